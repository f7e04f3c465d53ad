"""The archive: the folder with the libraries that not every desktop has, to be unpacked and run anywhere."""

import tarfile
from pathlib import Path

import shipped
from linux import deb, tree
from shipped import NAME

HERE = Path(__file__).parent


def folder() -> Path:
    """Where it is put together; the archive and what comes out of it bear the same name."""
    return tree.WORK / f"{NAME}-{shipped.version()}-linux-x86_64"


def make(target: Path) -> Path:
    """The archive lies in the folder `target`; its path."""
    made = tree.make(with_libraries=True)
    beside = {f"share/{place}": read for place, read in deb.share().items()}
    beside |= {tree.INSTALL: (HERE / tree.INSTALL).read_bytes(), "README.txt": readme().encode()}
    tree.lay(made._replace(files={**made.files, **beside}), folder())
    path = target / f"{folder().name}.tar.xz"
    with tarfile.open(path, "w:xz", format=tarfile.GNU_FORMAT) as archive:
        for each in (folder(), *sorted(folder().rglob("*"))):
            archive.add(each, each.relative_to(tree.WORK), recursive=False, filter=_anybodys)
    return path


def readme() -> str:
    """What stands at the top of the folder."""
    text = (HERE / "README.txt").read_text(encoding="utf-8")
    return text.replace("@NAME@", shipped.app_name()).replace("@VERSION@", shipped.version())


def _anybodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
