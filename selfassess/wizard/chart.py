"""Dot and track: the middle answer of each questionnaire on one axis from 1 to 5.

Position carries the value, and every value is also printed; colour carries none.
"""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfassess.questionnaire import LEVELS
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.direction import BEGIN, END, mirrored, run_of, side
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.widgets import WRAP

ROW = 3.5
AXIS = 1.9
HEAD = 1.9
TRACK = 2.7
"""Heights, in em: a row and the axis; in a narrow window a row's words and below them its line."""


class ChartRow(Struct, frozen=True):
    """One questionnaire's line of the chart."""

    title: str
    median: int | None
    counts: tuple[int, ...]
    """Answers at each level, 1 to 5."""
    value: str
    """The middle answer in words."""
    beside: str
    """What stands below it: range, or what is left out."""
    sentence: str
    """All of it, for a screen reader."""


class LevelChart(QWidget):
    """The dot is the middle answer, the thick line runs from the lowest to the highest, below it stands how many."""

    def __init__(self, rows: tuple[ChartRow, ...], ends: tuple[str, str], name: str) -> None:
        super().__init__()
        self.chart_rows, self.ends = rows, ends
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = " ".join(f"{row.title}: {row.sentence}" for row in rows)
        set_role(self, QAccessible.Role.Chart, f"{name}. {spoken}")

    @property
    def _narrow(self) -> bool:
        return self.width() < em(32)

    @property
    def _stacked(self) -> bool:
        """Whether title and value have no room beside each other."""
        return self.width() < em(17)

    def _widths(self) -> tuple[float, float]:
        """How wide the title and the value of a row may be."""
        if self._stacked:
            return (self.width() - em(1.4), self.width() - em(1.4))
        return (self.width() * 0.55, self.width() * 0.4 - em(0.7)) if self._narrow else (em(9.2), em(7.2))

    def _head(self, row: ChartRow) -> int:
        """How high the words of a row are in a narrow window."""
        title, value = self._widths()
        if self._stacked:
            return high(row.title, 1.0, title) + high(row.value, 1.0, value)
        return max(em(HEAD), high(row.title, 1.0, title), high(row.value, 1.0, value))

    def _row_height(self, row: ChartRow) -> int:
        """As high as a row is meant to be, or as what is written in it needs."""
        if self._narrow:
            return self._head(row) + em(TRACK)
        title, value = self._widths()
        written = high(row.value, 1.0, value) + high(row.beside, 0.88, value)
        return max(em(ROW), max(high(row.title, 1.0, title), written) + em(0.5))

    def sizeHint(self) -> QSize:
        return QSize(em(24), sum(map(self._row_height, self.chart_rows)) + em(AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(6), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def _x(self, level: float) -> float:
        """Where a level stands on the axis."""
        left = em(1.2) if self._narrow else em(11)
        right = self.width() - (em(1.2) if self._narrow else em(9.7))
        x = left + (right - left) * (level - 1) / (LEVELS - 1)
        return self.width() - x if mirrored(self) else x

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        top = em(AXIS)
        for number, row in enumerate(self.chart_rows):
            if number:
                painter.setPen(QPen(colours().hairline, 1))
                painter.drawLine(QPointF(em(0.3), top), QPointF(self.width() - em(0.3), top))
            self._paint_row(painter, row, top)
            top += self._row_height(row)
        if self.hasFocus():
            draw_ring(painter, self, colours().surface)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(font(0.88))
        bottom = self.sizeHint().height()
        for level in range(1, LEVELS + 1):
            painter.setPen(QPen(colours().track, 1))
            painter.drawLine(QPointF(self._x(level), em(AXIS)), QPointF(self._x(level), bottom))
            painter.setPen(colours().quiet)
            words = str(level)
            if level in (1, LEVELS) and not self._narrow:
                words = f"{level} {self.ends[level == LEVELS]}"
            box = QRectF(self._x(level) - em(4), 0, em(8), em(AXIS) - 4)
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(self._kept_inside(box), middle | run_of(self.ends[level == LEVELS]), words)

    def _kept_inside(self, box: QRectF) -> QRectF:
        """The box made narrower round its middle where it would stand out at a side."""
        over = max(0.0, -box.left(), box.right() - self.width())
        return box.adjusted(over, 0, -over, 0)

    def _paint_row(self, painter: QPainter, row: ChartRow, top: float) -> None:
        height = self._head(row) if self._narrow else self._row_height(row)
        wide, narrow = self._widths()
        title = self._box(em(0.7), top, wide, height)
        value = self._box(self.width() - narrow - em(0.7), top, narrow, height)
        middle = top + height + em(0.6) if self._narrow else top + height * 0.42
        if self._stacked:
            title.setHeight(high(row.title, 1.0, wide))
            value.setTop(title.bottom())
        painter.setPen(colours().text)
        self._write(painter, title, row.title, font(strong=True), leading=True)
        self._write_value(painter, value, row)
        self._paint_track(painter, row, middle)

    def _write_value(self, painter: QPainter, box: QRectF, row: ChartRow) -> None:
        if self._narrow:
            self._write(painter, box, row.value, font(strong=True), leading=self._stacked)
            return
        above, below = high(row.value, 1.0, box.width()), high(row.beside, 0.88, box.width())
        value, beside = QRectF(box), QRectF(box)
        value.setTop(box.top() + (box.height() - above - below) / 2)
        value.setHeight(above)
        beside.setTop(value.bottom())
        beside.setHeight(below)
        self._write(painter, value, row.value, font(strong=True), leading=False)
        painter.setPen(colours().quiet)
        self._write(painter, beside, row.beside, font(0.88), leading=False)

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if mirrored(self) else x, y, width, height)

    def _write(self, painter: QPainter, box: QRectF, words: str, text_font: QFont, leading: bool) -> None:
        across = side(self, BEGIN if leading else END)
        painter.setFont(text_font)
        painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter | WRAP | run_of(words), words)

    def _paint_track(self, painter: QPainter, row: ChartRow, middle: float) -> None:
        now = colours()
        given = [level for level, count in enumerate(row.counts, 1) if count]
        painter.setPen(QPen(now.track, em(0.42), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(1), middle), QPointF(self._x(LEVELS), middle))
        if not given or row.median is None:
            return
        painter.setPen(QPen(now.accent, em(0.42), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(given[0]), middle), QPointF(self._x(given[-1]), middle))
        painter.setPen(QPen(now.surface, 3))
        painter.setBrush(now.accent)
        painter.drawEllipse(QPointF(self._x(row.median), middle), em(0.56), em(0.56))
        painter.setFont(font(0.88))
        painter.setPen(now.quiet)
        for level in given:
            box = QRectF(self._x(level) - em(2), middle + em(0.62), em(4), em(1.2))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"×{row.counts[level - 1]}"
            )


def high(words: str, size: float, width: float) -> int:
    """How high words are in a place so wide; those of full size are strong."""
    if not words:
        return 0
    metrics = QFontMetrics(font(size, strong=size == 1.0))
    return metrics.boundingRect(QRect(0, 0, round(width), 9999), WRAP, words).height()
