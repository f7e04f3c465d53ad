"""What the list of actions promises to a spreadsheet and to its reader."""

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.report.actions_csv import write_actions_csv
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Report, Task
from selfassess.report.text import printable
from tests.builders import TODAY, shipped
from tests.report.elsewhere import written_elsewhere
from tests.report.examples import empty, full

TASK = Task(id="a/step", text="Ask three bidders.", due=date(2026, 12, 11), theme="Culture", practice="C1 Raising")
TITLES = ["Action", "Then", "Theme", "Practice", "Due", "Owner", "Status", "Effort", "Control", "Reason"]


def report(*tasks: Task) -> Report:
    return Report("Action plan", (), "23 November 2026", TODAY, "en-GB", (), tasks=tasks)


def rows(written: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


def test_there_is_a_row_for_every_action_under_its_titles() -> None:
    plan = plan_report(shipped(), full(), TODAY)
    titles, *actions = rows(write_actions_csv(plan))
    assert titles == [*TITLES, "Before you act"]
    assert [(row[0], row[2], row[4], row[5]) for row in actions] == [
        (task.text, task.theme, task.due.isoformat(), task.owner) for task in plan.tasks
    ]


def test_excel_and_every_other_program_know_the_letters_and_the_line_ends() -> None:
    written = write_actions_csv(report(replace(TASK, owner="Siân Ŵyn")))
    assert written.startswith(b"\xef\xbb\xbfAction,")
    assert written.count(b"\r\n") == written.count(b"\n") == 2
    assert "Siân Ŵyn".encode() in written


def test_what_is_done_stays_in_the_list() -> None:
    assert rows(write_actions_csv(report(replace(TASK, done=True, status="Done"))))[1][6] == "Done"


def test_an_empty_plan_gives_the_titles_alone() -> None:
    assert len(rows(write_actions_csv(plan_report(shipped(), empty(), TODAY)))) == 1


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1", "\n=1+1", "＝1+1", "=cmd|' /C calc'!A0", "\tx"],
)
@pytest.mark.parametrize("field", ["text", "then", "theme", "practice", "owner", "status", "reason", "advice"])
def test_a_spreadsheet_takes_nothing_for_a_formula(field: str, text: str) -> None:
    cells = rows(write_actions_csv(report(replace(TASK, **{field: text}))))[1]
    assert f"'{printable(text)}" in cells
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in cells)


@given(st.text(max_size=200))
def test_any_text_comes_back_as_it_can_be_seen(text: str) -> None:
    _, row = rows(write_actions_csv(report(replace(TASK, text=text))))
    assert len(row) == 11
    assert row[0].removeprefix("'") == printable(text).removeprefix("'")


def test_hidden_characters_and_separators_stay_in_their_cell() -> None:
    row = rows(write_actions_csv(report(replace(TASK, owner='a,"b";\x00\ud800\r\nc\u202e'))))[1]
    assert row[5] == 'a,"b";��\nc�'


def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    assert written_elsewhere("actions_csv.write_actions_csv") == write_actions_csv(
        plan_report(shipped(), full(), TODAY)
    )
