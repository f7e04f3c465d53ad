"""Set-up in one command: what `dev.py` promises on a machine where nothing is installed."""

import ast
import json
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).parent


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert {str(name).split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_a_wrong_word_shows_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    said = capsys.readouterr()
    assert "python3 dev.py run" in said.err
    assert said.out == ""


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder without `.venv`, and a record of the steps of set-up instead of the steps themselves."""
    steps: list[str] = []
    venv = tmp_path / ".venv"
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "STAMP", venv / "set-up.json")
    monkeypatch.setattr(dev, "PYTHON", venv / "python")

    def make_venv() -> None:
        steps.append("venv")
        venv.mkdir(exist_ok=True)
        dev.PYTHON.touch()

    monkeypatch.setattr(dev, "make_venv", make_venv)
    monkeypatch.setattr(dev, "pip", lambda *arguments: steps.append(f"pip {Path(arguments[-1]).name}"))
    monkeypatch.setattr(dev, "ensure_window", lambda: steps.append("window"))
    return steps


def test_what_is_set_up_is_not_done_again_and_nothing_is_said(
    fresh: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    dev.set_up(dev.RUNTIME, window=True)
    assert fresh == ["venv", "pip requirements.lock", "window"]
    capsys.readouterr()
    dev.set_up(dev.RUNTIME, window=True)
    assert len(fresh) == 3
    assert capsys.readouterr().err == ""


def test_running_after_testing_installs_nothing_more(fresh: list[str]) -> None:
    dev.set_up(dev.DEVELOPMENT, window=True)
    dev.set_up(dev.RUNTIME, window=True)
    assert fresh == ["venv", "pip requirements-dev.lock", "window"]


def test_a_changed_lock_file_is_installed(fresh: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("one")
    monkeypatch.setattr(dev, "LOCKS", (lock,))
    dev.set_up(lock)
    lock.write_text("two")
    dev.set_up(lock)
    assert fresh.count("pip requirements.lock") == 2


def test_a_venv_of_another_python_is_made_anew(fresh: list[str]) -> None:
    dev.set_up(dev.RUNTIME)
    dev.STAMP.write_text(json.dumps(["3.11.0 of long ago", [dev.digest(dev.RUNTIME)], True]))
    dev.set_up(dev.RUNTIME)
    assert fresh.count("venv") == 2


def test_missing_system_libraries_are_named_in_one_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda tool: f"/usr/bin/{tool}" if tool == "apt-get" else None)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as ended:
        dev.install_system(dev.SYSTEM, "system libraries for the window")
    assert ended.value.code == 1
    [command] = [line for line in capsys.readouterr().err.splitlines() if "sudo" in line]
    assert command.strip().startswith("sudo apt-get install -y libgl1 ")


def test_every_package_in_the_lock_files_has_its_hash() -> None:
    for lock in dev.LOCKS:
        entries = lock.read_text().replace("\\\n", "").splitlines()
        packages = [line for line in entries if line and not line.lstrip().startswith("#")]
        assert packages
        assert all("==" in line and "--hash=sha256:" in line for line in packages)
