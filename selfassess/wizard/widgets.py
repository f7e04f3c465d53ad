"""The plain parts of every page: words, buttons, panels and notices. None of them takes text for markup."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from selfassess.wizard.accessibility import set_role
from selfassess.wizard.direction import mirrored, placed, run_of, side
from selfassess.wizard.focus import draw_ring, fill
from selfassess.wizard.theme import colours, em, font

TextRole = Literal["text", "quiet", "error", "accent"]
ButtonKind = Literal["primary", "secondary", "link"]

LEAST = 4.5
"""In em: words of buttons and choices wrap, but not below this width."""
WRAP = Qt.TextFlag.TextWordWrap
ANYWHERE = Qt.TextFlag.TextWrapAnywhere


def unmarked(text: str) -> str:
    """Text for a control that would take `&` for a shortcut: `R&D` stays `R&D`."""
    return text.replace("&", "&&")


def inside(widget: QWidget) -> Iterator[QWidget]:
    """Everything in the widget, from the top.

    Not by `findChildren`: PySide would take all that it finds for children of the widget itself. What Qt made inside
    them would then be kept after they are gone, and taken for whatever Qt makes in the same place later.
    """
    for child in widget.children():
        if isinstance(child, QWidget):
            yield child
            yield from inside(child)


class PlainLabel(QLabel):
    """Wrapped text, shown exactly as written. The only label there is: QLabel itself guesses at markup."""

    def __init__(self, text: str = "", role: TextRole = "text", size: float = 1.0, strong: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(3, 0, 3, 0)
        self.setAlignment(self.alignment())
        self._look = (role, size, strong)
        self.restyle()
        self.setText(text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        # Qt goes by the first letter of the text: English on an Arabic page would stand at the far side.
        self._wanted = alignment
        super().setAlignment(placed(self, alignment))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.setAlignment(self._wanted)

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.accessibleName():
            self.setAccessibleName(text)

    def restyle(self) -> None:
        """Follow the font and colours in force."""
        role, size, strong = self._look
        self.setFont(font(size, strong))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), getattr(colours(), role))
        self.setPalette(palette)

    def selectable(self) -> "PlainLabel":
        """The same label; its text can be selected and copied."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.text())
        return self


class PathLabel(PlainLabel):
    """Where something is on the disk: broken anywhere, for a path may have no place where words would break."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.setAccessibleName(self.text())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(LEAST), self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - 6, 99999)
        return self.fontMetrics().boundingRect(room, ANYWHERE, self.text()).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        align = side(self)
        painter.drawText(self.contentsRect(), align | ANYWHERE, self.text())


class Passage(PlainLabel):
    """Text that Tab stops at, so that it is heard also by those who go from stop to stop."""

    def __init__(self, role: TextRole = "text") -> None:
        super().__init__(role=role)
        self.setContentsMargins(6, 4, 6, 4)
        self.selectable()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(QPainter(self), self, colours().surface)


class SpokenLabel(PlainLabel):
    """A label with a role of its own. That hides its text from a screen reader, so its name always follows the text."""

    def __init__(self, spoken_as: QAccessible.Role, text: str, role: TextRole, size: float, strong: bool) -> None:
        super().__init__(text, role, size, strong)
        set_role(self, spoken_as, text)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class Heading(SpokenLabel):
    """A label that a screen reader can jump to. On a page of words alone it is where focus stands."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__(QAccessible.Role.Heading, text, "text", size, strong=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(QPainter(self), self, colours().window)


def heading(text: str, size: float = 1.42) -> Heading:
    """A heading of that size."""
    return Heading(text, size)


class StatusLine(SpokenLabel):
    """What has just been done, in quiet words."""

    def __init__(self) -> None:
        super().__init__(QAccessible.Role.StatusBar, "", "quiet", 0.92, strong=False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class Button(QPushButton):
    """A button that paints itself from the roles of the theme; Enter presses it as well as Space."""

    def __init__(self, text: str, kind: ButtonKind = "secondary", name: str = "") -> None:
        super().__init__()
        self.kind = kind
        self.words = ""
        self.say(text, name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, name: str = "") -> None:
        """Show the text; `name` tells equal buttons apart for a screen reader and begins with the text."""
        if text != self.words:
            self.words = text
            self.setText(unmarked(text))
            self.updateGeometry()
        self.setAccessibleName(name or text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def _padding(self) -> int:
        return em(0.3 if self.kind == "link" else 1.0)

    def _text_size(self, width: int) -> QSize:
        return QFontMetrics(self._font()).boundingRect(QRect(0, 0, width, 9999), WRAP, self.words).size()

    def _font(self) -> QFont:
        made = QFont(font(strong=self.kind == "primary"))
        made.setUnderline(self.kind == "link")
        return made

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(self.words) + 2 * self._padding + 2
        return QSize(width, max(24, em(2.0)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), em(LEAST)), 24)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = max(em(3), width - 2 * self._padding)
        return max(24, em(2.0), self._text_size(inner).height() + em(0.8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, radius = colours(), em(0.28)
        ground, ink = self._paints()
        if self.kind != "link":
            painter.setPen(Qt.PenStyle.NoPen if self.kind == "primary" else QPen(now.outline, 1.2))
            painter.setBrush(ground)
            edge = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)  # on whole pixels, or it is half as strong
            painter.drawRoundedRect(edge, radius, radius)
        if self.hasFocus():
            draw_ring(painter, self, ground)
        painter.setFont(self._font())
        painter.setPen(ink)
        inner = self.rect().adjusted(self._padding, 0, -self._padding, 0)
        across = side(self) if self.kind == "link" else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inner, across | Qt.AlignmentFlag.AlignVCenter | run_of(self.words) | WRAP, self.words)

    def _paints(self) -> tuple[QColor, QColor]:
        now = colours()
        lit = self.underMouse() or self.isDown()
        if self.kind == "primary":
            return (now.accent_hover if lit else now.accent), now.on_accent
        if self.kind == "secondary":
            return (now.hover if lit else now.surface), now.text
        return now.window, (now.accent_hover if lit else now.accent)


class Panel(QFrame):
    """A flat surface with a hairline round it."""

    def __init__(self, padding: float = 0.9, gap: float = 0.3) -> None:
        super().__init__()
        self._padding, self._gap = padding, gap
        self.rows = QVBoxLayout(self)
        self.restyle()

    def restyle(self) -> None:
        """Follow the font in force."""
        across, down = em(self._padding), em(self._padding * 0.8)
        self.rows.setContentsMargins(across, down, across, down)
        self.rows.setSpacing(em(self._gap))

    def add(self, widget: QWidget) -> QWidget:
        """The widget stands at the end."""
        self.rows.addWidget(widget)
        return widget

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours().surface)
        painter.setPen(QPen(colours().hairline, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), em(0.35), em(0.35))


class Notice(Panel):
    """Something worth knowing, with a bar at its side; an urgent one in the colours for trouble."""

    def __init__(self, text: str = "", urgent: bool = False) -> None:
        super().__init__(padding=0.75)
        self._urgent = urgent
        self.label = PlainLabel(text)
        self.add(self.label)
        set_role(self, QAccessible.Role.AlertMessage if urgent else QAccessible.Role.Note, text)

    def say(self, text: str) -> None:
        """Show another text."""
        self.label.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        fill(painter, self.rect(), now.error_panel if self._urgent else now.surface)
        bar = QRect(0, 0, 4, self.height())
        if mirrored(self):
            bar.moveRight(self.rect().right())
        fill(painter, bar, now.error if self._urgent else now.accent)
