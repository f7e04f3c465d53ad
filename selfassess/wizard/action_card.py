"""One action of the plan, with everything about it that the person can change."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from selfassess.assessment import SHORT_LIMIT, Horizon, PlanEdit, Sphere, Status
from selfassess.findings import HORIZON_WORDS
from selfassess.plan import HORIZONS, Action
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.choices import Tick, choices_in_a_row
from selfassess.wizard.days import DayField
from selfassess.wizard.fields import Field, LineField, NoteField
from selfassess.wizard.layout import Beside, row, stacked
from selfassess.wizard.planning import edit_of
from selfassess.wizard.session import Session
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import Button, Panel, PlainLabel, inside
from selfassess.wizard.words import SAY, translate


def edited(session: Session, action: Action, **changes: object) -> PlanEdit:
    """What the person changed about the action so far, with one change more."""
    return replace(edit_of(session, action), **changes)


def statuses(session: Session, action: Action, subject: str) -> QWidget:
    """How far the action is; the day on which that was said is kept beside it."""
    given: tuple[tuple[Status, str], ...] = (
        ("to-do", translate("Plan", "To do")),
        ("doing", translate("Plan", "Doing")),
        ("done", translate("Plan", "Done")),
        ("dropped", translate("Plan", "Dropped")),
    )

    def chosen(status: Status) -> None:
        if status != edit_of(session, action).status:
            session.edit_action(action.id, edited(session, action, status=status, status_on=session.today()))

    title = translate("Plan", "How far it is, {subject}").format(subject=subject)
    return choices_in_a_row(title, given, action.status, chosen)


def subject_of(text: str) -> str:
    """What tells own actions apart for those who hear them: how they begin, or else that they are new."""
    return " ".join(text.split())[:60] or translate("Plan", "new action")


class ActionCard(Panel):
    """Changes are handed to the session one by one; the card itself stays as it stands."""

    dropped = Signal()
    """It is not to be in the plan any more."""
    deleted = Signal()
    """The own action is to be taken away."""
    moved = Signal(int)
    """It is to stand one place earlier or later."""
    rehoused = Signal(str)
    """The own action stands in this horizon now."""

    def __init__(self, session: Session, action: Action, moves: tuple[int, ...] = ()) -> None:
        super().__init__(padding=1.0, gap=0.25)
        self.session, self.action, self.moves = session, action, moves
        self.own = action.kind == "own"
        questions = {question.id: question.name for question in session.pack.questions}
        themes = {theme.id: theme.title for theme in session.pack.themes}
        self.subject = questions.get(action.question) or subject_of(action.text)
        caption = " · ".join(words for words in (themes.get(action.theme, ""), self._caption()) if words)
        self.add(self._head(PlainLabel(caption, "accent", 0.92, strong=True)))
        self.text = self._text()
        self.add(Field(self.text))
        self.reasons = [PlainLabel(words, "quiet", 0.95) for words in self._reasons()]
        for label in self.reasons:
            self.add(label)
        self.rows.addSpacing(em(0.3))
        self.add(self._who_and_when())
        self.add(self._sphere())
        self.rows.addSpacing(em(0.25))  # where the two groups wrap, it is seen which belongs to which
        self.add(statuses(session, action, self.subject))
        if self.own:
            self.add(self._theme())
            self.add(self._horizon())
        self._add_foot()
        set_role(self, QAccessible.Role.Grouping, f"{caption}, {self.subject}" if self.own else caption)

    def _caption(self) -> str:
        return translate("Plan", "Your own action") if self.own else self.subject

    def _head(self, caption: PlainLabel) -> QWidget:
        head = Beside(20, caption)
        head.across.setStretch(0, 1)
        if not self.own:
            words = translate("Plan", "In my plan")
            self.include = Tick(words, f"{words}, {self.subject}")
            self.include.setChecked(self.action.chosen)
            self.include.clicked.connect(self._on_include_clicked)
            head.across.addWidget(self.include)
        return head

    def _keep(self, **changes: object) -> None:
        self.session.edit_action(self.action.id, edited(self.session, self.action, **changes))

    def _on_include_clicked(self, on: bool) -> None:
        self._keep(chosen=on)
        if not on:
            self.dropped.emit()

    # What it is

    def _text(self) -> NoteField:
        name = translate("Plan", "Action, {subject}").format(subject=self.subject)
        field = NoteField(name, limit=SHORT_LIMIT, least=1)
        field.setPlaceholderText(translate("Plan", "What will you do?") if self.own else "")
        field.show_text(self.action.text)
        field.written.connect(self._on_text_written)
        return field

    def _on_text_written(self, text: str) -> None:
        self._keep(text=text or None)
        if self.own:
            for label in self.reasons:
                label.setHidden(bool(text))
            self._rename(subject_of(text))

    def _rename(self, subject: str) -> None:
        """What is heard of everything in the card goes by the words as they are now."""
        for named in (self, *inside(self)):
            name = named.accessibleName()
            if name.endswith(f", {self.subject}"):
                named.setAccessibleName(name.removesuffix(self.subject) + subject)
        self.subject = subject

    def bare_name(self, widget: QWidget) -> str:
        """What the widget is called, whichever action it belongs to."""
        return widget.accessibleName().removesuffix(f", {self.subject}")

    def _reasons(self) -> list[str]:
        """Why the action is here, whose advice to take, and what comes after it."""
        action = self.action
        if self.own:
            return [] if action.chosen else [translate("Plan", "It is in your plan as soon as it has words.")]
        lines = [action.reason]
        if action.advice:
            lines.append(translate("Plan", "Before you start: {advice}").format(advice=action.advice))
        if action.then:
            lines.append(translate("Plan", "Then: {then}").format(then=action.then))
        return lines

    def _who_and_when(self) -> QWidget:
        owner = LineField(translate("Plan", "Who, {subject}").format(subject=self.subject))
        owner.show_text(self.action.owner)
        owner.written.connect(lambda text: self._keep(owner=text))
        due = DayField(translate("Plan", "By when, {subject}").format(subject=self.subject), self.action.due)
        due.written.connect(self._on_due_written)
        owner_field = Field(owner, width=11)
        return row(
            stacked(PlainLabel(translate("Plan", "Who"), strong=True), owner_field),
            stacked(PlainLabel(translate("Plan", "By when"), strong=True), due),
            gap=1.0,
        )

    def _on_due_written(self, due: date) -> None:
        self._keep(due=due)

    def _sphere(self) -> QWidget:
        given: tuple[tuple[Sphere, str], ...] = (
            ("control", translate("Plan", "I control this")),
            ("influence", translate("Plan", "I can influence it")),
            ("outside", translate("Plan", "Outside my control")),
        )
        name = translate("Plan", "How far this is in your hands, {subject}").format(subject=self.subject)
        return choices_in_a_row(name, given, self.action.sphere, lambda sphere: self._keep(sphere=sphere))

    def _theme(self) -> QWidget:
        titles = ((theme.id, theme.title) for theme in self.session.pack.themes)
        given = (*titles, ("", translate("Plan", "No theme")))
        name = translate("Plan", "Theme, {subject}").format(subject=self.subject)
        chosen = choices_in_a_row(name, given, self.action.theme, lambda theme: self._keep(theme=theme))
        return stacked(PlainLabel(translate("Plan", "Theme"), strong=True), chosen)

    def _horizon(self) -> QWidget:
        given = tuple((horizon, SAY(HORIZON_WORDS[horizon])) for horizon in HORIZONS)
        name = translate("Plan", "Listed under, {subject}").format(subject=self.subject)
        chosen = choices_in_a_row(name, given, self.action.horizon, self._on_horizon_chosen)
        return stacked(PlainLabel(translate("Plan", "Listed under"), strong=True), chosen)

    def _on_horizon_chosen(self, horizon: Horizon) -> None:
        if horizon != self.action.horizon:
            self._keep(horizon=horizon, order=None)
            self.rehoused.emit(horizon)

    # Where it stands

    def _add_foot(self) -> None:
        """Up, down and, where it is the person's own, away."""
        buttons = []
        for step, keys, words in (
            (-1, "Alt+Up", translate("Plan", "Move up")),
            (1, "Alt+Down", translate("Plan", "Move down")),
        ):
            if step in self.moves:
                button = Button(words, "link", f"{words}, {self.subject}")
                button.clicked.connect(lambda _=False, step=step: self.moved.emit(step))
                buttons.append(button)
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda step=step: self.moved.emit(step))
        if self.own:
            words = translate("Plan", "Delete")
            away = Button(words, "link", f"{words}, {self.subject}")
            away.clicked.connect(self.deleted)
            buttons.append(away)
        if buttons:
            self.add(row(*buttons, gap=0.6))
