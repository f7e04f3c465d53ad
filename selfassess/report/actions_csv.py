"""Report -> CSV of its actions."""

from collections.abc import Callable

from selfassess.files.workbook import csv_bytes, guarded
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


def write_actions_csv(report: Report) -> bytes:
    """One row for each action under a row of titles, done and dropped ones too."""
    titles = [title for title, _ in COLUMNS]
    return csv_bytes([titles, *([printable(guarded(value(task))) for _, value in COLUMNS] for task in report.tasks)])
