"""What the pages of a lead share: they show the workshop that is open, and lead on to the others."""

from collections.abc import Callable

from selfassess.wizard import messages, workshops
from selfassess.wizard.layout import Column, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import WORKSHOPS
from selfassess.wizard.session import Session
from selfassess.wizard.show import made_up
from selfassess.wizard.widgets import Button, Notice, PlainLabel, heading
from selfassess.wizard.words import shortened, translate
from selfassess.wizard.workroom import Workroom, room_of


class RoomPage(Page):
    """A page of the open workshop. Nothing of it is shown while none is."""

    has_footer = False
    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.room: Workroom = room_of(session)

    def fill(self, column: Column) -> None:
        if not self.room.is_open:
            self._say_that_none_is_open(column)
            return
        record = self.room.record
        column.add(PlainLabel(shortened(workshops.called(record)), "accent", 0.95, strong=True))
        column.add(heading(self.title, 1.7))
        if record.sample:
            column.add(Notice(made_up()), 0.2)
        column.add(workshops.steps(self.session, self.place.page), 0.2)
        self.fill_room(column)

    def fill_room(self, column: Column) -> None:
        """Put in what there is of the open workshop."""
        raise NotImplementedError

    def _say_that_none_is_open(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        column.add(PlainLabel(translate("Workshops", "No workshop is open."), "quiet"))
        choose = Button(translate("Workshops", "Choose one"))
        choose.clicked.connect(lambda: self.session.move(WORKSHOPS))
        column.add(row(choose), 0.6)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Whether it was done; where not, the person knows why."""
        return messages.attempt(self, act)

    def take_back(self) -> bool:
        if self.room.is_open and self.room.take_back():
            self.refill()
            self.focus_first()
        return True  # the open assessment is not what a lead looks at here
