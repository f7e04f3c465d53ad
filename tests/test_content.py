"""The shipped pack keeps the promises of docs/writing-questions.md.

One subject is selected with `-k culture`, one question with its id.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfassess.files.pack import pack_problems
from selfassess.files.places import shipped_pack
from selfassess.questionnaire import Question, Questionnaire
from tests.content_rules import (
    Subject,
    alike_faults,
    allowed_words,
    british,
    evenness_faults,
    form_faults,
    id_faults,
    length_faults,
    question_grade,
    repeated_name_faults,
    sentence_faults,
    typing_faults,
    unwanted_faults,
    versions,
)
from tests.shipped import PACK, PARTS

GOLDEN_IDS = Path(__file__).parent / "golden" / "question_ids.txt"

THEMES = ("culture", "complexity", "data", "skills")
NAMES = (*THEMES, "process")
TOPICS = {"culture": ("C", 8), "complexity": ("X", 9), "data": ("D", 9), "skills": ("S", 9), "process": ("P", 10)}

WEIGHTS = {
    # Theme questionnaires: the main cause first, as the evidence base names it.
    **{topic: {"culture": 2} for topic in ("C1", "C4", "C6", "C8")},
    **{topic: {"culture": 2, "skills": 1} for topic in ("C2", "C3", "C5", "S9")},
    **{topic: {"culture": 2, "data": 1} for topic in ("C7", "D4")},
    "X1": {"complexity": 2},
    **{topic: {"complexity": 2, "culture": 1} for topic in ("X2", "X3", "X5", "X6")},
    "X4": {"skills": 2, "complexity": 1},
    "X7": {"complexity": 2, "skills": 1},
    **{topic: {"complexity": 2, "data": 1} for topic in ("X8", "X9")},
    **{topic: {"data": 2} for topic in ("D1", "D2")},
    **{topic: {"data": 2, "skills": 1} for topic in ("D3", "D7")},
    "D5": {"data": 2, "complexity": 1},
    **{topic: {"data": 2, "culture": 1} for topic in ("D8", "D9")},
    **{topic: {"skills": 2} for topic in ("S1", "S4", "S6")},
    **{topic: {"skills": 2, "culture": 1} for topic in ("D6", "S2", "S5", "S8")},
    **{topic: {"skills": 2, "data": 1} for topic in ("S3", "S7")},
    # Practices: judgement, adjustable; the totals below go with them.
    "P1": {"culture": 1, "data": 1, "skills": 2},
    "P2": {"complexity": 1, "data": 2},
    "P3": {"culture": 1, "complexity": 1, "skills": 2},
    "P4": {"culture": 2, "complexity": 1},
    "P5": {"culture": 1, "data": 2, "skills": 1},
    "P6": {"culture": 2, "data": 1, "skills": 1},
    "P7": {"complexity": 2, "data": 1, "skills": 1},
    "P8": {"culture": 2, "complexity": 1},
    "P9": {"culture": 2, "complexity": 1, "skills": 1},
    "P10": {"culture": 1, "complexity": 2, "data": 1},
}
PRACTICE_TOTALS = {"culture": 12, "complexity": 9, "data": 8, "skills": 8}
FLOOR = {"D5", "P4", "P7", "X7"}
SHORT = range(15, 21)

QUOTED = {
    "culture": "Commissioners have to create, sell, and steer their ideas through cultures that may not understand "
    "them, may not agree with them, and may not be able to afford them.",
    "complexity": "There is a lot of room for error when a process is so complex.",
    "data": "Because of the lack of research culture, if timelines are squeezed and resources are tight, research is "
    "often the first thing to go out the window.",
    "skills": "As a profession it has far less training than you may think – and many of my colleagues were forced to "
    "learn through making mistakes.",
}
"""The only sentences in somebody else's words, copied by hand from the blog post that is source 78."""

HARDEST_GRADE = 10.5
MEAN_GRADE = 9.0
"""Flesch–Kincaid; five years more is the reading age."""


QUESTIONS = [
    pytest.param(question, id=f"{part.id}-{question.topic}-{question.id}")
    for part in PARTS.values()
    for question in part.questions
]
SUBJECTS = [
    *QUESTIONS,
    *(pytest.param(part, id=f"{part.id}-questionnaire") for part in PARTS.values()),
    pytest.param(PACK, id="pack"),
]

every_question = pytest.mark.parametrize("question", QUESTIONS)
every_subject = pytest.mark.parametrize("subject", SUBJECTS)
every_name = pytest.mark.parametrize("name", NAMES)
every_theme = pytest.mark.parametrize("theme", THEMES)


def none(subject: Subject, found: Iterable[str]) -> None:
    """Fails with every fault, each with the subject's id and the field."""
    lines = [f"{subject.id}: {fault}" for fault in found]
    assert not lines, "\n" + "\n".join(lines)


def part(name: str) -> Questionnaire:
    """The questionnaire of that name."""
    assert name in PARTS, f"{name}.toml cannot be read; see test_the_pack_reads_without_a_problem"
    return PARTS[name]


# The pack as a whole


def test_the_pack_reads_without_a_problem() -> None:
    assert [str(problem) for problem in pack_problems(shipped_pack())] == []


def test_questionnaires_and_themes_stand_in_the_order_of_the_guide() -> None:
    assert tuple(PARTS) == NAMES
    assert tuple(theme.id for theme in PACK.themes) == THEMES


def test_question_ids_are_permanent(regenerate: bool) -> None:
    used = [id for question in PACK.questions for id in (question.id, *question.renamed_from)]
    if regenerate:
        GOLDEN_IDS.write_text("".join(f"{id}\n" for id in sorted(used)), encoding="utf-8", newline="\n")
    known = GOLDEN_IDS.read_text(encoding="utf-8").split()
    assert list(id_faults(used, known)) == []


def test_the_floor_is_where_low_practice_harms_people_or_breaks_the_law() -> None:
    assert {question.topic for question in PACK.questions if question.floor} == FLOOR


def test_the_short_set_fits_a_workshop() -> None:
    short = [question.topic for question in PACK.questions if question.short]
    assert len(short) in SHORT, short


def test_practices_point_at_the_themes_with_the_stated_totals() -> None:
    totals: Counter[str] = Counter()
    for question in part("process").questions:
        totals.update(question.themes)
    assert dict(totals) == PRACTICE_TOTALS


@every_theme
def test_a_theme_quotes_one_sentence_of_the_blog_word_for_word(theme: str) -> None:
    quote = next(one.quote for one in PACK.themes if one.id == theme)
    assert quote is not None
    assert quote.text == QUOTED[theme]
    assert quote.source == 78


@every_theme
def test_no_other_text_borrows_the_quoted_sentence(theme: str) -> None:
    rest = replace(PACK, themes=tuple(replace(one, quote=None) for one in PACK.themes))
    assert QUOTED[theme][10:50] not in str(rest)


def test_the_register_is_complete_and_in_order() -> None:
    assert [source.id for source in PACK.sources] == list(range(1, 79))


def test_no_file_of_the_pack_has_an_unencrypted_address() -> None:
    for file in shipped_pack().glob("*.toml"):
        assert "http:" not in file.read_text(encoding="utf-8"), file.name


# One questionnaire


@every_name
def test_topics_are_numbered_in_order(name: str) -> None:
    letter, count = TOPICS[name]
    assert [question.topic for question in part(name).questions] == [f"{letter}{n}" for n in range(1, count + 1)]


@every_name
def test_a_questionnaire_reads_easily_on_the_whole(name: str) -> None:
    grades = [question_grade(question) for question in part(name).questions]
    assert sum(grades) / len(grades) <= MEAN_GRADE, [round(one, 1) for one in grades]


# One question


@every_question
def test_weights_are_those_of_the_evidence(question: Question) -> None:
    assert dict(question.themes) == WEIGHTS[question.topic], f"{question.id}: themes"


@every_question
def test_a_floor_question_says_whose_advice_to_take_and_others_do_not(question: Question) -> None:
    assert bool(question.advice) == question.floor, f"{question.id}: advice"


@every_question
def test_sources_stand_in_the_register(question: Question) -> None:
    register = {source.id for source in PACK.sources}
    for version, label in versions(question):
        missing = {*version.sources, version.free.source} - register
        assert not missing, f"{question.id}: {label}sources: {missing}"
        assert version.sources, f"{question.id}: {label}sources: none"


@every_question
def test_fields_have_the_length_of_the_guide(question: Question) -> None:
    none(question, length_faults(question))


@every_question
def test_length_gives_no_hint_of_the_level(question: Question) -> None:
    none(question, evenness_faults(question))


@every_question
def test_fields_start_and_end_as_the_guide_says(question: Question) -> None:
    none(question, form_faults(question))


@every_question
def test_levels_do_not_repeat_their_name(question: Question) -> None:
    none(question, repeated_name_faults(question, PACK.level_names))


@every_question
def test_why_has_two_to_four_sentences(question: Question) -> None:
    none(question, sentence_faults(question))


@every_question
def test_levels_differ_in_kind(question: Question) -> None:
    none(question, alike_faults(question))


@every_question
def test_a_question_reads_easily(question: Question) -> None:
    found = question_grade(question)
    assert found <= HARDEST_GRADE, f"{question.id}: text and levels: grade {found:.1f}, reading age {found + 5:.0f}"


# Every printed text


@every_subject
def test_words_the_guide_does_not_use_are_absent(subject: Subject) -> None:
    none(subject, unwanted_faults(subject))


@every_subject
def test_quotes_are_curly_and_spaces_single(subject: Subject) -> None:
    none(subject, typing_faults(subject))


@every_subject
def test_spelling_is_british(subject: Subject) -> None:
    none(subject, british().faults(subject))


def test_further_words_are_sorted_and_needed() -> None:
    words = allowed_words()
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))
    assert [word for word in words if british().in_dictionary(word)] == [], "the dictionary knows these"
