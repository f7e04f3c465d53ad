"""The sets of questionnaires that can be answered here, and taking in another: what the window offers, and asks."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from selfassess.errors import SelfAssessError
from selfassess.files import packs
from selfassess.files.pack import read_pack
from selfassess.files.pack_bytes import pack_digest
from selfassess.files.places import shipped_pack
from selfassess.questionnaire import Pack
from selfassess.wizard import messages
from selfassess.wizard.accessibility import announce
from selfassess.wizard.place import PACKS
from selfassess.wizard.session import Session
from selfassess.wizard.words import SAY, translate


class Found(NamedTuple):
    """A set of questionnaires and where it stands."""

    path: Path
    pack: Pack


def on_offer(session: Session) -> tuple[tuple[Found, ...], tuple[SelfAssessError, ...]]:
    """Every set once, the one that new assessments ask first; and why others there cannot be used."""
    found: dict[str, Found] = {}
    faults = []
    for path in dict.fromkeys((session.offered, shipped_pack(), *packs.beside(session.library.folder))):
        try:
            pack = read_pack(path)
        except SelfAssessError as error:
            faults.append(error)
        else:
            found.setdefault(pack_digest(pack), Found(path, pack))
    return tuple(found.values()), tuple(faults)


def in_use(session: Session) -> Iterator[Pack]:
    """Every set on offer, and those that the assessments kept here were answered with."""
    yield from (found.pack for found in on_offer(session)[0])
    yield from (session.library.load(entry.id).pack for entry in session.entries())


def is_chosen(session: Session) -> bool:
    """Whether it is clear which set a new assessment asks: the program was started with one, or there is no other."""
    return session.offered != shipped_pack() or not packs.beside(session.library.folder)


def described(pack: Pack) -> str:
    """Whose set it is, its version, and how many questions it asks."""
    words = translate("Packs", "By {author} · version {version} · {questions}")
    count = sum(1 for _ in pack.questions)
    return words.format(author=pack.author, version=pack.version, questions=SAY.count(count, "question", "questions"))


def take_in(parent: QWidget, session: Session, path: Path) -> None:
    """The set in the file is kept here if the person says so, and the page that lists all sets is shown."""
    try:
        pack = read_pack(path)
        known = {pack_digest(found.pack) for found in on_offer(session)[0]}
        if pack_digest(pack) not in known:
            question = translate("Packs", "Keep “{title}” on this computer?").format(title=pack.title)
            about = translate("Packs", "It holds questions only, and cannot see or change any of your answers.")
            keep = translate("Packs", "Keep it")
            if messages.choose(parent, question, f"{described(pack)}. {about}", keep) < 0:
                return
            packs.keep(pack, session.library.folder)
    except SelfAssessError as error:
        messages.tell_error(parent, error)
        return
    session.move(PACKS)
    announce(parent, translate("Packs", "“{title}” is kept on this computer.").format(title=pack.title))


def is_own(session: Session, found: Found) -> bool:
    """Whether the person took the set in, so that it can be removed."""
    return packs.is_kept(found.path, session.library.folder)


def remove(parent: QWidget, session: Session, found: Found) -> bool:
    """The set is no longer kept here if the person says so; whether it is gone."""
    question = translate("Packs", "Remove “{title}” from this computer?").format(title=found.pack.title)
    detail = translate("Packs", "Assessments that were begun with it keep its questions and stay as they are.")
    if messages.choose(parent, question, detail, translate("Packs", "Remove")) < 0:
        return False
    return messages.attempt(parent, lambda: packs.forget(found.path, session.library.folder))
