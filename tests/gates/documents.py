"""What the gates look at: plans, a whole one, an empty one, the longest, the nastiest and one of other scripts; reports
of teams of several sizes; and what a workshop prints.
"""

from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from typing import NamedTuple, get_args

from msgspec.structs import replace

from selfassess.assessment import (
    NOTE_LIMIT,
    SHORT_LIMIT,
    Answer,
    Assessment,
    Parts,
    PlanEdit,
    Status,
    with_answer,
    with_flag,
    with_note,
    with_plan_edit,
)
from selfassess.files.documents import assessment_bytes, read_fitting
from selfassess.files.places import example_assessment
from selfassess.plan import make_plan
from selfassess.questionnaire import Context, QuestionSet
from selfassess.report.booklet import PARTS, Part, booklet
from selfassess.report.pdf import Edition, write_pdf
from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    Cell,
    Column,
    Entry,
    Figure,
    Heading,
    LevelDots,
    LevelRow,
    NumberedList,
    Report,
    Run,
    Section,
    Table,
    bullets,
    paragraph,
)
from selfassess.report.team_report import team_report
from selfassess.scoring import score
from tests.builders import TODAY, answered, shipped
from tests.report.examples import empty, full
from tests.report.teams import outcome
from tests.report.test_text import HIDDEN, HOSTILE

EDITIONS: tuple[Edition, ...] = get_args(Edition)
PROSE = (
    "We have talked about this for years, with finance & the board, and nobody wrote down what was “agreed” (or not). "
)
WORDS_OF_OTHERS = (
    "نسأل الناس أولا عما يحتاجون إليه، ثم نكتب العقد: ٣ اجتماعات و12 رسالة إلى NHS (قبل 2026).",
    "שאלנו את הספקים ב-3 פגישות, ואז כתבנו 12 עמודים ל-NHS (לפני 2026).",
    "The panel said “نعم” twice, and שלום once; 45 of 60 members came.\nשורה שנייה\nثالثا",
    "Rydym yn gofyn i bobl yn gyntaf: Ŵyr, tŷ, gwŷdd, llŷn a’r pwyllgor ym Môn.",
)


def example() -> Assessment:
    """The assessment that comes with the program."""
    return read_fitting(example_assessment(), [shipped()])[0]


def maximal() -> Assessment:
    """Every answer, every note, every action, each text as long as it may be."""
    return filled(lambda limit: (PROSE * (limit // len(PROSE) + 1))[:limit])


def hostile() -> Assessment:
    """Whatever could act as something other than text, wherever a person may write."""
    nasty = cycle(["\n".join([*HOSTILE, *HIDDEN]), *HOSTILE, *HIDDEN])
    return filled(lambda limit: next(nasty)[:limit])


def of_other_scripts() -> Assessment:
    """Arabic, Hebrew, both among English and digits, and Welsh, wherever a person may write."""
    written = cycle(WORDS_OF_OTHERS)
    return filled(lambda _: next(written))


def filled(text: Callable[[int], str]) -> Assessment:
    """Every question answered, and `text` of at most so many characters in every private field."""
    pack = shipped()
    given: tuple[int | str, ...] = (1, 2, 3, "dk", 4, 5, "na")
    assessment = answered(pack, *islice(cycle(given), len(list(pack.questions))))
    for question in pack.questions:
        answer = assessment.answers[question.id]
        if answer.state == "not-applicable":
            reason = Answer(state="not-applicable", reason=_whole(text(SHORT_LIMIT)))
            assessment = with_answer(assessment, question.id, reason)
        assessment = with_flag(with_note(assessment, question.id, text(NOTE_LIMIT)), question.id, True)
    title, cohort = _whole(text(SHORT_LIMIT)), _whole(text(SHORT_LIMIT))
    return _planned(replace(assessment, title=title, cohort=cohort, context=Context("wales", "nhs")), text)


def _planned(assessment: Assessment, text: Callable[[int], str]) -> Assessment:
    """Every action chosen, in other words, with an owner and a date."""
    plan = make_plan(shipped(), assessment, score(shipped(), assessment), TODAY)
    statuses = cycle(get_args(Status))
    for action in (*plan.actions, *plan.others, *plan.find_out):
        edit = PlanEdit(
            chosen=True,
            text=_whole(text(SHORT_LIMIT)) or None,
            owner=_whole(text(SHORT_LIMIT)),
            due=TODAY,
            status=next(statuses),
        )
        assessment = with_plan_edit(assessment, action.id, edit)
    return assessment


def _whole(text: str) -> str:
    """The text as a file can hold it."""
    return text.encode("utf-8", "replace").decode()


def short_report() -> Report:
    """A little of everything, on as few pages as hold it."""
    link, address = Run("Second", target="#second"), Run("elsewhere", target="https://example.org/a")
    row: tuple[Cell, ...] = tuple((paragraph(text),) for text in ("one", "two", "three"))
    field: Cell = (Entry("owner-1", "Owner of action 1", "Priya Shah"),)
    other: Cell = (Entry("owner-2", "Owner of action 2", "", "Not named yet"),)
    table = Table(tuple(Column(text, 1) for text in ("First", "Other", "Third")), (row, (row[0], field, other)), "Rows")
    levels = LevelDots(("a", "b", "c", "d", "e"), (LevelRow("Culture", (1, 0, 3, 2, 0), 3, (2, 4), 2, 1),))
    sections = (
        Section("First", "first", (paragraph("See ", link, " or ", address, "."), bullets(["this", "that"]))),
        Section("Second", "second", (Heading(2, "Rows"), table, Heading(3, "Below"), paragraph("What it means."))),
        Section("Third", "third", (Figure(levels, "How it stands."), paragraph("Dewch i mewn", id="in"))),
        Section("Fourth", "fourth", (NumberedList((paragraph("First of all"), paragraph("and then"))), table_of(row))),
        Section("Fifth", "fifth", tuple(paragraph(text) for text in ("Some", "more", "words"))),
    )
    return Report("A short plan", ("For the gates",), "23 November 2026", TODAY, "en-GB", sections)


def table_of(row: tuple[Cell, ...]) -> Table:
    """A table of one row."""
    return Table(tuple(Column(text, 1) for text in ("First", "Other", "Third")), (row,), "One row")


class Case(NamedTuple):
    """One document in one edition."""

    name: str
    edition: Edition
    written: Callable[[Edition], bytes]

    def __str__(self) -> str:
        return f"{self.name}-{self.edition}"

    def pdf(self) -> bytes:
        """The document as the program writes it."""
        return self.written(self.edition)


def plan(assessment: Callable[[], Assessment], edition: Edition) -> bytes:
    """A plan, with its assessment inside."""
    answers = assessment()
    return write_pdf(plan_report(shipped(), answers, TODAY), edition, assessment_bytes(answers))


def public_plan(edition: Edition) -> bytes:
    """A plan for the public, which carries nothing."""
    return write_pdf(plan_report(shipped(), full(), TODAY, Parts(public=True)), edition)


def team(count: int, edition: Edition) -> bytes:
    """The report of a meeting of as many people."""
    return write_pdf(team_report(shipped(), outcome(count)), edition)


def hostile_team(edition: Edition) -> bytes:
    """The same with whatever could act as something other than text, wherever somebody may write."""
    nasty = "\n".join([*HOSTILE, *HIDDEN])
    held = outcome(9)
    action = replace(held.actions[0], text=nasty, first_step=nasty, owner=nasty[:200])
    typed = replace(held, title=nasty, comments=(nasty,), actions=(action,) * 5)
    return write_pdf(team_report(shipped(), typed), edition)


def printed(chosen: QuestionSet, parts: tuple[Part, ...], edition: Edition) -> bytes:
    """What a workshop prints."""
    return write_pdf(booklet(shipped(), TODAY, chosen, parts), edition)


WRITTEN: dict[str, Callable[[Edition], bytes]] = {
    **{
        name: partial(plan, assessment)
        for name, assessment in {
            "example": example,
            "empty": empty,
            "maximal": maximal,
            "hostile": hostile,
            "other-scripts": of_other_scripts,
        }.items()
    },
    "public": public_plan,
    "team-of-4": partial(team, 4),
    "team-of-6": partial(team, 6),
    "team-of-12": partial(team, 12),
    "hostile-team": hostile_team,
}
PRINTED: dict[str, Callable[[Edition], bytes]] = {
    "booklet": partial(printed, "full", PARTS),
    "short-booklet": partial(printed, "short", PARTS),
    **{f"only-{part}": partial(printed, "short", (part,)) for part in PARTS},
}
CASES = (
    *(Case(name, edition, written) for name, written in WRITTEN.items() for edition in EDITIONS),
    *(
        Case(name, edition, written)
        for name, written in PRINTED.items()
        for edition in EDITIONS
        if edition != "fillable"
    ),
)
