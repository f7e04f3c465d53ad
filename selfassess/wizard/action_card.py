"""One action of the plan, with everything about it that the person can change."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.assessment import SHORT_LIMIT, PlanEdit, Sphere
from selfassess.plan import Action
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.choices import Choice, OneStop, Tick
from selfassess.wizard.fields import DateField, Field, LineField, NoteField
from selfassess.wizard.layout import Beside, row, stacked
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Panel, PlainLabel
from selfassess.wizard.words import translate


def edited(session: Session, action: Action, **changes: object) -> PlanEdit:
    """What the person changed about the action so far, with one change more."""
    return replace(session.assessment.plan.get(action.id, PlanEdit()), **changes)


class ActionCard(Panel):
    """Changes are handed to the session one by one; the card itself stays as it stands."""

    def __init__(self, session: Session, action: Action, on_dropped: Callable[[], None] | None = None) -> None:
        super().__init__(padding=1.0, gap=0.25)
        self.session, self.action = session, action
        self._on_dropped = on_dropped
        questions = {question.id: question for question in session.pack.questions}
        themes = {theme.id: theme.title for theme in session.pack.themes}
        self.subject = questions[action.question].name
        self.include = Tick(translate("Plan", "In my plan"), f"{translate('Plan', 'In my plan')}, {self.subject}")
        self.include.setChecked(action.chosen)
        self.include.clicked.connect(self._on_include_clicked)
        caption = PlainLabel(f"{themes[action.theme]} · {self.subject}", "accent", 0.92, strong=True)
        self.add(self._head(caption))
        self.text = self._text()
        self.add(Field(self.text))
        for words in _reasons(action):
            self.add(PlainLabel(words, "quiet", 0.95))
        self.add(self._who_and_when())
        self.add(self._sphere())
        set_role(self, QAccessible.Role.Grouping, f"{themes[action.theme]}, {self.subject}")

    def _head(self, caption: PlainLabel) -> QWidget:
        head = Beside(20, caption, self.include)
        head.across.setStretch(0, 1)
        return head

    def _keep(self, **changes: object) -> None:
        self.session.edit_action(self.action.id, edited(self.session, self.action, **changes))

    def _on_include_clicked(self, on: bool) -> None:
        self._keep(chosen=on)
        if not on and self._on_dropped:
            self._on_dropped()

    def _text(self) -> NoteField:
        name = translate("Plan", "Action, {subject}").format(subject=self.subject)
        field = NoteField(name, limit=SHORT_LIMIT, least=1)
        field.show_text(self.action.text)
        field.written.connect(lambda text: self._keep(text=text or None))
        return field

    def _who_and_when(self) -> QWidget:
        owner = LineField(translate("Plan", "Who, {subject}").format(subject=self.subject))
        owner.show_text(self.action.owner)
        owner.written.connect(lambda text: self._keep(owner=text))
        due = DateField(translate("Plan", "By when, {subject}").format(subject=self.subject), self.action.due)
        due.written.connect(self._on_due_written)
        owner_field, due_field = Field(owner, width=11), Field(due, width=11)
        return row(
            stacked(PlainLabel(translate("Plan", "Who"), strong=True), owner_field),
            stacked(PlainLabel(translate("Plan", "By when"), strong=True), due_field),
            gap=1.0,
        )

    def _on_due_written(self, due: date) -> None:
        self._keep(due=due)

    def _sphere(self) -> QWidget:
        options: tuple[tuple[Sphere, str], ...] = (
            ("control", translate("Plan", "I control this")),
            ("influence", translate("Plan", "I can influence it")),
            ("outside", translate("Plan", "Outside my control")),
        )
        choices = []
        for sphere, words in options:
            choice = Choice(words)
            choice.setChecked(self.action.sphere == sphere)
            choice.clicked.connect(lambda _, sphere=sphere: self._keep(sphere=sphere))
            choices.append(choice)
        holder = row(*choices, gap=1.0)
        OneStop(holder, choices)
        name = translate("Plan", "How far this is in your hands, {subject}").format(subject=self.subject)
        set_role(holder, QAccessible.Role.Grouping, name)
        return holder


def _reasons(action: Action) -> list[str]:
    """Why the action is here, whose advice to take, and what comes after it."""
    lines = [action.reason]
    if action.advice:
        lines.append(translate("Plan", "Before you start: {advice}").format(advice=action.advice))
    if action.then:
        lines.append(translate("Plan", "Then: {then}").format(then=action.then))
    return lines
