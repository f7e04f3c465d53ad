"""What is said of a fault in the program: calmly, once for each, and never with anything that the person wrote.

The text of an error can quote an answer, and the path of a file the name of whoever is signed in. So only kinds of
errors, files by their place in the program, and lines are printed or copied.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication

from selfassess import __version__
from selfassess.errors import SelfAssessError
from selfassess.wizard import messages
from selfassess.wizard.words import translate

DEEPEST = 30
"""As many calls are listed, those closest to the fault."""
_ROOT = Path(__file__).resolve().parent.parent.parent


def details(error: BaseException) -> str:
    """Versions, then each error from the first cause to the last, by kind and place, the closest call last."""
    from platform import python_version, system

    versions = f"selfassess {__version__}, Python {python_version()}, Qt {qVersion()}, {system()}"
    return "\n".join((versions, *(line for one in reversed([*_chain(error)]) for line in _lines(one))))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came of, the last first; never in a circle."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _lines(error: BaseException) -> list[str]:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)[-DEEPEST:]
    return [type(error).__name__, *(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)]


def _place(file: str) -> str:
    """The file by its place in the program; another's by its folder and name only."""
    path = Path(file)
    inside = path.relative_to(_ROOT) if path.is_relative_to(_ROOT) else Path(*path.parts[-2:])
    return inside.as_posix()


class Faults(QObject):
    """Hears of every error that nothing else took care of: in slots, in painting, in threads, on clearing away."""

    heard = Signal(object)
    """An error, from whichever thread, on its way to the person."""

    def __init__(self) -> None:
        super().__init__()
        self._told: set[str] = set()
        """A fault that happens at every repainting must not come up again and again."""
        self._telling = False
        # Queued: a message that came up in the middle of painting would paint once more.
        self.heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """All errors are heard inside; afterwards whoever heard them before does."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda _kind, error, _trace: self.hear(error)
        threading.excepthook = lambda given: self.hear(given.exc_value)
        sys.unraisablehook = lambda given: _print(given.exc_value)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def hear(self, error: BaseException | None) -> None:
        """Kinds and places are printed now, and told as soon as may be."""
        _print(error)
        if error is not None:
            self.heard.emit(error)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.closeAllWindows()
        elif isinstance(error, SelfAssessError):  # its words are made to be read
            messages.tell_error(None, error)
        elif not self._telling and (said := details(error)) not in self._told:
            self._told.add(said)
            self._telling = True
            try:
                tell(said)
            finally:
                self._telling = False


def _print(error: BaseException | None) -> None:
    if error is not None and not isinstance(error, KeyboardInterrupt):
        print(details(error), file=sys.stderr)


def tell(said: str) -> None:
    """The person knows that something went wrong, that nothing is lost, and what to do."""
    text = translate("Crash", "Something in the program went wrong. Nothing that was shown as saved is lost.")
    advice = translate(
        "Crash",
        "Go on, or close the window and open it again if a page looks wrong. If it happens again, whoever looks after "
        "the program for you needs the details: they name files and lines of the program, and none of your answers.",
    )
    _offer_details(text, advice, said)


def tell_at_start(error: BaseException) -> None:
    """The person knows that the window cannot open, and that their answers are as they were."""
    _print(error)
    text = translate("Crash", "The window cannot open: something in the program went wrong.")
    advice = translate(
        "Crash",
        "Your answers are as they were. Whoever looks after the program for you needs the details: they name files and "
        "lines of the program, and none of your answers.",
    )
    _offer_details(text, advice, details(error))


def _offer_details(text: str, advice: str, said: str) -> None:
    copy, copied = translate("Crash", "Copy details"), translate("Crash", "Details copied")
    messages.tell_with(text, advice, copy, copied, lambda: QApplication.clipboard().setText(said))
