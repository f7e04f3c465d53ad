"""How the report looks on paper: one grid, one type scale, one family of blue. Every size is in points."""

from functools import cache

from reportlab import rl_config
from reportlab.graphics import shapes
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from selfassess.files.places import bundled

# Contrast on white: ink 16, deep 11, muted 7, link 6. They differ in lightness too, so they survive a grey printer.
INK, MUTED, RULE, PALE, PAPER = (HexColor(code) for code in ("#15232E", "#4A5965", "#C9D2D9", "#F1F5F8", "#FFFFFF"))
DEEP, LINK, TINT, EDGE = (HexColor(code) for code in ("#0B3C5D", "#005A92", "#DCE9F3", "#7FA6C3"))
RING, RING_DOT = HexColor("#2B6A94"), HexColor("#9CC8E6")
DEPTHS = tuple(HexColor(code) for code in ("#0B3C5D", "#2A6A98", "#7EAFD0", "#BBD6E8", "#E6F0F6"))
"""From the lowest level to the highest: the lower, the darker."""

BODY, ITALIC, STRONG, HEAD, FALLBACK = "Body", "Body-Italic", "Body-Strong", "Head", "Fallback"
FILES = {
    BODY: "OpenSans-Regular.ttf",
    ITALIC: "OpenSans-Italic.ttf",
    STRONG: "OpenSans-Semibold.ttf",
    HEAD: "OpenSans-Bold.ttf",
    FALLBACK: "DejaVuSans.ttf",
}

SIDE, TOP, BOTTOM = 20 * mm, 20 * mm, 17 * mm
MEASURE = 150 * mm
"""Running text is set no wider: about 85 characters."""
CELL_PADDING, CELL_TOP, CELL_BOTTOM = 5.0, 2.0, 3.0

HEADING_STYLES = {2: "h2", 3: "h3", 4: "h3"}
CELL_STYLES = {"start": "cell", "end": "cell-end"}
COLUMN_STYLES = {"start": "column", "end": "column-end"}

_SCALE: dict[str, tuple[float, float]] = {
    "title": (38, 44),
    "h1": (25, 30),
    "h2": (14, 18),
    "h3": (11, 14.5),
    "lead": (13, 18),
    "body": (10.5, 14.5),
    "small": (9.25, 11.75),
}
"""Size and leading."""


def set_up() -> None:
    """The family is registered and ReportLab's doors are shut, whatever its own settings files say."""
    rl_config.trustedHosts = None
    rl_config.trustedSchemes = ["https"]
    rl_config.toColorCanUse = None
    rl_config.useA85 = 0
    rl_config.documentLang = None
    for font in (BODY, ITALIC, STRONG, HEAD):
        load(font)
    pdfmetrics.registerFontFamily(BODY, normal=BODY, bold=STRONG, italic=ITALIC, boldItalic=STRONG)
    shapes.STATE_DEFAULTS["fontName"] = BODY  # a drawing that names no font must not fall back to one not embedded


@cache
def load(font: str) -> frozenset[int]:
    """The font is ready for use; the code points it has a glyph for."""
    face = TTFont(font, bundled("resources") / "fonts" / FILES[font])
    pdfmetrics.registerFont(face)
    pdfmetrics.registerFontFamily(font, font, font, font, font)
    return frozenset(face.face.charToGlyph)


@cache
def style(name: str) -> ParagraphStyle:
    """A named paragraph style."""
    return _styles()[name]


@cache
def _styles() -> dict[str, ParagraphStyle]:
    return {
        "title": _style("title", "title", fontName=HEAD, textColor=PAPER),
        "cover": _style("cover", "lead", textColor=PAPER),
        "contents": _style("contents", "body", textColor=PAPER, leading=20),
        "plain-title": _style("plain-title", "title", fontName=HEAD, textColor=DEEP, fontSize=30, leading=36),
        "plain-cover": _style("plain-cover", "body", textColor=MUTED),
        "plain-contents": _style("plain-contents", "body", leading=17),
        "h1": _style("h1", "h1", fontName=HEAD, textColor=DEEP, spaceBefore=16, spaceAfter=8),
        "h2": _style("h2", "h2", fontName=HEAD, textColor=DEEP, spaceBefore=10, spaceAfter=3),
        "h3": _style("h3", "h3", fontName=STRONG, textColor=DEEP, spaceBefore=8, spaceAfter=2),
        "lead": _style("lead", "lead", textColor=DEEP, spaceAfter=9),
        "body": _style("body", "body", spaceAfter=6),
        "small": _style("small", "small", textColor=MUTED, spaceBefore=5, spaceAfter=5),
        "note": _style("note", "small", leftIndent=12, spaceBefore=3, spaceAfter=8),
        "quotation": _style("quotation", "body", fontName=ITALIC, textColor=DEEP, leftIndent=14, spaceAfter=3),
        "quoted": _style("quoted", "small", textColor=MUTED, leftIndent=14, spaceAfter=6),
        "item": _style(
            "item", "body", leftIndent=21, bulletIndent=3, bulletFontName=STRONG, bulletColor=LINK, spaceAfter=4
        ),
        "choice": _style(
            "choice", "body", leftIndent=26, bulletIndent=4.6, bulletFontName=STRONG, bulletColor=INK, spaceAfter=5
        ),
        "cell": _style("cell", "small", spaceBefore=1),
        "cell-end": _style("cell-end", "small", spaceBefore=1, alignment=2),
        "column": _style("column", "small", fontName=STRONG, textColor=PAPER),
        "column-end": _style("column-end", "small", fontName=STRONG, textColor=PAPER, alignment=2),
        "callout": _style("callout", "h3", fontName=STRONG, textColor=DEEP, spaceAfter=2),
    }


def _style(name: str, step: str, **rest: object) -> ParagraphStyle:
    size, leading = _SCALE[step]
    base = {"fontName": BODY, "textColor": INK, "fontSize": size, "leading": leading, "bulletFontSize": size}
    return ParagraphStyle(name, **{**base, "allowWidows": 0, "allowOrphans": 0, "splitLongWords": 1, **rest})
