"""Reading files that somebody else may have written: bounded, strict, every fault named with its place."""

import json
import os
import re
import stat
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from selfassess.errors import BadFile, Problem

T = TypeVar("T")

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
_MAX_NUMBER = 20

ASK_AGAIN = "Nothing has been changed. Check that this is the right file, or ask whoever sent it for a new copy."

# Possessive, and an open string runs to the end: linear in time whatever the text.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)

_HINTED = 20
"""Of this many names that are not known, the nearest known one is looked for; it takes time."""


def shown(text: str, limit: int = 60) -> str:
    """Text from a file as it may stand in a message: one line, printable, not long."""
    clean = "".join(character if character.isprintable() else "�" for character in text[: limit + 1])
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def bad_file(path: Path, text: str, place: str = "", advice: str = ASK_AGAIN) -> BadFile:
    """The error for one fault in one file."""
    return BadFile((Problem(shown(path.name), place, text),), advice)


def read_bounded(path: Path, limit: int = MAX_BYTES, larger: Mapping[bytes, int] = MappingProxyType({})) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. A folder, link, pipe or device raises BadFile.

    A file that begins as one of `larger` may have that many bytes instead.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_symlink():
            raise bad_file(path, "this is a link, not an ordinary file", advice="Open the file that it points to.")
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise bad_file(path, _why_not(path, error), advice="Check the name and the folder.") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            folder = stat.S_ISDIR(status.st_mode)
            raise bad_file(path, "this is a folder, not a file" if folder else "this is not an ordinary file")
        with open(descriptor, "rb", closefd=False) as file:
            head = file.peek(16)
            limit = next((most for start, most in larger.items() if head.startswith(start)), limit)
            raw = file.read(min(limit, status.st_size) + 1) if status.st_size <= limit else None
    except OSError as error:
        raise bad_file(path, f"the file cannot be read ({_reason(error)})") from None
    finally:
        os.close(descriptor)
    if raw is None or len(raw) > limit:
        raise bad_file(path, f"the file is too big: the limit is {limit // 1000:,} kB")
    return raw


def _why_not(path: Path, error: OSError | ValueError) -> str:
    if is_folder(path):  # Windows does not open folders
        return "this is a folder, not a file"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return f"the file cannot be opened ({_reason(error)})"


def is_folder(path: Path) -> bool:
    """Whether there is a folder at `path`; False for names that no file system takes."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or "its name cannot be used"


def decoded(path: Path, raw: bytes) -> str:
    """The bytes as UTF-8 text, with or without a byte order mark."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad_file(path, "the file is not UTF-8 text", f"byte {error.start}") from None


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object in a file. Duplicate names, NaN, long numbers and deep nesting raise BadFile with their place."""
    return parse_json(path, read_bounded(path))


def parse_json(path: Path, raw: bytes) -> dict[str, Any]:
    """The JSON object in `raw`; `path` only names the file in messages."""
    text = decoded(path, raw)
    _check_depth(path, text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=lambda pairs: _unique(path, pairs),
            parse_constant=lambda name: _refuse(path, f"{name} is not a value that may stand here"),
            parse_int=lambda digits: int(_short(path, digits)),
            parse_float=lambda digits: _finite(path, digits),
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise bad_file(path, "this is not a file of this program, or it is damaged", place) from None
    if not isinstance(value, dict):
        raise bad_file(path, "this is not a file of this program")
    return value


def _refuse(path: Path, text: str) -> Any:
    raise bad_file(path, text)


def _check_depth(path: Path, text: str) -> None:
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        depth += (token in "[{") - (token in "]}") if len(token) == 1 else 0
        if depth > MAX_DEPTH:
            line = text.count("\n", 0, match.start()) + 1
            raise bad_file(path, f"the file is nested more than {MAX_DEPTH} deep", f"line {line}")


def _unique(path: Path, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for name, value in pairs:
        if name in seen:
            raise bad_file(path, f'the name "{shown(name)}" stands there twice')
        seen[name] = value
    return seen


def _short(path: Path, digits: str) -> str:
    return digits if len(digits) <= _MAX_NUMBER else _refuse(path, "a number is too long")


def _finite(path: Path, digits: str) -> float:
    value = float(_short(path, digits))
    return value if abs(value) < 1e15 else _refuse(path, "a number is too large")


def build(kind: type[T], raw: object, path: Path, prefix: str = "") -> T:
    """`raw` as a value of `kind`. Every fault is collected first; then all are raised at once as BadFile."""
    problems = faults(kind, raw, path.name, prefix)
    if problems:
        raise BadFile(tuple(problems), ASK_AGAIN)
    return msgspec.convert(raw, kind)


def faults(kind: Any, raw: object, file: str, place: str = "") -> list[Problem]:
    """Every way in which `raw` is not a `kind`, each with its place, in the order of the file."""
    found: list[Problem] = []
    _visit(kind, raw, place, lambda where, text: found.append(Problem(shown(file), where, text)))
    return found


Report = Callable[[str, str], None]


def _visit(kind: Any, raw: object, place: str, report: Report) -> None:
    kind = _member(kind, raw)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        _visit_struct(kind, raw, place, report)
    elif get_origin(kind) in (tuple, list) and isinstance(raw, list):
        _visit_list(kind, raw, place, report)
    elif get_origin(kind) in (dict, Mapping) and isinstance(raw, dict):
        for key, value in raw.items():
            if _broken(key):
                report(place, "a name contains a broken character")
            _visit(get_args(kind)[1], value, f'{place}["{shown(key, 40)}"]', report)
    elif isinstance(raw, str) and _broken(raw):
        report(place, "the text contains a broken character (half of a pair)")
    else:
        _try(kind, raw, place, report)


def _member(kind: Any, raw: object) -> Any:
    """Of a union, the member that an object or list can only be; other kinds as they are."""
    if get_origin(kind) is Annotated and get_origin(get_args(kind)[0]) in (Union, UnionType):
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType) and isinstance(raw, (dict, list)):
        rest = [member for member in get_args(kind) if member is not type(None)]
        return rest[0] if len(rest) == 1 else kind
    return kind


def _visit_struct(kind: type[msgspec.Struct], raw: object, place: str, report: Report) -> None:
    if not isinstance(raw, dict):
        report(place, f"expected a group of named values, found {_called(raw)}")
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    before = [0]
    unknown = 0

    def count(where: str, text: str) -> None:
        before[0] += 1
        report(where, text)

    for name, value in raw.items():
        where = f"{place}.{shown(name, 40)}".lstrip(".")
        if name in fields:
            _visit(fields[name].type, value, where, count)
        else:
            unknown += 1
            near = get_close_matches(name, fields, 1) if unknown <= _HINTED else []
            count(where, "this name is not known here" + (f'; did you mean "{near[0]}"?' if near else ""))
    for name, field in fields.items():
        if field.required and name not in raw:
            count(place, f'"{name}" is missing')
    if not before[0]:
        _try(kind, raw, place, report)


def _visit_list(kind: Any, raw: list[object], place: str, report: Report) -> None:
    kinds = get_args(kind)
    varying = get_origin(kind) is list or (len(kinds) == 2 and kinds[1] is Ellipsis)
    if not varying and len(raw) != len(kinds):
        report(place, f"expected {len(kinds)} entries, found {len(raw)}")
    for number, value in enumerate(raw):
        member = kinds[0] if varying else kinds[min(number, len(kinds) - 1)]
        _visit(member, value, f"{place}[{number + 1}]", report)


def _try(kind: Any, raw: object, place: str, report: Report) -> None:
    try:
        msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        report(place, _one_of(_words(kind)) if str(error).startswith("Invalid enum") else _plain(str(error)))


def _words(kind: Any) -> tuple[str, ...]:
    """The words that may stand where a `kind` does."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(word for member in get_args(kind) for word in _words(member))


def _one_of(words: tuple[str, ...]) -> str:
    return f"expected one of {', '.join(words)}"


def _broken(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _called(raw: object) -> str:
    names = {str: "text", int: "a whole number", float: "a number", bool: "true or false", list: "a list"}
    return names.get(type(raw), "nothing" if raw is None else "a group")


_KIND_WORDS = {
    "int": "a whole number",
    "str": "text",
    "bool": "true or false",
    "float": "a number",
    "array": "a list",
    "object": "a group",
    "null": "nothing",
    "date": "a date",
}
_PLAIN = (
    (re.compile(r"Expected `int` >= (\d+)"), r"must be at least \1"),
    (re.compile(r"Expected `int` <= (\d+)"), r"must be at most \1"),
    (re.compile(r"Expected `str` of length >= \d+"), "must not be empty"),
    (re.compile(r"Expected `str` of length <= (\d+)"), r"must have at most \1 characters"),
    (re.compile(r"Expected `str` matching regex .*"), "does not have the form required here"),
    (re.compile(r"Invalid (RFC3339|ISO8601|date).*"), "expected a date such as 2026-11-23"),
)
_KINDS = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")


def _plain(message: str) -> str:
    """What msgspec says, in words for people."""
    message = message.partition(" - at ")[0]
    for pattern, words in _PLAIN:
        if pattern.match(message):
            return pattern.sub(words, message)
    if match := _KINDS.match(message):
        wanted, got = (
            " or ".join(_KIND_WORDS.get(kind, kind) for kind in side.split(" | ")) for side in match.groups()
        )
        return f"expected {wanted}, found {got}"
    return shown(message, 100)
