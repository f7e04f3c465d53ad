"""What is shipped for Windows: everything that the program loads and reads, and nothing that nobody knows."""

import re
import sysconfig
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import shipped
import wheels
from tests.test_dependencies import locked, name_of
from windows import fetch, tree

ROOT = shipped.ROOT
PACKAGES = Path(sysconfig.get_path("purelib"))
DONE_WITHOUT = {
    "markupsafe._speedups": "the same in Python is beside it",
    "_ssl": "urllib is loaded, and never used",
    "_hashlib": "Python has the digests itself",
    "_uuid": "random names need no system call",
}
"""What is loaded here where it is there, and not shipped; the journey under Wine shows that nothing is missed."""


def of_the_program() -> set[str]:
    """Every file of the packages that requirements.lock names, as their wheels call them."""
    names = {name_of(line) for line in locked(wheels.LOCK)}
    return {str(file) for name in names for file in metadata.files(name) or ()}


def on_windows(file: str) -> str:
    """What the same file is called in a wheel for Windows."""
    return re.sub(r"(\.abi3)\.so$", ".pyd", re.sub(r"\.cpython-[^.]*\.so$", ".cp313-win_amd64.pyd", file))


def is_shipped(file: str) -> bool:
    """Whether the tree has a file of a package."""
    return tree.keeps(file) or file in tree.qt({file}) or file == "shiboken6/Shiboken.pyd"


def test_every_module_of_a_package_that_is_loaded_is_shipped(journey: Any) -> None:
    loaded = {name: file for name, file in journey["modules"].items() if file and Path(file).is_relative_to(PACKAGES)}
    ours = {name: str(Path(file).relative_to(PACKAGES)) for name, file in loaded.items()}
    known = of_the_program()
    needed = {name: on_windows(file) for name, file in ours.items() if file in known}
    assert len(needed) > 200
    assert [name for name, file in needed.items() if not is_shipped(file) and name not in DONE_WITHOUT] == []


def test_every_part_of_python_that_is_loaded_is_shipped(journey: Any) -> None:
    missed = {name for name in journey["modules"] if not tree.keeps_of_python(f"{name}.pyd")}
    assert missed <= DONE_WITHOUT.keys()
    for name in ("_sqlite3", "_socket", "_ctypes", "_decimal", "pyexpat"):
        assert tree.keeps_of_python(f"{name}.pyd")
    assert tree.keeps_of_python("sqlite3.dll")


def test_every_file_of_a_package_that_is_read_is_shipped(journey: Any) -> None:
    paths = {Path(file).resolve() for file in journey["read"]}
    read = {path.relative_to(PACKAGES).as_posix() for path in paths if path.is_relative_to(PACKAGES)}
    known = {file for file in read & of_the_program() if not file.endswith((".pyc", ".so"))}
    assert "docx/templates/default.docx" in known
    assert [file for file in known if not is_shipped(file)] == []


def test_nothing_of_qt_is_shipped_that_could_use_a_network_or_show_a_web_page() -> None:
    assert not any(is_shipped(f"PySide6/{name}.pyd") for name in ("QtNetwork", "QtQml", "QtDBus", "QtSql"))
    assert not any(is_shipped(name) for name in ("PySide6/Qt6Network.dll", "PySide6/opengl32sw.dll", "PySide6/uic.exe"))


@pytest.mark.parametrize(
    "name",
    [
        "reportlab/fonts/zy______.pfb",
        "docx/templates/default-docx-template/word/styles.xml",
        "PIL/_avif.cp313-win_amd64.pyd",
        "lxml/objectify.cp313-win_amd64.pyd",
        "lxml/includes/etree_defs.h",
        "msgspec/__init__.pyi",
        "platformdirs-4.14.8.dist-info/sboms/platformdirs.cdx.json",
        "PySide6/support/__pycache__/deprecated.cpython-314.pyc",
    ],
)
def test_what_nobody_uses_is_left_out(name: str) -> None:
    assert not tree.keeps(name)


def test_qt_speaks_whatever_language_the_program_does_and_no_other() -> None:
    files = {f"PySide6/translations/qtbase_{code}.qm" for code in ("cy", "de", "ar")}
    assert {name for name in tree.qt(files) if name.endswith(".qm")} == {"PySide6/translations/qtbase_cy.qm"}


# What must not be in it


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("lib/x/tests/test_x.py", b"", "is not part of the program"),
        ("lib/x/.pytest_cache/v", b"", "is not part of the program"),
        ("lib/x/big.dll", b"x" * 1_000_001, "is large, and not known to be needed"),
        ("lib/x.py", b"opened /home/builder/work/x", "names '/home/builder/work'"),
        ("lib/__pycache__/gone.cpython-313.pyc", b"", "is of no module"),
        (f"lib/{'long/' * 20}name.py", b"", "is too long a name"),
    ],
)
def test_a_stranger_in_the_folder_is_named(name: str, content: bytes, complaint: str) -> None:
    good = {"lib/x.py": b"", "lib/__pycache__/x.cpython-313.pyc": b"", "lib/PySide6/Qt6Core.dll": b"x" * 1_000_001}
    assert list(tree.strangers(good, ["/home/builder/work"])) == []
    [said] = tree.strangers({**good, name: content}, ["/home/builder/work"])
    assert said.startswith(name)
    assert complaint in said


def test_a_folder_that_has_grown_too_large_is_named() -> None:
    assert "too large: 90.0 MB" in next(tree.strangers({f"lib/{part}": bytes(900_001) for part in range(100)}, []))


# Where it comes from


def test_every_package_comes_from_the_lock_with_its_digests_and_the_qt_for_this_python() -> None:
    asked = dict(line.split(" --hash=", 1) for line in wheels.requirements(fetch.WINDOWS))
    versions = {entry.partition(" ; ")[0]: digests for entry, digests in locked(wheels.LOCK).items()}
    assert "pyside6-essentials==6.12.0" in asked
    assert not [line for line in asked if line.startswith("pyside6-essentials==6.11")]
    assert {name_of(line) for line in asked} == {name_of(line) for line in versions}
    for requirement, digests in asked.items():
        assert digests.split(" --hash=") == versions[requirement]


def test_each_lock_of_a_python_lists_every_file_that_the_program_starts_with() -> None:
    assert fetch.locks()
    for lock in fetch.locks():
        listed = fetch.read_lock(lock)
        assert {"python313.dll", "python313.zip", "_sqlite3.pyd", "LICENSE.txt", "python.cat"} <= listed.keys()
        assert all(re.fullmatch("[0-9a-f]{64}", digest) for digest in listed.values())


def test_a_python_that_is_in_no_lock_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "python313.dll").write_bytes(b"somebody else's")
    with pytest.raises(SystemExit):
        fetch.runtime(tmp_path)
    assert "This Python is in no lock" in capsys.readouterr().err
