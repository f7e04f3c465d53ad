"""What to do: few actions from the top of the ranking, each with its sum, and the person's own changes over them."""

import re
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PlanEdit, Sphere, Status, with_answer, with_plan_edit
from selfassess.plan import DAYS, HORIZONS, SLOTS, Action, EvidenceGap, Plan, evidence_gaps, make_plan, strengths
from selfassess.questionnaire import Pack, main_theme
from selfassess.scoring import score
from tests.builders import TODAY, all_answered, answered, one_questionnaire, pack, question, questionnaire, shipped
from tests.strategies import RATED, UNKNOWN, assessments, packs_answered

SHIPPED = shipped()
IDS = tuple(question.id for question in SHIPPED.questions)
MOST_LOW = Answer(level=1, importance="most")

cases = st.one_of(assessments(SHIPPED).map(lambda said: (SHIPPED, said)), packs_answered())
plans = settings(max_examples=60)


def plan_of(pack: Pack, assessment: Assessment, today: date = TODAY) -> Plan:
    return make_plan(pack, assessment, score(pack, assessment), today)


def ids(actions: tuple[Action, ...]) -> list[str]:
    return [action.id for action in actions]


def everything(plan: Plan) -> tuple[Action, ...]:
    return (*plan.actions, *plan.others, *plan.find_out)


# Size and order


def test_all_ones_give_eight_actions_from_the_top_of_the_ranking() -> None:
    asked = one_questionnaire(10)
    plan = plan_of(asked, all_answered(asked, 1))
    assert ids(plan.actions) == [f"q{number}/30-days" for number in range(1, 9)]
    assert [action.horizon for action in plan.actions] == ["30-days"] * 3 + ["quarter"] * 3 + ["year"] * 2
    assert ids(plan.others) == ["q9/30-days", "q10/30-days"]


def test_all_ones_start_with_the_easiest() -> None:
    plan = plan_of(SHIPPED, all_answered(SHIPPED, 1))
    floor = [question.id for question in SHIPPED.questions if question.floor]
    assert len(plan.actions) == 8
    assert {action.question for action in plan.actions[: len(floor)]} == set(floor)
    assert {action.effort for action in plan.actions[len(floor) :]} == {"low"}


def test_an_action_moved_to_a_later_horizon_still_prints_its_own_first_step_and_is_due_later() -> None:
    asked = one_questionnaire(4)
    moved = plan_of(asked, all_answered(asked, 1)).actions[3]
    assert (moved.id, moved.text, moved.then) == ("q4/30-days", "q4: first step.", "q4: second step.")
    assert (moved.horizon, moved.due) == ("quarter", TODAY + timedelta(days=91))


def test_an_action_never_moves_to_an_earlier_horizon() -> None:
    asked = one_questionnaire(6)
    plan = plan_of(asked, all_answered(asked, Answer(level=3, target=4)))
    assert [action.horizon for action in plan.actions] == ["quarter"] * 3 + ["year"] * 2
    assert ids(plan.others) == ["q6/quarter"]


def test_a_year_full_of_earlier_steps_takes_no_year_step() -> None:
    asked = one_questionnaire(8)
    assert "year" not in {id.partition("/")[2] for id in ids(plan_of(asked, all_answered(asked, 1)).actions)}


def test_year_slots_left_over_take_the_year_step_of_the_highest_ranked_questions() -> None:
    asked = one_questionnaire(3)
    plan = plan_of(asked, answered(asked, 2, MOST_LOW, 1))
    assert ids(plan.actions) == ["q2/30-days", "q3/30-days", "q1/30-days", "q2/year", "q3/year"]
    assert plan.actions[3].reason == "A longer step for a question near the top of your plan: priority 2 × (4 − 1) = 6."


def test_a_year_step_never_stands_in_the_plan_twice() -> None:
    asked = one_questionnaire(1)
    plan = plan_of(asked, all_answered(asked, Answer(level=4, evidence=2, target=5)))
    assert ids(plan.actions) == ["q1/year"]


def test_a_matter_outside_the_persons_control_takes_no_year_step_of_their_own() -> None:
    asked = one_questionnaire(2)
    plan = plan_of(asked, answered(asked, Answer(level=1, importance="most", outside_control=True), 2))
    assert ids(plan.actions) == ["q1/escalate", "q2/30-days", "q2/year"]


@plans
@given(cases)
def test_a_plan_has_at_most_three_three_and_two_actions_in_that_order(case: tuple[Pack, Assessment]) -> None:
    horizons = [action.horizon for action in plan_of(*case).actions]
    assert all(count <= SLOTS[horizon] for horizon, count in Counter(horizons).items())
    assert horizons == sorted(horizons, key=HORIZONS.index)


@plans
@given(cases)
def test_every_ranked_question_has_its_first_action_in_the_plan_or_apart_from_it(case: tuple[Pack, Assessment]) -> None:
    plan, ranking = plan_of(*case), [row.question for row in score(*case).priorities]
    apart = [action.question for action in plan.others]
    assert apart == [question for question in ranking if question in apart]
    assert not ranking or {action.question for action in (*plan.actions, *plan.others)} == set(ranking)


@plans
@given(cases)
def test_no_two_actions_share_an_id(case: tuple[Pack, Assessment]) -> None:
    found = ids(everything(plan_of(*case)))
    assert len(found) == len(set(found))


# What an action says


@plans
@given(cases)
def test_every_action_belongs_to_a_question_and_its_main_theme(case: tuple[Pack, Assessment]) -> None:
    asked = {question.id: question for question in case[0].questions}
    for action in everything(plan_of(*case)):
        assert action.theme == main_theme(case[0], asked[action.question]).id
        assert action.id.startswith(f"{action.question}/")
        assert action.text and action.reason


SUM = re.compile(r"priority ([\d.]+) × \((\d) − (\d)\) = ([\d.]+)\.")


@plans
@given(cases)
def test_the_sum_in_a_reason_is_printed_whole_and_adds_up(case: tuple[Pack, Assessment]) -> None:
    priorities = {row.question: row for row in score(*case).priorities}
    plan = plan_of(*case)
    for action in (*plan.actions, *plan.others):
        if (row := priorities.get(action.question)) is None:
            continue
        found = SUM.search(action.reason)
        assert found is not None
        weight, target, level, priority = (Fraction(figure) for figure in found.groups())
        assert weight * (target - level) == priority
        assert [weight, target, level] == [row.weight, Fraction(row.target), Fraction(row.supported_level)]


def reason(answer: Answer, **rest: Any) -> str:
    asked = one_questionnaire(1, **rest)
    return plan_of(asked, answered(asked, answer)).actions[0].reason


FLOOR: dict[str, Any] = {"floor": True, "advice": "Ask your legal team."}


@pytest.mark.parametrize(
    ("answer", "rest", "sentence"),
    [
        (Answer(level=2), {}, "You chose level 2 (Sometimes); the aim is level 3: priority 1 × (3 − 2) = 1."),
        (
            Answer(level=1, importance="more"),
            {},
            "You chose level 1 (Not yet); the aim is level 4 and you marked it as mattering more: "
            "priority 1.5 × (4 − 1) = 4.5.",
        ),
        (
            Answer(level=5, importance="most"),
            {},
            "You chose level 5 (Shared), and the evidence so far supports level 3; the aim is level 4 and you marked "
            "it as mattering most: priority 2 × (4 − 3) = 2.",
        ),
        (
            Answer(level=2, target=2),
            FLOOR,
            "You chose level 2 (Sometimes); the aim is level 2: priority 1 × (2 − 2) = 0. "
            "At level 1 or 2 this question comes first, whatever the sum.",
        ),
        (Answer(level=5), {}, "You chose level 5 (Shared), and the evidence so far supports level 3."),
        (
            Answer(level=4, evidence=2),
            {},
            "You chose level 4 (Checked); the aim is level 3. "
            "There is no gap to close, so the step is to keep it and share it.",
        ),
    ],
)
def test_a_reason_says_what_was_chosen_what_is_aimed_at_and_the_sum(
    answer: Answer, rest: dict[str, Any], sentence: str
) -> None:
    assert reason(answer, **rest) == sentence


@pytest.mark.parametrize(
    ("answer", "action", "then"),
    [
        (Answer(level=1), "q1/30-days", "q1: second step."),
        (Answer(level=2), "q1/30-days", "q1: second step."),
        (Answer(level=3, target=4), "q1/quarter", "q1: third step."),
        (Answer(level=4, evidence=2, target=5), "q1/year", ""),
    ],
)
def test_the_supported_level_chooses_the_first_step_and_the_next_stands_as_then(
    answer: Answer, action: str, then: str
) -> None:
    asked = one_questionnaire(1)
    first = plan_of(asked, answered(asked, answer)).actions[0]
    assert (first.id, first.then) == (action, then)


def test_where_only_evidence_is_missing_the_first_action_is_to_gather_it() -> None:
    asked = one_questionnaire(1)
    action = plan_of(asked, answered(asked, Answer(level=4, importance="most"))).actions[0]
    assert (action.kind, action.horizon, action.effort) == ("evidence", "quarter", "low")
    assert action.text == "Gather evidence for the level you chose: a record of q1."
    assert action.then == "q1: second step."


def test_what_is_outside_the_persons_control_becomes_a_case_to_put() -> None:
    asked = one_questionnaire(1)
    action = plan_of(asked, answered(asked, Answer(level=1, outside_control=True))).actions[0]
    assert (action.kind, action.text) == ("escalate", "Put the case for q1 to your director.")
    assert (action.sphere, action.who, action.then) == ("outside", "individual", "q1: first step.")


@plans
@given(cases)
def test_every_ranked_matter_outside_control_has_the_questions_own_words_for_putting_the_case(
    case: tuple[Pack, Assessment],
) -> None:
    asked, said = case
    escalations = {question.id: question.escalate for question in asked.questions}
    plan, ranked = plan_of(*case), {row.question for row in score(*case).priorities}
    for action in (*plan.actions, *plan.others):
        if action.question in ranked and said.answers[action.question].outside_control:
            assert (action.kind, action.text) == ("escalate", escalations[action.question])


def test_a_floor_question_leads_and_says_whose_advice_to_take() -> None:
    asked = pack(questionnaire("culture", [question("big"), question("floor", **FLOOR)]))
    plan = plan_of(asked, answered(asked, MOST_LOW, Answer(level=2, target=2)))
    assert [(action.id, action.advice) for action in plan.actions[:2]] == [
        ("floor/30-days", "Ask your legal team."),
        ("big/30-days", ""),
    ]


# Nothing low


def test_all_fives_without_evidence_gather_evidence_and_keep_going() -> None:
    asked = one_questionnaire(8)
    plan = plan_of(asked, all_answered(asked, 5))
    assert [action.kind for action in plan.actions] == ["evidence"] * 3 + ["sustain"] * 2
    assert len(plan.evidence_gaps) == 8
    assert not re.search("honest|truth|really", " ".join(action.reason for action in plan.actions))


def test_a_strength_is_kept_going_and_shared_with_its_year_step_to_follow() -> None:
    asked = one_questionnaire(1)
    (action,) = plan_of(asked, answered(asked, Answer(level=5, evidence=3))).actions
    assert (action.id, action.horizon, action.kind) == ("q1/sustain", "year", "sustain")
    assert action.text == "Keep “Name of q1” going, and show another team how you do it."
    assert (action.then, action.effort, action.sphere) == ("q1: third step.", "low", "control")


def test_a_target_below_the_supported_level_is_shown_as_a_strength() -> None:
    asked = one_questionnaire(3)
    said = answered(asked, Answer(level=3, target=2), Answer(level=5, evidence=3), Answer(level=2, target=2))
    assert strengths(asked, said) == ("q2", "q1")


def test_strengths_begin_with_the_best_borne_out_then_the_highest_chosen() -> None:
    asked = one_questionnaire(3)
    said = answered(asked, 3, 5, Answer(level=4, evidence=2))
    assert strengths(asked, said) == ("q3", "q2", "q1")


GOOD = st.sampled_from([answer for answer in RATED if (answer.supported_level or 0) >= max(answer.aim, 3)])


@plans
@given(st.lists(GOOD, min_size=1, max_size=len(IDS)))
def test_a_plan_of_good_answers_only_is_never_empty(good: list[Answer]) -> None:
    plan = plan_of(SHIPPED, answered(SHIPPED, *good))
    assert {action.kind for action in plan.actions} in ({"sustain"}, {"sustain", "evidence"})
    assert plan.others == ()


@plans
@given(cases)
def test_wherever_a_level_is_below_its_aim_or_at_3_or_more_there_is_something_to_do(
    case: tuple[Pack, Assessment],
) -> None:
    levels = [(answer.level, answer.supported_level, answer.aim) for answer in case[1].answers.values()]
    due = any(level and supported and (supported < aim or level >= 3) for level, supported, aim in levels)
    assert bool(plan_of(*case).actions) or not due


@plans
@given(assessments(SHIPPED), st.sampled_from(IDS))
def test_marking_a_question_as_not_applying_never_makes_it_a_strength_or_an_action(
    said: Assessment, place: str
) -> None:
    """It leaves every list, and no other question joins or leaves one.

    Not promised: that a mean never rises, since a low answer may have gone (method section 3).
    """
    inapplicable = with_answer(said, place, Answer(state="not-applicable"))
    assert set(strengths(SHIPPED, inapplicable)) == set(strengths(SHIPPED, said)) - {place}
    assert {gap.question for gap in evidence_gaps(SHIPPED, inapplicable)} == {
        gap.question for gap in evidence_gaps(SHIPPED, said)
    } - {place}
    assert place not in {action.question for action in everything(plan_of(SHIPPED, inapplicable))}


# What is unknown


def test_nothing_answered_gives_an_empty_plan() -> None:
    assert plan_of(SHIPPED, answered(SHIPPED)) == Plan((), (), (), (), 45)


def test_where_nothing_applies_there_is_nothing_to_do() -> None:
    assert plan_of(SHIPPED, all_answered(SHIPPED, "na")) == Plan((), (), (), (), 0)


def test_where_nothing_is_known_the_plan_is_the_list_to_find_out() -> None:
    plan = plan_of(SHIPPED, all_answered(SHIPPED, "dk"))
    assert plan.actions == ()
    assert len(plan.find_out) == 45


@plans
@given(cases)
def test_each_dont_know_gives_one_action_to_find_out_and_no_other(case: tuple[Pack, Assessment]) -> None:
    unknown = [id for id, answer in case[1].answers.items() if answer.state == "dont-know"]
    plan = plan_of(*case)
    assert sorted(action.question for action in plan.find_out) == sorted(unknown)
    assert {action.kind for action in plan.find_out} <= {"find-out"}
    assert not {action.question for action in (*plan.actions, *plan.others)} & set(unknown)


def test_what_to_find_out_begins_with_floor_questions_then_what_matters_most() -> None:
    asked = pack(questionnaire("culture", [question("a"), question("b"), question("c", **FLOOR)]))
    said = answered(asked, "dk", replace(UNKNOWN, importance="most"), "dk")
    found = plan_of(asked, said).find_out
    assert ids(found) == ["c/find-out", "b/find-out", "a/find-out"]
    assert (found[0].advice, found[1].advice) == ("Ask your legal team.", "")
    assert found[1].text == "Find out how this works now. Ask whether anyone can show you a record of b."


def test_evidence_gaps_name_both_levels_widest_first() -> None:
    asked = one_questionnaire(4)
    said = answered(asked, 4, 5, Answer(level=4, evidence=2), Answer(level=5, evidence=2))
    assert evidence_gaps(asked, said) == (EvidenceGap("q2", 5, 3), EvidenceGap("q1", 4, 3), EvidenceGap("q4", 5, 4))


def test_unanswered_counts_what_the_pack_asks_only() -> None:
    asked = one_questionnaire(4)
    said = with_answer(answered(asked, 3, "dk"), "elsewhere", Answer(level=1))
    assert plan_of(asked, said).unanswered == 2


# The person's own changes

TEXTS = st.sampled_from(["", "Our own words.", "Ask Sam first, then Alex."])
SPHERES: tuple[Sphere | None, ...] = (None, "control", "influence", "outside")
STATUSES: tuple[Status, ...] = ("to-do", "doing", "done", "dropped")
edits = st.builds(
    PlanEdit,
    chosen=st.sampled_from([None, True, False]),
    text=st.none() | TEXTS,
    owner=TEXTS,
    due=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    sphere=st.sampled_from(SPHERES),
    status=st.sampled_from(STATUSES),
)


@plans
@given(cases, edits, st.data())
def test_a_persons_changes_are_laid_over_the_proposal_and_change_nothing_else(
    case: tuple[Pack, Assessment], edit: PlanEdit, data: st.DataObject
) -> None:
    asked, said = case
    before = {action.id: action for action in everything(plan_of(asked, said))}
    if not before:
        return
    id = data.draw(st.sampled_from(sorted(before)))
    after = {action.id: action for action in everything(plan_of(asked, with_plan_edit(said, id, edit)))}
    found, proposed = after.pop(id), before.pop(id)
    assert after == before
    assert found.text == (edit.text or proposed.text)
    assert (found.owner, found.status) == (edit.owner, edit.status)
    assert found.due == (edit.due or proposed.due)
    assert found.sphere == (edit.sphere or proposed.sphere)
    assert edit.chosen is None or found.chosen is edit.chosen
    assert (found.reason, found.horizon, found.question) == (proposed.reason, proposed.horizon, proposed.question)


def test_an_edited_action_that_is_crowded_out_stays_chosen() -> None:
    asked = one_questionnaire(9)
    said = with_plan_edit(answered(asked, *[2] * 8), "q8/30-days", PlanEdit(owner="Sam"))
    crowded = with_answer(said, "q9", Answer(level=1))
    plan = plan_of(asked, crowded)
    assert [(action.id, action.owner, action.chosen) for action in plan.others] == [("q8/30-days", "Sam", True)]
    assert "q8/30-days" in ids(plan.chosen)


def test_an_action_apart_from_the_plan_is_not_chosen_until_the_person_says_so() -> None:
    asked = one_questionnaire(9)
    said = all_answered(asked, 1)
    assert [action.chosen for action in plan_of(asked, said).others] == [False]
    kept = plan_of(asked, with_plan_edit(said, "q9/30-days", PlanEdit(chosen=True)))
    assert ids(kept.chosen)[2:4] == ["q3/30-days", "q9/30-days"]  # in its own horizon


def test_an_action_the_person_leaves_out_stays_listed_but_not_chosen() -> None:
    asked = one_questionnaire(1)
    plan = plan_of(asked, with_plan_edit(answered(asked, 1), "q1/30-days", PlanEdit(chosen=False)))
    assert "q1/30-days" in ids(plan.actions)
    assert "q1/30-days" not in ids(plan.chosen)


def test_a_persons_changes_outlive_an_answer_that_takes_the_action_away_and_back() -> None:
    asked = one_questionnaire(1)
    said = with_plan_edit(answered(asked, 1), "q1/30-days", PlanEdit(text="Our own words.", owner="Sam"))
    away = with_answer(said, "q1", Answer(state="dont-know"))
    assert ids(plan_of(asked, away).actions) == []
    back = plan_of(asked, with_answer(away, "q1", Answer(level=2))).actions[0]
    assert (back.text, back.owner) == ("Our own words.", "Sam")


# Actions of their own


own_edits = st.dictionaries(
    st.integers(0, 99).map(lambda number: f"own/{number:x}"),
    st.builds(
        PlanEdit,
        text=st.none() | TEXTS,
        owner=TEXTS,
        theme=st.sampled_from(["", "culture", "retired"]),
        horizon=st.sampled_from((None, *HORIZONS)),
        order=st.none() | st.integers(1, 5),
        status=st.sampled_from(STATUSES),
        chosen=st.sampled_from([None, True, False]),
    ),
    max_size=12,
)


@plans
@given(cases, own_edits)
def test_own_actions_stand_beside_the_eight_and_none_is_dropped(
    case: tuple[Pack, Assessment], own: dict[str, PlanEdit]
) -> None:
    asked, said = case
    before = plan_of(asked, said)
    after = plan_of(asked, replace(said, plan=own))
    assert ids(after.own) == sorted(own)
    assert (ids(after.actions), ids(after.others)) == (ids(before.actions), ids(before.others))
    with_words = {id for id, edit in own.items() if (edit.text or "").strip()}
    assert with_words == {action.id for action in after.chosen if action.kind == "own"}


@plans
@given(cases, own_edits)
def test_the_persons_order_holds_within_each_horizon(case: tuple[Pack, Assessment], own: dict[str, PlanEdit]) -> None:
    plan = plan_of(case[0], replace(case[1], plan=own))
    horizons = [HORIZONS.index(action.horizon) for action in plan.chosen]
    assert horizons == sorted(horizons)
    for horizon in HORIZONS:
        places = [action.order for action in plan.within(horizon)]
        given_ones = [place for place in places if place is not None]
        assert given_ones == sorted(given_ones)
        assert places[: len(given_ones)] == given_ones, "what has no place of its own comes after"


def test_a_place_alone_does_not_put_an_action_into_the_plan() -> None:
    asked = one_questionnaire(9)
    placed = with_plan_edit(all_answered(asked, 1), "q9/30-days", PlanEdit(order=1))
    assert [action.chosen for action in plan_of(asked, placed).others] == [False]


def test_an_order_moves_what_was_proposed() -> None:
    asked = one_questionnaire(2)
    said = with_plan_edit(answered(asked, 2, 1), "q1/30-days", PlanEdit(order=1))
    assert ids(plan_of(asked, answered(asked, 2, 1)).within("30-days")) == ["q2/30-days", "q1/30-days"]
    assert ids(plan_of(asked, said).within("30-days")) == ["q1/30-days", "q2/30-days"]


# Dates and purity


@plans
@given(cases, st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_dates_follow_today_and_nothing_else_does(case: tuple[Pack, Assessment], today: date) -> None:
    then = everything(plan_of(*case, today=today))
    now = everything(plan_of(*case))
    assert all(action.due == today + timedelta(days=DAYS[action.horizon]) for action in then)
    assert [replace(action, due=TODAY) for action in then] == [replace(action, due=TODAY) for action in now]


@plans
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_answers_never_matters(case: tuple[Pack, Assessment], random: Any) -> None:
    asked, said = case
    shuffled = list(said.answers.items())
    random.shuffle(shuffled)
    assert plan_of(asked, replace(said, answers=dict(shuffled))) == plan_of(asked, said)


@plans
@given(cases)
def test_planning_changes_nothing_and_gives_the_same_twice(case: tuple[Pack, Assessment]) -> None:
    profile = score(*case)
    before = msgspec.json.encode((case, profile), enc_hook=str)
    assert make_plan(*case, profile, TODAY) == make_plan(*case, profile, TODAY)
    assert msgspec.json.encode((case, profile), enc_hook=str) == before
