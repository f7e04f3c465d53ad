"""What every installation holds: the program as its wheel does, licences, a parts list that is one, sums that hold."""

import hashlib
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import selfassess
import shipped
from selfassess import APP_NAME, __version__
from tests.test_dependencies import locked, name_of

ROOT = shipped.ROOT


def parts() -> list[shipped.Component]:
    """The packages that the program needs, as they are installed here."""
    names = sorted({name_of(line) for line in locked(ROOT / "requirements.lock")})
    return [shipped.component(metadata.distribution(name).read_text("METADATA") or "", "0" * 64) for name in names]


def test_the_version_and_the_name_are_the_programs_own() -> None:
    assert shipped.version() == __version__
    assert shipped.app_name() == APP_NAME


def test_the_program_is_laid_out_as_its_wheel_lays_it_out(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        laid = {name: wheel.read(name) for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped.program() == {name: read for name, read in laid.items() if not name.endswith(".ts")}


def test_nothing_is_shipped_that_is_not_committed() -> None:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    committed = {hashlib.sha256((ROOT / name).read_bytes()).digest() for name in listing.split("\0") if name}
    ours = {**shipped.program(), **shipped.collected_licences()}
    assert [name for name, read in ours.items() if hashlib.sha256(read).digest() not in committed] == []


def test_translations_are_shipped_compiled_and_fonts_with_their_licences() -> None:
    names = shipped.program().keys()
    assert "selfassess/resources/translations/selfassess_cy.qm" in names
    assert not [name for name in names if name.endswith(".ts")]
    assert "selfassess/resources/fonts/LICENCE-OpenSans.txt" in names


def test_the_licences_that_packages_leave_out_are_shipped_and_can_be_read() -> None:
    texts = {name: read.decode("utf-8") for name, read in shipped.collected_licences().items()}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["selfassess/licenses/qt/LGPL-3.0.txt"]
    assert "GNU GENERAL PUBLIC LICENSE" in texts["selfassess/licenses/qt/GPL-3.0.txt"]
    assert "src/3rdparty/harfbuzz-ng" in texts["selfassess/licenses/qt/THIRD-PARTY-NOTICES.txt"]
    assert "python-bidi" in texts["selfassess/licenses/REPLACING.txt"]


def test_every_package_brings_a_licence_text_or_its_text_is_collected() -> None:
    without = []
    for name in sorted({name_of(line) for line in locked(ROOT / "requirements.lock")}):
        files = {str(file): b"" for file in metadata.files(name) or ()}
        if not shipped.licences_in(name, files):
            without.append(name)
    assert without == ["pyside6-essentials", "shiboken6"], "their texts are in packaging/licenses/qt"


def test_the_parts_list_is_valid_cyclonedx_and_names_every_part() -> None:
    written = shipped.sbom(parts()).decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    for each in parts():
        assert each.purl in written


def test_the_validator_refuses_a_parts_list_that_is_none() -> None:
    wrong = shipped.sbom(parts()).decode().replace('"type": "library"', '"type": "shelf"')
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(wrong) is not None


def test_the_parts_list_is_the_same_whatever_order_the_parts_come_in() -> None:
    assert shipped.sbom(parts()) == shipped.sbom(reversed(parts()))


@pytest.mark.parametrize(
    ("declared", "licence"),
    [
        ("License-Expression: MIT-CMU", "MIT-CMU"),
        ("License: LGPL-3.0-only OR GPL-2.0-only", "LGPL-3.0-only OR GPL-2.0-only"),
        ("Classifier: License :: OSI Approved :: BSD License", "BSD License"),
        ("Summary: says nothing", "see its licence text"),
    ],
)
def test_a_licence_is_named_as_the_package_declares_it(declared: str, licence: str) -> None:
    said = f"Name: A_Part\nVersion: 1.0\n{declared}\n"
    assert shipped.component(said) == shipped.Component("A_Part", "1.0", licence, "pkg:pypi/a-part@1.0")


def test_sums_are_read_by_sha256sum_and_find_a_changed_file(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "one.txt").write_bytes(b"one")
    (tmp_path / "below" / "zwei é.txt").write_bytes(b"two")
    (tmp_path / shipped.SUMS).write_bytes(shipped.sums_of(tmp_path))
    check = ["sha256sum", "--check", "--strict", "--quiet", shipped.SUMS]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    (tmp_path / "one.txt").write_bytes(b"0ne")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_the_program_found_here_is_the_one_that_is_shipped() -> None:
    assert selfassess.__file__ is not None
    assert shipped.program()["selfassess/__init__.py"] == Path(selfassess.__file__).read_bytes()
