"""The time for a topic, counted down: calm, without a sound, and only where somebody looks for it."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from selfassess.wizard.words import translate

SECOND = 1000


class Clock(QObject):
    """Runs, stands still, or has not been started."""

    changed = Signal()
    over = Signal()
    """The time has run out."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.about = ""
        """Id of the question that the time is for; empty for none."""
        self._left = 0.0
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND)
        self._timer.timeout.connect(self._tick)

    @property
    def seconds(self) -> int:
        """What is left, rounded up."""
        gone = monotonic() - self._since if self._since is not None else 0.0
        return max(0, int(self._left - gone + 0.999))

    @property
    def is_running(self) -> bool:
        """Whether the time is going by."""
        return self._since is not None

    @property
    def words(self) -> str:
        """`4:05`, or that the time is over; empty where there is none."""
        if not self.about:
            return ""
        seconds = self.seconds
        return f"{seconds // 60}:{seconds % 60:02}" if seconds else translate("Agenda", "Time to come to an end")

    def start(self, about: str, minutes: int) -> None:
        """That much time is left for a question, and goes by."""
        self.about, self._left = about, minutes * 60.0
        self._go()

    def pause(self) -> None:
        """The time stands still, or goes on."""
        if self.is_running:
            self._left, self._since = float(self.seconds), None
            self._timer.stop()
            self.changed.emit()
        else:
            self._go()

    def stop(self) -> None:
        """There is no time for anything."""
        self.about, self._since = "", None
        self._timer.stop()
        self.changed.emit()

    def _go(self) -> None:
        self._since = monotonic()
        self._timer.start()
        self.changed.emit()

    def _tick(self) -> None:
        if not self.seconds:
            self._left, self._since = 0.0, None
            self._timer.stop()
            self.over.emit()
        self.changed.emit()
