"""A file dropped anywhere on the window, also on a field to write in, which would take its name for text."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

DRAGGING = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Sees what is dragged over a native window before its widgets do, and takes one file."""

    dropped = Signal(object)
    """The Path; said once the program that the file was dragged from is free again."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes only a drag of one file away, and none while a message waits for its answer."""
        if event.type() not in DRAGGING or not isinstance(event, QDropEvent) or QApplication.activeModalWidget():
            return False
        path = _file(event)
        if path is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: self.dropped.emit(path))
        return True


def _file(event: QDropEvent) -> Path | None:
    """The one file on this computer that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
