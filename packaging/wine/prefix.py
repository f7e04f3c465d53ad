"""A Windows made by Wine, in a folder of its own, in which programs are run and looked at."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

import steps

HERE = Path(__file__).parent
PROGRAMS = {"wine": "wine", "wineserver": "wine"}
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick"}
INSTALLED = (Path("/usr/lib/wine/wine64"), Path("/usr/lib/wine/wine"))
"""Where Debian keeps it; its `wine` is a script that asks for 32-bit parts, which nothing here needs."""
STUBS = ("icuuc", "mscms")
"""What Windows 10 has and Wine 8 has not; see the sources in `stubs`."""
_ANSWER_CRASHES = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug"


class Ended(NamedTuple):
    """How a program ended, and what it said."""

    code: int
    said: str


class Wine(NamedTuple):
    """A Windows of its own in `folder`, with a screen or without."""

    folder: Path
    display: str = ""

    @property
    def home(self) -> Path:
        """The folder of the person whose Windows this is."""
        [home] = [path for path in (self.folder / "drive_c" / "users").iterdir() if path.name != "Public"]
        return home

    def path(self, windows: str) -> Path:
        r"""Where a path of drive C lies here, such as `C:\Windows`."""
        return self.folder / "drive_c" / Path(*PureWindowsPath(windows).parts[1:])

    def command(self, program: str | Path, *arguments: str | Path) -> list[str]:
        """How the program is started; paths of this system become those of Windows."""
        wine = next((str(path) for path in INSTALLED if path.exists()), "wine64")
        return [wine, *(shown(word) if isinstance(word, Path) else word for word in (program, *arguments))]

    def environment(self, settings: Mapping[str, str]) -> dict[str, str]:
        """What a program finds around it. Wine hands QT_… on only under the name WINEQT_…."""
        own = {"WINEPREFIX": str(self.folder), "WINEARCH": "win64", "WINEDEBUG": "-all", "DISPLAY": self.display}
        own["WINEDLLOVERRIDES"] = "mscms=n,b;mscoree,mshtml="
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "SELFASSESS"))}
        return {**kept, **own, **settings}

    def run(self, program: str | Path, *arguments: str | Path, patience: float = 300, **settings: str) -> Ended:
        """The program has ended. What it says goes through a pipe: with a file Wine tells Python of a wrong handle."""
        command, around = self.command(program, *arguments), self.environment(settings)
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=around,
            timeout=patience, check=False,
        )  # fmt: skip
        return Ended(done.returncode, done.stdout.decode("utf-8", errors="replace").replace("\r\n", "\n"))

    @contextmanager
    def running(
        self, program: str | Path, *arguments: str | Path, **settings: str
    ) -> Iterator[subprocess.Popen[bytes]]:
        """The program runs; should it not have ended by itself, it is ended."""
        command, around, nowhere = self.command(program, *arguments), self.environment(settings), subprocess.DEVNULL
        started = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere, env=around)
        try:
            yield started
        finally:
            started.kill()
            started.wait()

    def end(self) -> None:
        """Nothing of this Windows runs any more."""
        subprocess.run(["wineserver", "-k"], env=self.environment({}), check=False, capture_output=True)
        subprocess.run(["wineserver", "-w"], env=self.environment({}), check=False, capture_output=True)


def shown(path: Path) -> str:
    """How Windows sees a path of this system."""
    return f"Z:{path.absolute()}".replace("/", "\\")


def install_wine() -> None:
    """Wine is there."""
    if not any(path.exists() for path in INSTALLED):
        steps.need(PROGRAMS, "Wine")


@contextmanager
def windows(folder: Path, display: str = "") -> Iterator[Wine]:
    """A fresh Windows 10 in the folder; nothing of it runs afterwards."""
    install_wine()
    made = Wine(steps.fresh(folder), display)
    try:
        made.run("wineboot", "-i")
        made.run("winecfg", "-v", "win10")  # Debian's says that it is Windows 7
        made.run("reg", "add", _ANSWER_CRASHES, "/v", "Debugger", "/t", "REG_SZ", "/d", "false", "/f")
        yield made
    finally:
        made.end()


def add_stubs(made: Wine) -> None:
    """The Windows has the two libraries that Wine lacks: in its own folder, never in the program's."""
    for name in STUBS:
        library = made.path(rf"C:\windows\system32\{name}.dll")
        library.unlink(missing_ok=True)
        compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-Wall", "-shared", "-nostdlib", "-e", "DllMain"]
        steps.run([*compiler, "-o", library, HERE / "stubs" / f"{name}.c"])


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own, by its name; gone afterwards."""
    steps.need(SCREEN_PROGRAMS, "programs for a screen without one")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def forget(folder: Path) -> None:
    """The folder of a Windows is gone."""
    shutil.rmtree(folder, ignore_errors=True)
