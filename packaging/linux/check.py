"""`build.py check-linux`: package and archive keep what they promise, in a Debian where nothing else is installed.

That Debian is a folder. What it needs mounted is mounted where only this process and its children see it, and every
process that is started belongs to this one: when it ends, however it ends, nothing of either is left.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import dev
import shipped
from linux import archive, deb, debian, tree
from linux.elf import is_elf
from selfassess.files.library import Library
from shipped import NAME, ROOT
from steps import fresh, run, say, stop
from tests.gates.desk import Desk

BASE = tree.WORK / "bookworm"
"""Debian 12 as its installer leaves it, made once."""
SYSTEM = tree.WORK / "root"
"""A copy of it, in which everything happens."""
PICTURES = tree.WORK / "pictures"
TOOLS = ("debootstrap", "desktop-file-utils", "lintian", "mount", "util-linux", "weston", "x11-utils")
DESK = ("Xvfb", "openbox", "xdotool", "import", "dbus-daemon", "/usr/libexec/at-spi-bus-launcher")
"""What the gate’s desk is set up with, as dev.PROGRAMS names it."""
PERSON = "person"
HOME = f"/home/{PERSON}"
DATA = f"{HOME}/.local/share"
SHARED = Path("/tmp")  # noqa: S108 - where the screen and the buses have their doors; the same folder inside as outside
EXAMPLE = ROOT / "resources" / "example.selfassess"
CHECKOUT = (str(dev.PYTHON), str(ROOT / "main.py"))
OUTPUTS = ("plan.pdf", "plan.html", "plan.docx", "plan.ics", "plan.csv")
APART = "--apart"
"""Which mounts are everybody’s, and so must not be added to."""


def main(arguments: list[str]) -> int:
    """Everything has been seen to be so, or the first thing that is not has been said; the exit code."""
    parser = argparse.ArgumentParser(prog="build.py check-linux", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist", help="where the packages are, else dist")
    parser.add_argument(APART, default="", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if os.geteuid() != 0:
        stop("Only root can set up a Debian to check them in.")
    mounts = str(Path("/proc/self/ns/mnt").readlink())
    if options.apart in ("", mounts):
        debian.ensure((*TOOLS, *(dev.PROGRAMS[name] for name in DESK), *dev.LISTENER_PACKAGES))
        alone = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", sys.executable, sys.argv[0]]
        return subprocess.run([*alone, "check-linux", *arguments, APART, mounts], check=False).returncode
    os.environ["SELFASSESS_PICTURES"] = str(PICTURES)
    folder = options.folder.absolute()
    set_up()
    check_package(folder / f"{NAME}_{deb.version()}_amd64.deb")
    check_archive(folder / f"{archive.folder().name}.tar.xz")
    say("the packages for Linux keep what they promise")
    return 0


# The Debian


def set_up() -> None:
    """The Debian is there, as new, with the mirrors of this machine and a person who is not root."""
    if not BASE.is_dir():
        say("fetching a Debian …")
        part = fresh(BASE.with_suffix(".part"))
        run(["debootstrap", "--variant=minbase", "bookworm", part])
        part.rename(BASE)
    shutil.rmtree(SYSTEM, ignore_errors=True)
    run(["cp", "--archive", BASE, SYSTEM])
    (SYSTEM / "etc/apt/sources.list").unlink(missing_ok=True)
    run(["cp", "--archive", "/etc/apt/.", SYSTEM / "etc/apt"])
    run(["cp", "--dereference", "/etc/resolv.conf", "/etc/hosts", SYSTEM / "etc"])
    run(["mount", "--bind", "/dev", SYSTEM / "dev"])
    run(["mount", "-t", "proc", "proc", SYSTEM / "proc"])
    run(["mount", "--bind", SHARED, SYSTEM / SHARED.relative_to("/")])
    as_root("useradd", "--create-home", PERSON)
    as_root("apt-get", "update", "-qq")


def as_root(*command: str) -> str:
    """What a command said that ended well there."""
    return run(["chroot", SYSTEM, *command], DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8", HOME="/root")


def by_person(*command: str) -> subprocess.CompletedProcess[str]:
    """How a command of the person ended there, with nothing in its surroundings."""
    clean = ["env", "--ignore-environment", f"HOME={HOME}", "PATH=/usr/bin:/bin", *command]
    inside = ["chroot", f"--userspec={PERSON}", str(SYSTEM), *clean]
    return subprocess.run(inside, capture_output=True, text=True, check=False)


def as_person(*command: str) -> str:
    """What a command of the person said that ended well there, with nothing amiss."""
    done = by_person(*command)
    expect((done.returncode, done.stderr), (0, ""), f"{' '.join(command)} ends otherwise")
    return done.stdout


def inside(place: str) -> Path:
    """A place there, as it is named here."""
    return SYSTEM / place.lstrip("/")


def expect(found: object, wanted: object, otherwise: str) -> None:
    """It is as it should be; else the check ends with what it is."""
    if found != wanted:
        stop(f"{otherwise}: {_short(found)} and not {_short(wanted)}")


def _short(what: object) -> str:
    return repr(what)[:2000]


# The package


def check_package(package: Path) -> None:
    """Installed with apt it does everything the checkout does; removed it leaves the person’s data and no more."""
    say("the package: what others make of it …")
    run(["lintian", "--fail-on", "warning", "--allow-root", package])
    say("the package: installing it …")
    shutil.copy(package, inside("/srv"))
    as_root("apt-get", "install", "--yes", "-qq", "--no-install-recommends", f"/srv/{package.name}")
    expect(missing(f"/{deb.LIBRARY}"), [], "libraries are not found")
    expect(as_root("dpkg", "--verify", NAME), "", "files are not those of the package")
    check_commands(NAME)
    check_window(f"/usr/bin/{NAME}", "package")
    check_wayland(f"/usr/bin/{NAME}")
    check_gate(f"/usr/bin/{NAME}")
    check_untouched(f"/{deb.LIBRARY}")
    say("the package: removing it …")
    as_root("apt-get", "purge", "--yes", "-qq", NAME)
    expect(left(), [f"{DATA}/{NAME}", f"/srv/{package.name}"], "what is left is")


def missing(folder: str) -> list[str]:
    """What the loader does not find for the files in the folder, but for those that dialogs of GTK’s are made with."""
    files = [path for path in inside(folder).rglob("*") if path.is_file() and is_elf(path.read_bytes())]
    names = [f"/{path.relative_to(SYSTEM)}" for path in files if not path.as_posix().endswith(deb.OPTIONAL)]
    return re.findall(r"(\S+) => not found", as_root("ldd", *names))


def left() -> list[str]:
    """What bears the program’s name there, but for what Debian notes of every package it has ever had."""
    found = as_root("find", "/", "-xdev", "-name", f"*{NAME}*", "-prune", "-print").splitlines()
    return sorted(path for path in found if not path.startswith(("/var/", HOME + "/example", str(SHARED))))


# The archive


def check_archive(packed: Path) -> None:
    """Unpacked it runs where it lies, even without the libraries that it carries; its script puts it into the menu."""
    say("the archive: unpacking it …")
    for library in debian.LIBRARIES.iterdir():
        if tree.CARRIED.fullmatch(library.name):
            inside(str(library)).unlink(missing_ok=True)
    run(["tar", "--extract", "--no-same-owner", "--file", packed, "--directory", inside(HOME)])
    as_root("chown", "--recursive", f"{PERSON}:{PERSON}", HOME)
    place = f"{HOME}/{archive.folder().name}"
    check_commands(f"{place}/{NAME}")
    check_window(f"{place}/{NAME}", "archive")
    check_untouched(place)
    check_portable(place)
    check_script(place)


def check_portable(place: str) -> None:
    """With the marker beside it the answers are kept beside it; without, they are not there."""
    as_person("touch", f"{place}/portable.txt")
    by_person(f"{place}/{NAME}", "import", f"{HOME}/plan.pdf")
    expect(inside(f"{place}/data/assessments.db").is_file(), True, "that answers are beside the program is")
    as_person("rm", "-r", f"{place}/portable.txt", f"{place}/data")


def check_script(place: str) -> None:
    """It puts the program where the person alone can start it, and takes away all it put there."""
    say("the archive: its script …")
    before = as_person("find", HOME)
    as_person(f"{place}/{tree.INSTALL}")
    expect(as_person(f"{HOME}/.local/bin/{NAME}", "--version"), f"{NAME} {shipped.version()}\n", "what it put there is")
    entry = inside(f"{DATA}/applications/{NAME}.desktop")
    run(["desktop-file-validate", entry])
    expect(f'Exec="{DATA}/{NAME}-program/{NAME}" %f' in entry.read_text(encoding="utf-8"), True, "the entry starts it")
    as_person(f"{place}/{tree.INSTALL}")
    as_person(f"{DATA}/{NAME}-program/{tree.INSTALL}", "--uninstall")
    files = [path for path in as_person("find", HOME, "-type", "f").splitlines() if path not in before]
    expect(files, [], "the script leaves")


# The program


def check_commands(program: str) -> None:
    """Each command does what the checkout’s does, to the byte, and ends as it should."""
    say(f"{program}: the commands …")
    expect(as_person(program, "--version"), f"{NAME} {shipped.version()}\n", "the version is another")
    for name in OUTPUTS:
        inside(f"{HOME}/{name}").unlink(missing_ok=True)
    example = f"{HOME}/{EXAMPLE.name}"
    shutil.copy(EXAMPLE, inside(example))
    as_person(program, *plan(example, HOME))
    wanted = fresh(tree.WORK / "wanted")
    run([*CHECKOUT, *plan(str(EXAMPLE), str(wanted))])
    for name in OUTPUTS:
        expect(inside(f"{HOME}/{name}").read_bytes(), (wanted / name).read_bytes(), f"{name} is not the checkout’s")
    score = run([*CHECKOUT, "score", EXAMPLE, "--json"])
    expect(as_person(program, "score", example, "--json"), score, "the score is not the checkout’s")
    check_library(program)
    ended = by_person(program, "plan", "nowhere", "-o", f"{HOME}/none.pdf")
    expect((ended.returncode, ended.stdout, ended.stderr.count("\n")), (1, "", 1), "without a file it ends otherwise")
    ended = by_person(program, "plam")
    expect((ended.returncode, ended.stdout), (2, ""), "with a wrong word it ends otherwise")


def plan(file: str, folder: str) -> tuple[str, ...]:
    """The command that writes the plan in every form."""
    first, *others = (f"{folder}/{name}" for name in OUTPUTS)
    return (
        "plan",
        file,
        "--date=2026-11-26",
        f"--output={first}",
        *(f"--{Path(path).suffix[1:]}={path}" for path in others),
    )


def check_library(program: str) -> None:
    """What is taken in, backed up and erased can be put back."""
    backup = f"{HOME}/backup.zip"
    inside(backup).unlink(missing_ok=True)
    by_person(program, "erase", "--yes")
    by_person(program, "import", f"{HOME}/plan.pdf")
    taken = kept(program)
    expect(len(taken), 1, "what was taken in is more or less")
    by_person(program, "backup", "-o", backup)
    by_person(program, "erase", "--yes")
    expect(kept(program), [], "what is erased is still there")
    by_person(program, "restore", backup)
    expect(kept(program), taken, "what is put back is another")


def kept(program: str) -> list[tuple[str, int]]:
    """Which assessments the person has there, and how many questions of each are answered."""
    return [(entry["id"], entry["answered"]) for entry in json.loads(as_person(program, "list", "--json"))]


def check_window(program: str, name: str) -> None:
    """The window opens, an answer given with the keyboard is kept, and a picture of it can be looked at."""
    say(f"{program}: the window …")
    folder = fresh(SHARED / f"{NAME}-{name}")
    with Desk(folder, folder / "data", program=("chroot", str(SYSTEM), program)) as desk:
        desk.turn("Before you begin", desk.press, "push button", "Start")
        desk.turn("Culture, question 1", desk.press, "push button", "Continue")
        desk.key("3")
        desk.until(lambda: desk.find("status bar", "Saved on this computer at "), "the answer is saved")
        named = desk.run("xprop", "-id", desk.window_id, "WM_CLASS")
        expect(named, f'WM_CLASS(STRING) = "{NAME}", "{NAME}"', "the desktop knows the window as another")
        desk.picture("question")
        desk.close()
    with Library(folder / "data") as library:
        (entry,) = library.entries()
        levels = [answer.level for answer in library.load(entry.id).assessment.answers.values()]
    expect(levels, [3], "the answers kept are")
    shutil.rmtree(folder)


def check_wayland(program: str) -> None:
    """On Wayland as well the window opens, under the name of its menu entry."""
    say(f"{program}: the window on Wayland …")
    folder = fresh(SHARED / f"{NAME}-wayland")
    folder.chmod(0o700)
    around = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": NAME}
    telling = {**around, "QT_QPA_PLATFORM": "wayland", "WAYLAND_DEBUG": "client"}
    desktop = ["weston", "--backend=headless-backend.so", f"--socket={NAME}", "--idle-time=0", f"--log={folder}/log"]
    window = ["timeout", "30", "chroot", str(SYSTEM), program, "--data-dir", f"{folder}/data"]
    with subprocess.Popen(desktop, env=around, stderr=subprocess.DEVNULL) as screen:
        run(["timeout", "30", "sh", "-c", f"until test -S {folder}/{NAME}; do sleep 0.1; done"])
        with subprocess.Popen(window, env=telling, stderr=subprocess.PIPE, text=True) as shown:
            said = shown.stderr or ()
            found = [any(word in line for line in said) for word in (f'set_app_id("{NAME}")', ".attach(wl_buffer")]
            shown.terminate()
        screen.terminate()
    expect(found, [True, True], "that the window is named, and then drawn, is")
    shutil.rmtree(folder)


def check_gate(program: str) -> None:
    """Everything that the gate over the accessibility bus asks of the checkout holds for the installation."""
    say(f"{program}: the gate over the accessibility bus, some minutes …")
    folder = SHARED / f"{NAME}-gate"
    gate = [str(dev.PYTHON), "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider", f"--basetemp={folder}"]
    gate += ["tests/gates/test_at_spi.py"]
    run(gate, cwd=ROOT, SELFASSESS_PROGRAM=f"chroot {SYSTEM} {program}")
    shutil.rmtree(folder)


def check_untouched(folder: str) -> None:
    """Using it has neither changed a file of the program nor added one."""
    as_root("sh", "-c", f"cd {folder} && sha256sum --check --quiet --strict {shipped.SUMS}")
    listed = {line.split("  ", 1)[1] for line in inside(f"{folder}/{shipped.SUMS}").read_text("utf-8").splitlines()}
    found = {path.relative_to(inside(folder)).as_posix() for path in inside(folder).rglob("*") if path.is_file()}
    expect(sorted(found - listed), [shipped.SUMS], "files of the folder that are not listed are")
