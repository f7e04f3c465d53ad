"""Sets of questions: the shipped one, those handed out with the program, and those kept here."""

from PySide6.QtWidgets import QWidget

from selfassess.wizard import messages, opening, packs
from selfassess.wizard.accessibility import announce
from selfassess.wizard.layout import Column, row
from selfassess.wizard.packs import Found
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME, Place
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import line, translate


class PacksPage(Page):
    """Each can be read, and answered in a new assessment; the person's own can be removed."""

    has_footer = False

    @property
    def title(self) -> str:
        return translate("Packs", "Sets of questions")

    def fill(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        lead = translate(
            "Packs",
            "Which would you like to answer? A trainer may have sent you another set, as a file that ends in .sapack.",
        )
        column.add(PlainLabel(lead, "quiet"))
        found, faults = packs.on_offer(self.session)
        for one in found:
            column.add(self._panel(one), 0.6)
        for fault in faults:
            column.add(Notice(line(fault)), 0.6)
        take_in = Button(translate("Packs", "Take in a file…"))
        take_in.clicked.connect(self._take_in)
        back = Button(translate("Packs", "Back"), "link")
        back.clicked.connect(lambda: self.session.move(self.session.left if self.session.left != self.place else HOME))
        column.add(row(take_in, back), 0.8)

    def _panel(self, found: Found) -> QWidget:
        title = found.pack.title
        panel = Panel(padding=0.9, gap=0.2)
        panel.add(heading(title, 1.12))
        panel.add(PlainLabel(packs.described(found.pack), "quiet"))
        start = Button(translate("Packs", "Start"), "primary", translate("Packs", "Start {title}").format(title=title))
        start.clicked.connect(lambda: opening.start_with(self, self.session, found.path))
        name = translate("Packs", "Read all questions of {title}").format(title=title)
        read = Button(translate("Packs", "Read all questions"), "link", name)
        read.clicked.connect(lambda: self.session.move(Place("read", str(found.path))))
        panel.add(row(start, read, *self._remover(found)))
        return panel

    def _remover(self, found: Found) -> list[Button]:
        if not packs.is_own(self.session, found):
            return []
        name = translate("Packs", "Remove {title}…").format(title=found.pack.title)
        remove = Button(translate("Packs", "Remove…"), "link", name)
        remove.clicked.connect(lambda: self._remove(found))
        return [remove]

    def _remove(self, found: Found) -> None:
        if packs.remove(self, self.session, found):
            self.refill()
            self.focus_first()
            announce(self, translate("Packs", "“{title}” is removed.").format(title=found.pack.title))

    def _take_in(self) -> None:
        if path := messages.ask_pack_file(self):
            packs.take_in(self, self.session, path)
