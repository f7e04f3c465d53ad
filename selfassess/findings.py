"""What the figures come to in words: the sentences that the screen and the report both show.

Careful words only: a level is a person's own view, never a mark; what is unknown is said, not averaged away.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from selfassess.assessment import Assessment, Horizon, unknown_answers
from selfassess.comparison import Absence, Comparison, QuestionChange, QuestionnaireChange, Rating, Unmatched
from selfassess.questionnaire import Pack, Questionnaire
from selfassess.scoring import Profile, QuestionnaireProfile

MANY_NOT_APPLICABLE = Fraction(3, 10)
STRAIGHT_LINE = 8
"""As many equal answers as make a note worth while: one whole questionnaire's worth."""
LOOK_AGAIN = (
    "Your process answers suggest this may be weaker than you rated it. It is a prompt to look again, not a correction."
)
HORIZON_WORDS: dict[Horizon, str] = {"30-days": "Next 30 days", "quarter": "This quarter", "year": "This year"}
ABSENCE_WORDS: dict[Absence, str] = {
    "dont-know": "don’t know",
    "not-applicable": "doesn’t apply",
    "unanswered": "not answered",
}
MONTHS = (
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


def plural(count: int, one: str, many: str = "") -> str:
    """`1 question`, `3 questions`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def date_words(day: date) -> str:
    """A date as people write it, the same on every computer: `23 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def level_words(pack: Pack, level: int) -> str:
    """A level with its name: `3 Usually`."""
    return f"{level} {pack.level_names[level - 1]}"


def headline(pack: Pack, profile: Profile) -> str:
    """The results in one sentence: the lowest and the highest area by median, where enough is known."""
    known = [
        (rated.median, rated.score, questionnaire.title)
        for questionnaire in pack.questionnaires
        if (rated := profile.questionnaires[questionnaire.id]).published and rated.median is not None
    ]
    if len(known) < 2:
        return "There are not enough answers yet to say where you are lowest or highest."
    low, high = min(row[:2] for row in known), max(row[:2] for row in known)
    if low[0] == high[0]:
        return f"The middle answer is level {low[0]} in every area with enough answers: none stands out."
    lowest = _areas("lowest", [row[2] for row in known if row[:2] == low])
    highest = _areas("highest", [row[2] for row in known if row[:2] == high])
    return f"Your {lowest}, with a middle answer of level {low[0]}; your {highest}, at level {high[0]}."


def _areas(which: str, titles: list[str]) -> str:
    """`lowest area is culture`, `lowest areas are culture and skills`: order never settles a tie."""
    names = listed([_lower(title) for title in titles])
    return f"{which} area is {names}" if len(titles) == 1 else f"{which} areas are {names}"


def _lower(title: str) -> str:
    """The title as it stands inside a sentence; one that begins with an abbreviation keeps its capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def completeness(pack: Pack, assessment: Assessment) -> str:
    """How much has been answered, so that nobody takes a part for the whole."""
    total = sum(1 for _ in pack.questions)
    answered = sum(question.id in assessment.answers for question in pack.questions)
    if answered == total:
        return f"You have answered all {total} questions."
    return f"Part-complete: you have answered {answered} of {total} questions."


def not_asked(pack: Pack, assessment: Assessment) -> str:
    """How many answers belong to questions that the pack does not ask, without a full stop; empty if none."""
    count = len(unknown_answers(pack, assessment))
    return f"{plural(count, 'answer')} to questions that this pack does not ask: kept, but not counted" if count else ""


def left_out(profile: QuestionnaireProfile) -> list[str]:
    """How many questions count at no level, and why: `2 don’t knows`, `1 not answered`."""
    reasons = (
        (profile.dont_know, "don’t know", "don’t knows"),
        (profile.unanswered, "not answered", "not answered"),
        (profile.not_applicable, "doesn’t apply", "don’t apply"),
    )
    return [plural(count, one, many) for count, one, many in reasons if count]


def counts_sentence(pack: Pack, profile: QuestionnaireProfile) -> str:
    """How many answers stand at each level, and how many are left out and why."""
    parts = [
        f"{count} at level {level} ({name})"
        for level, (count, name) in enumerate(zip(profile.counts, pack.level_names, strict=True), 1)
        if count
    ]
    said = f"{listed(parts)}." if parts else "No level chosen yet."
    uncounted = left_out(profile)
    return f"{said} Left out: {listed(uncounted)}." if uncounted else said


def range_sentence(profile: QuestionnaireProfile) -> str:
    """The 0–100 figure with its range, or why there is none."""
    if profile.applicable == 0:
        return "Not applicable to you."
    if not profile.published:
        return "Too few answers for a figure."
    figure = f"{profile.score} out of 100"
    if profile.supported_score != profile.score:
        figure += f", {profile.supported_score} as far as the evidence goes"
    if profile.rated == profile.applicable:
        return f"{figure}."
    return f"{figure}; between {profile.low} and {profile.high} once the unknowns are known."


def theme_sentence(pack: Pack, profile: Profile) -> str:
    """Which theme the process answers point at, if one stands out."""
    known = sum(theme.pressure is not None for theme in profile.themes.values())
    if known < 2:
        return "There are not enough process answers yet to say which theme they point at."
    if profile.leading_theme is None:
        return "No single theme stands out from your process answers."
    title = next(theme.title for theme in pack.themes if theme.id == profile.leading_theme)
    return f"Your process answers point most strongly at {_lower(title)}."


def notices(pack: Pack, assessment: Assessment, profile: Profile) -> tuple[str, ...]:
    """Things worth knowing before leaning on the results; none of them changes a figure."""
    return tuple(_notices(pack, assessment, profile))


def _notices(pack: Pack, assessment: Assessment, profile: Profile) -> Iterator[str]:
    for questionnaire in pack.questionnaires:
        yield from _questionnaire_notices(questionnaire, profile.questionnaires[questionnaire.id])
    for theme in pack.themes:
        if profile.themes[theme.id].cross_check:
            yield f"{theme.title}: {_lower(LOOK_AGAIN)}"
    rated = [
        (answer.level, answer.supported_level)
        for question in pack.questions
        if (answer := assessment.answers.get(question.id)) and answer.level is not None
    ]
    if gaps := sum(level != supported for level, supported in rated):
        stands = "level you chose stands" if gaps == 1 else "levels you chose stand"
        yield (
            f"{gaps} {stands} above what the evidence supports so far. Nothing has been changed; "
            "add evidence, or plan to get it."
        )
    if len(rated) >= STRAIGHT_LINE and len({level for level, _ in rated}) == 1:
        yield (
            f"Every level you chose is {rated[0][0]}. That can be just right; it can also be worth a second look at "
            "a few of them. Nothing has been changed."
        )


def _questionnaire_notices(questionnaire: Questionnaire, profile: QuestionnaireProfile) -> Iterator[str]:
    total = len(questionnaire.questions)
    if profile.applicable and Fraction(profile.not_applicable, total) > MANY_NOT_APPLICABLE:
        yield (
            f"{questionnaire.title}: {profile.not_applicable} of {total} questions were marked as not applying. "
            "A practice outside your control still applies; you can rate it and tick “outside my control”."
        )


# Two dates


def since_words(earlier: Assessment) -> str:
    """Since when something has changed: the day of the earlier assessment, if it is known."""
    return date_words(earlier.created) if earlier.created else "last time"


def changes_headline(comparison: Comparison) -> str:
    """What has changed in one sentence: how many questions are clearly higher, and how many lower."""
    if not comparison.questions:
        return "There is nothing to compare yet: no question was given a level both times."
    of = f"Of {plural(len(comparison.questions), 'question')} compared,"
    risen = sum(change.moved > 0 for change in comparison.changed)
    fallen = len(comparison.changed) - risen
    parts = [f"{count} clearly {word}" for count, word in ((risen, "higher"), (fallen, "lower")) if count]
    return f"{of} {listed(parts) if parts else 'none shows a clear change'}."


def change_words(change: QuestionChange) -> str:
    """By how much a question has clearly changed: `2 levels higher`."""
    return f"{plural(abs(change.moved), 'level')} {'higher' if change.moved > 0 else 'lower'}"


def rating_words(pack: Pack, rating: Rating) -> str:
    """The level chosen at one date and, where the evidence bears out less, what it does."""
    chosen = level_words(pack, rating.level)
    return chosen if rating.supported_level == rating.level else f"{chosen}; evidence for {rating.supported_level}"


def mean_words(change: QuestionnaireChange) -> str:
    """Whether a questionnaire has clearly changed, or why nothing can be said."""
    if not change.enough:
        return "Too few to say"
    return "Clearly higher" if change.moved > 0 else "Clearly lower" if change.moved else "No clear change"


def why_unmatched(question: Unmatched) -> str:
    """Why a question is not compared: `don’t know then and not answered now`."""
    then, now = (ABSENCE_WORDS[absence] if absence else "" for absence in (question.earlier, question.later))
    if then == now:
        return f"{now} both times"
    return " and ".join([f"{then} then"] * bool(then) + [f"{now} now"] * bool(now))
