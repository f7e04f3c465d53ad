"""Answering: by keys, never forced, never lost."""

from collections.abc import Callable

import pytest

from selfassess.assessment import NOTE_LIMIT, Answer, whole
from selfassess.files.library import Library
from selfassess.wizard.place import Place
from tests.builders import shipped
from tests.wizard.person import Person

QUESTIONS = tuple(shipped().questions)
FIRST, SECOND = QUESTIONS[0].id, QUESTIONS[1].id


def on_disk(person: Person) -> Library:
    """The library read anew from disk, once the program has let go of it."""
    person.leave()
    return Library(person.folder)


def test_nothing_is_chosen_until_the_person_chooses(asked: Person) -> None:
    assert asked.chosen == ""
    assert asked.assessment.answers == {}


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_digit_chooses_its_level_and_it_counts_at_once(asked: Person, level: int) -> None:
    asked.press(str(level))
    assert asked.assessment.answers == {FIRST: Answer(level=level)}
    assert asked.window.session.place.at == FIRST, "choosing does not move on"


def test_d_and_n_choose_the_two_other_answers(asked: Person) -> None:
    asked.press("D")
    assert asked.assessment.answers[FIRST].state == "dont-know"
    asked.press("N")
    assert asked.assessment.answers[FIRST].state == "not-applicable"


def test_keys_do_not_answer_from_the_note_or_from_buttons(asked: Person) -> None:
    asked.tab_to("Note")
    asked.write("3dn")
    assert asked.assessment.answers == {}
    assert asked.question.note.toPlainText() == "3dn"
    asked.tab_to("Continue")
    asked.write("3dn")
    assert asked.assessment.answers == {}


def test_tab_leads_out_of_the_answers_at_once(asked: Person) -> None:
    asked.press("D", "Tab")
    assert not asked.question.answers.isAncestorOf(asked.focus)


def test_keys_can_be_turned_off(asked: Person) -> None:
    asked.window.preferences.keep(answer_keys=False)
    asked.press("Ctrl+Enter", "2", "D")
    assert asked.assessment.answers == {}


def test_continue_never_blocks(asked: Person) -> None:
    asked.press("Enter")
    assert asked.window.session.place == Place("question", SECOND)
    assert asked.assessment.answers == {}


def test_every_way_on_and_back_is_the_same(asked: Person) -> None:
    session = asked.window.session
    for on, back in (("Ctrl+Enter", "Alt+Left"), ("Alt+Right", "Alt+Left"), ("Enter", "Alt+Left")):
        asked.press(on)
        assert session.place.at == SECOND
        asked.press(back)
        assert session.place.at == FIRST


def test_an_answer_can_be_taken_back(asked: Person) -> None:
    asked.press("4", "Delete")
    assert asked.assessment.answers == {}
    assert asked.chosen == ""
    asked.press("4")
    asked.click("Clear this answer")
    assert asked.assessment.answers == {}


def test_pressing_the_chosen_level_again_keeps_it(asked: Person) -> None:
    asked.press("3", "3")
    assert asked.assessment.answers[FIRST].level == 3


def test_evidence_is_asked_for_high_levels_only(asked: Person) -> None:
    shown = []
    for level in "12345":
        asked.press(level)
        shown.append(asked.question.evidence.isVisible())
    assert shown == [False, False, False, True, True]


def test_evidence_is_kept_and_the_cards_do_not_move(asked: Person) -> None:
    asked.press("3")
    before = [card.geometry() for card in asked.question.answers.levels]
    asked.press("4")
    assert [card.geometry() for card in asked.question.answers.levels] == before
    asked.tab_to("None yet")
    asked.press("Down", "Down")
    assert asked.assessment.answers[FIRST] == Answer(level=4, evidence=2)
    asked.press("Shift+Tab")
    assert asked.question.answers.isAncestorOf(asked.focus)


def test_outside_my_control_waits_for_a_level_and_is_remembered(asked: Person) -> None:
    assert not asked.question.outside.isEnabled()
    asked.press("2")
    asked.tab_to("This is outside my control")
    asked.press("Space")
    asked.question.answers.focus_answer()
    asked.press("3")
    assert asked.assessment.answers[FIRST] == Answer(level=3, outside_control=True)


def test_a_reason_can_be_given_where_a_question_does_not_apply(asked: Person) -> None:
    asked.press("N")
    asked.tab_to("Why it doesn’t apply")
    asked.write("We only give grants.")
    asked.press("Ctrl+Enter")
    assert asked.assessment.answers[FIRST].reason == "We only give grants."


def test_a_question_can_be_marked_to_come_back_to(asked: Person) -> None:
    asked.tab_to("Come back to this question")
    asked.press("Space")
    assert asked.assessment.flags == (FIRST,)


@pytest.mark.parametrize("leave_by", ["Ctrl+Enter", "Alt+Left", "F1", "Shift+Tab"])
def test_a_note_is_kept_however_the_person_leaves_it(asked: Person, leave_by: str) -> None:
    asked.tab_to("Note")
    asked.write("What we said")
    asked.press(leave_by)
    assert asked.assessment.notes == {FIRST: "What we said"}


def test_a_note_half_typed_survives_closing_the_window(asked: Person) -> None:
    asked.tab_to("Note")
    asked.write("Half a thou")
    with on_disk(asked) as library:
        assert library.load(library.entries()[0].id).assessment.notes == {FIRST: "Half a thou"}


def test_a_note_stops_at_its_limit(asked: Person) -> None:
    note = asked.question.note
    note.setPlainText("a" * (NOTE_LIMIT + 5))
    assert len(note.toPlainText()) == NOTE_LIMIT


def test_half_a_character_never_reaches_a_file() -> None:
    assert whole("half \ud83d of a pair").encode()
    assert whole("whole 😀") == "whole 😀"


def test_each_question_shows_its_own_note_and_answer(asked: Person) -> None:
    asked.press("5")
    asked.tab_to("Note")
    asked.write("First")
    asked.press("Ctrl+Enter")
    assert asked.question.note.toPlainText() == ""
    assert asked.chosen == ""
    asked.press("Alt+Left")
    assert asked.question.note.toPlainText() == "First"
    assert asked.chosen == "Shared"


def test_everything_is_on_disk_before_it_is_called_saved(asked: Person) -> None:
    asked.window.saved.setText("")
    asked.press("2")
    said = asked.window.saved.text()
    with on_disk(asked) as library:
        assert library.load(library.entries()[0].id).assessment.answers == {FIRST: Answer(level=2)}
    assert said.startswith("Saved on this computer at")


def test_the_program_opens_on_home_and_continue_leads_to_the_place_left(arrive: Callable[[], Person]) -> None:
    person = arrive()
    person.press("Enter", "Ctrl+Enter", "3", "Enter", "2", "Enter")
    again = arrive()
    assert again.window.session.place.page == "home"
    assert again.focus.accessibleName() == "Continue: Culture, question 3"
    again.press("Enter")
    assert again.window.session.place == Place("question", QUESTIONS[2].id)


def test_after_a_questionnaire_comes_the_next(asked: Person) -> None:
    last = shipped().questionnaires[0].questions[-1]
    asked.window.session.move(Place("question", last.id))
    asked.press("Enter")
    assert asked.window.session.place.at == shipped().questionnaires[1].questions[0].id


def test_the_window_title_names_section_and_question(asked: Person) -> None:
    asked.press("Enter")
    assert asked.window.windowTitle() == "Culture, question 2 of 8 – Commissioning check-up"
