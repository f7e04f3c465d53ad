"""A desk of its own for each test: a screen, a window manager, a screen reader, and the program on it.

Everything that is started here is ended here. Waiting is always for something that is heard, never for time to pass.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
"""The one whose packages bring `gi`; the Python of the project need not be the system's."""
BUS = "/usr/libexec/at-spi-bus-launcher"
PROGRAM = tuple(shlex.split(os.environ.get("SELFASSESS_PROGRAM", ""))) or (sys.executable, str(ROOT / "main.py"))
"""What is started: the checkout, unless an installation of the program is named (packaging/linux/check.py does)."""
TITLE = "Commissioning check-up"
PATIENCE = 20.0
"""Seconds after which something that did not come will not come."""


class Node(Struct, frozen=True):
    """What a screen reader knows of one thing."""

    role: str
    name: str
    states: tuple[str, ...]
    path: tuple[int, ...]
    description: str
    relations: tuple[str, ...]
    text: str
    children: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        """It, and everything inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def holds(self, node: "Node") -> bool:
        """Whether the node is inside."""
        return node.path[: len(self.path)] == self.path


def node(found: dict[str, Any]) -> Node:
    """From what the listener says."""
    return Node(
        role=found["role"],
        name=found["name"],
        states=tuple(found["states"]),
        path=tuple(found["path"]),
        description=found["description"],
        relations=tuple(found["relations"]),
        text=found.get("text", ""),
        children=tuple(map(node, found["children"])),
    )


class Desk:
    """Use as `with Desk(...) as desk`."""

    def __init__(
        self, folder: Path, data: Path, size: str = "1366x768", program: Sequence[str] = PROGRAM, **settings: str
    ) -> None:
        self.folder, self.data, self.size, self.settings = folder, data, size, settings
        self.command = (*program, "--data-dir", str(data))
        self._running: list[subprocess.Popen[str]] = []
        self.environment: dict[str, str] = {}
        self.heard_before = 0

    def __enter__(self) -> "Desk":
        try:
            self._set_up()
        except BaseException:
            self._clear()
            raise
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self.picture("when-it-went-wrong")
        self._clear()

    # Setting up

    def _set_up(self) -> None:
        home = self.folder / "home"
        (home / "Documents").mkdir(parents=True)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "FONTCONFIG_PATH") if name in os.environ}
        self.environment = {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8"}
        self.environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", **self.settings}
        home.chmod(0o700)
        self.environment["DISPLAY"] = f":{self._screen()}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus()
        self.start(BUS, "--launch-immediately")
        self._listener = self.start(SYSTEM_PYTHON, str(Path(__file__).with_name("listener.py")), pipes=True)
        assert self._said() == "listening"
        self.start("openbox", "--sm-disable")
        self.open()

    def _screen(self) -> str:
        """A new screen's number, which the server itself finds."""
        reader, writer = os.pipe()
        server = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp"]
        self.start(*server, keep=(writer,))
        os.close(writer)
        with os.fdopen(reader) as said:
            return said.readline().strip()

    def _bus(self) -> str:
        command = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
        bus = self.start(*command, pipes=True)
        assert bus.stdout
        return bus.stdout.readline().strip()

    def start(self, *command: str, pipes: bool = False, keep: tuple[int, ...] = ()) -> subprocess.Popen[str]:
        """A process that ends with this desk."""
        pipe = subprocess.PIPE if pipes else subprocess.DEVNULL
        said = (self.folder / f"{len(self._running)}-{Path(command[0]).name}.txt").open("w")
        made = subprocess.Popen(
            command, env=self.environment or None, stdin=pipe, stdout=pipe, stderr=said, text=True, pass_fds=keep
        )
        said.close()
        self._running.append(made)
        return made

    def open(self, *arguments: str) -> None:
        """The program's window is active, and the screen reader knows it."""
        self.program = self.start(*self.command, *arguments)
        found = self.run("xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE).split()
        self.window_id = found[-1]
        self.until(self._has_keys, "the window has the keyboard")
        self.until(lambda: self.focused is not None, "the window has focus")

    def close(self) -> None:
        """The window was closed by its key, and the program has ended well.

        A file dialog that was just there gives the keyboard back only a moment later: the key would be for nobody.
        """
        self.until(self._has_keys, "the window has the keyboard")
        self.key("alt+F4")
        assert self.program.wait(PATIENCE) == 0

    def _has_keys(self) -> bool:
        """Whether keys go to the window; if not, that is asked for (the window manager may only just be coming up)."""
        now = [self._told("getactivewindow"), self._told("getwindowfocus", "-f")]
        if now == [self.window_id, self.window_id]:
            return True
        self._told("windowactivate", self.window_id)
        return False

    def _told(self, *what: str) -> str:
        """What xdotool answers, or nothing."""
        done = subprocess.run(["xdotool", *what], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def _clear(self) -> None:
        for process in reversed(self._running):
            process.terminate()
        for process in reversed(self._running):
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            if process.poll() is None:
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()

    # The person

    def run(self, *command: str) -> str:
        """What a program said that ended well."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        return done.stdout.strip()

    def key(self, *names: str) -> None:
        """Keys are pressed, as xdotool names them."""
        self.run("xdotool", "key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Text is typed, and all of it stands where focus is."""
        self.run("xdotool", "type", "--clearmodifiers", text)
        self.until(lambda: (now := self.focused) and text in now.text, f"{text!r} is written")

    @property
    def title(self) -> str:
        """What the window manager shows as the window's title."""
        return self.run("xdotool", "getwindowname", self.window_id)

    def until(self, so: Callable[[], object], what: str) -> None:
        """It is so; each time anything is heard it is looked at again."""
        end = time.monotonic() + PATIENCE
        while not so():
            if time.monotonic() > end:
                self.picture("never")
                raise AssertionError(f"this never came: {what}; focus is on {self.focused}")
            self._ask("wait", seconds=0.05)

    def picture(self, name: str) -> None:
        """A picture of the screen is where failed gates leave theirs."""
        kept = os.environ.get("SELFASSESS_PICTURES")
        folder = Path(kept) if kept else self.folder
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.folder.name}-{name}.png"
        if self.environment.get("DISPLAY") and shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False)
            print(f"a picture of the screen is at {path}", file=sys.stderr)

    # The screen reader

    def _ask(self, do: str, **more: object) -> Any:
        assert self._listener.stdin
        self._listener.stdin.write(json.dumps({"do": do, "program": "selfassess", **more}) + "\n")
        self._listener.stdin.flush()
        return self._said()

    def _said(self) -> Any:
        assert self._listener.stdout
        line = self._listener.stdout.readline()
        assert line, "the listener has ended"
        return json.loads(line)

    @property
    def tree(self) -> Node:
        """Everything that is shown, as the accessibility tree has it."""
        found = None
        end = time.monotonic() + PATIENCE
        while not found and time.monotonic() < end:  # a page that turns meanwhile takes its nodes away
            found = self._ask("tree")
        assert found, "the program is not in the accessibility tree"
        return node(found)

    @property
    def focused(self) -> Node | None:
        """What has focus, in the window that is active."""
        found = self._ask("focused")  # of a field of several lines the inside says that it has focus too
        return node(found) if found else None

    def tab(self, before: Node | None = None) -> Node:
        """Tab is pressed, and focus is elsewhere: there."""
        before = before or self.focused
        found: list[Node] = []

        def gone_on() -> bool:
            found[:] = [now] if (now := self.focused) else []
            return bool(found) and (before is None or found[0].path != before.path)

        self.key("Tab")
        self.until(gone_on, "Tab goes on")
        return found[0]

    def find(self, role: str, name: str) -> Node:
        """The first shown thing of that role whose name is so, or begins so; waits for it to come."""
        found: list[Node] = []

        def there() -> bool:
            found[:] = [one for one in self.tree.walk() if one.role == role and one.name.startswith(name)]
            found.sort(key=lambda one: one.name != name)
            return bool(found)

        self.until(there, f"{role} {name!r}")
        return found[0]

    def press(self, role: str, name: str) -> Node:
        """The thing's own action is done, as by voice control or a switch."""
        return self._act(role, name, do="press")

    def write(self, name: str, text: str) -> None:
        """The text of a field is replaced through the accessibility tree."""
        self._act("text", name, do="write", text=text)

    def _act(self, role: str, name: str, do: str, **more: str) -> Node:
        """It is done once; what a page that is still turning has moved meanwhile is found again first."""
        done: list[object] = ["gone"]
        while done[-1] == "gone":
            assert len(done) < 100, f"{role} {name!r} does not stay"
            found = self.find(role, name)
            done.append(self._ask(do, path=found.path, **{"role": role, "name": found.name, **more}))
        assert done[-1], f"{role} {name!r} does not take {do!r}"
        return found

    def focus(self, node: Node) -> None:
        """Focus is moved there through the accessibility tree."""
        self._ask("focus", path=node.path)

    def turn(self, title: str, press: Callable[..., object], *what: str) -> None:
        """After the press the window's title begins so."""
        press(*what)
        self.until(lambda: self.title.startswith(title), f"a window titled {title!r}, not {self.title!r}")

    def announcements(self) -> list[str]:
        """What was announced since this was last asked."""
        everything = self._ask("heard", since=self.heard_before)
        self.heard_before += len(everything)
        return [one["said"] for one in everything if one["kind"].startswith("object:announcement")]
