"""A day to write or to choose: the field that reads what people write, and beside it a calendar."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from selfassess.wizard import messages
from selfassess.wizard.fields import DateField, Field
from selfassess.wizard.layout import Flow
from selfassess.wizard.widgets import Button
from selfassess.wizard.words import translate


class DayField(QWidget):
    """Both ways lead to the same day; focus comes back to where the person was."""

    written = Signal(object)
    """A date."""

    def __init__(self, name: str, shown: date) -> None:
        super().__init__()
        self.line = DateField(name, shown)
        self.line.written.connect(self.written)
        field = Field(self.line, width=9.5)
        self.button = Button(
            translate("Days", "Calendar"), name=translate("Days", "Calendar: {name}").format(name=name)
        )
        self.button.clicked.connect(self._choose)
        across = Flow(self, 0.2)
        across.addWidget(field)
        across.addWidget(self.button)

    @property
    def day(self) -> date:
        """The day that stands there."""
        return self.line.day

    def _choose(self) -> None:
        self.line.hand_over()
        day = messages.ask_day(self, self.line.accessibleName(), self.line.day)
        if day is not None:
            self.line.show_day(day)
