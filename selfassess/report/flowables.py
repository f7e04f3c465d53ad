"""What ReportLab lacks: paragraphs that keep to the measure, titles with an outline entry, tables that split well."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table

from selfassess.report.design import BODY, CELL_BOTTOM, CELL_PADDING, CELL_TOP, DEEP, EDGE, PALE, PAPER, RULE, style
from selfassess.report.text import markup

LEAST_LINES = 3
SMALL_TABLE = 0.3
"""Of a page: a table no higher than this is not split."""


class Ruled(Paragraph):  # type: ignore[misc]
    """A paragraph with a quiet rule down its left side, on every page that it reaches."""

    def draw(self) -> None:
        """The rule, then the text."""
        self.canv.setStrokeColor(EDGE)
        self.canv.setLineWidth(1.5)
        self.canv.line(0.75, -2, 0.75, self.height)
        super().draw()


class Title(Paragraph):  # type: ignore[misc]
    """A heading that can be reached from the contents and the outline."""

    plain, key, depth = "", "", 0

    def marked(self, plain: str, key: str, depth: int) -> "Title":
        """This heading, to stand in the outline as `plain` and to be reached by `key`."""
        self.plain, self.key, self.depth = plain, key, depth
        return self

    def draw(self) -> None:
        """The heading, with its place marked."""
        if self.plain:
            self.canv.mark(self.key or f"at-{self.canv.getPageNumber()}-{self.plain}", self.plain, self.depth)
        super().draw()


def text(markup: str, look: ParagraphStyle, spare: float = 0, bullet: str | None = None) -> Paragraph:
    """A paragraph that leaves `spare` points free at its right."""
    return Paragraph(markup, measured(look, spare), bullet)


def measured(look: ParagraphStyle, spare: float) -> ParagraphStyle:
    """The style with `spare` points free at its right, so that no line is longer than reads well."""
    return look.clone(look.name, rightIndent=spare) if spare > 0 else look


class ContentsLine(Flowable):  # type: ignore[misc]
    """A section's title with the page it begins on; both lead there."""

    def __init__(self, title: str, key: str) -> None:
        super().__init__()
        self.key = key
        self.text = Paragraph(markup(title), style("contents"))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the title."""
        self.width = width
        _, self.height = self.text.wrap(width - 40, height)
        return width, self.height

    def draw(self) -> None:
        """The title and a number that is filled in when all pages are known."""
        canvas = self.canv
        self.text.drawOn(canvas, 0, 0)
        look = style("contents")
        canvas.print_later(
            f"begins-{self.key}",
            (self.width, look.leading - look.fontSize),
            lambda: str(canvas.places[self.key]),
            colour=PAPER,
            size=look.fontSize,
        )
        canvas.linkAbsolute("", self.key, (0, 0, self.width, self.height))


class Ahead(CondPageBreak):  # type: ignore[misc]
    """Begins a new page where headings would stand at the foot of one without the beginning of what follows."""

    def __init__(self, headings: Sequence[Flowable], following: Flowable) -> None:
        super().__init__(0)
        self.headings, self.following = headings, following

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks the page if the least that may follow does not fit in `height`."""
        self.height = sum(self._height(heading, width) for heading in self.headings) + self._least(width)
        super().wrap(width, height)
        return 0, 0

    def _height(self, flowable: Flowable, width: float) -> float:
        _, height = flowable.wrapOn(self.canv, width, 0xFFFF)
        return float(height + flowable.getSpaceBefore() + flowable.getSpaceAfter())

    def _least(self, width: float) -> float:
        following = self.following
        whole = self._height_of_all(width)
        if isinstance(following, TitledTable):
            return min(whole, following.least_height())
        if isinstance(following, Paragraph):
            return min(whole, LEAST_LINES * float(following.style.leading))
        return whole

    def _height_of_all(self, width: float) -> float:
        contents = getattr(self.following, "_content", [self.following])
        return sum(self._height(flowable, width) for flowable in contents)


class TitledTable(Table):  # type: ignore[misc]
    """A table under column titles, which stand again on each page. Rows split only where a page cannot hold them."""

    page = 0.0
    """Height of a whole page."""

    @classmethod
    def of(cls, rows: Sequence[Sequence[object]], widths: Sequence[float], page: float) -> "TitledTable":
        """A table whose first row holds the titles."""
        table = cls(rows, widths, repeatRows=1, spaceAfter=8)
        table.page = page
        table.setStyle(
            [
                *_cell_style(CELL_PADDING, CELL_TOP, CELL_BOTTOM),
                ("BACKGROUND", (0, 0), (-1, 0), DEEP),
                ("LINEBELOW", (0, 1), (-1, -1), 0.5, RULE),
            ]
        )
        return table

    def least_height(self) -> float:
        """What must stand together on one page: all of a small table, of others the titles and two rows."""
        whole, beginning = sum(self._rowHeights), sum(self._rowHeights[:3])
        if whole <= SMALL_TABLE * self.page:
            return float(whole)
        return float(beginning if beginning <= self.page else 0)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Two tables of at least two rows each, where that can be; none where all of it can go on the next page."""
        self._calc(width, height)
        heights = self._rowHeights
        if height < self.least_height():
            return []
        self.splitInRow = int(heights[0] + heights[1] > self.page)
        fitting = self._fitting(height)
        if len(heights) - fitting == 1 and fitting > 3:
            height = sum(heights[: fitting - 1])
        parts: list[Flowable] = super().split(width, height)
        for part in parts:
            part.page = self.page
        return parts

    def _fitting(self, height: float) -> int:
        used = 0.0
        for number, row in enumerate(self._rowHeights):
            used += row
            if used > height:
                return number
        return len(self._rowHeights)


def framed(blocks: Sequence[Flowable], width: float) -> Table:
    """Blocks on a pale ground of their own."""
    table = Table([[list(blocks)]], [width], splitInRow=1, spaceBefore=8, spaceAfter=8)
    ground = [("BACKGROUND", (0, 0), (-1, -1), PALE), ("LINEBEFORE", (0, 0), (0, -1), 3, DEEP)]
    table.setStyle([*_cell_style(12, 7, 3), *ground])
    return table


def side_by_side(parts: Sequence[Sequence[Flowable]], width: float, gutter: float) -> Table:
    """Columns of blocks, each `width` wide."""
    cells = [cell for part in parts for cell in (list(part), [])][:-1]
    widths = [width if place % 2 == 0 else gutter for place in range(len(cells))]
    return Table([cells], widths, splitInRow=1, spaceBefore=4, style=_cell_style(0, 0, 0))


def _cell_style(side: float, top: float, bottom: float) -> list[tuple[Any, ...]]:
    """The look of every cell; a table that names no font would bring in one that is not embedded."""
    everywhere = ((0, 0), (-1, -1))
    return [
        ("FONT", *everywhere, BODY, style("cell").fontSize),
        ("VALIGN", *everywhere, "TOP"),
        ("LEFTPADDING", *everywhere, side),
        ("RIGHTPADDING", *everywhere, side),
        ("TOPPADDING", *everywhere, top),
        ("BOTTOMPADDING", *everywhere, bottom),
    ]
