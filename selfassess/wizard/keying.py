"""What stands in the boxes of a paper form, keyed in: one key for each box."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from selfassess.questionnaire import LEVELS, on_the_card
from selfassess.wizard import messages
from selfassess.wizard.fields import Field
from selfassess.wizard.layout import row
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate

if TYPE_CHECKING:
    from selfassess.wizard.workroom import Workroom

ANYTHING = "01234567"
"""An empty box, the five levels, don’t know, doesn’t apply: in the order of an answer code."""
LEVELS_ONLY = ANYTHING[: LEVELS + 1]


class Keys(QLineEdit):
    """Takes the keys that can stand in a box, and no other."""

    done = Signal()

    def __init__(self, name: str, count: int, allowed: str = ANYTHING) -> None:
        super().__init__()
        self._allowed = allowed
        self.setMaxLength(count)
        self.setFrame(False)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _digit(event.text())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif key and key in self._allowed:
            self.insert(key)
            self.textEdited.emit(self.text())
        elif not event.text() or not event.text().isprintable():
            super().keyPressEvent(event)


def _digit(text: str) -> str:
    """The key as it is kept: D and N, as they stand on the form, are 6 and 7."""
    wanted = {translate("Question", "D"): "6", translate("Question", "N"): "7"}.get(text.upper(), text)
    return wanted if len(wanted) == 1 else ""


class ProviderCards(Panel):
    """Providers’ cards, keyed in one after the other. They are told beside the team’s own view, never mixed with it."""

    changed = Signal()

    def __init__(self, room: "Workroom") -> None:
        super().__init__(padding=1.0, gap=0.2)
        self.room = room
        self._questions = on_the_card(room.whole_pack)
        self.add(heading(translate("Providers", "Providers’ cards"), 1.12))
        lead = translate("Providers", "{count}. One key for each box of the card: 1 to 5, and 0 for an empty one.")
        count = SAY.count(len(room.record.providers), "card", "cards")
        self.add(PlainLabel(lead.format(count=count), "quiet"))
        self.keys = Keys(translate("Providers", "What stands on the card, in turn"), len(self._questions), LEVELS_ONLY)
        self.keys.done.connect(self._add_card, Qt.ConnectionType.QueuedConnection)
        self.add(Field(self.keys))
        self.add(self._buttons())

    def _buttons(self) -> QWidget:
        add = Button(translate("Providers", "Add this card"))
        add.clicked.connect(self._add_card)
        buttons = [add]
        if self.room.record.providers:
            away = Button(translate("Providers", "Take the last card away"), "link")
            away.clicked.connect(lambda: self._put(self.room.record.providers[:-1]))
            buttons.append(away)
        return row(*buttons)

    def _add_card(self) -> None:
        said = zip(self._questions, self.keys.text(), strict=False)
        if card := {question.id: int(key) for question, key in said if key != "0"}:
            self._put((*self.room.record.providers, card))

    def _put(self, cards: tuple[Mapping[str, int], ...]) -> None:
        if messages.attempt(self, lambda: self.room.keep_providers(cards)):
            self.changed.emit()
