"""What matters most: of each questionnaire's answered questions, up to three matter most and three matter more."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Importance, importance_left
from selfassess.questionnaire import Question, Questionnaire
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.choices import Choice, OneStop
from selfassess.wizard.layout import Column, Line, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Panel, PlainLabel, heading
from selfassess.wizard.words import level, translate

ORDER: tuple[Importance, ...] = ("normal", "more", "most")


def _words(importance: Importance) -> str:
    return {
        "normal": translate("Importance", "As usual"),
        "more": translate("Importance", "Matters more"),
        "most": translate("Importance", "Matters most"),
    }[importance]


class ImportancePage(Page):
    """One questionnaire at a time."""

    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.left = PlainLabel(strong=True)
        self.choices: dict[str, dict[Importance, Choice]] = {}

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire that the page shows."""
        return next(one for one in self.session.pack.questionnaires if one.id == self.place.at)

    @property
    def title(self) -> str:
        return translate("Importance", "What matters most: {section}").format(section=self.questionnaire.title)

    def fill(self, column: Column) -> None:
        titles = [questionnaire.id for questionnaire in self.session.pack.questionnaires]
        caption = translate("Importance", "{section} · {number} of {total}").format(
            section=self.questionnaire.title, number=titles.index(self.place.at) + 1, total=len(titles)
        )
        column.add(PlainLabel(caption, "quiet"))
        column.add(heading(translate("Importance", "What matters most to you?")))
        lead = translate(
            "Importance",
            "Up to three may matter most, and three others more. Your plan aims higher for these and starts with them.",
        )
        column.add(PlainLabel(lead, "quiet"))
        self.choices = {}
        asked = [question for question in self.questionnaire.questions if self._counts(question)]
        if not asked:
            words = translate(
                "Importance", "Nothing to choose from yet: no question here has a level or “I don’t know”."
            )
            column.add(PlainLabel(words), 0.8)
            return
        self.left = PlainLabel(strong=True)
        column.add(self.left, 0.5)
        panel = Panel(padding=0.7, gap=0.1)
        for question in asked:
            panel.add(self._line(question))
        column.add(panel, 0.3)
        self._refresh()

    def _counts(self, question: Question) -> bool:
        answer = self.session.answer(question.id)
        return answer is not None and answer.state != "not-applicable"

    def _line(self, question: Question) -> QWidget:
        answer = self.session.answer(question.id)
        said = translate("Importance", "I don’t know")
        if answer is not None and answer.level is not None:
            said = level(self.session.pack, answer.level)
        choices = {importance: Choice(_words(importance), name=_words(importance)) for importance in ORDER}
        self.choices[question.id] = choices
        for importance, choice in choices.items():
            choice.setChecked(answer is not None and answer.importance == importance)
            choice.clicked.connect(
                lambda _, question=question, importance=importance: self._weigh(question, importance)
            )
        radios = row(*choices.values(), gap=0.8)
        OneStop(radios, list(choices.values()))
        set_role(radios, QAccessible.Role.Grouping, f"{question.name}. {said}")
        return Line(question.name, said, radios)

    def _weigh(self, question: Question, importance: Importance) -> None:
        self.session.weigh(question.id, importance)
        self._refresh()
        announce(self.left, self.left.text())

    def _refresh(self) -> None:
        """Say how many are left; what is used up cannot be chosen until one is set back."""
        assessment, questionnaire = self.session.assessment, self.questionnaire
        left = {importance: importance_left(assessment, questionnaire, importance) for importance in ("most", "more")}
        said = translate("Importance", "Left to give: {most} × matters most, {more} × matters more")
        self.left.setText(said.format(most=left["most"], more=left["more"]))
        for choices in self.choices.values():
            for importance in ("most", "more"):
                choice = choices[importance]
                choice.setEnabled(choice.isChecked() or left[importance] > 0)

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        self.area.verticalScrollBar().setValue(0)
