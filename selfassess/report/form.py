"""Places in a PDF that can be written in.

ReportLab's own form fields use fonts that are not embedded, which PDF/UA-1 (7.21.4.1) and PDF/A forbid, so these are
written here: one `Form` element each, with a name to hear and a look of its own.
"""

from functools import cache
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress
from reportlab.pdfbase.ttfonts import TTFontFile
from reportlab.platypus import Flowable

from selfassess.files.places import bundled
from selfassess.report.design import BODY, FILES
from selfassess.report.tags import Element

SIZE, LEADING = 9.0, 12.0
PADDING = 2.0
TICK = 12.0
LONGEST = 200
"""Characters."""
ENCODING = "cp1252"
"""What can be typed: the characters of Western Europe, in the encoding that PDF calls WinAnsi."""

_INK, _LINE, _GROUND = "0.08 0.14 0.18", "0.29 0.35 0.40", "0.96 0.98 0.99"
_MULTILINE = 1 << 12


def typable(text: str) -> bool:
    """Whether a field can show all of the text, on any page."""
    return len(text) <= LONGEST and text == text.encode(ENCODING, "ignore").decode(ENCODING)


class Field(Flowable):  # type: ignore[misc]
    """A place to write in, as wide as there is room."""

    def __init__(self, name: str, label: str, element: Element) -> None:
        super().__init__()
        self.name, self.label, self.element = name, label, element
        self.spaceBefore = PADDING

    def draw(self) -> None:
        """The field, as the content of its element."""
        canvas = self.canv
        form = _form(canvas._doc)
        corners = canvas.absolutePosition(0, 0), canvas.absolutePosition(self.width, self.height)
        annotation = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "T": PDFString(self.name),
            "TU": PDFString(self.label),
            "Rect": PDFArray([edge for corner in corners for edge in corner]),
            "P": canvas._doc.thisPageRef(),
            **self.facts(),
        }
        form["Fields"].sequence.append(canvas.annotate(self.element, PDFDictionary(annotation)))

    def facts(self) -> dict[str, object]:
        """What kind of field it is, what stands in it, and how that looks."""
        raise NotImplementedError

    def looks(self, code: str) -> object:
        """How the field looks with this on it."""
        document = self.canv._doc
        fonts = PDFDictionary({"Font": PDFDictionary({BODY: _font(document)})})
        box = PDFArray([0, 0, self.width, self.height])
        kind = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": box, "Resources": fonts}
        edge = f"{_GROUND} rg {_LINE} RG 0.75 w 0.4 0.4 {self.width - 0.8:.2f} {self.height - 0.8:.2f} re B"
        return document.Reference(PDFStream(PDFDictionary(kind), f"{edge} {code}".encode(ENCODING), [PDFZCompress]))


class TextField(Field):
    """A field for words that can be typed: as high as those that stand in it, or two lines."""

    def __init__(self, name: str, label: str, element: Element, value: str = "") -> None:
        super().__init__(name, label, element)
        self.value = value

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width = width
        self.lines = simpleSplit(self.value, BODY, SIZE, width - 2 * PADDING)
        self.height = (len(self.lines) or 2) * LEADING + 2 * PADDING
        return self.width, self.height

    def facts(self) -> dict[str, object]:
        """A text over several lines."""
        first = self.height - PADDING - SIZE
        lines = " ".join(f"({_escaped(line)}) Tj T*" for line in self.lines)
        text = f"/Tx BMC q BT {_INK} rg /{BODY} {SIZE} Tf {LEADING} TL {PADDING} {first:.2f} Td {lines} ET Q EMC"
        return {
            "FT": PDFName("Tx"),
            "Ff": _MULTILINE,
            "V": PDFString(self.value),
            "DA": PDFString(f"/{BODY} {SIZE} Tf {_INK} rg"),
            "AP": PDFDictionary({"N": self.looks(text)}),
        }


class TickField(Field):
    """A box to tick, with words beside it."""

    def __init__(self, name: str, label: str, element: Element, words: Flowable, ticked: bool = False) -> None:
        super().__init__(name, label, element)
        self.words, self.ticked = words, ticked
        self.width = self.height = TICK

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the words, and no lower than the box."""
        _, beside = self.words.wrap(width - TICK - PADDING, height)
        self.beside = float(beside)
        return width, max(TICK, self.beside) + PADDING

    def draw(self) -> None:
        """The box, then its words."""
        super().draw()
        self.words.drawOn(self.canv, TICK + PADDING, TICK - self.beside + 1)

    def facts(self) -> dict[str, object]:
        """On or off."""
        start, foot, end = ((TICK * x, TICK * y) for x, y in ((0.22, 0.5), (0.42, 0.28), (0.8, 0.74)))
        tick = f"{_INK} RG 1.8 w 1 J {start[0]} {start[1]} m {foot[0]} {foot[1]} l {end[0]} {end[1]} l S"
        state = PDFName("Yes" if self.ticked else "Off")
        shown = PDFDictionary({"Yes": self.looks(tick), "Off": self.looks("")})
        return {"FT": PDFName("Btn"), "V": state, "AS": state, "AP": PDFDictionary({"N": shown})}


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _form(document: Any) -> PDFDictionary:
    """The document's form, made with its first field."""
    catalog = document.Catalog
    if getattr(catalog, "AcroForm", None) is None:
        catalog.AcroForm = PDFDictionary(
            {
                "Fields": PDFArray([]),
                "DA": PDFString(f"/{BODY} {SIZE} Tf {_INK} rg"),
                "DR": PDFDictionary({"Font": PDFDictionary({BODY: _font(document)})}),
            }
        )
    return catalog.AcroForm


@cache
def _face() -> tuple[TTFontFile, bytes]:
    path = bundled("resources") / "fonts" / FILES[BODY]
    return TTFontFile(str(path)), path.read_bytes()


def _font(document: Any) -> object:
    """The body's font, whole, so that whatever a person types is there; in the document once."""
    if "typing" in document.idToObject:
        return document.Reference(document.idToObject["typing"], "typing")
    face, content = _face()
    codes = [bytes([code]).decode(ENCODING, "replace") for code in range(32, 256)]
    program = PDFStream(PDFDictionary({"Length1": len(content)}), content, [PDFZCompress])
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(face.name.decode()),
            "Flags": 32,
            "FontBBox": PDFArray(face.bbox),
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "StemV": face.stemV,
            "FontFile2": document.Reference(program),
        }
    )
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "BaseFont": PDFName(face.name.decode()),
            "FirstChar": 32,
            "LastChar": 255,
            "Widths": PDFArray([pdfmetrics.stringWidth(code, BODY, 1000) for code in codes]),
            "Encoding": PDFName("WinAnsiEncoding"),
            "FontDescriptor": document.Reference(descriptor),
        }
    )
    return document.Reference(font, "typing")
