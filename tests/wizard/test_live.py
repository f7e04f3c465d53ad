"""Looks that change while the window is open: everything follows at once, and nothing moves that need not."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import selfassess.wizard
from selfassess.wizard import theme
from selfassess.wizard.theme import DARK, LIGHT, Appearance
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import PLACES
from tests.wizard.test_contrast import palette


@pytest.fixture
def busy(person: Person) -> Person:
    """Someone half-way through, with the pointer on nothing."""
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    return person


def seen(person: Person) -> QImage:
    """The window as it is painted, with focus nowhere so that no cursor blinks in it."""
    person.settle()
    if focused := person.window.focusWidget():
        focused.clearFocus()
    person.settle()
    return person.window.grab().toImage()


def freshly(arrive: Callable[[], Person], page: str) -> QImage:
    """The same page of a window that was opened with the present looks."""
    again = arrive()
    again.go(PLACES[page])
    return seen(again)


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize(("scheme", "text_size"), [("dark", 100), ("light", 150)])
def test_a_window_that_changed_looks_as_one_opened_so(
    arrive: Callable[[], Person], appearance: Appearance, page: str, scheme: theme.Scheme, text_size: int
) -> None:
    arrive().window.session.take_in(part_answered(shipped(), 22), shipped())
    person = arrive()  # a second time, for this start makes the backup of the day
    person.go(PLACES[page])
    before = seen(person)
    appearance.choose(scheme, text_size)
    changed = seen(person)
    assert changed != before
    assert changed == freshly(arrive, page)


def test_the_page_before_follows_too(arrive: Callable[[], Person], appearance: Appearance) -> None:
    person = arrive()
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    person.go(PLACES["question"])
    person.go(PLACES["review"])
    appearance.choose("dark", 125)
    person.go(PLACES["question"])
    assert seen(person) == freshly(arrive, "question")


# The system's wishes


def test_the_systems_scheme_is_followed_at_once(
    busy: Person, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.choose("system", 100)
    hints = QApplication.styleHints()
    for wish, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(appearance, "system_scheme", lambda wish=wish: wish)
        hints.colorSchemeChanged.emit(wish)
        busy.settle()
        assert theme.colours() is colours
        assert busy.window.palette().window().color() == colours.window


def test_a_scheme_of_ones_own_is_kept_whatever_the_system_does(
    busy: Person, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.choose("light", 100)
    monkeypatch.setattr(appearance, "system_scheme", lambda: Qt.ColorScheme.Dark)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours() is LIGHT


def test_more_contrast_is_followed_at_once_and_let_go_again(
    busy: Person, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy.go(PLACES["question"])
    before = seen(busy)
    system = palette("aquatic")
    monkeypatch.setattr(Appearance, "high_contrast", True)
    monkeypatch.setattr(theme, "system_palette", lambda: system)
    more = QApplication.styleHints().accessibility().contrastPreferenceChanged
    more.emit(Qt.ContrastPreference.HighContrast)
    assert theme.colours().window == system.window().color()
    assert seen(busy) != before
    monkeypatch.undo()
    more.emit(Qt.ContrastPreference.NoPreference)
    assert theme.colours() is LIGHT
    assert seen(busy) == before


def test_a_systems_palette_that_changes_is_taken_while_more_contrast_is_asked_for(
    busy: Person, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Appearance, "high_contrast", True)
    for name in ("aquatic", "desert"):
        monkeypatch.setattr(theme, "system_palette", lambda name=name: palette(name))
        QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert theme.colours().window == palette(name).window().color()


# Motion


@pytest.mark.parametrize("page", PLACES)
def test_nothing_on_any_page_moves_by_itself(busy: Person, page: str) -> None:
    busy.go(PLACES[page])
    busy.press("Tab", "Space", "PgDown")
    everything = [busy.window, QApplication.style(), QApplication.instance()]
    animations = [made for one in everything if one for made in one.findChildren(QAbstractAnimation)]
    assert [made for made in animations if made.totalDuration()] == [], "Qt's own of no duration puts things in place"


def test_no_effect_of_the_platforms_own_is_on(busy: Person) -> None:
    effects = [effect for effect in Qt.UIEffect if effect not in (Qt.UIEffect.UI_General,)]
    assert [effect for effect in effects if QApplication.isEffectEnabled(effect)] == []


def test_no_page_can_animate_anything() -> None:
    moving = {"QTimeLine", "QMovie", "QGraphicsEffect", "QGraphicsOpacityEffect", "QScroller"}
    for path in Path(selfassess.wizard.__path__[0]).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        named |= {node.name for node in ast.walk(tree) if isinstance(node, ast.alias)}
        assert not [name for name in named if name in moving or "Animation" in name], path


@pytest.mark.parametrize("page", ["home", "plan", "settings", "help"])
def test_the_side_list_shows_where_one_is_however_large_the_text(
    busy: Person, appearance: Appearance, page: str
) -> None:
    appearance.choose("light", 200)
    busy.go(PLACES["question"])
    busy.go(PLACES[page])
    window = busy.window
    assert window.side.current
    seen_part = window.side_scroll.viewport().rect()
    top = window.side.current.mapTo(window.side_scroll.viewport(), window.side.current.rect().topLeft())
    assert seen_part.contains(window.side.current.rect().translated(top))
