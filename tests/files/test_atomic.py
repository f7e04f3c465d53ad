"""A file holds all of the new bytes or all of the old ones, and nothing is left lying beside it."""

import os
import stat
from errno import ENOSPC
from pathlib import Path

import pytest

from selfassess.errors import CannotWrite
from selfassess.files import atomic


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "plan.pdf"
    made.write_bytes(b"old")
    return made


def alone(path: Path) -> bool:
    return list(path.parent.iterdir()) == [path]


def test_new_bytes_take_the_place_of_the_old(path: Path) -> None:
    atomic.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert alone(path)


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX systems")
def test_the_file_is_for_its_owner_only(path: Path) -> None:
    before = os.umask(0)
    try:
        atomic.write(path, b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_whatever_step_fails_the_old_bytes_stand(path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def full(*arguments: object) -> None:
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(*((os, "fsync", full) if step == "fsync" else (Path, "replace", full)))
        with pytest.raises(CannotWrite, match=r"plan.pdf could not be saved \(No space left on device\)"):
            atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert alone(path)


def test_the_bytes_are_on_the_disk_before_they_have_the_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_rename(part: Path, target: Path) -> Path:
        steps.append("rename")
        return rename(part, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_rename)
    atomic.write(path, b"new")
    assert steps == (["file", "rename", "folder"] if os.name == "posix" else ["file", "rename"])


@pytest.mark.parametrize("last", [Path("missing") / "x.ics", Path("x" * 300)])
def test_of_several_files_none_is_replaced_where_one_cannot_be(path: Path, last: Path) -> None:
    with pytest.raises(CannotWrite):
        atomic.write_all({path: b"new", path.parent / last: b"new"})
    assert path.read_bytes() == b"old"
    assert alone(path)


def test_of_several_files_none_is_replaced_before_all_are_on_the_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [1, 0]

    def full_at_the_second(descriptor: int) -> None:
        if not left.pop(0):
            raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full_at_the_second)
        with pytest.raises(CannotWrite, match=r"plan.ics could not be saved"):
            atomic.write_all({path: b"new", path.parent / "plan.ics": b"new"})
    assert path.read_bytes() == b"old"
    assert alone(path)


def test_a_missing_folder_and_a_folder_in_the_way_are_said_in_words(path: Path) -> None:
    with pytest.raises(CannotWrite, match=r"x\.pdf could not be saved \(there is no folder missing\)"):
        atomic.write(path.parent / "missing" / "x.pdf", b"new")
    with pytest.raises(CannotWrite, match=f"{path.parent.name[:20]}.* could not be saved"):
        atomic.write(path.parent, b"new")
    with pytest.raises(CannotWrite):
        atomic.write(path / "below-a-file.pdf", b"new")
    assert alone(path)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "bell\x07/x"])
def test_a_name_that_no_file_can_have_is_said_in_one_printable_line(path: Path, name: str) -> None:
    with pytest.raises(CannotWrite) as told:
        atomic.write(path.parent / name, b"new")
    assert told.value.line.isprintable()
    assert alone(path)


def test_a_file_open_in_another_program_gets_its_own_advice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(part: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(CannotWrite) as told:
        atomic.write(path, b"new")
    assert "Close the file if it is open" in told.value.advice


@pytest.mark.skipif(os.name != "posix", reason="links, pipes and devices of POSIX systems")
def test_a_link_stays_a_link_and_a_pipe_stays_a_pipe(path: Path) -> None:
    link, pipe, circle = (path.parent / name for name in ("link", "pipe", "circle"))
    link.symlink_to(path)
    atomic.write(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    for odd in (pipe, circle, Path("/dev/null")):
        with pytest.raises(CannotWrite):
            atomic.write(odd, b"new")
    assert pipe.is_fifo()
    assert Path("/dev/null").is_char_device()
