"""Sets of questionnaires beside the shipped one: those handed out with the program, and those kept on this computer.

All of them are `.sapack` files, which hold text only, and are read as strictly as any file from elsewhere.
"""

from collections.abc import Iterable
from pathlib import Path

from selfassess.errors import CannotWrite
from selfassess.files import atomic
from selfassess.files.pack import sapack_bytes
from selfassess.files.pack_bytes import pack_digest
from selfassess.files.places import PACKS, handed_out
from selfassess.files.strict import BAD_DISK, reason, shown
from selfassess.questionnaire import Pack

SUFFIX = ".sapack"


def beside(folder: Path) -> tuple[Path, ...]:
    """The files of the sets there are beside the shipped one: handed out with the program, then kept in `folder`."""
    return tuple(path for place in (handed_out(), folder / PACKS) for path in sorted(place.glob(f"*{SUFFIX}")))


def keep(pack: Pack, folder: Path) -> Path:
    """The set is kept in the data folder, under a name that tells it from its other versions; returns its file.

    Raises CannotWrite.
    """
    path = folder / PACKS / f"{pack.id}-{pack.version}-{pack_digest(pack)[:12]}{SUFFIX}"
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            "The questions cannot be kept in {folder} ({why}).",
            "Nothing has been changed. See that the folder can be written to, then open the file again.",
            folder=shown(str(path.parent), 100),
            why=reason(error, BAD_DISK),
        ) from None
    atomic.write(path, sapack_bytes(pack))
    return path


def forget(path: Path, folder: Path) -> None:
    """A set is no longer kept in the data folder; assessments hold their own copy. Raises CannotWrite."""
    if not is_kept(path, folder):
        raise ValueError(f"{path.name} was not kept here")
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(
            "{name} cannot be removed ({why}).",
            "Close other programs that may be using it.",
            name=shown(path.name),
            why=reason(error, BAD_DISK),
        ) from None


def is_kept(path: Path, folder: Path) -> bool:
    """Whether the file is one that the person keeps, and not one that came with the program."""
    return path.parent == folder / PACKS


def newest(pack: Pack, others: Iterable[Pack]) -> Pack:
    """The latest edition of the set among the others, or the set itself where none is later."""

    def edition(one: Pack) -> tuple[int, ...]:
        return tuple(int(part) for part in one.version.split("."))

    return max((pack, *(one for one in others if one.id == pack.id)), key=edition)
