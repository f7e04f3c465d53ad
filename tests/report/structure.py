"""The structure tree of a PDF read back, as a screen reader would meet it."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NumberObject

PAINTING = frozenset(b"S s f F f* B B* b b* sh Do EI Tj TJ ' \"".split())


class Tag(NamedTuple):
    """A structure element: how deep it stands, what it is, and what it holds itself."""

    depth: int
    name: str
    element: DictionaryObject

    @property
    def alternative(self) -> str:
        return str(self.element.get("/Alt", ""))

    def attribute(self, name: str) -> object:
        attributes: Any = self.element.get("/A", DictionaryObject())
        return attributes.get_object().get(name)

    @property
    def annotations(self) -> list[Any]:
        """The annotations that it holds."""
        kids = [kid for kid in _kids(self.element) if not isinstance(kid, NumberObject)]
        return [kid["/Obj"].get_object() for kid in kids if kid.get("/Type") == "/OBJR"]

    @property
    def inside(self) -> list[str]:
        """What it holds, in reading order: `text` for what is painted, else the kind of element or reference."""
        return ["text" if _painted(kid) else str(kid.get("/S", kid.get("/Type")))[1:] for kid in _kids(self.element)]


def _painted(kid: Any) -> bool:
    return isinstance(kid, NumberObject) or kid.get("/Type") == "/MCR"


def tags(pdf: bytes) -> list[Tag]:
    """Every structure element, in reading order."""
    root: Any = PdfReader(BytesIO(pdf)).root_object
    return list(_walk(root["/StructTreeRoot"]["/K"].get_object(), 0))


def outline(pdf: bytes) -> str:
    """The tags after the cover, one a line, indented by depth."""
    found = tags(pdf)
    section = [place for place, tag in enumerate(found) if tag.name == "Sect"][1]
    return "\n".join(f"{'  ' * (tag.depth - 1)}{tag.name}" for tag in found[section:])


def named(pdf: bytes, name: str) -> list[Tag]:
    """The elements of one kind."""
    return [tag for tag in tags(pdf) if tag.name == name]


def _walk(element: DictionaryObject, depth: int) -> Iterator[Tag]:
    yield Tag(depth, str(element["/S"])[1:], element)
    for kid in _kids(element):
        if not isinstance(kid, NumberObject) and "/S" in kid:
            yield from _walk(kid, depth + 1)


def _kids(element: DictionaryObject) -> list[Any]:
    kids: Any = element.get("/K", ArrayObject())
    kids = kids.get_object()
    return [kid.get_object() for kid in kids] if isinstance(kids, list) else [kids]


def loose(pdf: bytes) -> list[str]:
    """What is painted outside any marked content, or in two at once; empty where all has exactly one owner."""
    reader = PdfReader(BytesIO(pdf))
    return [fault for number, page in enumerate(reader.pages, 1) for fault in _loose_on(page, number, reader)]


def _loose_on(page: Any, number: int, reader: PdfReader) -> Iterator[str]:
    depth = 0
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in PAINTING and depth != 1:
            yield f"page {number}: {operands} {operator!r} inside {depth}"
    if depth:
        yield f"page {number}: {depth} still open"
