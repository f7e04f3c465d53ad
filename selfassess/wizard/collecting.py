"""Taking in what people hand in, by code, file or form, into the open workshop; what cannot be counted is named."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from selfassess.assessment import Assessment
from selfassess.errors import BadCode, SelfAssessError
from selfassess.files.answer_code import read_code
from selfassess.files.gathering import gather
from selfassess.rounds import Rounds, standing, with_answers
from selfassess.wizard import messages
from selfassess.wizard.words import SAY, line, translate
from selfassess.wizard.workroom import Workroom
from selfassess.workshop import asked


class Taken(NamedTuple):
    """What came of handing in."""

    added: int = 0
    replaced: int = 0
    same: int = 0
    refused: tuple[str, ...] = ()
    """A line each: what, and why not."""

    def and_also(self, other: "Taken") -> "Taken":
        """Both together."""
        return Taken(
            self.added + other.added,
            self.replaced + other.replaced,
            self.same + other.same,
            self.refused + other.refused,
        )

    @property
    def words(self) -> str:
        """In a sentence or two; nothing of the answers themselves."""
        parts = []
        if self.added:
            parts.append(SAY.count(self.added, "person added", "people added"))
        if self.replaced:
            parts.append(SAY.count(self.replaced, "person corrected", "people corrected"))
        if self.same:
            parts.append(SAY.count(self.same, "was here already", "were here already"))
        if self.refused:
            parts.append(SAY.count(len(self.refused), "not counted", "not counted"))
        return " · ".join(parts) or translate("Collect", "There was nothing to take in.")


def of_code(room: Workroom, text: str) -> Assessment:
    """What a code says. Raises BadCode, which names the group or the questions that are wrong."""
    try:
        return read_code(text, room.pack, [room.whole_pack])
    except BadCode:
        with suppress(BadCode):  # somebody answered more than is asked here
            return read_code(text, room.whole_pack)
        raise


def take_codes(parent: QWidget, room: Workroom, lines: Sequence[str]) -> tuple[Taken, tuple[str, ...]]:
    """One code a line; returns also those that could not be read, to be mended."""
    read: list[Assessment] = []
    bad: dict[str, str] = {}
    for number, text in enumerate(lines, 1):
        try:
            if text.strip():
                read.append(of_code(room, text))
        except SelfAssessError as error:
            numbered = translate("Collect", "Line {number}: {why}").format(number=number, why=line(error))
            bad[text.strip()] = numbered if len(lines) > 1 else line(error)
    return take(parent, room, read).and_also(Taken(refused=tuple(bad.values()))), tuple(bad)


def take_files(parent: QWidget, room: Workroom, paths: Iterable[Path]) -> Taken:
    """Everything in these files, folders and zips that can be counted."""
    found = gather(paths, room.whole_pack, room.record.workshop.id)
    refused = tuple(f"{SAY.apart(one.file)}: {one.reason.said(SAY)}" for one in found.refused)
    return take(parent, room, found.assessments).and_also(Taken(refused=refused))


def take(parent: QWidget, room: Workroom, assessments: Iterable[Assessment]) -> Taken:
    """Each is counted once; who has handed in before is replaced if the lead says so. Raises CannotWrite."""
    taken, rounds, replies = Taken(), room.record.rounds, []
    for one in (asked(room.record.workshop, assessment) for assessment in assessments):
        what = _standing(parent, rounds, one)
        taken = taken.and_also(what)
        if what.added or what.replaced:
            rounds = with_answers(rounds, one)
            replies.append(one)
    if replies:
        room.add(tuple(replies))
    return taken


def _standing(parent: QWidget, rounds: Rounds, one: Assessment) -> Taken:
    stands = standing(rounds, one)
    if not one.answers:
        return Taken(refused=(translate("Collect", "Somebody answered none of the questions asked here."),))
    if stands == "new":
        return Taken(added=1)
    if stands == "same":
        return Taken(same=1)
    if stands == "counted":
        words = translate("Collect", "Somebody who is in a closed round already: its result stays as it is.")
        return Taken(refused=(words,))
    return Taken(replaced=1) if _replaces(parent) else Taken(same=1)


def _replaces(parent: QWidget) -> bool:
    question = translate("Collect", "Somebody who has handed in already has handed in other answers.")
    detail = translate("Collect", "Nothing shows who it is, or what was changed. Which answers count?")
    later, earlier = translate("Collect", "The later ones"), translate("Collect", "The earlier ones")
    return messages.choose(parent, question, detail, later, earlier) == 0
