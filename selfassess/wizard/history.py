"""What was changed, and where: the way back to each earlier state of the open assessment, and forward again. Pure."""

from msgspec import Struct

from selfassess.assessment import Assessment
from selfassess.wizard.place import Place

BOUND = 200
"""As many changes can be taken back; an assessment answered from end to end has fewer."""


class Change(Struct, frozen=True):
    """One change, with the place where the person made it."""

    before: Assessment
    after: Assessment
    place: Place


class History(Struct, frozen=True):
    """The changes that can be taken back, and those taken back that can be made again; the next one stands last."""

    past: tuple[Change, ...] = ()
    ahead: tuple[Change, ...] = ()


def with_change(history: History, change: Change) -> History:
    """The change can be taken back; what was taken back before it is gone for good."""
    return History((*history.past, change)[-BOUND:])


def undone(history: History) -> History:
    """The last change can be made again, no longer taken back."""
    *past, last = history.past
    return History(tuple(past), (*history.ahead, last))


def redone(history: History) -> History:
    """The change taken back last can be taken back once more."""
    *ahead, last = history.ahead
    return History((*history.past, last), tuple(ahead))


def cleared(change: Change | None, question_id: str) -> bool:
    """Whether the change took the answer to the question away."""
    return change is not None and question_id in change.before.answers and question_id not in change.after.answers
