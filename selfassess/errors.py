"""The one family of errors a person can meet.

The message is the sentence shown; the advice is the next step. Neither ever carries an answer or a note,
so both may be shown, printed and logged. Both are English, and can be said in the language of the window.
"""

from typing import NamedTuple

from selfassess.wording import Count, Sentence, Wording


class SelfAssessError(Exception):
    """Something the person can understand and act on; both templates are filled in from the same values."""

    def __init__(self, message: str, advice: str = "", /, **values: object) -> None:
        self.message, self.advice = _sentence(message, values), _sentence(advice, values)
        super().__init__(self.message)

    @property
    def line(self) -> str:
        """Message and advice as the one line printed on standard error."""
        return " ".join(f"{self.message} {self.advice}".split())

    def said(self, say: Wording) -> tuple[str, str]:
        """Message and advice in the language of a wording."""
        return self.message.said(say), self.advice.said(say)


def _sentence(text: str, values: dict[str, object]) -> Sentence:
    return text if isinstance(text, Sentence) else Sentence(text, **values)


class Problem(NamedTuple):
    """One fault in a file, with the place where it stands."""

    file: str
    """The file's name, without its folder."""

    place: str
    """Where in the file, in the file's own terms: `questions[3].levels[2]`; empty for the file as a whole."""

    text: Sentence
    """What is wrong there, and what would be right."""

    @property
    def sentence(self) -> Sentence:
        """File, place and what is wrong there."""
        said = self.text
        for where in filter(None, (self.place, self.file)):
            said = Sentence("{where}: {what}", where=where, what=said)
        return said

    def __str__(self) -> str:
        return self.sentence


class BadFile(SelfAssessError):
    """A file that cannot be used: unreadable, malformed, or with content that breaks a rule."""

    def __init__(self, problems: tuple[Problem, ...], advice: str = "") -> None:
        self.problems = problems
        first, others = problems[0].sentence, len(problems) - 1
        message = Sentence("{problem}.", problem=first)
        if others:
            message = Sentence("{problem} (and {more}).", problem=first, more=Count(others, "more", "more"))
        super().__init__(message, advice)


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


class BadCode(SelfAssessError):
    """An answer code that cannot be read."""

    def __init__(self, message: Sentence, advice: Sentence, groups: tuple[int, ...] = ()) -> None:
        self.groups = groups
        """Numbers, from 1, of the groups that are not as they were written, as far as that can be told."""
        super().__init__(message, advice)
