"""What leaves this computer: the one rule for what is in a plan, in the file inside it and in every other format.

Everything that is left out is taken away first, before a report or a file is made; so nothing of it travels hidden.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from selfassess.assessment import Answer, Assessment, Parts, leaving
from selfassess.comparison import compare
from selfassess.files.documents import assessment_bytes
from selfassess.findings import since_words
from selfassess.questionnaire import Context, Pack
from selfassess.report.report import Report

Format = Literal["pdf", "html", "docx", "ics", "csv"]
Edition = Literal["standard", "large-print", "fillable"]

FORMATS: tuple[Format, ...] = ("pdf", "html", "docx", "ics", "csv")
LISTS: tuple[Format, ...] = ("ics", "csv")
"""Formats that hold the actions only."""


class Outgoing(Struct, frozen=True):
    """A plan about to leave, without all that is left out."""

    pack: Pack
    assessment: Assessment
    report: Report
    parts: Parts
    attached: bytes | None
    """The file that travels inside a PDF, so that the plan opens again."""
    since: Assessment | None = None
    """The earlier assessment that the plan is compared with, without what is left out."""


class Contents(Struct, frozen=True):
    """What there is in a file about to leave, counted in what will be written."""

    levels: int = 0
    dont_know: int = 0
    not_applicable: int = 0
    unanswered: int = 0
    beside: int = 0
    """Answers with something said of evidence, importance, aim or control."""
    context: Context = Context()
    """Where the person works, which shows in the wording."""
    actions: int = 0
    reworded: int = 0
    """Actions in the person's own words."""
    names: int = 0
    """Actions that say who does them."""
    notes: int = 0
    reasons: int = 0
    flags: int = 0
    title: str = ""
    one_by_one: bool = False
    """Every answer, in an appendix."""
    opens_again: bool = False
    """The answers as a file inside."""
    since: str = ""
    """The day of the earlier assessment with which the plan is compared, in words."""
    compared: int = 0
    """Questions of which the earlier level is told, too."""


def attachment(assessment: Assessment, parts: Parts) -> bytes | None:
    """The file inside the PDF, with nothing in it that is left out; none in a copy for sharing or without answers."""
    if parts.public or not parts.answers:
        return None
    return assessment_bytes(leaving(assessment, parts))


def outgoing(
    pack: Pack, assessment: Assessment, today: date, parts: Parts, since: Assessment | None = None
) -> Outgoing:
    """The plan as of `today`, ready to be written; what has changed since an earlier assessment is in it, if given."""
    from selfassess.report.plan_report import plan_report

    report = plan_report(pack, assessment, today, parts, since)
    earlier = leaving(since, parts) if since else None
    return Outgoing(pack, leaving(assessment, parts), report, parts, attachment(assessment, parts), earlier)


def written(plan: Outgoing, format: Format, edition: Edition = "standard") -> bytes:
    """The plan as a file of this format; the same bytes for the same plan."""
    return report_bytes(plan.report, format, edition, plan.attached)


def report_bytes(report: Report, format: Format, edition: Edition = "standard", attached: bytes | None = None) -> bytes:
    """The report as a file of this format; a PDF may carry another file inside."""
    if format == "html":
        from selfassess.report.html import write_html

        return write_html(report)
    if format == "docx":
        from selfassess.report.word import write_word

        return write_word(report)
    if format == "ics":
        from selfassess.report.calendar import write_calendar

        return write_calendar(report)
    if format == "csv":
        from selfassess.report.actions_csv import write_actions_csv

        return write_actions_csv(report)
    from selfassess.report.pdf import write_pdf

    return write_pdf(report, edition=edition, attached=attached)


def contents(plan: Outgoing, format: Format) -> Contents:
    """What the file of this format will hold, counted in the very values that it is written from."""
    tasks = [task for task in plan.report.tasks if format != "ics" or not task.done]
    acted = Contents(
        actions=len(tasks),
        reworded=sum(_is_reworded(plan.assessment, task.id) for task in tasks),
        names=sum(bool(task.owner) for task in tasks),
        title="" if format == "csv" else plan.assessment.title,
    )
    return acted if format in LISTS else _whole(plan, acted, format)


def _says_more(answer: Answer) -> bool:
    return bool(answer.evidence or answer.importance != "normal" or answer.target or answer.outside_control)


def _is_reworded(assessment: Assessment, action: str) -> bool:
    edit = assessment.plan.get(action)
    return edit is not None and edit.text is not None


def _whole(plan: Outgoing, acted: Contents, format: Format) -> Contents:
    assessment = plan.assessment
    answers = tuple(assessment.answers.values())
    asked = {question.id for question in plan.pack.questions}
    return Contents(
        levels=sum(answer.level is not None for answer in answers),
        dont_know=sum(answer.state == "dont-know" for answer in answers),
        not_applicable=sum(answer.state == "not-applicable" for answer in answers),
        unanswered=len(asked - assessment.answers.keys()),
        beside=sum(_says_more(answer) for answer in answers),
        context=assessment.context,
        actions=acted.actions,
        reworded=acted.reworded,
        names=acted.names,
        notes=len(assessment.notes),
        reasons=sum(bool(answer.reason) for answer in answers),
        flags=len(assessment.flags),
        title=acted.title,
        one_by_one=plan.parts.answers,
        opens_again=format == "pdf" and plan.attached is not None,
        since=since_words(plan.since) if plan.since else "",
        compared=len(compare(plan.pack, plan.since, assessment).questions) if plan.since else 0,
    )
