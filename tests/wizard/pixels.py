"""What is really on the screen: contrast measured from rendered pixels."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)

from selfassess.wizard.chart import AXIS, LevelChart
from selfassess.wizard.choices import Choice, Tick
from selfassess.wizard.fields import Field
from selfassess.wizard.sidebar import SideItem
from selfassess.wizard.theme import contrast, em
from selfassess.wizard.widgets import Button

Pixel = int
"""`0xffrrggbb`."""


@cache
def ratio(one: Pixel, other: Pixel) -> float:
    """The contrast of two pixels."""
    return contrast(QColor(one & 0xFFFFFF), QColor(other & 0xFFFFFF))


class Picture:
    """The window as it is painted now, or a part of it."""

    def __init__(self, window: QWidget, part: QRect | None = None) -> None:
        image = window.grab(part or window.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        self.width, self.height = image.width(), image.height()
        self.scale = image.devicePixelRatio()
        self._pixels = memoryview(bytes(image.constBits())).cast("I")

    def at(self, x: int, y: int) -> Pixel:
        """The pixel there; the nearest one where that is outside."""
        x, y = min(max(x, 0), self.width - 1), min(max(y, 0), self.height - 1)
        return self._pixels[y * self.width + x]

    def count(self, rect: QRect) -> Counter[Pixel]:
        """How often each colour is in the rectangle."""
        rect = rect.intersected(QRect(0, 0, self.width, self.height))
        found: Counter[Pixel] = Counter()
        for y in range(rect.top(), rect.bottom() + 1):
            found.update(self._pixels[y * self.width + rect.left() : y * self.width + rect.right() + 1])
        return found

    def readable(self, rect: QRect) -> float:
        """The contrast of the ground, which is the commonest colour, with what stands out from it most."""
        found = self.count(rect)
        if not found:
            return 21.0
        ground = found.most_common(1)[0][0]
        return max(ratio(ground, pixel) for pixel in found)

    def edge(self, first: QPoint, last: QPoint) -> float:
        """How well a line between two points in a row or column stands out from what is at both of its sides."""
        steps = max(abs(last.x() - first.x()), abs(last.y() - first.y()))
        step = (last - first) / steps
        line = [self.at(first.x() + step.x() * place, first.y() + step.y() * place) for place in range(steps + 1)]
        return max(min(ratio(line[0], pixel), ratio(line[-1], pixel)) for pixel in line)

    def changed(self, before: "Picture") -> int:
        """How many pixels differ from before by 3 to 1 at least."""
        pairs = Counter(zip(before._pixels, self._pixels, strict=True))
        return sum(many for (one, other), many in pairs.items() if one != other and ratio(one, other) >= 3)


def place(window: QWidget, widget: QWidget, rect: QRect | QRectF | None = None) -> QRect:
    """The part of the widget, or all of it, as the window has it; as much of it as can be seen."""
    inner = rect.toAlignedRect() if isinstance(rect, QRectF) else rect or widget.rect()
    seen = inner.intersected(widget.visibleRegion().boundingRect())
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def texts(window: QWidget) -> Iterator[tuple[str, QWidget, QRect]]:
    """Every line of words, or block of words in one colour: what it is, its widget and where it is in that."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            for words, rect in _texts(widget):
                yield words, widget, rect


def _texts(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    if isinstance(widget, Choice | Tick):
        if widget.isEnabled():
            yield from ((widget.face.text, box.toAlignedRect()) for box in widget.face.line_boxes())
        if widget.face.key:
            yield widget.face.key, widget.face.key_box().toAlignedRect().adjusted(3, 3, -3, -3)
    elif isinstance(widget, SideItem):
        half = widget.height() // 2
        inner = widget.rect().adjusted(em(0.6), 3, -em(0.6), -3)
        yield widget.title, QRect(inner.x(), inner.y(), inner.width(), half) if widget.progress else inner
        if widget.progress:
            yield widget.accessibleName(), QRect(inner.x(), half, inner.width(), em(0.9))
    elif isinstance(widget, Button):
        yield widget.words, widget.rect().adjusted(8, 6, -8, -6)
    elif isinstance(widget, QLabel) and widget.text():
        yield widget.text(), widget.contentsRect()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        if widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText():
            yield widget.accessibleName(), widget.rect()
    elif isinstance(widget, QTableWidget):
        for line in range(widget.rowCount()):
            for column in range(widget.columnCount()):
                if item := widget.item(line, column):
                    cell = widget.visualItemRect(item).adjusted(2, 2, -2, -3)
                    yield item.text(), cell.translated(widget.viewport().pos())
    elif isinstance(widget, LevelChart):
        yield from _chart_texts(widget)


def _chart_texts(chart: LevelChart) -> Iterator[tuple[str, QRect]]:
    yield "axis", QRect(em(9), 0, chart.width() - em(18), em(AXIS) - 3)
    top, height = em(AXIS), 0
    for row in chart.chart_rows:
        top, height = top + height, chart._row_height(row)
        yield row.title, QRect(em(0.7), top + 4, em(9), height - 8)
        yield row.value, QRect(chart.width() - em(7.9), top + 4, em(7.2), height // 2 - 4)
        if row.beside:
            yield row.beside, QRect(chart.width() - em(7.9), top + height // 2 + 4, em(7.2), height // 2 - 8)


def weak_texts(window: QWidget, least: float = 4.5) -> list[tuple[str, float]]:
    """What can be read less well than it should be."""
    picture = Picture(window)
    seen = ((words, place(window, widget, rect), rect) for words, widget, rect in texts(window))
    found = ((words[:40], picture.readable(part)) for words, part, rect in seen if part.height() == rect.height())
    return [(words, round(value, 2)) for words, value in found if value < least]


def weak_edges(window: QWidget, least: float = 3.0) -> list[tuple[str, str, float]]:
    """Controls whose edges or marks stand out less than they should; none has focus, whose ring covers the edge."""
    if focused := window.focusWidget():
        focused.clearFocus()
    picture = Picture(window)
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().boundingRect() != widget.rect():
            continue
        spot = widget.mapTo(window, QPoint(0, 0))
        for what, first, last in _edges(widget):
            found.append((type(widget).__name__, what, round(picture.edge(spot + first, spot + last), 2)))
    return [one for one in found if one[2] < least]


def _edges(widget: QWidget) -> Iterator[tuple[str, QPoint, QPoint]]:
    middle = widget.rect().center()
    if isinstance(widget, Field) or (isinstance(widget, Button) and widget.kind == "secondary"):
        right, foot = widget.width() - 1, widget.height() - 1
        yield "left", QPoint(0, middle.y()), QPoint(6, middle.y())
        yield "right", QPoint(right, middle.y()), QPoint(right - 6, middle.y())
        yield "top", QPoint(em(1), 0), QPoint(em(1), 6)
        yield "foot", QPoint(em(1), foot), QPoint(em(1), foot - 6)
    elif isinstance(widget, Choice | Tick) and widget.isEnabled():
        box = widget.face.mark_box()
        across, down = round(box.center().x()), round(box.center().y())
        if not (isinstance(widget, QCheckBox) and widget.isChecked()):
            yield "mark, left", QPoint(round(box.left()) - 3, down), QPoint(round(box.left()) + 3, down)
            yield "mark, top", QPoint(across, round(box.top()) - 3), QPoint(across, round(box.top()) + 3)


def chosen_centre(window: QWidget, button: QAbstractButton) -> float:
    """How well the middle of a mark stands out from what is inside its ring, or the check from the square."""
    assert isinstance(button, Choice | Tick)
    picture = Picture(window)
    box = button.face.mark_box().toAlignedRect().adjusted(3, 3, -3, -3)
    return picture.readable(place(window, button, box))


def message_texts(box: QMessageBox) -> list[tuple[str, float]]:
    """What can be read less well than it should be in a message."""
    picture = Picture(box)
    labels = [label for label in box.findChildren(QLabel) if label.isVisible() and label.text()]
    found = [(label.text(), picture.readable(place(box, label))) for label in labels]
    found += [(button.text(), picture.readable(place(box, button).adjusted(6, 6, -6, -6))) for button in box.buttons()]
    return [(words, value) for words, value in found if value < 4.5]
