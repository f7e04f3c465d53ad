"""Processes killed at random moments: `python -m tests.files.crash SCENARIO FOLDER KILLS` prints the outcome as JSON.

Each round forks a process that does one thing to a library and is killed (SIGKILL) somewhere on the way; then the
library is opened and what was acknowledged must be there. The seed is fixed; the moments follow how long things take.
"""

import json
import os
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from selfassess.assessment import Answer, Assessment, with_answer, with_note
from selfassess.errors import LibraryDamaged, LibraryReplaced
from selfassess.files import copies, database
from selfassess.files.database import FILE
from selfassess.files.erasing import erase, finish, holdings
from selfassess.files.library import Library
from selfassess.files.moving import move, opened_folder
from selfassess.files.own_data import all_stored, put_back
from selfassess.files.places import pointer
from selfassess.files.recovery import recover
from selfassess.files.rows import UPGRADES
from tests.files.kept import QUESTIONS, SECRET, content, filled, sample

Acknowledge = Callable[[int], object]
Work = Callable[[Acknowledge], object]


@dataclass
class Outcome:
    """What came of all rounds of one scenario."""

    kills: int = 0
    unfinished: int = 0
    """Rounds in which the kill came before the thing was done."""
    acknowledged: int = 0
    lost: int = 0
    """Acknowledged answers that were not there, or not as they were."""


def killed(work: Work, after: float) -> tuple[list[int], bool]:
    """What the process acknowledged before it was killed `after` seconds, and whether it had not finished."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(lambda number: os.write(writing, b"%d\n" % number))
        except BaseException as error:
            os.write(2, f"{error!r}\n".encode())
        os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        wait_until(after, child)
        os.kill(child, signal.SIGKILL)
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return [int(line) for line in text.splitlines() if line], os.WIFSIGNALED(status)


def wait_until(after: float, child: int) -> None:
    """A chosen moment, or the end of the child if that comes first."""
    handle = os.pidfd_open(child) if hasattr(os, "pidfd_open") else None
    select.select([handle] if handle is not None else [], [], [], after)
    if handle is not None:
        os.close(handle)


def duration(work: Work) -> float:
    """How long the thing takes when nobody kills it."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        try:
            work(lambda number: None)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    return time.perf_counter() - start


def fresh(template: Path, folder: Path) -> None:
    """The folder is a copy of the template again."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


# Saving


def answer(number: int) -> tuple[str, Answer, str]:
    """The answer given in step `number`: to one question after another, with notes of all sizes."""
    note = f"{number} " + "note " * (number * 7919 % 700)
    return QUESTIONS[number % len(QUESTIONS)], Answer(level=number % 5 + 1), note


def said(assessment: Assessment, number: int) -> Assessment:
    """The assessment after step `number`."""
    question, given, note = answer(number)
    return with_note(with_answer(assessment, question, given), question, note)


def saving(folder: Path, kills: int, replaced: bool = False) -> Outcome:
    """Steps saved one after another, with the file replaced by an older copy or not; a round goes on from the last."""
    outcome, random, done = Outcome(), Random(1), -1
    present = sample(1, note="")
    filled(folder, present)

    def work(acknowledge: Acknowledge) -> None:
        older = (folder / FILE).read_bytes()
        with Library(folder) as kept:
            if replaced:  # as a sync client does
                other = folder / "from-the-server"
                other.write_bytes(older)
                other.replace(kept.path)
            current = present
            for number in range(done + 1, done + 400):
                current = said(current, number)
                with suppress(LibraryReplaced):  # durable in a rescue copy
                    kept.save(current)
                acknowledge(number)

    for _ in range(kills):
        acknowledged, unfinished = killed(work, random.uniform(0, 0.12))
        for number in acknowledged:
            present = said(present, number)
        done = max((done, *acknowledged))
        found = content(folder)[present.id]
        begun = said(present, done + 1)
        outcome.lost += sum(
            (found.answers.get(id), found.notes.get(id, ""))
            not in (
                (present.answers.get(id), present.notes.get(id, "")),
                (begun.answers.get(id), begun.notes.get(id, "")),
            )
            for id in QUESTIONS
        )
        if found == begun and found != present:
            present, done = begun, done + 1
        outcome.kills += 1
        outcome.unfinished += unfinished
        outcome.acknowledged += len(acknowledged)
    return outcome


# Everything else starts from the same folder each time


def each(
    template: Path,
    folder: Path,
    kills: int,
    work: Work,
    lost: Callable[[], int],
    prepare: Callable[[], object] = lambda: None,
) -> Outcome:
    """Rounds that start anew, killed anywhere from the beginning to a little past the end."""
    outcome, random = Outcome(), Random(2)
    fresh(template, folder)
    prepare()
    longest = duration(work) * 1.1
    for _ in range(kills):
        fresh(template, folder)
        prepare()
        _, unfinished = killed(work, random.uniform(0, longest))
        outcome.kills += 1
        outcome.unfinished += unfinished
        outcome.lost += lost()
    return outcome


def template(folder: Path) -> tuple[Path, dict[str, Assessment]]:
    """A library with some assessments, one of them with the secret, beside `folder`."""
    made = folder.with_name("template")
    saved = filled(made, *(sample(number) for number in range(1, 20)), sample(20, note=SECRET * 30))
    content(made)
    return made, saved


def missing(folder: Path, saved: dict[str, Assessment]) -> int:
    """How many of the saved assessments are not there as they were."""
    found = content(folder)
    return sum(found.get(id) != assessment for id, assessment in saved.items())


def upgrading(folder: Path, kills: int) -> Outcome:
    """Version 1 to a made-up version 2."""
    made, saved = template(folder)

    def add_column(execute: Callable[[str], object]) -> None:
        execute("CREATE TABLE extra(id TEXT PRIMARY KEY, n INTEGER)")
        execute("INSERT INTO extra SELECT assessment || kind || key, length(value) FROM row")

    UPGRADES[2] = add_column
    setattr(database, "SCHEMA_VERSION", 2)  # noqa: B010
    return each(made, folder, kills, lambda acknowledge: Library(folder).close(), lambda: missing(folder, saved))


def backing_up(folder: Path, kills: int) -> Outcome:
    """Backups one after another; each that has its name is whole."""
    made, saved = template(folder)

    def work(acknowledge: Acknowledge) -> None:
        with Library(folder) as kept:
            for _ in range(3):
                kept.back_up("test")

    def lost() -> int:
        count = missing(folder, saved) + len(list(folder.rglob("*.part*")))
        for backup in copies.backups(folder):
            other = folder.with_name("other")
            shutil.rmtree(other, ignore_errors=True)
            other.mkdir()
            shutil.copy(backup, other / FILE)
            count += missing(other, saved)
        return count

    return each(made, folder, kills, work, lost)


def deleting(folder: Path, kills: int) -> Outcome:
    """The others are untouched; the deleted one is there whole or gone whole, and can be deleted for good."""
    made, saved = template(folder)
    secret = sample(20).id
    others = {id: assessment for id, assessment in saved.items() if id != secret}

    def work(acknowledge: Acknowledge) -> None:
        with Library(folder) as kept:
            kept.delete(secret)

    def lost() -> int:
        found = content(folder)
        count = missing(folder, others) + (found.get(secret, saved[secret]) != saved[secret])
        with Library(folder) as kept:
            kept.delete(secret)
        text = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        return count + missing(folder, others) + (SECRET.encode() in text)

    return each(made, folder, kills, work, lost)


def recovering(folder: Path, kills: int) -> Outcome:
    """A damaged library with a backup, put back, cut off, and put back again."""
    made, saved = template(folder)
    with Library(made) as kept:  # newer than the backup
        last = with_note(saved[sample(1).id], "q1", "after the backup")
        kept.save(last)
        saved[last.id] = last
    raw = bytearray((made / FILE).read_bytes())
    place = raw.rindex(b"Name of q8")  # in the pack
    raw[place] ^= 1
    (made / FILE).write_bytes(raw)

    def lost() -> int:
        try:
            return missing(folder, saved)
        except LibraryDamaged:
            recover(folder)
            return missing(folder, saved)

    return each(made, folder, kills, lambda acknowledge: recover(folder), lost)


def restoring(folder: Path, kills: int) -> Outcome:
    """A backup with changed and missing assessments put back: all of it or nothing, and what is here stays."""
    made, saved = template(folder)
    with Library(made) as kept:
        stored = all_stored(kept)
        changed = with_note(saved[sample(1).id], "q1", "since the backup")
        kept.save(changed)
        kept.delete(sample(2).id)
    here = {id: assessment for id, assessment in saved.items() if id != sample(2).id} | {changed.id: changed}

    def work(acknowledge: Acknowledge) -> None:
        with Library(folder) as kept:
            put_back(kept, stored)

    def lost() -> int:
        count, found = missing(folder, here), len(content(folder))
        with Library(folder) as kept:
            put_back(kept, stored)
        whole = missing(folder, {**here, sample(2).id: saved[sample(2).id]})
        return count + (found not in (len(here), len(here) + 2)) + whole + (len(content(folder)) != len(here) + 2)

    return each(made, folder, kills, work, lost)


def erasing(folder: Path, kills: int) -> Outcome:
    """Everything is there, or the next start finishes: nothing is."""
    made, saved = template(folder)
    (made / "settings.ini").write_text("[General]")
    for _ in range(5):
        with Library(made) as kept:
            kept.back_up("test")

    def lost() -> int:
        if not finish(folder) and holdings(folder):
            return missing(folder, saved)
        return sum(path.is_file() for path in folder.rglob("*"))

    return each(made, folder, kills, lambda acknowledge: erase(folder), lost)


def moving(folder: Path, kills: int) -> Outcome:
    """The data is whole in exactly one of the two folders, and in use there."""
    made, saved = template(folder)
    home, stick = folder.with_name("home"), folder.with_name("stick")
    os.environ["XDG_DATA_HOME"] = str(home)
    os.environ.pop("SELFASSESS_DATA", None)
    home.mkdir()

    def prepare() -> None:
        shutil.rmtree(pointer().parent, ignore_errors=True)
        shutil.rmtree(stick, ignore_errors=True)
        stick.mkdir()

    def work(acknowledge: Acknowledge) -> None:
        with Library(home / "selfassess") as kept:
            move(kept, stick).close()

    def lost() -> int:
        found = opened_folder()
        rest = [path for path in (*home.rglob("*"), *stick.rglob("*")) if path.is_file() and found not in path.parents]
        told = [pointer()] if found == stick / "selfassess" else []
        rest = [path for path in rest if path.parent != pointer().parent or path == pointer()]
        return missing(found, saved) + (rest != told) + len(list(stick.glob("*.moving")))

    return each(made, home / "selfassess", kills, work, lost, prepare)


SCENARIOS: dict[str, Callable[[Path, int], Outcome]] = {
    "saving": saving,
    "saving-replaced": lambda folder, kills: saving(folder, kills, replaced=True),
    "upgrading": upgrading,
    "backing-up": backing_up,
    "deleting": deleting,
    "recovering": recovering,
    "restoring": restoring,
    "erasing": erasing,
    "moving": moving,
}

if __name__ == "__main__":
    scenario, where, rounds = sys.argv[1:]
    print(json.dumps(asdict(SCENARIOS[scenario](Path(where), int(rounds)))))
