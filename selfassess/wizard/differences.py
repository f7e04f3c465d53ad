"""What has clearly changed, question by question: as a figure, or as a table that says the same."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from selfassess.comparison import Comparison, QuestionChange
from selfassess.findings import change_words, rating_words
from selfassess.questionnaire import LEVELS, Pack
from selfassess.wizard.chart import TRACK, ChartRow, LevelChart, high
from selfassess.wizard.direction import mirrored
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.twin import Twin
from selfassess.wizard.words import SAY, translate

ROW = 3.7
"""Height of a row in a wide window, in em; more where its words need it."""


class ChangeRow(ChartRow, frozen=True):
    """One question's line: the levels that the evidence supported then and supports now."""

    earlier: int = 1
    later: int = 1


class ChangeChart(LevelChart):
    """An open dot for then, a filled one for now, and the way between them. The words at the side say it too."""

    def _widths(self) -> tuple[float, float]:
        return (self.width() - em(1.4), self.width() - em(1.4)) if self._narrow else (em(13), em(7))

    def _head(self, row: ChartRow) -> int:
        title, value = self._widths()
        return high(row.title, 1.0, title) + high(row.value, 0.92, value)

    def _row_height(self, row: ChartRow) -> int:
        if self._narrow:
            return self._head(row) + em(TRACK)
        title, value = self._widths()
        return max(em(ROW), high(row.title, 1.0, title) + em(0.5), high(row.value, 0.92, value) + em(0.5))

    def _x(self, level: float) -> float:
        left = em(1.2) if self._narrow else em(15.5)
        right = self.width() - (em(1.2) if self._narrow else em(9))
        x = left + (right - left) * (level - 1) / (LEVELS - 1)
        return self.width() - x if mirrored(self) else x

    def _paint_row(self, painter: QPainter, row: ChartRow, top: float) -> None:
        wide, narrow = self._widths()
        height = self._row_height(row)
        title = self._box(em(0.7), top, wide, height)
        value = self._box(self.width() - narrow - em(0.7), top, narrow, height)
        middle = top + height / 2
        if self._narrow:
            above = high(row.title, 1.0, wide)
            title.setHeight(above)
            value.setTop(top + above)
            value.setHeight(self._head(row) - above)
            middle = top + self._head(row) + em(0.6)
        painter.setPen(colours().text)
        self._write(painter, title, row.title, font(strong=True), leading=True)
        painter.setPen(colours().quiet)
        self._write(painter, value, row.value, font(0.92), leading=self._narrow)
        self._paint_track(painter, row, middle)

    def _paint_track(self, painter: QPainter, row: ChartRow, middle: float) -> None:
        if not isinstance(row, ChangeRow):
            return
        now, half = colours(), em(0.5)
        then_x, now_x = self._x(row.earlier), self._x(row.later)
        painter.setPen(QPen(now.track, em(0.42), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(1), middle), QPointF(self._x(LEVELS), middle))
        painter.setPen(QPen(now.accent, em(0.18)))
        painter.drawLine(QPointF(then_x, middle), QPointF(now_x, middle))
        painter.setPen(QPen(now.accent, em(0.16)))
        painter.setBrush(now.surface)
        painter.drawEllipse(QPointF(then_x, middle), half, half)
        painter.setBrush(now.accent)
        painter.drawEllipse(QPointF(now_x, middle), half, half)


class DifferencesPanel(Twin):
    """The questions that have clearly changed, the furthest risen first, then those that fell."""

    def __init__(self, pack: Pack, comparison: Comparison) -> None:
        super().__init__(
            translate("Change", "Practice by practice"),
            translate("Change", "Open dot: the level that the evidence supported then. Filled dot: the one now."),
            translate("Change", "Only what has clearly changed; the others are listed below."),
        )
        self.pack, self.changed = pack, comparison.changed
        self.names = {question.id: question.name for question in pack.questions}
        self.refresh()

    def figure(self) -> QWidget:
        names = self.pack.level_names
        rows = tuple(map(self._row, self.changed))
        return ChangeChart(rows, (names[0], names[-1]), translate("Change", "What has clearly changed, levels 1 to 5"))

    def _row(self, change: QuestionChange) -> ChangeRow:
        then, now = change.earlier.supported_level, change.later.supported_level
        said = translate("Change", "{then} then, {now} now")
        value = said.format(then=then, now=now)
        return ChangeRow(
            title=self.names[change.question],
            median=None,
            counts=(),
            value=value,
            beside="",
            sentence=f"{value}, {change_words(change, SAY)}.",
            earlier=then,
            later=now,
        )

    def table(self) -> QWidget:
        from selfassess.wizard.table import Table  # Qt's table classes are slow to load and seldom asked for

        columns = (
            translate("Change", "Then"),
            translate("Change", "Now"),
            translate("Change", "Change"),
        )
        rows = tuple(
            (
                self.names[change.question],
                (
                    rating_words(self.pack, change.earlier, SAY),
                    rating_words(self.pack, change.later, SAY),
                    change_words(change, SAY),
                ),
            )
            for change in self.changed
        )
        return Table(translate("Change", "What has clearly changed"), columns, rows)
