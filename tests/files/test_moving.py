"""Moving copies, compares and switches; until the new place is in use, the old one is."""

import os
import stat
from pathlib import Path

import pytest

from selfassess.errors import CannotWrite, DataMissing, SelfAssessError
from selfassess.files import moving, packs, workshops
from selfassess.files.database import FILE
from selfassess.files.library import Library
from selfassess.files.moving import can_move, check, move, on_network, opened_folder, synced
from selfassess.files.places import DATA_VARIABLE, data_folder, moved, own_folder, pointer
from tests.builders import shipped
from tests.files.kept import content, filled, sample
from tests.files.test_library import mounted, posix
from tests.test_workshop import with_people

SAVED = {sample(number).id: sample(number) for number in range(1, 4)}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder, with a library, a backup, a workshop and settings in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    filled(own_folder(), *SAVED.values())
    content(own_folder())
    packs.keep(shipped(), own_folder())
    workshops.save(own_folder(), with_people(2))
    (own_folder() / "settings.ini").write_text("[General]\nscheme=dark\n")
    return own_folder()


@pytest.fixture
def chosen(tmp_path: Path) -> Path:
    (tmp_path / "chosen").mkdir()
    return tmp_path / "chosen"


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def moved_to(chosen: Path) -> Path:
    """The data is moved into the folder, from where it is now."""
    with Library(opened_folder()) as library, move(library, chosen) as other:
        return other.folder


def test_everything_is_in_the_new_folder_and_nothing_in_the_old(folder: Path, chosen: Path) -> None:
    before = files(folder)
    assert moved_to(chosen) == chosen / "selfassess"
    assert files(chosen / "selfassess") == before
    assert not folder.exists()
    assert opened_folder() == chosen / "selfassess"
    assert content(opened_folder()) == SAVED


def test_the_library_goes_on_where_it_was_moved_to(folder: Path, chosen: Path) -> None:
    with Library(folder) as library, move(library, chosen) as other:
        other.add(sample(9), other.load(sample(1).id).pack)
    assert set(content(opened_folder())) == {*SAVED, sample(9).id}


def test_it_can_be_moved_on_and_back_again(folder: Path, chosen: Path, tmp_path: Path) -> None:
    moved_to(chosen)
    (tmp_path / "other").mkdir()
    assert moved_to(tmp_path / "other") == tmp_path / "other" / "selfassess"
    assert list(chosen.iterdir()) == []
    assert moved_to(own_folder()) == folder
    assert not pointer().parent.exists()
    assert content(opened_folder()) == SAVED


@posix
def test_the_new_folder_is_for_its_owner_only(chosen: Path) -> None:
    target = moved_to(chosen)
    for path in (target, *target.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def refused(folder: Path, chosen: Path, why: str) -> None:
    with Library(folder) as library, pytest.raises(CannotWrite, match=why):
        move(library, chosen)
    assert opened_folder() == folder
    assert content(folder) == SAVED


def test_folders_that_will_not_do_are_refused_with_the_reason(folder: Path, chosen: Path, tmp_path: Path) -> None:
    refused(folder, tmp_path / "nowhere", "no such folder")
    refused(folder, folder, "there already")
    refused(folder, folder / "backups", "inside the other")
    (chosen / "selfassess").mkdir()
    (chosen / "selfassess" / "something").write_text("of somebody else")
    refused(folder, chosen, "named selfassess in it already")
    assert files(chosen) == {"selfassess/something"}


@pytest.mark.parametrize("name", ["OneDrive - A Council", "Dropbox", "Nextcloud", "iCloud Drive"])
def test_folders_that_are_copied_to_a_server_are_refused(folder: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name / "inner").mkdir(parents=True)
    refused(folder, tmp_path / name / "inner", "copied to a server")
    assert not synced(tmp_path)


def test_folders_on_a_network_are_refused(folder: Path, chosen: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not on_network(chosen)
    read_text = Path.read_text
    mounts = f"server:/share {chosen.parent} nfs4 rw 0 0\n/dev/a / ext4 rw 0 0\n"

    def told(path: Path, *rest: str | None, **more: str | None) -> str:
        return mounts if str(path) == "/proc/self/mounts" else read_text(path, *rest, **more)

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "read_text", told)
    refused(folder, chosen, "on a network")


@posix
def test_where_the_disk_is_full_everything_stays(folder: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=60k") as disk:
        refused(folder, disk, "stay where they are")
        assert files(disk) == set()
    assert not pointer().exists()


@pytest.mark.parametrize("step", ["_copy", "_opened"])
def test_where_a_step_cannot_be_done_everything_stays(
    folder: Path, chosen: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(moving, step, fail)
        refused(folder, chosen, "Input/output error")
    assert list(chosen.iterdir()) == []
    assert moved() is None
    moved_to(chosen)


def test_what_reads_differently_afterwards_is_not_switched_to(
    folder: Path, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = moving._copy

    def spoiled(path: Path, other: Path) -> None:
        copy(path, other)
        if other.name == "settings.ini":
            raw = bytearray((other.parent / FILE).read_bytes())
            raw[raw.rindex(b"Name of q8")] ^= 1
            (other.parent / FILE).write_bytes(raw)

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_copy", spoiled)
        with Library(folder) as library, pytest.raises(SelfAssessError):
            move(library, chosen)
    assert content(opened_folder()) == SAVED
    assert list(chosen.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_and_never_made_anew(chosen: Path) -> None:
    moved_to(chosen)
    chosen.rename(chosen.with_name("pulled-out"))
    with pytest.raises(DataMissing, match="is not there"):
        Library(opened_folder())
    assert not chosen.exists()
    chosen.with_name("pulled-out").rename(chosen)
    assert content(opened_folder()) == SAVED


def test_what_is_left_in_the_old_folder_is_removed_at_the_next_start(
    folder: Path, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(found: object) -> None:
        raise OSError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(moving, "_leave", refuse)
        moved_to(chosen)
    assert folder.exists()
    assert content(opened_folder()) == SAVED
    assert not folder.exists()


def test_only_the_persons_own_choice_of_folder_can_be_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert can_move(folder)
    assert not can_move(tmp_path / "named-on-the-command-line")
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    assert not can_move(folder)


def test_a_pointer_that_cannot_be_read_is_said_and_not_passed_over(chosen: Path) -> None:
    moved_to(chosen)
    pointer().write_text("{")
    with pytest.raises(SelfAssessError, match="cannot be read"):
        data_folder()


def test_a_place_that_may_be_moved_to_is_not_touched_by_looking(folder: Path, chosen: Path) -> None:
    check(folder, chosen)
    assert list(chosen.iterdir()) == []
    assert os.listdir(pointer().parent.parent) == ["selfassess"]
