"""Working back from a fixed day: everything that fits lands before it, in its order, and what does not is said."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PlanEdit, with_plan_edit
from selfassess.plan import Action, make_plan
from selfassess.questionnaire import Pack
from selfassess.schedule import SQUEEZE, USUAL, Schedule, stage_of, work_back
from selfassess.scoring import score
from tests.builders import TODAY, answered, one_questionnaire, shipped
from tests.strategies import assessments, packs_answered

SHIPPED = shipped()
cases = st.one_of(assessments(SHIPPED).map(lambda said: (SHIPPED, said)), packs_answered())
fixed_days = st.integers(-400, 1500).map(lambda days: TODAY + timedelta(days))
STAGES = list(USUAL)


def actions_of(asked: Pack, said: Assessment) -> tuple[Action, ...]:
    plan = make_plan(asked, said, score(asked, said), TODAY)
    return (*plan.chosen, *plan.to_find_out)


def of_every_stage() -> tuple[Action, ...]:
    """One thing to find out, and actions for 30 days, the quarter and the year."""
    asked = one_questionnaire(9)
    return actions_of(asked, answered(asked, "dk", 1, 1, 1, 1, 1, 1, 1, 1))


def dues(schedule: Schedule) -> dict[str, set[date]]:
    found: dict[str, set[date]] = {}
    for one in schedule.dated:
        found.setdefault(stage_of(one.action), set()).add(one.due)
    return found


@settings(max_examples=60)
@given(cases, fixed_days)
def test_nothing_is_due_before_today_or_on_the_fixed_day_or_later_than_it_stood(
    case: tuple[Pack, Assessment], fixed: date
) -> None:
    for one in work_back(actions_of(*case), fixed, TODAY).dated:
        assert TODAY <= one.due < fixed
        assert one.due <= one.action.due


@settings(max_examples=60)
@given(cases, fixed_days)
def test_every_open_action_is_dated_once_or_said_to_come_after(case: tuple[Pack, Assessment], fixed: date) -> None:
    actions = actions_of(*case)
    schedule = work_back(actions, fixed, TODAY)
    told = [one.action.id for one in schedule.dated] + [action.id for action in schedule.after]
    assert sorted(told) == sorted(action.id for action in actions)


@settings(max_examples=60)
@given(cases, fixed_days)
def test_what_must_be_known_first_is_due_first(case: tuple[Pack, Assessment], fixed: date) -> None:
    schedule = work_back(actions_of(*case), fixed, TODAY)
    order = [(STAGES.index(stage_of(one.action)), one.due) for one in schedule.dated]
    assert [stage for stage, _ in order] == sorted(stage for stage, _ in order)
    assert all(one[1] <= other[1] for one in order for other in order if one[0] < other[0])


@settings(max_examples=60)
@given(cases, fixed_days)
def test_what_there_is_no_time_for_is_what_comes_last(case: tuple[Pack, Assessment], fixed: date) -> None:
    schedule = work_back(actions_of(*case), fixed, TODAY)
    dated = {STAGES.index(stage_of(one.action)) for one in schedule.dated}
    after = {STAGES.index(stage_of(action)) for action in schedule.after}
    assert max(dated, default=-1) < min(after, default=len(STAGES))


def test_with_time_enough_dates_stay_as_they_stand() -> None:
    schedule = work_back(of_every_stage(), TODAY + timedelta(900), TODAY)
    assert schedule.changes == {}
    assert (schedule.after, schedule.squeezed) == ((), False)


def test_with_less_time_every_stage_gives_the_same_share() -> None:
    total = sum(USUAL.values())
    schedule = work_back(of_every_stage(), TODAY + timedelta(total // 2 + 2), TODAY)
    assert schedule.squeezed
    assert schedule.after == ()
    last = {stage: max(days) for stage, days in dues(schedule).items()}
    assert [last[stage] - TODAY <= timedelta(share) for stage, share in zip(STAGES, (7, 22, 53, 190), strict=True)] == [
        True
    ] * 4
    assert (TODAY + timedelta(total // 2 + 2) - last["year"]).days <= 4, "the last ends just before the day"


def test_what_has_not_even_a_third_of_its_time_comes_after_the_day() -> None:
    months = TODAY + timedelta(60)
    schedule = work_back(of_every_stage(), months, TODAY)
    assert set(dues(schedule)) == {"research", "30-days", "quarter"}
    assert {action.horizon for action in schedule.after} == {"year"}
    week = work_back(of_every_stage(), TODAY + timedelta(8), TODAY)
    assert set(dues(week)) == {"research"}
    assert USUAL["research"] <= 7 * SQUEEZE


def test_a_day_that_is_over_or_too_near_gives_no_dates() -> None:
    for days in (-3, 0, 1, 2):
        schedule = work_back(of_every_stage(), TODAY + timedelta(days), TODAY)
        assert schedule.dated == ()
        assert len(schedule.after) == len(of_every_stage())


def test_no_date_is_moved_to_a_weekend() -> None:
    for days in range(10, 400, 7):
        for offset in range(7):
            schedule = work_back(of_every_stage(), TODAY + timedelta(days + offset), TODAY)
            assert all(due.weekday() < 5 for due in schedule.changes.values())


def test_a_day_the_person_fixed_stays_if_it_is_early_enough() -> None:
    asked = one_questionnaire(1)
    said = with_plan_edit(answered(asked, 1), "q1/30-days", PlanEdit(due=TODAY + timedelta(3)))
    late = with_plan_edit(said, "q1/30-days", PlanEdit(due=TODAY - timedelta(3)))
    for one, same in ((said, True), (late, False)):
        schedule = work_back(actions_of(asked, one)[:1], TODAY + timedelta(40), TODAY)
        assert (schedule.changes == {}) is same


def test_what_is_done_or_dropped_has_no_date_any_more() -> None:
    done = tuple(replace(action, status="done") for action in of_every_stage())
    assert work_back(done, TODAY + timedelta(100), TODAY).dated == ()


def test_evidence_is_gathered_before_anything_rests_on_it() -> None:
    asked = one_questionnaire(1)
    (first, *_) = actions_of(asked, answered(asked, Answer(level=4, target=5)))
    assert (first.kind, stage_of(first)) == ("evidence", "research")
