"""The workflows are valid, run nothing that is not here, and hold no more rights than they need."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import build
from selfassess import APP_NAME

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WRITES = {"draft": {"contents", "id-token", "attestations"}}
"""The one job that writes, and what: a draft of a release, and whence its files come."""


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe").load(path)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def scripts(path: Path) -> Iterator[str]:
    yield from (step["run"] for step in steps(path) if "run" in step)


def check_schema(path: Path) -> int:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(check, check=False, capture_output=True).returncode


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_it_is_a_valid_workflow(path: Path) -> None:
    assert check_schema(path) == 0


def test_the_schema_refuses_what_is_none(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "runs-of:"), encoding="utf-8")
    assert check_schema(wrong) == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_it_may_only_read_but_for_the_job_that_drafts_a_release(path: Path) -> None:
    whole = read(path)
    assert whole["permissions"] == {"contents": "read"}
    asked = {name: set(job["permissions"]) for name, job in whole["jobs"].items() if "permissions" in job}
    assert asked.items() <= WRITES.items()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_one_state_of_it_with_its_version_beside(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_secret_stands_in_a_command(path: Path) -> None:
    assert [script for script in scripts(path) if "secrets." in script] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_command_and_script_that_it_runs_is_here(path: Path) -> None:
    said = "\n".join(scripts(path))
    verbs = re.findall(r"packaging/build\.py (\S+)", said)
    assert set(verbs) <= set(build.VERBS)
    words = re.findall(r"[^\s\"'()|]+", said)
    files = [
        word for word in words if re.match(r"(\.github|\.ci|packaging|tests|resources)/", word) and "*" not in word
    ]
    assert files
    assert [name for name in files if not (ROOT / name).exists()] == []


def test_the_application_is_looked_for_under_its_own_name() -> None:
    assert f"/{APP_NAME}.app/Contents/MacOS/selfassess" in "\n".join(scripts(ROOT / ".github/workflows/release.yml"))
