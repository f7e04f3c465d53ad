"""Working back from a day that is fixed: dates are proposed, and stand in the plan once the person takes them."""

from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfassess.plan import DAYS, Action
from selfassess.schedule import Dated, Schedule, Stage, stage_of, work_back
from selfassess.wizard import planning
from selfassess.wizard.accessibility import announce
from selfassess.wizard.days import DayField
from selfassess.wizard.fields import Field, LineField
from selfassess.wizard.layout import Column, Line, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import PLAN
from selfassess.wizard.session import Session
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import Panel, Passage, PlainLabel, heading
from selfassess.wizard.words import SAY, date_words, translate


class SchedulePage(Page):
    """What the day is called, and when it is, stay here until the program is closed; the plan keeps only dates."""

    column_width = 46

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.word = ""
        self.fixed: date | None = None

    @property
    def title(self) -> str:
        return translate("Schedule", "Work back from a fixed day")

    @property
    def proceed_text(self) -> str:
        return translate("Schedule", "Use these dates")

    @property
    def schedule(self) -> Schedule:
        """The dates proposed for the plan as it is."""
        actions = planning.kept(planning.plan_of(self.session))
        return work_back(actions, self._day(), self.session.today())

    def _day(self) -> date:
        """The day the person named; until then one a quarter from now."""
        return self.fixed or self.session.today() + timedelta(DAYS["quarter"])

    def proceed(self) -> None:
        """The dates shown are the person's own from now on."""
        self.hand_over()
        dated = self.schedule.dated
        edits = {one.action.id: replace(planning.edit_of(self.session, one.action), due=one.due) for one in dated}
        self.session.edit_plan(edits)
        self.session.move(PLAN)
        if dated:
            announce(self, translate("Schedule", "The dates are in your plan."))

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Schedule", "Work back from a fixed day"), 1.7))
        lead = translate(
            "Schedule",
            "Name a day that will not move, such as the next cabinet or the end of a contract. You get dates by which "
            "everything lands before it, finding out first. Nothing in your plan changes until you use them.",
        )
        column.add(PlainLabel(lead, "quiet"))
        column.add(self._word(), 0.7)
        column.add(self._fixed(), 0.4)
        self.summary = Passage()
        column.add(self.summary, 0.5)
        self.proposal = QWidget()
        column.add(self.proposal, 0.2)
        self._refresh()

    def _word(self) -> QWidget:
        label = PlainLabel(translate("Schedule", "What happens on that day"), strong=True)
        line = LineField(translate("Schedule", "What happens on that day, optional"))
        line.setPlaceholderText(translate("Schedule", "Such as: next cabinet"))
        line.show_text(self.word)
        line.written.connect(self._on_word_written)
        label.setBuddy(line)
        hint = translate("Schedule", "Used on this page only, and not kept.")
        line.setAccessibleDescription(hint)
        return stacked(label, PlainLabel(hint, "quiet", 0.95), Field(line))

    def _fixed(self) -> QWidget:
        field = DayField(translate("Schedule", "The fixed day"), self._day())
        field.setMaximumWidth(field.sizeHint().width() * 2)
        field.written.connect(self._on_fixed_written)
        label = PlainLabel(translate("Schedule", "The fixed day"), strong=True)
        label.setBuddy(field.line)
        return stacked(label, field)

    def _on_word_written(self, word: str) -> None:
        self.word = word
        self._refresh()

    def _on_fixed_written(self, day: date) -> None:
        self.fixed = day
        self._refresh()
        announce(self, self.summary.text())

    def _refresh(self) -> None:
        schedule = self.schedule
        self.summary.setText(" ".join(self._sentences(schedule)))
        made = stacked(*self._stages(schedule), gap=0.5)
        self.column.rows.replaceWidget(self.proposal, made)
        self.proposal.hide()
        self.proposal.deleteLater()
        self.proposal = made

    def _sentences(self, schedule: Schedule) -> list[str]:
        """What the proposal comes to, and whether there is time for it."""
        day = date_words(self._day())
        before = translate("Schedule", "{word} on {day}").format(word=self.word.strip(), day=day)
        before = before if self.word.strip() else day
        if schedule.days < 1:
            return [
                translate("Schedule", "There is no day left before {before}. Name a later one.").format(before=before)
            ]
        if not schedule.dated and not schedule.after:
            return [translate("Schedule", "There is nothing left to do in your plan.")]
        if not schedule.dated:
            said = translate("Schedule", "There is not enough time before {before} for any of it. Your dates stay.")
            return [said.format(before=before)]
        said = translate("Schedule", "{number} before {before}; dates that change: {changes}.")
        actions = SAY.count(len(schedule.dated), "action", "actions")
        lines = [said.format(number=actions, before=before, changes=len(schedule.changes))]
        if schedule.squeezed:
            lines.append(translate("Schedule", "Time is short, so some steps get less of it than usual."))
        if schedule.after:
            lines.append(
                translate(
                    "Schedule", "There is not enough time for {number} more: what comes last keeps its dates."
                ).format(number=len(schedule.after))
            )
        return lines

    def _stages(self, schedule: Schedule) -> list[QWidget]:
        titles: dict[Stage, str] = {
            "research": translate("Schedule", "First, find out"),
            "30-days": translate("Schedule", "Then the first steps"),
            "quarter": translate("Schedule", "Then the steps of a quarter"),
            "year": translate("Schedule", "Then the longer steps"),
        }
        made: list[QWidget] = []
        for stage, title in titles.items():
            dated = [self._line(one) for one in schedule.dated if stage_of(one.action) == stage]
            if dated:
                made += [heading(title, 1.12), _panel(dated)]
        if schedule.after:
            late = translate("Schedule", "No time before that day")
            made += [heading(late, 1.12), _panel([Line(self._name(action), action.text) for action in schedule.after])]
        return made

    def _line(self, one: Dated) -> QWidget:
        if one.due == one.action.due:
            said = translate("Schedule", "stays")
        else:
            said = translate("Schedule", "was {day}").format(day=date_words(one.action.due))
        due = Due(PlainLabel(date_words(one.due), strong=True), PlainLabel(said, "quiet"))
        line = Line(self._name(one.action), one.action.text, due, narrow=30)
        if layout := line.layout():
            layout.setAlignment(due, Qt.AlignmentFlag.AlignTop)
        return line

    def _name(self, action: Action) -> str:
        names = {question.id: question.name for question in self.session.pack.questions}
        return names.get(action.question, translate("Schedule", "Your own action"))


class Due(QWidget):
    """Words about a day, on one line each where there is room for that."""

    def __init__(self, *labels: PlainLabel) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for label in labels:
            rows.addWidget(label)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(em(12), 0))


def _panel(lines: list[QWidget]) -> QWidget:
    panel = Panel(padding=0.8, gap=0)
    for line in lines:
        panel.add(line)
    return panel
