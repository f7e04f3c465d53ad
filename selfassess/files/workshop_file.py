"""Workshop file <-> Workshop: what a lead hands out, named like an assessment file so that the same program opens it.

History of the format: version 1 is the first.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from selfassess.errors import BadFile
from selfassess.files.strict import bad_file, build, check_version, parse_json, read_bounded
from selfassess.workshop import Workshop

FORMAT = "selfassess-workshop"
VERSION = 1


def is_workshop(path: Path) -> bool:
    """Whether the file says that it is a workshop's; what is wrong with any other file is said by who reads it."""
    with suppress(BadFile):
        return parse_json(path, read_bounded(path)).get("format") == FORMAT
    return False


def read_workshop(path: Path) -> Workshop:
    """The workshop in a file; BadFile names every fault with its place, NewerFile a newer format."""
    return parse_workshop(path, read_bounded(path))


def parse_workshop(path: Path, raw: bytes) -> Workshop:
    """The workshop in `raw`; `path` only names the file in messages."""
    document = parse_json(path, raw)
    if document.pop("format", None) != FORMAT:
        raise bad_file(path, "this is not a workshop file")
    check_version(path, document.pop("version", None), VERSION)
    return build(Workshop, document, path)


def workshop_bytes(workshop: Workshop) -> bytes:
    """The workshop as the content of a file: UTF-8 JSON, two spaces, the same bytes for equal workshops."""
    document = {"format": FORMAT, "version": VERSION, **msgspec.to_builtins(workshop)}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
