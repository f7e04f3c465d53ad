"""Dates, times and names as the wizard says them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from selfassess.assessment import Assessment
from selfassess.findings import date_words
from selfassess.questionnaire import Pack

translate = QCoreApplication.translate


def time_of(when: datetime) -> str:
    """`14:32`."""
    return f"{when:%H:%M}"


def name_of(title: str, created: date | None) -> str:
    """An assessment's title, or what it is called while it has none."""
    if title:
        return title
    if created is None:
        return translate("Words", "Assessment without a title")
    return translate("Words", "Assessment of {day}").format(day=date_words(created))


def name(assessment: Assessment) -> str:
    """What the assessment is called in lists and titles."""
    return name_of(assessment.title, assessment.created)


def level(pack: Pack, number: int) -> str:
    """`Level 3, Usually`."""
    return translate("Words", "Level {level}, {name}").format(level=number, name=pack.level_names[number - 1])


def status(answered: int, total: int) -> str:
    """How far a questionnaire has got."""
    if answered == 0:
        return translate("Words", "Not started")
    if answered >= total:
        return translate("Words", "Completed")
    return translate("Words", "{answered} of {total} answered").format(answered=answered, total=total)
