"""Every dialog and every notice about files: whole on the screen, and in the language of the window."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTableView

from selfassess.errors import CannotWrite, NotSaved
from selfassess.files import copies
from selfassess.files.library import Library, _not_saved
from selfassess.wizard import languages, messages
from selfassess.wizard.calendar import CalendarDialog
from selfassess.wizard.place import HOME, READ
from selfassess.wizard.words import line
from tests.builders import TODAY, shipped
from tests.wizard.dialogs import faults, looked_at
from tests.wizard.person import Person
from tests.wizard.shots import part_answered
from tests.wizard.test_pseudo_language import everything_is_translated

ROOT = Path(__file__).parents[2]
SCREENS = ("1024x600", "1366x768")


@pytest.mark.parametrize("screen", SCREENS)
def test_every_dialog_is_whole_on_the_screen_at_any_text_size_and_in_any_language(screen: str) -> None:
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.wizard.dialogs", screen]
    walked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=400, check=False)
    assert walked.stdout.splitlines() == []
    assert "Traceback" not in walked.stderr, walked.stderr[-3000:]
    assert walked.returncode == 0


def test_a_screen_is_as_large_as_it_was_told(tmp_path: Path) -> None:
    lines = "dialogs.walk = lambda *_: [str(dialogs.app.application().primaryScreen().size().toTuple())]; "
    command = f"from tests.wizard import dialogs; {lines} dialogs.main('1024x600')"
    said = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[0] == "(1024, 600)"


# The walk can fail


def found(show: Callable[[], object]) -> str:
    """What is wrong with the dialogs that come up."""
    said: list[str] = []
    assert looked_at(show, lambda dialog: said.extend(faults(dialog, [])))
    return " ".join(said)


def test_english_in_a_dialog_is_found(language: str, abroad: Person) -> None:
    assert "English: 'Gone'" in found(lambda: messages.tell(abroad.window, "Gone"))
    assert "English: 'Gone'" in found(lambda: messages.choose(abroad.window, "", "", "Gone"))


def test_english_that_was_filled_into_a_translated_sentence_is_found(language: str, abroad: Person) -> None:
    error = CannotWrite("{name} could not be saved ({why}).", name="1", why="the disk is gone")
    assert "English: 'the disk is gone'" in found(lambda: messages.tell_error(abroad.window, error))


def test_a_dialog_that_is_too_large_is_found(person: Person) -> None:
    assert "outside the screen" in found(lambda: messages.tell(person.window, "one\n" * 90))


def test_a_button_that_is_cut_is_found(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    before = messages._box

    def narrow(*given: object) -> QMessageBox:
        box = before(*given)  # type: ignore[arg-type]
        box.setStyleSheet("QPushButton { max-width: 40px }")
        return box

    monkeypatch.setattr(messages, "_box", narrow)
    assert "cut: 'Something long'" in found(lambda: messages.choose(person.window, "", "", "Something long"))


def test_buttons_that_there_is_no_room_for_stand_below_one_another(person: Person) -> None:
    words = ("Keep both of them as they are now", "Open the one that is kept here instead", "Leave both alone for now")

    def below(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        tops.append([button.geometry().top() for button in dialog.buttons()])

    tops: list[list[int]] = []
    looked_at(lambda: messages.choose(person.window, "Which?", "", *words), below)
    looked_at(lambda: messages.choose(person.window, "Which?", "", "This"), below)
    assert len(set(tops[0])) == 4
    assert len(set(tops[1])) == 1


# Notices in the window


def full() -> NotSaved:
    """What a full disk makes of a change."""
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return _not_saved(error)


def refuse(*_: object) -> None:
    raise full()


def test_what_is_not_saved_is_said_in_the_language_of_the_window(
    language: str, abroad: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(abroad.library, "save", refuse)
    abroad.window.session.entitle("Short breaks")
    assert abroad.window.trouble.isVisible()
    everything_is_translated(abroad)
    assert not abroad.window.close()
    everything_is_translated(abroad)


def test_what_is_not_saved_is_said_again_in_a_language_chosen_meanwhile(
    made_up: Path, app: QApplication, asked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked.library, "save", refuse)
    asked.press("4")
    monkeypatch.setattr(languages, "folder", lambda: made_up)
    languages.use(app, "eo")
    asked.settle()
    abroad = asked.window.trouble.label.text()
    languages.use(app, "en")
    asked.settle()
    assert abroad.startswith("⟦")
    assert asked.window.trouble.label.text() == full().line


def test_a_warning_of_the_library_is_said_in_the_language_of_the_window(
    language: str, folder: Path, arrive: Callable[[], Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(folder) as kept:
        kept.add(part_answered(shipped(), 3), shipped())
    monkeypatch.setattr(copies, "copy_whole", lambda *_: refuse_space())
    person = arrive()
    assert person.library.warning
    everything_is_translated(person)


def refuse_space() -> None:
    raise OSError(28, "No space left on device")


def test_a_pack_that_cannot_be_read_is_said_in_the_language_of_the_window(
    language: str, arrive: Callable[[], Person], tmp_path: Path
) -> None:
    (tmp_path / "pack.toml").write_text("[[")
    person = arrive()
    person.window.session.offered = tmp_path
    person.go(READ)
    assert any("⟦" in text and "pack.toml" in text for text in person.texts)
    person.go(HOME)


@pytest.mark.parametrize("language", ["ar"], indirect=True)
def test_the_name_of_a_file_keeps_its_direction_in_a_sentence_from_right_to_left(language: str) -> None:
    assert "\u2068/plan (1).pdf\u2069" in line(CannotWrite("{name} could not be saved ({why}).", name="/plan (1).pdf"))


def test_the_calendar_names_days_in_the_language_of_the_window(app: QApplication, person: Person) -> None:
    names = {}
    for code in ("en", "cy"):
        languages.use(app, code)
        dialog = CalendarDialog(person.window, "By when", TODAY)
        view = dialog.findChild(QTableView)
        assert view is not None
        names[code] = [view.model().index(0, column).data() for column in range(7)]
        dialog.deleteLater()
    languages.use(app, "en")
    assert names["en"] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert names["cy"][0] == "Llun"
