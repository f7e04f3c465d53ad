"""Going through the plan again: what was done or dropped, what gets another day; and then the next assessment."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from selfassess.errors import SelfAssessError
from selfassess.files.packs import newest
from selfassess.plan import Action, Plan
from selfassess.questionnaire import Pack
from selfassess.returning import next_assessment, overdue
from selfassess.wizard import messages, planning
from selfassess.wizard.accessibility import set_role
from selfassess.wizard.action_card import edited, statuses, subject_of
from selfassess.wizard.days import DayField
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.packs import on_offer
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME, Place
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import SAY, date_words, translate


class RevisitPage(Page):
    """Every action that the person kept, what was still open when they came at the top."""

    column_width = 46

    @property
    def title(self) -> str:
        return translate("Revisit", "Go through your plan")

    @property
    def proceed_text(self) -> str:
        return translate("Revisit", "I have gone through it")

    def proceed(self) -> None:
        """The person is not asked again until a day has passed, or three months have."""
        self.hand_over()
        self.session.mark_reviewed()
        self.session.move(HOME)

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Revisit", "Go through your plan"), 1.7))
        lead = translate(
            "Revisit",
            "Say how far each action is, and give what is still open another day if it needs one. "
            "The day on which you say it is kept beside it, and only you see it.",
        )
        column.add(PlainLabel(lead, "quiet"))
        plan = planning.plan_of(self.session)
        actions = planning.kept(plan)
        if not actions:
            column.add(PlainLabel(translate("Revisit", "There is nothing in your plan yet.")), 0.6)
        late = overdue(plan, self.session.today())
        for title, group in (
            (translate("Revisit", "The day has passed"), late),
            (translate("Revisit", "Still open"), [one for one in actions if one.is_open and one not in late]),
            (translate("Revisit", "Done or dropped"), [one for one in actions if not one.is_open]),
        ):
            if group:
                column.add(heading(title, 1.25), 0.9)
            for action in group:
                column.add(self._card(action), 0.2)
        self._add_next(column, plan)

    def _card(self, action: Action) -> QWidget:
        names = {question.id: question.name for question in self.session.pack.questions}
        subject = names.get(action.question) or subject_of(action.text)
        panel = Panel(padding=0.9, gap=0.2)
        panel.add(PlainLabel(action.text))
        panel.add(PlainLabel(" · ".join(_beside(action, names.get(action.question, ""))), "quiet", 0.95))
        due = DayField(translate("Revisit", "By when, {subject}").format(subject=subject), action.due)
        due.written.connect(lambda day: self.session.edit_action(action.id, edited(self.session, action, due=day)))
        panel.add(row(statuses(self.session, action, subject), stacked(due), gap=1.2))
        set_role(panel, QAccessible.Role.Grouping, subject)
        return panel

    # The next assessment

    def _add_next(self, column: Column, plan: Plan) -> None:
        column.add(heading(translate("Revisit", "And then"), 1.25), 1.0)
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(PlainLabel(translate("Revisit", "Start the next assessment from this one"), strong=True))
        words = translate(
            "Revisit",
            "It has the same title and wording, and what is unfinished comes along: {number} now. Nothing is answered "
            "beforehand, so that you answer for today; afterwards you can compare the two. This one stays as it is.",
        )
        along = next_assessment(self.session.pack, self.session.assessment, plan, "0" * 32, self.session.today()).plan
        count = SAY.count(len(along), "action", "actions")
        panel.add(PlainLabel(words.format(number=count), "quiet"))
        start = Button(translate("Revisit", "Start the next one"))
        start.clicked.connect(self._start_next)
        panel.add(row(start))
        column.add(panel, 0.2)

    def _start_next(self) -> None:
        """The next assessment is open at its first page; this one has been gone through."""
        self.hand_over()
        try:
            pack = self._pack()
            self.session.mark_reviewed()
            planning.start_next(self.session, pack)
        except SelfAssessError as error:
            messages.tell_error(self, error)
        else:
            self.session.move(Place("frame"))

    def _pack(self) -> Pack:
        """The latest edition of these questionnaires that there is here."""
        kept = self.session.library.load(self.session.assessment.id).pack
        return newest(kept, (found.pack for found in on_offer(self.session)[0]))


def _beside(action: Action, practice: str) -> list[str]:
    """What is known of the action beside its words."""
    parts = [practice or translate("Revisit", "Your own action")]
    if action.owner:
        parts.append(action.owner)
    if action.status_on:
        parts.append(translate("Revisit", "as you said on {day}").format(day=date_words(action.status_on)))
    return parts
