"""Which questions somebody looks for: by words in them, and by what was said to them. Pure."""

import unicodedata
from typing import Literal

from selfassess.assessment import Assessment
from selfassess.questionnaire import Question

Which = Literal["all", "unanswered", "flagged", "dont-know"]


def holds(question: Question, written: str) -> bool:
    """Whether every word written stands somewhere in the question's mark, name, text or levels, whole or begun.

    Capitals, accents and kinds of apostrophe make no difference.
    """
    text = plain(" ".join((question.topic, question.name, question.text, question.look_back, *question.levels)))
    return all(word in text for word in plain(written).split())


def is_among(assessment: Assessment, question: Question, which: Which) -> bool:
    """Whether the question is one of those: all, without an answer, marked to come back to, or not known."""
    answer = assessment.answers.get(question.id)
    if which == "unanswered":
        return answer is None
    if which == "flagged":
        return question.id in assessment.flags
    return which == "all" or (answer is not None and answer.state == "dont-know")


def plain(text: str) -> str:
    """The text as it is compared: no capitals, no accents, one kind of apostrophe."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return "".join(character for character in parts if not unicodedata.combining(character))
