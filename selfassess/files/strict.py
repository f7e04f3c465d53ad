"""Reading files that somebody else may have written: bounded, strict, every fault named with its place."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from selfassess.errors import BadFile, NewerFile, Problem
from selfassess.wording import Sentence, templates

T = TypeVar("T")

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
_MAX_NUMBER = 20

ASK_AGAIN = Sentence(
    "Nothing has been changed. Check that this is the right file, or ask whoever sent it for a new copy."
)

# Possessive, and an open string runs to the end: linear in time whatever the text.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)

_HINTED = 20
"""Of this many names that are not known, the nearest known one is looked for; it takes time."""


def shown(text: str, limit: int = 60) -> str:
    """Text from a file as it may stand in a message: one line, printable, not long."""
    clean = "".join(character if character.isprintable() else "�" for character in text[: limit + 1])
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def bad_file(path: Path, text: str, /, place: str = "", advice: Sentence = ASK_AGAIN, **values: object) -> BadFile:
    """The error for one fault in one file; the template of what is wrong is filled in from the values."""
    return BadFile((Problem(shown(path.name), place, Sentence(text, **values)),), advice)


templates(
    "Permission denied",
    "Operation not permitted",
    "No space left on device",
    "Disk quota exceeded",
    "Read-only file system",
    "Input/output error",
    "No such file or directory",
    "Not a directory",
    "File exists",
    "Is a directory",
    "File name too long",
    "Device or resource busy",
)  # what systems say most, in the words that they say it in

BAD_NAME = Sentence("its name cannot be used")
BAD_DISK = Sentence("the disk reported an error")


def reason(error: Exception, otherwise: Sentence) -> Sentence:
    """What the system says of a failure; what it gives no words for is said `otherwise`."""
    words = getattr(error, "strerror", None)
    return Sentence(shown(words, 100)) if words else otherwise


def read_bounded(path: Path, limit: int = MAX_BYTES, larger: Mapping[bytes, int] = MappingProxyType({})) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. A folder, link, pipe or device raises BadFile.

    A file that begins as one of `larger` may have that many bytes instead.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_symlink():
            advice = Sentence("Open the file that it points to.")
            raise bad_file(path, "this is a link, not an ordinary file", advice=advice)
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise _not_opened(path, error) from None
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise bad_file(path, "this is a folder, not a file")
        if not stat.S_ISREG(status.st_mode):
            raise bad_file(path, "this is not an ordinary file")
        with open(descriptor, "rb", closefd=False) as file:
            head = file.peek(16)
            limit = next((most for start, most in larger.items() if head.startswith(start)), limit)
            raw = file.read(min(limit, status.st_size) + 1) if status.st_size <= limit else None
    except OSError as error:
        raise bad_file(path, "the file cannot be read ({why})", why=reason(error, BAD_NAME)) from None
    finally:
        os.close(descriptor)
    if raw is None or len(raw) > limit:
        raise too_big(path, limit)
    return raw


def too_big(path: Path, limit: int) -> BadFile:
    """The error for a file of more than `limit` bytes."""
    return bad_file(path, "the file is too big: the limit is {limit} kB", limit=f"{limit // 1000:,}")


def _not_opened(path: Path, error: OSError | ValueError) -> BadFile:
    advice = Sentence("Check the name and the folder.")
    if is_folder(path):  # Windows does not open folders
        return bad_file(path, "this is a folder, not a file", advice=advice)
    if isinstance(error, FileNotFoundError):
        return bad_file(path, "there is no such file", advice=advice)
    return bad_file(path, "the file cannot be opened ({why})", advice=advice, why=reason(error, BAD_NAME))


def is_folder(path: Path) -> bool:
    """Whether there is a folder at `path`; False for names that no file system takes."""
    try:
        return path.is_dir()
    except OSError:
        return False


def decoded(path: Path, raw: bytes) -> str:
    """The bytes as UTF-8 text, with or without a byte order mark."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad_file(path, "the file is not UTF-8 text", Sentence("byte {byte}", byte=error.start)) from None


def read_json(path: Path) -> dict[str, Any]:
    """The JSON object in a file. Duplicate names, NaN, long numbers and deep nesting raise BadFile with their place."""
    return parse_json(path, read_bounded(path))


def parse_json(path: Path, raw: bytes) -> dict[str, Any]:
    """The JSON object in `raw`; `path` only names the file in messages."""
    import json  # not at the top, like difflib: only files from elsewhere are read here, and the window opens sooner

    text = decoded(path, raw)
    _check_depth(path, text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=lambda pairs: _unique(path, pairs),
            parse_constant=lambda name: _refuse(bad_file(path, "{name} is not a value that may stand here", name=name)),
            parse_int=lambda digits: int(_short(path, digits)),
            parse_float=lambda digits: _finite(path, digits),
        )
    except json.JSONDecodeError as error:
        place = Sentence("line {line}, column {column}", line=error.lineno, column=error.colno)
        raise bad_file(path, "this is not a file of this program, or it is damaged", place) from None
    if not isinstance(value, dict):
        raise bad_file(path, "this is not a file of this program")
    return value


def _refuse(error: BadFile) -> Any:
    raise error


def _check_depth(path: Path, text: str) -> None:
    depth = 0
    for match in _TOKEN.finditer(text):
        token = match.group()
        depth += (token in "[{") - (token in "]}") if len(token) == 1 else 0
        if depth > MAX_DEPTH:
            line = Sentence("line {line}", line=text.count("\n", 0, match.start()) + 1)
            raise bad_file(path, "the file is nested more than {depth} deep", line, depth=MAX_DEPTH)


def _unique(path: Path, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    seen: dict[str, Any] = {}
    for name, value in pairs:
        if name in seen:
            raise bad_file(path, 'the name "{name}" stands there twice', name=shown(name))
        seen[name] = value
    return seen


def _short(path: Path, digits: str) -> str:
    return digits if len(digits) <= _MAX_NUMBER else _refuse(bad_file(path, "a number is too long"))


def _finite(path: Path, digits: str) -> float:
    value = float(_short(path, digits))
    return value if abs(value) < 1e15 else _refuse(bad_file(path, "a number is too large"))


def check_version(path: Path, version: object, newest: int) -> None:
    """The version of a format is one that this program reads; else raises BadFile, or NewerFile for a later one."""
    if type(version) is not int or version < 1:
        raise bad_file(path, "expected a whole number from 1 to {version}", "version", version=newest)
    if version > newest:
        raise NewerFile(
            "{name} was made by a newer version of this program.",
            "Your file has not been changed. Install the newer version to open it.",
            name=shown(path.name),
        )


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


Report = Callable[[str, Sentence], None]


def _visit(kind: Any, raw: object, place: str, report: Report) -> None:
    kind = _member(kind, raw)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        _visit_struct(kind, raw, place, report)
    elif get_origin(kind) in (tuple, list) and isinstance(raw, list):
        _visit_list(kind, raw, place, report)
    elif get_origin(kind) in (dict, Mapping) and isinstance(raw, dict):
        for key, value in raw.items():
            if _broken(key):
                report(place, Sentence("a name contains a broken character"))
            _visit(get_args(kind)[1], value, f'{place}["{shown(key, 40)}"]', report)
    elif isinstance(raw, str) and _broken(raw):
        report(place, Sentence("the text contains a broken character (half of a pair)"))
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
        report(place, Sentence("expected a group of named values, found {found}", found=_called(raw)))
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    before = [0]
    unknown = 0

    def count(where: str, text: Sentence) -> None:
        before[0] += 1
        report(where, text)

    for name, value in raw.items():
        where = f"{place}.{shown(name, 40)}".lstrip(".")
        if name in fields:
            _visit(fields[name].type, value, where, count)
        else:
            unknown += 1
            count(where, _unknown(_hint(name, fields) if unknown <= _HINTED else ""))
    for name, field in fields.items():
        if field.required and name not in raw:
            count(place, Sentence('"{name}" is missing', name=name))
    if not before[0]:
        _try(kind, raw, place, report)


def _hint(name: str, known: Iterable[str]) -> str:
    """The known name nearest to one that is not; empty where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, known, 1)), "")


def _unknown(near: str) -> Sentence:
    if near:
        return Sentence('this name is not known here; did you mean "{near}"?', near=near)
    return Sentence("this name is not known here")


def _visit_list(kind: Any, raw: list[object], place: str, report: Report) -> None:
    kinds = get_args(kind)
    varying = get_origin(kind) is list or (len(kinds) == 2 and kinds[1] is Ellipsis)
    if not varying and len(raw) != len(kinds):
        report(place, Sentence("expected {wanted} entries, found {found}", wanted=len(kinds), found=len(raw)))
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


def _one_of(words: tuple[str, ...]) -> Sentence:
    return Sentence("expected one of {words}", words=", ".join(words))


def either(options: Sequence[object]) -> object:
    """`a`, `a or b`, `a or b or c`; empty for none."""
    return reduce(lambda one, other: Sentence("{one} or {other}", one=one, other=other), options) if options else ""


def _broken(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


_GROUP, _NOTHING = Sentence("a group"), Sentence("nothing")
_KINDS = {
    str: Sentence("text"),
    int: Sentence("a whole number"),
    float: Sentence("a number"),
    bool: Sentence("true or false"),
    list: Sentence("a list"),
}
_KIND_WORDS = {kind.__name__: words for kind, words in _KINDS.items()} | {
    "array": _KINDS[list],
    "object": _GROUP,
    "null": _NOTHING,
    "date": Sentence("a date"),
}


def _called(raw: object) -> Sentence:
    return _KINDS.get(type(raw), _NOTHING if raw is None else _GROUP)


_PLAIN = (
    (r"Expected `int` >= (?P<least>\d+)", *templates("must be at least {least}")),
    (r"Expected `int` <= (?P<most>\d+)", *templates("must be at most {most}")),
    (r"Expected `str` of length >= \d+", *templates("must not be empty")),
    (r"Expected `str` of length <= (?P<most>\d+)", *templates("must have at most {most} characters")),
    (r"Expected `str` matching regex .*", *templates("does not have the form required here")),
    (r"Invalid (RFC3339|ISO8601|date).*", *templates("expected a date such as 2026-11-23")),
)
_WANTED = r"Expected `([^`]+)`, got `([^`]+)`"


def _plain(message: str) -> Sentence:
    """What msgspec says, in words for people."""
    message = message.partition(" - at ")[0]
    for pattern, template in _PLAIN:
        if match := re.match(pattern, message):
            return Sentence(template, **match.groupdict())
    if match := re.match(_WANTED, message):
        wanted, found = (either([_KIND_WORDS.get(kind, kind) for kind in side.split(" | ")]) for side in match.groups())
        return Sentence("expected {wanted}, found {found}", wanted=wanted, found=found)
    return Sentence(shown(message, 100))
