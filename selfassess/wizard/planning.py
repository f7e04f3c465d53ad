"""The plan of the open assessment, and what several pages do with it."""

from msgspec.structs import replace

from selfassess.assessment import Horizon, PlanEdit
from selfassess.files.library import new_id
from selfassess.plan import Action, Plan, make_plan
from selfassess.questionnaire import Pack
from selfassess.returning import next_assessment
from selfassess.scoring import score
from selfassess.wizard.session import Session
from selfassess.wizard.words import SAY

LAST = 999
"""The last place there is; more actions than that share it."""


def plan_of(session: Session) -> Plan:
    """The plan as the answers and the person's changes have it."""
    pack, assessment = session.pack, session.assessment
    return make_plan(pack, assessment, score(pack, assessment), session.today(), SAY)


def kept(plan: Plan) -> tuple[Action, ...]:
    """Everything the person means to do: what they keep, and what they mean to find out."""
    return (*plan.chosen, *plan.to_find_out)


def edit_of(session: Session, action: Action) -> PlanEdit:
    """What the person changed about the action so far."""
    return session.assessment.plan.get(action.id, PlanEdit())


def add_own(session: Session, horizon: Horizon) -> str:
    """An action of the person's own stands last in the horizon; its id. It has no words yet."""
    id = f"own/{new_id()}"
    session.edit_action(id, PlanEdit(horizon=horizon, order=_end(plan_of(session), horizon)))
    return id


def _end(plan: Plan, horizon: Horizon) -> int | None:
    """A place after all the others, where those have places."""
    places = [action.order for action in plan.within(horizon)]
    if not places or None in places:
        return None
    return min(LAST, max(place or 0 for place in places) + 1)


def move(session: Session, action: Action, step: int) -> int:
    """The action stands one place earlier or later in its horizon; which place that is, from 1."""
    there = list(plan_of(session).within(action.horizon))
    old = next(place for place, one in enumerate(there) if one.id == action.id)
    new = min(max(old + step, 0), len(there) - 1)
    there.insert(new, there.pop(old))
    session.edit_plan(
        {one.id: replace(edit_of(session, one), order=min(place, LAST)) for place, one in enumerate(there, 1)}
    )
    return new + 1


def floating(session: Session) -> tuple[Action, ...]:
    """What is kept and still open, whose day moves on with today because nobody has fixed it."""
    return tuple(one for one in kept(plan_of(session)) if one.is_open and edit_of(session, one).due is None)


def keep_dates(session: Session) -> None:
    """Every day that was moving on stays as it is shown today."""
    session.edit_plan({one.id: replace(edit_of(session, one), due=one.due) for one in floating(session)})


def start_next(session: Session, pack: Pack) -> None:
    """A new assessment is open; what is unfinished has come along, nothing is answered, and this one stays."""
    new = next_assessment(pack, session.assessment, plan_of(session), new_id(), session.today())
    session.take_in(new, pack)
