"""Undo and redo: every change can be taken back where it was made, and is as durable as any other."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QKeySequence, QShortcut

from selfassess.assessment import Answer, PlanEdit, with_answer
from selfassess.files.library import Library
from selfassess.questionnaire import Context
from selfassess.wizard.changes import what
from selfassess.wizard.fields import NoteField
from selfassess.wizard.history import BOUND, Change, History, redone, undone, with_change
from selfassess.wizard.keys import shortcuts, shown
from selfassess.wizard.place import HOME, PLAN, Place
from selfassess.wizard.session import Session
from tests.builders import assessment, one_questionnaire, shipped
from tests.wizard.person import Person

QUESTIONS = tuple(shipped().questions)
FIRST, SECOND = QUESTIONS[0], QUESTIONS[1]


def kept(person: Person) -> Library:
    """The library read anew from disk, once the program has let go of it."""
    person.leave()
    return Library(person.folder)


# The history itself


def changes(count: int) -> History:
    """A history of so many changes; change n makes the first answer's reason n."""
    states = [assessment(one_questionnaire(1), {}, title=str(number)) for number in range(count + 1)]
    history = History()
    for before, after in pairwise(states):
        history = with_change(history, Change(before, after, HOME))
    return history


def test_what_was_undone_is_redone_in_order() -> None:
    history = changes(3)
    back = undone(undone(history))
    assert [change.after.title for change in back.past] == ["1"]
    assert redone(redone(back)) == history


def test_a_new_change_ends_what_could_be_redone() -> None:
    history = undone(changes(2))
    change = history.ahead[0]
    assert with_change(history, change).ahead == ()


def test_the_history_is_bounded_and_keeps_the_latest() -> None:
    history = changes(BOUND + 5)
    assert len(history.past) == BOUND
    assert history.past[-1].after.title == str(BOUND + 5)


# Every kind of change

MAKE: dict[str, tuple[Callable[[Session], None], str]] = {
    "level": (lambda session: session.choose_level(FIRST.id, 4), f"level 4 for {FIRST.name}"),
    "don't know": (lambda session: session.choose_state(FIRST.id, "dont-know"), f"“I don’t know” for {FIRST.name}"),
    "reason": (
        lambda session: session.choose_state(SECOND.id, "not-applicable", "Grants only."),
        f"reason for {SECOND.name}",
    ),
    "cleared": (lambda session: session.clear_answer(FIRST.id), f"clearing the answer to {FIRST.name}"),
    "evidence": (lambda session: session.choose_evidence(FIRST.id, 2), f"evidence for {FIRST.name}"),
    "control": (lambda session: session.mark_outside_control(FIRST.id, True), f"“outside my control” for {FIRST.name}"),
    "importance": (lambda session: session.weigh(FIRST.id, "most"), f"how much {FIRST.name} matters"),
    "note": (lambda session: session.note(FIRST.id, "A note"), f"note on {FIRST.name}"),
    "flag": (lambda session: session.flag(FIRST.id, True), f"“come back to” on {FIRST.name}"),
    "plan": (
        lambda session: session.edit_action(f"{FIRST.id}/30-days", PlanEdit(owner="Sam")),
        f"action on {FIRST.name}",
    ),
    "own action": (
        lambda session: session.edit_action("own/1", PlanEdit(text="Ask the board", horizon="quarter")),
        "action of your own",
    ),
    "reviewed": (lambda session: session.mark_reviewed(), "going through your plan"),
    "title": (lambda session: session.entitle("Northfield"), "title"),
    "context": (lambda session: session.reword(Context(nation="wales")), "where you work"),
}


@pytest.mark.parametrize("kind", MAKE)
def test_every_kind_of_change_is_undone_and_redone_and_named_and_durable(asked: Person, kind: str) -> None:
    session = asked.window.session
    session.choose_level(FIRST.id, 5)
    session.choose_state(SECOND.id, "not-applicable")
    before = asked.assessment
    make, named = MAKE[kind]
    make(session)
    after = asked.assessment
    assert after != before
    asked.press("Ctrl+Z")
    assert asked.assessment == before
    assert asked.window.saved.accessibleName() == f"Undone: {named}"
    asked.press("Ctrl+Shift+Z")
    assert asked.assessment == after
    assert asked.window.saved.accessibleName() == f"Made again: {named}"
    asked.press("Ctrl+Z")
    with kept(asked) as library:
        assert library.load(before.id).assessment == before


def test_what_was_undone_never_says_what_was_written() -> None:
    pack = one_questionnaire(1)
    before = assessment(pack, {"q1": Answer(state="not-applicable")})
    for after in (
        replace(before, title="SECRET", notes={"q1": "SECRET"}),
        with_answer(before, "q1", Answer(state="not-applicable", reason="SECRET")),
        replace(before, plan={"q1/30-days": PlanEdit(text="SECRET", owner="SECRET")}),
        replace(before, cohort="SECRET"),
    ):
        assert "SECRET" not in what(pack, Change(before, after, HOME))


# In the window


def test_undo_goes_where_the_change_was_made(asked: Person) -> None:
    asked.press("4", "Enter", "2", "Enter")
    asked.press("Ctrl+Z")
    assert asked.window.session.place == Place("question", SECOND.id)
    assert asked.chosen == ""
    asked.go(HOME)
    asked.press("Ctrl+Z")
    assert asked.window.session.place == Place("question", FIRST.id)
    assert asked.assessment.answers == {}
    asked.press("Ctrl+Y", "Ctrl+Y")
    assert asked.window.session.place == Place("question", SECOND.id)
    assert {id: answer.level for id, answer in asked.assessment.answers.items()} == {FIRST.id: 4, SECOND.id: 2}


def test_with_nothing_to_undo_or_redo_nothing_happens(asked: Person) -> None:
    before, place = asked.assessment, asked.window.session.place
    asked.press("Ctrl+Z", "Ctrl+Y")
    assert (asked.assessment, asked.window.session.place) == (before, place)


def test_undo_stays_within_one_assessment(asked: Person) -> None:
    asked.press("4")
    session, mine = asked.window.session, asked.assessment
    session.start(shipped())
    asked.press("Ctrl+Z")
    assert asked.assessment.answers == {}
    session.open(mine.id)
    asked.press("Ctrl+Z")
    assert asked.assessment == mine


def test_a_cleared_answer_can_be_undone_by_the_button_beside_it(asked: Person) -> None:
    asked.press("4")
    asked.tab_to("This is outside my control")
    asked.press("Space")
    before = asked.assessment
    asked.click("Clear this answer")
    asked.tab_to("Undo clearing the answer")
    asked.press("Enter")
    assert asked.assessment == before
    assert asked.chosen == "Checked"
    assert asked.question.answers.isAncestorOf(asked.focus)
    assert not asked.question.undo_button.isVisible()


def test_undo_is_offered_only_where_an_answer_was_just_cleared(asked: Person) -> None:
    assert not asked.question.undo_button.isVisible()
    asked.press("4", "Delete")
    assert asked.question.undo_button.isVisible()
    asked.press("Enter")
    assert not asked.question.undo_button.isVisible()


def test_a_field_keeps_its_own_undo(asked: Person) -> None:
    asked.press("4")
    asked.tab_to("Note")
    asked.write("abc")
    asked.press("Ctrl+Z")
    assert asked.question.note.toPlainText() == ""
    assert asked.assessment.answers[FIRST.id].level == 4
    asked.press("Ctrl+Z")
    assert asked.assessment.answers[FIRST.id].level == 4


def test_a_note_is_undone_as_it_was_handed_over_and_the_field_shows_it(asked: Person) -> None:
    asked.tab_to("Note")
    asked.write("First thoughts")
    asked.press("Shift+Tab", "Ctrl+Z")
    assert asked.assessment.notes == {}
    assert asked.question.note.toPlainText() == ""
    asked.press("Ctrl+Enter", "Alt+Left")
    assert asked.assessment.notes == {}, "what was undone does not come back by leaving"


def test_an_undone_edit_of_the_plan_is_shown(asked: Person) -> None:
    asked.press("1")
    asked.go(PLAN)
    asked.tab_to("Action, ")
    field = asked.focus
    assert isinstance(field, NoteField)
    proposed = field.toPlainText()
    asked.press("Ctrl+A")
    asked.write("Ask the team")
    asked.press("Tab")
    asked.tab_to("I control this")
    asked.press("Ctrl+Z")
    assert asked.assessment.plan == {}
    assert proposed in [field.toPlainText() for field in asked.window.present.findChildren(NoteField)]
    assert asked.focus.accessibleName() == "I control this", "focus stays where it was"


def test_what_was_undone_is_said_where_saved_has_no_room(asked: Person) -> None:
    asked.window.resize(400, 600)
    asked.press("4", "Ctrl+Z")
    assert f"Undone: level 4 for {FIRST.name}" in asked.texts
    asked.press("3")
    assert not asked.window.told.isVisible()


# Keys


def test_the_window_has_the_keys_of_the_table_and_no_others(asked: Person) -> None:
    there = [key for made in asked.window.findChildren(QShortcut) for key in QShortcut.keys(made)]
    named = [QKeySequence(key) for shortcut in shortcuts() for key in shortcut.keys]
    assert sorted(key.toString() for key in there) == sorted(key.toString() for key in named)
    assert len({key.toString() for key in there}) == len(there), "a key that two want does neither"


def test_help_shows_every_key_of_the_window(asked: Person) -> None:
    asked.press("F1")
    for shortcut in shortcuts():
        assert shown(shortcut.keys) in asked.texts
        assert shortcut.does in asked.texts


def test_no_key_of_the_window_is_one_that_is_typed_or_that_a_screen_reader_keeps(asked: Person) -> None:
    kept_by_readers = {"Insert", "CapsLock", "Ctrl+Alt", "Meta"}
    for_text = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End"}
    for shortcut in shortcuts():
        for key in shortcut.keys:
            assert key.startswith(("Ctrl+", "Alt+", "F")) or key in ("Undo", "Redo")
            assert key not in for_text
            assert not any(part in key for part in kept_by_readers)
