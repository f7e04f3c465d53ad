"""From outside: twelve people's answers by four ways, revealed, talked about, planned and reported."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from selfassess.assessment import Answer, Assessment, new_assessment
from selfassess.files import workshops
from selfassess.files.answer_code import answer_code
from selfassess.files.documents import assessment_bytes
from selfassess.files.places import WORKSHOPS
from selfassess.questionnaire import narrowed
from tests.builders import TODAY, shipped
from tests.gates.desk import Desk
from tests.gates.test_at_spi import desk_in, tab_to

SHORT = narrowed(shipped(), "short")
SECRET = "NOBODY ELSE MAY READ THIS"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk where the program has never been used."""
    with desk_in(tmp_path) as made:
        yield made


def person(number: int) -> Assessment:
    """Somebody's answers to the short set, with a note that is theirs."""
    answers = {one.id: Answer(level=1 + (number + place) % 2) for place, one in enumerate(SHORT.questions)}
    mine = new_assessment(shipped(), f"{number:032x}", TODAY)
    return replace(mine, answers=answers, notes={next(iter(answers)): SECRET})


def counted(desk: Desk, people: int) -> None:
    """The page says that so many people wait."""
    words = f"{people} {'person' if people == 1 else 'people'} waiting"
    desk.until(lambda: any(one.name.startswith(words) for one in desk.tree.walk()), words)


def test_a_workshop_of_twelve_by_four_ways_ends_in_the_teams_report(desk: Desk) -> None:
    documents = desk.folder / "home" / "Documents"
    desk.turn("Workshops", desk.press, "push button", "Run a workshop")
    desk.turn("Prepare the workshop", desk.press, "push button", "Prepare a workshop")
    desk.write("Name of the workshop", "Family support")
    desk.turn("Collect the answers", desk.press, "push button", "Collect the answers")
    by_code(desk)
    by_file(desk, documents)
    by_paper(desk)
    in_turn(desk)
    desk.press("push button", "Close the round…")
    desk.until(lambda: (now := desk.focused) and now.name == "Close the round", "it is asked whether")
    desk.turn("Reveal the results", desk.key, "Return")
    desk.press("push button", "Show")
    desk.turn("Talk about the questions", desk.press, "push button", "Talk about the questions")
    desk.write("Who sees it otherwise", "Two of us see it daily.")
    desk.turn("The team’s plan", desk.press, "push button", "Make the team plan")
    desk.press("push button", "Add: ")
    desk.write("Who, action 1", "Sam Okafor")
    desk.press("push button", "Save…")
    desk.find("text", "File name:")
    desk.press("push button", "Save")
    desk.until(lambda: list(documents.glob("*.pdf")), "the report is saved")
    (report,) = documents.glob("*.pdf")
    told = " ".join(" ".join(page.extract_text() for page in PdfReader(report).pages).split())
    assert all(words in told for words in ("Family support", "Two of us see it daily.", "Sam Okafor"))
    assert SECRET not in told
    desk.close()
    (record,), _ = workshops.records(desk.data)
    assert record.counted == 12
    assert not any(SECRET.encode() in path.read_bytes() for path in desk.data.rglob("*") if path.is_file())


def by_code(desk: Desk) -> None:
    """Four codes are typed, and every group leads to the next by itself."""
    for number in range(1, 5):
        desk.focus(desk.find("text", "Answer code, group 1 of"))
        desk.until(lambda: (now := desk.focused) and "group 1" in now.name, "the first group")
        desk.run("xdotool", "type", "--clearmodifiers", answer_code(SHORT, person(number)).replace("-", ""))
        counted(desk, number)


def by_file(desk: Desk, documents: Path) -> None:
    """Three files are chosen together."""
    for number in range(5, 8):
        (documents / f"{number}.selfassess").write_bytes(assessment_bytes(person(number)))
    desk.press("push button", "Choose files…")
    desk.write("File name:", '"5.selfassess" "6.selfassess" "7.selfassess"')
    desk.press("push button", "Open")
    counted(desk, 7)


def by_paper(desk: Desk) -> None:
    """Three forms are keyed in, the first of them twice."""
    desk.turn("Key in a paper form", desk.press, "push button", "Key in a paper form…")
    for people, sheet in ((7, "3" * 18), (8, "3" * 18), (9, "4" * 17 + "6"), (10, "5" * 16 + "70")):
        tab_to(desk, "What stands in the boxes")
        desk.run("xdotool", "type", "--clearmodifiers", sheet)
        desk.key("Return")
        desk.until(lambda: (now := desk.focused) and not now.text, "the form is gone")
        assert len(list((desk.data / WORKSHOPS).glob("*-*.json"))) == people
    desk.turn("Collect the answers", desk.press, "push button", "Back to collecting")
    counted(desk, 10)


def in_turn(desk: Desk) -> None:
    """Two people answer on this computer, one after the other."""
    desk.turn("Answer here in turn", desk.press, "push button", "Answer here in turn…")
    for name in ("Sometimes", "Checked"):
        desk.press("push button", "Begin")
        for place in range(1, 19):
            desk.find("label", f"Question {place} of 18")
            desk.press("radio button", name)
            desk.until(lambda: any("checked" in one.states for one in desk.tree.walk()), "it is chosen")
            desk.press("push button", "Continue")
        desk.press("push button", "Hand in")
    desk.turn("Collect the answers", desk.press, "push button", "Back to collecting")
    counted(desk, 12)
