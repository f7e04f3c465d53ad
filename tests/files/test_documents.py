"""An assessment file comes back as it was written, and a wrong one is refused with its place, never its content."""

import copy
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PlanEdit, shareable, unknown_answers
from selfassess.errors import BadFile, CannotWrite, NewerFile, SelfAssessError
from selfassess.files.documents import assessment_bytes, fitting, parse_assessment, read_assessment, read_fitting
from selfassess.questionnaire import Context
from tests.files.kept import PACK, SECRET, assessments, sample
from tests.files.test_strict import line_of

PATH = Path("answers.selfassess")
GOLDEN = Path(__file__).parent.parent / "golden" / "assessment-v1.selfassess"

GOOD: dict[str, Any] = {
    "format": "selfassess-assessment",
    "version": 1,
    "id": "0" * 32,
    "pack": {"id": "small", "version": "1.0"},
    "answers": {
        "q1": {"level": 3, "evidence": 1, "importance": "most", "outside_control": True, "target": 4},
        "q2": {"state": "dont-know"},
        "q3": {"state": "not-applicable", "reason": SECRET},
    },
    "context": {"nation": "wales", "body": "nhs"},
    "created": "2026-11-23",
    "title": SECRET,
    "notes": {"q1": SECRET},
    "flags": ["q1"],
    "plan": {"q1/year": {"chosen": True, "text": SECRET, "owner": SECRET, "due": "2027-01-31", "status": "doing"}},
}


def changed(*path: str, to: Any) -> bytes:
    """The good file with one value set."""
    document = copy.deepcopy(GOOD)
    inner = document
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    return json.dumps(document).encode()


def refusal(raw: bytes) -> str:
    with pytest.raises(BadFile) as told:
        parse_assessment(PATH, raw)
    assert len(told.value.problems) == 1
    assert "ZEBRA" not in told.value.line
    return line_of(told.value)


@pytest.mark.parametrize(
    ("path", "to", "message"),
    [
        (("format",), "another", "this is not an assessment file"),
        (("format",), None, "this is not an assessment file"),
        (("version",), "1", "version: expected a whole number from 1 to 1"),
        (("version",), True, "version: expected a whole number from 1 to 1"),
        (("version",), 1.0, "version: expected a whole number from 1 to 1"),
        (("version",), 0, "version: expected a whole number from 1 to 1"),
        (("id",), "abc", "id: does not have the form required here"),
        (("id",), "0" * 32 + "\n", "id: does not have the form required here"),
        (("pack",), None, "pack: expected a group of named values, found nothing"),
        (("pack", "version"), 1, "pack.version: expected text, found a whole number"),
        (("aswers",), {}, 'aswers: this name is not known here; did you mean "answers"?'),
        (("zzz\x1b",), {}, "zzz�: this name is not known here"),
        (("answers",), [], "answers: expected a group, found a list"),
        (("answers", "q1", "level"), 7, 'answers["q1"].level: must be at most 5'),
        (("answers", "q1", "level"), 0, 'answers["q1"].level: must be at least 1'),
        (
            ("answers", "q1", "level"),
            True,
            'answers["q1"].level: expected a whole number or nothing, found true or false',
        ),
        (("answers", "q1", "level"), 3.5, 'answers["q1"].level: expected a whole number or nothing, found a number'),
        (("answers", "q1", "level"), "3", 'answers["q1"].level: expected a whole number or nothing, found text'),
        (("answers", "q1", "level"), 10**19, 'answers["q1"].level: must be at most 5'),
        (("answers", "q1", "levle"), 3, 'answers["q1"].levle: this name is not known here; did you mean "level"?'),
        (("answers", "q1", "evidence"), 4, 'answers["q1"].evidence: must be at most 3'),
        (("answers", "q1", "evidence"), None, 'answers["q1"].evidence: expected a whole number, found nothing'),
        (("answers", "q1", "target"), 1, 'answers["q1"].target: must be at least 2'),
        (("answers", "q1", "importance"), SECRET, 'answers["q1"].importance: expected one of normal, more, most'),
        (
            ("answers", "q1", "outside_control"),
            1,
            'answers["q1"].outside_control: expected true or false, found a whole number',
        ),
        (("answers", "q1", "state"), "dont-know", 'answers["q1"]: an answer has exactly one of level and state'),
        (("answers", "q1"), {}, 'answers["q1"]: an answer has exactly one of level and state'),
        (("answers", "q2", "evidence"), 2, 'answers["q2"]: evidence can only stand beside a level'),
        (("answers", "q2", "reason"), SECRET, 'answers["q2"]: a reason can only stand beside not-applicable'),
        (("answers", "q2", "state"), SECRET, 'answers["q2"].state: expected one of dont-know, not-applicable'),
        (("answers", "q2"), SECRET, 'answers["q2"]: expected a group of named values, found text'),
        (("answers", "q3", "reason"), SECRET * 100, 'answers["q3"].reason: must have at most 1000 characters'),
        (
            ("answers", "q3", "reason"),
            "\ud800",
            'answers["q3"].reason: the text contains a broken character (half of a pair)',
        ),
        (("answers", "\udc00"), {"level": 1}, "answers: a name contains a broken character"),
        (("context", "nation"), "scotland", "context.nation: expected one of england, wales, other"),
        (("created",), "23/11/2026", "created: expected a date such as 2026-11-23"),
        (("created",), 20261123, "created: expected a date or nothing, found a whole number"),
        (("notes", "q1"), SECRET * 400, 'notes["q1"]: must have at most 10000 characters'),
        (("notes", "q1"), [SECRET], 'notes["q1"]: expected text, found a list'),
        (("notes", "q1"), {SECRET: SECRET}, 'notes["q1"]: expected text, found a group'),
        (("notes", "q1"), "\udfff", 'notes["q1"]: the text contains a broken character (half of a pair)'),
        (("flags",), SECRET, "flags: expected a list, found text"),
        (("flags",), ["q1", 7], "flags[2]: expected text, found a whole number"),
        (("plan", "q1/year", "sphere"), SECRET, 'plan["q1/year"].sphere: expected one of control, influence, outside'),
        (("plan", "q1/year", "due"), "soon", 'plan["q1/year"].due: expected a date such as 2026-11-23'),
        (("plan", "x" * 200), {"y" * 200: 1}, f'plan["{"x" * 39}…"].{"y" * 39}…: this name is not known here'),
    ],
)
def test_each_wrong_value_gives_one_line_with_file_and_place_and_no_private_text(
    path: tuple[str, ...], to: Any, message: str
) -> None:
    assert refusal(changed(*path, to=to)) == f"answers.selfassess: {message}."


@pytest.mark.parametrize("name", ["id", "pack"])
def test_what_is_missing_is_named(name: str) -> None:
    document = {key: value for key, value in GOOD.items() if key != name}
    assert refusal(json.dumps(document).encode()) == f'answers.selfassess: "{name}" is missing.'


def test_many_faults_make_one_line_and_a_number() -> None:
    with pytest.raises(BadFile) as told:
        parse_assessment(PATH, changed("answers", to={f"q{number}": {"level": 9} for number in range(50)}))
    assert len(told.value.problems) == 50
    assert line_of(told.value) == 'answers.selfassess: answers["q0"].level: must be at most 5 (and 49 more).'


def test_the_longest_names_still_make_a_short_line() -> None:
    long = "w" * 300
    with pytest.raises(BadFile) as told:
        parse_assessment(Path(f"{long}.selfassess"), changed("plan", to={long: {f"{long}outside_control": 1}}))
    line_of(told.value)


@pytest.mark.parametrize("version", [2, 99, 10**19])
def test_a_newer_file_is_refused_kindly(version: int) -> None:
    with pytest.raises(NewerFile) as told:
        parse_assessment(Path("a\x1bb.selfassess"), changed("version", to=version))
    assert told.value.message == "a�b.selfassess was made by a newer version of this program."
    assert "has not been changed" in told.value.advice


def test_an_answer_to_an_unknown_question_is_kept() -> None:
    found = parse_assessment(PATH, changed("answers", "retired", to={"level": 2}))
    assert found.answers["retired"] == Answer(level=2)
    assert unknown_answers(PACK, found) == ("retired",)
    assert parse_assessment(PATH, assessment_bytes(found)) == found


def test_answers_to_another_pack_are_refused_by_name() -> None:
    with pytest.raises(BadFile, match='belong to the pack "an�other", not to "small"'):
        fitting(PATH, replace(sample(), pack=replace(sample().pack, id="an\x07other")), [PACK])
    assert fitting(PATH, replace(sample(), pack=replace(sample().pack, version="0.1")), [PACK]) == PACK


def test_of_several_versions_of_a_pack_the_one_answered_with_fits_best() -> None:
    newer = replace(PACK, version="9.9")
    assert fitting(PATH, sample(), [newer, PACK]) == PACK
    assert fitting(PATH, replace(sample(), pack=replace(sample().pack, version="0.1")), [newer, PACK]) == newer


def test_a_file_of_an_older_version_is_read_in_the_terms_of_the_present_one(tmp_path: Path) -> None:
    old, new, *_ = PACK.questions
    renamed = replace(new, id="renamed", renamed_from=(new.id,))
    questionnaire = replace(PACK.questionnaires[0], questions=(old, renamed))
    present = replace(PACK, version="9.9", questionnaires=(questionnaire,))
    path = tmp_path / "old.selfassess"
    path.write_bytes(assessment_bytes(sample()))
    read, pack = read_fitting(path, [present])
    assert pack == present
    assert read.answers["renamed"] == sample().answers[new.id]


# Round trips


@given(assessments)
def test_a_written_assessment_reads_back_equal_and_is_written_the_same_again(assessment: Assessment) -> None:
    raw = assessment_bytes(assessment)
    found = parse_assessment(PATH, raw)
    assert found == assessment
    assert assessment_bytes(found) == raw


def test_the_order_in_which_things_were_answered_leaves_no_trace() -> None:
    backwards = replace(sample(), answers=dict(reversed(list(sample().answers.items()))))
    assert assessment_bytes(backwards) == assessment_bytes(sample())


@given(assessments)
def test_what_is_shared_holds_no_private_layer(assessment: Assessment) -> None:
    shared = json.loads(assessment_bytes(shareable(assessment)))
    assert shared.keys() <= {"format", "version", "id", "pack", "answers", "context", "created", "cohort", "source"}
    assert not any("reason" in answer for answer in shared["answers"].values())
    assert shared["answers"].keys() == assessment.answers.keys()


def test_a_file_of_version_1_opens_for_ever() -> None:
    found = read_assessment(GOLDEN)
    assert found.id == "9f2c4d6e8a0b1c3d5e7f90a1b2c3d4e5"
    assert found.context == Context(nation="wales", body="nhs")
    assert found.title == "Gofal cymdeithasol, Tîm 3"
    assert found.answers["q2"] == Answer(level=5, evidence=2, importance="most", outside_control=True, target=5)
    assert found.answers["q4"] == Answer(state="not-applicable", reason="We buy nothing of the kind.")
    assert found.answers["retired-question"] == Answer(level=2)
    assert found.notes["q1"] == "Line one\nline two, “quoted”, مرحبا 😀\0."
    assert found.flags == ("q3", "q1")
    assert found.plan["q8/year"] == PlanEdit(chosen=False)


# Whatever is in the file


def refused_or_read(raw: bytes) -> bool:
    """Whether it was read; anything but the two errors a person can understand escapes."""
    try:
        found = parse_assessment(PATH, raw)
    except BadFile as error:
        line_of(error)
        return False
    except NewerFile:
        return False
    assert parse_assessment(PATH, assessment_bytes(found)) == found
    return True


any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=30)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(any_text, inner, max_size=5),
    max_leaves=20,
)


@given(st.one_of(st.binary(max_size=300), any_json.map(lambda value: json.dumps(value).encode())))
def test_no_bytes_at_all_get_past_the_two_errors(raw: bytes) -> None:
    refused_or_read(raw)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a document."""
    if path:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from places(item, (*path, key))


@settings(max_examples=300)
@given(st.sampled_from(sorted(places(GOOD), key=str)), any_json)
def test_no_value_in_a_good_file_can_be_replaced_by_one_that_gets_past(path: tuple[Any, ...], to: Any) -> None:
    document = copy.deepcopy(GOOD)
    inner: Any = document
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = to
    refused_or_read(json.dumps(document).encode())


TOKENS = (b'"', b"{", b"}", b"[", b"]", b"\\u0000", b"\\ud800", b"NaN", b"1e999", b"-0", b"\0", b"\xff\xfe")
MORE_TOKENS = (b"\xef\xbb\xbf", b"9" * 50, b"[" * 60, b"\\", b"\n", b"/*x*/", b",,", b":", b"true", b"null")


def test_no_broken_file_gets_past() -> None:
    random = Random(20261123)
    seed = json.dumps(GOOD, ensure_ascii=False).encode()
    read = 0
    for _ in range(3000):
        raw = bytearray(seed)
        for _ in range(random.randint(1, 4)):
            place, chance = random.randrange(len(raw)), random.random()
            if chance < 0.3:
                raw[place] = random.randrange(256)
            elif chance < 0.5:
                del raw[place : place + random.randint(1, 40)]
            elif chance < 0.8:
                raw[place:place] = random.choice(TOKENS + MORE_TOKENS)
            else:
                raw[place:place] = raw[random.randrange(len(raw)) :][: random.randint(1, 200)]
        read += refused_or_read(bytes(raw))
    assert 0 < read < 3000


def test_only_errors_of_the_one_family_name_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SelfAssessError):
        read_assessment(tmp_path / "none.selfassess")


@pytest.mark.parametrize("unfit", [replace(sample(), title="\ud800"), replace(sample(), title="x" * 1001)])
def test_what_could_not_be_read_again_is_not_written(unfit: Assessment) -> None:
    with pytest.raises(CannotWrite, match="cannot be written"):
        assessment_bytes(unfit)


@pytest.mark.parametrize("created", ["2026-11-23", "2026-11-23T09:30:00Z", "2026-11-23T09:30:00.123+01:00"])
def test_only_the_day_of_making_is_kept(created: str) -> None:
    assert parse_assessment(PATH, changed("created", to=created)).created == date(2026, 11, 23)
