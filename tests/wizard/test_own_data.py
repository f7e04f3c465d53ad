"""Settings and the person's own data: moved, backed up, put back, erased, all from the window."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from selfassess.errors import CannotWrite
from selfassess.files import copies, erasing
from selfassess.files.backup_file import read_backup
from selfassess.files.library import Library
from selfassess.files.moving import opened_folder
from selfassess.files.places import DATA_VARIABLE, notices, own_folder
from selfassess.wizard import messages, opening
from selfassess.wizard.pages.about import parted
from selfassess.wizard.place import HOME, Place
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.theme import Appearance
from tests.builders import shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import part_answered

MINE = part_answered(shipped(), 22)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder, not named by anybody."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    return own_folder()


@pytest.fixture
def settled(person: Person) -> Person:
    """Somebody with one assessment, at Settings."""
    person.window.session.take_in(MINE, shipped())
    person.go(Place("settings"))
    return person


def kept(person: Person) -> list[str]:
    return [entry.id for entry in person.window.session.library.entries()]


# Where it is kept


def move(person: Person, chosen: Path, monkeypatch: pytest.MonkeyPatch, words: str = "Move to another folder…") -> str:
    """Move the data; what was said at the end."""
    chosen.mkdir(exist_ok=True)
    monkeypatch.setattr(messages, "ask_folder", lambda parent: chosen)
    with box("Move"), box("Close") as said:
        person.click(words)
    person.look_at_window()
    return said[-2]


def test_the_folder_is_shown_and_can_be_opened(settled: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(opening, "show_outside", lambda parent, path: shown.append(path))
    assert str(settled.folder) in settled.texts
    settled.click("Show the folder")
    assert shown == [settled.folder]


def test_what_is_answered_after_the_move_is_in_the_new_folder(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = move(settled, tmp_path / "chosen", monkeypatch)
    target = tmp_path / "chosen" / "selfassess"
    assert said == f"Your answers are now kept in {target}."
    assert str(target) in settled.texts
    settled.window.session.entitle("After the move")
    settled.window.preferences.keep(answer_keys=False)
    settled.leave()
    assert opened_folder() == target
    assert not settled.folder.exists()
    with Library(target) as library:
        assert library.load(MINE.id).assessment == replace(MINE, title="After the move")
    assert not Preferences(target).answer_keys


def test_it_can_be_moved_back_to_the_usual_folder(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(settled, tmp_path / "chosen", monkeypatch)
    move(settled, tmp_path / "chosen", monkeypatch, "Move back to the usual folder…")
    assert settled.window.session.library.folder == own_folder()
    assert kept(settled) == [MINE.id]


def test_a_folder_that_will_not_do_is_said_and_nothing_moves(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_folder", lambda parent: tmp_path / "nowhere")
    with box("Close") as said:
        settled.click("Move to another folder…")
    assert said[0] == "Your answers stay where they are: there is no such folder."
    assert settled.window.session.library.folder == settled.folder


def test_a_folder_named_at_the_start_is_not_moved(
    arrive: Callable[[], Person], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    person = arrive()
    person.go(Place("settings"))
    assert any("started with this folder" in text for text in person.texts)
    with pytest.raises(AssertionError):
        person.button("Move to another folder…")


# Backups


def test_a_backup_file_is_made_and_put_back(settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "backup.zip"
    monkeypatch.setattr(messages, "ask_backup_name", lambda parent, today: path)
    monkeypatch.setattr(messages, "ask_backup_file", lambda parent: path)
    settled.click("Make a backup file…")
    assert "The backup is saved as backup.zip" in " ".join(settled.texts)
    assert [one.kept.assessment for one in read_backup(path)] == [MINE]
    settled.window.session.entitle("Changed")
    settled.go(Place("settings"))
    with box("Put back"), box("Close") as said:
        settled.click("Put back from a backup file…")
    assert said[-2] == "Beside what is here now: 1 assessment."
    assert len(kept(settled)) == 2
    assert settled.assessment.title == "Changed"


def test_a_file_that_is_no_backup_is_refused_in_words(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.zip").write_bytes(b"PK not a zip")
    monkeypatch.setattr(messages, "ask_backup_file", lambda parent: tmp_path / "bad.zip")
    with box("Close") as said:
        settled.click("Put back from a backup file…")
    assert "bad.zip: this is not a backup of this program" in said[0]


def test_an_automatic_backup_is_put_back_after_a_question(settled: Person) -> None:
    settled.library.back_up("daily")
    settled.window.session.entitle("Changed since")
    settled.click("Automatic backups")
    assert any("1 assessment, 22 answers · the daily one" in text for text in settled.texts)
    with box("Cancel") as asked:
        settled.press("Tab", "Enter")
    assert "Nothing here is replaced or lost." in asked[1]
    assert len(kept(settled)) == 1
    settled.look_at_window()
    with box("Put back"), box("Close"):
        settled.press("Enter")
    assert len(kept(settled)) == 2
    assert settled.assessment.title == "Changed since"


def test_the_first_day_has_no_automatic_backup_and_says_so(person: Person) -> None:
    person.go(Place("backups"))
    assert any("There is none yet" in text for text in person.texts)
    person.press("Alt+Left")
    assert person.window.session.place == Place("settings")


# Erasing


def test_erasing_needs_the_word_and_says_first_what_goes_and_what_stays(settled: Person) -> None:
    settled.click("Erase everything…")
    shown = " ".join(settled.texts)
    assert "1 assessment with 22 answers" in shown
    assert "backup files that you saved yourself" in shown
    settled.click("Erase everything")
    assert any("Nothing has been erased" in text for text in settled.texts)
    settled.write("no")
    settled.press("Enter")
    assert kept(settled) == [MINE.id]


def test_afterwards_the_program_is_as_on_its_first_start(settled: Person, app: QApplication) -> None:
    settled.window.appearance.choose("dark", 150)
    settled.go(Place("erase"))
    settled.write("Erase")
    with box("Close") as said:
        settled.press("Enter")
    assert said[0] == "Everything that was kept on this computer is erased."
    assert settled.window.session.place == HOME
    assert not settled.window.session.is_open
    assert kept(settled) == []
    assert (settled.window.appearance.scheme, settled.window.appearance.text_size) == ("system", 100)
    settled.settle()
    assert settled.button("Start").isVisible()
    text = b"".join(path.read_bytes() for path in settled.folder.rglob("*") if path.suffix == ".ini")
    assert b"dark" not in text
    assert list((settled.folder / "backups").iterdir()) == []


def test_erasing_what_was_moved_begins_anew_in_the_usual_folder(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    move(settled, tmp_path / "chosen", monkeypatch)
    settled.go(Place("erase"))
    settled.write("erase")
    with box("Close"):
        settled.press("Enter")
    assert settled.window.session.library.folder == own_folder()
    assert list((tmp_path / "chosen").iterdir()) == []


def test_where_erasing_stops_half_way_the_program_closes_and_the_next_start_finishes(
    settled: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    settled.go(Place("erase"))
    settled.write("erase")
    with monkeypatch.context() as patch, box("Close") as said:
        patch.setattr(copies, "wipe", refuse)
        settled.press("Enter")
    assert "cannot be erased" in said[0]
    assert not settled.window.isVisible()
    settled.leave()
    assert erasing.finish(settled.folder)
    assert not settled.folder.exists()


def test_where_erasing_cannot_begin_everything_goes_on(settled: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> None:
        raise CannotWrite("Nothing can be erased.", "Try again.")

    settled.go(Place("erase"))
    settled.write("erase")
    with monkeypatch.context() as patch, box("Close"):
        patch.setattr(erasing, "erase", refuse)
        settled.press("Enter")
    settled.window.session.entitle("Still here")
    assert settled.window.session.unsaved is None
    assert kept(settled) == [MINE.id]


# Settings and licences


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX systems")
def test_settings_can_be_read_by_their_owner_only(settled: Person) -> None:
    path = settled.folder / "settings.ini"
    path.write_text("[General]\n")
    path.chmod(0o644)
    for on in (False, True):
        settled.window.preferences.keep(answer_keys=on)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.unlink()
    settled.window.preferences.keep(answer_keys=False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_shipped_and_its_licences_are_shown(settled: Person, appearance: Appearance) -> None:
    settled.click("About and licences")
    shown = " ".join(settled.texts)
    table, _ = parted(notices()[0].read_text(encoding="utf-8"))
    assert len(table) > 8
    assert all(part in shown and licence in shown for part, _, licence in table)
    settled.click("Licence of the program")
    assert any("MIT License" in text for text in settled.texts)


def test_an_installation_shows_the_licence_texts_of_its_parts(
    settled: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "licenses" / "qt" / "LGPL-3.0.txt"
    text.parent.mkdir(parents=True)
    text.write_text("GNU LESSER GENERAL PUBLIC LICENSE", encoding="utf-8")
    monkeypatch.setattr("selfassess.wizard.pages.about.notices", lambda: (*notices(), text))
    settled.click("About and licences")
    settled.click("qt: LGPL-3.0.txt")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in settled.texts


def test_every_licence_text_is_there() -> None:
    assert [path.name for path in notices() if not path.is_file()] == []
