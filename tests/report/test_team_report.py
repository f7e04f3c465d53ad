"""What a team's report promises: what was found is told with care, what was agreed is told whole, and nobody is."""

import csv
import re
from datetime import date
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from docx import Document
from msgspec import ValidationError, convert
from msgspec.structs import replace
from reportlab.graphics.shapes import Line, Rect, String

from selfassess.cli import main
from selfassess.files.documents import assessment_bytes
from selfassess.outcome import TALKED_OVER, Outcome
from selfassess.questionnaire import narrowed
from selfassess.report.actions_csv import write_actions_csv
from selfassess.report.calendar import write_calendar
from selfassess.report.charts import drawing
from selfassess.report.design import DEEP, PAPER, set_up
from selfassess.report.html import write_html
from selfassess.report.pdf import Edition, write_pdf
from selfassess.report.report import BarRow, Figure, LevelBars, Report, Section, Table, runs_of
from selfassess.report.team_report import team_report
from selfassess.report.word import write_word
from selfassess.team import MINIMUM_DISTRIBUTION, MINIMUM_PEOPLE
from tests.builders import TODAY, one_questionnaire, shipped
from tests.people import crowd
from tests.report.reading import pages
from tests.report.structure import loose, named, tags
from tests.report.teams import outcome
from tests.report.test_text import HIDDEN, HOSTILE

EDITIONS: tuple[Edition, ...] = get_args(Edition)
LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")
DIVIDED = BarRow("C1 Raising problems", (3, 3, 0, 1, 2), (2,), "seen differently")

set_up()


def told(count: int) -> Report:
    return team_report(shipped(), outcome(count))


def said(report: Report) -> str:
    """All that stands in its sections and figures."""
    texts = [run.text for section in report.sections for run in runs_of(section.blocks)]
    return " ".join([*texts, *(bars.alternative for bars in figures(report))])


def figures(report: Report) -> list[LevelBars]:
    blocks = [block for section in report.sections for block in section.blocks]
    return [block.chart for block in blocks if isinstance(block, Figure) and isinstance(block.chart, LevelBars)]


def section(report: Report, id: str) -> Section | None:
    return next((one for one in report.sections if one.id == id), None)


# What is found


def test_fewer_than_five_people_bring_no_figure_of_any_kind() -> None:
    report = told(MINIMUM_PEOPLE - 1)
    assert figures(report) == []
    assert [section(report, id) for id in ("agenda", "questions", "method")] == [None] * 3
    assert not re.search(r"middle answer|answers differ|don’t know|at level", said(report), re.IGNORECASE)
    assert report.cover is None or set(report.cover.answers) == {None}


def test_under_eight_people_no_count_by_level_is_told() -> None:
    for count in range(MINIMUM_PEOPLE, MINIMUM_DISTRIBUTION):
        assert figures(told(count)) == []
        assert "Middle answer" in said(told(count))


def test_from_eight_people_each_question_shows_how_many_chose_each_level() -> None:
    report = told(12)
    overview, *parts = figures(report)
    views = outcome(12).team.questions
    shown = {row.label: row.counts for bars in parts for row in bars.rows}
    names = {question.id: f"{question.topic}\u00a0{question.name}" for question in shipped().questions}
    assert shown == {names[id]: one.counts for id, one in views.items() if one.counts}
    assert [row.label for row in overview.rows] == [one.title for one in shipped().questionnaires]


def test_a_question_that_fewer_than_five_gave_a_level_is_only_named() -> None:
    held, report = outcome(9), told(9)
    every = section(report, "questions")
    assert every is not None
    tables = [block for block in every.blocks if isinstance(block, Table)]
    told_of = {row.label for bars in figures(report) for row in bars.rows}
    told_of |= {run.text for table in tables for row in table.rows for run in runs_of(row[0])}
    few = {f"{one.topic}\u00a0{one.name}" for one in shipped().questions if one.id in held.team.few}
    assert few
    assert not few & told_of
    assert few <= {run.text for run in runs_of(every.blocks)}


def test_the_agenda_is_the_first_five_of_the_teams_own() -> None:
    held = outcome(9)
    agenda = section(team_report(shipped(), held), "agenda")
    assert agenda is not None
    topics = re.findall(r"\b([CXDSP]\d+)\u00a0", " ".join(run.text for run in runs_of(agenda.blocks)))
    asked = {question.id: question.topic for question in shipped().questions}
    assert topics == [asked[id] for id in held.team.agenda[:TALKED_OVER]]


# The figure


def test_bars_are_told_apart_by_pattern_and_each_says_its_number() -> None:
    figure = drawing(LevelBars(LEVELS, (DIVIDED,)), 480)
    bars = [shape for shape in figure.contents if isinstance(shape, Rect)]
    assert [bar.fillColor for bar in bars] == [PAPER, DEEP, PAPER, PAPER]
    slanting = [
        line for line in figure.contents if isinstance(line, Line) and line.x1 != line.x2 and line.y1 != line.y2
    ]
    for bar in bars:
        inside = [line for line in slanting if bar.x - 0.1 <= line.x1 <= line.x2 <= bar.x + bar.width + 0.1]
        assert bool(inside) == (bar.fillColor != DEEP)
        assert all(bar.y - 0.1 <= line.y1 <= line.y2 <= bar.y + bar.height + 0.1 for line in inside)
    assert [shape.text for shape in figure.contents if isinstance(shape, String)][-4:] == ["3", "3", "1", "2"]
    heights = [bar.height for bar in bars]
    assert heights == [26, 26, pytest.approx(26 / 3), pytest.approx(52 / 3)]


def test_the_figure_says_its_counts_its_middle_and_what_is_to_be_noted() -> None:
    between = BarRow("X1 Map", (0, 4, 4, 0, 0), (2, 3))
    one, other = (LevelBars(LEVELS, (row,)).alternative for row in (DIVIDED, between))
    assert one == (
        "C1 Raising problems: 3 at level 1, 3 at level 2, 1 at level 4, 2 at level 5; "
        "middle answer level 2, Sometimes; seen differently."
    )
    assert other == "X1 Map: 4 at level 2, 4 at level 3; middle answer between level 2, Sometimes and level 3, Usually."


# What was agreed


def test_every_decision_dissent_comment_and_action_is_told_whole() -> None:
    held, text = outcome(9), said(told(9))
    for words in (
        *(one.dissent for one in held.decisions),
        *held.comments,
        *(part for action in held.actions for part in (action.text, action.first_step, action.owner)),
        "No level agreed",
        "3 Usually",
        "By 11 December 2026",
        "Outside your control",
        "Not named yet",
    ):
        assert words in text


def test_what_did_not_happen_is_not_told() -> None:
    bare = team_report(shipped(), Outcome("", TODAY, outcome(9).team))
    assert [one.id for one in bare.sections] == ["summary", "agenda", "questions", "method"]


def test_a_meeting_has_at_most_five_actions() -> None:
    action = {"text": "Ask.", "first_step": "Ring up.", "owner": "Priya Shah", "due": "2026-12-11"}
    meeting = {"title": "North", "held": "2026-11-23", "team": {"n": 4}}
    assert len(convert({**meeting, "actions": [action] * 5}, Outcome).actions) == 5
    with pytest.raises(ValidationError):
        convert({**meeting, "actions": [action] * 6}, Outcome)


@pytest.mark.parametrize("count", [4, 9])
def test_what_providers_said_stands_beside_the_teams_own_view_and_changes_nothing_in_it(count: int) -> None:
    held = outcome(count)
    beside = section(team_report(shipped(), held), "providers")
    assert beside is not None
    table = beside.blocks[-1]
    assert isinstance(table, Table)
    theirs = [[run.text for run in runs_of(row[2])] for row in table.rows]
    assert theirs == [["1 Not yet", "4 Checked"], ["2 Sometimes"]]
    own = [run.text for row in table.rows for run in runs_of(row[1])]
    rated = [id in held.team.questions for id in ("workable-payment", "relevant-demands")]
    assert ["Middle answer" in text for text in own] == rated
    alone = team_report(shipped(), replace(held, providers=()))
    assert section(alone, "providers") is None
    assert section(alone, "questions") == section(team_report(shipped(), held), "questions")


def test_actions_go_into_calendars_and_tables_with_their_first_step() -> None:
    report = told(9)
    calendar = write_calendar(report).decode().replace("\r\n ", "")
    assert calendar.count("BEGIN:VEVENT") == 3
    assert "First step: Put it on Monday’s agenda." in calendar
    rows = list(csv.DictReader(StringIO(write_actions_csv(report).decode("utf-8-sig"))))
    assert [row["Due"] for row in rows] == ["2026-12-11", "2027-02-26", "2027-03-31"]
    assert [row["Owner"] for row in rows] == ["Priya Shah", "Tom Ellis", ""]
    assert rows[0]["Practice"].endswith("Raising problems early")


# However it is written


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("count", [4, 6, 12])
def test_everything_painted_is_read_out_once_or_is_an_ornament(count: int, edition: Edition) -> None:
    pdf = write_pdf(told(count), edition)
    assert loose(pdf) == []
    levels = [int(tag.name[1]) for tag in tags(pdf) if tag.name[0] == "H"]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_a_listener_is_told_every_bar() -> None:
    report = told(12)
    heard = " ".join(tag.alternative for tag in named(write_pdf(report), "Figure"))
    assert heard == " ".join(bars.alternative for bars in figures(report)).replace("\u00a0", " ")


def test_in_word_the_bars_are_a_table() -> None:
    tables = Document(BytesIO(write_word(told(12)))).tables
    (overview,) = [table for table in tables if table.cell(0, 0).text == "Answers to"][:1]
    assert [cell.text for cell in overview.rows[0].cells][1:] == [
        f"{number} {name}" for number, name in enumerate(LEVELS, 1)
    ]
    (culture,) = [row for row in figures(told(12))[0].rows if row.label == "Culture"]
    assert [int(cell.text) for cell in overview.rows[1].cells[1:]] == list(culture.counts)


@pytest.mark.parametrize("text", [*HOSTILE, *HIDDEN])
def test_whatever_was_typed_is_text_and_nothing_else(text: str) -> None:
    held = outcome(9)
    typed = replace(
        held,
        title=text[:100],
        comments=(text,),
        decisions=(replace(held.decisions[0], dissent=text),),
        actions=(replace(held.actions[0], text=text, first_step=text, owner=text[:100]),),
    )
    report = team_report(shipped(), typed)
    assert loose(write_pdf(report)) == []
    assert b"<script" not in write_html(report).lower()
    write_word(report)


def test_questions_of_another_pack_are_left_out() -> None:
    assert section(team_report(one_questionnaire(3), replace(outcome(9), comments=())), "decided") is None


# The command


def test_team_writes_its_report_in_every_format_and_tells_no_more_than_a_room_may_see(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, person in enumerate(crowd(shipped(), 6, seed=6)):
        (tmp_path / f"{number}.selfassess").write_bytes(assessment_bytes(person))
    outputs = [tmp_path / f"team.{ending}" for ending in ("pdf", "html", "docx")]
    given = ["-o", outputs[0], "--html", outputs[1], "--docx", outputs[2], "--title", "North", "--date", "2026-11-23"]
    assert main(["team", str(tmp_path), *map(str, given)]) == 0
    assert capsys.readouterr().out == ""
    assert outputs[0].read_bytes() == write_pdf(team_report(shipped(), Outcome("North", TODAY, outcome(6).team)))
    assert outputs[2].read_bytes().startswith(b"PK")
    assert "at level" not in outputs[1].read_text(encoding="utf-8")


def test_where_only_the_short_set_was_answered_no_other_question_is_listed(tmp_path: Path) -> None:
    asked = {question.id for question in narrowed(shipped(), "short").questions}
    for number, person in enumerate(crowd(shipped(), 6, seed=6)):
        short = replace(person, answers={id: answer for id, answer in person.answers.items() if id in asked})
        (tmp_path / f"{number}.selfassess").write_bytes(assessment_bytes(short))
    page = tmp_path / "team.html"
    assert main(["team", str(tmp_path), "--html", str(page)]) == 0
    told = page.read_text(encoding="utf-8")
    assert {one.id for one in shipped().questions if f"{one.topic}\u00a0{one.name}" in told} == asked


def test_booklet_is_written_whole_or_in_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole, part = tmp_path / "whole.pdf", tmp_path / "part.pdf"
    assert main(["booklet", "--short", "--date", "2026-11-23", "-o", str(whole)]) == 0
    assert main(["booklet", "--only", "provider", "--date", "2026-11-23", "-o", str(part)]) == 0
    assert (len(pages(part.read_bytes())), capsys.readouterr().out) == (1, "")
    assert "18 questions to answer with a pen" in pages(whole.read_bytes())[0]


def test_a_booklet_in_a_language_the_pack_lacks_is_refused_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["booklet", "--language", "xx", "-o", str(tmp_path / "b.pdf")]) == 1
    assert "nothing in xx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_day_of_the_meeting_is_the_reports() -> None:
    report = team_report(shipped(), replace(outcome(9), held=date(2027, 1, 15)))
    assert (report.date, report.day) == ("15 January 2027", date(2027, 1, 15))
