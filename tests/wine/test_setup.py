"""What the installer for one person promises; each promise kept under Wine."""

import subprocess
import sys
from pathlib import Path

import pytest

import shipped
from tests.wine.desk import PATIENCE, PICTURES, Desk
from tests.wine.installed import CLASSES, OWN, UNINSTALL, Installed, altered
from wine.prefix import Wine, shown

ROOT = shipped.ROOT
EXAMPLE = ROOT / "resources" / "example.selfassess"
DAY = ("--date", "2026-11-26")


@pytest.fixture
def without_data(installed: Installed) -> Installed:
    """The program as on its first day."""
    assert installed.command("erase", "--yes").code == 0
    return installed


# What is put there


def test_every_file_is_as_it_was_built_and_none_is_added_but_the_uninstaller(installed: Installed) -> None:
    assert altered(installed.folder) == ["Uninstall.exe"]


def test_it_is_in_the_start_menu_and_among_the_installed_programs_of_this_person_only(installed: Installed) -> None:
    menu = installed.wine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    assert (menu / "Commissioning check-up.lnk").is_file()
    assert not (installed.wine.home / "Desktop/Commissioning check-up.lnk").exists()
    assert installed.registered(UNINSTALL, "DisplayVersion") == shipped.version()
    assert installed.registered(UNINSTALL, "DisplayName") == shipped.app_name()
    assert not installed.registered(UNINSTALL.replace("HKCU", "HKLM"), "DisplayName")


def test_its_files_open_with_it(installed: Installed) -> None:
    for ending, kind in ((".selfassess", "Assessment"), (".sapack", "Pack")):
        assert installed.registered(rf"{CLASSES}\{ending}") == f"selfassess.{kind}"
        command = installed.registered(rf"{CLASSES}\selfassess.{kind}\shell\open\command")
        assert command == rf'"{installed.windows_folder}\selfassess.exe" "%1"'


# What it does there


def test_a_command_says_what_it_says_elsewhere_and_ends_with_its_code(installed: Installed) -> None:
    assert installed.command("--version") == (0, f"selfassess {shipped.version()}\n")
    missing = installed.command("plan", "C:\\is nicht da é.selfassess", "-o", "C:\\plan.pdf")
    assert missing.code == 1
    assert missing.said.startswith("selfassess: is nicht da é.selfassess: there is no such file")
    assert installed.command("plan").code == 2


def test_at_a_prompt_its_name_alone_runs_commands(installed: Installed) -> None:
    typed = installed.typed(rf'"{installed.windows_folder}\selfassess" --version')
    assert typed == (0, f"selfassess {shipped.version()}\n")


@pytest.mark.parametrize("edition", ["standard", "large-print", "fillable"])
def test_a_plan_is_to_the_byte_the_one_that_linux_writes(installed: Installed, tmp_path: Path, edition: str) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
    kinds = ("html", "docx", "ics", "csv")

    def plan(folder: Path) -> list[str | Path]:
        others = [word for kind in kinds for word in (f"--{kind}", folder / f"plan.{kind}")]
        return ["plan", EXAMPLE, "-o", folder / "plan.pdf", *DAY, "--edition", edition, *others]

    subprocess.run([sys.executable, "main.py", *map(str, plan(here))], cwd=ROOT, check=True)
    assert installed.command(*plan(there)) == (0, "")
    for kind in ("pdf", *kinds):
        assert (there / f"plan.{kind}").read_bytes() == (here / f"plan.{kind}").read_bytes(), kind


def test_an_answer_given_in_the_window_is_kept(without_data: Installed, desk: Desk) -> None:
    with without_data.window() as window:
        desk.wait_for("Commissioning check-up")
        desk.picture(PICTURES / "home.png")
        desk.press("Return", "ctrl+Return")
        desk.wait_for("Culture, question 1 of 8")
        desk.press("3", "Return")
        desk.wait_for("Culture, question 2 of 8")
        desk.picture(PICTURES / "question.png")
        desk.close(window)
    assert without_data.command("list").said.endswith("1 of 45\n")
    assert (without_data.data / "assessments.db").is_file()


def test_a_second_start_brings_the_first_window_forward_with_its_file(without_data: Installed, desk: Desk) -> None:
    with without_data.window() as first:
        desk.wait_for("Commissioning check-up")
        with without_data.window(EXAMPLE) as second:
            assert second.wait(PATIENCE) == 0
        desk.wait_for("Check your answers")
        desk.picture(PICTURES / "second-start.png")
        desk.close(first)


def test_using_it_changes_nothing_in_its_folder(installed: Installed) -> None:
    assert installed.command("import", EXAMPLE).code == 0
    assert altered(installed.folder) == ["Uninstall.exe"]


# Installing again


def test_it_is_not_replaced_while_it_is_open(without_data: Installed, desk: Desk) -> None:
    with without_data.window() as window:
        desk.wait_for("Commissioning check-up")
        assert without_data.install().code == 3
        assert without_data.uninstall() == 3
        desk.close(window)
    assert altered(without_data.folder) == ["Uninstall.exe"]


def test_a_newer_version_is_not_replaced_by_an_older(installed: Installed) -> None:
    installed.register(OWN, "Version", "99.0.0")
    assert installed.install().code == 5
    installed.register(OWN, "Version", shipped.version())


def test_a_pack_that_is_not_there_or_is_none_is_refused(installed: Installed, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.touch()
    assert installed.install("/PACK=C:\\nowhere.sapack").code == 6
    assert installed.install(f"/PACK={shown(other)}").code == 6
    assert installed.typed(rf'"{shown(installed.setup)}" /S /PACK="C:\not here.sapack"').code == 6


def test_an_upgrade_replaces_the_program_and_keeps_answers_and_packs(
    wine: Wine, installed: Installed, tmp_path: Path
) -> None:
    hand_out = tmp_path / "hand out"
    hand_out.mkdir()
    (hand_out / "setup.exe").symlink_to(installed.setup.resolve())
    (hand_out / "Trainer’s é.sapack").write_text("{}", encoding="utf-8")
    named = tmp_path / "named one.sapack"
    named.write_text("[]", encoding="utf-8")
    (installed.folder / "packs").mkdir(exist_ok=True)
    (installed.folder / "packs" / "earlier.sapack").write_text("1", encoding="utf-8")
    (installed.folder / "lib" / "stale.py").write_text("", encoding="utf-8")
    installed.register(OWN, "Version", "0.0.1")
    assert installed.command("import", EXAMPLE).code == 0
    upgraded = Installed(wine, hand_out / "setup.exe").install(f"/PACK={shown(named)}", "/DESKTOP=1")
    assert upgraded.code == 0
    packs = {path.name: path.read_text("utf-8") for path in (installed.folder / "packs").iterdir()}
    assert packs == {"earlier.sapack": "1", "Trainer’s é.sapack": "{}", "named one.sapack": "[]"}
    assert not (installed.folder / "lib" / "stale.py").exists()
    assert installed.registered(OWN, "Version") == shipped.version()
    assert (wine.home / "Desktop/Commissioning check-up.lnk").is_file()
    assert installed.command("list").said.count("\n") == 1


# Taking it away


def test_uninstalling_keeps_answers_and_whatever_is_not_its_own(installed: Installed) -> None:
    assert installed.command("import", EXAMPLE).code == 0
    mine = installed.folder / "my own file.txt"
    mine.write_text("mine", encoding="utf-8")
    kept = (installed.data / "assessments.db").read_bytes()
    assert installed.uninstall() == 0
    assert [path.name for path in installed.folder.iterdir()] == ["my own file.txt"]
    assert (installed.data / "assessments.db").read_bytes() == kept
    mine.unlink()


def test_uninstalling_leaves_no_trace_in_the_registry_or_the_menus(installed: Installed) -> None:
    assert installed.install("/DESKTOP=1").code == 0
    assert installed.uninstall() == 0
    for key in (OWN, UNINSTALL, rf"{CLASSES}\.selfassess", rf"{CLASSES}\.sapack", rf"{CLASSES}\selfassess.Pack"):
        assert installed.wine.run("reg", "query", key).code != 0, key
    assert list(installed.wine.home.rglob("Commissioning check-up.lnk")) == []


def test_files_that_another_program_opens_stay_its_own(installed: Installed) -> None:
    installed.register(rf"{CLASSES}\.sapack", "", "Other.Program")
    assert installed.install().code == 0
    assert installed.registered(rf"{CLASSES}\.sapack") == "Other.Program"
    offered = installed.wine.run("reg", "query", rf"{CLASSES}\.sapack\OpenWithProgids").said
    assert "selfassess.Pack" in offered
    assert installed.uninstall() == 0
    assert installed.registered(rf"{CLASSES}\.sapack") == "Other.Program"
    installed.forget(rf"{CLASSES}\.sapack")


def test_uninstalling_erases_the_answers_where_that_is_asked_for(installed: Installed) -> None:
    assert installed.install("/NOASSOC=1").code == 0
    assert not installed.registered(rf"{CLASSES}\.selfassess")
    assert installed.command("import", EXAMPLE).code == 0
    assert installed.uninstall("/DELETEDATA=1") == 0
    assert not installed.data.exists()
    assert not installed.folder.exists()


def test_it_goes_where_it_is_told_and_an_upgrade_finds_it_there(installed: Installed) -> None:
    elsewhere = installed.wine.path(r"C:\Other place\here")
    assert installed.typed(rf'"{shown(installed.setup)}" /S /D=C:\Other place\here').code == 0
    assert altered(elsewhere) == ["Uninstall.exe"]
    (elsewhere / "lib" / "stale.py").touch()
    assert installed.install().code == 0
    assert altered(elsewhere) == ["Uninstall.exe"]
    assert installed.typed(r'"C:\Other place\here\Uninstall.exe" /S _?=C:\Other place\here').code == 0
    assert [path.name for path in elsewhere.iterdir()] == ["Uninstall.exe"]
