"""Fields to write in. What is written is handed over at every pause in typing and on leaving, so that none is lost."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QDateEdit, QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from selfassess.assessment import NOTE_LIMIT, SHORT_LIMIT, whole
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.theme import colours, em, font

PAUSE = 400
"""Milliseconds without a key that count as a pause in typing."""


class Field(QFrame):
    """Gives what it holds an edge that can be seen, and the focus ring."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.inner = inner
        inner.setMinimumHeight(em(1.25))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 5, 8, 5)
        rows.addWidget(inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.surface)
        painter.setPen(QPen(now.outline, 1.2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), em(0.28), em(0.28))
        if self.inner.hasFocus():
            draw_ring(painter, self, now.surface, always=True)


class NoteField(QPlainTextEdit):
    """Plain text of several lines, which grows with what is written."""

    written = Signal(str)

    def __init__(self, name: str, limit: int = NOTE_LIMIT, least: int = 2, most: int = 8) -> None:
        super().__init__()
        self.limit, self.least, self.most = limit, least, most
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._timer = _pause(self, self.hand_over)
        self._shown = ""
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def show_text(self, text: str) -> None:
        """Show what is kept; nothing is handed over."""
        self._shown = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._timer.stop()

    def hand_over(self) -> None:
        """Say what is written, if it is not what was last shown or said."""
        self._timer.stop()
        text = whole(self.toPlainText())
        if text != self._shown:
            self._shown = text
            self.written.emit(text)

    def fit(self) -> None:
        """As many lines high as there are, within bounds."""
        lines = max(self.least, min(self.most, self.document().lineCount()))
        more = self.document().lineCount() > self.most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(QFontMetrics(font()).lineSpacing() * lines + em(0.35))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()

    def _changed(self) -> None:
        if len(self.toPlainText()) > self.limit:
            self._shorten()
        self._timer.start()

    def _shorten(self) -> None:
        at = self.textCursor().position()
        self.setPlainText(self.toPlainText()[: self.limit])
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1), QTextCursor.MoveMode.MoveAnchor)
        self.setTextCursor(cursor)


class LineField(QLineEdit):
    """Plain text of one line."""

    written = Signal(str)

    def __init__(self, name: str, limit: int = SHORT_LIMIT) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(limit)
        self.setFrame(False)
        self._timer = _pause(self, self.hand_over)
        self._shown = ""
        self.textEdited.connect(lambda _: self._timer.start())

    def show_text(self, text: str) -> None:
        """Show what is kept; nothing is handed over."""
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self._timer.stop()

    def hand_over(self) -> None:
        """Say what is written, if it is not what was last shown or said."""
        self._timer.stop()
        text = whole(self.text())
        if text != self._shown:
            self._shown = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()


class DateField(QDateEdit):
    """A day, typed or picked from a calendar."""

    written = Signal(object)

    def __init__(self, name: str, shown: date) -> None:
        super().__init__(QDate(shown.year, shown.month, shown.day))
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setFrame(False)
        self._shown = shown
        self._timer = _pause(self, self.hand_over)
        self.dateChanged.connect(lambda _: self._timer.start())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        plain = QTextCharFormat()
        plain.setForeground(colours().text)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's red cannot be read on dark
            self.calendarWidget().setWeekdayTextFormat(weekend, plain)

    def hand_over(self) -> None:
        """Say the day, if it is not what was last shown or said."""
        self._timer.stop()
        chosen = self.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        if day != self._shown:
            self._shown = day
            self.written.emit(day)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()


def _pause(owner: QWidget, then: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(then)
    return timer


def hand_over_all(page: QWidget) -> None:
    """Every field on the page says what is written in it."""
    for field in page.findChildren(QWidget):
        if isinstance(field, NoteField | LineField | DateField):
            field.hand_over()
