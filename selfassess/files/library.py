"""This computer's assessments: one SQLite file, safe against crashes, power cuts, full disks and second copies.

Every value is a row with a checksum of its own, so that damage is noticed and the rest can still be read. One exclusive
connection, a rollback journal and `synchronous=EXTRA`: when `save` returns, the change is on the disk. The design was
chosen by measurement; docs/decisions/003-library.md says what was measured.
"""

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from selfassess.assessment import Assessment
from selfassess.errors import CannotWrite, LibraryDamaged, LibraryInUse, LibraryReplaced, NewerFile, NotSaved
from selfassess.files.atomic import sync_folder
from selfassess.files.pack import pack_bytes, pack_digest, pack_from_bytes
from selfassess.questionnaire import Pack

FILE = "assessments.db"
BACKUPS = "backups"
APPLICATION_ID = 0x53415353
SCHEMA_VERSION = 1
DAY = 24 * 3600
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
)
_PARTS = ("answers", "notes", "plan")
"""Fields of an assessment kept as one row an entry; everything else stands in the row `head`."""


class Entry(msgspec.Struct, frozen=True):
    """One line of the list of assessments."""

    id: str
    title: str
    pack_title: str
    created: str
    """ISO date, or empty."""
    changed: datetime
    """When it was last saved, in local time."""
    answered: int
    total: int


class Kept(msgspec.Struct, frozen=True):
    """An assessment with the pack it was answered with and the place where the person was."""

    assessment: Assessment
    pack: Pack
    place: str
    """Id of a question, or empty."""


class Row(NamedTuple):
    """One kept value. `at` is seconds since 1970."""

    assessment: str
    kind: str
    key: str
    value: str
    at: float

    def checksum(self) -> bytes:
        """Eight bytes that change when anything in the row does."""
        digest = blake2b(digest_size=8)
        for part in (self.assessment, self.kind, self.key, self.value, repr(self.at)):
            raw = part.encode()
            digest.update(len(raw).to_bytes(4, "little") + raw)
        return digest.digest()


def _create(execute: Callable[[str], Any]) -> None:
    execute("CREATE TABLE pack(digest TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID")
    execute(
        "CREATE TABLE row(assessment TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
        " at REAL NOT NULL, sum BLOB NOT NULL, PRIMARY KEY(assessment, kind, key)) WITHOUT ROWID"
    )


UPGRADES: dict[int, Callable[[Callable[[str], Any]], None]] = {1: _create}
"""By the version they lead to; all that are due run in one transaction."""


class Library:
    """The open library: one a process, and only one process at a time."""

    def __init__(self, folder: Path) -> None:
        """Opens or creates the library in `folder`.

        Raises LibraryInUse, LibraryDamaged, NewerFile or CannotWrite; in each case nothing has been overwritten.
        """
        self.folder = folder
        self.path = folder / FILE
        self.warning = ""
        """What the person should know though the library is usable; empty if nothing."""
        self._packs: dict[str, Pack] = {}
        _prepare(folder)
        self._check_file()
        self._connection = self._connected()
        self._identity = _identity(self.path)
        self._back_up_if_due()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; everything saved stays."""
        self._connection.close()

    def entries(self) -> tuple[Entry, ...]:
        """All assessments, the one changed last first."""
        query = "SELECT assessment, max(at), sum(kind = 'answers') FROM row GROUP BY assessment ORDER BY 2 DESC"
        found = self._connection.execute(query).fetchall()
        return tuple(self._entry(id, at, answered) for id, at, answered in found)

    def _entry(self, id: str, at: float, answered: int) -> Entry:
        head = self._head(id)
        pack = self._pack(head["pack_digest"])
        return Entry(
            id=id,
            title=head.get("title", ""),
            pack_title=pack.title,
            created=head.get("created", ""),
            changed=_local(at),
            answered=answered,
            total=sum(1 for _ in pack.questions),
        )

    def load(self, id: str) -> Kept:
        """One assessment; KeyError if there is none with this id."""
        head = self._head(id)
        pack = self._pack(head.pop("pack_digest"))
        place = ""
        for row in self._rows(id):
            if row.kind == "place":
                place = row.value
            elif row.kind in _PARTS:
                head.setdefault(row.kind, {})[row.key] = msgspec.json.decode(row.value)
        return Kept(msgspec.convert(head, Assessment), pack, place)

    def add(self, assessment: Assessment, pack: Pack) -> None:
        """Keep a new assessment with its pack, durable on return; an id that is there already raises KeyError."""
        if self._connection.execute("SELECT 1 FROM row WHERE assessment = ?", (assessment.id,)).fetchone():
            raise KeyError(assessment.id)
        digest = pack_digest(pack)
        with self._transaction():
            self._connection.execute("INSERT OR IGNORE INTO pack VALUES (?, ?)", (digest, pack_bytes(pack)))
            self._put(assessment.id, _values(assessment, digest))

    def save(self, assessment: Assessment, place: str | None = None) -> datetime:
        """Make the assessment's present state durable and return the time; raises NotSaved or LibraryReplaced.

        `place` is where the person is; None leaves it as it was.
        """
        with self._transaction():
            values = _values(assessment, self._head(assessment.id)["pack_digest"])
            if place is not None:
                values["place", ""] = place
            self._put(assessment.id, values, keep_place=place is None)
        return datetime.now().astimezone()

    def delete(self, id: str) -> None:
        """Take an assessment away, also out of every backup and rescue copy; its bytes are overwritten."""
        self.back_up("before-delete")
        with self._transaction():
            _delete(self._connection, id)
        self._connection.execute("VACUUM")
        for copy in (*self.backups(), *self.folder.glob("rescued-*.db")):
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.execute("PRAGMA secure_delete=ON")
                _delete(connection, id)
                connection.execute("VACUUM")

    def backups(self) -> tuple[Path, ...]:
        """The automatic backups, oldest first."""
        return tuple(sorted((self.folder / BACKUPS).glob("backup-*.db")))

    def back_up(self, why: str) -> Path:
        """A durable copy of the library in its backups folder; older copies are thinned out."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        path = self.folder / BACKUPS / f"backup-{stamp}-{why}.db"
        part = path.with_suffix(".part")
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            self._connection.execute("VACUUM INTO ?", (str(part),))
            _sync(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)
        for old in superfluous(self.backups()):
            old.unlink()
        return path

    # Opening

    def _check_file(self) -> None:
        """An ordinary file, or none yet; never a link, and never empty where backups say it was not."""
        try:
            status = os.lstat(self.path)
        except FileNotFoundError:
            status = None
        if status and not stat.S_ISREG(status.st_mode):
            raise _damaged(self.folder, "is not an ordinary file")
        if (status is None or status.st_size == 0) and (count := len(self.backups())):
            raise _damaged(self.folder, f"is missing or empty, but there are {count} backups")

    def _connected(self) -> sqlite3.Connection:
        try:
            os.close(os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
        except OSError as error:
            raise _cannot_write(self.folder, error.strerror or "the disk reported an error") from None
        connection = sqlite3.connect(self.path, timeout=0.5, isolation_level=None)
        try:
            self._take(connection)
            self._check(connection)
        except sqlite3.Error as error:
            connection.close()
            raise _opening_error(self.folder, error) from None
        except BaseException:
            connection.close()
            raise
        return connection

    @staticmethod
    def _take(connection: sqlite3.Connection) -> None:
        """Settings, then the exclusive lock, which this connection keeps until it closes."""
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")

    def _check(self, connection: sqlite3.Connection) -> None:
        """Ours, not newer, whole; brought up to the present version."""
        version = _pragma(connection, "user_version")
        filled = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if filled and _pragma(connection, "application_id") != APPLICATION_ID:
            raise _damaged(self.folder, "is not a file of this program")
        if version > SCHEMA_VERSION:
            raise NewerFile(
                "Your answers were saved by a newer version of this program.",
                "Nothing has been changed. Install the newer version to go on.",
            )
        if filled:
            self._check_rows(connection)
        if version < SCHEMA_VERSION:
            self._upgrade(connection, version)

    def _check_rows(self, connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _damaged(self.folder, "is damaged")
        bad = sum(not sound_row(row, checksum) for row, checksum in stored_rows(connection))
        bad += sum(not sound_pack(*pack) for pack in connection.execute("SELECT digest, content FROM pack"))
        if bad:
            raise _damaged(self.folder, f"has {bad} damaged entries")

    def _upgrade(self, connection: sqlite3.Connection, version: int) -> None:
        if version:
            self._connection = connection
            self.back_up("before-upgrade")
        connection.execute("BEGIN EXCLUSIVE")
        try:
            for due in range(version + 1, SCHEMA_VERSION + 1):
                UPGRADES[due](connection.execute)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise

    def _back_up_if_due(self) -> None:
        """A backup a day. One that fails must not keep the person out: it becomes the warning."""
        try:
            kept = self.backups()
            fresh = kept and abs(time.time() - kept[-1].stat().st_mtime) < DAY
            if not fresh and self._connection.execute("SELECT 1 FROM row LIMIT 1").fetchone():
                self.back_up("daily")
        except (sqlite3.Error, OSError):
            self.warning = "Today’s backup could not be made. Your answers are safe; check the free space on the disk."

    # Rows

    def _rows(self, id: str) -> Iterator[Row]:
        query = "SELECT assessment, kind, key, value, at FROM row WHERE assessment = ? ORDER BY kind, key"
        return (Row(*found) for found in self._connection.execute(query, (id,)))

    def _head(self, id: str) -> dict[str, Any]:
        query = "SELECT value FROM row WHERE assessment = ? AND kind = 'head'"
        found = self._connection.execute(query, (id,)).fetchone()
        if found is None:
            raise KeyError(id)
        head: dict[str, Any] = msgspec.json.decode(found[0])
        return head

    def _pack(self, digest: str) -> Pack:
        if digest not in self._packs:
            found = self._connection.execute("SELECT content FROM pack WHERE digest = ?", (digest,)).fetchone()
            self._packs[digest] = pack_from_bytes(found[0], FILE)
        return self._packs[digest]

    def _put(self, id: str, values: dict[tuple[str, str], str], keep_place: bool = True) -> None:
        """Only the rows that differ are written; the rest keep their time."""
        stored = {(row.kind, row.key): row.value for row in self._rows(id) if not (keep_place and row.kind == "place")}
        now = time.time()
        for (kind, key), value in values.items():
            if stored.get((kind, key)) != value:
                row = Row(id, kind, key, value, now)
                self._connection.execute("INSERT OR REPLACE INTO row VALUES (?,?,?,?,?,?)", (*row, row.checksum()))
        for kind, key in stored.keys() - values.keys():
            self._connection.execute("DELETE FROM row WHERE assessment=? AND kind=? AND key=?", (id, kind, key))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of the changes inside become durable together, or none; a failure raises NotSaved."""
        self._guard()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)
            raise NotSaved(
                f"Your last change is not saved: {_disk_words(error)}.", "Try again, or save a copy somewhere else."
            ) from None
        except BaseException:
            self._give_up(None)
            raise

    def _give_up(self, error: sqlite3.Error | None) -> None:
        """Roll back; after an input or output error also open anew, for the old connection may be out of step."""
        with suppress(sqlite3.Error):
            self._connection.execute("ROLLBACK")
        if error is not None and getattr(error, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
            with suppress(Exception):
                self._connection.close()
                self._connection = self._connected()

    def _guard(self) -> None:
        """Notice another file in our file's place (a sync client does this) before writing into the void."""
        if _identity(self.path) == self._identity:
            return
        rescue = self.folder / f"rescued-{datetime.now(UTC).strftime('%Y%m%dT%H%M%S%f')}.db"
        try:
            os.close(os.open(rescue, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            self._connection.execute("VACUUM INTO ?", (str(rescue),))
        except (sqlite3.Error, OSError):
            raise LibraryReplaced(
                "Another program replaced the file that holds your answers.",
                "They are still in memory: save a copy somewhere else now.",
            ) from None
        raise LibraryReplaced(
            "Another program replaced the file that holds your answers.",
            f"They were kept in {rescue.name}. Close this program and see which file is right.",
        )


def keep(library: Library, assessment: Assessment, pack: Pack) -> str:
    """Keep an assessment from elsewhere and return the id it is kept under.

    One that is here already with the same content is not kept twice; with other content it gets an id of its own, so
    that neither replaces the other.
    """
    try:
        library.add(assessment, pack)
    except KeyError:
        if library.load(assessment.id).assessment == assessment:
            return assessment.id
        assessment = replace(assessment, id=uuid4().hex)
        library.add(assessment, pack)
    return assessment.id


def superfluous(backups: tuple[Path, ...], recent: int = 5, days: int = 10) -> tuple[Path, ...]:
    """Of backups in order of age, those that are neither among the newest nor the last of one of the last days."""
    last_of_day = {path.name[7:15]: path for path in backups}
    kept = {*backups[-recent:], *list(last_of_day.values())[-days:]}
    return tuple(path for path in backups if path not in kept)


def _values(assessment: Assessment, digest: str) -> dict[tuple[str, str], str]:
    """The assessment as rows: `head`, and one for each answer, note and changed action."""
    fields: dict[str, Any] = msgspec.to_builtins(assessment)
    rows = {
        (part, key): msgspec.json.encode(value).decode()
        for part in _PARTS
        for key, value in fields.pop(part, {}).items()
    }
    head = msgspec.json.encode({**fields, "pack_digest": digest}, order="sorted").decode()
    return {("head", ""): head, **rows}


_ALL = "SELECT assessment, kind, key, value, at, sum FROM row "
_FORWARDS = _ALL + "ORDER BY assessment, kind, key"
_BACKWARDS = _ALL + "ORDER BY assessment DESC, kind DESC, key DESC"


def stored_rows(connection: sqlite3.Connection, backwards: bool = False) -> Iterator[tuple[Row, bytes]]:
    """Every row with the checksum that stands beside it, sound or not."""
    for *fields, checksum in connection.execute(_BACKWARDS if backwards else _FORWARDS):
        yield Row(*fields), checksum


def sound_row(row: Row, checksum: bytes) -> bool:
    """Whether a row is as it was written. Damage can also change the type of a value."""
    return all(isinstance(part, str) for part in row[:4]) and row.checksum() == checksum


def sound_pack(digest: object, content: object) -> bool:
    """Whether a kept pack is as it was written."""
    return isinstance(content, bytes) and blake2b(content, digest_size=16).hexdigest() == digest


def _delete(connection: sqlite3.Connection, id: str) -> None:
    connection.execute("DELETE FROM row WHERE assessment = ?", (id,))


def _prepare(folder: Path) -> None:
    """The private folders are there, and nothing half-written is left in them."""
    try:
        for private in (folder, folder / BACKUPS):
            private.mkdir(mode=0o700, parents=True, exist_ok=True)
        for part in (folder / BACKUPS).glob("*.part"):
            part.unlink()
    except OSError as error:
        raise _cannot_write(folder, error.strerror or "the disk reported an error") from None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _local(at: float) -> datetime:
    try:
        return datetime.fromtimestamp(at).astimezone()
    except (OverflowError, OSError, ValueError):  # a clock that ran wild
        return datetime.fromtimestamp(0).astimezone()


def _opening_error(folder: Path, error: sqlite3.Error) -> Exception:
    words = str(error)
    if "locked" in words:
        return LibraryInUse(
            "Another copy of this program is already using your answers.", "Close it, or go on in that window."
        )
    if "readonly" in words or "unable to open" in words or "full" in words:
        return _cannot_write(folder, "the disk is full" if "full" in words else "it is read-only")
    return _damaged(folder, "is damaged")


def _damaged(folder: Path, how: str) -> LibraryDamaged:
    return LibraryDamaged(
        f"The file that holds your answers ({FILE} in {folder}) {how}.",
        "Nothing has been changed or deleted. Open the program’s window to put back what can be read.",
    )


def _cannot_write(folder: Path, why: str) -> CannotWrite:
    return CannotWrite(
        f"The folder for your answers ({folder}) cannot be written to: {why}.",
        "Choose another folder with --data-dir, or ask for the right to write there.",
    )


def _disk_words(error: sqlite3.Error) -> str:
    words = str(error)
    if "full" in words:
        return "the disk is full"
    return "the folder is read-only" if "readonly" in words else "the disk reported an error"
