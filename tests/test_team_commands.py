"""The commands for several people do what docs/formats.md says: `team`, `code` and `decode`."""

import csv
import json
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from msgspec.structs import replace
from openpyxl import load_workbook
from PIL import Image

from selfassess.assessment import Assessment, carried
from selfassess.files.documents import assessment_bytes, read_assessment
from selfassess.files.pack import sapack_bytes
from selfassess.files.packs import keep
from selfassess.files.places import example_assessment
from selfassess.questionnaire import Pack, narrowed
from tests.builders import all_answered, one_questionnaire, shipped
from tests.people import crowd
from tests.test_cli import Run, run  # noqa: F401 - a fixture

EXAMPLE = example_assessment()
NINE = crowd(shipped(), 9, seed=9)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Nine people's files."""
    made = tmp_path / "team"
    made.mkdir()
    for number, one in enumerate(NINE):
        (made / f"{number}.selfassess").write_bytes(assessment_bytes(one))
    return made


def saved(one: Assessment, name: str) -> Path:
    path = Path(name)
    path.write_bytes(assessment_bytes(one))
    return path


def packed(pack: Pack, name: str) -> Path:
    path = Path(name)
    path.write_bytes(sapack_bytes(pack))
    return path


# team


def test_what_does_not_count_is_in_the_json_and_the_rest_counts(run: Run, folder: Path) -> None:  # noqa: F811
    (folder / "z.txt").write_text("hello")
    ended = run("team", folder, folder / "3.selfassess", "--json")
    found = json.loads(ended.out)
    assert (ended.code, ended.err, found["n"]) == (0, "", 9)
    assert [one["file"] for one in found["refused"]] == ["z.txt", "3.selfassess"]
    assert found["refused"][1]["reason"] == "The same person’s answers are in 3.selfassess already."


def test_four_people_have_no_figure_and_the_json_says_so(run: Run, folder: Path) -> None:  # noqa: F811
    ended = run("team", *sorted(folder.iterdir())[:4], "--json")
    assert (ended.code, json.loads(ended.out)) == (0, {"n": 4, "suppressed": True})


def test_a_team_is_told_in_words_with_what_does_not_count_on_the_other_stream(run: Run, folder: Path) -> None:  # noqa: F811
    (folder / "z.txt").write_text("hello")
    ended = run("team", folder)
    assert ended.out.startswith("9 people. ")
    assert "your team sees this differently" in ended.out
    assert ended.line.startswith("selfassess: not counted: z.txt: ")
    few = run("team", *sorted(folder.iterdir())[:3])
    assert few.out == (
        "3 people: too few for figures, which begin at 5. Talk it through with your own pages instead.\n"
    )


def test_tables_hold_a_row_for_every_question_and_nothing_else_is_said(run: Run, folder: Path) -> None:  # noqa: F811
    assert run("team", folder, "--csv", "t.csv", "--xlsx", "t.xlsx") == (0, "", "")
    rows = list(csv.reader(Path("t.csv").read_text("utf-8-sig").splitlines()))
    (sheet,) = load_workbook("t.xlsx").worksheets
    assert len(rows) == sheet.max_row == 46


def test_tables_and_json_can_be_had_at_once(run: Run, folder: Path) -> None:  # noqa: F811
    ended = run("team", folder, "--json", "--csv", "t.csv")
    assert (ended.code, json.loads(ended.out)["n"], Path("t.csv").exists()) == (0, 9, True)


def test_where_nothing_counts_one_line_says_why_and_no_table_is_written(run: Run, tmp_path: Path) -> None:  # noqa: F811
    Path("a.txt").write_text("hello")
    ended = run("team", "a.txt", "gone", "--json", "--csv", "t.csv")
    assert (ended.code, ended.out, Path("t.csv").exists()) == (1, "", False)
    assert ended.line.startswith("selfassess: No file can be counted, of 2. a.txt: ")
    (tmp_path / "empty").mkdir()
    assert run("team", "empty").line == (
        "selfassess: There is no assessment file there. Name files, folders or zips that hold some."
    )


def test_a_table_never_replaces_a_file_that_is_read(run: Run, folder: Path) -> None:  # noqa: F811
    file = folder / "0.selfassess"
    before = file.read_bytes()
    assert run("team", file, "--csv", file).code == 1
    assert file.read_bytes() == before


def test_another_pack_is_the_teams_where_it_is_named(run: Run) -> None:  # noqa: F811
    own = one_questionnaire(3)
    files = [saved(one, f"{number}.selfassess") for number, one in enumerate(crowd(own, 5, seed=1))]
    assert run("team", *files, "--json").code == 1
    found = json.loads(run("team", *files, "--json", "--pack", packed(own, "own.sapack")).out)
    assert (found["n"], list(found["questions"])) == (5, ["q1", "q2", "q3"])


# code and decode


def test_a_code_is_one_line_and_decoding_it_gives_the_same_levels_and_states(run: Run) -> None:  # noqa: F811
    ended = run("code", EXAMPLE)
    assert (ended.code, ended.err, ended.out.count("\n")) == (0, "", 1)
    assert len(ended.out.strip().replace("-", "")) <= 50
    assert run("decode", ended.out.strip(), "-o", "back.selfassess") == (0, "", "")
    back = read_assessment(Path("back.selfassess"))
    assert back == replace(carried(read_assessment(EXAMPLE)), source="code")
    assert run("code", "back.selfassess").out == ended.out


def test_a_code_may_be_typed_in_groups_and_in_small_letters(run: Run) -> None:  # noqa: F811
    groups = run("code", EXAMPLE).out.strip().lower().split("-")
    assert run("decode", *groups, "-o", "back.selfassess") == (0, "", "")
    assert len(read_assessment(Path("back.selfassess")).answers) == 45


def test_one_person_by_code_and_by_file_counts_once(run: Run, folder: Path) -> None:  # noqa: F811
    code = run("code", folder / "0.selfassess").out.strip()
    run("decode", code, "-o", folder / "z.selfassess")
    found = json.loads(run("team", folder, "--json").out)
    assert (found["n"], [one["file"] for one in found["refused"]]) == (9, ["z.selfassess"])


def test_who_answered_the_short_set_has_a_shorter_code(run: Run) -> None:  # noqa: F811
    file = saved(all_answered(narrowed(shipped(), "short"), 3), "short.selfassess")
    assert len(run("code", file).out.strip().replace("-", "")) == 30


@pytest.mark.parametrize("name", ["code.png", "code.SVG"])
def test_a_code_is_also_a_picture(run: Run, name: str) -> None:  # noqa: F811
    ended = run("code", EXAMPLE, "--qr", name)
    assert (ended.code, ended.err) == (0, "")
    picture = Path(name).read_bytes()
    if name.endswith("png"):
        assert [found.text for found in zxingcpp.read_barcodes(Image.open(BytesIO(picture)))] == [ended.out.strip()]
    else:
        assert picture.startswith(b"<?xml")


def test_a_picture_of_another_kind_is_refused_and_nothing_written(run: Run) -> None:  # noqa: F811
    ended = run("code", EXAMPLE, "--qr", "code.gif")
    assert (ended.code, ended.out, Path("code.gif").exists()) == (1, "", False)
    assert ".png or .svg" in ended.line


def test_a_wrong_code_names_its_group_and_writes_nothing(run: Run) -> None:  # noqa: F811
    groups = run("code", EXAMPLE).out.strip().split("-")
    groups[3] = groups[3][::-1]
    ended = run("decode", "-".join(groups), "-o", "back.selfassess")
    assert (ended.code, ended.out, Path("back.selfassess").exists()) == (1, "", False)
    assert ended.line.startswith("selfassess: Group 4 of 10 is not as it was written.")


def test_a_code_of_a_pack_that_is_kept_on_this_computer_is_refused_with_its_name(run: Run, tmp_path: Path) -> None:  # noqa: F811
    own = replace(one_questionnaire(3), title="Our own questions")
    (tmp_path / "data").mkdir()
    keep(own, tmp_path / "data")
    file = saved(all_answered(own, 3), "own.selfassess")
    code = run("code", file, "--pack", packed(own, "own.sapack")).out.strip()
    assert "answers Our own questions 1.0, not Commissioning check-up 1.0" in run("decode", code, "-o", "x").line
    assert run("decode", code, "-o", "x", "--pack", "own.sapack") == (0, "", "")
    code = run("code", EXAMPLE).out.strip()
    assert "answers Commissioning check-up 1.0" in run("decode", code, "-o", "x", "--pack", "own.sapack").line
