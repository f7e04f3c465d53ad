"""A backup as one file: a zip of ordinary assessment files and packs, with a list of them.

Whoever sent a backup is not trusted: nothing in it is ever written to a place that it names, nothing takes more room
than its limit, and every file in it goes through the same strict reading as one that is opened by itself.
"""

import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import msgspec

from selfassess.errors import CannotWrite, NewerFile
from selfassess.files import zips
from selfassess.files.documents import assessment_bytes, parse_assessment
from selfassess.files.library import Kept, Library
from selfassess.files.own_data import Stored, all_stored
from selfassess.files.pack import parse_sapack, sapack_bytes
from selfassess.files.pack_bytes import pack_digest
from selfassess.files.places import SUFFIX as ASSESSMENT
from selfassess.files.strict import bad_file, build, parse_json, shown
from selfassess.files.zips import check_entry, content, opened
from selfassess.questionnaire import Pack
from selfassess.wording import Sentence

FORMAT = "selfassess-backup"
VERSION = 1
SUFFIX = ".zip"
LIST = "backup.json"


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    file: str
    pack: str
    changed: datetime
    place: str = ""


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    made: datetime
    program: str
    assessments: tuple[_Line, ...]


def check_place(folder: Path, output: Path) -> None:
    """A backup may be written to `output`: not among the files in `folder`, which it would replace or go with."""
    try:
        inside = folder.resolve() in output.resolve().parents
    except (OSError, RuntimeError, ValueError):
        return  # writing says what is wrong with the name
    if inside:
        raise CannotWrite(
            "A backup cannot stand in the folder whose content it holds.", "Choose a name in another folder."
        )


def backup_bytes(library: Library, made: datetime, program: str) -> bytes:
    """Everything in the library as the content of a backup file. Raises CannotWrite where it would not open again."""
    files: dict[str, bytes] = {}
    lines: list[_Line] = []
    for one in all_stored(library):
        assessment, pack = one.kept.assessment, one.kept.pack
        line = _Line(
            file=f"assessments/{assessment.id}{ASSESSMENT}",
            pack=f"packs/{pack_digest(pack)}.sapack",
            changed=one.changed,
            place=one.kept.place,
        )
        files[line.file] = assessment_bytes(assessment)
        if line.pack not in files:
            files[line.pack] = sapack_bytes(pack)
        lines.append(line)
    listed = msgspec.to_builtins(_List(made, program, tuple(lines)))
    head = msgspec.json.encode({"format": FORMAT, "version": VERSION, **listed})
    return _packed({LIST: msgspec.json.format(head, indent=2), **files}, made)


def _packed(files: dict[str, bytes], made: datetime) -> bytes:
    sizes = [len(content) for content in files.values()]
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, made.timetuple()[:6])
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            whole.writestr(entry, content)
    too_many = len(files) > zips.MAX_FILES or max(sizes) > zips.MAX_EACH or sum(sizes) > zips.MAX_ALL
    if too_many or packed.tell() > zips.MAX_ZIP:
        raise CannotWrite(
            "There is more here than one backup file may hold.", "Export the assessments one by one instead."
        )
    return packed.getvalue()


def read_backup(path: Path) -> tuple[Stored, ...]:
    """Everything in a backup file. Raises BadFile or NewerFile where anything in it is not as it should be."""
    with opened(path, Sentence("this is not a backup of this program, or it is damaged")) as whole:
        return _read(path, whole)


def _read(path: Path, whole: zipfile.ZipFile) -> tuple[Stored, ...]:
    _check_entries(path, whole.infolist())
    listed = _listed(path, whole)
    named = {LIST, *(line.file for line in listed.assessments), *(line.pack for line in listed.assessments)}
    if other := sorted(set(whole.namelist()) - named):
        raise bad_file(path, "it holds a file that its list does not name ({name})", name=shown(other[0], 40))
    packs = {name: _pack(path, name, whole) for name in sorted({line.pack for line in listed.assessments})}
    return tuple(_stored(path, line, whole, packs[line.pack]) for line in listed.assessments)


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Every file of an ordinary kind, and each once."""
    seen: set[str] = set()
    for entry in entries:
        check_entry(path, entry)
        if entry.filename in seen:
            raise bad_file(path, "it holds two files of the same name ({name})", name=shown(entry.filename, 40))
        seen.add(entry.filename)


def _listed(path: Path, whole: zipfile.ZipFile) -> _List:
    if LIST not in whole.namelist():
        raise bad_file(path, "this is not a backup of this program")
    raw = parse_json(path, content(path, LIST, whole))
    if raw.pop("format", None) != FORMAT:
        raise bad_file(path, "this is not a backup of this program")
    version = raw.pop("version", None)
    if isinstance(version, int) and version > VERSION:
        raise NewerFile(
            "{name} was made by a newer version of this program.",
            "Nothing has been changed. Install the newer version to put it back.",
            name=shown(path.name),
        )
    if version != VERSION or isinstance(version, bool):
        raise bad_file(path, "expected version {version}", "version", version=VERSION)
    listed = build(_List, raw, path)
    if len({line.file for line in listed.assessments}) < len(listed.assessments):
        raise bad_file(path, "its list names a file twice")
    return listed


def _pack(path: Path, name: str, whole: zipfile.ZipFile) -> Pack:
    pack = parse_sapack(path.with_name(_inner(name)), content(path, name, whole))
    if name != f"packs/{pack_digest(pack)}.sapack":
        raise bad_file(path, "a pack in it is not what its name says ({name})", name=shown(name, 40))
    return pack


def _stored(path: Path, line: _Line, whole: zipfile.ZipFile, pack: Pack) -> Stored:
    assessment = parse_assessment(path.with_name(_inner(line.file)), content(path, line.file, whole))
    if line.file != f"assessments/{assessment.id}{ASSESSMENT}" or assessment.pack.id != pack.id:
        raise bad_file(path, "an assessment in it is not what its list says ({name})", name=shown(line.file, 40))
    return Stored(Kept(assessment, pack, line.place[:200]), line.changed.astimezone())


def _inner(name: str) -> str:
    """The last part of a name, for messages only."""
    return shown(name.rpartition("/")[2], 40) or "unnamed"
