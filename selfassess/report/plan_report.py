"""Assessment -> Report: the action plan, from the summary to the sources."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from msgspec.structs import replace

from selfassess.assessment import EVERYTHING, Assessment, Parts, leaving
from selfassess.findings import completeness, headline, listed, notices, plural, theme_sentence
from selfassess.plan import Action, strengths
from selfassess.questionnaire import Pack
from selfassess.report.plan_actions import actions_section, tasks_of
from selfassess.report.plan_appendices import answers_section, method_section, sources_section
from selfassess.report.plan_changes import changes_section
from selfassess.report.plan_themes import practice_sections, theme_section
from selfassess.report.report import (
    Block,
    Callout,
    Figure,
    Heading,
    LevelDots,
    LevelRings,
    NumberedList,
    Paragraph,
    Report,
    Run,
    Section,
    bullets,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.results import (
    COVER_LINE,
    Results,
    bound,
    level_row,
    named,
    opening,
    results_of,
    shortened,
    theme_of,
)
from selfassess.report.tongues import LANGUAGE, in_tongues
from selfassess.report.wording import passage
from selfassess.wording import date_words

FIRST_ACTIONS = 3
OUTSTANDING = 4
SHORT = 120
OWNER = 60
APPENDICES = "ABC"


def plan_report(
    pack: Pack,
    assessment: Assessment,
    today: date,
    parts: Parts = EVERYTHING,
    since: Assessment | None = None,
) -> Report:
    """The action plan as of `today`, with no more of the private layer than `parts` lets out.

    `since` is an earlier assessment of the same pack: the plan then tells what has changed.
    """
    results = results_of(pack, assessment, today, parts)
    body = (
        _summary(results),
        actions_section(results),
        *([changes_section(results, leaving(since, parts))] if since else ()),
        *(theme_section(results, theme) for theme in results.pack.themes),
        *practice_sections(results),
    )
    appendices = [answers_section(results)] * parts.answers + [method_section(results)]
    appendices.append(sources_section(results, (*body, *appendices)))
    report = Report(
        title="Action plan",
        subtitle=tuple(_subtitle(results)),
        date=date_words(today),
        day=today,
        language=LANGUAGE,
        sections=(*body, *map(_lettered, APPENDICES, appendices)),
        cover=_rings(results),
        tasks=tuple(tasks_of(results)),
        key=sha256(assessment.id.encode()).hexdigest()[:16],
    )
    return in_tongues(report, pack)


def _lettered(letter: str, section: Section) -> Section:
    """The first appendix begins a page."""
    runs_on = section.runs_on and letter != APPENDICES[0]
    return replace(section, title=f"Appendix {letter}: {section.title}", runs_on=runs_on)


def _subtitle(results: Results) -> Iterator[str]:
    yield shortened(results.pack.title, COVER_LINE)
    if results.assessment.title:
        yield shortened(results.assessment.title, COVER_LINE)
    if results.parts.public:
        yield "Copy for sharing: levels only"


def _rings(results: Results) -> LevelRings:
    answers = [results.answer(question) for question in results.pack.questions]
    return LevelRings(len(results.pack.level_names), tuple(answer.level if answer else None for answer in answers))


def _summary(results: Results) -> Section:
    blocks: list[Block] = [
        paragraph(headline(results.pack, results.profile), role="lead"),
        paragraph(completeness(results.pack, results.assessment)),
        _levels(results),
    ]
    standing_out = list(_standing_out(results))[:OUTSTANDING]
    if standing_out:
        blocks += [Heading(2, "What stands out"), bullets(standing_out)]
    blocks += list(_where_to_start(results))
    today = date_words(results.today)
    reminder = passage("plan", "remember", today=today)
    blocks.append(Callout("What to remember", tuple(paragraph(text) for text in reminder)))
    return Section("Summary", "summary", tuple(blocks))


def _levels(results: Results) -> Figure:
    rows = tuple(
        level_row(questionnaire, results.profile.questionnaires[questionnaire.id])
        for questionnaire in results.pack.questionnaires
    )
    unknown = any(row.possible for row in rows)
    return Figure(
        LevelDots(results.pack.level_names, rows),
        *passage("plan", "reading", unknown=unknown, letter=APPENDICES[results.parts.answers]),
    )


def _standing_out(results: Results) -> Iterator[str]:
    """What is worth knowing first, the most useful at the top."""
    floors = [named(results.asked[row.question]) for row in results.profile.priorities if row.floor]
    if floors:
        yield f"{'These come' if len(floors) > 1 else 'This comes'} first at level 1 or 2: {listed(floors)}."
    if sum(profile.pressure is not None for profile in results.profile.themes.values()) > 1:
        yield theme_sentence(results.pack, results.profile)
    best = strengths(results.pack, results.assessment)[:2]
    if best:
        yield f"Strongest, and borne out: {listed([named(results.asked[id]) for id in best])}."
    if unknown := len(results.plan.to_find_out):
        yield f"You don’t know yet about {plural(unknown, 'question')}: see the list of things to find out."
    yield from notices(results.pack, results.assessment, results.profile)


def _where_to_start(results: Results) -> Iterator[Block]:
    if not results.assessment.answers:
        yield Heading(2, "Where to start")
        yield paragraph("Nothing is answered yet. ", Run("How to begin", target="#plan"), " stands on the next page.")
        return
    first = results.plan.starts[:FIRST_ACTIONS]
    if not first:
        return
    yield Heading(2, "Where to start")
    yield NumberedList(tuple(_start(results, action) for action in first))


def _start(results: Results, action: Action) -> Paragraph:
    when = bound(f"by {date_words(action.due)}")
    said = f" {theme_of(results, action)}, {when}.{_owner(results, action)}"
    return paragraph(strong(_in_short(results, action)), quiet(said))


def _owner(results: Results, action: Action) -> str:
    if not results.names:
        return ""
    return f" Owner: {shortened(action.owner, OWNER)}." if action.owner else " No owner named yet."


def _in_short(results: Results, action: Action) -> str:
    if action.kind == "find-out":
        return f"Find out how this works now: {results.asked[action.question].name}."
    return opening(action.text, SHORT)
