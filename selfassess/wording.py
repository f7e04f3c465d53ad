"""How the core words its sentences, so that another language can stand in for English without the core knowing any.

A template goes in, the words to fill in come out. The report and the commands pass nothing and speak English; the
window passes a wording that asks Qt. `python3 dev.py translations` collects what is said here by these names.
"""


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
