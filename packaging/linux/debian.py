"""What comes from Debian: the packages that the build needs, and what is taken out of those that are shipped."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dev import install_system
from shipped import LICENCES, Component, Files
from steps import run

PYTHON = "python3.11"
"""The Python that is shipped and that compiles what is shipped; Debian 12 mends it until 2028."""
RUNTIME = ("libpython3.11", "libpython3.11-minimal", "libpython3.11-stdlib")
LIBRARIES = Path("/usr/lib/x86_64-linux-gnu")
TOOLS = (PYTHON, f"lib{PYTHON}-dev", "gcc", "libc6-dev", "dpkg-dev")
WINDOW = (
    "libegl1",
    "libgl1",
    "libfontconfig1",
    "libfreetype6",
    "libglib2.0-0",
    "libdbus-1-3",
    "libgtk-3-0",
    "libsqlite3-0",
    "libwayland-cursor0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-sync1",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
"""Libraries that Qt draws windows with: whoever says which packages they come in has to have them."""


def ensure(packages: Iterable[str]) -> None:
    """The packages are installed, by whoever may; else named in the one command that does."""
    listed = run(["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n"]).splitlines()
    if missing := [package for package in packages if f"{package} installed" not in listed]:
        install_system({"apt-get": missing}, "Debian packages")


def runtime() -> Files:
    """Python’s library and everything of its standard library, by their places in the folder `lib`."""
    listed = run(["dpkg-query", "--listfiles", *RUNTIME]).splitlines()
    placed = {Path(name).name if name.startswith(str(LIBRARIES)) else name[len("/usr/lib/") :]: name for name in listed}
    return {
        f"lib/{place}": Path(name).read_bytes()
        for place, name in placed.items()
        if name.startswith("/usr/lib/") and Path(name).is_file() and not Path(name).is_symlink()
    }


def library(name: str) -> bytes:
    """A shared library of the system."""
    return (LIBRARIES / name).read_bytes()


@cache
def owner(name: str) -> str:
    """The package that a shared library of the system comes in."""
    return run(["dpkg-query", "--search", f"*/{LIBRARIES.name}/{name}"]).partition(":")[0]


def component(package: str) -> Component:
    """What the parts list says of a package."""
    version = run(["dpkg-query", "--show", "--showformat=${Version}", package])
    return Component(package, version, _licence(package), f"pkg:deb/debian/{package}@{version}?arch=amd64")


def licences(package: str) -> Files:
    """The package’s licences, as Debian gathered them, at their place in an installation."""
    return {f"{LICENCES}/{package}/copyright": _copyright(package).encode()}


def _licence(package: str) -> str:
    """The licence of most of a package, where Debian says it in so many words (DEP-5)."""
    if package in RUNTIME:
        return "PSF-2.0"
    text = _copyright(package)
    found = re.search(r"^License: *(\S.*)$", text, re.MULTILINE) if text.startswith("Format:") else None
    return found[1] if found else "see its licence text"


def _copyright(package: str) -> str:
    return Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8")
