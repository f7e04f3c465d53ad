"""Writing a plan of the nastiest text touches no network and opens nothing but what it was given: heard by strace."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from selfassess.assessment import Assessment, with_note
from selfassess.files.documents import assessment_bytes
from tests.builders import TODAY, shipped
from tests.gates.documents import hostile

ROOT = Path(__file__).resolve().parents[2]
HOME = "/nonexistent"
FLAGS = {"-o": "plan.pdf", "--html": "plan.html", "--docx": "plan.docx", "--ics": "plan.ics", "--csv": "plan.csv"}
"""Everything that `plan` writes, with a name for it."""

MAY_BE_READ = (
    str(ROOT),
    os.path.realpath(sys.prefix),
    os.path.realpath(sys.base_prefix),
    "/etc/ld.so.cache",
    "/etc/locale.alias",
    "/etc/localtime",
    "/etc/ssl/openssl.cnf",
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/share/locale",
    "/usr/share/zoneinfo",
    "/dev/null",
    "/dev/urandom",
    "/proc/self",
)
"""Python, the program, and what the system gives to every process."""

MAY_BE_LISTED = ("/usr/share/fonts",)
"""ReportLab looks for folders here; a font in one of them must not be read."""

OPENED = re.compile(r'\b(?:open|openat|openat2|creat)\((?:AT_FDCWD[^,]*, |\d+[^,]*, )?"((?:[^"\\]|\\.)*)"(.*)')
NETWORK = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(socket|connect|bind|listen|accept4?|send\w*|recv\w*|getsockopt)\(")


class Heard(NamedTuple):
    """What a process asked of the system."""

    code: int
    opened: set[str]
    network: list[str]


def listen(command: Sequence[str], folder: Path) -> Heard:
    """Run a command in a folder, with every file it opens and every word to the network noted down."""
    log = folder.parent / "trace.txt"
    trace = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%network,open,openat,openat2,creat", "-o", str(log)]
    ended = subprocess.run([*trace, *command], cwd=folder, env=_bare(), check=False, timeout=300)
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    opened = {
        os.path.realpath(folder / path)
        for line in lines
        for path, how in OPENED.findall(line)
        if not ("O_DIRECTORY" in how and path.startswith(MAY_BE_LISTED))
    }
    return Heard(ended.returncode, opened, [line for line in lines if NETWORK.match(line)])


def _bare() -> dict[str, str]:
    """An environment in which nothing but the command itself speaks."""
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT), "HOME": HOME}


def strangers(opened: set[str], *given: Path) -> Iterator[str]:
    """What was opened beside Python, the program and what it was given."""
    allowed = (*MAY_BE_READ, *map(str, given))
    inside = tuple(f"{folder}/" for folder in allowed)
    return (path for path in sorted(opened) if path not in allowed and not path.startswith(inside))


@pytest.fixture
def bait(tmp_path: Path) -> Path:
    """A file that the notes point at in every way they can, and that nobody should open."""
    bait = tmp_path / "bait.png"
    bait.write_bytes(b"\x89PNG\r\n\x1a\n")
    return bait


def pointing_at(bait: Path) -> Assessment:
    """Notes that would be read from the bait, or fetched, if they were anything but text."""
    lures = [
        f'<img src="{bait}"/>',
        f'<img src="file://{bait}" width="9" height="9"/>',
        f'<a href="file://{bait}">x</a>',
        f"![x]({bait})",
        f"{{% include '{bait}' %}}",
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{bait}">]><x>&e;</x>',
        '<img src="http://127.0.0.1:9/x.png"/>',
        '<link rel="stylesheet" href="http://localhost:9/x.css"/>',
        r'<img src="\\127.0.0.1\share\x.png"/>',
    ]
    assessment = hostile()
    for question, lure in zip(shipped().questions, lures, strict=False):
        assessment = with_note(assessment, question.id, lure)
    return assessment


@pytest.mark.parametrize("flag", FLAGS)
def test_a_hostile_assessment_opens_nothing_and_speaks_to_nobody(flag: str, tmp_path: Path, bait: Path) -> None:
    folder, given = tmp_path / "work", tmp_path / "hostile.selfassess"
    folder.mkdir()
    given.write_bytes(assessment_bytes(pointing_at(bait)))
    wanted = {"-o": FLAGS["-o"], flag: FLAGS[flag]}
    options = [part for pair in wanted.items() for part in pair]
    plan = [sys.executable, str(ROOT / "main.py"), "plan", str(given), "--date", str(TODAY), *options]
    heard = listen(plan, folder)
    assert heard.code == 0
    assert (folder / FLAGS[flag]).stat().st_size
    assert str(given) in heard.opened
    assert list(strangers(heard.opened, given, folder)) == []
    assert heard.network == []


def test_what_is_opened_and_said_is_heard(tmp_path: Path, bait: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    code = "import socket, subprocess, sys; open('../bait.png').close(); socket.socket().connect_ex(('127.0.0.1', 9));"
    code += "subprocess.run([sys.executable, '-c', 'open(\"/etc/hostname\")'])"
    heard = listen([sys.executable, "-c", code], folder)
    assert heard.code == 0
    assert {str(bait), "/etc/hostname"} <= set(strangers(heard.opened, folder))
    assert any("connect" in line for line in heard.network)
