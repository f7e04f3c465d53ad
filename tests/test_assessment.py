"""What was answered: an assessment never changes; a change makes a new one and loses nothing."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.assessment import (
    NOTE_LIMIT,
    Answer,
    Assessment,
    Importance,
    PlanEdit,
    State,
    importance_left,
    new_assessment,
    progress,
    reconciled,
    shareable,
    unknown_answers,
    with_answer,
    with_flag,
    with_importance,
    with_note,
    with_plan_edit,
    without_names,
    without_notes,
)
from tests.builders import TODAY, answered, assessment, one_questionnaire, pack, question, questionnaire
from tests.strategies import RATED, answers

ASKED = one_questionnaire(4)
EMPTY = assessment(ASKED, {})
FULL = answered(
    ASKED,
    4,
    Answer(state="not-applicable", reason="We have none."),
    title="My team",
    notes={"q1": "A note."},
    flags=("q2",),
    plan={"q1/30-days": PlanEdit(owner="Sam")},
)

# An answer


@pytest.mark.parametrize("level", [None, 3])
def test_an_answer_is_exactly_one_of_a_level_and_a_state(level: int | None) -> None:
    state: State | None = None if level is None else "dont-know"
    with pytest.raises(ValueError, match="exactly one"):
        Answer(level=level, state=state)


def test_evidence_stands_beside_a_level_only() -> None:
    with pytest.raises(ValueError, match="evidence"):
        Answer(state="dont-know", evidence=1)


@pytest.mark.parametrize("answer", [{"level": 2, "reason": "Why."}, {"state": "dont-know", "reason": "Why."}])
def test_a_reason_stands_beside_not_applicable_only(answer: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError, match="reason"):
        msgspec.convert(answer, Answer)


@pytest.mark.parametrize(
    ("level", "by_evidence"),
    [(1, [1, 1, 1, 1]), (2, [2, 2, 2, 2]), (3, [3, 3, 3, 3]), (4, [3, 3, 4, 4]), (5, [3, 3, 4, 5])],
)
def test_four_needs_a_document_and_five_an_outside_check(level: int, by_evidence: list[int]) -> None:
    """“Supported level” of docs/method.md, whole."""
    assert [Answer(level=level, evidence=evidence).supported_level for evidence in range(4)] == by_evidence


@pytest.mark.parametrize("state", ["dont-know", "not-applicable"])
def test_an_answer_without_a_level_supports_none(state: State) -> None:
    assert Answer(state=state).supported_level is None


@given(st.sampled_from(RATED))
def test_evidence_never_supports_more_than_was_claimed_and_low_levels_need_none(answer: Answer) -> None:
    assert answer.level is not None and answer.supported_level is not None
    assert answer.supported_level <= answer.level
    assert answer.supported_level == answer.level or answer.level > 3


@pytest.mark.parametrize(("importance", "aim"), [("normal", 3), ("more", 4), ("most", 4)])
def test_the_aim_is_the_named_target_else_by_importance(importance: Importance, aim: int) -> None:
    assert Answer(level=1, importance=importance).aim == aim
    assert Answer(level=1, importance=importance, target=2).aim == 2


# Changes


def test_a_new_assessment_belongs_to_its_pack_and_has_no_answers() -> None:
    new = new_assessment(ASKED, "a" * 32, TODAY)
    assert (new.pack.id, new.pack.version, new.answers, new.created) == ("small", "1.0", {}, date(2026, 11, 23))


@given(st.lists(st.tuples(st.sampled_from(["q1", "q2", "elsewhere"]), st.none() | answers), max_size=8))
def test_the_last_answer_to_each_question_stands_and_the_others_are_untouched(
    changes: list[tuple[str, Answer | None]],
) -> None:
    said, expected = EMPTY, dict[str, Answer]()
    for id, answer in changes:
        said = with_answer(said, id, answer)
        expected = {key: value for key, value in {**expected, id: answer}.items() if value is not None}
    assert said.answers == expected


CHANGES: list[Callable[[Assessment], Assessment]] = [
    lambda said: with_answer(said, "q1", Answer(level=1)),
    lambda said: with_answer(said, "q1", None),
    lambda said: with_note(said, "q1", "Other words."),
    lambda said: with_flag(said, "q2", False),
    lambda said: with_importance(said, "q1", "most"),
    lambda said: with_plan_edit(said, "q1/30-days", PlanEdit(owner="Alex")),
    shareable,
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_makes_a_new_assessment_and_leaves_the_old_one_as_it_was(
    change: Callable[[Assessment], Assessment],
) -> None:
    before = msgspec.json.encode(FULL)
    assert change(FULL) != FULL
    assert msgspec.json.encode(FULL) == before


def test_taking_back_an_answer_that_was_never_given_changes_nothing() -> None:
    assert with_answer(FULL, "q4", None) == FULL


def test_an_empty_note_is_taken_away() -> None:
    assert with_note(FULL, "q1", "").notes == {}


def test_a_note_is_kept_to_its_last_permitted_character() -> None:
    assert len(with_note(EMPTY, "q1", "x" * (NOTE_LIMIT + 1)).notes["q1"]) == NOTE_LIMIT


@given(st.text(st.characters(), max_size=20))
def test_a_note_can_always_be_saved_and_whole_characters_stay_as_typed(text: str) -> None:
    kept = with_note(EMPTY, "q1", text).notes.get("q1", "")
    whole = all(not 0xD800 <= ord(character) <= 0xDFFF for character in text)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert not whole or kept == text


def test_half_of_a_surrogate_pair_becomes_the_replacement_character_and_a_whole_pair_its_character() -> None:
    assert with_note(EMPTY, "q1", "a\ud83db \ud83d\ude00").notes["q1"] == "a\ufffdb \U0001f600"


def test_flags_keep_the_order_in_which_they_were_set() -> None:
    said = with_flag(with_flag(with_flag(EMPTY, "q3", True), "q1", True), "q3", True)
    assert said.flags == ("q1", "q3")
    assert with_flag(said, "q1", False).flags == ("q3",)


def test_importance_changes_nothing_else_of_an_answer() -> None:
    said = answered(ASKED, Answer(level=4, evidence=2, target=5, outside_control=True))
    changed = with_importance(said, "q1", "most").answers["q1"]
    assert changed == Answer(level=4, evidence=2, target=5, outside_control=True, importance="most")


def test_a_plan_edit_that_changes_nothing_is_taken_away() -> None:
    assert with_plan_edit(FULL, "q1/30-days", PlanEdit()).plan == {}


def test_importance_is_rationed_to_three_of_each_in_a_questionnaire() -> None:
    (part,) = ASKED.questionnaires
    most = Answer(level=2, importance="most")
    assert importance_left(answered(ASKED, most, 2), part, "most") == 2
    assert importance_left(answered(ASKED, most, 2), part, "more") == 3
    assert importance_left(answered(ASKED, most, most, most, most), part, "most") == 0


def test_progress_counts_every_kind_of_answer() -> None:
    (part,) = ASKED.questionnaires
    done = progress(answered(ASKED, 1, "dk", "na"), part)
    assert (done.answered, done.total) == (3, 4)


# Other packs, other versions


def test_answers_the_pack_does_not_ask_are_named() -> None:
    said = with_answer(FULL, "elsewhere", Answer(level=2))
    assert unknown_answers(ASKED, said) == ("elsewhere",)


RENAMED = pack(questionnaire("culture", [question("now", renamed_from=("once", "then")), question("other")]))


def test_everything_about_a_renamed_question_moves_to_its_present_id() -> None:
    said = assessment(
        RENAMED,
        {"once": Answer(level=4), "other": Answer(level=2)},
        notes={"once": "A note."},
        flags=("once", "other"),
        plan={"once/30-days": PlanEdit(owner="Sam"), "other/quarter": PlanEdit(owner="Alex")},
    )
    found = reconciled(RENAMED, said)
    assert found.answers == {"now": Answer(level=4), "other": Answer(level=2)}
    assert (found.notes, found.flags) == ({"now": "A note."}, ("now", "other"))
    assert found.plan == {"now/30-days": PlanEdit(owner="Sam"), "other/quarter": PlanEdit(owner="Alex")}


@given(st.lists(st.sampled_from(["once", "then", "now", "other", "elsewhere"]), unique=True))
def test_no_answer_is_lost_where_old_and_present_ids_stand_together(ids: list[str]) -> None:
    said = assessment(RENAMED, {id: Answer(level=number) for number, id in enumerate(ids, 1)})
    found = reconciled(RENAMED, said)
    assert sorted(answer.level or 0 for answer in found.answers.values()) == list(range(1, len(ids) + 1))
    assert "now" not in ids or found.answers["now"] == said.answers["now"]
    assert reconciled(RENAMED, found) == found


def test_a_pack_without_renamed_questions_leaves_the_assessment_as_it_is() -> None:
    assert reconciled(ASKED, FULL) is FULL


# What is shared


def test_what_is_shared_has_no_private_layer_and_every_level() -> None:
    shared = shareable(FULL)
    assert shared == assessment(ASKED, {"q1": Answer(level=4), "q2": Answer(state="not-applicable")})


def test_without_notes_there_are_no_notes_and_no_reasons_and_all_else_is_as_it_was() -> None:
    left = without_notes(FULL)
    assert left.notes == {}
    assert left.answers == {**FULL.answers, "q2": Answer(state="not-applicable")}
    assert (left.title, left.flags, left.plan) == (FULL.title, FULL.flags, FULL.plan)


def test_without_names_nobody_is_named_and_all_else_of_the_plan_is_as_it_was() -> None:
    named = with_plan_edit(FULL, "q3/year", PlanEdit(owner="Priya", text="In my words", status="doing"))
    left = without_names(named)
    assert left.plan == {"q3/year": PlanEdit(text="In my words", status="doing")}
    assert (left.title, left.answers, left.notes, left.flags) == ("", FULL.answers, FULL.notes, FULL.flags)
