"""What was saved is there, and only for its owner; whatever gets in the way is said in words."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, with_answer, with_note
from selfassess.errors import (
    CannotWrite,
    LibraryDamaged,
    LibraryInUse,
    LibraryReplaced,
    NewerFile,
    NotSaved,
    SelfAssessError,
)
from selfassess.files import copies, database, library
from selfassess.files.copies import superfluous
from selfassess.files.database import FILE
from selfassess.files.documents import read_assessment
from selfassess.files.library import Library, keep
from selfassess.files.rows import SCHEMA_VERSION, UPGRADES
from tests.files.kept import PACK, QUESTIONS, SECRET, assessments, content, filled, sample, traces

GOLDEN = Path(__file__).parent.parent / "golden"
USER_VERSION = range(60, 64)
"""Where SQLite keeps the version of the schema."""

posix = pytest.mark.skipif(os.name != "posix", reason="file modes and mounts of POSIX systems")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@contextmanager
def mounted(place: Path, options: str) -> Iterator[Path]:
    """A small disk of memory at `place`; skips where this system does not let us."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root on Linux")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


class Unsteady:
    """A connection whose next statement that begins with `word` meets an input or output error."""

    def __init__(self, connection: sqlite3.Connection, word: str) -> None:
        self.connection, self.word = connection, word

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement.startswith(self.word):
            self.word = "nothing more"
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname, error.sqlite_errorcode = "SQLITE_IOERR_WRITE", sqlite3.SQLITE_IOERR_WRITE
            raise error
        return self.connection.execute(statement, *values)

    def close(self) -> None:
        self.connection.close()


# What was saved is there


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(first=assessments, second=assessments, place=st.none() | st.text(max_size=20))
def test_a_reopened_assessment_equals_the_saved_one(
    tmp_path_factory: pytest.TempPathFactory, first: Assessment, second: Assessment, place: str | None
) -> None:
    folder = tmp_path_factory.mktemp("data")
    second = replace(second, id=first.id)
    with Library(folder) as kept:
        kept.add(first, PACK)
        assert kept.load(first.id).assessment == first
        kept.save(second, place)
    with Library(folder) as kept:
        found = kept.load(first.id)
    assert found.assessment == second
    assert found.pack == PACK
    assert found.place == (place or "")


def test_the_list_tells_how_far_each_is_and_the_one_changed_last_comes_first(folder: Path) -> None:
    first, second = sample(1), sample(2)
    with Library(folder) as kept:
        kept.add(first, PACK)
        kept.add(second, PACK)
        kept.save(with_answer(with_answer(first, "q1", None), "unknown", Answer(level=1)))
        kept.save(with_answer(first, "q2", None))
        top, below = kept.entries()
    assert (top.id, top.title, top.answered, top.total) == (first.id, "Assessment 1", 7, 8)
    assert (below.id, below.answered, below.pack_title, below.created) == (second.id, 8, PACK.title, "2026-11-23")


def test_the_place_stays_when_a_save_does_not_name_one(folder: Path) -> None:
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        kept.save(sample(), "question:q3")
        kept.save(with_note(sample(), "q1", "new"))
        assert kept.load(sample().id).place == "question:q3"


def test_an_answer_taken_back_stays_taken_back(folder: Path) -> None:
    bare = with_note(with_answer(sample(), "q1", None), "q2", "")
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        kept.save(bare)
        kept.save(bare)
    assert content(folder) == {bare.id: bare}


def test_a_file_from_elsewhere_never_replaces_an_assessment_of_the_same_id(folder: Path) -> None:
    with Library(folder) as kept:
        assert keep(kept, sample(), PACK) == sample().id
        assert keep(kept, sample(), PACK) == sample().id
        other = keep(kept, replace(sample(), title="Another"), PACK)
        assert other != sample().id
        assert {entry.title for entry in kept.entries()} == {"Assessment 1", "Another"}
        with pytest.raises(KeyError):
            kept.add(sample(), PACK)


def test_a_library_of_version_1_opens_for_ever(folder: Path) -> None:
    folder.mkdir()
    shutil.copy(GOLDEN / "library-v1.db", folder / FILE)
    with Library(folder) as kept:
        [entry] = kept.entries()
        found = kept.load(entry.id)
    assert found.assessment == read_assessment(GOLDEN / "assessment-v1.selfassess")
    assert found.place == "question:q3"
    assert (found.pack.id, [question.id for question in found.pack.questions]) == ("small", list(QUESTIONS))


@pytest.mark.parametrize(
    "unfit",
    [
        replace(sample(), title="half a pair \ud800"),
        replace(sample(), title="x" * 1001),
        replace(sample(), notes={"q1": "x" * 10_001}),
        replace(sample(), answers={"\udfff": Answer(level=1)}),
    ],
    ids=["half a pair", "title too long", "note too long", "half a pair in an id"],
)
def test_what_could_not_be_opened_again_is_not_saved_and_says_so(folder: Path, unfit: Assessment) -> None:
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        with pytest.raises(NotSaved) as told:
            kept.save(unfit)
        kept.save(with_note(sample(), "q1", "and on it goes"))
    assert "xxx" not in told.value.line
    assert content(folder)[sample().id].notes["q1"] == "and on it goes"


# Only for its owner


@posix
def test_folder_and_files_are_for_their_owner_only(folder: Path) -> None:
    before = os.umask(0)
    try:
        with Library(folder) as kept:
            kept.add(sample(), PACK)
            kept.back_up("test")
            during = [*folder.rglob("*")]
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *during)}
    finally:
        os.umask(before)
    assert any(path.name.endswith(".db") and path.parent.name == "backups" for path in during)
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if not path.is_dir()} == {0o600}


_SECOND = """
import sys
from pathlib import Path
from selfassess.errors import LibraryInUse
from selfassess.files.library import Library
try:
    Library(Path(sys.argv[1]))
except LibraryInUse as error:
    print(error.line)
"""


def test_a_second_copy_is_refused_and_the_first_is_unharmed(folder: Path) -> None:
    half_made = folder / "backups" / "backup-of-the-first.part"
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        half_made.touch()
        for _ in range(2):
            told = subprocess.run(
                [sys.executable, "-c", _SECOND, str(folder)], capture_output=True, text=True, check=True
            )
            assert told.stdout.startswith("Another copy of this program is already using your answers.")
            with pytest.raises(LibraryInUse):  # in this process too; that must not loosen the lock for the next round
                Library(folder)
        assert half_made.exists(), "the second copy removed a backup that the first was making"
        kept.save(with_note(sample(), "q1", "still here"))
    assert content(folder)[sample().id].notes["q1"] == "still here"
    assert not half_made.exists()


# What does not pass its check


def refused_untouched(folder: Path, kind: type[SelfAssessError], words: str) -> None:
    before = (folder / FILE).read_bytes() if (folder / FILE).is_file() else None
    with pytest.raises(kind) as told:
        Library(folder)
    assert words in told.value.line
    assert "\n" not in told.value.line
    assert before is None or (folder / FILE).read_bytes() == before


def test_a_newer_library_is_refused_untouched(folder: Path) -> None:
    filled(folder, sample())
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute("PRAGMA user_version=99")
    refused_untouched(folder, NewerFile, "newer version")


def test_another_programs_database_is_refused_untouched(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.execute("CREATE TABLE theirs(a)")
    refused_untouched(folder, LibraryDamaged, "not a file of this program")


@pytest.mark.parametrize("size", [99, 100, 512, 4096, 8192])
def test_a_truncated_library_is_refused_untouched(folder: Path, size: int) -> None:
    filled(folder, sample())
    os.truncate(folder / FILE, size)
    refused_untouched(folder, LibraryDamaged, "damaged")


def test_an_empty_or_missing_library_with_backups_is_not_taken_for_a_new_one(folder: Path) -> None:
    filled(folder, sample())
    content(folder)  # makes the daily backup
    for size in (1, 0):
        os.truncate(folder / FILE, size)
        refused_untouched(folder, LibraryDamaged, "missing or empty")
    (folder / FILE).unlink()
    refused_untouched(folder, LibraryDamaged, "missing or empty")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes need rights elsewhere")
def test_links_folders_and_pipes_are_refused(folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    target = tmp_path / "victim"
    target.write_text("x")
    (folder / FILE).symlink_to(target)
    refused_untouched(folder, LibraryDamaged, "not an ordinary file")
    assert target.read_text() == "x"
    (folder / FILE).unlink()
    (folder / FILE).mkdir()
    refused_untouched(folder, LibraryDamaged, "not an ordinary file")
    (folder / FILE).rmdir()
    os.mkfifo(folder / FILE)
    refused_untouched(folder, LibraryDamaged, "not an ordinary file")


def test_a_file_where_the_folder_should_be_is_named(folder: Path) -> None:
    folder.write_text("x")
    with pytest.raises(CannotWrite, match="data"):
        Library(folder)


def test_an_assessment_without_its_pack_is_damage_not_a_riddle(folder: Path) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        kept._connection.execute("DELETE FROM pack")
        with pytest.raises(LibraryDamaged):
            kept.entries()
        with pytest.raises(LibraryDamaged):
            kept.load(sample().id)
    refused_untouched(folder, LibraryDamaged, "1 damaged entry")


def flips(size: int) -> Iterator[tuple[int, int]]:
    """Places to turn one bit round: every byte of the file's head once, the heads of its pages, and anywhere."""
    random = Random(20261123)
    yield from ((byte, random.randrange(8)) for byte in range(100))
    yield from ((random.randrange(size // 4096) * 4096 + random.randrange(16), random.randrange(8)) for _ in range(100))
    yield from ((random.randrange(4096 - 600, 4096), random.choice((0, 7))) for _ in range(100))  # the schema's text
    yield from ((random.randrange(size), random.randrange(8)) for _ in range(200))


def test_no_turned_bit_is_ever_read_as_an_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "_backup_is_due", lambda self: False)
    saved = filled(folder, sample(1), sample(2), sample(3))
    sound = (folder / FILE).read_bytes()
    noticed = 0
    for byte, bit in flips(len(sound)):
        damaged = bytearray(sound)
        damaged[byte] ^= 1 << bit
        (folder / FILE).write_bytes(damaged)
        try:
            assert content(folder) == saved, (byte, bit)
        except LibraryDamaged:
            noticed += 1
        except NewerFile:
            assert byte in USER_VERSION
    assert noticed > 200


# A disk that does not do what it should


def test_a_read_only_folder_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=4m") as disk:
        saved = filled(disk / "data", sample())
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        refused_untouched(disk / "data", CannotWrite, "cannot be written to")
        with pytest.raises(CannotWrite):
            Library(disk / "new")
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert content(disk / "data") == saved


def save_until_full(kept: Library) -> tuple[Assessment, NotSaved]:
    """What was acknowledged last before the disk was full, and what was said then."""
    present = sample()
    for number in range(2000):
        after = with_note(present, f"note-{number}", f"{number} " * 2000)
        try:
            kept.save(after)
        except NotSaved as error:
            return present, error
        present = after
    raise AssertionError("the disk never was full")


def test_a_full_disk_loses_nothing_and_saving_goes_on_once_there_is_room(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=1m") as disk:
        (disk / "ballast").write_bytes(bytes(500_000))
        filled(disk / "data", sample())
        with Library(disk / "data") as kept:
            present, error = save_until_full(kept)
            assert "the disk is full" in error.line
            with pytest.raises(CannotWrite):
                kept.back_up("test")
            with pytest.raises(CannotWrite):
                kept.delete(present.id)
            assert kept.load(present.id).assessment == present
            (disk / "ballast").unlink()
            last = with_note(present, "q1", "there is room again")
            kept.save(last)
        assert content(disk / "data") == {last.id: last}


def test_a_full_file_loses_nothing_and_saving_goes_on_once_there_is_room(folder: Path) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        kept._connection.execute("PRAGMA max_page_count = 40")
        present, error = save_until_full(kept)
        assert "the disk is full" in error.line
        assert kept.load(present.id).assessment == present
        kept._connection.execute("PRAGMA max_page_count = 10000")
        last = with_note(present, "q1", "there is room again")
        kept.save(last)
    assert content(folder) == {last.id: last}


@pytest.mark.parametrize("word", ["BEGIN", "INSERT OR REPLACE", "COMMIT"])
def test_after_an_input_or_output_error_saving_goes_on(folder: Path, word: str) -> None:
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        kept._connection = Unsteady(kept._connection, word)  # type: ignore[assignment]
        with pytest.raises(NotSaved, match="not saved"):
            kept.save(with_note(sample(), "q1", "first try"))
        kept.save(with_note(sample(), "q1", "second try"))
        assert isinstance(kept._connection, sqlite3.Connection), "the old connection may be out of step"
    assert content(folder)[sample().id].notes["q1"] == "second try"


def test_where_the_file_cannot_be_opened_again_at_once_a_later_try_can(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        kept._connection = Unsteady(kept._connection, "COMMIT")  # type: ignore[assignment]

        def busy(folder: Path, path: Path) -> sqlite3.Connection:
            raise LibraryInUse("Busy.")

        with monkeypatch.context() as patch:
            patch.setattr(library, "connected", busy)
            for _ in range(3):
                with pytest.raises(NotSaved):
                    kept.save(with_note(sample(), "q1", "lost connection"))
            with pytest.raises(LibraryDamaged):
                kept.entries()
        kept.save(with_note(sample(), "q1", "found again"))
    assert content(folder)[sample().id].notes["q1"] == "found again"


@pytest.mark.parametrize("call", ["entries", "load", "delete", "back_up", "add", "save"])
def test_no_verb_lets_an_error_of_the_database_out(folder: Path, call: str) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        kept._connection.close()
        verbs: dict[str, Callable[[], object]] = {
            "entries": kept.entries,
            "load": lambda: kept.load(sample().id),
            "delete": lambda: kept.delete(sample().id),
            "back_up": lambda: kept.back_up("test"),
            "add": lambda: kept.add(sample(2), PACK),
            "save": lambda: kept.save(sample()),
        }
        with pytest.raises(SelfAssessError) as told:
            verbs[call]()
    assert "\n" not in told.value.line


# Another program in the folder


def replaced_by_an_older_copy(kept: Library, before: bytes) -> None:
    """What a sync client does."""
    other = kept.path.with_suffix(".sync")
    other.write_bytes(before)
    other.replace(kept.path)


@posix
def test_what_is_saved_after_a_sync_client_replaced_the_file_is_durable_and_comes_back(folder: Path) -> None:
    filled(folder, sample(1), sample(2))
    older = (folder / FILE).read_bytes()
    with Library(folder) as kept:
        kept.save(with_note(sample(1), "q1", "acknowledged before"))
        replaced_by_an_older_copy(kept, older)
        last = with_note(sample(1), "q1", "typed after")
        for assessment in (last, with_answer(last, "q2", None), last):
            with pytest.raises(LibraryReplaced, match="rescued-"):
                kept.save(assessment)
        assert kept.load(last.id).assessment == last
        assert len(copies.rescued(folder)) == 1, "one rescue copy, not one for each click"
    assert content(folder) == {last.id: last, sample(2).id: sample(2)}
    assert copies.rescued(folder) == ()
    assert any("rescued" in path.name for path in copies.backups(folder))


@posix
def test_a_rescue_copy_in_use_is_left_alone_until_later(folder: Path) -> None:
    filled(folder, sample())
    older = (folder / FILE).read_bytes()
    with Library(folder) as first:
        replaced_by_an_older_copy(first, older)
        with pytest.raises(LibraryReplaced):
            first.save(with_note(sample(), "q1", "typed in the first"))
        with Library(folder) as second:
            assert "rescue copy" in second.warning
            assert second.load(sample().id).assessment == sample()
        with pytest.raises(LibraryReplaced):
            first.save(with_note(sample(), "q1", "typed in the first, later"))
    assert content(folder)[sample().id].notes["q1"] == "typed in the first, later"


@posix
def test_a_removed_file_is_rescued_too(folder: Path) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        kept.path.unlink()
        with pytest.raises(LibraryReplaced):
            kept.save(with_note(sample(), "q1", "typed after"))
    shutil.copy(copies.rescued(folder)[0], folder / FILE)
    assert content(folder)[sample().id].notes["q1"] == "typed after"


@posix
def test_where_no_rescue_copy_can_be_made_the_next_save_tries_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder, sample())
    older = (folder / FILE).read_bytes()

    def full(connection: sqlite3.Connection, path: Path) -> None:
        raise OSError("full")

    with Library(folder) as kept:
        replaced_by_an_older_copy(kept, older)
        with monkeypatch.context() as patch:
            patch.setattr(copies, "copy_whole", full)
            with pytest.raises(LibraryReplaced) as told:
                kept.save(with_note(sample(), "q1", "x"))
            assert "still in memory" in told.value.line
        with pytest.raises(LibraryReplaced, match="safe in rescued-"):
            kept.save(with_note(sample(), "q1", "typed after"))
    assert content(folder)[sample().id].notes["q1"] == "typed after"


# Deleting


def test_a_deleted_assessment_is_nowhere_in_the_folder(folder: Path) -> None:
    secret = sample(2, note=SECRET * 200)
    with Library(folder) as kept:
        kept.add(sample(1), PACK)
        kept.add(secret, PACK)
        for number in range(20):  # spread over pages, and over pages that were given back
            kept.save(with_note(secret, "q1", SECRET * (200 - 9 * number)))
            kept.add(sample(100 + number), PACK)
        kept.back_up("test")
        copies.copy_whole(kept._connection, folder / "rescued-20260101T000000000000.db")
        shutil.copytree(folder / "backups", folder / "damaged-20260101T000000000000")
        with pytest.raises(KeyError):
            kept.load(sample(3).id)
        assert len(traces(folder)) >= 4
        kept.delete(secret.id)
        assert traces(folder) == [], "while it is open"
        assert secret.id not in {entry.id for entry in kept.entries()}
    assert traces(folder) == []
    assert content(folder)[sample(1).id] == sample(1)
    assert traces(folder, "Assessment 1") != [], "the search finds what is there"


def test_a_note_taken_back_leaves_no_trace_in_the_open_library(folder: Path) -> None:
    with Library(folder) as kept:
        kept.add(sample(note=SECRET * 20), PACK)
        assert traces(folder) != []
        kept.save(replace(sample(), notes={}))
        assert traces(folder) == []


def test_a_backup_that_cannot_be_read_does_not_keep_a_deleted_assessment(folder: Path) -> None:
    filled(folder, sample(1), sample(2, note=SECRET * 50))
    with Library(folder) as kept:
        backup = kept.back_up("test")
    damaged = bytearray(backup.read_bytes())
    damaged[:100] = bytes(100)
    backup.write_bytes(damaged)
    with Library(folder) as kept:
        kept.delete(sample(2).id)
        assert not backup.exists()
        assert ["before-delete" in path.name for path in kept.backups()] == [False, True]
    assert traces(folder) == []


def test_where_a_copy_cannot_be_cleaned_the_assessment_is_still_listed(folder: Path) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        backup = kept.back_up("test")
        with closing(sqlite3.connect(backup, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(CannotWrite, match="not deleted"):
                kept.delete(sample().id)
        assert [entry.id for entry in kept.entries()] == [sample().id]
        kept.delete(sample().id)
        assert kept.entries() == ()


def test_deleting_holds_where_there_is_no_room_to_tidy_up(folder: Path) -> None:
    filled(folder, sample(1), sample(2, note=SECRET))
    with Library(folder) as kept:
        kept._connection = Unsteady(kept._connection, "VACUUM")  # type: ignore[assignment]
        with pytest.raises(CannotWrite, match="backup"):  # the backup before deleting is a VACUUM too
            kept.delete(sample(2).id)
        kept.delete(sample(2).id)
        assert [entry.id for entry in kept.entries()] == [sample(1).id]
    assert traces(folder) == []


# Backups


def test_a_backup_a_day_and_no_more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(folder) as kept:
        assert kept.backups() == (), "an empty library needs none"
    filled(folder, sample())
    for _ in range(3):
        content(folder)
    with Library(folder) as kept:
        [first] = kept.backups()
        assert "daily" in first.name
    os.utime(first, (0, 0))
    first.replace(first.with_name("backup-20960101T000000000000-from-a-wild-clock.db"))
    for _ in range(3):
        content(folder)
    assert len(copies.backups(folder)) == 2


@pytest.mark.parametrize("clock", [0.0, 1.0e9, 4.0e9], ids=["1970", "2001", "2096"])
def test_no_answer_is_lost_and_backups_go_on_when_the_clock_jumps(
    folder: Path, monkeypatch: pytest.MonkeyPatch, clock: float
) -> None:
    filled(folder, sample())
    content(folder)
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: clock)
        patch.setattr(copies, "stamp", lambda: datetime.fromtimestamp(clock, UTC).strftime("%Y%m%dT%H%M%S%f"))
        with Library(folder) as kept:
            wild = with_note(sample(), "q1", f"saved in {clock}")
            kept.save(wild)
            assert kept.load(wild.id).assessment == wild
            assert kept.warning == ""
        assert len(copies.backups(folder)) == 2
    with Library(folder) as kept:
        kept.save(with_note(wild, "q1", "saved today"))
        [entry] = kept.entries()
        assert entry.changed <= datetime.now().astimezone()
        assert len(kept.backups()) == 2
    assert content(folder)[sample().id].notes["q1"] == "saved today"


def test_a_backup_that_cannot_be_made_is_a_warning_and_keeps_nobody_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = filled(folder, sample())

    def full(connection: sqlite3.Connection, path: Path) -> None:
        raise OSError("full")

    monkeypatch.setattr(copies, "copy_whole", full)
    with Library(folder) as kept:
        assert "backup could not be made" in kept.warning
        assert {entry.id for entry in kept.entries()} == set(saved)


def test_backups_are_thinned_to_the_newest_and_the_last_of_each_day() -> None:
    names = [f"backup-202601{day:02}T{hour:02}0000000000-daily.db" for day in range(1, 21) for hour in (8, 12, 18)]
    paths = tuple(map(Path, names))
    kept = [path.name[7:18] for path in paths if path not in superfluous(paths)]
    assert kept == [
        *(f"202601{day}T18" for day in range(11, 19)),
        *("20260119T12", "20260119T18", "20260120T08", "20260120T12", "20260120T18"),
    ]
    assert superfluous(()) == ()


def test_a_backup_just_made_is_never_thinned_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(folder, sample())
    with Library(folder) as kept:
        for day in range(1, 21):
            monkeypatch.setattr(copies, "stamp", lambda day=day: f"202601{day:02}T120000000000")
            kept.back_up("test")
        monkeypatch.setattr(copies, "stamp", lambda: "19700101T000000000000")
        assert kept.back_up("before-something").exists()


# Upgrades


def test_every_version_has_its_upgrade() -> None:
    assert list(UPGRADES) == list(range(1, SCHEMA_VERSION + 1))


def test_an_upgrade_makes_a_backup_first_and_leaves_the_old_one_where_it_cannot_finish(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = filled(folder, sample())
    monkeypatch.setattr(database, "SCHEMA_VERSION", 2)
    monkeypatch.setitem(UPGRADES, 2, lambda execute: execute("CREATE TABLE pack(twice)"))
    with pytest.raises(LibraryDamaged):
        Library(folder)
    monkeypatch.setitem(UPGRADES, 2, lambda execute: execute("CREATE TABLE extra(a)"))
    assert content(folder) == saved
    assert any("before-upgrade" in path.name for path in copies.backups(folder))
    monkeypatch.setattr(database, "SCHEMA_VERSION", 1)
    refused_untouched(folder, NewerFile, "newer version")


# Many


def test_many_saves_leave_no_file_handle_behind(folder: Path) -> None:
    handles = Path("/proc/self/fd")
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        kept.save(sample(), "q1")
        before = len(list(handles.iterdir())) if handles.exists() else 0
        for number in range(300):
            kept.save(with_answer(sample(), QUESTIONS[number % 8], Answer(level=number % 5 + 1)))
        with suppress(FileNotFoundError):
            assert len(list(handles.iterdir())) == before
    assert len(content(folder)) == 1
