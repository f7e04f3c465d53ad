"""Sets of questionnaires from elsewhere are kept, listed, moved and erased with everything else that is kept."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from selfassess.errors import CannotWrite
from selfassess.files import erasing, packs, places
from selfassess.files.library import Library
from selfassess.files.pack import read_pack, sapack_bytes
from tests.builders import shipped

OTHER = replace(shipped(), id="housing", title="Housing", version="1.2")


def test_a_kept_set_is_found_again_as_it_was(tmp_path: Path) -> None:
    path = packs.keep(OTHER, tmp_path)
    assert packs.beside(tmp_path) == (path,)
    assert read_pack(path) == OTHER


def test_keeping_it_twice_keeps_it_once_and_another_version_stands_beside_it(tmp_path: Path) -> None:
    assert packs.keep(OTHER, tmp_path) == packs.keep(OTHER, tmp_path)
    packs.keep(replace(OTHER, version="1.3"), tmp_path)
    packs.keep(replace(OTHER, title="Homes"), tmp_path)
    assert len(packs.beside(tmp_path)) == 3


def test_what_was_handed_out_with_the_program_comes_first_and_is_not_the_persons(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    (program / places.PACKS).mkdir(parents=True)
    (program / places.PACKS / "course.sapack").write_bytes(sapack_bytes(OTHER))
    monkeypatch.setattr("sys.executable", str(program / "selfassess.exe"))
    own = packs.keep(replace(OTHER, version="1.3"), tmp_path)
    assert packs.beside(tmp_path) == (program / places.PACKS / "course.sapack", own)
    with pytest.raises(ValueError, match="course"):
        packs.forget(program / places.PACKS / "course.sapack", tmp_path)
    assert packs.is_kept(own, tmp_path)


def test_a_set_that_is_forgotten_is_gone(tmp_path: Path) -> None:
    path = packs.keep(OTHER, tmp_path)
    packs.forget(path, tmp_path)
    assert packs.beside(tmp_path) == ()


def test_where_it_cannot_be_kept_the_person_hears_where(tmp_path: Path) -> None:
    (tmp_path / places.PACKS).write_bytes(b"a file in the way")
    with pytest.raises(CannotWrite, match="packs"):
        packs.keep(OTHER, tmp_path)


def test_the_latest_edition_is_that_of_the_greatest_version_not_of_the_longest_name() -> None:
    editions = [replace(OTHER, version=version) for version in ("1.9", "1.10", "0.99")]
    assert packs.newest(OTHER, [*editions, replace(OTHER, id="another", version="9.0")]).version == "1.10"
    assert packs.newest(replace(OTHER, version="2.0"), editions).version == "2.0"


def test_erasing_everything_takes_kept_sets_and_nothing_else_from_their_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    Library(tmp_path).close()
    packs.keep(OTHER, tmp_path)
    mine = tmp_path / places.PACKS / "holiday.sapack"
    mine.write_bytes(b"of another program")
    erasing.erase(tmp_path)
    assert list(tmp_path.rglob("*.*")) == [mine]
