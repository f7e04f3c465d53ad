"""The folder that is the program on Linux. It runs wherever it lies, and is all of it plain files that can be read:

    selfassess            starts the program (launcher.c)
    lib/python3.11        Python’s standard library, and beside it Python itself
    lib/site-packages     the program and the packages that it stands on, as their wheels lay them out
    sbom.cdx.json         every part;  SHA256SUMS: every file
"""

import os
import re
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

import shipped
from dev import digest
from linux import debian
from linux.debian import PYTHON
from linux.elf import glibc, is_elf, needed, reached
from shipped import NAME, ROOT, Component, Files
from steps import BUILD, fresh, run, stop

LOCK = ROOT / "requirements.lock"
WORK = BUILD / "linux"
STANDARD = f"lib/{PYTHON}"
SITE = "lib/site-packages"
QT = f"{SITE}/PySide6/Qt"
LAUNCHER = NAME
INSTALL = "install.sh"
NEWEST_GLIBC = 35
"""The 2.x of the C library that is enough: Ubuntu 22.04 has it, Debian 12 a newer one."""
BIG = 1_000_000
"""Bytes from which a file has to be one of those that are known to be needed (tests/packaging/test_linux.py)."""

PLUGINS = (
    "iconengines/libqsvgicon",
    "imageformats/libqsvg",
    "platforminputcontexts/libcomposeplatforminputcontextplugin",
    "platforminputcontexts/libibusplatforminputcontextplugin",
    "platforms/libqoffscreen",
    "platforms/libqwayland",
    "platforms/libqxcb",
    "platformthemes/libqgtk3",
    "platformthemes/libqxdgdesktopportal",
    "wayland-decoration-client/libadwaita",
    "wayland-decoration-client/libbradient",
    "wayland-shell-integration/libxdg-shell",
)
"""Parts of Qt that it looks for only when it runs: drawing, looks, dialogs and typing on the desktops there are."""
CARRIED = re.compile(r"lib(bz2|sqlite3|xcb-.*|xkbcommon.*)\.so\.[\d.]+")
"""Libraries of the system that not every desktop has; the archive carries them, the package asks for them."""

_UNUSED = re.compile(
    rf"""
    ^{STANDARD}/(
        (asyncio|concurrent|config-[^/]*|ctypes|curses|dbm|distutils|ensurepip|idlelib|lib2to3|multiprocessing|pydoc_data
        |test|tkinter|turtledemo|unittest|venv|wsgiref|xmlrpc)/
        |(_aix_support|_bootsubprocess|_osx_support|_sysconfigdata.*|antigravity|cgi|cgitb|crypt|doctest|ftplib|imaplib
        |nntplib|pdb|poplib|pydoc|smtpd|smtplib|ssl|telnetlib|this|turtle|webbrowser)\.py$
        |lib-dynload/(_asyncio|_crypt|_ctypes|_curses|_dbm|_hashlib|_multiprocessing|_posixshmem|_ssl|_test|_uuid|_xx
        |audioop|nis|ossaudiodev|readline|xx)
        |EXTERNALLY-MANAGED$
    )
    |^{SITE}/(
        [^/]*\.dist-info/|bin/
        |PySide6/(?!Qt/lib/|Qt/plugins/|(__init__|_config|_git_pyside_version)\.py$|Qt(Core|Gui|Widgets)\.abi3\.so$|lib)
        |shiboken6/(?!lib|(__init__|_config|_git_shiboken_module_version)\.py$|Shiboken\.abi3\.so$)
        |PIL/_(avif|imagingcms|imagingft|imagingmath|imagingmorph|imagingtk|webp)\.
        |lxml/(builder|objectify|sax)\.cpython|lxml/(html|includes|isoschematron)/
        |reportlab/(fonts|graphics/(barcode|charts|samples|widgets))/
    )
    |\.(c|cpp|h|pxd|pxi|pyi|pyx)$|/py\.typed$|/cmake/|__pycache__/
    """,
    re.VERBOSE,
)


class Tree(NamedTuple):
    """What lies in the folder, and the parts that others made."""

    files: Files
    parts: tuple[Component, ...]


# What is in it


def make(with_libraries: bool) -> Tree:
    """The folder; with the libraries of the system that not every desktop has, if so asked."""
    wheels = {path: read_wheel(path) for path in fetch()}
    taken = {**debian.runtime()} | {f"{SITE}/{name}": read for files in wheels.values() for name, read in files.items()}
    files = pruned(taken)
    carried = sorted(library for library in outside(files) if with_libraries and CARRIED.fullmatch(library))
    packages = sorted({*debian.RUNTIME, *map(debian.owner, carried)})
    texts = [shipped.program(), shipped.collected_licences(), debian.licences(debian.RUNTIME[1])]
    texts += [debian.licences(package) for package in packages if package not in debian.RUNTIME]
    texts += [shipped.licences_in(path.name.split("-")[0].replace("_", "-"), files) for path, files in wheels.items()]
    files |= {f"{SITE}/{name}": read for part in texts for name, read in part.items()}
    files |= {f"{QT}/lib/{library}": debian.library(library) for library in carried}
    of_wheels = [shipped.component(metadata(files), digest(path)) for path, files in wheels.items()]
    return Tree(files | {LAUNCHER: launcher()}, (*of_wheels, *map(debian.component, packages)))


def pruned(files: Files) -> dict[str, bytes]:
    """The files without what the program never uses: libraries are kept only where something kept loads them."""
    languages = "|".join(re.findall(r"translations/selfassess_(\w+)\.qm", "\n".join(shipped.program())))
    catalogue = re.compile(rf"{QT}/translations/qtbase_({languages})\.qm")
    kept = {name: read for name, read in files.items() if catalogue.fullmatch(name) or not _UNUSED.search(name)}
    plugins = {f"{QT}/plugins/{plugin}.so" for plugin in PLUGINS}
    modules = {name for name, read in kept.items() if is_elf(read) and re.search(r"\.(abi3|cpython-[^.]+)\.so$", name)}
    loaded = reached(kept, plugins | modules | {f"lib/lib{PYTHON}.so.1.0"})
    return {name: read for name, read in kept.items() if name in loaded or not is_elf(read)}


def outside(files: Files) -> frozenset[str]:
    """The libraries that the folder wants from the system, those included that such a library wants itself."""
    inside = {name.rpartition("/")[2] for name in files}
    found: set[str] = set()
    waiting = {library for read in files.values() if is_elf(read) for library in needed(read)} - inside
    while waiting:
        found |= waiting
        contents = [debian.library(library) for library in waiting if (debian.LIBRARIES / library).exists()]
        waiting = {library for read in contents for library in needed(read)} - found - inside
    return frozenset(found)


def fetch() -> list[Path]:
    """The wheels that the lock file names, each with the digest that it names."""
    tools, folder = WORK / "tools", WORK / f"wheels-{digest(LOCK)[:12]}"
    if not (tools / "bin" / "pip").exists():
        run([f"/usr/bin/{PYTHON}", "-m", "venv", tools])
    pip = [tools / "bin" / "pip", "--quiet", "--disable-pip-version-check", "download", "--no-deps"]
    run([*pip, "--require-hashes", "--only-binary=:all:", "--requirement", LOCK, "--dest", folder])
    return sorted(folder.glob("*.whl"))


def read_wheel(path: Path) -> Files:
    """What a wheel lays into site-packages."""
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist() if not name.endswith("/")}


def metadata(files: Files) -> str:
    """What a package says of itself."""
    return next(read.decode() for name, read in files.items() if name.endswith(".dist-info/METADATA"))


def launcher() -> bytes:
    """The program that starts Python with the program; looks for libraries beside itself first."""
    target = WORK / LAUNCHER
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = f"-Wl,--disable-new-dtags,-z,relro,-z,now,-rpath,$ORIGIN/lib:$ORIGIN/{QT}/lib"
    build = ["gcc", "-O2", "-s", "-pie", "-fPIE", "-fstack-protector-strong", "-D_FORTIFY_SOURCE=2", "-Wall", "-Werror"]
    build += [f'-DPYTHON="{PYTHON}"', f"-I/usr/include/{PYTHON}", "-o", str(target), "launcher.c", f"-l{PYTHON}", beside]
    run(build, cwd=Path(__file__).parent)
    return target.read_bytes()


# On the disk


def lay(tree: Tree, folder: Path) -> None:
    """The folder holds the tree, compiled, with its parts list and sums, and nothing else."""
    fresh(folder)
    for name, read in (tree.files | {shipped.SBOM: shipped.sbom(tree.parts)}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(read)
    settle(folder)
    compile_all = [f"/usr/bin/{PYTHON}", "-m", "compileall", "-q", "-s", folder, folder / "lib"]
    run(compile_all, PYTHONHASHSEED="0")
    (folder / shipped.SUMS).write_bytes(shipped.sums_of(folder))
    settle(folder)
    if wrong := faults(folder):
        stop("\n".join(wrong))


def settle(folder: Path, programs: Collection[str] = (LAUNCHER, INSTALL)) -> None:
    """Everything in the folder bears the time of the version, which Python compares with that of its byte code; and
    nothing but the programs, named by their place in it, can be started."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.relative_to(folder).as_posix() in programs else 0o644)
        os.utime(path, (shipped.EPOCH, shipped.EPOCH), follow_symlinks=False)


def faults(folder: Path) -> list[str]:
    """What must not be in a folder that is handed out."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return [fault for name, path in files.items() for fault in _faults(name, path.read_bytes())]


def _faults(name: str, read: bytes) -> Iterator[str]:
    if os.fsencode(ROOT) in read:
        yield f"{name} holds a path of the machine that it was built on"
    if re.search(r"(^|/)tests?/", name):
        yield f"{name} is a test"
    if is_elf(read) and glibc(read) > NEWEST_GLIBC:
        yield f"{name} needs a C library newer than 2.{NEWEST_GLIBC}"
