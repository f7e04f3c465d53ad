"""What every page is: a scrolled column bound to a place, which knows its title and where focus belongs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from selfassess.wizard.accessibility import set_role
from selfassess.wizard.layout import TEXT_COLUMN, Column, Scroll
from selfassess.wizard.place import Place, following
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Heading, inside
from selfassess.wizard.words import translate


class Page(QWidget):
    """One page, made once and shown anew for each place."""

    has_footer = True
    column_width: float = TEXT_COLUMN

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.place = Place("home")
        self.area = Scroll()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.area)

    @property
    def title(self) -> str:
        """The page as the window title names it."""
        raise NotImplementedError

    @property
    def proceed_text(self) -> str:
        """What is written on the button that goes on."""
        return translate("Page", "Continue")

    def show_place(self, place: Place) -> None:
        """The page shows the place as the session now has it."""
        self.place = place
        self._fill_anew()

    def _fill_anew(self) -> None:
        self.fill(self.fresh_column())
        self.column.set_margins()  # which a page may have its own wishes for

    def fill(self, column: Column) -> None:
        """Put everything into an empty column."""
        raise NotImplementedError

    def fresh_column(self) -> Column:
        """An empty column in place of the one before."""
        column = Column(self.column_width)
        self.column = column
        set_role(column, QAccessible.Role.Pane)
        self.area.setWidget(column)
        return column

    def refill(self) -> None:
        """Build the page anew where it stands, because what it lists has changed."""
        offset = self.area.verticalScrollBar().value()
        self._fill_anew()
        self.column.lay_out()
        self.area.verticalScrollBar().setValue(offset)

    def proceed(self) -> None:
        """What Continue does; never prevented."""
        session = self.session
        session.move(following(session.pack, self.place, session.asked, session.weighs))

    def focus_first(self) -> None:
        """Focus is where the person begins on this page."""
        for widget in self._stops():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if first := self.column.findChild(Heading):  # the keys that scroll work from there
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_again(self) -> None:
        """The page shows its place in other looks; focus on it stays on what it was on."""
        if popup := QApplication.activePopupWidget():
            popup.close()  # what it came out of is about to go
        focused, stops = self.focusWidget(), self._stops(Qt.FocusPolicy.ClickFocus)
        here = stops.index(focused) if focused in stops and focused.hasFocus() else None
        self.show_place(self.place)
        if here is None or focused is None:
            return
        stops = self._stops(Qt.FocusPolicy.ClickFocus)
        if focused in stops:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        elif here < len(stops):
            stops[here].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def show_change(self) -> None:
        """The page shows its place after a change was taken back or made again; focus stays where it can."""
        self.show_again()

    def take_back(self) -> bool:
        """Whether the page had something of its own to take back, which it then did."""
        return False

    @property
    def keeps_to_itself(self) -> bool:
        """Whether somebody is in the middle of what only this page may be seen with: no way leads elsewhere."""
        return False

    def go_back(self) -> bool:
        """Whether the page had a way back of its own, which it then went."""
        return False

    def take_files(self, paths: tuple[Path, ...]) -> bool:
        """Whether the page is one to take in what is dropped on it, which it then did."""
        return False

    def _stops(self, policy: Qt.FocusPolicy = Qt.FocusPolicy.TabFocus) -> list[QWidget]:
        """What Tab reaches on this page, from the top; or what takes focus in another way."""
        return [
            widget
            for widget in inside(self.column)
            if widget.focusPolicy() & policy and widget.isEnabled() and not widget.isHidden()
        ]

    def use_answer_keys(self, work: bool) -> None:
        """Whether 1 to 5, D and N choose an answer, on a page that has answers."""

    def hand_over(self) -> None:
        """Whatever is still being typed is with the session."""
        for widget in list(inside(self)):
            if hand_over := getattr(widget, "hand_over", None):
                hand_over()
