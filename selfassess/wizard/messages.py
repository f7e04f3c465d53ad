"""The only maker of message boxes and file dialogs; what they show is plain text.

Qt makes its Python classes when they are first named: those for dialogs only once there is one to show.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QWidget

from selfassess import APP_NAME
from selfassess.errors import SelfAssessError
from selfassess.files.places import SUFFIX
from selfassess.wizard.theme import em
from selfassess.wizard.words import SAY, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from selfassess.outgoing import Format


def _box(parent: QWidget | None, text: str, detail: str = "") -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setWindowTitle(APP_NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    return box


def _show(box: "QMessageBox") -> None:
    """The person has answered; buttons that there is no room for side by side stand one below the other."""
    from PySide6.QtWidgets import QDialogButtonBox

    screen = box.screen().availableSize().width()
    widest = screen if screen <= 1024 else min(screen - 480, 1000)  # Qt makes no message box wider than this
    buttons = box.findChild(QDialogButtonBox)
    if buttons and buttons.sizeHint().width() + em(2) > widest:
        buttons.setOrientation(Qt.Orientation.Vertical)
    box.exec()


def tell(parent: QWidget | None, text: str, detail: str = "") -> None:
    """The person has read the text."""
    box = _box(parent, text, detail)
    box.addButton(translate("Messages", "Close"), box.ButtonRole.AcceptRole)
    _show(box)


def tell_with(text: str, detail: str, offer: str, done: str, act: Callable[[], None]) -> None:
    """The person has read the text, and had done what is offered as often as they liked; the box stays for that."""
    box = _box(QApplication.activeWindow(), text, detail)
    button = box.addButton(offer, box.ButtonRole.ActionRole)
    button.clicked.disconnect()  # from the box, which would close
    button.clicked.connect(act)
    button.clicked.connect(lambda: button.setText(done))
    box.setDefaultButton(box.addButton(translate("Messages", "Close"), box.ButtonRole.RejectRole))
    _show(box)


def tell_error(parent: QWidget | None, error: SelfAssessError) -> None:
    """The person has read what happened and what to do next."""
    tell(parent, *error.said(SAY))


def attempt(parent: QWidget | None, act: Callable[[], object]) -> bool:
    """Whether it was done; where not, the person knows why."""
    try:
        act()
    except SelfAssessError as error:
        tell_error(parent, error)
        return False
    return True


def choose(parent: QWidget | None, text: str, detail: str, *options: str) -> int:
    """The position of the chosen option; -1 where the person chose none of them."""
    box = _box(parent, text, detail)
    made = [box.addButton(option, box.ButtonRole.AcceptRole) for option in options]
    box.addButton(translate("Messages", "Cancel"), box.ButtonRole.RejectRole)
    box.setDefaultButton(made[0])
    _show(box)
    clicked = box.clickedButton()
    return next((place for place, button in enumerate(made) if button is clicked), -1)


def ask_day(parent: QWidget | None, name: str, near: date) -> date | None:
    """The day that the person chose on a calendar, if any."""
    from selfassess.wizard.calendar import CalendarDialog

    dialog = CalendarDialog(parent, name, near)
    return dialog.day if dialog.exec() else None


def _documents() -> Path:
    """The person's documents, or their home folder where there is no such place."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def ask_file(parent: QWidget | None) -> Path | None:
    """The file that the person chose of those that the program opens, if any."""
    kind = translate("Messages", "Assessments, plans, questionnaires and backups ({patterns})")
    patterns = f"*{SUFFIX} *.pdf *.sapack *.zip"
    return _ask_file(parent, translate("Messages", "Open a file"), kind.format(patterns=patterns))


def ask_pack_file(parent: QWidget | None) -> Path | None:
    """The file of questionnaires that the person chose, if any."""
    title = translate("Messages", "Take in questionnaires")
    return _ask_file(parent, title, translate("Messages", "Questionnaires (*.sapack)"))


def ask_copy_name(parent: QWidget | None, today: date) -> Path | None:
    """Where the person wants a copy of their answers, if anywhere; a file that exists they have agreed to replace."""
    name = f"{APP_NAME} {today}"
    kind = translate("Messages", "Assessments (*{suffix})").format(suffix=SUFFIX)
    return _ask_name(parent, translate("Messages", "Save a copy"), name, kind, SUFFIX)


def ask_plan_name(parent: QWidget | None, today: date, format: "Format", public: bool) -> Path | None:
    """Where the person wants their plan, if anywhere; a file that exists they have agreed to replace."""
    name = translate("Messages", "Action plan to share {day}") if public else translate("Messages", "Action plan {day}")
    kinds: dict[Format, str] = {
        "pdf": _pdf(),
        "docx": translate("Messages", "Word document (*.docx)"),
        "html": translate("Messages", "Web page (*.html)"),
        "ics": translate("Messages", "Calendar (*.ics)"),
        "csv": translate("Messages", "Table (*.csv)"),
    }
    title = translate("Messages", "Save your plan")
    return _ask_name(parent, title, name.format(day=today), kinds[format], f".{format}")


def ask_workshop_name(parent: QWidget | None, name: str) -> Path | None:
    """Where the person wants the workshop file to hand out, if anywhere."""
    kind = translate("Messages", "Workshops (*{suffix})").format(suffix=SUFFIX)
    return _ask_name(parent, translate("Messages", "Save the workshop file"), for_a_file(name), kind, SUFFIX)


def ask_print_name(parent: QWidget | None, name: str, for_lead: bool) -> Path | None:
    """Where the person wants what a workshop prints, if anywhere."""
    lead, booklet = translate("Messages", "{name}, for the lead"), translate("Messages", "{name}, booklet")
    said = (lead if for_lead else booklet).format(name=for_a_file(name))
    return _ask_name(parent, translate("Messages", "Save to print"), said, _pdf(), ".pdf")


def ask_hand_in_name(parent: QWidget | None, name: str, tag: str) -> Path | None:
    """Where the person wants their answers for the lead of a workshop, if anywhere; nothing in the name says whose."""
    kind = translate("Messages", "Answers (*{suffix})").format(suffix=SUFFIX)
    return _ask_name(parent, translate("Messages", "Save your answers"), f"{for_a_file(name)} {tag}", kind, SUFFIX)


def ask_answers(parent: QWidget | None) -> tuple[Path, ...]:
    """The files of answers that the person chose."""
    from PySide6.QtWidgets import QFileDialog

    title = translate("Messages", "Take in answers")
    kind = translate("Messages", "Answers ({patterns})").format(patterns=f"*{SUFFIX} *.zip")
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(_documents()), kind)
    return tuple(map(Path, chosen))


def ask_answers_folder(parent: QWidget | None) -> Path | None:
    """The folder of answers that the person chose, if any."""
    from PySide6.QtWidgets import QFileDialog

    title = translate("Messages", "Take in all answers in a folder")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_documents()))
    return Path(chosen) if chosen else None


def ask_report_name(parent: QWidget | None, name: str, suffix: str) -> Path | None:
    """Where the person wants the report of a workshop, if anywhere."""
    kinds = {
        ".pdf": _pdf(),
        ".docx": translate("Messages", "Word document (*.docx)"),
        ".html": translate("Messages", "Web page (*.html)"),
        ".ics": translate("Messages", "Calendar (*.ics)"),
        ".csv": translate("Messages", "Table (*.csv)"),
        ".xlsx": translate("Messages", "Excel table (*.xlsx)"),
    }
    title = translate("Messages", "Save the team report")
    return _ask_name(parent, title, for_a_file(name), kinds[suffix], suffix)


def _pdf() -> str:
    return translate("Messages", "PDF (*.pdf)")


def for_a_file(name: str) -> str:
    """The name as far as a file can have it on any system."""
    return "".join(one if one.isalnum() or one in " -_,." else " " for one in name).strip(" .")[:80] or APP_NAME


def ask_backup_name(parent: QWidget | None, today: date) -> Path | None:
    """Where the person wants a backup of everything, if anywhere."""
    name = translate("Messages", "Check-up backup {day}").format(day=today)
    kind = translate("Messages", "Backups (*.zip)")
    return _ask_name(parent, translate("Messages", "Make a backup file"), name, kind, ".zip")


def ask_backup_file(parent: QWidget | None) -> Path | None:
    """The backup file that the person chose, if any."""
    title = translate("Messages", "Put back from a backup file")
    return _ask_file(parent, title, translate("Messages", "Backups (*.zip)"))


def _ask_file(parent: QWidget | None, title: str, kind: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_documents()), kind)
    return Path(chosen) if chosen else None


def ask_folder(parent: QWidget | None) -> Path | None:
    """The folder that the person chose for their data, if any."""
    from PySide6.QtWidgets import QFileDialog

    title = translate("Messages", "Choose a folder for your answers")
    chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None


def _ask_name(parent: QWidget | None, title: str, name: str, kind: str, suffix: str) -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(_documents() / f"{name}{suffix}"), kind)
    return _named(parent, chosen, suffix)


def _named(parent: QWidget | None, chosen: str, suffix: str) -> Path | None:
    """The chosen path with its suffix; where that makes it a file that exists, the person has agreed to replace it."""
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    question = translate("Messages", "There is already a file named {name}.").format(name=SAY.apart(path.name))
    if path.exists() and choose(parent, question, "", translate("Messages", "Replace it")) < 0:
        return None
    return path
