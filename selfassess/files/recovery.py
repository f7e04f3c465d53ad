"""Putting back what can be read of a damaged library. Nothing is deleted: the damaged file is set aside."""

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import msgspec

from selfassess.errors import BadFile, CannotWrite
from selfassess.files import copies
from selfassess.files.atomic import sync_folder
from selfassess.files.database import FILE, bring_up_to_date, check_free, reading
from selfassess.files.pack import read_pack
from selfassess.files.pack_bytes import pack_bytes, pack_digest
from selfassess.files.places import shipped_pack
from selfassess.files.rows import (
    UNREADABLE,
    Row,
    pack_of,
    put_pack,
    put_row,
    sound_pack,
    sound_row,
    stored_packs,
    stored_rows,
)

Rows = dict[tuple[str, str, str], Row]
Packs = dict[str, bytes]


class Recovery(msgspec.Struct, frozen=True):
    """What was put back."""

    assessments: int
    answers: int
    moved_to: str
    """Name of the folder that now holds the damaged file, or empty if there was none."""


def recover(folder: Path) -> Recovery:
    """Make a sound library of every row whose checksum holds, in the damaged file and its copies, the newest winning.

    Raises CannotWrite if the folder cannot be written to, LibraryInUse if another program holds the file; the damaged
    file then stays where it is. It leaves its place only when the new one takes it, so this may be stopped anywhere
    and done again.
    """
    main = folder / FILE
    check_free(main)
    sources = [*copies.backups(folder), *copies.rescued(folder), main]
    packs = dict(pack for source in sources for pack in _packs(source))
    kept = _openable(_newest(sources), packs)
    fresh = folder / copies.RECOVERED
    try:
        copies.clear_leftovers(folder)
        _write(fresh, packs, kept)
        moved = _set_aside(folder)
        fresh.replace(main)
        sync_folder(folder)
    except (OSError, sqlite3.Error):
        raise CannotWrite(
            "What can be read of your answers could not be put back.",
            "Nothing has been changed. Free some space on the disk, then try again.",
        ) from None
    answers = sum(row.kind == "answers" and row.value != "" for row in kept)
    return Recovery(len({row.assessment for row in kept}), answers, moved)


def _newest(sources: Iterable[Path]) -> Rows:
    found: Rows = {}
    for source in sources:
        for row in _sound_rows(source):
            key = row[:3]
            if key not in found or found[key].at <= row.at:
                found[key] = row
    return found


def _sound_rows(source: Path) -> Iterator[Row]:
    """Rows read from both ends, so that one broken page hides as little as possible."""
    for backwards in (False, True):
        with suppress(*UNREADABLE), closing(reading(source)) as connection:
            for row, checksum in stored_rows(connection, backwards):
                if sound_row(row, checksum):
                    yield row


def _packs(source: Path) -> Iterator[tuple[str, bytes]]:
    for backwards in (False, True):
        with suppress(*UNREADABLE), closing(reading(source)) as connection:
            for digest, content in stored_packs(connection, backwards):
                if sound_pack(digest, content):
                    yield digest, content


def _openable(rows: Rows, packs: Packs) -> list[Row]:
    """Every assessment with a head and a pack that is there, in `packs` too.

    Where either was lost, a plain head and the pack nearest to it take their place: the shipped one, as a rule.
    """
    with suppress(BadFile):
        shipped = read_pack(shipped_pack())
        if any(not _whole(id, rows, packs) for id, _, _ in rows):
            packs.setdefault(pack_digest(shipped), pack_bytes(shipped))
    kept: list[Row] = []
    for id in dict.fromkeys(key[0] for key in rows):
        head = rows[id, "head", ""] if _whole(id, rows, packs) else _new_head(id, rows, packs)
        if head:
            kept += [head, *(row for key, row in rows.items() if key[0] == id and key[1] != "head")]
    return kept


def _whole(id: str, rows: Rows, packs: Packs) -> bool:
    head = rows.get((id, "head", ""))
    return head is not None and pack_of(head) in packs


def _new_head(id: str, rows: Rows, packs: Packs) -> Row | None:
    """A head that leads to the pack that asks most of what was answered; the rest of an old head is kept."""
    old = rows.get((id, "head", ""))
    fields: dict[str, Any] = msgspec.json.decode(old.value) if old else {"id": id}
    answered = {key for assessment, kind, key in rows if assessment == id and kind == "answers"}
    candidates = {digest: msgspec.json.decode(content) for digest, content in packs.items()}
    near = {digest: pack for digest, pack in candidates.items() if not old or pack["id"] == fields["pack"]["id"]}
    if not near:
        return None
    digest = max(near, key=lambda digest: len(answered & _asked(near[digest])))
    fields["pack"] = {"id": near[digest]["id"], "version": near[digest]["version"]}
    fields["pack_digest"] = digest
    return Row(id, "head", "", msgspec.json.encode(fields, order="sorted").decode(), old.at if old else 0.0)


def _asked(pack: dict[str, Any]) -> set[str]:
    return {question["id"] for questionnaire in pack["questionnaires"] for question in questionnaire["questions"]}


def _write(path: Path, packs: Packs, rows: list[Row]) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=EXTRA")
        connection.execute("BEGIN EXCLUSIVE")
        bring_up_to_date(connection, 0)
        for digest, content in packs.items():
            put_pack(connection, digest, content)
        for row in rows:
            put_row(connection, row)
        connection.execute("COMMIT")


def _set_aside(folder: Path) -> str:
    """The damaged file also stands in a folder of its own, whose name is returned; its journal stands only there."""
    damaged = [path for path in folder.glob(f"{FILE}*") if path.is_file() or path.is_symlink()]
    if not damaged:
        return ""
    aside = folder / f"{copies.DAMAGED}{copies.stamp()}"
    aside.mkdir(mode=0o700)
    for path in damaged:
        if path.name != FILE:
            path.replace(aside / path.name)
        elif path.is_symlink():
            (aside / path.name).symlink_to(path.readlink())
        else:
            _link_or_copy(path, aside / path.name)
    return aside.name


def _link_or_copy(path: Path, other: Path) -> None:
    try:
        other.hardlink_to(path)
    except OSError:  # not every file system has links
        shutil.copy2(path, other)
