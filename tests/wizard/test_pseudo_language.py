"""Every page in two made-up languages, 40 % longer than English, one of them from right to left.

What the program says itself then stands between ⟦ and ⟧; whatever else is seen must be content of the pack, the
person's own words, a number or a name.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec import to_builtins
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)

from selfassess import APP_NAME
from selfassess.files import places
from selfassess.files.answer_code import answer_code
from selfassess.questionnaire import worded
from selfassess.wizard.chart import LevelChart
from selfassess.wizard.choices import Faced
from selfassess.wizard.levels import LevelsPanel
from selfassess.wizard.pages.about import parted
from selfassess.wizard.place import Place
from selfassess.wizard.sidebar import SideItem
from selfassess.wizard.theme import em, font
from selfassess.wizard.widgets import Button
from selfassess.wizard.workroom import room_of
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.test_accessibility import PLACES, clipped, prepare_for

SIZES = [(1366, 768), (1024, 600), (320, 512)]
COMPLEXITY = shipped().questionnaires[1]
STATES = PLACES | {
    "dont-know": Place("question", list(shipped().questions)[6].id),
    "not-applicable": Place("question", list(shipped().questions)[11].id),
    "unanswered": Place("question", list(shipped().questions)[40].id),
    "importance, nothing yet": Place("importance", shipped().questionnaires[4].id),
}
OWN_NAMES = (APP_NAME, "English", "Esperanto", "العربية")
"""What is called the same in every language."""


def shown(window: QWidget) -> Iterator[str]:
    """Every text that can be seen or is read aloud."""
    yield window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            yield widget.toolTip()
            yield from _on(widget)


def _on(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Faced):
        yield from (widget.face.lead, widget.face.rest)
    elif isinstance(widget, Button):
        yield widget.words
    elif isinstance(widget, SideItem):
        yield from (widget.title, widget._status)
    elif isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    elif isinstance(widget, LevelChart):
        yield from widget.ends
        for row in widget.chart_rows:
            yield from (row.title, row.value, row.beside)
    elif isinstance(widget, QTableWidget):
        yield from _cells(widget)


def _cells(table: QTableWidget) -> Iterator[str]:
    for column in range(table.columnCount()):
        heads = [table.horizontalHeaderItem(column)]
        for item in (*heads, *(table.item(line, column) for line in range(table.rowCount()))):
            assert item is not None
            yield item.text()


def contents(person: Person) -> list[str]:
    """Every text of the pack and of the person, the longest first."""
    session = person.window.session
    texts = set(_texts(to_builtins(shipped()))) | {str(session.library.folder)}
    licences, *_ = places.notices()
    table, after = parted(licences.read_text("utf-8"))
    texts |= {after, *(text for line in table for text in line)}
    texts |= {entry.title for entry in session.library.entries() if entry.title}
    if session.is_open:
        texts |= set(_texts(to_builtins(worded(shipped(), session.assessment.context))))
        texts |= set(_texts(to_builtins(session.assessment)))
    if (room := room_of(session)).is_open:
        texts |= set(_texts(to_builtins((room.record.workshop, room.record.decisions, room.record.actions))))
        texts.add(room.record.comments)
    if session.workshop:
        texts |= set(answer_code(session.asked, session.assessment).split("-"))
    return sorted(texts, key=len, reverse=True)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        yield value.rstrip(".")
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in _texts(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in _texts(one))


def untranslated(text: str, known: list[str]) -> str:
    """What is left of a text without all that is translated, known or no word."""
    while (bare := re.sub(r"⟦[^⟦⟧]*⟧", "", text)) != text:
        text = bare
    for name in (*OWN_NAMES, *known):
        if len(name) > 1 and name in text:
            text = text.replace(name, "")
    return text if re.search(r"[^\W\d_]{2}", text) else ""


def test_what_is_not_translated_is_found() -> None:
    assert untranslated("⟦Back⟧ to start", []) == " to start"
    assert untranslated("⟦Continue ⟦yes⟧⟧: Culture, 3 × 4", ["Culture"]) == ""


def everything_is_translated(person: Person) -> None:
    person.settle()
    known = contents(person)
    left = {text: bare for text in shown(person.window) if (bare := untranslated(text, known))}
    assert left == {}


def nothing_is_cut(person: Person) -> None:
    person.settle()
    assert clipped(person.window) + list(cut(person.window)) == []


def cut(window: QWidget) -> Iterator[tuple[str, str, int, int]]:
    """Words that a fixed place has no room for."""
    for item in window.findChildren(SideItem):
        if item.isVisible():
            room, high = item.width() - 2 * em(0.85), 0
            for words, face in ((item.title, font(strong=item.current)), (item._status, font(0.88))):
                need = QFontMetrics(face).boundingRect(0, 0, room, 9999, Qt.TextFlag.TextWordWrap, words)
                high += need.height() if words else 0
                if need.width() > room or high > item.height():
                    yield "side", words, need.width(), room
    for chart in window.findChildren(LevelChart):
        if chart.isVisible() and chart.height() < chart.sizeHint().height():
            yield "chart", "", chart.sizeHint().height(), chart.height()
    for label in window.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and label.sizeHint().width() > label.width() + 1:
            yield "label", label.text(), label.sizeHint().width(), label.width()


@pytest.mark.parametrize("state", STATES)
def test_every_page_is_translated_and_nothing_is_cut(abroad: Person, state: str) -> None:
    prepare_for(abroad, state)
    abroad.go(STATES[state])
    everything_is_translated(abroad)
    for size in SIZES:
        abroad.window.resize(*size)
        nothing_is_cut(abroad)


def test_the_welcome_is_translated_and_nothing_is_cut(language: str, arrive: Callable[[], Person]) -> None:
    person = arrive()
    everything_is_translated(person)
    for size in SIZES:
        person.window.resize(*size)
        nothing_is_cut(person)


def test_the_table_of_results_is_translated(abroad: Person) -> None:
    abroad.go(PLACES["results"])
    panel = abroad.window.present.findChild(LevelsPanel)
    assert isinstance(panel, LevelsPanel)
    panel.switch.click()
    everything_is_translated(abroad)


def test_results_before_the_first_answer_are_translated(language: str, arrive: Callable[[], Person]) -> None:
    person = arrive()
    person.window.session.start(shipped())
    for place in ("results", "plan", "review", "save", "home"):
        person.go(PLACES[place])
        everything_is_translated(person)


def test_results_of_every_kind_are_translated(language: str, arrive: Callable[[], Person]) -> None:
    person = arrive()
    session = person.window.session
    session.start(shipped())
    for levels in ((1,), (4,), (5, 3), (2, 4, 5)):
        for number, question in enumerate(shipped().questions):
            session.choose_level(question.id, levels[number % len(levels)])
        for question in COMPLEXITY.questions[:4]:
            session.choose_state(question.id, "not-applicable")
        for place in ("results", "plan"):
            person.go(PLACES[place])
            everything_is_translated(person)
