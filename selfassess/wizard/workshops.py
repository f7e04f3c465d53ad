"""What the pages of a workshop share: what it is called, how far it is, and taking part in one from its file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from selfassess.errors import SelfAssessError
from selfassess.files import workshops as kept
from selfassess.files.workshop_file import read_workshop
from selfassess.questionnaire import Pack, Question
from selfassess.wizard import messages
from selfassess.wizard.layout import row
from selfassess.wizard.place import PageName, Place, first_unanswered
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button
from selfassess.wizard.words import SAY, date_words, translate
from selfassess.wizard.workroom import pack_for, room_of
from selfassess.workshop import Record, Workshop

FEW = 4
"""As many questions without an answer are named."""


def named(workshop: Workshop) -> str:
    """Its name, or what it is called while it has none."""
    if workshop.name:
        return workshop.name
    if workshop.day is None:
        return translate("Workshops", "Workshop without a name")
    return translate("Workshops", "Workshop of {day}").format(day=date_words(workshop.day))


def called(record: Record) -> str:
    """What a workshop is called wherever it is shown; a rehearsal is never taken for one."""
    name = named(record.workshop)
    return translate("Workshops", "Rehearsal: {name}").format(name=name) if record.sample else name


def people(count: int) -> str:
    """`1 person`, `7 people`."""
    return SAY.count(count, "person", "people")


def without_answer(questions: Sequence[Question]) -> str:
    """Which questions have no answer, or how many where they are many; empty for none."""
    if len(questions) > FEW:
        count = SAY.count(len(questions), "question is not answered", "questions are not answered")
        return translate("Workshops", "{questions} yet.").format(questions=count)
    names = ", ".join(question.name for question in questions)
    return translate("Workshops", "Not answered: {questions}.").format(questions=names) if names else ""


def state(record: Record) -> str:
    """How far it is, and its day."""
    waiting, counted = len(record.rounds.waiting), record.counted
    parts = [date_words(record.workshop.day)] if record.workshop.day else []
    if counted:
        parts.append(translate("Workshops", "{people} in closed rounds").format(people=people(counted)))
    if waiting or not counted:
        parts.append(translate("Workshops", "{people} waiting").format(people=people(waiting)))
    return " · ".join(parts)


def stage(record: Record) -> Place:
    """Where its lead goes on."""
    if record.rounds.closed:
        return Place("reveal")
    return Place("collect" if record.begun else "prepare")


def steps(session: Session, here: PageName) -> QWidget:
    """The way through a workshop; the present page is the one that stands out."""
    words: tuple[tuple[PageName, str], ...] = (
        ("prepare", translate("Workshops", "1 Prepare")),
        ("collect", translate("Workshops", "2 Collect")),
        ("reveal", translate("Workshops", "3 Reveal")),
        ("agenda", translate("Workshops", "4 Talk")),
        ("team-plan", translate("Workshops", "5 Plan")),
        ("workshops", translate("Workshops", "All workshops")),
    )
    return row(*(_step(session, page, said, page == here) for page, said in words), gap=0.2)


def _step(session: Session, page: PageName, words: str, current: bool) -> Button:
    name = translate("Workshops", "{step}, current step").format(step=words) if current else words
    button = Button(words, "secondary" if current else "link", name)
    button.clicked.connect(lambda: session.move(Place(page)))
    return button


def open_workshop(parent: QWidget, session: Session, path: Path) -> None:
    """Who leads the workshop in the file is at it; anybody else is at its first question without an answer."""
    try:
        workshop = read_workshop(path)
        if kept.is_led(session.library.folder, workshop.id):
            room_of(session).open(workshop.id)
            session.move(stage(room_of(session).record))
            return
        pack = pack_for(session, workshop)
        kept.keep(session.library.folder, workshop)
        session.join(workshop, pack)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return
    session.move(first_open(session, session.asked))


def first_open(session: Session, asked: Pack) -> Place:
    """The first question without an answer, or the first of all."""
    answered = session.assessment.answers
    for questionnaire in asked.questionnaires:
        if any(question.id not in answered for question in questionnaire.questions):
            return first_unanswered(questionnaire, session.assessment)
    return first_unanswered(asked.questionnaires[0], session.assessment)
