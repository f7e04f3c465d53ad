"""Answers of a workshop as they come in, round by round, so that no two figures can be subtracted from one another.

There is no figure before a round is closed. Closing turns its answers into one result that never changes, and lets go
of them. Whoever comes late waits until five more are there, and those make a result of their own: no person is ever in
two. Nothing tells in which order answers came.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from selfassess.assessment import Assessment, carried
from selfassess.questionnaire import Pack
from selfassess.team import MINIMUM_PEOPLE, Team, shown, team

Standing = Literal["new", "same", "changed", "counted"]
"""How an answer stands to those that are there: nobody's yet; the same; another of the same person, who is to be asked
which counts; or of somebody who is in a closed round.
"""


class Round(Struct, frozen=True):
    """A closed round: what was found, and who is in it."""

    result: Team
    """What a room or a reader may see."""
    people: tuple[str, ...]
    """Ids that tell only the tag; no answers."""


class Rounds(Struct, frozen=True):
    """Everything that has come in."""

    closed: tuple[Round, ...] = ()
    waiting: tuple[Assessment, ...] = ()
    """Levels and states only, in the order of their tags: it follows from nothing but chance."""

    @property
    def may_close(self) -> bool:
        """Whether enough people are waiting for a result."""
        return len(self.waiting) >= MINIMUM_PEOPLE


def standing(rounds: Rounds, assessment: Assessment) -> Standing:
    """How an assessment stands to what has come in."""
    answers = carried(assessment)
    if any(answers.id in one.people for one in rounds.closed):
        return "counted"
    same = [one for one in rounds.waiting if one.id == answers.id]
    return "new" if not same else "same" if same == [answers] else "changed"


def with_answers(rounds: Rounds, assessment: Assessment) -> Rounds:
    """The same with somebody's answers waiting, in place of what they gave before; those of a closed round stay."""
    if standing(rounds, assessment) == "counted":
        return rounds
    answers = carried(assessment)
    others = (one for one in rounds.waiting if one.id != answers.id)
    return replace(rounds, waiting=tuple(sorted((*others, answers), key=lambda one: one.id)))


def close(pack: Pack, rounds: Rounds) -> Rounds:
    """The same with everybody who waits in one more result. Raises ValueError where they are too few for one."""
    if not rounds.may_close:
        raise ValueError(f"a round needs {MINIMUM_PEOPLE} people")
    people = tuple(one.id for one in rounds.waiting)
    return Rounds((*rounds.closed, Round(shown(team(pack, rounds.waiting)), people)))
