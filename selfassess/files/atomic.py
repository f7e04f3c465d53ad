"""The one atomic write: afterwards the file holds all of the new bytes, or all of the old ones."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from errno import EISDIR
from pathlib import Path
from tempfile import mkstemp

from selfassess.errors import CannotWrite
from selfassess.files.strict import BAD_NAME, reason, shown
from selfassess.wording import Sentence, templates

(_NOT_ORDINARY,) = templates("this is not an ordinary file")


def write(path: Path, content: bytes) -> None:
    """Replace `path` with `content`, durable on return, for its owner only; CannotWrite leaves it as it was.

    Where `path` is a link, what it points to is replaced; a folder or device is not.
    """
    write_all({path: content})


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Replace each path as `write` does, the first only once all bytes of all are on the disk.

    So a folder that is missing or a disk that is full leaves every file as it was.
    """
    with ExitStack() as stack:
        parts = [stack.enter_context(_part(path, content)) for path, content in contents.items()]
        for part, path in parts:
            try:
                part.replace(path)
            except OSError as error:
                raise _cannot_write(path, error) from None
    for folder in {path.parent for _, path in parts}:
        sync_folder(folder)


@contextmanager
def _part(path: Path, content: bytes) -> Iterator[tuple[Path, Path]]:
    """The content in a file beside the one that it is to replace, and that one; gone at the end if not renamed."""
    try:
        path = path.resolve()
        if path.is_symlink() or (path.exists() and not path.is_file()):  # a link still: in a circle
            raise OSError(EISDIR, _NOT_ORDINARY)
        descriptor, name = mkstemp(dir=path.parent, prefix=".saving-", suffix=".part")
    except (OSError, RuntimeError, ValueError) as error:  # also names with a NUL
        raise _cannot_write(path, error) from None
    part = Path(name)
    try:
        try:
            with open(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _cannot_write(path, error) from None
        yield part, path
    finally:
        part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a rename inside `folder` durable, where the system can."""
    with suppress(OSError):  # Windows cannot open folders; a rename there is durable with the file
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _cannot_write(path: Path, error: Exception) -> CannotWrite:
    name, why = shown(path.name), _why(path, error)
    if isinstance(error, PermissionError) and path.exists():
        return CannotWrite(
            "{name} could not be saved ({why}).",
            "Close the file if it is open in another program, then try again, or save with another name.",
            name=name,
            why=why,
        )
    return CannotWrite("{name} could not be saved ({why}).", "Choose another name or folder.", name=name, why=why)


def _why(path: Path, error: Exception) -> Sentence:
    if isinstance(error, FileNotFoundError) and not path.parent.exists():
        return Sentence("there is no folder {name}", name=shown(path.parent.name))
    return reason(error, BAD_NAME)
