"""A monkey at the keyboard: whatever is pressed, nothing breaks and nothing shown is lost."""

import os
import random
import sys

import pytest

from selfassess.files.pack import read_pack
from selfassess.files.places import shipped_pack
from selfassess.wizard import messages
from tests.wizard.person import Person

PRESSES = int(os.environ.get("SELFASSESS_MONKEY", "400"))
KEYS = (
    *"12345DN",
    *("Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Space", "Enter", "Ctrl+Enter", "Alt+Left", "Alt+Right"),
    *("F6", "F1", "PgDown", "Home", "End", "Backspace", "A", "W", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+A", "Ctrl+Z"),
    *("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+F"),
)


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


@pytest.mark.usefixtures("quiet_boxes")
@pytest.mark.parametrize("seed", [1, 2])
def test_any_keys_in_any_order_break_nothing_and_lose_nothing(
    person: Person, thrown: list[BaseException], seed: int
) -> None:
    monkey = random.Random(seed)
    person.window.session.start(read_pack(shipped_pack()))
    person.press("Ctrl+Enter")
    for count in range(PRESSES):
        person.press(monkey.choice(KEYS))
        assert thrown == [], f"press {count}"
        if count % 20 == 0:
            kept_is_shown(person)
    kept_is_shown(person)
