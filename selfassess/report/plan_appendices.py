"""The appendices: every answer as it was given, how the plan is worked out, and the sources."""

from collections.abc import Iterable, Iterator

from selfassess.assessment import Answer, unknown_answers
from selfassess.questionnaire import Question, Questionnaire, Source
from selfassess.report.report import (
    Block,
    Cell,
    Column,
    Heading,
    KeepTogether,
    Paragraph,
    Run,
    Section,
    SideBySide,
    Table,
    paragraph,
    quiet,
    runs_of,
    strong,
)
from selfassess.report.results import COVER_LINE, EVIDENCE_WORDS, Results, answer_words, bound, named, sentence
from selfassess.report.wording import passage
from selfassess.scoring import QuestionnaireProfile

IMPORTANCE_WORDS = {"normal": "", "more": "matters more", "most": "matters most"}
METHOD: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("levels",), ("middle",)),
    (("evidence",), ("limits",)),
    (("themes", "room"), ("order",)),
    (("score",), ("privacy",)),
)
"""Passages that stand side by side."""
METHOD_TITLES = {
    "levels": "Levels",
    "middle": "The middle answer",
    "evidence": "Evidence",
    "order": "The order of the plan",
    "room": "Room in the plan",
    "themes": "From process to the themes",
    "score": "A score, for later",
    "limits": "What this cannot tell you",
    "privacy": "Where your answers are",
}
FIGURES_SUMMARY = "How many answers stand at each level, the middle answer, and scores from 0 to 100"
FIGURES_KEY = "Range: once all is known. Supported: as far as the evidence goes. Dash: too few answers."
COUNT_WIDTH = 2.1
FIGURES_BEFORE = (Column("Questionnaire", 9.1),)
FIGURES_AFTER = (
    Column("Middle", 4.5, "end"),
    Column("Not known", 4.4, "end"),
    Column("Left out", 3.4, "end"),
    Column("Score", 4.3, "end"),
    Column("Range", 5.5, "end"),
    Column("Supported", 6.6, "end"),
)
SOURCE_COLUMNS = (Column("No.", 1, "end"), Column("Source, and what to know about it", 16.2))
SOURCE = "#source-"
SEEN = "Seen through"
PRACTICE_WIDTH, CHOSEN_WIDTH = 4.4, 12.8


def answers_section(results: Results) -> Section:
    """Every answer with its evidence, note, reason and flag."""
    blocks: list[Block] = [paragraph(text) for text in passage("plan", "answers", notes=results.notes)]
    if len(results.assessment.title) > COVER_LINE:
        blocks.append(paragraph(strong("Your title: "), results.assessment.title))
    for questionnaire in results.pack.questionnaires:
        blocks += [*_answers(results, questionnaire), *_own_words(results, questionnaire)]
    return Section("your answers", "answers", (*blocks, *_kept(results)))


def _answers(results: Results, questionnaire: Questionnaire) -> Iterator[Block]:
    """A row for each question with something to tell; those with nothing but a short answer in one line."""
    rows: list[tuple[Cell, ...]] = []
    brief: dict[str, list[str]] = {}
    for question in questionnaire.questions:
        if chosen := _chosen(results, question):
            rows.append(((paragraph(named(question)),), (chosen,)))
        else:
            brief.setdefault(answer_words(results.pack, results.answer(question)), []).append(named(question))
    if rows:
        columns = Column(questionnaire.title, PRACTICE_WIDTH), Column("What you chose", CHOSEN_WIDTH)
        yield Table(columns, tuple(rows), f"Your answers in full: {questionnaire.title}")
    for words, names in brief.items():
        yield paragraph(strong(f"{questionnaire.title}, {words.lower()}: "), "; ".join(names), ".")


def _chosen(results: Results, question: Question) -> Paragraph | None:
    """The description chosen, with what was said beside it; None where the answer is no more than a word or two."""
    answer = results.answer(question)
    details = "; ".join(_details(results, question, answer))
    if not (details or (answer and answer.level)):
        return None
    description = f". {question.levels[answer.level - 1]}" if answer and answer.level else "."
    more = quiet(f" {sentence(details)}" if details else "")
    return paragraph(strong(answer_words(results.pack, answer)), description, more)


def _details(results: Results, question: Question, answer: Answer | None) -> Iterator[str]:
    if answer and answer.level and (answer.evidence or answer.level > (answer.supported_level or 0)):
        yield f"Evidence: {EVIDENCE_WORDS[answer.evidence]}"
        if answer.supported_level != answer.level:
            yield f"supports level {answer.supported_level}"
    if answer and (importance := IMPORTANCE_WORDS[answer.importance]):
        yield importance
    if answer and answer.target:
        yield f"you aim for level {answer.target}"
    if answer and answer.outside_control:
        yield "outside your control"
    if question.id in results.assessment.flags:
        yield "flagged to come back to"


def _own_words(results: Results, questionnaire: Questionnaire) -> Iterator[Paragraph]:
    """The person's notes and reasons as they typed them."""
    for question in questionnaire.questions:
        answer = results.answer(question)
        if answer and answer.reason:
            yield paragraph(strong(f"Your reason at {named(question)}: "), answer.reason, role="note")
        if note := results.assessment.notes.get(question.id):
            yield _note(named(question), note)


def _note(name: str, note: str) -> Paragraph:
    return paragraph(strong(f"Your note on {name}: "), note, role="note")


def _kept(results: Results) -> Iterator[Block]:
    """Answers to questions that this pack does not ask: reported, never dropped."""
    notes = [id for id in results.assessment.notes if id not in results.asked]
    kept = dict.fromkeys([*unknown_answers(results.pack, results.assessment), *notes])
    if not kept:
        return
    yield Heading(2, "Answers kept from another edition")
    yield paragraph("These questions are not part of the questionnaires in use, so they count nowhere.")
    for id in kept:
        answer = results.assessment.answers.get(id)
        reason = f" {answer.reason}" if answer and answer.reason else ""
        yield paragraph(strong(id), f": {answer_words(results.pack, answer)}.{reason}")
        if note := results.assessment.notes.get(id):
            yield _note(id, note)


def method_section(results: Results) -> Section:
    """How the plan is worked out, in plain words, and every figure in it."""
    pairs = tuple(KeepTogether((SideBySide(tuple(_passages(results, names) for names in pair)),)) for pair in METHOD)
    return Section("method and limits", "method", (*pairs, _figures(results)), runs_on=True)


def _passages(results: Results, names: tuple[str, ...]) -> tuple[Paragraph, ...]:
    return tuple(paragraph for name in names for paragraph in _passage(results, name))


def _passage(results: Results, name: str) -> tuple[Paragraph, ...]:
    first, *others = passage(
        "method",
        name,
        levels=_level_list(results),
        public=results.parts.public,
        notes=results.notes,
        names=results.names,
    )
    beginning = paragraph(strong(f"{METHOD_TITLES[name]}. "), first, role="small")
    return beginning, *(paragraph(text, role="small") for text in others)


def _level_list(results: Results) -> str:
    return "; ".join(f"{level}, {name}" for level, name in enumerate(results.pack.level_names, 1))


def _figures(results: Results) -> Table:
    """The figure of levels as a table, with the scores beside it."""
    levels = range(1, len(results.pack.level_names) + 1)
    counts = tuple(Column(str(level), COUNT_WIDTH, "end") for level in levels)
    rows = tuple(
        tuple(
            (paragraph(text),)
            for text in (questionnaire.title, *_figure(results.profile.questionnaires[questionnaire.id]))
        )
        for questionnaire in results.pack.questionnaires
    )
    return Table((*FIGURES_BEFORE, *counts, *FIGURES_AFTER), rows, FIGURES_SUMMARY, FIGURES_KEY)


def _figure(profile: QuestionnaireProfile) -> Iterator[str]:
    yield from map(str, profile.counts)
    yield str(profile.median or "–")
    yield str(profile.dont_know + profile.unanswered)
    yield str(profile.not_applicable)
    if profile.published:
        yield from (str(profile.score), bound(f"{profile.low} to {profile.high}"), str(profile.supported_score))
    else:
        yield from ("–", "–", "–")


def sources_section(results: Results, sections: Iterable[Section]) -> Section:
    """The sources that the sections cite, with what to know about each."""
    cited = {run.target for section in sections for run in runs_of(section.blocks)}
    sources = [source for source in results.pack.sources if f"{SOURCE}{source.id}" in cited]
    rows = tuple(
        (
            (paragraph(str(source.id), id=f"{SOURCE[1:]}{source.id}"),),
            (paragraph(*_source(source)),),
        )
        for source in sorted(sources, key=lambda source: source.id)
    )
    blocks: tuple[Block, ...] = (paragraph("Nothing in this plan leans on a source."),)
    if rows:
        words = (paragraph(text, role="small") for text in passage("plan", "sources"))
        blocks = (*words, Table(SOURCE_COLUMNS, rows, "Sources by number"))
    return Section("sources", "sources", blocks, runs_on=True)


def _source(source: Source) -> Iterator[Run]:
    yield strong(source.title)
    yield Run(f". {source.publisher}, {source.year}. ")
    yield _link(source)
    if caution := _caution(source):
        yield quiet(f". {caution}")


def _link(source: Source) -> Run:
    """The site's name, which leads to the publication itself."""
    return Run(source.address.split("/")[2].removeprefix("www."), target=source.address)


def _caution(source: Source) -> str:
    told = source.seen == "source" or source.limit.startswith(SEEN)
    return source.limit if told else f"{SEEN} a summary. {source.limit}".strip()
