"""Report -> calendar file (RFC 5545): an all-day event on the day each action is due. The same report, the same bytes.

Events rather than to-dos, because Outlook leaves out the to-dos of a file that it imports. An event takes no time that
others would see as busy, rings no bell and invites nobody: it is a mark on a day. What is done or dropped has none.

The format needs two rules, escaping and folding; they are written out here rather than brought in with a library, and
one is asked in the gates whether it reads the same tasks back. docs/decisions/007-word-and-calendar.md has the rest.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from selfassess import APP_NAME
from selfassess.report.report import Report, Task
from selfassess.report.results import opening
from selfassess.report.text import one_line, printable

LONGEST_LINE = 75
"""Octets, without the line's end."""
SUMMARY_LENGTH = 120
FIRST_DAY = date(2020, 1, 1)
"""From which revisions are counted."""
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write_calendar(report: Report) -> bytes:
    """The dated actions that are still open. A plan without any gives a calendar without events: see `open_tasks`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{APP_NAME}//Action plan//EN",
        "CALSCALE:GREGORIAN",
        _text("X-WR-CALNAME", " – ".join(map(one_line, (report.title, *report.subtitle)))),
        *(line for task in open_tasks(report) for line in _event(report, task)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def open_tasks(report: Report) -> tuple[Task, ...]:
    """What a calendar would hold: every action that is neither done nor dropped."""
    return tuple(task for task in report.tasks if not task.done)


def _event(report: Report, task: Task) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(report, task)}"
    yield f"DTSTAMP:{report.day:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{max(0, (report.day - FIRST_DAY).days)}"
    yield f"DTSTART;VALUE=DATE:{_day(task.due)}"
    if task.due < date.max:  # a day has no end if nothing comes after it
        yield f"DTEND;VALUE=DATE:{_day(task.due + timedelta(days=1))}"
    yield _text("SUMMARY", opening(one_line(task.text), SUMMARY_LENGTH))
    yield _text("DESCRIPTION", "\n".join(_description(task)))
    yield _text("CATEGORIES", one_line(task.theme))
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(report: Report, task: Task) -> str:
    """Stays the same when the plan is made again, so that the event moves instead of standing there twice.

    It follows from the assessment and the action, never from the day or the title, and neither can be read in it.
    """
    about = f"{report.key}\n{task.id}"
    return f"{sha256(about.encode(errors='surrogatepass')).hexdigest()[:32]}@commissioning-check-up"


def _description(task: Task) -> Iterator[str]:
    """The whole action, one thing a line."""
    yield task.text
    lines = (
        ("Then", task.then),
        ("Before you act", task.advice),
        ("Practice", task.practice),
        ("Why", task.reason),
        ("Theme", task.theme),
        ("Effort", task.effort),
        ("Control", task.sphere),
        ("Owner", task.owner),
        ("Status", task.status),
    )
    yield from (f"{label}: {value}" for label, value in lines if value)


def _day(day: date) -> str:
    return f"{day.year:04}{day:%m%d}"  # %Y leaves out leading zeros on some systems


def _text(name: str, value: str) -> str:
    return f"{name}:{printable(value).translate(ESCAPES)}"


def _folded(line: str) -> str:
    """The line in pieces that are short enough; each further one begins with a space. No character is cut in two."""
    pieces, piece, length = [], "", 0
    for character in line:
        size = len(character.encode())
        if length + size > LONGEST_LINE:
            pieces.append(piece)
            piece, length = " ", 1
        piece, length = piece + character, length + size
    return "\r\n".join([*pieces, piece])
