"""Several people's files, folders and zips -> what each of them said; whatever cannot be counted is told one by one.

A lead is sent these from everywhere: nothing in them is trusted, and one bad file never costs another its place.
"""

import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from selfassess.assessment import Assessment, carried, reconciled, tag
from selfassess.errors import BadFile, SelfAssessError
from selfassess.files.attached import PDF
from selfassess.files.documents import assessment_from, fitting, read_assessment
from selfassess.files.strict import BAD_DISK, MAX_BYTES, bad_file, is_folder, reason, shown, too_big
from selfassess.files.zips import check_entry, content, opened
from selfassess.questionnaire import Pack
from selfassess.wording import Sentence

MAX_FILES = 2_000
ZIP = ".zip"
NOBODYS = ("__MACOSX", "Thumbs.db", "desktop.ini")
"""What systems put into folders and zips without being asked; like all names with a leading dot, nobody's answers."""


class Refused(NamedTuple):
    """A file that does not count."""

    file: str
    """Its name; of one inside a folder or zip, with what leads to it."""
    reason: Sentence


class Gathered(NamedTuple):
    """What was found in all that was given."""

    assessments: tuple[Assessment, ...]
    """As they are carried to a team; one a person, all answered with the same edition of one pack."""
    refused: tuple[Refused, ...]


class _Piece(NamedTuple):
    """One file that may be somebody's answers."""

    name: str
    read: Callable[[], Assessment]


def gather(paths: Iterable[Path], pack: Pack, workshop: str = "") -> Gathered:
    """What people said to the pack, in these files, folders and zips. Of one person's files the first counts.

    With the id of a workshop, what was answered for another one is refused.
    """
    found: dict[str, Assessment] = {}
    names: dict[str, str] = {}
    refused: list[Refused] = []
    for number, piece in enumerate(piece for path in paths for piece in _pieces(path)):
        if number == MAX_FILES:
            many = Sentence("There are more than {most} files; from this one on none was read.", most=MAX_FILES)
            refused.append(Refused(piece.name, many))
            break
        try:
            assessment = _counting(piece, pack, workshop)
        except SelfAssessError as error:
            refused.append(Refused(piece.name, _why(error)))
            continue
        whose = tag(assessment.id)
        if whose in found:
            again = Sentence("The same person’s answers are in {file} already.", file=names[whose])
            refused.append(Refused(piece.name, again))
        else:
            found[whose], names[whose] = carried(assessment), piece.name
    return Gathered(tuple(found.values()), tuple(refused))


def _counting(piece: _Piece, pack: Pack, workshop: str) -> Assessment:
    """What the piece holds, in the terms of the pack; BadFile where it answers another one, or another edition of it,
    or is for another workshop.
    """
    path, assessment = Path(piece.name), piece.read()
    fitting(path, assessment, [pack])
    if assessment.pack.version != pack.version:
        raise bad_file(
            path,
            "the answers belong to edition {answered} of these questions, not to {asked}",
            "pack.version",
            answered=shown(assessment.pack.version),
            asked=pack.version,
        )
    if workshop and assessment.cohort and assessment.cohort != workshop:
        raise bad_file(path, "the answers were given for another workshop", "cohort")
    return reconciled(pack, assessment)


def _why(error: SelfAssessError) -> Sentence:
    """What is wrong, without the file's name, which stands beside it."""
    if isinstance(error, BadFile):
        return BadFile(tuple(problem._replace(file="") for problem in error.problems)).message
    return error.message


# Where files lie


def _pieces(path: Path) -> Iterator[_Piece]:
    if not is_folder(path):
        yield from _file(path, path.name)
        return
    closed: list[OSError] = []
    for file in _below(path, closed.append):
        yield from _file(file, file.relative_to(path).as_posix())
    for error in closed:
        folder = Path(error.filename)
        why = bad_file(folder, "the folder cannot be looked into ({why})", why=reason(error, BAD_DISK))
        yield _Piece(shown(folder.name), partial(_refuse, why))


def _below(folder: Path, on_closed: Callable[[OSError], None]) -> Iterator[Path]:
    """Every file of the folder and of those in it, in the order of their names; links are not followed."""
    for place, folders, files in os.walk(folder, onerror=on_closed):
        folders[:] = sorted(name for name in folders if _may_count(name))
        yield from (Path(place, name) for name in sorted(files) if _may_count(name))


def _may_count(name: str) -> bool:
    parts = [part for part in name.split("/") if part not in (".", "..")]
    return not any(part.startswith(".") or part in NOBODYS for part in parts)


def _file(path: Path, name: str) -> Iterator[_Piece]:
    if path.suffix.lower() == ZIP:
        yield from _zip(path, name)
    else:
        yield _Piece(shown(name), partial(read_assessment, path))


def _zip(path: Path, name: str) -> Iterator[_Piece]:
    try:
        with opened(path) as whole:
            for entry in whole.infolist():
                if _may_count(entry.filename) and not entry.is_dir():
                    yield _Piece(shown(f"{name}/{entry.filename}"), partial(_unpacked, path, entry, whole))
    except BadFile as error:
        yield _Piece(shown(name), partial(_refuse, error))


def _unpacked(path: Path, entry: zipfile.ZipInfo, whole: zipfile.ZipFile) -> Assessment:
    check_entry(path, entry)
    raw = content(path, entry.filename, whole)
    if len(raw) > MAX_BYTES and not raw.startswith(PDF):
        raise too_big(path, MAX_BYTES)
    return assessment_from(path, raw)


def _refuse(error: BadFile) -> Assessment:
    raise error
