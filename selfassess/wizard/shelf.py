"""The assessments on this computer as a list: one is chosen, and what can be done with it stands below it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfassess.files.library import Entry
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.choices import Choice, OneStop
from selfassess.wizard.direction import mirrored
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import row, stacked
from selfassess.wizard.theme import colours, em
from selfassess.wizard.widgets import Button
from selfassess.wizard.words import called, date_words, shortened, time_of, translate


def details(entry: Entry, today: date) -> str:
    """How far it has got, and its dates."""
    parts = [translate("Shelf", "{answered} of {total} answered").format(answered=entry.answered, total=entry.total)]
    if entry.created:
        begun = date_words(date.fromisoformat(entry.created))
        parts.append(translate("Shelf", "begun {day}").format(day=begun))
    if entry.changed.date() == today:
        parts.append(translate("Shelf", "changed today at {time}").format(time=time_of(entry.changed)))
    else:
        parts.append(translate("Shelf", "changed {day}").format(day=date_words(entry.changed)))
    return " · ".join(parts)


class Card(Choice):
    """One assessment: its title, how far it has got, its dates."""

    asked = Signal(str)
    """What is to be done with it: `open`, `rename` or `delete`."""

    def __init__(self, entry: Entry, today: date) -> None:
        self.entry = entry
        title, said = called(entry), details(entry, today)
        super().__init__(shortened(title), said, framed=True, name=f"{title}, {said}")

    @property
    def _bar(self) -> int:
        return em(0.55)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self._bar)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + self._bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = {
            Qt.Key.Key_Return: "open",
            Qt.Key.Key_Enter: "open",
            Qt.Key.Key_F2: "rename",
            Qt.Key.Key_Delete: "delete",
        }.get(Qt.Key(event.key()))
        if wanted and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
            self.asked.emit(wanted)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.among:
            end = self.among.buttons()[0 if event.key() == Qt.Key.Key_Home else -1]
            end.setFocus(Qt.FocusReason.OtherFocusReason)
            end.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.click()  # what opens is what is chosen
        self.asked.emit("open")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, right = em(2.3), em(0.9)
        track = QRectF(left, self.height() - em(0.95), self.width() - left - right, 4)
        part = min(1.0, self.entry.answered / self.entry.total) if self.entry.total else 0.0
        filled = QRectF(track.x(), track.y(), track.width() * part, track.height())
        for box, colour in ((track, now.track), (filled, now.accent)):
            if mirrored(self):
                box.moveLeft(self.width() - box.right())
            painter.setBrush(colour)
            painter.drawRoundedRect(box, 2, 2)


class Title(LineField):
    """A title being changed in place: Enter is done with it, Escape puts back what it was."""

    done = Signal()
    taken_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hand_over()
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)


class Shelf(QWidget):
    """All assessments, one of them chosen. Tab stops at it, arrow keys go through all, and its actions come next."""

    asked = Signal(str, str)
    """What is to be done, and the id of the assessment."""
    renamed = Signal(str, str)
    """The id, and the title as it is being written."""
    renaming_done = Signal()

    def __init__(self, entries: Sequence[Entry], chosen: str, today: date) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(em(0.25))
        self.cards = [Card(entry, today) for entry in entries]
        for card in self.cards:
            self.rows.addWidget(card)
            card.asked.connect(self._on_asked)
            card.toggled.connect(lambda on, card=card: self._show_actions(card) if on else None)
        set_role(self, QAccessible.Role.Grouping, translate("Shelf", "Assessments on this computer"))
        self._actions = self._made_actions()
        self._actions.hide()
        self._field = QWidget()
        self.group = OneStop(self, self.cards)
        place = next((n for n, card in enumerate(self.cards) if card.entry.id == chosen), 0)
        self.group.show_chosen(place)

    @property
    def chosen(self) -> Card:
        """The card of the chosen assessment."""
        return next(card for card in self.cards if card.isChecked())

    def _made_actions(self) -> QWidget:
        made = []
        for what, words in (
            ("open", translate("Shelf", "Open")),
            ("rename", translate("Shelf", "Rename")),
            ("duplicate", translate("Shelf", "Duplicate")),
            ("copy", translate("Shelf", "Save a copy as a file…")),
            ("delete", translate("Shelf", "Delete")),
        ):
            button = Button(words, "secondary" if what == "open" else "link")
            button.clicked.connect(lambda _, what=what: self._on_asked(what))
            made.append(button)
        holder = row(*made)
        holder.setContentsMargins(em(2.0), 0, 0, em(0.4))
        return holder

    def _show_actions(self, card: Card) -> None:
        self._put_below(card, self._actions)
        for button in self._actions.findChildren(Button):
            name = translate("Shelf", "{action}: {title}").format(action=button.words, title=called(card.entry))
            button.setAccessibleName(name)

    def _put_below(self, card: Card, widget: QWidget) -> None:
        self.rows.removeWidget(widget)
        self.rows.insertWidget(self.rows.indexOf(card) + 1, widget)
        widget.show()

    def _on_asked(self, what: str) -> None:
        self.asked.emit(what, self.chosen.entry.id)

    def rename(self) -> None:
        """The title of the chosen assessment is a field to write in, where its actions were."""
        card = self.chosen
        before = card.entry.title
        line = Title(translate("Shelf", "New title of {title}").format(title=called(card.entry)))
        line.show_text(before)
        line.selectAll()
        self._actions.hide()
        self._field = stacked(Field(line))
        self._field.setContentsMargins(em(2.0), 0, 0, em(0.4))
        self._put_below(card, self._field)
        id = card.entry.id
        line.written.connect(lambda title: self.renamed.emit(id, title))
        line.done.connect(self.renaming_done)
        line.taken_back.connect(self._taking_back(line, id, before))
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _taking_back(self, line: Title, id: str, before: str) -> Callable[[], None]:
        def take_back() -> None:
            line.show_text(before)
            self.renamed.emit(id, before)
            self.renaming_done.emit()

        return take_back
