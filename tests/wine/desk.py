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

    def picture(self, file: Path) -> None:
        """The screen as it is now, as a PNG."""
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(file)], env=self._environment, check=True, timeout=PATIENCE)

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def _do(self, *words: str) -> str:
        command = ["xdotool", *words]
        done = subprocess.run(
            command, env=self._environment, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, check=False
        )
        return done.stdout
