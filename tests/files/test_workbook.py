"""Tables promise to hold what they were given, and nothing that a spreadsheet would work out or run."""

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from selfassess.files.workbook import csv_bytes, is_formula, team_rows, xlsx_bytes
from selfassess.team import Team, team
from tests.builders import one_questionnaire, pack, question, questionnaire, shipped
from tests.people import crowd, saying

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "\n=1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(1)",
]


def sheet(written: bytes) -> list[list[Any]]:
    """What another reader finds in a workbook; formulas stay formulas."""
    (only,) = load_workbook(BytesIO(written)).worksheets
    assert not [place for row in only.iter_rows() for place in row if place.data_type == "f"]
    return [[place.value for place in row] for row in only.iter_rows()]


def table(written: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_takes_nothing_for_a_formula(text: str) -> None:
    ((cell,),) = table(csv_bytes([[text]]))
    assert cell == f"'{text}"
    ((value,),) = sheet(xlsx_bytes("T", [[text]]))
    assert value == text


@given(
    st.lists(
        st.lists(st.one_of(st.text(max_size=30), st.integers(0, 99)), min_size=1, max_size=4), min_size=1, max_size=4
    )
)
def test_any_text_comes_back_and_none_of_it_is_a_formula(rows: list[list[str | int]]) -> None:
    sheet(xlsx_bytes("T", rows))
    for given_row, row in zip(rows, table(csv_bytes(rows)), strict=True):
        assert len(row) == len(given_row)
        assert not any(is_formula(cell) for cell in row)


def test_numbers_stay_numbers_in_a_workbook_and_nobodys_name_is_in_it() -> None:
    written = xlsx_bytes("Team", [["n", "spread"], [9, 1.2222], [None, "x"]])
    assert sheet(written) == [["n", "spread"], [9, 1.2222], [None, "x"]]
    book = load_workbook(BytesIO(written))
    assert (book.sheetnames, book.properties.creator, book.properties.lastModifiedBy) == (["Team"], None, None)


def test_a_team_has_a_row_for_every_question_with_the_figures_that_the_command_prints() -> None:
    found = team(shipped(), crowd(shipped(), 9, seed=1))
    titles, *rows = sheet(xlsx_bytes("Team", team_rows(shipped(), found)))
    assert titles[:5] == ["Questionnaire", "Question", "Practice", "Answers", "Median"]
    asked = list(shipped().questions)
    assert [row[2] for row in rows] == [question.name for question in asked]
    for one, row in zip(asked, rows, strict=True):
        told = dict(zip(titles, row, strict=True))
        if one.id in found.few:
            assert (told.pop("Answers"), set(list(told.values())[3:])) == (found.few[one.id], {None})
            continue
        views = found.questions[one.id]
        assert (told["Answers"], told["Median"], told["Lowest"]) == (views.n, views.median, views.minimum)
        assert told["Spread in levels"] == pytest.approx(float(views.spread or 0), abs=5e-5)
        assert told["Two camps"] == ("yes" if views.split else "no")
        assert tuple(told[f"Level {level}"] for level in range(1, 6)) == (views.counts or (None,) * 5)
        assert found.agenda[told["Agenda"] - 1] == one.id


def test_the_middle_two_stand_in_their_own_column() -> None:
    one = one_questionnaire(1)
    _, row = table(csv_bytes(team_rows(one, team(one, list(saying(one, [2, 2, 2, 3, 3, 3]))))))
    assert row[4:6] == ["2", "2 and 3"]


def test_fewer_than_five_people_leave_every_figure_empty() -> None:
    one = one_questionnaire(2)
    _, *rows = table(csv_bytes(team_rows(one, Team(4))))
    assert [set(row[3:]) for row in rows] == [{""}, {""}]


def test_a_pack_cannot_smuggle_a_formula_into_a_team() -> None:
    hostile = pack(questionnaire("culture", [question("q1", name="=HYPERLINK(1)", topic="@x")]))
    rows = list(team_rows(hostile, Team(4)))
    assert table(csv_bytes(rows))[1][1:3] == ["'@x", "'=HYPERLINK(1)"]
    assert sheet(xlsx_bytes("Team", rows))[1][1:3] == ["@x", "=HYPERLINK(1)"]
