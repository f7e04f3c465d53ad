"""Reveal: the results of a closed round, one slide after the other, on the projector and here alike."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from selfassess.wizard import workshops
from selfassess.wizard.accessibility import announce
from selfassess.wizard.choices import radios
from selfassess.wizard.layout import Column, row
from selfassess.wizard.pages.room_page import RoomPage
from selfassess.wizard.pick import picking
from selfassess.wizard.place import Place
from selfassess.wizard.screen import Screen
from selfassess.wizard.session import Session
from selfassess.wizard.show import Dated, Show
from selfassess.wizard.widgets import Button, Panel, PlainLabel
from selfassess.wizard.words import translate
from selfassess.workshop import Record


class RevealPage(RoomPage):
    """Both stay blind until the lead reveals a slide: the screen of this computer may be the one on the wall."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.buttons: tuple[Button, Button, Button] | None = None
        self.show_: Show = self.room.show
        self._earlier: tuple[Record, ...] = ()
        self._beside: str | None = None
        """Id of the earlier workshop that is shown beside this one, if one is."""
        self.show_.changed.connect(self._on_changed)

    @property
    def title(self) -> str:
        return translate("Reveal", "Reveal the results")

    def fill_room(self, column: Column) -> None:
        self.buttons = None
        if not self.room.record.rounds.closed:
            words = translate("Reveal", "Nobody sees any figure before the round is closed.")
            column.add(PlainLabel(words), 0.6)
            collect = Button(translate("Reveal", "Back to collecting"))
            collect.clicked.connect(lambda: self.session.move(Place("collect")))
            column.add(row(collect), 0.4)
            return
        self._show()
        if len(self.room.record.rounds.closed) > 1:
            column.add(self._rounds(), 0.5)
        if self._earlier:
            column.add(self._comparing(), 0.5)
        column.add(self._leading(), 0.5)
        column.add(Screen(self.show_), 0.3)
        hint = translate("Reveal", "Keys, there and here: Right and Left for the next and the one before, Space shows.")
        column.add(PlainLabel(hint, "quiet"))
        talk = Button(translate("Reveal", "Talk about the questions"), "primary")
        talk.clicked.connect(lambda: self.session.move(Place("agenda")))
        column.add(row(talk), 0.6)
        self._on_changed()

    def _rounds(self) -> QWidget:
        words = translate("Reveal", "Round {number}, {people}")
        options = tuple(
            (number, words.format(number=number + 1, people=workshops.people(one.result.n)))
            for number, one in enumerate(self.room.record.rounds.closed)
        )
        return radios(translate("Reveal", "Which round?"), options, self.room.shown_round, self._choose_round)

    def _choose_round(self, number: int) -> None:
        self.room.show_round(number)
        self._beside = None
        QTimer.singleShot(0, self, self.refill)

    def _show(self) -> None:
        """The round, alone or beside an earlier workshop."""
        self._earlier = self.room.earlier()
        ids = [record.workshop.id for record in self._earlier]
        if self._beside not in ids:
            self._beside = None
            self.room.show_round()
            return
        then = self._earlier[ids.index(self._beside)]
        self.room.compare(
            Dated(workshops.named(then.workshop), then.rounds.closed[-1].result),
            workshops.named(self.room.record.workshop),
        )

    def _comparing(self) -> QWidget:
        names = [workshops.called(one) for one in self._earlier]
        ids = [None, *(one.workshop.id for one in self._earlier)]

        def chosen(number: int) -> None:
            self._beside = ids[number]
            QTimer.singleShot(0, self, self.refill)  # not while the list is closing

        alone = translate("Reveal", "No other workshop")
        return picking(translate("Reveal", "Beside"), [alone, *names], ids.index(self._beside), chosen)

    def _leading(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.3)
        self.where = PlainLabel(strong=True)
        panel.add(self.where)
        show = Button("", "primary")
        show.clicked.connect(self.show_.toggle)
        before, after = Button(translate("Reveal", "The one before")), Button(translate("Reveal", "The next"))
        before.clicked.connect(lambda: self.show_.step(-1))
        after.clicked.connect(lambda: self.show_.step(1))
        projector = Button(translate("Reveal", "Open on the projector"))
        projector.clicked.connect(lambda: self.room.project(self.window()))
        self.buttons = (show, before, after)
        panel.add(row(show, before, after, projector))
        return panel

    def _on_changed(self) -> None:
        if self.buttons is None or self.show_.slide is None or self.session.place.page != "reveal":
            return
        shown = translate("Reveal", "shown") if self.show_.is_revealed else translate("Reveal", "hidden")
        words = translate("Reveal", "{number} of {total}: {title} ({shown})")
        title = self.show_.slide.caption if self.show_.slide.id else self.show_.slide.title
        said = words.format(number=self.show_.position + 1, total=len(self.show_.slides), title=title, shown=shown)
        if said != self.where.text():
            self.where.setText(said)
            announce(self, said)
        self.buttons[0].say(translate("Reveal", "Hide") if self.show_.is_revealed else translate("Reveal", "Show"))
