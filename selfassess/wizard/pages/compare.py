"""What has changed between two assessments of the same questions, by the rules of the method and in its words."""

from PySide6.QtWidgets import QWidget

from selfassess.comparison import Comparison, QuestionnaireChange, compare
from selfassess.findings import changes_headline, mean_words, why_unmatched
from selfassess.wizard import earlier
from selfassess.wizard.accessibility import announce
from selfassess.wizard.differences import DifferencesPanel
from selfassess.wizard.earlier import Comparable
from selfassess.wizard.layout import Column, Line, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.pick import picking
from selfassess.wizard.place import PLAN, Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Notice, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class ComparePage(Page):
    """Any two of those kept here can be chosen; whichever was begun first is the earlier one."""

    column_width = 56

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.there: tuple[Comparable, ...] = ()
        self.picked = [0, 0]

    @property
    def title(self) -> str:
        return translate("Compare", "What has changed")

    @property
    def proceed_text(self) -> str:
        return translate("Compare", "Continue to your action plan")

    def proceed(self) -> None:
        self.session.move(PLAN)

    def show_place(self, place: Place) -> None:
        """The open assessment beside the nearest before it, or the nearest there is."""
        self.there = earlier.comparable(self.session)
        here = next(at for at, one in enumerate(self.there) if one.assessment.id == self.session.assessment.id)
        before = earlier.before(self.session)
        other = self.there.index(before) if before else min(here + 1, len(self.there) - 1)
        self.picked = sorted((other, here))
        super().show_place(place)

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Compare", "What has changed"), 1.7))
        if len(self.there) < 2:
            words = translate("Compare", "There is only this one so far. Once there is another, the two stand here.")
            column.add(PlainLabel(words), 0.5)
            return
        column.add(self._picks(), 0.4)
        self.body = QWidget()
        column.add(self.body, 0.4)
        self._refresh()

    def _picks(self) -> QWidget:
        names, (one, other) = [kept.called for kept in self.there], self.picked
        return row(
            picking(translate("Compare", "Compare"), names, one, lambda at: self._on_picked(0, at)),
            picking(translate("Compare", "with"), names, other, lambda at: self._on_picked(1, at)),
            gap=1.0,
        )

    def _on_picked(self, place: int, at: int) -> None:
        self.picked[place] = at
        self._refresh()
        announce(self, self.said)

    def _refresh(self) -> None:
        """The comparison of the two that are picked, in place of the one before."""
        made = stacked(*self._parts(), gap=0.5)
        self.column.rows.replaceWidget(self.body, made)
        self.body.hide()
        self.body.deleteLater()
        self.body = made

    def _parts(self) -> list[QWidget]:
        earlier, later = (self.there[at] for at in sorted(self.picked))
        if earlier is later:
            self.said = translate("Compare", "Both are the same assessment. Choose another one beside it.")
            return [PlainLabel(self.said)]
        comparison = compare(later.pack, earlier.assessment, later.assessment)
        self.said = changes_headline(comparison, SAY)
        names = {question.id: question.name for question in later.pack.questions}
        parts: list[QWidget] = [PlainLabel(self.said, size=1.12), PlainLabel(_which(earlier, later), "quiet")]
        if not comparison.questions:
            return [*parts, *_not_compared(comparison, names)]
        learned = translate(
            "Compare",
            "Levels may fall because you have learned what good looks like. That is worth knowing, not a step back.",
        )
        parts.append(Notice(learned))
        if comparison.changed:
            parts.append(DifferencesPanel(later.pack, comparison))
        return [*parts, *_unchanged(comparison, names), *_means(later, comparison), *_not_compared(comparison, names)]


def _which(earlier: Comparable, later: Comparable) -> str:
    """Which of the two is then and which is now, and that they were asked in different editions where they were."""
    said = translate("Compare", "Then: {earlier}. Now: {later}.").format(earlier=earlier.called, later=later.called)
    if earlier.assessment.pack.version == later.assessment.pack.version:
        return said
    edition = translate("Compare", "Then, version {version} was answered; questions that ask the same are compared.")
    return f"{said} {edition.format(version=earlier.assessment.pack.version)}"


def _unchanged(comparison: Comparison, names: dict[str, str]) -> list[QWidget]:
    still = [names[change.question] for change in comparison.questions if not change.moved]
    if not still:
        return []
    return [heading(translate("Compare", "No clear change"), 1.25), PlainLabel(" · ".join(still), "quiet")]


def _means(later: Comparable, comparison: Comparison) -> list[QWidget]:
    """Each questionnaire with its verdict; figures only where there are questions enough."""
    titles = {questionnaire.id: questionnaire.title for questionnaire in later.pack.questionnaires}
    panel = Panel(padding=0.9, gap=0)
    for change in comparison.questionnaires:
        panel.add(Line(titles[change.questionnaire], _figures(change), PlainLabel(mean_words(change, SAY)), narrow=24))
    lead = translate(
        "Compare",
        "The mean of your levels, from 0 to 100, over the questions compared. It takes five questions and ten points "
        "to speak of a change; anything smaller can be chance.",
    )
    return [heading(translate("Compare", "Questionnaire by questionnaire"), 1.25), PlainLabel(lead, "quiet"), panel]


def _figures(change: QuestionnaireChange) -> str:
    matched = SAY.count(change.matched, "question", "questions")
    if not change.enough:
        return translate("Compare", "{questions} compared").format(questions=matched)
    said = translate("Compare", "{questions} compared: {then} then, {now} now")
    return said.format(questions=matched, then=int(change.earlier), now=int(change.later))


def _not_compared(comparison: Comparison, names: dict[str, str]) -> list[QWidget]:
    """Every question left out, with why."""
    reasons: dict[str, list[str]] = {}
    for question in comparison.unmatched:
        reasons.setdefault(why_unmatched(question, SAY), []).append(names[question.question])
    if comparison.not_asked:
        reasons[translate("Compare", "asked in another edition only")] = list(comparison.not_asked)
    if not reasons:
        return []
    panel = Panel(padding=0.9, gap=0)
    for why, questions in reasons.items():
        panel.add(Line(f"{why[:1].upper()}{why[1:]}", " · ".join(questions)))
    return [heading(translate("Compare", "Not compared"), 1.25), panel]
