"""Report -> CSV of its actions (RFC 4180), in UTF-8 with the mark by which Excel knows it."""

import csv
from collections.abc import Callable
from io import StringIO

from selfassess.report.report import Report, Task
from selfassess.report.text import printable

COLUMNS: tuple[tuple[str, Callable[[Task], str]], ...] = (
    ("Action", lambda task: task.text),
    ("Then", lambda task: task.then),
    ("Theme", lambda task: task.theme),
    ("Practice", lambda task: task.practice),
    ("Due", lambda task: task.due.isoformat()),
    ("Owner", lambda task: task.owner),
    ("Status", lambda task: task.status),
    ("Effort", lambda task: task.effort),
    ("Control", lambda task: task.sphere),
    ("Reason", lambda task: task.reason),
    ("Before you act", lambda task: task.advice),
)
FORMULA = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the beginning of something to work out or to run."""


def write_actions_csv(report: Report) -> bytes:
    """One row for each action under a row of titles, done and dropped ones too."""
    target = StringIO(newline="")
    rows = csv.writer(target, lineterminator="\r\n")
    rows.writerow(title for title, _ in COLUMNS)
    rows.writerows([_cell(value(task)) for _, value in COLUMNS] for task in report.tasks)
    return target.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    """The text as it can be seen; an apostrophe before it where a spreadsheet would not take it for text."""
    shown = printable(text)
    return f"'{shown}" if shown.lstrip().startswith(FORMULA) or text[:1] in ("\t", "\r") else shown
