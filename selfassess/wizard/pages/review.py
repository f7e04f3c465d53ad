"""Check your answers: everything at a glance, and first what was left out or marked to come back to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfassess.questionnaire import Question
from selfassess.wizard import sets
from selfassess.wizard.layout import Column, Line
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HAND_IN, Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import said, translate


class ReviewPage(Page):
    """All sections, with Change beside every answer."""

    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._changed = ""
        """The question that was gone to last from here, until the person is back."""
        self._buttons: dict[str, Button] = {}
        self._asked: set[str] = set()

    @property
    def title(self) -> str:
        return translate("Review", "Check your answers")

    @property
    def proceed_text(self) -> str:
        if self.session.workshop:
            return translate("Review", "Continue to hand in")
        return translate("Review", "Continue to your results")

    def proceed(self) -> None:
        if self.session.workshop:
            self.session.move(HAND_IN)
        else:
            super().proceed()

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Review", "Check your answers"), 1.7))
        self._asked = {question.id for question in self.session.asked.questions}
        open_ones = [question for question in self.session.pack.questions if self._is_open(question)]
        lead = translate("Review", "Every question has an answer, and none is marked to come back to.")
        if open_ones:
            lead = translate("Review", "You can go on with questions unanswered: your results say what is left out.")
        column.add(PlainLabel(lead, "quiet"))
        if words := sets.beside(self.session.pack, self.session.set):
            column.add(PlainLabel(words, "quiet"))
        if open_ones:
            self._add_group(column, translate("Review", "To come back to"), open_ones)
        answered = self.session.assessment.answers
        for questionnaire in self.session.pack.questionnaires:
            rest = [one for one in questionnaire.questions if one.id in answered and one not in open_ones]
            if rest:
                self._add_group(column, questionnaire.title, rest)

    def _is_open(self, question: Question) -> bool:
        """Marked to come back to, or without an answer where it is asked."""
        unanswered = self.session.answer(question.id) is None and question.id in self._asked
        return unanswered or question.id in self.session.assessment.flags

    def _add_group(self, column: Column, title: str, questions: list[Question]) -> None:
        column.add(heading(title, 1.12), 0.9)
        panel = Panel(padding=0.7, gap=0)
        for question in questions:
            panel.add(self._line(question))
        column.add(panel, 0.1)

    def _line(self, question: Question) -> QWidget:
        change = Button(
            translate("Review", "Change"), "link", translate("Review", "Change, {name}").format(name=question.name)
        )
        change.clicked.connect(lambda: self._change(question))
        self._buttons[question.id] = change
        return Line(
            question.name, " · ".join(said(self.session.pack, self.session.assessment, question)), change, narrow=20
        )

    def _change(self, question: Question) -> None:
        self._changed = question.id
        self.session.move(Place("question", question.id, from_review=True))

    def focus_first(self) -> None:
        if button := self._buttons.get(self._changed):
            self._changed = ""
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()
