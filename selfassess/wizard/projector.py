"""The projector's own window: one slide, in letters for a whole room, and nothing else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from selfassess import APP_NAME
from selfassess.wizard.screen import Screen
from selfassess.wizard.show import Show
from selfassess.wizard.words import translate


class Projector(QWidget):
    """F11 fills the screen and leaves it again; Escape leaves it, then closes."""

    def __init__(self, show: Show, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self._owner = owner
        self.screen_ = Screen(show, whole_window=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.screen_)
        self.setMinimumSize(320, 180)
        title = translate("Show", "For the projector")
        self.setWindowTitle(f"{title} – {APP_NAME}")

    def come_up(self) -> None:
        """It fills a second screen where there is one; else it is a window of its own, to be moved there."""
        others = [one for one in QGuiApplication.screens() if one is not self._owner.screen()]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.resize(self._owner.screen().availableSize() * 0.8)
            self.show()
        self.raise_()
        self.activateWindow()
        self.screen_.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.showNormal()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def restyle(self) -> None:
        """Follow the font and colours in force."""
        self.screen_.update()
