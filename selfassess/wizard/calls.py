"""A second start of the program brings the first one's window forward, with the file that it was started with."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from selfassess.files.calling import heard, listen, stop_listening
from selfassess.wizard.opening import open_file
from selfassess.wizard.window import Window

LATER = 250
"""Milliseconds until it is tried again to open a file while a message waits for its answer."""


class Listener(QObject):
    """Watches the folder for calls for as long as the window is there. Where it cannot, the program works without."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.folder, self.window = window.session.library.folder, window
        self._files: list[Path] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._open_files)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._hear)
        window.session.moved_house.connect(self._listen)
        self._listen(self.folder)

    def stop(self) -> None:
        """No call is heard any more."""
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        stop_listening(self.folder)

    def _listen(self, folder: Path) -> None:
        self.stop()
        self.folder = folder
        with suppress(OSError):
            self._watcher.addPath(str(listen(folder)))
            self._hear()

    def open(self, file: Path) -> None:
        """The file is open as soon as nothing stands in its way."""
        self._files.append(file)
        self._open_files()

    def _hear(self) -> None:
        if called := heard(self.folder):
            come_forward(self.window)
            self._files += [file for file in called if file]
            self._open_files()

    def _open_files(self) -> None:
        """Open what was handed over, one after the other; never behind a message that waits for its answer,
        nor while somebody answers on a computer that is not theirs.
        """
        while self._files and not QApplication.activeModalWidget() and not self.window.present.keeps_to_itself:
            open_file(self.window, self.window.session, self._files.pop(0))
        if self._files:
            self._later.start()


def come_forward(window: Window) -> None:
    """The window, with the message on it if there is one, is in front; where the system forbids it, it asks for it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    front = QApplication.activeModalWidget() or window
    front.raise_()
    front.activateWindow()
    QApplication.alert(window)
