"""A plan that is a PDF opens as the assessment inside it; any other PDF is refused in words, whatever is in it."""

import json
import logging
import tracemalloc
import zlib
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NullObject, NumberObject

from selfassess.errors import BadFile, NewerFile
from selfassess.files.attached import MAX_PDF, PDF, attached
from selfassess.files.documents import assessment_bytes, read_assessment, read_fitting
from selfassess.files.strict import MAX_BYTES
from tests.files.kept import PACK, SECRET, sample
from tests.files.plans import deflated, plan_pdf, stream
from tests.files.test_strict import line_of

CONTENT = assessment_bytes(sample())
FLATE = NameObject("/FlateDecode")


def plan(folder: Path, raw: bytes) -> Path:
    path = folder / "plan.pdf"
    path.write_bytes(raw)
    return path


def refusal(folder: Path, raw: bytes) -> str:
    """The sentence and the advice with which the PDF is refused."""
    with pytest.raises(BadFile) as told:
        read_assessment(plan(folder, raw))
    assert SECRET not in told.value.line
    line_of(told.value)
    return told.value.line


# A plan opens


@pytest.mark.parametrize("places", [("AF", "Names"), ("AF",), ("Names",), ("Names", "Kids")], ids="-".join)
def test_a_plan_opens_as_the_assessment_inside_it(tmp_path: Path, places: tuple[str, ...]) -> None:
    path = plan(tmp_path, plan_pdf(CONTENT, places=places))
    assert read_assessment(path) == sample()
    assert read_fitting(path, [PACK]) == (sample(), PACK)


@pytest.mark.parametrize("entries", [{}, {"Filter": FLATE}, {"Filter": ArrayObject([FLATE])}])
def test_the_answers_inside_may_be_packed_or_not(tmp_path: Path, entries: dict[str, NameObject]) -> None:
    inside = stream(zlib.compress(CONTENT) if entries else CONTENT, **entries)
    assert read_assessment(plan(tmp_path, plan_pdf(inside))) == sample()


def test_what_a_file_is_decides_how_it_is_read_and_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "plan.selfassess").write_bytes(plan_pdf(CONTENT))
    (tmp_path / "answers.pdf").write_bytes(CONTENT)
    assert read_assessment(tmp_path / "plan.selfassess") == read_assessment(tmp_path / "answers.pdf") == sample()


def test_the_answers_inside_are_read_as_strictly_as_a_file(tmp_path: Path) -> None:
    wrong = CONTENT.replace(b'"level": 2', b'"level": 7', 1)
    assert refusal(tmp_path, plan_pdf(wrong)).startswith('plan.pdf: answers["q1"].level: must be at most 5.')
    assert "this is not an assessment file" in refusal(tmp_path, plan_pdf(b"{}"))
    assert "not a file of this program" in refusal(tmp_path, plan_pdf(b"hello"))


def test_a_plan_of_a_newer_version_is_refused_kindly(tmp_path: Path) -> None:
    document = {**json.loads(CONTENT), "version": 2}
    with pytest.raises(NewerFile) as told:
        read_assessment(plan(tmp_path, plan_pdf(json.dumps(document).encode())))
    assert told.value.message == "plan.pdf was made by a newer version of this program."
    assert "has not been changed" in told.value.advice


# Other PDFs


@pytest.mark.parametrize("raw", [plan_pdf(None), plan_pdf(CONTENT, name="other.json"), plan_pdf(CONTENT, places=())])
def test_a_pdf_without_answers_says_where_they_are(tmp_path: Path, raw: bytes) -> None:
    assert refusal(tmp_path, raw) == (
        "plan.pdf: this is a PDF without answers in it. A copy for sharing carries none; open the full plan instead."
    )


@pytest.mark.parametrize("password", ["secret", ""])
def test_a_locked_pdf_is_refused(tmp_path: Path, password: str) -> None:
    assert refusal(tmp_path, plan_pdf(CONTENT, password=password)) == (
        "plan.pdf: this PDF is locked. Open the plan as this program saved it, without a password."
    )


def test_a_pdf_locked_in_a_way_that_takes_more_to_open_is_refused_the_same(tmp_path: Path) -> None:
    raw = plan_pdf(CONTENT, password="secret").replace(b"/V 2", b"/V 4").replace(b"/R 3", b"/R 4")
    assert refusal(tmp_path, raw).startswith("plan.pdf: this PDF is ")


DAMAGED = "plan.pdf: this PDF is damaged, or it cannot be read here."


@pytest.mark.parametrize(
    "inside",
    [
        stream(zlib.compress(CONTENT)[:-1], Filter=FLATE),
        stream(zlib.compress(CONTENT)[:-4] + b"abcd", Filter=FLATE),
        stream(CONTENT, Filter=FLATE),
        stream(b"", Filter=FLATE),
        stream(CONTENT, Filter=NameObject("/ASCIIHexDecode")),
        stream(zlib.compress(zlib.compress(CONTENT)), Filter=ArrayObject([FLATE, FLATE])),
        stream(zlib.compress(CONTENT), Filter=FLATE, DecodeParms=DictionaryObject()),
        stream(CONTENT, Filter=NumberObject(1)),
        NullObject(),
    ],
    ids=["cut", "wrong sum", "not packed", "empty", "other", "twice", "parameters", "no name", "nothing"],
)
def test_answers_that_cannot_be_trusted_to_be_whole_are_refused(tmp_path: Path, inside: object) -> None:
    assert refusal(tmp_path, plan_pdf(inside)).startswith(DAMAGED)  # type: ignore[arg-type]


def test_a_pdf_that_goes_round_in_a_circle_is_refused(tmp_path: Path) -> None:
    raw = plan_pdf(CONTENT, places=("AF",))
    number = raw[: raw.index(b"/AF [")].rindex(b" 0 obj")
    own = raw[:number].rsplit(b"\n", 1)[1]
    for circle in (b"/AF %s 0 R", b"/AF [ %s 0 R ]", b"/Names %s 0 R"):
        start = raw.index(b"/AF [")
        end = raw.index(b"]", start) + 1
        text = circle % own
        assert len(text) <= end - start
        assert refusal(tmp_path, raw[:start] + text.ljust(end - start) + raw[end:]).startswith("plan.pdf: this ")


# Limits


def test_a_bomb_is_not_blown_up(tmp_path: Path) -> None:
    inflating = zlib.compressobj(9)
    bomb = b"".join(inflating.compress(bytes(1_000_000)) for _ in range(300)) + inflating.flush()
    read_assessment(plan(tmp_path, plan_pdf(CONTENT)))  # what is loaded once is not counted
    path = plan(tmp_path, plan_pdf(stream(bomb, Filter=FLATE)))
    tracemalloc.start()
    with pytest.raises(BadFile, match="the answers inside are too big: the limit is 2,000 kB"):
        read_assessment(path)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 12_000_000


@pytest.mark.parametrize("packed", [deflated, stream])
def test_answers_may_have_as_many_bytes_as_a_file(tmp_path: Path, packed: object) -> None:
    full = CONTENT.ljust(MAX_BYTES)
    assert callable(packed)
    assert read_assessment(plan(tmp_path, plan_pdf(packed(full)))) == sample()
    assert "too big" in refusal(tmp_path, plan_pdf(packed(full + b" ")))


def test_a_pdf_may_be_larger_than_an_assessment_but_not_without_end(tmp_path: Path) -> None:
    assert read_assessment(plan(tmp_path, plan_pdf(CONTENT, ballast=2 * MAX_BYTES))) == sample()
    for name, begins, limit in (("huge.pdf", PDF, "20,000"), ("huge.selfassess", b"{", "2,000")):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(begins)
            file.truncate(MAX_PDF + 1)
        with pytest.raises(BadFile, match=f"the file is too big: the limit is {limit} kB"):
            read_assessment(path)


def test_only_the_first_few_attached_files_are_looked_at(tmp_path: Path) -> None:
    assert read_assessment(plan(tmp_path, plan_pdf(CONTENT, places=("AF",), before=10))) == sample()
    assert "without answers" in refusal(tmp_path, plan_pdf(CONTENT, places=("AF",), before=100))


# Whatever is in the file


def test_no_broken_pdf_gets_past(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    random = Random(20261123)
    seed = plan_pdf(assessment_bytes(replace(sample(note=SECRET), title=SECRET)))
    whole = read_assessment(plan(tmp_path, seed))
    read = 0
    for number in range(1500):
        raw = bytearray(seed)
        if number % 5 == 0:
            del raw[random.randrange(5, len(raw)) :]
        for _ in range(random.randint(1, 6)):
            place = random.randrange(5, len(raw)) if len(raw) > 5 else len(raw) - 1
            if random.random() < 0.6:
                raw[place] = random.randrange(256)
            else:
                del raw[place : place + random.randint(1, 30)]
        try:
            assert read_assessment(plan(tmp_path, b"%PDF-" + bytes(raw[5:]))) == whole, "never another assessment"
            read += 1
        except BadFile as error:
            line_of(error)
            assert SECRET not in error.line
        except NewerFile:
            pass
    assert 0 < read < 1500
    assert capfd.readouterr() == ("", ""), "nothing is said of it anywhere"


def test_nothing_that_the_parser_has_to_say_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(BadFile):
        attached(Path("plan.pdf"), plan_pdf(CONTENT)[:-60])
    assert caplog.records == []
