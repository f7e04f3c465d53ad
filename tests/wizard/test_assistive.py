"""What assistive technology does by its own means counts as much as a key or a click."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from selfassess.assessment import Answer
from selfassess.wizard.place import Place
from selfassess.wizard.widgets import Heading, StatusLine
from tests.builders import shipped
from tests.wizard.person import Person

CULTURE = shipped().questionnaires[0]
FIRST = CULTURE.questions[0].id


def act(widget: QWidget) -> None:
    """Do what a screen reader, a switch or voice control does: the widget's first action."""
    actions = QAccessible.queryAccessibleInterface(widget).actionInterface()
    actions.doAction(actions.actionNames()[0])
    QApplication.processEvents()


def test_an_answer_chosen_by_action_is_kept(asked: Person) -> None:
    act(asked.question.answers.levels[2])
    assert asked.chosen == "Usually"
    assert asked.assessment.answers == {FIRST: Answer(level=3)}
    act(asked.question.answers.states[0])
    assert asked.assessment.answers == {FIRST: Answer(state="dont-know")}


def test_a_tick_set_by_action_is_kept_and_taken_off_again(asked: Person) -> None:
    for flags in ([FIRST], []):
        act(asked.question.flag)
        assert list(asked.assessment.flags) == flags


def test_showing_what_is_kept_is_no_choice(asked: Person) -> None:
    asked.press("2", "Enter", "4")
    kept = asked.assessment
    for question in CULTURE.questions[:3]:
        asked.go(Place("question", question.id))
    assert asked.assessment == kept


def test_what_a_screen_reader_says_follows_what_is_shown(asked: Person) -> None:
    asked.press("2", "Enter")
    for label in asked.window.findChildren(Heading) + asked.window.findChildren(StatusLine):
        if label.isVisible():
            assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == label.text()
    assert asked.window.saved.text().startswith("Saved")


def test_a_page_of_words_alone_has_focus_on_its_heading(asked: Person) -> None:
    asked.press("F1")
    assert isinstance(asked.focus, Heading)
    before = asked.window.present.area.verticalScrollBar().value()
    asked.window.resize(640, 400)
    asked.settle()
    asked.press("PgDown")
    assert asked.window.present.area.verticalScrollBar().value() > before
