"""Results: what the answers come to, in levels, ranges and counts. There is no overall figure."""

from PySide6.QtWidgets import QWidget

from selfassess.findings import completeness, headline, notices, theme_sentence
from selfassess.plan import make_plan
from selfassess.questionnaire import QuestionSet, Theme
from selfassess.scoring import Profile, score
from selfassess.wizard import earlier, sets
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.levels import LevelsPanel
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import COMPARE, RESULTS, Place
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
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
        if words := sets.caution(pack, self.session.set, assessment):
            column.add(Notice(words), 0.4)
            column.add(self._more(), 0.2)
        if not assessment.answers:
            column.add(PlainLabel(translate("Results", "Results appear here from your first answer on.")), 0.5)
            return
        column.add(LevelsPanel(pack, profile), 0.6)
        if earlier.has_others(self.session):
            compare = Button(translate("Results", "See what has changed since an earlier one"), "link")
            compare.clicked.connect(lambda: self.session.move(COMPARE))
            column.add(row(compare), 0.2)
        for notice in notices(pack, assessment, profile, SAY):
            column.add(Notice(notice), 0.3)
        self._add_starts(column, profile)
        column.add(heading(translate("Results", "What your process answers point at"), 1.25), 0.9)
        column.add(self._themes(profile), 0.1)

    def _more(self) -> QWidget:
        """The ways on from a part of the questions."""
        buttons = []
        for chosen, words in sets.larger(self.session.pack, self.session.set):
            button = Button(words)
            button.clicked.connect(lambda _=False, chosen=chosen: self._go_on_with(chosen))
            buttons.append(button)
        return row(*buttons)

    def _go_on_with(self, chosen: QuestionSet) -> None:
        session = self.session
        session.choose_set(chosen)
        open_ones = (question for question in session.asked.questions if session.answer(question.id) is None)
        first = next(open_ones, None)
        session.move(Place("question", first.id) if first else RESULTS)

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
            title = titles.get(action.theme, translate("Results", "Your own action"))
            panel.add(PlainLabel(title, "accent", 0.92, strong=True))
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
