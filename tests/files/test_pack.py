"""A pack is read whole, or every one of its problems is named at once, in the right file and place."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.errors import BadFile, NewerFile
from selfassess.files.pack import pack_problems, read_pack
from selfassess.files.pack_bytes import pack_bytes, pack_digest, pack_from_bytes
from selfassess.questionnaire import Pack
from tests.builders import one_questionnaire, shipped
from tests.files.test_strict import line_of

MANIFEST = """
format = 1
id = "small"
version = "1.0"
title = "A small pack"
author = "The tests"
licence = "CC0-1.0"
language = "en-GB"
level_names = ["Not yet", "Sometimes", "Usually", "Checked", "Shared"]
questionnaires = ["culture.toml", "skills.toml"]

[[themes]]
id = "culture"
title = "Culture"
summary = "About culture."

[[sources]]
id = 1
title = "A source"
publisher = "A publisher"
year = "2020"
address = "https://example.org/"
"""

QUESTION = """
[[questions]]
id = "{id}"
topic = "C1"
name = "A practice"
text = "How does it work?"
look_back = "Think of the last 12 months."
levels = ["One.", "Two.", "Three.", "Four.", "Five."]
why = "It matters."
sources = [1]
show = "a record"
escalate = "Put the case."
free = {{ title = "A guide", source = 1 }}
themes = {{ culture = 2 }}
steps = [
    {{ text = "First.", effort = "low", who = "team" }},
    {{ text = "Second.", effort = "medium", who = "team" }},
    {{ text = "Third.", effort = "high", who = "team" }},
]
"""


def questionnaire(id: str) -> str:
    return f'id = "{id}"\ntitle = "{id}"\nintro = "About {id}."\n' + QUESTION.format(id=f"{id}-1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mine"
    made.mkdir()
    (made / "pack.toml").write_text(MANIFEST)
    for id in ("culture", "skills"):
        (made / f"{id}.toml").write_text(questionnaire(id))
    return made


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(path: Path) -> list[str]:
    found = pack_problems(path)
    for problem in found:
        assert str(problem).isprintable()
        assert len(str(problem)) <= 250
    return [str(problem) for problem in found]


def test_a_sound_pack_has_no_problems(folder: Path) -> None:
    assert problems(folder) == []
    assert [question.id for question in read_pack(folder).questions] == ["culture-1", "skills-1"]


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            "culture.toml",
            "About culture.",
            "About\nculture.",
            "culture.toml: line 3, column 15: Illegal character '\\n'",
        ),
        ("culture.toml", 'title = "culture"', "title = No", "culture.toml: line 2, column 9: Unexpected value"),
        ("culture.toml", "sources = [1]", "sources = [1", "culture.toml: line 14, column 1: Unclosed array"),
        (
            "culture.toml",
            'id = "culture-1"',
            'id = "c"\nid = "d"',
            "culture.toml: line 7, column 9: Cannot overwrite a value",
        ),
        ("culture.toml", "sources = [1]", f"sources = [{'9' * 5000}]", "culture.toml: a number is too long"),
        (
            "culture.toml",
            "sources = [1]",
            f"sources = {'[' * 4000}{']' * 4000}",
            "culture.toml: the file is nested too deep",
        ),
        (
            "culture.toml",
            "sources = [1]",
            f"{'a.' * 6000}a = 1",
            "culture.toml: line 13: a line is longer than 10,000 characters",
        ),
        ("pack.toml", 'id = "small"', 'id = "a small pack"', "pack.toml: id: does not have the form required here"),
        ("pack.toml", 'id = "small"', 'id = "small\\n"', "pack.toml: id: does not have the form required here"),
        ("pack.toml", 'author = "The tests"', "", 'pack.toml: "author" is missing'),
        ("pack.toml", "author", "athor", 'pack.toml: athor: this name is not known here; did you mean "author"?'),
        (
            "pack.toml",
            "https://example",
            "http://example",
            "pack.toml: sources[1].address: does not have the form required here",
        ),
        ("pack.toml", 'year = "2020"', "year = 2020-01-01", "pack.toml: sources[1].year: expected text, found a date"),
        ("pack.toml", "id = 1\n", "id = inf\n", "pack.toml: sources[1].id: expected a whole number, found a number"),
        ("pack.toml", 'summary = "About culture."', 'summary = ""', "pack.toml: themes[1].summary: must not be empty"),
        ("culture.toml", 'name = "A practice"', 'name = ""', "culture.toml: questions[1].name: must not be empty"),
        ("skills.toml", ', "Five."', "", "skills.toml: questions[1].levels: expected 5 entries, found 4"),
        (
            "skills.toml",
            '"low"',
            '"tiny"',
            "skills.toml: questions[1].steps[1].effort: expected one of low, medium, high",
        ),
        ("skills.toml", "culture = 2", "culture = 3", 'skills.toml: questions[1].themes["culture"]: must be at most 2'),
        ("skills.toml", "culture = 2", "money = 2", 'skills.toml: questions[1].themes: there is no theme "money"'),
        (
            "skills.toml",
            "{ culture = 2 }",
            "{}",
            "skills.toml: questions[1].themes: a question points at one theme or more",
        ),
        (
            "skills.toml",
            '"Five."',
            '"Two."',
            "skills.toml: questions[1].levels[5]: this level reads the same as an earlier one",
        ),
        ("skills.toml", "skills-1", "culture-1", 'skills.toml: questions[1]: the id "culture-1" is used before'),
        ("skills.toml", "sources = [1]", "sources = [8]", "skills.toml: questions[1]: there is no source 8"),
        (
            "skills.toml",
            "show =",
            "floor = true\nshow =",
            'skills.toml: questions[1]: a floor question needs "advice": whose advice to take',
        ),
        (
            "skills.toml",
            'id = "skills"',
            'id = "culture"',
            'pack.toml: questionnaires: the id "culture" is used 2 times',
        ),
    ],
)
def test_each_fault_is_named_with_its_file_and_place(folder: Path, file: str, old: str, new: str, problem: str) -> None:
    change(folder / file, old, new)
    found = problems(folder)
    assert problem in found
    assert len(found) == 1 or "missing" in found[-1]


def test_every_problem_is_listed_at_once(folder: Path) -> None:
    change(folder / "pack.toml", '"skills.toml"', '"skills.toml", "data.toml", "process.toml"')
    change(folder / "pack.toml", "language", "langage")
    change(folder / "culture.toml", '"low"', '"tiny"')
    (folder / "data.toml").write_text("title = No\n")
    (folder / "process.toml").write_text(questionnaire("process").replace('"team"', '"crowd"', 1))
    assert problems(folder) == [
        "data.toml: line 1, column 9: Unexpected value",
        'pack.toml: langage: this name is not known here; did you mean "language"?',
        "culture.toml: questions[1].steps[1].effort: expected one of low, medium, high",
        "process.toml: questions[1].steps[1].who: expected one of individual, team, organisation",
        'pack.toml: "language" is missing',
    ]


def test_a_rule_broken_twice_is_listed_twice(folder: Path) -> None:
    for id in ("culture", "skills"):
        change(folder / f"{id}.toml", "sources = [1]", "sources = [7, 8]")
    assert problems(folder) == [
        "culture.toml: questions[1]: there is no source 7",
        "culture.toml: questions[1]: there is no source 8",
        "skills.toml: questions[1]: there is no source 7",
        "skills.toml: questions[1]: there is no source 8",
    ]


def test_a_questionnaire_without_questions_is_a_problem(folder: Path) -> None:
    (folder / "skills.toml").write_text('id = "skills"\ntitle = "S"\nintro = "I"\nquestions = []\n')
    assert problems(folder) == ["skills.toml: a questionnaire needs at least one question"]


@pytest.mark.parametrize(
    "name",
    [
        "../x.toml",
        "/etc/passwd",
        "sub/x.toml",
        "..\\\\x.toml",
        "c:x.toml",
        "CULTURE.toml",
        ".toml",
        "x.toml\\n",
        "x",
        "",
    ],
)
def test_a_pack_reaches_no_file_outside_its_folder(folder: Path, name: str) -> None:
    (folder.parent / "x.toml").write_text(questionnaire("x"))
    change(folder / "pack.toml", "skills.toml", name)
    assert problems(folder) == ['pack.toml: questionnaires: expected a list of file names such as "culture.toml"']


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_pack_reaches_no_file_through_a_link(folder: Path) -> None:
    (folder.parent / "outside.toml").write_text(questionnaire("skills"))
    (folder / "skills.toml").unlink()
    (folder / "skills.toml").symlink_to(folder.parent / "outside.toml")
    assert problems(folder) == ["skills.toml: this is a link, not an ordinary file"]


def test_a_questionnaire_listed_twice_is_a_problem(folder: Path) -> None:
    change(folder / "pack.toml", "skills.toml", "culture.toml")
    assert problems(folder) == ["pack.toml: questionnaires: culture.toml is listed twice"]


def test_a_missing_questionnaire_and_a_missing_manifest_are_named(folder: Path) -> None:
    (folder / "skills.toml").unlink()
    assert problems(folder) == ["skills.toml: there is no such file"]
    (folder / "pack.toml").unlink()
    assert problems(folder) == ["pack.toml: there is no such file"]
    assert problems(folder / "nothing") == ["nothing: there is no such file"]
    assert len(problems(Path("x" * 5000))) == 1


@pytest.mark.parametrize(("version", "kind"), [(2, NewerFile), (0, BadFile), ("true", BadFile), ('"1"', BadFile)])
def test_the_format_of_a_folder_is_checked_first(folder: Path, version: Any, kind: type[Exception]) -> None:
    change(folder / "pack.toml", "format = 1", f"format = {version}")
    with pytest.raises(kind):
        read_pack(folder)


# One file


def sapack(path: Path, **changes: Any) -> Path:
    pack = json.loads(pack_bytes(one_questionnaire(3)))
    path.write_text(json.dumps({"format": "selfassess-pack", "format_version": 1, "pack": pack, **changes}))
    return path


def test_a_pack_in_one_file_is_the_pack(tmp_path: Path) -> None:
    assert read_pack(sapack(tmp_path / "small.sapack")) == one_questionnaire(3)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"format": "x"}, "small.sapack: this is not a pack of questionnaires"),
        ({"format_version": 0}, "small.sapack: expected format version 1"),
        ({"format_version": True}, "small.sapack: expected format version 1"),
        ({"pack": None}, "small.sapack: expected a group of named values, found nothing"),
        ({"code": "import os"}, "small.sapack: code: this name is not known here"),
    ],
)
def test_each_fault_of_a_file_is_named(tmp_path: Path, changes: dict[str, Any], problem: str) -> None:
    assert problems(sapack(tmp_path / "small.sapack", **changes)) == [problem]


def test_a_newer_pack_is_refused_kindly(tmp_path: Path) -> None:
    with pytest.raises(NewerFile, match=r"small\.sapack was made for a newer version"):
        read_pack(sapack(tmp_path / "small.sapack", format_version=2))


def test_a_fault_inside_the_pack_of_a_file_is_named_with_its_place(tmp_path: Path) -> None:
    pack = json.loads(pack_bytes(one_questionnaire(3)))
    pack["questionnaires"][0]["questions"][1]["levels"][2] = 7
    assert problems(sapack(tmp_path / "small.sapack", pack=pack)) == [
        "small.sapack: questionnaires[1].questions[2].levels[3]: expected text, found a whole number"
    ]


# Digest


def reordered(pack: Pack) -> Pack:
    """The same pack with every mapping filled the other way round."""
    questionnaires = tuple(
        replace(
            questionnaire,
            questions=tuple(
                replace(question, themes=dict(reversed(list(question.themes.items()))))
                for question in questionnaire.questions
            ),
        )
        for questionnaire in pack.questionnaires
    )
    return replace(pack, questionnaires=questionnaires)


def test_the_digest_does_not_depend_on_the_order_of_names() -> None:
    pack = one_questionnaire(3, themes={"culture": 2, "skills": 1, "data": 1})
    assert pack_digest(reordered(pack)) == pack_digest(pack)


@pytest.mark.parametrize(
    "changed",
    [
        lambda pack: replace(pack, title="A small pack."),
        lambda pack: replace(pack, version="1.1"),
        lambda pack: replace(pack, sources=()),
        lambda pack: replace(pack, level_names=tuple(reversed(pack.level_names))),
        lambda pack: one_questionnaire(3, themes={"culture": 1}),
        lambda pack: one_questionnaire(3, floor=True),
    ],
)
def test_the_digest_changes_with_anything_in_the_pack(changed: Callable[[Pack], Pack]) -> None:
    pack = one_questionnaire(3)
    assert pack_digest(changed(pack)) != pack_digest(pack)


def test_a_kept_pack_reads_back_equal() -> None:
    for pack in (one_questionnaire(3), shipped()):
        assert pack_from_bytes(pack_bytes(pack)) == pack


# Whatever is in the files


TOKENS = ('"', "[", "]", "[[", "=", "\n", "\0", "'''", "1e999", "a.b.c=1\n", "é", "{")


def mutated(text: str, random: Random) -> str:
    raw = list(text)
    for _ in range(random.randint(1, 3)):
        place = random.randrange(len(raw))
        if random.random() < 0.5:
            del raw[place : place + random.randint(1, 30)]
        else:
            raw[place:place] = random.choice(
                ['"', "[", "]", "[[", "=", "\n", "\0", "'''", "1e999", "a.b.c=1\n", "é", "{"]
            )
    return "".join(raw)


def test_no_broken_folder_gets_past_the_two_errors(folder: Path) -> None:
    random = Random(20261123)
    sound = {path: path.read_text() for path in folder.iterdir()}
    for _ in range(400):
        path = random.choice(sorted(sound))
        path.write_text(mutated(sound[path], random), encoding="utf-8")
        try:
            read_pack(folder)
        except BadFile as error:
            line_of(error)
        except NewerFile:
            pass
        path.write_text(sound[path])


@given(st.binary(max_size=200))
def test_no_bytes_get_past_the_two_errors(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("pack")
    (folder / "pack.toml").write_bytes(raw)
    (folder / "one.sapack").write_bytes(raw)
    for path in (folder, folder / "one.sapack"):
        with pytest.raises(BadFile) as told:
            read_pack(path)
        line_of(told.value)
    shutil.rmtree(folder)


def test_the_shipped_pack_fits_in_one_file() -> None:
    document = {"format": "selfassess-pack", "format_version": 1, "pack": msgspec.to_builtins(shipped())}
    assert len(json.dumps(document).encode()) < 2_000_000
