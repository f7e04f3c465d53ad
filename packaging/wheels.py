"""The packages that the program stands on, as their makers built them for a system; the same rules for every system.

They are those of requirements.lock, with its digests: there is no second list of versions.
"""

import base64
import csv
import hashlib
import io
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from packaging.markers import Marker

import shipped
import steps

LOCK = shipped.ROOT / "requirements.lock"
UNUSED = re.compile(
    r"\.dist-info/(?!METADATA$)|\.data/|__pycache__/|(^|/)(bin|tests?)/"
    r"|\.(pyi|pyx|pxd|pxi|h|c|lib|typed)$"
    r"|^PIL/(_avif|_webp|_imagingft|_imagingcms|_imagingtk|_imagingmath|_imagingmorph)\."
    r"|^PIL/(ImageTk|_tkinter_finder|ImageQt)\.py$"
    r"|^lxml/(objectify|sax|builder)\.[^/]*(pyd|so)$|^lxml/(html|isoschematron|includes)/"
    r"|^docx/templates/default-docx-template/"  # the unpacked form of default.docx
    r"|^reportlab/fonts/|^reportlab/graphics/(testdrawings|testshapes|samples/)|^reportlab/lib/testutils"
)
"""What is shipped of no package, by its name in it."""


class System(NamedTuple):
    """What packages are wanted for."""

    name: str
    markers: Mapping[str, str]
    """What decides which lines of the lock file count there."""
    tags: tuple[str, ...]
    """The builds that run there, as pip is asked for them."""


def fetch(system: System) -> Mapping[str, Path]:
    """The packages as built for the system, by name."""
    how = ("--only-binary=:all:", "--implementation", "cp", "--python-version", system.markers["python_version"])
    tags = (f"--platform={tag}" for tag in system.tags)
    found = downloaded(steps.BUILD / system.name, "wheels", "\n".join(requirements(system)), *how, *tags)
    return {path.name.partition("-")[0]: path for path in sorted(found.glob("*.whl"))}


def requirements(system: System) -> Iterator[str]:
    """What requirements.lock asks for on the system, with all digests."""
    for entry in LOCK.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        named, *digests = entry.split("--hash=")
        requirement, _, marker = named.partition(" ; ")
        if digests and (not marker.strip() or Marker(marker).evaluate(dict(system.markers))):
            yield " --hash=".join([requirement.strip(), *(digest.strip() for digest in digests)])


def downloaded(below: Path, name: str, wanted: str, *how: str) -> Path:
    """The folder of what pip downloads for these requirements; done once for the same ones."""
    folder = below / f"{name}-{hashlib.sha256(wanted.encode()).hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    steps.say(f"fetching the {name}")
    part = steps.fresh(folder.with_suffix(".part"))
    listed = part / "requirements.txt"
    listed.write_text(wanted, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
    steps.run([*pip, "--require-hashes", *how, "-d", part, "-r", listed])
    return part.rename(folder)


def unpacked(wheel: Path) -> shipped.Files:
    """The files of a wheel, each as its own list of digests says."""
    with zipfile.ZipFile(wheel) as package:
        files = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    [record] = [name for name in files if name.endswith(".dist-info/RECORD")]
    for name, digest, _ in csv.reader(io.StringIO(files[record].decode())):
        if digest and digest != _recorded(files[name]):
            raise ValueError(f"{wheel.name}: {name} is not what its list says")
    return files


def _recorded(read: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(read).digest()).rstrip(b"=").decode()


def component(files: shipped.Files, wheel: Path) -> shipped.Component:
    """What the parts list says of a package that was unpacked from the wheel."""
    [metadata] = [name for name in files if name.endswith(".dist-info/METADATA")]
    return shipped.component(files[metadata].decode(), hashlib.sha256(wheel.read_bytes()).hexdigest())


def licences(packages: Mapping[str, shipped.Files]) -> shipped.Files:
    """The licence texts that the packages bring, at their places in an installation."""
    texts = (shipped.licences_in(name.replace("_", "-"), files) for name, files in packages.items())
    return {place: read for found in texts for place, read in found.items()}


def languages() -> Iterator[str]:
    """The languages that the program has a catalogue for, which Qt's own words are wanted in as well."""
    for name in shipped.program():
        if name.endswith(".qm"):
            yield PurePosixPath(name).stem.removeprefix("selfassess_")
