"""A trainer's questionnaires: a file of them is kept only when the person says so, and answered from then on."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from selfassess.cli import OPENED
from selfassess.errors import CannotWrite
from selfassess.files import atomic, packs
from selfassess.files.documents import assessment_bytes
from selfassess.files.pack import sapack_bytes
from selfassess.files.places import shipped_pack
from selfassess.wizard import messages
from selfassess.wizard.opening import open_file
from selfassess.wizard.place import HOME, PACKS, REVIEW
from tests.builders import shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import part_answered

OTHER = replace(shipped(), id="housing", title="Housing for a cohort", version="1.2")


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """The trainer's file."""
    path = tmp_path / "course.sapack"
    path.write_bytes(sapack_bytes(OTHER))
    return path


def kept(person: Person) -> tuple[Path, ...]:
    return packs.beside(person.library.folder)


def opened(person: Person, path: Path) -> None:
    """As by a double click, the Open dialog or a drop."""
    open_file(person.window, person.window.session, path)
    person.settle()


def test_it_is_kept_once_the_person_agrees_and_can_be_answered(person: Person, sent: Path) -> None:
    with box("Keep it") as said:
        opened(person, sent)
    assert said[0] == "Keep “Housing for a cohort” on this computer?"
    assert f"By {OTHER.author} · version 1.2 · 45 questions." in said[1]
    assert person.window.session.place == PACKS
    sent.unlink()
    start = [one for one in person.buttons("Start") if "Housing" in one.accessibleName()]
    start[0].click()
    assert person.assessment.pack.id == "housing"
    assert person.window.session.place.page == "frame"


def test_nothing_is_kept_of_a_file_that_the_person_does_not_want(person: Person, sent: Path) -> None:
    with box("Cancel"):
        opened(person, sent)
    assert kept(person) == ()
    assert person.window.session.place == HOME


def test_a_file_that_is_here_already_is_not_asked_about_again(person: Person, sent: Path) -> None:
    packs.keep(OTHER, person.library.folder)
    opened(person, sent)
    assert len(kept(person)) == 1
    assert person.window.session.place == PACKS


def test_a_damaged_file_is_refused_in_words(person: Person, sent: Path) -> None:
    sent.write_bytes(sent.read_bytes()[:5000])
    with box("Close") as said:
        opened(person, sent)
    assert "course.sapack" in said[0]
    assert kept(person) == ()


def test_where_the_disk_is_full_nothing_is_half_kept(
    person: Person, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise CannotWrite("The disk is full.", "Make room.")

    monkeypatch.setattr(atomic, "write", full)
    monkeypatch.setattr(messages, "choose", lambda *_: 0)
    with box("Close") as said:
        opened(person, sent)
    assert said == ["The disk is full.", "Make room."]
    assert kept(person) == ()


def test_starting_asks_which_only_where_there_is_a_choice(person: Person) -> None:
    person.click("Start")
    assert person.window.session.place.page == "frame"
    packs.keep(OTHER, person.library.folder)
    person.go(HOME)
    person.click("Start a new one")
    assert person.window.session.place == PACKS


def test_a_program_started_with_a_pack_asks_that_one(person: Person, sent: Path) -> None:
    packs.keep(replace(OTHER, id="another"), person.library.folder)
    person.window.session.offered = sent
    person.click("Start")
    assert person.assessment.pack.id == "housing"


def test_all_its_questions_can_be_read_beforehand(person: Person) -> None:
    question = replace(OTHER.questionnaires[0].questions[0], name="Only in the other set")
    first = replace(OTHER.questionnaires[0], questions=(question, *OTHER.questionnaires[0].questions[1:]))
    packs.keep(replace(OTHER, questionnaires=(first, *OTHER.questionnaires[1:])), person.library.folder)
    person.go(PACKS)
    person.buttons("Read all questions")[1].click()
    person.settle()
    assert any("Only in the other set" in text for text in person.texts)
    person.click("Back")
    assert person.window.session.place == PACKS


def test_what_was_taken_in_can_be_removed_and_the_shipped_one_not(person: Person) -> None:
    packs.keep(OTHER, person.library.folder)
    person.go(PACKS)
    assert len(person.buttons("Remove…")) == 1
    with box("Cancel"):
        person.click("Remove…")
    assert len(kept(person)) == 1
    with box("Remove"):
        person.click("Remove…")
    assert kept(person) == ()
    assert shipped_pack().is_dir()


def test_answers_to_it_from_elsewhere_are_opened_with_it(person: Person, tmp_path: Path) -> None:
    packs.keep(OTHER, person.library.folder)
    path = tmp_path / "sent.selfassess"
    answers = part_answered(OTHER, 22)
    path.write_bytes(assessment_bytes(answers))
    opened(person, path)
    assert person.assessment == answers
    assert person.window.session.place == REVIEW


def test_a_set_that_was_spoilt_on_the_disk_is_named_and_the_others_stay(person: Person) -> None:
    packs.keep(OTHER, person.library.folder).write_bytes(b"{}")
    person.go(PACKS)
    assert len(person.buttons("Start")) == 1
    assert any(".sapack" in text and "not a pack" in text for text in person.texts)


def test_a_double_click_on_such_a_file_opens_the_window() -> None:
    assert ".sapack" in OPENED
