"""Prepare a workshop: what is asked, by which rules, and what is handed out beforehand."""

from pathlib import Path
from typing import Literal

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from selfassess.files import atomic
from selfassess.files.workshop_file import workshop_bytes
from selfassess.questionnaire import narrowed
from selfassess.wizard import messages, workshops
from selfassess.wizard.accessibility import announce
from selfassess.wizard.choices import Tick, radios
from selfassess.wizard.days import DayField
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate
from selfassess.workshop import Workshop

Asking = Literal["short", "full", "own"]
LEAST = (5, 6, 8, 10, 12)
MINUTES = (4, 6, 8, 10)
TOPICS = (3, 5, 7)


class PreparePage(RoomPage):
    """Everything here is kept as it is chosen; once an answer is in, the questions and rules stand."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._own = False

    @property
    def title(self) -> str:
        return translate("Prepare", "Prepare the workshop")

    @property
    def workshop(self) -> Workshop:
        """The rules as they stand."""
        return self.room.record.workshop

    def fill_room(self, column: Column) -> None:
        column.add(self._name(), 0.6)
        column.add(self._day(), 0.6)
        if self.room.record.begun:
            column.add(Notice(self._standing()), 0.8)
        else:
            self._add_rules(column)
        column.add(self._handing_out(), 1.0)
        go_on = Button(translate("Prepare", "Collect the answers"), "primary")
        go_on.clicked.connect(lambda: self.session.move(Place("collect")))
        column.add(row(go_on), 0.8)

    def _change(self, **changes: object) -> None:
        self.attempt(lambda: self.room.set_rules(replace(self.workshop, **changes)))

    # Rules

    def _name(self) -> QWidget:
        label = PlainLabel(translate("Prepare", "Name"), strong=True)
        hint = PlainLabel(translate("Prepare", "Everybody who takes part sees it."), "quiet")
        line = LineField(translate("Prepare", "Name of the workshop"))
        line.show_text(self.workshop.name)
        line.written.connect(lambda text: self._change(name=text))
        label.setBuddy(line)
        return stacked(label, hint, Field(line))

    def _day(self) -> QWidget:
        label = PlainLabel(translate("Prepare", "Day"), strong=True)
        field = DayField(translate("Prepare", "Day of the workshop"), self.workshop.day or self.session.today())
        field.written.connect(lambda day: self._change(day=day))
        label.setBuddy(field.line)
        return stacked(label, field)

    def _add_rules(self, column: Column) -> None:
        workshop = self.workshop
        column.add(radios(translate("Prepare", "Which questions?"), self._sets(), self._asking(), self._ask), 0.8)
        if self._asking() == "own":
            column.add(self._ticks(), 0.2)
        least = tuple((number, str(number)) for number in LEAST)
        title = translate("Prepare", "People needed before anything is shown")
        column.add(radios(title, least, workshop.least, lambda number: self._change(least=number)), 0.8)
        hint = translate("Prepare", "Never fewer than five. Once the first answer is in, this cannot be changed.")
        column.add(PlainLabel(hint, "quiet"))
        topics = tuple((number, str(number)) for number in TOPICS)
        title = translate("Prepare", "Questions to talk about")
        column.add(radios(title, topics, workshop.topics, lambda number: self._change(topics=number)), 0.6)
        minutes = tuple((number, SAY.count(number, "minute", "minutes")) for number in MINUTES)
        title = translate("Prepare", "Time for each")
        column.add(radios(title, minutes, workshop.minutes, lambda number: self._change(minutes=number)), 0.6)

    def _sets(self) -> tuple[tuple[Asking, str], ...]:
        short, full = len(self._ids("short")), len(self._ids("full"))
        options: tuple[tuple[Asking, str], ...] = (
            ("short", translate("Prepare", "Short set of {count}").format(count=short)),
            ("full", translate("Prepare", "All {count}").format(count=full)),
            ("own", translate("Prepare", "My own choice")),
        )
        return options if short < full else options[1:]

    def _ids(self, chosen: Literal["short", "full"]) -> tuple[str, ...]:
        return tuple(question.id for question in narrowed(self.room.whole_pack, chosen).questions)

    def _asking(self) -> Asking:
        if self._own:
            return "own"
        known: dict[tuple[str, ...], Asking] = {self._ids("short"): "short", self._ids("full"): "full"}
        return known.get(self.workshop.questions, "own")

    def _ask(self, asking: Asking) -> None:
        self._own = asking == "own"
        if asking != "own":
            self._change(questions=self._ids(asking))
        self.show_again()

    def _ticks(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.1)
        self.counted = PlainLabel("", "quiet")
        panel.add(self.counted)
        for questionnaire in self.room.whole_pack.questionnaires:
            panel.add(heading(questionnaire.title, 1.0))
            for question in questionnaire.questions:
                tick = Tick(f"{question.topic}  {question.name}")
                tick.setChecked(question.id in self.workshop.questions)
                tick.clicked.connect(lambda on, tick=tick, id=question.id: self._tick(tick, id, on))
                panel.add(tick)
        self._count()
        return panel

    def _tick(self, tick: Tick, id: str, on: bool) -> None:
        wanted = {*self.workshop.questions, id} if on else {*self.workshop.questions} - {id}
        if wanted:
            self._change(questions=tuple(one for one in self._ids("full") if one in wanted))
        else:
            tick.setChecked(True)  # a workshop asks something
        self._count()

    def _count(self) -> None:
        count = SAY.count(len(self.workshop.questions), "question", "questions")
        self.counted.setText(translate("Prepare", "{questions} chosen").format(questions=count))

    def _standing(self) -> str:
        workshop = self.workshop
        words = translate(
            "Prepare",
            "An answer is in, so the rules stand: {questions}, nothing shown of fewer than {people}, {topics} to talk "
            "about for {minutes} each.",
        )
        return words.format(
            questions=SAY.count(len(workshop.questions), "question", "questions"),
            people=workshops.people(workshop.least),
            topics=SAY.count(workshop.topics, "question", "questions"),
            minutes=SAY.count(workshop.minutes, "minute", "minutes"),
        )

    # Handing out

    def _handing_out(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(heading(translate("Prepare", "Hand out"), 1.12))
        words = translate(
            "Prepare",
            "Send the workshop file to everybody beforehand: it opens in this program, straight at the questions. "
            "Whoever has no computer answers on paper, or on yours.",
        )
        panel.add(PlainLabel(words, "quiet"))
        file = Button(translate("Prepare", "Save the workshop file…"))
        file.clicked.connect(self._save_file)
        booklet = Button(translate("Prepare", "Save the booklet to print…"))
        booklet.clicked.connect(lambda: self._print(for_lead=False))
        lead = Button(translate("Prepare", "Save your own sheets to print…"))
        lead.clicked.connect(lambda: self._print(for_lead=True))
        panel.add(row(file, booklet, lead))
        sheets = translate("Prepare", "Your own sheets: what to do and say minute by minute, and cards for codes.")
        panel.add(PlainLabel(sheets, "quiet"))
        return panel

    def _save_file(self) -> None:
        path = messages.ask_workshop_name(self, workshops.named(self.workshop))
        if path and self.attempt(lambda: atomic.write(path, workshop_bytes(self.workshop))):
            self._say_saved(path)

    def _print(self, for_lead: bool) -> None:
        path = messages.ask_print_name(self, workshops.named(self.workshop), for_lead)
        if path and self.attempt(lambda: atomic.write(path, self._printed(for_lead))):
            self._say_saved(path)

    def _printed(self, for_lead: bool) -> bytes:
        from selfassess.report.booklet import PARTS, booklet
        from selfassess.report.pdf import write_pdf

        parts = [part for part in PARTS if (part != "booklet") == for_lead]
        return write_pdf(booklet(self.room.whole_pack, self.session.today(), self.room.pack, parts))

    def _say_saved(self, path: Path) -> None:
        announce(self, translate("Prepare", "Saved as {name}").format(name=path.name))
