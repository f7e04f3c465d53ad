"""What to do: at most eight actions, each tied to a theme, with the arithmetic that put it there.

The rules are those of docs/method.md, “Priorities” and “The plan”. The person's own changes (`Assessment.plan`) are
laid over what the program proposes; nothing they wrote is ever replaced. Actions of their own stand beside the eight.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, Horizon, PlanEdit, Sphere, Status, is_own
from selfassess.questionnaire import Effort, Pack, Question, Who, main_theme
from selfassess.scoring import Priority, Profile
from selfassess.wording import ENGLISH, Wording

Kind = Literal["step", "evidence", "escalate", "sustain", "find-out", "own"]

HORIZONS: tuple[Horizon, Horizon, Horizon] = ("30-days", "quarter", "year")
SLOTS: dict[Horizon, int] = {"30-days": 3, "quarter": 3, "year": 2}
DAYS: dict[Horizon, int] = {"30-days": 30, "quarter": 91, "year": 365}
SPHERE: dict[Who, Sphere] = {"individual": "control", "team": "influence", "organisation": "influence"}
IMPORTANCE_ORDER = ("most", "more", "normal")
STRENGTH_LEVEL = 3

LIGHT: Effort = "low"
ALONE: Who = "individual"
"""What an action asks for that is not one of the question's own steps: gather, ask, put a case, keep going."""


class Action(Struct, frozen=True):
    """One thing to do, as the person sees it: proposed by the program and changed by them, or added by them."""

    id: str
    """Stable as long as the question and the kind of action stay the same."""
    question: str
    """Empty for an own action."""
    theme: str
    """Id of the question's main theme; of an own action the theme it was given, empty where none."""
    horizon: Horizon
    kind: Kind
    text: str
    then: str
    """The step after this one; empty after the last."""
    reason: str
    """Why the action is here, with the sum that put it there."""
    advice: str
    """Whose advice to take first; empty but for floor questions."""
    effort: Effort
    """Of an own action nobody has said it, nor who it takes."""
    who: Who
    due: date
    sphere: Sphere
    owner: str = ""
    status: Status = "to-do"
    chosen: bool = True
    status_on: date | None = None
    order: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.status in ("to-do", "doing")


class EvidenceGap(Struct, frozen=True):
    """A level that was chosen but is not yet borne out by evidence."""

    question: str
    level: int
    supported_level: int


class Plan(Struct, frozen=True):
    """What to do next. There are actions wherever a level was chosen."""

    actions: tuple[Action, ...]
    """At most 3 for 30 days, 3 for the quarter and 2 for the year, in that order."""
    others: tuple[Action, ...]
    """Ranked actions for which no horizon had room; not chosen unless the person has changed something about one."""
    find_out: tuple[Action, ...]
    """One for each don't know, chosen or not."""
    evidence_gaps: tuple[EvidenceGap, ...]
    unanswered: int
    own: tuple[Action, ...] = ()
    """What the person added; one without words is not chosen yet."""

    @property
    def chosen(self) -> tuple[Action, ...]:
        """The actions the person keeps, by horizon and in their order."""
        return tuple(action for horizon in HORIZONS for action in self.within(horizon) if action.chosen)

    def within(self, horizon: Horizon) -> tuple[Action, ...]:
        """What there is to keep or to leave in one horizon, in the person's order."""
        taken = (action for action in self.others if action.chosen)
        there = [action for action in (*self.actions, *taken, *self.own) if action.horizon == horizon]
        return tuple(sorted(there, key=lambda action: (action.order is None, action.order or 0)))

    @property
    def to_find_out(self) -> tuple[Action, ...]:
        """What the person means to find out."""
        return tuple(action for action in self.find_out if action.chosen)

    @property
    def starts(self) -> tuple[Action, ...]:
        """Where to start, the first thing first: with the actions kept, or where there are none with finding out."""
        return self.chosen or self.to_find_out


def make_plan(pack: Pack, assessment: Assessment, profile: Profile, today: date, say: Wording = ENGLISH) -> Plan:
    """The plan of an assessment as of `today`; the same input always gives the same plan."""
    asked = {question.id: question for question in pack.questions}
    proposals = _Proposals(pack, assessment, today, say)
    actions, others = _allotted(proposals.ranked(profile.priorities))
    actions += proposals.year_steps(profile.priorities, actions)
    if not profile.priorities:
        actions += proposals.evidence_first() + proposals.sustain()
    actions = sorted(actions, key=lambda action: HORIZONS.index(action.horizon))
    own = own_actions(pack, assessment, today, say)
    said = {action.text for action in own}
    return Plan(
        actions=tuple(_edited(replace(action, chosen=action.text not in said), assessment) for action in actions),
        others=tuple(_edited(replace(action, chosen=_wanted(action, assessment)), assessment) for action in others),
        find_out=tuple(_edited(replace(one, chosen=one.text not in said), assessment) for one in proposals.find_out()),
        evidence_gaps=evidence_gaps(pack, assessment),
        unanswered=sum(question not in assessment.answers for question in asked),
        own=own,
    )


def own_actions(pack: Pack, assessment: Assessment, today: date, say: Wording = ENGLISH) -> tuple[Action, ...]:
    """What the person added, in the order of their ids; a theme that the pack does not have is none."""
    themes = {theme.id for theme in pack.themes}
    return tuple(
        _own(id, edit, today, edit.theme if edit.theme in themes else "", say)
        for id, edit in sorted(assessment.plan.items())
        if is_own(id)
    )


def _own(id: str, edit: PlanEdit, today: date, theme: str, say: Wording) -> Action:
    horizon = edit.horizon or HORIZONS[0]
    text = edit.text or ""
    return Action(
        id=id,
        question="",
        theme=theme,
        horizon=horizon,
        kind="own",
        text=text,
        then="",
        reason=say("You added this action yourself."),
        advice="",
        effort=LIGHT,
        who=ALONE,
        due=edit.due or today + timedelta(days=DAYS[horizon]),
        sphere=edit.sphere or "control",
        owner=edit.owner,
        status=edit.status,
        chosen=bool(text.strip()),
        status_on=edit.status_on,
        order=edit.order,
    )


def _wanted(action: Action, assessment: Assessment) -> bool:
    """Whether the person wants an action for which there was no room."""
    edit = assessment.plan.get(action.id)
    return edit is not None and edit.wants_it


class _Rated(NamedTuple):
    """A question with a level, and what the level is worth."""

    question: Question
    level: int
    supported_level: int
    aim: int


def _rated(pack: Pack, assessment: Assessment) -> Iterator[_Rated]:
    """Every question that was given a level, in questionnaire order."""
    for question in pack.questions:
        answer = assessment.answers.get(question.id)
        if answer and answer.level is not None and answer.supported_level is not None:
            yield _Rated(question, answer.level, answer.supported_level, answer.aim)


def _at_aim(pack: Pack, assessment: Assessment) -> list[_Rated]:
    """The questions with nothing left to close, the best borne out first."""
    at_aim = [one for one in _rated(pack, assessment) if one.supported_level >= one.aim]
    return sorted(at_aim, key=lambda one: (-one.supported_level, -one.level))


def strengths(pack: Pack, assessment: Assessment) -> tuple[str, ...]:
    """Ids of questions at or above their target and at level 3 or more, the best borne out first."""
    at_aim = _at_aim(pack, assessment)
    return tuple(one.question.id for one in at_aim if one.supported_level >= STRENGTH_LEVEL)


def evidence_gaps(pack: Pack, assessment: Assessment) -> tuple[EvidenceGap, ...]:
    """Levels above what the evidence bears out, the widest first."""
    gaps = [
        EvidenceGap(one.question.id, one.level, one.supported_level)
        for one in _rated(pack, assessment)
        if one.supported_level < one.level
    ]
    return tuple(sorted(gaps, key=lambda gap: gap.supported_level - gap.level))


def _allotted(ranked: Iterable[Action]) -> tuple[list[Action], list[Action]]:
    """Ranked actions put into their horizon, or the next with room; the rest apart."""
    room = dict(SLOTS)
    placed: list[Action] = []
    left: list[Action] = []
    for action in ranked:
        later = HORIZONS[HORIZONS.index(action.horizon) :]
        horizon = next((horizon for horizon in later if room[horizon]), None)
        if horizon is None:
            left.append(action)
            continue
        room[horizon] -= 1
        moved = action.due + timedelta(days=DAYS[horizon] - DAYS[action.horizon])
        placed.append(replace(action, horizon=horizon, due=moved))
    return placed, left


def _edited(action: Action, assessment: Assessment) -> Action:
    """The action with the person's changes laid over it."""
    edit = assessment.plan.get(action.id, PlanEdit())
    return replace(
        action,
        chosen=action.chosen if edit.chosen is None else edit.chosen,
        text=edit.text or action.text,
        owner=edit.owner,
        due=edit.due or action.due,
        sphere=edit.sphere or action.sphere,
        status=edit.status,
        status_on=edit.status_on,
        order=edit.order,
    )


class _Proposals:
    """What the program proposes for one assessment, before room and the person's changes are taken into account."""

    def __init__(self, pack: Pack, assessment: Assessment, today: date, say: Wording) -> None:
        self.pack = pack
        self.say = say
        self.answers = assessment.answers
        self.assessment = assessment
        self.asked = {question.id: question for question in pack.questions}
        self.today = today

    def _action(self, question: Question, horizon: Horizon, kind: Kind, text: str, reason: str, **rest: str) -> Action:
        step = question.steps[HORIZONS.index(horizon)]
        key, effort, who = (horizon, step.effort, step.who) if kind == "step" else (kind, LIGHT, ALONE)
        return Action(
            id=f"{question.id}/{key}",
            question=question.id,
            theme=main_theme(self.pack, question).id,
            horizon=horizon,
            kind=kind,
            text=text,
            then=rest.get("then", ""),
            reason=reason,
            advice=rest.get("advice", ""),
            effort=effort,
            who=who,
            due=self.today + timedelta(days=DAYS[horizon]),
            sphere="outside" if kind == "escalate" else SPHERE[who],
        )

    def ranked(self, priorities: Iterable[Priority]) -> Iterator[Action]:
        """The first action of every ranked question, in plan order."""
        for priority in priorities:
            question, answer = self.asked[priority.question], self.answers[priority.question]
            kind, text, then = _first(question, answer, priority, self.say)
            yield self._action(
                question,
                HORIZONS[priority.step],
                kind,
                text,
                reason_of(self.pack, priority, self.say),
                then=then,
                advice=question.advice if priority.floor else "",
            )

    def year_steps(self, priorities: Iterable[Priority], placed: list[Action]) -> list[Action]:
        """Year steps of the highest-ranked questions, for the year's slots that are left."""
        room = SLOTS["year"] - sum(action.horizon == "year" for action in placed)
        taken = {action.id for action in placed}
        reason = self.say("A longer step for a question near the top of your plan: priority {sum}.")
        steps = [
            self._action(
                self.asked[priority.question],
                "year",
                "step",
                self.asked[priority.question].steps[2].text,
                reason.format(sum=arithmetic(priority)),
            )
            for priority in priorities
            if not self.answers[priority.question].outside_control
        ]
        return [action for action in steps if action.id not in taken][:room]

    def evidence_first(self) -> list[Action]:
        """Where nothing is low: gather what would bear out the highest levels."""
        gaps = evidence_gaps(self.pack, self.assessment)[: SLOTS["30-days"]]
        return [
            self._action(
                question := self.asked[gap.question],
                "30-days",
                "evidence",
                _gather(question, self.say),
                f"{_chosen(self.pack, gap.level, gap.supported_level, self.say)}.",
            )
            for gap in gaps
        ]

    def sustain(self) -> list[Action]:
        """Where nothing is low: keep and share what goes best."""
        text = self.say("Keep “{practice}” going, and show another team how you do it.")
        reason = self.say(
            "{chosen}; the aim is level {aim}. There is no gap to close, so the step is to keep it and share it."
        )
        return [
            self._action(
                one.question,
                "year",
                "sustain",
                text.format(practice=one.question.name),
                reason.format(chosen=_chosen(self.pack, one.level, one.supported_level, self.say), aim=one.aim),
                then=one.question.steps[2].text,
            )
            for one in _at_aim(self.pack, self.assessment)[: SLOTS["year"]]
        ]

    def find_out(self) -> list[Action]:
        """One action for each don't know: floor questions first, then by importance."""
        unknown = [
            question
            for question in self.pack.questions
            if (answer := self.answers.get(question.id)) and answer.state == "dont-know"
        ]

        text = self.say("Find out how this works now. Ask whether anyone can show you {evidence}.")
        reason = self.say("You said you don’t know. That is a finding, not a low level, and it is not counted as one.")

        def order(question: Question) -> tuple[bool, int]:
            return not question.floor, IMPORTANCE_ORDER.index(self.answers[question.id].importance)

        return [
            self._action(
                question,
                "30-days",
                "find-out",
                text.format(evidence=question.show),
                reason,
                then=question.steps[0].text,
                advice=question.advice if question.floor else "",
            )
            for question in sorted(unknown, key=order)
        ]


def _gather(question: Question, say: Wording) -> str:
    return say("Gather evidence for the level you chose: {evidence}.").format(evidence=question.show)


def _first(question: Question, answer: Answer, priority: Priority, say: Wording) -> tuple[Kind, str, str]:
    """Kind, text and next step of a ranked question's first action."""
    step = question.steps[priority.step].text
    if answer.outside_control:
        return "escalate", question.escalate, step
    if priority.supported_level < priority.level:
        return "evidence", _gather(question, say), step
    following = question.steps[priority.step + 1].text if priority.step < 2 else ""
    return "step", step, following


def number(value: Fraction) -> str:
    """A weight or priority as people write it: 1.5, 4."""
    return f"{float(value):g}"


def arithmetic(priority: Priority) -> str:
    """The sum behind a priority: `2 × (4 − 2) = 4`."""
    gap = f"({priority.target} − {priority.supported_level})"
    return f"{number(priority.weight)} × {gap} = {number(priority.priority)}"


def _chosen(pack: Pack, level: int, supported_level: int, say: Wording) -> str:
    """The level as the person gave it and, beside it, what the evidence supports; never one in place of the other."""
    chosen = say("You chose level {level} ({name})").format(level=level, name=pack.level_names[level - 1])
    if supported_level == level:
        return chosen
    said = say("{chosen}, and the evidence so far supports level {supported}")
    return said.format(chosen=chosen, supported=supported_level)


def reason_of(pack: Pack, priority: Priority, say: Wording = ENGLISH) -> str:
    """Why a question is in the plan, with its arithmetic."""
    templates = {
        "normal": say("{chosen}; the aim is level {aim}: priority {sum}."),
        "more": say("{chosen}; the aim is level {aim} and you marked it as mattering more: priority {sum}."),
        "most": say("{chosen}; the aim is level {aim} and you marked it as mattering most: priority {sum}."),
    }
    sentence = templates[priority.importance].format(
        chosen=_chosen(pack, priority.level, priority.supported_level, say),
        aim=priority.target,
        sum=arithmetic(priority),
    )
    if not priority.floor:
        return sentence
    return f"{sentence} {say('At level 1 or 2 this question comes first, whatever the sum.')}"
