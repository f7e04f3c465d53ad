"""The Debian package: the folder in /usr/lib, what the desktop reads in /usr/share, and what it asks of the system."""

import gzip
import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

import shipped
from linux import tree
from linux.elf import is_elf
from shipped import NAME, Files
from steps import fresh, run

HERE = Path(__file__).parent
LIBRARY = f"usr/lib/{NAME}"
OPTIONAL = "platformthemes/libqgtk3.so"
"""Without what it needs, windows and dialogs look as Qt makes them: so that is suggested and not asked for."""
MAINTAINER = "The authors of selfassess <selfassess@localhost>"


def version(of_python: str = "") -> str:
    """The program’s version, or another, so that Debian sorts it: what comes before a release stands before it."""
    return re.sub(r"(a|b|rc)(?=\d)", r"~\1", (of_python or shipped.version()).replace(".dev", "~~dev"))


def share() -> Files:
    """What a desktop reads, with this version written in: menu entries, types, AppStream, manual page and the icon."""
    words = {
        "VERSION": shipped.version(),
        "DATE": datetime.fromtimestamp(shipped.EPOCH, UTC).date().isoformat(),
        "LICENCE": shipped.project()["project"]["license"],
    }
    folder = HERE / "share"
    found = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        text = re.sub(r"@([A-Z]+)@", lambda match: words[match[1]], path.read_text(encoding="utf-8"))
        found[path.relative_to(folder).as_posix()] = text.encode()
    icon = shipped.program()[f"{NAME}/resources/icons/check-up.png"]
    return {**found, f"icons/hicolor/256x256/apps/{NAME}.png": icon}


def documents() -> Files:
    """What Debian wants said of a package: who owns what, what changed, and where its rules are bent and why."""
    date = datetime.fromtimestamp(shipped.EPOCH, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    change = f"{NAME} ({version()}) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- {MAINTAINER}  {date}\n"
    return {
        f"doc/{NAME}/copyright": (HERE / "copyright").read_bytes(),
        f"doc/{NAME}/changelog.gz": packed(change.encode()),
        f"doc/{NAME}/CHANGELOG.md.gz": packed((shipped.ROOT / "CHANGELOG.md").read_bytes()),
        f"lintian/overrides/{NAME}": (HERE / "lintian-overrides").read_bytes(),
    }


def packed(content: bytes) -> bytes:
    """The content as gzip writes it, without a time."""
    return gzip.compress(content, mtime=0)


def make(target: Path) -> Path:
    """The package lies in the folder `target`; its path."""
    root = fresh(tree.WORK / "deb")
    tree.lay(tree.make(with_libraries=False), root / LIBRARY)
    (root / "usr/bin").mkdir()
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{tree.LAUNCHER}")
    for name, read in {**share(), **documents()}.items():
        is_manual = name.startswith("man/")
        path = root / "usr/share" / (f"{name}.gz" if is_manual else name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(packed(read) if is_manual else read)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(md5sums(root), encoding="utf-8")
    (control / "control").write_text(fields(root), encoding="utf-8")
    tree.settle(root, [f"{LIBRARY}/{tree.LAUNCHER}"])
    path = target / f"{NAME}_{version()}_amd64.deb"
    run(["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, path], SOURCE_DATE_EPOCH=str(shipped.EPOCH))
    return path


def md5sums(root: Path) -> str:
    """What `dpkg --verify` compares with."""
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    lines = ((hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(), path) for path in files)
    return "".join(f"{digest}  {path.relative_to(root)}\n" for digest, path in lines)


def fields(root: Path) -> str:
    """The control file."""
    size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024 + 1
    return f"""Package: {NAME}
Version: {version()}
Architecture: amd64
Maintainer: {MAINTAINER}
Installed-Size: {size}
{depends(root)}Recommends: at-spi2-core, xdg-utils
Section: misc
Priority: optional
Description: self-assessment for commissioners, with a PDF action plan
 Find out where your commissioning of public services goes wrong, and what to
 do about it: five questionnaires with described levels, and an action plan as
 a PDF.
 .
 Answers stay on the computer. There is no account, and the program never uses
 the network.
"""


def depends(root: Path) -> str:
    """The packages that hold every library which the files want of the system; the build stops where one is in none."""
    found = [path for path in sorted((root / LIBRARY).rglob("*")) if path.is_file() and is_elf(path.read_bytes())]
    optional = [path for path in found if path.as_posix().endswith(OPTIONAL)]
    needed = [f"-e{path}" for path in found if path not in optional]
    own = {f"-l{path.parent}" for path in found if path not in optional}
    (tree.WORK / "debian").mkdir(exist_ok=True)
    (tree.WORK / "debian/control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: amd64\n", encoding="utf-8"
    )
    command = [
        "dpkg-shlibdeps",
        "-O",
        "--warnings=0",
        *sorted(own),
        *needed,
        "-dSuggests",
        *(f"-e{path}" for path in optional),
    ]
    lines = run(command, cwd=tree.WORK).splitlines()
    return "".join(f"{line.removeprefix('shlibs:').replace('=', ': ', 1)}\n" for line in lines)
