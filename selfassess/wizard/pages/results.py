"""Results: what the answers come to, in levels, ranges and counts. There is no overall figure."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from selfassess.findings import completeness, counts_sentence, headline, notices, range_sentence, theme_sentence
from selfassess.plan import make_plan
from selfassess.questionnaire import Questionnaire, Theme
from selfassess.scoring import Profile, score
from selfassess.wizard.chart import ChartRow, LevelChart
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import translate

STARTS = 2
"""How many actions are shown as where to start."""


class ResultsPage(Page):
    """From one answer on; what is not known is said."""

    column_width = 56

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.as_table = False

    @property
    def title(self) -> str:
        return translate("Results", "Your results")

    @property
    def proceed_text(self) -> str:
        return translate("Results", "Continue to your action plan")

    def show_place(self, place: Place) -> None:
        self.as_table = False
        super().show_place(place)

    def fill(self, column: Column) -> None:
        pack, assessment = self.session.pack, self.session.assessment
        profile = score(pack, assessment)
        column.add(heading(translate("Results", "Your results"), 1.7))
        column.add(PlainLabel(headline(pack, profile), size=1.12))
        column.add(PlainLabel(completeness(pack, assessment), "quiet"))
        if not assessment.answers:
            column.add(PlainLabel(translate("Results", "Results appear here from your first answer on.")), 0.5)
            return
        column.add(self._levels(profile), 0.6)
        for notice in notices(pack, assessment, profile):
            column.add(Notice(notice), 0.3)
        self._add_starts(column, profile)
        column.add(heading(translate("Results", "What your process answers point at"), 1.25), 0.9)
        column.add(self._themes(profile), 0.1)

    # Levels

    def _levels(self, profile: Profile) -> QWidget:
        panel = Panel(padding=1.0, gap=0.4)
        lead = translate(
            "Results", "The dot is your middle answer. The line runs from your lowest level to your highest."
        )
        panel.add(heading(translate("Results", "Level by questionnaire"), 1.12))
        panel.add(PlainLabel(lead, "quiet", 0.92))
        panel.add(self._table(profile) if self.as_table else self._chart(profile))
        words = translate("Results", "Show as a chart") if self.as_table else translate("Results", "Show as a table")
        switch = Button(words)
        switch.clicked.connect(self._switch)
        panel.add(row(switch))
        self.switch = switch
        return panel

    def _switch(self) -> None:
        self.as_table = not self.as_table
        self.refill()
        self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chart(self, profile: Profile) -> LevelChart:
        names = self.session.pack.level_names
        rows = tuple(self._chart_row(questionnaire, profile) for questionnaire in self.session.pack.questionnaires)
        return LevelChart(rows, (names[0], names[-1]), translate("Results", "Level by questionnaire, 1 to 5"))

    def _chart_row(self, questionnaire: Questionnaire, profile: Profile) -> ChartRow:
        rated = profile.questionnaires[questionnaire.id]
        return ChartRow(
            title=questionnaire.title,
            median=rated.median,
            counts=rated.counts,
            value=self._middle(rated.median),
            beside=_left_out(rated.dont_know, rated.unanswered, rated.not_applicable),
            sentence=f"{self._middle(rated.median)}. {counts_sentence(self.session.pack, rated)}",
        )

    def _middle(self, median: int | None) -> str:
        if median is None:
            return translate("Results", "No level yet")
        return translate("Results", "{level} {name}").format(
            level=median, name=self.session.pack.level_names[median - 1]
        )

    def _table(self, profile: Profile) -> QTableWidget:
        pack = self.session.pack
        columns = [
            translate("Results", "Middle answer"),
            translate("Results", "Lowest to highest"),
            translate("Results", "Answers at each level, and what is left out"),
            translate("Results", "0 to 100, to compare with your own later answers"),
        ]
        table = QTableWidget(len(pack.questionnaires), len(columns))
        table.setHorizontalHeaderLabels(columns)
        table.setVerticalHeaderLabels([questionnaire.title for questionnaire in pack.questionnaires])
        for line, questionnaire in enumerate(pack.questionnaires):
            rated = profile.questionnaires[questionnaire.id]
            given = [level for level, count in enumerate(rated.counts, 1) if count]
            spread = translate("Results", "{low} to {high}").format(low=given[0], high=given[-1]) if given else "–"
            cells = (self._middle(rated.median), spread, counts_sentence(pack, rated), range_sentence(rated))
            for place, words in enumerate(cells):
                table.setItem(line, place, QTableWidgetItem(words))
        _settle(table)
        return table

    # Themes and actions

    def _themes(self, profile: Profile) -> QWidget:
        panel = Panel(padding=1.0, gap=0.5)
        panel.add(PlainLabel(theme_sentence(self.session.pack, profile)))
        for theme in self.session.pack.themes:
            panel.add(
                stacked(PlainLabel(theme.title, strong=True), PlainLabel(self._pointing(theme, profile), "quiet"))
            )
        return panel

    def _pointing(self, theme: Theme, profile: Profile) -> str:
        """Which practices point at the theme, the lowest level first."""
        asked = {question.id: question for question in self.session.pack.questions}
        rated = [
            (self.session.assessment.answers[id].level or 0, asked[id].name)
            for id in profile.themes[theme.id].practices
        ]
        if not rated:
            return translate("Results", "No rated practice points here yet.")
        said = translate("Results", "{name} ({level})")
        return " · ".join(
            said.format(name=name, level=level) for level, name in sorted(rated, key=lambda pair: pair[0])
        )

    def _add_starts(self, column: Column, profile: Profile) -> None:
        pack, assessment = self.session.pack, self.session.assessment
        plan = make_plan(pack, assessment, profile, self.session.today())
        starts = (plan.actions or plan.find_out)[:STARTS]
        if not starts:
            return
        column.add(heading(translate("Results", "Where to start"), 1.25), 0.9)
        titles = {theme.id: theme.title for theme in pack.themes}
        for action in starts:
            panel = Panel(padding=0.9, gap=0.05)
            panel.add(PlainLabel(titles[action.theme], "accent", 0.92, strong=True))
            panel.add(PlainLabel(action.text))
            column.add(panel, 0.1)


def _left_out(dont_know: int, unanswered: int, not_applicable: int) -> str:
    """The largest reasons first, short enough to stand beside the chart."""
    parts = (
        (dont_know, translate("Results", "{count} don’t know")),
        (unanswered, translate("Results", "{count} not answered")),
        (not_applicable, translate("Results", "{count} doesn’t apply")),
    )
    return ", ".join(words.format(count=count) for count, words in parts if count)


def _settle(table: QTableWidget) -> None:
    """The table shows everything without scrolling of its own, cannot be edited, and is one stop for Tab."""
    table.setAccessibleName(translate("Results", "Level by questionnaire"))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
