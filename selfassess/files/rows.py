"""What a library file holds: packs by digest, and every value of an assessment as a row with a checksum of its own."""

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any, NamedTuple

import msgspec

from selfassess.assessment import Assessment

APPLICATION_ID = 0x53415353
SCHEMA_VERSION = 1
UNREADABLE = (sqlite3.Error, UnicodeError)
"""What reading a damaged file can raise: SQLite quotes what it read in its messages, and Python cannot decode them."""

PARTS = ("answers", "notes", "plan")
"""Fields of an assessment kept as one row an entry; everything else stands in the row `head`."""


class Row(NamedTuple):
    """One kept value."""

    assessment: str
    kind: str
    key: str
    value: str
    """JSON, or empty where an entry was taken back: recovery must not find the older one in a backup instead."""

    at: float
    """Seconds since 1970; always later than that of the value it replaced, whatever the clock says."""

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


def values(assessment: Assessment, digest: str) -> dict[tuple[str, str], str]:
    """The assessment as values by kind and key: `head`, and one for each answer, note and changed action.

    Raises msgspec.ValidationError or UnicodeError for what could not be opened again.
    """
    fields: dict[str, Any] = msgspec.to_builtins(assessment)
    msgspec.convert(fields, Assessment)
    parts = {
        (part, key): msgspec.json.encode(value).decode()
        for part in PARTS
        for key, value in fields.pop(part, {}).items()
    }
    head = msgspec.json.encode({**fields, "pack_digest": digest}, order="sorted").decode()
    return {("head", ""): head, **parts}


_ALL = "SELECT assessment, kind, key, value, at, sum FROM row "
_FORWARDS = _ALL + "ORDER BY assessment, kind, key"
_BACKWARDS = _ALL + "ORDER BY assessment DESC, kind DESC, key DESC"


def stored_rows(connection: sqlite3.Connection, backwards: bool = False) -> Iterator[tuple[Row, bytes]]:
    """Every row with the checksum that stands beside it, sound or not."""
    for *fields, checksum in connection.execute(_BACKWARDS if backwards else _FORWARDS):
        yield Row(*fields), checksum


def stored_packs(connection: sqlite3.Connection, backwards: bool = False) -> Iterator[tuple[str, bytes]]:
    """Every pack by its digest, sound or not."""
    order = "DESC" if backwards else "ASC"
    yield from connection.execute(f"SELECT digest, content FROM pack ORDER BY digest {order}")  # noqa: S608 - ours


def content_digest(connection: sqlite3.Connection) -> bytes:
    """Changes when anything that is kept in the library does."""
    digest = blake2b()
    for row, checksum in stored_rows(connection):
        digest.update(repr((*row, checksum)).encode("utf-8", "surrogatepass"))
    for pack in stored_packs(connection):
        digest.update(repr(pack).encode("utf-8", "surrogatepass"))
    return digest.digest()


def put_row(connection: sqlite3.Connection, row: Row) -> None:
    """The row stands in the library, in place of an older one."""
    connection.execute("INSERT OR REPLACE INTO row VALUES (?,?,?,?,?,?)", (*row, row.checksum()))


def put_pack(connection: sqlite3.Connection, digest: str, content: bytes) -> None:
    """The pack stands in the library."""
    connection.execute("INSERT OR IGNORE INTO pack VALUES (?, ?)", (digest, content))


def sound_row(row: Row, checksum: bytes) -> bool:
    """Whether a row is as it was written. Damage can also change the type of a value."""
    return all(isinstance(part, str) for part in row[:4]) and row.checksum() == checksum


def sound_pack(digest: object, content: object) -> bool:
    """Whether a kept pack is as it was written."""
    return isinstance(content, bytes) and blake2b(content, digest_size=16).hexdigest() == digest


def pack_of(head: Row) -> str:
    """The digest of the pack that an assessment belongs to."""
    digest: str = msgspec.json.decode(head.value)["pack_digest"]
    return digest


def damage(connection: sqlite3.Connection) -> int:
    """How many rows and packs are not as they were written, plus assessments without their head or their pack."""
    bad = 0
    packs: dict[str, str] = {}
    for row, checksum in stored_rows(connection):
        if not sound_row(row, checksum):
            bad += 1
            continue
        packs.setdefault(row.assessment, "")
        if row.kind == "head":
            packs[row.assessment] = pack_of(row)
    known = {digest: sound_pack(digest, content) for digest, content in stored_packs(connection)}
    return bad + sum(not sound for sound in known.values()) + sum(digest not in known for digest in packs.values())
