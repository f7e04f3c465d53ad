"""What the pages show, and what can be done on them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QTableWidget

from selfassess.assessment import Answer, new_assessment
from selfassess.files.documents import assessment_bytes
from selfassess.plan import make_plan
from selfassess.questionnaire import worded
from selfassess.scoring import score
from selfassess.wizard import messages
from selfassess.wizard.app import application
from selfassess.wizard.fields import DateField
from selfassess.wizard.pages.importance import ImportancePage
from selfassess.wizard.place import PLAN, RESULTS, REVIEW, Place
from selfassess.wizard.words import day_in
from tests.builders import shipped
from tests.wizard.person import Person, box

CULTURE = shipped().questionnaires[0]
PROBE = '<img src="file:///etc/passwd"> R&D <b>bold</b>'


def answer_culture(person: Person, level: int = 2) -> None:
    """Every question on culture answered at one level."""
    for question in CULTURE.questions:
        person.window.session.choose_level(question.id, level)


# Home


def test_the_first_start_welcomes_and_promises(person: Person) -> None:
    shown = " ".join(person.texts)
    assert "Your answers stay on this computer" in shown
    assert "About an hour" in shown
    assert person.focus.accessibleName() == "Start"


def test_home_says_how_far_each_questionnaire_has_got(asked: Person) -> None:
    answer_culture(asked)
    asked.window.session.choose_level(shipped().questionnaires[1].questions[0].id, 3)
    asked.window.session.move(Place("home"))
    states = [text for text in asked.texts if text in ("Completed", "Not started") or "answered" in text]
    assert states[1:] == ["Completed", "1 of 9 answered", "Not started", "Not started", "Not started"]


def test_assessments_on_this_computer_are_listed_and_opened(arrive: Callable[[], Person]) -> None:
    person = arrive()
    library = person.library
    for number, title in enumerate(("North & South", PROBE)):
        library.add(replace(new_assessment(shipped(), f"{number}" * 32, date(2026, 11, 3)), title=title), shipped())
    again = arrive()
    assert again.window.session.is_open
    other = next(title for title in ("North & South", PROBE) if title != again.assessment.title)
    again.click(other)
    assert again.assessment.title == other


def test_an_example_is_a_copy_to_explore(person: Person) -> None:
    person.click("See a finished example")
    first = person.assessment
    assert first.title.startswith("Example")
    assert person.window.session.place == RESULTS
    person.window.session.move(Place("home"))
    person.click("See a finished example")
    assert person.assessment.id != first.id
    assert person.assessment.answers == first.answers


# Opening files


def choose_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file dialog gives this path."""
    monkeypatch.setattr(messages, "ask_file", lambda parent: path)


def test_a_file_is_taken_into_the_library(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sent.selfassess"
    sent = replace(new_assessment(shipped(), "b" * 32, date(2026, 11, 3)), title="Sent")
    path.write_bytes(assessment_bytes(sent))
    choose_file(path, monkeypatch)
    person.click("Open a file…")
    assert person.assessment == sent
    assert person.library.load("b" * 32).assessment == sent


@pytest.mark.parametrize(("choice", "kept"), [("Keep both", 2), ("Open the one kept here", 1), ("Cancel", 1)])
def test_a_file_that_is_here_with_other_content_is_asked_about(
    asked: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: str, kept: int
) -> None:
    mine = asked.assessment
    path = tmp_path / "sent.selfassess"
    path.write_bytes(assessment_bytes(replace(mine, title="From elsewhere")))
    choose_file(path, monkeypatch)
    asked.window.session.move(Place("home"))
    with box(choice):
        asked.click("Open a file…")
    assert len(asked.library.entries()) == kept
    assert asked.library.load(mine.id).assessment == mine
    assert asked.assessment.title == ("From elsewhere" if choice == "Keep both" else "")


@pytest.mark.parametrize("content", [b"{}", b"not a file", b'{"format": "selfassess-assessment", "version": 99}'])
def test_a_wrong_file_is_refused_in_words_and_changes_nothing(
    asked: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    before = asked.assessment
    path = tmp_path / "wrong.selfassess"
    path.write_bytes(content)
    choose_file(path, monkeypatch)
    asked.window.session.move(Place("home"))
    with box("Close") as said:
        asked.click("Open a file…")
    assert "wrong.selfassess" in said[0]
    assert said[1]
    assert asked.assessment == before
    assert len(asked.library.entries()) == 1


def test_a_file_of_another_pack_is_refused(asked: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "other.selfassess"
    other = new_assessment(replace(shipped(), id="another"), "c" * 32, date(2026, 11, 3))
    path.write_bytes(assessment_bytes(other))
    choose_file(path, monkeypatch)
    asked.window.session.move(Place("home"))
    with box("Close") as said:
        asked.click("Open a file…")
    assert "another set of questions" in said[0]
    assert len(asked.library.entries()) == 1


# Frame


def test_nation_and_body_change_words_only(asked: Person) -> None:
    session = asked.window.session
    question = next(question for question in shipped().questions if question.variants)
    session.choose_level(question.id, 4)
    session.move(Place("frame"))
    asked.tab_to("I’d rather not say")
    asked.press("Up", "Up")
    assert asked.assessment.context.nation == "wales"
    assert session.pack == worded(shipped(), asked.assessment.context)
    assert asked.assessment.answers == {question.id: Answer(level=4)}


def test_looking_at_a_long_title_or_foreign_line_ends_changes_neither(asked: Person) -> None:
    session = asked.window.session
    question = session.place.at
    session.entitle("Long " * 150 + "title")
    session.note(question, "One line\r\nand another")
    before = asked.assessment
    for place in (Place("frame"), Place("question", question), Place("home")):
        asked.go(place)
    assert asked.assessment == before


def test_the_frame_says_where_the_answers_are(asked: Person) -> None:
    asked.press("Alt+Left")
    assert str(asked.folder) in asked.texts


# What matters most


def test_three_may_matter_most_and_three_more(asked: Person) -> None:
    answer_culture(asked)
    asked.window.session.move(Place("importance", CULTURE.id))
    page = asked.window.present
    assert isinstance(page, ImportancePage)
    rows = list(page.choices.values())
    for row in rows[:3]:
        row["most"].click()
    assert "Left to give: 0 × matters most, 3 × matters more" in asked.texts
    assert [row["most"].isEnabled() for row in rows] == [True] * 3 + [False] * 5
    rows[0]["normal"].click()
    assert all(row["most"].isEnabled() for row in rows)
    assert asked.assessment.answers[CULTURE.questions[1].id].importance == "most"


def test_only_what_was_answered_can_matter_most(asked: Person) -> None:
    session = asked.window.session
    session.choose_level(CULTURE.questions[0].id, 2)
    session.choose_state(CULTURE.questions[1].id, "dont-know")
    session.choose_state(CULTURE.questions[2].id, "not-applicable")
    session.move(Place("importance", CULTURE.id))
    page = asked.window.present
    assert isinstance(page, ImportancePage)
    assert list(page.choices) == [question.id for question in CULTURE.questions[:2]]


# Check your answers


def test_unanswered_and_flagged_questions_come_first(asked: Person) -> None:
    answer_culture(asked)
    asked.window.session.flag(CULTURE.questions[4].id, True)
    asked.window.session.move(REVIEW)
    names = [text for text in asked.texts if text in {question.name for question in shipped().questions}]
    assert names[0] == CULTURE.questions[4].name
    assert names[1] == shipped().questionnaires[1].questions[0].name
    assert names[-1] == CULTURE.questions[-1].name


def test_change_leads_to_the_question_and_back(asked: Person) -> None:
    answer_culture(asked)
    asked.window.session.move(REVIEW)
    asked.tab_to(f"Change, {CULTURE.questions[3].name}")
    asked.press("Enter", "5", "Enter")
    assert asked.window.session.place == REVIEW
    assert asked.assessment.answers[CULTURE.questions[3].id].level == 5
    assert asked.focus.accessibleName() == f"Change, {CULTURE.questions[3].name}"


# Results


def test_results_work_from_one_answer_on(asked: Person) -> None:
    asked.press("2")
    asked.window.session.move(RESULTS)
    assert "Part-complete: you have answered 1 of 45 questions." in asked.texts


def test_the_table_says_what_the_chart_shows(asked: Person) -> None:
    answer_culture(asked)
    asked.window.session.move(RESULTS)
    asked.click("Show as a table")
    table = asked.window.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    headings = [table.verticalHeaderItem(line).text() for line in range(table.rowCount())]
    cells = [item.text() for column in range(table.columnCount()) if (item := table.item(0, column))]
    assert headings == [questionnaire.title for questionnaire in shipped().questionnaires]
    assert cells[0] == "2 Sometimes"
    assert cells[2].startswith("8 at level 2")


def test_focus_stays_in_sight_on_what_switches_chart_and_table(asked: Person) -> None:
    answer_culture(asked)
    asked.go(RESULTS)
    switch = asked.focus
    assert switch.accessibleName() == "Show as a table"
    before = switch.mapTo(asked.window, QPoint(0, 0))
    asked.press("Enter")
    assert asked.focus is switch
    assert switch.mapTo(asked.window, QPoint(0, 0)) == before
    asked.press("Tab")
    assert isinstance(asked.focus, QTableWidget)


# Action plan


def test_edits_of_the_plan_are_kept(asked: Person) -> None:
    answer_culture(asked)
    session = asked.window.session
    plan = make_plan(session.pack, session.assessment, score(session.pack, session.assessment), session.today())
    action = plan.actions[0]
    session.move(PLAN)
    asked.tab_to("Action, ")
    asked.press("Ctrl+A")
    asked.write("Ask the team")
    asked.tab_to("Who, ")
    asked.write("Sam")
    asked.press("Tab")
    asked.tab_to("I control this")
    asked.press("Down", "Down")
    edit = asked.assessment.plan[action.id]
    assert (edit.text, edit.owner, edit.sphere) == ("Ask the team", "Sam", "outside")


def write_date(asked: Person, text: str) -> date | None:
    """Write a date for the first action and leave the field; the date that is kept."""
    answer_culture(asked)
    asked.window.session.move(PLAN)
    asked.tab_to("By when, ")
    asked.press("Ctrl+A")
    asked.write(text)
    asked.press("Tab")
    return next((edit.due for edit in asked.assessment.plan.values()), None)


@pytest.mark.parametrize("text", ["3 March 2027", "3 mar 2027", "3/3/27"])
def test_a_date_is_kept_as_it_was_meant(asked: Person, text: str) -> None:
    assert write_date(asked, text) == date(2027, 3, 3)
    asked.press("Shift+Tab")
    assert isinstance(asked.focus, DateField)
    assert asked.focus.text() == "3 March 2027"
    asked.press("Up", "Tab")
    assert [edit.due for edit in asked.assessment.plan.values()] == [date(2027, 3, 4)]


def test_what_is_no_date_changes_none_and_is_put_back(asked: Person) -> None:
    assert write_date(asked, "when we can") is None
    asked.press("Shift+Tab")
    assert isinstance(asked.focus, DateField)
    assert day_in(asked.focus.text(), date.min) is not None


def test_an_action_can_be_left_out_and_another_taken(asked: Person) -> None:
    for questionnaire in shipped().questionnaires[:2]:
        for question in questionnaire.questions:
            asked.window.session.choose_level(question.id, 1)
    session = asked.window.session
    plan = make_plan(session.pack, session.assessment, score(session.pack, session.assessment), session.today())
    session.move(PLAN)
    asked.tab_to("In my plan")
    asked.press("Space")
    assert asked.assessment.plan[plan.actions[0].id].chosen is False
    asked.tab_to(plan.others[0].text)
    asked.press("Space")
    assert asked.assessment.plan[plan.others[0].id].chosen is True


# Foreign text


def test_markup_in_what_was_written_is_shown_as_typed(asked: Person) -> None:
    session = asked.window.session
    session.entitle(PROBE)
    asked.press("N")
    session.note(session.place.at, PROBE)
    for place in (Place("home"), Place("frame"), REVIEW, RESULTS, PLAN):
        session.move(place)
        labels = asked.window.findChildren(QLabel)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
        assert PROBE in [text.replace("\u200b", "") for text in asked.texts], "the side list shows the title as typed"


def test_the_window_has_an_icon_of_its_own() -> None:
    assert not application().windowIcon().pixmap(64).isNull()
