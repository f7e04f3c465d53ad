"""What was answered: one person's answers to one pack. Immutable; a change makes a new value."""

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Annotated, Literal, Self, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from selfassess.questionnaire import Context, Pack, Questionnaire

V = TypeVar("V")

Importance = Literal["normal", "more", "most"]
State = Literal["dont-know", "not-applicable"]
Sphere = Literal["control", "influence", "outside"]
Status = Literal["to-do", "doing", "done", "dropped"]
Horizon = Literal["30-days", "quarter", "year"]

OWN = re.compile(r"own/[0-9a-f]{1,32}")
"""Ids of actions that the person added themselves; no action of the program's ends in such digits."""

_TAGGED = "0" * 24
"""How ids end of which only the tag is known; no id that the program makes ends so."""

NOTE_LIMIT = 10_000
"""Longest note, in characters."""

SHORT_LIMIT = 1000
"""Longest of the other texts: titles, reasons, names, actions."""

RATION = 3
"""How many questions of one questionnaire may matter most, and how many may matter more."""

DEFAULT_TARGET: Mapping[Importance, int] = {"normal": 3, "more": 4, "most": 4}
"""The level aimed at where the person has named none (docs/method.md, “Priorities”)."""

Note = Annotated[str, Meta(max_length=NOTE_LIMIT)]
ShortText = Annotated[str, Meta(max_length=SHORT_LIMIT)]


class Answer(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a person said to one question: exactly one of a level and a state."""

    level: Annotated[int, Meta(ge=1, le=5)] | None = None
    state: State | None = None
    evidence: Annotated[int, Meta(ge=0, le=3)] = 0
    """0 none; 1 an example can be described; 2 a document from the last 12 months; 3 checked from outside the team."""
    importance: Importance = "normal"
    outside_control: bool = False
    target: Annotated[int, Meta(ge=2, le=5)] | None = None
    reason: ShortText = ""
    """Why the question does not apply; private."""

    def __post_init__(self) -> None:
        if (self.level is None) == (self.state is None):
            raise ValueError("an answer has exactly one of level and state")
        if self.evidence and self.level is None:
            raise ValueError("evidence can only stand beside a level")
        if self.reason and self.state != "not-applicable":
            raise ValueError("a reason can only stand beside not-applicable")

    @property
    def aim(self) -> int:
        """The target level, by importance where none was named."""
        return self.target or DEFAULT_TARGET[self.importance]

    @property
    def supported_level(self) -> int | None:
        """The level the evidence bears out (docs/method.md, “Answers”): 4 needs a document, 5 an outside check."""
        if self.level is None:
            return None
        ceiling = {0: 3, 1: 3, 2: 4, 3: 5}[self.evidence]
        return min(self.level, ceiling)


class PlanEdit(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the person changed about one action of the plan, or all there is to an action of their own.

    None leaves what the program proposes.
    """

    chosen: bool | None = None
    text: ShortText | None = None
    owner: ShortText = ""
    due: date | None = None
    sphere: Sphere | None = None
    status: Status = "to-do"
    status_on: date | None = None
    """The day on which the status was last said."""
    order: Annotated[int, Meta(ge=1, le=999)] | None = None
    """Place among the actions of the same horizon; those without one come after, as the program has them."""
    theme: ShortText = ""
    """Id of the theme of an own action; of others the question says."""
    horizon: Horizon | None = None
    """The horizon of an own action; of others the program says."""

    @property
    def wants_it(self) -> bool:
        """Whether more was said of the action than its place, so that the person means to have it in their plan."""
        return replace(self, order=None) != PlanEdit()


class PackRef(Struct, frozen=True, forbid_unknown_fields=True):
    """Which pack the answers belong to."""

    id: str
    version: str

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """Of a pack."""
        return cls(pack.id, pack.version)


class Assessment(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One person's answers to one pack. Mappings are never changed in place."""

    id: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}(?!\n)$")]
    pack: PackRef
    answers: Mapping[str, Answer] = {}
    """By question id; a question without an entry is unanswered. Unknown ids are kept."""
    context: Context = Context()
    created: date | None = None
    cohort: ShortText = ""
    source: Literal["screen", "paper", "code"] | None = None
    title: ShortText = ""
    """Private, like everything below."""
    notes: Mapping[str, Note] = {}
    flags: tuple[str, ...] = ()
    """Ids of questions to come back to, in the order they were flagged."""
    plan: Mapping[str, PlanEdit] = {}
    """By action id."""
    reviewed: date | None = None
    """The day on which the person last went through their plan."""


class Progress(Struct, frozen=True):
    """How much of a questionnaire has an answer of any kind."""

    answered: int
    total: int


def new_assessment(pack: Pack, id: str, created: date) -> Assessment:
    """An assessment with no answers yet. `id` is 32 hexadecimal digits."""
    return Assessment(id=id, pack=PackRef.of(pack), created=created, source="screen")


def with_answer(assessment: Assessment, question_id: str, answer: Answer | None) -> Assessment:
    """The same assessment with one answer added, replaced or, with None, taken back."""
    answers = {key: value for key, value in assessment.answers.items() if key != question_id or answer is not None}
    if answer is not None:
        answers[question_id] = answer
    return replace(assessment, answers=answers)


def whole(text: str) -> str:
    """The text with the replacement character for each half of a surrogate pair, which no file can hold."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def with_note(assessment: Assessment, question_id: str, note: str) -> Assessment:
    """The same assessment with one note added or replaced, made whole; an empty note is taken away."""
    notes = {**assessment.notes, question_id: whole(note)[:NOTE_LIMIT]}
    return replace(assessment, notes={key: text for key, text in notes.items() if text})


def with_flag(assessment: Assessment, question_id: str, flagged: bool) -> Assessment:
    """The same assessment with one question flagged or not."""
    others = tuple(flag for flag in assessment.flags if flag != question_id)
    return replace(assessment, flags=(*others, question_id) if flagged else others)


def with_importance(assessment: Assessment, question_id: str, importance: Importance) -> Assessment:
    """The same assessment with one answered question's importance changed."""
    return with_answer(assessment, question_id, replace(assessment.answers[question_id], importance=importance))


def with_plan_edit(assessment: Assessment, action_id: str, edit: PlanEdit) -> Assessment:
    """The same assessment with one action of its plan edited; an edit that changes nothing is taken away."""
    return with_plan_edits(assessment, {action_id: edit})


def with_plan_edits(assessment: Assessment, edits: Mapping[str, PlanEdit]) -> Assessment:
    """The same assessment with several actions edited at once; edits that change nothing are taken away."""
    plan = {**assessment.plan, **edits}
    return replace(assessment, plan={key: value for key, value in plan.items() if value != PlanEdit()})


def is_own(action_id: str) -> bool:
    """Whether the person added the action themselves."""
    return OWN.fullmatch(action_id) is not None


def importance_left(assessment: Assessment, questionnaire: Questionnaire, importance: Importance) -> int:
    """How many more questions of the questionnaire may be given this importance; never negative."""
    given = sum(
        1
        for question in questionnaire.questions
        if (answer := assessment.answers.get(question.id)) and answer.importance == importance
    )
    return max(0, RATION - given)


def progress(assessment: Assessment, questionnaire: Questionnaire) -> Progress:
    """Answered questions of a questionnaire; don't know and doesn't apply are answers."""
    answered = sum(question.id in assessment.answers for question in questionnaire.questions)
    return Progress(answered, len(questionnaire.questions))


def unknown_answers(pack: Pack, assessment: Assessment) -> tuple[str, ...]:
    """Ids answered in the assessment that the pack does not ask; they are kept and reported, never dropped."""
    known = {question.id for question in pack.questions}
    return tuple(key for key in assessment.answers if key not in known)


def _renamed(mapping: Mapping[str, V], present: Mapping[str, str]) -> dict[str, V]:
    """Keys brought up to date; a key whose new name is taken stays as it is, so that no value is lost."""
    renamed = dict(mapping)
    for old, new in present.items():
        if old in renamed and new not in renamed:
            renamed[new] = renamed.pop(old)
    return renamed


def reconciled(pack: Pack, assessment: Assessment) -> Assessment:
    """The same assessment with answers, notes, flags and plan of renamed questions under their present ids."""
    present = {old: question.id for question in pack.questions for old in question.renamed_from}
    if not present:
        return assessment
    actions = {
        action: action.replace(question, present[question], 1)
        for action in assessment.plan
        if not is_own(action) and (question := action.partition("/")[0]) in present
    }
    return replace(
        assessment,
        answers=_renamed(assessment.answers, present),
        notes=_renamed(assessment.notes, present),
        flags=tuple(dict.fromkeys(present.get(flag, flag) for flag in assessment.flags)),
        plan=_renamed(assessment.plan, actions),
    )


def _without_reasons(assessment: Assessment) -> dict[str, Answer]:
    return {key: replace(answer, reason="") for key, answer in assessment.answers.items()}


class Parts(Struct, frozen=True):
    """What of an assessment a person lets out in a plan."""

    notes: bool = True
    """Notes and reasons."""
    answers: bool = True
    """Every answer one by one, and with them the file from which the plan opens again."""
    names: bool = True
    """Who does what, and the title."""
    public: bool = False
    """A copy for sharing: no private layer at all, whatever else is chosen."""


EVERYTHING = Parts()
PUBLIC = Parts(public=True)


def leaving(assessment: Assessment, parts: Parts) -> Assessment:
    """The assessment as it may leave. Notes, reasons and flags stand beside the answers, and go where those go."""
    if parts.public:
        return shareable(assessment)
    if not parts.names:
        assessment = without_names(assessment)
    if not (parts.notes and parts.answers):
        assessment = without_notes(assessment)
    return assessment if parts.answers else replace(assessment, flags=())


def without_notes(assessment: Assessment) -> Assessment:
    """The same assessment without notes and reasons."""
    return replace(assessment, answers=_without_reasons(assessment), notes={})


def without_names(assessment: Assessment) -> Assessment:
    """The same assessment without its title and the owners of actions."""
    plan = {key: replace(edit, owner="") for key, edit in assessment.plan.items()}
    return replace(assessment, title="", plan={key: edit for key, edit in plan.items() if edit != PlanEdit()})


def shareable(assessment: Assessment) -> Assessment:
    """The same assessment without its private layer: title, notes, reasons, flags, plan and when it was reviewed."""
    answers = _without_reasons(assessment)
    return replace(assessment, answers=answers, title="", notes={}, flags=(), plan={}, reviewed=None)


# What travels to a team


def tag(id: str) -> str:
    """Eight hexadecimal digits that stand for an assessment wherever its answers come without its id.

    Two files, codes or forms with the same tag are one person's.
    """
    return id[:8] if id.endswith(_TAGGED) else sha256(id.encode()).hexdigest()[:8]


def tagged_id(tag: str) -> str:
    """An id for answers of which only the tag is known; its own tag is that one."""
    return tag + _TAGGED


def carried(assessment: Assessment) -> Assessment:
    """What a team's lead is given, by code or file alike: levels and states, under an id that only tells the tag."""
    answers = {key: Answer(level=answer.level, state=answer.state) for key, answer in assessment.answers.items()}
    return Assessment(id=tagged_id(tag(assessment.id)), pack=assessment.pack, answers=answers)
