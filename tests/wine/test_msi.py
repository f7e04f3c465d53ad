"""What the MSI promises to the administrator who hands it out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shipped
from wine.prefix import Wine

from tests.wine.conftest import built
from tests.wine.desk import Desk
from tests.wine.installed import altered
from tests.wine.test_setup import EXAMPLE

FOLDER = r"C:\Program Files\selfassess"


@pytest.fixture(scope="module")
def program(wine: Wine) -> Iterator[Path]:
    """The folder of the program, put there for everybody without a question."""
    assert wine.run("msiexec", "/i", built(".msi"), "/qn").code == 0
    yield wine.path(FOLDER)
    if wine.path(FOLDER).exists():
        wine.run("msiexec", "/x", built(".msi"), "/qn")


def test_every_file_is_as_it_was_built(program: Path) -> None:
    assert altered(program) == []


def test_a_command_works(wine: Wine, program: Path) -> None:
    assert wine.run(program / "selfassess.com", "--version") == (0, f"selfassess {shipped.version()}\n")


def test_opening_an_assessment_file_opens_the_program_with_it(
    wine: Wine, program: Path, desk: Desk, tmp_path: Path
) -> None:
    opened = tmp_path / "double click é.selfassess"
    opened.write_bytes(EXAMPLE.read_bytes())
    with wine.running("start", "/wait", "/unix", str(opened), WINEQT_QPA_PLATFORM="windows") as opening:
        desk.wait_for("Check your answers")
        desk.close(opening)


def test_removing_it_leaves_nothing_but_packs_put_beside_it(wine: Wine, program: Path) -> None:
    pack = program / "packs" / "ours.sapack"
    pack.parent.mkdir()
    pack.write_text("{}", encoding="utf-8")
    assert wine.run("msiexec", "/x", built(".msi"), "/qn").code == 0
    assert [path.relative_to(program).as_posix() for path in sorted(program.rglob("*"))] == [
        "packs",
        "packs/ours.sapack",
    ]
