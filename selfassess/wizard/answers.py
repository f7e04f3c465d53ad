"""What can be answered to a question: one of seven choices, evidence for a high one, a reason for not applying."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfassess.assessment import Answer, State
from selfassess.questionnaire import LEVELS, Question
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.choices import Choice, OneStop
from selfassess.wizard.face import Density
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import row
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import PlainLabel
from selfassess.wizard.words import translate

STATES: tuple[State, State] = ("dont-know", "not-applicable")
GAPS: dict[Density, float] = {"roomy": 0.28, "close": 0.28, "tight": 0.1}
"""Between cards, in em."""


class AnswerGroup(QWidget):
    """Five levels, don't know and doesn't apply. Digits, D, N, Delete and Enter act only while focus is in here."""

    level_chosen = Signal(int)
    state_chosen = Signal(str)
    cleared = Signal()
    proceed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.keys_work = True
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.levels = [Choice("", " ", str(level), framed=True) for level in range(1, LEVELS + 1)]
        self.states = [
            Choice(translate("Question", "I don’t know"), key=translate("Question", "D"), framed=True),
            Choice(translate("Question", "This doesn’t apply to us"), key=translate("Question", "N"), framed=True),
        ]
        self.group = OneStop(self, self.choices)
        for choice in self.levels:
            self.rows.addWidget(choice)
        self.others = row(PlainLabel(translate("Question", "or"), "quiet"), *self.states)
        self.rows.addWidget(self.others)
        self.group.idClicked.connect(self._chosen)
        set_role(self, QAccessible.Role.Grouping)

    @property
    def choices(self) -> list[Choice]:
        """All seven, in order."""
        return [*self.levels, *self.states]

    def show_question(self, question: Question, names: tuple[str, ...], answer: Answer | None, which: str) -> None:
        """Show the question's levels and what was answered; nothing is chosen for the person.

        `which` says its number: it is part of the group's name, which a screen reader says when the page turns.
        """
        self.setAccessibleName(f"{which}. {question.text}")
        self.setAccessibleDescription(question.look_back)
        for choice, level_name, words in zip(self.levels, names, question.levels, strict=True):
            choice.say(level_name, words)
        self.show_answer(answer)

    def show_answer(self, answer: Answer | None) -> None:
        """Check what was answered, and let Tab stop at it, or at the first."""
        chosen = None
        if answer is not None and answer.level is not None:
            chosen = answer.level - 1
        elif answer is not None and answer.state is not None:
            chosen = LEVELS + STATES.index(answer.state)
        self.group.show_chosen(chosen)

    def focus_answer(self) -> None:
        """The chosen answer has focus, or the first."""
        (self.group.checkedButton() or self.levels[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.proceed.emit()
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.clear()
        elif not (plain and self.keys_work and self._press(event.text().upper())):
            super().keyPressEvent(event)

    def _press(self, key: str) -> bool:
        for choice in self.choices:
            if key and key == choice.face.key:
                choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
                choice.click()
                return True
        return False

    def _chosen(self, number: int) -> None:
        if number < LEVELS:
            self.level_chosen.emit(number + 1)
        else:
            self.state_chosen.emit(STATES[number - LEVELS])

    def clear(self) -> None:
        """Nothing is chosen, and the person begins anew."""
        self.cleared.emit()
        self.levels[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_density(self, density: Density) -> None:
        """How close the cards stand."""
        for choice in self.choices:
            choice.set_density(density)
        self.rows.setSpacing(em(GAPS[density]))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.rows.heightForWidth(width)


class Evidence(QWidget):
    """What bears out a high level: one of four, folded in below the cards."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        self.restyle()
        title = translate("Question", "What could you show for this level?")
        self.example = PlainLabel(role="quiet")
        self.options = [
            Choice(translate("Question", "None yet")),
            Choice(translate("Question", "I can describe an example")),
            Choice(translate("Question", "A document from the last 12 months")),
            Choice(translate("Question", "Checked by someone outside the team")),
        ]
        self.group = OneStop(self, self.options)
        rows.addWidget(PlainLabel(title, strong=True))
        rows.addWidget(self.example)
        rows.addWidget(row(*self.options, gap=1.0))
        set_role(self, QAccessible.Role.Grouping, title)
        self.group.idClicked.connect(self.chosen)

    def restyle(self) -> None:
        """Follow the font in force."""
        _stand_close(self)

    def show_evidence(self, question: Question, evidence: int) -> None:
        """Show what counts here, and what was said."""
        self.example.setText(translate("Question", "For example: {show}.").format(show=question.show))
        self.group.show_chosen(evidence)


class Reason(QWidget):
    """Why a question does not apply: one line, optional, private."""

    def __init__(self) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        self.restyle()
        label = PlainLabel(translate("Question", "Why it doesn’t apply (optional)"), strong=True)
        self.line = LineField(translate("Question", "Why it doesn’t apply, optional"))
        label.setBuddy(self.line)
        rows.addWidget(label)
        rows.addWidget(Field(self.line))

    def restyle(self) -> None:
        """Follow the font in force."""
        _stand_close(self)


def _stand_close(widget: QWidget) -> None:
    """What is folded in below the cards belongs to them."""
    if rows := widget.layout():
        rows.setContentsMargins(0, em(0.2), 0, 0)
        rows.setSpacing(em(0.1))
