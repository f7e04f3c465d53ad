"""What counts of the files that a team sends, and that the rest is told one by one and costs nobody their place."""

import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from selfassess.assessment import EVERYTHING, PUBLIC, Answer, Assessment, carried
from selfassess.files import gathering
from selfassess.files.answer_code import answer_code, read_code
from selfassess.files.documents import assessment_bytes
from selfassess.files.gathering import Gathered, Refused, gather
from selfassess.outgoing import outgoing, written
from tests.builders import TODAY, one_questionnaire
from tests.people import crowd

PACK = one_questionnaire(6)
PEOPLE = crowd(PACK, 5, seed=5)
SECRET = "ZEBRA"


def put(folder: Path, *people: Assessment) -> list[Path]:
    """The people's files, called a, b and so on."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"{name}.selfassess" for name in "abcdefghij"[: len(people)]]
    for file, one in zip(files, people, strict=True):
        file.write_bytes(assessment_bytes(one))
    return files


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in files.items():
            whole.writestr(name, content)
    return path


def reasons(gathered: Gathered) -> dict[str, str]:
    return {file: str(reason) for file, reason in gathered.refused}


ALL = tuple(carried(one) for one in PEOPLE)


# What counts


def test_files_folders_and_zips_count_alike(tmp_path: Path) -> None:
    files = put(tmp_path / "folder", *PEOPLE)
    packed = zipped(tmp_path / "all.zip", {file.name: file.read_bytes() for file in files})
    for paths in (files, [tmp_path / "folder"], [packed]):
        assert gather(paths, PACK) == Gathered(ALL, ())


def test_folders_in_folders_and_zips_in_them_count_too(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    put(tmp_path / "all" / "monday", *PEOPLE[:2])
    content = {f"tuesday/{number}.selfassess": assessment_bytes(one) for number, one in enumerate(PEOPLE[2:])}
    zipped(tmp_path / "all" / "tuesday.ZIP", {"tuesday/": b"", **content})
    found = gather([tmp_path / "all"], PACK)
    assert (sorted(one.id for one in found.assessments), found.refused) == (sorted(one.id for one in ALL), ())


def test_a_plan_that_carries_its_answers_counts_and_a_copy_for_sharing_is_refused(tmp_path: Path) -> None:
    for name, parts in (("full", EVERYTHING), ("public", PUBLIC)):
        (tmp_path / f"{name}.pdf").write_bytes(written(outgoing(PACK, PEOPLE[0], TODAY, parts), "pdf"))
    found = gather([tmp_path / "full.pdf", tmp_path / "public.pdf"], PACK)
    assert found.assessments == ALL[:1]
    assert list(reasons(found)) == ["public.pdf"]
    assert (
        gather([zipped(tmp_path / "p.zip", {"p.pdf": (tmp_path / "full.pdf").read_bytes()})], PACK).assessments
        == ALL[:1]
    )


def test_nothing_private_is_kept_of_what_counts(tmp_path: Path) -> None:
    one = replace(
        PEOPLE[0],
        title=SECRET,
        notes={"q1": SECRET},
        cohort=SECRET,
        answers={"q1": Answer(level=4, evidence=2), "q2": Answer(state="not-applicable", reason=SECRET)},
    )
    found = gather(put(tmp_path / "f", one), PACK).assessments
    assert SECRET not in repr(found)
    assert found[0].answers == {"q1": Answer(level=4), "q2": Answer(state="not-applicable")}


def test_a_renamed_question_counts_under_its_present_name(tmp_path: Path) -> None:
    renamed = one_questionnaire(1, renamed_from=("former",))
    one = replace(PEOPLE[0], answers={"former": Answer(level=2)})
    assert gather(put(tmp_path / "f", one), renamed).assessments[0].answers == {"q1": Answer(level=2)}


# What does not, and why


def test_the_same_person_counts_once_by_file_by_code_and_in_a_zip(tmp_path: Path) -> None:
    (file,) = put(tmp_path / "f", PEOPLE[0])
    by_code = tmp_path / "code.selfassess"
    by_code.write_bytes(assessment_bytes(read_code(answer_code(PACK, PEOPLE[0]), PACK)))
    packed = zipped(tmp_path / "z.zip", {"in/it.selfassess": file.read_bytes()})
    found = gather([file, by_code, packed, file], PACK)
    assert found.assessments == ALL[:1]
    again = "The same person’s answers are in a.selfassess already."
    assert [tuple(one) for one in found.refused] == [
        (name, again) for name in ("code.selfassess", "z.zip/in/it.selfassess", "a.selfassess")
    ]


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "note.txt": (lambda: b"see you on Monday", "not a file of this program"),
    "picture.png": (lambda: b"\x89PNG\r\n\x1a\n\xff", "not UTF-8 text"),
    "empty.selfassess": (lambda: b"", "not a file of this program"),
    "cut.selfassess": (lambda: assessment_bytes(PEOPLE[1])[:-9], "damaged"),
    "bomb.selfassess": (lambda: b"[" * 100_000, "nested"),
    "wrong.selfassess": (lambda: assessment_bytes(PEOPLE[1]).replace(b'"answers"', b'"answres"'), "answres"),
    "newer.selfassess": (
        lambda: assessment_bytes(PEOPLE[1]).replace(b'"version": 1,', b'"version": 9,'),
        "newer version",
    ),
    "huge.selfassess": (lambda: b" " * 2_000_001, "too big"),
    "other.selfassess": (
        lambda: assessment_bytes(replace(PEOPLE[1], pack=replace(PEOPLE[1].pack, id="other"))),
        'the pack "other", not to "small"',
    ),
    "older.selfassess": (
        lambda: assessment_bytes(replace(PEOPLE[1], pack=replace(PEOPLE[1].pack, version="0.9"))),
        "belong to edition 0.9 of these questions, not to 1.0",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_is_told_with_its_reason_and_the_rest_counts(tmp_path: Path, name: str) -> None:
    content, why = BAD[name]
    put(tmp_path / "f", *PEOPLE)
    (tmp_path / "f" / name).write_bytes(content())
    inside = {f"{number}.selfassess": assessment_bytes(one) for number, one in enumerate(PEOPLE)}
    for paths, told in (
        ([tmp_path / "f"], name),
        ([zipped(tmp_path / "z.zip", {name: content(), **inside})], f"z.zip/{name}"),
    ):
        found = gather(paths, PACK)
        assert found.assessments == ALL
        assert list(reasons(found)) == [told]
        assert why in reasons(found)[told]
        assert all(reason.isprintable() and len(reason) < 250 for reason in reasons(found).values())


def test_what_is_not_there_a_link_and_a_pipe_are_told(tmp_path: Path) -> None:
    (file,) = put(tmp_path / "f", PEOPLE[0])
    (tmp_path / "link.selfassess").symlink_to(file)
    os.mkfifo(tmp_path / "pipe.selfassess")
    found = gather([file, *(tmp_path / f"{name}.selfassess" for name in ("gone", "link", "pipe"))], PACK)
    assert found.assessments == ALL[:1]
    assert [reason for _, reason in found.refused] == [
        "there is no such file.",
        "this is a link, not an ordinary file.",
        "this is not an ordinary file.",
    ]


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    put(tmp_path / "f", *PEOPLE)
    (tmp_path / "f" / "again").symlink_to(tmp_path / "f")
    assert gather([tmp_path / "f"], PACK).assessments == ALL


def test_what_a_system_puts_beside_answers_is_passed_over_in_silence(tmp_path: Path) -> None:
    names = (".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/._a.selfassess", ".hidden/a")
    packed = zipped(tmp_path / "z.zip", dict.fromkeys(names, b"x"))
    put(tmp_path / "f", *PEOPLE)
    (tmp_path / "f" / ".DS_Store").write_bytes(b"x")
    assert gather([packed, tmp_path / "f"], PACK) == Gathered(ALL, ())


# Zips that mean harm


def entry(name: str, kind: int = 0) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.external_attr = kind << 16
    return made


def test_what_would_lead_elsewhere_or_is_no_file_is_refused_alone_and_nothing_is_written(tmp_path: Path) -> None:
    packed = tmp_path / "z.zip"
    hostile = ("../../up.selfassess", "/root.selfassess", "C:evil.selfassess", "\\\\server\\share.selfassess")
    with zipfile.ZipFile(packed, "w") as whole:
        for name in hostile:
            whole.writestr(entry(name), assessment_bytes(PEOPLE[1]))
        whole.writestr(entry("link.selfassess", stat.S_IFLNK | 0o777), "a.selfassess")
        whole.writestr(entry("a.selfassess"), assessment_bytes(PEOPLE[0]))
    before = sorted(tmp_path.rglob("*"))
    found = gather([packed], PACK)
    assert found.assessments == ALL[:1]
    assert len(found.refused) == len(hostile) + 1
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.selfassess": assessment_bytes(PEOPLE[0])})
    found = gather([zipped(tmp_path / "z.zip", {"inner.zip": inner.read_bytes()})], PACK)
    assert (found.assessments, list(reasons(found))) == ((), ["z.zip/inner.zip"])


def test_a_bomb_and_a_damaged_zip_are_refused_and_the_rest_counts(tmp_path: Path) -> None:
    files = put(tmp_path / "f", *PEOPLE)
    packed = zipped(tmp_path / "bomb.zip", {f"{number}.selfassess": b" " * 9_000_000 for number in range(30)})
    broken = zipped(tmp_path / "broken.zip", {"a.selfassess": assessment_bytes(PEOPLE[0])})
    broken.write_bytes(broken.read_bytes()[:100])
    no_zip = tmp_path / "no.zip"
    no_zip.write_bytes(b"hello")
    found = gather([packed, broken, no_zip, *files], PACK)
    assert found.assessments == ALL
    assert list(reasons(found)) == ["bomb.zip", "broken.zip", "no.zip"]


def test_a_file_in_a_zip_whose_checksum_is_wrong_is_refused_alone(tmp_path: Path) -> None:
    packed = tmp_path / "z.zip"
    with zipfile.ZipFile(packed, "w") as whole:
        for number, one in enumerate(PEOPLE):
            whole.writestr(f"{number}.selfassess", assessment_bytes(one))
    raw = packed.read_bytes()
    at = raw.index(b'"level": ') + len(b'"level": ')
    packed.write_bytes(raw[:at] + (b"1" if raw[at : at + 1] != b"1" else b"2") + raw[at + 1 :])
    found = gather([packed], PACK)
    assert found.assessments == ALL[1:]
    assert reasons(found) == {"z.zip/0.selfassess": "a file in it is damaged (0.selfassess)."}


def test_there_is_an_end_to_how_many_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MAX_FILES", 3)
    found = gather(put(tmp_path / "f", *PEOPLE), PACK)
    assert found.assessments == ALL[:3]
    assert found.refused == (Refused("d.selfassess", found.refused[0].reason),)
    assert "more than 3 files" in found.refused[0].reason
