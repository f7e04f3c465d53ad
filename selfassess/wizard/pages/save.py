"""Save your plan: as what, with what in it, and exactly what will leave."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Parts
from selfassess.files import atomic
from selfassess.outgoing import LISTS, Edition, Format, Outgoing, contents, outgoing, written
from selfassess.wizard import earlier, messages, opening
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.choices import Tick, radios
from selfassess.wizard.contents import inside, left_out
from selfassess.wizard.earlier import Comparable
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Panel, Passage, PlainLabel, heading
from selfassess.wizard.words import translate

Kind = tuple[Format, Edition]


class SavePage(Page):
    """What is chosen stays chosen until the program is closed; what will be in the file is always shown."""

    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.kind: Kind = ("pdf", "standard")
        self.parts = Parts()
        self.since: Comparable | None = None
        """The earlier assessment that can be compared with, if there is one."""
        self.with_changes = False
        self.saved_as: Path | None = None
        self._ready: Outgoing | None = None

    @property
    def title(self) -> str:
        return translate("Save", "Save your plan")

    @property
    def proceed_text(self) -> str:
        return translate("Save", "Save…")

    def show_place(self, place: Place) -> None:
        self.saved_as = None
        self.since = earlier.before(self.session)
        super().show_place(place)

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Save", "Save your plan"), 1.7))
        self._add_saved(column)
        column.add(self._copies(), 0.5)
        column.add(self._kinds(), 0.5)
        self.ticks = self._ticks()
        column.add(self.ticks, 0.5)
        self._add_changes(column)
        column.add(self._preview(), 0.7)
        self._show_contents()

    def _add_saved(self, column: Column) -> None:
        """What can be done with a file that has just been saved."""
        if self.saved_as is None:
            return
        path = self.saved_as
        panel = Panel(padding=0.9)
        said = translate("Save", "Saved as {name}").format(name=path.name)
        panel.add(PlainLabel(said, strong=True))
        self.open_it = Button(translate("Save", "Open it"))
        self.open_it.clicked.connect(lambda: self._show(path))
        folder = Button(translate("Save", "Show in folder"))
        folder.clicked.connect(lambda: self._show(path.parent))
        panel.add(row(self.open_it, folder))
        column.add(panel, 0.4)

    def _show(self, path: Path) -> None:
        """The file or folder is open in the system's own program, or the person knows where it is."""
        opening.show_outside(self, path)

    # Choosing

    def _copies(self) -> QWidget:
        options = (
            (False, translate("Save", "My full plan")),
            (True, translate("Save", "A copy to share")),
        )
        return radios(translate("Save", "Which copy?"), options, self.parts.public, self._on_copy_chosen)

    def _kinds(self) -> QWidget:
        options: tuple[tuple[Kind, str], ...] = (
            (("pdf", "standard"), translate("Save", "PDF")),
            (("pdf", "large-print"), translate("Save", "PDF in large print")),
            (("pdf", "fillable"), translate("Save", "PDF to fill in")),
            (("docx", "standard"), translate("Save", "Word document")),
            (("html", "standard"), translate("Save", "Web page")),
            (("ics", "standard"), translate("Save", "Actions for a calendar")),
            (("csv", "standard"), translate("Save", "Actions as a table")),
        )
        return radios(translate("Save", "As what?"), options, self.kind, self._on_kind_chosen)

    def _ticks(self) -> QWidget:
        ticks = {
            "notes": Tick(translate("Save", "Notes and reasons")),
            "answers": Tick(translate("Save", "Every answer, one by one")),
            "names": Tick(translate("Save", "The title, and who does what")),
        }
        for name, tick in ticks.items():
            tick.setChecked(getattr(self.parts, name))
            tick.clicked.connect(lambda on, name=name: self._on_ticked(name, on))
        self.beside = (ticks["notes"], ticks["answers"])
        title = translate("Save", "With what in it?")
        holder = stacked(PlainLabel(title, strong=True), row(*ticks.values(), gap=1.0), gap=0.1)
        set_role(holder, QAccessible.Role.Grouping, title)
        return holder

    def _add_changes(self, column: Column) -> None:
        """What changed since an earlier assessment, where there is one."""
        if self.since is None:
            return
        words = translate("Save", "What changed since {name}").format(name=self.since.called)
        self.changes = Tick(words)
        self.changes.setChecked(self.with_changes)
        self.changes.clicked.connect(self._on_changes_ticked)
        column.add(self.changes, 0.1)

    def _on_changes_ticked(self, on: bool) -> None:
        self.with_changes = on
        self._choose(self.parts)

    def _on_copy_chosen(self, public: bool) -> None:
        self._choose(replace(self.parts, public=public))

    def _on_kind_chosen(self, kind: Kind) -> None:
        self.kind = kind
        self._choose(self.parts)

    def _on_ticked(self, name: str, on: bool) -> None:
        self._choose(replace(self.parts, **{name: on}))

    def _choose(self, parts: Parts) -> None:
        self.parts = parts
        self._show_contents()
        announce(self, self.without.text())

    # What will leave

    def _preview(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.15)
        title = translate("Save", "What will be in the file")
        self.within, self.without = Passage(), Passage("quiet")
        for words, passage in ((title, self.within), (translate("Save", "What is left out"), self.without)):
            head = heading(words, 1.0)
            head.setContentsMargins(passage.contentsMargins())
            panel.add(head)
            panel.add(passage)
        set_role(panel, QAccessible.Role.Grouping, title)
        return panel

    def _show_contents(self) -> None:
        """The preview is of the very plan that Save writes."""
        session, lists = self.session, self.kind[0] in LISTS
        earlier = self.since.assessment if self.since and self.with_changes else None
        self._ready = outgoing(session.pack, session.assessment, session.today(), self.parts, earlier)
        found = contents(self._ready, self.kind[0])
        self.within.setText("\n".join(inside(found, self.kind[0])))
        self.without.setText(left_out(found) or translate("Save", "Nothing is left out"))
        self.ticks.setVisible(not self.parts.public)
        for tick in self.beside:
            tick.setVisible(not lists)
        if self.since:
            self.changes.setVisible(not lists)

    # Saving

    def proceed(self) -> None:
        """The plan is a file where the person chose; where that cannot be, they know why."""
        format, edition = self.kind
        if self._ready is None or not self._agreed():
            return
        path = messages.ask_plan_name(self, self.session.today(), format, self.parts.public)
        ready = self._ready
        if path is None or not messages.attempt(self, lambda: atomic.write(path, written(ready, format, edition))):
            return
        self.saved_as = path
        self.fill(self.fresh_column())
        self.open_it.setFocus()
        announce(self, translate("Save", "Saved as {name}").format(name=path.name))

    def _agreed(self) -> bool:
        """A copy to share never leaves before it was seen what is in it, however large the text or low the window."""
        if not self.parts.public or all(_whole(label) for label in (self.within, self.without)):
            return True
        title, go_on = translate("Save", "What will be in the file"), translate("Save", "Save…")
        left_out = translate("Save", "What is left out")
        detail = f"{self.within.text()}\n\n{left_out}\n{self.without.text()}"
        return messages.choose(self, title, detail, go_on) == 0


def _whole(label: PlainLabel) -> bool:
    """Whether all of the label can be seen."""
    return label.visibleRegion().boundingRect() == label.rect()
