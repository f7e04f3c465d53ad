"""A pack in another language: string by string, words only, and every slip is named with its file and place."""

import json
from pathlib import Path

import msgspec
import pytest

from selfassess.files.pack import pack_problems, read_pack
from selfassess.files.pack_bytes import pack_bytes, pack_from_bytes
from selfassess.questionnaire import Context, Pack, in_language, worded
from tests.files.test_pack import change, folder, problems  # noqa: F401 - a fixture

CULTURE_CY = """
id = "culture"
title = "Diwylliant"

[[questions]]
id = "culture-1"
text = "Sut mae’n gweithio?"
levels = ["Un.", "Dau.", "Tri.", "Pedwar.", "Pump."]
why = "Mae’n bwysig."
provider_view = "Rydym yn ei weld."
free = "Canllaw"
steps = ["Cyntaf.", "Ail.", "Trydydd."]
"""
PACK_CY = """
title = "Pecyn bach"
level_names = ["Ddim eto", "Weithiau", "Fel arfer", "Wedi’i wirio", "Wedi’i rannu"]

[[themes]]
id = "culture"
summary = "Am ddiwylliant."
"""
VARIANT = """
[[questions.variants]]
nations = ["wales"]
why = "It matters in Wales."
"""


@pytest.fixture
def welsh(folder: Path) -> Path:  # noqa: F811
    """The small pack with a manifest and one of its two questionnaires in Welsh."""
    change(folder / "pack.toml", "level_names", 'translations = ["cy"]\nlevel_names')
    (folder / "pack.cy.toml").write_text(PACK_CY, "utf-8")
    (folder / "culture.cy.toml").write_text(CULTURE_CY, "utf-8")
    return folder


def fixed(pack: Pack) -> list[object]:
    """Everything that decides a result or a plan."""
    return [
        (question.id, question.themes, question.floor, question.short, [step.effort for step in question.steps])
        for question in pack.questions
    ]


def test_what_is_translated_is_in_the_language_and_the_rest_stays(welsh: Path) -> None:
    pack = read_pack(welsh)
    spoken = in_language(pack, "cy")
    first, second = spoken.questions
    assert (spoken.title, spoken.level_names[0], spoken.themes[0].title) == ("Pecyn bach", "Ddim eto", "Culture")
    assert spoken.themes[0].summary == "Am ddiwylliant."
    assert [one.title for one in spoken.questionnaires] == ["Diwylliant", "skills"]
    assert (first.text, first.look_back) == ("Sut mae’n gweithio?", "Think of the last 12 months.")
    assert (first.free.title, first.steps[1].text, first.levels[4]) == ("Canllaw", "Ail.", "Pump.")
    assert second == list(pack.questions)[1]


def test_a_providers_view_is_in_the_language_too(welsh: Path) -> None:
    first, second, *_ = in_language(read_pack(welsh), "cy").questions
    assert (first.provider_view, second.provider_view) == ("Rydym yn ei weld.", "")


def test_ids_weights_and_efforts_are_those_of_the_pack(welsh: Path) -> None:
    pack = read_pack(welsh)
    assert fixed(in_language(pack, "cy")) == fixed(pack)


def test_a_language_that_the_pack_lacks_leaves_it_as_it_is(welsh: Path) -> None:
    pack = read_pack(welsh)
    assert in_language(pack, "fr") is pack
    assert in_language(pack, "en") is pack


def test_what_is_so_in_one_nation_is_said_in_the_packs_words_rather_than_the_general_ones(welsh: Path) -> None:
    path = welsh / "culture.toml"
    path.write_text(path.read_text("utf-8") + VARIANT, "utf-8")
    spoken = in_language(read_pack(welsh), "cy")
    assert next(worded(spoken, Context(nation="wales")).questions).why == "It matters in Wales."
    assert next(worded(spoken, Context()).questions).why == "Mae’n bwysig."
    own = welsh / "culture.cy.toml"
    own.write_text(CULTURE_CY + VARIANT.replace("It matters in Wales.", "Mae’n bwysig yng Nghymru."), "utf-8")
    spoken = in_language(read_pack(welsh), "cy")
    assert next(worded(spoken, Context(nation="wales")).questions).why == "Mae’n bwysig yng Nghymru."


def test_one_file_is_enough(welsh: Path) -> None:
    (welsh / "pack.cy.toml").unlink()
    assert problems(welsh) == []
    assert in_language(read_pack(welsh), "cy").questionnaires[0].title == "Diwylliant"


def test_translations_travel_with_the_pack(welsh: Path, tmp_path: Path) -> None:
    pack = read_pack(welsh)
    assert pack_from_bytes(pack_bytes(pack)) == pack
    sent = tmp_path / "small.sapack"
    written = {"format": "selfassess-pack", "format_version": 1, "pack": msgspec.to_builtins(pack)}
    sent.write_text(json.dumps(written), "utf-8")
    assert read_pack(sent) == pack


def test_a_pack_without_translations_is_written_as_it_always_was(folder: Path) -> None:  # noqa: F811
    assert b"translations" not in pack_bytes(read_pack(folder))


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("pack.toml", '["cy"]', '["Welsh"]', 'pack.toml: translations: expected a list of languages such as "cy"'),
        ("pack.toml", '["cy"]', '["cy", "cy"]', "pack.cy.toml: cy is there before"),
        ("pack.toml", '["cy"]', '["cy", "fr"]', "pack.toml: translations: there is no file in fr"),
        ("pack.cy.toml", 'id = "culture"', 'id = "cultures"', 'pack.cy.toml: themes: the pack has no "cultures" here'),
        ("pack.cy.toml", ', "Wedi’i rannu"', "", "pack.cy.toml: level_names: expected 5 entries, found 4"),
        (
            "culture.cy.toml",
            'id = "culture"',
            'id = "cultures"',
            'pack.cy.toml: questionnaires: the pack has no "cultures" here',
        ),
        (
            "culture.cy.toml",
            'id = "culture-1"',
            'id = "skills-1"',
            'culture.cy.toml: questions: the pack has no "skills-1" here',
        ),
        (
            "culture.cy.toml",
            ', "Pump."',
            "",
            "culture.cy.toml: questions[1].levels: expected 5 entries, found 4",
        ),
        (
            "culture.cy.toml",
            '"Pump."',
            '"Pedwar."',
            "culture.cy.toml: questions[1].levels[5]: this level reads the same as an earlier one",
        ),
        (
            "culture.cy.toml",
            'free = "Canllaw"',
            "themes = { culture = 2 }",
            "culture.cy.toml: questions[1].themes: this name is not known here",
        ),
        (
            "culture.cy.toml",
            ', "Trydydd."]',
            ', "Trydydd."]\n[[questions.variants]]\nnations = ["wales"]\nwhy = "Yma."',
            "culture.cy.toml: questions[1].variants[1]: the question has no variant for these nations and bodies",
        ),
        (
            "culture.cy.toml",
            'title = "Diwylliant"',
            "title = Ie",
            "culture.cy.toml: line 3, column 9: Unexpected value",
        ),
    ],
)
def test_a_slip_is_named_with_its_file_and_place(welsh: Path, file: str, old: str, new: str, problem: str) -> None:
    change(welsh / file, old, new)
    found = problems(welsh)
    assert any(one.startswith(problem) for one in found), found


def test_problems_in_both_languages_come_at_once(welsh: Path) -> None:
    change(welsh / "culture.toml", "sources = [1]", "sources = 1")
    change(welsh / "culture.cy.toml", ', "Pump."', "")
    assert [problem.file for problem in pack_problems(welsh)] == ["culture.toml", "culture.cy.toml"]
