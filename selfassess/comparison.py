"""The same questions answered at two dates: what has clearly moved, what has not, and what cannot be compared.

The rules are those of docs/method.md, “Two dates”. Only questions that were given a level both times are compared. An
id is permanent unless the meaning of its question changes, so the same id asks the same in every edition of a pack.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from selfassess.assessment import Answer, Assessment, State, reconciled
from selfassess.questionnaire import Pack, Questionnaire
from selfassess.scoring import points

MINIMUM_MATCHED = 5
MINIMUM_MOVE = 10
"""Points of 100 by which the mean of a questionnaire must move to be a clear change."""

Absence = State | Literal["unanswered"]
"""Why a question has no level."""


class Rating(Struct, frozen=True):
    """The level chosen at one date, and the level that the evidence of that date bears out."""

    level: int
    supported_level: int


class QuestionChange(Struct, frozen=True):
    """A question rated both times."""

    question: str
    earlier: Rating
    later: Rating

    @property
    def moved(self) -> int:
        """By how many supported levels it has clearly moved; 0 also where the level chosen went the other way."""
        supported = self.later.supported_level - self.earlier.supported_level
        chosen = self.later.level - self.earlier.level
        return supported if supported * chosen >= 0 else 0


class QuestionnaireChange(Struct, frozen=True):
    """A questionnaire's means, from 0 to 100 and exact, over the questions rated both times."""

    questionnaire: str
    matched: int
    earlier: Fraction
    """From levels chosen; 0 where nothing is matched."""
    later: Fraction

    @property
    def enough(self) -> bool:
        """Whether enough questions are matched to say anything."""
        return self.matched >= MINIMUM_MATCHED

    @property
    def moved(self) -> Fraction:
        """By how many points it has clearly moved; 0 where by too few, or where too few questions are matched."""
        move = self.later - self.earlier
        return move if self.enough and abs(move) >= MINIMUM_MOVE else Fraction(0)


class Unmatched(Struct, frozen=True):
    """A question that cannot be compared, and why: what stood in place of a level. None where there was one."""

    question: str
    earlier: Absence | None
    later: Absence | None


class Comparison(Struct, frozen=True):
    """Two assessments of one pack side by side, in the order of its questions."""

    questions: tuple[QuestionChange, ...]
    questionnaires: tuple[QuestionnaireChange, ...]
    unmatched: tuple[Unmatched, ...]
    not_asked: tuple[str, ...]
    """Ids that were given a level at either date and that the pack in use does not ask."""

    @property
    def changed(self) -> tuple[QuestionChange, ...]:
        """The questions that have clearly moved, the furthest risen first, then those that fell."""
        return tuple(sorted((change for change in self.questions if change.moved), key=lambda change: -change.moved))


def compare(pack: Pack, earlier: Assessment, later: Assessment) -> Comparison:
    """Two assessments of the same pack; answers under former ids count as those of the present ones."""
    before, after = reconciled(pack, earlier), reconciled(pack, later)
    matched: dict[str, QuestionChange] = {}
    unmatched: list[Unmatched] = []
    for question in pack.questions:
        then, now = before.answers.get(question.id), after.answers.get(question.id)
        if (rated_then := _rating(then)) and (rated_now := _rating(now)):
            matched[question.id] = QuestionChange(question.id, rated_then, rated_now)
        else:
            unmatched.append(Unmatched(question.id, _absence(then), _absence(now)))
    return Comparison(
        questions=tuple(matched.values()),
        questionnaires=tuple(_questionnaire(questionnaire, matched) for questionnaire in pack.questionnaires),
        unmatched=tuple(unmatched),
        not_asked=tuple(dict.fromkeys(_not_asked(pack, before, after))),
    )


def _rating(answer: Answer | None) -> Rating | None:
    if answer is None or answer.level is None or answer.supported_level is None:
        return None
    return Rating(answer.level, answer.supported_level)


def _absence(answer: Answer | None) -> Absence | None:
    return answer.state if answer else "unanswered"


def _questionnaire(questionnaire: Questionnaire, matched: dict[str, QuestionChange]) -> QuestionnaireChange:
    changes = [matched[question.id] for question in questionnaire.questions if question.id in matched]
    return QuestionnaireChange(
        questionnaire.id,
        len(changes),
        _mean([change.earlier.level for change in changes]),
        _mean([change.later.level for change in changes]),
    )


def _mean(levels: list[int]) -> Fraction:
    return Fraction(sum(map(points, levels)), max(len(levels), 1))


def _not_asked(pack: Pack, *assessments: Assessment) -> Iterator[str]:
    asked = {question.id for question in pack.questions}
    for assessment in assessments:
        yield from (id for id, answer in assessment.answers.items() if answer.level and id not in asked)
