"""The plan as a living thing: own actions, order, days, how far it is, and coming back to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from selfassess.assessment import Assessment, Horizon, PlanEdit, is_own
from selfassess.plan import HORIZONS, Action
from selfassess.wizard import planning
from selfassess.wizard.action_card import ActionCard
from selfassess.wizard.calendar import CalendarDialog
from selfassess.wizard.fields import DateField
from selfassess.wizard.pages.plan import PlanPage
from selfassess.wizard.place import HOME, PLAN, REVISIT, SCHEDULE, Place
from selfassess.wizard.widgets import Button
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import seen_part

PROBE = '<img src="file:///etc/passwd"> R&D <b>bold</b>'
TODAY = date(2026, 11, 25)


def begin(person: Person, today: date = TODAY) -> Person:
    """Half an assessment answered, and its plan shown."""
    session = person.window.session
    session.today = lambda: today
    session.take_in(part_answered(shipped(), 22), shipped())
    person.go(PLAN)
    return person


@pytest.fixture
def planner(person: Person) -> Person:
    """Someone at their plan."""
    return begin(person)


def page(person: Person) -> PlanPage:
    present = person.window.present
    assert isinstance(present, PlanPage)
    return present


def within(person: Person) -> list[Action]:
    """The actions of the next 30 days, in their order."""
    return list(planning.plan_of(person.window.session).within("30-days"))


def own(assessment: Assessment) -> dict[str, PlanEdit]:
    return {id: edit for id, edit in assessment.plan.items() if is_own(id)}


def add(person: Person, words: str) -> str:
    """An action of one's own is added to the next 30 days; its id."""
    before = set(own(person.assessment))
    person.tab_to("Add an action of your own, Next 30 days")
    person.press("Enter")
    person.write(words)
    person.press("Tab")
    return next(iter(set(own(person.assessment)) - before))


# Own actions


def test_an_own_action_is_added_worded_and_given_a_theme_by_keyboard(planner: Person) -> None:
    id = add(planner, "Ask the parents")
    planner.write("Sam")
    planner.press("Tab")
    planner.tab_to("No theme")
    planner.press("Up")
    edit = planner.assessment.plan[id]
    assert (edit.text, edit.owner, edit.theme, edit.horizon) == ("Ask the parents", "Sam", "skills", "30-days")
    assert id in [action.id for action in planning.plan_of(planner.window.session).chosen]
    assert planner.library.load(planner.assessment.id).assessment == planner.assessment


def test_a_new_own_action_has_focus_on_its_words_and_says_that_it_has_none_yet(planner: Person) -> None:
    planner.tab_to("Add an action of your own, This quarter")
    planner.press("Enter")
    assert planner.focus.accessibleName() == "Action, new action"
    assert "It is in your plan as soon as it has words." in planner.texts


def test_once_it_has_words_a_new_action_is_called_by_them_and_says_no_more_that_it_has_none(planner: Person) -> None:
    add(planner, "Ask the parents")
    assert "It is in your plan as soon as it has words." not in planner.texts
    assert planner.focus.accessibleName() == "Who, Ask the parents"
    planner.tab_to("Delete, Ask the parents")


def test_a_new_own_action_is_in_sight_as_a_whole(planner: Person) -> None:
    planner.tab_to("Add an action of your own, Next 30 days")
    planner.press("Enter")
    card = next(card for card in page(planner).column.findChildren(ActionCard) if card.isAncestorOf(planner.focus))
    assert not card.visibleRegion().isEmpty()
    assert card.visibleRegion().boundingRect().height() == min(card.height(), page(planner).area.viewport().height())


def test_a_new_action_that_moves_keeps_focus_on_what_had_it(planner: Person) -> None:
    add(planner, "Ask the parents")
    planner.tab_to("Calendar: By when, Ask the parents")
    planner.press("Alt+Up")
    assert planner.focus.accessibleName() == "Calendar: By when, Ask the parents"


def test_what_came_along_is_not_said_to_be_missing(planner: Person) -> None:
    planner.go(REVISIT)
    planner.click("Start the next one")
    planner.go(PLAN)
    assert "Actions appear here once you have answered some questions." not in planner.texts
    assert any(text.startswith("Your own actions are here.") for text in planner.texts)


def test_an_own_action_goes_to_another_horizon_with_focus(planner: Person) -> None:
    id = add(planner, "Ask the parents")
    planner.tab_to("Next 30 days")
    planner.press("Down", "Down")
    assert planner.assessment.plan[id].horizon == "year"
    assert planner.focus.accessibleName() == "This year"
    card = next(card for card in page(planner).column.findChildren(ActionCard) if card.action.id == id)
    assert card.isAncestorOf(planner.focus)


def test_a_deleted_own_action_can_be_put_back_as_it_was(planner: Person) -> None:
    id = add(planner, "Ask the parents")
    planner.window.session.edit_action(id, replace(planner.assessment.plan[id], owner="Sam", status="doing", order=2))
    planner.go(PLAN)
    before = planner.assessment
    planner.tab_to("Delete, Ask the parents")
    planner.press("Enter")
    assert own(planner.assessment) == {}
    assert "Deleted: Ask the parents" in planner.texts
    assert planner.focus.accessibleName() == "Put it back"
    planner.press("Enter")
    assert planner.assessment.plan == before.plan


def test_what_was_deleted_is_offered_back_only_until_the_page_is_left(planner: Person) -> None:
    add(planner, "Ask the parents")
    planner.tab_to("Delete, ")
    planner.press("Enter")
    planner.go(HOME)
    planner.go(PLAN)
    assert not [text for text in planner.texts if text.startswith("Deleted")]


def test_markup_in_own_actions_is_shown_as_typed(planner: Person) -> None:
    hostile = {"own/1": PlanEdit(text=PROBE, theme=PROBE, owner=PROBE, due=TODAY - timedelta(3), horizon="year")}
    planner.window.session.edit_plan(hostile)
    for place in (PLAN, SCHEDULE, REVISIT, HOME, Place("results"), Place("save")):
        planner.go(place)
        labels = planner.window.findChildren(QLabel)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    planner.go(REVISIT)
    assert PROBE in planner.texts


def test_the_page_says_what_is_private(planner: Person) -> None:
    assert any("Only you see it." in text for text in planner.texts)


# Order


def test_alt_and_arrows_move_an_action_and_focus_goes_along(planner: Person) -> None:
    before = [action.id for action in within(planner)]
    planner.tab_to("Who, ")
    name = planner.focus.accessibleName()
    planner.press("Alt+Down")
    assert [action.id for action in within(planner)] == [before[1], before[0], *before[2:]]
    assert planner.focus.accessibleName() == name
    planner.press("Alt+Down", "Alt+Up", "Alt+Up")
    assert [action.id for action in within(planner)] == before


@pytest.mark.parametrize("horizon", HORIZONS)
@pytest.mark.parametrize("keys", ["Alt+Down", "Alt+Up"])
def test_what_has_moved_can_still_be_seen(planner: Person, horizon: Horizon, keys: str) -> None:
    planner.window.resize(1024, 600)
    for number in (1, 2, 3):
        planner.window.session.edit_action(f"own/{number}", PlanEdit(text=f"Mine {number}", horizon=horizon))
    planner.go(PLAN)
    planner.tab_to("Who, Mine 2")
    planner.press(keys)
    assert planner.focus.accessibleName() == "Who, Mine 2"
    assert seen_part(planner.window, planner.focus) >= 0.9


def test_what_is_being_typed_goes_along(planner: Person) -> None:
    first = within(planner)[0].id
    planner.tab_to("Who, ")
    planner.write("Sam")
    planner.press("Alt+Down")
    assert planner.assessment.plan[first].owner == "Sam"


def test_buttons_move_too_and_the_ends_have_one_each(planner: Person) -> None:
    before = [action.id for action in within(planner)]
    planner.tab_to("Move down, ")
    planner.press("Enter")
    assert [action.id for action in within(planner)][:2] == [before[1], before[0]]
    assert planner.focus.accessibleName().startswith("Move down, ")
    cards = page(planner).column.findChildren(ActionCard)
    assert [card.moves for card in cards[: len(before)]] == [(1,), *[(-1, 1)] * (len(before) - 2), (-1,)]


def test_an_order_outlives_closing_the_program(arrive: Callable[[], Person]) -> None:
    person = begin(arrive())
    person.tab_to("Who, ")
    person.press("Alt+Down")
    order = [action.id for action in within(person)]
    again = arrive()
    again.window.session.today = lambda: TODAY
    assert [action.id for action in within(again)] == order


def test_moving_takes_nothing_into_the_plan_and_nothing_out(planner: Person) -> None:
    session = planner.window.session
    chosen = {action.id for action in planning.plan_of(session).chosen}
    for action in list(within(planner)):
        planning.move(session, action, 1)
    assert {action.id for action in planning.plan_of(session).chosen} == chosen


# How far it is, and by when


def test_a_status_is_kept_with_the_day_it_was_said(planner: Person) -> None:
    first = within(planner)[0].id
    planner.tab_to("To do")
    planner.press("Down", "Down")
    assert (planner.assessment.plan[first].status, planner.assessment.plan[first].status_on) == ("done", TODAY)


@contextmanager
def calendar(*keys: Qt.Key) -> Iterator[list[str]]:
    """A calendar comes up inside; the keys are pressed in it. What it said of the day stands in the list."""
    said: list[str] = []

    def act() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, CalendarDialog):
            QTimer.singleShot(5, act)
            return
        view = shown.calendar.findChild(QTableView)
        assert view is not None
        for key in keys:
            said.append(shown.said.text())
            QTest.keyClick(view, key)

    QTimer.singleShot(0, act)
    yield said
    assert said, "no calendar came up"


def due_field(person: Person) -> DateField:
    person.tab_to("By when, ")
    assert isinstance(person.focus, DateField)
    return person.focus


def test_a_day_is_chosen_on_the_calendar_by_keyboard(planner: Person) -> None:
    first = within(planner)[0]
    field = due_field(planner)
    planner.tab_to("Calendar: ")
    with calendar(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return) as said:
        planner.press("Enter")
    assert planner.assessment.plan[first.id].due == first.due + timedelta(8)
    assert field.text() == "2 January 2027"
    assert said[0] == "Friday 25 December 2026"
    assert said[-1] == "Saturday 2 January 2027"


def test_escape_leaves_the_day_as_it_was(planner: Person) -> None:
    due_field(planner)
    planner.tab_to("Calendar: ")
    with calendar(Qt.Key.Key_Right, Qt.Key.Key_Escape):
        planner.press("Enter")
    assert planner.assessment.plan == {}


def test_the_calendar_starts_from_what_is_written(planner: Person) -> None:
    due_field(planner)
    planner.press("Ctrl+A")
    planner.write("3 mar 2027")
    planner.tab_to("Calendar: ")
    with calendar(Qt.Key.Key_Return) as said:
        planner.press("Enter")
    assert said == ["Wednesday 3 March 2027"]


def test_a_screen_reader_hears_what_the_calendar_is_for(planner: Person) -> None:
    dialog = CalendarDialog(planner.window, "By when", TODAY)
    view = dialog.calendar.findChild(QTableView)
    assert view is not None
    assert QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name) == "By when"
    dialog.deleteLater()


def test_days_move_on_until_they_are_kept(planner: Person) -> None:
    session = planner.window.session
    first = within(planner)[0]
    planner.tab_to("Keep these dates")
    planner.press("Enter")
    session.today = lambda: TODAY + timedelta(50)
    assert within(planner)[0].due == first.due
    planner.go(PLAN)
    assert "Keep these dates" not in [
        button.words for button in page(planner).findChildren(Button) if button.isVisible()
    ]
    assert planning.floating(session) == ()


# Working back


def test_nothing_changes_until_the_proposed_dates_are_used(planner: Person) -> None:
    planner.go(SCHEDULE)
    planner.tab_to("What happens on that day")
    planner.write("next cabinet")
    planner.tab_to("The fixed day")
    planner.press("Ctrl+A")
    planner.write("20 January 2027")
    planner.press("Tab")
    assert any("before next cabinet on 20 January 2027" in text for text in planner.texts)
    assert planner.assessment.plan == {}
    planner.press("Ctrl+Enter")
    assert planner.window.session.place == PLAN
    dues = [edit.due for edit in planner.assessment.plan.values()]
    assert dues
    assert all(due and TODAY <= due < date(2027, 1, 20) for due in dues)


def test_too_little_time_is_said(planner: Person) -> None:
    planner.go(SCHEDULE)
    for words, said in (("26 November 2026", "no day left"), ("28 November 2026", "not enough time before")):
        planner.tab_to("The fixed day")
        planner.press("Ctrl+A")
        planner.write(words)
        planner.press("Tab")
        assert any(said in text for text in planner.texts), words
    planner.press("Ctrl+Enter")
    assert planner.assessment.plan == {}


# Coming back


def late(person: Person) -> str:
    """An action of theirs whose day has passed; its id."""
    action = within(person)[0]
    person.window.session.edit_action(action.id, PlanEdit(due=TODAY - timedelta(2), owner="Sam"))
    return action.id


def test_home_offers_a_review_only_when_there_is_something_to_look_at(planner: Person) -> None:
    planner.go(HOME)
    assert not any("has passed" in text for text in planner.texts)
    late(planner)
    planner.go(HOME)
    assert any("The day you set for 1 action has passed." in text for text in planner.texts)
    planner.click("Go through your plan…")
    assert planner.window.session.place == REVISIT


def test_going_through_a_plan_once_is_enough(planner: Person) -> None:
    late(planner)
    planner.go(REVISIT)
    planner.press("Ctrl+Enter")
    assert planner.window.session.place == HOME
    assert planner.assessment.reviewed == TODAY
    assert not any("has passed" in text for text in planner.texts)


def test_ticking_off_and_another_day_are_kept(planner: Person) -> None:
    id = late(planner)
    planner.go(REVISIT)
    planner.tab_to("To do")
    planner.press("Down", "Down")
    planner.tab_to("By when, ")
    planner.press("Up", "Tab")
    edit = planner.assessment.plan[id]
    assert (edit.status, edit.status_on, edit.due) == ("done", TODAY, TODAY - timedelta(1))


def test_the_next_assessment_starts_from_this_one_and_leaves_it_as_it_is(planner: Person) -> None:
    late(planner)
    before = planner.assessment
    unfinished = {action.text for action in planning.plan_of(planner.window.session).chosen}
    planner.go(REVISIT)
    planner.tab_to("Start the next one")
    planner.press("Enter")
    after = planner.assessment
    assert planner.window.session.place == Place("frame")
    assert (after.title, after.context, after.answers) == (before.title, before.context, {})
    assert {edit.text for edit in after.plan.values()} == unfinished
    assert planner.library.load(before.id).assessment == replace(before, reviewed=TODAY)
