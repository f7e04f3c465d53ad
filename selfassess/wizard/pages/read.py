"""All questions with their levels, to read beforehand: nothing is answered here."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent

from selfassess.errors import SelfAssessError
from selfassess.files.pack import read_pack
from selfassess.questionnaire import Pack, Question
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.layout import Column
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME
from selfassess.wizard.theme import colours
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import line, translate


class ReadPage(Page):
    """One below the other; Tab goes from question to question."""

    has_footer = False
    column_width = 46

    @property
    def title(self) -> str:
        return translate("Read", "All questions")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Read", "All questions"), 1.7))
        lead = translate("Read", "To read beforehand or to talk over with others. Nothing is answered here.")
        column.add(PlainLabel(lead, "quiet"))
        back = Button(translate("Read", "Back"))
        back.clicked.connect(self._go_back)
        column.add(back, 0.4)
        try:
            pack = self._pack()
        except SelfAssessError as error:
            column.add(Notice(line(error)), 0.6)
            return
        for questionnaire in pack.questionnaires:
            column.add(heading(questionnaire.title, 1.25), 1.2)
            column.add(PlainLabel(questionnaire.intro, "quiet"))
            for question in questionnaire.questions:
                column.add(Described(pack, question), 0.2)

    def _pack(self) -> Pack:
        """The one that the person wanted to read, or that of the open assessment, or of new ones."""
        if self.place.at:
            return read_pack(Path(self.place.at))
        return self.session.pack if self.session.is_open else read_pack(self.session.offered)

    def _go_back(self) -> None:
        self.session.move(self.session.left if self.session.left != self.place else HOME)


class Described(Panel):
    """A question with its five levels, as one stop for Tab, which a screen reader reads as a whole."""

    def __init__(self, pack: Pack, question: Question) -> None:
        super().__init__(padding=0.9, gap=0.22)
        said = translate("Read", "{level}  {name}: {words}")
        levels = [
            said.format(level=level, name=name, words=words)
            for level, (name, words) in enumerate(zip(pack.level_names, question.levels, strict=True), 1)
        ]
        self.add(heading(f"{question.topic}  {question.name}", 1.0))
        self.add(PlainLabel(question.text))
        self.add(PlainLabel(question.look_back, "quiet"))
        for words in levels:
            self.add(PlainLabel(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = " ".join((question.topic, f"{question.name}.", question.text, question.look_back, *levels))
        set_role(self, QAccessible.Role.StaticText, name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(QPainter(self), self, colours().surface)
