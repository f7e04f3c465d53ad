"""How soon the window opens and turns a page, beside a window with one label: `python3 dev.py bench start`, or `page`.

Launches are taken in pairs, one of each, so that what else the machine does falls on both; processor time stands beside
the time on the clock for the same reason. Compiled modules are kept, as every installed copy of the program has them.
"""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from selfassess.files.documents import read_assessment
from selfassess.files.library import Library
from selfassess.files.pack import read_pack
from selfassess.files.places import example_assessment, shipped_pack

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 15
MIB = 1024 * 1024


class Painted(NamedTuple):
    """What it took from launch until something was painted."""

    wall: float
    """Seconds on the clock."""
    processor: float
    """Seconds of processor time."""
    memory: int
    """Bytes."""


def kept(folder: Path) -> Path:
    """A library with one finished assessment in it, left at a question."""
    with Library(folder) as library:
        assessment, pack = read_assessment(example_assessment()), read_pack(shipped_pack())
        library.add(assessment, pack)
        library.save(assessment, [question.id for question in pack.questions][20])
    Library(folder).close()  # makes the backup of the day, which the first start after midnight makes
    return folder


def launched(arguments: list[str], settings: dict[str, str]) -> dict[str, Painted]:
    """Launch once; what it took until each thing that it names was painted."""
    began = perf_counter()
    command = [sys.executable, str(ROOT / "tests" / "launched.py"), *arguments]
    done = subprocess.run(command, env=settings, stdout=subprocess.PIPE, text=True, check=True)
    lines = (line.split() for line in done.stdout.splitlines())
    return {what: Painted(float(at) - began, float(processor), int(memory)) for what, at, processor, memory in lines}


@contextmanager
def screens() -> Iterator[list[str]]:
    """The platforms to measure on: drawing into memory, and a virtual screen where there is one."""
    if not (program := shutil.which("Xvfb")):
        yield ["offscreen"]
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        with open(reading, encoding="ascii") as numbers:
            os.environ["DISPLAY"] = f":{numbers.readline().strip()}"
        yield ["offscreen", "xcb"]
        server.terminate()
    os.close(writing)


def start(folder: Path) -> None:
    """Print how soon Home and the question are painted, against the bare window."""
    library = str(kept(folder / "launched"))
    with screens() as platforms:
        for platform in platforms:
            settings = {**os.environ, "QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}
            settings |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
            turns = [
                (launched(["wizard", library], settings), launched(["bare"], settings)["window"])
                for _ in range(PAIRS + 1)
            ][1:]
            for what, words in (("home", "Home"), ("question", "through Home to the question")):
                print(
                    f"start    {platform:9} {compared([(ours[what], bare) for ours, bare in turns])}: {words}",
                    flush=True,
                )


def compared(turns: list[tuple[Painted, Painted]]) -> str:
    """The medians of the ratios, in time and in processor time, and what each comes to."""
    wall = statistics.median(ours.wall / bare.wall for ours, bare in turns)
    processor = statistics.median(ours.processor / bare.processor for ours, bare in turns)
    ours, bare = (Painted(*map(statistics.median, zip(*side, strict=True))) for side in zip(*turns, strict=True))
    return (
        f"{wall:.2f} × a bare window ({1000 * ours.wall:.0f} ms against {1000 * bare.wall:.0f} ms), "
        f"{processor:.2f} × in processor time ({1000 * ours.processor:.0f} against {1000 * bare.processor:.0f}), "
        f"{(ours.memory - bare.memory) / MIB:.0f} MiB more ({ours.memory / MIB:.0f} against {bare.memory / MIB:.0f}), "
        f"{len(turns)} pairs"
    )
