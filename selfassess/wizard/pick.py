"""One of many, chosen from a list that opens."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from selfassess.wizard.direction import mirrored
from selfassess.wizard.fields import Field
from selfassess.wizard.layout import stacked
from selfassess.wizard.theme import colours, em
from selfassess.wizard.widgets import PlainLabel


class Pick(QComboBox):
    """Qt's own in role, states and keys. The wheel scrolls the page and changes nothing on the way."""

    def __init__(self, name: str, options: Sequence[str], chosen: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrame(False)
        self.addItems(list(options))
        self.setCurrentIndex(chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the longest of them, within reason: what is longer is cut short here and whole in the list."""
        longest = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0
        )
        return QSize(min(longest + em(1.8), em(24)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(9), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = mirrored(self)
        arrow = QRectF(0 if rtl else self.width() - em(1.2), 0, em(1.2), self.height())
        room = self.rect().adjusted(em(1.4) if rtl else 2, 0, -2 if rtl else -em(1.4), 0)
        painter.setPen(now.text)
        words = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.setPen(QPen(now.text, 1.6))
        middle, half = arrow.center(), em(0.25)
        painter.drawPolyline(
            [middle + QPointF(-half, -half / 2), middle + QPointF(0, half / 2), middle + QPointF(half, -half / 2)]
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def picking(title: str, options: Sequence[str], chosen: int, on_chosen: Callable[[int], None]) -> QWidget:
    """A pick under its title."""
    pick = Pick(title, options, chosen)
    pick.activated.connect(on_chosen)
    label = PlainLabel(title, strong=True)
    label.setBuddy(pick)
    field = Field(pick)
    beside = PlainLabel(title)  # never shown: a screen reader on Linux is told of no label but one beside the pick
    beside.setParent(field)
    beside.hide()
    beside.setBuddy(pick)
    field.setMinimumWidth(em(11))
    return stacked(label, field)
