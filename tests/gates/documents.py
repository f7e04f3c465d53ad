"""The plans that the gates look at: a whole one, an empty one, the longest, the nastiest, one of other scripts."""

from collections.abc import Callable
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
from selfassess.questionnaire import Context
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
from selfassess.scoring import score
from tests.builders import TODAY, answered, shipped
from tests.report.examples import empty, full
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
    """One plan in one edition."""

    name: str
    assessment: Callable[[], Assessment]
    edition: Edition
    public: bool = False

    def __str__(self) -> str:
        return f"{self.name}-{self.edition}"

    def pdf(self) -> bytes:
        """The plan as the program writes it; the assessment travels inside unless it is a copy for the public."""
        assessment = self.assessment()
        report = plan_report(shipped(), assessment, TODAY, Parts(public=self.public))
        return write_pdf(report, self.edition, None if self.public else assessment_bytes(assessment))


WRITTEN = {
    "example": example,
    "empty": empty,
    "maximal": maximal,
    "hostile": hostile,
    "other-scripts": of_other_scripts,
}
CASES = (
    *(Case(name, assessment, edition) for name, assessment in WRITTEN.items() for edition in EDITIONS),
    *(Case("public", full, edition, public=True) for edition in EDITIONS),
)
