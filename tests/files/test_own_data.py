"""Putting back adds and never replaces; a backup file is what it says or is refused whole."""

import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from selfassess.assessment import Assessment, with_note
from selfassess.errors import BadFile, CannotWrite, NewerFile, SelfAssessError
from selfassess.files import zips
from selfassess.files.backup_file import backup_bytes, check_place, read_backup
from selfassess.files.library import Library
from selfassess.files.own_data import all_stored, automatic_backups, put_back, stored_in
from tests.files.kept import PACK, content, filled, sample
from tests.files.test_library import mounted, posix

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
Files = dict[str, bytes]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def made(folder: Path) -> bytes:
    """A backup file of the library in the folder."""
    with Library(folder) as library:
        return backup_bytes(library, NOW, "0.1.0")


@pytest.fixture
def file(folder: Path, tmp_path: Path) -> Path:
    """A backup file of three assessments, one of them left at a place."""
    filled(folder, sample(1), sample(2), sample(3))
    with Library(folder) as library:
        library.save(sample(2), "q4")
    path = tmp_path / "backup.zip"
    path.write_bytes(made(folder))
    return path


# Automatic backups


def test_automatic_backups_say_when_why_and_what_is_in_each(folder: Path) -> None:
    filled(folder, sample(1), sample(2))
    with Library(folder) as library:
        library.back_up("before-delete")
        newest, daily = automatic_backups(library)
    assert (newest.why, newest.assessments, newest.answers) == ("before-delete", 2, 16)
    assert daily.why == "daily"
    assert newest.made >= daily.made
    assert newest.made.tzinfo is not None


def test_what_is_missing_comes_back_as_it_was(folder: Path) -> None:
    saved = filled(folder, sample(1), sample(2))
    with Library(folder) as library:
        library.save(sample(1), "q3")
        stored = all_stored(library)
        library.delete(sample(1).id)
        done = put_back(library, stored)
        assert library.load(sample(1).id).place == "q3"
    assert (done.added, done.beside, done.same) == ((sample(1).id,), (), (sample(2).id,))
    assert content(folder) == saved


def test_what_has_changed_since_stays_and_the_earlier_state_stands_beside_it(folder: Path) -> None:
    filled(folder, sample(1))
    later = with_note(sample(1), "q1", "said since")
    with Library(folder) as library:
        backup = library.back_up("test")
        library.save(later)
        [beside] = put_back(library, stored_in(backup)).beside
    found = content(folder)
    assert found[later.id] == later
    title = found[beside].title
    assert title.startswith("Assessment 1 (as on ")
    assert replace(found[beside], id=later.id, title="Assessment 1") == sample(1)


def test_putting_back_twice_does_no_more_than_once(folder: Path) -> None:
    filled(folder, sample(1), sample(2))
    with Library(folder) as library:
        backup = library.back_up("test")
        library.save(with_note(sample(1), "q1", "since"))
        put_back(library, stored_in(backup))
        before = library.digest()
        assert put_back(library, stored_in(backup)).beside == ()
        assert library.digest() == before


def test_an_earlier_state_that_was_changed_too_is_not_replaced_either(folder: Path) -> None:
    filled(folder, sample(1))
    with Library(folder) as library:
        backup = library.back_up("test")
        library.save(with_note(sample(1), "q1", "since"))
        [beside] = put_back(library, stored_in(backup)).beside
        library.save(with_note(library.load(beside).assessment, "q2", "in the earlier one too"))
        [again] = put_back(library, stored_in(backup)).beside
        assert again != beside
        assert len(library.entries()) == 3


def test_the_present_state_is_backed_up_before_anything_is_put_back(folder: Path) -> None:
    filled(folder, sample(1), sample(2))
    with Library(folder) as library:
        stored = all_stored(library)
        library.delete(sample(1).id)
        put_back(library, stored)
        assert automatic_backups(library)[0].why == "before-restore"


def test_the_longest_title_still_says_of_when_it_is(folder: Path) -> None:
    long = replace(sample(1), title="W" * 1000)
    filled(folder, long)
    with Library(folder) as library:
        backup = library.back_up("test")
        library.save(replace(long, title=""))
        [beside] = put_back(library, stored_in(backup)).beside
        assert "(as on " in library.load(beside).assessment.title


def test_a_backup_that_cannot_be_read_is_listed_and_refused(folder: Path) -> None:
    filled(folder, sample(1))
    with Library(folder) as library:
        path = library.back_up("test")
        path.write_bytes(b"not a database at all" * 100)
        assert automatic_backups(library)[0].assessments == 0
        with pytest.raises(CannotWrite, match="nothing in this backup"):
            stored_in(path)


@posix
def test_where_the_disk_is_full_nothing_is_put_back(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=400k") as disk:
        filled(disk / "data", sample(1))
        with Library(disk / "data") as library:
            [one] = all_stored(library)
            big = [replace(one, kept=replace(one.kept, assessment=sample(n, "x" * 9000))) for n in range(2, 9)]
            with pytest.raises(CannotWrite):
                put_back(library, big)
        assert content(disk / "data") == {sample(1).id: sample(1)}


# Backup files


def test_a_backup_file_brings_everything_to_another_computer(file: Path, folder: Path, tmp_path: Path) -> None:
    with Library(tmp_path / "other") as other:
        put_back(other, read_backup(file))
        assert other.load(sample(2).id).place == "q4"
        assert other.load(sample(2).id).pack == PACK
    assert content(tmp_path / "other") == content(folder)


def test_an_empty_library_makes_a_backup_file_too(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    path.write_bytes(made(folder))
    assert read_backup(path) == ()


def test_every_assessment_in_it_is_a_file_that_opens_by_itself(file: Path, tmp_path: Path) -> None:
    from selfassess.files.documents import read_assessment

    with zipfile.ZipFile(file) as whole:
        name = f"assessments/{sample(1).id}.selfassess"
        (tmp_path / "one.selfassess").write_bytes(whole.read(name))
    assert read_assessment(tmp_path / "one.selfassess") == sample(1)


@pytest.mark.parametrize("name", ["backup.zip", "backups/backup.zip", "assessments.db", "a/../assessments.db"])
def test_a_backup_never_stands_among_what_it_holds(folder: Path, name: str) -> None:
    filled(folder, sample(1))
    (folder / "a").mkdir()
    with pytest.raises(CannotWrite):
        check_place(folder, folder / name)
    check_place(folder, folder.parent / "backup.zip")


def packed(files: Files, **changes: Any) -> bytes:
    """A zip of these files; `changes` are put on every entry."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            for key, value in changes.items():
                setattr(entry, key, value)
            whole.writestr(entry, content)
    return made.getvalue()


def listed(files: Files, **changes: Any) -> Files:
    """The same files with another list."""
    return {**files, "backup.json": json.dumps({**json.loads(files["backup.json"]), **changes}).encode()}


ONE = f"assessments/{sample(1).id}.selfassess"


def lines(files: Files, **changes: Any) -> Files:
    """The same files, every line of the list changed."""
    return listed(files, assessments=[{**line, **changes} for line in json.loads(files["backup.json"])["assessments"]])


def without(files: Files, start: str) -> Files:
    return {name: content for name, content in files.items() if not name.startswith(start)}


HOSTILE: dict[str, Callable[[Files], bytes]] = {
    "a path that leads out": lambda files: packed({**files, "../../evil.selfassess": b"{}"}),
    "an absolute path": lambda files: packed({**files, "/etc/passwd": b"x"}),
    "a path of Windows": lambda files: packed({**files, "C:evil": b"x"}),
    "a link": lambda files: packed(files, external_attr=(stat.S_IFLNK | 0o777) << 16),
    "a folder": lambda files: packed({**files, "assessments/": b""}),
    "a file that is not listed": lambda files: packed({**files, "extra.txt": b"x"}),
    "a program": lambda files: packed({**files, "setup.exe": b"MZ"}),
    "a database": lambda files: packed({"assessments.db": b"SQLite format 3\0"}),
    "a listed file that is missing": lambda files: packed(without(files, ONE)),
    "a pack that is missing": lambda files: packed(without(files, "packs/")),
    "no list": lambda files: packed(without(files, "backup.json")),
    "a list of another format": lambda files: packed(listed(files, format="other")),
    "a list of no version": lambda files: packed(listed(files, version="1")),
    "a list with unknown names": lambda files: packed(listed(files, more=1)),
    "a list that names a file twice": lambda files: packed(lines(files, file=ONE)),
    "an assessment under another id": lambda files: packed({**files, ONE: files[ONE].replace(b"00001", b"00009")}),
    "an assessment with a level 9": lambda files: packed(
        {**files, ONE: files[ONE].replace(b'"level": 3', b'"level": 9')}
    ),
    "a list as an assessment": lambda files: packed({**files, ONE: files["backup.json"]}),
    "a pack that is not what its name says": lambda files: packed(
        {n: c.replace(b"A small pack", b"A smaller pack") if n.startswith("packs/") else c for n, c in files.items()}
    ),
    "a pack that is no pack": lambda files: packed(
        {n: b"{}" if n.startswith("packs/") else c for n, c in files.items()}
    ),
    "bytes that are no zip": lambda files: b"PK\x03\x04 nothing more",
    "nothing": lambda files: b"",
    "a zip cut off": lambda files: packed(files)[:-40],
    "a content that does not fit its checksum": lambda files: packed(files).replace(b"PK\x03\x04", b"PK\x03\x05", 1),
    "a deep list": lambda files: packed({**files, "backup.json": b'{"a":' * 5000 + b"1" + b"}" * 5000}),
    "a list that is no JSON": lambda files: packed({**files, "backup.json": b"\xff\xfe"}),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_backup_file_is_refused_whole_that_holds(file: Path, tmp_path: Path, kind: str) -> None:
    with zipfile.ZipFile(file) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    bad = tmp_path / "bad.zip"
    bad.write_bytes(HOSTILE[kind](files))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BadFile) as refused:
        read_backup(bad)
    assert "\n" not in refused.value.line
    assert len(refused.value.line) < 400
    assert sorted(tmp_path.rglob("*")) == before


def test_a_newer_backup_file_is_refused_kindly(file: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(file) as whole:
        files = {name: whole.read(name) for name in whole.namelist()}
    (tmp_path / "newer.zip").write_bytes(packed(listed(files, version=2)))
    with pytest.raises(NewerFile, match="newer version"):
        read_backup(tmp_path / "newer.zip")


def test_a_bomb_is_refused_without_unpacking_it(file: Path, tmp_path: Path) -> None:
    """Nine million spaces where the list should be, and the same with a size that is a lie."""
    bomb = packed({"backup.json": b" " * 9_000_000})
    lie = bomb.replace(struct.pack("<I", 9_000_000), struct.pack("<I", 100))
    for raw in (bomb, lie):
        (tmp_path / "bomb.zip").write_bytes(raw)
        with pytest.raises(BadFile):
            read_backup(tmp_path / "bomb.zip")


def test_too_many_or_too_large_files_are_refused_both_ways(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit, value in (("MAX_FILES", 3), ("MAX_ALL", 5_000), ("MAX_EACH", 300), ("MAX_ZIP", 900)):
        with monkeypatch.context() as patch:
            patch.setattr(zips, limit, value)
            with pytest.raises(BadFile):
                read_backup(file)
            with pytest.raises(CannotWrite):
                made(folder)


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX systems")
def test_a_link_pipe_or_folder_is_no_backup_file(file: Path, tmp_path: Path) -> None:
    (tmp_path / "link.zip").symlink_to(file)
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "folder.zip").mkdir()
    for name in ("link.zip", "pipe.zip", "folder.zip", "missing.zip"):
        with pytest.raises(SelfAssessError):
            read_backup(tmp_path / name)


def test_a_locked_backup_file_is_said_to_be_locked(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    place = raw.index(b"PK\x01\x02")
    raw[place + 8] |= 1
    file.write_bytes(raw)
    with pytest.raises(BadFile, match="password"):
        read_backup(file)


def test_any_turned_byte_gives_the_same_answers_or_none(file: Path) -> None:
    raw, right = file.read_bytes(), _answers(read_backup(file))
    for place in range(0, len(raw), max(1, len(raw) // 300)):
        turned = bytearray(raw)
        turned[place] ^= 0x55
        file.write_bytes(turned)
        try:
            found = _answers(read_backup(file))
        except (BadFile, NewerFile):
            continue
        assert found == right


def _answers(stored: Any) -> list[Assessment]:
    return [one.kept.assessment for one in stored]
