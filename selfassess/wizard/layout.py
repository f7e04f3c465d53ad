"""Layouts that Qt does not bring: a row that wraps, and a column of comfortable width."""

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from selfassess.wizard.accessibility import set_role
from selfassess.wizard.direction import mirrored
from selfassess.wizard.theme import colours, em
from selfassess.wizard.widgets import PlainLabel

TEXT_COLUMN = 40
"""Widest column of text, in em."""
NARROW = 26
"""Below this width, in em, margins shrink."""

ROUNDS = 6
FRAME = QSize(8, 40)
"""Room for the title bar and edges, whose size only the window manager knows and only once the window is there."""

_SCROLL_BAR = """
QScrollBar:vertical {{ background: {ground}; width: 14px; margin: 0 }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 4px; min-height: 32px; margin: 2px 3px }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0 }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none }}
"""


def room(window: QWidget) -> QSize:
    """What the screen has for the inside of a window."""
    return window.screen().availableSize() - FRAME


class Flow(QLayout):
    """Puts widgets side by side and starts a new row where the width ends. Each row is centred on its middle line."""

    def __init__(self, parent: QWidget | None = None, gap: float = 0.5, row_gap: float = 0.2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._row_gap = gap, row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + em(self._gap) * max(0, len(shown) - 1)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        left = width
        for item in self._shown():
            wanted = min(item.sizeHint().width(), width)
            height = item.heightForWidth(wanted) if item.hasHeightForWidth() else item.sizeHint().height()
            if rows[-1] and wanted > left:
                rows.append([])
                left = width
            rows[-1].append((item, QSize(wanted, height)))
            left -= wanted + em(self._gap)
        return rows

    def _arrange(self, rect: QRect, place: bool) -> int:
        """The height that the rows take; with `place`, the widgets stand in them afterwards."""
        backwards = mirrored(self.parentWidget())
        y = rect.y()
        for row in self._rows(rect.width()):
            height = max((size.height() for _, size in row), default=0)
            x = rect.x()
            for item, size in row:
                if place:
                    spot = QRect(QPoint(x, y + (height - size.height()) // 2), size)
                    if backwards:
                        spot.moveRight(rect.left() + rect.right() - x)
                    item.setGeometry(spot)
                x += size.width() + em(self._gap)
            y += height + em(self._row_gap)
        return max(0, y - rect.y() - em(self._row_gap))


def lay_out_now() -> None:
    """Whatever waits to be laid out is.

    What stands inside one another takes a round each, as a text that wraps asks what is round it for more room.
    """
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def row(*widgets: QWidget, gap: float = 0.5, row_gap: float = 0.2) -> QWidget:
    """A widget that holds the others in a wrapping row."""
    holder = QWidget()
    flow = Flow(holder, gap, row_gap)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def stacked(*widgets: QWidget, gap: float = 0) -> QWidget:
    """A widget that holds the others one below the other."""
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(em(gap))
    for widget in widgets:
        rows.addWidget(widget)
    return holder


class Beside(QWidget):
    """Widgets side by side, or one below the other where the whole is narrower than `narrow` em."""

    def __init__(self, narrow: float, *widgets: QWidget) -> None:
        super().__init__()
        self._narrow = narrow
        self.across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.across.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.across.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.width() < em(self._narrow)
        direction = QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight
        if direction != self.across.direction():
            self.across.setDirection(direction)


class Line(Beside):
    """A line of a list: what it is about at one side, what can be done at the other; below it where space is short."""

    def __init__(
        self, title: str | QWidget, detail: str, *controls: QWidget, narrow: float = 34, share: int = 0
    ) -> None:
        super().__init__(narrow)
        self.across.setContentsMargins(0, em(0.25), 0, em(0.25))
        self.across.setSpacing(em(0.4))
        lead = PlainLabel(title, strong=True) if isinstance(title, str) else title
        self.across.addWidget(stacked(lead, *([PlainLabel(detail, "quiet")] if detail else [])), 1)
        for control in controls:
            self.across.addWidget(control, share)


class Column(QWidget):
    """Everything on a page, one below the other, at most `width` em wide, with margins that suit the window."""

    def __init__(self, width: float = TEXT_COLUMN, gap: float = 0.3) -> None:
        super().__init__()
        self._width = width
        self.top, self.bottom = 1.05, 1.0
        """Margins, in em."""
        self._across = QHBoxLayout(self)
        self._across.setSpacing(0)
        self._body = QWidget()
        self._across.addWidget(self._body, 100)
        self._across.addStretch(1)
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(em(gap))
        self.rows.addStretch(1)
        self.restyle()

    def add(self, widget: QWidget, before: float = 0) -> QWidget:
        """The widget stands at the end, `before` em below what is above it."""
        end = self.rows.count() - 1
        if before:
            self.rows.insertSpacing(end, em(before))
            end += 1
        self.rows.insertWidget(end, widget)
        return widget

    def lay_out(self) -> None:
        """Everything new is shown where it belongs, now rather than later: only then can one scroll to it."""
        for child in self._body.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if not child.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                child.show()
        lay_out_now()

    def restyle(self) -> None:
        """Follow the font in force."""
        self._body.setMaximumWidth(em(self._width))
        self.set_margins()

    def set_margins(self) -> None:
        """Margins for the present width of the window."""
        narrow = self.width() < em(NARROW)
        left, right = (0.6, 0.4) if narrow else (1.6, 1.2)
        self._across.setContentsMargins(em(left), em(self.top), em(right), em(self.bottom))

    def margins(self) -> QMargins:
        """The margins in force."""
        return self._across.contentsMargins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_margins()


class Scroll(QScrollArea):
    """Scrolls downwards only, is no stop of its own, and keeps what has focus in view."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not as Qt tells of it: its own answer to a screen reader that asks for a bar just gone ends the program.
        set_role(self, QAccessible.Role.Client)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self.restyle()

    def focusNextPrevChild(self, next: bool) -> bool:
        # QScrollArea would scroll once more here, with margins that push half of the widget out of a low window.
        return QWidget.focusNextPrevChild(self, next)

    def _on_focus_changed(self, _before: QWidget | None, focused: QWidget | None) -> None:
        # Qt does so only where focus came from inside the same area, and of a text only the line with the cursor.
        if focused is not None:  # else perhaps because what is inside is going: it must not be touched
            self.reveal(focused)

    def reveal(self, part: QWidget) -> None:
        """What is inside is in view, or its beginning where it is higher than the view."""
        inside = self.widget()
        if inside is None or not inside.isAncestorOf(part):
            return
        room = self.height() - 2 * em(0.6)
        half = min(part.height(), room) // 2
        middle = part.mapTo(inside, QPoint(part.width() // 2, half))
        self.ensureVisible(middle.x(), middle.y(), 0, half + em(0.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(2), em(1.5))  # in a low window the buttons below need the room more

    def restyle(self) -> None:
        """Follow the colours in force."""
        now = colours()
        style = _SCROLL_BAR.format(ground=now.window.name(), handle=now.outline.name())
        self.verticalScrollBar().setStyleSheet(style)
