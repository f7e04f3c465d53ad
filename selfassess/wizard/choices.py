"""Radio buttons and ticks whose words wrap. They stay Qt's own in role, states, arrow keys and exclusivity."""

from collections.abc import Callable, Sequence
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QSizePolicy, QWidget

from selfassess.wizard.accessibility import set_role
from selfassess.wizard.direction import mirrored
from selfassess.wizard.face import Density, Face
from selfassess.wizard.layout import row, stacked
from selfassess.wizard.widgets import PlainLabel, unmarked

T = TypeVar("T")
Options: TypeAlias = tuple[tuple[T, str], ...]
"""Values, and the words of each."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class Faced:
    """What a radio button or a tick leaves to its face: how large it is and how it looks. All of it can be clicked.

    Assistive technology toggles without a click; that counts as one, or what it chose would be shown and not kept.
    """

    face: Face
    _ours = False
    """Whether what is happening is a click, or the program showing something."""

    def setChecked(self, on: bool) -> None:
        self._ours = True
        super().setChecked(on)  # type: ignore[misc]
        self._ours = False

    def nextCheckState(self) -> None:
        self._ours = True
        super().nextCheckState()  # type: ignore[misc]
        self._ours = False

    def heed(self, on: bool) -> None:
        """Make a click of a change that was none; that the group takes back another choice is no change of its own."""
        button = self.face.button
        if not self._ours and (on or not button.autoExclusive()):
            self.setChecked(not on)
            button.click()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def sizeHint(self) -> QSize:
        return self.face.hint()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def hitButton(self, position: QPoint) -> bool:
        return self.face.button.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint()


class Choice(Faced, QRadioButton):
    """One of several answers: a described level, or a few words."""

    among: "OneStop | None" = None
    """The choices it is one of. Not asked of Qt: PySide would then take the group for a child of the choice, and forget
    both together while they are still on the screen."""

    def __init__(self, lead: str, rest: str = "", key: str = "", framed: bool = False, name: str = "") -> None:
        super().__init__()
        self.face = Face(self, lead, rest, key, framed)
        self.say(lead, rest, name)
        self.toggled.connect(self.heed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Preferred if rest or framed else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, lead: str, rest: str = "", name: str = "") -> None:
        """Show other words. All of them are the accessible name, so that no setting of a screen reader drops any."""
        self.face.lead, self.face.rest = lead, rest
        self.setText(unmarked(lead))
        self.setAccessibleName(name or (f"{lead}. {rest}" if rest else lead))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and mirrored(self):
            step = -step
        if step and self.among:
            self.among.go(self, step)
        else:
            super().keyPressEvent(event)

    def set_density(self, density: Density) -> None:
        """How much air there is; below roomy the lead runs on into the words."""
        if density != self.face.density:
            self.face.density = density
            self.updateGeometry()


class Tick(Faced, QCheckBox):
    """Something that is so, or is not."""

    def __init__(self, words: str, name: str = "") -> None:
        super().__init__()
        self.face = Face(self, words, "", "", framed=False)
        self.setText(unmarked(words))
        self.setAccessibleName(name or words)
        self.toggled.connect(self.heed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class OneStop(QButtonGroup):
    """Radio buttons of which Tab stops at one: the chosen one, or else the first. Arrow keys go through them in order.

    Qt's own arrow keys go by position, which leaves some out where the buttons stand in several rows.
    """

    def __init__(self, owner: QWidget, choices: Sequence[Choice]) -> None:
        super().__init__(owner)
        for number, choice in enumerate(choices):
            self.addButton(choice, number)
            choice.among = self
        self.buttonToggled.connect(self.settle)
        self.settle()

    def settle(self) -> None:
        """Tab stops where it should after the choice was changed."""
        choices = self.buttons()
        stop = self.checkedButton() or choices[0]
        for choice in choices:
            policy = Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus
            choice.setFocusPolicy(policy)

    def go(self, choice: QAbstractButton, step: int) -> None:
        """Focus moves on from a choice; once one is chosen, moving chooses."""
        able = [one for one in self.buttons() if one.isEnabled()]
        place = able.index(choice) + step
        if 0 <= place < len(able):
            able[place].setFocus(Qt.FocusReason.OtherFocusReason)
            if self.checkedButton():
                able[place].click()

    def show_chosen(self, number: int | None) -> None:
        """Check the choice with that number, or none."""
        self.setExclusive(False)
        for place, choice in enumerate(self.buttons()):
            choice.setChecked(place == number)
        self.setExclusive(True)
        self.settle()


def radios(title: str, options: Options[T], now: T, chosen: Callable[[T], None]) -> QWidget:
    """One question with a few answers side by side."""
    made = _choices(options, now, chosen)
    holder = stacked(PlainLabel(title, strong=True), row(*made, gap=1.0), gap=0.1)
    return _grouped(holder, made, title)


def choices_in_a_row(name: str, options: Options[T], now: T, chosen: Callable[[T], None]) -> QWidget:
    """A few short answers side by side, under a name that only those hear who need it."""
    made = _choices(options, now, chosen)
    return _grouped(row(*made, gap=1.0), made, name)


def _choices(options: Options[T], now: T, chosen: Callable[[T], None]) -> list[Choice]:
    made = []
    for value, words in options:
        choice = Choice(words)
        choice.setChecked(value == now)
        choice.clicked.connect(lambda _, value=value: chosen(value))
        made.append(choice)
    return made


def _grouped(holder: QWidget, choices: list[Choice], name: str) -> QWidget:
    """The same holder, one stop for Tab and one group for a screen reader."""
    OneStop(holder, choices)
    set_role(holder, QAccessible.Role.Grouping, name)
    return holder
