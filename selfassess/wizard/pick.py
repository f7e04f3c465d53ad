"""One of many, chosen from a list that opens."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from selfassess.wizard.fields import Field
from selfassess.wizard.layout import stacked
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import PlainLabel


class Pick(QComboBox):
    """Qt's own in role, states and keys. The wheel scrolls the page and changes nothing on the way."""

    def __init__(self, name: str, options: Sequence[str], chosen: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrame(False)
        self.addItems(list(options))
        self.setCurrentIndex(chosen)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def picking(title: str, options: Sequence[str], chosen: int, on_chosen: Callable[[int], None]) -> QWidget:
    """A pick under its title."""
    pick = Pick(title, options, chosen)
    pick.activated.connect(on_chosen)
    label = PlainLabel(title, strong=True)
    label.setBuddy(pick)
    field = Field(pick)
    field.setMinimumWidth(em(14))
    return stacked(label, field)
