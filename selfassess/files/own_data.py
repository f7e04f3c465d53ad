"""Automatic backups as the person sees them, and putting back what a backup holds.

Putting back adds and never replaces: what is missing comes back under its own id; what has changed since comes back
beside what is here now; what is the same is left alone. So nothing can be lost by it, and doing it twice does no more
than doing it once.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from selfassess.assessment import SHORT_LIMIT, Assessment
from selfassess.errors import BadFile, CannotWrite, NotSaved
from selfassess.files.database import reading
from selfassess.files.documents import assessment_bytes
from selfassess.files.erasing import counts
from selfassess.files.library import Kept, Library, local, new_id
from selfassess.files.pack_bytes import pack_from_bytes
from selfassess.files.rows import PARTS, UNREADABLE, Row, sound_pack, sound_row, stored_packs, stored_rows
from selfassess.wording import date_words

_STAMP = slice(len("backup-"), len("backup-20261123T120000000000"))


class Backup(msgspec.Struct, frozen=True):
    """One automatic backup."""

    path: Path
    made: datetime
    """In local time."""
    why: str
    """What it was made for: daily, before-delete, before-upgrade, before-restore, rescued."""
    assessments: int
    answers: int


class Stored(msgspec.Struct, frozen=True):
    """An assessment as a backup holds it."""

    kept: Kept
    changed: datetime


class PutBack(msgspec.Struct, frozen=True):
    """What came of putting back: ids under which everything in the backup is kept now."""

    added: tuple[str, ...]
    """Were not here any more."""
    beside: tuple[str, ...]
    """Had changed since, and stand beside what is here now."""
    same: tuple[str, ...]
    """Were here already, as they are in the backup."""


def automatic_backups(library: Library) -> tuple[Backup, ...]:
    """The automatic backups with what is in each, the newest first."""
    return tuple(_backup(path) for path in reversed(library.backups()))


def _backup(path: Path) -> Backup:
    stamp, why = path.stem[_STAMP], path.stem[_STAMP.stop + 1 :]
    made = datetime.fromtimestamp(0, UTC)
    with suppress(ValueError):
        made = datetime.strptime(stamp, "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return Backup(path, made.astimezone(), why, *counts(path))


def stored_in(path: Path) -> tuple[Stored, ...]:
    """Every assessment of an automatic backup that can be read whole; BadFile where there is none."""
    packs: dict[str, bytes] = {}
    rows: dict[str, list[Row]] = {}
    with suppress(*UNREADABLE), closing(reading(path)) as connection:
        packs = {digest: content for digest, content in stored_packs(connection) if sound_pack(digest, content)}
        for row, checksum in stored_rows(connection):
            if sound_row(row, checksum):
                rows.setdefault(row.assessment, []).append(row)
    found = tuple(_stored(rows.values(), packs))
    if not found:
        raise CannotWrite("There is nothing in this backup that can be read.", "Choose another one.")
    return found


def _stored(assessments: Iterable[list[Row]], packs: dict[str, bytes]) -> Iterator[Stored]:
    for rows in assessments:
        with suppress(StopIteration, KeyError, msgspec.MsgspecError, BadFile):
            head: dict[str, Any] = msgspec.json.decode(next(row.value for row in rows if row.kind == "head"))
            pack = pack_from_bytes(packs[head.pop("pack_digest")])
            for row in rows:
                if row.kind in PARTS and row.value:
                    head.setdefault(row.kind, {})[row.key] = msgspec.json.decode(row.value)
            place = next((row.value for row in rows if row.kind == "place"), "")
            kept = Kept(msgspec.convert(head, Assessment), pack, place)
            yield Stored(kept, local(max(row.at for row in rows)))


def all_stored(library: Library) -> tuple[Stored, ...]:
    """Everything in the open library, as a backup holds it."""
    return tuple(Stored(library.load(entry.id), entry.changed) for entry in library.entries())


def put_back(library: Library, stored: Iterable[Stored]) -> PutBack:
    """Everything in a backup is in the library, in one step that is durable on return, or nothing has changed.

    The present state is backed up first. Raises CannotWrite.
    """
    everything = tuple(stored)
    added: list[Kept] = []
    beside: list[Kept] = []
    same: list[str] = []
    for one in everything:
        id = one.kept.assessment.id
        present = _present(library, id)
        if present is None:
            added.append(one.kept)
        elif present == one.kept.assessment:
            same.append(id)
        else:
            copy = _beside(one)
            known = _present(library, copy.assessment.id)
            if known == copy.assessment:
                same.append(known.id)
            else:
                beside.append(copy if known is None else _anew(copy))
    if (added or beside) and library.entries():
        library.back_up("before-restore")
    try:
        library.add_all((*added, *beside))
    except NotSaved:
        raise CannotWrite(
            "The backup could not be put back.", "Nothing has been changed. Check the free space on the disk."
        ) from None
    return PutBack(_ids(added), _ids(beside), tuple(same))


def _present(library: Library, id: str) -> Assessment | None:
    try:
        return library.load(id).assessment
    except KeyError:
        return None


def _beside(one: Stored) -> Kept:
    """The same under an id and a title that tell it from what is here now; the id follows from what it says."""
    assessment = one.kept.assessment
    id = blake2b(assessment_bytes(assessment), digest_size=16).hexdigest()
    return replace(one.kept, assessment=replace(assessment, id=id, title=_as_on(assessment.title, one.changed)))


def _anew(kept: Kept) -> Kept:
    return replace(kept, assessment=replace(kept.assessment, id=new_id()))


def _as_on(title: str, changed: datetime) -> str:
    day = f"{date_words(changed)}, {changed:%H:%M}"
    return f"{title[: SHORT_LIMIT - 40]} (as on {day})" if title else f"As on {day}"


def _ids(kept: Iterable[Kept]) -> tuple[str, ...]:
    return tuple(one.assessment.id for one in kept)
