"""Erasing takes everything of the program's, and nothing of anybody else's."""

import os
from pathlib import Path

import pytest

from selfassess.errors import CannotWrite, DataMissing, LibraryInUse
from selfassess.files import copies, erasing, packs
from selfassess.files.database import FILE
from selfassess.files.erasing import MARK, erase, finish, holdings
from selfassess.files.library import Library
from selfassess.files.moving import move, opened_folder
from selfassess.files.places import DATA_VARIABLE, own_folder, pointer
from selfassess.files.recovery import recover
from tests.builders import shipped
from tests.files.kept import SECRET, content, filled, sample, traces


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own place for data."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with everything that can be beside it."""
    folder = tmp_path / "data"
    filled(folder, sample(1), sample(2, note=SECRET))
    content(folder)
    raw = bytearray((folder / FILE).read_bytes())
    raw[raw.rindex(b"Name of q8")] ^= 1
    (folder / FILE).write_bytes(raw)
    recover(folder)
    packs.keep(shipped(), folder)
    (folder / "settings.ini").write_text("[General]\n")
    (folder / "rescued-20261123T120000000000.db").write_bytes(SECRET.encode())
    return folder


def test_everything_goes_and_the_folder_too(folder: Path) -> None:
    erase(folder)
    assert not folder.exists()


def test_afterwards_the_program_starts_as_the_first_time(folder: Path) -> None:
    erase(folder)
    with Library(folder) as library:
        assert library.entries() == ()
        assert library.warning == ""


def test_before_it_is_said_what_there_is(folder: Path) -> None:
    found = holdings(folder)
    assert found is not None
    assert (found.assessments, found.answers, found.backups, found.set_aside) == (2, 16, 1, 2)
    assert found.files == sum(path.is_file() for path in folder.rglob("*"))


def test_files_of_others_stay(folder: Path) -> None:
    for name in ("plan.pdf", "assessments.db.mine", "backups/holiday.jpg", "backup-1.db"):
        (folder / name).write_text("not ours")
    erase(folder)
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [
        "assessments.db.mine",
        "backup-1.db",
        "holiday.jpg",
        "plan.pdf",
    ]


def test_a_folder_that_was_never_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("another program's")
    (tmp_path / "backups").mkdir()
    assert holdings(tmp_path) is None
    erase(tmp_path)
    assert (tmp_path / "settings.ini").read_text() == "another program's"
    assert (tmp_path / "backups").is_dir()


def test_a_library_in_use_is_not_erased(folder: Path) -> None:
    import subprocess
    import sys

    with Library(folder):
        command = "import sys, pathlib; from selfassess.files.erasing import erase; erase(pathlib.Path(sys.argv[1]))"
        ended = subprocess.run([sys.executable, "-c", command, folder], capture_output=True, text=True, check=False)
        assert LibraryInUse.__name__ in ended.stderr
    assert len(content(folder)) == 2


def test_what_is_erased_is_overwritten(folder: Path, tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("links of POSIX systems")
    (tmp_path / "same-bytes").hardlink_to(folder / FILE)
    assert traces(tmp_path) != []
    erase(folder)
    assert traces(tmp_path) == []


def test_links_are_removed_and_what_they_lead_to_stays(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.db").write_text("not ours")
    (folder / "rescued-1.db").symlink_to(tmp_path / "elsewhere.db")
    erase(folder)
    assert (tmp_path / "elsewhere.db").read_text() == "not ours"


def test_cut_off_half_way_the_next_start_finishes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wipe, count = copies.wipe, [0]

    def cut_off(path: Path) -> None:
        count[0] += 1
        if count[0] == 3:
            raise KeyboardInterrupt
        wipe(path)

    with monkeypatch.context() as patch:
        patch.setattr(copies, "wipe", cut_off)
        with pytest.raises(KeyboardInterrupt):
            erase(folder)
    assert (folder / MARK).is_file()
    assert opened_folder(folder) == folder
    assert not folder.exists()


def test_what_cannot_be_removed_is_named_and_can_be_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(copies, "wipe", refuse)
        with pytest.raises(CannotWrite, match="cannot be erased"):
            erase(folder)
    assert finish(folder)
    assert not folder.exists()


def test_erasing_takes_what_was_moved_and_forgets_that_it_was(tmp_path: Path) -> None:
    filled(own_folder(), sample(1))
    (tmp_path / "stick").mkdir()
    with Library(own_folder()) as library:
        move(library, tmp_path / "stick").close()
    erase(opened_folder())
    assert list((tmp_path / "stick").iterdir()) == []
    assert not pointer().parent.exists()
    assert opened_folder() == own_folder()


def test_what_is_not_there_cannot_be_erased(tmp_path: Path) -> None:
    filled(own_folder(), sample(1))
    (tmp_path / "stick").mkdir()
    with Library(own_folder()) as library:
        move(library, tmp_path / "stick").close()
    (tmp_path / "stick").rename(tmp_path / "pulled-out")
    assert erasing.is_missing(opened_folder())
    with pytest.raises(DataMissing):
        erase(opened_folder())
