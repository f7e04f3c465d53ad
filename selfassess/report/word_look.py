"""How the report looks in Word: named styles that a person can change in one place, A4 sheets, and a clean package.

The face is Arial: Windows and macOS both bring it, Linux has its double, so lines and pages fall alike everywhere, and
it is close to the PDF's Open Sans in width and height. Colours and sizes are the PDF's.
"""

from copy import deepcopy
from datetime import datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml.ns import qn

from selfassess.report.design import DEEP, EDGE, INK, LINK, MUTED, PALE, PAPER, RULE
from selfassess.report.report import Report
from selfassess.report.text import one_line
from selfassess.report.word_figures import code
from selfassess.report.word_parts import Desk, Node, field, node, paragraph, run, spoken

FACE = "Arial"
SHORT_SIDE, LONG_SIDE = 11906, 16838
SIDE, TOP, BOTTOM, EDGES = 1191, 1304, 1134, 624
"""In twips: margins of 21, 23 and 20 mm; head and foot stand 11 mm from the edge of the sheet."""
BULLETS, NUMBERS = 1, 2
HEAD_LENGTH = 60
SAME_DAY_FOR_ALL = (1980, 1, 1, 0, 0, 0)


def room_on(wide: bool) -> int:
    """Width that a sheet has for text, in twips."""
    return (LONG_SIDE if wide else SHORT_SIDE) - 2 * SIDE


# --- the package ----------------------------------------------------------------------------------------------------


def blank(report: Report) -> Any:
    """A document without content: its own styles, lists and settings, and the report's facts; nobody's name."""
    document = Document()
    for rels in (document.part.rels, document.part.package.rels):
        for reference in [key for key, rel in rels.items() if not rel.reltype.endswith(KEPT)]:
            del rels[reference]
    language = spoken(report.language) or "en-GB"
    _refill(document.styles.element, _styles(language))
    _refill(document.settings.element, _settings(language))
    _refill(document.part.numbering_part.element, _lists())
    document.element.body.clear()
    _name(document.core_properties, report)
    return document


KEPT = ("/officeDocument", "/core-properties", "/styles", "/settings", "/numbering")
"""The rest of what python-docx begins with is somebody else's: a picture, a bibliography, styles said twice."""


def _refill(element: Any, content: list[Node]) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(content)


def _name(properties: Any, report: Report) -> None:
    made = datetime.combine(report.day, time())
    properties.title = one_line(report.title)[:255]
    properties.language = spoken(report.language)
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(properties, name, "")
    properties.created = properties.modified = made
    properties.revision = 1


def packed(document: Any) -> bytes:
    """The document as a file, in which the parts bear no time of their own."""
    saved, target = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, SAME_DAY_FOR_ALL)
            entry.create_system, entry.compress_type = 0, ZIP_DEFLATED
            new.writestr(entry, old.read(name), compresslevel=9)
    return target.getvalue()


def new_list(document: Any) -> int:
    """A numbered list that begins at 1."""
    lists = document.part.numbering_part.element
    number = len(lists.findall(qn("w:num"))) + 1
    again = node("lvlOverride", node("startOverride", val=1), ilvl=0)
    lists.append(node("num", node("abstractNumId", val=NUMBERS), again, numId=number))
    return number


def _settings(language: str) -> list[Node]:
    """Without these Word would open the document as one from 2007."""
    uri = "http://schemas.microsoft.com/office/word"
    wanted = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    return [
        node("zoom", percent=100),
        node("defaultTabStop", val=720),
        node("characterSpacingControl", val="doNotCompress"),
        node("compat", *(node("compatSetting", name=name, uri=uri, val=value) for name, value in wanted.items())),
        node("themeFontLang", val=language),
        node("decimalSymbol", val="."),
        node("listSeparator", val=","),
    ]


def _lists() -> list[Node]:
    marks = ((BULLETS, "bullet", "•", "ListBullet"), (NUMBERS, "decimal", "%1.", "ListNumber"))
    kinds = [
        node(
            "abstractNum",
            node("multiLevelType", val="singleLevel"),
            node(
                "lvl",
                node("start", val=1),
                node("numFmt", val=kind),
                node("pStyle", val=style),
                node("lvlText", val=mark),
                node("lvlJc", val="left"),
                node("pPr", node("ind", left=400, hanging=320)),
                node("rPr", _face(), node("b"), node("color", val=code(LINK))),
                ilvl=0,
            ),
            abstractNumId=number,
        )
        for number, kind, mark, style in marks
    ]
    return [*kinds, *(node("num", node("abstractNumId", val=number), numId=number) for number, *_ in marks)]


# --- sheets -----------------------------------------------------------------------------------------------------------


def sheet(desk: Desk, report: Report, wide: bool, first: bool) -> Node:
    """The properties of a part of the document: size and margins, head and foot; the very first page has neither."""
    width, height = (LONG_SIDE, SHORT_SIDE) if wide else (SHORT_SIDE, LONG_SIDE)
    size = node("pgSz", w=width, h=height, **({"orient": "landscape"} if wide else {}))
    margins = node("pgMar", top=TOP, right=SIDE, bottom=BOTTOM, left=SIDE, header=EDGES, footer=EDGES, gutter=0)
    title = [node("titlePg")] if first else []
    ends = _edge(desk, report, wide, "header"), _edge(desk, report, wide, "footer")
    return node("sectPr", *ends, node("type", val="nextPage"), size, margins, node("cols", space=720), *title)


def _edge(desk: Desk, report: Report, wide: bool, kind: str) -> Node:
    """The head or the foot, with a reference to it."""
    part, reference = desk.part.add_header_part() if kind == "header" else desk.part.add_footer_part()
    tab = node("r", node("tab"))
    if kind == "header":
        content = [run(_cut(report.title)), tab, run(_cut(report.subtitle[0] if report.subtitle else ""))]
    else:
        pages = [run("Page "), field("PAGE", "1"), run(" of "), field("NUMPAGES", "1")]
        content = [run(_cut(report.date)), tab, *pages]
    line = paragraph(kind.capitalize(), *content)
    line.find(qn("w:pPr")).append(node("tabs", node("tab", val="right", pos=room_on(wide))))
    _refill(part.element, [line])
    made = node(f"{kind}Reference", type="default")
    made.set(qn("r:id"), reference)
    return made


def _cut(text: str) -> str:
    shown = one_line(text)
    return shown if len(shown) <= HEAD_LENGTH else f"{shown[: HEAD_LENGTH - 1]}…"


# --- styles -----------------------------------------------------------------------------------------------------------


def _styles(language: str) -> list[Node]:
    look = [_face(), node("lang", val=language, eastAsia=language)]
    defaults = node(
        "docDefaults",
        node("rPrDefault", node("rPr", *look)),
        node("pPrDefault", node("pPr", _spacing(0, 120, 270))),
    )
    latent = node(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )
    return [defaults, latent, *_plain_styles(), *_headings(), *_texts(), *_words(), *_tables()]


def _plain_styles() -> list[Node]:
    none = _style("No List", kind="numbering", based="", default=True)
    font = _style("Default Paragraph Font", kind="character", based="", default=True)
    text = _style("Normal", based="", default=True, r=[_colour(INK), *_size(11)])
    return [text, font, none]


def _headings() -> list[Node]:
    """The cover's lines stand on one deep ground: their frames are alike, so that Word draws them as one."""
    ground = [_frame(*(("single", 4, 16, DEEP),) * 4), _fill(DEEP)]
    inset = node("ind", left=340, right=340)

    def heading(level: int, size: float, before: int, after: int) -> Node:
        new_page = [node("pageBreakBefore")] if level == 1 else []
        level_of = node("outlineLvl", val=level - 1)
        held = [node("keepNext"), node("keepLines"), *new_page, _spacing(before, after, 250), level_of]
        return _style(f"heading {level}", following="Normal", p=held, r=[*_bold(DEEP), *_size(size)])

    return [
        _style("Title", following="Subtitle", p=[*ground, _spacing(0, 160, 240), inset], r=[*_bold(PAPER), *_size(36)]),
        _style("Subtitle", p=[*ground, _spacing(0, 60, 270), inset], r=[_colour(PAPER), *_size(13)]),
        heading(1, 24, 0, 200),
        heading(2, 14.5, 320, 100),
        heading(3, 12, 220, 60),
        heading(4, 11, 200, 40),
        _style("TOC Heading", p=[node("keepNext"), _spacing(600, 120, 250)], r=[*_bold(DEEP), *_size(14.5)]),
        _style("toc 1", p=[_tab(room_on(False)), _spacing(0, 80, 270)], r=[_colour(LINK)]),
    ]


def _texts() -> list[Node]:
    line = [_frame(None, ("single", 12, 8, EDGE), None, None)]
    box = [_frame(*[("single", 4, 7, PALE), ("single", 24, 8, DEEP), *[("single", 4, 7, PALE)] * 2]), _fill(PALE)]
    inset = node("ind", left=240, right=160)
    quoted = [*line, _spacing(0, 60, 270), node("ind", left=300)]
    return [
        _style("Lead", p=[_spacing(0, 180, 280)], r=[_colour(DEEP), *_size(13)]),
        _style("Small", p=[_spacing(0, 120, 270)], r=[_colour(MUTED), *_size(10)]),
        _style("Note", p=[*line, _spacing(60, 160, 270), node("ind", left=260)]),
        _style("Quote", following="QuoteSource", p=[node("keepNext"), *quoted], r=[*_slanted(), _colour(DEEP)]),
        _style("Quote Source", p=[*line, _spacing(0, 200, 270), node("ind", left=300)], r=[_colour(MUTED), *_size(10)]),
        _style("List Bullet", p=[_numbered(BULLETS), _spacing(0, 80, 270)]),
        _style("List Number", p=[_numbered(NUMBERS), _spacing(0, 80, 270)]),
        _style(
            "Callout Title",
            following="Callout",
            p=[node("keepNext"), *box, _spacing(200, 40, 270), inset],
            r=_bold(DEEP),
        ),
        _style("Callout", p=[node("keepLines"), *box, _spacing(0, 80, 270), inset]),
        _style("caption", p=[node("keepNext"), _spacing(0, 100, 270)], r=[_colour(MUTED), *_size(10)]),
        _style(
            "header",
            p=[_frame(None, None, ("single", 4, 6, RULE), None), _spacing(0, 0, 240)],
            r=[_colour(MUTED), *_size(9)],
        ),
        _style("footer", p=[_spacing(0, 0, 240)], r=[_colour(MUTED), *_size(9)]),
        _style("Gap", p=[_spacing(0, 0, 120)], r=_size(4)),
    ]


def _words() -> list[Node]:
    def words(name: str, *look: Node) -> Node:
        return _style(name, based="DefaultParagraphFont", kind="character", r=list(look))

    underlined = node("u", val="single")
    return [
        words("Strong", node("b"), node("bCs")),
        words("Quiet", _colour(MUTED)),
        words("Hyperlink", _colour(LINK), underlined),
        words("FollowedHyperlink", _colour(LINK), underlined),
        words("Placeholder Text", _colour(MUTED)),
    ]


def _tables() -> list[Node]:
    """Rules between rows only; the row of titles stands out by its ground, and says so to those who hear it."""
    cell = node("tblCellMar", *(node(side, w=w, type="dxa") for side, w in CELL_MARGINS))
    plain = _style("Normal Table", kind="table", based="", default=True)
    plain.append(node("tblPr", node("tblInd", w=0, type="dxa"), cell))
    rules = [node(side, val="single", sz=4, space=0, color=code(RULE)) for side in ("bottom", "insideH")]
    ours = _style("Report Table", kind="table", based="NormalTable")
    ours.append(node("tblPr", node("tblBorders", *rules)))
    titles = node("tcPr", node("shd", val="clear", color="auto", fill=code(DEEP)))
    ours.append(node("tblStylePr", titles, type="firstRow"))
    return [
        plain,
        ours,
        _style("Table Text", p=[_spacing(0, 40, 250)], r=_size(10)),
        _style("Table Heading", p=[node("keepNext"), _spacing(0, 40, 250)], r=[*_bold(PAPER), *_size(9.5)]),
    ]


CELL_MARGINS = (("top", 50), ("left", 80), ("bottom", 20), ("right", 80))


def _style(
    name: str,
    *,
    based: str = "Normal",
    following: str = "",
    p: list[Node] | None = None,
    r: list[Node] | None = None,
    kind: str = "paragraph",
    default: bool = False,
) -> Node:
    known = name in BUILT_IN or name.startswith(("heading", "toc"))
    marks = {**({"default": 1} if default else {}), **({} if known else {"customStyle": 1})}
    made = node("style", node("name", val=name), type=kind, styleId=style_id(name), **marks)
    made.extend([node("basedOn", val=based)] if based else [])
    made.extend([node("next", val=following)] if following else [])
    made.extend([node("uiPriority", val=99 if default and name != "Normal" else 9)])
    made.extend([node("qFormat")] if kind in ("paragraph", "character") else [])
    made.extend([node("pPr", *deepcopy(p))] if p else [])
    made.extend([node("rPr", *deepcopy(r))] if r else [])
    return made


BUILT_IN = frozenset(
    [
        "Normal",
        "No List",
        "Default Paragraph Font",
        "Normal Table",
        "Title",
        "Subtitle",
        "TOC Heading",
        "Quote",
        "List Bullet",
        "List Number",
        "caption",
        "header",
        "footer",
        "Strong",
        "Hyperlink",
        "FollowedHyperlink",
        "Placeholder Text",
    ]
)


def style_id(name: str) -> str:
    """The id by which the document refers to a style."""
    return {"toc 1": "TOC1", "Normal Table": "NormalTable"}.get(
        name, "".join(word[:1].upper() + word[1:] for word in name.split())
    )


def _face() -> Node:
    return node("rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE)


def _size(points: float) -> list[Node]:
    return [node("sz", val=round(2 * points)), node("szCs", val=round(2 * points))]


def _colour(colour: object) -> Node:
    return node("color", val=code(colour))


def _bold(colour: object) -> list[Node]:
    return [node("b"), node("bCs"), _colour(colour)]


def _slanted() -> list[Node]:
    return [node("i"), node("iCs")]


def _spacing(before: int, after: int, line: int) -> Node:
    return node("spacing", before=before, after=after, line=line, lineRule="auto")


def _numbered(number: int) -> Node:
    return node("numPr", node("numId", val=number))


def _tab(place: int) -> Node:
    return node("tabs", node("tab", val="right", pos=place))


def _fill(colour: object) -> Node:
    return node("shd", val="clear", color="auto", fill=code(colour))


def _frame(*sides: tuple[str, int, int, object] | None) -> Node:
    """Lines above, at the left, below and at the right: how, how thick, how far away and in which colour."""
    named = zip(("top", "left", "bottom", "right"), sides, strict=True)
    lines = (node(name, val=side[0], sz=side[1], space=side[2], color=code(side[3])) for name, side in named if side)
    return node("pBdr", *lines)
