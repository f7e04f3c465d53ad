"""Starting, opening and copying assessments: what Home and the window offer, with the questions they ask.

What reads and writes files is loaded only when it is needed: the window opens sooner without.
"""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from selfassess.assessment import Assessment
from selfassess.errors import SelfAssessError
from selfassess.files import atomic
from selfassess.files.library import new_id
from selfassess.files.places import SUFFIX, example_assessment, shipped_pack
from selfassess.wizard import messages
from selfassess.wizard.layout import row
from selfassess.wizard.place import HOME, PACKS, READ, REVIEW, WORKSHOPS, Place
from selfassess.wizard.session import Session
from selfassess.wizard.widgets import Button
from selfassess.wizard.words import SAY, translate


def ways_in(parent: QWidget, session: Session, first: bool = False) -> QWidget:
    """Start, open a file, see the example; starting stands out where there is nothing else to do."""
    start_words = translate("Home", "Start") if first else translate("Home", "Start a new one")
    begin = Button(start_words, "primary" if first else "secondary")
    begin.clicked.connect(lambda: start(parent, session))
    file = Button(translate("Home", "Open a file…"))
    file.clicked.connect(lambda: ask_and_open(parent, session))
    example = Button(translate("Home", "See a finished example"))
    example.clicked.connect(lambda: show_example(parent, session))
    questions = Button(translate("Home", "Read all questions"), "link")
    questions.clicked.connect(lambda: session.move(READ))
    workshop = Button(translate("Home", "Run a workshop"), "link")
    workshop.clicked.connect(lambda: session.move(WORKSHOPS))
    return row(begin, file, example, questions, workshop)


def start(parent: QWidget, session: Session) -> None:
    """A new assessment is open at its first page, or the person is where they choose which questions it asks."""
    from selfassess.wizard.packs import is_chosen

    if is_chosen(session):
        start_with(parent, session, session.offered)
    else:
        session.move(PACKS)


def start_with(parent: QWidget, session: Session, path: Path) -> None:
    """A new assessment that asks the pack at `path` is open at its first page."""
    from selfassess.files.pack import read_pack

    if messages.attempt(parent, lambda: session.start(read_pack(path))):
        session.move(Place("frame"))


def show_example(parent: QWidget, session: Session) -> None:
    """A copy of the finished example is open at its results, to explore freely."""
    from selfassess.files.documents import read_fitting
    from selfassess.files.pack import read_pack

    try:
        example, pack = read_fitting(example_assessment(), [read_pack(shipped_pack())])
        session.take_in(replace(example, id=new_id()), pack)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
    else:
        session.move(Place("results"))


def open_kept(parent: QWidget, session: Session, id: str) -> None:
    """A kept assessment is open, and Home shows it."""
    messages.attempt(parent, lambda: session.open(id))
    session.move(HOME)


def ask_and_open(parent: QWidget, session: Session) -> None:
    """The file that the person chooses is open."""
    if path := messages.ask_file(parent):
        open_file(parent, session, path)


def open_file(parent: QWidget, session: Session, path: Path) -> None:
    """What the file is for is done: questionnaires are kept, a backup is put back, a workshop, an assessment or plan is
    open.
    """
    suffix = path.suffix.lower()
    if suffix == ".sapack":
        from selfassess.wizard.packs import take_in

        take_in(parent, session, path)
    elif suffix == ".zip":
        from selfassess.wizard.own_data import put_back_file

        put_back_file(parent, session, path)
    elif suffix == SUFFIX and _is_workshop(path):
        from selfassess.wizard.workshops import open_workshop

        open_workshop(parent, session, path)
    else:
        open_assessment(parent, session, path)


def _is_workshop(path: Path) -> bool:
    from selfassess.files.workshop_file import is_workshop

    return is_workshop(path)


def open_assessment(parent: QWidget, session: Session, path: Path) -> None:
    """The assessment in the file is kept here, open and shown for review; where it cannot be, the person knows why."""
    from selfassess.files.documents import read_fitting
    from selfassess.findings import not_asked
    from selfassess.wizard.packs import in_use

    try:
        assessment, pack = read_fitting(path, in_use(session))
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
    kept = next((entry for entry in session.entries() if entry.id == assessment.id), None)
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


def show_outside(parent: QWidget, path: Path) -> None:
    """The file or folder is open in the system's own program, or the person knows where it is."""
    from PySide6.QtGui import QDesktopServices

    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = translate("Save", "There is no program here that opens {name}.").format(name=SAY.apart(path.name))
        messages.tell(parent, words, translate("Save", "It is here: {path}").format(path=SAY.apart(str(path))))


def save_copy(parent: QWidget, session: Session, id: str = "") -> bool:
    """A copy of the assessment, or else of the open one, is where the person chose; False where there is none."""
    from selfassess.files.documents import assessment_bytes

    path = messages.ask_copy_name(parent, session.today())
    if path is None:
        return False
    try:
        mine = not id or (session.is_open and session.assessment.id == id)
        assessment = session.assessment if mine else session.library.load(id).assessment
        atomic.write(path, assessment_bytes(assessment))
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return False
    return True
