"""The rules that hold the shipped pack can fail: each is shown a broken copy of a question or of the pack."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from selfassess.files.pack import MANIFEST, content_problems
from selfassess.questionnaire import Question
from tests.content_rules import (
    alike_faults,
    british,
    evenness_faults,
    form_faults,
    grade,
    id_faults,
    length_faults,
    likeness,
    repeated_name_faults,
    sentence_faults,
    typing_faults,
    unwanted_faults,
)
from tests.shipped import PACK, PARTS

SAMPLE: Question = PARTS["culture"].questions[0] if "culture" in PARTS else next(PACK.questions)
NEAR_COPY = SAMPLE.levels[2].removesuffix(".") + " as well."
ADVERB = "Very often " + SAMPLE.levels[2][:1].lower() + SAMPLE.levels[2][1:]


def level(text: str) -> Question:
    """The sample with another fourth level."""
    return replace(SAMPLE, levels=(*SAMPLE.levels[:3], text, SAMPLE.levels[4]))


def step(text: str) -> Question:
    """The sample with another first step."""
    return replace(SAMPLE, steps=(replace(SAMPLE.steps[0], text=text), *SAMPLE.steps[1:]))


def unrepeated(question: Question) -> Iterator[str]:
    """`repeated_name_faults` with the names of the shipped pack."""
    return repeated_name_faults(question, PACK.level_names)


BROKEN: dict[str, tuple[Callable[[Question], Iterator[str]], Question, str]] = {
    "long level": (length_faults, level("We " * 29), "levels[4]"),
    "short level": (length_faults, level("We do."), "levels[4]"),
    "long step": (length_faults, step("Go. " * 36), "steps[1]"),
    "long text": (length_faults, replace(SAMPLE, text="Do " * 26), "text"),
    "long look back": (length_faults, replace(SAMPLE, look_back="Think " * 21), "look_back"),
    "short why": (length_faults, replace(SAMPLE, why="Because."), "why"),
    "one-word name": (length_faults, replace(SAMPLE, name="Problems"), "name"),
    "uneven levels": (evenness_faults, replace(SAMPLE, levels=("a " * 10, *("a " * 18 for _ in range(4)))), "levels"),
    "level without a stop": (form_faults, level(SAMPLE.levels[3].rstrip(".")), "levels[4]"),
    "step without a stop": (form_faults, step("Ask a friend"), "steps[1]"),
    "text without a mark": (form_faults, replace(SAMPLE, text="What happens."), "text"),
    "show with a stop": (form_faults, replace(SAMPLE, show="a tender paused."), "show"),
    "show with a capital": (form_faults, replace(SAMPLE, show="A tender paused"), "show"),
    "escalate without the case": (form_faults, replace(SAMPLE, escalate="Tell your manager."), "escalate"),
    "escalate in two": (form_faults, replace(SAMPLE, escalate="Put this case to her: it helps. It does."), "escalate"),
    "level with its name": (unrepeated, level("Checked each time by two people."), "levels[4]"),
    "one-sentence why": (sentence_faults, replace(SAMPLE, why="People speak up sooner."), "why"),
    "level copied": (alike_faults, level(SAMPLE.levels[2]), "levels[3] and levels[4]"),
    "level nearly copied": (alike_faults, level(NEAR_COPY), "levels[3] and levels[4]"),
    "level with an adverb": (alike_faults, level(ADVERB), "levels[3] and levels[4]"),
    "word not used": (unwanted_faults, level("We saw failures."), "levels[4]"),
    "exclamation": (unwanted_faults, replace(SAMPLE, show="a tender!"), "show"),
    "straight quote": (typing_faults, level("We don't."), "levels[4]"),
    "double space": (typing_faults, level("We  do."), "levels[4]"),
    "plain http": (typing_faults, step("See http://example.org."), "steps[1]"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_rule_is_named_with_its_field(case: str) -> None:
    rule, broken, place = BROKEN[case]
    assert not list(rule(SAMPLE))
    assert [fault for fault in rule(broken) if fault.startswith(place)]


def test_a_near_copy_of_a_level_is_caught() -> None:
    level_3 = "In most commissions there is a moment when anyone can raise a worry, and it is written down."
    level_4 = "In all our commissions there is a moment when anyone can raise a worry, and it is always written down."
    in_order, in_words = likeness(level_3, level_4)
    assert in_order >= 0.8
    assert in_words >= 0.8
    assert list(alike_faults(replace(SAMPLE, levels=(*SAMPLE.levels[:2], level_3, level_4, SAMPLE.levels[4]))))


@pytest.mark.parametrize(
    "word", ["commisioner", "color", "organize", "prioritization", "analyze", "behavior", "co-prduced"]
)
def test_a_word_spelt_wrong_or_american_is_caught(word: str) -> None:
    assert british().unknown(f"We {word} it.") == [word]


@pytest.mark.parametrize("text", ["size, prize and seize", "a council’s pre-mortem", "PA23, 24/7 and gov.uk"])
def test_sound_words_pass(text: str) -> None:
    assert british().unknown(text) == []


def test_a_dangling_source_or_theme_is_caught() -> None:
    broken = replace(SAMPLE, sources=(999,), themes={"weather": 2})
    first = replace(PACK.questionnaires[0], questions=(broken,))
    found = str(content_problems(replace(PACK, questionnaires=(first,)), MANIFEST))
    assert "there is no source 999" in found
    assert 'there is no theme "weather"' in found


def test_hard_words_and_long_sentences_raise_the_grade() -> None:
    plain = "We ask people what they need. We write it down."
    assert grade(plain) < 3
    assert grade("Organisational accountability necessitates comprehensive stakeholder consultation processes.") > 20
    assert grade(plain.replace(". We", " and then we")) > grade(plain)


@pytest.mark.parametrize(
    ("used", "found"), [(["a"], "b: gone"), (["a", "b", "c"], "c: new"), (["a", "b", "b"], "b: used 2 times")]
)
def test_an_id_that_is_gone_new_or_repeated_is_caught(used: list[str], found: str) -> None:
    assert [fault for fault in id_faults(used, ["a", "b"]) if fault.startswith(found)]
