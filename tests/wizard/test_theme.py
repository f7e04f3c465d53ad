"""Colours that can be told apart, and text that follows the person's wishes."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from selfassess.wizard import theme
from selfassess.wizard.place import Place
from selfassess.wizard.theme import DARK, LIGHT, Appearance, Colours, contrast
from tests.wizard.person import Person

TEXT, SHAPE = 4.5, 3.0
PAIRS = (
    *(("text", ground, TEXT) for ground in ("window", "surface", "selected", "hover", "error_panel", "rail")),
    *(("quiet", ground, TEXT) for ground in ("window", "surface", "selected", "hover", "rail", "key")),
    *(("on_accent", ground, TEXT) for ground in ("accent", "accent_hover")),
    *(("accent", ground, TEXT) for ground in ("window", "surface", "rail")),
    *(("error", ground, TEXT) for ground in ("window", "surface", "error_panel")),
    *(("outline", ground, SHAPE) for ground in ("window", "surface", "selected")),
    *(("focus", ground, SHAPE) for ground in ("window", "surface", "selected", "rail")),
    *(("accent", ground, SHAPE) for ground in ("track", "selected")),
)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_of_colours_can_be_told_apart(colours: Colours, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= least


def test_colours_switch_while_the_window_is_open(asked: Person, appearance: Appearance) -> None:
    asked.press("2")
    appearance.choose("dark", 100)
    QApplication.processEvents()
    assert theme.colours() is DARK
    assert asked.window.palette().window().color() == DARK.window
    assert asked.chosen == "Sometimes"


def test_text_size_is_kept_for_next_time(arrive: Callable[[], Person], appearance: Appearance) -> None:
    person = arrive()
    small = theme.em()
    person.press("Ctrl++", "Ctrl++")
    assert theme.em() > small
    assert person.window.preferences.text_size == 150
    person.press("Ctrl+-")
    assert person.window.preferences.text_size == 125
    person.press("Ctrl+0")
    assert theme.em() == small


def test_a_note_being_typed_survives_a_change_of_text_size(asked: Person) -> None:
    asked.tab_to("Note")
    asked.write("Half a thou")
    asked.press("Ctrl++")
    assert asked.question.note.toPlainText() == "Half a thou"


def test_focus_stays_where_it_was_when_looks_change(asked: Person) -> None:
    asked.tab_to("Note")
    asked.press("Ctrl++")
    assert asked.focus is asked.question.note
    asked.go(Place("settings"))
    asked.tab_to("Light")
    asked.press("Right")
    assert asked.focus.accessibleName() == "Dark"
    asked.press("F6", "Ctrl+0")
    assert asked.window.side.isAncestorOf(asked.focus)
