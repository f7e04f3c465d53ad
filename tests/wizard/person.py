"""Someone at the keyboard of the real window: tests speak as they would act."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from selfassess.assessment import Assessment
from selfassess.files.library import Library
from selfassess.wizard.app import first_window
from selfassess.wizard.choices import Choice
from selfassess.wizard.pages.question import QuestionPage
from selfassess.wizard.place import Place
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.theme import Appearance
from selfassess.wizard.widgets import Button

ENTER = {"Enter": "Return", "Ctrl+Enter": "Ctrl+Return"}


class Person:
    """Opens the program, presses keys, reads what is shown."""

    def __init__(self, folder: Path, appearance: Appearance) -> None:
        self.folder = folder
        self.library = Library(folder)
        self.window = first_window(self.library, appearance, Preferences(folder))
        self.window.resize(1366, 768)
        self.window.show()
        self.look_at_window()
        self.here = True

    @property
    def assessment(self) -> Assessment:
        """The open assessment, as the window has it."""
        return self.window.session.assessment

    @property
    def question(self) -> QuestionPage:
        """The question page, which must be the one shown."""
        page = self.window.present
        assert isinstance(page, QuestionPage)
        return page

    def leave(self) -> None:
        """Close the window, and the program with it."""
        if self.here:
            self.here = False
            self.window.close()
            self.window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            self.library.close()
            self.window.session.library.close()  # another one, where the data was moved or erased

    # Acting

    def look_at_window(self) -> None:
        """The window is active, as it is again after a dialog wherever there is a window manager."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def press(self, *names: str) -> None:
        """Press keys by name, such as `Ctrl+Enter`, where focus is."""
        for name in names:
            combination = QKeySequence(ENTER.get(name, name))[0]  # type: ignore[index]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            self.settle()

    def go(self, place: Place) -> None:
        """Be at a place, with everything laid out."""
        self.window.session.move(place)
        self.settle()

    def settle(self) -> None:
        """Wait until the layouts inside one another agree: a wrapped text asks its surroundings for more room."""
        for _ in range(20):
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type text where focus is."""
        QTest.keyClicks(self.focus, text)

    def tab_to(self, name: str) -> None:
        """Press Tab until focus is on what a screen reader calls `name`."""
        for _ in range(120):
            if self.focus.accessibleName().startswith(name):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not lead to {name!r}")

    def click(self, words: str) -> None:
        """Click the button with these words."""
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        self.settle()

    # Reading

    @property
    def focus(self) -> QWidget:
        """What has focus."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has focus"
        return focused

    def button(self, words: str) -> Button:
        """The visible button with these words."""
        found = self.buttons(words)
        assert found, f"there is no button {words!r}"
        return found[0]

    def buttons(self, words: str) -> list[Button]:
        """Every visible button with these words."""
        return [one for one in self.window.findChildren(Button) if one.isVisible() and one.words == words]

    @property
    def texts(self) -> list[str]:
        """Every label that can be seen, without the marks where a long word may be parted."""
        return [label.text().replace("\u200b", "") for label in self.window.findChildren(QLabel) if label.isVisible()]

    @property
    def chosen(self) -> str:
        """The words of the chosen answer, or nothing."""
        button = self.question.answers.group.checkedButton()
        return button.face.lead if isinstance(button, Choice) else ""


@contextmanager
def box(choose: str, first: Callable[[], None] = lambda: None) -> Iterator[list[str]]:
    """A message box comes up inside: its texts are collected, and the button with these words is pressed.

    What is to happen `first` happens while it is up.
    """
    said: list[str] = []

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, QMessageBox):
            QTimer.singleShot(5, answer)
            return
        assert shown.textFormat() == Qt.TextFormat.PlainText
        first()
        said.extend((shown.text(), shown.informativeText()))
        next(button for button in shown.buttons() if button.text() == choose).click()

    QTimer.singleShot(0, answer)
    yield said
    assert said, "no message came up"
