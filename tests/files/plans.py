"""PDFs with files attached, written by pypdf: good plans and hostile ones."""

import zlib
from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from selfassess.files.attached import NAME


def stream(packed: bytes, **entries: Any) -> StreamObject:
    """A stream of these bytes as they stand; `entries` say how they are to be read."""
    made = EncodedStreamObject()
    made._data = packed
    made.update({NameObject(f"/{key}"): value for key, value in entries.items()})
    return made


def deflated(content: bytes) -> StreamObject:
    """A stream that is unpacked by Flate, as every writer makes it."""
    return stream(zlib.compress(content), Type=NameObject("/EmbeddedFile"), Filter=NameObject("/FlateDecode"))


def plan_pdf(
    content: bytes | StreamObject | None,
    name: str = NAME,
    places: tuple[str, ...] = ("AF", "Names"),
    password: str | None = None,
    before: int = 0,
    ballast: int = 0,
) -> bytes:
    """A PDF of one page that carries `content` under `name`, listed in the given places of its catalogue.

    `before` other things are listed in front of it, and `ballast` bytes of something else stand in the PDF.
    """
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if ballast:
        writer._add_object(stream(bytes(ballast)))
    if content is not None:
        file = deflated(content) if isinstance(content, bytes) else content
        specification = writer._add_object(_specification(name, writer._add_object(file)))
        if "AF" in places:
            writer.root_object[NameObject("/AF")] = ArrayObject([*[DictionaryObject()] * before, specification])
        if "Names" in places:
            tree = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject(name), specification])})
            if "Kids" in places:
                tree = DictionaryObject({NameObject("/Kids"): ArrayObject([writer._add_object(tree)])})
            writer.root_object[NameObject("/Names")] = DictionaryObject({NameObject("/EmbeddedFiles"): tree})
    if password is not None:
        writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    return written(writer)


def _specification(name: str, file: Any) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/F"): TextStringObject(name),
            NameObject("/UF"): TextStringObject(name),
            NameObject("/AFRelationship"): NameObject("/Source"),
            NameObject("/EF"): DictionaryObject({NameObject("/F"): file, NameObject("/UF"): file}),
        }
    )


def written(writer: PdfWriter) -> bytes:
    """The document as bytes, the same each time."""
    writer._ID = ArrayObject([ByteStringObject(b"0" * 16)] * 2)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()
