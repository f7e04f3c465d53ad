"""The folder that is the program on Linux. It runs wherever it lies, and is all of it plain files that can be read:

selfassess            starts the program (launcher.c)
lib/python3.11        Python’s standard library, and beside it Python itself
lib/site-packages     the program and the packages that it stands on, as their wheels lay them out
sbom.cdx.json         every part;  SHA256SUMS: every file
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import shipped
from linux import debian
from linux.debian import PYTHON
from linux.elf import glibc, is_elf, needed, reached
from shipped import NAME, ROOT, Component, Files
from steps import BUILD, fresh, run, stop
from wheels import UNUSED, System, component, fetch, languages, licences, unpacked

WORK = BUILD / "linux"
STANDARD = f"lib/{PYTHON}"
SITE = "lib/site-packages"
QT = f"{SITE}/PySide6/Qt"
SYSTEM = System(
    "linux",
    {
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": "x86_64",
        "python_version": PYTHON.removeprefix("python"),
        "python_full_version": f"{PYTHON.removeprefix('python')}.2",
    },
    ("manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64"),
)
LAUNCHER = NAME
_FLAGS = [
    "-O2",
    "-s",
    "-pie",
    "-fPIE",
    "-fstack-protector-strong",
    "-D_FORTIFY_SOURCE=2",
    "-Wall",
    "-Wextra",
    "-Werror",
]
INSTALL = "install.sh"
NEWEST_GLIBC = 35
"""The 2.x of the C library that is enough: Ubuntu 22.04 has it, Debian 12 a newer one."""

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

_NOT_OF_PYTHON = re.compile(
    rf"""{STANDARD}/(
        (asyncio|concurrent|config-[^/]*|ctypes|curses|dbm|distutils|ensurepip|idlelib|lib2to3|multiprocessing|pydoc_data
        |test|tkinter|turtledemo|unittest|venv|wsgiref|xmlrpc)/.*
        |(_aix_support|_bootsubprocess|_osx_support|_sysconfigdata.*|antigravity|cgi|cgitb|crypt|doctest|ftplib|imaplib
        |nntplib|pdb|poplib|pydoc|smtpd|smtplib|ssl|telnetlib|this|turtle|webbrowser)\.py
        |lib-dynload/(_asyncio|_crypt|_ctypes|_curses|_dbm|_hashlib|_multiprocessing|_posixshmem|_ssl|_test|_uuid|_xx
        |audioop|nis|ossaudiodev|readline|xx).*
        |EXTERNALLY-MANAGED
    )""",
    re.VERBOSE,
)
"""One process, one thread, a window of Qt’s and no network: nor is OpenSSL needed, or anything that asks for it."""
_OF_QT = re.compile(
    r"(PySide6|shiboken6)/(__init__|_config|_git_\w+)\.py|PySide6/support/\w+\.py|PySide6/Qt(Core|Gui|Widgets)\.abi3\.so"
    r"|shiboken6/Shiboken\.abi3\.so|(PySide6|shiboken6)/lib[^/]*|PySide6/Qt/lib/lib[^/]*"
)
"""What is kept of Qt for Python; of the libraries among it, those that something loads."""
LARGE = re.compile(
    rf"lib/lib{PYTHON}\.so\.1\.0|{SITE}/lxml/etree\.[^/]*|{SITE}/PIL/_imaging\.[^/]*|{SITE}/pillow\.libs/libXau-[^/]*"
    rf"|{SITE}/PySide6/Qt(Core|Gui|Widgets)\.abi3\.so|{QT}/lib/lib(Qt6(Core|Gui|Widgets|WaylandClient)|icu\w+|sqlite3)\.so\.\d+"
)
"""The files over a megabyte that the program cannot do without."""
MOST = 160_000_000


class Tree(NamedTuple):
    """What lies in the folder, and the parts that others made."""

    files: Files
    parts: tuple[Component, ...]


# What is in it


def make(with_libraries: bool) -> Tree:
    """The folder; with the libraries of the system that not every desktop has, if so asked."""
    wheels = fetch(SYSTEM)
    packages = {name: unpacked(path) for name, path in sorted(wheels.items())}
    files = pruned({**debian.runtime(), **in_site(packages.values())})
    carried = sorted(library for library in outside(files) if with_libraries and CARRIED.fullmatch(library))
    owners = sorted(set(map(debian.owner, carried)))
    texts = [shipped.program(), shipped.collected_licences(), licences(packages)]
    texts += map(debian.licences, (debian.RUNTIME[0], *owners))
    parts = [component(each, wheels[name]) for name, each in packages.items()]
    parts += map(debian.component, (*debian.RUNTIME, *owners))
    libraries = {f"{QT}/lib/{library}": debian.library(library) for library in carried}
    return Tree({**files, **in_site(texts), **libraries, LAUNCHER: launcher()}, tuple(parts))


def in_site(found: Iterable[Files]) -> Files:
    """The files where Python looks for packages."""
    return {f"{SITE}/{name}": read for files in found for name, read in files.items()}


def pruned(files: Files) -> Files:
    """The files without what the program never uses: libraries are kept only where something kept loads them."""
    kept = {name: read for name, read in files.items() if keeps(name)}
    modules = {name for name, read in kept.items() if is_elf(read) and re.search(r"\.(abi3|cpython-[^.]+)\.so$", name)}
    plugins = {f"{QT}/plugins/{plugin}.so" for plugin in PLUGINS}
    loaded = reached(kept, plugins | modules | {f"lib/lib{PYTHON}.so.1.0"})
    return {name: read for name, read in kept.items() if name in loaded or not is_elf(read)}


def keeps(name: str) -> bool:
    """Whether a file is shipped, as far as its name says so."""
    if not name.startswith(f"{SITE}/"):
        return not _NOT_OF_PYTHON.fullmatch(name)
    place = name.removeprefix(f"{SITE}/")
    if place.startswith(("PySide6/", "shiboken6/")):
        return name in asked_of_qt() or bool(_OF_QT.fullmatch(place))
    return not (UNUSED.search(place) or ".dist-info/" in place)


@cache
def asked_of_qt() -> frozenset[str]:
    """What Qt looks for only when it runs: its plugins, and its own words in the languages of the program."""
    plugins = (f"plugins/{plugin}.so" for plugin in PLUGINS)
    words = (f"translations/qtbase_{code}.qm" for code in languages())
    return frozenset(f"{QT}/{name}" for name in (*plugins, *words))


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


def launcher() -> bytes:
    """The program that starts Python with the program; looks for libraries beside itself first."""
    target = WORK / LAUNCHER
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = f"-Wl,--disable-new-dtags,-z,relro,-z,now,-rpath,$ORIGIN/lib:$ORIGIN/{QT}/lib"
    build = ["gcc", *_FLAGS, f'-DPYTHON="{PYTHON}"', f"-I/usr/include/{PYTHON}", "-o", str(target)]
    run([*build, "launcher.c", f"-l{PYTHON}", beside], cwd=Path(__file__).parent)
    return target.read_bytes()


# On the disk


def lay(tree: Tree, folder: Path) -> None:
    """The folder holds the tree, compiled, with its parts list and sums, and nothing else."""
    fresh(folder)
    for name, read in {**tree.files, shipped.SBOM: shipped.sbom(tree.parts)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(read)
    settle(folder)
    compile_all = [f"/usr/bin/{PYTHON}", "-m", "compileall", "-q", "-s", str(folder), str(folder / "lib")]
    run(compile_all, PYTHONHASHSEED="0")
    (folder / shipped.SUMS).write_bytes(shipped.sums_of(folder))
    settle(folder)
    if wrong := list(faults(folder)):
        stop("\n".join(wrong))


def settle(folder: Path, programs: Collection[str] = (LAUNCHER, INSTALL)) -> None:
    """Everything in the folder bears the time of the version, which Python compares with that of its byte code; and
    nothing but the programs, named by their place in it, can be started."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.relative_to(folder).as_posix() in programs else 0o644)
        os.utime(path, (shipped.EPOCH, shipped.EPOCH), follow_symlinks=False)


def faults(folder: Path) -> Iterator[str]:
    """What must not be in a folder that is handed out."""
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    yield from shipped.strangers(files, [str(ROOT)], LARGE, MOST)
    for name, read in files.items():
        if is_elf(read) and glibc(read) > NEWEST_GLIBC:
            yield f"{name} needs a C library newer than 2.{NEWEST_GLIBC}"
