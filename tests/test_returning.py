"""Coming back: when there is something to look at again, and what goes along into the next assessment."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Assessment, PlanEdit, Status, with_plan_edit
from selfassess.plan import Plan, make_plan
from selfassess.questionnaire import Context
from selfassess.returning import AGAIN, may_be_due, next_assessment, overdue, review_is_due, unfinished
from selfassess.scoring import score
from tests.builders import TODAY, answered, one_questionnaire, shipped
from tests.strategies import assessments

ASKED = one_questionnaire(10)
YESTERDAY = TODAY - timedelta(1)
ID = "e" * 32


def plan_of(said: Assessment, today: date = TODAY) -> Plan:
    return make_plan(ASKED, said, score(ASKED, said), today)


def said(**rest: object) -> Assessment:
    return replace(answered(ASKED, 1, 2, "dk"), created=TODAY - timedelta(10), **rest)


def due(assessment: Assessment, today: date = TODAY) -> bool:
    return review_is_due(assessment, plan_of(assessment, today), today)


# When


def test_a_plan_just_made_asks_for_nothing() -> None:
    assert not due(said())


def test_a_day_that_has_passed_is_worth_a_look_until_the_plan_was_gone_through() -> None:
    late = with_plan_edit(said(), "q1/30-days", PlanEdit(due=YESTERDAY))
    assert [action.id for action in overdue(plan_of(late), TODAY)] == ["q1/30-days"]
    assert due(late)
    assert not due(replace(late, reviewed=TODAY))


@pytest.mark.parametrize(("status", "asks"), [("to-do", True), ("doing", True), ("done", False), ("dropped", False)])
def test_only_what_is_still_open_can_be_late(status: Status, asks: bool) -> None:
    assert due(with_plan_edit(said(), "q1/30-days", PlanEdit(due=YESTERDAY, status=status))) is asks


def test_a_day_not_fixed_moves_on_and_is_never_late() -> None:
    assert overdue(plan_of(said(), TODAY + timedelta(5000)), TODAY + timedelta(5000)) == ()


@pytest.mark.parametrize(("days", "asks"), [(AGAIN - 1, False), (AGAIN, True)])
def test_after_three_months_a_plan_is_worth_a_look_whatever_its_days(days: int, asks: bool) -> None:
    assert due(said(reviewed=TODAY), TODAY + timedelta(days)) is asks


def test_a_plan_without_anything_open_asks_for_nothing() -> None:
    none = replace(answered(ASKED), created=TODAY - timedelta(1000))
    assert not due(none)


# What goes along


def test_the_next_one_has_the_same_title_and_words_and_no_answers() -> None:
    before = said(title="Family support", context=Context("wales", "nhs"), notes={"q1": "Mine"}, flags=("q1",))
    after = next_assessment(ASKED, before, plan_of(before), ID, TODAY)
    assert (after.title, after.context, after.id, after.created) == (before.title, before.context, ID, TODAY)
    assert (after.answers, after.notes, after.flags, after.reviewed) == ({}, {}, (), None)


@settings(max_examples=40)
@given(assessments(ASKED), st.sampled_from(["to-do", "doing", "done", "dropped"]))
def test_what_is_unfinished_goes_along_and_nothing_else_does(before: Assessment, status: Status) -> None:
    chosen = plan_of(before).chosen
    if chosen:
        before = with_plan_edit(before, chosen[0].id, PlanEdit(owner="Sam", status=status))
    after = next_assessment(ASKED, before, plan_of(before), ID, TODAY)
    open_ones = [action for action in plan_of(before).chosen if action.is_open]
    assert sorted(action.text for action in plan_of(after).own) == sorted(action.text for action in open_ones)
    assert all(action.chosen for action in plan_of(after).own)


def test_words_owner_and_days_to_come_go_along_and_days_past_do_not() -> None:
    edit = PlanEdit(text="Ask the board", owner="Sam", due=TODAY + timedelta(9), status="doing", sphere="outside")
    before = with_plan_edit(with_plan_edit(said(), "q1/30-days", edit), "q2/30-days", PlanEdit(due=YESTERDAY))
    mine, late = plan_of(next_assessment(ASKED, before, plan_of(before), ID, TODAY)).within("30-days")
    if mine.text != "Ask the board":
        mine, late = late, mine
    assert (mine.text, mine.owner, mine.status, mine.sphere) == ("Ask the board", "Sam", "doing", "outside")
    assert mine.due == TODAY + timedelta(9)
    assert late.due == TODAY + timedelta(30)


def test_what_there_was_to_find_out_goes_along_only_where_something_was_said_of_it() -> None:
    def texts(before: Assessment) -> list[str]:
        return [action.text for action in plan_of(next_assessment(ASKED, before, plan_of(before), ID, TODAY)).own]

    quiet = said()
    named = with_plan_edit(quiet, "q3/find-out", PlanEdit(owner="Sam"))
    assert len(texts(named)) == len(texts(quiet)) + 1


def test_carrying_twice_loses_and_doubles_nothing() -> None:
    first = said()
    second = next_assessment(ASKED, first, plan_of(first), "a" * 32, TODAY)
    third = next_assessment(ASKED, second, plan_of(second), "b" * 32, TODAY)
    assert sorted(a.text for a in plan_of(third).own) == sorted(a.text for a in plan_of(second).own)
    assert len(plan_of(third).own) == len(unfinished(plan_of(first))) - 1, "all but what there is to find out"


def test_a_step_carried_along_is_not_proposed_beside_itself_unless_asked_for() -> None:
    first = said()
    second = next_assessment(ASKED, first, plan_of(first), ID, TODAY)
    again = plan_of(replace(second, answers=first.answers))
    assert len({action.text for action in again.chosen}) == len(again.chosen)
    twin = next(action for action in again.actions if not action.chosen)
    asked_for = with_plan_edit(replace(second, answers=first.answers), twin.id, PlanEdit(chosen=True))
    assert twin.id in [action.id for action in plan_of(asked_for).chosen]


def test_a_theme_of_another_edition_is_none_rather_than_a_wrong_one() -> None:
    first = replace(answered(shipped(), 1), plan={"own/1": PlanEdit(text="Mine", theme="retired", horizon="year")})
    plan = make_plan(shipped(), first, score(shipped(), first), TODAY)
    assert [action.theme for action in plan.own] == [""]


@given(assessments(ASKED), st.integers(-400, 400))
@settings(max_examples=200)
def test_what_is_told_without_the_plan_never_hides_a_review_that_is_due(one: Assessment, days: int) -> None:
    today = TODAY + timedelta(days)
    assert may_be_due(one, today) or not due(one, today)


@given(st.integers(-200, 200), st.integers(-200, 200), st.sampled_from(["to-do", "doing", "done"]))
def test_nor_where_a_day_was_given(given_day: int, days: int, status: Status) -> None:
    one = with_plan_edit(said(), "q1/30-days", PlanEdit(due=TODAY + timedelta(given_day), status=status))
    today = TODAY + timedelta(days)
    assert may_be_due(one, today) or not due(one, today)
