"""The action plan: choose, reword, add, put in order, say who and by when and how far it is."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Horizon, PlanEdit
from selfassess.findings import HORIZON_WORDS
from selfassess.plan import HORIZONS, Action, Plan
from selfassess.wizard import planning
from selfassess.wizard.accessibility import announce
from selfassess.wizard.action_card import ActionCard, edited
from selfassess.wizard.choices import Tick
from selfassess.wizard.layout import Column, Line, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import REVISIT, SAVE, SCHEDULE, Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading, inside
from selfassess.wizard.words import SAY, translate


class PlanPage(Page):
    """Actions by horizon, the others to choose from, and what to find out."""

    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.deleted: tuple[str, PlanEdit] | None = None
        """The own action deleted last, until the page is left."""

    @property
    def title(self) -> str:
        return translate("Plan", "Your action plan")

    @property
    def proceed_text(self) -> str:
        return translate("Plan", "Save your plan…")

    def proceed(self) -> None:
        self.session.move(SAVE)

    def show_place(self, place: Place) -> None:
        self.deleted = None
        super().show_place(place)

    def fill(self, column: Column) -> None:
        plan = planning.plan_of(self.session)
        column.add(heading(translate("Plan", "Your action plan"), 1.7))
        lead = translate("Plan", "Change anything: it is your plan. Every change is saved as you make it.")
        column.add(PlainLabel(lead, "quiet"))
        private = translate(
            "Plan",
            "Only you see it. You choose what leaves when you save it: a copy to share holds no names, no dates "
            "of yours and nothing in your own words.",
        )
        column.add(PlainLabel(private, "quiet"))
        self._add_undo(column)
        if not plan.actions and not plan.find_out:
            column.add(PlainLabel(self._nothing_yet(plan)), 0.6)
        if planning.kept(plan):
            self._add_dates(column)
        for horizon in HORIZONS:
            self._add_horizon(column, plan, horizon)
        self._add_find_out(column, plan.find_out)
        self._add_others(column, plan)
        self._add_gaps(column, plan)

    def _nothing_yet(self, plan: Plan) -> str:
        """Why no action follows from the answers."""
        if planning.kept(plan):
            return translate("Plan", "Your own actions are here. More join them once you have answered some questions.")
        return translate("Plan", "Actions appear here once you have answered some questions.")

    # Dates

    def _add_dates(self, column: Column) -> None:
        """What can be done with all of the dates at once."""
        back = Button(translate("Plan", "Work back from a fixed day…"))
        back.clicked.connect(lambda: self.session.move(SCHEDULE))
        again = Button(translate("Plan", "Go through your plan…"))
        again.clicked.connect(lambda: self.session.move(REVISIT))
        buttons = [back, again]
        if planning.floating(self.session):
            words = translate("Plan", "Dates that you have not changed count from today, and move on with it.")
            column.add(PlainLabel(words, "quiet"), 0.5)
            keep = Button(translate("Plan", "Keep these dates"))
            keep.clicked.connect(self._keep_dates)
            buttons.insert(0, keep)
        column.add(row(*buttons), 0.2)

    def _keep_dates(self) -> None:
        self.hand_over()
        planning.keep_dates(self.session)
        self.refill()
        self._focus_on(lambda widget: isinstance(widget, Button) and widget.isEnabled())
        announce(self, translate("Plan", "The dates stay as they are now."))

    # Actions

    def _add_horizon(self, column: Column, plan: Plan, horizon: Horizon) -> None:
        column.add(heading(SAY(HORIZON_WORDS[horizon]), 1.25), 1.0)
        actions = plan.within(horizon)
        for place, action in enumerate(actions):
            moves = (-1,) * (place > 0) + (1,) * (place < len(actions) - 1)
            self._add_card(column, action, moves)
        words = translate("Plan", "Add an action of your own")
        add = Button(words, "link", f"{words}, {SAY(HORIZON_WORDS[horizon])}")
        add.clicked.connect(lambda: self._add_own(horizon))
        column.add(row(add), 0.1)

    def _add_card(self, column: Column, action: Action, moves: tuple[int, ...] = ()) -> None:
        card = ActionCard(self.session, action, moves)
        card.dropped.connect(lambda: self._on_dropped(action))
        card.moved.connect(lambda step: self._move(action, step))
        card.deleted.connect(lambda: self._delete(action))
        card.rehoused.connect(lambda horizon: self._show_again_at(action.id, SAY(HORIZON_WORDS[horizon])))
        column.add(card, 0.2)

    def _add_own(self, horizon: Horizon) -> None:
        self.hand_over()
        self._show_again_at(planning.add_own(self.session, horizon))

    def _on_dropped(self, action: Action) -> None:
        """One that there was no room for goes back to the others; the rest stay where they stand."""
        if any(other.id == action.id for other in planning.plan_of(self.session).others):
            self.hand_over()
            self.refill()
            self._focus_on(lambda widget: isinstance(widget, Tick) and widget.text() == action.text)

    def _move(self, action: Action, step: int) -> None:
        self.hand_over()
        before = self._bare_focus()
        place = planning.move(self.session, action, step)
        self.refill()
        self._focus_in_card(action.id, before)
        among = len(planning.plan_of(self.session).within(action.horizon))
        said = translate("Plan", "Now {place} of {number} in {horizon}")
        announce(self, said.format(place=place, number=among, horizon=SAY(HORIZON_WORDS[action.horizon])))

    def _show_again_at(self, id: str, name: str = "") -> None:
        """The page shows what has changed; focus is in the action's card, on what bears that name or on its words."""
        self.refill()
        self._focus_in_card(id, name)

    # Deleting, and back

    def _delete(self, action: Action) -> None:
        self.hand_over()
        self.deleted = (action.id, planning.edit_of(self.session, action))
        self.session.edit_action(action.id, PlanEdit())
        self.refill()
        self._focus_on(lambda widget: widget is self.undo)
        announce(self, self.told)

    def _add_undo(self, column: Column) -> None:
        if self.deleted is None:
            return
        words = " ".join((self.deleted[1].text or "").split())
        said = (
            translate("Plan", "Deleted: {words}") if words else translate("Plan", "An action without words is deleted.")
        )
        self.told = said.format(words=words)
        notice = Notice(self.told)
        self.undo = Button(translate("Plan", "Put it back"))
        self.undo.clicked.connect(self._put_back)
        notice.add(row(self.undo))
        column.add(notice, 0.5)

    def _put_back(self) -> None:
        if self.deleted is None:
            return
        self.hand_over()
        (id, edit), self.deleted = self.deleted, None
        self.session.edit_action(id, edit)
        self._show_again_at(id)

    # Focus after the page was built anew

    def _bare_focus(self) -> str:
        """What in an action's card has focus, by the name it has in every card."""
        focused = self.focusWidget()
        return next((card.bare_name(focused) for card in self._cards() if focused and card.isAncestorOf(focused)), "")

    def _cards(self) -> list[ActionCard]:
        return [widget for widget in inside(self.column) if isinstance(widget, ActionCard)]

    def _focus_in_card(self, id: str, name: str = "") -> None:
        """The action's card is in sight; focus is on what bears that name in it, or on its words."""
        for card in self._cards():
            if card.action.id == id:
                named = [child for child in inside(card) if name and card.bare_name(child) == name]
                self.area.reveal(card)
                (named or [card.text])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_on(self, is_it: Callable[[QWidget], bool]) -> None:
        for widget in self._stops():
            if is_it(widget):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # The rest

    def _add_find_out(self, column: Column, actions: Iterable[Action]) -> None:
        for number, action in enumerate(actions):
            if not number:
                column.add(heading(translate("Plan", "To find out"), 1.25), 1.0)
            self._add_card(column, action)

    def _add_others(self, column: Column, plan: Plan) -> None:
        spare = [action for action in plan.others if not action.chosen]
        if not spare:
            return
        column.add(heading(translate("Plan", "Others to choose from"), 1.25), 1.0)
        words = translate("Plan", "These also follow from your answers. Tick the ones you want in your plan.")
        column.add(PlainLabel(words, "quiet"))
        panel = Panel(padding=0.8, gap=0.15)
        for action in spare:
            panel.add(self._other(action))
        column.add(panel, 0.2)

    def _other(self, action: Action) -> QWidget:
        tick = Tick(action.text)
        tick.clicked.connect(lambda: self._take(action))
        return tick

    def _take(self, action: Action) -> None:
        self.hand_over()
        self.session.edit_action(action.id, edited(self.session, action, chosen=True))
        self._show_again_at(action.id)

    def _add_gaps(self, column: Column, plan: Plan) -> None:
        if not plan.evidence_gaps:
            return
        names = {question.id: question.name for question in self.session.pack.questions}
        column.add(heading(translate("Plan", "Levels not yet borne out by evidence"), 1.25), 1.0)
        panel = Panel(padding=0.8, gap=0)
        said = translate("Plan", "You chose level {level}; the evidence you named supports level {supported}.")
        for gap in plan.evidence_gaps:
            panel.add(Line(names[gap.question], said.format(level=gap.level, supported=gap.supported_level)))
        column.add(panel, 0.2)
