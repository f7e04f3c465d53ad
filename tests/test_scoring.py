"""What the answers mean: held against the method's own vectors, its edges, and a second reading of it."""

import json
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, with_answer
from selfassess.cli import main
from selfassess.files.documents import assessment_bytes
from selfassess.questionnaire import Pack
from selfassess.scoring import Priority, Profile, QuestionnaireProfile, ThemeProfile, first_step, lower_median, score
from tests import oracle
from tests.builders import (
    all_answered,
    answered,
    assessment,
    one_questionnaire,
    pack,
    question,
    questionnaire,
    shipped,
)
from tests.strategies import INAPPLICABLE, PLAIN, UNKNOWN, assessments, packs_answered

SHIPPED = shipped()
IDS = tuple(question.id for question in SHIPPED.questions)


def of(pack: Pack, assessment: Assessment) -> QuestionnaireProfile:
    """The figures of the pack's first questionnaire."""
    return score(pack, assessment).questionnaires[pack.questionnaires[0].id]


def first(*given: Answer | int | str | None) -> QuestionnaireProfile:
    """The figures of a questionnaire with exactly these answers, in turn."""
    asked = one_questionnaire(len(given))
    return of(asked, answered(asked, *given))


def printed(value: object) -> Any:
    """A value as `score --json` and `pack show --json` print it, read back."""
    return json.loads(msgspec.json.encode(value, enc_hook=float))


def expected(pack: Pack, assessment: Assessment) -> Any:
    """What the oracle says `score --json` prints."""
    document = json.loads(assessment_bytes(assessment))
    return json.loads(json.dumps(oracle.profile(printed(pack), document), default=float))


# Two readings of the method agree


@settings(max_examples=300)
@given(assessments(SHIPPED))
def test_a_second_reading_of_the_method_gives_the_same_figures_for_the_shipped_pack(answers: Assessment) -> None:
    assert printed(score(SHIPPED, answers)) == expected(SHIPPED, answers)


@settings(max_examples=300)
@given(packs_answered())
def test_a_second_reading_of_the_method_gives_the_same_figures_for_odd_packs(case: tuple[Pack, Assessment]) -> None:
    assert printed(score(*case)) == expected(*case)


def mixed() -> Assessment:
    """Answers of every kind to the shipped pack."""
    kinds: list[Answer | int | str | None] = [
        Answer(level=2, importance="most"),
        3,
        "dk",
        Answer(level=5, evidence=2),
        1,
        "na",
        None,
        4,
        2,
    ]
    return answered(SHIPPED, *(kinds[number % len(kinds)] for number in range(len(IDS))))


def test_the_command_prints_what_a_second_reading_of_the_method_gives(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.selfassess"
    file.write_bytes(assessment_bytes(mixed()))
    assert main(["score", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == expected(SHIPPED, mixed())


def test_the_command_as_a_process_of_its_own_prints_the_profile_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "answers.selfassess"
    file.write_bytes(assessment_bytes(mixed()))
    command = [sys.executable, "-m", "selfassess", "score", str(file), "--json"]
    done = subprocess.run(command, cwd=Path(__file__).parent.parent, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == expected(SHIPPED, mixed())


# Section 4: the figures of a questionnaire


def test_the_methods_own_example_comes_out_as_printed_there() -> None:
    assert first(2, 3, 3, 4, "dk", "na", 2, 1, 3, 4) == QuestionnaireProfile(
        applicable=9,
        rated=8,
        coverage=Fraction(8, 9),
        published=True,
        score=43,
        low=38,
        high=50,
        supported_score=37,
        median=3,
        counts=(1, 2, 3, 2, 0),
        dont_know=1,
        unanswered=0,
        not_applicable=1,
    )


@pytest.mark.parametrize(
    ("given_answers", "published"),
    [
        ([3] * 5, True),
        ([3] * 4, False),  # four rated, all of four
        ([3] * 5 + ["dk"] * 3, True),  # 5 of 8
        ([3] * 5 + ["dk"] * 4, False),  # 5 of 9
        ([3] * 6 + ["dk"] * 4, True),  # coverage exactly 0.6
        ([3] * 6 + [None] * 4, True),  # not answered counts as don't know does
        ([3] * 6 + ["dk"] * 5, False),
        ([3] * 9 + ["dk"] * 6, True),  # exactly 0.6 again, where a decimal might not be
        ([3] * 5 + ["na"] * 20, True),  # what does not apply does not count against coverage
    ],
)
def test_a_figure_is_published_from_five_rated_and_six_tenths_covered(
    given_answers: list[int | str | None], published: bool
) -> None:
    profile = first(*given_answers)
    figures = (profile.score, profile.low, profile.high, profile.supported_score)
    assert profile.published is published
    assert all(figure is not None for figure in figures) if published else figures == (None, None, None, None)


def test_score_and_low_round_down_and_high_rounds_up() -> None:
    profile = first(1, 1, 1, 1, 1, 2, "dk")  # 25/6 = 4.17; 25/7 = 3.57; 125/7 = 17.86
    assert (profile.score, profile.low, profile.high) == (4, 3, 18)


def test_the_figure_from_supported_levels_rounds_down_too() -> None:
    assert first(1, 1, 1, 1, 1, Answer(level=4)).supported_score == 8  # 50/6, from a supported 3


def test_without_unknowns_low_and_high_enclose_the_score_by_rounding_alone() -> None:
    profile = first(1, 1, 1, 1, 1, 2)
    assert (profile.score, profile.low, profile.high) == (4, 4, 5)


@pytest.mark.parametrize(("levels", "median"), [([], None), ([4], 4), ([2, 3], 2), ([1, 5, 5, 1], 1), ([3, 1, 2], 2)])
def test_the_median_is_the_lower_middle_level(levels: list[int], median: int | None) -> None:
    assert lower_median(levels) == median


def test_one_rated_answer_is_enough_for_a_median() -> None:
    assert first("dk", 4, None, "na").median == 4


# Section 5: supported levels


def test_a_supported_figure_stands_beside_the_claimed_one() -> None:
    profile = first(*[Answer(level=5, evidence=evidence) for evidence in (0, 1, 2, 3, 3)])
    assert (profile.score, profile.supported_score) == (100, 75)  # 3, 3, 4, 5, 5


# Section 6: priorities


def ranked(pack: Pack, assessment: Assessment) -> list[str]:
    return [priority.question for priority in score(pack, assessment).priorities]


def test_a_priority_is_weight_times_gap() -> None:
    asked = one_questionnaire(1)
    said = answered(asked, Answer(level=2, importance="most"))
    assert score(asked, said).priorities == (
        Priority(
            question="q1",
            level=2,
            supported_level=2,
            target=4,
            importance="most",
            weight=Fraction(2),
            priority=Fraction(4),
            floor=False,
            step=0,
        ),
    )


@pytest.mark.parametrize(
    ("answer", "priority"),
    [
        (Answer(level=1), 2),
        (Answer(level=2), 1),
        (Answer(level=1, importance="more"), Fraction(9, 2)),
        (Answer(level=2, importance="more"), 3),
        (Answer(level=1, importance="most"), 6),
        (Answer(level=1, importance="most", target=5), 8),
        (Answer(level=5), 0),  # supported 3, at the target
        (Answer(level=5, importance="more"), Fraction(3, 2)),  # supported 3, aims for 4
        (Answer(level=4, evidence=2, target=5), 1),
        (Answer(level=3), 0),
        (Answer(level=3, target=2), 0),
    ],
)
def test_the_gap_runs_from_the_supported_level_to_the_target(answer: Answer, priority: Fraction) -> None:
    asked = one_questionnaire(1)
    found = [row.priority for row in score(asked, answered(asked, answer)).priorities]
    assert found == ([priority] if priority else [])


def test_missing_importance_is_normal() -> None:
    asked = one_questionnaire(1)
    (row,) = score(asked, answered(asked, 1)).priorities
    assert (row.importance, row.weight, row.target) == ("normal", Fraction(1), 3)


def test_an_unknown_or_inapplicable_answer_is_never_a_priority() -> None:
    asked = one_questionnaire(3, floor=True, advice="Ask a lawyer.")
    assert ranked(asked, answered(asked, "dk", "na", None)) == []


def test_floor_questions_at_level_2_or_below_lead_whatever_the_sum() -> None:
    asked = pack(
        questionnaire("culture", [question("big"), question("floor", floor=True, advice="Ask."), question("small")])
    )
    said = answered(asked, Answer(level=1, importance="most"), Answer(level=2, target=2), 2)
    rows = score(asked, said).priorities
    assert [(row.question, row.floor, row.priority) for row in rows] == [
        ("floor", True, Fraction(0)),
        ("big", False, Fraction(6)),
        ("small", False, Fraction(1)),
    ]


def test_a_floor_question_above_level_2_takes_its_place_by_the_sum() -> None:
    asked = pack(questionnaire("culture", [question("floor", floor=True, advice="Ask."), question("big")]))
    said = answered(asked, Answer(level=3, target=4), 1)
    assert [(row.question, row.floor) for row in score(asked, said).priorities] == [("big", False), ("floor", False)]


def test_a_floor_question_claimed_high_without_evidence_does_not_lead() -> None:
    asked = one_questionnaire(1, floor=True, advice="Ask.")
    assert ranked(asked, answered(asked, 5)) == []


def test_equal_priorities_go_by_the_lower_supported_level() -> None:
    asked = one_questionnaire(2)
    said = answered(asked, Answer(level=3, target=4), Answer(level=2))
    assert ranked(asked, said) == ["q2", "q1"]


def test_then_by_the_effort_of_the_step_that_would_print() -> None:
    asked = pack(
        questionnaire(
            "culture",
            [
                question("hard", efforts=("high", "low", "low")),
                question("middling", efforts=("medium", "low", "low")),
                question("easy", efforts=("low", "high", "high")),
            ],
        )
    )
    assert ranked(asked, all_answered(asked, 1)) == ["easy", "middling", "hard"]
    assert ranked(asked, all_answered(asked, Answer(level=3, target=4))) == ["hard", "middling", "easy"]


def test_effort_ties_go_by_the_questions_own_step_even_where_an_escalation_prints() -> None:
    asked = pack(questionnaire("culture", [question("hard", efforts=("high",) * 3), question("easy")]))
    said = answered(asked, Answer(level=1, outside_control=True), 1)
    assert ranked(asked, said) == ["easy", "hard"]


def test_then_by_questionnaire_order() -> None:
    asked = pack(questionnaire("skills", [question("b"), question("a")]), questionnaire("culture", [question("c")]))
    assert ranked(asked, all_answered(asked, 1)) == ["b", "a", "c"]


@pytest.mark.parametrize(("supported", "step"), [(1, 0), (2, 0), (3, 1), (4, 2), (5, 2)])
def test_the_supported_level_chooses_the_first_step(supported: int, step: int) -> None:
    assert first_step(supported) == step


# Section 7: from the practices to the themes


def process(*levels: int | str) -> Profile:
    """The shipped pack with only its ten practices answered."""
    (practices,) = (part for part in SHIPPED.questionnaires if part.id == "process")
    pairs = zip((question.id for question in practices.questions), levels, strict=True)
    said = {id: Answer(level=level) if isinstance(level, int) else UNKNOWN for id, level in pairs}
    return score(SHIPPED, assessment(SHIPPED, said))


def test_the_methods_own_pressures_come_out_as_printed_there() -> None:
    profile = process(2, 3, 2, 4, 3, 1, 2, 4, 3, 3)
    pressures = {id: round(float(theme.pressure or 0), 3) for id, theme in profile.themes.items()}
    assert pressures == {"culture": 0.542, "complexity": 0.528, "data": 0.625, "skills": 0.719}
    assert profile.leading_theme is None  # a lead of 0.094


def test_the_weights_of_the_shipped_practices_add_up_to_the_methods_totals() -> None:
    themes = process(*[1] * 10).themes
    weights = {question.id: question.themes for question in SHIPPED.questions}
    totals = {id: sum(weights[practice][id] for practice in theme.practices) for id, theme in themes.items()}
    assert totals == {"culture": 12, "complexity": 9, "data": 8, "skills": 8}


@pytest.mark.parametrize(("level", "pressure"), [(1, 1), (3, Fraction(1, 2)), (5, 0)])
def test_pressure_runs_from_nought_to_one(level: int, pressure: Fraction) -> None:
    profile = process(*[level] * 10)
    assert {theme.pressure for theme in profile.themes.values()} == {pressure}
    assert profile.leading_theme is None


def pointed(**levels: list[int | str]) -> tuple[Pack, Assessment]:
    """A pack whose practices each point at one theme, with their answers by theme."""
    asked = pack(
        questionnaire(
            "process",
            [
                question(f"{theme}-{number}", {theme: 1})
                for theme, given in levels.items()
                for number in range(len(given))
            ],
        ),
        themes=tuple(levels),
    )
    return asked, answered(asked, *(level for given in levels.values() for level in given))


def test_pressure_is_known_from_three_rated_practices() -> None:
    themes = score(*pointed(culture=[1, 1, "dk"], data=[1, 1, 1])).themes
    assert themes["culture"] == ThemeProfile(None, ("culture-0", "culture-1"), False)
    assert themes["data"].pressure == 1


def test_pressure_uses_claimed_levels() -> None:
    assert score(*pointed(data=[5, 5, 5])).themes["data"].pressure == 0


@pytest.mark.parametrize(
    ("ahead", "behind", "leader"),
    [
        ([1, 1, 1, 1, 3], [1, 1, 1, 2, 4], "culture"),  # 0.9 and 0.8: exactly 0.10, which decimals would miss
        ([4, 4, 4, 4, 4, 4], [5, 4, 4, 4, 4, 4], None),
        ([1, 1, 1], [1, 1, 1], None),
    ],
)
def test_a_theme_leads_by_a_tenth_or_not_at_all(ahead: list[int | str], behind: list[int | str], leader: str) -> None:
    assert score(*pointed(culture=ahead, data=behind)).leading_theme == leader


def test_a_theme_never_leads_alone() -> None:
    assert score(*pointed(culture=[1, 1, 1], data=[1, 1])).leading_theme is None


def test_the_order_of_themes_never_settles_a_lead() -> None:
    assert score(*pointed(culture=[1, 1, 1], data=[1, 1, 1], skills=[5, 5, 5])).leading_theme is None


def cross_checked(theme_levels: list[int], practice_levels: list[int | str]) -> bool:
    own = questionnaire("culture", [question(f"own-{number}") for number in range(len(theme_levels))])
    practices = questionnaire("process", [question(f"p-{number}") for number in range(len(practice_levels))])
    asked = pack(own, practices, themes=("culture",))
    return score(asked, answered(asked, *theme_levels, *practice_levels)).themes["culture"].cross_check


@pytest.mark.parametrize(
    ("theme_levels", "practice_levels", "prompted"),
    [
        ([3] * 5, [2, 2, 2], True),  # 50 against 25: exactly 25
        ([3, 3, 3, 3, 2], [2, 2, 2], False),  # 45 against 25
        ([5, 5, 5, 5, 4, 4], [4, 4, 3], True),  # 91⅔ against 66⅔: exactly 25, though 91 is printed
        ([5] * 5, [5, 5, 5], False),
        ([1] * 5, [5, 5, 5], False),  # rated below what the practices suggest: nothing to prompt
        ([5] * 4, [1, 1, 1], False),  # too few answers for a figure
        ([5] * 5, [1, 1, "dk"], False),  # too few practices for a pressure
    ],
)
def test_the_cross_check_prompts_from_25_points_apart(
    theme_levels: list[int], practice_levels: list[int | str], prompted: bool
) -> None:
    assert cross_checked(theme_levels, practice_levels) is prompted


# Section 10: edges


def test_nothing_answered_gives_a_profile_without_figures() -> None:
    profile = score(SHIPPED, answered(SHIPPED))
    assert all(row.unanswered == row.applicable and row.coverage == 0 for row in profile.questionnaires.values())
    assert (profile.leading_theme, profile.priorities) == (None, ())


def test_where_nothing_applies_nothing_is_published_and_coverage_is_nought() -> None:
    profile = first(*["na"] * 8)
    assert (profile.applicable, profile.coverage, profile.published, profile.median) == (0, Fraction(0), False, None)


def test_where_nothing_is_known_there_is_no_figure_and_no_priority() -> None:
    asked = one_questionnaire(8)
    profile = score(asked, all_answered(asked, "dk"))
    assert (profile.questionnaires["culture"].score, profile.questionnaires["culture"].dont_know) == (None, 8)
    assert profile.priorities == ()


@pytest.mark.parametrize("rated", [1, 2, 3, 4])
def test_one_to_four_rated_answers_give_counts_only(rated: int) -> None:
    profile = first(*[2] * rated)
    assert (profile.score, profile.counts, profile.median) == (None, (0, rated, 0, 0, 0), 2)


def test_all_fives_without_evidence_are_supported_at_three_and_claimed_at_five() -> None:
    profile = first(*[5] * 8)
    assert (profile.score, profile.supported_score, profile.median) == (100, 50, 5)


def test_answers_the_pack_does_not_ask_change_nothing() -> None:
    more = replace(mixed(), answers={**mixed().answers, "asked-elsewhere": Answer(level=1, importance="most")})
    assert score(SHIPPED, more) == score(SHIPPED, mixed())


# Promises for any answers

profiles = settings(max_examples=100)
odd_profiles = settings(max_examples=60)
places = st.sampled_from(IDS)


@profiles
@given(assessments(SHIPPED), st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(said: Assessment, random: Any) -> None:
    shuffled = list(said.answers.items())
    random.shuffle(shuffled)
    assert score(SHIPPED, replace(said, answers=dict(shuffled))) == score(SHIPPED, said)


@odd_profiles
@given(packs_answered())
def test_counts_add_up(case: tuple[Pack, Assessment]) -> None:
    for part, row in zip(case[0].questionnaires, score(*case).questionnaires.values(), strict=True):
        assert sum(row.counts) == row.rated
        assert row.rated + row.dont_know + row.unanswered == row.applicable
        assert row.applicable + row.not_applicable == len(part.questions)


@profiles
@given(assessments(SHIPPED))
def test_the_score_lies_in_its_range_and_the_supported_one_never_above_it(said: Assessment) -> None:
    for row in score(SHIPPED, said).questionnaires.values():
        if row.score is not None and row.low is not None and row.high is not None and row.supported_score is not None:
            assert 0 <= row.low <= row.score <= row.high <= 100
            assert row.supported_score <= row.score


def pairs(before: Profile, after: Profile) -> list[tuple[QuestionnaireProfile, QuestionnaireProfile]]:
    return [(row, after.questionnaires[id]) for id, row in before.questionnaires.items()]


@profiles
@given(assessments(SHIPPED), places)
def test_a_dont_know_in_place_of_a_level_never_raises_the_low_end(said: Assessment, place: str) -> None:
    for level in PLAIN:
        before, after = (
            score(SHIPPED, with_answer(said, place, level)),
            score(SHIPPED, with_answer(said, place, UNKNOWN)),
        )
        for was, now in pairs(before, after):
            assert now.low is None or (was.low is not None and now.low <= was.low)


FIGURES: tuple[Callable[[QuestionnaireProfile], int | None], ...] = (
    lambda row: row.score,
    lambda row: row.low,
    lambda row: row.high,
    lambda row: row.supported_score,
    lambda row: row.median,
)


def never_lower(was: QuestionnaireProfile, now: QuestionnaireProfile) -> bool:
    """Whether every figure that was there is there still, and no lower."""
    both = [(figure(was), figure(now)) for figure in FIGURES]
    return all(before is None or (after is not None and after >= before) for before, after in both)


@profiles
@given(assessments(SHIPPED), places, st.integers(1, 4), st.integers(0, 3))
def test_raising_a_level_never_lowers_a_figure(said: Assessment, place: str, level: int, evidence: int) -> None:
    before = score(SHIPPED, with_answer(said, place, Answer(level=level, evidence=evidence)))
    after = score(SHIPPED, with_answer(said, place, Answer(level=level + 1, evidence=evidence)))
    assert all(never_lower(was, now) for was, now in pairs(before, after))


@profiles
@given(assessments(SHIPPED), places, st.integers(1, 5), st.integers(0, 2))
def test_more_evidence_never_lowers_a_figure_nor_touches_a_claimed_one(
    said: Assessment, place: str, level: int, evidence: int
) -> None:
    before = score(SHIPPED, with_answer(said, place, Answer(level=level, evidence=evidence)))
    after = score(SHIPPED, with_answer(said, place, Answer(level=level, evidence=evidence + 1)))
    for was, now in pairs(before, after):
        assert never_lower(was, now)
        assert (was.score, was.low, was.high, was.counts) == (now.score, now.low, now.high, now.counts)


@profiles
@given(assessments(SHIPPED), places)
def test_what_does_not_apply_never_counts_as_good(said: Assessment, place: str) -> None:
    """Marking a question as not applying is never better than the best answer to it, and adds nothing to the counts.

    Not promised: that it never raises a mean. Taking a low answer out of a mean raises it; that is what leaving the
    denominator does (method section 3), and why many of them bring a notice.
    """
    inapplicable = score(SHIPPED, with_answer(said, place, INAPPLICABLE))
    best = score(SHIPPED, with_answer(said, place, Answer(level=5, evidence=3)))
    silent = score(SHIPPED, with_answer(said, place, None))
    assert all(never_lower(was, now) for was, now in pairs(inapplicable, best))
    for was, now in pairs(silent, inapplicable):
        assert (now.counts, now.rated, now.dont_know) == (was.counts, was.rated, was.dont_know)
    assert inapplicable.priorities == silent.priorities
    assert {id: theme.pressure for id, theme in inapplicable.themes.items()} == {
        id: theme.pressure for id, theme in silent.themes.items()
    }


@odd_profiles
@given(packs_answered())
def test_every_low_answer_that_misses_its_target_is_a_priority(case: tuple[Pack, Assessment]) -> None:
    asked, said = case
    due = {
        id
        for id, answer in said.answers.items()
        if answer.supported_level is not None and answer.supported_level < answer.aim
    }
    floor = {question.id for question in asked.questions if question.floor}
    listed = {row.question: row for row in score(asked, said).priorities}
    assert due <= set(listed)
    assert all(row.floor and id in floor for id, row in listed.items() if id not in due)


@odd_profiles
@given(packs_answered())
def test_scoring_changes_nothing_and_gives_the_same_twice(case: tuple[Pack, Assessment]) -> None:
    before = msgspec.json.encode(case)
    assert score(*case) == score(*case)
    assert msgspec.json.encode(case) == before
