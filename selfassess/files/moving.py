"""Moving the data to another folder: copy, compare, switch, and only then remove the old files.

The copy is made in a folder of a passing name and takes its own name when it has been compared byte for byte. The
switch is one atomic write of the file that says where the data is; until then everything is as it was, and from then on
the new folder is the one in use. What may be left in the old folder is named there too, and removed by the next start.
"""

import json
import os
import shutil
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

from selfassess.errors import CannotWrite, SelfAssessError
from selfassess.files import atomic, copies, places
from selfassess.files.database import FILE, check_free, reading
from selfassess.files.erasing import finish, point_nowhere, wipe_all
from selfassess.files.library import Library
from selfassess.files.rows import content_digest
from selfassess.files.strict import reason, shown
from selfassess.wording import Sentence, templates

NAME = "selfassess"
"""What the folder made inside the chosen one is called."""
(_DIFFERENT,) = templates("what was written there reads differently")
_NETWORK = ("nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "ncpfs", "9p", "afs", "ceph", "davfs", "fuse.sshfs")
_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "nextcloud", "owncloud", "syncthing")


def can_move(folder: Path) -> bool:
    """Whether the place of the data is the person's to choose: not where the program was started with another."""
    return not places.is_named() and folder.resolve() == places.data_folder().resolve()


def destination(chosen: Path) -> Path:
    """The folder that the data would be in: of our name, inside the chosen one."""
    return chosen if chosen.resolve() == places.own_folder().resolve() else chosen / NAME


def check(folder: Path, chosen: Path) -> None:
    """The data in `folder` may be moved into `chosen`; raises CannotWrite where not."""
    target = destination(chosen)
    here, there = folder.resolve(), target.resolve()
    if not chosen.is_dir() and target != chosen:
        raise _not_moved(Sentence("there is no such folder"))
    if here == there:
        raise _not_moved(Sentence("they are there already"))
    if here in there.parents or there in here.parents:
        raise _not_moved(Sentence("one folder would be inside the other"))
    if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
        raise _not_moved(Sentence("there is something named {name} in it already", name=shown(target.name, 100)))
    if on_network(chosen):
        raise _not_moved(Sentence("it is on a network, where a cut connection can spoil them"))
    if synced(chosen):
        raise _not_moved(Sentence("what is in it is copied to a server by another program"))
    if chosen.is_dir() and not os.access(chosen, os.W_OK):
        raise _not_moved(Sentence("it cannot be written to"))


def on_network(folder: Path) -> bool:
    """Whether the folder is on another machine, as far as that can be told: on Linux, and of Windows' own names."""
    path = str(folder.resolve())
    if path.startswith(("\\\\", "//")):
        return True
    if not sys.platform.startswith("linux"):
        return False
    best, kind = "", ""
    with suppress(OSError):
        for line in Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").splitlines():
            _, place, found, *_ = line.split(" ")
            place = place.replace("\\040", " ")
            if (path == place or path.startswith(place.rstrip("/") + "/")) and len(place) >= len(best):
                best, kind = place, found
    return kind in _NETWORK


def synced(folder: Path) -> bool:
    """Whether a part of the path is named as the folder of a well-known program that copies to a server."""
    parts = [part.lower() for part in folder.resolve().parts]
    return any(part == name or part.startswith(f"{name} ") for part in parts for name in _SYNCED)


def move(library: Library, chosen: Path) -> Library:
    """The data is in the chosen folder, in use from there; returns its open library, and the old one is closed.

    Raises CannotWrite or LibraryDamaged: then the old library is open and in use as before.
    """
    old, target = library.folder, destination(chosen)
    check(old, chosen)
    if library.is_replaced:
        why = Sentence("another program has replaced their file, so close this program and open it again first")
        raise _not_moved(why)
    _point_to(old, leaving=target)  # should this be cut off, the next start removes what was copied
    opened = None
    try:
        _copy_all(library, target)
        opened = _opened(library, target)
        _point_to(target, leaving=old)
    except BaseException as error:
        if opened:
            opened.close()
        with suppress(SelfAssessError, OSError):
            _leave(places.Moved(old, target))
        if isinstance(error, OSError | sqlite3.Error | UnicodeError):
            raise _not_moved(reason(error, Sentence("the disk may be full"))) from None
        raise
    library.close()
    with suppress(SelfAssessError, OSError):  # the next start tries again
        _leave(places.Moved(target, old))
    return opened


def _opened(library: Library, target: Path) -> Library:
    """The library at the new place, opened and holding what the old one does."""
    opened = Library(target)
    if opened.digest() != library.digest():
        opened.close()
        raise OSError(0, _DIFFERENT)
    return opened


def opened_folder(chosen: Path | None = None) -> Path:
    """`places.data_folder`, once whatever was cut off there is finished: an erasing, or a move."""
    folder = places.data_folder(chosen)
    if finish(folder):
        folder = places.data_folder(chosen)
    found = None if chosen or places.is_named() else places.moved()
    if found and found.leaving and (found.folder / FILE).is_file():
        with suppress(SelfAssessError, OSError):  # in use: by the one who is moving it, perhaps
            check_free(found.folder / FILE)
            check_free(found.leaving / FILE)
            _leave(found)
    return folder


def _leave(found: places.Moved) -> None:
    """Nothing is left in the other folder, and the data is simply where it is. Raises CannotWrite or OSError."""
    if found.leaving is None:
        return
    wipe_all(found.leaving)
    _discard(_passing(found.leaving))
    with suppress(OSError):
        found.leaving.rmdir()
    _settle(found.folder)


def _passing(target: Path) -> Path:
    return target.with_name(f"{target.name}.moving")


def _copy_all(library: Library, target: Path) -> None:
    """A whole copy of the data is at `target`, compared with the original; nothing half-made is ever there."""
    passing = _passing(target)
    _discard(passing)
    (passing / copies.BACKUPS).mkdir(mode=0o700, parents=True)
    passing.chmod(0o700)
    library.copy_to(passing / FILE)
    with closing(reading(passing / FILE)) as connection:
        if content_digest(connection) != library.digest():
            raise OSError(0, _DIFFERENT)
    for path in _others(library.folder):
        _copy(path, passing / path.relative_to(library.folder))
    if target.is_dir():
        target.rmdir()
    passing.replace(target)
    atomic.sync_folder(target.parent)


def _others(folder: Path) -> tuple[Path, ...]:
    """What is beside the library file: backups, rescue copies, what was set aside, questionnaires, workshops."""
    aside = [path for path in folder.glob(f"{copies.DAMAGED}*/*") if path.is_file() and not path.is_symlink()]
    kept = (*(folder / places.PACKS).glob("*.sapack"), *(folder / places.WORKSHOPS).glob("[0-9a-f]*"))
    theirs = [path for path in kept if path.is_file() and not path.is_symlink()]
    settings = [path for path in (folder / places.SETTINGS,) if path.is_file()]
    return (*copies.backups(folder), *copies.rescued(folder), *aside, *theirs, *settings)


def _copy(path: Path, other: Path) -> None:
    """The same bytes, durable and for their owner only, at another place; a file's age goes with it."""
    other.parent.mkdir(mode=0o700, exist_ok=True)
    with path.open("rb") as source, open(os.open(other, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as made:
        shutil.copyfileobj(source, made)
        made.flush()
        os.fsync(made.fileno())
    shutil.copystat(path, other)
    other.chmod(0o600)
    if path.read_bytes() != other.read_bytes():
        raise OSError(0, _DIFFERENT)


def _discard(folder: Path) -> None:
    """What an earlier attempt left of a half-made copy is gone."""
    if folder.is_dir() and not folder.is_symlink():
        wipe_all(folder)
        shutil.rmtree(folder, ignore_errors=True)


def _point_to(target: Path, leaving: Path) -> None:
    _point(str(target.absolute()), str(leaving.absolute()))


def _settle(folder: Path) -> None:
    """The data is in the folder and nowhere else; the person's own folder needs no telling."""
    if folder.resolve() == places.own_folder().resolve():
        point_nowhere()
    else:
        _point(str(folder), "")


def _point(folder: str, leaving: str) -> None:
    path = places.pointer()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in path.parent.glob(".saving-*.part"):  # of one that was cut off
        part.unlink(missing_ok=True)
    atomic.write(path, json.dumps({"folder": folder, "leaving": leaving}, indent=2).encode())


def _not_moved(why: Sentence) -> CannotWrite:
    return CannotWrite(
        "Your answers stay where they are: {why}.", "Nothing has been changed. Choose another folder.", why=why
    )
