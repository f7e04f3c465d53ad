"""The action plan itself: what to do by when, what comes next, what to find out, where evidence is missing."""

from collections.abc import Iterator

from selfassess.findings import HORIZON_WORDS, level_words
from selfassess.plan import Action, arithmetic
from selfassess.report.report import (
    Block,
    BulletList,
    Cell,
    Column,
    Entry,
    Heading,
    Paragraph,
    Section,
    Table,
    Task,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.results import (
    EFFORT_WORDS,
    SPHERE_WORDS,
    STATUS_WORDS,
    WHO_WORDS,
    Results,
    bound,
    named,
    number_words,
    opening,
    practice_of,
    sentence,
    theme_of,
)
from selfassess.report.wording import passage
from selfassess.wording import date_words

ACTION_COLUMNS = (
    Column("No.", 1, "end"),
    Column("Action and reason", 9.7),
    Column("Theme, effort", 2.9),
    Column("When, and owner", 3.6),
)
OTHER_COLUMNS = (Column("Practice", 6.2), Column("First step", 8), Column("Sum", 3, "end"))
FIND_OUT_COLUMNS = (Column("Practice", 4), Column("Find out", 9.6), Column("When, and owner", 3.6))
GAP_COLUMNS = (
    Column("Practice", 5.4),
    Column("You chose", 2.3),
    Column("Supported", 2.3),
    Column("What would show it", 7.2),
)
OPEN, UNTOLD = "Not named yet", "Owner"
"""What stands for an owner: where nobody is named, and where names are not told."""
TICKED, UNTICKED = f"☑ {STATUS_WORDS['done']}", f"☐ {STATUS_WORDS['done']}"
SHORT = 95
LISTED = 8
"""Further actions that are told in full."""


def actions_section(results: Results) -> Section:
    """Everything there is to do."""
    plan = results.plan
    own = sum(action.kind == "own" for action in plan.chosen)
    follow = len(plan.chosen) - own
    words = passage(
        "plan",
        "actions",
        actions=follow,
        count=sentence(number_words(follow)).rstrip("."),
        own=own,
        own_count=sentence(number_words(own)).rstrip("."),
        proposed=bool(plan.actions),
        ranked=bool(results.profile.priorities),
        find_out=bool(plan.to_find_out),
    )
    blocks: list[Block] = [paragraph(text) for text in words]
    if not results.assessment.answers:
        blocks = list(_beginning(results))
    blocks += [*_chosen(results), *_others(results), *_find_out(results), *_evidence_gaps(results)]
    return Section("Your action plan", "plan", tuple(blocks))


def _beginning(results: Results) -> Iterator[Block]:
    """How to begin, with what each questionnaire is about."""
    yield Heading(2, "How to begin")
    yield from (paragraph(text) for text in passage("plan", "begin"))
    yield BulletList(
        tuple(
            paragraph(strong(f"{questionnaire.title}. "), questionnaire.intro)
            for questionnaire in results.pack.questionnaires
        )
    )


def _chosen(results: Results) -> Iterator[Block]:
    rows = tuple(_row(results, number, action) for number, action in enumerate(results.plan.chosen, 1))
    if rows:
        yield Table(ACTION_COLUMNS, rows, "Your actions, the nearest horizon first, in each the most pressing first")


def _row(results: Results, number: int, action: Action) -> tuple[Cell, ...]:
    asked = () if action.kind == "own" else (EFFORT_WORDS[action.effort], WHO_WORDS[action.who])
    takes = (*asked, SPHERE_WORDS[action.sphere])
    return (
        (paragraph(str(number)),),
        tuple(_words(results, action)),
        (paragraph(strong(theme_of(results, action))), *(paragraph(line) for line in takes)),
        (paragraph(strong(HORIZON_WORDS[action.horizon])), *_owner_and_date(results, action)),
    )


def _words(results: Results, action: Action) -> Iterator[Paragraph]:
    yield paragraph(strong(action.text))
    practice = practice_of(results, action)
    yield paragraph(quiet(f"{practice}. {action.reason}" if practice else action.reason))
    if action.then:
        yield paragraph(strong("Then: "), action.then)
    if action.advice:
        yield paragraph(strong("Before you act: "), action.advice)


def _owner_and_date(results: Results, action: Action) -> Iterator[Block]:
    yield Entry(f"due-{action.id}", f"By when: {action.text}", bound(date_words(action.due)))
    yield Entry(f"owner-{action.id}", f"Owner: {action.text}", action.owner, OPEN if results.names else UNTOLD)
    if action.status in ("doing", "dropped") or action.status_on:
        yield paragraph(_status(action))
    ticked = TICKED if action.status == "done" else ""
    yield Entry(f"done-{action.id}", f"Done: {action.text}", ticked, UNTICKED, tick=True)


def _status(action: Action) -> str:
    """How far it is, and since when if that was said."""
    words = STATUS_WORDS[action.status]
    if action.status_on is None:
        return words
    return f"{words} {'since' if action.status in ('to-do', 'doing') else 'on'} {bound(date_words(action.status_on))}"


def tasks_of(results: Results) -> Iterator[Task]:
    """Every action of the plan and everything to find out, as the sections tell them."""
    for action in (*results.plan.chosen, *results.plan.to_find_out):
        yield Task(
            id=action.id,
            text=action.text,
            due=action.due,
            theme=theme_of(results, action),
            practice=practice_of(results, action),
            then=action.then,
            reason=action.reason,
            advice=action.advice,
            effort="" if action.kind == "own" else EFFORT_WORDS[action.effort],
            sphere=SPHERE_WORDS[action.sphere],
            owner=action.owner,
            status=STATUS_WORDS[action.status],
            done=action.status in ("done", "dropped"),
        )


def _others(results: Results) -> Iterator[Block]:
    """What was ranked lower or set aside, one line each."""
    plan = results.plan
    others = [action for action in (*plan.actions, *plan.others, *plan.find_out) if not action.chosen]
    if not others:
        return
    yield Heading(2, "If you have room for more")
    yield from (paragraph(text) for text in passage("plan", "others"))
    sums = {priority.question: arithmetic(priority) for priority in results.profile.priorities}
    rows = tuple(
        (
            (paragraph(strong(named(results.asked[action.question]))), paragraph(quiet(theme_of(results, action)))),
            (paragraph(opening(action.text, SHORT)),),
            (paragraph(sums.get(action.question, "")),),
        )
        for action in others[:LISTED]
    )
    yield Table(OTHER_COLUMNS, rows, "Further actions, in the order of their priority")
    if rest := [named(results.asked[action.question]) for action in others[LISTED:]]:
        yield paragraph(strong("Further down: "), "; ".join(rest), ".")


def _find_out(results: Results) -> Iterator[Block]:
    if not results.plan.to_find_out:
        return
    yield Heading(2, "Find out")
    yield from (paragraph(text) for text in passage("plan", "find_out"))
    rows = tuple(
        (
            (paragraph(strong(named(results.asked[action.question]))),),
            tuple(_asking(action)),
            tuple(_owner_and_date(results, action)),
        )
        for action in results.plan.to_find_out
    )
    yield Table(FIND_OUT_COLUMNS, rows, "Questions answered with don’t know, and what to ask")


def _asking(action: Action) -> Iterator[Paragraph]:
    yield paragraph(action.text)
    if action.advice:
        yield paragraph(strong("Before you act: "), action.advice)


def _evidence_gaps(results: Results) -> Iterator[Block]:
    if not results.plan.evidence_gaps:
        return
    yield Heading(2, "Where evidence is missing")
    yield from (paragraph(text) for text in passage("plan", "gaps"))
    rows = tuple(
        (
            (paragraph(strong(named(results.asked[gap.question]))),),
            (paragraph(level_words(results.pack, gap.level)),),
            (paragraph(level_words(results.pack, gap.supported_level)),),
            (paragraph(sentence(results.asked[gap.question].show)),),
        )
        for gap in results.plan.evidence_gaps
    )
    yield Table(GAP_COLUMNS, rows, "Levels that the evidence does not bear out yet")
