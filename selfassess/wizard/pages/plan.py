"""The action plan: choose, reword, say who and by when."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from selfassess.findings import HORIZON_WORDS
from selfassess.plan import HORIZONS, Action, Plan, make_plan
from selfassess.scoring import score
from selfassess.wizard.action_card import ActionCard, edited
from selfassess.wizard.choices import Tick
from selfassess.wizard.layout import Column, Line
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import SAVE
from selfassess.wizard.widgets import Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class PlanPage(Page):
    """Proposed actions by horizon, the others to choose from, and what to find out."""

    column_width = 46

    @property
    def title(self) -> str:
        return translate("Plan", "Your action plan")

    @property
    def proceed_text(self) -> str:
        return translate("Plan", "Save your plan…")

    def proceed(self) -> None:
        self.session.move(SAVE)

    @property
    def plan(self) -> Plan:
        """The plan as the answers and the person's changes have it."""
        pack, assessment = self.session.pack, self.session.assessment
        return make_plan(pack, assessment, score(pack, assessment), self.session.today(), SAY)

    def fill(self, column: Column) -> None:
        plan = self.plan
        column.add(heading(translate("Plan", "Your action plan"), 1.7))
        lead = translate("Plan", "Change anything: it is your plan. Every change is saved as you make it.")
        column.add(PlainLabel(lead, "quiet"))
        if not plan.actions and not plan.find_out:
            words = translate("Plan", "Actions appear here once you have answered some questions.")
            column.add(PlainLabel(words), 0.6)
            return
        for horizon in HORIZONS:
            of_horizon = [action for action in plan.actions if action.horizon == horizon]
            self._add_cards(column, SAY(HORIZON_WORDS[horizon]), of_horizon)
        self._add_cards(column, translate("Plan", "To find out"), plan.find_out)
        self._add_others(column, plan)
        self._add_gaps(column, plan)

    def _add_cards(self, column: Column, title: str, actions: Iterable[Action]) -> None:
        cards = [ActionCard(self.session, action) for action in actions]
        if cards:
            column.add(heading(title, 1.25), 1.0)
        for card in cards:
            column.add(card, 0.2)

    def _add_others(self, column: Column, plan: Plan) -> None:
        if not plan.others:
            return
        column.add(heading(translate("Plan", "Others to choose from"), 1.25), 1.0)
        words = translate("Plan", "These also follow from your answers. Tick the ones you want in your plan.")
        column.add(PlainLabel(words, "quiet"))
        for action in plan.others:
            if action.chosen:
                column.add(ActionCard(self.session, action, on_dropped=self.refill), 0.2)
        panel = Panel(padding=0.8, gap=0.15)
        spare = [action for action in plan.others if not action.chosen]
        for action in spare:
            panel.add(self._other(action))
        if spare:
            column.add(panel, 0.2)

    def _other(self, action: Action) -> QWidget:
        tick = Tick(action.text)
        tick.clicked.connect(lambda: self._take(action))
        return tick

    def _take(self, action: Action) -> None:
        self.session.edit_action(action.id, edited(self.session, action, chosen=True))
        self.refill()

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
