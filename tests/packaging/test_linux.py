"""What the packages for Linux promise, as far as it can be seen without making them."""

import argparse
import configparser
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import shipped
from linux import deb, debian, tree
from linux.elf import glibc, is_elf, needed, reached
from selfassess import APP_NAME, __version__
from selfassess.cli import OPENED, _parser
from selfassess.files.places import SUFFIX
from tests.test_dependencies import locked, name_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
SHARE = deb.share()
ENTRY = "applications/selfassess.desktop"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def with_program(name: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(name), reason=f"{name} is not here")


# What a desktop reads


def types() -> dict[str, str]:
    """Each type of file with its ending."""
    found = ElementTree.fromstring(SHARE["mime/packages/selfassess.xml"])
    return {
        str(each.get("type")): str(each.find(f"{MIME}glob").get("pattern")).removeprefix("*")  # type: ignore[union-attr]
        for each in found.iter(f"{MIME}mime-type")
    }


def entry() -> dict[str, str]:
    """The menu entry."""
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(SHARE[ENTRY].decode())
    return dict(read["Desktop Entry"])


def test_the_types_of_files_are_those_that_the_program_opens() -> None:
    assert sorted(types().values()) == [".sapack", SUFFIX]
    assert set(types().values()) <= set(OPENED)


def test_each_type_is_opened_by_the_entry_and_said_to_the_software_centre() -> None:
    assert sorted(entry()["MimeType"].rstrip(";").split(";")) == sorted(types())
    said = ElementTree.fromstring(SHARE["metainfo/selfassess.metainfo.xml"])
    assert sorted(str(each.text) for each in said.iter("mediatype")) == sorted(types())


def test_the_entry_starts_the_program_with_a_file_under_its_own_name_and_icon() -> None:
    assert entry()["Exec"] == "selfassess %f"
    assert f"icons/hicolor/256x256/apps/{entry()['Icon']}.png" in SHARE
    assert entry()["Name"] == APP_NAME


@with_program("desktop-file-validate")
def test_the_entry_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "selfassess.desktop"
    path.write_bytes(SHARE[ENTRY])
    done = subprocess.run(["desktop-file-validate", path], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


@with_program("appstreamcli")
def test_what_is_said_to_the_software_centre_is_valid(tmp_path: Path) -> None:
    """But for its identifier, which would have to be the name of a site, and the project has none."""
    path = tmp_path / "selfassess.metainfo.xml"
    path.write_bytes(SHARE["metainfo/selfassess.metainfo.xml"])
    check = ["appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info", str(path)]
    done = subprocess.run(check, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_what_is_said_to_the_software_centre_is_of_this_version() -> None:
    said = ElementTree.fromstring(SHARE["metainfo/selfassess.metainfo.xml"])
    assert said.findtext("project_license") == shipped.project()["project"]["license"]
    assert [release.get("version") for release in said.iter("release")] == [__version__]


def test_nothing_is_left_to_be_filled_in() -> None:
    assert [name for name, read in SHARE.items() if re.search(rb"@[A-Z]+@", read)] == []


# The manual page


def commands() -> Iterator[str]:
    """Each command, with those of `pack`."""
    for name, parser in below(_parser()).items():
        inner = below(parser)
        yield from (f"{name} {each}" for each in inner) if inner else [name]


def below(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands that the parser knows, each with its own."""
    found = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {name: each for action in found for name, each in action.choices.items()}


def manual() -> str:
    """The manual page as its source has it, without what only says how it looks."""
    return SHARE["man/man1/selfassess.1"].decode().replace("\\-", "-").replace('"', "")


def test_the_manual_page_names_every_command_and_common_option() -> None:
    named = [line.split(" ", 1)[1] for line in manual().splitlines() if re.match(r"\.B[IR]? ", line)]
    for name in commands():
        assert any(line.startswith(name) for line in named), name
    for action in _parser()._actions:
        for option in action.option_strings:
            assert option in manual(), option


def test_the_manual_page_names_no_command_that_is_none() -> None:
    section = manual().split(".SH COMMANDS")[1].split(".SH OPTIONS")[0]
    named = re.findall(r"^\.B[IR]? (pack \w+|\w+)", section, re.MULTILINE)
    assert sorted(named) == sorted(commands())


# The package


@with_program("dpkg")
@pytest.mark.parametrize(
    ("earlier", "later"), [("1.0rc1", "1.0"), ("1.0a2", "1.0b1"), ("1.0.dev3", "1.0a1"), ("1.0", "1.0.1")]
)
def test_what_comes_before_a_release_is_sorted_before_it(earlier: str, later: str) -> None:
    subprocess.run(["dpkg", "--compare-versions", deb.version(earlier), "lt", deb.version(later)], check=True)


def test_the_copyright_file_names_every_part() -> None:
    text = (deb.HERE / "copyright").read_text(encoding="utf-8")
    for name in sorted({name_of(line) for line in locked(shipped.ROOT / "requirements.lock")}):
        places = {file.parts[0] for file in metadata.files(name) or () if not file.parts[0].endswith(".dist-info")}
        kept = {place for place in places if place not in ("..", "__pycache__", "bin")}
        assert any(f"lib/site-packages/{place}" in text for place in kept), name


# The folder


def test_libraries_that_a_library_needs_are_read_from_it_and_followed() -> None:
    folder = Path(str(metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt/lib")))
    files = {f"lib/{path.name}": path.read_bytes() for path in folder.glob("libQt6[CGWD]*.so.6")}
    widgets = files["lib/libQt6Widgets.so.6"]
    assert is_elf(widgets)
    assert {"libQt6Gui.so.6", "libQt6Core.so.6", "libc.so.6"} <= {*needed(widgets)}
    assert 17 <= glibc(widgets) <= tree.NEWEST_GLIBC
    found = reached(files, ["lib/libQt6Widgets.so.6"])
    assert {"lib/libQt6Widgets.so.6", "lib/libQt6Core.so.6", "lib/libQt6DBus.so.6"} <= found
    assert not any("Designer" in name for name in found)


WITHOUT = {
    "_hashlib": "hashlib has its own",
    "_ssl": "no network",
    "ssl": "no network",
    "_uuid": "uuid has its own",
    "_distutils_hack": "of the environment of development",
    "arabic_reshaper": "ReportLab asks for it and goes on without",
    "pyphen": "ReportLab asks for it and goes on without",
}
"""What is loaded where it is there, and not needed."""


def place(path: Path) -> str | None:
    """Where a file of the environment lies in the folder that is shipped."""
    for below, here in ((tree.SITE, sysconfig.get_path("purelib")), (tree.STANDARD, sysconfig.get_path("stdlib"))):
        if path.is_relative_to(here) and "__pycache__" not in path.parts:
            return f"{below}/{path.relative_to(here).as_posix()}"
    return None


def test_every_module_that_is_loaded_and_every_file_that_is_read_is_shipped(journey: Any) -> None:
    modules = [file for name, file in journey["modules"].items() if file and name.split(".")[0] not in WITHOUT]
    places = {name for file in (*modules, *journey["read"]) if Path(file).is_file() and (name := place(Path(file)))}
    assert len(places) > 300
    assert sorted(name for name in places if not tree.keeps(name)) == []


@pytest.mark.parametrize(
    "name",
    [
        f"{tree.SITE}/PySide6/QtNetwork.abi3.so",
        f"{tree.SITE}/PySide6/Qt/plugins/platforms/libqvnc.so",
        f"{tree.SITE}/PySide6/Qt/qml/QtQml/libqmlplugin.so",
        f"{tree.SITE}/lxml/objectify.cpython-311-x86_64-linux-gnu.so",
        f"{tree.STANDARD}/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        f"{tree.STANDARD}/test/support/__init__.py",
    ],
)
def test_what_the_program_never_uses_is_not_shipped(name: str) -> None:
    assert not tree.keeps(name)


def test_a_folder_with_a_test_a_path_of_this_machine_or_too_new_a_library_is_not_handed_out(tmp_path: Path) -> None:
    assert list(tree.faults(tmp_path)) == []
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "x.py").write_bytes(b"")
    (tmp_path / "path.txt").write_bytes(os.fsencode(shipped.ROOT))
    (tmp_path / "new.so").write_bytes(b"\x7fELF\0GLIBC_2.41\0")
    assert len(list(tree.faults(tmp_path))) == 3


def test_the_python_that_is_shipped_is_one_that_the_project_supports() -> None:
    assert f"python{tree.SYSTEM.markers['python_version']}" == debian.PYTHON
    oldest = shipped.project()["project"]["requires-python"].removeprefix(">=")
    assert tree.SYSTEM.markers["python_version"] >= oldest


# The script of the archive


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """What comes out of the archive, with a program that only says where it is."""
    folder = tmp_path / "un packed"
    for name, read in SHARE.items():
        path = folder / "share" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(read)
    shutil.copy(deb.HERE / tree.INSTALL, folder)
    (folder / "selfassess").write_text('#!/bin/sh\nreadlink -f "$0"\n')
    for name in ("selfassess", tree.INSTALL):
        (folder / name).chmod(0o755)
    return folder


def run_script(script: Path, *arguments: str) -> None:
    home = {"HOME": str(script.parents[1] / "home"), "PATH": "/usr/bin:/bin"}
    subprocess.run([script, *arguments], env=home, check=True, capture_output=True)


def test_the_script_puts_the_program_into_the_menu_and_takes_away_all_that_it_put_there(unpacked: Path) -> None:
    home = unpacked.parent / "home"
    answers = home / ".local/share/selfassess/assessments.db"
    answers.parent.mkdir(parents=True)
    answers.write_bytes(b"answers")
    run_script(unpacked / tree.INSTALL)
    run_script(unpacked / tree.INSTALL)
    program = home / ".local/share/selfassess-program/selfassess"
    said = subprocess.run([home / ".local/bin/selfassess"], check=True, capture_output=True, text=True).stdout
    assert said.strip() == str(program)
    assert f'Exec="{program}" %f\n' in (home / ".local/share" / ENTRY).read_text()
    run_script(unpacked / tree.INSTALL, "--uninstall")
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    assert [path for path in left if "mime" not in path.parts and path.name != "mimeinfo.cache"] == [answers]


def test_what_was_handed_out_stays_through_an_upgrade_and_answers_that_were_carried_about_do_not_come_along(
    unpacked: Path,
) -> None:
    for name in ("packs/ours.sapack", "portable.txt", "data/assessments.db"):
        (unpacked / name).parent.mkdir(exist_ok=True)
        (unpacked / name).write_bytes(b"")
    run_script(unpacked / tree.INSTALL)
    shutil.rmtree(unpacked / "packs")
    run_script(unpacked / tree.INSTALL)
    program = unpacked.parent / "home/.local/share/selfassess-program"
    assert (program / "packs/ours.sapack").is_file()
    assert not (program / "portable.txt").exists()
    assert not (program / "data").exists()


def test_the_script_refuses_what_it_does_not_know(unpacked: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run_script(unpacked / tree.INSTALL, "--everything")
    assert refused.value.returncode == 2
    assert not (unpacked.parent / "home").exists()
