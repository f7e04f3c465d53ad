"""What the program stands on is pinned, whole and sound."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-dev.lock")

PIN = {"6.11.3": "python_version < '3.12'", "6.12.0": "python_version >= '3.12'"}
"""PySide6 6.12.0 drops a reference to None on every void call: Python 3.11 and older end after some thousands."""


def project() -> dict[str, list[str]]:
    """The project's table in pyproject.toml."""
    found: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def locked(lock: Path) -> dict[str, list[str]]:
    """Each requirement of a lock file with its hashes."""
    found: dict[str, list[str]] = {}
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split("--hash=")
            found[requirement.strip()] = [hash.strip() for hash in hashes]
    return found


def name_of(requirement: str) -> str:
    return re.split(r"[^a-z0-9.-]", requirement.lower(), maxsplit=1)[0]


def test_pyside6_is_pinned_by_the_version_of_python() -> None:
    pins = [line for line in project()["dependencies"] if line.startswith("PySide6")]
    assert pins == [f"PySide6-Essentials=={version}; {marker}" for version, marker in PIN.items()]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_the_lock_holds_the_same_pin(lock: Path) -> None:
    pins = [requirement for requirement in locked(lock) if requirement.startswith("pyside6")]
    assert pins == [
        f"pyside6-essentials=={version} ; {marker.replace('python_version', 'python_full_version')}"
        for version, marker in PIN.items()
    ]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_requirement_has_one_version_and_hashes(lock: Path) -> None:
    requirements = locked(lock)
    assert len(requirements) > 5
    for requirement, hashes in requirements.items():
        assert re.match(r"^[a-z0-9._-]+==[0-9][^ ]*( ; .+)?$", requirement), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", hash) for hash in hashes), requirement


def test_the_locks_hold_every_dependency_and_the_larger_holds_the_smaller() -> None:
    smaller, larger = map(locked, LOCKS)
    assert {name_of(line) for line in project()["dependencies"]} <= {name_of(line) for line in smaller}
    assert smaller.keys() <= larger.keys()


_MANY_VOID_CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["test", "-platform", "offscreen"])
label = QLabel()
for number in range(20_000):
    label.setText("x")
print("alive")
"""


def test_many_thousand_void_calls_of_qt_do_not_end_the_process() -> None:
    ended = subprocess.run([sys.executable, "-c", _MANY_VOID_CALLS], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "alive\n"), ended.stderr[-500:]
