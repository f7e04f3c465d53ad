"""The workshops that this computer knows: those that somebody here takes part in, and those that somebody here leads.

All of it is in one folder of the data folder, in files that the program alone writes:

    ID.selfassess       what was handed out: which questions are asked of whoever takes part
    ID.json             the lead's record: closed rounds, what the room agreed
    ID-TAG.json         one person's levels until their round is closed. They are never part of any other file, so that
                        nothing of them is left in the folder once these files are overwritten
"""

from collections.abc import Iterable
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from selfassess.assessment import Assessment, tag
from selfassess.errors import CannotWrite, SelfAssessError
from selfassess.files import atomic
from selfassess.files.copies import wipe
from selfassess.files.documents import assessment_bytes, read_assessment
from selfassess.files.places import SUFFIX, WORKSHOPS
from selfassess.files.strict import BAD_DISK, bad_file, check_version, read_json, reason, shown
from selfassess.files.workshop_file import read_workshop, workshop_bytes
from selfassess.rounds import Rounds
from selfassess.workshop import Record, Workshop

FORMAT = "selfassess-workshop-record"
VERSION = 1
RECORD = ".json"
CORRECTED = ".old"
"""Of an answer that is being replaced by its correction."""


def keep(folder: Path, workshop: Workshop) -> None:
    """The workshop is known to the data folder, durably. Raises CannotWrite."""
    _make(folder / WORKSHOPS)
    atomic.write(_file(folder, workshop.id, SUFFIX), workshop_bytes(workshop))


def known(folder: Path, id: str) -> Workshop | None:
    """The workshop with this id, if somebody here takes part in it or leads it. Raises BadFile."""
    path = _file(folder, id, SUFFIX)
    return read_workshop(path) if path.is_file() else None


def save(folder: Path, record: Record) -> None:
    """The record is durable, and so is everybody's answer that waits; those of closed rounds are overwritten.

    Raises CannotWrite; then everything stands as it stood, or an answer more is there than is counted yet.
    """
    keep(folder, record.workshop)
    waiting = {_answers(folder, record, one): one for one in record.rounds.waiting}
    kept = set(_kept(folder, record.workshop.id))
    changed = {path: assessment_bytes(one) for path, one in waiting.items()}
    for path in kept & changed.keys():
        if path.read_bytes() == changed[path]:
            del changed[path]
        else:
            path.replace(path.with_suffix(CORRECTED))  # replaced alone, its bytes would stay on the disk
    atomic.write_all(changed | {_file(folder, record.workshop.id, RECORD): _bytes(record)})
    _wipe(kept - waiting.keys())
    _settle(folder, record.workshop.id)


def load(folder: Path, id: str) -> Record:
    """The lead's record of a workshop with whoever waits. Raises BadFile or NewerFile."""
    _settle(folder, id)
    record = _read(_file(folder, id, RECORD))
    counted = {person for one in record.rounds.closed for person in one.people}
    waiting = (read_assessment(path) for path in _kept(folder, id))
    late = tuple(one for one in waiting if one.id not in counted)
    return replace(record, rounds=Rounds(record.rounds.closed, late))


def is_led(folder: Path, id: str) -> bool:
    """Whether somebody here leads the workshop."""
    return _file(folder, id, RECORD).is_file()


def records(folder: Path) -> tuple[tuple[Record, ...], tuple[SelfAssessError, ...]]:
    """Every workshop led here, the latest day first, and why others cannot be read."""
    found, faults = [], []
    for path in sorted((folder / WORKSHOPS).glob(f"*{RECORD}")):
        if "-" in path.stem:
            continue
        try:
            found.append(load(folder, path.stem))
        except SelfAssessError as error:
            faults.append(error)
    latest = sorted(found, key=lambda one: str(one.workshop.day or ""), reverse=True)
    return tuple(latest), tuple(faults)


def forget_answers(folder: Path, record: Record) -> Record:
    """Nobody's own answers are here any more, their bytes overwritten; closed rounds stay. Raises CannotWrite."""
    gone = replace(record, rounds=replace(record.rounds, waiting=()))
    save(folder, gone)
    return gone


def delete(folder: Path, id: str) -> None:
    """Nothing of a workshop led here is kept, its bytes overwritten. Raises CannotWrite."""
    _settle(folder, id)
    _wipe((*_kept(folder, id), *(_file(folder, id, suffix) for suffix in (SUFFIX, RECORD))))


def _file(folder: Path, id: str, suffix: str) -> Path:
    return folder / WORKSHOPS / f"{id}{suffix}"


def _answers(folder: Path, record: Record, one: Assessment) -> Path:
    return _file(folder, record.workshop.id, f"-{tag(one.id)}{RECORD}")


def _kept(folder: Path, id: str) -> tuple[Path, ...]:
    return tuple(sorted((folder / WORKSHOPS).glob(f"{id}-*{RECORD}")))


def _settle(folder: Path, id: str) -> None:
    """A correction is finished, or where it was cut off it is as if it had not begun."""
    for old in (folder / WORKSHOPS).glob(f"{id}-*{CORRECTED}"):
        present = old.with_suffix(RECORD)
        if present.is_file():
            _wipe([old])
        else:
            old.replace(present)


def _bytes(record: Record) -> bytes:
    alone = replace(record, rounds=replace(record.rounds, waiting=()))
    plain = msgspec.to_builtins(alone, enc_hook=str)  # in its own order: an agenda follows that of the questions
    return msgspec.json.format(msgspec.json.encode({"format": FORMAT, "version": VERSION, **plain}), indent=2) + b"\n"


def _read(path: Path) -> Record:
    document = read_json(path)
    if document.pop("format", None) != FORMAT:
        raise bad_file(path, "this is not the record of a workshop")
    check_version(path, document.pop("version", None), VERSION)
    try:
        return msgspec.convert(document, Record, dec_hook=_decoded)
    except (msgspec.ValidationError, ZeroDivisionError):
        raise bad_file(path, "this record of a workshop is damaged") from None


def _decoded(kind: type, raw: Any) -> Any:
    return kind(raw) if kind is Fraction else raw


def _wipe(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            with suppress(FileNotFoundError):
                wipe(path)
        except OSError as error:
            raise CannotWrite(
                "{name} cannot be erased ({why}).",
                "Close other programs that may be using it, then try again.",
                name=shown(path.name),
                why=reason(error, BAD_DISK),
            ) from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            "The workshop cannot be kept in {folder} ({why}).",
            "Nothing has been changed. See that the folder can be written to, then try again.",
            folder=shown(str(folder), 100),
            why=reason(error, BAD_DISK),
        ) from None
