"""What the folder to carry promises."""

import shutil
from pathlib import Path

from tests.wine.installed import altered
from tests.wine.test_setup import EXAMPLE
from wine.prefix import Wine


def test_answers_are_kept_beside_the_program_and_nowhere_else(wine: Wine, carried: Path) -> None:
    shutil.rmtree(wine.home / "AppData" / "Local" / "selfassess", ignore_errors=True)  # whoever used it before
    assert wine.run(carried / "selfassess.com", "import", EXAMPLE).code == 0
    assert (carried / "data" / "assessments.db").is_file()
    assert not (wine.home / "AppData" / "Local" / "selfassess").exists()


def test_every_file_is_as_it_was_built(wine: Wine, carried: Path) -> None:
    assert [name for name in altered(carried) if not name.startswith("data/")] == ["portable.txt"]
