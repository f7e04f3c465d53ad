"""Paper: the cover, the running head and foot, the document's own facts, and what is known only at the end."""

from collections.abc import Callable
from functools import partial
from hashlib import md5
from typing import Any, BinaryIO

from msgspec import Struct
from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from selfassess import APP_NAME
from selfassess.report.archive import archived
from selfassess.report.bidi import on_one_line
from selfassess.report.charts import RINGS_SIZE, drawing
from selfassess.report.design import BODY, BOTTOM, DEEP, MUTED, RULE, SIDE, TOP
from selfassess.report.report import Report
from selfassess.report.tags import Element, TaggedCanvas
from selfassess.report.text import label, one_line

HEAD_SIZE = 9.5
HEAD, FOOT, HEAD_RULE = 14 * mm, 10 * mm, 2.5 * mm
COVER_WIDTH, COVER_FOOT = 150 * mm, 12 * mm
TALL, WIDE = A4, landscape(A4)


class Sheet(Struct, frozen=True):
    """A4 paper, and how large everything on it is printed. Sizes that it gives are those before enlargement."""

    scale: float = 1.0
    turned: bool = False
    """Every page lies on its side: enlarged by half, it is as wide for text as an ordinary page."""
    side: float = SIDE
    """The margins left and right."""

    def paper(self, wide: bool = False) -> tuple[float, float]:
        """Width and height of a page as it is printed."""
        width, height = WIDE if wide or self.turned else TALL
        return float(width), float(height)

    def size(self, wide: bool = False) -> tuple[float, float]:
        """Width and height of a page."""
        width, height = self.paper(wide)
        return width / self.scale, height / self.scale

    def room(self, wide: bool) -> tuple[float, float]:
        """Width and height that a page has for text; margins are not enlarged."""
        width, height = self.size(wide)
        return width - 2 * self.margin(self.side), height - self.margin(TOP) - self.margin(BOTTOM)

    def cover(self) -> list[Frame]:
        """Where the cover has its title and contents: below one another, or side by side on a page that is turned."""
        width, height = self.size()
        side, foot = self.margin(SIDE), self.margin(COVER_FOOT)
        if not self.turned:
            return [_frame(side, foot, COVER_WIDTH, 0.53 * height - foot)]
        middle, top = 0.54 * width, 0.82 * height - foot
        return [_frame(side, foot, middle - 2 * side, top), _frame(middle, foot, width - middle - side, top)]

    def margin(self, width: float) -> float:
        """A distance on the paper."""
        return width / self.scale


def _frame(left: float, foot: float, width: float, height: float) -> Frame:
    return Frame(left, foot, width, height, 0, 0, 0, 0)


class Pages(TaggedCanvas):
    """A canvas that can print what is known only at the end: the number of pages, and where each section begins."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **{**rest, "pdfVersion": (1, 7)})
        self._doc.signature = md5(usedforsecurity=False)  # ReportLab's own begins with a time from the environment
        self.places: dict[str, int] = {}
        """Page numbers by the id of what begins there."""
        self._later: dict[str, Callable[[], None]] = {}

    def mark(self, key: str, title: str, depth: int) -> None:
        """The place can be reached by `key`, and stands in the outline."""
        self.places.setdefault(key, self.getPageNumber())
        self.bookmarkHorizontal(key, 0, 40)
        self.addOutlineEntry(title, key, depth, closed=depth == 0)

    def print_later(
        self, name: str, end: tuple[float, float], text: Callable[[], str], *, colour: Color, size: float
    ) -> None:
        """Room for a text that ends at `end` and is asked for once all pages are made."""

        def fill() -> None:
            self.beginForm(name, -200, -10, 0, 20)
            self.setFont(BODY, size)
            self.setFillColor(colour)
            self.drawRightString(0, 0, text())
            self.endForm()

        self._later[name] = fill
        self.saveState()
        self.translate(*end)
        self.doForm(name)
        self.restoreState()

    @property
    def pages(self) -> int:
        """How many pages there are; true once all are made."""
        return int(self.getPageNumber()) - 1

    def save(self) -> None:
        """What was put off is printed, and the file is written."""
        for fill in self._later.values():
            fill()
        super().save()


class Paper(BaseDocTemplate):  # type: ignore[misc]
    """A4 pages for one report."""

    def __init__(self, target: BinaryIO, report: Report, sheet: Sheet, attached: bytes | None) -> None:
        super().__init__(
            target,
            title=one_line(report.title),
            author="",
            subject="",
            creator=APP_NAME,
            lang=report.language,
            initialFontName=BODY,
            initialFontSize=HEAD_SIZE,
            invariant=1,
            pagesize=A4,
        )
        self.report, self.sheet, self.attached = report, sheet, attached
        self._made = f"D:{report.day:%Y%m%d}000000Z"
        cover = PageTemplate("cover", sheet.cover(), onPage=self._draw_cover, pagesize=sheet.paper())
        self.addPageTemplates(
            [
                *([] if report.plain else [cover]),
                self._template("tall", wide=False),
                self._template("wide", wide=True),
            ]
        )

    def _template(self, name: str, wide: bool) -> PageTemplate:
        sheet = self.sheet
        frame = _frame(sheet.margin(sheet.side), sheet.margin(BOTTOM), *sheet.room(wide))
        return PageTemplate(name, [frame], onPage=self._draw_edges, pagesize=sheet.paper(wide))

    def print(self, story: list[Flowable], document: Element) -> None:
        """The story is laid out, tagged as the document's structure says, and written to the target."""
        self.build(story, canvasmaker=partial(Pages, document=document))

    def beforeDocument(self) -> None:
        """ReportLab calls this before the first page: what the file says of itself."""
        canvas = self.canv
        canvas.setDateFormatter(lambda *_: self._made)  # never the clock, so that bytes repeat
        canvas.setViewerPreference("DisplayDocTitle", "true")
        archived(canvas._doc, self.report.day, self.report.language, self.attached)

    def _draw_cover(self, canvas: Pages, _: BaseDocTemplate) -> None:
        if canvas.getPageNumber() == 1:
            canvas.addPageLabel(0, prefix="Cover")
            canvas.addPageLabel(1, style="ARABIC", start=2)
        canvas.scale(self.sheet.scale, self.sheet.scale)
        width, height = self.sheet.size()
        canvas.setFillColor(DEEP)
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
        if self.report.cover and not self.sheet.turned:  # an ornament behind large print would be in its way
            rings = drawing(self.report.cover, RINGS_SIZE)
            renderPDF.draw(rings, canvas, width * 0.66 - RINGS_SIZE / 2, height * 0.79 - RINGS_SIZE / 2)

    def _draw_edges(self, canvas: Pages, _: BaseDocTemplate) -> None:
        canvas.scale(self.sheet.scale, self.sheet.scale)
        canvas.setFillColor(MUTED)
        with canvas.edge_of_page("Header"):
            self._draw_head(canvas)
        with canvas.edge_of_page("Footer"):
            self._draw_foot(canvas)

    def _edges(self, canvas: Pages) -> tuple[float, float, float, float]:
        """The left and right edge of the text, and where head and foot stand."""
        size = canvas._pagesize
        width, height = self.sheet.size(wide=size[0] > size[1])
        side, head, foot = (self.sheet.margin(edge) for edge in (self.sheet.side, HEAD, FOOT))
        return side, width - side, height - head, foot

    def _draw_head(self, canvas: Pages) -> None:
        left, right, head, _ = self._edges(canvas)
        half = (right - left) / 2
        _print(canvas, left, head, self.report.title, half)
        _print(canvas, right, head, self.report.subtitle[0] if self.report.subtitle else "", half, end=True)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(left, head - HEAD_RULE, right, head - HEAD_RULE)

    def _draw_foot(self, canvas: Pages) -> None:
        left, right, _, foot = self._edges(canvas)
        number = canvas.getPageNumber()
        _print(canvas, left, foot, self.report.date, (right - left) / 2)
        canvas.print_later(
            f"foot-{number}",
            (right, foot),
            lambda: f"Page {number} of {canvas.pages}",
            colour=MUTED,
            size=HEAD_SIZE,
        )


def _print(canvas: Canvas, x: float, y: float, text: str, width: float, *, end: bool = False) -> None:
    """One line of text that takes no more than `width`."""
    font, shown = label(text, BODY)
    while stringWidth(shown, font, HEAD_SIZE) > width:
        shown = shown[: len(shown) * 9 // 10 - 1] + "…"
    canvas.setFont(font, HEAD_SIZE)
    (canvas.drawRightString if end else canvas.drawString)(x, y, on_one_line(shown))
