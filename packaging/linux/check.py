"""`build.py check-linux`: the package and the archive keep what they promise, in a Debian where nothing else is installed.

That Debian is a folder. What it needs mounted is mounted where only this process and its children see it, and every
process that is started belongs to this one: when it ends, however it ends, nothing of either is left.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import dev
import shipped
from linux import archive, deb, debian, tree
from shipped import NAME, ROOT
from steps import fresh, run, say, stop
from tests.gates.desk import PROGRAM_VARIABLE, Desk

from selfassess.files.library import Library

BASE = tree.WORK / "bookworm"
"""Debian 12 as its installer leaves it, made once."""
SYSTEM = tree.WORK / "root"
"""A copy of it, in which everything happens."""
PICTURES = tree.WORK / "pictures"
PROGRAMS = {"debootstrap": "debootstrap", "unshare": "util-linux", "mount": "mount"}
PERSON = "person"
HOME = f"/home/{PERSON}"
DAY = "2026-11-26"
OUTPUTS = ("plan.pdf", "plan.html", "plan.docx", "plan.ics", "plan.csv")
APART = "--apart"


def main(arguments: list[str]) -> int:
    """Everything has been seen to be so, or the first thing that is not has been said; the exit code."""
    parser = argparse.ArgumentParser(prog="build.py check-linux")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist", help="where the packages are; dist otherwise")
    parser.add_argument(APART, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        stop("A Debian of its own can be set up by root only.")
    if not options.apart:
        debian.ensure(PROGRAMS.values())
        dev.ensure_programs()
        alone = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, sys.argv[0]]
        return subprocess.run([*alone, "check-linux", *arguments, APART], check=False).returncode
    folder = options.folder.absolute()
    set_up()
    check_package(folder / f"{NAME}_{deb.version()}_amd64.deb")
    check_archive(folder / f"{archive.folder().name}.tar.xz")
    say("the packages for Linux do what they promise")
    return 0


def check_package(package: Path) -> None:
    """Installed with apt it does everything the checkout does, and removed it leaves the person’s data and no more."""
    say("the package: installing it …")
    shutil.copy(package, SYSTEM / "srv")
    as_root("apt-get", "install", "--yes", "-qq", "--no-install-recommends", f"/srv/{package.name}")
    expect(as_root("dpkg", "--verify", NAME), "", "files differ from those of the package")
    expect(missing(f"/{deb.LIBRARY}"), [], "libraries are not found")
    check_commands(NAME)
    check_window([str(SYSTEM), f"/usr/bin/{NAME}"], "package")
    check_gate([str(SYSTEM), f"/usr/bin/{NAME}"])
    check_untouched(f"/{deb.LIBRARY}")
    expect(as_root("dpkg", "--verify", NAME), "", "running it has changed its files")
    say("the package: removing it …")
    as_root("apt-get", "purge", "--yes", "-qq", NAME)
    expect(left(), [f"{HOME}/.local/share/{NAME}", f"/srv/{package.name}"], "this is left")


def check_archive(packed: Path) -> None:
    """Unpacked it runs where it lies, without the libraries that it carries; its script puts it into the menu and back."""
    say("the archive: unpacking it …")
    for library in debian.LIBRARIES.iterdir():
        if tree.CARRIED.fullmatch(library.name):
            (SYSTEM / library.relative_to("/")).unlink(missing_ok=True)
    run(["tar", "--extract", "--file", packed, "--directory", SYSTEM / HOME[1:], "--no-same-owner"])
    place = f"{HOME}/{archive.folder().name}"
    as_root("chown", "--recursive", PERSON, HOME)
    check_commands(f"{place}/{NAME}")
    check_window([str(SYSTEM), f"{place}/{NAME}"], "archive")
    check_untouched(place)
    check_script(place)


def check_commands(program: str) -> None:
    """Each command does what the checkout’s does, to the byte, and ends as it does."""
    say(f"{program}: the commands …")
    expect(as_person(program, "--version"), f"{NAME} {shipped.version()}\n", "the version is another")
    example = f"{HOME}/example.selfassess"
    shutil.copy(ROOT / "resources" / "example.selfassess", SYSTEM / example[1:])
    here = fresh(tree.WORK / "expected")
    plan = ("plan", "--date", DAY, "-o", *" --".join(OUTPUTS).replace("plan.", "", 0).split())
    as_person(program, *_plan(example, HOME))
    run([dev.PYTHON, ROOT / "main.py", *_plan(SYSTEM / example[1:], here)])
    for name in OUTPUTS:
        expect((SYSTEM / HOME[1:] / name).read_bytes(), (here / name).read_bytes(), f"{name} is not the checkout’s")
    as_person(program, "import", f"{HOME}/plan.pdf")
    (entry,) = json.loads(as_person(program, "list", "--json"))
    expect(
        as_person(program, "score", example, "--json"),
        run([dev.PYTHON, ROOT / "main.py", "score", SYSTEM / example[1:], "--json"]),
        "the score is another",
    )
    as_person(program, "backup", "-o", f"{HOME}/backup.zip")
    as_person(program, "erase", "--yes")
    as_person(program, "restore", f"{HOME}/backup.zip")
    (again,) = json.loads(as_person(program, "list", "--json"))
    expect(again, entry, "what was put back is another")
    expect(ending(program, "plan", "/nowhere", "-o", f"{HOME}/x.pdf"), (1, "", 1), "a missing file ends otherwise")
    expect(ending(program, "plam")[:2], (2, ""), "a wrong word ends otherwise")
