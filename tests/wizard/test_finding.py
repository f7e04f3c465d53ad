"""Finding a question, and reading all of them beforehand."""

import pytest

from selfassess.wizard.finding import holds
from selfassess.wizard.pages.find import FindPage
from selfassess.wizard.place import FIND, HOME, READ, Place
from tests.builders import question, shipped
from tests.wizard.person import Person

QUESTIONS = tuple(shipped().questions)


def found(person: Person) -> list[str]:
    """The names of what the page lists, as they can be seen."""
    page = person.window.present
    assert isinstance(page, FindPage)
    return [go.words for _, line, go in page._lines if line.isVisible()]


def line_of(number: int) -> str:
    """A question as it is listed."""
    return f"{QUESTIONS[number].topic}  {QUESTIONS[number].name}"


def test_all_questions_are_listed_and_the_keyboard_begins_in_the_field(asked: Person) -> None:
    asked.press("Ctrl+F")
    assert found(asked) == [line_of(number) for number in range(len(QUESTIONS))]
    assert asked.focus.accessibleName().startswith("Words to look for")
    assert "45 of 45 questions" in asked.texts


@pytest.mark.parametrize(
    ("written", "holding"),
    [
        ("award", True),
        ("AWARD early", True),
        ("early award", True),
        ("x1", True),
        ("cafe", True),
        ("people's", True),
        ("people’s", True),
        ("", True),
        ("awards", False),
        ("award late", False),
    ],
)
def test_every_word_written_is_looked_for_in_mark_name_text_and_levels(written: str, holding: bool) -> None:
    one = question("q", topic="X1", name="Early award", text="What do people’s views at the Café count for?")
    assert holds(one, written) == holding
    assert holds(question("q", levels=("a", "b", "c", "d", "An early award, X1, people's café.")), written) == holding


def test_writing_narrows_the_list_and_enter_goes_to_the_first(asked: Person) -> None:
    asked.press("Ctrl+F")
    asked.write("raising problems")
    assert found(asked) == [line_of(0)]
    assert "1 of 45 questions" in asked.texts
    asked.press("Enter")
    assert asked.window.session.place == Place("question", QUESTIONS[0].id)


def test_down_and_enter_go_to_another(asked: Person) -> None:
    asked.press("Ctrl+F", "Down", "Down", "Down", "Up", "Enter")
    assert asked.window.session.place == Place("question", QUESTIONS[1].id)


def test_up_leads_back_to_the_field(asked: Person) -> None:
    asked.press("Ctrl+F", "Down", "Up", "Up")
    assert asked.focus.accessibleName().startswith("Words to look for")


def test_what_nobody_asks_is_said_and_enter_stays(asked: Person) -> None:
    asked.press("Ctrl+F")
    asked.write("zeppelin")
    assert found(asked) == []
    assert "No question found" in asked.texts
    asked.press("Enter", "Down")
    assert asked.window.session.place == FIND


@pytest.mark.parametrize(
    ("which", "numbers"), [("Not answered", range(3, 45)), ("To come back to", [2, 4]), ("I don’t know", [1])]
)
def test_only_those_in_question_can_be_shown(asked: Person, which: str, numbers: list[int]) -> None:
    session = asked.window.session
    session.choose_level(QUESTIONS[0].id, 3)
    session.choose_state(QUESTIONS[1].id, "dont-know")
    session.choose_level(QUESTIONS[2].id, 3)
    for number in (2, 4):
        session.flag(QUESTIONS[number].id, True)
    asked.press("Ctrl+F")
    asked.press("Tab")
    while asked.focus.accessibleName() != which:
        asked.press("Down")
    assert found(asked) == [line_of(number) for number in numbers]


def test_what_was_looked_for_is_there_on_coming_back_but_not_in_another_assessment(asked: Person) -> None:
    asked.press("Ctrl+F")
    asked.write("tender")
    some = found(asked)
    asked.press("Enter", "Ctrl+F")
    assert found(asked) == some
    asked.write("x")
    assert found(asked) != some, "what is written replaces what stood there"
    asked.window.session.start(shipped())
    asked.press("Ctrl+F")
    assert len(found(asked)) == len(QUESTIONS)


def test_without_an_assessment_there_is_nothing_to_find(person: Person) -> None:
    person.press("Ctrl+F")
    assert person.window.session.place == HOME


def test_all_questions_can_be_read_before_anything_is_started(person: Person) -> None:
    person.click("Read all questions")
    shown = " ".join(person.texts)
    for one in QUESTIONS:
        assert one.text in shown
        assert all(level in shown for level in one.levels)
    assert not person.window.session.is_open
    person.press("Enter")
    assert person.window.session.place == HOME


def test_reading_leads_back_to_where_the_person_was(asked: Person) -> None:
    asked.go(Place("frame"))
    asked.click("Read all questions first")
    assert asked.window.session.place == READ
    asked.press("Enter")
    assert asked.window.session.place == Place("frame")


def test_each_question_is_one_stop_that_is_read_as_a_whole(asked: Person) -> None:
    asked.go(READ)
    asked.press("Tab")
    heard = asked.focus.accessibleName()
    assert QUESTIONS[0].text in heard
    assert all(level in heard for level in QUESTIONS[0].levels)
    asked.press("Tab")
    assert QUESTIONS[1].text in asked.focus.accessibleName()
