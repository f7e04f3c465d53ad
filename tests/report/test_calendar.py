"""What the calendar file promises, read back by a strict reader of its own."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.report.calendar import open_tasks, write_calendar
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Report, Task
from selfassess.report.text import one_line, printable
from tests.builders import TODAY, shipped
from tests.report.elsewhere import written_elsewhere
from tests.report.examples import empty, full

TASK = Task(
    id="culture-1/step",
    text="Ask three bidders.",
    due=date(2026, 12, 11),
    theme="Culture",
    practice="C1 Raising problems",
    then="Write it down.",
    reason="Level 2, aim 4.",
    owner="Priya Shah",
    status="To do",
)
HOSTILE = "a;b,c\\d\r\nEND:VCALENDAR\nBEGIN:VALARM\x00\ud800 “ï”\u2028\u202e:\t" + "ŵ" * 200

Event = dict[str, str]


def report(*tasks: Task, title: str = "Action plan", day: date = TODAY, key: str = "key") -> Report:
    return Report(title, ("A pack",), "23 November 2026", day, "en-GB", (), tasks=tasks, key=key)


def events(calendar: bytes) -> list[Event]:
    """Each event's properties by name with its parameters; whatever the format forbids ends the test."""
    text = calendar.decode("utf-8")
    assert text.endswith("\r\n")
    physical = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in physical)
    lines = text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    found: list[Event] = []
    inside = False
    for line in lines[1:-1]:
        name, value = re.fullmatch(r"([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        if name in ("BEGIN", "END"):
            assert value == "VEVENT"
            assert inside == (name == "END")
            inside = name == "BEGIN"
            found += [{}] if inside else []
        elif inside:
            assert name not in found[-1]
            found[-1][name] = value
    return found


def unescaped(value: str) -> str:
    """What a text stands for; an escape that the format does not know, or a bare separator, ends the test."""
    assert re.fullmatch(r"(?:[^\\;,\x00-\x1f]|\\[\\;,n])*", value)
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def test_every_open_action_is_an_all_day_event_on_its_day() -> None:
    plan = plan_report(shipped(), full(), TODAY)
    tasks = open_tasks(plan)
    assert len(tasks) == len(plan.tasks) > 5
    for task, event in zip(tasks, events(write_calendar(plan)), strict=True):
        assert event["DTSTART;VALUE=DATE"] == task.due.strftime("%Y%m%d")
        assert int(event["DTEND;VALUE=DATE"]) > int(event["DTSTART;VALUE=DATE"])
        assert task.text in unescaped(event["DESCRIPTION"])
        assert unescaped(event["CATEGORIES"]) == task.theme


def test_an_event_tells_the_whole_action() -> None:
    (event,) = events(write_calendar(report(TASK)))
    assert event["SUMMARY"] == "Ask three bidders."
    assert unescaped(event["DESCRIPTION"]).splitlines() == [
        "Ask three bidders.",
        "Then: Write it down.",
        "Practice: C1 Raising problems",
        "Why: Level 2, aim 4.",
        "Theme: Culture",
        "Owner: Priya Shah",
        "Status: To do",
    ]


def test_it_takes_no_time_rings_no_bell_and_invites_nobody() -> None:
    calendar = write_calendar(plan_report(shipped(), full(), TODAY))
    assert all(event["TRANSP"] == "TRANSPARENT" for event in events(calendar))
    for name in (b"VALARM", b"ATTENDEE", b"ORGANIZER", b"METHOD"):
        assert name not in calendar


def test_what_is_done_or_dropped_has_no_event() -> None:
    assert events(write_calendar(report(replace(TASK, done=True)))) == []


def test_a_second_import_moves_the_event_instead_of_adding_one() -> None:
    later = replace(TASK, due=date(2027, 2, 1), owner="Tom", text="Ask four bidders.")
    (first,) = events(write_calendar(report(TASK)))
    (second,) = events(write_calendar(report(later, title="Renamed", day=date(2027, 1, 15))))
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])
    assert second["DTSTAMP"] > first["DTSTAMP"]


def test_events_of_different_actions_and_of_different_plans_stay_apart() -> None:
    other = replace(TASK, id="culture-2/step")
    calendars = [report(TASK, other), report(TASK, key="another")]
    ids = [event["UID"] for calendar in calendars for event in events(write_calendar(calendar))]
    assert len(set(ids)) == 3


def test_an_event_says_nobodys_name_in_its_id() -> None:
    (event,) = events(write_calendar(report(TASK, title="Priya’s plan")))
    assert re.fullmatch(r"[0-9a-f]{32}@commissioning-check-up", event["UID"])


def test_an_empty_plan_gives_a_calendar_without_events() -> None:
    plan = plan_report(shipped(), empty(), TODAY)
    assert open_tasks(plan) == ()
    assert events(write_calendar(plan)) == []


@pytest.mark.parametrize("field", ["id", "text", "theme", "practice", "then", "reason", "owner", "status"])
def test_hostile_text_begins_no_line_of_its_own(field: str) -> None:
    (event,) = events(write_calendar(report(replace(TASK, **{field: HOSTILE}), title=HOSTILE)))
    assert set(event) == set(events(write_calendar(report(TASK)))[0])
    if field not in ("id", "theme"):
        assert printable(HOSTILE) in unescaped(event["DESCRIPTION"])


@given(st.text(max_size=300))
def test_any_text_comes_back_as_it_can_be_seen(text: str) -> None:
    (event,) = events(write_calendar(report(replace(TASK, text=text, theme=text))))
    assert unescaped(event["DESCRIPTION"]).startswith(printable(text))
    assert unescaped(event["CATEGORIES"]) == one_line(text)


@pytest.mark.parametrize("due", [date.min, date.max])
def test_any_day_at_all_can_be_written(due: date) -> None:
    (event,) = events(write_calendar(report(replace(TASK, due=due))))
    assert event["DTSTART;VALUE=DATE"] == f"{due.year:04}{due:%m%d}"


def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    assert written_elsewhere("calendar.write_calendar") == write_calendar(plan_report(shipped(), full(), TODAY))
