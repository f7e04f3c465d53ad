"""Assessments of the shipped pack that the report's promises are tried on."""

from datetime import date

from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PlanEdit, with_answer, with_flag, with_note, with_plan_edit
from selfassess.plan import make_plan
from selfassess.questionnaire import Context
from selfassess.scoring import score
from tests.builders import TODAY, all_answered, answered, shipped

LEVELS = (
    (2, 3, 1, 3, 2, 4, 3, 2),
    (3, 2, 2, 1, 3, "dk", 2, 4, 3),
    (1, 2, 2, 3, 1, 2, "dk", 4, 2),
    (3, 2, 4, 3, 5, 2, 3, "na", 2),
    (2, 3, 2, 4, 3, 1, 2, 4, 3, 3),
)
NOTES = (
    "We tried this once, for the carers’ contract in spring. It worked because Priya ran the meeting.",
    "Ask finance: they hold the list.\n\n- last year’s review\n- the two bids we lost\n- what members asked for",
    "Nobody has looked at this since the reorganisation. The old panel had providers on it & that helped.",
    "Evidence is in the shared drive, “Lessons 2025”, but it is only for adults’ services.",
)
OWNERS = ("Priya Shah", "Tom Ellis, category lead", "Me", "Head of commissioning and the finance business partner")


def full() -> Assessment:
    """Every question answered, with evidence, importance, notes, flags, owners and dates."""
    pack = shipped()
    assessment = answered(pack, *(level for levels in LEVELS for level in levels))
    questions = list(pack.questions)
    for number, question in enumerate(questions):
        answer = assessment.answers[question.id]
        if number % 9 == 3 and answer.level:
            answer = replace(answer, importance="most")
        elif number % 9 == 5 and answer.level:
            answer = replace(answer, importance="more")
        if answer.level and answer.level >= 3:
            answer = replace(answer, evidence=number % 4)
        if number == 20:
            answer = replace(answer, outside_control=True)
        if answer.state == "not-applicable":
            answer = replace(answer, reason="The finance team does this for us.")
        assessment = with_answer(assessment, question.id, answer)
        if number % 7 == 1:
            assessment = with_note(assessment, question.id, NOTES[number // 7 % len(NOTES)])
    assessment = with_flag(assessment, questions[4].id, True)
    return _edited(replace(assessment, title="Adult social care, north team", context=Context("england", "council")))


def _edited(assessment: Assessment) -> Assessment:
    pack = shipped()
    plan = make_plan(pack, assessment, score(pack, assessment), TODAY)
    for action, owner in zip(plan.actions, OWNERS, strict=False):
        assessment = with_plan_edit(assessment, action.id, PlanEdit(owner=owner))
    first, second = plan.actions[:2]
    assessment = with_plan_edit(
        assessment, second.id, PlanEdit(owner=OWNERS[1], due=date(2026, 12, 11), status="doing")
    )
    own_words = "Ask three unsuccessful bidders what they would change, and write it down the same day."
    return with_plan_edit(assessment, first.id, PlanEdit(owner=OWNERS[0], text=own_words))


def empty() -> Assessment:
    """Nothing answered."""
    return answered(shipped())


def partial() -> Assessment:
    """Part of one questionnaire answered."""
    return answered(shipped(), 2, 3, "dk", 1)


def all_low() -> Assessment:
    """Every level 1, with a long note at every question."""
    assessment = all_answered(shipped(), 1)
    for question in shipped().questions:
        assessment = with_note(
            assessment, question.id, f"{question.name}: " + "we have talked about this for years. " * 12
        )
    return assessment


def all_high() -> Assessment:
    """Every level 5, checked from outside."""
    return all_answered(shipped(), Answer(level=5, evidence=3))


def all_high_unsupported() -> Assessment:
    """Every level 5, without evidence."""
    return all_answered(shipped(), 5)


def all_unknown() -> Assessment:
    """Don't know throughout."""
    return all_answered(shipped(), "dk")


def none_applies() -> Assessment:
    """Nothing applies."""
    return all_answered(shipped(), "na")


EXAMPLES = (full, empty, partial, all_low, all_high, all_high_unsupported, all_unknown, none_applies)
