"""The one thing in the wizard that changes: the open assessment, and where the person is in it.

Every verb makes a new frozen assessment, makes it durable through the library, and only then says so.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from selfassess.assessment import (
    Answer,
    Assessment,
    Importance,
    PlanEdit,
    State,
    new_assessment,
    reconciled,
    with_answer,
    with_flag,
    with_importance,
    with_note,
    with_plan_edit,
)
from selfassess.errors import SelfAssessError
from selfassess.files.library import Library, keep
from selfassess.files.places import shipped_pack
from selfassess.questionnaire import Context, Pack, in_language, worded
from selfassess.wizard.languages import language
from selfassess.wizard.place import HOME, OFF_THE_PATH, Place, restored


class Session(QObject):
    """One person at work on one assessment, or on none yet."""

    opened = Signal()
    """Another assessment is open, or none."""
    assessment_changed = Signal()
    leaving = Signal()
    """The place is about to change, or the window to close: whatever is still being typed must be handed over now."""
    moved = Signal(object)
    """A Place."""
    saved = Signal(object)
    """The datetime at which everything was durable."""
    not_saved = Signal(object)
    """The SelfAssessError. Everything is still in memory."""

    def __init__(self, library: Library, today: Callable[[], date] = date.today, offered: Path | None = None) -> None:
        super().__init__()
        self.library = library
        self.offered = offered or shipped_pack()
        """Where the pack of new assessments stands."""
        self.today = today
        self.place = HOME
        self.unsaved: SelfAssessError | None = None
        """Why the last change is not on the disk, or None where everything is."""
        self._assessment: Assessment | None = None
        self._pack: Pack | None = None
        self._resume = HOME

    @property
    def is_open(self) -> bool:
        """Whether an assessment is open."""
        return self._assessment is not None

    @property
    def assessment(self) -> Assessment:
        """The open assessment."""
        if self._assessment is None:
            raise LookupError("no assessment is open")
        return self._assessment

    @property
    def pack(self) -> Pack:
        """The pack of the open assessment in the words of its nation and body, and of the language in force."""
        if self._pack is None:
            raise LookupError("no assessment is open")
        return self._pack

    @property
    def resume(self) -> Place:
        """The last place on the path through the open assessment."""
        return self._resume

    # Opening

    def open(self, id: str) -> None:
        """The kept assessment with this id is open; its place is where Continue leads.

        Raises the error again where the last change to the one before still cannot be saved: that one stays open.
        """
        self.leaving.emit()
        if self.unsaved and not self.save():
            raise self.unsaved
        kept = self.library.load(id)
        self._kept_pack = kept.pack
        self._assessment = reconciled(kept.pack, kept.assessment)
        self._pack = self._worded(self._assessment.context)
        self._resume = restored(self._pack, kept.place, self._assessment)
        self.opened.emit()

    def start(self, pack: Pack) -> None:
        """A new, empty assessment is kept and open."""
        self.take_in(new_assessment(pack, uuid4().hex, self.today()), pack)

    def take_in(self, assessment: Assessment, pack: Pack) -> None:
        """An assessment from elsewhere is kept and open, under an id of its own where its own is taken."""
        self.open(keep(self.library, assessment, pack))

    def delete(self, id: str) -> None:
        """The assessment is gone from this computer; if it was open, none is."""
        self.library.delete(id)
        if self._assessment is not None and self._assessment.id == id:
            self._assessment = self._pack = None
            self.unsaved = None
        self.opened.emit()

    # Moving

    def move(self, place: Place) -> None:
        """The person is at `place`; the library knows, so that they find it again."""
        self.leaving.emit()
        self.place = place
        if self.is_open and place.page not in OFF_THE_PATH:
            self._resume = replace(place, from_review=False)
            self.save()
        self.moved.emit(place)

    # Answering

    def answer(self, question_id: str) -> Answer | None:
        """What the person said to the question, if anything."""
        return self.assessment.answers.get(question_id)

    def choose_level(self, question_id: str, level: int) -> None:
        """The question is answered with a level; evidence, importance and control stay as they were."""
        before = self.answer(question_id)
        after = replace(before, level=level, state=None, reason="") if before else Answer(level=level)
        self._change(with_answer(self.assessment, question_id, after))

    def choose_state(self, question_id: str, state: State, reason: str = "") -> None:
        """The question is answered with don't know or doesn't apply; importance and control stay as they were."""
        before = self.answer(question_id)
        changes = {"level": None, "state": state, "evidence": 0, "reason": reason}
        after = replace(before, **changes) if before else Answer(state=state, reason=reason)
        self._change(with_answer(self.assessment, question_id, after))

    def clear_answer(self, question_id: str) -> None:
        """The question has no answer; its note and flag stay."""
        self._change(with_answer(self.assessment, question_id, None))

    def choose_evidence(self, question_id: str, evidence: int) -> None:
        """The evidence that stands beside the chosen level, 0 to 3."""
        self._adjust(question_id, evidence=evidence)

    def mark_outside_control(self, question_id: str, outside: bool) -> None:
        """Whether what the answer is about is out of the person's hands."""
        self._adjust(question_id, outside_control=outside)

    def _adjust(self, question_id: str, **changes: object) -> None:
        if before := self.answer(question_id):
            self._change(with_answer(self.assessment, question_id, replace(before, **changes)))

    def note(self, question_id: str, text: str) -> None:
        """The note of the question."""
        self._change(with_note(self.assessment, question_id, text))

    def flag(self, question_id: str, flagged: bool) -> None:
        """Whether the person wants to come back to the question."""
        if flagged != (question_id in self.assessment.flags):
            self._change(with_flag(self.assessment, question_id, flagged))

    def weigh(self, question_id: str, importance: Importance) -> None:
        """How much an answered question matters."""
        self._change(with_importance(self.assessment, question_id, importance))

    def edit_action(self, action_id: str, edit: PlanEdit) -> None:
        """What the person changed about one action of their plan."""
        self._change(with_plan_edit(self.assessment, action_id, edit))

    def entitle(self, title: str) -> None:
        """The title of the assessment."""
        self._change(replace(self.assessment, title=title))

    def reword(self, context: Context) -> None:
        """The pack is in the words of another nation or body; answers are untouched."""
        self._pack = self._worded(context)
        self._change(replace(self.assessment, context=context))

    def say_again(self) -> None:
        """The pack is in the words of the language now in force."""
        if self.is_open:
            self._pack = self._worded(self.assessment.context)

    def _worded(self, context: Context) -> Pack:
        return worded(in_language(self._kept_pack, language()), context)

    # Saving

    def _change(self, assessment: Assessment) -> None:
        if assessment == self._assessment:
            return
        self._assessment = assessment
        self.save()
        self.assessment_changed.emit()

    def save(self) -> bool:
        """Make everything durable; says `saved` or `not_saved`, and keeps everything in memory either way."""
        try:
            when: datetime = self.library.save(self.assessment, self._resume.kept)
        except SelfAssessError as error:
            self.unsaved = error
            self.not_saved.emit(error)
            return False
        self.unsaved = None
        self.saved.emit(when)
        return True
