"""What the figures come to in words: true in every case, and nothing that shames or praises."""

import re

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, with_answer
from selfassess.findings import (
    completeness,
    counts_sentence,
    headline,
    listed,
    notices,
    plural,
    range_sentence,
    theme_sentence,
)
from selfassess.plan import make_plan
from selfassess.questionnaire import Pack
from selfassess.scoring import score
from tests.builders import (
    TODAY,
    all_answered,
    answered,
    assessment,
    one_questionnaire,
    pack,
    question,
    questionnaire,
    shipped,
)
from tests.strategies import assessments

SHIPPED = shipped()


def areas(**levels: list[int | str]) -> tuple[Pack, Assessment]:
    """A pack with one questionnaire for each name, and its answers."""
    asked = pack(
        *(
            questionnaire(id, [question(f"{id}-{number}") for number in range(len(given))])
            for id, given in levels.items()
        )
    )
    return asked, answered(asked, *(level for given in levels.values() for level in given))


def headline_of(**levels: list[int | str]) -> str:
    asked, said = areas(**levels)
    return headline(asked, score(asked, said))


def noticed(asked: Pack, said: Assessment) -> tuple[str, ...]:
    return notices(asked, said, score(asked, said))


def figure(*given: Answer | int | str | None) -> str:
    asked = one_questionnaire(len(given))
    return range_sentence(score(asked, answered(asked, *given)).questionnaires["culture"])


# The headline


def test_the_headline_names_the_lowest_and_the_highest_area_by_the_middle_answer() -> None:
    assert headline_of(culture=[2] * 5, data=[3] * 5, skills=[4] * 5) == (
        "Your lowest area is culture, with a middle answer of level 2; your highest area is skills, at level 4."
    )


def test_areas_with_the_same_middle_answer_are_told_apart_by_the_figure() -> None:
    assert headline_of(culture=[2, 2, 2, 2, 3], data=[2] * 5, skills=[4] * 5).startswith("Your lowest area is data,")


def test_a_tie_names_every_area_in_it() -> None:
    assert headline_of(culture=[2] * 5, data=[4] * 5, skills=[4] * 5) == (
        "Your lowest area is culture, with a middle answer of level 2; "
        "your highest areas are data and skills, at level 4."
    )


def test_equal_middle_answers_say_that_none_stands_out() -> None:
    assert headline_of(culture=[3] * 5, data=[3, 3, 3, 3, 4]) == (
        "The middle answer is level 3 in every area with enough answers: none stands out."
    )


@pytest.mark.parametrize("levels", [{}, {"culture": [2] * 5}, {"culture": [2] * 5, "data": [4] * 4}])
def test_with_fewer_than_two_areas_known_nothing_is_ranked(levels: dict[str, list[int | str]]) -> None:
    assert headline_of(**levels) == "There are not enough answers yet to say where you are lowest or highest."


def test_a_title_that_begins_with_an_abbreviation_keeps_its_capitals() -> None:
    asked, said = areas(culture=[2] * 5, data=[4] * 5)
    first, second = asked.questionnaires
    asked = replace(asked, questionnaires=(replace(first, title="NHS rules"), second))
    assert headline(asked, score(asked, said)).startswith("Your lowest area is NHS rules,")


# Figures in words


@pytest.mark.parametrize(
    ("given_answers", "sentence"),
    [
        (["na"] * 5, "Not applicable to you."),
        (["dk"] * 5, "Too few answers for a figure."),
        ([3] * 4, "Too few answers for a figure."),
        ([3] * 5, "50 out of 100."),
        ([1, 1, 1, 1, 1, 2], "4 out of 100."),  # 4.17: rounding is not a range
        ([3] * 5 + ["dk"], "50 out of 100; between 41 and 59 once the unknowns are known."),
        ([5] * 5, "100 out of 100, 50 as far as the evidence goes."),
    ],
)
def test_a_figure_stands_with_what_is_unknown_and_what_is_supported(
    given_answers: list[int | str], sentence: str
) -> None:
    assert figure(*given_answers) == sentence


def counted(*given: Answer | int | str | None) -> str:
    asked = one_questionnaire(len(given))
    return counts_sentence(asked, score(asked, answered(asked, *given)).questionnaires["culture"])


@pytest.mark.parametrize(
    ("given_answers", "sentence"),
    [
        ([2, 2, 3], "2 at level 2 (Sometimes) and 1 at level 3 (Usually)."),
        (
            [1, "dk", "dk", None, "na"],
            "1 at level 1 (Not yet). Left out: 2 don’t knows, 1 not answered and 1 doesn’t apply.",
        ),
        ([None, None], "No level chosen yet. Left out: 2 not answered."),
    ],
)
def test_counts_say_how_many_stand_where_and_what_is_left_out(
    given_answers: list[int | str | None], sentence: str
) -> None:
    assert counted(*given_answers) == sentence


@pytest.mark.parametrize(
    ("levels", "sentence"),
    [
        ([3, 3, 3], "There are not enough process answers yet to say which theme they point at."),
        ([1, 1, 1, 5, 5, 5], "Your process answers point most strongly at culture."),
        ([3, 3, 3, 3, 3, 3], "No single theme stands out from your process answers."),
    ],
)
def test_a_theme_is_named_only_where_it_stands_out(levels: list[int], sentence: str) -> None:
    practices = [question(f"c{number}", {"culture": 1}) for number in range(3)]
    practices += [question(f"d{number}", {"data": 1}) for number in range(3)]
    asked = pack(questionnaire("process", practices))
    assert theme_sentence(asked, score(asked, answered(asked, *levels))) == sentence


def test_a_part_is_never_taken_for_the_whole() -> None:
    asked = one_questionnaire(3)
    assert completeness(asked, answered(asked, 1, "dk", "na")) == "You have answered all 3 questions."
    elsewhere = with_answer(answered(asked, 1), "elsewhere", Answer(level=2))
    assert completeness(asked, elsewhere) == "Part-complete: you have answered 1 of 3 questions."


def test_words_agree_with_numbers() -> None:
    assert [plural(1, "question"), plural(2, "question"), plural(2, "entry", "entries")] == [
        "1 question",
        "2 questions",
        "2 entries",
    ]
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


# Notices


@pytest.mark.parametrize(("inapplicable", "noted"), [(3, False), (4, True), (10, False)])
def test_more_than_three_tenths_not_applying_bring_a_notice(inapplicable: int, noted: bool) -> None:
    """Exactly three tenths bring none; where nothing applies, the questionnaire says so itself."""
    asked = one_questionnaire(10)
    said = answered(asked, *["na"] * inapplicable, *["dk"] * (10 - inapplicable))
    assert any("marked as not applying" in notice for notice in noticed(asked, said)) is noted


def test_the_cross_check_is_a_prompt_not_a_correction() -> None:
    asked, said = areas(culture=[3] * 5, process=[2, 2, 2])
    (notice,) = noticed(asked, said)
    assert notice.startswith("Culture: your process answers suggest this may be weaker than you rated it.")


@pytest.mark.parametrize(("count", "noted"), [(7, False), (8, True)])
def test_eight_equal_levels_bring_a_note_on_straight_lines(count: int, noted: bool) -> None:
    asked = one_questionnaire(9)
    found = noticed(asked, answered(asked, *[2] * count))
    assert any(notice.startswith("Every level you chose is 2.") for notice in found) is noted


def test_one_different_level_is_no_straight_line() -> None:
    asked = one_questionnaire(9)
    assert noticed(asked, answered(asked, *[2] * 8, 3)) == ()


def test_answers_the_pack_does_not_ask_bring_no_notice() -> None:
    asked = one_questionnaire(1)
    elsewhere = {f"elsewhere-{number}": Answer(level=5) for number in range(9)}
    assert noticed(asked, assessment(asked, elsewhere)) == ()


def test_levels_above_their_evidence_bring_a_message_on_evidence() -> None:
    asked = one_questionnaire(3)
    (notice,) = noticed(asked, answered(asked, 5, Answer(level=4, evidence=2), 3))
    assert notice == (
        "1 level you chose stands above what the evidence supports so far. "
        "Nothing has been changed; add evidence, or plan to get it."
    )


def test_nothing_answered_brings_no_notice() -> None:
    assert noticed(SHIPPED, answered(SHIPPED)) == ()


# The tone

UNWELCOME = re.compile(
    r"\b(please|sorry|invalid|oops|score[ds]?|fail\w*|maturity|best practice|weak|poor|bad|honest\w*|great)\b|!",
    re.IGNORECASE,
)


@settings(max_examples=60)
@given(assessments(SHIPPED))
def test_no_sentence_shames_praises_or_shouts(said: Assessment) -> None:
    profile = score(SHIPPED, said)
    plan = make_plan(SHIPPED, said, profile, TODAY)
    sentences = [
        headline(SHIPPED, profile),
        completeness(SHIPPED, said),
        theme_sentence(SHIPPED, profile),
        *notices(SHIPPED, said, profile),
        *(range_sentence(row) for row in profile.questionnaires.values()),
        *(counts_sentence(SHIPPED, row) for row in profile.questionnaires.values()),
        *(action.reason for action in (*plan.actions, *plan.others, *plan.find_out)),
    ]
    assert [sentence for sentence in sentences if UNWELCOME.search(sentence)] == []
    assert all(sentence.endswith(".") and "  " not in sentence for sentence in sentences)


def test_every_level_alike_is_put_kindly_and_changes_nothing() -> None:
    (notice,) = noticed(SHIPPED, all_answered(SHIPPED, 3))
    assert notice == (
        "Every level you chose is 3. That can be just right; it can also be worth a second look at a few of them. "
        "Nothing has been changed."
    )
