"""A table of words, which a screen reader reads cell by cell with its headings."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from selfassess.wizard.theme import colours, em, font


class Heading(QHeaderView):
    """Strong words on the plain surface, and a hairline between them and what they stand over."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setFont(font(strong=True))
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.fillRect(rect, colours().surface)
        painter.setPen(QPen(colours().hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colours().text)
        painter.setFont(font(strong=True))
        words = str(self.model().headerData(index, self.orientation()))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(em(0.2), 0, 0, 0), align | Qt.TextFlag.TextWordWrap, words)

    def sectionSizeFromContents(self, index: int) -> QSize:
        return super().sectionSizeFromContents(index) + QSize(em(0.8), 0)


class Roomy(QStyledItemDelegate):
    """Cells with air above and below, and a hairline under each."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(em(0.6), em(0.8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        cell: QRect = option.rect
        painter.setPen(QPen(colours().hairline, 1))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())


class Table(QTableWidget):
    """As high as its content; one stop for Tab; scrolls sideways only where the window is too narrow for words."""

    def __init__(self, name: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        super().__init__(len(rows), len(columns))
        self.setAccessibleName(name)
        self.setHorizontalHeader(Heading(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(Heading(Qt.Orientation.Vertical, self))
        self.setHorizontalHeaderLabels(list(columns))
        self.setVerticalHeaderLabels([title for title, _ in rows])
        for line, (_, cells) in enumerate(rows):
            for place, words in enumerate(cells):
                self.setItem(line, place, QTableWidgetItem(words))
        self.setItemDelegate(Roomy(self))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        now = colours()  # the empty corner is Qt's own, with a gradient that only a style sheet takes away
        corner = f"background: {now.surface.name()}; border: none; border-bottom: 1px solid {now.hairline.name()}"
        self.setStyleSheet(f"QTableCornerButton::section {{ {corner} }}")
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self._settle_sizes()

    def _settle_sizes(self) -> None:
        to_contents, stretch = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
        across = self.horizontalHeader()
        across.setMinimumSectionSize(em(5))
        for place in range(self.columnCount()):
            across.setSectionResizeMode(place, to_contents if place < 2 else stretch)
        self.verticalHeader().setSectionResizeMode(to_contents)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
