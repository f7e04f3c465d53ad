"""Find a question: all of them by mark and name, fewer as one writes, and the way to each."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from selfassess.questionnaire import Question
from selfassess.wizard.accessibility import announce
from selfassess.wizard.choices import radios
from selfassess.wizard.fields import Field
from selfassess.wizard.finding import Which, holds, is_among
from selfassess.wizard.layout import Column, Line, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import said, translate

LONGEST = 100
"""As many characters can be looked for."""


class FindPage(Page):
    """What was looked for last stays, so that one can go through what was found."""

    has_footer = False
    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.which: Which = "all"
        self.written = ""
        self._lines: list[tuple[Question, Line, Button]] = []
        session.opened.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self.which, self.written = "all", ""

    @property
    def title(self) -> str:
        return translate("Find", "Find a question")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Find", "Find a question"), 1.7))
        self.field = QLineEdit(self.written)
        self.field.setAccessibleName(translate("Find", "Words to look for, in names, questions and levels"))
        self.field.setMaxLength(LONGEST)
        self.field.setFrame(False)
        self.field.textChanged.connect(self._on_written)
        self.field.returnPressed.connect(self._go_to_first)
        self.field.installEventFilter(self)
        label = PlainLabel(translate("Find", "Words in its name, the question or a level"), strong=True)
        label.setBuddy(self.field)
        column.add(label, 0.5)
        column.add(Field(self.field))
        column.add(self._filters(), 0.4)
        self.count = PlainLabel(role="quiet")
        column.add(self.count, 0.6)
        column.add(self._list(), 0.1)
        self._narrow()

    def _filters(self) -> QWidget:
        options: tuple[tuple[Which, str], ...] = (
            ("all", translate("Find", "All")),
            ("unanswered", translate("Find", "Not answered")),
            ("flagged", translate("Find", "To come back to")),
            ("dont-know", translate("Find", "I don’t know")),
        )
        return radios(translate("Find", "Show"), options, self.which, self._on_which_chosen)

    def _list(self) -> QWidget:
        self.panel = Panel(padding=0.6, gap=0)
        self._lines = []
        for question in self.session.pack.questions:
            words = f"{question.topic}  {question.name}"
            state = " · ".join(said(self.session.pack, self.session.assessment, question))
            go = Button(words, "link", f"{question.topic}  {question.name}, {state}")
            go.clicked.connect(lambda _=False, id=question.id: self.session.move(Place("question", id)))
            go.installEventFilter(self)
            line = Line(row(go), "", PlainLabel(state, "quiet"), narrow=26, share=1)
            self._lines.append((question, line, go))
            self.panel.add(line)
        return self.panel

    # Looking

    def _on_written(self, written: str) -> None:
        self.written = written
        self._narrow()
        announce(self.count, self.count.text())

    def _on_which_chosen(self, which: Which) -> None:
        self.which = which
        self._narrow()
        announce(self.count, self.count.text())

    def _narrow(self) -> None:
        """Only what is looked for is shown, and how many that are."""
        for question, line, _ in self._lines:
            wanted = is_among(self.session.assessment, question, self.which) and holds(question, self.written)
            line.setVisible(wanted)
        found, total = len(self._found), len(self._lines)
        self.panel.setVisible(found > 0)
        words = translate("Find", "{found} of {total} questions") if found else translate("Find", "No question found")
        self.count.setText(words.format(found=found, total=total))

    @property
    def _found(self) -> list[Button]:
        return [go for _, line, go in self._lines if not line.isHidden()]

    # Going

    def _go_to_first(self) -> None:
        for go in self._found[:1]:
            go.click()

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go through what was found, from the field and back to it."""
        step = 0
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            return False
        stops: list[QWidget] = [self.field, *self._found]
        here = next((place for place, stop in enumerate(stops) if stop is watched), 0)
        stops[max(0, min(here + step, len(stops) - 1))].setFocus(Qt.FocusReason.OtherFocusReason)
        return True
