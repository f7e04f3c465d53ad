"""Speed as ratios within one run: `python3 dev.py bench [NAME …]`.

Absolute times say more about the machine than about the program, so each figure stands beside something plain that was
timed turn by turn with it. Nothing here passes or fails; the tests never time anything.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from selfassess.assessment import with_note
from selfassess.files.documents import read_assessment
from selfassess.files.library import Library
from selfassess.files.pack import read_pack
from selfassess.files.places import example_assessment, shipped_pack

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 15

BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
from PySide6.QtCore import QTimer
app = QApplication([])
label = QLabel("Ready")
label.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
FIRST_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from selfassess.wizard.app import application, run
QTimer.singleShot(0, application().quit)
run(Path(sys.argv[1]))
"""


@dataclass(frozen=True)
class Pair:
    """What is measured, and the plain thing beside it."""

    name: str
    measured: Callable[[], object]
    plain: Callable[[], object]
    beside: str


def process(*arguments: str) -> Callable[[], object]:
    """A whole Python process."""
    command = [sys.executable, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return lambda: subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def fsyncs(folder: Path, times: int = 4) -> None:
    """As many plain durable writes as a save needs of the disk."""
    for number in range(times):
        with (folder / f"plain-{number}").open("wb") as file:
            file.write(b"x" * 4096)
            file.flush()
            os.fsync(file.fileno())


class Saving:
    """A library with the example in it; each call saves another note."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library")
        self.assessment = read_assessment(example_assessment())
        self.library.add(self.assessment, read_pack(shipped_pack()))
        self.count = 0

    def __call__(self) -> None:
        self.count += 1
        question = next(iter(self.assessment.answers))
        self.library.save(with_note(replace(self.assessment), question, f"note {self.count}"))


def pairs(folder: Path) -> tuple[Pair, ...]:
    """Everything that can be measured."""
    example, out = str(example_assessment()), str(folder / "plan.pdf")
    main = ("-m", "selfassess")
    bare, empty = process("-c", BARE_WINDOW), process("-c", "pass")
    return (
        Pair("version", process(*main, "--version"), empty, "a Python process that does nothing"),
        Pair("score", process(*main, "score", example, "--json"), empty, "a Python process that does nothing"),
        Pair("plan", process(*main, "plan", example, "-o", out), process("-c", "import reportlab.platypus"),
             "a process that only imports ReportLab"),
        Pair("save", Saving(folder), lambda: fsyncs(folder), "four plain fsyncs"),
        Pair("start", process("-c", FIRST_WINDOW, str(folder / "start")), bare, "a bare PySide6 window"),
    )  # fmt: skip


def timed(action: Callable[[], object]) -> float:
    """Seconds of wall time."""
    before = time.perf_counter()
    action()
    return time.perf_counter() - before


def ratio(pair: Pair) -> str:
    """One line: the median of the ratios of turns taken in pairs, and both medians in milliseconds."""
    pair.measured()
    pair.plain()
    turns = [(timed(pair.measured), timed(pair.plain)) for _ in range(PAIRS)]
    measured, plain = (1000 * statistics.median(column) for column in zip(*turns, strict=True))
    median = statistics.median(first / second for first, second in turns)
    return f"{pair.name:8} {median:6.2f} × {pair.beside} ({measured:.1f} ms against {plain:.1f} ms, {PAIRS} pairs)"


def main(names: list[str]) -> int:
    """Measure the pairs named, or all; `report` has figures of its own."""
    if "report" in names:
        from tests import bench_report

        return bench_report.main()
    with tempfile.TemporaryDirectory() as folder:
        for pair in pairs(Path(folder)):
            if not names or pair.name in names:
                print(ratio(pair), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
