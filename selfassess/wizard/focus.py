"""The focus ring: drawn once the keyboard has been used and until the mouse is.

A person who points and clicks never takes a ring for a chosen answer; a person at the keyboard always sees one.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

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


def reveal(focused: QWidget | None) -> None:
    """Scroll what has focus into view, or its beginning where it is higher than the view.

    Qt does so only where focus came from inside the same scroll area, and of a text only the line with the cursor.
    """
    above = focused.parentWidget() if focused else None
    while above is not None:
        inside = above.widget() if isinstance(above, QScrollArea) else None
        if isinstance(above, QScrollArea) and focused is not None and inside is not None:
            room = above.viewport().height() - 2 * em(0.6)
            half = min(focused.height(), room) // 2
            middle = focused.mapTo(inside, QPoint(focused.width() // 2, half))
            above.ensureVisible(middle.x(), middle.y(), 0, half + em(0.6))
        above = above.parentWidget()
