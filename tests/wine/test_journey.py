"""The whole program on what is shipped, and nothing else: no OpenSSL, no part of Qt or Python that was left out."""

import json
import shutil
from pathlib import Path

import pytest

import shipped
import steps
from tests.wine.installed import Installed

JOURNEY = shipped.ROOT / "tests" / "packaging" / "journey.py"


@pytest.fixture
def python(installed: Installed, tmp_path: Path) -> Path:
    """The shipped Python under its own name, which is not shipped, on the shipped packages."""
    runtime = tmp_path / "runtime"
    shutil.copytree(installed.folder / "runtime", runtime)
    shutil.copy(steps.BUILD / "windows" / "python" / "python.exe", runtime)
    [paths] = runtime.glob("*._pth")
    paths.write_text(paths.read_text("utf-8").replace(r"..\lib", rf"{installed.windows_folder}\lib"), "utf-8")
    return runtime / "python.exe"


def test_everything_that_the_program_can_do_is_done_on_what_is_shipped(
    installed: Installed, python: Path, tmp_path: Path
) -> None:
    done = tmp_path / "done"
    done.mkdir()
    ended = installed.wine.run(python, "-B", JOURNEY, done)
    assert ended.code == 0, ended.said
    modules = json.loads(ended.said[ended.said.rindex('{"modules"') :])["modules"]
    libraries = {str(file).rpartition("\\")[2] for file in modules.values() if str(file).endswith(".pyd")}
    assert {"etree.cp313-win_amd64.pyd", "_sqlite3.pyd", "QtWidgets.pyd"} <= libraries
    assert not {"_ssl.pyd", "_hashlib.pyd", "QtNetwork.pyd"} & libraries
    written = {path.name for path in done.iterdir() if path.is_file()}
    assert {"plan.pdf", "plan.docx", "plan.html", "all.zip", "window.png"} <= written
