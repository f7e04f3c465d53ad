"""`build.py linux`: the package and the archive, the same bytes whenever they are made of the same state."""

import argparse
import shutil
from pathlib import Path

import shipped
from linux import archive, deb, debian
from steps import say, stop


def main(arguments: list[str]) -> int:
    """The package, the archive and its parts list lie in the folder that is named; the exit code."""
    parser = argparse.ArgumentParser(prog="build.py linux")
    parser.add_argument(
        "--out", type=Path, default=shipped.ROOT / "dist", metavar="DIR", help="where they go, else dist"
    )
    out = parser.parse_args(arguments).out.absolute()
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        stop("The packages for Linux are built on Debian 12, whose Python and libraries they hold.")
    out.mkdir(parents=True, exist_ok=True)
    debian.ensure((*debian.TOOLS, *debian.WINDOW))
    for what, make in (("package", deb.make), ("archive", archive.make)):
        say(f"making the {what} …")
        print(make(out))
    print(shutil.copyfile(archive.folder() / shipped.SBOM, out / f"{archive.folder().name}.{shipped.SBOM}"))
    (out / shipped.SUMS).write_bytes(shipped.sums_of(out))
    return 0
