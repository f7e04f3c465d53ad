"""Level by questionnaire: as a chart, or as a table that says the same."""

from PySide6.QtWidgets import QWidget

from selfassess.findings import counts_sentence, left_out, level_words, range_sentence
from selfassess.questionnaire import Pack, Questionnaire
from selfassess.scoring import Profile
from selfassess.wizard.chart import ChartRow, LevelChart
from selfassess.wizard.twin import Twin
from selfassess.wizard.words import SAY, translate


class LevelsPanel(Twin):
    """The middle answer, the range and the counts of every questionnaire. No figure stands for all of them."""

    def __init__(self, pack: Pack, profile: Profile) -> None:
        super().__init__(
            translate("Levels", "Level by questionnaire"),
            translate("Levels", "The dot is your middle answer, the line your range; ×2 means two answers there."),
            translate("Levels", "Figures from 0 to 100 are for comparing with your own later ones only."),
        )
        self.pack, self.profile = pack, profile
        self.refresh()

    def figure(self) -> QWidget:
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

    def table(self) -> QWidget:
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
