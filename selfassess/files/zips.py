"""Zips that somebody else may have packed: nothing is ever written to a place that they name, and nothing in them takes
more room than its limit.
"""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from selfassess.errors import SelfAssessError
from selfassess.files.strict import bad_file, read_bounded, shown
from selfassess.wording import Sentence

MAX_ZIP = 50_000_000
MAX_FILES = 2_000
MAX_EACH = 8_000_000
MAX_ALL = 200_000_000

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What reading a zip that somebody has tampered with can raise."""


_DAMAGED = Sentence("this is not a file of this program, or it is damaged")


@contextmanager
def opened(path: Path, otherwise: Sentence = _DAMAGED) -> Iterator[zipfile.ZipFile]:
    """The zip, to be read with `content`. Raises BadFile where it holds too much, and says `otherwise` where it is none
    or damaged.
    """
    raw = read_bounded(path, MAX_ZIP)
    try:
        with zipfile.ZipFile(BytesIO(raw)) as whole:
            entries = whole.infolist()
            if len(entries) > MAX_FILES or sum(entry.file_size for entry in entries) > MAX_ALL:
                raise bad_file(path, "it holds more than one file may")
            yield whole
    except SelfAssessError:
        raise
    except _BROKEN:
        raise bad_file(path, otherwise) from None


def check_entry(path: Path, entry: zipfile.ZipInfo) -> None:
    """Raises BadFile unless the entry is an ordinary file that leads nowhere else and can be unpacked."""
    name = shown(entry.filename, 40)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if entry.flag_bits & 1:
        raise bad_file(path, "it is locked with a password")
    if kind not in (0, stat.S_IFREG) or entry.is_dir():
        raise bad_file(path, "it holds something that is not an ordinary file ({name})", name=name)
    if entry.filename.startswith(("/", "\\")) or ".." in entry.filename or ":" in entry.filename:
        raise bad_file(path, "it holds a file that would lead elsewhere ({name})", name=name)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise bad_file(path, "it is packed in a way that is not known here ({name})", name=name)


def content(path: Path, name: str, whole: zipfile.ZipFile) -> bytes:
    """One file of the zip, however large it says it is: at most as many bytes as one may have."""
    try:
        with whole.open(name) as file:
            found = file.read(MAX_EACH + 1)
    except KeyError:
        raise bad_file(path, "a file is missing in it ({name})", name=shown(name, 40)) from None
    except _BROKEN:
        raise bad_file(path, "a file in it is damaged ({name})", name=shown(name, 40)) from None
    if len(found) > MAX_EACH:
        raise bad_file(path, "a file in it is too big ({name})", name=shown(name, 40))
    return found
