"""Putting back what can be read of a damaged library. Nothing is deleted: the damaged file is moved aside."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from selfassess.errors import CannotWrite
from selfassess.files.library import (
    APPLICATION_ID,
    BACKUPS,
    FILE,
    SCHEMA_VERSION,
    UPGRADES,
    Row,
    sound_pack,
    sound_row,
    stored_rows,
)


class Recovery(msgspec.Struct, frozen=True):
    """What was put back."""

    assessments: int
    answers: int
    moved_to: str
    """Name of the folder that now holds the damaged file, or empty if there was none."""


def recover(folder: Path) -> Recovery:
    """Make a sound library of every row whose checksum holds, in the damaged file and its backups, the newest winning.

    Raises CannotWrite if the folder cannot be written to; the damaged file then stays where it is.
    """
    sources = [*sorted((folder / BACKUPS).glob("backup-*.db")), folder / FILE]
    rows = _newest(sources)
    packs = dict(pack for source in sources for pack in _packs(source))
    kept = _with_heads(rows, packs)
    try:
        fresh = folder / "recovered.part"
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _write(fresh, packs, kept)
        moved = _move_aside(folder)
        fresh.replace(folder / FILE)
    except (OSError, sqlite3.Error):
        raise CannotWrite(
            "What can be read of your answers could not be put back.",
            "Nothing has been changed. Free some space on the disk, then try again.",
        ) from None
    answers = sum(row.kind == "answers" for row in kept)
    return Recovery(len({row.assessment for row in kept}), answers, moved)


def _newest(sources: list[Path]) -> dict[tuple[str, str, str], Row]:
    found: dict[tuple[str, str, str], Row] = {}
    for source in sources:
        for row in _sound_rows(source):
            key = row[:3]
            if key not in found or found[key].at <= row.at:
                found[key] = row
    return found


def _reading(source: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)


def _sound_rows(source: Path) -> Iterator[Row]:
    """Rows read from both ends, so that one broken page hides as little as possible."""
    for backwards in (False, True):
        with suppress(sqlite3.Error), closing(_reading(source)) as connection:
            for row, checksum in stored_rows(connection, backwards):
                if sound_row(row, checksum):
                    yield row


def _packs(source: Path) -> Iterator[tuple[str, bytes]]:
    with suppress(sqlite3.Error), closing(_reading(source)) as connection:
        for digest, content in connection.execute("SELECT digest, content FROM pack"):
            if sound_pack(digest, content):
                yield digest, content


def _with_heads(rows: dict[tuple[str, str, str], Row], packs: dict[str, bytes]) -> list[Row]:
    """Rows of every assessment that can be opened; a lost head is made anew where the pack is certain."""
    kept: list[Row] = []
    for id in dict.fromkeys(key[0] for key in rows):
        head = rows.get((id, "head", "")) or _plain_head(id, packs)
        if head and msgspec.json.decode(head.value)["pack_digest"] in packs:
            kept += [head, *(row for key, row in rows.items() if key[0] == id and key[1] != "head")]
    return kept


def _plain_head(id: str, packs: dict[str, bytes]) -> Row | None:
    if len(packs) != 1:
        return None
    [(digest, content)] = packs.items()
    pack = msgspec.json.decode(content)
    head = {"id": id, "pack": {"id": pack["id"], "version": pack["version"]}, "pack_digest": digest}
    return Row(id, "head", "", msgspec.json.encode(head, order="sorted").decode(), 0.0)


def _write(path: Path, packs: dict[str, bytes], rows: list[Row]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        execute = connection.execute
        execute("PRAGMA synchronous=EXTRA")
        execute("BEGIN EXCLUSIVE")
        for version in sorted(UPGRADES):
            UPGRADES[version](execute)
        connection.executemany("INSERT INTO pack VALUES (?, ?)", packs.items())
        connection.executemany("INSERT INTO row VALUES (?,?,?,?,?,?)", [(*row, row.checksum()) for row in rows])
        execute(f"PRAGMA application_id={APPLICATION_ID}")
        execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        execute("COMMIT")


def _move_aside(folder: Path) -> str:
    damaged = [path for path in folder.glob(f"{FILE}*") if path.is_file() or path.is_symlink()]
    if not damaged:
        return ""
    aside = folder / f"damaged-{datetime.now(UTC).strftime('%Y%m%dT%H%M%S%f')}"
    aside.mkdir(mode=0o700)
    for path in damaged:
        path.replace(aside / path.name)
    return aside.name
