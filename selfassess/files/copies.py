"""Copies of the library beside it: backups, rescue copies, and what was set aside as damaged."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from selfassess.errors import CannotWrite
from selfassess.files.atomic import sync_folder
from selfassess.files.rows import UNREADABLE

BACKUPS = "backups"
DAMAGED = "damaged-"
RECOVERED = "recovered.part"
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def backups(folder: Path) -> tuple[Path, ...]:
    """The automatic backups, oldest first."""
    return tuple(sorted((folder / BACKUPS).glob("backup-*.db")))


def rescued(folder: Path) -> tuple[Path, ...]:
    """What was kept when another program had put a different file in the library's place, oldest first."""
    return tuple(sorted(folder.glob("rescued-*.db")))


def stamp() -> str:
    """The present time as a part of a file name that sorts by age."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")


def back_up(connection: sqlite3.Connection, folder: Path, why: str) -> Path:
    """A durable backup of the open library; older ones are thinned out. Raises CannotWrite."""
    path = folder / BACKUPS / f"backup-{stamp()}-{why}.db"
    try:
        copy_whole(connection, path)
        for old in set(superfluous(backups(folder))) - {path}:
            journal(old).unlink(missing_ok=True)
            old.unlink(missing_ok=True)
    except (sqlite3.Error, OSError):
        raise CannotWrite(
            "A backup of your answers could not be made.",
            "Nothing has been changed. Check the free space on the disk, then try again.",
        ) from None
    return path


def journal(path: Path) -> Path:
    """Where SQLite keeps what it needs to undo an unfinished change of `path`."""
    return path.with_name(f"{path.name}-journal")


def copy_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Everything in the open library stands in a new file, durable on return; a half-made copy is never seen."""
    part = path.with_suffix(".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        connection.execute("VACUUM INTO ?", (str(part),))
        _sync(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(path.parent)


def superfluous(backups: tuple[Path, ...], recent: int = 5, days: int = 10) -> tuple[Path, ...]:
    """Of backups in order of age, those that are neither among the newest nor the last of one of the last days."""
    last_of_day = {path.name[7:15]: path for path in backups}
    kept = {*backups[-recent:], *list(last_of_day.values())[-days:]}
    return tuple(path for path in backups if path not in kept)


def clear_leftovers(folder: Path) -> None:
    """Nothing half-written is left. Only whoever holds the library may do this: another may be writing just now."""
    for part in (*(folder / BACKUPS).glob("*.part*"), *folder.glob("*.part*")):
        part.unlink(missing_ok=True)


def forget(folder: Path, id: str) -> None:
    """An assessment is in no copy any more, its bytes overwritten; CannotWrite names a copy that could not be changed.

    A copy that cannot be read cannot be searched either, so it goes as a whole, as does what was set aside as damaged.
    """
    for copy in (*backups(folder), *rescued(folder)):
        try:
            _delete_from(copy, id)
        except UNREADABLE as error:
            if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BROKEN:
                raise _not_forgotten(copy) from None
            _erase(copy)
        if journal(copy).exists():
            _erase(journal(copy))
    for file in folder.glob(f"{DAMAGED}*/*"):
        _erase(file)


def _delete_from(copy: Path, id: str) -> None:
    with closing(sqlite3.connect(copy, timeout=0.5, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("DELETE FROM row WHERE assessment = ?", (id,))
        connection.execute("VACUUM")


def _erase(path: Path) -> None:
    try:
        wipe(path)
    except OSError:
        raise _not_forgotten(path) from None


def wipe(path: Path) -> None:
    """The file is gone, its bytes overwritten; of a link only the link is gone. Raises OSError."""
    if not path.is_symlink():
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
    path.unlink()


def _not_forgotten(copy: Path) -> CannotWrite:
    return CannotWrite(
        "The assessment is not deleted: a copy of your answers ({name}) cannot be changed.",
        "Close other programs that may be using it and check the free space on the disk, then try again.",
        name=copy.name,
    )


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
