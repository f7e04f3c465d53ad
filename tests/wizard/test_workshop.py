"""A workshop in the real window: twelve people by four ways, from preparing it to the saved report."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from selfassess.assessment import Answer, Assessment, PackRef, new_assessment
from selfassess.files import workshops as kept
from selfassess.files.answer_code import answer_code
from selfassess.files.documents import assessment_bytes, read_assessment
from selfassess.files.library import new_id
from selfassess.files.workshop_file import read_workshop, workshop_bytes
from selfassess.questionnaire import narrowed
from selfassess.wizard import messages
from selfassess.wizard.pages.collect import CollectPage
from selfassess.wizard.pages.paper_form import PaperFormPage
from selfassess.wizard.pages.reveal import RevealPage
from selfassess.wizard.pages.turn import TurnPage
from selfassess.wizard.place import HAND_IN, HOME, REVIEW, WORKSHOPS, Place
from selfassess.wizard.projector import Projector
from selfassess.wizard.screen import SMALLEST, Screen
from selfassess.wizard.workroom import Workroom, room_of
from tests.builders import TODAY, shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import lead, workshop

SHORT = narrowed(shipped(), "short")
ASKED = tuple(question.id for question in SHORT.questions)
COLLECT = Place("collect")


@pytest.fixture
def leader(person: Person) -> Person:
    """Somebody who has just prepared a workshop and is where answers are collected."""
    room_of(person.window.session).begin()
    person.go(COLLECT)
    return person


def room(person: Person) -> Workroom:
    return room_of(person.window.session)


def answered(level: int, id: str = "", questions: tuple[str, ...] = ASKED) -> Assessment:
    """Somebody's answers, all at one level but for the first."""
    answers = {one: Answer(level=level) for one in questions} | {questions[0]: Answer(level=1 + level % 5)}
    mine = new_assessment(shipped(), id or new_id(), TODAY)
    return replace(mine, answers=answers, notes={questions[0]: "NOBODY ELSE MAY READ THIS"}, title="PRIVATE TITLE")


def code_of(assessment: Assessment) -> str:
    return answer_code(SHORT, assessment)


def type_code(person: Person, code: str) -> None:
    """Type a code where the groups are, without ever leaving one by hand."""
    page = person.window.present
    assert isinstance(page, CollectPage)
    page.entry.groups[0].setFocus()
    for character in code.replace("-", ""):
        person.write(character)
    person.settle()


def drop(person: Person, *paths: Path) -> None:
    """Files are dropped on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    handle = person.window.windowHandle()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QDropEvent(QPointF(500, 300), Qt.DropAction.CopyAction, data, buttons, keys))
    person.settle()


def file_of(folder: Path, assessment: Assessment, name: str = "") -> Path:
    path = folder / f"{name or assessment.id}.selfassess"
    path.write_bytes(assessment_bytes(assessment))
    return path


def collect(person: Person, count: int, level: Callable[[int], int] = lambda number: 1 + number % 5) -> None:
    room(person).add(tuple(answered(level(number), f"{number:032x}") for number in range(count)))
    person.go(HOME)
    person.go(COLLECT)


def waiting(person: Person) -> int:
    return len(room(person).record.rounds.waiting)


# The whole


def test_twelve_people_by_four_ways_from_preparing_to_the_report_by_keyboard(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.tab_to("Run a workshop")
    person.press("Enter")
    person.tab_to("Prepare a workshop")
    person.press("Enter")
    person.tab_to("Name of the workshop")
    person.write("Family support")
    monkeypatch.setattr(messages, "ask_workshop_name", lambda *_: tmp_path / "ours.selfassess")
    person.tab_to("Save the workshop file…")
    person.press("Enter")
    assert read_workshop(tmp_path / "ours.selfassess").name == "Family support"
    person.tab_to("Collect the answers")
    person.press("Enter")

    for number in range(4):  # by code
        type_code(person, code_of(answered(1 + number)))
    assert waiting(person) == 4

    files = [file_of(tmp_path, answered(1 + number)) for number in range(3)]  # by file
    monkeypatch.setattr(messages, "ask_answers", lambda *_: tuple(files))
    person.tab_to("Choose files…")
    person.press("Enter")
    assert waiting(person) == 7

    person.tab_to("Key in a paper form…")  # on paper; the first form twice
    person.press("Enter")
    for number, sheet in enumerate(("3" * 18, "3" * 18, "4" * 17 + "6", "5" * 16 + "70")):
        person.tab_to("What stands in the boxes")
        person.write(sheet)
        person.press("Enter")
        assert waiting(person) == 7 + max(0, number)
    person.tab_to("Back to collecting")
    person.press("Enter")

    person.tab_to("Answer here in turn…")  # on this computer
    person.press("Enter")
    for level in ("2", "5"):
        person.tab_to("Begin")
        person.press("Enter")
        for _ in ASKED:
            person.press(level, "Enter")
        person.tab_to("Hand in")
        person.press("Enter")
    assert waiting(person) == 12
    person.tab_to("Back to collecting")
    person.press("Enter")

    person.tab_to("Close the round…")
    with box("Close the round") as said:
        person.press("Enter")
    person.look_at_window()
    assert said[0] == "Close the round with 12 people?"
    assert waiting(person) == 0
    assert room(person).record.counted == 12

    person.tab_to("Show")
    person.press("Enter")
    assert room(person).show.is_revealed
    person.tab_to("Talk about the questions")
    person.press("Enter")
    person.tab_to("Who sees it otherwise")
    person.write("Two of us see it daily.")
    person.tab_to("Make the team plan")
    person.press("Enter")
    person.tab_to("Add: ")
    person.press("Enter")
    person.tab_to("Who, action 1")
    person.write("Sam")
    monkeypatch.setattr(messages, "ask_report_name", lambda *_: tmp_path / "team.pdf")
    person.tab_to("Save…")
    person.press("Enter")
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "team.pdf").pages)
    assert "Family support" in text
    assert "Two of us see it daily." in " ".join(text.split())
    assert "Sam" in text
    assert "NOBODY ELSE" not in text
    everything = b"".join(path.read_bytes() for path in (person.folder / "workshops").iterdir())
    assert b"NOBODY ELSE" not in everything


# Taking part


def test_a_workshop_file_opens_straight_at_its_first_question_and_asks_nothing_else(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(workshop()))
    drop(person, path)
    session = person.window.session
    assert session.place == Place("question", ASKED[0])
    seen = [session.place]
    while session.place != HAND_IN:
        person.press("Ctrl+Enter")
        seen.append(session.place)
    assert [place.at for place in seen if place.page == "question"] == list(ASKED)
    assert [place for place in seen if place.page != "question"] == [REVIEW, HAND_IN]


def test_opening_the_file_again_leads_back_to_what_was_begun(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(workshop()))
    drop(person, path)
    person.press("3")
    begun = person.assessment
    person.go(HOME)
    drop(person, path)
    assert person.assessment == begun
    assert person.window.session.place.at == ASKED[1]
    assert len(person.window.session.entries()) == 1


def test_a_workshop_asks_the_same_after_the_program_was_closed(arrive: Callable[[], Person], tmp_path: Path) -> None:
    first = arrive()
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(workshop()))
    drop(first, path)
    first.press("3")
    again = arrive()
    assert [question.id for question in again.window.session.asked.questions] == list(ASKED)


def test_what_is_handed_in_by_code_or_file_is_levels_only_and_both_are_one_person(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(workshop()))
    drop(person, path)
    person.press("3")
    person.window.session.note(ASKED[0], "NOBODY ELSE MAY READ THIS")
    person.go(HAND_IN)
    monkeypatch.setattr(messages, "ask_hand_in_name", lambda *_: tmp_path / "mine.selfassess")
    person.click("Save as a file…")
    person.click("Copy the code")
    code = QGuiApplication.clipboard().text()
    assert all(part in person.texts for part in code.split("-"))
    written = (tmp_path / "mine.selfassess").read_bytes()
    assert b"NOBODY ELSE" not in written
    assert person.assessment.title.encode() not in written
    handed = read_assessment(tmp_path / "mine.selfassess")
    assert handed.answers == {ASKED[0]: Answer(level=3)}
    assert handed.cohort == workshop().id
    from selfassess.files.answer_code import read_code

    assert read_code(code, SHORT).id == handed.id


def test_a_workshop_whose_questions_are_not_here_is_refused_with_their_name(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(replace(workshop(), pack=PackRef("housing", "2.0"))))
    with box("Close") as said:
        drop(person, path)
    assert said[0] == 'The questions of this workshop ("housing", version 2.0) are not on this computer.'
    assert not person.window.session.is_open


def test_its_leader_is_led_to_the_workshop_by_its_file(leader: Person, tmp_path: Path) -> None:
    collect(leader, 2)
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(room(leader).record.workshop))
    leader.go(HOME)
    drop(leader, path)
    assert leader.window.session.place == COLLECT
    assert not leader.window.session.is_open


# Collecting


def test_a_wrong_group_is_named_as_soon_as_it_is_typed_and_comes_again(leader: Person) -> None:
    code = code_of(answered(2)).replace("-", "")
    wrong = code[:7] + ("2" if code[7] != "2" else "3") + code[8:10]
    type_code(leader, wrong)
    assert any(text.startswith("Group 2 of 6 is not as it was written.") for text in leader.texts)
    page = leader.window.present
    assert isinstance(page, CollectPage)
    assert leader.focus is page.entry.groups[1]
    for character in code[5:]:
        leader.write(character)
    leader.settle()
    assert waiting(leader) == 1


def test_a_whole_code_can_be_pasted_into_any_group(leader: Person) -> None:
    QGuiApplication.clipboard().setText(f"  {code_of(answered(4)).lower()} ")
    page = leader.window.present
    assert isinstance(page, CollectPage)
    page.entry.groups[0].setFocus()
    leader.press("Ctrl+V")
    leader.settle()
    assert waiting(leader) == 1


def test_several_codes_are_taken_one_by_one_and_those_that_are_wrong_stay_to_be_mended(leader: Person) -> None:
    good = [code_of(answered(level)) for level in (1, 2)]
    spoilt = good[0][:-1] + ("2" if good[0][-1] != "2" else "3")
    page = leader.window.present
    assert isinstance(page, CollectPage)
    page.lines.setPlainText("\n".join((good[0], spoilt, good[1], good[1])))
    leader.click("Take in these codes")
    assert waiting(leader) == 2
    assert page.lines.toPlainText() == spoilt
    told = next(text for text in leader.texts if "people added" in text)
    assert told.startswith("2 people added · 1 was here already · 1 not counted")
    assert "Line 2: Group 6 of 6" in told


def test_a_folder_of_answers_is_taken_and_each_file_that_does_not_count_is_named(
    leader: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "sent"
    folder.mkdir()
    for level in (1, 2, 3):
        file_of(folder, answered(level))
    file_of(folder, replace(answered(4), pack=PackRef("housing", "2.0")), "another pack")
    file_of(folder, replace(answered(4), cohort="c" * 32), "another workshop")
    (folder / "damaged.selfassess").write_text("{")
    drop(leader, folder)
    assert waiting(leader) == 3
    told = "\n".join(leader.texts)
    for name, why in (
        ("another pack", "another set of questions"),
        ("another workshop", "given for another workshop"),
        ("damaged", "damaged"),
    ):
        assert any(line.startswith(name) and why in line for line in told.splitlines())
    drop(leader, folder)
    assert waiting(leader) == 3


def test_corrected_answers_count_only_where_the_lead_says_so(leader: Person) -> None:
    first = answered(2)
    type_code(leader, code_of(first))
    corrected = replace(first, answers={**first.answers, ASKED[3]: Answer(level=5)})
    with box("The earlier ones"):
        type_code(leader, code_of(corrected))
    leader.look_at_window()
    assert room(leader).record.rounds.waiting[0].answers[ASKED[3]].level == 2
    with box("The later ones"):
        type_code(leader, code_of(corrected))
    assert waiting(leader) == 1
    assert room(leader).record.rounds.waiting[0].answers[ASKED[3]].level == 5


def test_a_form_that_is_keyed_in_twice_must_say_the_same(leader: Person) -> None:
    leader.go(Place("paper-form"))
    page = leader.window.present
    assert isinstance(page, PaperFormPage)
    for sheet in ("3" * 18, "3" * 10 + "4" + "3" * 7):
        leader.tab_to("What stands in the boxes")
        leader.write(sheet)
        leader.press("Enter")
    third = list(SHORT.questions)[10].topic
    assert any(f"The two differ in {third}." in text for text in leader.texts)
    assert waiting(leader) == 0
    leader.write("3" * 10 + "4" + "3" * 7)
    leader.press("Enter")
    assert waiting(leader) == 1


def test_a_form_with_the_same_characters_is_a_correction_and_a_short_one_does_not_count(leader: Person) -> None:
    leader.go(Place("paper-form"))
    for number, sheet in enumerate(("2" * 18, "2" * 18, "3" * 18)):
        if number != 1:
            leader.tab_to("The four characters")
            leader.write("K7Q2")
        leader.tab_to("What stands in the boxes")
        leader.write(sheet[:5])
        leader.press("Enter")
        assert any("5 of 18 boxes are keyed in" in text for text in leader.texts)
        leader.write(sheet[5:])
        if number == 2:
            with box("The later ones"):
                leader.press("Enter")
        else:
            leader.press("Enter")
    assert waiting(leader) == 1
    assert {answer.level for answer in room(leader).record.rounds.waiting[0].answers.values()} == {3}


def test_forty_five_boxes_are_keyed_in_with_forty_five_keys_and_nothing_else_counts_as_one(leader: Person) -> None:
    full = tuple(question.id for question in shipped().questions)
    room(leader).set_rules(replace(room(leader).record.workshop, questions=full))
    leader.go(Place("paper-form"))
    page = leader.window.present
    assert isinstance(page, PaperFormPage)
    leader.tab_to("What stands in the boxes")
    leader.write("x8 9-" + "12345dn0" * 6)
    assert page.keys.text() == ("12345670" * 6)[:45]


# Nothing of one person is seen by another


def test_the_computer_that_goes_round_shows_nothing_of_the_one_before(leader: Person) -> None:
    session = leader.window.session
    entries = session.entries()
    leader.go(Place("turn"))
    leader.tab_to("Begin")
    leader.press("Enter", "4", "Enter", "2", "Enter")
    page = leader.window.present
    assert isinstance(page, TurnPage)
    assert not leader.window.side_scroll.isVisible()
    place = session.place
    for keys in ("F1", "Ctrl+F", "Ctrl+Z", "Ctrl+Y", "F6"):
        leader.press(keys)
        assert session.place == place
    for _ in ASKED[2:]:
        leader.press("Ctrl+Enter")
        leader.tab_to("Continue")
        leader.press("Enter")
    leader.tab_to("Hand in")
    leader.press("Enter")
    assert waiting(leader) == 1
    assert page._answers == {}
    before = leader.texts
    leader.press("Alt+Left")
    leader.go(Place("turn"))
    leader.press("Ctrl+Z")
    assert waiting(leader) == 1
    leader.tab_to("Begin")
    leader.press("Enter")
    assert page.answers is not None
    assert not any(choice.isChecked() for choice in page.answers.choices)
    leader.press("Alt+Left")
    assert session.place == Place("turn", ASKED[0])
    assert session.entries() == entries
    assert not session.is_open
    assert not any("Checked" in text and "4" in text for text in before)


def test_whoever_stops_leaves_nothing_and_is_not_counted(leader: Person) -> None:
    leader.go(Place("turn"))
    leader.tab_to("Begin")
    leader.press("Enter", "4", "Enter")
    leader.tab_to("Stop, and throw my answers away")
    leader.press("Enter")
    assert waiting(leader) == 0
    leader.tab_to("Begin")
    leader.press("Enter")
    page = leader.window.present
    assert isinstance(page, TurnPage)
    assert page._answers == {}


def test_leaving_the_page_by_any_way_lets_go_of_the_answers(leader: Person) -> None:
    leader.go(Place("turn"))
    leader.tab_to("Begin")
    leader.press("Enter", "4", "Enter")
    page = leader.window.present
    assert isinstance(page, TurnPage)
    leader.go(HOME)
    assert page._answers == {}


def test_a_file_dropped_while_somebody_answers_is_left_alone(leader: Person, tmp_path: Path) -> None:
    leader.go(Place("turn", ASKED[1]))
    drop(leader, file_of(tmp_path, answered(3)))
    assert leader.window.session.place == Place("turn", ASKED[1])
    assert waiting(leader) == 0


# No figure too soon


def shown_text(person: Person) -> str:
    """Everything that can be seen or heard of the workshop, on every page of it."""
    said: list[str] = []
    for page in ("collect", "reveal", "agenda", "team-plan"):
        person.go(Place(page))
        said += person.texts
        said += [one.accessibleName() for one in person.window.findChildren(Screen)]
    return " ".join(said)


FIGURES = ("iddle answer", "close together", "differently", "Add:", "don’t know;")


@pytest.mark.parametrize("people", [1, 4, 5, 12])
def test_no_figure_is_seen_before_the_round_is_closed(leader: Person, people: int) -> None:
    collect(leader, people)
    assert not any(words in shown_text(leader) for words in FIGURES)
    leader.go(Place("reveal"))
    assert room(leader).show.slides == ()


def test_fewer_than_five_cannot_close_the_round_and_talk_without_figures(leader: Person) -> None:
    collect(leader, 4)
    with box("Talk without figures") as said:
        leader.click("Close the round…")
    assert said[0] == "There are 4 people; 5 are needed for a result."
    assert leader.window.session.place == Place("agenda")
    assert waiting(leader) == 4
    assert not any(words in shown_text(leader) for words in FIGURES)


def test_a_late_answer_changes_nothing_that_is_shown(leader: Person) -> None:
    collect(leader, 8)
    with box("Close the round"):
        leader.click("Close the round…")
    before, slides = shown_text(leader), room(leader).show.slides
    room(leader).add((answered(5),))
    leader.go(HOME)
    leader.go(Place("reveal"))
    assert room(leader).show.slides == slides
    assert [word for word in before.split() if word.isdigit()]
    assert waiting(leader) == 1


def test_closing_leaves_no_byte_of_what_anybody_said(leader: Person, tmp_path: Path) -> None:
    collect(leader, 6)
    own = [path for path in (leader.folder / "workshops").iterdir() if "-" in path.name]
    assert len(own) == 6
    for path in own:
        os.link(path, tmp_path / path.name)
    with box("Close the round"):
        leader.click("Close the round…")
    assert all(set((tmp_path / path.name).read_bytes()) == {0} for path in own)
    assert not any("-" in path.name for path in (leader.folder / "workshops").iterdir())


def test_those_who_came_late_can_be_deleted_at_the_end_and_results_stay(leader: Person) -> None:
    collect(leader, 6)
    with box("Close the round"):
        leader.click("Close the round…")
    room(leader).add((answered(5),))
    leader.go(Place("team-plan"))
    with box("Delete them") as said:
        leader.click("Delete these answers…")
    assert said[0] == "Delete the answers of 1 person?"
    assert waiting(leader) == 0
    assert room(leader).record.counted == 6
    assert kept.load(leader.folder, room(leader).record.workshop.id) == room(leader).record


# The projector


@pytest.fixture
def shown(leader: Person) -> Person:
    """Somebody whose workshop of nine is closed, with the projector's window up."""
    collect(leader, 9)
    with box("Close the round"):
        leader.click("Close the round…")
    leader.look_at_window()
    leader.click("Open on the projector")
    return leader


def projector(person: Person) -> Projector:
    return next(one for one in person.window.findChildren(Projector) if one.isVisible())


def test_the_projector_is_blind_until_the_lead_reveals_and_follows_the_keys(shown: Person) -> None:
    screen, show = projector(shown).screen_, room(shown).show
    assert screen.accessibleName().endswith("Not shown yet.")
    screen.setFocus()
    blind = screen.grab().toImage()
    shown.press("Space")
    assert show.is_revealed
    assert screen.grab().toImage() != blind
    shown.press("Right")
    assert show.position == 1
    assert not show.is_revealed
    shown.press("Left", "Space")
    assert not show.is_revealed
    assert screen.grab().toImage() == blind
    projector(shown).close()


def test_f11_fills_the_projector_and_escape_leaves_it_and_then_closes(shown: Person) -> None:
    window = projector(shown)
    window.screen_.setFocus()
    shown.press("F11")
    assert window.isFullScreen()
    shown.press("Escape")
    assert not window.isFullScreen()
    shown.press("Escape")
    assert not window.isVisible()


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
def test_no_letter_on_the_projector_is_smaller_than_24_points(shown: Person, size: tuple[int, int]) -> None:
    window = projector(shown)
    window.resize(*size)
    shown.settle()
    assert SMALLEST * window.screen_.scale * 72 / 96 >= 24
    window.close()


def test_whoever_is_not_on_the_projector_is_nobody(shown: Person) -> None:
    """Slides are made of the frozen result: of fewer than eight answers they have no levels one by one."""
    for slide in room(shown).show.slides:
        assert all(sum(bar.counts) >= 8 for bar in slide.bars)
    projector(shown).close()
    record = room(shown).record
    assert not record.rounds.waiting


def test_seven_people_see_the_middle_and_no_level_one_by_one(leader: Person) -> None:
    collect(leader, 7)
    with box("Close the round"):
        leader.click("Close the round…")
    slides = room(leader).show.slides
    assert all(slide.bars == () for slide in slides)
    assert any("iddle answer" in slide.spoken for slide in slides)


# Rehearsing, coming back, taking back


def test_a_rehearsal_says_so_on_every_page_and_is_no_workshop(person: Person) -> None:
    person.go(WORKSHOPS)
    person.click("Rehearse with made-up answers")
    for page in ("collect", "paper-form", "turn", "prepare", "reveal", "agenda", "team-plan"):
        person.go(Place(page))
        assert "Rehearsal: these answers are made up." in person.texts
    assert waiting(person) == 11
    assert room(person).record.sample


def test_a_workshop_is_as_it_was_left_after_the_program_was_closed(arrive: Callable[[], Person]) -> None:
    first = arrive()
    lead(first.window.session)
    record = room(first).record
    again = arrive()
    again.go(WORKSHOPS)
    again.click("Open")
    assert room(again).record == record
    assert again.window.session.place == Place("reveal")


def test_undo_brings_back_an_action_and_never_an_answer(leader: Person) -> None:
    collect(leader, 6)
    with box("Close the round"):
        leader.click("Close the round…")
    leader.look_at_window()
    leader.go(Place("team-plan"))
    leader.click("Add an action of your own")
    leader.write("Ring two providers")
    leader.click("Take this action away")
    assert room(leader).record.actions == ()
    leader.press("Ctrl+Z")
    assert [action.text for action in room(leader).record.actions] == ["Ring two providers"]
    for _ in range(9):
        leader.press("Ctrl+Z")
    assert room(leader).record.counted == 6
    assert waiting(leader) == 0


def test_a_deleted_workshop_is_gone_after_a_question(leader: Person) -> None:
    collect(leader, 2)
    leader.go(WORKSHOPS)
    with box("Delete"):
        leader.click("Delete…")
    assert list((leader.folder / "workshops").iterdir()) == []


def test_the_clock_counts_down_without_a_sound_and_is_on_the_projector(shown: Person) -> None:
    shown.go(Place("agenda"))
    first = next(iter(room(shown).show.slides[1:]))
    shown.click("Start 6 minutes")
    assert room(shown).show.clock in ("6:00", "5:59")
    assert room(shown).show.slide == first
    shown.click("Pause")
    assert not room(shown).clock.is_running
    shown.click("Take the time away")
    assert room(shown).show.clock == ""
    projector(shown).close()


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".ics", ".csv", ".xlsx"])
def test_the_report_is_saved_in_every_form(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    lead(person.window.session)
    person.go(Place("team-plan"))
    page = person.window.present
    monkeypatch.setattr(page, "suffix", suffix)
    monkeypatch.setattr(messages, "ask_report_name", lambda *_: tmp_path / f"team{suffix}")
    person.click("Save…")
    assert (tmp_path / f"team{suffix}").stat().st_size > 100


# Providers, and three months later


def test_a_providers_card_is_told_beside_the_teams_view_and_changes_nothing_of_it(leader: Person) -> None:
    leader.tab_to("What stands on the card")
    leader.write("1234501678")  # 6, 7 and 8 stand in no box of a card
    leader.press("Enter")
    leader.settle()
    cards = room(leader).record.providers
    practices = [question.id for question in shipped().questions if question.provider_view]
    assert len(practices) == 10
    assert cards == (dict(zip((*practices[:5], practices[6]), (1, 2, 3, 4, 5, 1), strict=True)),)
    assert any(text.startswith("1 card.") for text in leader.texts)
    collect(leader, 6)
    with box("Close the round"):
        leader.click("Close the round…")
    assert room(leader).record.counted == 6
    leader.go(COLLECT)
    leader.click("Take the last card away")
    leader.settle()
    assert room(leader).record.providers == ()


def test_two_workshops_are_compared_question_by_question_and_it_is_said_that_people_differ(leader: Person) -> None:
    session = leader.window.session
    for name, count in (("Spring", 9), ("Autumn", 8)):
        if name == "Autumn":
            room(leader).begin()
        room(leader).set_rules(replace(room(leader).record.workshop, name=name))
        room(leader).add(tuple(answered(1 + number % 4) for number in range(count)))
        room(leader).close_round()
    spring = next(one for one in room(leader).all()[0] if one.workshop.name == "Spring")
    leader.go(Place("reveal"))
    page = leader.window.present
    assert isinstance(page, RevealPage)
    page._beside = spring.workshop.id
    page.refill()
    slides = room(leader).show.slides
    assert slides[0].title == "Then and now"
    assert slides[0].sentences == (
        "Not the same people: a difference may be who came.",
        "Spring: 9 people.",
        "Autumn: 8 people.",
    )
    assert len(slides) == 19
    assert all([bar.title for bar in slide.bars] == ["Spring", "Autumn"] for slide in slides[1:])
    assert session.place == Place("reveal")
    page._beside = None
    page.refill()
    assert room(leader).show.slides[0].title == "Where you stand together"


def test_a_rehearsal_is_never_compared_with_a_workshop(leader: Person) -> None:
    collect(leader, 6)
    room(leader).close_round()
    room(leader).begin(sample=True)
    room(leader).close_round()
    assert room(leader).earlier() == ()


def test_every_slide_has_room_for_all_its_words_on_the_smallest_projector(leader: Person) -> None:
    """With all 45 questions, and ends of every kind."""
    full = tuple(question.id for question in shipped().questions)
    room(leader).set_rules(replace(room(leader).record.workshop, questions=full))
    unsure = replace(answered(1, questions=full), answers={id: Answer(state="dont-know") for id in full})
    room(leader).add((unsure, *(answered(1 + number % 4 // 2 * 3, questions=full) for number in range(9))))
    room(leader).close_round()
    leader.go(Place("reveal"))
    show = room(leader).show
    screen = Screen(show, whole_window=True)
    screen.resize(1920, 1080)
    tight = []
    for position in range(len(show.slides)):
        show.go(position)
        show.toggle()
        screen.grab()
        if screen.row_height and screen.row_height < SMALLEST * 1.15:
            tight.append((show.slides[position].id, screen.row_height))
    assert tight == []
    screen.deleteLater()
