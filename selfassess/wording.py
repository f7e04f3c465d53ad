"""How the core words its sentences, so that another language can stand in for English without the core knowing any.

A template goes in, the words to fill in come out. The report and the commands pass nothing and speak English; the
window passes a wording that asks Qt. `python3 dev.py translations` collects what is said here by these names.
"""

from datetime import date


class Wording:
    """English, as the templates are written."""

    def __call__(self, template: str) -> str:
        """The template in the language of this wording, still to be filled."""
        return template

    def count(self, number: int, one: str, many: str) -> str:
        """`1 question`, `3 questions`."""
        return f"{number} {one if number == 1 else many}"


ENGLISH = Wording()


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
