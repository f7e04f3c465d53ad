"""Your assessments: all that is kept on this computer, and what can be done with each."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QWidget

from selfassess.wizard import messages, opening
from selfassess.wizard.accessibility import announce
from selfassess.wizard.layout import Column, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.shelf import Shelf
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import Button, Notice, PlainLabel, heading
from selfassess.wizard.words import SAY, called, shortened, translate


class AssessmentsPage(Page):
    """The list, and at its foot for a while the way to take a deletion back."""

    has_footer = False
    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.shelf: Shelf | None = None
        self._chosen = ""
        self.deleted = Notice()
        self.undo = Button(translate("Assessments", "Undo"))
        self.undo.clicked.connect(self._bring_back)
        self.deleted.add(row(self.undo))
        layout = self.layout()
        if isinstance(layout, QLayout):
            layout.addWidget(self.deleted)
        self.deleted.hide()

    @property
    def title(self) -> str:
        return translate("Assessments", "Your assessments")

    def show_place(self, place: Place) -> None:
        self._chosen = self.session.assessment.id if self.session.is_open else self._chosen
        super().show_place(place)

    def fill(self, column: Column) -> None:
        entries = self.session.entries()
        column.add(heading(self.title, 1.7))
        count = translate("Assessments", "{count}, kept on this computer only.")
        none = translate("Assessments", "There are none on this computer yet.")
        drop = translate("Assessments", "A file dropped on this window is added.")
        said = count.format(count=SAY.count(len(entries), "assessment", "assessments")) if entries else none
        column.add(PlainLabel(f"{said} {drop}", "quiet"))
        column.add(opening.ways_in(self, self.session, first=not entries), 0.5)
        self.shelf = None
        if entries:
            self.shelf = Shelf(entries, self._chosen, self.session.today())
            self.shelf.asked.connect(self._on_asked)
            self.shelf.renamed.connect(self._rename)
            self.shelf.renaming_done.connect(self._show_again_later)
            column.add(self.shelf, 0.6)
            column.add(self._keys(), 0.6)
        self._show_deleted()

    def _keys(self) -> QWidget:
        words = translate("Assessments", "Keys: Up and Down choose, Enter opens, F2 renames, Delete deletes.")
        return PlainLabel(words, "quiet", size=0.92)

    def focus_first(self) -> None:
        if self.shelf is None:
            super().focus_first()
        else:
            self.shelf.chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acting

    def _on_asked(self, what: str, id: str) -> None:
        self._chosen = id
        if what == "open":
            opening.open_kept(self, self.session, id)
        elif what == "rename" and self.shelf is not None:
            self.session.finish_removing()
            self._show_deleted()
            self.shelf.rename()
        elif what == "duplicate":
            self._try(lambda: self._choose(self.session.duplicate(id)))
        elif what == "copy":
            opening.save_copy(self, self.session, id)
        elif what == "delete":
            self._delete(id)

    def _choose(self, id: str) -> None:
        self._chosen = id

    def _delete(self, id: str) -> None:
        ids = [entry.id for entry in self.session.entries()]
        here = ids.index(id)
        rest = ids[here + 1 :] or ids[:here][-1:]
        if self._try(lambda: self.session.remove(id)):
            self._chosen = rest[0] if rest else ""
            self._show_again_later()
            announce(self, self._deleted_words())  # what the notice says is still of the one before

    def take_back(self) -> bool:
        there_is_one = self.session.removed is not None
        self._bring_back()
        return there_is_one

    def _bring_back(self) -> None:
        if removed := self.session.removed:
            self._chosen = removed.id
            self._try(self.session.bring_back)
            announce(self, translate("Assessments", "{title} is back.").format(title=called(removed)))

    def _rename(self, id: str, title: str) -> None:
        messages.attempt(self, lambda: self.session.rename(id, title))

    def _try(self, act: Callable[[], object]) -> bool:
        """Done and shown, or the person knows why not."""
        done = messages.attempt(self, act)
        if done:
            self._show_again_later()
        return done

    def _show_again_later(self) -> None:
        """The list is made anew once whatever asked for it is done: it may be in the list itself."""
        QTimer.singleShot(0, self, self._list_anew)

    def _list_anew(self) -> None:
        if self.session.place.page == "assessments":
            self.refill()
            self.focus_first()

    # What was deleted

    def _deleted_words(self) -> str:
        if self.session.removed is None:
            return ""
        words = translate("Assessments", "Deleted “{title}”. It is erased for good when you do something else.")
        return words.format(title=shortened(called(self.session.removed), 30))

    def _show_deleted(self) -> None:
        words = self._deleted_words()
        self.deleted.say(words)
        self.deleted.rows.setContentsMargins(em(1.6), em(0.5), em(1.2), em(0.4))
        self.deleted.setVisible(bool(words))
