"""Paper: the cover, the running head and foot, the document's own facts, and what is known only at the end."""

from collections.abc import Callable
from hashlib import md5
from typing import Any, BinaryIO

from reportlab.graphics import renderPDF
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from selfassess import APP_NAME
from selfassess.report.bidi import on_one_line
from selfassess.report.charts import RINGS_SIZE, drawing
from selfassess.report.design import BODY, BOTTOM, DEEP, MUTED, RULE, SIDE, TOP
from selfassess.report.report import Report
from selfassess.report.text import label, one_line

HEAD_SIZE = 9.0
TALL, WIDE = A4, landscape(A4)
COVER_FRAME, COVER_TOP, COVER_BOTTOM = 150 * mm, 158 * mm, 12 * mm


def room_on(wide: bool) -> tuple[float, float]:
    """Width and height that a page has for text."""
    width, height = WIDE if wide else TALL
    return width - 2 * SIDE, height - TOP - BOTTOM


class Pages(Canvas):  # type: ignore[misc]
    """A canvas that can print what is known only at the end: the number of pages, and where each section begins."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
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

    def __init__(self, target: BinaryIO, report: Report) -> None:
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
        self.report = report
        self._made = f"D:{report.day:%Y%m%d}000000Z"
        cover = Frame(SIDE, COVER_BOTTOM, COVER_FRAME, COVER_TOP - COVER_BOTTOM, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("cover", [cover], onPage=self._draw_cover, pagesize=A4),
                self._template("tall"),
                self._template("wide"),
            ]
        )

    def _template(self, name: str) -> PageTemplate:
        wide = name == "wide"
        frame = Frame(SIDE, BOTTOM, *room_on(wide), 0, 0, 0, 0)
        return PageTemplate(name, [frame], onPage=self._draw_edges, pagesize=WIDE if wide else TALL)

    def _draw_cover(self, canvas: Pages, _: BaseDocTemplate) -> None:
        width, height = A4
        canvas.setDateFormatter(lambda *_: self._made)  # never the clock, so that bytes repeat
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setFillColor(DEEP)
        canvas.rect(0, 0, width, height, stroke=0, fill=1)
        if self.report.cover:
            rings = drawing(self.report.cover, RINGS_SIZE)
            renderPDF.draw(rings, canvas, width * 0.66 - RINGS_SIZE / 2, height * 0.79 - RINGS_SIZE / 2)

    def _draw_edges(self, canvas: Pages, _: BaseDocTemplate) -> None:
        width, height = canvas._pagesize
        half = (width - 2 * SIDE) / 2
        head, foot = height - 14 * mm, 12 * mm
        number = canvas.getPageNumber()
        canvas.setFillColor(MUTED)
        _print(canvas, SIDE, head, self.report.title, half)
        _print(canvas, width - SIDE, head, self.report.subtitle[0] if self.report.subtitle else "", half, end=True)
        _print(canvas, SIDE, foot, self.report.date, half)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(SIDE, head - 2.5 * mm, width - SIDE, head - 2.5 * mm)
        canvas.print_later(
            f"foot-{number}",
            (width - SIDE, foot),
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
