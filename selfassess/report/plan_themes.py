"""A page for each theme, and one for the practices that point at them."""

from collections.abc import Iterator

from selfassess.findings import LOOK_AGAIN, listed, theme_sentence
from selfassess.plan import STRENGTH_LEVEL
from selfassess.questionnaire import Question, Questionnaire, Theme, practices
from selfassess.report.report import (
    Block,
    BulletList,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    PracticeMap,
    PracticeRow,
    Quotation,
    Run,
    Section,
    SideBySide,
    Table,
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
    named,
    number_words,
    opening,
)
from selfassess.report.wording import passage
from selfassess.wording import date_words

LISTED = 3
"""Actions that a theme's page tells in brief; the others it names by number."""
SHORT = 70
REASONS, REASONS_ALONE = 500, 1200
"""Characters that a theme's page has for why it matters; more where nothing points here and nothing is to be done."""
MARK_KEY = "Filled dot: your level. Open dot: what the evidence supports, where lower. Line: your aim."
ANSWER_COLUMNS = (
    Column("Practice", 7.2),
    Column("Level", 2.6),
    Column("Your answer", 2.6),
    Column("Against your aim", 4.7),
)
POINTING_TITLES = {2: "Mainly", 1: "In part"}
PRACTICE_COLUMNS = (
    Column("Practice", 5.2),
    Column("Your answer", 2.5),
    Column("Against your aim", 2.9),
    Column("Main reason", 3.1),
    Column("Contributing", 3.4),
)


def theme_section(results: Results, theme: Theme) -> Section:
    """What the answers say about one theme, what to do about it and why it matters."""
    blocks: list[Block] = [paragraph(theme.summary)]
    if theme.quote:
        blocks.append(Quotation(theme.quote.text, _origin(results, theme.quote.source)))
    beside = tuple(_beside(results, theme))
    blocks += [*_said(results, theme), *beside, *_why(results, theme, REASONS if beside else REASONS_ALONE)]
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
    if not profile.rated:
        not_applicable = not profile.applicable
        yield from (paragraph(text) for text in passage("plan", "unrated_theme", not_applicable=not_applicable))
    if results.profile.themes[theme.id].cross_check:
        yield paragraph(LOOK_AGAIN)
    rows = tuple(_answered(results, question) for question in own.questions)
    yield Table(ANSWER_COLUMNS, rows, f"Your answers: {own.title}", MARK_KEY if profile.rated else "")


def _answered(results: Results, question: Question) -> tuple[Cell, ...]:
    return (
        (paragraph(named(question)),),
        (level_mark(results.pack, results.answer(question)),),
        (_answer(results, question),),
        (paragraph(against_aim(results, question)),),
    )


def _answer(results: Results, question: Question) -> Paragraph:
    answer = results.answer(question)
    words = answer_words(results.pack, answer)
    return paragraph(words) if answer and answer.level else paragraph(quiet(words))


def against_aim(results: Results, question: Question) -> str:
    """How the supported level stands to the level aimed for, and that it is lower than the one chosen where it is."""
    answer = results.answer(question)
    if answer is None or answer.supported_level is None:
        return ""
    borne_out = answer.supported_level
    standing = "At your aim" if borne_out < STRENGTH_LEVEL else "Strength"
    words = f"Gap: aim {answer.aim}" if borne_out < answer.aim else standing
    return words if borne_out == answer.level else f"{words}; evidence for {borne_out}"


def _beside(results: Results, theme: Theme) -> Iterator[Block]:
    """Side by side: the practices that point here, and what to do about it."""
    parts = tuple(part for part in (tuple(_pointing(results, theme)), tuple(_actions(results, theme))) if part)
    if len(parts) > 1:
        yield SideBySide(parts)
    else:
        yield from (block for part in parts for block in part)


def _pointing(results: Results, theme: Theme) -> Iterator[Block]:
    pointing = [question for question in practices(results.pack) if theme.id in question.themes]
    if not any((answer := results.answer(question)) and answer.level for question in pointing):
        return
    yield Heading(2, "What points here")
    for weight, title in POINTING_TITLES.items():
        rows = tuple(
            ((paragraph(named(question)),), (_answer(results, question),))
            for question in pointing
            if question.themes[theme.id] == weight
        )
        if rows:
            summary = f"Practices that go wrong because of this theme, {title.lower()}: {theme.title}"
            yield Table((Column(title, 7.1), Column("Answer", 2.9)), rows, summary)


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
            for number, action in numbered[:LISTED]
        )
    )
    if rest := [str(number) for number, _ in numbered[LISTED:]]:
        yield paragraph(f"Further ones in the plan: {listed(rest)}.")


def _why(results: Results, theme: Theme, room: int) -> Iterator[Block]:
    questions = _worth_explaining(results, theme, room)
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


def _worth_explaining(results: Results, theme: Theme, room: int) -> list[Question]:
    """The questions that matter most here, as far as there is room for their reasons; one always."""
    mattering = _mattering(results, theme)
    chosen: list[Question] = []
    for question in mattering:
        length = len(question.why) + len(question.free.title)
        if length <= room:
            chosen.append(question)
            room -= length
    return chosen or mattering[:1]


def _mattering(results: Results, theme: Theme) -> list[Question]:
    """The questions of the theme that matter most here: ranked ones, then unknown ones, else all of them."""
    belonging = {question.id: question for question in results.belonging(theme)}
    ranked = [row.question for row in results.profile.priorities if row.question in belonging]
    unknown = [action.question for action in results.plan.find_out if action.question in belonging]
    return [belonging[id] for id in dict.fromkeys([*ranked, *unknown])] or list(belonging.values())


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
            (_answer(results, question),),
            (paragraph(against_aim(results, question)),),
            pointing(question, 2),
            pointing(question, 1),
        )
        for question in questionnaire.questions
    )
    return Table(PRACTICE_COLUMNS, rows, "Practices, your levels, and the themes that they point at")
