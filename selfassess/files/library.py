"""This computer's assessments: one SQLite file, safe against crashes, power cuts, full disks and second copies.

Every value is a row with a checksum of its own, so that damage is noticed and the rest can still be read. One exclusive
connection, a rollback journal and `synchronous=EXTRA`: when `save` returns, the change is on the disk. The design was
chosen by measurement; docs/decisions/003-library.md says what was measured.
"""

import math
import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from selfassess.assessment import Assessment
from selfassess.errors import BadFile, LibraryReplaced, NotSaved, SelfAssessError
from selfassess.files import copies, places
from selfassess.files.database import DISK_FULL, FILE, cannot_write, connected, damaged, missing
from selfassess.files.pack_bytes import pack_bytes, pack_digest, pack_from_bytes
from selfassess.files.rows import (
    PARTS,
    UNREADABLE,
    Row,
    content_digest,
    put_pack,
    put_row,
    sound_pack,
    sound_row,
    stored_packs,
    stored_rows,
    values,
)
from selfassess.files.strict import BAD_DISK, reason
from selfassess.questionnaire import Pack
from selfassess.wording import Sentence

DAY = 24 * 3600


def new_id() -> str:
    """32 hexadecimal digits that no other assessment has."""
    return uuid4().hex


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


class Library:
    """The open library: one a process, and only one process at a time."""

    def __init__(self, folder: Path) -> None:
        """Opens or creates the library in `folder`.

        Raises LibraryInUse, LibraryDamaged, NewerFile or CannotWrite; in each case nothing has been overwritten.
        """
        self.folder = folder
        self.path = folder / FILE
        self.warning = Sentence("")
        """What the person should know though the library is usable; empty if nothing."""
        self._packs: dict[str, Pack] = {}
        self._lost = False
        """Whether the connection could not be opened again after an input or output error."""
        _prepare(folder)
        self._check_file()
        self._file = self.path
        """The file in use: a rescue copy once another program has replaced ours."""
        self._connection = connected(self.folder, self._file)
        self._identity = _identity(self._file)
        self._settle()

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
        query = (
            "SELECT assessment, max(at), sum(kind = 'answers' AND value != '') FROM row GROUP BY assessment"
            " ORDER BY 2 DESC"
        )
        with self._reading():
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
            changed=local(at),
            answered=answered,
            total=sum(1 for _ in pack.questions),
        )

    def load(self, id: str) -> Kept:
        """One assessment; KeyError if there is none with this id."""
        with self._reading():
            head = self._head(id)
            pack = self._pack(head.pop("pack_digest"))
            place = ""
            for row in self._rows(id):
                if row.kind == "place":
                    place = row.value
                elif row.kind in PARTS and row.value:
                    head.setdefault(row.kind, {})[row.key] = msgspec.json.decode(row.value)
            return Kept(msgspec.convert(head, Assessment), pack, place)

    def add(self, assessment: Assessment, pack: Pack) -> None:
        """Keep a new assessment with its pack, durable on return; an id that is there already raises KeyError."""
        self.add_all([Kept(assessment, pack, "")])

    def add_all(self, many: Iterable[Kept]) -> None:
        """Keep new assessments, all of them durable on return or none; an id that is there already raises KeyError."""
        with self._transaction():
            for kept in many:
                id = kept.assessment.id
                if next(self._rows(id), None):
                    raise KeyError(id)
                digest = pack_digest(kept.pack)
                put_pack(self._connection, digest, pack_bytes(kept.pack))
                place = {("place", ""): kept.place} if kept.place else {}
                self._put(id, values(kept.assessment, digest) | place)

    def digest(self) -> bytes:
        """Changes when anything that is kept does."""
        with self._reading():
            return content_digest(self._connection)

    @property
    def is_replaced(self) -> bool:
        """Whether the answers are in a rescue copy, because another program replaced their file."""
        return self._file != self.path

    def copy_to(self, path: Path) -> None:
        """Everything stands in a new library file at `path`, durable on return. Raises OSError or sqlite3.Error."""
        copies.copy_whole(self._connection, path)

    def save(self, assessment: Assessment, place: str | None = None) -> datetime:
        """Make the assessment's present state durable and return the time; raises NotSaved or LibraryReplaced.

        `place` is where the person is; None leaves it as it was.
        """
        with self._transaction():
            present = values(assessment, self._head(assessment.id)["pack_digest"])
            if place is not None:
                present["place", ""] = place
            self._put(assessment.id, present, keep_place=place is None)
        return datetime.now().astimezone()

    def delete(self, id: str) -> None:
        """Take an assessment away, also out of every backup and rescue copy; its bytes are overwritten.

        The copies come first: whatever stops this half-way, the assessment is still listed and can be deleted again.
        """
        self.back_up("before-delete")
        copies.forget(self.folder, id)
        with self._transaction():
            self._connection.execute("DELETE FROM row WHERE assessment = ?", (id,))
        with suppress(sqlite3.Error):  # the rows are overwritten already; tidying up the rest of the file needs room
            self._connection.execute("VACUUM")

    def backups(self) -> tuple[Path, ...]:
        """The automatic backups, oldest first."""
        return copies.backups(self.folder)

    def back_up(self, why: str) -> Path:
        """A durable copy of the library in its backups folder; older copies are thinned out. Raises CannotWrite."""
        return copies.back_up(self._connection, self.folder, why)

    # Opening

    def _check_file(self) -> None:
        """An ordinary file, or none yet; never a link, and never empty where backups say it was not.

        SQLite takes a file of a single byte for an empty one too.
        """
        try:
            status = os.lstat(self.path)
        except FileNotFoundError:
            status = None
        except OSError as error:
            raise cannot_write(self.folder, reason(error, BAD_DISK)) from None
        if status and not stat.S_ISREG(status.st_mode):
            raise damaged(self.folder, Sentence("is not an ordinary file"))
        if (status is None or status.st_size <= 1) and (count := len(self.backups())):
            times = Sentence("is missing or empty, though it has been backed up ({count} times)", count=count)
            raise damaged(self.folder, times)

    def _settle(self) -> None:
        """Tidy up and make the daily backup. What goes wrong here must not keep the person out: it is the warning."""
        try:
            for rescue in copies.rescued(self.folder):
                self._take_in(rescue)
        except (SelfAssessError, *UNREADABLE, OSError):
            self.warning = Sentence(
                "Answers in a rescue copy are not put back yet. Close other copies of this program, then open it."
            )
            return
        try:
            copies.clear_leftovers(self.folder)
            if self._backup_is_due():
                self.back_up("daily")
        except (SelfAssessError, sqlite3.Error, OSError):
            self.warning = Sentence(
                "Today’s backup could not be made. Your answers are safe; check the free space on the disk."
            )

    def _backup_is_due(self) -> bool:
        """Whether there is something to keep and no backup within a day; a wild clock makes one more, never none."""
        fresh = any(abs(time.time() - path.stat().st_mtime) < DAY for path in self.backups())
        return not fresh and self._connection.execute("SELECT 1 FROM row LIMIT 1").fetchone() is not None

    def _take_in(self, rescue: Path) -> None:
        """Whatever is newer in a rescue copy stands here; the copy then counts as a backup."""
        with closing(sqlite3.connect(rescue, timeout=0.5, isolation_level=None)) as connection:
            connection.execute("BEGIN EXCLUSIVE")  # not while another copy of the program still works in it
            packs = [pack for pack in stored_packs(connection) if sound_pack(*pack)]
            rows = [row for row, checksum in stored_rows(connection) if sound_row(row, checksum)]
        with self._transaction():
            for digest, content in packs:
                put_pack(self._connection, digest, content)
            for row in rows:
                if self._is_news(row):
                    put_row(self._connection, row)
        copies.journal(rescue).unlink(missing_ok=True)
        rescue.replace(self.folder / copies.BACKUPS / f"backup-{copies.stamp()}-rescued.db")

    def _is_news(self, row: Row) -> bool:
        query = "SELECT at FROM row WHERE assessment = ? AND kind = ? AND key = ?"
        found = self._connection.execute(query, row[:3]).fetchone()
        return found is None or row.at > found[0]

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
            if found is None:
                raise damaged(self.folder, Sentence("lacks a pack of questionnaires"))
            try:
                self._packs[digest] = pack_from_bytes(found[0])
            except msgspec.MsgspecError:
                how = Sentence("holds a pack of questionnaires that this version cannot read")
                raise damaged(self.folder, how) from None
        return self._packs[digest]

    def _put(self, id: str, present: dict[tuple[str, str], str], keep_place: bool = True) -> None:
        """Only the rows that differ are written; the rest keep their time. What is taken back stays as an empty row."""
        stored = {(row.kind, row.key): row for row in self._rows(id) if not (keep_place and row.kind == "place")}
        now = time.time()
        for (kind, key), value in {**dict.fromkeys(stored, ""), **present}.items():
            before = stored.get((kind, key))
            if before is None or before.value != value:
                at = max(now, math.nextafter(before.at, math.inf)) if before else now
                put_row(self._connection, Row(id, kind, key, value, at))

    # Keeping

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """What the disk or the content gets in the way of raises LibraryDamaged."""
        try:
            yield
        except (*UNREADABLE, msgspec.MsgspecError, BadFile):
            raise damaged(self.folder, Sentence("cannot be read to the end")) from None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of the changes inside become durable together, or none, which raises NotSaved.

        LibraryReplaced tells that they are durable, but in a rescue copy.
        """
        self._guard()
        if self._lost:
            self._reopen()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except (sqlite3.Error, msgspec.ValidationError, UnicodeError) as error:
            self._give_up(error)
            raise _not_saved(error) from None
        except BaseException as error:
            self._give_up(error)
            raise
        if self._file != self.path:
            raise LibraryReplaced(
                "Another program replaced the file that holds your answers; they are safe in {name}.",
                "Close this program and open it again: it puts the newest of both together.",
                name=self._file.name,
            )

    def _give_up(self, error: BaseException) -> None:
        """Roll back; after an input or output error also open anew, for the old connection may be out of step."""
        with suppress(sqlite3.Error):
            self._connection.execute("ROLLBACK")
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
            self._reopen()

    def _reopen(self) -> None:
        """The connection is a new one to the same file; where that cannot be, the next change tries again."""
        if _identity(self._file) != self._identity:
            return  # the old connection may be all that is left of the answers
        self._connection.close()
        self._lost = True
        with suppress(SelfAssessError):
            self._connection = connected(self.folder, self._file)
            self._lost = False

    def _guard(self) -> None:
        """Notice another file in our file's place (a sync client does this), and go on in a rescue copy."""
        if _identity(self._file) == self._identity:
            return
        rescue = self.folder / f"rescued-{copies.stamp()}.db"
        try:
            copies.copy_whole(self._connection, rescue)
            connection = connected(self.folder, rescue)
        except (sqlite3.Error, OSError, SelfAssessError):
            raise LibraryReplaced(
                "Another program moved or replaced the file that holds your answers.",
                "Your last change is still in memory: save a copy somewhere else now.",
            ) from None
        self._connection.close()
        self._connection, self._file, self._identity = connection, rescue, _identity(rescue)


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
        assessment = replace(assessment, id=new_id())
        library.add(assessment, pack)
    return assessment.id


def _prepare(folder: Path) -> None:
    """The private folders are there; one that the data was moved to is not made anew, empty, where it is missing."""
    if places.is_missing(folder) and not copies.backups(folder):
        raise missing(folder)
    try:
        for private in (folder, folder / copies.BACKUPS):
            private.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, reason(error, BAD_DISK)) from None


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def local(at: float) -> datetime:
    """A kept moment in local time; never in the future, whatever the clock said when it was saved."""
    try:
        return datetime.fromtimestamp(min(at, time.time())).astimezone()
    except (OverflowError, OSError, ValueError):  # a clock that ran wild
        return datetime.fromtimestamp(0).astimezone()


def _not_saved(error: Exception) -> NotSaved:
    if not isinstance(error, sqlite3.Error):
        return NotSaved(
            "Your last change is not saved: a text is too long or holds a broken character.",
            "Shorten it or type it again; everything before it is safe.",
        )
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    known = {sqlite3.SQLITE_FULL: DISK_FULL, sqlite3.SQLITE_READONLY: Sentence("the folder is read-only")}
    why = known.get(code, BAD_DISK)
    return NotSaved("Your last change is not saved: {why}.", "Try again, or save a copy somewhere else.", why=why)
