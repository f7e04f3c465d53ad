"""What Settings offers for the person's own data: moving it, backing it up, putting it back, erasing it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from selfassess import __version__
from selfassess.errors import SelfAssessError
from selfassess.files import atomic, erasing, moving
from selfassess.files.backup_file import backup_bytes, check_place, read_backup
from selfassess.files.library import Library
from selfassess.files.own_data import Backup, PutBack, put_back, stored_in
from selfassess.files.places import data_folder, own_folder
from selfassess.wizard import messages
from selfassess.wizard.place import ASSESSMENTS, HOME
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import Appearance
from selfassess.wizard.words import SAY, date_words, time_of, translate


def move(parent: QWidget, session: Session, preferences: Preferences, back: bool = False) -> bool:
    """The data is in the folder that the person chose, or back in the usual one; whether it was moved."""
    chosen = own_folder() if back else messages.ask_folder(parent)
    if chosen is None:
        return False
    try:
        _settle(session)
        moving.check(session.library.folder, chosen)
        target = moving.destination(chosen)
        question = translate("OwnData", "Move your answers to {folder}?").format(folder=SAY.apart(str(target)))
        detail = translate(
            "OwnData",
            "They are copied and compared first, then removed from where they are now, backups and settings too. "
            "Whoever can open that folder can read them.",
        )
        if messages.choose(parent, question, detail, translate("OwnData", "Move")) < 0:
            return False
        session.use(moving.move(session.library, chosen))
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return False
    preferences.use(session.library.folder)
    words = translate("OwnData", "Your answers are now kept in {folder}.")
    messages.tell(parent, words.format(folder=SAY.apart(str(target))))
    return True


def _settle(session: Session) -> None:
    """Nothing waits to be saved or erased. Raises the error for which something cannot be saved."""
    session.leaving.emit()
    if session.unsaved and not session.save():
        raise session.unsaved
    session.finish_removing()


def make_backup(parent: QWidget, session: Session) -> Path | None:
    """Everything is in a backup file where the person chose; None where there is none."""
    path = messages.ask_backup_name(parent, session.today())
    if path is None:
        return None
    try:
        _settle(session)
        check_place(session.library.folder, path)
        atomic.write(path, backup_bytes(session.library, datetime.now().astimezone(), __version__))
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return None
    return path


def restore_file(parent: QWidget, session: Session) -> None:
    """What the chosen backup file holds is in the list, beside what was there."""
    if path := messages.ask_backup_file(parent):
        put_back_file(parent, session, path)


def put_back_file(parent: QWidget, session: Session, path: Path) -> None:
    """What the backup file holds is in the list, beside what was there, if the person says so."""
    try:
        _settle(session)
        stored = read_backup(path)
        question = translate("OwnData", "Put back what is in {name}?").format(name=SAY.apart(path.name))
        if messages.choose(parent, question, _added(len(stored)), translate("OwnData", "Put back")) == 0:
            _tell(parent, session, put_back(session.library, stored))
    except SelfAssessError as error:
        messages.tell_error(parent, error)


def restore_automatic(parent: QWidget, session: Session, backup: Backup) -> None:
    """What the automatic backup holds is in the list, beside what was there, if the person says so."""
    question = translate("OwnData", "Put back the backup of {moment}?").format(moment=moment(backup.made))
    if messages.choose(parent, question, _added(backup.assessments), translate("OwnData", "Put back")) < 0:
        return
    try:
        _settle(session)
        _tell(parent, session, put_back(session.library, stored_in(backup.path)))
    except SelfAssessError as error:
        messages.tell_error(parent, error)


def moment(when: datetime) -> str:
    """`23 November 2026, 09:30`."""
    return translate("OwnData", "{day}, {time}").format(day=date_words(when), time=time_of(when))


def _added(count: int) -> str:
    words = translate(
        "OwnData",
        "It holds {count}. What is no longer here comes back. What has changed since comes back beside what is here "
        "now, with its date in the title. Nothing here is replaced or lost.",
    )
    return words.format(count=SAY.count(count, "assessment", "assessments"))


def _tell(parent: QWidget, session: Session, done: PutBack) -> None:
    parts = (
        (done.added, translate("OwnData", "Back again: {count}.")),
        (done.beside, translate("OwnData", "Beside what is here now: {count}.")),
        (done.same, translate("OwnData", "Here already, unchanged: {count}.")),
    )
    said = [words.format(count=SAY.count(len(ids), "assessment", "assessments")) for ids, words in parts if ids]
    session.move(ASSESSMENTS)
    messages.tell(parent, " ".join(said) or translate("OwnData", "There is no assessment in this backup."))


def erase(parent: QWidget, session: Session, preferences: Preferences, appearance: Appearance) -> bool:
    """The program is as on its first start; False where something could not be erased, which the person then knows."""
    folder = session.library.folder
    after = None if moving.can_move(folder) else folder
    session.removed = None
    session.library.close()
    try:
        erasing.erase(folder)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        if (folder / erasing.MARK).exists():  # the next start erases the rest: nothing new may be written there
            parent.window().close()
        else:
            session.use(Library(folder))
        return False
    session.begin_anew(Library(after or data_folder()))
    preferences.use(session.library.folder)
    appearance.choose("system", 100)
    session.move(HOME)
    return True
