"""A monkey at the keyboard and the mouse: whatever is done, nothing breaks and nothing shown is lost.

SELFASSESS_MONKEY is how many events there are, SELFASSESS_SEEDS which ones.
"""

import os
import random
import sys

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from selfassess.files.pack import read_pack
from selfassess.files.places import shipped_pack
from selfassess.wizard import messages
from selfassess.wizard.theme import TEXT_SIZES, Scheme
from tests.wizard.person import Person

EVENTS = int(os.environ.get("SELFASSESS_MONKEY", "400"))
SEEDS = [int(seed) for seed in os.environ.get("SELFASSESS_SEEDS", "1,2").split(",")]
KEYS = (
    *"12345DN",
    *("Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Space", "Enter", "Ctrl+Enter", "Alt+Left", "Alt+Right"),
    *("F6", "F1", "PgDown", "Home", "End", "Backspace", "A", "W", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+A", "Ctrl+Z"),
    *("Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+F", "Ctrl+X", "Escape", "Delete", "Shift+Tab", "PgUp"),
)
TEXTS = ("a note", "R&D <b>", "3 mar 2027", "100 % ", "\\n")
PASTED = (
    "two\nlines\r\nmore\u2028and more",
    "ملاحظة 2",
    "e\u0301 \U0001f642 \u200f",
    "x" * 20_000,
    "\x00\x07\ufffe",
    "",
)
SIZES = tuple(QSize(*size) for size in ((320, 256), (320, 900), (640, 480), (1024, 600), (1366, 768), (1920, 1080)))


@pytest.fixture
def quiet_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every message box and file dialog is cancelled at once."""
    for name in dir(messages):
        if name.startswith(("ask_", "tell")):
            monkeypatch.setattr(messages, name, lambda *_: None)
    monkeypatch.setattr(messages, "choose", lambda *_: -1)


@pytest.fixture
def thrown(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What was raised in answer to an event, which Qt does not pass on."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: found.append(error))
    return found


def kept_is_shown(person: Person) -> None:
    """What the library gives back is what the window has, word for word."""
    session = person.window.session
    if session.is_open:
        session.leaving.emit()
        assert session.unsaved is None
        assert person.library.load(session.assessment.id).assessment == session.assessment


def presses(person: Person, monkey: random.Random) -> None:
    person.press(monkey.choice(KEYS))


def clicks(person: Person, monkey: random.Random) -> None:
    """Somewhere in the window; what is there is told as the system would."""
    window = person.window
    spot = QPoint(monkey.randrange(window.width()), monkey.randrange(window.height()))
    if hit := window.childAt(spot):
        act = monkey.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        act(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(window, spot))
        person.settle()


def writes(person: Person, monkey: random.Random) -> None:
    for character in monkey.choice(TEXTS):  # each where focus then is: a space may press a button, which takes it away
        person.write(character)
    person.settle()


def pastes(person: Person, monkey: random.Random) -> None:
    """What no keyboard has, by way of the clipboard."""
    QApplication.clipboard().setText(monkey.choice(PASTED))
    person.press("Ctrl+V")


def resizes(person: Person, monkey: random.Random) -> None:
    person.window.resize(monkey.choice(SIZES))
    person.settle()


def switches(person: Person, monkey: random.Random) -> None:
    """Light or dark, larger or smaller text."""
    schemes: tuple[Scheme, ...] = ("light", "dark", "system")
    person.window.appearance.choose(monkey.choice(schemes), monkey.choice(TEXT_SIZES))
    person.settle()


ACTS = (*[presses] * 24, *[clicks] * 8, *[writes] * 3, pastes, *[resizes] * 2, switches)


@pytest.mark.usefixtures("quiet_boxes")
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_done_in_any_order_breaks_nothing_and_loses_nothing(
    person: Person, thrown: list[BaseException], qt_messages: list[str], seed: int
) -> None:
    monkey = random.Random(seed)
    person.window.session.start(read_pack(shipped_pack()))
    person.press("Ctrl+Enter")
    for count in range(EVENTS):
        act = monkey.choice(ACTS)
        act(person, monkey)
        assert (thrown, qt_messages) == ([], []), f"event {count}, which {act.__name__}"
        if count % 20 == 0:
            kept_is_shown(person)
    kept_is_shown(person)
