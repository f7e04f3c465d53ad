"""By keyboard and by screen reader, at every size."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QScrollBar, QWidget

from selfassess.wizard.place import (
    COMPARE,
    FIND,
    HAND_IN,
    HOME,
    PACKS,
    PARTS_OF_WORKSHOPS,
    PLAN,
    READ,
    RESULTS,
    REVIEW,
    REVISIT,
    SAVE,
    SCHEDULE,
    WORKSHOPS,
    Place,
)
from selfassess.wizard.theme import Appearance
from selfassess.wizard.workroom import room_of
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import half_a_year_before, lead, part_answered, take_part, with_own_actions

CULTURE, DATA = shipped().questionnaires[0], shipped().questionnaires[2]
PLACES = {
    "home": HOME,
    "frame": Place("frame"),
    "question": Place("question", DATA.questions[3].id),
    "high": Place("question", CULTURE.questions[2].id),
    "importance": Place("importance", CULTURE.id),
    "review": REVIEW,
    "results": RESULTS,
    "plan": PLAN,
    "schedule": SCHEDULE,
    "revisit": REVISIT,
    "compare": COMPARE,
    "save": SAVE,
    "find": FIND,
    "read": READ,
    "settings": Place("settings"),
    "help": Place("help"),
    "assessments": Place("assessments"),
    "backups": Place("backups"),
    "erase": Place("erase"),
    "about": Place("about"),
    "packs": PACKS,
    "workshops": WORKSHOPS,
    "prepare": Place("prepare"),
    "collect": Place("collect"),
    "paper-form": Place("paper-form"),
    "turn": Place("turn"),
    "turn-question": Place("turn", DATA.questions[0].id),
    "turn-check": Place("turn", "check"),
    "reveal": Place("reveal"),
    "agenda": Place("agenda"),
    "team-plan": Place("team-plan"),
    "hand-in": HAND_IN,
}
LED = ("workshops", *PARTS_OF_WORKSHOPS, "turn-question", "turn-check")
SIZES = [
    ((1366, 768), 100),
    ((1024, 600), 100),
    ((1366, 768), 150),
    ((1366, 768), 200),
    ((640, 512), 100),
    ((320, 256), 100),
]


@pytest.fixture
def busy(person: Person) -> Person:
    """Someone half-way through, with answers of every kind."""
    person.window.session.take_in(with_own_actions(part_answered(shipped(), 22)), shipped())
    return person


def arrive_at(person: Person, page: str) -> None:
    """Be at the page; to compare, there is an earlier assessment beside the open one."""
    session = person.window.session
    if page == "compare":
        here = session.assessment.id
        session.take_in(half_a_year_before(shipped()), shipped())
        session.open(here)
    prepare_for(person, page)
    person.go(PLACES[page])


def prepare_for(person: Person, page: str) -> None:
    """What the page needs is there: a workshop that somebody leads, with a closed round, or takes part in."""
    session = person.window.session
    if page == "hand-in":
        take_part(session)
    elif page in LED and not room_of(session).is_open:
        lead(session, own=page == "prepare")


def stops(person: Person) -> list[QWidget]:
    """Everything that Tab reaches."""
    return [
        widget
        for widget in person.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
    ]


def name(widget: QWidget) -> str:
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("page", PLACES)
def test_everything_that_takes_focus_has_a_name_of_its_own(busy: Person, page: str) -> None:
    arrive_at(busy, page)
    names = [name(widget) for widget in stops(busy)]
    assert all(names)
    buttons = [name(widget) for widget in stops(busy) if type(widget).__name__ == "Button"]
    assert len(buttons) == len(set(buttons)), "equal buttons must be told apart"


@pytest.mark.parametrize("page", PLACES)
def test_tab_goes_round_everything_and_comes_back(busy: Person, page: str) -> None:
    arrive_at(busy, page)
    reachable, seen = stops(busy), [busy.focus]
    for _ in range(len(reachable) * 4):
        busy.press("Tab")
        if busy.focus is seen[0]:
            break
        if busy.focus is not seen[-1]:  # Tab goes through day, month and year before it leaves a date
            seen.append(busy.focus)
    assert busy.focus is seen[0]
    assert len(seen) == len({id(widget) for widget in seen})
    missing = [name(widget) for widget in reachable if widget not in seen and not _in_group(widget, seen)]
    assert not missing


def _in_group(widget: QWidget, seen: list[QWidget]) -> bool:
    """Part of a composite that is one stop, such as the line inside a date."""
    return any(other.isAncestorOf(widget) for other in seen)


def test_the_answers_are_a_named_group_of_radio_buttons(busy: Person) -> None:
    busy.window.session.move(PLACES["high"])
    group = QAccessible.queryAccessibleInterface(busy.question.answers)
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == f"Question 3 of 8. {busy.question.question.text}"
    first = QAccessible.queryAccessibleInterface(busy.question.answers.levels[0])
    assert first.role() == QAccessible.Role.RadioButton
    assert first.text(QAccessible.Text.Name) == f"Not yet. {busy.question.question.levels[0]}"


def test_f6_goes_from_the_page_to_the_buttons_to_the_side_list(asked: Person) -> None:
    where = []
    for _ in range(3):
        asked.press("F6")
        where.append(asked.focus)
    assert where[0] is asked.window.proceed
    assert asked.window.side.isAncestorOf(where[1])
    assert asked.question.answers.isAncestorOf(where[2])


def test_the_side_list_is_one_stop_with_arrow_keys(asked: Person) -> None:
    in_side = [widget for widget in stops(asked) if asked.window.side.isAncestorOf(widget)]
    assert len(in_side) == 1
    asked.press("F6", "F6", "Down", "Enter")
    assert asked.window.session.place.at == shipped().questionnaires[1].questions[0].id


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize(("size", "text_size"), SIZES)
def test_nothing_is_clipped_at_any_size(
    busy: Person, appearance: Appearance, page: str, size: tuple[int, int], text_size: int
) -> None:
    busy.window.resize(*size)
    appearance.choose("light", text_size)
    arrive_at(busy, page)
    assert clipped(busy.window) == []


def clipped(window: QWidget) -> list[Any]:
    """Labels and buttons that show less than they say, and pages wider than the window."""
    bad: list[Any] = []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            if need > label.height() + 1:
                bad.append(("label", label.text()[:30], need, label.height()))
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.hasHeightForWidth():
            need = button.heightForWidth(button.width())
            if need > button.height() + 1:
                bad.append(("button", button.text()[:30], need, button.height()))
            if button.width() < 24 or button.height() < 24:
                bad.append(("target", button.text()[:30], button.width(), button.height()))
    for area in window.findChildren(QAbstractScrollArea):
        inside = getattr(area, "widget", lambda: None)()
        if area.isVisible() and inside is not None and inside.minimumSizeHint().width() > area.viewport().width():
            bad.append(("wide", inside.minimumSizeHint().width(), area.viewport().width()))
    return bad


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_the_question_fits_without_scrolling(busy: Person, size: tuple[int, int]) -> None:
    busy.window.resize(*size)
    too_high = []
    for question in shipped().questions:
        busy.go(Place("question", question.id))
        area, answers = busy.question.area, busy.question.answers
        foot = answers.mapTo(area.viewport(), QPoint(0, answers.height())).y()
        if foot > area.viewport().height():
            too_high.append(question.id)
    assert not too_high


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 400), (320, 256)])
@pytest.mark.parametrize("page", ["high", "plan", "review", "save", "schedule", "revisit", "compare"])
def test_what_has_focus_can_be_seen(busy: Person, page: str, size: tuple[int, int]) -> None:
    busy.window.resize(*size)
    arrive_at(busy, page)
    hidden = []
    for _ in range(30):
        busy.press("Tab")
        if seen_part(busy.window, busy.focus) < 0.9:
            hidden.append((name(busy.focus), seen_part(busy.window, busy.focus)))
    assert not hidden


def seen_part(window: QWidget, widget: QWidget) -> float:
    """How much of the widget, or of its first lines, is inside every scroll area round it."""
    shown = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    whole = shown.width() * min(shown.height(), 100)
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            shown = shown.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return 0 if shown.isEmpty() else shown.width() * shown.height() / whole


def test_a_screen_reader_that_asks_for_a_scroll_bar_just_gone_ends_nothing(busy: Person) -> None:
    """Qt's own interface of a scroll area reads past the end of its list then."""
    area = QAccessible.queryAccessibleInterface(busy.window.present.area)
    assert area.role() == QAccessible.Role.Client
    assert area.childCount() > 0
    assert area.child(area.childCount() + 7) is None
