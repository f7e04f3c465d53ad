"""What Home offers those who come back: to go through the plan again, and to see what has changed."""

from PySide6.QtWidgets import QWidget

from selfassess.returning import may_be_due, overdue, review_is_due
from selfassess.wizard import earlier
from selfassess.wizard.layout import Column, row
from selfassess.wizard.place import COMPARE, REVISIT
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button, Notice
from selfassess.wizard.words import SAY, translate


def add_offers(column: Column, session: Session) -> None:
    """The offers that are due stand in the column; on most days there is none."""
    if may_be_due(session.assessment, session.today()):
        _add_review(column, session)
    if earlier.has_others(session):
        compare = Button(translate("Returning", "See what has changed since an earlier one"), "link")
        compare.clicked.connect(lambda: session.move(COMPARE))
        column.add(row(compare), 0.2)


def _add_review(column: Column, session: Session) -> None:
    from selfassess.wizard import planning  # the plan is made only on the days when it may be asked for

    plan, today = planning.plan_of(session), session.today()
    if review_is_due(session.assessment, plan, today):
        column.add(_again(session, len(overdue(plan, today))), 0.7)


def _again(session: Session, late: int) -> QWidget:
    if late:
        actions = SAY.count(late, "action", "actions")
        said = translate(
            "Returning", "The day you set for {number} has passed. A few minutes with your plan put it right."
        )
        notice = Notice(said.format(number=actions))
    else:
        notice = Notice(translate("Returning", "Three months have passed. What has become of your plan?"))
    review = Button(translate("Returning", "Go through your plan…"))
    review.clicked.connect(lambda: session.move(REVISIT))
    notice.add(row(review))
    return notice
