"""Coming back to a plan: when it is time to go through it, and what goes along into the next assessment.

The rules are those of docs/method.md, “Coming back”.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec.structs import replace

from selfassess.assessment import SHORT_LIMIT, Assessment, PlanEdit, new_assessment
from selfassess.questionnaire import Pack

if TYPE_CHECKING:
    from selfassess.plan import Action, Plan

AGAIN = 90
"""Days after which a plan is worth another look, whatever its dates."""


def unfinished(plan: Plan) -> tuple[Action, ...]:
    """What the person meant to do and has neither done nor dropped."""
    return tuple(action for action in (*plan.chosen, *plan.to_find_out) if action.is_open)


def overdue(plan: Plan, today: date) -> tuple[Action, ...]:
    """Unfinished actions whose day has passed; one that the person has not fixed moves on with today and never does."""
    return tuple(action for action in unfinished(plan) if action.due < today)


def may_be_due(assessment: Assessment, today: date) -> bool:
    """False where a review cannot be due whatever the plan is: nothing is three months old, no day given has passed."""
    fixed = any(edit.due and edit.due < today for edit in assessment.plan.values())
    return fixed or _is_old(assessment, today)


def _is_old(assessment: Assessment, today: date) -> bool:
    """Whether three months have passed since the person last looked."""
    looked = max((day for day in (assessment.created, assessment.reviewed) if day), default=None)
    return looked is not None and (today - looked).days >= AGAIN


def review_is_due(assessment: Assessment, plan: Plan, today: date) -> bool:
    """Whether a day has passed since the plan was last gone through, or three months have."""
    if not unfinished(plan):
        return False
    if _is_old(assessment, today):
        return True
    seen = assessment.reviewed or date.min
    return any(action.due >= seen for action in overdue(plan, today))


def next_assessment(pack: Pack, earlier: Assessment, plan: Plan, id: str, created: date) -> Assessment:
    """A new assessment in the same words: nothing is answered, and what is unfinished goes along as own actions.

    What there was to find out goes along only where the person has said something about it: the question itself is
    asked again. Days that have passed do not go along.
    """
    along = (*plan.chosen, *(action for action in plan.to_find_out if action.id in earlier.plan))
    return replace(
        new_assessment(pack, id, created),
        title=earlier.title,
        context=earlier.context,
        plan={_id(earlier, action): _carried(action, created) for action in along if action.is_open},
    )


def _id(earlier: Assessment, action: Action) -> str:
    """An id of an own action, which follows from where the action comes from."""
    return f"own/{sha256(f'{earlier.id} {action.id}'.encode(errors='surrogatepass')).hexdigest()[:32]}"


def _carried(action: Action, today: date) -> PlanEdit:
    return PlanEdit(
        text=action.text[:SHORT_LIMIT],
        owner=action.owner,
        due=action.due if action.due >= today else None,
        sphere=action.sphere,
        status=action.status,
        status_on=action.status_on,
        order=action.order,
        theme=action.theme,
        horizon=action.horizon,
    )
