"""One assessment with everything that follows from it, and the short phrases in which reports speak of it."""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from selfassess.assessment import EVERYTHING, Answer, Assessment, Parts, Sphere, Status, leaving
from selfassess.findings import level_words
from selfassess.plan import Plan, make_plan
from selfassess.questionnaire import Effort, Pack, Question, Questionnaire, Theme, Who, main_theme, worded
from selfassess.report.report import Figure, LevelMark, LevelRow, Run
from selfassess.scoring import Profile, QuestionnaireProfile, lower_median, score

EFFORT_WORDS: dict[Effort, str] = {"low": "Low effort", "medium": "Medium effort", "high": "High effort"}
WHO_WORDS: dict[Who, str] = {
    "individual": "By yourself",
    "team": "With your team",
    "organisation": "With your organisation",
}
SPHERE_WORDS: dict[Sphere, str] = {
    "control": "In your control",
    "influence": "You can influence",
    "outside": "Outside your control",
}
STATUS_WORDS: dict[Status, str] = {"to-do": "To do", "doing": "Doing", "done": "Done", "dropped": "Dropped"}
EVIDENCE_WORDS = ("none named", "an example", "a recent document", "an outside check")
COVER_LINE = 100
"""Characters of a line on the cover."""
NUMBER_WORDS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


class Results(Struct, frozen=True):
    """An assessment as of one day."""

    pack: Pack
    """In the words of the person's nation and body."""
    assessment: Assessment
    profile: Profile
    plan: Plan
    today: date
    parts: Parts

    @property
    def notes(self) -> bool:
        """Whether notes and reasons are told."""
        return self.parts.notes and not self.parts.public

    @property
    def names(self) -> bool:
        """Whether owners are told, so that one who is missing may be said to be missing."""
        return self.parts.names and not self.parts.public

    @property
    def asked(self) -> dict[str, Question]:
        """Every question by its id."""
        return {question.id: question for question in self.pack.questions}

    def answer(self, question: Question) -> Answer | None:
        """What was said to a question, if anything."""
        return self.assessment.answers.get(question.id)

    def belonging(self, theme: Theme) -> tuple[Question, ...]:
        """The questions whose main theme this is."""
        return tuple(question for question in self.pack.questions if main_theme(self.pack, question).id == theme.id)


def results_of(pack: Pack, assessment: Assessment, today: date, parts: Parts = EVERYTHING) -> Results:
    """Everything that follows from what may leave, in the words of the person's nation and body."""
    words, left = worded(pack, assessment.context), leaving(assessment, parts)
    profile = score(words, left)
    return Results(words, left, profile, make_plan(words, left, profile, today), today, parts)


def number_words(number: int) -> str:
    """A small number in words: `ten`, `45`."""
    return NUMBER_WORDS[number] if number < len(NUMBER_WORDS) else str(number)


def named(question: Question) -> str:
    """The question's mark and name: `C1 Raising problems early`."""
    return f"{question.topic}\u00a0{question.name}"


def answer_words(pack: Pack, answer: Answer | None) -> str:
    """An answer of any kind in a few words."""
    if answer is None:
        return "Not answered"
    if answer.level is not None:
        return level_words(pack, answer.level)
    return "Don’t know" if answer.state == "dont-know" else "Doesn’t apply"


def level_mark(pack: Pack, answer: Answer | None) -> Figure:
    """The answer as a small mark for a table."""
    levels = len(pack.level_names)
    if answer is None or answer.level is None:
        return Figure(LevelMark(levels))
    return Figure(LevelMark(levels, answer.level, answer.supported_level, answer.aim))


def level_row(questionnaire: Questionnaire, profile: QuestionnaireProfile) -> LevelRow:
    """A questionnaire's answers as a row of the figure of levels."""
    unknown = profile.dont_know + profile.unanswered
    levels = [level for level, count in enumerate(profile.counts, 1) for _ in range(count)]
    possible = None
    if levels and unknown:
        low, high = (lower_median([*levels, *[extreme] * unknown]) for extreme in (1, len(profile.counts)))
        possible = (low or 1, high or 1)
    return LevelRow(questionnaire.title, profile.counts, profile.median, possible, unknown, profile.not_applicable)


def cited(numbers: Iterable[int]) -> tuple[Run, ...]:
    """Source numbers as links to the list of sources: ` [5, 14]`."""
    runs = [
        Run(",\u00a0") if odd else Run(str(number), target=f"#source-{number}") for number in numbers for odd in (1, 0)
    ]
    return (Run(" ["), *runs[1:], Run("]")) if runs else ()


def bound(words: str) -> str:
    """The words with spaces at which no line ends."""
    return words.replace(" ", "\u00a0")


def sentence(words: str) -> str:
    """The words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def opening(text: str, limit: int) -> str:
    """As many of the text's first sentences as fit `limit` characters; if not one does, its beginning."""
    ends = [match.end() for match in re.finditer(r"[.?]”?(?=\s|$)", text[: limit + 1])]
    return text[: max(ends)] if ends else shortened(text, limit)


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    return f"{text[: limit - 1].rsplit(' ', 1)[0]}\u00a0…"
