"""Pack -> Report: what a workshop prints. A booklet to answer in with a pen, and what whoever leads needs beside it.

Whoever answers keeps the booklet with their notes and hands in the answer sheet only, which is a leaf of its own.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import Literal, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from selfassess.errors import SelfAssessError
from selfassess.findings import plural
from selfassess.questionnaire import Pack, Question, Questionnaire, QuestionSet, narrowed, on_the_card
from selfassess.report.report import (
    Block,
    Boxes,
    BoxRow,
    Callout,
    Choice,
    Choices,
    Column,
    Figure,
    Heading,
    KeepTogether,
    NumberedList,
    Report,
    Section,
    SideBySide,
    Table,
    WritingLines,
    bullets,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.results import named, number_words
from selfassess.report.tongues import LANGUAGE, in_tongues
from selfassess.report.wording import passage
from selfassess.team import MINIMUM_DISTRIBUTION, MINIMUM_PEOPLE
from selfassess.wording import date_words

T = TypeVar("T")

Part = Literal["booklet", "facilitator", "cards", "provider"]
PARTS: tuple[Part, ...] = get_args(Part)

FIVE, ROW = 5, 10
"""Boxes in a group, and at most in a row."""
SHEET_BOX, TAG_BOX, CARD_BOX, PROVIDER_BOX = 42.0, 30.0, 17.5, 24.0
TAG = 4
NOTE_LINES = 2
CARDS = 8
CODE_GROUPS = 10
"""Groups of five characters in an answer code, at most."""
OFFICE = ("Correction", "Keyed in", "Checked")
"""Boxes to tick beside the tag."""
OTHER_ANSWERS = (("D", "I don’t know"), ("N", "This doesn’t apply to us"))


class Step(Struct, frozen=True):
    """One part of the 90 minutes, with the passage that holds what happens and what to say."""

    title: str
    passage: str
    minutes: int


STEPS = (
    Step("Welcome", "welcome", 5),
    Step("Answer alone", "alone", 20),
    Step("Collect", "collect", 7),
    Step("Close the round", "close", 3),
    Step("Reveal", "reveal", 10),
    Step("Five questions", "talk", 30),
    Step("Plan", "plan", 12),
    Step("Delete and thank", "delete", 3),
)
WHAT_IF = (
    (f"When fewer than {number_words(MINIMUM_PEOPLE)} people come", "few"),
    ("When the loudest voice wins", "loud"),
    ("When somebody is upset", "upset"),
)


def booklet(pack: Pack, today: date, chosen: QuestionSet | Pack = "full", parts: Collection[Part] = PARTS) -> Report:
    """What is printed of these questions, or of those `chosen`. Only the booklet is handed to those who answer."""
    asked = chosen if isinstance(chosen, Pack) else narrowed(pack, chosen)
    sections = [section for part in PARTS if part in parts for section in SECTIONS[part](pack, asked)]
    if not sections:
        raise SelfAssessError("No question of this pack says how a provider sees it.", "Print another part.")
    first, *others = sections
    report = Report(
        title=pack.title,
        subtitle=(_kind(asked, parts), f"Version {pack.version} of the questions"),
        date=f"Printed on {date_words(today)}",
        day=today,
        language=LANGUAGE,
        sections=(replace(first, runs_on=True, leaf=False), *others),
        plain=True,
    )
    return in_tongues(report, pack)


def _kind(asked: Pack, parts: Collection[Part]) -> str:
    if "booklet" not in parts:
        return "For a workshop"
    return f"{plural(sum(1 for _ in asked.questions), 'question')} to answer with a pen"


# --- for each person --------------------------------------------------------------------------------------------------


def _booklet(pack: Pack, asked: Pack) -> Iterator[Section]:
    rules = tuple(paragraph(text) for text in passage("workshop", "how_to_answer"))
    yield Section("How to answer", "how-to-answer", (NumberedList(rules), _tag()))
    for number, questionnaire in enumerate(asked.questionnaires):
        yield _questions(asked, questionnaire, runs_on=number > 0)
    yield _answer_sheet(asked)


def _tag(*more: str) -> Figure:
    """Boxes for the tag and, each by itself, for more."""
    groups = (("",) * TAG, *((mark,) for mark in more))
    return Figure(Boxes((BoxRow("Your tag", groups),), SHEET_BOX if more else TAG_BOX))


def _questions(asked: Pack, questionnaire: Questionnaire, runs_on: bool) -> Section:
    questions = (_question(asked, question) for question in questionnaire.questions)
    blocks: tuple[Block, ...] = (paragraph(questionnaire.intro, role="small"), *questions)
    return Section(questionnaire.title, f"questions-{questionnaire.id}", blocks, runs_on=runs_on)


def _question(asked: Pack, question: Question) -> KeepTogether:
    levels = (
        Choice(str(level), paragraph(strong(f"{name}. "), text))
        for level, (name, text) in enumerate(zip(asked.level_names, question.levels, strict=True), 1)
    )
    others = (Choice(mark, paragraph(text)) for mark, text in OTHER_ANSWERS)
    return KeepTogether(
        (
            Heading(2, named(question)),
            paragraph(strong(question.text), quiet(f" {question.look_back}")),
            Choices((*levels, *others)),
            Figure(WritingLines(NOTE_LINES)),
        )
    )


def _answer_sheet(asked: Pack) -> Section:
    rows = tuple(
        BoxRow(questionnaire.title if number == 0 else "", tuple(_chunks(marks, FIVE)))
        for questionnaire in asked.questionnaires
        for number, marks in enumerate(_chunks([question.topic for question in questionnaire.questions], ROW))
    )
    blocks: tuple[Block, ...] = (
        *(paragraph(text) for text in passage("workshop", "answer_sheet")),
        Figure(Boxes(rows, SHEET_BOX)),
        _tag(*OFFICE),
        *(paragraph(text, role="small") for text in passage("workshop", "tag")),
    )
    return Section("Answer sheet", "answer-sheet", blocks, leaf=True)


def _chunks(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    return (tuple(items[start : start + size]) for start in range(0, len(items), size))


# --- for whoever leads ------------------------------------------------------------------------------------------------


def _facilitator(pack: Pack, asked: Pack) -> Iterator[Section]:
    whole = sum(step.minutes for step in STEPS)
    columns = (Column("Minute", 1.3), Column("What happens", 4), Column("What to say", 4.6))
    script = Table(columns, tuple(_steps()), f"The {whole} minutes: when, what happens, and what to say")
    blocks: list[Block] = [script]
    for title, name in WHAT_IF:
        blocks += [Heading(2, title), *(paragraph(text) for text in _said(name))]
    blocks += [Heading(2, "Rules to hold to"), bullets(_said("rules"))]
    blocks += [Heading(2, "Before people come"), bullets(_said("before"))]
    yield Section(f"For whoever leads: {whole} minutes", "facilitator", tuple(blocks), leaf=True)


def _steps() -> Iterator[tuple[tuple[Block, ...], ...]]:
    ends = accumulate(step.minutes for step in STEPS)
    for step, end in zip(STEPS, ends, strict=True):
        happens, *words = _said(step.passage)
        minutes = paragraph(strong(f"{end - step.minutes}–{end}"))
        yield (minutes,), (paragraph(strong(step.title)), paragraph(happens)), tuple(map(paragraph, words))


def _said(name: str) -> tuple[str, ...]:
    return passage(
        "workshop",
        name,
        fewest=MINIMUM_PEOPLE,
        distribution=MINIMUM_DISTRIBUTION,
        below=MINIMUM_DISTRIBUTION - 1,
    )


def _cards(pack: Pack, asked: Pack) -> Iterator[Section]:
    intro = (paragraph(text) for text in passage("workshop", "cards"))
    rows = (SideBySide(((_card(),), (_card(),))) for _ in range(CARDS // 2))
    yield Section("Code cards", "cards", (*intro, *rows), leaf=True)


def _card() -> Callout:
    said = (paragraph(text, role="small") for text in passage("workshop", "card"))
    groups = tuple(("",) * FIVE for _ in range(2))
    rows = (BoxRow("", groups) for _ in range(CODE_GROUPS // 2))
    return Callout("Your answer code", (*said, Figure(Boxes(tuple(rows), CARD_BOX))))


# --- for a provider ---------------------------------------------------------------------------------------------------


def _provider(pack: Pack, asked: Pack) -> Iterator[Section]:
    seen = on_the_card(pack)
    if not seen:
        return
    levels = zip(pack.level_names, passage("workshop", "provider_levels"), strict=True)
    blocks: tuple[Block, ...] = (
        *(paragraph(text) for text in passage("workshop", "provider")),
        NumberedList(tuple(paragraph(strong(f"{name}. "), text) for name, text in levels)),
        Table(
            (Column("No.", 0.8), Column("How is this for you?", 8), Column("Answer", 1.1)),
            tuple(map(_view, seen)),
            "Statements, each with a box for one digit or letter",
        ),
        *(paragraph(text, role="small") for text in passage("workshop", "provider_after")),
        _tag(),
    )
    yield Section("A provider’s view", "provider", blocks, leaf=True)


def _view(question: Question) -> tuple[tuple[Block, ...], ...]:
    box = Figure(Boxes((BoxRow("", (("",),)),), PROVIDER_BOX))
    return (paragraph(strong(question.topic)),), (paragraph(question.provider_view),), (box,)


SECTIONS: dict[Part, Callable[[Pack, Pack], Iterator[Section]]] = {
    "booklet": _booklet,
    "facilitator": _facilitator,
    "cards": _cards,
    "provider": _provider,
}
"""Each made of the whole pack and of the questions that are asked."""
