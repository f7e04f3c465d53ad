"""What the folder to carry promises."""

import zipfile
from pathlib import Path

import pytest
from windows.installers import base
from wine.prefix import Wine

from tests.wine.conftest import built
from tests.wine.installed import altered
from tests.wine.test_setup import EXAMPLE


@pytest.fixture(scope="session")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder, unpacked on a stick."""
    stick = tmp_path_factory.mktemp("a stick")
    with zipfile.ZipFile(built("-portable.zip")) as packed:
        packed.extractall(stick)
    return stick / base()


def test_answers_are_kept_beside_the_program_and_nowhere_else(wine: Wine, carried: Path) -> None:
    assert wine.run(carried / "selfassess.com", "import", EXAMPLE).code == 0
    assert (carried / "data" / "assessments.db").is_file()
    assert not (wine.home / "AppData" / "Local" / "selfassess").exists()


def test_every_file_is_as_it_was_built(wine: Wine, carried: Path) -> None:
    assert [name for name in altered(carried) if not name.startswith("data/")] == ["portable.txt"]
