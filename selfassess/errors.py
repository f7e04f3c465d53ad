"""The one family of errors a person can meet.

The message is the sentence shown; the advice is the next step. Neither ever carries an answer or a note,
so both may be shown, printed and logged.
"""

from typing import NamedTuple


class SelfAssessError(Exception):
    """Something the person can understand and act on."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    @property
    def line(self) -> str:
        """Message and advice as the one line printed on standard error."""
        return " ".join(f"{self.message} {self.advice}".split())


class Problem(NamedTuple):
    """One fault in a file, with the place where it stands."""

    file: str
    """The file's name, without its folder."""

    place: str
    """Where in the file, in the file's own terms: `questions[3].levels[2]`; empty for the file as a whole."""

    text: str
    """What is wrong there, and what would be right."""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.text) if part)


class BadFile(SelfAssessError):
    """A file that cannot be used: unreadable, malformed, or with content that breaks a rule."""

    def __init__(self, problems: tuple[Problem, ...], advice: str = "") -> None:
        self.problems = problems
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}.", advice)


class NewerFile(SelfAssessError):
    """A file made by a newer version of the program; it has not been touched."""


class CannotWrite(SelfAssessError):
    """A file or folder that could not be written; what stood there before still stands."""


class LibraryInUse(SelfAssessError):
    """Another copy of the program holds the saved answers."""


class LibraryDamaged(SelfAssessError):
    """The saved answers do not pass their own check; nothing has been overwritten."""


class DataMissing(SelfAssessError):
    """The folder that the saved answers were moved to is not there, as when its disk is not connected."""


class LibraryReplaced(SelfAssessError):
    """Another program put a different file in the place of the saved answers; a rescue copy was kept."""


class NotSaved(SelfAssessError):
    """The last change did not reach the disk; it is still in memory."""
