"""Makes what is handed out, with one command each, on Debian 12; Python 3.11 or newer.

    python3 packaging/build.py windows [--out DIR] [--runtime DIR] [--sign HOOK] [--fast]
    python3 packaging/build.py check-windows [DIR]         installs, uses and uninstalls it all, under Wine
    python3 packaging/build.py check-repeatable            builds twice and compares the bytes
    python3 packaging/build.py check-signatures DIR        every program file in it is signed, and unaltered
    python3 packaging/build.py verify-runtime [DIR]        is this Python for Windows its makers'? prints its lock
    python3 packaging/build.py linux [--out DIR]
    python3 packaging/build.py check-linux [DIR]           installs, uses and removes it all, in a Debian of its own
    python3 packaging/build.py macos [--out DIR]           on a Mac only

What each needs is installed first, or named where that takes an administrator. The results lie in `dist`.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))

import dev  # noqa: E402


def windows(arguments: list[str]) -> int:
    """The installers for Windows."""
    from windows.build import main

    return main(arguments)


def check_windows(arguments: list[str]) -> int:
    """What those installers do, seen under Wine."""
    from wine.prefix import install_wine

    install_wine()
    built = [arguments.pop(0)] if arguments[:1] and not arguments[0].startswith("-") else ["dist"]
    around = {**os.environ, "SELFASSESS_BUILT": str(Path(*built).absolute())}
    tests = [sys.executable, "-m", "pytest", "tests/wine", *arguments]
    return subprocess.run(tests, cwd=ROOT, env=around, check=False).returncode


def check_repeatable(arguments: list[str]) -> int:
    """Whether building twice gives the same bytes."""
    from windows.build import twice

    return twice(arguments)


def check_signatures(arguments: list[str]) -> int:
    """Whether everything that Windows would run is signed."""
    from windows.signatures import main

    return main(arguments)


def verify_runtime(arguments: list[str]) -> int:
    """Whether a Python for Windows is its makers', and its lock."""
    from windows.verify_runtime import main

    return main(arguments)


def linux(arguments: list[str]) -> int:
    """The package and the archive for Linux."""
    from linux.build import main

    return main(arguments)


def check_linux(arguments: list[str]) -> int:
    """What those do, seen in a Debian where nothing else is installed."""
    from linux.check import main

    return main(arguments)


def macos(arguments: list[str]) -> int:
    """The application for macOS."""
    from macos.bundle import main

    return main(arguments)


VERBS: dict[str, Callable[[list[str]], int]] = {
    "windows": windows,
    "check-windows": check_windows,
    "check-repeatable": check_repeatable,
    "check-signatures": check_signatures,
    "verify-runtime": verify_runtime,
    "linux": linux,
    "check-linux": check_linux,
    "macos": macos,
}


def main(arguments: list[str]) -> int:
    """Do what the first argument says, in the project's own environment; returns the exit code."""
    if not arguments or arguments[0] not in VERBS:
        print(__doc__, file=sys.stderr)
        return 2
    dev.set_up(dev.DEVELOPMENT)
    if Path(sys.prefix) != dev.VENV:
        os.execv(dev.PYTHON, [str(dev.PYTHON), __file__, *arguments])  # noqa: S606 - this file again, by that Python
    return VERBS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
