"""Dates, times and names as the wizard says them."""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from selfassess.assessment import SHORT_LIMIT, Assessment
from selfassess.findings import MONTHS, date_words
from selfassess.questionnaire import Pack

if TYPE_CHECKING:
    from selfassess.files.library import Entry

translate = QCoreApplication.translate

_LONG_WORD = re.compile(r"\S{25,}")
_PIECE = re.compile(r"\S{8}(?=\S)")
LONGEST = 90
"""Characters of a title that a list shows; all of it is read out."""


_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?(\d{1,2}|[a-z]{3,})(?:[\s.,/-]+(\d{4}|\d{2}))?")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def time_of(when: datetime) -> str:
    """`14:32`."""
    return f"{when:%H:%M}"


def day_in(text: str, near: date) -> date | None:
    """The day that somebody wrote, the day before the month; without a year, that closest to `near`. None for no day.

    `3 March 2027`, `3 mar`, `3/3/27` and `2027-03-03` are the same day.
    """
    written = text.strip().lower()
    if found := _YEAR_FIRST.fullmatch(written):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if not (found := _DAY_FIRST.fullmatch(written)) or not (month := _month(found[2])):
        return None
    if found[3]:
        return _day(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, int(found[1]))
    days = (_day(near.year + years, month, int(found[1])) for years in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


def _month(written: str) -> int:
    """The number of a month, given as a number or as the beginning of its name; 0 for none."""
    if written.isdecimal():
        return int(written)
    return next((number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(written)), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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


def called(entry: "Entry") -> str:
    """What an assessment is called that is not open."""
    return name_of(entry.title, date.fromisoformat(entry.created) if entry.created else None)


def shortened(title: str, longest: int = LONGEST) -> str:
    """A title as far as there is room for it."""
    short = title if len(title) <= longest else f"{title[: longest - 1].rstrip()}…"
    return _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), short)  # lines may end there


def copy_of(assessment: Assessment) -> str:
    """The title of a copy of the assessment."""
    title = translate("Words", "Copy of {title}").format(title=name(assessment))
    return title[:SHORT_LIMIT]


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
