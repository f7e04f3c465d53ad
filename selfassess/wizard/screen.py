"""A slide painted as large as there is room: on the projector for a whole room, and small beside its controls.

Everything is laid out on a ground 1920 wide or 1080 high, whichever is scarcer, and then scaled. The smallest letters
are 60 there: 24 points on a projector of 1024 by 768, and more on any larger one.
"""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.direction import mirrored, run_of, side
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.show import Bar, Show, Slide
from selfassess.wizard.theme import colours, font
from selfassess.wizard.widgets import WRAP
from selfassess.wizard.words import translate

GROUND = QSize(1920, 1080)
SMALLEST, TITLE, LOUD = 60, 76, 68
"""Heights of letters on the ground."""
MARGIN = 70
LEAST_HEIGHT = 120
"""Lower than this the whole screen is a strip that nobody could read."""


class Screen(QWidget):
    """Follows a show. Right, Left and Space lead through it while focus is here."""

    def __init__(self, show: Show, whole_window: bool = False) -> None:
        super().__init__()
        self.show_ = show
        self._whole_window = whole_window
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not whole_window)
        self.setSizePolicy(policy)
        set_role(self, QAccessible.Role.Chart, self._spoken())
        self.row_height = 0.0
        """How high the lines of the figure are on the ground, as last painted."""
        show.changed.connect(self._on_changed)

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, LEAST_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return not self._whole_window

    def heightForWidth(self, width: int) -> int:
        return max(LEAST_HEIGHT, width * GROUND.height() // GROUND.width())

    def _on_changed(self) -> None:
        before, said = self.accessibleName(), self._spoken()
        self.setAccessibleName(said)
        if said != before and self.hasFocus():
            announce(self, said)
        self.update()

    def _spoken(self) -> str:
        slide = self.show_.slide
        if slide is None:
            return translate("Show", "Nothing to show yet")
        return slide.spoken if self.show_.is_revealed else f"{slide.title} {_hidden()}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.show_.toggle()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not event.modifiers():
            on = (event.key() == Qt.Key.Key_Right) != mirrored(self)
            self.show_.step(1 if on else -1)
        else:
            super().keyPressEvent(event)

    # Painting

    @property
    def scale(self) -> float:
        """How large the ground is shown."""
        return min(self.width() / GROUND.width(), self.height() / GROUND.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours().surface)
        if self.show_.slide and self.scale > 0:
            painter.save()
            painter.scale(self.scale, self.scale)
            room = QRectF(0, 0, self.width() / self.scale, self.height() / self.scale)
            self._paint(painter, self.show_.slide, room.adjusted(MARGIN, MARGIN * 0.7, -MARGIN, -MARGIN * 0.6))
            painter.restore()
        if not self._whole_window:
            painter.setPen(QPen(colours().hairline, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            if self.hasFocus():
                draw_ring(painter, self, colours().surface)

    def _paint(self, painter: QPainter, slide: Slide, room: QRectF) -> None:
        now = colours()
        caption = f"{slide.caption}   {self.show_.clock}" if self.show_.clock else slide.caption
        top = self._words(painter, room, caption, SMALLEST, now.accent)
        top = self._words(painter, room.adjusted(0, top, 0, 0), slide.title, TITLE, now.text, strong=True) + top + 24
        rest = room.adjusted(0, top, 0, 0)
        if not self.show_.is_revealed:
            self._words(painter, rest.adjusted(0, 40, 0, 0), _hidden(), LOUD, now.quiet)
            return
        for number, sentence in enumerate(slide.sentences):
            first = number == 0
            if not first and slide.bars and len(slide.bars) == 1:
                continue  # the bars say it
            used = self._words(painter, rest, sentence, LOUD if first else SMALLEST, now.text, strong=first)
            rest = rest.adjusted(0, used + 14, 0, 0)
        if len(slide.bars) == 1:
            self._paint_levels(painter, slide, rest)
        elif slide.bars:
            self._paint_stacks(painter, slide, rest)

    def _words(
        self, painter: QPainter, room: QRectF, words: str, size: int, ink: QColor, *, strong: bool = False
    ) -> float:
        """The words at the top of the room; how high they are."""
        if not words:
            return 0
        painter.setFont(_letters(size, strong))
        painter.setPen(ink)
        flags = side(self) | Qt.AlignmentFlag.AlignTop | WRAP | run_of(words)
        box = painter.boundingRect(room, int(flags), words)
        painter.drawText(room, int(flags), words)
        return box.height()

    def _box(self, room: QRectF, x: float, y: float, width: float, height: float) -> QRectF:
        left = room.right() - x - width if mirrored(self) else room.left() + x
        return QRectF(left, y, width, height)

    def _paint_levels(self, painter: QPainter, slide: Slide, room: QRectF) -> None:
        """A bar for each level, with its name before it and its number after it."""
        counts, most = slide.bars[0].counts, max(slide.bars[0].counts)
        names = [f"{number} {name}" for number, name in enumerate(slide.levels, 1)]
        widest = max(map(QFontMetrics(_letters(SMALLEST)).horizontalAdvance, names))
        lead = min(widest + 30.0, room.width() * 0.5)
        self.row_height = height = min(room.height() / len(counts), 110)
        for number, (name, count) in enumerate(zip(names, counts, strict=True)):
            y = room.top() + number * height
            self._line(painter, self._box(room, 0, y, lead, height), name)
            longest = room.width() - lead - 130
            width = longest * count / most
            bar = self._box(room, lead, y + height * 0.14, width, height * 0.72)
            if count:
                fill_bar(painter, bar, number + 1 in slide.bars[0].middle)
            self._line(painter, self._box(room, lead + width + 20, y, 110, height), str(count), strong=True)

    def _paint_stacks(self, painter: QPainter, slide: Slide, room: QRectF) -> None:
        """A bar for each questionnaire, parted by level; the key to the patterns stands below."""
        lead, key = 0.34 * room.width(), 80.0
        self.row_height = height = min((room.height() - key) / len(slide.bars), 120)
        for number, bar in enumerate(slide.bars):
            y = room.top() + number * height
            self._line(painter, self._box(room, 0, y, lead - 20, height), bar.title)
            self._paint_stack(painter, bar, room, QRectF(lead, y + height * 0.14, room.width() - lead, height * 0.72))
        self._paint_key(painter, slide, room, room.top() + height * len(slide.bars) + 12)

    def _paint_stack(self, painter: QPainter, bar: Bar, room: QRectF, place: QRectF) -> None:
        total, x = sum(bar.counts), place.left()
        for number, count in enumerate(bar.counts, 1):
            width = place.width() * count / total
            if count:
                fill_level(painter, self._box(room, x, place.top(), width, place.height()), number)
            x += width

    def _paint_key(self, painter: QPainter, slide: Slide, room: QRectF, y: float) -> None:
        width = room.width() / len(slide.levels)
        for number in range(1, len(slide.levels) + 1):
            x = (number - 1) * width
            fill_level(painter, self._box(room, x, y + 10, 70, 50), number)
            self._line(painter, self._box(room, x + 86, y, width - 90, 70), str(number))

    def _line(self, painter: QPainter, box: QRectF, words: str, strong: bool = False) -> None:
        painter.setFont(_letters(SMALLEST, strong))
        painter.setPen(colours().text)
        metrics = QFontMetrics(painter.font())
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(side(self) | Qt.AlignmentFlag.AlignVCenter | run_of(words)), short)


def _letters(size: int, strong: bool = False) -> QFont:
    made = QFont(font(strong=strong))
    made.setPixelSize(size)
    return made


def _hidden() -> str:
    return translate("Show", "Not shown yet.")


def fill_bar(painter: QPainter, box: QRectF, solid: bool) -> None:
    """A bar, solid for a level in the middle and hatched for any other, as the report has it."""
    _fill(painter, box, solid, _hatching(box, 30) if not solid else ())


def fill_level(painter: QPainter, box: QRectF, level: int) -> None:
    """A part of a bar that is of a level: told apart by its pattern, never by colour alone."""
    lines = {2: _hatching(box, 60), 3: _rules(box), 4: (*_hatching(box, 30), *_hatching(box, 30, back=True))}
    _fill(painter, box, level == 5, lines.get(level, ()))


def _fill(painter: QPainter, box: QRectF, solid: bool, lines: Iterable[QLineF]) -> None:
    now = colours()
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, now.accent if solid else now.surface)
    painter.setPen(QPen(now.accent, 6))
    for line in lines:
        painter.drawLine(line)
    painter.restore()
    painter.setPen(QPen(now.accent, 5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(2, 2, -2, -2))


def _hatching(box: QRectF, step: int, back: bool = False) -> tuple[QLineF, ...]:
    """Slanting lines from one side of the box to the other."""
    reach = box.height()
    top, foot = (box.bottom(), box.top()) if back else (box.top(), box.bottom())
    starts = range(int(box.left() - reach), int(box.right()), step)
    return tuple(QLineF(x, foot, x + reach, top) for x in starts)


def _rules(box: QRectF) -> tuple[QLineF, ...]:
    """Lines along the box."""
    ys = range(int(box.top()) + 16, int(box.bottom()), 22)
    return tuple(QLineF(box.left(), y, box.right(), y) for y in ys)
