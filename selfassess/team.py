"""Several people's answers: where they agree, where they differ, and what to talk about first.

The rules are those of docs/method.md, “A team”. There is no average: a median, how far answers lie from it, and whether
they fall into two camps. Few answers are never turned into figures, since they would tell who said what.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PackRef, tagged_id
from selfassess.questionnaire import LEVELS, Pack, Questionnaire
from selfassess.scoring import Counts, Priority, level_counts, rank

MINIMUM_PEOPLE = 5
"""Fewer give no figure at all. Vendors of staff surveys mostly begin at 5 (docs/method.md, “Sources”)."""
MINIMUM_DISTRIBUTION = 8
"""Fewer are not shown to a room or a reader level by level, as one such vendor has it."""
CLOSE, SOME = Fraction(1, 2), Fraction(5, 6)
"""The largest spread, in levels, that is called close, and the largest that is called some."""
CAMP = Fraction(3, 10)
"""The share of answers on either side that makes two camps."""
PROPOSALS = 5

Spread = Literal["close", "some", "wide"]


class Views(Struct, frozen=True):
    """What at least five people said to one question. None stands where a figure is not for whoever looks."""

    n: int
    """Answers with a level."""
    median: int
    """The lower of the two middle levels where the count is even."""
    between: tuple[int, int] | None
    """The two middle levels where they differ."""
    minimum: int | None
    maximum: int | None
    spread: Fraction | None
    """How far answers lie from the ordinary median on average, in levels."""
    spread_label: Spread
    split: bool | None
    """Whether 30 % or more stand at or below some level, and 30 % or more two levels above it or higher."""
    dont_know: int
    counts: Counts | None
    """None under eight."""

    @property
    def divided(self) -> bool:
        """Whether the team sees the question so differently that a median says little."""
        return bool(self.split) or self.spread_label == "wide"


class Team(Struct, frozen=True):
    """What several people said. Nothing but their number is known of fewer than five."""

    n: int
    questions: Mapping[str, Views] = {}
    """By id, in the pack's order; those that five or more gave a level."""
    few: Mapping[str, int] = {}
    """How many gave a level, for every other question."""

    @property
    def suppressed(self) -> bool:
        """Whether there are too few people for any figure."""
        return self.n < MINIMUM_PEOPLE

    @property
    def agenda(self) -> tuple[str, ...]:
        """What to talk about, in turn: questions seen differently first, then the lowest median; else pack order."""
        return tuple(sorted(self.questions, key=lambda id: (not self.questions[id].divided, self.questions[id].median)))


def team(pack: Pack, assessments: Sequence[Assessment]) -> Team:
    """What these people said to the pack, for whoever holds their answers anyway."""
    if len(assessments) < MINIMUM_PEOPLE:
        return Team(len(assessments))
    questions: dict[str, Views] = {}
    few: dict[str, int] = {}
    for question in pack.questions:
        given = [answer for one in assessments if (answer := one.answers.get(question.id))]
        levels = sorted(answer.level for answer in given if answer.level is not None)
        if len(levels) < MINIMUM_PEOPLE:
            few[question.id] = len(levels)
        else:
            questions[question.id] = _views(levels, sum(answer.state == "dont-know" for answer in given))
    return Team(len(assessments), questions, few)


def _views(levels: list[int], dont_know: int) -> Views:
    n, counts = len(levels), level_counts(levels)
    low, high = levels[(n - 1) // 2], levels[n // 2]
    spread = Fraction(sum(abs(2 * level - low - high) for level in levels), 2 * n)
    return Views(
        n=n,
        median=low,
        between=(low, high) if low != high else None,
        minimum=levels[0],
        maximum=levels[-1],
        spread=spread,
        spread_label="close" if spread <= CLOSE else "some" if spread <= SOME else "wide",
        split=_in_two_camps(counts, n),
        dont_know=dont_know,
        counts=counts if n >= MINIMUM_DISTRIBUTION else None,
    )


def _in_two_camps(counts: Counts, n: int) -> bool:
    camp = CAMP * n
    return any(sum(counts[:cut]) >= camp and sum(counts[cut + 1 :]) >= camp for cut in range(1, LEVELS - 1))


def shown(team: Team) -> Team:
    """What a room or a reader may see: of a question with fewer than eight answers, its median, the word for its
    spread and how many don't know.
    """
    return replace(team, questions={id: _shown(views) for id, views in team.questions.items()})


def _shown(views: Views) -> Views:
    if views.n >= MINIMUM_DISTRIBUTION:
        return views
    return replace(views, minimum=None, maximum=None, spread=None, split=None)


def distribution(questionnaire: Questionnaire, team: Team) -> Counts | None:
    """All answers to a questionnaire by level, of those questions alone whose own can be seen; None where none can.

    So nothing is left over when what is seen is taken away from it.
    """
    seen = [views.counts for one in questionnaire.questions if (views := team.questions.get(one.id)) and views.counts]
    if not seen:
        return None
    one, two, three, four, five = map(sum, zip(*seen, strict=True))
    return one, two, three, four, five


def proposals(pack: Pack, team: Team) -> tuple[Priority, ...]:
    """At most five questions for the team's plan: ranked as one person's would be who chose every lower median."""
    medians = {id: Answer(level=views.median) for id, views in team.questions.items()}
    middle = Assessment(id=tagged_id("0" * 8), pack=PackRef.of(pack), answers=medians)
    return rank(pack, middle)[:PROPOSALS]
