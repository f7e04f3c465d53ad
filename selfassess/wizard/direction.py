"""From right to left: where words stand, and which way they run.

Where they stand follows the interface; which way they run follows each text, so that an English sentence on an Arabic
page keeps its full stop at its end.
"""

from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_STRONG = {"L": False, "R": True, "AL": True}

BEGIN, END = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def mirrored(widget: QWidget | None = None) -> bool:
    """Whether the widget, or the whole interface, runs from right to left."""
    direction = widget.layoutDirection() if widget else QApplication.layoutDirection()
    return direction == Qt.LayoutDirection.RightToLeft


def side(widget: QWidget, side: Qt.AlignmentFlag = BEGIN) -> Qt.AlignmentFlag:
    """The side of the screen at which words begin, or end. Absolute: painters and labels mirror by themselves."""
    other = END if side == BEGIN else BEGIN
    return (other if mirrored(widget) else side) | Qt.AlignmentFlag.AlignAbsolute


def placed(widget: QWidget, alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """The alignment as it is seen: what is meant for where words begin stands at the right where they begin there."""
    across = alignment & (BEGIN | END)
    if not across or alignment & Qt.AlignmentFlag.AlignAbsolute:
        return alignment
    return (alignment & ~across) | side(widget, across)


def run_of(text: str) -> Qt.TextFlag:
    """For `drawText`: the way the text itself runs, told by its first letter as everywhere else."""
    strong = (_STRONG[kind] for letter in text if (kind := bidirectional(letter)) in _STRONG)
    backwards = next(strong, mirrored())
    return Qt.TextFlag.TextForceRightToLeft if backwards else Qt.TextFlag.TextForceLeftToRight
