"""One copy of the program calls another that has the library open: a small file in a private folder, and no channel.

The one that listens makes the folder and takes the calls out of it; whoever calls puts one in and takes it back where
nobody comes. A call is gone only once, so both always know which of the two it was.
"""

import os
import stat
import time
from contextlib import suppress
from itertools import islice
from pathlib import Path
from uuid import uuid4

import msgspec

from selfassess.errors import SelfAssessError
from selfassess.files import atomic
from selfassess.files.strict import read_bounded

FOLDER = "calls"
SUFFIX = ".call"
_MAX_BYTES = 20_000
_MAX_CALLS = 20
"""As many calls are heard at a time; more than one come only of several starts in one moment."""
STALE = 30
"""Seconds after which a call is from a copy that did not live to take it back."""


class Call(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Please come forward, and open this file if one is named."""

    file: str = ""


def listen(folder: Path) -> Path:
    """The private folder in which calls to this library arrive. Raises OSError where it cannot be had."""
    calls = folder / FOLDER
    calls.mkdir(mode=0o700, exist_ok=True)
    if not _is_private(calls):
        raise PermissionError("the folder for calls is somebody else’s")
    return calls


def stop_listening(folder: Path) -> None:
    """The folder is gone; only where somebody is calling just now it stays, so that they know they were not heard."""
    with suppress(OSError):
        (folder / FOLDER).rmdir()


def heard(folder: Path) -> list[Path | None]:
    """The calls that have come in, each only once: the file to open, or None to come forward only.

    What is stale, not whole or not from this person is taken away unheard.
    """
    with suppress(OSError):
        waiting = sorted((folder / FOLDER).glob(f"*{SUFFIX}"))
        calls = (call for path in waiting if (call := _taken(path)))
        return [Path(call.file) if call.file else None for call in islice(calls, _MAX_CALLS)]
    return []


def put(folder: Path, file: Path | None = None) -> Path:
    """A call stands in the folder of the copy that listens; raises SelfAssessError or UnicodeError where none can."""
    path = folder / FOLDER / f"{uuid4().hex}{SUFFIX}"
    atomic.write(path, msgspec.json.encode(Call(str(file.absolute()) if file else "")))
    return path


def call(folder: Path, file: Path | None = None, patience: float = 3.0) -> bool:
    """Whether the copy that has the library open took the call within so many seconds; else it is taken back."""
    try:
        if not _is_private(folder / FOLDER):
            return False
        path = put(folder, file)
    except (OSError, SelfAssessError, UnicodeError):
        return False
    until = time.monotonic() + patience
    while path.exists() and time.monotonic() < until:
        time.sleep(0.02)
    try:
        path.unlink()
    except OSError:
        return True
    return False


def _taken(path: Path) -> Call | None:
    """The call in the file, which is gone afterwards; None for what is no call, or was taken back just now."""
    found = None
    with suppress(SelfAssessError, msgspec.MsgspecError, ValueError, OSError, RecursionError):
        status = os.lstat(path)
        if _is_own(status) and abs(time.time() - status.st_mtime) < STALE:
            found = msgspec.json.decode(read_bounded(path, _MAX_BYTES), type=Call)
    try:
        path.unlink()
    except OSError:
        return None
    return found if found and _is_usable(found.file) else None


def _is_usable(file: str) -> bool:
    """Whether the text is the full name of a place on this computer, and no more."""
    return not file or ("\0" not in file and Path(file).is_absolute())


def _is_private(folder: Path) -> bool:
    status = os.lstat(folder)
    return stat.S_ISDIR(status.st_mode) and _is_own(status)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()
