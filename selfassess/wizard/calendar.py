"""A calendar to choose a day from: Qt's own, in the colours of the theme, which says each day that it comes to."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.layout import room
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.widgets import Button, PlainLabel
from selfassess.wizard.words import SAY, date_words, translate
from selfassess.wording import MONTHS


def weekday(day: date) -> str:
    """The name of the day in its week."""
    names = (
        translate("Calendar", "Monday"),
        translate("Calendar", "Tuesday"),
        translate("Calendar", "Wednesday"),
        translate("Calendar", "Thursday"),
        translate("Calendar", "Friday"),
        translate("Calendar", "Saturday"),
        translate("Calendar", "Sunday"),
    )
    return names[day.weekday()]


class CalendarDialog(QDialog):
    """Arrow keys go by days and weeks, Page Up and Down by months; Enter takes the day, Escape none."""

    def __init__(self, parent: QWidget | None, name: str, near: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.day = near
        rows = QVBoxLayout(self)
        rows.setContentsMargins(em(1.0), em(0.9), em(1.0), em(0.9))
        rows.setSpacing(em(0.6))
        self.said = PlainLabel(size=1.12, strong=True)
        set_role(self.said, QAccessible.Role.StatusBar, " ")
        self.calendar = _calendar(name, near)
        rows.addWidget(self.said)
        rows.addWidget(self._months())
        rows.addWidget(Framed(self.calendar), 1)
        self.take = Button(translate("Calendar", "Use this day"), "primary")
        leave = Button(translate("Calendar", "Cancel"))
        rows.addWidget(_beside(self.take, leave, QWidget()))
        self.take.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.calendar.activated.connect(lambda _: self.accept())
        self.calendar.selectionChanged.connect(self._on_selection_changed)
        self._say()
        # Qt would cut it to two thirds of a screen. Where there is room, its lines stand further apart.
        roomy = self.sizeHint() + QSize(0, em(2.7))
        self.setMinimumSize(roomy.boundedTo(room(self)))
        self.calendar.setFocus()

    def _months(self) -> QWidget:
        """The month that is shown, and the way to those beside it."""
        self.month = PlainLabel()
        self.month.setWordWrap(False)
        self.month.setAlignment(Qt.AlignmentFlag.AlignCenter)
        before = Button(translate("Calendar", "Earlier"), name=translate("Calendar", "Earlier, the month before"))
        after = Button(translate("Calendar", "Later"), name=translate("Calendar", "Later, the month after"))
        before.clicked.connect(self.calendar.showPreviousMonth)
        after.clicked.connect(self.calendar.showNextMonth)
        self.calendar.currentPageChanged.connect(self._on_page_changed)
        self._show_month(self.calendar.yearShown(), self.calendar.monthShown())
        return _beside(before, self.month, after)

    def _on_page_changed(self, year: int, month: int) -> None:
        self._show_month(year, month)
        if not self.calendar.hasFocus():
            announce(self.month, self.month.text())

    def _show_month(self, year: int, month: int) -> None:
        self.month.setText(translate("Calendar", "{month} {year}").format(month=SAY(MONTHS[month - 1]), year=year))

    def _say(self) -> None:
        self.said.setText(
            translate("Calendar", "{weekday} {day}").format(weekday=weekday(self.day), day=date_words(self.day))
        )

    def _on_selection_changed(self) -> None:
        chosen = self.calendar.selectedDate()
        self.day = date(chosen.year(), chosen.month(), chosen.day())
        self._say()
        announce(self.said, self.said.text())


def _beside(*widgets: QWidget) -> QWidget:
    """The widgets side by side, which makes the dialog wide enough for them."""
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        across.addWidget(widget, 0 if isinstance(widget, Button) else 1)
    return holder


def _calendar(name: str, near: date) -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setDateRange(QDate(1900, 1, 1), QDate(9999, 12, 31))
    calendar.setSelectedDate(QDate(near.year, near.month, near.day))
    calendar.setNavigationBarVisible(False)  # its arrows are drawn in black, whatever the colours
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setDateEditEnabled(False)  # digits typed blind would be a second, hidden way to write a day
    calendar.setFont(font())
    calendar.setMinimumHeight(em(7.8))
    plain, quiet = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(colours().text)
    quiet.setForeground(colours().quiet)
    calendar.setHeaderTextFormat(quiet)
    for day in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(day, plain)  # red at weekends would be the only colour that says something
    for view in calendar.findChildren(QTableView):
        view.setAccessibleName(name)
    return calendar


class Framed(QFrame):
    """The calendar with an edge, and the focus ring while the keyboard is in it."""

    def __init__(self, calendar: QCalendarWidget) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.addWidget(calendar)
        self._views = calendar.findChildren(QTableView)
        for view in self._views:
            view.installEventFilter(self)

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
        if any(view.hasFocus() for view in self._views):
            draw_ring(painter, self, now.surface, always=True)
