"""Level by questionnaire: as a chart, or as a table that says the same."""

from PySide6.QtWidgets import QWidget

from selfassess.findings import counts_sentence, left_out, level_words, range_sentence
from selfassess.questionnaire import Pack, Questionnaire
from selfassess.scoring import Profile
from selfassess.wizard.chart import ChartRow, LevelChart
from selfassess.wizard.layout import row
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class LevelsPanel(Panel):
    """The middle answer, the range and the counts of every questionnaire. No figure stands for all of them."""

    def __init__(self, pack: Pack, profile: Profile) -> None:
        super().__init__(padding=1.0, gap=0.4)
        self.pack, self.profile = pack, profile
        self.as_table = False
        self.lead = PlainLabel(role="quiet", size=0.92)
        self.shown: QWidget = QWidget()
        self.switch = Button("")
        self.switch.clicked.connect(self._on_switch_clicked)
        self.add(heading(translate("Levels", "Level by questionnaire"), 1.12))
        # The switch stands first: it does not move, nor focus with it, when a high table takes the chart's place.
        for widget in (row(self.switch), self.lead, self.shown):
            self.add(widget)
        self._refresh()

    def _on_switch_clicked(self) -> None:
        self.as_table = not self.as_table
        self._refresh()

    def _refresh(self) -> None:
        made = self._table() if self.as_table else self._chart()
        self.rows.replaceWidget(self.shown, made)
        self.shown.hide()
        self.shown.deleteLater()
        self.shown = made
        if self.as_table:
            self.lead.setText(
                translate("Levels", "Figures from 0 to 100 are for comparing with your own later ones only.")
            )
            self.switch.say(translate("Levels", "Show as a chart"))
        else:
            self.lead.setText(
                translate("Levels", "The dot is your middle answer, the line your range; ×2 means two answers there.")
            )
            self.switch.say(translate("Levels", "Show as a table"))

    def _chart(self) -> QWidget:
        names = self.pack.level_names
        rows = tuple(self._chart_row(questionnaire) for questionnaire in self.pack.questionnaires)
        return LevelChart(rows, (names[0], names[-1]), translate("Levels", "Level by questionnaire, 1 to 5"))

    def _chart_row(self, questionnaire: Questionnaire) -> ChartRow:
        rated = self.profile.questionnaires[questionnaire.id]
        return ChartRow(
            title=questionnaire.title,
            median=rated.median,
            counts=rated.counts,
            value=self._middle(rated.median),
            beside=", ".join(left_out(rated, SAY)),
            sentence=f"{self._middle(rated.median)}. {counts_sentence(self.pack, rated, SAY)}",
        )

    def _table(self) -> QWidget:
        from selfassess.wizard.table import Table  # Qt's table classes are slow to load and seldom asked for

        columns = (
            translate("Levels", "Middle answer"),
            translate("Levels", "Range"),
            translate("Levels", "Answers"),
            translate("Levels", "0 to 100"),
        )
        rows = tuple((questionnaire.title, self._cells(questionnaire)) for questionnaire in self.pack.questionnaires)
        return Table(translate("Levels", "Level by questionnaire"), columns, rows)

    def _cells(self, questionnaire: Questionnaire) -> tuple[str, str, str, str]:
        rated = self.profile.questionnaires[questionnaire.id]
        given = [level for level, count in enumerate(rated.counts, 1) if count]
        spread = translate("Levels", "{low} to {high}").format(low=given[0], high=given[-1]) if given else "–"
        return self._middle(rated.median), spread, counts_sentence(self.pack, rated, SAY), range_sentence(rated, SAY)

    def _middle(self, median: int | None) -> str:
        return translate("Levels", "No level yet") if median is None else level_words(self.pack, median)
