"""The question page: one page, bound anew to each question."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from selfassess.questionnaire import Pack, Question
from selfassess.wizard import sets
from selfassess.wizard.answers import AnswerGroup, Evidence, Reason
from selfassess.wizard.choices import Tick
from selfassess.wizard.face import Density
from selfassess.wizard.fields import Field, NoteField
from selfassess.wizard.history import cleared
from selfassess.wizard.layout import TEXT_COLUMN, Beside, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place, questionnaire_of
from selfassess.wizard.session import Session
from selfassess.wizard.theme import em
from selfassess.wizard.widgets import Button, PlainLabel, heading
from selfassess.wizard.words import translate

EVIDENCE_FROM = 4
"""The lowest level that evidence is asked for."""


class QuestionPage(Page):
    """One question with its answer, evidence, note and background."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        column = self.fresh_column()
        self.caption = PlainLabel(role="quiet")
        self.heading = heading("")
        self.look_back = PlainLabel(role="quiet")
        self.answers = AnswerGroup()
        self.evidence, self.reason = Evidence(), Reason()
        self.outside = Tick(translate("Question", "This is outside my control"))
        self.flag = Tick(translate("Question", "Come back to this question"))
        self.why_button = Button(translate("Question", "Why this matters"), "link")
        self.clear_button = Button(translate("Question", "Clear this answer"), "link")
        self.undo_button = Button(
            translate("Question", "Undo"), "link", translate("Question", "Undo clearing the answer")
        )
        undoing = (self.clear_button, self.undo_button)
        self.ticks = row(self.outside, self.flag, self.why_button, *undoing, gap=1.0)
        self.why = PlainLabel(role="quiet").selectable()
        self.note = NoteField(translate("Question", "Note, optional"))
        self.note_row = self._note_row()
        self.field = Field(self.note)
        above: list[QWidget] = [self.caption, self.heading, self.look_back, self.answers]
        for widget in (*above, self.evidence, self.reason, self.ticks, self.why, self.note_row, self.field):
            column.add(widget)
        self._connect()

    def _note_row(self) -> QWidget:
        label = PlainLabel(translate("Question", "Note (optional)"), strong=True)
        label.setWordWrap(False)
        label.setBuddy(self.note)
        hint = PlainLabel(translate("Question", "Why you chose this, or anything you want to remember"), "quiet")
        beside = Beside(20, label, hint)
        beside.across.setStretch(1, 1)
        return beside

    def _connect(self) -> None:
        self.answers.level_chosen.connect(lambda level: self.session.choose_level(self.place.at, level))
        self.answers.state_chosen.connect(lambda state: self.session.choose_state(self.place.at, state))
        self.answers.cleared.connect(lambda: self.session.clear_answer(self.place.at))
        self.answers.proceed.connect(self.proceed)
        self.clear_button.clicked.connect(self.answers.clear)
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self.evidence.chosen.connect(lambda evidence: self.session.choose_evidence(self.place.at, evidence))
        self.outside.clicked.connect(lambda on: self.session.mark_outside_control(self.place.at, on))
        self.flag.clicked.connect(lambda on: self.session.flag(self.place.at, on))
        self.note.written.connect(lambda text: self.session.note(self.place.at, text))
        self.reason.line.written.connect(self._on_reason_written)
        self.why_button.clicked.connect(lambda: self._unfold(not self.why.isVisibleTo(self)))
        self.session.assessment_changed.connect(self._show_answer)

    def _on_undo_clicked(self) -> None:
        self.session.undo()
        self.answers.focus_answer()

    def _on_reason_written(self, text: str) -> None:
        answer = self.session.answer(self.place.at)
        if answer is not None and answer.state == "not-applicable":
            self.session.choose_state(self.place.at, "not-applicable", text)

    @property
    def question(self) -> Question:
        """The question that the page shows."""
        questionnaire, position = questionnaire_of(self.session.pack, self.place.at)
        return questionnaire.questions[position]

    @property
    def title(self) -> str:
        return translate("Question", "{section}, question {number} of {total}").format(**self._where())

    def _where(self) -> dict[str, str]:
        """The section, and the question's number among how many: in the taster among all of it, one a section."""
        questionnaire, position = self.session.around(self.place.at)
        total = len(questionnaire.questions)
        taster = [question.id for question in self.session.asked.questions]
        if self.session.set == "taster" and self.place.at in taster:
            position, total = taster.index(self.place.at), len(taster)
        return {"section": questionnaire.title, "number": str(position + 1), "total": str(total)}

    @property
    def proceed_text(self) -> str:
        return translate("Question", "Back to your answers") if self.place.from_review else super().proceed_text

    def show_place(self, place: Place) -> None:
        self.place = place
        pack, question = self.session.pack, self.question
        caption = translate("Question", "{section} · Question {number} of {total}").format(**self._where())
        self.caption.setText(" · ".join(part for part in (sets.called(self.session.set), caption) if part))
        self.heading.setText(question.text)
        self.look_back.setText(question.look_back)
        which = translate("Question", "Question {number} of {total}").format(**self._where())
        self.answers.show_question(question, pack.level_names, self.session.answer(place.at), which)
        self.note.show_text(self.session.assessment.notes.get(place.at, ""))
        self.why.setText(background(pack, question))
        self._unfold(False)
        self._show_answer()
        self._arrange()
        self.area.verticalScrollBar().setValue(0)

    def _show_answer(self) -> None:
        """Everything that hangs on the answer is as the session has it."""
        if self.session.place != self.place:
            return
        answer, place = self.session.answer(self.place.at), self.place.at
        self.answers.show_answer(answer)
        self.clear_button.setVisible(answer is not None)
        self.undo_button.setVisible(answer is None and cleared(self.session.last_change, place))
        high = answer is not None and (answer.level or 0) >= EVIDENCE_FROM
        self.evidence.setVisible(high)
        self.evidence.show_evidence(self.question, answer.evidence if answer else 0)
        away = answer is not None and answer.state == "not-applicable"
        self.reason.setVisible(away)
        self.reason.line.show_text(answer.reason if answer else "")
        self.outside.setEnabled(answer is not None and answer.level is not None)
        self.outside.setChecked(answer is not None and answer.outside_control)
        self.flag.setChecked(place in self.session.assessment.flags)

    def show_change(self) -> None:
        focused = self.focusWidget()
        super().show_change()
        if focused is None or self.answers.isAncestorOf(focused):
            self.answers.focus_answer()

    def _unfold(self, shown: bool) -> None:
        self.why.setVisible(shown)
        state = translate("Question", "shown") if shown else translate("Question", "hidden")
        words = translate("Question", "Why this matters")
        self.why_button.say(f"{words} {'▴' if shown else '▾'}", f"{words}, {state}")

    def use_answer_keys(self, work: bool) -> None:
        self.answers.keys_work = work

    def focus_first(self) -> None:
        self.answers.focus_answer()

    # Density: as roomy as the whole question, with evidence, can be without scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Follow the font in force."""
        self.note.fit()
        self._arrange()

    def _arrange(self) -> None:
        if not self.isVisible():
            return  # its size is not yet that in which it will be seen
        for density in ("roomy", "close", "tight"):
            self._set_density(density)
            if self._needed() <= self.height():
                return

    def _set_density(self, density: Density) -> None:
        tight = density == "tight"
        self.note.least = 1 if tight else 2
        self.note.fit()
        self.answers.set_density(density)
        self.column.rows.setSpacing(em(0.08 if tight else 0.25))
        self.column.top = 0.5 if tight else 1.0
        self.column.bottom = 0.2 if tight else 0.6
        self.column.set_margins()

    def _needed(self) -> int:
        """The height of the question with its evidence or with an empty note, so that neither moves the cards."""
        rows = self.column.rows
        margins = self.column.margins()
        width = max(em(12), min(em(TEXT_COLUMN), self.width() - margins.left() - em(1.2)))
        parts = (self.caption, self.heading, self.look_back, self.answers, self.ticks)
        note = em(1.35) * self.note.least + em(1.2) + _height(self.note_row, width) + rows.spacing()
        extra = max(note, _height(self.evidence, width))
        gaps = margins.top() + margins.bottom() + rows.spacing() * len(parts)
        return sum(_height(part, width) for part in parts) + extra + gaps


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    wraps = widget.hasHeightForWidth() or (layout is not None and layout.hasHeightForWidth())
    if not wraps:
        return widget.sizeHint().height()
    return layout.totalHeightForWidth(width) if layout is not None else widget.heightForWidth(width)


def background(pack: Pack, question: Question) -> str:
    """Why a question matters, its sources by number, and something free to read."""
    titles = {source.id: source for source in pack.sources}
    lines = [question.why, ""]
    for number in question.sources:
        if source := titles.get(number):
            lines.append(f"{number}. {source.title}. {source.publisher}, {source.year}.")
    free = titles.get(question.free.source)
    lines.append(translate("Question", "Free to read: {title}.").format(title=question.free.title.rstrip(".")))
    if free:
        lines.append(free.address)
    return "\n".join(lines)
