"""Talk: the questions worth the time, with what was found, what the team agrees on, and who sees it otherwise."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.findings import views_sentence
from selfassess.outcome import SAID_LIMIT
from selfassess.questionnaire import LEVELS, Question
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.choices import choices_in_a_row
from selfassess.wizard.fields import Field, NoteField
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.pick import picking
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.show import without_figures
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate
from selfassess.workshop import decision, topics


class AgendaPage(RoomPage):
    """A card for each question to talk about. Whatever is said here is kept as it is written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._more: list[str] = []
        """Questions that the lead put on the agenda."""
        self.starts: dict[str, Button] = {}
        self.clock = self.room.clock
        self.clock.changed.connect(self._show_time)
        self.clock.over.connect(self._say_over)

    @property
    def title(self) -> str:
        return translate("Agenda", "Talk about the questions")

    def show_place(self, place: Place) -> None:
        if place != self.place:
            self._more = []
        super().show_place(place)

    def fill_room(self, column: Column) -> None:
        self.starts = {}
        if self.room.record.rounds.closed:
            self.room.show_round()
            words = translate(
                "Agenda",
                "First what you see differently, then what is lowest. There is no right answer: ask who saw it last.",
            )
            column.add(PlainLabel(words, "quiet"), 0.3)
        else:
            column.add(Notice("\n".join(without_figures())), 0.5)
        column.add(self._time(), 0.5)
        for question in self._questions():
            column.add(self._card(question), 0.5)
        column.add(self._adding(), 0.6)
        column.add(self._comments(), 0.8)
        plan = Button(translate("Agenda", "Make the team plan"), "primary")
        plan.clicked.connect(lambda: self.session.move(Place("team-plan")))
        column.add(row(plan), 0.8)
        self._show_time()

    def _questions(self) -> list[Question]:
        """Those proposed, those talked about already, and those that the lead put here."""
        record = self.room.record
        talked = (one.question for one in record.decisions)
        wanted = dict.fromkeys((*(topics(record) or self._first_of_each()), *talked, *self._more))
        known = {question.id: question for question in self.room.pack.questions}
        return [known[id] for id in wanted if id in known]

    def _first_of_each(self) -> tuple[str, ...]:
        """What to begin with where nothing is known: one question on each subject."""
        firsts = (one.questions[0].id for one in self.room.pack.questionnaires)
        return tuple(firsts)[: self.room.record.workshop.topics]

    # Time

    def _time(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.2)
        self.time = PlainLabel(size=1.42, strong=True)
        self.pause = Button(translate("Agenda", "Pause"))
        self.pause.clicked.connect(self.clock.pause)
        self.stop = Button(translate("Agenda", "Take the time away"), "link")
        self.stop.clicked.connect(self.clock.stop)
        projector = Button(translate("Reveal", "Open on the projector"))
        projector.clicked.connect(lambda: self.room.project(self.window()))
        panel.add(row(self.time, self.pause, self.stop, *([projector] if self.room.record.rounds.closed else [])))
        return panel

    def _say_over(self) -> None:
        announce(self, self.clock.words)

    def _show_time(self) -> None:
        self.room.show.tick(self.clock.words)
        if not self.starts or self.session.place.page != "agenda":
            return
        self.time.setText(self.clock.words or translate("Agenda", "No time is running"))
        going = translate("Agenda", "Pause") if self.clock.is_running else translate("Agenda", "Go on")
        self.pause.say(going)
        there = bool(self.clock.about and self.clock.seconds)
        for button in (self.pause, self.stop):
            button.setVisible(there)

    def _start(self, question: Question) -> None:
        self.room.show.go_to(question.id)
        self.clock.start(question.id, self.room.record.workshop.minutes)

    # One question

    def _card(self, question: Question) -> QWidget:
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(PlainLabel(f"{question.topic}  {question.name}", "accent", 0.92, strong=True))
        panel.add(heading(question.text, 1.12))
        if found := self._found(question):
            panel.add(PlainLabel(found))
        minutes = SAY.count(self.room.record.workshop.minutes, "minute", "minutes")
        words = translate("Agenda", "Start {minutes}").format(minutes=minutes)
        start = Button(words, "secondary", f"{words}, {question.name}")
        start.clicked.connect(lambda: self._start(question))
        self.starts[question.id] = start
        panel.add(row(start))
        panel.add(self._level(question))
        panel.add(self._dissent(question))
        set_role(panel, QAccessible.Role.Grouping, question.name)
        return panel

    def _found(self, question: Question) -> str:
        rounds = self.room.record.rounds.closed
        views = rounds[self.room.shown_round].result.questions.get(question.id) if rounds else None
        if views is None:
            return ""
        said = views_sentence(views, SAY)
        return f"{said[:1].upper()}{said[1:]}."

    def _level(self, question: Question) -> QWidget:
        names = self.room.pack.level_names
        levels = tuple((level, f"{level} {names[level - 1]}") for level in range(1, LEVELS + 1))
        options = ((None, translate("Agenda", "None")), *levels)
        now = decision(self.room.record, question.id).level

        def chosen(level: int | None) -> None:
            self.attempt(lambda: self.room.decide(question.id, level=level))

        title = translate("Agenda", "The level you agree on")
        group = choices_in_a_row(f"{title}, {question.name}", options, now, chosen)
        return stacked(PlainLabel(title, strong=True), group)

    def _dissent(self, question: Question) -> QWidget:
        title = translate("Agenda", "Who sees it otherwise, and why (optional)")
        field = NoteField(f"{title}, {question.name}", limit=SAID_LIMIT, least=1)
        field.show_text(decision(self.room.record, question.id).dissent)
        field.written.connect(lambda text: self.attempt(lambda: self.room.decide(question.id, dissent=text)))
        return stacked(PlainLabel(title, strong=True), Field(field))

    # More

    def _adding(self) -> QWidget:
        there = {question.id for question in self._questions()}
        rest = [question for question in self.room.pack.questions if question.id not in there]
        if not rest:
            return QWidget()
        title = translate("Agenda", "Another question")
        none = translate("Agenda", "Choose one to talk about")

        def chosen(number: int) -> None:
            if number:
                QTimer.singleShot(0, self, lambda: self._add(rest[number - 1].id))  # not while the list is closing

        return picking(title, [none, *(f"{one.topic} {one.name}" for one in rest)], 0, chosen)

    def _add(self, id: str) -> None:
        self._more.append(id)
        self.refill()
        self.starts[id].setFocus()

    def _comments(self) -> QWidget:
        title = translate("Agenda", "What people want to share (optional)")
        hint = translate(
            "Agenda",
            "Only what somebody offers, in their own words and without their name: a line each, for the report.",
        )
        field = NoteField(title, limit=SAID_LIMIT)
        field.show_text(self.room.record.comments)
        field.written.connect(lambda text: self.attempt(lambda: self.room.comment(text)))
        return stacked(PlainLabel(title, strong=True), PlainLabel(hint, "quiet"), Field(field))
