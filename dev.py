"""Set up, run, test and check the project in one command each. Standard library only; Python 3.11 or newer.

    python3 dev.py run [-- ARGS]    open the window, or run a `selfassess` command
    python3 dev.py test [ARGS]      all tests (ARGS go to pytest)
    python3 dev.py check            style, types, import rules, content, translations up to date
    python3 dev.py gates [ARGS]     what veraPDF, a browser, an office program and a screen reader make of it
    python3 dev.py bench            speed, as ratios within one run
    python3 dev.py shots FOLDER     pictures of every page of the wizard
    python3 dev.py translations     the catalogues of the interface brought up to date (docs/translating.md)
    python3 dev.py lock             write the lock files anew

Everything is installed into `.venv` in this folder, from lock files with hashes. Nothing is done twice.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "set-up.json"
RUNTIME = HERE / "requirements.lock"
DEVELOPMENT = HERE / "requirements-dev.lock"
GATES = HERE / "requirements-gates.lock"
LOCKS = (RUNTIME, DEVELOPMENT, GATES)  # each holds everything of those before it

# What a window needs of a Linux system, by its package manager. Fonts count: without any, text cannot be drawn.
SYSTEM = {
    "apt-get": [
        "libgl1",
        "libegl1",
        "libglib2.0-0",
        "libdbus-1-3",
        "libfontconfig1",
        "libxkbcommon0",
        "libxkbcommon-x11-0",
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-image0",
        "libxcb-keysyms1",
        "libxcb-randr0",
        "libxcb-render-util0",
        "libxcb-shape0",
        "libxcb-xkb1",
        "fonts-dejavu-core",
    ],
    "dnf": [
        "mesa-libGL",
        "mesa-libEGL",
        "glib2",
        "dbus-libs",
        "fontconfig",
        "libxkbcommon-x11",
        "xcb-util-cursor",
        "xcb-util-wm",
        "xcb-util-image",
        "xcb-util-keysyms",
        "xcb-util-renderutil",
        "dejavu-sans-fonts",
    ],
}
# What the gates read documents with and use the window with, by command: the Debian package that brings it.
PROGRAMS = {
    "java": "default-jre-headless",
    "chromium": "chromium",
    "soffice": "libreoffice-writer-nogui",
    "pdftotext": "poppler-utils",
    "strace": "strace",
    "zbarimg": "zbar-tools",
    "pango-view": "pango1.0-tools",  # with it the library that the bench's other PDF engine draws with
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",  # takes the pictures of what went wrong
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
# What hears the accessibility bus: the system's own Python with these, for no wheel brings them.
LISTENER = ["/usr/bin/python3", "-c", "import gi; gi.require_version('Atspi', '2.0'); import gi.repository.Atspi"]
LISTENER_PACKAGES = ["python3-gi", "gir1.2-atspi-2.0"]
_PROBE = """
import ctypes, pathlib, PySide6, PySide6.QtWidgets
folder = pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms"
ctypes.CDLL(str(folder / "libqxcb.so"))
"""


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; returns the exit code."""
    verbs = {"run": run, "test": test, "check": check, "gates": gates}
    verbs |= {"bench": bench, "shots": shots, "translations": translations, "lock": lock}
    if not arguments or arguments[0] not in verbs:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - this is the file that says so
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    rest = list(arguments[1:])
    return verbs[arguments[0]](rest[1:] if rest[:1] == ["--"] else rest)


# What can be done


def run(arguments: list[str]) -> int:
    """Open the window, or run a command of the program."""
    set_up(RUNTIME, window=not arguments and has_screen())
    return hand_over([str(PYTHON), str(HERE / "main.py"), *arguments])


def test(arguments: list[str]) -> int:
    """All tests, the wizard's included, without a screen."""
    set_up(DEVELOPMENT, window=True)
    return hand_over([str(PYTHON), "-m", "pytest", *arguments], **offscreen())


def check(arguments: list[str]) -> int:
    """Style, types, import rules, content and catalogues; every step runs, and one that fails makes the whole fail."""
    set_up(DEVELOPMENT, window=True)
    python = str(PYTHON)
    steps = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [python, "main.py", "pack", "check", "questionnaires/commissioning"],
        [python, "-m", "tests.translations", "--check"],
        [python, "-m", "pytest", "-q", "tests/test_architecture.py", "tests/test_content.py"],
    ]
    codes = [subprocess.run(step, cwd=HERE, env=environment(**offscreen()), check=False).returncode for step in steps]
    return 1 if any(codes) else 0


def gates(arguments: list[str]) -> int:
    """What programs that we did not write say of the documents that ours writes, and of its window."""
    set_up(GATES, window=True)
    ensure_programs()
    return hand_over([str(PYTHON), "-m", "pytest", "tests/gates", *arguments], **offscreen())


def bench(arguments: list[str]) -> int:
    """Speed, measured as ratios within one run."""
    set_up(GATES, window=True)
    ensure_programs()
    return hand_over([str(PYTHON), "-m", "tests.bench", *arguments], **offscreen())


def shots(arguments: list[str]) -> int:
    """Pictures of every page of the wizard, for the README and for looking at."""
    set_up(DEVELOPMENT, window=True)
    return hand_over([str(PYTHON), "-m", "tests.wizard.shots", *arguments], **offscreen())


def translations(arguments: list[str]) -> int:
    """The catalogues of the interface hold every string of the sources, and are compiled."""
    set_up(DEVELOPMENT)
    return hand_over([str(PYTHON), "-m", "tests.translations", *arguments], **offscreen())


def lock(arguments: list[str]) -> int:
    """The lock files written anew from pyproject.toml, for every platform and Python from 3.11 on."""
    set_up(DEVELOPMENT)
    pip("install", "uv")
    command = [str(BIN / "uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--upgrade", "pyproject.toml"]
    subprocess.run([*command, "-o", RUNTIME.name], cwd=HERE, check=True)
    for group, upon, target in (("dev", RUNTIME, DEVELOPMENT), ("gates", DEVELOPMENT, GATES)):
        subprocess.run([*command, "--group", group, "-c", upon.name, "-o", target.name], cwd=HERE, check=True)
    return 0


# Set-up


def set_up(requirements: Path, window: bool = False) -> None:
    """`.venv` holds what the lock file names and, with `window`, the system what Qt needs; silent if it does."""
    done = stamp()
    if digest(requirements) not in done.locks:
        make_venv()
        say("installing the Python packages (a minute or two, this once)")
        pip("install", "--require-hashes", "--requirement", str(requirements))
        done = Stamp(sys.version, [digest(lock) for lock in LOCKS[: LOCKS.index(requirements) + 1]], done.window)
        STAMP.write_text(json.dumps(done))
    if window and not done.window:
        ensure_window()
        STAMP.write_text(json.dumps(done._replace(window=True)))


class Stamp(NamedTuple):
    """What has been set up in `.venv`."""

    python: str = ""
    locks: list[str] = []  # noqa: RUF012 - never changed in place
    window: bool = False


def stamp() -> Stamp:
    """What has been set up already; nothing if `.venv` was made by another Python."""
    try:
        done = Stamp(*json.loads(STAMP.read_text()))
    except (OSError, ValueError, TypeError):
        return Stamp()
    return done if done.python == sys.version and PYTHON.exists() else Stamp()


def digest(requirements: Path) -> str:
    """A lock file's content in short."""
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def make_venv() -> None:
    """A virtual environment of this Python, with pip."""
    if PYTHON.exists() and works([str(PYTHON), "-c", f"import pip, sys; sys.exit(sys.version != {sys.version!r})"]):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if not works([sys.executable, "-c", "import ensurepip, venv"]):
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system({"apt-get": [version, *SYSTEM["apt-get"]]}, "Python’s venv module")
    say("making a virtual environment")
    if not works([sys.executable, "-m", "venv", str(VENV)]):
        stop(f"No virtual environment could be made in {VENV}. Check that this folder can be written to.")


def ensure_window() -> None:
    """On Linux, the libraries and a font that a window needs are there."""
    if not sys.platform.startswith("linux") or (works([str(PYTHON), "-c", _PROBE]) and has_font()):
        return
    install_system(SYSTEM, "system libraries for the window")
    if not works([str(PYTHON), "-c", _PROBE]):
        stop("Qt still misses a library: run `.venv/bin/python -c 'import PySide6.QtWidgets'` to see which.")


def ensure_programs() -> None:
    """On Linux, the programs that read documents and use the window for the gates are there."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    packages = [PROGRAMS[name] for name in missing]
    packages += [] if Path(LISTENER[0]).exists() and works(LISTENER) else LISTENER_PACKAGES
    if not works([str(PYTHON), "-m", "playwright", "--version"]):  # what drives the browser misses a library
        packages.append("libatomic1")
    if not (Path(LISTENER[0]).exists() and works(LISTENER)):
        packages += LISTENER_PACKAGES
    if not packages:
        return
    if not sys.platform.startswith("linux"):
        stop(f"The gates need programs that are not here: {', '.join(missing)}. They run in CI.")
    install_system({"apt-get": packages}, "programs for the gates")


def has_font() -> bool:
    """Whether any font is installed where Qt looks."""
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
    endings = {".ttf", ".otf", ".ttc"}
    return any(path.suffix in endings for folder in folders for path in Path(folder).expanduser().rglob("*"))


def install_system(packages: dict[str, list[str]], what: str) -> None:
    """Install with apt as root; otherwise stop with the one command that does."""
    tool = next((tool for tool in packages if shutil.which(tool)), None)
    if tool is None:
        stop(f"{what} are missing, and this system has none of: {', '.join(packages)}.")
    names = packages[tool]
    if tool != "apt-get" or os.geteuid() != 0:
        stop(f"{what} are missing. Install them, then try again:\n    sudo {tool} install -y {' '.join(names)}")
    say(f"installing {what} with apt")
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, capture_output=True, check=False)
    done = subprocess.run(install, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        stop(f"apt could not install them.\n{done.stderr.strip()}\nThe command was:\n    {' '.join(install)}")


def pip(*arguments: str) -> None:
    """pip, quiet, in the virtual environment; a failure stops with its words."""
    command = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", *arguments]
    if subprocess.run(command, cwd=HERE, stdout=sys.stderr, check=False).returncode:
        stop("The Python packages could not be installed; pip says why above. A connection is needed this once.")


# Small things


def has_screen() -> bool:
    """Whether a window could be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def offscreen() -> dict[str, str]:
    """Settings under which Qt draws into memory."""
    return {"QT_QPA_PLATFORM": "offscreen"}


def environment(**more: str) -> dict[str, str]:
    """The present environment with settings added."""
    return {**os.environ, **more}


def works(command: list[str]) -> bool:
    """Whether a command ends well; what it prints is not shown."""
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def hand_over(command: list[str], **settings: str) -> int:
    """The command in place of this process where the system can, else as a child; with settings, in this folder."""
    if settings:
        os.chdir(HERE)
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], command, environment(**settings))
    return subprocess.run(command, env=environment(**settings), check=False).returncode


def say(text: str) -> None:
    """Progress, on standard error."""
    print(f"dev.py: {text} …", file=sys.stderr, flush=True)


def stop(text: str) -> NoReturn:
    """End with a message a person can act on."""
    print(f"dev.py: {text}", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
