"""PDF structure tags (ISO 32000-1, 14.7 and 14.8) for ReportLab: what a screen reader is told, in reading order.

The structure tree is made from the report's tree before anything is drawn, so its order is that of the text, whatever
the layout does. Drawing only fills it: at any moment one element owns what is painted, and what nobody owns is an
artifact. So content without a tag, tags inside artifacts and artifacts inside tags cannot come about.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFPage, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

LINK, SPEECH = "Link", "Span"

_STATE = ("q", "Q", "cm", "w", "J", "j", "M", "d", "i", "ri", "gs", "n", "W", "W*", "Tf", "TL")
_COLOUR = ("rg", "RG", "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN")
_QUIET = frozenset(_STATE + _COLOUR)
"""Operators that paint nothing."""


class Marked(NamedTuple):
    """Painted content: the page, and its number there."""

    page: str
    number: int


class Annotated(NamedTuple):
    """An annotation: the page, and a reference to it."""

    page: str
    annotation: object


class Element(PDFObject):  # type: ignore[misc]
    """A structure element. What is inside it stands in reading order."""

    __RefOnly__ = 1  # ReportLab: an object of its own in the file, referred to

    def __init__(
        self,
        tag: str,
        within: "Element | None" = None,
        *,
        alternative: str = "",
        language: str = "",
        attributes: Mapping[str, object] | None = None,
    ) -> None:
        self.tag, self.alternative, self.language = tag, alternative, language
        self.attributes = attributes
        self.spoken = ""
        """The text to read out instead of what is painted; empty where that is the same."""
        self.kids: list[Element | Marked | Annotated] = []
        self.links: dict[tuple[int, str], Element] = {}
        """Links within a text, not yet in the tree; each goes in where it is first painted."""
        self.parent: object = None
        if within is not None:
            within.add(self)

    def add(self, kid: "Element") -> "Element":
        """The kid stands last in this element."""
        kid.parent = self
        self.kids.append(kid)
        return kid

    def part(self, link: tuple[int, str]) -> "Element":
        """A link within this text, which stands in the tree where it is first painted."""
        element = self.links[link]
        return element if element.parent else self.add(element)

    def format(self, document: Any) -> bytes:
        """The element as it stands in a file; ReportLab calls this."""
        home = next((kid.page for kid in self.kids if not isinstance(kid, Element)), "")
        kids = b" ".join(_kid(kid, home, document) for kid in self.kids)
        facts = [b"/Type/StructElem/S/", self.tag.encode(), b"/P ", _form(self.parent, document), b"/K[", kids, b"]"]
        if home:
            facts += [b"/Pg ", _page(home, document)]
        for key, text in ((b"/Alt", self.alternative), (b"/Lang", self.language), (b"/ActualText", self.spoken)):
            if text:
                facts += [key, _form(PDFString(text), document)]
        if self.attributes:
            facts += [b"/A", _form(PDFDictionary(dict(self.attributes)), document)]
        return b"<<" + b"".join(facts) + b">>"


def _form(value: object, document: Any) -> bytes:
    formed: bytes = pdfdoc.format(value, document)
    return formed


def _page(name: str, document: Any) -> bytes:
    return _form(pdfdoc.PDFObjectReference(name), document)


def _kid(kid: Element | Marked | Annotated, home: str, document: Any) -> bytes:
    if isinstance(kid, Element):
        return _form(kid, document)
    if isinstance(kid, Annotated):
        return b"<</Type/OBJR/Pg %s/Obj %s>>" % (_page(kid.page, document), _form(kid.annotation, document))
    if kid.page == home:
        return b"%d" % kid.number
    return b"<</Type/MCR/Pg %s/MCID %d>>" % (_page(kid.page, document), kid.number)


def table_attributes(**rest: str) -> dict[str, object]:
    """Attributes that belong to tables: a summary as text, or the scope of a heading cell."""
    names = {"Scope": PDFName, "Summary": PDFString}
    return {"O": PDFName("Table"), **{key: names[key](value) for key, value in rest.items()}}


def list_attributes(numbered: bool) -> dict[str, object]:
    """Attributes of a list: what its labels are."""
    return {"O": PDFName("List"), "ListNumbering": PDFName("Decimal" if numbered else "Disc")}


def place_attributes(box: Sequence[float]) -> dict[str, object]:
    """Attributes of a figure: where it stands on its page, in points."""
    return {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": PDFArray([round(edge, 1) for edge in box])}


class TaggedText(PDFTextObject):  # type: ignore[misc]
    """A text object that remembers where in it links and changes of language begin and end."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.changes: list[tuple[int, tuple[int, str] | str]] = []
        """Places in the code, each with what begins there: a link's key, a language, or nothing."""
        self.waiting: list[tuple[int, str]] = []
        """Links that are painted and whose rectangle is still to come."""
        self._latest = 0

    def _textOut(self, text: Any, TStar: int = 0) -> None:
        """Each line ends with a space, or a reader would run its last word into the next line's first."""
        self._latest = len(self._code)
        ended = not TStar or not isinstance(text, str) or text[-1:] in (" ", "-")
        super()._textOut(text if ended else f"{text} ", TStar)

    def _linkRecord(self, link: tuple[int, str], what: str) -> None:
        """ReportLab tells of a link's beginning after its first words, of its end before what follows."""
        if what == "start":
            self.changes.append((self._latest, link))
            self.waiting.append(link)
        else:
            self.changes.append((len(self._code), ""))

    def speak(self, language: str) -> None:
        """What follows is in this language; empty for the text's own."""
        self.changes.append((len(self._code), language))


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A canvas on which everything painted belongs to an element or is an artifact."""

    def __init__(self, *args: Any, document: Element, **rest: Any) -> None:
        self.document = document
        """The structure tree's root."""
        self._owner: Element | None = None
        self._artifact = "/Artifact <</Type/Layout>> BDC"
        self._owners: list[Element] = []
        """Of what is painted on this page, by number."""
        self._keys: list[object] = []
        """The tree's way back: from a number to the element, or elements, that it stands for."""
        self._settled = 0
        self._text: TaggedText | None = None
        super().__init__(*args, **rest)
        self.setNamedCB("speak", _speak)

    # who owns what is painted

    @contextmanager
    def owned_by(self, owner: Element | None) -> Iterator[None]:
        """What is painted meanwhile belongs to the element; without one, it is an artifact."""
        before = self._owner
        self._settle()
        self._owner = owner
        yield
        self._settle()
        self._owner = before

    @contextmanager
    def edge_of_page(self, subtype: str) -> Iterator[None]:
        """What is painted meanwhile is a `Header` or a `Footer` of the page."""
        before = self._artifact
        with self.owned_by(None):
            self._artifact = f"/Artifact <</Type/Pagination/Subtype/{subtype}>> BDC"
            yield
            self._settle()
            self._artifact = before

    def _settle(self) -> None:
        """What was painted since the last change of owner is given to the owner."""
        code: list[str] = self._code
        painting = [place for place in range(self._settled, len(code)) if _paints(code[place])]
        if painting:
            code.insert(painting[-1] + 1, "EMC")
            code.insert(painting[0], self._opening(self._owner))
        self._settled = len(code)

    def _opening(self, owner: Element | None) -> str:
        if owner is None:
            return self._artifact
        number = len(self._owners)
        self._owners.append(owner)
        owner.kids.append(Marked(self._doc.thisPageName(), number))
        return f"/{owner.tag} <</MCID {number}>> BDC"

    # text

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TaggedText:
        """A text object that can be parted among several owners."""
        self._text = TaggedText(self, x, y, direction=direction)
        return self._text

    def drawText(self, aTextObject: TaggedText) -> None:
        """The text is painted; its links and foreign words belong to elements of their own."""
        if self._owner is not None and aTextObject.changes:
            self._settle()
            aTextObject._code = list(self._parted(self._owner, aTextObject))
            super().drawText(aTextObject)
            self._settled = len(self._code)
        else:
            super().drawText(aTextObject)
        self._text = None

    def _parted(self, owner: Element, text: TaggedText) -> Iterator[str]:
        """The text's code with each stretch of it marked as its owner's."""
        begin, *code = text._code
        yield begin
        places = [(1, ""), *text.changes, (len(code) + 1, "")]
        for (start, what), (end, _) in pairwise(places):
            stretch = code[start - 1 : end - 1]
            if any("Tj" in operation for operation in stretch):
                yield from (self._opening(self._part(owner, what)), *stretch, "EMC")
            else:
                yield from stretch

    def _part(self, owner: Element, what: tuple[int, str] | str) -> Element:
        """The part of a text that a stretch of it belongs to."""
        if not what:
            return owner
        if isinstance(what, str):
            return Element(SPEECH, owner, language=what)
        return owner.part(what)

    # annotations

    def annotate(self, element: Element, annotation: PDFDictionary) -> object:
        """The annotation stands on this page as content of the element; a reference to it."""
        name = f"annotation-{len(self._keys)}"
        annotation["StructParent"], annotation["F"] = self._keyed(element), 4
        self._addAnnotation(annotation, name)
        reference: object = self._doc.refAnnotation(name)
        element.kids.append(Annotated(self._doc.thisPageName(), reference))
        return reference

    def linkURL(self, url: str, rect: Any, relative: int = 0, **_: object) -> None:
        """ReportLab calls this for a link that leads outside."""
        self._link(rect, relative, {"A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(url)})})

    def linkRect(self, contents: str, destinationname: str, Rect: Any = None, **rest: Any) -> None:
        """ReportLab calls this for a link that leads to a place in the document."""
        self._link(Rect, rest.get("relative", 1), {"Dest": self._bookmarkReference(destinationname)})

    def _link(self, rect: Any, relative: int, target: dict[str, object]) -> None:
        owner = self._owner
        if owner is None:
            return
        element = owner
        if owner.tag != LINK and self._text is not None:
            self._text.waiting.sort()
            element = owner.links[self._text.waiting.pop(0)]
        facts = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Border": PDFArray([0, 0, 0]),
            "Rect": PDFArray(self._absRect(rect, relative)),
            "Contents": PDFString(element.alternative),
        }
        self.annotate(element, PDFDictionary({**facts, **target}))

    # pages and the document

    def _keyed(self, value: object) -> int:
        self._keys.append(value)
        return len(self._keys) - 1

    def showPage(self) -> None:
        """The page is done; what nobody took is an artifact."""
        self._settle()
        super().showPage()
        self._owners, self._settled = [], 0

    def _setAnnotations(self, page: Any) -> None:
        """ReportLab hands over each page and form when it is done."""
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.Tabs = PDFName("S")
            page.StructParents = self._keyed(PDFArray(self._owners))

    def save(self) -> None:
        """The structure tree goes into the document, and the file is written."""
        file = self._doc
        numbers = [part for pair in enumerate(self._keys) for part in pair]
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": self.document,
                "ParentTree": file.Reference(PDFDictionary({"Nums": PDFArray(numbers)})),
                "ParentTreeNextKey": len(self._keys),
            }
        )
        self.document.parent = file.Catalog.StructTreeRoot = file.Reference(root)
        file.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        super().save()


def _paints(operation: str) -> bool:
    """Whether a piece of a page's code leaves something to be seen."""
    if operation.endswith("ET"):
        return "Tj" in operation
    words = operation.rsplit(None, 1)
    return bool(words) and words[-1] not in _QUIET


def _speak(canvas: TaggedCanvas, _: str, language: str | None) -> None:
    """ReportLab calls this where a text's markup says that its language changes."""
    canvas._curr_tx_info["tx"].speak(language or "")
