"""A figure that can be had as a table that says the same."""

from PySide6.QtWidgets import QWidget

from selfassess.wizard.layout import row
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import translate


class Twin(Panel):
    """The figure first; the button changes it for the table and back."""

    def __init__(self, title: str, figure_lead: str, table_lead: str) -> None:
        super().__init__(padding=1.0, gap=0.4)
        self.leads = (figure_lead, table_lead)
        self.as_table = False
        self.lead = PlainLabel(role="quiet", size=0.92)
        self.shown: QWidget = QWidget()
        self.switch = Button("")
        self.switch.clicked.connect(self._on_switch_clicked)
        self.add(heading(title, 1.12))
        # The switch stands first: it does not move, nor focus with it, when a high table takes the chart's place.
        for widget in (row(self.switch), self.lead, self.shown):
            self.add(widget)

    def figure(self) -> QWidget:
        """The figure, made anew."""
        raise NotImplementedError

    def table(self) -> QWidget:
        """The table, made anew."""
        raise NotImplementedError

    def _on_switch_clicked(self) -> None:
        self.as_table = not self.as_table
        self.refresh()

    def refresh(self) -> None:
        """What is wanted is shown."""
        made = self.table() if self.as_table else self.figure()
        self.rows.replaceWidget(self.shown, made)
        self.shown.hide()
        self.shown.deleteLater()
        self.shown = made
        self.lead.setText(self.leads[self.as_table])
        self.switch.say(
            translate("Levels", "Show as a chart") if self.as_table else translate("Levels", "Show as a table")
        )
