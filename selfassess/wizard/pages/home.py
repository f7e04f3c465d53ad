"""Home: a short welcome the first time; afterwards the way back into one's work."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfassess.assessment import progress
from selfassess.files.library import Entry
from selfassess.questionnaire import Questionnaire
from selfassess.wizard import opening
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place, first_unanswered, questionnaire_of
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import date_words, name, name_of, status, translate


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
        elif self.session.library.entries():
            column.add(heading(translate("Home", "Your assessments"), 1.7))
            self._add_kept(column)
            column.add(self._ways_in(first=True), 0.8)
        else:
            self._fill_welcome(column)
        if self.session.library.warning:
            column.add(Notice(self.session.library.warning), 0.8)

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
        column.add(self._ways_in(first=True), 1.2)

    def _ways_in(self, first: bool = False) -> QWidget:
        start_words = translate("Home", "Start") if first else translate("Home", "Start a new one")
        start = Button(start_words, "primary" if first else "secondary")
        start.clicked.connect(lambda: opening.start(self, self.session))
        file = Button(translate("Home", "Open a file…"))
        file.clicked.connect(lambda: opening.ask_and_open(self, self.session))
        example = Button(translate("Home", "See a finished example"))
        example.clicked.connect(lambda: opening.show_example(self, self.session))
        return row(start, file, example)

    def _fill_task_list(self, column: Column) -> None:
        session = self.session
        answered = sum(question.id in session.assessment.answers for question in session.pack.questions)
        total = sum(1 for _ in session.pack.questions)
        column.add(heading(name(session.assessment), 1.7))
        said = translate("Home", "{answered} of {total} questions answered. Your answers stay on this computer.")
        column.add(PlainLabel(said.format(answered=answered, total=total), "quiet"))
        go_on = Button(self._resume_words(), "primary")
        go_on.clicked.connect(lambda: session.move(session.resume))
        column.add(row(go_on), 0.7)
        panel = Panel(padding=0.5, gap=0)
        for questionnaire in session.pack.questionnaires:
            panel.add(self._section(questionnaire))
        column.add(panel, 0.7)
        frame = Button(translate("Home", "Title and wording"), "link")
        frame.clicked.connect(lambda: session.move(Place("frame")))
        copy = Button(translate("Home", "Save a copy as a file…"), "link")
        copy.clicked.connect(lambda: opening.save_copy(self, session))
        here, called = session.assessment.id, name(session.assessment)
        away = Button(translate("Home", "Delete…"), "link", translate("Home", "Delete {title}").format(title=called))
        away.clicked.connect(lambda: opening.delete(self, session, here, called))
        column.add(row(frame, copy, away, gap=1.0), 0.2)
        self._add_kept(column)
        column.add(heading(translate("Home", "Something else"), 1.12), 1.0)
        column.add(self._ways_in(), 0.2)

    def _resume_words(self) -> str:
        place, pack = self.session.resume, self.session.pack
        if place.page == "question":
            questionnaire, position = questionnaire_of(pack, place.at)
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
        state = status(done.answered, done.total)
        go = Button(questionnaire.title, "link", f"{questionnaire.title}, {state}")
        go.clicked.connect(lambda: self.session.move(first_unanswered(questionnaire, self.session.assessment)))
        return _line(go, state)

    def _add_kept(self, column: Column) -> None:
        """The assessments kept on this computer, other than the open one."""
        here = self.session.assessment.id if self.session.is_open else ""
        others = [entry for entry in self.session.library.entries() if entry.id != here]
        if not others:
            return
        if here:
            column.add(heading(translate("Home", "Also on this computer"), 1.12), 1.0)
        panel = Panel(padding=0.5, gap=0)
        for entry in others:
            panel.add(self._kept(entry))
        column.add(panel, 0.2)

    def _kept(self, entry: Entry) -> QWidget:
        called = name_of(entry.title, date.fromisoformat(entry.created) if entry.created else None)
        go = Button(called, "link", translate("Home", "{title}, open").format(title=called))
        go.clicked.connect(lambda: opening.open_kept(self, self.session, entry.id))
        away = Button(translate("Home", "Delete…"), "link", translate("Home", "Delete {title}").format(title=called))
        away.clicked.connect(lambda: opening.delete(self, self.session, entry.id, called))
        said = translate("Home", "{answered} of {total} answered · {day}").format(
            answered=entry.answered, total=entry.total, day=date_words(entry.changed)
        )
        return stacked(go, row(PlainLabel(said, "quiet"), away, gap=1.0))


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


def _line(go: Button, said: str) -> QWidget:
    """A line of a list: where it leads, and what is known of it at the other side."""
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(go)
    label = PlainLabel(said, "quiet")
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    across.addWidget(label, 1)
    return holder
