"""What has changed since an earlier assessment: what clearly moved, what did not, and what cannot be compared."""

from collections.abc import Iterator

from selfassess.assessment import Assessment
from selfassess.comparison import (
    Absence,
    Comparison,
    QuestionChange,
    QuestionnaireChange,
    Rating,
    Unmatched,
    compare,
)
from selfassess.findings import date_words, level_words, listed, plural
from selfassess.report.report import (
    Block,
    ChangeRow,
    Column,
    Figure,
    Heading,
    LevelChange,
    Paragraph,
    Section,
    Table,
    paragraph,
    strong,
)
from selfassess.report.results import Results, named, sentence
from selfassess.report.wording import passage

ABSENCE_WORDS: dict[Absence, str] = {
    "dont-know": "don’t know",
    "not-applicable": "doesn’t apply",
    "unanswered": "not answered",
}
DRAWN = 10
"""Changes in one figure."""
CHANGE_COLUMNS = (Column("Practice", 7.2), Column("Then", 3.6), Column("Now", 3.6), Column("Change", 2.9))
MEAN_COLUMNS = (
    Column("Questionnaire", 5.4),
    Column("Questions compared", 3.2, "end"),
    Column("Then", 1.8, "end"),
    Column("Now", 1.8, "end"),
    Column("Change", 5),
)


def changes_section(results: Results, since: Assessment) -> Section:
    """What has changed since the earlier assessment, question by question and for each questionnaire."""
    comparison = compare(results.pack, since, results.assessment)
    when = date_words(since.created) if since.created else "last time"
    blocks = (
        paragraph(_headline(comparison), role="lead"),
        *(paragraph(text) for text in passage("plan", "changes", edition=_other_edition(results, since))),
        *_questions(results, comparison),
        *_questionnaires(results, comparison),
        *_not_compared(results, comparison),
    )
    return Section(f"What changed since {when}", "changes", blocks)


def _other_edition(results: Results, since: Assessment) -> str:
    """The version of the questionnaires that were answered then, where it is not the one in use."""
    return since.pack.version if since.pack.version != results.pack.version else ""


def _headline(comparison: Comparison) -> str:
    if not comparison.questions:
        return "There is nothing to compare yet: no question was given a level both times."
    of = f"Of {plural(len(comparison.questions), 'question')} compared,"
    risen = sum(change.moved > 0 for change in comparison.changed)
    fallen = len(comparison.changed) - risen
    parts = [f"{count} clearly {word}" for count, word in ((risen, "higher"), (fallen, "lower")) if count]
    return f"{of} {listed(parts) if parts else 'none shows a clear change'}."


def _questions(results: Results, comparison: Comparison) -> Iterator[Block]:
    if not comparison.questions:
        return
    yield Heading(2, "Practice by practice")
    if changed := comparison.changed:
        yield from (paragraph(text, role="small") for text in passage("plan", "changes_figure"))
        yield from _figures(results, changed)
        yield _table(results, changed)
    if still := [_name(results, change) for change in comparison.questions if not change.moved]:
        yield paragraph(strong("No clear change: "), "; ".join(still), ".", role="small")


def _figures(results: Results, changed: tuple[QuestionChange, ...]) -> Iterator[Figure]:
    """The changes drawn, a handful to a figure, so that none needs a page of its own."""
    rows = tuple(
        ChangeRow(_name(results, change), change.earlier.supported_level, change.later.supported_level)
        for change in changed
    )
    for start in range(0, len(rows), DRAWN):
        yield Figure(LevelChange(results.pack.level_names, rows[start : start + DRAWN]))


def _name(results: Results, change: QuestionChange | Unmatched) -> str:
    return named(results.asked[change.question])


def _table(results: Results, changed: tuple[QuestionChange, ...]) -> Table:
    rows = tuple(
        (
            (paragraph(_name(results, change)),),
            (_rating(results, change.earlier),),
            (_rating(results, change.later),),
            (paragraph(f"{plural(abs(change.moved), 'level')} {'higher' if change.moved > 0 else 'lower'}"),),
        )
        for change in changed
    )
    return Table(
        CHANGE_COLUMNS, rows, "The practices that clearly changed, the furthest risen first", "The same as a table."
    )


def _rating(results: Results, rating: Rating) -> Paragraph:
    chosen = level_words(results.pack, rating.level)
    if rating.supported_level == rating.level:
        return paragraph(chosen)
    return paragraph(f"{chosen}; evidence for {rating.supported_level}")


def _questionnaires(results: Results, comparison: Comparison) -> Iterator[Block]:
    if not comparison.questions:
        return
    yield Heading(2, "Questionnaire by questionnaire")
    yield from (paragraph(text) for text in passage("plan", "changes_means"))
    titles = {questionnaire.id: questionnaire.title for questionnaire in results.pack.questionnaires}
    rows = tuple(
        tuple((paragraph(text),) for text in (titles[change.questionnaire], *_mean(change)))
        for change in comparison.questionnaires
    )
    yield Table(MEAN_COLUMNS, rows, "Means from 0 to 100 over the questions with a level both times, rounded down")


def _mean(change: QuestionnaireChange) -> tuple[str, str, str, str]:
    if not change.enough:
        return str(change.matched), "–", "–", "Too few to say"
    verdict = "Clearly higher" if change.moved > 0 else "Clearly lower" if change.moved else "No clear change"
    return str(change.matched), str(int(change.earlier)), str(int(change.later)), verdict


def _not_compared(results: Results, comparison: Comparison) -> Iterator[Block]:
    """Every question left out of the comparison, with why."""
    reasons: dict[str, list[str]] = {}
    for question in comparison.unmatched:
        reasons.setdefault(_why(question), []).append(_name(results, question))
    if comparison.not_asked:
        reasons["asked in another edition only"] = list(comparison.not_asked)
    if not reasons:
        return
    yield Heading(2, "Not compared")
    for why, names in reasons.items():
        yield paragraph(strong(f"{sentence(why).rstrip('.')}: "), "; ".join(names), ".", role="small")


def _why(question: Unmatched) -> str:
    then, now = (ABSENCE_WORDS[absence] if absence else "" for absence in (question.earlier, question.later))
    if then == now:
        return f"{now} both times"
    return " and ".join([f"{then} then"] * bool(then) + [f"{now} now"] * bool(now))
