"""The one thing in the wizard that changes: the open assessment, and where the person is in it.

Every verb makes a new frozen assessment, makes it durable through the library, and only then says so.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

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
    with_plan_edits,
)
from selfassess.errors import SelfAssessError
from selfassess.files.library import Entry, Library, keep, new_id
from selfassess.files.places import shipped_pack
from selfassess.questionnaire import Context, Pack, Questionnaire, QuestionSet, in_language, narrowed, only, worded
from selfassess.wizard.history import Change, History, redone, undone, with_change
from selfassess.wizard.languages import language
from selfassess.wizard.place import HOME, OFF_THE_PATH, Place, marked, parted, questionnaire_of, restored
from selfassess.wizard.words import copy_of

if TYPE_CHECKING:
    from selfassess.workshop import Workshop

FELT = 0.1
"""Seconds that a save may take without a word; longer feels as if the program had stopped."""


class Session(QObject):
    """One person at work on one assessment, or on none yet."""

    opened = Signal()
    """Another assessment is open, or none."""
    assessment_changed = Signal()
    leaving = Signal()
    """The place is about to change, or the window to close: whatever is still being typed must be handed over now."""
    moved = Signal(object)
    """A Place."""
    saving = Signal()
    """A save begins that will be felt, as the last one was."""
    saved = Signal(object)
    """The datetime at which everything was durable."""
    not_erased = Signal(object)
    """The SelfAssessError for which a deleted assessment is in the list again."""
    not_saved = Signal(object)
    """The SelfAssessError. Everything is still in memory."""
    undone = Signal(object)
    """The Change that was just taken back."""
    redone = Signal(object)
    """The Change that was just made again."""
    set_changed = Signal()
    """Other questions are asked than before."""
    moved_house = Signal(object)
    """The folder of the Library that is used from now on."""

    def __init__(self, library: Library, today: Callable[[], date] = date.today, offered: Path | None = None) -> None:
        super().__init__()
        self.library = library
        self.offered = offered or shipped_pack()
        """Where the pack of new assessments stands."""
        self.today = today
        self.place = HOME
        self.left = HOME
        """The place before this one."""
        self.unsaved: SelfAssessError | None = None
        """Why the last change is not on the disk, or None where everything is."""
        self._slow = False
        self.usual = Context()
        """Nation and body of new assessments."""
        self.removed: Entry | None = None
        """The assessment that was deleted last, as long as that can be taken back."""
        self._removed_open = False
        self._assessment: Assessment | None = None
        self._pack: Pack | None = None
        self._resume = HOME
        self._history = History()
        self.workshop: Workshop | None = None
        """The workshop that the open assessment is for, if it is for one."""
        self.set: QuestionSet = "full"
        """Which questions the person is walked through; kept with the place, for it changes no answer."""

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

    @property
    def asked(self) -> Pack:
        """The pack with only the questions that the person is walked through; the pack itself where these are all."""
        if self.workshop:
            return only(self.pack, self.workshop.questions)
        return narrowed(self.pack, self.set)

    @property
    def weighs(self) -> bool:
        """Whether what matters most is asked: not in a workshop, which hands in levels only."""
        return self.workshop is None

    @property
    def walked_in_part(self) -> bool:
        """Whether the person is walked through some of the questions only."""
        return self.set != "full" or self.workshop is not None

    def around(self, question_id: str) -> tuple[Questionnaire, int]:
        """The questionnaire that asks the question, as far as it is walked through, and the position in it from 0."""
        with suppress(KeyError):
            return questionnaire_of(self.asked, question_id)
        return questionnaire_of(self.pack, question_id)

    # Opening

    def open(self, id: str) -> None:
        """The kept assessment with this id is open; its place is where Continue leads.

        Raises the error again where the last change to the one before still cannot be saved: that one stays open.
        """
        self.leaving.emit()
        if self.unsaved and not self.save():
            raise self.unsaved
        self.finish_removing()
        kept = self.library.load(id)
        self._kept_pack = kept.pack
        self._assessment = reconciled(kept.pack, kept.assessment)
        self._pack = self._worded(self._assessment.context)
        self.set, place = parted(kept.place)
        self.workshop = self._joined()
        self._resume = restored(self._pack, place, self._assessment, self.asked)
        self._history = History()
        self.opened.emit()

    def _joined(self) -> "Workshop | None":
        """The workshop that the open assessment is for; without its file here, all questions are asked."""
        if not self.assessment.cohort:
            return None
        from selfassess.files.workshops import known  # most take part in none, and the window opens sooner

        with suppress(SelfAssessError):
            return known(self.library.folder, self.assessment.cohort)
        return None

    def join(self, workshop: "Workshop", pack: Pack) -> None:
        """The person's answers for the workshop are open: those begun here already, or none yet."""
        mine = (entry.id for entry in self.entries() if self.library.load(entry.id).assessment.cohort == workshop.id)
        if id := next(mine, ""):
            self.open(id)
        else:
            new = new_assessment(pack, new_id(), self.today())
            self.take_in(replace(new, context=self.usual, title=workshop.name, cohort=workshop.id), pack)

    def start(self, pack: Pack) -> None:
        """A new, empty assessment is kept and open."""
        self.take_in(replace(new_assessment(pack, new_id(), self.today()), context=self.usual), pack)

    def take_in(self, assessment: Assessment, pack: Pack) -> None:
        """An assessment from elsewhere is kept and open, under an id of its own where its own is taken."""
        self.finish_removing()
        self.open(keep(self.library, assessment, pack))

    def close(self) -> None:
        """No assessment is open."""
        self._assessment = self._pack = self.workshop = None
        self._resume = HOME
        self._history = History()
        self.opened.emit()

    # The assessments on this computer

    def entries(self) -> tuple[Entry, ...]:
        """All assessments, the one changed last first; without one that was just deleted."""
        gone = self.removed.id if self.removed else ""
        return tuple(entry for entry in self.library.entries() if entry.id != gone)

    def remove(self, id: str) -> None:
        """The assessment is out of the list, and closed if it was open; erased only by `finish_removing`.

        So until then it can be brought back whole, and if the program is ended by force it is still there. Raises the
        error again where its last change cannot be saved.
        """
        self.finish_removing()
        self._removed_open = self.is_open and self.assessment.id == id
        if self._removed_open:
            self.leaving.emit()
            if self.unsaved and not self.save():
                raise self.unsaved
        self.removed = next(entry for entry in self.library.entries() if entry.id == id)
        if self._removed_open:
            self.close()

    def bring_back(self) -> None:
        """What was deleted last is in the list again, and open if it was."""
        removed, self.removed = self.removed, None
        if removed is not None and self._removed_open:
            self.open(removed.id)

    def finish_removing(self) -> None:
        """What was deleted last is erased from this computer; `not_erased` says why where it cannot be."""
        removed, self.removed = self.removed, None
        if removed is None:
            return
        try:
            self.library.delete(removed.id)
        except SelfAssessError as error:
            self.not_erased.emit(error)

    def rename(self, id: str, title: str) -> None:
        """The assessment has the title, whether it is open or not."""
        if self.is_open and self.assessment.id == id:
            self.entitle(title)
        else:
            self.library.save(replace(self.library.load(id).assessment, title=title))

    def duplicate(self, id: str) -> str:
        """A copy of the assessment is kept, with a title that says so; returns its id."""
        self.leaving.emit()
        self.finish_removing()
        kept = self.library.load(id)
        title = copy_of(kept.assessment)
        copy = replace(kept.assessment, id=new_id(), title=title)
        self.library.add_all([replace(kept, assessment=copy)])
        return copy.id

    def use(self, library: Library) -> None:
        """What is open stays open, from another library that holds the same."""
        self.library = library
        self.moved_house.emit(library.folder)

    def begin_anew(self, library: Library) -> None:
        """Nothing is open, as on the first start."""
        self.use(library)
        self.removed = self.unsaved = None
        self.usual = Context()
        self.close()

    # Moving

    def move(self, place: Place) -> None:
        """The person is at `place`; the library knows, so that they find it again."""
        self.leaving.emit()
        if place.page != "assessments":
            self.finish_removing()
        if place != self.place:
            self.left, self.place = self.place, place
        on_the_path = self.is_open and place.page not in OFF_THE_PATH
        if on_the_path:
            self._resume = replace(place, from_review=False)
        self.moved.emit(place)
        if on_the_path:
            self.save()

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

    def edit_plan(self, edits: Mapping[str, PlanEdit]) -> None:
        """What the person changed about several actions at once, by action id."""
        self._change(with_plan_edits(self.assessment, edits))

    def mark_reviewed(self) -> None:
        """The person has gone through their plan today."""
        self._change(replace(self.assessment, reviewed=self.today()))

    def entitle(self, title: str) -> None:
        """The title of the assessment."""
        self._change(replace(self.assessment, title=title))

    def reword(self, context: Context) -> None:
        """The pack is in the words of another nation or body; answers are untouched."""
        self._pack = self._worded(context)
        self._change(replace(self.assessment, context=context))

    def choose_set(self, chosen: QuestionSet) -> None:
        """Other questions are walked through; every answer stays."""
        self.set = chosen
        self.save()
        self.set_changed.emit()

    # Taking back

    @property
    def last_change(self) -> Change | None:
        """The change that `undo` would take back."""
        return self._history.past[-1] if self._history.past else None

    def undo(self) -> None:
        """The last change is taken back, and that is as durable as a change; says `undone` where there was one."""
        self.leaving.emit()
        if change := self.last_change:
            self._history = undone(self._history)
            self._retrace(change.before)
            self.undone.emit(change)

    def redo(self) -> None:
        """The change taken back last is made again, durably; says `redone` where there was one."""
        self.leaving.emit()
        if self._history.ahead:
            self._history = redone(self._history)
            change = self._history.past[-1]
            self._retrace(change.after)
            self.redone.emit(change)

    def _retrace(self, assessment: Assessment) -> None:
        self._pack = self._worded(assessment.context)
        self._put(assessment)

    # Speaking

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
        self._history = with_change(self._history, Change(self.assessment, assessment, self.place))
        self._put(assessment)

    def _put(self, assessment: Assessment) -> None:
        self._assessment = assessment
        self.save()
        self.assessment_changed.emit()

    def save(self) -> bool:
        """Make everything durable; says `saved` or `not_saved`, and keeps everything in memory either way."""
        if self._slow:
            self.saving.emit()
        began = monotonic()
        try:
            when: datetime = self.library.save(self.assessment, marked(self.set, self._resume))
        except SelfAssessError as error:
            self.unsaved = error
            self.not_saved.emit(error)
            return False
        finally:
            self._slow = monotonic() - began > FELT
        self.unsaved = None
        self.saved.emit(when)
        return True
