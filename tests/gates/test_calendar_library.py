"""An independent library reads the same tasks from the calendar file."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar

from selfassess.assessment import Assessment
from selfassess.report.calendar import open_tasks, write_calendar
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Report
from selfassess.report.text import one_line
from tests.builders import TODAY, shipped
from tests.report.examples import EXAMPLES
from tests.report.test_calendar import HOSTILE, TASK, report


def differences(plan: Report, calendar: bytes) -> list[str]:
    """Every way in which what the library reads is not what the plan says."""
    read: Any = Calendar.from_ical(calendar)
    events = read.walk("VEVENT")
    tasks = open_tasks(plan)
    found = [f"{len(events)} events for {len(tasks)} tasks"] if len(events) != len(tasks) else []
    found += [str(error) for component in read.walk() for error in component.errors]
    for task, event in zip(tasks, events, strict=False):
        pairs = (
            (event.decoded("DTSTART"), task.due),
            (event.decoded("DTEND"), task.due + timedelta(days=1)),
            ([str(category) for category in event["CATEGORIES"].cats], [one_line(task.theme)]),
            (str(event["TRANSP"]), "TRANSPARENT"),
        )
        found += [f"{task.id}: {read} is not {said}" for read, said in pairs if read != said]
        told = " ".join(str(event["DESCRIPTION"]).split())
        found += [f"{task.id}: {said} is missing" for said in (task.text, task.owner) if one_line(said) not in told]
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.__name__)
def test_the_library_reads_what_the_plan_says(example: Callable[[], Assessment]) -> None:
    plan = plan_report(shipped(), example(), TODAY)
    assert differences(plan, write_calendar(plan)) == []


def test_the_library_reads_hostile_text_as_text() -> None:
    plan = report(TASK.__class__("a", HOSTILE, TASK.due, HOSTILE, HOSTILE, owner=HOSTILE), title=HOSTILE)
    assert differences(plan, write_calendar(plan)) == []


def test_the_gate_notices_a_wrong_day_and_a_lost_escape() -> None:
    plan = report(TASK, TASK.__class__("b", "One, two; three", TASK.due, "Culture, too", ""))
    calendar = write_calendar(plan)
    assert differences(plan, calendar.replace(b"20261211", b"20261210"))
    assert differences(plan, calendar.replace(b"Culture\\, too", b"Culture, too"))
