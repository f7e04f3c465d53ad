"""What can be read of a damaged library comes back, and only what is right."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PackRef, with_answer, with_note
from selfassess.errors import CannotWrite, LibraryDamaged, LibraryInUse, NewerFile
from selfassess.files import recovery
from selfassess.files.database import FILE
from selfassess.files.library import Library
from selfassess.files.recovery import recover
from tests.builders import one_questionnaire, shipped
from tests.files.kept import PACK, content, filled, sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def on_the_shipped_pack(number: int) -> Assessment:
    """An assessment that answers all of the shipped pack, with notes."""
    ids = [question.id for question in shipped().questions]
    return replace(
        sample(number),
        pack=PackRef(shipped().id, shipped().version),
        answers={id: Answer(level=(number + place) % 5 + 1) for place, id in enumerate(ids)},
        notes=dict.fromkeys(ids, "A note of this size is usual. " * 8),
    )


def turn_a_bit(raw: bytes, random: Random) -> bytes:
    changed = bytearray(raw)
    changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def cut_off(raw: bytes, random: Random) -> bytes:
    return raw[: random.randrange(2, len(raw))]


Damage = Callable[[bytes, Random], bytes]


def put_back(folder: Path) -> dict[str, Assessment] | None:
    """What is there after recovery; None if the damage was never noticed or looks like a newer version."""
    try:
        content(folder)
    except LibraryDamaged:
        recover(folder)
        return content(folder)
    except NewerFile:
        pass
    return None


def rounds(count: int, template: Path, folder: Path, damage: Damage) -> Iterator[dict[str, Assessment]]:
    """What comes back of the template, damaged in another place each time; rounds without recovery are left out."""
    random = Random(20261123)
    for _ in range(count):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        (folder / FILE).write_bytes(damage((template / FILE).read_bytes(), random))
        if (found := put_back(folder)) is not None:
            yield found


@pytest.mark.parametrize("damage", [turn_a_bit, cut_off])
def test_with_a_backup_everything_comes_back(tmp_path: Path, folder: Path, damage: Damage) -> None:
    template = tmp_path / "template"
    saved = filled(template, *(sample(number) for number in range(1, 5)))
    content(template)  # makes the backup
    recovered = list(rounds(30, template, folder, damage))
    assert all(found == saved for found in recovered)
    assert len(recovered) > 10


@pytest.mark.parametrize(("damage", "at_least"), [(turn_a_bit, 0.97), (cut_off, 0.05)])
def test_without_a_backup_nothing_wrong_comes_back_and_most_does(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, damage: Damage, at_least: float
) -> None:
    monkeypatch.setattr(Library, "_backup_is_due", lambda self: False)
    template = tmp_path / "template"
    saved = {sample(number).id: on_the_shipped_pack(number) for number in range(1, 5)}
    with Library(template) as kept:
        for assessment in saved.values():
            kept.add(assessment, shipped())
    right = []
    for found in rounds(30, template, folder, damage):
        for id, assessment in found.items():
            assert assessment.answers.items() <= saved[id].answers.items()
            assert assessment.notes.items() <= saved[id].notes.items()
        right.append(sum(len(assessment.answers) for assessment in found.values()))
    assert len(right) > 10
    assert sum(right) >= at_least * len(right) * 4 * 45


def test_the_damaged_file_is_kept(folder: Path) -> None:
    filled(folder, sample())
    raw = (folder / FILE).read_bytes()[:-5000]
    (folder / FILE).write_bytes(raw)
    moved = recover(folder).moved_to
    assert (folder / moved / FILE).read_bytes() == raw
    if os.name == "posix":
        assert (folder / moved).stat().st_mode & 0o777 == 0o700
        assert (folder / FILE).stat().st_mode & 0o777 == 0o600


def test_recovery_says_how_much_came_back(folder: Path) -> None:
    filled(folder, sample(1), with_answer(sample(2), "q1", None))
    with Library(folder) as kept:
        kept.save(with_answer(sample(1), "q2", None))
    found = recover(folder)
    assert (found.assessments, found.answers) == (2, 14)


def test_a_missing_file_comes_back_from_its_backup(folder: Path) -> None:
    saved = filled(folder, sample())
    content(folder)
    (folder / FILE).unlink()
    assert recover(folder).moved_to == ""
    assert content(folder) == saved


def ruin(folder: Path) -> None:
    """Damage in the pack's text, which lets every answer be read."""
    raw = bytearray((folder / FILE).read_bytes())
    raw[raw.rindex(b"Name of q8")] ^= 1
    (folder / FILE).write_bytes(raw)
    with pytest.raises(LibraryDamaged):
        content(folder)


@pytest.mark.parametrize("clock", [0.0, 4.0e9], ids=["1970", "2096"])
def test_no_older_state_wins_whatever_the_clock_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, clock: float
) -> None:
    """The backup holds an answer, a note and a place that were changed or taken back afterwards."""
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: clock)
        filled(folder, sample())
        with Library(folder) as kept:
            kept.save(sample(), "question:q1")
            kept.back_up("test")
            early = with_note(with_answer(sample(), "q1", Answer(state="dont-know")), "q2", "early")
            kept.save(early, "question:q2")
            kept.back_up("test")
    last = with_note(with_answer(with_answer(early, "q1", Answer(level=5)), "q3", None), "q2", "")
    with Library(folder) as kept:
        kept.save(last, "question:q4")
    with monkeypatch.context() as patch:
        patch.setattr("time.time", lambda: 1.0e9)
        with Library(folder) as kept:
            last = with_note(last, "q5", "said when the clock was wrong")
            kept.save(last, "question:q5")
    ruin(folder)
    recover(folder)
    with Library(folder) as kept:
        assert kept.load(last.id).assessment == last
        assert kept.load(last.id).place == "question:q5"


def test_answers_outlive_the_text_of_their_questions(folder: Path) -> None:
    """Most of a library is its pack. The shipped one is at hand; it takes the place of the lost one."""
    pack, saved = shipped(), on_the_shipped_pack(1)
    with Library(folder) as kept:
        kept.add(saved, pack)
    with closing(sqlite3.connect(folder / FILE)) as connection, connection:
        connection.execute("UPDATE pack SET content = x'7b'")
    with pytest.raises(LibraryDamaged):
        content(folder)
    assert recover(folder).answers == 45
    with Library(folder) as kept:
        assert kept.load(saved.id).assessment == saved
        assert kept.load(saved.id).pack == pack


def test_an_assessment_that_lost_its_head_gets_the_pack_that_asked_its_questions(folder: Path) -> None:
    other = replace(one_questionnaire(3), id="other", title="Another pack")
    filled(folder, sample(1))
    with Library(folder) as kept:
        kept.add(replace(sample(2), pack=replace(sample(2).pack, id="other")), other)
    with closing(sqlite3.connect(folder / FILE)) as connection, connection:
        connection.execute("DELETE FROM row WHERE kind = 'head' AND assessment = ?", (sample(1).id,))
    with pytest.raises(LibraryDamaged):
        content(folder)
    recover(folder)
    with Library(folder) as kept:
        assert kept.load(sample(1).id).pack == PACK
        assert kept.load(sample(1).id).assessment.answers == sample(1).answers
        assert kept.load(sample(2).id).assessment.title == "Assessment 2"


def test_one_broken_letter_does_not_hide_other_answers(folder: Path) -> None:
    filled(folder, *(sample(number, note="x" * 100 + f"mark-{number}-") for number in range(1, 9)))
    raw = bytearray((folder / FILE).read_bytes())
    for number in (2, 5, 7):
        raw[raw.index(f"mark-{number}-".encode())] = 0xFF
    (folder / FILE).write_bytes(raw)
    with pytest.raises(LibraryDamaged):
        content(folder)
    recover(folder)
    found = content(folder)
    assert [len(found[sample(number).id].notes) for number in range(1, 9)] == [8, 7, 8, 8, 7, 8, 7, 8]


def test_where_there_is_no_room_nothing_has_moved(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(folder, sample())
    ruin(folder)
    before = (folder / FILE).read_bytes()

    def full(path: Path, packs: object, rows: object) -> None:
        path.write_bytes(b"half of it")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(recovery, "_write", full)
        for _ in range(2):
            with pytest.raises(CannotWrite):
                recover(folder)
    assert (folder / FILE).read_bytes() == before
    assert list(folder.glob("damaged-*")) == []
    recover(folder)
    assert list(folder.glob("*.part")) == []


def test_stopped_at_the_last_step_it_can_be_done_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest answers are in the damaged file only, so it must be found there the second time."""
    filled(folder, sample())
    content(folder)  # makes the backup
    last = with_note(sample(), "q1", "after the backup")
    with Library(folder) as kept:
        kept.save(last)
    ruin(folder)
    replace_file = Path.replace

    def stopped(path: Path, target: Path) -> Path:
        if target == folder / FILE:
            raise KeyboardInterrupt
        return replace_file(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            recover(folder)
    with pytest.raises(LibraryDamaged):
        content(folder)
    recover(folder)
    assert content(folder) == {last.id: last}


def test_a_library_that_is_open_elsewhere_is_left_alone(folder: Path) -> None:
    with Library(folder) as kept:
        kept.add(sample(), PACK)
        with pytest.raises(LibraryInUse):
            recover(folder)
        kept.save(with_note(sample(), "q1", "unharmed"))
    assert content(folder)[sample().id].notes["q1"] == "unharmed"


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_in_the_place_of_the_library_is_set_aside_and_its_target_untouched(folder: Path, tmp_path: Path) -> None:
    saved = filled(folder, sample())
    (folder / FILE).replace(tmp_path / "elsewhere.db")
    (folder / FILE).symlink_to(tmp_path / "elsewhere.db")
    before = (tmp_path / "elsewhere.db").read_bytes()
    moved = recover(folder).moved_to
    assert (folder / moved / FILE).is_symlink()
    assert (tmp_path / "elsewhere.db").read_bytes() == before
    assert content(folder) == saved
