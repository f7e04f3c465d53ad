"""What leaves the window: shown exactly before it is saved, and saved as it was shown."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from selfassess.assessment import Assessment, Parts, shareable
from selfassess.errors import BadFile, CannotWrite
from selfassess.files import atomic
from selfassess.files.documents import read_assessment
from selfassess.outgoing import FORMATS, Format, contents, outgoing
from selfassess.plan import make_plan
from selfassess.scoring import score
from selfassess.wizard import messages
from selfassess.wizard.contents import inside, left_out
from selfassess.wizard.pages.save import SavePage
from selfassess.wizard.place import PLAN, REVIEW, SAVE
from tests.builders import shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import part_answered

NOTHING_PRIVATE = (
    "No notes, no reasons, no names, no title, no marks to come back to, no wording of your own, "
    "no file of answers inside"
)


@pytest.fixture
def saving(person: Person) -> Person:
    """Someone about to save a plan in which there is a note, a reason, a flag, a name and wording of their own."""
    session, pack = person.window.session, shipped()
    session.take_in(part_answered(pack, 22), pack)
    plan = make_plan(session.pack, session.assessment, score(session.pack, session.assessment), session.today())
    session.move(PLAN)
    person.tab_to("Who, ")
    person.write("Sam Okafor")
    person.press("Tab")
    assert session.assessment.plan[plan.actions[0].id].owner == "Sam Okafor"
    person.press("Ctrl+Enter")
    assert session.place == SAVE
    return person


def page(person: Person) -> SavePage:
    present = person.window.present
    assert isinstance(present, SavePage)
    return present


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person saves."""
    path = tmp_path / "plan.pdf"
    monkeypatch.setattr(messages, "ask_plan_name", lambda parent, today, format, public: path)
    return path


def share(person: Person) -> None:
    """Choose the copy to share, by keyboard."""
    person.tab_to("My full plan")
    person.press("Down")


# What is shown


def test_before_saving_it_is_shown_what_will_leave(saving: Person) -> None:
    assert page(saving).within.text().splitlines() == [
        "19 levels, 2 × “I don’t know”, 1 × “doesn’t apply”, 23 not answered",
        "What you said of evidence, importance, aims or control, beside 6 of them",
        "Wording for where you work: England, a council",
        "10 actions, 1 with a name",
        "The title “Family support, Northfield”",
        "Every answer one by one, in an appendix",
        "1 note, 1 reason, 1 mark to come back to",
        "A file of your answers, so that the PDF opens again in this program",
    ]
    assert page(saving).without.text() == "No wording of your own"


def test_a_copy_to_share_shows_that_nothing_private_will_leave(saving: Person) -> None:
    share(saving)
    assert page(saving).without.text() == NOTHING_PRIVATE
    assert not page(saving).ticks.isVisible()
    assert "Family support" not in page(saving).within.text()


@pytest.mark.parametrize("tick", ["Notes and reasons", "Every answer, one by one", "The title, and who does what"])
def test_each_tick_changes_what_is_shown_at_once(saving: Person, tick: str) -> None:
    before = page(saving).without.text()
    saving.tab_to(tick)
    saving.press("Space")
    assert len(page(saving).without.text()) > len(before)
    saving.press("Space")
    assert page(saving).without.text() == before


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_shown_is_counted_in_what_is_written(saving: Person, format: Format) -> None:
    session = saving.window.session
    for parts in (Parts(), Parts(names=False), Parts(public=True)):
        page(saving).kind = (format, "standard")
        page(saving)._choose(parts)
        found = contents(outgoing(session.pack, session.assessment, session.today(), parts), format)
        assert page(saving).within.text().splitlines() == inside(found, format)
        assert page(saving).without.text() == left_out(found)


def test_a_screen_reader_hears_both_lists(saving: Person) -> None:
    for label in (page(saving).within, page(saving).without):
        saving.tab_to(label.text())
        assert saving.focus is label
        assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == label.text()


def test_what_is_chosen_keeps_focus(saving: Person) -> None:
    share(saving)
    assert saving.focus.accessibleName() == "A copy to share"
    saving.tab_to("PDF")
    saving.press("Down", "Down", "Down")
    assert saving.focus.accessibleName() == "Word document"
    assert page(saving).kind == ("docx", "standard")


# What is saved


def saved(person: Person, target: Path) -> Assessment:
    person.press("Ctrl+Enter")
    return read_assessment(target)


def test_a_saved_plan_opens_again_as_it_is(saving: Person, target: Path) -> None:
    assert saved(saving, target) == saving.assessment
    assert saving.focus.accessibleName() == "Open it"
    assert "Saved as plan.pdf" in saving.texts


def test_what_is_not_ticked_is_not_in_the_file_inside(saving: Person, target: Path) -> None:
    for tick in ("Notes and reasons", "The title, and who does what"):
        saving.tab_to(tick)
        saving.press("Space")
    inside = saved(saving, target)
    assert (inside.notes, inside.plan) == ({}, {})
    assert inside.title == ""
    assert inside.answers.keys() == saving.assessment.answers.keys()


def test_a_copy_to_share_does_not_open_again_and_says_so(saving: Person, target: Path) -> None:
    share(saving)
    with pytest.raises(BadFile, match="this is a PDF without answers in it"):
        saved(saving, target)
    assert shareable(saving.assessment) != saving.assessment


@pytest.mark.parametrize(("answer", "saved"), [("Cancel", False), ("Save…", True)])
def test_where_a_copy_to_share_cannot_be_seen_whole_it_is_shown_once_more(
    saving: Person, target: Path, answer: str, saved: bool
) -> None:
    share(saving)
    saving.window.resize(640, 300)
    saving.settle()
    with box(answer) as said:
        saving.press("Ctrl+Enter")
    assert said[0] == "What will be in the file"
    assert page(saving).within.text() in said[1]
    assert NOTHING_PRIVATE in said[1]
    assert target.exists() == saved


@pytest.mark.parametrize(("words", "ending"), [("Word document", "docx"), ("Web page", "html")])
def test_the_plan_is_saved_as_what_was_chosen(
    saving: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str, ending: str
) -> None:
    offered: list[str] = []

    def give(parent: object, title: str, path: str, kind: str) -> tuple[str, str]:
        offered.append(Path(path).name)
        return str(tmp_path / Path(path).name), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", give)
    share(saving)
    saving.tab_to("PDF")
    while saving.focus.accessibleName() != words:
        saving.press("Down")
    saving.press("Ctrl+Enter")
    today = saving.window.session.today()
    assert offered == [f"Action plan to share {today}.{ending}"]
    assert (tmp_path / offered[0]).stat().st_size > 0


def test_back_leads_to_the_plan_and_continue_on_home_too(saving: Person) -> None:
    saving.press("Alt+Left")
    assert saving.window.session.place == PLAN
    assert saving.window.session.resume == PLAN


def test_a_saved_plan_that_nothing_here_opens_is_said_to_be_where_it_is(
    saving: Person, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    saving.press("Ctrl+Enter")
    with box("Close") as said:
        saving.click("Open it")
    assert said == ["There is no program here that opens plan.pdf.", f"It is here: {target}"]


def test_a_plan_that_cannot_be_written_is_said_with_what_to_do(
    saving: Person, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise CannotWrite("plan.pdf could not be saved.", "Close the file in your PDF reader, then try again.")

    monkeypatch.setattr(atomic, "write", refuse)
    with box("Close") as said:
        saving.press("Ctrl+Enter")
    assert said == ["plan.pdf could not be saved.", "Close the file in your PDF reader, then try again."]


@pytest.mark.parametrize(("answer", "given"), [("Cancel", None), ("Replace it", "plan.pdf")])
def test_a_name_without_its_ending_never_replaces_a_file_unasked(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, given: str | None
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plan"), ""))
    with box(answer):
        chosen = messages.ask_plan_name(person.window, date(2026, 11, 23), "pdf", False)
    assert chosen == (tmp_path / given if given else None)


def test_the_plan_is_offered_a_sensible_name(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[str] = []

    def decline(parent: object, title: str, path: str, kind: str) -> tuple[str, str]:
        offered.append(Path(path).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", decline)
    assert messages.ask_plan_name(person.window, date(2026, 11, 23), "pdf", False) is None
    assert messages.ask_plan_name(person.window, date(2026, 11, 23), "ics", True) is None
    assert offered == ["Action plan 2026-11-23.pdf", "Action plan to share 2026-11-23.ics"]


def test_the_preview_is_made_anew_when_the_answers_change(saving: Person) -> None:
    before = page(saving).within.text()
    session = saving.window.session
    session._change(replace(session.assessment, title="Another title"))
    session.move(REVIEW)
    session.move(SAVE)
    assert page(saving).within.text() != before
    assert "The title “Another title”" in page(saving).within.text()
