"""Where things live: the folders carried with the program and the person's own."""

import os
from functools import cache
from pathlib import Path

DATA_VARIABLE = "SELFASSESS_DATA"


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


def data_folder(chosen: Path | None = None) -> Path:
    """The folder of this computer's assessments: as chosen, else from SELFASSESS_DATA, else the person's own.

    Never a roaming or a documents folder: those are often copied to a server unasked.
    """
    if chosen is not None:
        return chosen
    if named := os.environ.get(DATA_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("selfassess", appauthor=False, roaming=False)
