"""Dot and track: the middle answer of each questionnaire on one axis from 1 to 5.

Position carries the value, and every value is also printed; colour carries none.
"""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfassess.questionnaire import LEVELS
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.theme import colours, em, font

ROW = 3.5
ROW_NARROW = 4.6
AXIS = 1.9
"""Heights, in em."""


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
    def _slim(self) -> bool:
        """Whether title and value have no room beside each other."""
        return self.width() < em(17)

    @property
    def _row_height(self) -> int:
        if self._slim:
            return em(ROW_NARROW + 2.1)
        return em(ROW_NARROW if self._narrow else ROW)

    def sizeHint(self) -> QSize:
        return QSize(em(24), self._row_height * len(self.chart_rows) + em(AXIS))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(6), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def _x(self, level: float) -> float:
        """Where a level stands on the axis."""
        left = em(1.2) if self._narrow else em(11)
        right = self.width() - (em(1.2) if self._narrow else em(9.7))
        x = left + (right - left) * (level - 1) / (LEVELS - 1)
        return self.width() - x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for number, row in enumerate(self.chart_rows):
            top = em(AXIS) + number * self._row_height
            if number:
                painter.setPen(QPen(colours().hairline, 1))
                painter.drawLine(QPointF(em(0.3), top), QPointF(self.width() - em(0.3), top))
            self._paint_row(painter, row, top)
        if self.hasFocus():
            draw_ring(painter, self, colours().surface)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(font(0.88))
        bottom = em(AXIS) + self._row_height * len(self.chart_rows)
        for level in range(1, LEVELS + 1):
            painter.setPen(QPen(colours().track, 1))
            painter.drawLine(QPointF(self._x(level), em(AXIS)), QPointF(self._x(level), bottom))
            painter.setPen(colours().quiet)
            words = str(level)
            if level in (1, LEVELS) and not self._narrow:
                words = f"{level} {self.ends[level == LEVELS]}"
            box = QRectF(self._x(level) - em(4), 0, em(8), em(AXIS) - 4)
            painter.drawText(
                self._kept_inside(box), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words
            )

    def _kept_inside(self, box: QRectF) -> QRectF:
        """The box made narrower round its middle where it would stand out at a side."""
        over = max(0.0, -box.left(), box.right() - self.width())
        return box.adjusted(over, 0, -over, 0)

    def _paint_row(self, painter: QPainter, row: ChartRow, top: float) -> None:
        height = self._row_height
        title = self._box(em(0.7), top, em(9.2), height)
        value = self._box(self.width() - em(7.9), top, em(7.2), height)
        middle = top + height * 0.42
        if self._narrow:
            title = self._box(em(0.7), top, self.width() * 0.55, em(1.9))
            value = self._box(self.width() * 0.6, top, self.width() * 0.4 - em(0.7), em(1.9))
            middle = top + em(2.5)
        if self._slim:
            title = self._box(em(0.7), top + em(0.2), self.width() - em(1.4), em(2.4))
            value = self._box(em(0.7), top + em(2.6), self.width() - em(1.4), em(1.3))
            middle = top + em(4.6)
        painter.setPen(colours().text)
        self._write(painter, title, row.title, font(strong=True), leading=True)
        self._write_value(painter, value, row)
        self._paint_track(painter, row, middle)

    def _write_value(self, painter: QPainter, box: QRectF, row: ChartRow) -> None:
        if self._narrow:
            self._write(painter, box, row.value, font(strong=True), leading=self._slim)
            return
        painter.setFont(font(0.88))
        wrapped = painter.fontMetrics().boundingRect(box.toRect(), Qt.TextFlag.TextWordWrap, row.beside)
        below = wrapped.height() if row.beside else 0
        top = box.top() + (box.height() - em(1.1) - below) / 2
        value, beside = QRectF(box), QRectF(box)
        value.setTop(top)
        value.setHeight(em(1.1))
        beside.setTop(value.bottom())
        beside.setHeight(below)
        self._write(painter, value, row.value, font(strong=True), leading=False)
        painter.setPen(colours().quiet)
        self._write(painter, beside, row.beside, font(0.88), leading=False)

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.width() - x - width if rtl else x, y, width, height)

    def _write(self, painter: QPainter, box: QRectF, words: str, text_font: QFont, leading: bool) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if leading != rtl else Qt.AlignmentFlag.AlignRight
        painter.setFont(text_font)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)

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
