"""The appendices: every answer as it was given, how the plan is worked out, and the sources."""

from collections.abc import Iterable, Iterator

from selfassess.assessment import Answer, unknown_answers
from selfassess.questionnaire import Question, Questionnaire, Source
from selfassess.report.report import (
    Block,
    Column,
    Heading,
    KeepTogether,
    Paragraph,
    Run,
    Section,
    Table,
    paragraph,
    quiet,
    runs_of,
    strong,
)
from selfassess.report.results import EVIDENCE_WORDS, Results, answer_words, named, sentence
from selfassess.report.wording import passage
from selfassess.scoring import QuestionnaireProfile

IMPORTANCE_WORDS = {"normal": "", "more": "matters more", "most": "matters most"}
METHOD = (
    ("levels", "Levels"),
    ("middle", "The middle answer"),
    ("evidence", "Evidence"),
    ("order", "The order of the plan"),
    ("themes", "From process to the themes"),
    ("limits", "What this cannot tell you"),
    ("privacy", "Where your answers are"),
    ("score", "A score, for later"),
)
FIGURE_COLUMNS = (
    Column("Questionnaire", 5),
    Column("Score", 3, "end"),
    Column("Once all is known", 3, "end"),
    Column("As evidence supports", 3.4, "end"),
)
SOURCE_COLUMNS = (Column("No.", 1, "end"), Column("Source", 10.4), Column("What to know about it", 6))
SOURCE = "#source-"
LONG_NOTE = 600
"""Characters; a longer note may run on to the next page."""


def answers_section(results: Results) -> Section:
    """Every answer with its evidence, note, reason and flag."""
    blocks: list[Block] = [paragraph(text) for text in passage("plan", "answers", public=results.public)]
    if results.assessment.title:
        blocks.append(paragraph(strong("Your title: "), results.assessment.title))
    for questionnaire in results.pack.questionnaires:
        blocks += [Heading(2, questionnaire.title), *_answers(results, questionnaire)]
    return Section("Appendix A: your answers", "answers", (*blocks, *_kept(results)))


def _answers(results: Results, questionnaire: Questionnaire) -> Iterator[Block]:
    """An entry for each question with something to tell; those with nothing but a short answer in one line."""
    brief: dict[str, list[str]] = {}
    for question in questionnaire.questions:
        if _has_more(results, question):
            yield from _entry(results, question)
        else:
            brief.setdefault(answer_words(results.pack, results.answer(question)), []).append(named(question))
    for words, names in brief.items():
        yield paragraph(strong(f"{words}: "), "; ".join(names), ".")


def _has_more(results: Results, question: Question) -> bool:
    answer = results.answer(question)
    details = any(_details(results, question, answer))
    return bool(question.id in results.assessment.notes or (answer and (answer.level or answer.reason)) or details)


def _entry(results: Results, question: Question) -> Iterator[Block]:
    answer = results.answer(question)
    note = results.assessment.notes.get(question.id, "")
    lines = KeepTogether((Heading(3, named(question)), *_said(results, question, answer)))
    if not note:
        yield lines
    elif len(note) < LONG_NOTE:
        yield KeepTogether((*lines.blocks, _note(note)))
    else:
        yield lines
        yield _note(note)


def _note(note: str) -> Paragraph:
    return paragraph(strong("Your note: "), note, role="note")


def _said(results: Results, question: Question, answer: Answer | None) -> Iterator[Paragraph]:
    chosen = f". {question.levels[answer.level - 1]}" if answer and answer.level else "."
    details = "; ".join(_details(results, question, answer))
    more = quiet(f" {sentence(details)}" if details else "")
    yield paragraph(strong(answer_words(results.pack, answer)), chosen, more)
    if answer and answer.reason:
        yield paragraph(strong("Your reason: "), answer.reason, role="note")


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
            yield _note(note)


def method_section(results: Results) -> Section:
    """How the plan is worked out, in plain words."""
    blocks: list[Block] = []
    for name, title in METHOD:
        words = passage("method", name, levels=_level_list(results), public=results.public)
        blocks += [Heading(2, title), *(paragraph(text) for text in words)]
    return Section("Appendix B: method and limits", "method", (*blocks, *_figures(results)))


def _level_list(results: Results) -> str:
    return "; ".join(f"{level}, {name}" for level, name in enumerate(results.pack.level_names, 1))


def _figures(results: Results) -> Iterator[Table]:
    figures = [
        (questionnaire.title, *_figure(results.profile.questionnaires[questionnaire.id]))
        for questionnaire in results.pack.questionnaires
    ]
    rows = tuple(tuple((paragraph(text),) for text in line) for line in figures)
    yield Table(FIGURE_COLUMNS, rows, "Scores from 0 to 100 for each questionnaire, for comparison with a later plan")


def _figure(profile: QuestionnaireProfile) -> tuple[str, str, str]:
    if not profile.published:
        return "too few answers", "–", "–"
    return str(profile.score), f"{profile.low} to {profile.high}", str(profile.supported_score)


def sources_section(results: Results, sections: Iterable[Section]) -> Section:
    """The sources that the sections cite, with what to know about each."""
    cited = {run.target for section in sections for run in runs_of(section.blocks)}
    sources = [source for source in results.pack.sources if f"{SOURCE}{source.id}" in cited]
    rows = tuple(
        (
            (paragraph(str(source.id), id=f"{SOURCE[1:]}{source.id}"),),
            (paragraph(strong(source.title), f". {source.publisher}, {source.year}."), paragraph(_address(source))),
            (paragraph(_caution(source)),),
        )
        for source in sorted(sources, key=lambda source: source.id)
    )
    if not rows:
        return Section("Appendix C: sources", "sources", (paragraph("Nothing in this plan leans on a source."),))
    words = [paragraph(text) for text in passage("plan", "sources")]
    return Section("Appendix C: sources", "sources", (*words, Table(SOURCE_COLUMNS, rows, "Sources by number")))


def _address(source: Source) -> Run:
    return Run(source.address, target=source.address)


def _caution(source: Source) -> str:
    seen = "Seen through a summary. " if source.seen == "summary" else ""
    return f"{seen}{source.limit}".strip()
