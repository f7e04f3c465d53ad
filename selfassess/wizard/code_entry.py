"""An answer code being typed in, group by group: each is checked as soon as it is whole, and the next one comes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from selfassess.files.answer_code import CARRYING, group_fits
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.fields import Field
from selfassess.wizard.layout import Flow
from selfassess.wizard.theme import em
from selfassess.wizard.words import translate

GROUP = CARRYING + 1
"""Characters of a group."""
LONGEST = 400
"""More is never a code, however it is pasted."""


class Group(QLineEdit):
    """Five characters in capitals; going back from an empty one leads to the one before."""

    back = Signal()
    done = Signal()

    def __init__(self, place: int, total: int) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setFrame(False)
        name = translate("Code", "Answer code, group {place} of {total}")
        self.setAccessibleName(name.format(place=place, total=total))
        self.setFixedWidth(em(4.6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class CodeEntry(QWidget):
    """As many groups as a code of the workshop has. A whole code pasted into any of them is spread over all."""

    complete = Signal(str)
    wrong = Signal(str)
    """Words that name the group which is not as it was written; empty once all that is there can be right."""

    def __init__(self, groups: int) -> None:
        super().__init__()
        across = Flow(self, gap=0.15)
        self.groups = [Group(place, groups) for place in range(1, groups + 1)]
        for place, group in enumerate(self.groups):
            group.textEdited.connect(lambda _, place=place: self._on_edited(place))
            group.back.connect(lambda place=place: self._focus(place - 1))
            group.done.connect(self._finish)
            across.addWidget(Field(group))
        set_role(self, QAccessible.Role.Grouping, translate("Code", "Answer code"))

    @property
    def text(self) -> str:
        """All that is written, in groups."""
        return "-".join(group.text() for group in self.groups if group.text())

    def clear(self) -> None:
        """Ready for the next code."""
        for group in self.groups:
            group.clear()
        self._focus(0)

    def _on_edited(self, place: int) -> None:
        written = _clean(self.groups[place].text())
        for group in self.groups[place:]:
            part, written = written[:GROUP], written[GROUP:]
            group.setText(part)
            if not written:
                break
            place += 1
        wrong = self._first_wrong()
        self.wrong.emit(_not_as_written(wrong + 1, len(self.groups)) if wrong is not None else "")
        if wrong is not None:
            announce(self, _not_as_written(wrong + 1, len(self.groups)), urgent=True)
            self._focus(wrong)
        elif len(self.groups[place].text()) == GROUP:
            self._go_on(place)

    def _go_on(self, place: int) -> None:
        if place + 1 < len(self.groups):
            self._focus(place + 1)
        self._finish()

    def _finish(self) -> None:
        if all(len(group.text()) == GROUP for group in self.groups):
            self.complete.emit(self.text)

    def _first_wrong(self) -> int | None:
        """The first whole group that cannot stand where it stands."""
        return next(
            (
                place
                for place, group in enumerate(self.groups)
                if len(group.text()) == GROUP and not group_fits(group.text(), place + 1)
            ),
            None,
        )

    def _focus(self, place: int) -> None:
        group = self.groups[max(0, place)]
        group.setFocus(Qt.FocusReason.OtherFocusReason)
        group.selectAll()


def _clean(text: str) -> str:
    return "".join(one.upper() for one in text if one.isalnum())


def _not_as_written(place: int, total: int) -> str:
    words = translate("Code", "Group {place} of {total} is not as it was written. Compare it with the original.")
    return words.format(place=place, total=total)
