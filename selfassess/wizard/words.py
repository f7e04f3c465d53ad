"""Dates, times and names as the wizard says them."""

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from selfassess.assessment import SHORT_LIMIT, Assessment
from selfassess.questionnaire import Pack, Question
from selfassess.wizard.direction import mirrored
from selfassess.wording import ENGLISH, MONTHS, Wording
from selfassess.wording import date_words as date_in

if TYPE_CHECKING:
    from selfassess.errors import SelfAssessError
    from selfassess.files.library import Entry

translate = QCoreApplication.translate

CORE = "Core"
"""The context of the core’s own sentences in the catalogues."""

_LONG_WORD = re.compile(r"\S{25,}")
_PART = re.compile(r".{8}(?=.)")
LONGEST = 90
"""Characters of a title that a list shows; all of it is read out."""


_DAY_FIRST = r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?(\d{1,2}|[^\W\d_]{3,})(?:[\s.,/-]+(\d{4}|\d{2}))?"
_YEAR_FIRST = r"(\d{4})-(\d{1,2})-(\d{1,2})"


class Translated(Wording):
    """The core's sentences in the language of the interface; one without a translation stays English."""

    def __call__(self, template: str) -> str:
        return translate(CORE, template)

    def count(self, number: int, one: str, many: str) -> str:
        source = f"%n {many}"
        found = translate(CORE, source, "", number)
        untranslated = found == source.replace("%n", str(number))
        return ENGLISH.count(number, one, many) if untranslated else found

    def apart(self, text: str) -> str:
        # Isolated: signs at its ends, such as the stroke that a path begins with, would go to its other side.
        return f"\u2068{text}\u2069" if mirrored() else text


SAY = Translated()
"""What the wizard hands to every function of the core that makes a sentence."""


def line(error: "SelfAssessError") -> str:
    """What happened and what to do next, one after the other."""
    return " ".join(filter(None, error.said(SAY)))


def date_words(day: date) -> str:
    """A day as people write it in the language of the interface."""
    return date_in(day, SAY)


def time_of(when: datetime) -> str:
    """`14:32`."""
    return f"{when:%H:%M}"


def day_in(text: str, near: date) -> date | None:
    """The day that somebody wrote, the day before the month; without a year, that closest to `near`. None for no day.

    `3 March 2027`, `3 mar`, `3/3/27` and `2027-03-03` are the same day.
    """
    written = text.strip().lower()
    if found := re.fullmatch(_YEAR_FIRST, written):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if not (found := re.fullmatch(_DAY_FIRST, written)) or not (month := _month(found[2])):
        return None
    if found[3]:
        return _day(int(found[3]) + (2000 if len(found[3]) == 2 else 0), month, int(found[1]))
    days = (_day(near.year + years, month, int(found[1])) for years in (-1, 0, 1))
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


def _month(written: str) -> int:
    """The number of a month, given as a number or as the beginning of its name; 0 for none."""
    if written.isdecimal():
        return int(written)
    names = [(number, said.lower()) for number, name in enumerate(MONTHS, 1) for said in (SAY(name), name)]
    return next((number for number, name in names if name.startswith(written)), 0)


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
    return _LONG_WORD.sub(lambda word: _PART.sub("\\g<0>\u200b", word[0]), short)  # lines may end there


def copy_of(assessment: Assessment) -> str:
    """The title of a copy of the assessment."""
    title = translate("Words", "Copy of {title}").format(title=name(assessment))
    return title[:SHORT_LIMIT]


def level(pack: Pack, number: int) -> str:
    """`Level 3, Usually`."""
    return translate("Words", "Level {level}, {name}").format(level=number, name=pack.level_names[number - 1])


def status(answered: int, total: int, part: bool = False) -> str:
    """How far a questionnaire has got; one of which only a part is asked is never called completed."""
    if answered == 0:
        return translate("Words", "Not started")
    if answered >= total and not part:
        return translate("Words", "Completed")
    return translate("Words", "{answered} of {total} answered").format(answered=answered, total=total)


def said(pack: Pack, assessment: Assessment, question: Question) -> list[str]:
    """What was answered to the question, and whether there is a note or a flag."""
    answer = assessment.answers.get(question.id)
    if answer is None:
        parts = [translate("Review", "Not answered")]
    elif answer.level is not None:
        parts = [level(pack, answer.level)]
    else:
        dont_know = answer.state == "dont-know"
        parts = [translate("Review", "I don’t know") if dont_know else translate("Review", "Doesn’t apply to us")]
    if question.id in assessment.notes:
        parts.append(translate("Review", "with a note"))
    if question.id in assessment.flags:
        parts.append(translate("Review", "to come back to"))
    return parts
