"""What the MSI promises to the administrator who hands it out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import shipped
from tests.wine.conftest import built, computer
from tests.wine.desk import Desk
from tests.wine.installed import altered
from tests.wine.test_setup import EXAMPLE
from windows import installers
from wine.prefix import Wine

FOLDER = r"C:\Program Files\selfassess"


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    """A computer that an administrator looks after."""
    with computer(tmp_path_factory.mktemp("theirs")) as made:
        yield made


@pytest.fixture(scope="module")
def desk(wine: Wine) -> Desk:
    """The keyboard and the screen of that computer."""
    return Desk(wine.display)


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The MSI of an earlier version, with one file that there is no more."""
    work = tmp_path_factory.mktemp("older")
    (work / "tree" / "runtime").mkdir(parents=True)
    (work / "tree" / "runtime" / "gone.txt").write_text("of an earlier version", encoding="utf-8")
    (work / "tree" / shipped.SUMS).write_bytes(shipped.sums_of(work / "tree"))
    with pytest.MonkeyPatch.context() as around:
        around.setattr(shipped, "version", lambda: "0.0.1")
        return installers.msi(work / "tree", work, work)


@pytest.fixture(scope="module")
def program(wine: Wine, older: Path) -> Path:
    """The folder of the program, put there for everybody without a question, over an earlier version."""
    assert wine.run("msiexec", "/i", older, "/qn").code == 0
    assert (wine.path(FOLDER) / "runtime" / "gone.txt").is_file()
    assert wine.run("msiexec", "/i", built(".msi"), "/qn").code == 0
    return wine.path(FOLDER)


def test_an_upgrade_leaves_every_file_as_it_was_built_and_no_other(program: Path) -> None:
    assert altered(program) == []


def test_an_older_version_is_refused(wine: Wine, program: Path, older: Path) -> None:
    assert wine.run("msiexec", "/i", older, "/qn").code != 0
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
