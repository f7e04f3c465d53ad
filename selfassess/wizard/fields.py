"""Fields to write in. What is written is handed over at every pause in typing and on leaving, so that none is lost."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from selfassess.assessment import NOTE_LIMIT, SHORT_LIMIT, whole
from selfassess.wizard.accessibility import announce
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.words import date_words, day_in, translate

PAUSE = 400
"""Milliseconds without a key that count as a pause in typing."""


class Field(QFrame):
    """Gives what it holds an edge that can be seen, and the focus ring; `width` em wide where there is room."""

    def __init__(self, inner: QWidget, width: float = 0) -> None:
        super().__init__()
        self.inner = inner
        self._width = width
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 5, 8, 5)
        rows.addWidget(inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inner.installEventFilter(self)
        self.restyle()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(em(self._width), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def restyle(self) -> None:
        """Follow the font in force."""
        self.inner.setMinimumHeight(em(1.25))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.surface)
        painter.setPen(QPen(now.outline, 1.2))
        edge = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)  # on whole pixels, or it is half as strong
        painter.drawRoundedRect(edge, em(0.28), em(0.28))
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
        if text != self.toPlainText():
            self.setPlainText(text)
        self._shown = whole(self.toPlainText())  # the field may show line ends otherwise: looking changes nothing
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
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self._shown = whole(self.text())
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


class DateField(QLineEdit):
    """A day, written as people write it; Up and Down go a day on or back.

    Not Qt's own date field, which makes 3 December of a typed `3 mar 2027` without a word.
    """

    written = Signal(object)

    def __init__(self, name: str, shown: date) -> None:
        super().__init__(date_words(shown))
        self.setAccessibleName(name)
        self.setFrame(False)
        self._shown = shown
        self._timer = _pause(self, self.hand_over)
        self.textEdited.connect(lambda _: self._timer.start())

    def hand_over(self) -> None:
        """Say the day, if it is not what was last shown or said; what is no day says nothing."""
        self._timer.stop()
        day = day_in(self.text(), self._shown)
        if day is not None and day != self._shown:
            self._shown = day
            self.written.emit(day)

    def show_day(self, day: date) -> None:
        """Show a day that was chosen elsewhere, and say it."""
        self.setText(date_words(day))
        self.hand_over()

    @property
    def day(self) -> date:
        """The day that was last shown or said."""
        return self._shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            step = None
        if step is None:
            super().keyPressEvent(event)
            return
        self.hand_over()
        if date.min < self._shown < date.max:
            self.setText(date_words(self._shown + timedelta(step)))
            self._timer.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hand_over()
        if day_in(self.text(), self._shown) is None:
            words = translate("DateField", "That is not a day. It stays {day}.")
            announce(self, words.format(day=date_words(self._shown)))
        self.setText(date_words(self._shown))


def _pause(owner: QWidget, then: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE)
    timer.timeout.connect(then)
    return timer
