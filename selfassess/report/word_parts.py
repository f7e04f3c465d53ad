"""The pieces of WordprocessingML that a report is made of. What takes a text shows it, and never obeys it."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips

from selfassess.report.bidi import begins_left
from selfassess.report.report import Align, Entry, Run
from selfassess.report.text import followable, one_line, printable

Node = BaseOxmlElement

LONGEST_NAME = 64
"""Characters; Word does not open a document in which a control's title or tag is longer."""
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
TICKS = "http://schemas.microsoft.com/office/word/2010/wordml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#]([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SPOKEN_IN = {"cy": "cy-GB", "gd": "gd-GB", "ga": "ga-IE", "en": "en-GB"}
"""Word knows languages by their country."""


def node(tag: str, *children: Node, **attributes: str | int) -> Node:
    """An element of the main namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


class Desk:
    """What the pieces of one document share: its links, its places, and numbers that are given out once."""

    def __init__(self, part: Any) -> None:
        self.part = part
        self._places: set[str] = set()
        self._last: dict[str, int] = {}
        self._images: dict[bytes, str] = {}

    def next(self, kind: str) -> int:
        """The next number of a kind, from 1."""
        self._last[kind] = self._last.get(kind, 0) + 1
        return self._last[kind]

    def link(self, target: str) -> Node | None:
        """An empty link to a target; None where it is neither a well-formed https address nor a place in the report."""
        if not followable(target):
            return None
        if target.startswith("#"):
            return node("hyperlink", anchor=place_name(target[1:]), history=1)
        if not _ADDRESS.fullmatch(target):
            return None
        made = node("hyperlink", history=1)
        made.set(qn("r:id"), self.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return made

    def placed(self, id: str, content: Sequence[Node]) -> list[Node]:
        """The content as the place that links to `id` lead to; only the first of that id is one."""
        if not id or id in self._places:
            return list(content)
        self._places.add(id)
        number = self.next("bookmark")
        start = node("bookmarkStart", id=number, name=place_name(id))
        return [start, *content, node("bookmarkEnd", id=number)]

    def image(self, png: bytes, width: int, height: int) -> Node:
        """A picture of this size in EMU that only repeats what stands beside it, so that readers aloud pass over it."""
        reference = self._images.get(png) or self.part.get_or_add_image(BytesIO(png))[0]
        self._images[png] = reference
        number = self.next("picture")
        return node("r", node("drawing", parse_xml(_picture(reference, number, width, height))))


def place_name(id: str) -> str:
    """The bookmark of an id: at most 40 letters, digits and underscores, the first of which keeps it out of lists."""
    return f"_{re.sub('[^A-Za-z0-9]', '_', id)[:30]}_{sha256(id.encode(errors='replace')).hexdigest()[:8]}"


def paragraph(
    style: str, *content: Node, align: Align = "start", backwards: bool | None = False, numbers: int | None = None
) -> Node:
    """A paragraph in a named style; `backwards` runs from right to left, `numbers` is the list that it belongs to."""
    properties = [node("pStyle", val=style)]
    if numbers:
        properties.append(node("numPr", node("ilvl", val=0), node("numId", val=numbers)))
    if backwards:
        properties.append(node("bidi"))
    if align == "end":
        properties.append(node("jc", val="right"))
    return node("p", node("pPr", *properties), *content)


def run(text: str, *properties: Node) -> Node:
    """Raw text as it can be seen, with its line breaks."""
    pieces = []
    for number, line in enumerate(printable(text).split("\n")):
        if number:
            pieces.append(node("br"))
        piece = node("t")
        piece.text = line
        piece.set(qn("xml:space"), "preserve")
        pieces.append(piece)
    return node("r", *([node("rPr", *properties)] if properties else []), *pieces)


def line(style: str, text: str, align: Align = "start", language: str = "") -> Node:
    """A paragraph of one text in one style."""
    words = run(text, *_properties(Run(text, language=language), ""))
    return paragraph(style, words, align=align, backwards=begins_left(text))


def runs(desk: Desk, parts: Sequence[Run]) -> list[Node]:
    """Runs of text, in their styles and languages, with their links."""
    return [_linked(desk, part) for part in parts if part.text]


def _linked(desk: Desk, part: Run) -> Node:
    link = desk.link(part.target)
    if link is None:
        return run(part.text, *_properties(part, {"plain": "", "strong": "Strong", "quiet": "Quiet"}[part.style]))
    link.append(run(part.text, *_properties(part, "Hyperlink")))
    return link


def _properties(part: Run, style: str) -> Iterator[Node]:
    """In the order in which the format wants them."""
    if style:
        yield node("rStyle", val=style)
    if style == "Hyperlink" and part.style == "strong":
        yield from (node("b"), node("bCs"))
    backwards = begins_left(part.text)
    if backwards:
        yield node("rtl")
    if language := spoken(part.language):
        yield node("lang", bidi=language) if backwards else node("lang", val=language)


def spoken(language: str) -> str:
    """The language's tag as Word knows it; empty for what is none."""
    return _SPOKEN_IN.get(language, language) if _LANGUAGE.fullmatch(language) else ""


def control(desk: Desk, entry: Entry) -> list[Node]:
    """A place to write in, or to tick, which says what belongs there."""
    facts = [
        node("alias", val=_short(entry.label)),
        node("tag", val=_short(entry.name)),
        node("id", val=desk.next("control")),
    ]
    value = one_line(entry.value)
    shown = value or one_line(entry.empty or entry.label)
    if entry.tick:
        box, words = shown[:1], shown[1:]
        return [_control([*facts, _tick(bool(value))], run(box)), run(words)]
    if not value:  # the quiet words give way to the first letter typed
        facts.append(node("showingPlcHdr"))
    style = "" if value else "PlaceholderText"
    return [_control([*facts, node("text")], run(shown, *_properties(Run(shown), style)))]


def _control(facts: Sequence[Node], shown: Node) -> Node:
    return node("sdt", node("sdtPr", *facts), node("sdtContent", shown))


def _tick(ticked: bool) -> Node:
    """A box that a press ticks and unticks (Word 2010 and later)."""
    states = "".join(
        f'<w14:{name} w14:val="{sign}" w14:font="MS Gothic"/>'
        for name, sign in (("checkedState", "2611"), ("uncheckedState", "2610"))
    )
    checked = f'<w14:checked w14:val="{int(ticked)}"/>'
    return parse_xml(f'<w14:checkbox xmlns:w14="{TICKS}">{checked}{states}</w14:checkbox>')


def _short(name: str) -> str:
    shown = one_line(name)
    # Word counts UTF-16 units
    while len(shown.encode("utf-16-le")) // 2 > LONGEST_NAME:
        shown = f"{shown[:-2]}…"
    return shown


def field(instruction: str, shown: str) -> Node:
    """A field of Word's own; never anybody else's text."""
    return node("fldSimple", run(shown), instr=f" {instruction} ")


def contents(desk: Desk, title: str, entries: Sequence[tuple[str, str]]) -> Node:
    """A table of contents, filled already, that Word can bring up to date; each entry is a title and an id."""
    lines = []
    for text, id in entries:
        link = node("hyperlink", run(text), anchor=place_name(id), history=1)
        lines.append(paragraph("TOC1", link, backwards=begins_left(text)))
    first, last = lines[0], lines[-1]
    instruction = node("instrText")
    instruction.text = ' TOC \\o "1-1" \\h \\z \\u '
    instruction.set(qn("xml:space"), "preserve")
    for number, piece in enumerate((_mark("begin"), node("r", instruction), _mark("separate")), 1):
        first.insert(number, piece)
    last.append(_mark("end"))
    gallery = node("docPartObj", node("docPartGallery", val="Table of Contents"), node("docPartUnique"))
    return node(
        "sdt",
        node("sdtPr", node("id", val=desk.next("control")), gallery),
        node("sdtContent", paragraph("TOCHeading", run(title)), *lines),
    )


def _mark(kind: str) -> Node:
    return node("r", node("fldChar", fldCharType=kind))


def keep_with_next(*nodes: Node) -> None:
    """Every paragraph in them stays on the page of what follows it."""
    for one in nodes:
        for part in one.iter(qn("w:p")):
            part.get_or_add_pPr().keepNext_val = True


def stay_on_page(heading: Node) -> None:
    """The heading does not begin a page, whatever its style says."""
    properties = heading[0]
    properties.insert(1, node("pageBreakBefore", val=0))


def space_before(part: Any, twips: int) -> None:
    """The paragraph keeps its distance from what stands before it."""
    part.get_or_add_pPr().spacing_before = Twips(twips)


def shade(cell: Any, fill: str) -> None:
    """The cell on a ground of this colour."""
    cell.get_or_add_tcPr().append(node("shd", val="clear", color="auto", fill=fill))


def _picture(reference: str, number: int, width: int, height: int) -> str:
    names = f'id="{number}" name="Mark {number}" descr=""'
    return f"""
<wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{width}" cy="{height}"/>
<wp:docPr {names}><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">
<adec:decorative xmlns:adec="{DECORATIVE}" val="1"/></a:ext></a:extLst></wp:docPr>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr {names}/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{reference}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline>""".strip()
