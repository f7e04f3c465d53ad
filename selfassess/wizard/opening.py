"""Starting, opening and copying assessments: what Home and the window offer, with the questions they ask."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Assessment
from selfassess.errors import SelfAssessError
from selfassess.files import atomic
from selfassess.files.documents import assessment_bytes, read_fitting
from selfassess.files.pack import read_pack
from selfassess.files.places import example_assessment, shipped_pack
from selfassess.findings import not_asked
from selfassess.questionnaire import Pack
from selfassess.wizard import messages
from selfassess.wizard.place import HOME, REVIEW, Place
from selfassess.wizard.session import Session
from selfassess.wizard.words import SAY, translate


def start(parent: QWidget, session: Session) -> None:
    """A new assessment is open at its first page."""
    try:
        session.start(read_pack(session.offered))
    except SelfAssessError as error:
        messages.tell_error(parent, error)
    else:
        session.move(Place("frame"))


def show_example(parent: QWidget, session: Session) -> None:
    """A copy of the finished example is open at its results, to explore freely."""
    try:
        example, pack = read_fitting(example_assessment(), [read_pack(shipped_pack())])
        session.take_in(replace(example, id=uuid4().hex), pack)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
    else:
        session.move(Place("results"))


def open_kept(parent: QWidget, session: Session, id: str) -> None:
    """A kept assessment is open, and Home shows it."""
    try:
        session.open(id)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
    session.move(HOME)


def ask_and_open(parent: QWidget, session: Session) -> None:
    """The assessment file or plan that the person chooses is open."""
    if path := messages.ask_assessment_file(parent):
        open_file(parent, session, path)


def open_file(parent: QWidget, session: Session, path: Path) -> None:
    """The assessment in the file is kept here, open and shown for review; where it cannot be, the person knows why."""
    try:
        assessment, pack = read_fitting(path, _packs(session))
        if chosen := _which(parent, session, assessment):
            session.open(chosen)
        elif chosen is None:
            session.take_in(assessment, pack)
            if said := not_asked(pack, assessment, SAY):
                messages.tell(parent, f"{said}.")
        else:
            return
    except SelfAssessError as error:
        messages.tell_error(parent, error)
    else:
        session.move(REVIEW)


def _which(parent: QWidget, session: Session, assessment: Assessment) -> str | None:
    """The id of the kept one to open instead; None to take the file in; empty to do neither."""
    kept = next((entry for entry in session.library.entries() if entry.id == assessment.id), None)
    if kept is None:
        return None
    if session.library.load(kept.id).assessment == assessment:
        return kept.id
    answer = messages.choose(
        parent,
        translate("Opening", "This assessment is already kept on this computer, with other content."),
        translate("Opening", "Keep both, or open the one that is kept here. Neither is changed."),
        translate("Opening", "Keep both"),
        translate("Opening", "Open the one kept here"),
    )
    return (None, kept.id, "")[answer]


def _packs(session: Session) -> Iterator[Pack]:
    """The packs in use: the one on offer, the shipped one, and those of the assessments kept here."""
    yield from map(read_pack, dict.fromkeys((session.offered, shipped_pack())))
    yield from (session.library.load(entry.id).pack for entry in session.library.entries())


def save_copy(parent: QWidget, session: Session) -> bool:
    """A copy of the open assessment is where the person chose; False where there is none."""
    path = messages.ask_copy_name(parent, session.today())
    if path is None:
        return False
    try:
        atomic.write(path, assessment_bytes(session.assessment))
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return False
    return True


def delete(parent: QWidget, session: Session, id: str, called: str) -> None:
    """The assessment is gone from this computer, if the person says so."""
    question = translate("Opening", "Delete “{title}” from this computer?").format(title=called)
    detail = translate(
        "Opening", "Its answers, notes and plan are erased, also from the backups. They cannot be put back."
    )
    if messages.choose(parent, question, detail, translate("Opening", "Delete")) == 0:
        try:
            session.delete(id)
        except SelfAssessError as error:
            messages.tell_error(parent, error)
        session.move(HOME)
