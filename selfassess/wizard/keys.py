"""Every key that does something, in one table: the window takes its shortcuts from it, and Help shows it."""

import sys
from typing import Literal, NamedTuple

from PySide6.QtGui import QKeySequence

from selfassess.wizard.direction import mirrored
from selfassess.wizard.words import translate

Act = Literal["continue", "back", "pane", "find", "undo", "redo", "larger", "smaller", "usual", "help"]
"""What the window does on a shortcut."""

ON_MAC = sys.platform == "darwin"


class Shortcut(NamedTuple):
    """Keys that act wherever focus is; a field to write in takes first what it uses itself, such as undo."""

    act: Act
    keys: tuple[str, ...]
    """Each as Qt writes it everywhere; Ctrl is Command on a Mac. The first is the one shown."""
    does: str


def shortcuts() -> tuple[Shortcut, ...]:
    """The keys of the window. All have Ctrl or Alt or are function keys: none is one that a screen reader keeps."""
    back, on = ("Ctrl+[", "Ctrl+]") if ON_MAC else ("Alt+Left", "Alt+Right")
    if mirrored():  # Back is where the button for it stands: at the right in a language that runs from there
        back, on = on, back
    undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
    again = ("Ctrl+Shift+Z",) if ON_MAC else ("Ctrl+Shift+Z", "Ctrl+Y")
    return (
        Shortcut("continue", ("Ctrl+Return", "Ctrl+Enter", on), translate("Keys", "Continue, from anywhere")),
        Shortcut("back", (back,), translate("Keys", "Back")),
        Shortcut("undo", _with_platform(undo, "Ctrl+Z"), translate("Keys", "Undo your last change, wherever it was")),
        Shortcut("redo", _with_platform(redo, *again), translate("Keys", "Make it again")),
        Shortcut("find", ("Ctrl+F",), translate("Keys", "Find a question")),
        Shortcut("pane", ("F6",), translate("Keys", "From the page to the buttons to the side list")),
        Shortcut("larger", ("Ctrl++", "Ctrl+="), translate("Keys", "Larger text")),
        Shortcut("smaller", ("Ctrl+-",), translate("Keys", "Smaller text")),
        Shortcut("usual", ("Ctrl+0",), translate("Keys", "Text in its usual size")),
        Shortcut("help", ("F1",), translate("Keys", "This page")),
    )


def among_answers() -> tuple[tuple[str, str], ...]:
    """The keys that act only while focus is among the answers of a question, and what they do."""
    return (
        (
            f"1 – 5, {translate('Question', 'D')}, {translate('Question', 'N')}",
            translate("Keys", "Choose an answer, while focus is among the answers"),
        ),
        (translate("Keys", "Up, Down, Space"), translate("Keys", "Move among the answers and choose")),
        (translate("Keys", "Delete"), translate("Keys", "Clear the answer")),
        (translate("Keys", "Enter"), translate("Keys", "Continue, from the answers")),
    )


def in_lists() -> tuple[tuple[str, str], ...]:
    """The keys that act only while focus is in an action of the plan, or on an assessment, and what they do."""
    return (
        (translate("Keys", "Enter, F2, Delete"), translate("Keys", "Open, rename, delete in the list of assessments")),
        (translate("Keys", "Alt + Up, Alt + Down"), translate("Keys", "In the action plan: move an action up or down")),
    )


def on_the_projector() -> tuple[tuple[str, str], ...]:
    """The keys that act on the projector of a workshop and on its small copy, and what they do."""
    return (
        (translate("Keys", "Right, Left, Space"), translate("Keys", "Next result, the one before, show or hide it")),
        (translate("Keys", "F11, Escape"), translate("Keys", "On the projector: fill the screen, leave it")),
    )


def shown(keys: tuple[str, ...]) -> str:
    """The keys as people write them: `Ctrl + Enter, Alt + Right`; those that only stand in for others are left out."""
    stand_ins = {"Ctrl+Enter", "Ctrl+=", "Ctrl+Y", "Alt+Backspace", "Alt+Shift+Backspace", "F14", "Undo", "Redo"}
    named = [key for key in keys if key not in stand_ins]
    if ON_MAC:
        return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in named)
    return ", ".join(_spelt(key) for key in named)


def _spelt(key: str) -> str:
    names = {
        "Ctrl": translate("Keys", "Ctrl"),
        "Alt": translate("Keys", "Alt"),
        "Shift": translate("Keys", "Shift"),
        "Return": translate("Keys", "Enter"),
        "Left": translate("Keys", "Left"),
        "Right": translate("Keys", "Right"),
        "+": translate("Keys", "plus"),
        "-": translate("Keys", "minus"),
    }
    held, _, last = key[:-1].rpartition("+")
    last += key[-1]
    return " + ".join(names.get(key, key) for key in (*(held.split("+") if held else ()), last))


def _with_platform(standard: QKeySequence.StandardKey, *keys: str) -> tuple[str, ...]:
    """The keys, and after them whatever else the platform has for the same."""
    portable = QKeySequence.SequenceFormat.PortableText
    platform = (sequence.toString(portable) for sequence in QKeySequence.keyBindings(standard))
    return tuple(dict.fromkeys((*keys, *platform)))
