"""The lead's side of a workshop: the record that is open, and every change to it. The second thing that changes.

As in a session, each verb makes a new frozen record and makes it durable; only then does it count.
"""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Assessment, whole
from selfassess.errors import SelfAssessError
from selfassess.files import workshops as kept
from selfassess.files.library import new_id
from selfassess.files.pack import read_pack
from selfassess.outcome import TeamAction
from selfassess.questionnaire import Pack, in_language, only
from selfassess.wizard.clock import Clock
from selfassess.wizard.languages import language
from selfassess.wizard.packs import in_use
from selfassess.wizard.projector import Projector
from selfassess.wizard.session import Session
from selfassess.wizard.show import Dated, Show, made_up_in_short, slides, then_and_now
from selfassess.workshop import (
    Record,
    Workshop,
    closed,
    decision,
    fits,
    new_workshop,
    rehearsed,
    with_actions,
    with_decision,
    with_reply,
    with_rules,
)

MADE_UP = 11
"""People of a rehearsal: with the lead it is a workshop of twelve."""


class Workroom(QObject):
    """One workshop that somebody leads, or none yet."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self._record: Record | None = None
        self._pack: Pack | None = None
        self._before: list[Record] = []
        self.show = Show(self)
        self.clock = Clock(self)
        self.shown_round = -1
        """Which closed round the show is of."""
        self._projector: Projector | None = None

    @property
    def is_open(self) -> bool:
        """Whether a workshop is open."""
        return self._record is not None

    @property
    def record(self) -> Record:
        """The open record."""
        if self._record is None:
            raise LookupError("no workshop is open")
        return self._record

    @property
    def whole_pack(self) -> Pack:
        """The pack that the workshop asks a part of, in the language in force."""
        if self._pack is None:
            raise LookupError("no workshop is open")
        return in_language(self._pack, language())

    @property
    def pack(self) -> Pack:
        """What the workshop asks, in the language in force."""
        return only(self.whole_pack, self.record.workshop.questions)

    # Opening

    def all(self) -> tuple[tuple[Record, ...], tuple[SelfAssessError, ...]]:
        """Every workshop led here, and why others cannot be read."""
        return kept.records(self.session.library.folder)

    def begin(self, sample: bool = False) -> None:
        """A new workshop is open, on the short set of the questions on offer; a sample has its people already."""
        pack = read_pack(self.session.offered)
        record = Record(new_workshop(pack, new_id(), self.session.today()), sample=sample)
        self._take(rehearsed(pack, record, MADE_UP) if sample else record, pack)
        self._save()

    def open(self, id: str) -> None:
        """The workshop is open as it was left. Raises SelfAssessError."""
        record = kept.load(self.session.library.folder, id)
        self._take(record, pack_for(self.session, record.workshop))

    def delete(self, id: str) -> None:
        """Nothing of the workshop is kept. Raises CannotWrite."""
        kept.delete(self.session.library.folder, id)
        if self._record and self._record.workshop.id == id:
            self._record = self._pack = None

    def _take(self, record: Record, pack: Pack) -> None:
        self._record, self._pack, self._before, self.shown_round = record, pack, [], -1
        self.show.show(())
        self.changed.emit()

    # Changing

    def set_rules(self, workshop: Workshop) -> None:
        """Another name, day, choice of questions, rule or timing."""
        self._put(with_rules(self.record, workshop))

    def add(self, replies: tuple[Assessment, ...]) -> None:
        """These people's answers wait, in place of what they gave before."""
        record = self.record
        for one in replies:
            record = with_reply(record, one)
        self._put(record)

    def close_round(self) -> None:
        """Everybody who waits is in one frozen result, and their own answers are overwritten."""
        self._before.clear()
        self._put(closed(self.whole_pack, self.record))

    def decide(self, question_id: str, **changes: object) -> None:
        """What the room said about a question."""
        self._remember(with_decision(self.record, replace(decision(self.record, question_id), **changes)))

    def comment(self, text: str) -> None:
        """What people chose to share, a line each."""
        self._remember(replace(self.record, comments=whole(text)))

    def plan(self, actions: tuple[TeamAction, ...]) -> None:
        """Another team plan."""
        self._remember(with_actions(self.record, actions))

    def edit_action(self, number: int, **changes: object) -> None:
        """One action of the team plan is another."""
        actions = list(self.record.actions)
        actions[number] = replace(actions[number], **changes)
        self.plan(tuple(actions))

    def keep_providers(self, cards: tuple[Mapping[str, int], ...]) -> None:
        """What providers' cards say."""
        self._remember(replace(self.record, providers=cards))

    def forget_answers(self) -> None:
        """Nobody's own answers are kept any more."""
        self._put(replace(self.record, rounds=replace(self.record.rounds, waiting=())))

    def take_back(self) -> bool:
        """The last decision or change of the plan is taken back; whether there was one. What came in stays in."""
        if not self._before:
            return False
        self._put(replace(self._before.pop(), rounds=self.record.rounds))
        return True

    def _remember(self, record: Record) -> None:
        if record != self.record:
            self._before.append(self.record)
            self._put(record)

    def _put(self, record: Record) -> None:
        if record != self.record:
            before, self._record = self.record, record
            try:
                self._save()
            except SelfAssessError:
                self._record = before
                raise

    def _save(self) -> None:
        kept.save(self.session.library.folder, self.record)
        self.changed.emit()

    # Showing

    def show_round(self, number: int | None = None) -> None:
        """The show is of a closed round, or else of the one it was of, or of the last."""
        rounds = self.record.rounds.closed
        if number is not None or not 0 <= self.shown_round < len(rounds):
            self.shown_round = len(rounds) - 1 if number is None else number
        notice = made_up_in_short() if self.record.sample else ""
        self.show.show(slides(self.pack, rounds[self.shown_round].result, notice))

    def earlier(self) -> tuple[Record, ...]:
        """Other workshops led here with a result on the same questions; a rehearsal only beside a rehearsal."""
        mine = self.record
        return tuple(
            one
            for one in self.all()[0]
            if one.workshop.id != mine.workshop.id
            and one.workshop.pack == mine.workshop.pack
            and one.sample == mine.sample
            and one.rounds.closed
        )

    def compare(self, then: Dated, name: str) -> None:
        """The show is of an earlier result beside the one that is shown."""
        now = Dated(name, self.record.rounds.closed[self.shown_round].result)
        notice = made_up_in_short() if self.record.sample else ""
        self.show.show(then_and_now(self.whole_pack, then, now, notice))

    def project(self, window: QWidget) -> None:
        """The projector's window is up."""
        if self._projector is None:
            self._projector = Projector(self.show, window)
        self._projector.come_up()


def room_of(session: Session) -> Workroom:
    """The one room of a session, made when it is first needed."""
    made = (child for child in session.children() if isinstance(child, Workroom))
    return next(made, None) or Workroom(session)


def pack_for(session: Session, workshop: Workshop) -> Pack:
    """The very version of the questions that the workshop asks. Raises SelfAssessError where it is not here."""
    for pack in in_use(session):
        if fits(pack, workshop):
            return pack
    raise SelfAssessError(
        'The questions of this workshop ("{pack}", version {version}) are not on this computer.',
        "Ask whoever leads it for the file of questions, open that, and then this again.",
        pack=workshop.pack.id,
        version=workshop.pack.version,
    )
