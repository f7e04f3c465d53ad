"""Erasing everything that the program keeps on this computer, and finishing what was cut off.

Only files that this program makes are touched, by name: the folder may be one that holds other things too. A mark is
made first and goes last, so that whatever stops this half-way, the next start finishes it.
"""

import os
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from selfassess.errors import CannotWrite
from selfassess.files import calling, copies, places
from selfassess.files.atomic import sync_folder
from selfassess.files.database import FILE, check_free, missing, reading
from selfassess.files.rows import UNREADABLE
from selfassess.files.strict import BAD_DISK, reason, shown

MARK = places.ERASING
_SURE = (FILE, f"{FILE}-*", "rescued-*.db*", "recovered.part*", f"{copies.DAMAGED}*/{FILE}*")
"""Names that no other program gives its files."""
_BACKUPS = (f"{copies.BACKUPS}/backup-*.db*", f"{copies.BACKUPS}/backup-*.part*")
_PACKS = (f"{places.PACKS}/*-*-{12 * '[0-9a-f]'}.sapack", f"{places.PACKS}/.saving-*.part")
"""As `packs.keep` names them."""
_WORKSHOPS = (f"{places.WORKSHOPS}/{32 * '[0-9a-f]'}[.-]*", f"{places.WORKSHOPS}/.saving-*.part")
"""As `workshops` names them."""
_ALSO = (
    *(places.SETTINGS, f"{places.SETTINGS}.lock", ".saving-*.part", f"{calling.FOLDER}/*{calling.SUFFIX}"),
    *_PACKS,
    *_WORKSHOPS,
)


class Holdings(msgspec.Struct, frozen=True):
    """What the program keeps in a folder, for the person to see before it goes."""

    assessments: int
    answers: int
    backups: int
    set_aside: int
    """Rescue copies, and files set aside as damaged."""
    files: int


def holdings(folder: Path, counted: tuple[int, int] | None = None) -> Holdings | None:
    """What is kept in the folder; None where the program keeps nothing there.

    Who has the library open says what is `counted` in it: closing its file would drop the library's lock.
    """
    found = _own(folder)
    if not found:
        return None
    assessments, answers = counted or counts(folder / FILE)
    aside = (*copies.rescued(folder), *folder.glob(f"{copies.DAMAGED}*/{FILE}"))
    return Holdings(assessments, answers, len(copies.backups(folder)), len(aside), len(found))


def is_missing(folder: Path) -> bool:
    """Whether the data was moved to the folder, and it is not there."""
    return places.is_missing(folder) and not _own(folder)


def counts(path: Path) -> tuple[int, int]:
    """How many assessments and answers are in a library file; none where it is missing or cannot be read."""
    query = "SELECT count(DISTINCT assessment), sum(kind = 'answers' AND value != '') FROM row"
    if path.is_file():
        with suppress(*UNREADABLE), closing(reading(path)) as connection:
            assessments, answers = connection.execute(query).fetchone()
            return assessments, answers or 0
    return 0, 0


def erase(folder: Path) -> None:
    """The program keeps nothing on this computer any more: as before its first start.

    Raises LibraryInUse or DataMissing before anything has gone, CannotWrite where a file cannot be removed: it can be
    tried again, and the next start tries by itself.
    """
    check_free(folder / FILE)
    if is_missing(folder):
        raise missing(folder)
    if not _own(folder) and not (folder / MARK).is_file():
        return
    _mark(folder)
    moved = places.moved()
    leaving = moved.leaving if moved and _same(moved.folder, folder) else None
    for own in (folder, leaving):
        if own is not None:
            wipe_all(own)
    if moved is None or _same(moved.folder, folder):
        point_nowhere()
    (folder / MARK).unlink(missing_ok=True)
    sync_folder(folder)
    _remove_empty(folder)


def finish(folder: Path) -> bool:
    """What an earlier erasing began is finished; whether there was any."""
    begun = (folder / MARK).is_file()
    if begun:
        erase(folder)
    return begun


def point_nowhere() -> None:
    """Nothing says any more that the data was moved, and nothing is left of having said so."""
    path = places.pointer()
    path.unlink(missing_ok=True)
    for part in path.parent.glob(".saving-*.part"):
        part.unlink(missing_ok=True)
    sync_folder(path.parent)
    _remove_empty(path.parent)


def wipe_all(folder: Path) -> None:
    """None of the program's own files is in the folder, their bytes overwritten; the mark stays. Raises CannotWrite."""
    for path in _own(folder):
        try:
            copies.wipe(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise CannotWrite(
                "{name} cannot be erased ({why}); everything else that could be is gone.",
                "Close other programs that may be using {folder}, then erase again.",
                name=shown(path.name),
                why=reason(error, BAD_DISK),
                folder=shown(str(folder), 100),
            ) from None
    inside = (folder / name for name in (copies.BACKUPS, calling.FOLDER, places.PACKS, places.WORKSHOPS))
    for inner in (*inside, *folder.glob(f"{copies.DAMAGED}*")):
        _remove_empty(inner)


def _own(folder: Path) -> tuple[Path, ...]:
    """Every file of the program's in the folder, those that tell it from another's folder last.

    Settings have a name that other programs use too: they count only where something else shows whose they are.
    """
    sure = [path for pattern in _SURE for path in sorted(folder.glob(pattern)) if not _is_folder(path)]
    backups = [path for pattern in _BACKUPS for path in sorted(folder.glob(pattern)) if not _is_folder(path)]
    if not (sure or backups or (folder / MARK).is_file()):
        return ()
    also = [path for pattern in _ALSO for path in sorted(folder.glob(pattern)) if not _is_folder(path)]
    return (*also, *backups, *sure)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _mark(folder: Path) -> None:
    try:
        os.close(os.open(folder / MARK, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise CannotWrite(
            "Nothing can be erased: {folder} cannot be written to ({why}).",
            "Nothing has been changed. Ask for the right to write there, then try again.",
            folder=shown(str(folder), 100),
            why=reason(error, BAD_DISK),
        ) from None
    sync_folder(folder)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
