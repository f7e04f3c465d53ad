"""The team's plan: at most five actions; the report of the workshop; and nobody's own answers left behind."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Sphere
from selfassess.files import atomic
from selfassess.files.workbook import Cell, csv_bytes, team_rows, xlsx_bytes
from selfassess.outcome import MOST_ACTIONS, OWNER_LIMIT, SAID_LIMIT, Outcome, TeamAction
from selfassess.team import proposals
from selfassess.wizard import messages, opening, workshops
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.action_card import subject_of
from selfassess.wizard.choices import choices_in_a_row, radios
from selfassess.wizard.days import DayField
from selfassess.wizard.fields import Field, LineField, NoteField
from selfassess.wizard.layout import Column, Line, row, stacked
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import translate
from selfassess.workshop import SAMPLE, outcome

if TYPE_CHECKING:
    from selfassess.outgoing import Format

REPORTS: "dict[str, Format]" = {".pdf": "pdf", ".docx": "docx", ".html": "html", ".ics": "ics"}
TABLES: dict[str, Callable[[tuple[Sequence[Cell], ...]], bytes]] = {
    ".csv": csv_bytes,
    ".xlsx": lambda rows: xlsx_bytes("Team", rows),
}
SOON = timedelta(30)
"""When an action is due unless the team says otherwise."""


class TeamPlanPage(RoomPage):
    """What is written is kept at once; the report is of what stands here."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.suffix = ".pdf"
        self.saved_as: Path | None = None

    @property
    def title(self) -> str:
        return translate("TeamPlan", "The team’s plan")

    def show_place(self, place: Place) -> None:
        if place != self.place:
            self.saved_as = None
        super().show_place(place)

    def fill_room(self, column: Column) -> None:
        words = translate("TeamPlan", "At most five: what you will do, who, by when, and the first step this week.")
        column.add(PlainLabel(words, "quiet"), 0.3)
        for number, action in enumerate(self.room.record.actions):
            column.add(self._card(number, action), 0.5)
        column.add(self._adding(), 0.5)
        column.add(self._report(), 1.0)
        column.add(self._forgetting(), 0.6)

    # Actions

    def _card(self, number: int, action: TeamAction) -> QWidget:
        """One action; equal fields of several are told apart by its number."""
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(self._caption(number, action))
        what, first = translate("TeamPlan", "What you will do"), translate("TeamPlan", "First step")
        panel.add(self._text(number, what, action.text, lambda text: self._keep(number, text=text)))
        panel.add(self._text(number, first, action.first_step, lambda text: self._keep(number, first_step=text)))
        panel.add(self._who_and_when(number, action))
        panel.add(self._sphere(number, action))
        name = _numbered(translate("TeamPlan", "Take this action away"), number)
        away = Button(translate("TeamPlan", "Take this action away"), "link", name)
        away.clicked.connect(lambda: self._take_away(number))
        panel.add(row(away))
        set_role(panel, QAccessible.Role.Grouping, _numbered(translate("TeamPlan", "Action"), number))
        return panel

    def _caption(self, number: int, action: TeamAction) -> QWidget:
        names = {question.id: question.name for question in self.room.pack.questions}
        words = translate("TeamPlan", "Action {number}").format(number=number + 1)
        said = " · ".join(filter(None, (words, names.get(action.question, ""))))
        return PlainLabel(said, "accent", 0.92, strong=True)

    def _keep(self, number: int, **changes: object) -> None:
        self.attempt(lambda: self.room.edit_action(number, **changes))

    def _text(self, number: int, title: str, text: str, keep: Callable[[str], None]) -> QWidget:
        field = NoteField(_numbered(title, number), limit=SAID_LIMIT, least=1)
        field.show_text(text)
        field.written.connect(keep)
        return _under(title, Field(field))

    def _who_and_when(self, number: int, action: TeamAction) -> QWidget:
        who, when = translate("Plan", "Who"), translate("Plan", "By when")
        owner = LineField(_numbered(who, number), limit=OWNER_LIMIT)
        owner.show_text(action.owner)
        owner.written.connect(lambda text: self._keep(number, owner=text))
        due = DayField(_numbered(when, number), action.due)
        due.written.connect(lambda day: self._keep(number, due=day))
        return row(_under(who, Field(owner, width=11)), _under(when, due), gap=1.0)

    def _sphere(self, number: int, action: TeamAction) -> QWidget:
        given: tuple[tuple[Sphere, str], ...] = (
            ("control", translate("TeamPlan", "We control this")),
            ("influence", translate("TeamPlan", "We can influence it")),
            ("outside", translate("TeamPlan", "Outside our control")),
        )
        name = _numbered(translate("TeamPlan", "How far this is in your hands"), number)
        return choices_in_a_row(name, given, action.sphere, lambda sphere: self._keep(number, sphere=sphere))

    def _adding(self) -> QWidget:
        actions = self.room.record.actions
        if len(actions) >= MOST_ACTIONS:
            return PlainLabel(translate("TeamPlan", "Five actions: take one away to add another."), "quiet")
        buttons = [self._adder(*proposal) for proposal in self._proposals()]
        add = Button(translate("TeamPlan", "Add an action of your own"))
        add.clicked.connect(lambda: self._add("", ""))
        lead = translate("TeamPlan", "Proposed from your results, to be put in your own words:")
        return stacked(*([PlainLabel(lead, "quiet")] if buttons else []), *buttons, row(add), gap=0.2)

    def _proposals(self) -> list[tuple[str, str, str]]:
        """Id and name of each question that the results propose, and the step for its middle level."""
        rounds, used = self.room.record.rounds.closed, {one.question for one in self.room.record.actions}
        if not rounds:
            return []
        known = {question.id: question for question in self.room.pack.questions}
        ranked = proposals(self.room.pack, rounds[-1].result)
        return [
            (one.question, known[one.question].name, known[one.question].steps[one.step].text)
            for one in ranked
            if one.question not in used
        ]

    def _adder(self, question: str, name: str, text: str) -> QWidget:
        add = Button(translate("TeamPlan", "Add"), "secondary", translate("TeamPlan", "Add: {name}").format(name=name))
        add.clicked.connect(lambda: self._add(question, text))
        return Line(name, text, row(add), narrow=26)

    def _add(self, question: str, text: str) -> None:
        due = self.session.today() + SOON
        new = TeamAction(text=text, first_step="", owner="", due=due, question=question)
        if self.attempt(lambda: self.room.plan((*self.room.record.actions, new))):
            self.refill()
            self._focus_text(len(self.room.record.actions) - 1)

    def _focus_text(self, number: int) -> None:
        name = _numbered(translate("TeamPlan", "What you will do"), number)
        for widget in self._stops():
            if widget.accessibleName() == name:
                widget.setFocus()

    def _take_away(self, number: int) -> None:
        self.hand_over()
        actions = self.room.record.actions
        gone = actions[number]
        if self.attempt(lambda: self.room.plan((*actions[:number], *actions[number + 1 :]))):
            self.refill()
            self.focus_first()
            words = translate("TeamPlan", "Taken away: {action}. Undo brings it back.")
            announce(self, words.format(action=subject_of(gone.text)))

    # The report

    def _report(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.4)
        panel.add(heading(translate("TeamPlan", "Save the team report"), 1.12))
        words = translate(
            "TeamPlan",
            "What was found, agreed and planned. It tells nobody’s own answers, and can be passed on.",
        )
        panel.add(PlainLabel(words, "quiet"))
        if self.saved_as:
            panel.add(self._saved(self.saved_as))
        options = (
            (".pdf", translate("Save", "PDF")),
            (".docx", translate("Save", "Word document")),
            (".html", translate("Save", "Web page")),
            (".ics", translate("Save", "Actions for a calendar")),
            (".csv", translate("TeamPlan", "Figures as a table (CSV)")),
            (".xlsx", translate("TeamPlan", "Figures as a table (Excel)")),
        )
        panel.add(radios(translate("Save", "As what?"), options, self.suffix, self._choose_kind))
        save = Button(translate("Save", "Save…"), "primary")
        save.clicked.connect(self._save)
        panel.add(row(save))
        return panel

    def _choose_kind(self, suffix: str) -> None:
        self.suffix = suffix

    def _saved(self, path: Path) -> QWidget:
        said = PlainLabel(translate("Save", "Saved as {name}").format(name=path.name), strong=True)
        self.open_it = Button(translate("TeamPlan", "Open it"))
        self.open_it.clicked.connect(lambda: opening.show_outside(self, path))
        return stacked(said, row(self.open_it))

    def _save(self) -> None:
        self.hand_over()
        path = messages.ask_report_name(self, workshops.called(self.room.record), self.suffix)
        if path and self.attempt(lambda: atomic.write(path, self._written(self.suffix))):
            self.saved_as = path
            self.refill()
            self.open_it.setFocus()
            announce(self, translate("Save", "Saved as {name}").format(name=path.name))

    def _written(self, suffix: str) -> bytes:
        told = self._told()
        if suffix in TABLES:
            first = [(SAMPLE,)] if self.room.record.sample else []
            return TABLES[suffix]((*first, *team_rows(self.room.pack, told.team)))
        from selfassess.outgoing import report_bytes  # neither is needed to make a plan
        from selfassess.report.team_report import team_report

        return report_bytes(team_report(self.room.whole_pack, told), REPORTS[suffix])

    def _told(self) -> Outcome:
        return outcome(self.room.record, max(0, self.room.shown_round) if self.room.record.rounds.closed else -1)

    # Nobody's answers

    def _forgetting(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(heading(translate("TeamPlan", "Everybody’s own answers"), 1.12))
        panel.add(PlainLabel(self._left_behind()))
        if self.room.record.rounds.waiting:
            forget = Button(translate("TeamPlan", "Delete these answers…"))
            forget.clicked.connect(self._forget)
            panel.add(row(forget))
        return panel

    def _left_behind(self) -> str:
        rounds = self.room.record.rounds
        if not rounds.waiting:
            return translate(
                "TeamPlan",
                "None are left here: closing the round overwrote them. Files that you were sent are yours to delete.",
            )
        waiting = translate("TeamPlan", "The answers of {people} wait here, and no round is closed.")
        late = translate("TeamPlan", "{people} came too late for the closed rounds: their answers still wait here.")
        return (late if rounds.closed else waiting).format(people=workshops.people(len(rounds.waiting)))

    def _forget(self) -> None:
        waiting = workshops.people(len(self.room.record.rounds.waiting))
        question = translate("TeamPlan", "Delete the answers of {people}?").format(people=waiting)
        detail = translate("TeamPlan", "They are overwritten on this computer and cannot come back. Results stay.")
        if messages.choose(self, question, detail, translate("TeamPlan", "Delete them")) == 0 and self.attempt(
            self.room.forget_answers
        ):
            self.refill()
            self.focus_first()
            announce(self, translate("TeamPlan", "The answers are deleted."))


def _under(title: str, widget: QWidget) -> QWidget:
    return stacked(PlainLabel(title, strong=True), widget)


def _numbered(words: str, number: int) -> str:
    return translate("TeamPlan", "{what}, action {number}").format(what=words, number=number + 1)
