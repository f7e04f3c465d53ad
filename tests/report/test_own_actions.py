"""Actions that the person added are in every format as they worded them, and leave only where that is chosen."""

import csv
import io

import pytest
from msgspec.structs import replace

from selfassess.assessment import Assessment, Parts, PlanEdit, is_own
from selfassess.files.documents import assessment_bytes, parse_assessment
from selfassess.outgoing import FORMATS, Format, contents, outgoing, written
from selfassess.report.text import printable
from tests.builders import TODAY, answered, shipped
from tests.files.kept import AWKWARD
from tests.files.test_documents import PATH
from tests.report.reading import squeezed, words
from tests.test_outgoing import everything

FIRST, SECOND, OWNER = "QUOKKA asks the parents’ forum", "QUOKKA writes it down for the board", "NUMBATname"
HOSTILE = (
    '<b>&"</b><img src="file:///etc/hostname"/>{{7*7}} ]]> QUOKKA',
    "=cmd|'/c calc'!A1 QUOKKA",
    "END:VEVENT\r\nBEGIN:VALARM QUOKKA",
    *AWKWARD[:-1],
    "W" * 1000,
)


def own(text: str = FIRST, **rest: object) -> Assessment:
    """A few answers, and two actions of the person's own, one with and one without a theme."""
    plan = {
        "own/1": replace(PlanEdit(text=text, owner=OWNER, theme="skills", horizon="quarter"), **rest),
        "own/2": PlanEdit(text=SECOND, horizon="year"),
    }
    return replace(answered(shipped(), 2, 1, 3, "dk", 2), plan=plan)


def saved(assessment: Assessment, format: Format, parts: Parts = Parts()) -> bytes:  # noqa: B008 - it is frozen
    return written(outgoing(shipped(), assessment, TODAY, parts), format)


def found(raw: bytes) -> str:
    return squeezed(words(raw) if raw.startswith(b"%PDF-") else everything(raw))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_prints_own_actions_with_their_owner(format: Format) -> None:
    text = found(saved(own(), format))
    assert all(squeezed(part) in text for part in (FIRST, SECOND, OWNER))


@pytest.mark.parametrize("format", FORMATS)
def test_a_copy_to_share_holds_none_of_them(format: Format) -> None:
    text = everything(saved(own(), format, Parts(public=True)))
    assert not any(part in text for part in ("QUOKKA", OWNER))


def test_nobody_claims_to_know_what_an_own_action_takes_or_follows_from() -> None:
    report = outgoing(shipped(), own(), TODAY, Parts()).report
    tasks = [task for task in report.tasks if is_own(task.id)]
    assert [(task.effort, task.practice, task.reason) for task in tasks] == [
        ("", "", "You added this action yourself.")
    ] * 2
    assert [task.theme for task in tasks] == ["Skills", "Your own"]


def test_own_actions_are_counted_apart_from_those_chosen_for_a_reason() -> None:
    text = found(saved(own(), "html"))
    assert squeezed("Two of your own stand among them, in your own words.") in text
    assert squeezed("of your own stand") not in found(saved(replace(own(), plan={}), "html"))


def test_own_actions_alone_make_a_plan() -> None:
    text = found(saved(replace(own(), answers={}), "pdf"))
    assert squeezed(FIRST) in text


def test_they_are_counted_in_what_is_said_to_leave() -> None:
    for format in FORMATS:
        ready = outgoing(shipped(), own(), TODAY, Parts())
        assert (contents(ready, format).reworded, contents(ready, format).names) == (2, 1)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_in_them_is_only_text(format: Format, text: str) -> None:
    hostile = own(text, owner=text[:1000], theme=text[:1000])
    raw = saved(hostile, format)
    if format == "csv":
        rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
        told = next(row for row in rows if row["Action"].lstrip("'") == printable(text))
        assert not told["Action"].startswith("=")
        assert told["Theme"] == "Your own"
    if format == "ics":
        assert b"\nBEGIN:VALARM" not in raw
    if format == "html":
        assert b"<img src=" not in raw


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_they_come_back_from_a_file_as_they_were(text: str) -> None:
    kept = own(text, status="doing", status_on=TODAY, order=3)
    assert parse_assessment(PATH, assessment_bytes(kept)) == kept


def test_the_day_of_a_status_is_printed() -> None:
    told = found(saved(own(status="doing", status_on=TODAY), "pdf"))
    assert squeezed("Doing since 23 November 2026") in told
    assert squeezed("Dropped on 23 November 2026") in found(saved(own(status="dropped", status_on=TODAY), "pdf"))
