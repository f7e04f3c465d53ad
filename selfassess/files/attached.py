"""The assessment that a plan carries inside its PDF. Whoever sent the PDF is not trusted: nothing in it takes more
room than its limit, and whatever it does wrong ends in one calm sentence.
"""

import logging
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

from selfassess.errors import BadFile
from selfassess.files.strict import MAX_BYTES, bad_file
from selfassess.wording import Sentence

PDF = b"%PDF-"
"""How a PDF begins."""
MAX_PDF = 20_000_000
NAME = "assessment.selfassess"
"""What the assessment is called inside the PDF."""

_LOOKED_AT = 20
"""Attached files, of which the assessment must be one; a plan has no other."""
_OPEN_THE_PLAN = Sentence("A copy for sharing carries none; open the full plan instead.")
_AS_SAVED = Sentence("Open the plan as this program saved it, without a password.")


def attached(path: Path, raw: bytes) -> bytes:
    """The bytes of the assessment inside the PDF `raw`; BadFile where there is none. `path` only names the file."""
    try:
        return _taken_out(path, raw)
    except BadFile:
        raise
    except Exception:  # a parser of foreign bytes raises whatever they lead it to
        raise _damaged(path) from None


def _damaged(path: Path) -> BadFile:
    return bad_file(path, "this PDF is damaged, or it cannot be read here")


def _taken_out(path: Path, raw: bytes) -> bytes:
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it says could quote the file
    with apply_configuration(
        zlib_maximum_output_length=MAX_BYTES,
        lzw_maximum_output_length=MAX_BYTES,
        run_length_maximum_output_length=MAX_BYTES,
        brotli_maximum_output_length=MAX_BYTES,
        zlib_maximum_recovery_input_length=0,
    ):
        try:
            reader = PdfReader(
                BytesIO(raw), strict=True, root_object_recovery_limit=0, xref_stream_maximum_entries=200_000
            )
        except DependencyError:  # a kind of encryption
            raise _locked(path) from None
        if reader.is_encrypted:
            raise _locked(path)
        return _content(path, _stream(path, reader.root_object))


def _locked(path: Path) -> BadFile:
    return bad_file(path, "this PDF is locked", advice=_AS_SAVED)


def _stream(path: Path, root: Any) -> Any:
    """The stream of the attached file with our name."""
    for specification in islice(_specifications(root), _LOOKED_AT):
        if NAME in (_value(specification, "/UF"), _value(specification, "/F")):
            return specification["/EF"]["/F"]
    raise bad_file(path, "this is a PDF without answers in it", advice=_OPEN_THE_PLAN)


def _specifications(root: Any) -> Iterator[Any]:
    """What the PDF says of each file attached to it: first those that it names as its own, then all."""
    yield from _entries(root, "/AF")
    tree = _value(_value(root, "/Names"), "/EmbeddedFiles")
    for node in (tree, *_entries(tree, "/Kids")):
        yield from _entries(node, "/Names", slice(1, None, 2))


def _value(holder: Any, key: str) -> Any:
    """What stands under the key, wherever the PDF keeps it; None where nothing does."""
    return holder[key] if isinstance(holder, dict) and key in holder else None


def _entries(holder: Any, key: str, part: slice = slice(None)) -> Iterator[Any]:
    found = _value(holder, key)
    if isinstance(found, list):
        yield from (entry.get_object() for entry in found[part])


def _content(path: Path, stream: Any) -> bytes:
    """What is in the stream, whole and unharmed, and not more than an assessment may be."""
    # Not its get_data(), which makes the best of what is damaged: a level could come out as another.
    packed: bytes = stream._data
    kinds = stream.get("/Filter", [])
    kinds = [kinds] if isinstance(kinds, str) else list(kinds)
    if kinds not in ([], ["/FlateDecode"]) or "/DecodeParms" in stream:
        raise _damaged(path)
    content = _inflated(path, packed) if kinds else packed
    if len(content) > MAX_BYTES:
        raise bad_file(path, "the answers inside are too big: the limit is {limit} kB", limit=f"{MAX_BYTES // 1000:,}")
    return content


def _inflated(path: Path, packed: bytes) -> bytes:
    """At most one byte more than an assessment may have."""
    inflating = zlib.decompressobj()
    content = inflating.decompress(packed, MAX_BYTES + 1)
    if not inflating.eof and len(content) <= MAX_BYTES:
        raise _damaged(path)
    return content
