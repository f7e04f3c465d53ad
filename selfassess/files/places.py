"""Where things live: the folders carried with the program and the person's own."""

import os
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from selfassess.errors import SelfAssessError

DATA_VARIABLE = "SELFASSESS_DATA"
PORTABLE = "portable.txt"
"""A file that lies beside a program that is carried about, with its data, on a stick or in a folder."""
SUFFIX = ".selfassess"
SETTINGS = "settings.ini"
ERASING = "erasing"
"""The file of a folder that is being erased."""
LICENCES = "licenses"
LIBRARY = "assessments.db"
"""The file of a folder that holds the answers."""
PACKS = "packs"
"""What is kept of questionnaires, in a folder of this name in the data folder and beside the program."""

WORKSHOPS = "workshops"
"""What is kept of workshops, in a folder of this name in the data folder."""


@cache
def bundled(name: str) -> Path:
    """The folder `questionnaires` or `resources`: in the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def shipped_pack() -> Path:
    """The folder of the pack that comes with the program."""
    return bundled("questionnaires") / "commissioning"


def example_assessment() -> Path:
    """The finished example that comes with the program."""
    return bundled("resources") / "example.selfassess"


def handed_out() -> Path:
    """The folder beside the installed program where whoever handed it out may have put sets of questionnaires."""
    return Path(sys.executable).parent / PACKS


def notices() -> tuple[Path, ...]:
    """The list of what is shipped with its licences, and after it every licence text that comes with the program.

    An installation also carries those of Python and of each package, a folder for each, in `licenses`.
    """
    root = bundled("questionnaires").parent
    fonts = sorted((bundled("resources") / "fonts").glob("LICENCE-*.txt"))
    parts = sorted(path for path in (root / LICENCES).rglob("*") if path.is_file())
    return (root / "THIRD-PARTY.md", root / "LICENSE", bundled("questionnaires") / "LICENSE", *fonts, *parts)


class Moved(NamedTuple):
    """Where the person has moved their data to."""

    folder: Path
    leaving: Path | None
    """Another folder in which a copy may be left by a move that was cut off."""


def own_folder() -> Path:
    """The folder that the system keeps for a person's own data, whether there is anything in it or not."""
    from platformdirs import user_data_path

    return user_data_path("selfassess", appauthor=False, roaming=False)


def pointer() -> Path:
    """The file that says where the data is, once it was moved; it has a folder beside the person's own."""
    return own_folder().with_name("selfassess-moved") / "moved.json"


def moved() -> Moved | None:
    """Where the data was moved to, or None where it never was. Raises SelfAssessError where that cannot be read."""
    path = pointer()
    try:
        written = path.read_text(encoding="utf-8")
        import json  # nobody else needs it, and most have moved nothing

        found = json.loads(written)
        leaving = found["leaving"]
        return Moved(Path(found["folder"]), Path(leaving) if leaving else None)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        raise SelfAssessError(
            "Where your answers were moved to cannot be read from {path}.",
            "Nothing has been changed. Name their folder with --data-dir, or restore that file.",
            path=path,
        ) from None


def may_be_unfinished(folder: Path, chosen: Path | None = None) -> bool:
    """Whether an erasing of the data folder, or a move from the person's own, was begun and may have been cut off."""
    if (folder / ERASING).is_file():
        return True
    found = None if chosen or is_named() else moved()
    return found is not None and found.leaving is not None


def is_missing(folder: Path) -> bool:
    """Whether the data was moved to the folder, and there is none."""
    return not (folder / LIBRARY).exists() and (found := moved()) is not None and found.folder == folder


def named() -> Path | None:
    """The folder that the surroundings of the program name: SELFASSESS_DATA, else `data` beside a program that is
    carried about. None where they name none."""
    if variable := os.environ.get(DATA_VARIABLE):
        return Path(variable)
    beside = Path(sys.executable).parent
    return beside / "data" if (beside / PORTABLE).is_file() else None


def is_named() -> bool:
    """Whether the surroundings of the program name the folder, so that it is not the person's to move."""
    return named() is not None


def data_folder(chosen: Path | None = None) -> Path:
    """The folder of this computer's assessments: as chosen, else as the surroundings name it, else where the person
    moved it to, else the person's own.

    Never a roaming or a documents folder unasked: those are often copied to a server.
    """
    if chosen is not None:
        return chosen
    if beside := named():
        return beside
    found = moved()
    return found.folder if found else own_folder()
