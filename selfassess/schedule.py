"""Working back from a day that is fixed: due dates by which everything lands before it, what must be known first.

The rules are those of docs/method.md, “Working back from a day”. A proposal only: nothing changes until it is accepted.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from selfassess.plan import Action

Stage = Literal["research", "30-days", "quarter", "year"]

USUAL: dict[Stage, int] = {"research": 14, "30-days": 30, "quarter": 61, "year": 274}
"""Days of each stage, in their order: two weeks to find out, then those between one horizon and the next."""
SQUEEZE = 3
"""A stage is given no less than this part of its usual time; what has not even that comes after the day."""
FRIDAY = 4


class Dated(Struct, frozen=True):
    """An action, and the day by which it is to be done."""

    action: Action
    due: date


class Schedule(Struct, frozen=True):
    """A proposal of due dates before a fixed day."""

    dated: tuple[Dated, ...]
    """What fits before the day, what must be known first at the top."""
    after: tuple[Action, ...]
    """What there is no time for; it keeps its dates."""
    days: int
    """Days from today to the last one before the fixed day; 0 or fewer where there is none."""
    squeezed: bool
    """Whether what fits has less than its usual time."""

    @property
    def changes(self) -> dict[str, date]:
        """The dates that are not already so, by action id."""
        return {one.action.id: one.due for one in self.dated if one.due != one.action.due}


def stage_of(action: Action) -> Stage:
    """Finding out and gathering come before everything else; the rest goes by horizon."""
    return "research" if action.kind in ("find-out", "evidence") else action.horizon


def work_back(actions: Sequence[Action], fixed: date, today: date) -> Schedule:
    """Dates before `fixed` for the actions that are still open, never before `today`, never later than they stand."""
    still_open = [action for action in actions if action.is_open]
    days = (fixed - today).days - 1
    wanted = [stage for stage in USUAL if any(stage_of(action) == stage for action in still_open)]
    stages = _fitting(wanted, days)
    latest = _latest(stages, today, days)
    return Schedule(
        dated=tuple(
            Dated(action, _due(action, latest[stage], today))
            for stage in stages
            for action in still_open
            if stage_of(action) == stage
        ),
        after=tuple(action for action in still_open if stage_of(action) not in stages),
        days=days,
        squeezed=sum(USUAL[stage] for stage in stages) > days,
    )


def _fitting(stages: list[Stage], days: int) -> list[Stage]:
    """The first stages, as many as have at least a third of their usual time."""
    sums = accumulate(USUAL[stage] for stage in stages)
    return [stage for stage, usual in zip(stages, sums, strict=True) if usual <= days * SQUEEZE]


def _latest(stages: list[Stage], today: date, days: int) -> dict[Stage, date]:
    """The last day of each stage: the last stage ends the day before the fixed one, all shortened alike if need be."""
    sums = list(accumulate(USUAL[stage] for stage in stages))
    total = sums[-1] if sums else 0
    start, share = (days - total, total) if total <= days else (0, days)
    ends = [start + (so_far * share // total) for so_far in sums]
    return {stage: _working_day(today + timedelta(end), today) for stage, end in zip(stages, ends, strict=True)}


def _working_day(day: date, today: date) -> date:
    """The Friday before where the day is at a weekend, unless that has passed."""
    friday = day - timedelta(max(0, day.weekday() - FRIDAY))
    return friday if friday >= today else day


def _due(action: Action, latest: date, today: date) -> date:
    return action.due if today <= action.due <= latest else latest
