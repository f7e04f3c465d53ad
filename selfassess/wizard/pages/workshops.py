"""Workshops: those that somebody here leads, a new one, and a rehearsal with made-up answers."""

from PySide6.QtWidgets import QWidget

from selfassess.wizard import messages, workshops
from selfassess.wizard.accessibility import announce
from selfassess.wizard.layout import Column, Line, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME, PageName, Place
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import line, translate
from selfassess.wizard.workroom import room_of
from selfassess.workshop import Record


class WorkshopsPage(Page):
    """The list, the newest first, and the ways to begin."""

    has_footer = False
    column_width = 46

    @property
    def title(self) -> str:
        return translate("Workshops", "Workshops")

    def fill(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        lead = translate(
            "Workshops",
            "Everybody answers alone first. Then the team sees together where it agrees and where it does not, talks "
            "about five questions, and leaves with a plan: about 90 minutes, with no network and no accounts.",
        )
        column.add(PlainLabel(lead, "quiet"))
        prepare = Button(translate("Workshops", "Prepare a workshop"), "primary")
        prepare.clicked.connect(lambda: self._begin(sample=False))
        rehearse = Button(translate("Workshops", "Rehearse with made-up answers"))
        rehearse.clicked.connect(lambda: self._begin(sample=True))
        home = Button(translate("Workshops", "Back to Home"), "link")
        home.clicked.connect(lambda: self.session.move(HOME))
        column.add(row(prepare, rehearse, home), 0.6)
        records, faults = room_of(self.session).all()
        if records:
            self._add_list(column, records)
        for fault in faults:
            column.add(Notice(line(fault)), 0.6)

    def _add_list(self, column: Column, records: tuple[Record, ...]) -> None:
        column.add(heading(translate("Workshops", "On this computer"), 1.12), 0.9)
        panel = Panel(padding=0.7, gap=0)
        for record in records:
            panel.add(self._line(record))
        column.add(panel, 0.1)

    def _line(self, record: Record) -> QWidget:
        title = workshops.called(record)
        open_name = translate("Workshops", "Open {title}").format(title=title)
        go = Button(translate("Workshops", "Open"), "secondary", open_name)
        go.clicked.connect(lambda: self._open(record))
        drop_name = translate("Workshops", "Delete {title}…").format(title=title)
        drop = Button(translate("Workshops", "Delete…"), "link", drop_name)
        drop.clicked.connect(lambda: self._delete(record))
        return Line(title, workshops.state(record), row(go, drop), narrow=26)

    def _begin(self, sample: bool) -> None:
        if messages.attempt(self, lambda: room_of(self.session).begin(sample)):
            page: PageName = "collect" if sample else "prepare"
            self.session.move(Place(page))

    def _open(self, record: Record) -> None:
        if messages.attempt(self, lambda: room_of(self.session).open(record.workshop.id)):
            self.session.move(workshops.stage(record))

    def _delete(self, record: Record) -> None:
        title = workshops.called(record)
        question = translate("Workshops", "Delete “{title}” from this computer?").format(title=title)
        detail = translate("Workshops", "Its answers, results and plan are erased. Files that you saved stay.")
        if messages.choose(self, question, detail, translate("Workshops", "Delete")) < 0:
            return
        if messages.attempt(self, lambda: room_of(self.session).delete(record.workshop.id)):
            self.refill()
            self.focus_first()
            announce(self, translate("Workshops", "“{title}” is deleted.").format(title=title))
