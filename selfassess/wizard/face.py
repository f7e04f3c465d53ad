"""How a radio button or a tick looks: a mark, words that wrap, perhaps the key that chooses it."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from selfassess.wizard.direction import mirrored, side
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.widgets import LEAST

Density = Literal["roomy", "close", "tight"]

_PADDING: dict[Density, float] = {"roomy": 0.52, "close": 0.58, "tight": 0.42}
KEPT = 12
"""As many layouts of the words are kept: one question is measured at several widths and densities, again and again."""
_LINE_BREAK = "\u2028"


class Face:
    """How a radio button or tick looks: its mark, a strong lead, wrapped words, perhaps the key that chooses it."""

    def __init__(self, button: QAbstractButton, lead: str, rest: str, key: str, framed: bool) -> None:
        self.button = button
        self.lead, self.rest, self.key = lead, rest, key
        self.framed = framed
        self.density: Density = "roomy"
        self._kept: dict[object, tuple[QTextLayout, float]] = {}

    @property
    def text(self) -> str:
        """All the words, as they are laid out."""
        if not self.rest:
            return self.lead
        return f"{self.lead}{_LINE_BREAK if self.density == 'roomy' else '.  '}{self.rest}"

    @property
    def _pad(self) -> int:
        return em(_PADDING[self.density] if self.rest else 0.42) if self.framed else em(0.2)

    @property
    def _side(self) -> int:
        """Left and right of everything: the focus ring stands clear of the mark."""
        return self._pad if self.framed else em(0.36)

    @property
    def _mark(self) -> int:
        return em(1.15 if self.framed else 1.05)

    def _text_area(self, width: int) -> tuple[int, int]:
        """Left edge and width of the words."""
        left = self._side + self._mark + em(0.65 if self.framed else 0.5)
        key = em(1.75) if self.key else 0
        return left, max(em(3), width - left - self._side - key)

    def _strong(self) -> QFont:
        return font(strong=bool(self.rest or self.key))

    def lines(self, width: int) -> tuple[QTextLayout, float]:
        """The words laid out for a card of that width, and their height."""
        key = (width, self.text, self._inks(), font().key(), self.button.layoutDirection())
        if key not in self._kept:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[key] = self._laid_out(width)
        return self._kept[key]

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text, font())
        option = QTextOption(side(self.button))
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        height = _break_lines(layout, self._text_area(width)[1], self.density == "roomy" and bool(self.rest))
        return layout, height

    def _inks(self) -> tuple[str, str]:
        """The colours of the lead and of the rest."""
        now, button = colours(), self.button
        lead = now.text if button.isEnabled() else now.outline
        return lead.name(), (now.text if button.isChecked() else now.quiet).name()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        lead, rest = QTextCharFormat(), QTextCharFormat()
        lead.setFontWeight(self._strong().weight())
        for form, ink in zip((lead, rest), self._inks(), strict=True):
            form.setForeground(QColor(ink))
        split = min(len(self.lead) + 1, len(self.text))
        return [_range(0, split, lead), _range(split, len(self.text) - split, rest)]

    def height(self, width: int) -> int:
        """How high the whole is at that width."""
        return max(24, round(self.lines(width)[1]) + 2 * self._pad, self._mark + 2 * self._pad)

    def hint(self) -> QSize:
        """The size at which everything stands in one line, or a comfortable one for long words."""
        if self.rest:
            return QSize(em(30), self.height(em(30)))
        left, _ = self._text_area(0)
        words = QFontMetrics(self._strong()).horizontalAdvance(self.lead) + 4
        width = left + words + self._side + (em(1.75) if self.key else 0)
        return QSize(width, self.height(width))

    def least(self) -> QSize:
        """The smallest size at which every word can still be read."""
        return QSize(min(self.hint().width(), em(LEAST)), max(24, self._mark + 2 * self._pad))

    def paint(self) -> None:
        """Draw everything."""
        button, now = self.button, colours()
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground()
        if self.framed:
            lit = button.underMouse() and button.isEnabled()
            edge = QPen(now.accent, 2) if button.isChecked() else QPen(now.outline if lit else now.hairline, 1.2)
            painter.setPen(edge)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(button.rect()).adjusted(3, 3, -3, -3), em(0.32), em(0.32))
        if button.hasFocus():
            draw_ring(painter, button, ground)
        self._paint_mark(painter)
        self._paint_words(painter)
        if self.key:
            self._paint_key(painter)

    def _ground(self) -> QColor:
        now = colours()
        if not self.framed:
            return now.window
        if self.button.isChecked():
            return now.selected
        return now.hover if self.button.underMouse() else now.surface

    def _mirrored(self, x: float, width: float) -> float:
        return self.button.width() - x - width if mirrored(self.button) else x

    # Where everything stands

    @property
    def _top(self) -> float:
        """Where the words begin."""
        return self._pad if self.rest else (self.button.height() - self.lines(self.button.width())[1]) / 2

    @property
    def _middle(self) -> float:
        """The middle of the first line, on which the mark and the key stand."""
        return self._top + self.lines(self.button.width())[0].lineAt(0).height() / 2

    def mark_box(self) -> QRectF:
        """The ring or the square."""
        size = self._mark
        box = QRectF(self._mirrored(self._side, size), round(self._middle - size / 2), size, size)
        return box.adjusted(1, 1, -1, -1)

    def key_box(self) -> QRectF:
        """The key, where there is one."""
        size = em(1.25)
        left = self._mirrored(self.button.width() - self._pad - size - 1, size)
        return QRectF(left + 0.5, round(self._middle - size / 2) + 0.5, size, size)

    def line_boxes(self) -> list[QRectF]:
        """Every line of the words."""
        layout, _ = self.lines(self.button.width())
        left, width = self._text_area(self.button.width())
        spot = QPointF(self._mirrored(left, width), self._top)
        return [layout.lineAt(number).naturalTextRect().translated(spot) for number in range(layout.lineCount())]

    def _paint_mark(self, painter: QPainter) -> None:
        now, size, box = colours(), self._mark, self.mark_box()
        on, enabled = self.button.isChecked(), self.button.isEnabled()
        painter.setPen(QPen(now.accent if on else now.outline if enabled else now.hairline, 2))
        painter.setBrush(now.surface)
        if isinstance(self.button, QCheckBox):
            painter.setBrush(now.accent if on else now.surface)
            painter.drawRoundedRect(box, 3, 3)
            if on:
                _paint_check(painter, box)
            return
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent)
            inset = size * 0.22
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter) -> None:
        left, width = self._text_area(self.button.width())
        self.lines(self.button.width())[0].draw(painter, QPointF(self._mirrored(left, width), self._top))

    def _paint_key(self, painter: QPainter) -> None:
        now, box = colours(), self.key_box()
        painter.setPen(QPen(now.hairline, 1))
        painter.setBrush(now.key)
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font(0.88))
        painter.setPen(now.quiet)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.key)


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _break_lines(layout: QTextLayout, width: float, lead_apart: bool) -> float:
    """The height of the text once it is broken into lines."""
    layout.beginLayout()
    height, count = 0.0, 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += em(0.1) if lead_apart and count == 1 else 0
        line.setPosition(QPointF(0, height))
        height += line.height()
        count += 1
    layout.endLayout()
    return height


def _paint_check(painter: QPainter, box: QRectF) -> None:
    pen = QPen(colours().on_accent, max(2, round(box.width() * 0.13)))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    spots = ((0.24, 0.53), (0.43, 0.72), (0.77, 0.31))
    painter.drawPolyline([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in spots])
