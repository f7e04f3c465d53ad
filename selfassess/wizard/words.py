"""Dates, times and names as the wizard says them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from selfassess.assessment import Assessment

translate = QCoreApplication.translate

_BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def day(when: date) -> str:
    """`3 November 2026`."""
    return f"{when.day} {_BRITISH.monthName(when.month)} {when.year}"


def time_of(when: datetime) -> str:
    """`14:32`."""
    return f"{when:%H:%M}"


def name_of(title: str, created: date | None) -> str:
    """An assessment's title, or what it is called while it has none."""
    if title:
        return title
    if created is None:
        return translate("Words", "Assessment without a title")
    return translate("Words", "Assessment of {day}").format(day=day(created))


def name(assessment: Assessment) -> str:
    """What the assessment is called in lists and titles."""
    return name_of(assessment.title, assessment.created)


def status(answered: int, total: int) -> str:
    """How far a questionnaire has got."""
    if answered == 0:
        return translate("Words", "Not started")
    if answered >= total:
        return translate("Words", "Completed")
    return translate("Words", "{answered} of {total} answered").format(answered=answered, total=total)
