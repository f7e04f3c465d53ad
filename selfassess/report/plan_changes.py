"""What has changed since an earlier assessment: what clearly moved, what did not, and what cannot be compared."""

from collections.abc import Iterator

from selfassess.assessment import Assessment
from selfassess.comparison import (
    Comparison,
    QuestionChange,
    QuestionnaireChange,
    Unmatched,
    compare,
)
from selfassess.findings import change_words, changes_headline, mean_words, rating_words, since_words, why_unmatched
from selfassess.report.report import (
    Block,
    ChangeRow,
    Column,
    Figure,
    Heading,
    LevelChange,
    Section,
    Table,
    paragraph,
    strong,
)
from selfassess.report.results import Results, named, sentence
from selfassess.report.wording import passage

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
    when = since_words(since)
    blocks = (
        paragraph(changes_headline(comparison), role="lead"),
        *(paragraph(text) for text in passage("plan", "changes", edition=_other_edition(results, since))),
        *_questions(results, comparison),
        *_questionnaires(results, comparison),
        *_not_compared(results, comparison),
    )
    return Section(f"What changed since {when}", "changes", blocks)


def _other_edition(results: Results, since: Assessment) -> str:
    """The version of the questionnaires that were answered then, where it is not the one in use."""
    return since.pack.version if since.pack.version != results.pack.version else ""


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
            (paragraph(rating_words(results.pack, change.earlier)),),
            (paragraph(rating_words(results.pack, change.later)),),
            (paragraph(change_words(change)),),
        )
        for change in changed
    )
    return Table(
        CHANGE_COLUMNS, rows, "The practices that clearly changed, the furthest risen first", "The same as a table."
    )


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
        return str(change.matched), "–", "–", mean_words(change)
    return str(change.matched), str(int(change.earlier)), str(int(change.later)), mean_words(change)


def _not_compared(results: Results, comparison: Comparison) -> Iterator[Block]:
    """Every question left out of the comparison, with why."""
    reasons: dict[str, list[str]] = {}
    for question in comparison.unmatched:
        reasons.setdefault(why_unmatched(question), []).append(_name(results, question))
    if comparison.not_asked:
        reasons["asked in another edition only"] = list(comparison.not_asked)
    if not reasons:
        return
    yield Heading(2, "Not compared")
    for why, names in reasons.items():
        yield paragraph(strong(f"{sentence(why).rstrip('.')}: "), "; ".join(names), ".", role="small")
