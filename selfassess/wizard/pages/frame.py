"""Before the questions: what the assessment is called, and in whose words it is asked."""

from PySide6.QtWidgets import QWidget

from selfassess.questionnaire import QuestionSet
from selfassess.wizard import contexts, sets
from selfassess.wizard.choices import radios
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import READ
from selfassess.wizard.widgets import Button, Panel, PathLabel, PlainLabel, heading
from selfassess.wizard.words import translate


class FramePage(Page):
    """Title, nation and body: all optional."""

    @property
    def title(self) -> str:
        return translate("Frame", "Before you begin")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Frame", "Before you begin"), 1.7))
        lead = translate("Frame", "All of this is optional, and you can change it later from Home.")
        column.add(PlainLabel(lead, "quiet"))
        column.add(self._entitling(), 0.8)
        if self.session.workshop is None:
            column.add(self._questions(), 0.8)
        column.add(contexts.nation(lambda: self.session.assessment.context, self.session.reword), 0.8)
        column.add(contexts.body(lambda: self.session.assessment.context, self.session.reword), 0.6)
        hint = translate(
            "Frame", "These change some words and what there is to read. Levels and results stay the same."
        )
        column.add(PlainLabel(hint, "quiet"))
        questions = Button(translate("Frame", "Read all questions first"), "link")
        questions.clicked.connect(lambda: self.session.move(READ))
        column.add(row(questions), 0.6)
        column.add(self._whereabouts(), 0.8)

    def _entitling(self) -> QWidget:
        label = PlainLabel(translate("Frame", "Title"), strong=True)
        hint = PlainLabel(translate("Frame", "Such as the name of your service. Only you see it."), "quiet")
        line = LineField(translate("Frame", "Title, optional"))
        line.show_text(self.session.assessment.title)
        line.written.connect(self.session.entitle)
        label.setBuddy(line)
        return stacked(label, hint, Field(line))

    def _questions(self) -> QWidget:
        session = self.session
        says = PlainLabel(sets.explained(session.set), "quiet")

        def chosen(one: QuestionSet) -> None:
            session.choose_set(one)
            says.setText(sets.explained(one))

        asking = radios(translate("Frame", "How many questions?"), sets.offered(session.pack), session.set, chosen)
        return stacked(asking, says)

    def _whereabouts(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(PlainLabel(translate("Frame", "Where your answers are"), strong=True))
        words = translate(
            "Frame", "In this folder on this computer, and nowhere else. Nobody sees them unless you show them."
        )
        panel.add(PlainLabel(words, "quiet"))
        panel.add(PathLabel(self.session.library.folder))
        return panel
