"""The real window, offscreen, on a folder of its own; any warning of Qt's is a failed test."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from selfassess.assessment import new_assessment
from selfassess.wizard import languages
from selfassess.wizard.app import application
from selfassess.wizard.focus import Modality
from selfassess.wizard.theme import Appearance
from tests.builders import shipped
from tests.translations import make_pseudo
from tests.wizard.person import Person
from tests.wizard.shots import part_answered

OF_THE_PLATFORM = "This plugin does not support"


@pytest.fixture(scope="session")
def app() -> QApplication:
    """The one QApplication."""
    return application()


@pytest.fixture(scope="session")
def system_font(app: QApplication) -> QFont:
    """The font before any Appearance changed it."""
    return QFont(app.font())


@pytest.fixture
def qt_messages(app: QApplication) -> Iterator[list[str]]:
    """What Qt complained of; there must be nothing at the end."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and OF_THE_PLATFORM not in message:
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture
def appearance(app: QApplication, system_font: QFont) -> Iterator[Appearance]:
    """Light colours and the system's text size."""
    app.setFont(system_font)
    Modality.by_keyboard = True
    made = Appearance(app, "light")
    yield made
    made.choose("light", 100)
    made.deleteLater()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where this test's assessments are kept."""
    return tmp_path / "library"


@pytest.fixture
def arrive(folder: Path, appearance: Appearance, qt_messages: list[str]) -> Iterator[Callable[[], Person]]:
    """Someone opens the program; calling it again is opening it another time, after the first was closed."""
    people: list[Person] = []

    def arriving() -> Person:
        if people:
            people[-1].leave()
        people.append(Person(folder, appearance))
        return people[-1]

    yield arriving
    for person in people:
        person.leave()


@pytest.fixture
def person(arrive: Callable[[], Person]) -> Person:
    """Someone who has just opened the program for the first time."""
    return arrive()


@pytest.fixture
def asked(person: Person) -> Person:
    """Someone at the first question of a new assessment."""
    person.press("Enter")
    person.press("Ctrl+Enter")
    return person


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Catalogues of two made-up languages, the second from right to left."""
    folder = tmp_path_factory.mktemp("translations")
    for language in ("eo", "ar"):
        make_pseudo(folder, language)
    return folder


@pytest.fixture(params=["eo", "ar"])
def language(
    made_up: Path, app: QApplication, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[str]:
    """A made-up language in force; English again at the end."""
    monkeypatch.setattr(languages, "folder", lambda: made_up)
    languages.use(app, request.param)
    yield request.param
    languages.use(app, "en")


@pytest.fixture
def abroad(language: str, arrive: Callable[[], Person]) -> Person:
    """Someone half-way through in a made-up language."""
    person = arrive()
    another = replace(new_assessment(shipped(), "6" * 32, date(2026, 9, 1)), title="Short breaks")
    for assessment in (another, part_answered(shipped(), 22)):
        person.window.session.take_in(assessment, shipped())
    return person
