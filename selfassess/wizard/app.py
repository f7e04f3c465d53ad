"""Opens the wizard: the application, its looks, the library, the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from selfassess.errors import LibraryDamaged, LibraryInUse, SelfAssessError
from selfassess.files.library import Library
from selfassess.files.places import bundled
from selfassess.wizard import accessibility, languages, messages
from selfassess.wizard.calls import Listener
from selfassess.wizard.crash import Faults, tell_at_start
from selfassess.wizard.layout import room
from selfassess.wizard.opening import open_file
from selfassess.wizard.place import HOME
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import Appearance
from selfassess.wizard.window import Window
from selfassess.wizard.words import SAY, translate


class Application(QApplication):
    """The one application, which macOS asks for files while it runs; other systems start it once more instead."""

    file_asked = Signal(object)
    """The Path."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)


def run(folder: Path, opened: Path | None = None, offered: Path | None = None) -> int:
    """The person has worked on the assessments in `folder`, first on the file `opened` if given; the exit code.

    New assessments ask the pack `offered`, or the shipped one.
    """
    app = application()
    with Faults().listening():
        return begin(app, folder, opened, offered)


def refuse(error: SelfAssessError) -> int:
    """The person knows why the window cannot open, also where it was started by a double click; the exit code."""
    app = application()
    languages.use(app, languages.SYSTEM)
    Appearance(app)
    messages.tell_error(None, error)
    return 1


def begin(app: QApplication, folder: Path, opened: Path | None, offered: Path | None) -> int:
    """The same once there is an application, with every error said where the person sees it."""
    preferences = Preferences(folder)
    languages.use(app, preferences.language)
    appearance = Appearance(app, preferences.scheme, preferences.text_size)
    try:
        try:
            library = open_library(folder)
        except LibraryInUse:
            from selfassess.files.calling import call

            if call(folder, opened):
                return 0
            library = open_library(folder)  # whoever had it may have just left
        if library is None:
            return 1
        with library:
            window = first_window(library, appearance, preferences, offered)
            return work(app, window, opened)
    except SelfAssessError as error:
        messages.tell_error(None, error)
    except Exception as error:
        tell_at_start(error)
    return 1


def work(app: QApplication, window: Window, opened: Path | None) -> int:
    """The person has worked in the window, to which later starts of the program came; the exit code."""
    window.show()
    listener = Listener(window)
    if isinstance(app, Application):
        app.file_asked.connect(listener.open)
    if opened is not None:
        open_file(window, window.session, opened)
    try:
        return app.exec()
    finally:
        listener.stop()
        window.session.library.close()  # another one, where the data was moved or erased


def application() -> QApplication:
    """The one QApplication, ready for windows."""
    if isinstance(app := QApplication.instance(), QApplication):
        return app
    app = Application(["selfassess", "-style", "Fusion"])
    app.setApplicationName("selfassess")
    app.setApplicationDisplayName("")
    app.setWindowIcon(QIcon(str(bundled("resources") / "icons" / "check-up.png")))
    accessibility.install()
    return app


def first_window(
    library: Library, appearance: Appearance, preferences: Preferences, offered: Path | None = None
) -> Window:
    """The window at Home, with the assessment changed last open."""
    session = Session(library, offered=offered)
    session.usual = preferences.usual
    window = Window(session, appearance, preferences)
    window.resize(QSize(1100, 740).boundedTo(room(window)))
    if geometry := preferences.window:
        window.restoreGeometry(geometry)
    if entries := library.entries():
        session.open(entries[0].id)
    session.move(HOME)
    return window


def open_library(folder: Path) -> Library | None:
    """The library in `folder`; None where it is damaged and the person would rather leave it as it is."""
    try:
        return Library(folder)
    except LibraryDamaged as error:
        put_back = translate("App", "Put back what can be read")
        detail = translate("App", "Nothing has been changed or deleted. The damaged file is kept, whatever you choose.")
        if messages.choose(None, error.said(SAY)[0], detail, put_back) < 0:
            return None
    from selfassess.files.recovery import recover

    recovery = recover(folder)
    words = translate("App", "Put back: {assessments} and {answers}.")
    detail = translate("App", "The damaged file was moved to {folder} and can be looked at later.")
    messages.tell(
        None,
        words.format(
            assessments=SAY.count(recovery.assessments, "assessment", "assessments"),
            answers=SAY.count(recovery.answers, "answer", "answers"),
        ),
        detail.format(folder=SAY.apart(recovery.moved_to)) if recovery.moved_to else "",
    )
    return Library(folder)
