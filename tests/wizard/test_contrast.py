"""Everything can be read and told apart, measured from the pixels of every page: light, dark, and the system's own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMessageBox

from selfassess.wizard import messages, theme
from selfassess.wizard.fields import Field
from selfassess.wizard.levels import LevelsPanel
from selfassess.wizard.place import RESULTS
from selfassess.wizard.theme import Appearance, Colours, contrast
from selfassess.wizard.widgets import Notice
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.pixels import Picture, chosen_centre, message_texts, place, weak_edges, weak_texts
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import PLACES, name, prepare_for, stops

SYSTEMS = {
    # window, text, mark, text on mark
    "fusion": ("#EFEFEF", "#000000", "#308CC6", "#FFFFFF"),
    "aquatic": ("#202020", "#FFFFFF", "#8EE3F0", "#263B50"),
    "desert": ("#FFFAEF", "#3D3D3D", "#903909", "#FFF5E3"),
    "dusk": ("#2D3236", "#FFFFFF", "#A1BFDE", "#212D3B"),
    "night sky": ("#000000", "#FFFFFF", "#D6B4FD", "#2B2B2B"),
    "white": ("#FFFFFF", "#000000", "#37006E", "#FFFFFF"),
}
"""Palettes of systems: Qt's own, and the contrast themes of Windows."""
LOOKS = ("light", "dark", "aquatic", "white")


def palette(system: str) -> QPalette:
    """A system's palette."""
    role = QPalette.ColorRole
    window, text, mark, on_mark = SYSTEMS[system]
    made = QPalette(QColor(window))
    for names, colour in (
        ((role.Window, role.Base, role.Button, role.AlternateBase, role.ToolTipBase), window),
        ((role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.ToolTipText), text),
        ((role.Highlight,), mark),
        ((role.HighlightedText,), on_mark),
    ):
        for one in names:
            made.setColor(one, QColor(colour))
    return made


@pytest.fixture
def look(appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts light, dark or a system asked for more contrast in force."""

    def put(name: str) -> None:
        if name in SYSTEMS:
            monkeypatch.setattr(Appearance, "high_contrast", True)
            monkeypatch.setattr(theme, "system_palette", lambda: palette(name))
            appearance.apply()
        else:
            appearance.choose("dark" if name == "dark" else "light", 100)

    return put


@pytest.fixture
def tall(person: Person) -> Person:
    """Someone half-way through, with a window in which every page is seen at once."""
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    person.window.resize(1366, 768)
    return person


def whole(person: Person, page: str) -> None:
    """The page is shown from head to foot."""
    prepare_for(person, page)
    person.go(PLACES[page])
    person.window.resize(1366, max(768, person.window.present.column.sizeHint().height() + 200))
    person.settle()


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize("name", LOOKS)
def test_every_word_on_every_page_can_be_read(tall: Person, look: Callable[[str], None], page: str, name: str) -> None:
    look(name)
    whole(tall, page)
    assert weak_texts(tall.window) == []


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize("name", LOOKS)
def test_every_field_button_ring_and_tick_stands_out(
    tall: Person, look: Callable[[str], None], page: str, name: str
) -> None:
    look(name)
    whole(tall, page)
    assert weak_edges(tall.window) == []


@pytest.mark.parametrize("page", PLACES)
@pytest.mark.parametrize("look_name", LOOKS)
def test_focus_is_seen_on_everything_that_takes_it(
    tall: Person, look: Callable[[str], None], page: str, look_name: str
) -> None:
    """At least a line round the whole, one pixel wide, changes by 3 to 1."""
    look(look_name)
    whole(tall, page)
    window, kinds, weak = tall.window, set[object](), []
    for stop in stops(tall):
        parent = stop.parentWidget()
        host = parent if isinstance(parent, Field) else stop
        kind = (type(stop), getattr(stop, "kind", ""), getattr(getattr(stop, "face", None), "framed", ""))
        if kind in kinds:
            continue
        kinds.add(kind)
        part = place(window, host)
        tall.focus.clearFocus()
        before = Picture(window, part)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        strong = Picture(window, part).changed(before)
        if strong < 2 * (part.width() + part.height()) * 0.95:
            weak.append((name(stop), strong, part.size()))
    assert weak == []


@pytest.mark.parametrize("name", LOOKS)
def test_what_is_chosen_has_a_mark_and_not_only_a_colour(tall: Person, look: Callable[[str], None], name: str) -> None:
    look(name)
    tall.go(PLACES["question"])
    page = tall.question
    assert chosen_centre(tall.window, page.answers.levels[1]) == 1
    page.answers.levels[1].click()
    assert chosen_centre(tall.window, page.answers.levels[1]) >= 3
    assert chosen_centre(tall.window, page.flag) == 1
    page.flag.click()
    assert chosen_centre(tall.window, page.flag) >= 3
    assert any(item.accessibleName().endswith("current page") for _, item in tall.window.side._items)


@pytest.mark.parametrize("name", LOOKS)
def test_table_and_trouble_can_be_read(tall: Person, look: Callable[[str], None], name: str) -> None:
    look(name)
    tall.go(RESULTS)
    panel = tall.window.present.findChild(LevelsPanel)
    assert isinstance(panel, LevelsPanel)
    panel.switch.click()
    tall.window.trouble.say("Your last change is not saved: the disk is full.")
    tall.window.trouble.show()
    tall.settle()
    assert weak_texts(tall.window) == []
    assert weak_edges(tall.window) == []
    notice = tall.window.trouble
    assert isinstance(notice, Notice)
    bar = place(tall.window, notice, QRect(0, 4, 10, 20))
    assert Picture(tall.window).readable(bar) >= 3, "the bar at its side"


@pytest.mark.parametrize("name", LOOKS)
def test_messages_can_be_read(tall: Person, look: Callable[[str], None], name: str) -> None:
    look(name)
    weak: list[object] = []

    def measure() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(5, measure)
            return
        weak.extend(message_texts(box))
        box.close()

    QTimer.singleShot(0, measure)
    messages.choose(tall.window, "Delete this?", "It cannot be put back.", "Delete")
    assert weak == []


# The system's own colours


@pytest.mark.parametrize("name", SYSTEMS)
def test_more_contrast_takes_the_systems_colours_and_no_others(name: str) -> None:
    made = theme.contrasting(palette(name))
    own = {QColor(colour).name() for colour in SYSTEMS[name]}
    assert {getattr(made, role).name() for role in Colours._fields} <= own
    assert made.window == made.surface == made.selected == made.hover, "no tints"
    assert made.outline == made.hairline == made.text, "edges stay"


@pytest.mark.parametrize("name", SYSTEMS)
def test_with_more_contrast_every_mark_can_be_read(name: str) -> None:
    made = theme.contrasting(palette(name))
    for ink, ground in (("text", "window"), ("accent", "window"), ("on_accent", "accent"), ("focus", "window")):
        assert contrast(getattr(made, ink), getattr(made, ground)) >= 4.5, ink


# The measuring itself


def test_a_faint_word_and_a_faint_edge_would_be_found(tall: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    tall.go(PLACES["frame"])
    assert weak_texts(tall.window) == []
    faint = theme.LIGHT._replace(quiet=QColor("#9AA5B0"), outline=QColor("#B0B8C0"))
    monkeypatch.setattr(theme._Now, "colours", faint)
    tall.window.restyle()
    tall.go(PLACES["frame"])
    assert weak_texts(tall.window)
    assert {what for _, what, _ in weak_edges(tall.window)} >= {"left", "top", "mark, left", "mark, top"}
