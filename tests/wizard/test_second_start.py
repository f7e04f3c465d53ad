"""A second start: the first one's window comes forward, with the file that the second was started with."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from selfassess.files.calling import FOLDER, STALE, call, heard, listen, put, stop_listening
from selfassess.files.places import example_assessment
from selfassess.wizard.app import Application
from selfassess.wizard.calls import Listener
from selfassess.wizard.place import REVIEW
from tests.wizard.person import Person, box

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = example_assessment()

FIRST = """
import sys
from pathlib import Path
from selfassess.wizard import app, calls
made, come, listener = app.first_window, calls.come_forward, app.Listener

def watched(*given):
    window = made(*given)
    window.session.moved.connect(lambda place: print(place.page, flush=True))
    return window

def told(window):
    print("forward", flush=True)
    come(window)

def ready(*given):
    heard = listener(*given)
    print("ready", flush=True)
    return heard

app.first_window, calls.come_forward, app.Listener = watched, told, ready
sys.exit(app.run(Path(sys.argv[1])))
"""


def comes_true(holds: Callable[[], bool]) -> bool:
    """Whether it is so before ten seconds have gone by; the window goes on meanwhile."""
    until = time.monotonic() + 10
    while not holds() and time.monotonic() < until:
        QApplication.processEvents()
    return holds()


# What stands in the folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A data folder in which calls are listened for."""
    listen(tmp_path)
    return tmp_path


def left(folder: Path) -> list[str]:
    """What is in the folder for calls."""
    return [path.name for path in (folder / FOLDER).iterdir()]


def test_a_call_is_heard_once_with_its_file(library: Path) -> None:
    put(library, EXAMPLE)
    put(library)
    assert sorted(heard(library), key=str) == sorted([EXAMPLE, None], key=str)
    assert heard(library) == []
    assert left(library) == []


def test_a_file_is_handed_over_by_its_full_name(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library)
    put(library, Path("mine.selfassess"))
    assert heard(library) == [library / "mine.selfassess"]


def test_nobody_who_listens_is_known_at_once_and_nothing_is_left(tmp_path: Path) -> None:
    assert not call(tmp_path, EXAMPLE)
    assert list(tmp_path.iterdir()) == []


def test_a_call_that_nobody_takes_is_taken_back(library: Path) -> None:
    assert not call(library, EXAMPLE, patience=0)
    assert left(library) == []


@pytest.mark.parametrize("seconds", [-STALE - 60, STALE + 60], ids=["long ago", "to come"])
def test_a_call_of_another_time_is_taken_away_unheard(library: Path, seconds: int) -> None:
    path = put(library, EXAMPLE)
    os.utime(path, (time.time() + seconds,) * 2)
    assert heard(library) == []
    assert left(library) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 100,
        b"\xff\xfe",
        b"[]",
        b'{"file": 3}',
        b'{"file": "relative.selfassess"}',
        b'{"file": "/tmp/a\\u0000b"}',
        b'{"file": "\\ud800"}',
        b'{"file": "/tmp/x", "run": "rm -rf /"}',
        b'{"file": "/' + b"a" * 30_000 + b'"}',
        b'{"file":' * 5000,
        b"[" * 15_000,
        b'{"a":' + b"[" * 15_000,
    ],
)
def test_what_is_no_call_is_taken_away_unheard(library: Path, content: bytes) -> None:
    (library / FOLDER / "a.call").write_bytes(content)
    put(library, EXAMPLE)
    assert heard(library) == [EXAMPLE]
    assert left(library) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes or links here")
def test_links_pipes_and_folders_are_not_followed(library: Path, tmp_path: Path) -> None:
    secret = tmp_path / "outside.call"
    secret.write_bytes(json.dumps({"file": "/outside"}).encode())
    calls = library / FOLDER
    (calls / "a.call").symlink_to(secret)
    os.mkfifo(calls / "b.call")
    (calls / "c.call").mkdir()
    put(library, EXAMPLE)
    assert heard(library) == [EXAMPLE]
    assert secret.exists()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="folders have no owner here")
def test_a_folder_or_call_of_somebody_else_is_not_used(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(library, EXAMPLE)
    stranger = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: stranger)
    assert heard(library) == []
    assert not call(library, EXAMPLE)
    with pytest.raises(OSError, match="somebody else"):
        listen(library)


def test_a_link_in_the_place_of_the_folder_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / FOLDER).symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    with pytest.raises(OSError, match=r"."):
        listen(tmp_path)
    assert not call(tmp_path, EXAMPLE)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_not_listening_any_more_leaves_nothing_but_a_call_just_made(library: Path) -> None:
    path = put(library)
    stop_listening(library)
    assert path.exists(), "whoever calls just now must not think that somebody came"
    path.unlink()
    stop_listening(library)
    assert list(library.iterdir()) == []


# In the window


@pytest.fixture
def listening(person: Person) -> Person:
    """Someone whose window listens for calls."""
    Listener(person.window)
    return person


def test_a_call_brings_back_a_window_that_was_put_away(listening: Person) -> None:
    listening.window.setWindowState(Qt.WindowState.WindowMinimized)
    listening.settle()
    put(listening.folder)
    assert comes_true(lambda: not listening.window.isMinimized() and listening.window.isActiveWindow())


def test_a_file_handed_over_is_open(listening: Person) -> None:
    put(listening.folder, EXAMPLE)
    assert comes_true(lambda: listening.window.session.place == REVIEW)
    assert len(listening.assessment.answers) == 45


def test_a_call_that_came_before_the_window_was_there_is_heard(person: Person) -> None:
    listen(person.folder)
    put(person.folder, EXAMPLE)
    Listener(person.window)
    assert person.window.session.place == REVIEW


def test_a_file_that_cannot_be_opened_is_said(listening: Person, tmp_path: Path) -> None:
    with box("Close") as said:
        put(listening.folder, tmp_path / "nowhere.selfassess")
        assert comes_true(lambda: bool(said))
    assert "nowhere.selfassess" in said[0]


def test_a_file_waits_until_a_message_has_been_answered(
    listening: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from selfassess.wizard import messages

    seen: list[bool] = []

    def during() -> None:
        put(listening.folder, EXAMPLE)
        assert comes_true(lambda: left(listening.folder) == [])
        seen.append(listening.window.session.is_open)

    with box("Close", first=during):
        messages.tell(listening.window, "Something to read")
    assert seen == [False]
    assert comes_true(lambda: listening.window.session.is_open)


# Two processes


def started(*arguments: object, **more: str) -> "subprocess.Popen[str]":
    """A process of its own, offscreen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **more}
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )


def says(process: "subprocess.Popen[str]", line: str) -> bool:
    """Whether the process prints the line, sooner or later."""
    assert process.stdout
    patience = threading.Timer(60, process.kill)
    patience.start()
    try:
        return any(said.strip() == line for said in process.stdout)
    finally:
        patience.cancel()


@pytest.fixture
def first(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A program that is open on the folder `data`, says where it is, and says when it comes forward."""
    process = started("-c", FIRST, tmp_path / "data")
    assert says(process, "ready")
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_brings_the_first_forward_with_its_file_and_ends(
    first: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    second = started("-m", "selfassess", EXAMPLE, "--data-dir", tmp_path / "data")
    assert second.communicate(timeout=60) == ("", "")
    assert second.returncode == 0
    assert says(first, "forward")
    assert says(first, "review")


def test_the_folder_of_one_that_crashed_keeps_nobody_out(first: "subprocess.Popen[str]", tmp_path: Path) -> None:
    first.kill()
    first.wait()
    second = started("-c", FIRST, tmp_path / "data")
    assert says(second, "ready")
    third = started("-m", "selfassess", "--data-dir", tmp_path / "data")
    assert third.wait(timeout=60) == 0
    assert says(second, "forward")
    second.kill()
    second.communicate()
    third.communicate()


def test_a_file_that_the_finder_asks_for_is_opened_in_the_window_that_is_there(person: Person) -> None:
    app = QApplication.instance()
    assert isinstance(app, Application)
    listener = Listener(person.window)
    app.file_asked.connect(listener.open)
    try:
        QApplication.sendEvent(app, QFileOpenEvent(str(EXAMPLE)))
        assert person.window.session.place == REVIEW
    finally:
        app.file_asked.disconnect(listener.open)
        listener.stop()
