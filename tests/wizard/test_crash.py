"""A fault in the program: said calmly and once, with details that hold nothing the person wrote."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from selfassess.errors import CannotWrite
from selfassess.files.library import Library
from selfassess.wizard import app
from selfassess.wizard.crash import Faults, details
from tests.wizard.person import Person, box

SECRET = "ZEBRA what the person wrote"
WRONG = "Something in the program went wrong. Nothing that was shown as saved is lost."


@pytest.fixture
def faults() -> Iterator[Faults]:
    """All faults are heard, as they are while the program runs."""
    made = Faults()
    with made.listening():
        yield made


def stumble() -> None:
    """Goes wrong twice, each time with something private in the error's text."""
    nothing: dict[str, str] = {}
    try:
        nothing[SECRET]
    except KeyError as error:
        raise ValueError(SECRET) from error


class Unpaintable(QWidget):
    """Goes wrong whenever it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        stumble()


def told(capsys: pytest.CaptureFixture[str], said: list[str]) -> None:
    """It was said calmly, and printed by kind and place, without anything private."""
    assert said[0] == WRONG
    printed = capsys.readouterr().err
    assert "ValueError" in printed
    assert "tests/wizard/test_crash.py:" in printed
    assert "ZEBRA" not in printed + " ".join(said)


def test_a_fault_in_answer_to_a_click_is_said(
    asked: Person, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    asked.question.clear_button.clicked.connect(stumble)
    asked.press("4")
    with box("Close") as said:
        asked.click("Clear this answer")
        asked.settle()
    told(capsys, said)
    asked.look_at_window()
    asked.question.answers.focus_answer()
    asked.press("3")
    assert len(asked.assessment.answers) == 1, "the person can go on"


def test_a_fault_in_another_thread_is_said(asked: Person, faults: Faults, capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=stumble)
    with box("Close") as said:
        thread.start()
        thread.join()
        asked.settle()
    told(capsys, said)


def test_a_fault_in_painting_is_said_once_and_not_at_every_repainting(
    asked: Person, faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = Unpaintable(asked.window)
    with box("Close") as said:
        bad.show()
        asked.settle()
    told(capsys, said)
    bad.update()
    asked.settle()
    assert not isinstance(QApplication.activeModalWidget(), QMessageBox)
    assert "ValueError" in capsys.readouterr().err, "it is printed each time"
    bad.hide()


def test_a_fault_on_clearing_away_is_printed_without_its_text(
    faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    class Sticky:
        def __del__(self) -> None:
            stumble()

    Sticky()
    printed = capsys.readouterr().err
    assert "ValueError" in printed
    assert "ZEBRA" not in printed


def test_an_error_made_to_be_read_is_said_in_its_own_words(asked: Person, faults: Faults) -> None:
    error = CannotWrite("The folder cannot be written to.", "Choose another.")
    with box("Close") as said:
        faults.hear(error)
        asked.settle()
    assert said == [error.message, error.advice]


def test_the_details_can_be_copied_and_hold_kinds_and_places_only(
    asked: Person, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QMessageBox)
        button = next(one for one in shown.buttons() if one.text() == "Copy details")
        button.click()
        assert shown.isVisible(), "the message stays"
        assert button.text() == "Details copied"

    QApplication.clipboard().setText("")
    with box("Close", first=copy):
        QTimer.singleShot(0, stumble)
        asked.settle()
    copied = QApplication.clipboard().text()
    assert "KeyError\n" in copied
    assert "ValueError\n  tests/wizard/test_crash.py:" in copied
    assert "ZEBRA" not in copied


def test_details_name_no_folder_outside_the_program() -> None:
    namespace: dict[str, object] = {}
    code = compile("def far():\n    raise RuntimeError('ZEBRA')\n", "/home/jo.bloggs/secret project/lib/far.py", "exec")
    exec(code, namespace)
    try:
        namespace["far"]()  # type: ignore[operator]
    except RuntimeError as error:
        said = details(error)
    assert "lib/far.py:2 far" in said
    assert "bloggs" not in said
    assert "ZEBRA" not in said


def test_details_end_for_errors_that_go_in_a_circle_or_very_deep() -> None:
    def deep(count: int) -> None:
        if count == 0:
            raise ValueError
        deep(count - 1)

    try:
        deep(200)
    except ValueError as error:
        one, other = error, KeyError()
        one.__cause__, other.__cause__ = other, one
        assert len(details(one).splitlines()) < 40


def test_stopping_from_a_terminal_closes_the_window_with_everything_handed_over(asked: Person, faults: Faults) -> None:
    asked.tab_to("Note")
    asked.write("Half a thou")
    faults.hear(KeyboardInterrupt())
    asked.settle()
    assert not asked.window.isVisible()
    assert list(asked.assessment.notes.values()) == ["Half a thou"]


def test_a_fault_before_there_is_a_window_is_said(
    folder: Path, person: Person, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumbling(folder: Path) -> Library:
        stumble()
        raise AssertionError

    monkeypatch.setattr(app, "Library", stumbling)
    with box("Close") as said:
        assert app.run(folder) == 1
    assert said[0] == "The window cannot open: something in the program went wrong."
    assert "ZEBRA" not in capsys.readouterr().err + " ".join(said)


def test_hooks_are_put_back(faults: Faults) -> None:
    within = sys.excepthook
    with Faults().listening():
        assert sys.excepthook is not within
    assert sys.excepthook is within
