"""What is left out of a plan leaves in no format, neither to be read nor hidden; what is counted is what is there."""

import zipfile
from io import BytesIO
from itertools import product

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from selfassess.assessment import (
    Answer,
    Assessment,
    Parts,
    PlanEdit,
    leaving,
    with_answer,
    with_flag,
    with_note,
    with_plan_edit,
)
from selfassess.files.documents import assessment_bytes, parse_assessment
from selfassess.outgoing import FORMATS, Contents, Format, Outgoing, attachment, contents, outgoing
from selfassess.outgoing import written as write
from selfassess.plan import make_plan
from selfassess.report.report import runs_of
from selfassess.scoring import score
from tests.builders import TODAY, answered, shipped
from tests.files.test_documents import PATH

TITLE, NOTE, REASON, OWNER, WORDING = (f"ZEBRA{number}" for number in ("one", "two", "three", "four", "five"))
QUESTIONS = tuple(shipped().questions)
CHOICES = [Parts(*choice) for choice in product((True, False), repeat=4)]


def whole() -> Assessment:
    """An assessment with every kind of private thing in it."""
    pack = shipped()
    said = replace(answered(pack, 2, 1, 3, "dk", 4, 2, 1, 3, 2, 1), title=TITLE)
    said = with_answer(said, QUESTIONS[10].id, Answer(state="not-applicable", reason=REASON))
    said = with_flag(with_note(said, QUESTIONS[0].id, NOTE), QUESTIONS[1].id, True)
    first, second = make_plan(pack, said, score(pack, said), TODAY).actions[:2]
    said = with_plan_edit(said, first.id, PlanEdit(owner=OWNER))
    return with_plan_edit(said, second.id, PlanEdit(text=WORDING, status="doing"))


WHOLE = whole()


def left_out(parts: Parts) -> set[str]:
    """The private words that must not be found."""
    if parts.public:
        return {TITLE, NOTE, REASON, OWNER, WORDING}
    beside_answers = set() if parts.notes and parts.answers else {NOTE, REASON}
    return beside_answers | (set() if parts.names else {OWNER, TITLE})


def ready(parts: Parts) -> Outgoing:
    return outgoing(shipped(), WHOLE, TODAY, parts)


def everything(raw: bytes) -> str:
    """All that is in a file, unpacked: also what no reader shows."""
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(raw)) as parts:
            raw = b"\n".join(parts.read(name) for name in parts.namelist())
    if not raw.startswith(b"%PDF-"):
        return raw.decode("utf-8", "replace").replace("\r\n ", "")  # long lines of a calendar go on in the next
    reader = PdfReader(BytesIO(raw))
    pages = [page.extract_text() for page in reader.pages]
    streams = [item.get_data() for number in range(1, 5000) if hasattr(item := _object(reader, number), "get_data")]
    return "\n".join((*pages, raw.decode("latin-1"), *(stream.decode("utf-8", "replace") for stream in streams)))


def _object(reader: PdfReader, number: int) -> object:
    return reader.get_object(number) if number in reader.xref.get(0, {}) else None


@pytest.mark.parametrize("parts", CHOICES, ids=str)
def test_what_is_left_out_is_neither_in_what_is_written_nor_in_the_file_inside(parts: Parts) -> None:
    plan = ready(parts)
    runs = (run.text for section in plan.report.sections for run in runs_of(section.blocks))
    tree = "\n".join((*runs, *plan.report.subtitle, *map(str, plan.report.tasks)))
    inside = (plan.attached or b"").decode()
    for word in left_out(parts):
        assert word not in tree
        assert word not in inside
        assert word.encode() not in assessment_bytes(plan.assessment)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("parts", [Parts(), Parts(notes=False), Parts(answers=False, names=False), Parts(public=True)])
def test_no_format_holds_what_is_left_out(format: Format, parts: Parts) -> None:
    found = everything(write(ready(parts), format))
    assert [word for word in left_out(parts) if word in found] == []
    assert (WORDING in found) == (not parts.public), "the search finds what is there"


@pytest.mark.parametrize("parts", CHOICES, ids=str)
def test_the_file_inside_is_what_the_plan_shows_or_there_is_none(parts: Parts) -> None:
    inside = attachment(WHOLE, parts)
    if parts.public or not parts.answers:
        assert inside is None
    else:
        assert inside is not None
        assert parse_assessment(PATH, inside) == leaving(WHOLE, parts)


def test_nothing_is_left_out_unasked() -> None:
    assert leaving(WHOLE, Parts()) == WHOLE


def test_what_changed_since_an_earlier_time_brings_nothing_along_that_is_left_out() -> None:
    earlier = replace(WHOLE, created=None, notes={QUESTIONS[2].id: NOTE})
    plan = outgoing(shipped(), answered(shipped(), 3, 3), TODAY, Parts(public=True), earlier)
    found = everything(write(plan, "html"))
    assert NOTE not in found
    assert TITLE not in found


# What is counted


FULL = Contents(
    levels=9,
    dont_know=1,
    not_applicable=1,
    unanswered=34,
    actions=9,
    reworded=1,
    names=1,
    notes=1,
    reasons=1,
    flags=1,
    title=TITLE,
    one_by_one=True,
    opens_again=True,
)


def test_everything_is_counted() -> None:
    plan = ready(Parts())
    assert contents(plan, "pdf") == replace(FULL, actions=len(plan.report.tasks))
    assert contents(plan, "docx") == contents(plan, "html") == replace(contents(plan, "pdf"), opens_again=False)


def test_a_copy_to_share_holds_levels_and_what_follows_from_them() -> None:
    plan = ready(Parts(public=True))
    assert contents(plan, "pdf") == Contents(
        levels=9,
        dont_know=1,
        not_applicable=1,
        unanswered=34,
        actions=len(plan.report.tasks),
        one_by_one=True,
    )


def test_lists_of_actions_hold_actions_only() -> None:
    plan = ready(Parts())
    actions = len(plan.report.tasks)
    assert contents(plan, "csv") == Contents(actions=actions, reworded=1, names=1)
    assert contents(plan, "ics") == Contents(actions=actions, reworded=1, names=1, title=TITLE)


def test_a_calendar_holds_what_is_still_to_do() -> None:
    first = ready(Parts()).report.tasks[0].id
    done = with_plan_edit(WHOLE, first, PlanEdit(status="done"))
    plan = outgoing(shipped(), done, TODAY, Parts())
    assert contents(plan, "ics").actions == contents(plan, "csv").actions - 1
