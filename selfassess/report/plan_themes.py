"""One section for each theme, and one for the practices that point at them."""

from collections.abc import Iterator

from selfassess.findings import LOOK_AGAIN, date_words, level_words, theme_sentence
from selfassess.plan import strengths
from selfassess.questionnaire import Question, Questionnaire, Theme, practices
from selfassess.report.report import (
    Block,
    BulletList,
    Cell,
    Column,
    Figure,
    Heading,
    LevelDots,
    Paragraph,
    PracticeMap,
    PracticeRow,
    Quotation,
    Run,
    Section,
    SideBySide,
    Table,
    bullets,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.results import (
    Results,
    answer_words,
    bound,
    cited,
    level_mark,
    level_row,
    named,
    number_words,
    opening,
)
from selfassess.report.wording import passage

REASONS = 3
LISTED = 4
SHORT = 120
MARK_KEY = "Filled dot: your level. Open dot: what the evidence supports, where lower. Line: your aim."
LINK_WORDS = {2: "Main", 1: "Contributing"}
ANSWER_COLUMNS = (
    Column("Practice", 7.6),
    Column("Level", 2.2),
    Column("Your answer", 3),
    Column("Evidence supports", 3.2),
)
POINTING_COLUMNS = (Column("Practice", 7.6), Column("Level", 2.2), Column("Your answer", 3), Column("Reason", 3.2))
PRACTICE_COLUMNS = (
    Column("Practice", 5.6),
    Column("Your answer", 2.4),
    Column("Main reason", 3.6),
    Column("Contributing", 4.4),
)


def theme_section(results: Results, theme: Theme) -> Section:
    """What the answers say about one theme, what to do about it and why it matters."""
    blocks: list[Block] = [paragraph(theme.summary)]
    if theme.quote:
        blocks.append(Quotation(theme.quote.text, _origin(results, theme.quote.source)))
    blocks += [
        *_said(results, theme),
        *_pointing(results, theme),
        *_strengths_and_gaps(results, theme),
        *_actions(results, theme),
        *_reasons(results, theme),
    ]
    return Section(theme.title, f"theme-{theme.id}", tuple(blocks))


def _origin(results: Results, number: int) -> Paragraph:
    source = next(source for source in results.pack.sources if source.id == number)
    return paragraph(f"{source.title}, {source.publisher}, {source.year}", *cited([number]))


def _said(results: Results, theme: Theme) -> Iterator[Block]:
    """The theme's own questionnaire, where the pack has one."""
    own = next((questionnaire for questionnaire in results.pack.questionnaires if questionnaire.id == theme.id), None)
    if own is None:
        return
    profile = results.profile.questionnaires[own.id]
    yield Heading(2, "What you said")
    if profile.rated:
        row = level_row(own, profile)
        yield Figure(LevelDots(results.pack.level_names, (row,)))
    else:
        not_applicable = not profile.applicable
        yield from (paragraph(text) for text in passage("plan", "unrated_theme", not_applicable=not_applicable))
    yield _answers(results, own)


def _answers(results: Results, questionnaire: Questionnaire) -> Table:
    key = MARK_KEY if results.profile.questionnaires[questionnaire.id].rated else ""
    rows = tuple(
        (*_answered(results, question), (paragraph(_supported(results, question)),))
        for question in questionnaire.questions
    )
    return Table(ANSWER_COLUMNS, rows, f"Your answers: {questionnaire.title}", key)


def _answered(results: Results, question: Question) -> tuple[Cell, Cell, Cell]:
    answer = results.answer(question)
    words = answer_words(results.pack, answer)
    said = paragraph(words) if answer and answer.level else paragraph(quiet(words))
    return (paragraph(named(question)),), (level_mark(results.pack, answer),), (said,)


def _supported(results: Results, question: Question) -> str:
    """The supported level, where it is lower than the one chosen."""
    answer = results.answer(question)
    if answer is None or answer.supported_level is None or answer.supported_level == answer.level:
        return ""
    return level_words(results.pack, answer.supported_level)


def _pointing(results: Results, theme: Theme) -> Iterator[Block]:
    pointing = [question for question in practices(results.pack) if theme.id in question.themes]
    if not pointing:
        return
    yield Heading(2, "What points here from your process")
    if results.profile.themes[theme.id].cross_check:
        yield paragraph(LOOK_AGAIN)
    rows = tuple(
        (*_answered(results, question), (paragraph(LINK_WORDS[question.themes[theme.id]]),))
        for question in sorted(pointing, key=lambda question: -question.themes[theme.id])
    )
    yield Table(POINTING_COLUMNS, rows, f"Practices that often go wrong because of this theme: {theme.title}")


def _strengths_and_gaps(results: Results, theme: Theme) -> Iterator[Block]:
    belonging = {question.id: question for question in results.belonging(theme)}
    strong_points = [
        f"{named(belonging[id])}: {results.assessment.answers[id].supported_level}"
        for id in strengths(results.pack, results.assessment)
        if id in belonging
    ][:LISTED]
    gaps = [
        f"{named(belonging[row.question])}: {bound(f'{row.supported_level}, aim {row.target}')}"
        for row in results.profile.priorities
        if row.question in belonging
    ][:LISTED]
    parts = [("Strengths, with your level", strong_points), ("Gaps, with your level", gaps)]
    shown = tuple((Heading(3, title), bullets(items)) for title, items in parts if items)
    if shown:
        yield SideBySide(shown if len(shown) == 2 else (*shown, ()))


def _actions(results: Results, theme: Theme) -> Iterator[Block]:
    numbered = [(number, action) for number, action in enumerate(results.plan.chosen, 1) if action.theme == theme.id]
    if not numbered:
        return
    yield Heading(2, "Your actions for this theme")
    yield BulletList(
        tuple(
            paragraph(
                Run(f"Action {number}", "strong", "#plan"),
                f": {opening(action.text, SHORT)}",
                quiet(f" {bound(f'By {date_words(action.due)}')}."),
            )
            for number, action in numbered
        )
    )


def _reasons(results: Results, theme: Theme) -> Iterator[Block]:
    questions = _worth_explaining(results, theme)
    if not questions:
        return
    yield Heading(2, "Why it matters")
    for question in questions:
        yield paragraph(
            strong(f"{question.name}. "),
            question.why,
            *cited(question.sources),
            " Free to read: ",
            *_free(results, question),
        )


def _free(results: Results, question: Question) -> tuple[Run, ...]:
    """Something free to read about the question, with its address behind it."""
    source = next(source for source in results.pack.sources if source.id == question.free.source)
    return Run(question.free.title, target=source.address), *cited([source.id]), Run(".")


def _worth_explaining(results: Results, theme: Theme) -> list[Question]:
    """The questions of the theme that matter most here: ranked ones, then unknown ones, else its first ones."""
    belonging = {question.id: question for question in results.belonging(theme)}
    ranked = [row.question for row in results.profile.priorities if row.question in belonging]
    unknown = [action.question for action in results.plan.find_out if action.question in belonging]
    chosen = list(dict.fromkeys([*ranked, *unknown])) or list(belonging)
    return [belonging[id] for id in chosen[:REASONS]]


def practice_sections(results: Results) -> Iterator[Section]:
    """The questionnaires that point at themes rather than being one."""
    pointing = {question.id for question in practices(results.pack)}
    for questionnaire in results.pack.questionnaires:
        if any(question.id in pointing for question in questionnaire.questions):
            yield _practice_section(results, questionnaire)


def _practice_section(results: Results, questionnaire: Questionnaire) -> Section:
    count = len(questionnaire.questions)
    title = f"{questionnaire.title}: the {number_words(count)} practices"
    blocks: list[Block] = [
        paragraph(theme_sentence(results.pack, results.profile), role="lead"),
        Figure(_map(results, questionnaire), *passage("plan", "practices")),
        Heading(2, "The same as a table"),
        _map_table(results, questionnaire),
    ]
    return Section(title, f"practices-{questionnaire.id}", tuple(blocks))


def _map(results: Results, questionnaire: Questionnaire) -> PracticeMap:
    themes = results.pack.themes
    rows = tuple(
        PracticeRow(
            named(question),
            answer.level if (answer := results.answer(question)) else None,
            answer_words(results.pack, answer),
            tuple(question.themes.get(theme.id, 0) for theme in themes),
        )
        for question in questionnaire.questions
    )
    return PracticeMap(tuple(theme.title for theme in themes), len(results.pack.level_names), rows)


def _map_table(results: Results, questionnaire: Questionnaire) -> Table:
    def pointing(question: Question, weight: int) -> Cell:
        titles = [theme.title for theme in results.pack.themes if question.themes.get(theme.id) == weight]
        return (paragraph(", ".join(titles)),) if titles else ()

    rows = tuple(
        (
            (paragraph(named(question)),),
            (paragraph(answer_words(results.pack, results.answer(question))),),
            pointing(question, 2),
            pointing(question, 1),
        )
        for question in questionnaire.questions
    )
    return Table(PRACTICE_COLUMNS, rows, "Practices, your levels, and the themes that they point at")
