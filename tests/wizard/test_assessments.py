"""The list of all assessments: by keyboard, with nothing deleted that cannot be brought back at once."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from selfassess.assessment import Assessment, new_assessment
from selfassess.errors import CannotWrite
from selfassess.files.documents import read_assessment
from selfassess.files.library import Kept, Library
from selfassess.wizard import messages
from selfassess.wizard.choices import Choice
from selfassess.wizard.pages.assessments import AssessmentsPage
from selfassess.wizard.place import ASSESSMENTS, HOME, Place
from selfassess.wizard.shelf import Card, Shelf
from tests.builders import shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import clipped

TITLES = ("Alpha", "Beta", "Gamma")


def made(number: int, title: str) -> Assessment:
    return replace(part_answered(shipped(), number % 46), id=f"{number:032x}", title=title)


@pytest.fixture
def shelf(person: Person) -> Person:
    """Somebody who looks at three assessments, of which Gamma is open."""
    for number, title in enumerate(TITLES, 1):
        person.window.session.take_in(made(number, title), shipped())
    person.go(ASSESSMENTS)
    return person


def page(person: Person) -> AssessmentsPage:
    found = person.window.present
    assert isinstance(found, AssessmentsPage)
    return found


def the_list(person: Person) -> Shelf:
    found = page(person).shelf
    assert found is not None
    return found


def titles(person: Person) -> list[str]:
    """What is listed, from the top."""
    return [card.entry.title for card in the_list(person).cards]


def kept(person: Person) -> set[str]:
    return {entry.title for entry in person.library.entries()}


def choose(person: Person, title: str) -> None:
    card = next(card for card in the_list(person).cards if card.entry.title == title)
    card.click()
    card.setFocus()
    person.settle()


def test_all_are_listed_with_progress_and_dates_and_the_open_one_is_chosen(shelf: Person) -> None:
    assert sorted(titles(shelf)) == sorted(TITLES)
    assert the_list(shelf).chosen.entry.title == "Gamma"
    assert shelf.focus is the_list(shelf).chosen
    name = the_list(shelf).chosen.accessibleName()
    assert name.startswith("Gamma, 3 of 45 answered · begun 3 November 2026 · changed")


def test_arrows_choose_and_enter_opens(shelf: Person) -> None:
    order = titles(shelf)
    shelf.press("Home", "Down")
    assert the_list(shelf).chosen.entry.title == order[1]
    shelf.press("End")
    assert the_list(shelf).chosen.entry.title == order[-1]
    shelf.press("Enter")
    assert shelf.assessment.title == order[-1]
    assert shelf.window.session.place == HOME


def test_a_double_click_opens(shelf: Person) -> None:
    card = next(card for card in the_list(shelf).cards if card.entry.title == "Alpha")
    QTest.mouseDClick(card, Qt.MouseButton.LeftButton)
    assert shelf.assessment.title == "Alpha"


def test_delete_takes_it_off_the_list_and_undo_brings_all_of_it_back(shelf: Person) -> None:
    session = shelf.window.session
    session.open(made(2, "").id)
    session.move(Place("question", shipped().questionnaires[1].questions[2].id))
    shelf.go(ASSESSMENTS)
    before = shelf.library.load(made(2, "").id)
    shelf.press("Delete")
    assert "Beta" not in titles(shelf)
    assert any("Deleted “Beta”" in text for text in shelf.texts)
    assert not session.is_open
    shelf.tab_to("Undo")
    shelf.press("Enter")
    assert "Beta" in titles(shelf)
    assert shelf.library.load(made(2, "").id) == before
    assert shelf.assessment.title == "Beta"
    assert not any("Deleted" in text for text in shelf.texts)


@pytest.mark.parametrize("then", ["going on", "deleting another", "duplicating", "renaming", "closing the window"])
def test_what_was_deleted_is_erased_for_good_by(shelf: Person, then: str) -> None:
    choose(shelf, "Beta")
    shelf.press("Delete")
    assert kept(shelf) == set(TITLES)
    if then == "going on":
        shelf.go(HOME)
    elif then == "deleting another":
        shelf.press("Delete")
    elif then == "duplicating":
        shelf.click("Duplicate")
    elif then == "renaming":
        shelf.press("F2")
    else:
        shelf.window.close()
    assert "Beta" not in kept(shelf)
    assert shelf.window.session.removed is None or then == "deleting another"


def test_a_program_ended_by_force_before_that_still_has_it(shelf: Person, tmp_path: Path) -> None:
    choose(shelf, "Beta")
    shelf.press("Delete")
    as_left = shutil.copytree(shelf.folder, tmp_path / "as it was left")
    with Library(as_left) as library:
        assert "Beta" in {entry.title for entry in library.entries()}


def test_each_deletion_is_announced_by_the_title_of_what_was_deleted(
    shelf: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("selfassess.wizard.pages.assessments.announce", lambda _, words: heard.append(words))
    for title in ("Beta", "Alpha"):
        choose(shelf, title)
        shelf.press("Delete")
    assert [words.partition(".")[0] for words in heard] == ["Deleted “Beta”", "Deleted “Alpha”"]


def test_what_cannot_be_erased_is_said_and_listed_again(shelf: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(id: str) -> None:
        raise CannotWrite("The assessment is not deleted.", "Try again.")

    choose(shelf, "Beta")
    shelf.press("Delete")
    with monkeypatch.context() as patch, box("Close") as said:
        patch.setattr(shelf.library, "delete", refuse)
        shelf.go(HOME)
    assert said == ["The assessment is not deleted.", "Try again."]
    assert "Beta" in kept(shelf)


def test_the_undo_key_brings_back_what_was_just_deleted(shelf: Person) -> None:
    choose(shelf, "Beta")
    shelf.press("Delete", "Ctrl+Z")
    assert "Beta" in titles(shelf)
    assert shelf.window.session.removed is None


def test_deleting_all_leaves_the_ways_to_begin(shelf: Person) -> None:
    for _ in TITLES:
        shelf.press("Delete")
    assert page(shelf).shelf is None
    assert shelf.button("Start").isVisible()
    assert shelf.button("Undo").isVisible()
    shelf.click("Undo")
    assert len(titles(shelf)) == 1


def test_f2_renames_in_place_and_enter_is_done(shelf: Person) -> None:
    choose(shelf, "Beta")
    shelf.press("F2")
    shelf.write("Short breaks")
    shelf.press("Enter")
    assert "Short breaks" in titles(shelf)
    assert kept(shelf) == {"Alpha", "Gamma", "Short breaks"}
    assert the_list(shelf).chosen.entry.title == "Short breaks"


def test_escape_puts_the_title_back(shelf: Person) -> None:
    choose(shelf, "Beta")
    shelf.press("F2")
    shelf.write("something else")
    shelf.press("Escape")
    assert kept(shelf) == set(TITLES)
    assert isinstance(shelf.focus, Card)


def test_a_title_being_written_is_kept_when_the_window_closes(shelf: Person) -> None:
    choose(shelf, "Beta")
    shelf.press("F2")
    shelf.write("Half writ")
    shelf.window.close()
    assert "Half writ" in kept(shelf)


def test_renaming_the_open_one_shows_everywhere(shelf: Person) -> None:
    shelf.press("F2")
    shelf.write("Delta")
    shelf.press("Enter")
    assert shelf.assessment.title == "Delta"
    assert shelf.window.side.subtitle.text() == "Delta"


def test_a_duplicate_is_a_whole_copy_under_a_title_that_says_so(shelf: Person) -> None:
    choose(shelf, "Beta")
    before = shelf.library.load(made(2, "").id)
    shelf.click("Duplicate")
    assert the_list(shelf).chosen.entry.title == "Copy of Beta"
    copy = shelf.library.load(the_list(shelf).chosen.entry.id)
    same = replace(copy.assessment, id=before.assessment.id, title="Beta")
    assert Kept(same, copy.pack, copy.place) == before


def test_a_copy_of_any_of_them_is_saved_as_a_file(
    shelf: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "ask_copy_name", lambda parent, today: tmp_path / "copy.selfassess")
    choose(shelf, "Alpha")
    shelf.click("Save a copy as a file…")
    assert read_assessment(tmp_path / "copy.selfassess") == made(1, "Alpha")


def test_home_shows_a_few_and_leads_to_all(arrive: Callable[[], Person]) -> None:
    person = arrive()
    for number in range(1, 9):
        person.library.add(made(number, f"Number {number}"), shipped())
    person = arrive()
    assert len([text for text in person.texts if "answered · " in text]) == 3
    person.click("Your assessments")
    assert len(titles(person)) == 8


def test_the_list_of_fifty_is_gone_through_and_what_has_focus_is_seen(person: Person) -> None:
    for number in range(50):
        person.library.add(made(number, f"Number {number}"), shipped())
    person.window.resize(1024, 600)
    person.go(ASSESSMENTS)
    assert len(titles(person)) == 50
    person.press("End")
    assert seen(person)
    person.press(*["Up"] * 20)
    assert the_list(person).cards.index(the_list(person).chosen) == 29
    assert seen(person)
    person.press("Delete")
    assert the_list(person).cards.index(the_list(person).chosen) == 29
    assert seen(person)


def seen(person: Person) -> bool:
    """Whether the chosen card has focus and is in sight whole."""
    person.settle()
    card, view = the_list(person).chosen, page(person).area.viewport()
    box = QRect(card.mapTo(view, QPoint(0, 0)), card.size())
    return card.hasFocus() and view.rect().contains(box)


@pytest.mark.parametrize("title", ["W" * 1000, "A long title of many words " * 30, "R&D <b>bold</b>\u202etxt", ""])
@pytest.mark.parametrize("size", [(1366, 768), (320, 256)])
def test_no_title_is_too_long_or_strange(person: Person, title: str, size: tuple[int, int]) -> None:
    person.window.resize(*size)
    person.window.session.take_in(made(1, title[:1000]), shipped())
    person.library.add(made(2, title[:1000]), shipped())
    for place in (ASSESSMENTS, HOME):
        person.go(place)
        assert clipped(person.window) == []
    person.go(ASSESSMENTS)
    person.press("Delete")
    assert clipped(person.window) == []


def test_an_assessment_that_is_not_saved_is_not_deleted(shelf: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    error = CannotWrite("Your last change is not saved.", "Try again.")

    def refuse(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(shelf.library, "save", refuse)
        shelf.window.session.entitle("Not on the disk")
        with box("Close") as said:
            shelf.press("Delete")
    assert said == [error.message, error.advice]
    assert shelf.assessment.title == "Not on the disk"
    shelf.window.session.save()


def test_new_assessments_begin_with_the_usual_nation_and_body(person: Person) -> None:
    person.go(Place("settings"))
    for words in ("Wales", "The NHS"):
        next(c for c in person.window.present.findChildren(Choice) if c.face.lead == words).click()
    person.window.session.start(shipped())
    assert (person.assessment.context.nation, person.assessment.context.body) == ("wales", "nhs")
    assert new_assessment(shipped(), "a" * 32, date(2026, 1, 1)).context.nation is None
