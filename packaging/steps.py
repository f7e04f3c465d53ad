"""What every step of a build may use: tools that are there, commands that stop the build when they fail."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import shipped

BUILD = shipped.ROOT / "build"
"""Where downloads and what lies between two steps are kept; git ignores it."""


def say(text: str) -> None:
    """Progress, on standard error."""
    print(f"build.py: {text}", file=sys.stderr, flush=True)


def stop(text: str) -> NoReturn:
    """End with a message that a person can act on."""
    print(f"build.py: {text}", file=sys.stderr)
    sys.exit(1)


def run(command: Sequence[str | Path], cwd: Path | None = None, **settings: str) -> str:
    """What the command printed; it ended well, or the build stops with its words."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=cwd, env={**os.environ, **settings}, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        stop(f"{Path(words[0]).name} ended with {done.returncode}.\n{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def need(programs: Mapping[str, str], what: str) -> None:
    """These programs are there: installed with apt by whoever may, else named in the one command that does."""
    import dev

    if missing := sorted({package for program, package in programs.items() if not shutil.which(program)}):
        dev.install_system({"apt-get": missing}, what)


def fresh(folder: Path) -> Path:
    """The folder, with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def write(files: shipped.Files, folder: Path) -> None:
    """The files lie in the folder with one mode and one time, whoever builds and whenever."""
    for name, read in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(read)
    settle(folder)


def settle(folder: Path) -> None:
    """Every file and folder has one mode and one time."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (shipped.EPOCH, shipped.EPOCH))
