"""Hours in the window leave nothing behind: counted in objects, since memory itself is too noisy to count."""

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from selfassess.wizard import opening
from selfassess.wizard.place import COMPARE, Place, journey
from selfassess.wizard.theme import Appearance
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import half_a_year_before

A_FEW = 300
"""Fewer than one for each of the 900 pages, or three for each page built anew: what cards keep of layouts comes and
goes, and PySide keeps an empty weak reference now and then."""


@pytest.fixture
def busy(asked: Person) -> Person:
    """Someone with the finished example open, which fills every page."""
    opening.show_example(asked.window, asked.window.session)
    return asked


def walk(person: Person, places: list[Place], times: int) -> None:
    for place in places * times:
        person.window.session.move(place)
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def objects() -> int:
    """How many there are that Python's own collector knows of."""
    gc.collect()
    return len(gc.get_objects())


def test_going_through_all_questions_twenty_times_leaves_nothing_behind(busy: Person) -> None:
    questions = [place for place in journey(busy.window.session.pack) if place.page == "question"]
    walk(busy, questions, 2)
    before, widgets = objects(), len(QApplication.allWidgets())
    walk(busy, questions, 20)
    assert objects() - before < A_FEW
    assert len(QApplication.allWidgets()) == widgets


def test_pages_that_are_built_anew_leave_nothing_behind(busy: Person) -> None:
    others = [place for place in journey(busy.window.session.pack) if place.page != "question"]
    others += [Place("home"), Place("settings"), Place("help"), Place("save")]
    walk(busy, others, 2)
    before, widgets = objects(), len(QApplication.allWidgets())
    walk(busy, others, 10)
    assert objects() - before < 2 * A_FEW
    assert len(QApplication.allWidgets()) == widgets


def test_python_holds_on_to_no_widget_that_is_gone(busy: Person) -> None:
    """What it held on to would be taken for the next widget in the same place in memory."""
    others = [place for place in journey(busy.window.session.pack) if place.page != "question"]

    def held() -> int:
        """Widgets that Qt itself made inside ours."""
        walk(busy, [*others, Place("home")], 2)
        gc.collect()
        return sum(type(thing) in (QWidget, QScrollBar) for thing in gc.get_objects())

    before = held()
    for scheme in ("dark", "light"):
        busy.window.appearance.choose(scheme, 100)
    assert held() - before < 10


def test_a_list_that_is_open_goes_with_the_page_and_focus_stays(busy: Person, appearance: Appearance) -> None:
    busy.window.session.library.add(half_a_year_before(shipped()), shipped())
    busy.go(COMPARE)
    busy.tab_to("Compare")
    busy.press("Space")
    assert QApplication.activePopupWidget()
    appearance.choose("dark", 100)
    busy.settle()
    assert QApplication.activePopupWidget() is None
    assert busy.focus.accessibleName() == "Compare"
