"""The whole way by keyboard, from the first start to a plan on paper."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from selfassess.wizard import messages
from tests.builders import shipped
from tests.wizard.person import Person


def answer_everything(person: Person) -> None:
    """Every question from the first page on, at varied levels, with Enter between."""
    person.press("Enter")
    person.tab_to("Title")
    person.write("Family support")
    person.press("Ctrl+Enter")
    for number, _ in enumerate(shipped().questions):
        person.press("1234523D"[number % 8], "Enter")


def page(person: Person) -> str:
    """The page that is shown."""
    return person.window.session.place.page


def test_from_the_first_start_to_a_saved_plan_by_keyboard_alone(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = tmp_path / "Action plan.pdf"
    monkeypatch.setattr(messages, "ask_plan_name", lambda parent, today, format, public: plan)
    answer_everything(person)
    assert page(person) == "importance"
    person.press("Down", "Down")
    for _ in shipped().questionnaires:
        person.press("Ctrl+Enter")
    assert page(person) == "review"
    person.press("Ctrl+Enter")
    assert page(person) == "results"
    assert "You have answered all 45 questions." in person.texts
    person.press("Ctrl+Enter")
    assert page(person) == "plan"
    person.tab_to("Who")
    person.write("Sam Okafor")
    person.press("Ctrl+Enter")
    assert page(person) == "save"
    person.press("Ctrl+Enter")
    assert len(person.assessment.answers) == 45
    assert [answer.importance for answer in person.assessment.answers.values()].count("most") == 1
    text = " ".join(sheet.extract_text() for sheet in PdfReader(plan).pages)
    assert "Sam Okafor" in " ".join(text.split())
    assert person.focus.accessibleName() == "Open it"
