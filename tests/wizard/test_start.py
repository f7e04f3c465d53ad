"""The window opens soon: what the first page does not show is not loaded for it. Times are for `dev.py bench start`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench_window import kept

LOADED = """
import json, sys
from selfassess.cli import main
from selfassess.commands import wizard
wizard()
import PySide6.QtWidgets
from PySide6.QtCore import QTimer
from selfassess.wizard.app import application
app = application()

def home():
    assert app.topLevelWidgets()[0].window().focusWidget().text().startswith("Continue")
    print(json.dumps([sorted(sys.modules), sorted(vars(PySide6.QtWidgets))]))
    app.quit()

QTimer.singleShot(0, lambda: QTimer.singleShot(0, home))
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], list[str]]:
    """Modules, and types of Qt's, that are loaded when Home is shown with an assessment that was begun."""
    folder = kept(tmp_path_factory.mktemp("start"))
    settings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", LOADED, str(folder)]
    modules, types = json.loads(subprocess.run(command, env=settings, capture_output=True, check=True).stdout)
    return modules, types


def test_home_loads_no_other_page(loaded: tuple[list[str], list[str]]) -> None:
    pages = [name for name in loaded[0] if name.startswith("selfassess.wizard.pages.")]
    assert pages == ["selfassess.wizard.pages.home", "selfassess.wizard.pages.page"]


def test_home_loads_nothing_of_reports_or_of_files_from_elsewhere(loaded: tuple[list[str], list[str]]) -> None:
    unwanted = {
        "selfassess.report",
        "selfassess.findings",
        "selfassess.plan",
        "selfassess.scoring",
        "selfassess.files.documents",
        "selfassess.files.pack",
        "selfassess.files.moving",
        "platformdirs",
        "selfassess.outgoing",
        "reportlab",
        "jinja2",
        "docx",
        "pypdf",
        "tomllib",
        "difflib",
    }
    assert unwanted.intersection(loaded[0]) == set()


@pytest.mark.parametrize("family", ["QStyle", "QMdiArea", "QMessageBox", "QFileDialog"])
def test_home_loads_no_family_of_types_that_it_does_not_show(loaded: tuple[list[str], list[str]], family: str) -> None:
    """PySide loads all the kinds of widget or style there are once Qt hands it one that Python did not make."""
    assert "QPushButton" in loaded[1]
    assert family not in loaded[1]
