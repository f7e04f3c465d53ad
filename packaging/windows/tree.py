"""The folder of the program on Windows, from its parts: a function from files to files, the same for every installer.

selfassess.exe, selfassess.com    start it
runtime/                          Python, as its makers signed it
lib/                              the packages and the program itself, as in any Python
README.txt  sbom.cdx.json  SHA256SUMS
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pefile

import shipped
from wheels import UNUSED, component, languages, licences, unpacked

QT = ("QtCore", "QtGui", "QtWidgets")
"""The modules of Qt that the program imports; tests hold this and all that follows against what it loads."""
PLUGINS = ("platforms/qwindows", "platforms/qoffscreen")
"""The window, and the same without a screen. Pictures are PNG, which QtGui reads itself, and the style is Fusion."""

_NOT_OF_PYTHON = {
    **dict.fromkeys(["python.exe", "pythonw.exe", "winsound.pyd"], "the program is started by its own name"),
    **dict.fromkeys(["_ssl.pyd", "libssl-3.dll"], "the program never uses the network"),
    **dict.fromkeys(["_hashlib.pyd", "libcrypto-3.dll"], "Python's own SHA-256 is used: no OpenSSL to keep up to date"),
    **dict.fromkeys(["_asyncio.pyd", "_overlapped.pyd", "_multiprocessing.pyd"], "one thread, one process"),
    "_wmi.pyd": "asking what system this is would question Windows at length",
    "_uuid.pyd": "random names are made without it",
    "python.cat": "it lists sources that are not here",
    "LICENSE.txt": "it is with the other licences",
}
_WHOLE = re.compile(
    r"PySide6/(__init__|_config|_git_pyside_version)\.py$|PySide6/support/\w+\.py$"
    r"|shiboken6/[^/]+\.py$|shiboken6/(Shiboken\.pyd|shiboken6\.abi3\.dll)$"
)
"""What stays of Qt for Python besides the libraries that need one another."""
_UNSIGNED = re.compile(r"^(markupsafe|charset_normalizer)/[^/]*\.pyd$")
"""The same in Python is beside them."""

README = """{name} {version}

selfassess.exe opens the window. selfassess.com is the same for a command prompt: selfassess --help

Settings in the program says where your answers are.
Licences are under "About and licences" in Settings, and in lib\\selfassess\\licenses.
Every file here is listed in SHA256SUMS, every part with its version in sbom.cdx.json.
"""


# What is kept


def keeps_of_python(name: str) -> bool:
    """Whether a file of the runtime is shipped."""
    return name not in _NOT_OF_PYTHON and not name.endswith("._pth")


def is_python(name: str) -> bool:
    """Whether a file of the runtime is Python itself: python313.dll."""
    return bool(re.fullmatch(r"python3\d+\.dll", name))


def keeps(name: str) -> bool:
    """Whether a file of a package is shipped, as far as its name says so."""
    if name.startswith(("PySide6/", "shiboken6/")):
        return bool(_WHOLE.match(name))
    return not (UNUSED.search(name) or _UNSIGNED.search(name))


def qt(files: Collection[str]) -> Iterator[str]:
    """The files of Qt that are wanted for their own sake, by their names in its package."""
    yield from (f"PySide6/{module}.pyd" for module in QT)
    yield from (f"PySide6/plugins/{plugin}.dll" for plugin in PLUGINS)
    for code in languages():
        name = f"PySide6/translations/qtbase_{code}.qm"
        yield from [name] if name in files else []


def needed(name: str, files: shipped.Files) -> frozenset[str]:
    """The library, with every other in its folder or in that of its package that it cannot be loaded without."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        each = ahead.pop()
        if each not in found:
            found.add(each)
            ahead += _beside(each, files) if each.endswith((".dll", ".pyd")) else []
    return frozenset(found)


def _beside(name: str, files: shipped.Files) -> list[str]:
    package = name.partition("/")[0]
    there = {found.lower(): found for found in files if found.count("/") == 1 and found.startswith(f"{package}/")}
    wanted = (f"{package}/{library}".lower() for library in imported(files[name]))
    return [there[library] for library in wanted if library in there]


def imported(library: bytes) -> frozenset[str]:
    """The libraries that a Windows library names, also those it loads later."""
    found = pefile.PE(data=library, fast_load=True)
    kinds = ("IMPORT", "DELAY_IMPORT")
    found.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{kind}"] for kind in kinds])
    entries = (entry for kind in kinds for entry in getattr(found, f"DIRECTORY_ENTRY_{kind}", ()))
    return frozenset(entry.dll.decode("ascii") for entry in entries)


# The folder


def tree(runtime: shipped.Files, wheels: Mapping[str, Path], launchers: shipped.Files) -> shipped.Files:
    """Everything in the folder but byte code and the list of sums."""
    [stem] = [name.removesuffix(".dll") for name in runtime if is_python(name)]
    packages = {name: unpacked(path) for name, path in sorted(wheels.items())}
    library = {name: read for files in packages.values() for name, read in pruned(files).items()}
    library.update({**shipped.program(), **shipped.collected_licences(), **licences(packages)})
    library[f"{shipped.LICENCES}/python/LICENSE.txt"] = runtime["LICENSE.txt"]
    laid = {**launchers, **{f"lib/{name}": read for name, read in sorted(library.items())}}
    laid |= {f"runtime/{name}": read for name, read in runtime.items() if keeps_of_python(name)}
    laid[f"runtime/{stem}._pth"] = f"{stem}.zip\r\n.\r\n..\\lib\r\n".encode()
    laid["README.txt"] = _for_notepad(README.format(name=shipped.app_name(), version=shipped.version()))
    parts = [component(files, wheels[name]) for name, files in packages.items()]
    return {**laid, shipped.SBOM: shipped.sbom([*parts, *inside(laid, stem)])}


def pruned(files: shipped.Files) -> shipped.Files:
    """What is shipped of a package."""
    kept = {name for name in files if keeps(name)}
    if "PySide6/__init__.py" in files:
        kept |= {part for name in qt(files) for part in needed(name, files)}
    if "shiboken6/__init__.py" in files:
        kept |= needed("shiboken6/Shiboken.pyd", files)
    return {name: files[name] for name in sorted(kept)}


def inside(files: shipped.Files, stem: str) -> Iterator[shipped.Component]:
    """Python, and what it and Qt for Python carry unnamed: each with the version that its own library bears."""
    yield shipped.Component("CPython", file_version(files[f"runtime/{stem}.dll"]), "PSF-2.0")
    yield shipped.Component("Qt", file_version(files["lib/PySide6/Qt6Core.dll"]), "LGPL-3.0-only")
    yield shipped.Component("SQLite", file_version(files["runtime/sqlite3.dll"]), "blessing")


def file_version(library: bytes) -> str:
    """The version that a Windows file says it has, such as 3.13.2; a fourth number counts builds."""
    found = pefile.PE(data=library, fast_load=True)
    found.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
    for info in found.FileInfo[0]:
        for table in getattr(info, "StringTable", ()):
            return ".".join(table.entries[b"ProductVersion"].decode().split(".")[:3])
    raise ValueError("the library bears no version")


def _for_notepad(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8")


# What must not be in it

LARGE = re.compile(
    r"lib/PySide6/(Qt6(Core|Gui|Widgets)\.dll|Qt(Core|Gui|Widgets)\.pyd|plugins/platforms/qwindows\.dll)"
    r"|lib/(lxml/etree|PIL/_imaging)\.[^/]*pyd|runtime/(python3\d+\.(dll|zip)|sqlite3\.dll)"
)
"""The files over a megabyte that the program cannot do without."""
MOST = 90_000_000
LONGEST = 100


def strangers(files: shipped.Files, machine: Collection[str]) -> Iterator[str]:
    """Whatever the folder for Windows should not hold, also names too long for Explorer below a long folder."""
    yield from shipped.strangers(files, machine, LARGE, MOST)
    yield from (f"{name} is too long a name" for name in files if len(name) > LONGEST)
