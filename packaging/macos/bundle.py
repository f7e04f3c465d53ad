"""`build.py macos`: the application, and the disk image that it is handed out in.

The application is put together by PyInstaller (selfassess.spec), which asks this file what it should say of itself.
"""

import argparse
import io
import os
import platform
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

from PIL import Image

import shipped
import wheels
from shipped import NAME, ROOT, Files
from steps import BUILD, fresh, run, stop

HERE = Path(__file__).parent
WORK = BUILD / "macos"
ICON = WORK / f"{NAME}.icns"
LOCK = HERE / "requirements.lock"
LOCKED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
IDENTIFIER = "commissioning-check-up.selfassess"
OLDEST = "14.0"
"""The macOS that PySide6 6.12 is built for."""
KINDS = {
    "answers": (".selfassess", "Commissioning check-up: answers"),
    "pack": (".sapack", "Commissioning check-up: pack of questionnaires"),
}


def main(arguments: list[str]) -> int:
    """The disk image lies in the folder that is named; the exit code."""
    parser = argparse.ArgumentParser(prog="build.py macos", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR", help="where it goes, else dist")
    out = parser.parse_args(arguments).out.absolute()
    if sys.platform != "darwin":
        stop("The application for macOS is put together on macOS only.")
    out.mkdir(parents=True, exist_ok=True)
    run([sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", LOCK])
    ICON.parent.mkdir(parents=True, exist_ok=True)
    ICON.write_bytes(icon())
    folders = [f"--distpath={fresh(WORK / 'image')}", f"--workpath={WORK / 'work'}"]
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", *folders, str(HERE / f"{NAME}.spec")]
    run(build, PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=str(shipped.EPOCH))
    (WORK / "image" / "Applications").symlink_to("/Applications")
    print(image(out))
    return 0


def image(out: Path) -> Path:
    """The disk image, in which the application is pulled onto the folder beside it."""
    path = out / f"{NAME}-{shipped.version()}-macos-{platform.machine()}.dmg"
    name = f"{shipped.app_name()} {shipped.version()}"
    run(["hdiutil", "create", "-ov", "-format", "UDZO", "-volname", name, "-srcfolder", WORK / "image", path])
    if identity := signer():
        run(["codesign", "--timestamp", "--sign", identity, path])
    return path


def signer() -> str | None:
    """Whom the application is signed by, where the surroundings say; else it is signed for this computer only."""
    return os.environ.get("CODESIGN_IDENTITY") or None


def program() -> Files:
    """The program with every licence text, as it lies in the application."""
    texts = {name: _said(name) for name in sorted(set(map(str.lower, LOCKED.findall(wheels.LOCK.read_text("utf-8")))))}
    return {**shipped.program(), **shipped.collected_licences(), **wheels.licences(texts)}


def _said(package: str) -> Files:
    """What an installed package says of itself."""
    files = metadata.files(package) or ()
    return {str(file): Path(str(file.locate())).read_bytes() for file in files if ".dist-info/" in str(file)}


def icon() -> bytes:
    """The program’s icon as macOS keeps it, in every size."""
    written = io.BytesIO()
    with Image.open(io.BytesIO(shipped.program()[f"{NAME}/resources/icons/check-up.png"])) as picture:
        picture.save(written, format="ICNS")
    return written.getvalue()


def information() -> dict[str, Any]:
    """Info.plist: which files the application opens, and where it runs."""
    return {
        "CFBundleDisplayName": shipped.app_name(),
        "CFBundleShortVersionString": shipped.version(),
        "CFBundleVersion": shipped.version(),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT and other licences: see About",
        "CFBundleDocumentTypes": [_document(kind, says) for kind, (_, says) in KINDS.items()],
        "UTExportedTypeDeclarations": [_type(kind, suffix, says) for kind, (suffix, says) in KINDS.items()],
    }


def _document(kind: str, says: str) -> dict[str, Any]:
    return {
        "CFBundleTypeName": says,
        "CFBundleTypeRole": "Editor" if kind == "answers" else "Viewer",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [f"{IDENTIFIER}.{kind}"],
    }


def _type(kind: str, suffix: str, says: str) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": f"{IDENTIFIER}.{kind}",
        "UTTypeDescription": says,
        "UTTypeConformsTo": ["public.json"],
        "UTTypeTagSpecification": {"public.filename-extension": [suffix.removeprefix(".")]},
    }
