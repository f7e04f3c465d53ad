"""Workshops on the disk: what a lead hands out, what is kept, and what is really gone."""

import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfassess.errors import BadFile, CannotWrite, NewerFile
from selfassess.files import atomic, workshops
from selfassess.files.erasing import erase
from selfassess.files.library import Library
from selfassess.files.workshop_file import is_workshop, parse_workshop, read_workshop, workshop_bytes
from selfassess.outcome import Decision, TeamAction
from selfassess.workshop import Record, closed, rehearsed, with_actions, with_decision, with_reply
from tests.builders import shipped
from tests.test_workshop import DAY, IDS, NEW, somebody, with_people

PACK = shipped()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "workshops").iterdir())


def test_a_workshop_file_reads_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "ours.selfassess"
    path.write_bytes(workshop_bytes(replace(NEW, name="R&D <b>", least=8)))
    assert is_workshop(path)
    assert read_workshop(path) == replace(NEW, name="R&D <b>", least=8)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": "selfassess-assessment"}, "this is not a workshop file"),
        ({"version": 0}, "version: expected a whole number from 1 to 1"),
        ({"leest": 6}, 'leest: this name is not known here; did you mean "least"?'),
        ({"questions": ["a", "a"]}, "a question is named twice"),
        ({"id": "short"}, "id: does not have the form required here"),
        ({"minutes": 0}, "minutes: must be at least 1"),
    ],
)
def test_a_fault_in_a_workshop_file_is_named_with_its_place(changes: dict[str, object], said: str) -> None:
    raw = json.dumps(json.loads(workshop_bytes(NEW)) | changes).encode()
    with pytest.raises(BadFile) as error:
        parse_workshop(Path("ours.selfassess"), raw)
    assert said in str(error.value)


def test_a_workshop_of_a_newer_version_is_refused_kindly() -> None:
    raw = workshop_bytes(NEW).replace(b'"version": 1,', b'"version": 2,', 1)
    with pytest.raises(NewerFile, match="made by a newer version"):
        parse_workshop(Path("ours.selfassess"), raw)


def test_what_is_no_workshop_is_told_from_one(tmp_path: Path) -> None:
    for name, content in (
        ("a", b"[]"),
        ("b", b"%PDF-1.7"),
        ("c", b'{"format": "selfassess-assessment"}'),
        ("d", b"\0"),
    ):
        (tmp_path / name).write_bytes(content)
        assert not is_workshop(tmp_path / name)
    assert not is_workshop(tmp_path / "missing")


def test_a_record_comes_back_as_it_was_with_whoever_waits(tmp_path: Path) -> None:
    record = with_reply(closed(PACK, rehearsed(PACK, Record(NEW), 11)), somebody(99))
    record = with_decision(record, Decision(IDS[3], 2, "Not everywhere."))
    record = with_actions(replace(record, comments="Ask us."), [TeamAction("Ring", "Now", "Sam", DAY)])
    workshops.save(tmp_path, record)
    back = workshops.load(tmp_path, NEW.id)
    assert back == record
    assert back.rounds.closed[0].result.agenda == record.rounds.closed[0].result.agenda
    assert workshops.records(tmp_path) == ((record,), ())
    assert workshops.known(tmp_path, NEW.id) == NEW
    assert workshops.is_led(tmp_path, NEW.id)


def test_one_who_only_takes_part_leads_nothing(tmp_path: Path) -> None:
    workshops.keep(tmp_path, NEW)
    assert workshops.known(tmp_path, NEW.id) == NEW
    assert not workshops.is_led(tmp_path, NEW.id)
    assert workshops.records(tmp_path) == ((), ())


def test_nobodys_answers_are_in_any_file_but_their_own(tmp_path: Path) -> None:
    workshops.save(tmp_path, with_people(6))
    record = json.loads((tmp_path / "workshops" / f"{NEW.id}.json").read_text())
    assert record["rounds"] == {"closed": [], "waiting": []}
    assert len([name for name in files(tmp_path) if "-" in name]) == 6


def test_closing_a_round_overwrites_what_each_person_said(tmp_path: Path) -> None:
    """A second name for each file's bytes shows what became of them."""
    record = with_people(6)
    workshops.save(tmp_path, record)
    kept = [path for path in (tmp_path / "workshops").iterdir() if "-" in path.name]
    for path in kept:
        os.link(path, tmp_path / f"{path.name}.bytes")
    workshops.save(tmp_path, closed(PACK, record))
    assert files(tmp_path) == [f"{NEW.id}.json", f"{NEW.id}.selfassess"]
    for path in kept:
        assert set((tmp_path / f"{path.name}.bytes").read_bytes()) == {0}


def test_a_correction_overwrites_what_was_corrected(tmp_path: Path) -> None:
    record = with_reply(Record(NEW), somebody(1, 2))
    workshops.save(tmp_path, record)
    (path,) = (path for path in (tmp_path / "workshops").iterdir() if "-" in path.name)
    os.link(path, tmp_path / "before")
    workshops.save(tmp_path, with_reply(record, somebody(1, 5)))
    assert set((tmp_path / "before").read_bytes()) == {0}
    assert workshops.load(tmp_path, NEW.id).rounds.waiting[0].answers[IDS[0]].level == 5


def test_a_correction_that_was_cut_off_loses_neither_answer_nor_correction(tmp_path: Path) -> None:
    record = with_reply(Record(NEW), somebody(1, 2))
    workshops.save(tmp_path, record)
    (path,) = (path for path in (tmp_path / "workshops").iterdir() if "-" in path.name)
    before = path.read_bytes()
    path.replace(path.with_suffix(".old"))
    assert workshops.load(tmp_path, NEW.id) == record
    path.with_suffix(".old").write_bytes(before)
    assert workshops.load(tmp_path, NEW.id) == record
    assert not path.with_suffix(".old").exists()


def test_answers_of_a_closed_round_that_a_crash_left_are_not_counted_again_and_soon_gone(tmp_path: Path) -> None:
    record = with_people(6)
    workshops.save(tmp_path, record)
    left = {path: path.read_bytes() for path in (tmp_path / "workshops").iterdir() if "-" in path.name}
    result = closed(PACK, record)
    workshops.save(tmp_path, result)
    for path, content in left.items():
        path.write_bytes(content)  # as if the program had been ended between the two
    assert workshops.load(tmp_path, NEW.id) == result
    workshops.save(tmp_path, replace(result, comments="One more change"))
    assert files(tmp_path) == [f"{NEW.id}.json", f"{NEW.id}.selfassess"]


def test_a_record_that_cannot_be_written_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workshops.save(tmp_path, with_people(2))

    def full(*_: object) -> None:
        raise CannotWrite("The disk is full.")

    monkeypatch.setattr(atomic, "write_all", full)
    with pytest.raises(CannotWrite):
        workshops.save(tmp_path, with_people(3))
    assert workshops.load(tmp_path, NEW.id) == with_people(2)


def test_a_damaged_record_is_named_and_the_others_are_there(tmp_path: Path) -> None:
    workshops.save(tmp_path, with_people(2))
    other = replace(NEW, id="b" * 32)
    workshops.save(tmp_path, Record(other))
    path = tmp_path / "workshops" / f"{NEW.id}.json"
    path.write_text(path.read_text().replace('"least"', '"laest"').replace('"pack"', '"pock"'))
    found, faults = workshops.records(tmp_path)
    assert found == (Record(other),)
    assert NEW.id in str(faults[0])


def test_a_deleted_workshop_leaves_nothing(tmp_path: Path) -> None:
    workshops.save(tmp_path, with_people(3))
    path = tmp_path / "workshops" / f"{NEW.id}.json"
    os.link(path, tmp_path / "record")
    workshops.delete(tmp_path, NEW.id)
    assert files(tmp_path) == []
    assert set((tmp_path / "record").read_bytes()) == {0}


def test_erasing_everything_erases_workshops_too(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    Library(folder).close()
    workshops.save(folder, with_people(3))
    (folder / "workshops" / "somebody-elses.txt").write_text("not ours")
    erase(folder)
    assert files(folder) == ["somebody-elses.txt"]
    (folder / "workshops" / "somebody-elses.txt").unlink()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_what_is_kept_of_a_workshop_can_be_read_by_its_owner_only(tmp_path: Path) -> None:
    workshops.save(tmp_path, with_people(1))
    for path in (tmp_path / "workshops", *(tmp_path / "workshops").iterdir()):
        assert path.stat().st_mode & 0o077 == 0
