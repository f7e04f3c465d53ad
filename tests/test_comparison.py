"""What comparing two dates promises."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer
from selfassess.comparison import Comparison, compare
from selfassess.scoring import points
from tests.builders import answered, one_questionnaire, pack, question, questionnaire
from tests.strategies import assessments, packs

FIVE = one_questionnaire(5)


Given = tuple[Answer | int | str | None, ...]


def compared(earlier: Given, later: Given) -> Comparison:
    asked = one_questionnaire(len(earlier))
    return compare(asked, answered(asked, *earlier), answered(asked, *later))


def moved(earlier: Answer | int, later: Answer | int) -> int:
    return compared((earlier,), (later,)).questions[0].moved


def at(level: int, evidence: int = 0) -> Answer:
    return Answer(level=level, evidence=evidence)


@pytest.mark.parametrize(
    ("earlier", "later", "levels"),
    [
        (2, 3, 1),
        (3, 1, -2),
        (2, 2, 0),
        (3, 4, 0),  # claimed only
        (3, at(4, 2), 1),
        (4, at(4, 2), 1),  # the evidence came later
        (at(4, 2), 4, -1),  # the evidence has grown too old
        (at(5, 3), at(4, 2), -1),
        (5, at(4, 2), 0),  # claim and evidence went opposite ways
        (5, 4, 0),
    ],
)
def test_a_question_changes_only_by_levels_that_the_evidence_bears_out(
    earlier: Answer | int, later: Answer | int, levels: int
) -> None:
    assert moved(earlier, later) == levels


def test_a_questionnaire_changes_by_ten_points_on_five_questions() -> None:
    two_levels_in_five = compared((1, 1, 1, 1, 1), (2, 2, 1, 1, 1)).questionnaires[0]
    one_level_in_five = compared((1, 1, 1, 1, 1), (2, 1, 1, 1, 1)).questionnaires[0]
    four = compared((1, 1, 1, 1), (5, 5, 5, 5)).questionnaires[0]
    assert two_levels_in_five.matched == 5
    assert two_levels_in_five.moved == Fraction(10)
    assert one_level_in_five.moved == 0
    assert not four.enough
    assert four.moved == 0


def test_a_move_just_under_ten_points_is_none_however_it_would_round() -> None:
    change = compared((1,) * 8, (*(2,) * 3, *(1,) * 5)).questionnaires[0]
    assert change.later - change.earlier == Fraction(75, 8)
    assert change.moved == 0


def test_the_means_are_those_of_the_questions_rated_both_times() -> None:
    change = compared((1, 1, 1, 1, 1, 5), (3, 3, 3, 3, 3, "dk")).questionnaires[0]
    assert change.matched == 5
    assert [change.earlier, change.later] == [Fraction(0), Fraction(50)]


def test_what_is_not_compared_says_why() -> None:
    unmatched = compared(("dk", 3, None, 2), (3, "na", None, 2)).unmatched
    assert [(one.question, one.earlier, one.later) for one in unmatched] == [
        ("q1", "dont-know", None),
        ("q2", None, "not-applicable"),
        ("q3", "unanswered", "unanswered"),
    ]


def test_an_answer_under_a_former_id_is_an_answer_to_the_present_question() -> None:
    asked = pack(questionnaire("culture", [question("new-name", renamed_from=("old-name",))]))
    earlier = replace(answered(asked), answers={"old-name": at(1)})
    (change,) = compare(asked, earlier, answered(asked, 3)).questions
    assert (change.question, change.moved) == ("new-name", 2)


def test_levels_of_questions_that_are_no_longer_asked_are_reported() -> None:
    earlier = replace(answered(FIVE, 1), answers={"q1": at(1), "gone": at(2), "unknown": Answer(state="dont-know")})
    assert compare(FIVE, earlier, answered(FIVE, 2)).not_asked == ("gone",)


@given(st.data())
def test_every_question_is_compared_or_listed_with_a_reason_and_never_both(data: st.DataObject) -> None:
    asked = data.draw(packs())
    comparison = compare(asked, data.draw(assessments(asked)), data.draw(assessments(asked)))
    ids = [one.question for one in comparison.questions] + [one.question for one in comparison.unmatched]
    assert sorted(ids) == sorted(question.id for question in asked.questions)
    assert all(one.earlier or one.later for one in comparison.unmatched)


@given(st.data())
def test_looking_back_is_looking_forward_with_the_sign_changed(data: st.DataObject) -> None:
    asked = data.draw(packs())
    one, other = data.draw(assessments(asked)), data.draw(assessments(asked))
    there, back = compare(asked, one, other), compare(asked, other, one)
    assert [change.moved for change in there.questions] == [-change.moved for change in back.questions]
    assert [change.moved for change in there.questionnaires] == [-change.moved for change in back.questionnaires]


@given(st.data())
def test_nothing_has_changed_beside_itself(data: st.DataObject) -> None:
    asked = data.draw(packs())
    said = data.draw(assessments(asked))
    comparison = compare(asked, said, said)
    assert comparison.changed == ()
    assert all(change.moved == 0 for change in comparison.questionnaires)


@given(st.data())
def test_a_change_is_never_larger_than_what_was_chosen_or_borne_out(data: st.DataObject) -> None:
    asked = data.draw(packs())
    comparison = compare(asked, data.draw(assessments(asked)), data.draw(assessments(asked)))
    for change in comparison.questions:
        assert abs(change.moved) <= abs(change.later.supported_level - change.earlier.supported_level)
    for mean in comparison.questionnaires:
        assert mean.moved in (0, mean.later - mean.earlier)
        assert points(1) <= mean.earlier <= points(5)
