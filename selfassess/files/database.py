"""Opening the library's file: settings, the exclusive lock, every check, and the upgrade of older ones."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from selfassess.errors import CannotWrite, DataMissing, LibraryDamaged, LibraryInUse, NewerFile, SelfAssessError
from selfassess.files import copies
from selfassess.files.places import LIBRARY, pointer
from selfassess.files.rows import APPLICATION_ID, SCHEMA_VERSION, UNREADABLE, UPGRADES, damage
from selfassess.files.strict import BAD_DISK, reason, shown
from selfassess.wording import Count, Sentence

FILE = LIBRARY
DISK_FULL = Sentence("the disk is full")
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "journal_size_limit=0",  # an exclusive connection keeps its journal, and with it what was just deleted
    "synchronous=EXTRA",
    "fullfsync=ON",
)


def connected(folder: Path, path: Path) -> sqlite3.Connection:
    """The library file at `path`, locked for this connection only, checked, and in the present form; made if missing.

    Raises LibraryInUse, LibraryDamaged, NewerFile or CannotWrite; in each case nothing has been overwritten.
    """
    _make_private(folder, path)
    try:
        connection = sqlite3.connect(path, timeout=0.5, isolation_level=None)
    except sqlite3.Error as error:
        raise _opening_error(folder, error) from None
    try:
        _take(connection)
        _check(folder, connection)
    except UNREADABLE as error:
        connection.close()
        raise _opening_error(folder, error) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _make_private(folder: Path, path: Path) -> None:
    """The file is there, for its owner only, and can be written to.

    One that is there already is not opened: closing it would drop the lock of a library open in this process.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if not (os.access(path, os.W_OK) and os.access(folder, os.W_OK)):
            raise cannot_write(folder, Sentence("it is read-only")) from None
    except OSError as error:
        raise cannot_write(folder, reason(error, BAD_DISK)) from None


def _take(connection: sqlite3.Connection) -> None:
    """Settings, then the exclusive lock, which this connection keeps until it closes."""
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _check(folder: Path, connection: sqlite3.Connection) -> None:
    """Ours, not newer, whole; brought up to the present version."""
    version = _pragma(connection, "user_version")
    filled = version or connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if filled and (_pragma(connection, "application_id") != APPLICATION_ID or version < 1):
        raise damaged(folder, Sentence("is not a file of this program"))
    if version > SCHEMA_VERSION:
        raise NewerFile(
            "Your answers were saved by a newer version of this program.",
            "Nothing has been changed. Install the newer version to go on.",
        )
    if filled:
        _check_content(folder, connection)
    if version < SCHEMA_VERSION:
        _upgrade(folder, connection, version)


def _check_content(folder: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(folder, Sentence("is damaged"))
    if bad := damage(connection):
        raise damaged(folder, Sentence("has {bad}", bad=Count(bad, "damaged entry", "damaged entries")))


def _upgrade(folder: Path, connection: sqlite3.Connection, version: int) -> None:
    if version:
        copies.back_up(connection, folder, "before-upgrade")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        bring_up_to_date(connection, version)
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def bring_up_to_date(connection: sqlite3.Connection, version: int) -> None:
    """The tables are those of the present version; to be called within a transaction."""
    for due in range(version + 1, SCHEMA_VERSION + 1):
        UPGRADES[due](connection.execute)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def check_free(path: Path) -> None:
    """No other program works in the library file at `path`; raises LibraryInUse."""
    if not path.is_file():
        return
    try:
        with closing(reading(path)) as connection:
            connection.execute("PRAGMA schema_version")
    except UNREADABLE as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise LibraryInUse(
                "Another copy of this program is using your answers.", "Close it, then try again."
            ) from None


def reading(path: Path) -> sqlite3.Connection:
    """Open for reading; may be written to only so that SQLite can undo a change that was cut off."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0.5)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA writable_schema=ON")  # what was cut off is then read as far as it goes
    connection.text_factory = lambda raw: raw.decode(errors="replace")  # one broken letter must not hide other rows
    return connection


def _opening_error(folder: Path, error: Exception) -> SelfAssessError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryInUse(
            "Another copy of this program is already using your answers.", "Close it, or go on in that window."
        )
    if code == sqlite3.SQLITE_FULL:
        return cannot_write(folder, DISK_FULL)
    if code == sqlite3.SQLITE_CANTOPEN:
        return cannot_write(folder, Sentence("no file can be opened there"))
    # Also where SQLite calls it read-only for what stands in its first bytes.
    return damaged(folder, Sentence("is damaged"))


def damaged(folder: Path, how: Sentence) -> LibraryDamaged:
    """The error for a file that does not pass a check."""
    return LibraryDamaged(
        "The file that holds your answers ({file} in {folder}) {how}.",
        "Nothing has been changed or deleted. Open the program’s window to put back what can be read.",
        file=FILE,
        folder=shown(str(folder), 100),
        how=how,
    )


def missing(folder: Path) -> DataMissing:
    """The error for a folder that the data was moved to and that is not there."""
    return DataMissing(
        "The folder that holds your answers ({folder}) is not there.",
        "Nothing has been changed. Connect the disk that it is on, then open the program again; to begin anew in the "
        "usual place instead, remove {pointer}.",
        folder=shown(str(folder), 100),
        pointer=shown(str(pointer()), 100),
    )


def cannot_write(folder: Path, why: Sentence) -> CannotWrite:
    """The error for a folder that answers cannot be kept in."""
    return CannotWrite(
        "The folder for your answers ({folder}) cannot be written to: {why}.",
        "Choose another folder with --data-dir, or ask for the right to write there.",
        folder=shown(str(folder), 100),
        why=why,
    )
