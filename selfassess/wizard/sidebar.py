"""The side list: where one is, how far each questionnaire has got, and the way to everything else."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from selfassess import APP_NAME
from selfassess.assessment import Progress, progress
from selfassess.wizard.direction import mirrored, run_of, side
from selfassess.wizard.focus import draw_ring, fill
from selfassess.wizard.place import (
    BESIDE,
    FIND,
    HAND_IN,
    PARTS_OF_SETTINGS,
    PARTS_OF_WORKSHOPS,
    PLAN,
    RESULTS,
    REVIEW,
    Place,
    first_unanswered,
    questionnaire_of,
)
from selfassess.wizard.session import Session
from selfassess.wizard.theme import colours, em, font
from selfassess.wizard.widgets import WRAP, PlainLabel, unmarked
from selfassess.wizard.words import name, shortened, status, translate

WIDTH = 13
"""In em."""
MARGIN = 0.7
"""At both sides of the list, in em."""
INSET = 0.85
"""Room at both sides of a line's words, in em."""
HEAD = 2
"""Title and subtitle, which stay."""


class SideItem(QAbstractButton):
    """One line of the side list; a questionnaire's also shows its progress."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.progress: Progress | None = None
        self.current = False
        self.low = False
        self.part = False
        """Whether only some of the questionnaire's questions are asked."""
        self._kept: tuple[object, tuple[int, int]] = (None, (0, 0))
        self.setText(unmarked(title))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_state(None, current=False)

    def show_state(self, progress: Progress | None, current: bool) -> None:
        """Show how far it has got and whether it is the present page."""
        self.progress, self.current = progress, current
        here = translate("SideList", "current page") if current else ""
        self.setAccessibleName(", ".join(part for part in (self.title, self._status, here) if part))
        self.updateGeometry()
        self.update()

    @property
    def _status(self) -> str:
        return status(self.progress.answered, self.progress.total, self.part) if self.progress else ""

    @property
    def _said(self) -> str:
        """The status as it is shown."""
        done = self.progress is not None and self.progress.answered >= self.progress.total
        return f"✓ {self._status}" if done else self._status

    def sizeHint(self) -> QSize:
        tall, plain = (2.75, 1.5) if self.low else (3.1, 2.0)
        title, status = self._heights
        more = title - QFontMetrics(font(strong=True)).height()
        more += status - QFontMetrics(font(0.88)).height() if self.progress else 0
        return QSize(em(10), max(24, em(tall if self.progress else plain)) + more)

    @property
    def _heights(self) -> tuple[int, int]:
        """How high title and status are where the list is as wide as it is meant to be."""
        key = (self.title, self._status, em(100))
        if self._kept[0] != key:
            room = QRect(0, 0, em(WIDTH) - 2 * em(MARGIN) - 2 * em(INSET), 9999)
            strong, small = QFontMetrics(font(strong=True)), QFontMetrics(font(0.88))
            title = strong.boundingRect(room, WRAP, self.title).height()
            status = small.boundingRect(room, WRAP, self._said).height() if self.progress else 0
            self._kept = (key, (max(strong.height(), title), max(small.height(), status)))
        return self._kept[1]

    def minimumSizeHint(self) -> QSize:
        return QSize(em(5), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()  # the list goes through its lines in order

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = now.selected if self.current else now.hover if self.underMouse() else now.rail
        edge = QRectF(self.rect()).adjusted(3, 1, -3, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(edge, em(0.3), em(0.3))
        if self.current:
            bar = QRectF(edge.left(), edge.top() + em(0.3), 4, edge.height() - em(0.6))
            painter.setBrush(now.accent)
            painter.drawRoundedRect(self._mirrored(bar), 2, 2)
        if self.hasFocus():
            draw_ring(painter, self, ground)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        now, align = colours(), side(self)
        inner = self.rect().adjusted(em(INSET), 0, -em(INSET), 0)
        painter.setPen(now.text)
        painter.setFont(font(strong=self.current))
        line, small = self._heights
        run = align | run_of(self.title) | WRAP
        if self.progress is None:
            painter.drawText(inner, run | Qt.AlignmentFlag.AlignVCenter, self.title)
            return
        top = em(0.25 if self.low else 0.4)
        painter.drawText(QRect(inner.x(), top, inner.width(), line), run, self.title)
        painter.setFont(font(0.88))
        painter.setPen(now.quiet)
        status = QRect(inner.x(), top + line, inner.width(), small)
        painter.drawText(status, align | run_of(self._status) | WRAP, self._said)
        self._paint_bar(painter, QRectF(inner.x(), top + line + small + em(0.18), inner.width(), 4))

    def _paint_bar(self, painter: QPainter, track: QRectF) -> None:
        if self.progress is None:
            return
        now = colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.track)
        painter.drawRoundedRect(track, 2, 2)
        if self.progress.answered:
            part = min(1.0, self.progress.answered / self.progress.total)
            painter.setBrush(now.accent)
            filled = QRectF(track.x(), track.y(), track.width() * part, track.height())
            painter.drawRoundedRect(self._mirrored(filled), 2, 2)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.y(), box.width(), box.height())


class SideList(QWidget):
    """One stop for Tab; the arrow keys move inside. Choosing a line asks for a place."""

    wanted = Signal(object)
    """A Place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._items: list[tuple[str, SideItem]] = []
        self._gaps: list[tuple[QSpacerItem, float]] = []
        self._low = False
        self.rows = QVBoxLayout(self)
        self.title = PlainLabel(APP_NAME, size=1.12, strong=True)
        self.subtitle = PlainLabel(role="quiet", size=0.92)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.subtitle)
        self.rebuild()

    def rebuild(self) -> None:
        """The lines are those of the open assessment."""
        while self.rows.count() > HEAD:  # words put back into a layout would keep the heights they had in it before
            taken = self.rows.takeAt(HEAD)
            widget = taken.widget() if taken else None
            if isinstance(widget, SideItem):
                widget.hide()
                widget.deleteLater()
        self._items, self._gaps = [], []
        self._add_gap(0.5)
        if self.session.is_open:
            self._add_assessment()
        self.rows.addStretch(1)
        self._add("home", translate("SideList", "Home"))
        self._add("settings", translate("SideList", "Settings"))
        self._add("help", translate("SideList", "Help"))
        self.restyle()
        self.refresh()

    def _add_assessment(self) -> None:
        for questionnaire in self.session.asked.questionnaires:
            self._add(questionnaire.id, questionnaire.title)
        self._add_gap(0.4)
        if self.session.weighs and self.session.set != "taster":
            self._add("importance", translate("SideList", "What matters most"))
        self._add("review", translate("SideList", "Check your answers"))
        if self.session.workshop:
            self._add("hand-in", translate("SideList", "Hand in"))
        self._add("results", translate("SideList", "Results"))
        self._add("plan", translate("SideList", "Action plan"))
        self._add("find", translate("SideList", "Find a question"))

    def _add_gap(self, times: float) -> None:
        gap = QSpacerItem(0, em(times))
        self._gaps.append((gap, times))
        self.rows.addSpacerItem(gap)

    def _add(self, key: str, title: str) -> None:
        item = SideItem(title)
        item.low = self._low
        item.clicked.connect(lambda: self._choose(key))
        self._items.append((key, item))
        self.rows.addWidget(item)

    def restyle(self) -> None:
        """Follow the font in force."""
        self.rows.setContentsMargins(em(MARGIN), em(0.7), em(MARGIN), em(0.5))
        self.rows.setSpacing(em(0.12))
        for gap, times in self._gaps:
            gap.changeSize(0, em(times))

    def set_low(self, low: bool) -> None:
        """Stand closer where the window is low, so that all lines are seen."""
        self._low = low
        for _, item in self._items:
            item.low = low
            item.updateGeometry()

    @property
    def current(self) -> SideItem | None:
        """The line of the page that is shown, if it has one."""
        return next((item for _, item in self._items if item.current), None)

    def refresh(self) -> None:
        """Show the present progress and place."""
        self.subtitle.setVisible(self.session.is_open)
        if self.session.is_open:
            title = name(self.session.assessment)
            self.subtitle.setText(shortened(title))
            self.subtitle.setAccessibleName(title)
        current = self._current_key()
        for key, item in self._items:
            item.part = self.session.is_open and self.session.walked_in_part
            item.show_state(self._progress(key), current=key == current)
            stop = item.current or (current not in dict(self._items) and item is self._items[0][1])
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _current_key(self) -> str:
        place = self.session.place
        place = place if place == HAND_IN else BESIDE.get(place, place)
        if place.page in PARTS_OF_SETTINGS:
            return "settings"
        if place.page in ("assessments", "workshops", *PARTS_OF_WORKSHOPS):
            return "home"
        if place.page != "question":
            return place.page
        return questionnaire_of(self.session.pack, place.at)[0].id

    def _progress(self, key: str) -> Progress | None:
        if not self.session.is_open:
            return None
        for questionnaire in self.session.asked.questionnaires:
            if questionnaire.id == key:
                return progress(self.session.assessment, questionnaire)
        return None

    def _choose(self, key: str) -> None:
        fixed = {"review": REVIEW, "results": RESULTS, "plan": PLAN, "find": FIND, "hand-in": HAND_IN}
        if key in fixed:
            self.wanted.emit(fixed[key])
        elif key == "importance":
            self.wanted.emit(Place("importance", self.session.asked.questionnaires[0].id))
        elif key in ("home", "settings", "help"):
            self.wanted.emit(Place(key))  # type: ignore[arg-type]
        else:
            chosen = next(one for one in self.session.asked.questionnaires if one.id == key)
            self.wanted.emit(first_unanswered(chosen, self.session.assessment))

    def focus_here(self) -> None:
        """The line of the present page has focus."""
        for _, item in self._items:
            if item.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                item.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        items = [item for _, item in self._items]
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = next((item for item in items if item.hasFocus()), None)
        if focused and step:
            items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
        elif focused and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), colours().rail)
        painter.setPen(QPen(colours().hairline, 1))
        edge = 0 if mirrored(self) else self.width() - 1
        painter.drawLine(edge, 0, edge, self.height())
