"""Someone at the keyboard of a window on a screen of its own. Waiting is for what is seen, never for time to pass."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import steps

PICTURES = steps.BUILD / "pictures"
PATIENCE = 60
"""Seconds after which a window that did not come will not come."""


class Desk(NamedTuple):
    """A keyboard and a screen."""

    display: str

    def wait_for(self, title: str) -> None:
        """A window with these words in its title is there, and has the keyboard."""
        try:
            found = self._do("search", "--sync", "--onlyvisible", "--name", title).split()
        except subprocess.TimeoutExpired:
            self.picture(PICTURES / "missing.png")
            raise AssertionError(f"no window is called {title!r}: see {PICTURES / 'missing.png'}") from None
        self._do("windowfocus", "--sync", found[0])

    def press(self, *keys: str) -> None:
        """The keys were pressed, one after the other."""
        self._do("key", *keys)

    def close(self, window: subprocess.Popen[bytes]) -> None:
        """The window was closed by its key, and its program ended well."""
        self.press("alt+F4")
        assert window.wait(PATIENCE) == 0

    def picture(self, file: Path) -> None:
        """The screen as a PNG, once it stays as it is."""
        file.parent.mkdir(parents=True, exist_ok=True)
        before, now = b"", self._seen()
        while now != before:
            before, now = now, self._seen()
        file.write_bytes(now)

    def _seen(self) -> bytes:
        command = ["import", "-window", "root", "-define", "png:exclude-chunks=date,time", "png:-"]
        return subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, check=True, timeout=PATIENCE
        ).stdout

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def _do(self, *words: str) -> str:
        command = ["xdotool", *words]
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout
