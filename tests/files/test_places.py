"""Things are where the person put them, else where the system keeps a person's own."""

from pathlib import Path

import pytest

from selfassess.files import places
from selfassess.files.places import DATA_VARIABLE, bundled, data_folder, example_assessment, shipped_pack


def test_what_ships_with_the_program_is_found() -> None:
    assert (shipped_pack() / "pack.toml").is_file()
    assert example_assessment().is_file()
    assert (bundled("resources") / "fonts").is_dir()


def test_folders_inside_the_installed_package_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "selfassess"
    (package / "files").mkdir(parents=True)
    monkeypatch.setattr(places, "__file__", str(package / "files" / "places.py"))
    uncached = bundled.__wrapped__
    assert uncached("resources") == tmp_path / "resources"
    (package / "resources").mkdir()
    assert uncached("resources") == package / "resources"


def test_an_installation_names_the_licence_texts_of_its_parts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "bundled", lambda name: tmp_path / name)
    assert [path.parent for path in places.notices()] == [tmp_path, tmp_path, tmp_path / "questionnaires"]
    text = tmp_path / "licenses" / "qt" / "LGPL-3.0.txt"
    text.parent.mkdir(parents=True)
    text.touch()
    assert places.notices()[-1] == text


def test_the_chosen_folder_wins_then_the_variable_then_the_persons_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "named"))
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert data_folder() == tmp_path / "named"
    monkeypatch.setenv(DATA_VARIABLE, "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    assert data_folder().name == "selfassess"
    monkeypatch.delenv(DATA_VARIABLE)
    assert not places.is_named()
    own = data_folder()
    assert own.name == "selfassess"
    assert not {"Documents", "Roaming", "Desktop"} & set(own.parts)
    assert not own.exists(), "looking for the folder does not make it"


def test_a_program_that_is_carried_about_keeps_its_data_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(DATA_VARIABLE, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "selfassess.exe"))
    assert not places.is_named()
    (tmp_path / "portable.txt").touch()
    assert places.is_named()
    assert data_folder() == tmp_path / "data"
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "named"))
    assert data_folder() == tmp_path / "named", "what the variable says counts more"
