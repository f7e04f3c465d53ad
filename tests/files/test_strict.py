"""A file that somebody else wrote is read whole or refused with one clear line; it never hangs or fills memory."""

import json
import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.assessment import Assessment
from selfassess.errors import BadFile
from selfassess.files import strict
from selfassess.files.strict import MAX_BYTES, MAX_DEPTH, faults, parse_json, read_bounded, read_json, shown
from tests.files.kept import AWKWARD

PATH = Path("answers.selfassess")

LONGEST_MESSAGE = 250


def line_of(error: BadFile) -> str:
    """The message, after checking what holds for every one of them."""
    assert error.message.isprintable(), repr(error.message)
    assert len(error.message) <= LONGEST_MESSAGE, error.message
    assert error.line.isprintable()
    return error.message


def refusal(raw: bytes) -> str:
    with pytest.raises(BadFile) as told:
        parse_json(PATH, raw)
    assert len(told.value.problems) == 1
    return line_of(told.value)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "line 1, column 1: this is not a file of this program, or it is damaged"),
        (b"   \n ", "line 2, column 2: this is not a file of this program, or it is damaged"),
        (b"%PDF-1.7", "line 1, column 1: this is not a file of this program, or it is damaged"),
        (b'{\n "a": 1,\n b}', "line 3, column 2: this is not a file of this program, or it is damaged"),
        (b'{"a": 1} {"b": 2}', "line 1, column 10: this is not a file of this program, or it is damaged"),
        (b'{"a": "\x00"}', "line 1, column 8: this is not a file of this program, or it is damaged"),
        (b"[]", "this is not a file of this program"),
        (b'"text"', "this is not a file of this program"),
        (b"7", "this is not a file of this program"),
        (b"null", "this is not a file of this program"),
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', 'the name "c" stands there twice'),
        (b'{"a\\u001b[31m": 1, "a\\u001b[31m": 2}', 'the name "a�[31m" stands there twice'),
        (b'{"a": NaN}', "NaN is not a value that may stand here"),
        (b'{"a": [Infinity]}', "Infinity is not a value that may stand here"),
        (b'{"a": -Infinity}', "-Infinity is not a value that may stand here"),
        (b'{"a": 1e999}', "a number is too large"),
        (b'{"a": -1e999}', "a number is too large"),
        (b'{"a": 123456789012345678901}', "a number is too long"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a number is too long"),
        (b'{"a": 0.' + b"1" * 5000 + b"}", "a number is too long"),
        ('{"a": "é"}'.encode("latin-1"), "byte 7: the file is not UTF-8 text"),
        ("{}".encode("utf-16"), "byte 0: the file is not UTF-8 text"),
        (b'{"a": "\xed\xa0\x80"}', "byte 7: the file is not UTF-8 text"),
        (b"[" * 13 + b"]" * 13, "line 1: the file is nested more than 12 deep"),
        (b'{"a":\n' * 13 + b"1" + b"}" * 13, "line 13: the file is nested more than 12 deep"),
        (b"[" * 100_000, "line 1: the file is nested more than 12 deep"),
        (b'{"a":' * 100_000, "line 1: the file is nested more than 12 deep"),
    ],
)
def test_each_fault_of_the_text_gives_one_line_with_file_and_place(raw: bytes, message: str) -> None:
    assert refusal(raw) == f"answers.selfassess: {message}."


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b"\xef\xbb\xbf{}", {}),
        (b'{"a": ' + b"[" * 11 + b"]" * 11 + b"}", None),
        (b'{"a": "[[[[[[[[[[[[[[[[[[\\"[[[["}', {"a": '[[[[[[[[[[[[[[[[[["[[[['}),
        (b'{"a": 12345678901234567890}', {"a": 12345678901234567890}),
        (b'{"a": -0.0, "b": true, "c": null}', {"a": 0.0, "b": True, "c": None}),
        (b'{"\\ud83d\\ude00": "\\u0000"}', {"😀": "\0"}),
    ],
)
def test_what_is_only_unusual_is_read(raw: bytes, value: object) -> None:
    found = parse_json(PATH, raw)
    assert value is None or found == value


def test_depth_counts_brackets_outside_text_only() -> None:
    deep: Any = "]"
    for _ in range(MAX_DEPTH):
        deep = {"[": deep}
    assert parse_json(PATH, json.dumps(deep).encode()) == deep


# Files that are no files


def refused_file(path: Path) -> str:
    with pytest.raises(BadFile) as told:
        read_json(path)
    return line_of(told.value)


def test_the_limit_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_bytes(b"{}" + b" " * (MAX_BYTES - 2))
    assert read_json(path) == {}
    path.write_bytes(b"{}" + b" " * (MAX_BYTES - 1))
    assert refused_file(path) == "big.json: the file is too big: the limit is 2,000 kB."


def test_a_sparse_gigabyte_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(2**30)
    assert "too big" in refused_file(path)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert refused_file(tmp_path / "none.selfassess") == "none.selfassess: there is no such file."
    assert refused_file(tmp_path).endswith(": this is a folder, not a file.")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b", "\ud800"])
def test_a_name_that_no_file_can_have_is_refused_in_words(tmp_path: Path, name: str) -> None:
    refused_file(tmp_path / name)


@pytest.mark.skipif(os.name != "posix", reason="pipes, devices and links of POSIX systems")
def test_pipes_devices_and_links_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused_file(tmp_path / "pipe") == "pipe: this is not an ordinary file."
    assert refused_file(Path("/dev/zero")) == "zero: this is not an ordinary file."
    (tmp_path / "real").write_text("{}")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert refused_file(tmp_path / "link") == "link: this is a link, not an ordinary file."
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    refused_file(tmp_path / "circle")


def test_a_file_that_may_not_be_read_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    assert refused_file(tmp_path / "secret") == "secret: the file cannot be opened (Permission denied)."


# Words in messages


@given(st.one_of(st.text(st.characters(codec=None, exclude_categories=())), st.sampled_from(AWKWARD)))
def test_whatever_is_shown_is_one_short_printable_line(text: str) -> None:
    assert shown(text).isprintable()
    assert len(shown(text)) <= 60


def test_names_in_any_script_are_shown_as_they_are() -> None:
    for name in ("Gwynedd Tŷ.selfassess", "ملف.selfassess", "評価.selfassess"):
        assert shown(name) == name
    assert shown("a\u202eb\x1b[0m\nc\ufeff") == "a�b�[0m�c�"


# Every fault at once, and in time


def test_every_fault_is_collected_in_the_order_of_the_file() -> None:
    raw = {"id": 7, "pack": {"id": "a"}, "flags": "x", "answers": {"q1": {"levle": 3}, "q2": []}, "notes": {"q1": 1}}
    assert [str(problem) for problem in faults(Assessment, raw, "f")] == [
        "f: id: expected text, found a whole number",
        'f: pack: "version" is missing',
        "f: flags: expected a list, found text",
        'f: answers["q1"].levle: this name is not known here; did you mean "level"?',
        'f: answers["q2"]: expected a group of named values, found a list',
        'f: notes["q1"]: expected text, found a whole number',
    ]


def test_the_nearest_name_is_looked_for_a_few_times_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def hint(name: str, _known: object) -> str:
        asked.append(name)
        return ""

    monkeypatch.setattr(strict, "_hint", hint)
    raw = {f"answer{number}": 1 for number in range(10_000)}
    assert len(faults(Assessment, raw, "f")) == 10_000 + 2
    assert len(asked) <= 20


@pytest.mark.parametrize("unit", [b'"', b"\\", b'\\"', b"[],", b'{"a":1},', b'"a":', b"\xc3\xa9", b"9", b" "], ids=repr)
def test_twice_the_text_is_no_more_than_twice_the_steps(unit: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps of the token search are counted, not timed: each match begins where the last one ended."""

    def steps(count: int) -> int:
        text = '{"a": [' + (unit * count).decode()
        spans = [match.span() for match in strict._TOKEN.finditer(text)]
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
        return sum(end - start for start, end in spans)

    assert steps(20_000) <= 2 * steps(10_000) + 10


def test_a_file_is_read_at_most_once(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 10)
    assert read_bounded(path, 10) == b"x" * 10
    with pytest.raises(BadFile):
        read_bounded(path, 9)
