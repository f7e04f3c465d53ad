"""Every page at every size and text size: nothing is cut off, nothing lies over anything, the buttons are always there.

Scale is a smaller window: 1366×768 at 200 % has room for 683×384, 1024×600 for 512×300. A width of 320 is 400 % of 1280
already: with text at 200 % on top of that, which is 800 %, single words are wider than the window.
"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from selfassess.wizard.choices import Choice, Tick
from selfassess.wizard.fields import Field
from selfassess.wizard.sidebar import SideItem
from selfassess.wizard.theme import TEXT_SIZES, Appearance, em, font
from selfassess.wizard.widgets import ANYWHERE, WRAP, Button, PathLabel, PlainLabel
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import PLACES, clipped, prepare_for

SIZES = [(1920, 1080), (1366, 768), (1024, 600), (683, 384), (512, 300), (320, 568), (320, 256)]
GRID = [(size, text_size) for size in SIZES for text_size in TEXT_SIZES if size[0] > 320 or text_size < 200]


@pytest.fixture
def busy(person: Person) -> Person:
    """Someone half-way through, with answers of every kind."""
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    return person


def parts(window: QWidget) -> Iterator[QWidget]:
    """Everything with words on it or in it that is shown, whether scrolled into view or not."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton | Field):
            yield widget


def box(window: QWidget, widget: QWidget) -> QRect:
    """Where the widget is in the window, as if nothing round it cut it off."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def words_of(widget: QWidget) -> str:
    """What it says, in short."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text[:30]!r}"


def sideways(window: QWidget) -> list[str]:
    """What goes beyond the window's sides or those of what it scrolls in."""
    beyond = []
    for widget in parts(window):
        holder = _holder(widget) or window
        room, own = box(window, holder), box(window, widget)
        if own.left() < room.left() or own.right() > room.right():
            beyond.append(f"{words_of(widget)} {own} in {room}")
    return beyond


def _holder(widget: QWidget) -> QWidget | None:
    """The view of the nearest area that scrolls round it."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above.parentWidget(), QAbstractScrollArea):
        above = above.parentWidget()
    return above


def overlapping(window: QWidget) -> list[str]:
    """What lies over something else in the same scrolled area or bar."""
    found, everything = [], [(widget, _holder(widget), box(window, widget)) for widget in parts(window)]
    for place, (one, holder, own) in enumerate(everything):
        for other, other_holder, others in everything[place + 1 :]:
            if holder is other_holder and own.intersects(others) and not one.isAncestorOf(other):
                found.append(f"{words_of(one)} and {words_of(other)}")
    return found


def cut_words(window: QWidget) -> list[str]:
    """Words that have less room than they take: painted ones, which no layout looks after, and those in one line."""
    bad = []
    for widget in parts(window):
        if isinstance(widget, SideItem):
            inner = widget.width() - 2 * em(0.85)
            bold = QFontMetrics(font(strong=widget.current)).horizontalAdvance(widget.title)
            if bold > inner:
                bad.append(f"{words_of(widget)} {bold} > {inner}")
        elif isinstance(widget, Button):
            words = widget._text_size(widget.width() - 2 * widget._padding)
            if words.width() > widget.width() - 2 * widget._padding + 1 or words.height() > widget.height():
                bad.append(f"{words_of(widget)} {words} in {widget.size()}")
        elif isinstance(widget, Choice | Tick):
            foot = max(line.bottom() for line in widget.face.line_boxes())
            right = max(line.right() for line in widget.face.line_boxes())
            if foot > widget.height() or right > widget.width():
                bad.append(f"{words_of(widget)} to {right}, {foot} in {widget.size()}")
        elif isinstance(widget, PlainLabel):
            room, wrap = widget.contentsRect(), WRAP if widget.wordWrap() else Qt.TextFlag.TextSingleLine
            wrap = ANYWHERE if isinstance(widget, PathLabel) else wrap
            told = widget.fontMetrics().boundingRect(QRect(0, 0, room.width(), 99999), wrap, widget.text())
            if told.width() > room.width() + 1:
                bad.append(f"{words_of(widget)} {told.width()} in {room.width()}")
    return bad


def missing_buttons(person: Person) -> list[str]:
    """Back and Continue, and the way to the sections, where they are not wholly on the screen and on top."""
    window = person.window
    wanted: list[QWidget] = [window.back, window.proceed] if window.present.has_footer else []
    alone = window.present.keeps_to_itself  # no way leads elsewhere
    wanted += [window.sections] if not window.side_scroll.isVisible() and not alone else []
    bad = []
    for button in wanted:
        whole = button.isVisible() and button.visibleRegion().boundingRect() == button.rect()
        on_top = window.childAt(box(window, button).center()) is button
        if not (whole and on_top and window.rect().contains(box(window, button))):
            bad.append(f"{words_of(button)} {box(window, button)}")
    return bad


def hidden_end(person: Person) -> list[str]:
    """The last thing on the page, if it cannot be scrolled into view above the buttons; or a view with no room."""
    area, column = person.window.present.area, person.window.present.column
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    person.settle()
    foot = box(person.window, column).bottom() - column.margins().bottom()
    view = box(person.window, area.viewport())
    bad = [f"{column.height()} ends at {foot} of {view.bottom()}"] if foot > view.bottom() else []
    bad += [f"{view.height()} high"] if view.height() < em(1.5) else []
    above = (person.window.top_bar, person.window.stack, person.window.footer)
    shown = [box(person.window, widget) for widget in above if widget.isVisible()]
    bad += [f"{one} meets {other}" for one, other in pairwise(shown) if one.intersects(other)]
    bar.setValue(0)
    return bad


@pytest.mark.parametrize(("size", "text_size"), GRID, ids=lambda one: str(one).replace(", ", "x").strip("()"))
@pytest.mark.parametrize("page", PLACES)
def test_everything_is_whole_and_in_its_place(
    busy: Person, appearance: Appearance, page: str, size: tuple[int, int], text_size: int
) -> None:
    prepare_for(busy, page)
    busy.go(PLACES[page])
    busy.window.resize(*size)
    appearance.choose("light", text_size)
    busy.settle()
    assert busy.window.size().toTuple() == size
    assert clipped(busy.window) == []
    assert sideways(busy.window) == []
    assert overlapping(busy.window) == []
    assert cut_words(busy.window) == []
    assert missing_buttons(busy) == []
    assert hidden_end(busy) == []


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_sections_are_whole_where_they_take_the_pages_place(
    busy: Person, appearance: Appearance, text_size: int
) -> None:
    busy.window.resize(320, 568)
    appearance.choose("light", text_size)
    busy.click("Sections")
    busy.settle()
    assert busy.window.side_scroll.isVisible()
    assert sideways(busy.window) == []
    assert overlapping(busy.window) == []
    assert cut_words(busy.window) == []


def test_a_word_cut_off_and_a_button_behind_another_would_be_found(busy: Person) -> None:
    busy.go(PLACES["question"])
    busy.window.proceed.move(busy.window.back.pos())
    assert overlapping(busy.window)
    assert missing_buttons(busy)
    busy.window.saved.setFixedWidth(30)
    busy.window.saved.setText("Saved on this computer at 14:32")
    busy.question.look_back.setGeometry(-40, 0, 30, 20)
    assert len(cut_words(busy.window)) >= 2
    assert sideways(busy.window)
