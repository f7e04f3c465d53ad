"""Results: what the answers come to, in levels, ranges and counts. There is no overall figure."""

from PySide6.QtWidgets import QWidget

from selfassess.findings import completeness, headline, notices, theme_sentence
from selfassess.plan import make_plan
from selfassess.questionnaire import Theme
from selfassess.scoring import Profile, score
from selfassess.wizard.layout import Column, stacked
from selfassess.wizard.levels import LevelsPanel
from selfassess.wizard.pages.page import Page
from selfassess.wizard.widgets import Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate

STARTS = 2
"""How many actions are shown as where to start."""


class ResultsPage(Page):
    """From one answer on; what is not known is said."""

    column_width = 56

    @property
    def title(self) -> str:
        return translate("Results", "Your results")

    @property
    def proceed_text(self) -> str:
        return translate("Results", "Continue to your action plan")

    def fill(self, column: Column) -> None:
        pack, assessment = self.session.pack, self.session.assessment
        profile = score(pack, assessment)
        column.add(heading(translate("Results", "Your results"), 1.7))
        column.add(PlainLabel(headline(pack, profile, SAY), size=1.12))
        column.add(PlainLabel(completeness(pack, assessment, SAY), "quiet"))
        if not assessment.answers:
            column.add(PlainLabel(translate("Results", "Results appear here from your first answer on.")), 0.5)
            return
        column.add(LevelsPanel(pack, profile), 0.6)
        for notice in notices(pack, assessment, profile, SAY):
            column.add(Notice(notice), 0.3)
        self._add_starts(column, profile)
        column.add(heading(translate("Results", "What your process answers point at"), 1.25), 0.9)
        column.add(self._themes(profile), 0.1)

    def _add_starts(self, column: Column, profile: Profile) -> None:
        pack, assessment = self.session.pack, self.session.assessment
        plan = make_plan(pack, assessment, profile, self.session.today(), SAY)
        starts = plan.starts[:STARTS]
        if not starts:
            return
        column.add(heading(translate("Results", "Where to start"), 1.25), 0.9)
        titles = {theme.id: theme.title for theme in pack.themes}
        for action in starts:
            panel = Panel(padding=0.9, gap=0.05)
            panel.add(PlainLabel(titles[action.theme], "accent", 0.92, strong=True))
            panel.add(PlainLabel(action.text))
            column.add(panel, 0.1)

    def _themes(self, profile: Profile) -> QWidget:
        panel = Panel(padding=1.0, gap=0.5)
        panel.add(PlainLabel(theme_sentence(self.session.pack, profile, SAY)))
        pointed_at = [theme for theme in self.session.pack.themes if profile.themes[theme.id].practices]
        if pointed_at:
            lead = translate("Results", "The practices behind each theme, each with your level, the lowest first:")
            panel.add(PlainLabel(lead, "quiet"))
        for theme in pointed_at:
            words = PlainLabel(self._pointing(theme, profile), "quiet")
            panel.add(stacked(PlainLabel(theme.title, strong=True), words))
        return panel

    def _pointing(self, theme: Theme, profile: Profile) -> str:
        """Which practices point at the theme, the lowest level first."""
        names = {question.id: question.name for question in self.session.pack.questions}
        answers = self.session.assessment.answers
        rated = [(answers[id].level or 0, names[id]) for id in profile.themes[theme.id].practices]
        said = translate("Results", "{name} ({level})")
        lowest_first = sorted(rated, key=lambda pair: pair[0])
        return " · ".join(said.format(name=name, level=level) for level, name in lowest_first)
