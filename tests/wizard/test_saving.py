"""Saving: what cannot be saved is kept, said, and can be tried again."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Answer, Assessment, new_assessment
from selfassess.errors import CannotWrite, NotSaved
from selfassess.files.database import FILE
from selfassess.files.documents import read_assessment
from selfassess.files.library import Library
from selfassess.wizard import app, messages, session
from selfassess.wizard.place import HOME
from selfassess.wizard.theme import Appearance
from tests.builders import shipped
from tests.wizard.person import Person, box

FIRST = next(shipped().questions).id
FULL = NotSaved("Your last change is not saved: the disk is full.", "Try again, or save a copy somewhere else.")


@pytest.fixture
def full_disk(asked: Person, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Nothing can be saved until `undo`."""

    def refuse(assessment: Assessment, place: str | None = None) -> None:
        raise FULL

    monkeypatch.setattr(asked.library, "save", refuse)
    return monkeypatch


def test_an_answer_that_cannot_be_saved_is_kept_and_said(asked: Person, full_disk: pytest.MonkeyPatch) -> None:
    asked.press("4")
    assert asked.assessment.answers == {FIRST: Answer(level=4)}
    assert asked.window.trouble.isVisible()
    assert FULL.line in asked.texts
    assert not asked.window.saved.text().startswith("Saved")
    full_disk.undo()
    asked.press("Delete")


def test_trying_again_saves_it(asked: Person, full_disk: pytest.MonkeyPatch) -> None:
    asked.press("4")
    full_disk.undo()
    asked.click("Try again")
    assert not asked.window.trouble.isVisible()
    asked.leave()
    with Library(asked.folder) as library:
        assert library.load(library.entries()[0].id).assessment.answers == {FIRST: Answer(level=4)}


def test_the_next_answer_saves_what_could_not_be_saved_before(asked: Person, full_disk: pytest.MonkeyPatch) -> None:
    asked.press("4")
    full_disk.undo()
    asked.press("Enter")
    assert not asked.window.trouble.isVisible()
    assert asked.window.saved.text().startswith("Saved")


def test_a_copy_can_be_saved_somewhere_else(asked: Person, full_disk: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked.press("4")
    monkeypatch = pytest.MonkeyPatch()
    monkeypatch.setattr(messages, "ask_copy_name", lambda parent, today: tmp_path / "copy.selfassess")
    asked.click("Save a copy somewhere else…")
    monkeypatch.undo()
    full_disk.undo()
    assert read_assessment(tmp_path / "copy.selfassess") == asked.assessment


class SlowDisk:
    """A disk that takes as long as it is told, by a clock of its own; knows what was on the screen as it began."""

    def __init__(self, person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
        self.person = person
        self.takes = self.now = 0.0
        self.said: list[str] = []
        self.painted: list[bool] = []
        self._save = person.library.save
        self._first = Painted(person.question.answers.levels[0])
        monkeypatch.setattr(session, "monotonic", lambda: self.now)
        monkeypatch.setattr(person.library, "save", self.save)

    def save(self, assessment: Assessment, place: str | None = None) -> datetime:
        self.said.append(self.person.window.saved.text())
        self.painted.append(self._first.since_asked())
        self.now += self.takes
        return self._save(assessment, place)


class Painted(QObject):
    """Knows whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s name
        self._painted |= event.type() == QEvent.Type.Paint
        return False

    def since_asked(self) -> bool:
        """Whether it was painted since this was last asked."""
        painted, self._painted = self._painted, False
        return painted


def test_a_disk_that_makes_one_wait_is_said_with_what_was_done_on_the_screen(
    asked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(asked, monkeypatch)
    disk.takes = 0.2
    asked.press("4")  # nobody could know yet
    asked.press("1")
    assert disk.said[-1] == "Saving…"
    assert disk.painted[-1], "the chosen card is seen before the wait"
    assert asked.window.saved.text().startswith("Saved on this computer at")
    assert list(asked.assessment.answers.values()) == [Answer(level=1)]


def test_the_next_page_is_on_the_screen_before_a_slow_disk_is_waited_for(
    asked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(asked, monkeypatch)
    disk.takes = 0.2
    asked.press("4")
    title = asked.question.title
    asked.press("Enter")
    assert disk.said[-1] == "Saving…"
    assert disk.painted[-1]
    assert asked.question.title != title


def test_a_disk_that_is_quick_says_only_that_it_saved(asked: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = SlowDisk(asked, monkeypatch)
    disk.takes = 0.05
    asked.press("4")
    asked.press("1")
    assert disk.said[-1].startswith("Saved on this computer at")


def test_a_disk_that_is_quick_again_is_quiet_again(asked: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = SlowDisk(asked, monkeypatch)
    disk.takes = 0.2
    asked.press("4")
    disk.takes = 0.0
    asked.press("1")
    assert disk.said[-1] == "Saving…"
    asked.press("2")
    assert disk.said[-1].startswith("Saved on this computer at")


def test_closing_is_stopped_once_while_something_is_unsaved(asked: Person, full_disk: pytest.MonkeyPatch) -> None:
    asked.press("4")
    assert not asked.window.close()
    assert asked.window.isVisible()
    assert any("Close the window once more" in text for text in asked.texts)
    assert asked.window.close()


def test_a_library_in_use_is_said_calmly(
    asked: Person, folder: Path, appearance: Appearance, capsys: pytest.CaptureFixture[str]
) -> None:
    with box("Close") as said:
        assert app.run(folder) == 1
    assert said == ["Another copy of this program is already using your answers.", "Close it, or go on in that window."]
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_written_is_said_calmly(
    folder: Path, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = CannotWrite("The folder for your answers cannot be written to.", "Choose another folder.")

    def refuse(folder: Path) -> Library:
        raise error

    monkeypatch.setattr(app, "Library", refuse)
    with box("Close") as said:
        assert app.run(folder) == 1
    assert said == [error.message, error.advice]


def test_another_assessment_is_not_opened_over_one_that_is_unsaved(
    asked: Person, full_disk: pytest.MonkeyPatch
) -> None:
    mine = asked.assessment.id
    asked.library.add(new_assessment(shipped(), "a" * 32, date(2026, 11, 3)), shipped())
    asked.press("4")
    asked.window.session.move(HOME)
    with box("Close") as said:
        asked.click("Assessment of 3 November 2026")
    assert said == [FULL.message, FULL.advice]
    assert asked.assessment.id == mine
    assert asked.assessment.answers == {FIRST: Answer(level=4)}


@pytest.fixture
def damaged(asked: Person) -> Path:
    """The folder of a library in which an answer has changed on its own."""
    asked.press("4")
    asked.leave()
    path = asked.folder / FILE
    path.write_bytes(path.read_bytes().replace(b'{"level":4}', b'{"level":5}'))
    return asked.folder


def test_a_damaged_library_can_be_left_as_it_is(damaged: Path) -> None:
    before = (damaged / FILE).read_bytes()
    with box("Cancel") as said:
        assert app.run(damaged) == 1
    assert "damaged" in said[0]
    assert "Open the program" not in said[1], "the person is in its window already"
    assert (damaged / FILE).read_bytes() == before


def test_what_can_be_read_of_a_damaged_library_can_be_put_back(damaged: Path) -> None:
    with box("Put back what can be read"), box("Close") as said:
        library = app.open_library(damaged)
    assert library is not None
    with library:
        assert len(library.entries()) == 1
    assert said[0] == "Put back: 1 assessment and 0 answers."
