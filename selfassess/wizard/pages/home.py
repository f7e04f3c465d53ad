"""Home: a short welcome the first time; afterwards the way back into one's work."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfassess.assessment import progress
from selfassess.files.library import Entry
from selfassess.questionnaire import Questionnaire
from selfassess.wizard import opening, sets
from selfassess.wizard.layout import Beside, Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import ASSESSMENTS, Place, first_unanswered
from selfassess.wizard.returning import add_offers
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, called, date_words, name, shortened, status, translate

FEW = 3
"""Other assessments that Home shows; the list has all."""


class HomePage(Page):
    """The welcome, or the task list."""

    has_footer = False

    @property
    def title(self) -> str:
        return translate("Home", "Home")

    def fill(self, column: Column) -> None:
        column.top = 1.6
        if self.session.is_open:
            self._fill_task_list(column)
        elif self.session.entries():
            column.add(heading(translate("Home", "Your assessments"), 1.7))
            self._add_kept(column)
            column.add(opening.ways_in(self, self.session, first=True), 0.8)
        else:
            self._fill_welcome(column)
        if warning := self.session.library.warning.said(SAY):
            column.add(Notice(warning), 0.8)

    def _fill_welcome(self, column: Column) -> None:
        column.top = 2.6
        column.add(heading(translate("Home", "Take stock of how you commission"), 1.85))
        lead = translate(
            "Home",
            "Five short questionnaires about culture, complexity, data and research, skills and process. "
            "Choose the description closest to how you work now, and you get an action plan that is yours to change.",
        )
        column.add(PlainLabel(lead, size=1.12), 0.3)
        panel = Panel(padding=1.1, gap=0.75)
        for title, words in _promises():
            panel.add(_fact(title, words))
        column.add(panel, 1.0)
        column.add(opening.ways_in(self, self.session, first=True), 1.2)

    def _fill_task_list(self, column: Column) -> None:
        session = self.session
        answered = sum(question.id in session.assessment.answers for question in session.asked.questions)
        total = sum(1 for _ in session.asked.questions)
        title = name(session.assessment)
        column.add(heading(shortened(title), 1.7)).setAccessibleName(title)
        said = translate("Home", "{answered} of {total} questions answered. Your answers stay on this computer.")
        if part := sets.called(session.set):
            said = f"{part}: {said}"
        column.add(PlainLabel(said.format(answered=answered, total=total), "quiet"))
        go_on = Button(self._resume_words(), "primary")
        go_on.clicked.connect(lambda: session.move(session.resume))
        column.add(row(go_on), 0.7)
        add_offers(column, session)
        panel = Panel(padding=0.5, gap=0)
        for questionnaire in session.asked.questionnaires:
            panel.add(self._section(questionnaire))
        column.add(panel, 0.7)
        frame = Button(translate("Home", "Title, questions and wording"), "link")
        frame.clicked.connect(lambda: session.move(Place("frame")))
        copy = Button(translate("Home", "Save a copy as a file…"), "link")
        copy.clicked.connect(lambda: opening.save_copy(self, session))
        column.add(row(frame, copy, self._to_all(), gap=1.0), 0.2)
        self._add_kept(column)
        column.add(heading(translate("Home", "Something else"), 1.12), 1.0)
        column.add(opening.ways_in(self, self.session), 0.2)

    def _resume_words(self) -> str:
        place = self.session.resume
        if place.page == "question":
            questionnaire, position = self.session.around(place.at)
            return translate("Home", "Continue: {section}, question {number}").format(
                section=questionnaire.title, number=position + 1
            )
        words = {
            "frame": translate("Home", "Continue: title and wording"),
            "importance": translate("Home", "Continue: what matters most"),
            "review": translate("Home", "Continue: check your answers"),
            "results": translate("Home", "Continue: results"),
            "plan": translate("Home", "Continue: action plan"),
        }
        return words[place.page]

    def _section(self, questionnaire: Questionnaire) -> QWidget:
        done = progress(self.session.assessment, questionnaire)
        state = status(done.answered, done.total, self.session.walked_in_part)
        go = Button(questionnaire.title, "link", f"{questionnaire.title}, {state}")
        go.clicked.connect(lambda: self.session.move(first_unanswered(questionnaire, self.session.assessment)))
        return _line(go, state)

    def _to_all(self) -> Button:
        everything = Button(translate("Home", "Your assessments"), "link")
        everything.clicked.connect(lambda: self.session.move(ASSESSMENTS))
        return everything

    def _add_kept(self, column: Column) -> None:
        """Those of the assessments kept on this computer that were changed last, other than the open one."""
        here = self.session.assessment.id if self.session.is_open else ""
        others = [entry for entry in self.session.entries() if entry.id != here]
        if not others:
            return
        if here:
            column.add(heading(translate("Home", "Also on this computer"), 1.12), 1.0)
        panel = Panel(padding=0.5, gap=0)
        for entry in others[:FEW]:
            panel.add(self._kept(entry))
        column.add(panel, 0.2)
        if not here:
            column.add(row(self._to_all()), 0.2)

    def _kept(self, entry: Entry) -> QWidget:
        title = called(entry)
        go = Button(shortened(title), "link", translate("Home", "{title}, open").format(title=title))
        go.clicked.connect(lambda: opening.open_kept(self, self.session, entry.id))
        said = translate("Home", "{answered} of {total} answered · {day}").format(
            answered=entry.answered, total=entry.total, day=date_words(entry.changed)
        )
        return stacked(row(go), _indented(said))


def _promises() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Home", "About an hour, and you can stop at any time"),
            translate(
                "Home", "There are 45 questions. Every answer is saved as you choose it, and you can leave any out."
            ),
        ),
        (
            translate("Home", "Your answers stay on this computer"),
            translate("Home", "The program never uses the network. Nobody sees what you choose unless you show them."),
        ),
        (
            translate("Home", "A plan you can act on"),
            translate(
                "Home", "A few steps for the next 30 days, the quarter and the year, each with the reason it is there."
            ),
        ),
    )


def _fact(title: str, words: str) -> QWidget:
    return stacked(PlainLabel(title, strong=True), PlainLabel(words, "quiet"))


def _indented(said: str) -> PlainLabel:
    """Quiet words that begin where the words of a link above them do."""
    label = PlainLabel(said, "quiet")
    label.setContentsMargins(em(0.3), 0, 3, em(0.3))
    return label


def _line(go: Button, said: str) -> QWidget:
    """A line of a list: where it leads, and what is known of it at the other side."""
    label = PlainLabel(said, "quiet")
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    line = Beside(16, go, label)
    line.across.setStretch(1, 1)
    return line
