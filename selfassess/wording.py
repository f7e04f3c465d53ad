"""How the core words its sentences, so that another language can stand in for English without the core knowing any.

A template goes in, the words to fill in come out. The report and the commands pass nothing and speak English; the
window passes a wording that asks Qt. What is said first and shown later, as an error is, is a Sentence.
`python3 dev.py translations` collects what is said here by these names.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Self

_PLACE = re.compile(r"\{(\w+)\}")


class Wording:
    """English, as the templates are written."""

    def __call__(self, template: str) -> str:
        """The template in the language of this wording, still to be filled."""
        return template

    def count(self, number: int, one: str, many: str) -> str:
        """`1 question`, `3 questions`."""
        return f"{number} {one if number == 1 else many}"

    def apart(self, text: str) -> str:
        """What is in no language, such as the name of a file, as it may stand in a sentence of this one."""
        return text


ENGLISH = Wording()


class Sentence(str):
    """English that keeps its template and what was filled in, so that it can be said in another language too.

    What is filled in may be a sentence itself. It is put in once and never read as a template: a name may hold a `{`.
    """

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The template, filled in from the values."""
        made = super().__new__(cls, _filled(template, values, ENGLISH))
        made.template, made.values = template, values
        return made

    def said(self, say: Wording) -> str:
        """The sentence in the language of a wording."""
        return _filled(say(self.template), self.values, say) if self else ""


class Count(Sentence):
    """`1 question`, `3 questions`, with the plural forms of each language."""

    __slots__ = ("counted",)
    counted: tuple[int, str, str]

    def __new__(cls, number: int, one: str, many: str) -> Self:
        """The number with the form of the noun that it asks for."""
        made = super().__new__(cls, ENGLISH.count(number, one, many))
        made.counted = (number, one, many)
        return made

    def said(self, say: Wording) -> str:
        """The same with the form that the wording asks for."""
        return say.count(*self.counted)


def _filled(template: str, values: Mapping[str, object], say: Wording) -> str:
    """A place that there is no value for stays: a slip in a translation must not hide what an error says."""

    def put_in(place: re.Match[str]) -> str:
        value = values.get(place[1], place[0])
        return value.said(say) if isinstance(value, Sentence) else say.apart(str(value))

    return _PLACE.sub(put_in, template)


def templates(*texts: str) -> tuple[str, ...]:
    """Templates that are said later, marked here so that they are collected."""
    return texts


MONTHS = templates(
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_words(day: date, say: Wording = ENGLISH) -> str:
    """A date as people write it, the same on every computer: `23 November 2026`."""
    return f"{day.day} {say(MONTHS[day.month - 1])} {day.year}"
