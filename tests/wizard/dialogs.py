"""Every dialog of the wizard, each brought up by what brings it up: `python -m tests.wizard.dialogs 1024x600`.

What is cut off, outside the screen, or English in another language is printed, a line each. It is a process of its own
because a screen that is drawn into memory is as large as it was told at the start.
"""

import ast
import json
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NamedTuple

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QTableView, QWidget

from selfassess.assessment import Answer, Assessment, PackRef, tagged_id
from selfassess.cli import main as main_of_the_program
from selfassess.files import packs as kept_packs
from selfassess.files import places
from selfassess.files.backup_file import backup_bytes
from selfassess.files.database import FILE
from selfassess.files.documents import assessment_bytes
from selfassess.files.library import Library
from selfassess.files.own_data import automatic_backups
from selfassess.files.pack import sapack_bytes
from selfassess.files.rows import APPLICATION_ID
from selfassess.files.workshop_file import workshop_bytes
from selfassess.wizard import app, crash, languages, messages, opening, own_data, packs
from selfassess.wizard.collecting import take
from selfassess.wizard.days import DayField
from selfassess.wizard.layout import room
from selfassess.wizard.pages.collect import CollectPage
from selfassess.wizard.pages.erase import ErasePage
from selfassess.wizard.pages.page import Page
from selfassess.wizard.pages.save import SavePage
from selfassess.wizard.pages.team_plan import TeamPlanPage
from selfassess.wizard.pages.workshops import WorkshopsPage
from selfassess.wizard.place import HOME, SAVE, SCHEDULE, PageName, Place
from selfassess.wizard.session import Session
from selfassess.wizard.theme import Appearance
from selfassess.wizard.workroom import room_of
from selfassess.workshop import new_workshop
from tests.builders import TODAY, shipped
from tests.files.plans import plan_pdf
from tests.translations import WIZARD, calls, make_pseudo, sources
from tests.wizard.person import Person
from tests.wizard.shots import part_answered
from tests.wizard.test_accessibility import clipped
from tests.wizard.test_pseudo_language import contents, shown, untranslated

MINE = part_answered(shipped(), 22)
TEXT_SIZES = (100, 200)
FILES = (
    "culture.toml",
    "pack.toml",
    "assessments.db",
    ".selfassess",
    ".sapack",
    "/selfassess",
    "/packs",
    ".zip",
    ".pdf",
)
FIELDS = ('"commissioning"', "pack.id", "created", "flagz", "flags")
"""What is called the same in every language."""
DATED = re.compile(r"(backup|damaged)-\d{8}T\d{12}(-daily\.db)?|0-1\.0-[0-9a-f]{12}")


class Stage(NamedTuple):
    """Somebody at the window, and a folder of other people's files, which have no words for names."""

    person: Person
    folder: Path
    patch: pytest.MonkeyPatch

    @property
    def window(self) -> QWidget:
        return self.person.window

    @property
    def session(self) -> Session:
        return self.person.window.session

    def file(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def open(self, content: bytes, name: str = "1.selfassess") -> None:
        opening.open_file(self.window, self.session, self.file(name, content))

    def will_choose(self, asked: str, path: Path) -> None:
        """The file dialog of this name is answered with the path: it is the system's own, and not looked at."""
        self.patch.setattr(messages, asked, lambda *_: path)

    def library_from(self, content: bytes) -> Path:
        """A folder whose library file holds these bytes."""
        folder = self.folder / "0"
        folder.mkdir(exist_ok=True)
        (folder / FILE).write_bytes(content)
        return folder


SCENES: list[Callable[[Stage], None]] = []


def scene(play: Callable[[Stage], None]) -> Callable[[Stage], None]:
    """One of all, in the order in which they stand here: in the last nothing is left."""
    SCENES.append(play)
    return play


def document(**changes: object) -> bytes:
    """An assessment file with something else in it."""
    return json.dumps(json.loads(assessment_bytes(MINE)) | changes).encode()


# What brings them up: files from elsewhere


@scene
def a_file_that_is_cut_off(stage: Stage) -> None:
    stage.open(document()[:300])


@scene
def a_file_that_is_none_of_ours(stage: Stage) -> None:
    stage.open(b"[]")


@scene
def a_file_with_a_broken_letter(stage: Stage) -> None:
    stage.open(b'{"\xff')


@scene
def a_file_with_many_faults(stage: Stage) -> None:
    stage.open(document(title=1, created=5, q=1))


@scene
def a_file_with_a_name_that_is_not_known(stage: Stage) -> None:
    stage.open(document(flagz=[]))


@scene
def a_file_that_is_newer(stage: Stage) -> None:
    stage.open(document(version=99))


@scene
def a_file_of_another_pack(stage: Stage) -> None:
    stage.open(assessment_bytes(replace(MINE, pack=PackRef("1", "1.0"))))


@scene
def a_file_that_asks_more(stage: Stage) -> None:
    stage.open(assessment_bytes(replace(MINE, id="8" * 32, answers={**MINE.answers, "1": Answer(level=2)})))


@scene
def a_file_that_is_kept_here_with_other_content(stage: Stage) -> None:
    stage.open(assessment_bytes(replace(MINE, title="2")))


@scene
def a_file_that_is_gone(stage: Stage) -> None:
    opening.open_file(stage.window, stage.session, stage.folder / "9.selfassess")


@scene
def a_folder_in_place_of_a_file(stage: Stage) -> None:
    opening.open_file(stage.window, stage.session, stage.folder)


@scene
def a_file_that_may_not_be_read(stage: Stage) -> None:
    path = stage.file("1.selfassess", document())
    with stage.patch.context() as patch:
        patch.setattr(os, "open", refused(path.name))
        opening.open_file(stage.window, stage.session, path)


def refused(name: str) -> Callable[..., int]:
    """In place of `os.open`: nobody may open the file of this name."""
    before = os.open

    def open(path: Path, *rest: int) -> int:
        if Path(path).name == name:
            raise PermissionError(13, "Permission denied")
        return before(path, *rest)

    return open


@scene
def a_plan_without_answers(stage: Stage) -> None:
    stage.open(plan_pdf(None), "1.pdf")


@scene
def a_plan_that_is_locked(stage: Stage) -> None:
    stage.open(plan_pdf(document(), password="1"), "1.pdf")


@scene
def a_pack_with_faults(stage: Stage) -> None:
    manifest = (places.shipped_pack() / "pack.toml").read_text("utf-8")
    for broken in (manifest.replace('title = "', 'titel = "'), manifest.replace("title =", "title", 1), "[["):
        stage.file("pack.toml", broken.encode())
        stage.session.offered = stage.folder
        opening.start(stage.window, stage.session)
    stage.session.offered = places.shipped_pack()


# Questions from elsewhere


@scene
def questions_that_are_taken_in_and_removed(stage: Stage) -> None:
    stage.open(sapack_bytes(replace(shipped(), id="0", title="0", author="1", version="1.0")), "1.sapack")
    *_, mine = packs.on_offer(stage.session)[0]
    packs.remove(stage.window, stage.session, mine)


@scene
def questions_that_cannot_be_read(stage: Stage) -> None:
    stage.open(b"{}", "1.sapack")


@scene
def questions_that_cannot_be_kept(stage: Stage) -> None:
    (stage.session.library.folder / places.PACKS).rmdir()
    (stage.session.library.folder / places.PACKS).touch()
    stage.open(sapack_bytes(replace(shipped(), id="0", title="0", author="1", version="1.0")), "1.sapack")
    (stage.session.library.folder / places.PACKS).unlink()


@scene
def questions_that_cannot_be_removed(stage: Stage) -> None:
    path = kept_packs.keep(replace(shipped(), id="0", title="0"), stage.session.library.folder)
    with stage.patch.context() as patch:
        patch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
        packs.remove(stage.window, stage.session, packs.Found(path, shipped()))
    path.unlink()


# What leaves


@scene
def a_plan_in_a_folder_that_is_gone(stage: Stage) -> None:
    stage.person.go(SAVE)
    stage.will_choose("ask_plan_name", stage.folder / "9" / "1.pdf")
    stage.person.window.present.proceed()


@scene
def a_copy_on_a_full_disk(stage: Stage) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    stage.will_choose("ask_copy_name", stage.folder / "2.selfassess")
    with stage.patch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        opening.save_copy(stage.window, stage.session)


@scene
def a_plan_to_share_of_which_not_all_is_seen(stage: Stage) -> None:
    stage.will_choose("ask_plan_name", stage.folder / "9" / "1.pdf")
    stage.person.go(SAVE)
    page = stage.person.window.present
    assert isinstance(page, SavePage)
    with stage.patch.context() as patch:
        patch.setattr("selfassess.wizard.pages.save._whole", lambda _: False)
        page._on_copy_chosen(True)
        page.proceed()


@scene
def a_file_of_that_name(stage: Stage) -> None:
    stage.file("1.pdf", b"")
    messages._named(stage.window, str(stage.folder / "1"), ".pdf")


@scene
def a_plan_that_no_program_opens(stage: Stage) -> None:
    with stage.patch.context() as patch:
        patch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: False)
        opening.show_outside(stage.window, stage.folder / "1.pdf")


# The person's own data


@scene
def a_backup_that_is_none(stage: Stage) -> None:
    stage.will_choose("ask_backup_file", stage.file("1.zip", b"PK"))
    own_data.restore_file(stage.window, stage.session)


@scene
def a_backup_that_is_put_back(stage: Stage) -> None:
    content = backup_bytes(stage.session.library, datetime(2026, 11, 23), "1")
    stage.will_choose("ask_backup_file", stage.file("1.zip", content))
    own_data.restore_file(stage.window, stage.session)


@scene
def an_automatic_backup_that_is_put_back(stage: Stage) -> None:
    stage.session.library.back_up("daily")
    first, *_ = automatic_backups(stage.session.library)
    own_data.restore_automatic(stage.window, stage.session, first)


@scene
def an_automatic_backup_with_nothing_in_it(stage: Stage) -> None:
    stage.session.library.back_up("daily")
    first, *_ = automatic_backups(stage.session.library)
    first.path.write_bytes(b"1")
    own_data.restore_automatic(stage.window, stage.session, first)


@scene
def a_backup_among_what_it_holds(stage: Stage) -> None:
    stage.will_choose("ask_backup_name", stage.session.library.folder / "1.zip")
    own_data.make_backup(stage.window, stage.session)


@scene
def a_deletion_that_cannot_be_finished(stage: Stage) -> None:
    other = next(entry.id for entry in stage.session.entries() if entry.id != MINE.id)
    stage.session.library.back_up("daily")
    with closing(sqlite3.connect(stage.session.library.backups()[0], isolation_level=None)) as held:
        held.execute("BEGIN EXCLUSIVE")
        stage.session.remove(other)
        stage.session.finish_removing()


@scene
def a_folder_that_they_are_in_already(stage: Stage) -> None:
    stage.will_choose("ask_folder", places.own_folder())
    own_data.move(stage.window, stage.session, stage.person.window.preferences)


@scene
def a_folder_that_is_gone(stage: Stage) -> None:
    stage.will_choose("ask_folder", stage.folder / "9")
    own_data.move(stage.window, stage.session, stage.person.window.preferences)


@scene
def a_move(stage: Stage) -> None:
    chosen = stage.folder / "7"
    chosen.mkdir()
    stage.will_choose("ask_folder", chosen)
    own_data.move(stage.window, stage.session, stage.person.window.preferences)
    own_data.move(stage.window, stage.session, stage.person.window.preferences, back=True)


@scene
def an_erasing_that_cannot_begin(stage: Stage) -> None:
    with stage.patch.context() as patch:
        patch.setattr(os, "open", refused(places.ERASING))
        own_data.erase(stage.window, stage.session, stage.person.window.preferences, stage.person.window.appearance)


# Opening the program


@scene
def a_start_while_another_copy_has_the_answers(stage: Stage) -> None:
    start(stage, stage.session.library.folder)


@scene
def a_start_with_answers_of_a_newer_version(stage: Stage) -> None:
    folder = stage.library_from(b"")
    with closing(sqlite3.connect(folder / FILE)) as newer:
        newer.execute("CREATE TABLE one(two)")
        newer.execute(f"PRAGMA application_id={APPLICATION_ID}")
        newer.execute("PRAGMA user_version=99")
    start(stage, folder)


@scene
def a_start_where_the_folder_is_gone(stage: Stage) -> None:
    gone = stage.folder / "5"
    places.pointer().parent.mkdir(exist_ok=True)
    places.pointer().write_text(json.dumps({"folder": str(gone), "leaving": ""}))
    start(stage, gone)
    places.pointer().unlink()


@scene
def a_start_where_nobody_knows_where_they_are(stage: Stage) -> None:
    places.pointer().parent.mkdir(exist_ok=True)
    places.pointer().write_text("1")
    with stage.patch.context() as patch:
        patch.setattr(languages, "use", lambda *_: None)
        patch.setattr(app, "Appearance", lambda *_: stage.person.window.appearance)
        patch.setattr("selfassess.commands._has_screen", lambda: True)
        assert main_of_the_program([]) == 1
    places.pointer().unlink()


@scene
def a_start_with_a_damaged_file(stage: Stage) -> None:
    start(stage, stage.library_from(b"1" * 5000))


@scene
def a_start_with_damaged_entries(stage: Stage) -> None:
    with Library(stage.folder / "6") as kept:
        kept.add(MINE, shipped())
    path = stage.folder / "6" / FILE
    path.write_bytes(path.read_bytes().replace(b'{"level":4', b'{"level":5'))
    start(stage, stage.folder / "6")


def start(stage: Stage, folder: Path) -> None:
    """The program is started on a folder; the window that opens once all has been said is closed again."""
    with stage.patch.context() as patch:
        patch.setattr(languages, "use", lambda *_: None)
        patch.setattr(app, "Appearance", lambda *_: stage.person.window.appearance)
        patch.setattr(app, "work", lambda _app, window, _opened: closed(window))
        patch.setattr("selfassess.files.calling.call", lambda *_: False)
        now = QApplication.instance()
        assert isinstance(now, QApplication)
        app.begin(now, folder, None, None)


def closed(window: QWidget) -> None:
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


# Workshops


def led(stage: Stage, people: int, page: PageName) -> Page:
    """A workshop with so many people waiting, and its lead at a page of it."""
    lead = room_of(stage.session)
    lead.begin()
    for number in range(people):
        lead.add((answer_of(f"{number:08x}"),))
    stage.person.go(HOME)
    stage.person.go(Place(page))
    return stage.person.window.present


def answer_of(tag: str, level: int = 3) -> Assessment:
    """Somebody's answers to the whole pack."""
    answers = {question.id: Answer(level=level) for question in shipped().questions}
    return replace(MINE, id=tagged_id(tag), answers=answers)


@scene
def a_workshop_with_other_questions(stage: Stage) -> None:
    other = replace(new_workshop(shipped(), "3" * 32, TODAY), pack=PackRef("2", "2.0"))
    stage.open(workshop_bytes(other))


@scene
def a_workshop_file_with_a_mistake(stage: Stage) -> None:
    stage.open(workshop_bytes(new_workshop(shipped(), "3" * 32, TODAY)).replace(b'"questions"', b'"flagz"'))


@scene
def a_round_with_too_few(stage: Stage) -> None:
    page = led(stage, 4, "collect")
    assert isinstance(page, CollectPage)
    page._close()


@scene
def a_round_to_close(stage: Stage) -> None:
    page = led(stage, 5, "collect")
    assert isinstance(page, CollectPage)
    page._close()


@scene
def answers_handed_in_again(stage: Stage) -> None:
    page = led(stage, 2, "collect")
    take(page, room_of(stage.session), [answer_of("0" * 8, 5)])


@scene
def answers_to_delete(stage: Stage) -> None:
    page = led(stage, 2, "team-plan")
    assert isinstance(page, TeamPlanPage)
    page._forget()


@scene
def a_workshop_to_delete(stage: Stage) -> None:
    page = led(stage, 1, "workshops")
    assert isinstance(page, WorkshopsPage)
    page._delete(room_of(stage.session).record)


# The rest


@scene
def a_calendar(stage: Stage) -> None:
    stage.session.open(MINE.id)
    stage.person.go(SCHEDULE)
    field = stage.person.window.present.findChild(DayField)
    assert isinstance(field, DayField)
    field.button.click()


@scene
def a_fault(stage: Stage) -> None:
    crash.tell("1")


@scene
def a_fault_at_the_start(stage: Stage) -> None:
    with stage.patch.context() as patch:
        patch.setattr(crash, "_print", lambda _: None)
        crash.tell_at_start(ValueError())


@scene
def everything_erased(stage: Stage) -> None:
    stage.person.go(Place("erase"))
    page = stage.person.window.present
    assert isinstance(page, ErasePage)
    page.line.setText(page.word)
    page._erase()


# Looking at them


def looked_at(play: Callable[[], object], look: Callable[[QDialog], None]) -> int:
    """How many dialogs came up meanwhile. Each is looked at, then answered with what it offers first."""
    seen: list[int] = []
    timer = QTimer(interval=5)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            timer.stop()
            seen.append(1)
            settle()
            CAME_FROM.update(waiting(sys._getframe()))
            look(dialog)
            first(dialog).click()
            timer.start()

    timer.timeout.connect(answer)
    timer.start()
    play()
    timer.stop()
    return len(seen)


CAME_FROM: set[tuple[str, int]] = set()
"""Modules and lines of the wizard that were waiting for a dialog."""


def waiting(frame: FrameType | None) -> Iterator[tuple[str, int]]:
    """Every module and line of the wizard that waits for this one."""
    while frame:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(WIZARD):
            yield path.stem, frame.f_lineno
        frame = frame.f_back


def never_came() -> Iterator[str]:
    """Where the wizard asks or tells something that has not come up."""
    asking = {"messages.tell", "messages.tell_with", "messages.choose", "messages.ask_day"}
    for path in sources():
        for call in calls(path):
            lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
            if ast.unparse(call.func) in asking and not any((path.stem, line) in CAME_FROM for line in lines):
                yield f"never came up: {path.name}, line {call.lineno}"


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def first(dialog: QDialog) -> QAbstractButton:
    """The button that goes on."""
    if isinstance(dialog, QMessageBox):
        return dialog.defaultButton() or dialog.buttons()[0]
    return dialog.findChildren(QAbstractButton)[-1]


def plain(text: str, known: list[str]) -> str:
    """English that was filled into a sentence of a made-up language: letters that have an accent there, without one."""
    text = DATED.sub("", text)
    for name in known:
        text = text.replace(name, "")
    return " ".join(re.findall(r"\w*[AEIOUaeiounscy]\w*", text))


def faults(dialog: QDialog, known: list[str]) -> Iterator[str]:
    """What a person would miss."""
    buttons = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    for text in [*shown(dialog), *(button.text() for button in buttons)]:
        if languages.language() != "en" and (left := untranslated(text, known) or plain(text, known)):
            yield f"English: {left!r} in {text!r}"
    yield from (f"clipped: {one}" for one in clipped(dialog))
    if dialog.size().boundedTo(room(dialog)) != dialog.size():
        yield f"outside the screen: {dialog.width()} × {dialog.height()}"
    for part in dialog.findChildren(QWidget):
        if isinstance(part, QAbstractButton | QLabel) and part.isVisible() and part.visibleRegion().isEmpty():
            yield f"unseen: {part.text()!r}"
    for button in buttons:
        if button.text() and button.width() < button.sizeHint().width():
            yield f"cut: {button.text()!r}"
    for view in dialog.findChildren(QTableView):
        for column in range(view.model().columnCount()):
            day = str(view.model().index(0, column).data() or "")
            if QFontMetrics(view.font()).horizontalAdvance(day) > view.columnWidth(column):
                yield f"cut: {day!r}"


def walk(language: str, text_size: int) -> Iterator[str]:
    """Every fault of every dialog in a language and a size of text."""
    now = app.application()
    languages.use(now, language)
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        home = Path(name) / "home" / "selfassess"
        for module in (places, own_data):  # nobody's own answers are erased, on whichever system this runs
            patch.setattr(module, "own_folder", lambda: home)
        patch.delenv(places.DATA_VARIABLE, raising=False)
        folder = Path(name) / "0"
        folder.mkdir()
        person = Person(home, Appearance(now, "light", text_size))
        person.window.resize(room(person.window))
        for assessment in (replace(MINE, id="6" * 32, title="3"), MINE):
            person.window.session.take_in(assessment, shipped())
        for play in SCENES:
            yield from (
                f"{language} {text_size} {play.__name__}: {one}" for one in played(play, Stage(person, folder, patch))
            )
        person.leave()


def played(play: Callable[[Stage], None], stage: Stage) -> list[str]:
    found: list[str] = []
    known = [
        str(places.pointer()),
        str(places.own_folder()),
        str(stage.folder),
        *FILES,
        *FIELDS,
        *contents(stage.person),
    ]
    if not looked_at(lambda: play(stage), lambda dialog: found.extend(faults(dialog, known))):
        found.append("no dialog came up")
    stage.person.settle()
    return found


def main(screen: str) -> None:
    """Print all that is wrong on a screen of this size."""
    width, height = map(int, screen.split("x"))
    with TemporaryDirectory() as name:
        config = Path(name) / "screen.json"
        one = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
        config.write_text(json.dumps({"screens": [one | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        app.application()
        made = Path(name) / "languages"
        made.mkdir()
        for language in ("eo", "ar"):
            make_pseudo(made, language)
        languages.folder = lambda: made
        for language in ("eo", "ar", "en"):
            for text_size in TEXT_SIZES:
                for line in walk(language, text_size):
                    print(line)
        for line in never_came():
            print(line)


if __name__ == "__main__":
    main(sys.argv[1])
