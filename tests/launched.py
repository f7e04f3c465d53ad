"""What the bench launches: `bare`, a window with one label, or `wizard FOLDER`. Each says when it was painted.

Nothing is imported before it is needed, for what is imported here is measured.
"""

import os
import sys
import time
from collections.abc import Callable


def say(what: str) -> None:
    """One line: what has just been painted, the time, and the processor time and memory it has taken so far."""
    print(what, time.perf_counter(), time.process_time(), resident(), flush=True)


def resident() -> int:
    """Bytes of memory in use by this process, or 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def when_painted(then: Callable[[], None]) -> None:
    """Go on once the first window is on the screen with everything in it laid out and painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication

    def look() -> None:
        shown = any(window.isExposed() for window in QGuiApplication.topLevelWindows())  # Qt exposes and paints at once
        QTimer.singleShot(0, then if shown else look)

    QTimer.singleShot(0, look)


def bare() -> None:
    """A window with one label."""
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("Ready")
    label.show()

    def painted() -> None:
        say("window")
        app.quit()

    when_painted(painted)
    app.exec()


def program(folder: str) -> None:
    """The program as its command opens it: Home, then by its main button to the question where the person was."""
    from selfassess.cli import main
    from selfassess.commands import wizard

    wizard()
    from selfassess.wizard.app import application

    app = application()

    def home() -> None:
        from PySide6.QtCore import QTimer

        say("home")
        window = app.topLevelWidgets()[0].window()
        window.focusWidget().click()  # type: ignore[attr-defined]
        QTimer.singleShot(0, asked)  # after whatever is to be laid out and painted now

    def asked() -> None:
        say("question")
        app.quit()

    when_painted(home)
    main(["--data-dir", folder])


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        program(sys.argv[2])
