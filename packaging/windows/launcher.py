"""The two small programs that start the shipped Python: selfassess.exe for the window, selfassess.com for commands."""

import io
from pathlib import Path

from PIL import Image

import shipped
import steps

HERE = Path(__file__).parent
TOOLS = {"x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64", "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64"}
WINDOW, CONSOLE = "selfassess.exe", "selfassess.com"
AUMID = "selfassess"
"""By which Windows keeps the program's windows together in the taskbar."""
PUBLISHER = "The selfassess project"
ICON = "selfassess.ico"
BANNER = (328, 628)
"""Twice what NSIS shows at 100 %, so that it stays sharp at 200 %."""
_ICON = shipped.ROOT / "resources" / "icons" / "check-up.png"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def icon() -> bytes:
    """The program's icon in every size that Windows asks for."""
    picture = Image.open(_ICON).convert("RGBA")
    made = [picture.resize((size, size), Image.Resampling.LANCZOS) for size in SIZES]
    held = io.BytesIO()
    made[-1].save(held, "ICO", sizes=[each.size for each in made], append_images=made[:-1])
    return held.getvalue()


def banner() -> bytes:
    """The picture beside the installer's first and last words: the icon on its own colour, as a bitmap."""
    picture = Image.open(_ICON).convert("RGBA")
    ground = Image.new("RGBA", BANNER, picture.getpixel((picture.width // 2, picture.height // 8)))
    ground.alpha_composite(picture.resize((BANNER[0] // 2,) * 2, Image.Resampling.LANCZOS), (BANNER[0] // 4,) * 2)
    held = io.BytesIO()
    ground.convert("RGB").save(held, "BMP")
    return held.getvalue()


def numbers() -> str:
    """The version as the four numbers of a Windows file: 0.1.0 is 0.1.0.0."""
    parts = shipped.version().split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        steps.stop(f"Windows knows versions of three numbers only, not {shipped.version()}.")
    return ".".join([*parts, "0"])


def launchers(folder: Path, python_dll: str) -> shipped.Files:
    """Both programs, compiled in the folder, which is emptied for it."""
    steps.need(TOOLS, "the compiler for Windows programs")
    steps.fresh(folder)
    (folder / ICON).write_bytes(icon())
    for name in ("launcher.rc", "launcher.manifest", "launcher.c"):
        (folder / name).write_bytes((HERE / name).read_bytes())
    return {name: _compiled(folder, name, python_dll) for name in (WINDOW, CONSOLE)}


def _compiled(folder: Path, name: str, python_dll: str) -> bytes:
    said = {"TITLE": shipped.app_name(), "VERSION": shipped.version(), "PUBLISHER": PUBLISHER, "FILENAME": name}
    words = [f'-D{key}=\\"{value}\\"' for key, value in said.items()]
    words.append(f"-DNUMBERS={numbers().replace('.', ',')}")
    resources = ["x86_64-w64-mingw32-windres", *words, "launcher.rc", "-O", "coff", "-o", "launcher.res"]
    steps.run(resources, cwd=folder)
    wide = {"APP_NAME": shipped.app_name(), "AUMID": AUMID, "PYTHON_DLL": python_dll}
    kind = ["-DCONSOLE"] if name == CONSOLE else ["-Wl,--subsystem,windows"]
    command = ["x86_64-w64-mingw32-gcc", "-municode", *kind, *(f'-D{key}=L"{value}"' for key, value in wide.items())]
    command += ["-Os", "-s", "-Wall", "-Wextra", "-Werror", "-fno-ident", "-o", name, "launcher.c", "launcher.res"]
    command += ["-lshell32", "-lole32", "-static", "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat"]
    steps.run([*command, "-Wl,--high-entropy-va"], cwd=folder)
    return (folder / name).read_bytes()
