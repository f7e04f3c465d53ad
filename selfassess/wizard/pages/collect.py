"""Collect: everybody's answers come in, by code, file, paper or on this computer; the lead sees how many, no more."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfassess.files.answer_code import group_count
from selfassess.questionnaire import on_the_card
from selfassess.wizard import collecting, messages, workshops
from selfassess.wizard.accessibility import announce
from selfassess.wizard.code_entry import CodeEntry
from selfassess.wizard.collecting import Taken
from selfassess.wizard.fields import Field, NoteField
from selfassess.wizard.keying import ProviderCards
from selfassess.wizard.layout import Column, row
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class CollectPage(RoomPage):
    """What came in last is told below the count; nothing of what anybody said is ever here."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.taken: Taken | None = None
        self._unread: tuple[str, ...] = ()
        self._folder: Path | None = None
        self._at_code = False

    @property
    def title(self) -> str:
        return translate("Collect", "Collect the answers")

    def show_place(self, place: Place) -> None:
        if place != self.place:
            self.taken, self._unread = None, ()
        super().show_place(place)

    def fill_room(self, column: Column) -> None:
        column.add(self._count(), 0.6)
        self._add_outcome(column)
        column.add(self._code(), 0.6)
        column.add(self._files(), 0.4)
        column.add(self._by_hand(), 0.4)
        column.add(self._several(), 0.4)
        if on_the_card(self.room.whole_pack):
            cards = ProviderCards(self.room)
            cards.changed.connect(self._show_cards, Qt.ConnectionType.QueuedConnection)
            column.add(cards, 0.4)
        column.add(self._closing(), 0.8)

    def _show_cards(self) -> None:
        self.refill()
        count = SAY.count(len(self.room.record.providers), "card", "cards")
        announce(self, count)

    # The count

    def _count(self) -> QWidget:
        record = self.room.record
        panel = Panel(padding=1.0, gap=0.1)
        waiting = len(record.rounds.waiting)
        words = translate("Collect", "{people} waiting for the round to be closed")
        panel.add(heading(words.format(people=workshops.people(waiting)), 1.42))
        if record.counted:
            closed = translate("Collect", "{people} are in closed rounds, which stay as they are.")
            panel.add(PlainLabel(closed.format(people=workshops.people(record.counted)), "quiet"))
        panel.add(PlainLabel(self._missing(), "quiet"))
        return panel

    def _missing(self) -> str:
        record = self.room.record
        missing = record.workshop.least - len(record.rounds.waiting)
        if missing <= 0:
            return translate("Collect", "Enough for a result. Nobody sees any figure before you close the round.")
        words = translate("Collect", "{people} more before anything can be shown.")
        return words.format(people=workshops.people(missing))

    def _add_outcome(self, column: Column) -> None:
        if self.taken is None:
            return
        column.add(Notice("\n".join((self.taken.words, *self.taken.refused))), 0.3)

    # Ways in

    def _code(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(heading(translate("Collect", "Type a code"), 1.12))
        self.entry = CodeEntry(group_count(self.room.pack))
        # Queued: the page is made anew then, and with it the field in whose key this is said.
        self.entry.complete.connect(self._take_code, Qt.ConnectionType.QueuedConnection)
        self.wrong = Notice(urgent=True)
        self.wrong.hide()
        self.entry.wrong.connect(self._show_wrong)
        panel.add(self.entry)
        panel.add(self.wrong)
        return panel

    def _show_wrong(self, words: str) -> None:
        self.wrong.say(words)
        self.wrong.setVisible(bool(words))

    def _take_code(self, text: str) -> None:
        taken, bad = collecting.take_codes(self, self.room, [text])
        if bad:
            self._show_wrong("\n".join(taken.refused))
            announce(self, "\n".join(taken.refused), urgent=True)
        else:
            self._at_code = True
            self._show(taken)

    def _files(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(heading(translate("Collect", "Take in files"), 1.12))
        words = translate("Collect", "Files, a folder or a zip of them can also be dropped anywhere on this page.")
        panel.add(PlainLabel(words, "quiet"))
        files = Button(translate("Collect", "Choose files…"))
        files.clicked.connect(lambda: self.take_files(messages.ask_answers(self)))
        folder = Button(translate("Collect", "Choose a folder…"))
        folder.clicked.connect(self._choose_folder)
        buttons = [files, folder]
        if self._folder:
            again = Button(translate("Collect", "Look again in {folder}").format(folder=self._folder.name))
            again.clicked.connect(self._look_again)
            buttons.append(again)
        panel.add(row(*buttons))
        return panel

    def take_files(self, paths: tuple[Path, ...]) -> bool:
        if paths and self.room.is_open:
            self.attempt(lambda: self._show(collecting.take_files(self, self.room, paths)))
        return self.room.is_open

    def _choose_folder(self) -> None:
        if folder := messages.ask_answers_folder(self):
            self._folder = folder
            self._look_again()

    def _look_again(self) -> None:
        if self._folder:
            self.take_files((self._folder,))

    def _by_hand(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(heading(translate("Collect", "On paper, or on this computer"), 1.12))
        paper = Button(translate("Collect", "Key in a paper form…"))
        paper.clicked.connect(lambda: self.session.move(Place("paper-form")))
        turn = Button(translate("Collect", "Answer here in turn…"))
        turn.clicked.connect(lambda: self.session.move(Place("turn")))
        panel.add(row(paper, turn))
        return panel

    def _several(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.2)
        panel.add(heading(translate("Collect", "Paste several codes"), 1.12))
        panel.add(PlainLabel(translate("Collect", "One a line, such as from a chat or an e-mail."), "quiet"))
        self.lines = NoteField(translate("Collect", "Codes, one a line"))
        self.lines.show_text("\n".join(self._unread))
        panel.add(Field(self.lines))
        take = Button(translate("Collect", "Take in these codes"))
        take.clicked.connect(self._take_lines)
        panel.add(row(take))
        return panel

    def _take_lines(self) -> None:
        def act() -> None:
            taken, self._unread = collecting.take_codes(self, self.room, self.lines.toPlainText().splitlines())
            self._show(taken)

        self.attempt(act)

    def _show(self, taken: Taken) -> None:
        """The page as it now is; whoever types codes goes on with the next."""
        self.taken = taken
        self.refill()
        announce(self, " ".join((taken.words, *taken.refused)))
        self.focus_first()

    def focus_first(self) -> None:
        if self._at_code:
            self._at_code = False
            self.entry.groups[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_first()

    # Closing

    def _closing(self) -> QWidget:
        close = Button(translate("Collect", "Close the round…"), "primary")
        close.clicked.connect(self._close)
        return row(close)

    def _close(self) -> None:
        record = self.room.record
        if not record.may_close:
            self._tell_too_few()
            return
        question = translate("Collect", "Close the round with {people}?")
        detail = translate(
            "Collect",
            "Their answers become one result, which never changes. What each person said is then overwritten on this "
            "computer. Whoever comes later waits until there are {people} more, who make a result of their own.",
        )
        least = workshops.people(record.workshop.least)
        people = workshops.people(len(record.rounds.waiting))
        close = translate("Collect", "Close the round")
        if messages.choose(self, question.format(people=people), detail.format(people=least), close) < 0:
            return
        if self.attempt(self.room.close_round):
            self.session.move(Place("reveal"))

    def _tell_too_few(self) -> None:
        record = self.room.record
        said = translate("Collect", "There are {people}; {least} are needed for a result.").format(
            people=workshops.people(len(record.rounds.waiting)), least=record.workshop.least
        )
        detail = translate(
            "Collect",
            "With fewer, figures would tell who said what. You can talk without them: everybody brings their own page.",
        )
        talk = translate("Collect", "Talk without figures")
        if messages.choose(self, said, detail, talk) == 0:
            self.session.move(Place("agenda"))
