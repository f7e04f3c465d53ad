"""A tagged PDF as its checks see it: the structure tree, what the tree points at, and what the pages draw."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from tests.gates.checker.content import Event, events, texts

_TYPES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
    Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
    Figure Formula Form
"""
STANDARD = frozenset(_TYPES.split())
"""The types of ISO 32000-1, 14.8.4."""

BLOCKS = STANDARD - {"Span", "Quote", "Link", "Reference", "Code", "Lbl", "Annot", "Form"}
"""Elements that do not run on into the text behind them."""

Key = tuple[int, int]
"""An object's number and generation."""


class Content(NamedTuple):
    """Marked content on a page."""

    page: Key
    mcid: int


class Reference(NamedTuple):
    """An annotation that belongs to an element."""

    target: Key


@dataclass(eq=False)
class Element:
    """A structure element."""

    node: Any
    kind: str
    """Its standard type, by way of the role map."""
    parent: "Element | None"
    page: Any
    kids: list["Element | Content | Reference"] = field(default_factory=list)

    @property
    def elements(self) -> list["Element"]:
        """The elements directly inside."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def contents(self) -> list[Content]:
        """The marked content directly inside."""
        return [kid for kid in self.kids if isinstance(kid, Content)]

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def attribute(self, name: str) -> Any:
        """The value of an attribute; None where it has none."""
        held = self.node.get("/A", Array())
        holders = held if isinstance(held, Array) else [held]
        return next((one[name] for one in holders if isinstance(one, Dictionary) and name in one), None)


class Tagged:
    """A document with everything that the checks look at."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.catalogue: Any = pdf.Root
        self.root: Any = self.catalogue.get("/StructTreeRoot")
        held = Dictionary() if self.root is None else self.root.get("/RoleMap", Dictionary())
        self.roles = {str(key)[1:]: str(value)[1:] for key, value in held.items()}
        self.tops: list[Element] = []
        self._grow()

    # The tree

    def _grow(self) -> None:
        for node in _listed(self.root.get("/K")) if self.root is not None else ():
            if isinstance(node, Dictionary) and "/S" in node:
                self.tops.append(self._element(node, None, None, frozenset()))

    def _element(self, node: Any, parent: Element | None, page: Any, above: frozenset[Key]) -> Element:
        above |= {node.objgen}
        element = Element(node, self.standard(str(node.S)[1:]), parent, node.get("/Pg", page))
        for kid in _listed(node.get("/K")):
            if isinstance(kid, int):
                element.kids.append(Content(_key(element.page), kid))
            elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
                element.kids.append(Content(_key(kid.get("/Pg", element.page)), int(kid.MCID)))
            elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
                element.kids.append(Reference(kid.Obj.objgen))
            elif isinstance(kid, Dictionary) and "/S" in kid and kid.objgen not in above:
                element.kids.append(self._element(kid, element, element.page, above))
        return element

    def standard(self, kind: str) -> str:
        """The standard type that a type stands for; the last one reached where there is none."""
        seen = {kind}
        while kind not in STANDARD and self.roles.get(kind, kind) not in seen:
            kind = self.roles[kind]
            seen.add(kind)
        return kind

    @cached_property
    def elements(self) -> list[Element]:
        """Every element in reading order."""
        return [element for top in self.tops for element in top.walk()]

    def of_kind(self, *kinds: str) -> Iterator[Element]:
        """Every element of these types, in reading order."""
        return (element for element in self.elements if element.kind in kinds)

    # What the tree points at

    @cached_property
    def owners(self) -> dict[Content, list[Element]]:
        """Which elements claim each piece of marked content."""
        return self._claimed(lambda kid: isinstance(kid, Content))

    @cached_property
    def holders(self) -> dict[Reference, list[Element]]:
        """Which elements claim each annotation."""
        return self._claimed(lambda kid: isinstance(kid, Reference))

    def _claimed(self, wanted: Callable[[object], bool]) -> dict[Any, list[Element]]:
        claimed: dict[Any, list[Element]] = {}
        for element in self.elements:
            for kid in filter(wanted, element.kids):
                claimed.setdefault(kid, []).append(element)
        return claimed

    @cached_property
    def parents(self) -> dict[int, Any]:
        """The tree's own index, from the keys of pages and annotations to elements."""
        found: dict[int, Any] = {}
        ahead = [self.root.get("/ParentTree")] if self.root is not None else []
        while ahead:
            node = ahead.pop() or Dictionary()
            numbers = node.get("/Nums", Array())
            found |= {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
            ahead += list(node.get("/Kids", Array()))
        return found

    # What the pages draw

    @cached_property
    def pages(self) -> list[tuple[int, Any, list[Event]]]:
        """Each page with its number, from 1, and what happens on it."""
        return [(number, page.obj, events(page)) for number, page in enumerate(self.pdf.pages, 1)]

    @cached_property
    def numbers(self) -> dict[Key, int]:
        """Each page's number."""
        return {page.objgen: number for number, page, _ in self.pages}

    @cached_property
    def annotations(self) -> list[tuple[int, Any]]:
        """Every annotation that is not hidden, with the number of its page."""
        return [
            (number, annotation)
            for number, page, _ in self.pages
            for annotation in page.get("/Annots", Array())
            if not int(annotation.get("/F", 0)) & 2
        ]

    @cached_property
    def _texts(self) -> dict[Content, str]:
        found: dict[Content, str] = {}
        for _, page, happened in self.pages:
            for mcid, text in texts(happened):
                found[Content(page.objgen, mcid)] = found.get(Content(page.objgen, mcid), "") + text
        return found

    def own_text(self, element: Element) -> str:
        """The text directly in an element."""
        return "".join(self._texts.get(content, "") for content in element.contents)

    def text(self, element: Element) -> str:
        """The text in an element and all below it, in reading order, with single spaces."""
        return " ".join("".join(self._pieces(element)).split())

    def _pieces(self, element: Element) -> Iterator[str]:
        spoken = str(element.node.get("/ActualText", ""))
        yield spoken
        for kid in () if spoken else element.kids:
            if isinstance(kid, Content):
                yield self._texts.get(kid, "")
            elif isinstance(kid, Element):
                yield from self._pieces(kid)
        yield " " if element.kind in BLOCKS else ""

    def place(self, element: Element) -> str:
        """Where to look for an element: by its first words, or by those of what it stands in."""
        around = element
        while not self.text(around) and around.parent:
            around = around.parent
        inside = "" if around is element else f" in {around.kind}"
        page = next((content.page for one in around.walk() for content in one.contents), (0, 0))
        return f"{element.kind}{inside} “{self.text(around)[:40]}”, page {self.numbers.get(page, '?')}"


def open_tagged(path: Path) -> Tagged:
    """The document in a file."""
    return Tagged(pikepdf.open(path))


def _listed(kids: Any) -> Iterator[Any]:
    if isinstance(kids, Array):
        yield from kids
    elif kids is not None:
        yield kids


def _key(page: Object | None) -> Key:
    return (0, 0) if page is None else page.objgen
