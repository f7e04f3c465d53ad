"""What the wizard's source must never contain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import selfassess.wizard

FOLDER = Path(selfassess.wizard.__file__).parent
SOURCES = sorted(FOLDER.rglob("*.py"))
GUESSES_AT_MARKUP = {"QErrorMessage", "QProgressDialog", "QTextBrowser", "QTextEdit", "QToolTip", "QWizard"}
MARKUP = {"appendHtml", "insertHtml", "setHtml", "setMarkdown", "setToolTip", "setWhatsThis"}
ONE_MAKER = {"QLabel": "widgets.py", "QMessageBox": "messages.py", "QFileDialog": "messages.py"}


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a file, by the last part of its name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")), node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_nothing_takes_foreign_text_for_markup(path: Path) -> None:
    called = {name for name, _ in calls(path)}
    assert not called & (GUESSES_AT_MARKUP | MARKUP)
    assert all(path.name == maker for name, maker in ONE_MAKER.items() if name in called)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_the_network_is_out_of_reach(path: Path) -> None:
    assert "QtNetwork" not in path.read_text(encoding="utf-8")
