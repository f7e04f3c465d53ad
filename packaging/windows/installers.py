"""The three things that are handed out, each from the finished folder: an installer, an MSI, a folder to carry.

Same folder, same bytes: nothing of the clock, of this machine or of the order of its disk gets into them.
"""

import hashlib
import uuid
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath
from xml.sax.saxutils import quoteattr

import shipped
import steps
from windows.launcher import ICON, PUBLISHER, banner, icon, numbers

HERE = Path(__file__).parent
TOOLS = {"makensis": "nsis", "wixl": "wixl", "msibuild": "msitools", "faketime": "faketime"}
PORTABLE = "portable.txt"
"""Beside the program it says that answers are kept there, too: `selfassess.files.places` looks for it."""
_PORTABLE_SAYS = """Because this file is here, the program keeps your answers in the folder "data" beside it.
Whoever has this folder can read them. Delete this file, and your own folder on the computer is used instead.
"""
_NAMESPACE = uuid.UUID("2f0f2a8e-4f0d-4b3e-9d7c-6f6f3c8a5b10")
"""From which the ids inside the MSI are made; it must never change, or an upgrade would not find what it replaces."""

Words = dict[str, str]


def base() -> str:
    """How the files begin that are handed out."""
    return f"{shipped.NAME}-{shipped.version()}"


def words() -> Words:
    """What the installers say and register; one table for both."""
    return {
        "NAME": shipped.NAME,
        "TITLE": shipped.app_name(),
        "VERSION": shipped.version(),
        "PUBLISHER": PUBLISHER,
        "FILE_EXT": ".selfassess",
        "FILE_ID": "selfassess.Assessment",
        "FILE_WHAT": f"{shipped.app_name()}: answers",
        "PACK_EXT": ".sapack",
        "PACK_ID": "selfassess.Pack",
        "PACK_WHAT": f"{shipped.app_name()}: questionnaires",
    }


def files_in(folder: Path) -> list[str]:
    """Every file of the folder, in the one order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# The installer


def setup(tree: Path, work: Path, out: Path, sign: str, fast: bool) -> Path:
    """The installer for one person."""
    made = out / f"{base()}-setup.exe"
    listed, pictured, beside = work / "files.nsh", work / ICON, work / "banner.bmp"
    listed.write_text("".join(nsis_lines(tree)), encoding="utf-8")
    pictured.write_bytes(icon())
    beside.write_bytes(banner())
    [dll] = (tree / "runtime").glob("python3??.dll")
    size = sum((tree / name).stat().st_size for name in files_in(tree))
    defined = words() | {"NUMBERS": numbers(), "PYTHON_DLL": dll.name, "KILOBYTES": str(size // 1024)}
    defined |= {"FILES": str(listed), "ICON": str(pictured), "BANNER": str(beside), "OUT": str(made)}
    defined |= {"SIGN": sign} if sign else {}
    defined |= {"FAST": "1"} if fast else {}
    given = [f"-D{name}={value}" for name, value in defined.items()]
    steps.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *given, HERE / "installer.nsi"])
    return made


def nsis_lines(tree: Path) -> Iterator[str]:
    """Where each file goes, one by one: NSIS would take a folder in the order of the disk."""
    folder = None
    for name in files_in(tree):
        parent = str(PureWindowsPath("$INSTDIR", name).parent)
        if parent != folder:
            folder = parent
            yield f'SetOutPath "{parent}"\n'
        yield f'File "{tree / name}"\n'


# The folder to carry


def portable(tree: Path, out: Path) -> Path:
    """A zip of the folder, with the mark by which the program keeps answers beside itself."""
    made = out / f"{base()}-portable.zip"
    files = {name: (tree / name).read_bytes() for name in files_in(tree)}
    files[PORTABLE] = _PORTABLE_SAYS.replace("\n", "\r\n").encode()
    when = datetime.fromtimestamp(shipped.EPOCH, UTC).timetuple()[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{base()}/{name}", when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, files[name])
    return made


# The MSI


def msi(tree: Path, work: Path, out: Path) -> Path:
    """The installer for everybody on a computer, as administrators hand it out; wixl wants the folder inside `work`."""
    made = out / f"{base()}.msi"
    (work / "files.wxs").write_text(wix_files(tree), encoding="utf-8")
    (work / "app.wxs").write_bytes((HERE / "app.wxs").read_bytes())
    (work / ICON).write_bytes(icon())
    defined = words() | {"PRODUCT": guid(f"product {shipped.version()}")}
    given = [word for name, value in defined.items() for word in ("-D", f"{name}={value}")]
    at = ["faketime", "-f", datetime.fromtimestamp(shipped.EPOCH, UTC).strftime("%Y-%m-%d %H:%M:%S")]
    steps.run([*at, "wixl", "-a", "x64", *given, "-o", made, "app.wxs", "files.wxs"], cwd=work, TZ="UTC")
    code = "{" + guid(hashlib.sha256((tree / shipped.SUMS).read_bytes()).hexdigest()) + "}"
    steps.run([*at, "msibuild", made, "-s", shipped.app_name(), PUBLISHER, "x64;2057", code], cwd=work, TZ="UTC")
    return made


def guid(name: str) -> str:
    """The same id for the same name, always."""
    return str(uuid.uuid5(_NAMESPACE, name)).upper()


def wix_files(tree: Path) -> str:
    """Every file as a component of its own, whose ids come from its place: an upgrade finds them again."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">']
    lines += ["<Fragment>", '<DirectoryRef Id="INSTALLDIR">', *_wix_folder(tree, tree), "</DirectoryRef>"]
    references = (f'<ComponentRef Id="{_wix_id("c", name)}"/>' for name in files_in(tree))
    lines += ["</Fragment>", "<Fragment>", '<ComponentGroup Id="Files">', *references, "</ComponentGroup>"]
    return "\n".join([*lines, "</Fragment>", "</Wix>", ""])


def _wix_folder(folder: Path, tree: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        name = path.relative_to(tree).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_wix_id("d", name)}" Name={quoteattr(path.name)}>'
            yield from _wix_folder(path, tree)
            yield "</Directory>"
        else:
            yield f'<Component Id="{_wix_id("c", name)}" Guid="{guid(name)}" Win64="yes">'
            yield f'<File Id="{_wix_id("f", name)}" KeyPath="yes" Name={quoteattr(path.name)} '
            yield f"Source={quoteattr(f'{tree.name}/{name}')}/></Component>"


def _wix_id(kind: str, name: str) -> str:
    return kind + hashlib.sha256(name.encode()).hexdigest()[:32]
