"""The focus ring: drawn once the keyboard has been used and until the mouse is.

A person who points and clicks never takes a ring for a chosen answer; a person at the keyboard always sees one.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from selfassess.wizard.theme import colours, em


class Modality(QObject):
    """Sees the first key and the first click of a native window before its widgets do."""

    by_keyboard = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never takes an event away."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            by_keyboard = kind == QEvent.Type.KeyPress
            if by_keyboard != Modality.by_keyboard:
                Modality.by_keyboard = by_keyboard
                if focused := QApplication.focusWidget():
                    focused.update()
        return False


def fill(painter: QPainter, box: QRect, colour: QColor) -> None:
    """The box is all of one colour. Not by `fillRect`: with it, Qt's gradients would be loaded at the start."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box)


def draw_ring(painter: QPainter, widget: QWidget, inner: QColor, always: bool = False) -> None:
    """Two tones round the widget, so that it stands out from any neighbour."""
    if not (always or Modality.by_keyboard):
        return
    edge, radius = QRectF(widget.rect()).adjusted(1.6, 1.6, -1.6, -1.6), em(0.35)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours().focus, 3))
    painter.drawRoundedRect(edge, radius, radius)
    painter.setPen(QPen(inner, 1.5))
    painter.drawRoundedRect(edge.adjusted(2.2, 2.2, -2.2, -2.2), radius - 2, radius - 2)
