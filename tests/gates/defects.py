"""Ways to spoil a good document, one at a time, each with the gates that are known to notice it.

A gate that stops noticing, or begins to, is a change that somebody should know of; so the table is exact.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

Spoil = Callable[[Pdf], Any]
"""Changes a document; what it gives back, if anything, is how the file is to be locked."""


class Defect(NamedTuple):
    """One thing wrong with an otherwise good document."""

    name: str
    spoil: Spoil
    seen_by: frozenset[str]
    clause: str
    """Where veraPDF must object, if that is promised."""


DEFECTS: list[Defect] = []


def defect(seen_by: str, clause: str = "") -> Callable[[Spoil], Spoil]:
    """The function below becomes a defect, named after it, that these gates and no others notice."""

    def register(spoil: Spoil) -> Spoil:
        DEFECTS.append(Defect(spoil.__name__.replace("_", " "), spoil, frozenset(seen_by.split()), clause))
        return spoil

    return register


# Where to find things


def elements(pdf: Pdf, *kinds: str) -> list[Any]:
    """The structure elements of these types, in no particular order."""
    named = {Name(f"/{kind}") for kind in kinds}
    found = (one for one in pdf.objects if isinstance(one, Dictionary) and "/S" in one and "/P" in one)
    return [one for one in found if one.get("/Type", Name.StructElem) == Name.StructElem and one.S in named]


def with_text(pdf: Pdf, kind: str) -> list[Any]:
    """The elements of this type that hold marked content directly."""
    return [one for one in elements(pdf, kind) if any(isinstance(kid, int) for kid in listed(one))]


def listed(element: Any) -> list[Any]:
    """What an element holds."""
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def annotations(pdf: Pdf, kind: str) -> Iterator[Any]:
    """The annotations of this type, page by page."""
    for page in pdf.pages:
        yield from (one for one in page.obj.get("/Annots", Array()) if one.get("/Subtype") == Name(f"/{kind}"))


def fonts(pdf: Pdf) -> list[Any]:
    """Every font."""
    return [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.Font]


def attachments(pdf: Pdf) -> list[Any]:
    """Every attachment."""
    return [one for one in pdf.objects if isinstance(one, Dictionary) and "/EF" in one]


def recast(pdf: Pdf, index: int, change: Callable[[bytes], bytes]) -> None:
    """A page's content, changed."""
    page = pdf.pages[index]
    page.contents_coalesce()
    page.obj.Contents = pdf.make_stream(change(page.obj.Contents.read_bytes()))


def draw(pdf: Pdf, index: int, more: bytes) -> None:
    """More at the end of a page."""
    recast(pdf, index, lambda content: content + b"\n" + more + b"\n")


def metadata(pdf: Pdf, change: Callable[[bytes], bytes]) -> None:
    """The document's metadata, changed."""
    changed = change(pdf.Root.Metadata.read_bytes())
    pdf.Root.Metadata = pdf.make_stream(changed, Type=Name.Metadata, Subtype=Name.XML)


def remap(pdf: Pdf, meaning: bytes) -> None:
    """The letter e stands for something else in every font."""
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            cmap = font.ToUnicode.read_bytes()
            font.ToUnicode = pdf.make_stream(re.sub(rb"(?i)(<[0-9A-F]{2}>)\s*<0065>", rb"\1 <" + meaning + b">", cmap))


def spoilt(source: Path, wrong: Defect, target: Path) -> None:
    """The document at `source` with one defect, written to `target`."""
    with pikepdf.open(source) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that something is wrong with the form is meant
        pdf.save(target, encryption=wrong.spoil(pdf) or False)
