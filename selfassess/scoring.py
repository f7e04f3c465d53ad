"""What the answers mean: figures per questionnaire, pressure per theme, priorities.

The rules are those of docs/method.md, which names its sources. All arithmetic is exact; rounding happens once, at the
end, and always against the person's claim: a score and its lower end go down, the upper end goes up.
"""

from fractions import Fraction
from math import ceil, floor

from msgspec import Struct

from selfassess.assessment import Answer, Assessment, Importance
from selfassess.questionnaire import LEVELS, Effort, Pack, Question, Questionnaire, Theme, practices

MINIMUM_RATED = 5
MINIMUM_COVERAGE = Fraction(6, 10)
MINIMUM_PRACTICES = 3
MINIMUM_LEAD = Fraction(1, 10)
CROSS_CHECK_GAP = 25
FLOOR_LEVEL = 2
WEIGHT: dict[Importance, Fraction] = {"normal": Fraction(1), "more": Fraction(3, 2), "most": Fraction(2)}
Counts = tuple[int, int, int, int, int]
"""Answers at each level, 1 to 5."""
EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")


class QuestionnaireProfile(Struct, frozen=True):
    """What one questionnaire's answers come to. Figures are None where too little was answered to publish them."""

    applicable: int
    """Questions not marked as not applying."""
    rated: int
    coverage: Fraction
    """Rated over applicable; 0 where none applies."""
    published: bool
    score: int | None
    """0 to 100, from claimed levels, rounded down."""
    low: int | None
    """The score if every unknown were level 1, rounded down."""
    high: int | None
    """The score if every unknown were level 5, rounded up."""
    supported_score: int | None
    median: int | None
    """Lower median of the claimed levels."""
    counts: Counts
    dont_know: int
    unanswered: int
    not_applicable: int


class ThemeProfile(Struct, frozen=True):
    """How strongly the practices point at one theme."""

    pressure: Fraction | None
    """0 to 1; None with fewer than three rated contributing practices."""
    practices: tuple[str, ...]
    """Ids of the rated practices that point here."""
    cross_check: bool
    """The theme's own questionnaire was rated well above what the practices suggest."""


class Priority(Struct, frozen=True):
    """One question worth acting on, with the arithmetic that says so."""

    question: str
    level: int
    supported_level: int
    target: int
    importance: Importance
    weight: Fraction
    priority: Fraction
    """weight x (target - supported level), never negative."""
    floor: bool
    """Leads the plan whatever the arithmetic says."""
    step: int
    """Which of the question's three steps comes first: 0, 1 or 2."""


class Profile(Struct, frozen=True):
    """What an assessment means. There is no overall score."""

    questionnaires: dict[str, QuestionnaireProfile]
    themes: dict[str, ThemeProfile]
    leading_theme: str | None
    """Named only with a lead of at least 0.10 over the next known pressure."""
    priorities: tuple[Priority, ...]
    """In plan order."""


def points(level: int) -> int:
    """A level as 0 to 100 in equal steps, an assumption stated in docs/method.md."""
    return 25 * (level - 1)


def lower_median(levels: list[int]) -> int | None:
    """The middle level; the lower of the two middle ones where the count is even; None of none."""
    return sorted(levels)[(len(levels) - 1) // 2] if levels else None


def score_questionnaire(questionnaire: Questionnaire, assessment: Assessment) -> QuestionnaireProfile:
    """The figures of one questionnaire (docs/method.md, “A questionnaire”)."""
    answers = [assessment.answers.get(question.id) for question in questionnaire.questions]
    given = [answer for answer in answers if answer is not None]
    levels = [answer.level for answer in given if answer.level is not None]
    supported = [answer.supported_level for answer in given if answer.supported_level is not None]
    not_applicable = sum(answer.state == "not-applicable" for answer in given)
    applicable, rated = len(answers) - not_applicable, len(levels)
    coverage = Fraction(rated, applicable) if applicable else Fraction(0)
    published = rated >= MINIMUM_RATED and coverage >= MINIMUM_COVERAGE
    total = sum(map(points, levels))
    return QuestionnaireProfile(
        applicable=applicable,
        rated=rated,
        coverage=coverage,
        published=published,
        score=total // rated if published else None,
        low=total // applicable if published else None,
        high=ceil(Fraction(total + 100 * (applicable - rated), applicable)) if published else None,
        supported_score=floor(Fraction(sum(map(points, supported)), rated)) if published else None,
        median=lower_median(levels),
        counts=level_counts(levels),
        dont_know=sum(answer.state == "dont-know" for answer in given),
        unanswered=len(answers) - len(given),
        not_applicable=not_applicable,
    )


def level_counts(levels: list[int]) -> Counts:
    """How many there are of each level, 1 to 5."""
    one, two, three, four, five = (levels.count(level) for level in range(1, LEVELS + 1))
    return one, two, three, four, five


def _exact_score(questionnaire: Questionnaire, assessment: Assessment) -> Fraction | None:
    """The unrounded score, where it is published."""
    profile = score_questionnaire(questionnaire, assessment)
    total = sum(points(level) * count for level, count in enumerate(profile.counts, 1))
    return Fraction(total, profile.rated) if profile.published else None


def theme_profile(pack: Pack, theme: Theme, assessment: Assessment) -> ThemeProfile:
    """How strongly the rated practices point at the theme (docs/method.md, “Themes”), from claimed levels."""
    weighted = [
        (question.id, question.themes[theme.id], answer.level)
        for question in practices(pack)
        if theme.id in question.themes
        and (answer := assessment.answers.get(question.id)) is not None
        and answer.level is not None
    ]
    pressure: Fraction | None = None
    if len(weighted) >= MINIMUM_PRACTICES:
        distance = sum(weight * (LEVELS - level) for _, weight, level in weighted)
        pressure = Fraction(distance, (LEVELS - 1) * sum(weight for _, weight, _ in weighted))
    return ThemeProfile(
        pressure=pressure,
        practices=tuple(question for question, _, _ in weighted),
        cross_check=_cross_check(pack, theme, assessment, pressure),
    )


def _cross_check(pack: Pack, theme: Theme, assessment: Assessment, pressure: Fraction | None) -> bool:
    """Whether the theme's own questionnaire was rated 25 or more above what the practices suggest."""
    own = next((questionnaire for questionnaire in pack.questionnaires if questionnaire.id == theme.id), None)
    rated = _exact_score(own, assessment) if own else None
    if rated is None or pressure is None:
        return False
    return rated - 100 * (1 - pressure) >= CROSS_CHECK_GAP


def leading_theme(themes: dict[str, ThemeProfile]) -> str | None:
    """The theme whose pressure leads the next by at least 0.10; None if none does or fewer than two are known."""
    known = sorted(
        ((profile.pressure, id) for id, profile in themes.items() if profile.pressure is not None), reverse=True
    )
    if len(known) < 2 or known[0][0] - known[1][0] < MINIMUM_LEAD:
        return None
    return known[0][1]


def first_step(supported_level: int) -> int:
    """Which step a question starts with: 30 days for levels 1 and 2, quarter for 3, year above."""
    return 0 if supported_level <= 2 else 1 if supported_level == 3 else 2


def _priority(question: Question, answer: Answer) -> Priority | None:
    """The question's place in the ranking, where it has one (docs/method.md, “Priorities”)."""
    if answer.level is None or answer.supported_level is None:
        return None
    supported = answer.supported_level
    weight = WEIGHT[answer.importance]
    priority = weight * max(0, answer.aim - supported)
    leads = question.floor and supported <= FLOOR_LEVEL
    if not priority and not leads:
        return None
    return Priority(
        question=question.id,
        level=answer.level,
        supported_level=supported,
        target=answer.aim,
        importance=answer.importance,
        weight=weight,
        priority=priority,
        floor=leads,
        step=first_step(supported),
    )


def rank(pack: Pack, assessment: Assessment) -> tuple[Priority, ...]:
    """Questions worth acting on: floor items, then priority, supported level, effort, questionnaire order."""
    ranked = [
        (question, priority)
        for question in pack.questions
        if (answer := assessment.answers.get(question.id)) and (priority := _priority(question, answer))
    ]

    def order(pair: tuple[Question, Priority]) -> tuple[bool, Fraction, int, int]:
        question, priority = pair
        effort = EFFORTS.index(question.steps[priority.step].effort)
        return not priority.floor, -priority.priority, priority.supported_level, effort

    return tuple(priority for _, priority in sorted(ranked, key=order))


def score(pack: Pack, assessment: Assessment) -> Profile:
    """What the answers mean. The same pack and answers always give the same profile, whatever their order."""
    themes = {theme.id: theme_profile(pack, theme, assessment) for theme in pack.themes}
    return Profile(
        questionnaires={
            questionnaire.id: score_questionnaire(questionnaire, assessment) for questionnaire in pack.questionnaires
        },
        themes=themes,
        leading_theme=leading_theme(themes),
        priorities=rank(pack, assessment),
    )
