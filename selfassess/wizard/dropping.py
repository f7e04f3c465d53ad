"""A file dropped anywhere on the window, also on a field to write in, which would take its name for text."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

DRAGGING = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Sees what is dragged over a native window before its widgets do, and takes the files."""

    dropped = Signal(object)
    """A tuple of Paths; said once the program that the file was dragged from is free again."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes only a drag of files away, and none while a message waits for its answer."""
        if event.type() not in DRAGGING or not isinstance(event, QDropEvent) or QApplication.activeModalWidget():
            return False
        paths = _files(event)
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))
        return True


def _files(event: QDropEvent) -> tuple[Path, ...]:
    """The files on this computer that are dragged; none where something else is among them."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls) if all(url.isLocalFile() for url in urls) else ()
