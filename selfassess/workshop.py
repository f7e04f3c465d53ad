"""What a workshop is: what its lead hands out before it, and what the room agrees in it. Immutable, like an assessment.

The figures, and when they may be seen, are in `team`; here is what people decide about them.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, Note, PackRef, ShortText, tagged_id
from selfassess.outcome import MOST_ACTIONS, TALKED_OVER, Decision, Level, Outcome, TeamAction
from selfassess.questionnaire import Pack, narrowed, only
from selfassess.rounds import Rounds, close, with_answers
from selfassess.team import MINIMUM_PEOPLE, Team

SAMPLE = "Rehearsal with made-up answers:"
"""Stands before the name of a rehearsal in everything that leaves."""


class Workshop(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a lead hands out, and everybody's program reads: which questions, and by which rules."""

    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}(?!\n)$")]
    pack: PackRef
    questions: Annotated[tuple[str, ...], Meta(min_length=1, max_length=500)]
    """Ids of what is asked."""
    name: ShortText = ""
    day: date | None = None
    least: Annotated[int, Meta(ge=MINIMUM_PEOPLE, le=50)] = MINIMUM_PEOPLE
    """How many people there must be before anything is shown of what they answered: a lead can only ask for more."""
    minutes: Annotated[int, Meta(ge=1, le=60)] = 6
    """For each topic of the agenda."""
    topics: Annotated[int, Meta(ge=1, le=20)] = TALKED_OVER
    """How many questions the agenda proposes to talk about."""

    def __post_init__(self) -> None:
        if len(set(self.questions)) < len(self.questions):
            raise ValueError("a question is named twice")


def new_workshop(pack: Pack, id: str, day: date) -> Workshop:
    """A workshop on the short set of a pack, or on all of one that marks none. `id` is 32 hexadecimal digits."""
    asked = tuple(question.id for question in narrowed(pack, "short").questions)
    return Workshop(id=id, pack=PackRef.of(pack), questions=asked, day=day)


def not_in(pack: Pack, workshop: Workshop) -> tuple[str, ...]:
    """Ids that the workshop asks and the pack does not have."""
    known = {question.id for question in pack.questions}
    return tuple(id for id in workshop.questions if id not in known)


def fits(pack: Pack, workshop: Workshop) -> bool:
    """Whether the pack is the very one that the workshop asks: answers to another version are never mixed in."""
    return workshop.pack == PackRef.of(pack) and not not_in(pack, workshop)


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A workshop as its lead has it."""

    workshop: Workshop
    sample: bool = False
    """A rehearsal: its people are made up, and everything that comes of it says so."""
    rounds: Rounds = Rounds()
    decisions: tuple[Decision, ...] = ()
    """In the order in which they were first talked about."""
    comments: Note = ""
    """What people chose to share, a line each."""
    actions: tuple[TeamAction, ...] = ()
    providers: tuple[Mapping[str, Level], ...] = ()
    """What each provider's card says, by question."""

    @property
    def begun(self) -> bool:
        """Whether an answer has come in: from then on the rules stand."""
        return bool(self.rounds.waiting or self.rounds.closed)

    @property
    def may_close(self) -> bool:
        """Whether as many people are waiting as the workshop's own rule asks for."""
        return self.rounds.may_close and len(self.rounds.waiting) >= self.workshop.least

    @property
    def counted(self) -> int:
        """How many people are in closed rounds."""
        return sum(one.result.n for one in self.rounds.closed)


def with_rules(record: Record, workshop: Workshop) -> Record:
    """The same with other questions, rule and timings; once an answer is in, only with another name and day."""
    if record.begun:
        workshop = replace(record.workshop, name=workshop.name, day=workshop.day)
    return replace(record, workshop=workshop)


def asked(workshop: Workshop, assessment: Assessment) -> Assessment:
    """What somebody answered of what the workshop asks; nothing else of it is ever the lead's."""
    wanted = {id: answer for id in workshop.questions if (answer := assessment.answers.get(id))}
    return replace(assessment, answers=wanted)


def with_reply(record: Record, assessment: Assessment) -> Record:
    """The same with somebody's answers waiting for the round to be closed, in place of what they gave before."""
    return replace(record, rounds=with_answers(record.rounds, asked(record.workshop, assessment)))


def closed(pack: Pack, record: Record) -> Record:
    """The same with everybody who waits in one frozen result. Raises ValueError where they are too few."""
    if not record.may_close:
        raise ValueError(f"a round of this workshop needs {record.workshop.least} people")
    rounds = close(only(pack, record.workshop.questions), record.rounds)
    *before, last = rounds.closed
    held = replace(last, result=held_to(last.result, record.workshop.least))
    return replace(record, rounds=replace(rounds, closed=(*before, held)))


def held_to(team: Team, least: int) -> Team:
    """The figures of those questions alone that at least so many people gave a level."""
    few = {id: views.n for id, views in team.questions.items() if views.n < least}
    questions = {id: views for id, views in team.questions.items() if id not in few}
    return replace(team, questions=questions, few={**team.few, **few})


def decision(record: Record, question_id: str) -> Decision:
    """What the room has said about a question so far."""
    return next((one for one in record.decisions if one.question == question_id), Decision(question_id))


def with_decision(record: Record, said: Decision) -> Record:
    """The same with what the room said about a question; nothing said is nothing kept."""
    there = any(one.question == said.question for one in record.decisions)
    kept = (said if one.question == said.question else one for one in record.decisions)
    decisions = tuple(kept) if there else (*record.decisions, said)
    return replace(record, decisions=tuple(one for one in decisions if one != Decision(one.question)))


def with_actions(record: Record, actions: Iterable[TeamAction]) -> Record:
    """The same with another team plan, of at most five actions."""
    return replace(record, actions=tuple(actions)[:MOST_ACTIONS])


def topics(record: Record) -> tuple[str, ...]:
    """The questions proposed to talk about: the first of the agenda of the round that was closed last."""
    return outcome(record).agenda


def outcome(record: Record, number: int = -1) -> Outcome:
    """What is told of the workshop afterwards, with the result of one of its closed rounds, or of the last."""
    rounds = record.rounds.closed
    return Outcome(
        title=f"{SAMPLE} {record.workshop.name}".strip() if record.sample else record.workshop.name,
        held=record.workshop.day or date.min,
        team=rounds[number].result if rounds else Team(0),
        decisions=record.decisions,
        comments=tuple(filter(None, (line.strip() for line in record.comments.splitlines()))),
        actions=tuple(action for action in record.actions if action.text),
        topics=record.workshop.topics,
        providers=record.providers,
    )


def rehearsed(pack: Pack, record: Record, people: int) -> Record:
    """A rehearsal with that many made-up people waiting: they agree on some questions and are split on others."""
    for person in range(people):
        answers = {id: _made_up(number, person) for number, id in enumerate(record.workshop.questions)}
        one = Assessment(id=tagged_id(f"{person:08x}"), pack=PackRef.of(pack), answers=answers)
        record = with_reply(record, one)
    return replace(record, sample=True)


def _made_up(number: int, person: int) -> Answer:
    """Every fifth question in two camps, the others close to a level; now and then somebody doesn't know."""
    if (number * 7 + person * 3) % 19 == 0:
        return Answer(state="dont-know")
    if number % 5 == 1:
        return Answer(level=1 + person % 2 * 3)
    return Answer(level=1 + number % 4 + (person + number) % 3 // 2)
