"""The program on a Windows of its own: put there, used, asked what it has, taken away."""

import re
import subprocess
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import shipped
from wine.prefix import Ended, Wine

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\selfassess"
OWN = r"HKCU\Software\selfassess"
CLASSES = r"HKCU\Software\Classes"


class Installed(NamedTuple):
    """What one installer puts on one Windows, for one person."""

    wine: Wine
    setup: Path

    @property
    def folder(self) -> Path:
        """Where the program is."""
        return self.wine.home / "AppData" / "Local" / "Programs" / "selfassess"

    @property
    def data(self) -> Path:
        """Where the person's answers are."""
        return self.wine.home / "AppData" / "Local" / "selfassess"

    def install(self, *switches: str) -> Ended:
        """The installer ran and asked nothing."""
        return self.wine.run(self.setup, "/S", *switches)

    def uninstall(self, *switches: str) -> int:
        """The uninstaller ran from where Windows would start it; told its folder, it stays until it is done."""
        where = f"_?={self.windows_folder}"
        code = self.wine.run(self.folder / "Uninstall.exe", "/S", *switches, where).code
        if code == 0:  # told its folder, it cannot take itself away
            (self.folder / "Uninstall.exe").unlink(missing_ok=True)
            remove_if_empty(self.folder)
        return code

    @property
    def windows_folder(self) -> str:
        """The program's folder as Windows calls it."""
        return "C:\\" + str(self.folder.relative_to(self.wine.folder / "drive_c")).replace("/", "\\")

    def command(self, *words: str | Path) -> Ended:
        """What a command at the prompt said, and how it ended."""
        return self.wine.run(self.folder / "selfassess.com", *words)

    def typed(self, line: str) -> Ended:
        """What a line at the prompt says and ends with, its quotes as they were typed."""
        script = self.wine.path(r"C:\typed.bat")
        script.write_text(f"@{line}\r\n", encoding="ascii")
        return self.wine.run("cmd", "/c", script)

    def window(self, *words: str | Path) -> AbstractContextManager[subprocess.Popen[bytes]]:
        """The window is about to be there."""
        return self.wine.running(self.folder / "selfassess.exe", *words, WINEQT_QPA_PLATFORM="windows")

    def registered(self, key: str, value: str = "") -> str:
        """What the registry says, or nothing."""
        name = ["/v", value] if value else ["/ve"]
        found = re.search(r"REG_\w+\s+(.*)", self.wine.run("reg", "query", key, *name).said)
        return found[1].strip() if found else ""

    def register(self, key: str, value: str, data: str) -> None:
        """The registry says so from now on."""
        name = ["/v", value] if value else ["/ve"]
        assert self.wine.run("reg", "add", key, *name, "/d", data, "/f").code == 0

    def forget(self, key: str) -> None:
        """The registry has no such key."""
        self.wine.run("reg", "delete", key, "/f")


def altered(folder: Path) -> list[str]:
    """What is not as the folder's list of sums says, and what the list does not name."""
    listed = (folder / shipped.SUMS).read_text(encoding="utf-8").splitlines()
    names = {line.split("  ", 1)[1] for line in listed}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    now = shipped.sums((name, (folder / name).read_bytes()) for name in names & there).decode().splitlines()
    return sorted(set(listed) ^ set(now)) + sorted(there - names - {shipped.SUMS})


def remove_if_empty(folder: Path) -> None:
    """The folder is gone, unless something is in it."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
