"""Outcome -> Report: what a team found, decided and will do. It tells no person's answers."""

from collections.abc import Iterator
from hashlib import sha256

from selfassess.findings import level_words, plural, views_sentence
from selfassess.outcome import Decision, Outcome, TeamAction
from selfassess.questionnaire import Pack, Question, Questionnaire, main_theme
from selfassess.report.report import (
    BarRow,
    Block,
    Callout,
    Cell,
    Column,
    Entry,
    Figure,
    Heading,
    KeepTogether,
    LevelBars,
    LevelRings,
    Report,
    Section,
    Table,
    Task,
    bullets,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.results import COVER_LINE, SPHERE_WORDS, named, sentence, shortened
from selfassess.report.tongues import LANGUAGE, in_tongues
from selfassess.report.wording import passage
from selfassess.team import MINIMUM_DISTRIBUTION, MINIMUM_PEOPLE, Views, distribution
from selfassess.wording import date_words

ACTIONS = (
    Column("No.", 1, "end"),
    Column("Action and first step", 8.6),
    Column("Owner, by when", 4),
    Column("Control", 3),
)
DECISIONS = (Column("Practice", 4.6), Column("Agreed level", 3), Column("Views that differ", 8))
BESIDE = (Column("Practice", 7), Column("How the team sees it", 6), Column("Providers", 3))
VIEWS = (Column("Practice", 6), Column("How the team sees it", 10))


def team_report(pack: Pack, outcome: Outcome) -> Report:
    """The report of a meeting about these questions."""
    asked = {question.id: question for question in pack.questions}
    sections = (
        _summary(pack, outcome),
        *_actions(asked, outcome),
        *_decided(pack, asked, outcome),
        *_talked_about(asked, outcome),
        *_providers(pack, outcome),
        *_every_question(pack, outcome),
    )
    report = Report(
        title="Team report",
        subtitle=tuple(shortened(line, COVER_LINE) for line in (pack.title, outcome.title) if line),
        date=date_words(outcome.held),
        day=outcome.held,
        language=LANGUAGE,
        sections=sections,
        cover=_rings(pack, outcome),
        tasks=tuple(_tasks(pack, asked, outcome)),
        key=sha256(f"{outcome.held}\n{outcome.title}".encode(errors="surrogatepass")).hexdigest()[:16],
    )
    return in_tongues(report, pack)


def _said(name: str, **values: object) -> tuple[str, ...]:
    return passage("team", name, fewest=MINIMUM_PEOPLE, distribution=MINIMUM_DISTRIBUTION, **values)


def _rings(pack: Pack, outcome: Outcome) -> LevelRings:
    views = outcome.team.questions
    medians = (views[question.id].median if question.id in views else None for question in pack.questions)
    return LevelRings(len(pack.level_names), tuple(medians))


# --- what was found in a few words, and what will be done ------------------------------------------------------------


def _summary(pack: Pack, outcome: Outcome) -> Section:
    team, held = outcome.team, date_words(outcome.held)
    lead = _said(
        "lead",
        suppressed=team.suppressed,
        people=plural(team.n, "person", "people"),
        divided=sum(views.divided for views in team.questions.values()),
        questions=len(team.questions),
    )
    rows = tuple(
        BarRow(one.title, counts, ()) for one in pack.questionnaires if (counts := distribution(one, team)) is not None
    )
    overview = (Figure(LevelBars(pack.level_names, rows), *_said("overview")),) if rows else ()
    remember = Callout("What to remember", tuple(map(paragraph, _said("remember", held=held))))
    return Section("Summary", "summary", (*(paragraph(text, role="lead") for text in lead), *overview, remember))


def _actions(asked: dict[str, Question], outcome: Outcome) -> Iterator[Section]:
    rows = tuple(_action(asked, number, action) for number, action in enumerate(outcome.actions, 1))
    if rows:
        table = Table(ACTIONS, rows, "What the team will do, with who and by when")
        yield Section("What the team will do", "actions", (table,), runs_on=True)


def _action(asked: dict[str, Question], number: int, action: TeamAction) -> tuple[Cell, ...]:
    about = [paragraph(quiet(named(asked[action.question])))] if action.question in asked else []
    owner = Entry(f"owner-{number}", f"Owner of action {number}", action.owner, "Not named yet")
    return (
        (paragraph(str(number)),),
        (paragraph(strong(action.text)), paragraph("First step: ", action.first_step), *about),
        (owner, paragraph(f"By {date_words(action.due)}")),
        (paragraph(SPHERE_WORDS[action.sphere]),),
    )


def _tasks(pack: Pack, asked: dict[str, Question], outcome: Outcome) -> Iterator[Task]:
    for number, action in enumerate(outcome.actions, 1):
        question = asked.get(action.question)
        yield Task(
            id=f"team/{number}",
            text=f"{action.text.rstrip(' .')}. First step: {action.first_step}",
            due=action.due,
            theme=main_theme(pack, question).title if question else "The team’s own",
            practice=named(question) if question else "",
            sphere=SPHERE_WORDS[action.sphere],
            owner=action.owner,
        )


# --- what was decided ------------------------------------------------------------------------------------------------


def _decided(pack: Pack, asked: dict[str, Question], outcome: Outcome) -> Iterator[Section]:
    rows = tuple(_decision(pack, asked, one) for one in outcome.decisions if one.question in asked)
    blocks: list[Block] = [Table(DECISIONS, rows, "What the team agreed on each question")] if rows else []
    if outcome.comments:
        blocks += [Heading(2, "Comments"), *map(paragraph, _said("comments")), bullets(outcome.comments)]
    if blocks:
        yield Section("What the team decided", "decided", tuple(blocks), runs_on=True)


def _decision(pack: Pack, asked: dict[str, Question], decision: Decision) -> tuple[Cell, ...]:
    level = level_words(pack, decision.level) if decision.level else "No level agreed"
    dissent = paragraph(decision.dissent) if decision.dissent else paragraph(quiet("None recorded"))
    return (paragraph(named(asked[decision.question])),), (paragraph(level),), (dissent,)


# --- how the team answered -------------------------------------------------------------------------------------------


def _talked_about(asked: dict[str, Question], outcome: Outcome) -> Iterator[Section]:
    rows = [_views(asked[id], outcome.team.questions[id]) for id in outcome.agenda if id in asked]
    if rows:
        table = Table(VIEWS, tuple(rows), "The questions proposed to talk about")
        yield Section("What to talk about", "agenda", (*map(paragraph, _said("agenda")), table), runs_on=True)


def _views(question: Question, views: Views) -> tuple[Cell, ...]:
    return (paragraph(named(question)),), (paragraph(sentence(views_sentence(views))),)


def _providers(pack: Pack, outcome: Outcome) -> Iterator[Section]:
    rows = tuple(_beside(pack, question, outcome) for question in pack.questions if _levels(question, outcome))
    if rows:
        table = Table(BESIDE, rows, "Each practice as the team sees it, and as providers do")
        yield Section("As providers see it", "providers", (*map(paragraph, _said("providers")), table), runs_on=True)


def _levels(question: Question, outcome: Outcome) -> list[int]:
    """What providers chose, lowest first, so that no card can be followed from row to row."""
    return sorted(card[question.id] for card in outcome.providers if question.id in card)


def _beside(pack: Pack, question: Question, outcome: Outcome) -> tuple[Cell, ...]:
    views = outcome.team.questions.get(question.id)
    own = sentence(views_sentence(views)) if views else "Too few answers to tell."
    theirs = tuple(paragraph(level_words(pack, level)) for level in _levels(question, outcome))
    statement = [paragraph(quiet(question.provider_view))] if question.provider_view else []
    return (paragraph(named(question)), *statement), (paragraph(own),), theirs


def _every_question(pack: Pack, outcome: Outcome) -> Iterator[Section]:
    if outcome.team.suppressed:
        return
    counted = any(views.counts for views in outcome.team.questions.values())
    blocks: list[Block] = [paragraph(text) for text in _said("reading") if counted]
    for questionnaire in pack.questionnaires:
        blocks += [Heading(2, questionnaire.title), *_questionnaire(pack, questionnaire, outcome)]
    yield Section("Every question", "questions", tuple(blocks))
    yield Section("How to read this", "method", tuple(map(paragraph, _said("method"))), runs_on=True)


def _questionnaire(pack: Pack, questionnaire: Questionnaire, outcome: Outcome) -> Iterator[Block]:
    views = outcome.team.questions
    told = [question for question in questionnaire.questions if question.id in views]
    bars = tuple(_bars(question, views[question.id]) for question in told if views[question.id].counts)
    if bars:
        yield Figure(LevelBars(pack.level_names, bars))
    rows = tuple(_views(question, views[question.id]) for question in told if not views[question.id].counts)
    if rows:
        yield Table(VIEWS, rows, "Questions without counts by level", *_said("some"))
    if few := [named(question) for question in questionnaire.questions if question.id in outcome.team.few]:
        yield KeepTogether((*map(paragraph, _said("few")), bullets(few)))


def _bars(question: Question, views: Views) -> BarRow:
    unknown = f"{views.dont_know} don’t know" if views.dont_know else ""
    remark = ", ".join(filter(None, ("seen differently" if views.divided else "", unknown)))
    return BarRow(named(question), views.counts or (), views.between or (views.median,), remark)
