"""How long it takes from Enter to the next question on the screen: `python3 dev.py bench page`."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from selfassess.assessment import Assessment
from selfassess.files.library import Library
from selfassess.wizard.app import application, first_window
from selfassess.wizard.place import journey
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.theme import Appearance
from selfassess.wizard.window import Window

ROUNDS = 5
FRAME = 1000 / 60
"""Milliseconds between two pictures of a screen of 60 Hz."""


class TimedLibrary(Library):
    """Knows how long its last save took, in milliseconds."""

    took = 0.0

    def save(self, assessment: Assessment, place: str | None = None) -> datetime:
        before = perf_counter()
        try:
            return super().save(assessment, place)
        finally:
            self.took = 1000 * (perf_counter() - before)


class Turn(NamedTuple):
    """Milliseconds."""

    whole: float
    """From Enter until the next question is painted."""
    disk: float
    """Of that, until the place was durable."""
    bare: float
    """For painting a bare window of the same size straight after."""


def page(folder: Path) -> None:
    """Print how long turning pages takes, what of that the disk takes, and how long a bare window takes to paint."""
    app = application()
    with TimedLibrary(folder) as library:
        window = first_window(library, Appearance(app), Preferences(folder))
        window.resize(1366, 768)
        bare = QWidget()
        bare.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        bare.resize(window.size())
        for shown in (bare, window):
            shown.show()
        window.activateWindow()
        settle()
        turns = list(walked(window, bare, library))
        window.close()
    print(f"page     {len(turns)} turns from question to question; a frame at 60 Hz is {FRAME:.1f} ms")
    for what, times in (
        ("from Enter to painted", [turn.whole for turn in turns]),
        ("without the disk", [turn.whole - turn.disk for turn in turns]),
        ("a bare window", [turn.bare for turn in turns]),
    ):
        print(f"page     {what:22} half within {within(0.5, times):5.1f} ms, 95 % within {within(0.95, times):5.1f} ms")


def walked(window: Window, bare: QWidget, library: TimedLibrary) -> Iterator[Turn]:
    """All questions of the open assessment are gone through by Enter, several times."""
    questions = [place for place in journey(window.session.pack) if place.page == "question"]
    for _ in range(ROUNDS):
        window.session.move(questions[0])
        settle()
        for place in questions[1:]:
            whole = timed(window.present.focusWidget(), lambda at: QTest.keyClick(at, Qt.Key.Key_Return))
            assert window.session.place == place
            yield Turn(whole, library.took, timed(bare, QWidget.update))


def timed(widget: QWidget | None, act: Callable[[QWidget], object]) -> float:
    """Milliseconds until everything that follows from the act is laid out and painted."""
    assert widget is not None
    before = perf_counter()
    act(widget)
    settle()
    return 1000 * (perf_counter() - before)


def settle() -> None:
    """Nothing is left to be laid out or painted: layouts inside one another agree after three turns at most."""
    for _ in range(5):
        QApplication.processEvents()


def within(share: float, times: list[float]) -> float:
    """The time within which that share of them lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]
