"""What the figures come to in words: the sentences that the screen and the report both show.

Careful words only: a level is a person's own view, never a mark; what is unknown is said, not averaged away.
"""

from collections.abc import Iterator
from fractions import Fraction

from selfassess.assessment import Assessment, Horizon, unknown_answers
from selfassess.comparison import Absence, Comparison, QuestionChange, QuestionnaireChange, Rating, Unmatched
from selfassess.plan import HORIZONS
from selfassess.questionnaire import Pack, Questionnaire
from selfassess.scoring import Profile, QuestionnaireProfile
from selfassess.team import MINIMUM_PEOPLE, Spread, Team, Views
from selfassess.wording import ENGLISH, Wording, date_words, templates

MANY_NOT_APPLICABLE = Fraction(3, 10)
STRAIGHT_LINE = 8
"""As many equal answers as make a note worth while: one whole questionnaire's worth."""
(LOOK_AGAIN,) = templates(
    "Your process answers suggest this may be weaker than you rated it. It is a prompt to look again, not a correction."
)
HORIZON_WORDS: dict[Horizon, str] = dict(
    zip(HORIZONS, templates("Next 30 days", "This quarter", "This year"), strict=True)
)
ABSENCES: tuple[Absence, ...] = ("dont-know", "not-applicable", "unanswered")
ABSENCE_WORDS: dict[Absence, str] = dict(
    zip(ABSENCES, templates("don’t know", "doesn’t apply", "not answered"), strict=True)
)
SPREADS: tuple[Spread, ...] = ("close", "some", "wide")
SPREAD_WORDS: dict[Spread, str] = dict(
    zip(
        SPREADS,
        templates("answers are close together", "answers differ somewhat", "answers differ widely"),
        strict=True,
    )
)


def plural(count: int, one: str, many: str = "") -> str:
    """`1 question`, `3 questions`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listed(words: list[str], say: Wording = ENGLISH) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) == 1:
        return words[0]
    return say("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])


def level_words(pack: Pack, level: int) -> str:
    """A level with its name: `3 Usually`."""
    return f"{level} {pack.level_names[level - 1]}"


def headline(pack: Pack, profile: Profile, say: Wording = ENGLISH) -> str:
    """The results in one sentence: the lowest and the highest area by median, where enough is known."""
    known = [
        (rated.median, rated.score, questionnaire.title)
        for questionnaire in pack.questionnaires
        if (rated := profile.questionnaires[questionnaire.id]).published and rated.median is not None
    ]
    if len(known) < 2:
        return say("There are not enough answers yet to say where you are lowest or highest.")
    low, high = min(row[:2] for row in known), max(row[:2] for row in known)
    if low[0] == high[0]:
        said = say("The middle answer is level {level} in every area with enough answers: none stands out.")
        return said.format(level=low[0])
    lowest, highest = ([row[2] for row in known if row[:2] == end] for end in (low, high))
    return say("Your {lowest}, with a middle answer of level {low}; your {highest}, at level {high}.").format(
        lowest=_names(lowest, say("lowest area is {names}"), say("lowest areas are {names}"), say),
        low=low[0],
        highest=_names(highest, say("highest area is {names}"), say("highest areas are {names}"), say),
        high=high[0],
    )


def _names(titles: list[str], one: str, many: str, say: Wording) -> str:
    """`lowest area is culture`, `lowest areas are culture and skills`: order never settles a tie."""
    return (one if len(titles) == 1 else many).format(names=listed([_lower(title) for title in titles], say))


def _lower(title: str) -> str:
    """The title as it stands inside a sentence; one that begins with an abbreviation keeps its capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def completeness(pack: Pack, assessment: Assessment, say: Wording = ENGLISH) -> str:
    """How much has been answered, so that nobody takes a part for the whole."""
    total = sum(1 for _ in pack.questions)
    answered = sum(question.id in assessment.answers for question in pack.questions)
    if answered == total:
        return say("You have answered all {total} questions.").format(total=total)
    said = say("Part-complete: you have answered {answered} of {total} questions.")
    return said.format(answered=answered, total=total)


def not_asked(pack: Pack, assessment: Assessment, say: Wording = ENGLISH) -> str:
    """How many answers belong to questions that the pack does not ask, without a full stop; empty if none."""
    count = len(unknown_answers(pack, assessment))
    said = say("{answers} to questions that this pack does not ask: kept, but not counted")
    return said.format(answers=say.count(count, "answer", "answers")) if count else ""


def left_out(profile: QuestionnaireProfile, say: Wording = ENGLISH) -> list[str]:
    """How many questions count at no level, and why: `2 don’t knows`, `1 not answered`."""
    reasons = (
        (profile.dont_know, say.count(profile.dont_know, "don’t know", "don’t knows")),
        (profile.unanswered, say.count(profile.unanswered, "not answered", "not answered")),
        (profile.not_applicable, say.count(profile.not_applicable, "doesn’t apply", "don’t apply")),
    )
    return [words for count, words in reasons if count]


def counts_sentence(pack: Pack, profile: QuestionnaireProfile, say: Wording = ENGLISH) -> str:
    """How many answers stand at each level, and how many are left out and why."""
    part = say("{count} at level {level} ({name})")
    parts = [
        part.format(count=count, level=level, name=name)
        for level, (count, name) in enumerate(zip(profile.counts, pack.level_names, strict=True), 1)
        if count
    ]
    said = f"{listed(parts, say)}." if parts else say("No level chosen yet.")
    uncounted = left_out(profile, say)
    return f"{said} {say('Left out: {parts}.').format(parts=listed(uncounted, say))}" if uncounted else said


def range_sentence(profile: QuestionnaireProfile, say: Wording = ENGLISH) -> str:
    """The 0–100 figure with its range, or why there is none."""
    if profile.applicable == 0:
        return say("Not applicable to you.")
    if not profile.published:
        return say("Too few answers for a figure.")
    figure = say("{figure} out of 100").format(figure=profile.score)
    if profile.supported_score != profile.score:
        more = say("{figure}, {supported} as far as the evidence goes")
        figure = more.format(figure=figure, supported=profile.supported_score)
    if profile.rated == profile.applicable:
        return f"{figure}."
    said = say("{figure}; between {low} and {high} once the unknowns are known.")
    return said.format(figure=figure, low=profile.low, high=profile.high)


def theme_sentence(pack: Pack, profile: Profile, say: Wording = ENGLISH) -> str:
    """Which theme the process answers point at, if one stands out."""
    known = sum(theme.pressure is not None for theme in profile.themes.values())
    if known < 2:
        return say("There are not enough process answers yet to say which theme they point at.")
    if profile.leading_theme is None:
        return say("No single theme stands out from your process answers.")
    title = next(theme.title for theme in pack.themes if theme.id == profile.leading_theme)
    return say("Your process answers point most strongly at {theme}.").format(theme=_lower(title))


def notices(pack: Pack, assessment: Assessment, profile: Profile, say: Wording = ENGLISH) -> tuple[str, ...]:
    """Things worth knowing before leaning on the results; none of them changes a figure."""
    return tuple(_notices(pack, assessment, profile, say))


def _notices(pack: Pack, assessment: Assessment, profile: Profile, say: Wording) -> Iterator[str]:
    for questionnaire in pack.questionnaires:
        yield from _questionnaire_notices(questionnaire, profile.questionnaires[questionnaire.id], say)
    for theme in pack.themes:
        if profile.themes[theme.id].cross_check:
            yield f"{theme.title}: {_lower(say(LOOK_AGAIN))}"
    rated = [
        (answer.level, answer.supported_level)
        for question in pack.questions
        if (answer := assessment.answers.get(question.id)) and answer.level is not None
    ]
    if gaps := sum(level != supported for level, supported in rated):
        stands = say.count(gaps, "level you chose stands", "levels you chose stand")
        said = say(
            "{levels} above what the evidence supports so far. Nothing has been changed; "
            "add evidence, or plan to get it."
        )
        yield said.format(levels=stands)
    if len(rated) >= STRAIGHT_LINE and len({level for level, _ in rated}) == 1:
        said = say(
            "Every level you chose is {level}. That can be just right; it can also be worth a second look at "
            "a few of them. Nothing has been changed."
        )
        yield said.format(level=rated[0][0])


def _questionnaire_notices(questionnaire: Questionnaire, profile: QuestionnaireProfile, say: Wording) -> Iterator[str]:
    total = len(questionnaire.questions)
    if profile.applicable and Fraction(profile.not_applicable, total) > MANY_NOT_APPLICABLE:
        said = say(
            "{section}: {count} of {total} questions were marked as not applying. "
            "A practice outside your control still applies; you can rate it and tick “outside my control”."
        )
        yield said.format(section=questionnaire.title, count=profile.not_applicable, total=total)


# Two dates


def since_words(earlier: Assessment, say: Wording = ENGLISH) -> str:
    """Since when something has changed: the day of the earlier assessment, if it is known."""
    return date_words(earlier.created, say) if earlier.created else say("last time")


def changes_headline(comparison: Comparison, say: Wording = ENGLISH) -> str:
    """What has changed in one sentence: how many questions are clearly higher, and how many lower."""
    if not comparison.questions:
        return say("There is nothing to compare yet: no question was given a level both times.")
    risen = sum(change.moved > 0 for change in comparison.changed)
    fallen = len(comparison.changed) - risen
    counted = ((risen, say("{count} clearly higher")), (fallen, say("{count} clearly lower")))
    parts = [words.format(count=count) for count, words in counted if count]
    found = listed(parts, say) if parts else say("none shows a clear change")
    compared = say.count(len(comparison.questions), "question", "questions")
    return say("Of {questions} compared, {found}.").format(questions=compared, found=found)


def change_words(change: QuestionChange, say: Wording = ENGLISH) -> str:
    """By how much a question has clearly changed: `2 levels higher`."""
    if change.moved > 0:
        return say.count(change.moved, "level higher", "levels higher")
    return say.count(-change.moved, "level lower", "levels lower")


def rating_words(pack: Pack, rating: Rating, say: Wording = ENGLISH) -> str:
    """The level chosen at one date and, where the evidence bears out less, what it does."""
    chosen = level_words(pack, rating.level)
    if rating.supported_level == rating.level:
        return chosen
    return say("{chosen}; evidence for {level}").format(chosen=chosen, level=rating.supported_level)


def mean_words(change: QuestionnaireChange, say: Wording = ENGLISH) -> str:
    """Whether a questionnaire has clearly changed, or why nothing can be said."""
    if not change.enough:
        return say("Too few to say")
    if not change.moved:
        return say("No clear change")
    return say("Clearly higher") if change.moved > 0 else say("Clearly lower")


def why_unmatched(question: Unmatched, say: Wording = ENGLISH) -> str:
    """Why a question is not compared: `don’t know then and not answered now`."""
    then, now = (say(ABSENCE_WORDS[absence]) if absence else "" for absence in (question.earlier, question.later))
    if then == now:
        return say("{why} both times").format(why=now)
    parts = ((then, say("{why} then")), (now, say("{why} now")))
    return listed([words.format(why=why) for why, words in parts if why], say)


# Several people


def team_sentence(team: Team, say: Wording = ENGLISH) -> str:
    """How many people are in it, and whether that is enough to say anything."""
    people = say.count(team.n, "person", "people")
    if team.suppressed:
        said = say(
            "{people}: too few for figures, which begin at {least}. Talk it through with your own pages instead."
        )
        return said.format(people=people, least=MINIMUM_PEOPLE)
    if few := len(team.few):
        questions = say.count(few, "question has", "questions have")
        return say("{people}. {questions} too few answers for figures.").format(people=people, questions=questions)
    return f"{people}."


def views_sentence(views: Views, say: Wording = ENGLISH) -> str:
    """What a team said to one question: its middle answer, and how far people are apart."""
    middle = say("middle answer {level}").format(level=views.median)
    if views.between:
        middle = say("middle answer between {low} and {high}").format(low=views.between[0], high=views.between[1])
    apart = say("your team sees this differently") if views.divided else say(SPREAD_WORDS[views.spread_label])
    said = f"{middle}; {apart}"
    unknown = say.count(views.dont_know, "don’t know", "don’t knows")
    return f"{said}; {unknown}" if views.dont_know else said
