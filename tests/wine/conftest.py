"""A Windows for the whole run, and what was built for it."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import shipped
from tests.wine.desk import Desk
from tests.wine.installed import Installed
from windows.installers import base
from wine.prefix import Wine, add_stubs, screen, windows

BUILT = Path(os.environ.get("SELFASSESS_BUILT", shipped.ROOT / "dist"))
"""Where the installers are that are tried out."""


def built(ending: str) -> Path:
    """One of the files that are handed out."""
    found = BUILT / f"{base()}{ending}"
    assert found.is_file(), f"build it first: {found}"
    return found


@contextmanager
def computer(folder: Path) -> Iterator[Wine]:
    """A Windows 10 with a screen, on which nothing is installed yet."""
    with screen() as display, windows(folder / "prefix", display) as made:
        add_stubs(made)
        yield made


@pytest.fixture(scope="session")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """The computer of one person."""
    with computer(tmp_path_factory.mktemp("wine")) as made:
        yield made


@pytest.fixture(scope="session")
def desk(wine: Wine) -> Desk:
    """The keyboard and the screen of that Windows."""
    return Desk(wine.display)


@pytest.fixture(scope="session")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer in the folder in which somebody got it, with nothing beside it."""
    copied = tmp_path_factory.mktemp("from a colleague") / "setup.exe"
    copied.symlink_to(built("-setup.exe"))
    return copied


@pytest.fixture(scope="session")
def installed(wine: Wine, setup: Path) -> Iterator[Installed]:
    """The program as the installer puts it there, asked nothing."""
    there = Installed(wine, setup)
    assert there.install().code == 0
    yield there
    there.uninstall()


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, unpacked on a stick."""
    stick = tmp_path_factory.mktemp("a stick")
    with zipfile.ZipFile(built("-portable.zip")) as packed:
        packed.extractall(stick)
    return stick / base()
