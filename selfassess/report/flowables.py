"""What ReportLab lacks: paragraphs that know their place in the document, titles with an outline entry, tables that
split well.
"""

from collections.abc import Sequence
from typing import Any, Self

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import ActionFlowable, BaseDocTemplate, CondPageBreak, Flowable, Paragraph, Table

from selfassess.report.bidi import TwoWay, written
from selfassess.report.design import (
    BODY,
    CELL_BOTTOM,
    CELL_PADDING,
    CELL_TOP,
    DEEP,
    EDGE,
    MUTED,
    PALE,
    RULE,
    style,
)
from selfassess.report.tags import LINK, Element, place_attributes
from selfassess.report.text import markup, script_language

LEAST_LINES = 3
BOX, BOX_FOOT = 15.0, 4.0
SMALL_TABLE = 0.3
"""Of a page: a table no higher than this is not split."""


class Words(TwoWay):
    """A paragraph that belongs to an element of the document's structure, on every page that it reaches."""

    element: Element | None = None
    once: tuple[str, ...] = ()
    """What only the first part keeps where the paragraph runs on to another page."""

    def belonging(self, element: Element | None) -> Self:
        """This paragraph as what the element holds."""
        self.element = element
        if element is not None:
            for frag in self.frags:
                for key in getattr(frag, "link", None) or ():
                    element.links.setdefault(key, Element(LINK)).alternative += written(frag)
            element.spoken = self.spoken
            element.language = script_language("".join(map(written, self.frags)))
        return self

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """The size it takes; asked again for the same width, which a table does, it knows."""
        if self.__dict__.get("_wrapped") != availWidth or "blPara" not in self.__dict__:
            self._size, self._wrapped = super().wrap(availWidth, availHeight), availWidth
        size: tuple[float, float] = self._size
        return size

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """Two parts of the same element."""
        parts: list[Flowable] = super().split(availWidth, availHeight)
        for part in parts:
            part.element = self.element
        for name in self.once if parts else ():
            setattr(parts[0], name, getattr(self, name))
        return parts

    def draw(self) -> None:
        """The text, given to its element; one that is a link as a whole, to the link."""
        links = self._of_one_piece()
        with self.canv.owned_by(self.element.part(links[0]) if self.element and links else self.element):
            super().draw()

    def _of_one_piece(self) -> list[tuple[int, str]]:
        """The link that the whole text is, if it is one: ReportLab tells of others as it comes to them."""
        single = self.blPara.kind == 0 and self.frags
        return (getattr(self.frags[0], "link", None) or []) if single else []


class Ruled(Words):
    """A paragraph with a quiet rule down its left side, on every page that it reaches."""

    def draw(self) -> None:
        """The rule, then the text."""
        self.canv.setStrokeColor(EDGE)
        self.canv.setLineWidth(1.5)
        self.canv.line(0.75, -2, 0.75, self.height)
        super().draw()


class Item(Words):
    """An entry of a list: its mark is a label of its own, painted where the entry begins."""

    mark = ""
    label: Element | None = None
    once = ("mark", "label")

    def marked(self, mark: str, label: Element | None) -> Self:
        """This entry under its mark."""
        self.mark, self.label = mark, label
        return self

    def draw(self) -> None:
        """The mark, then the text."""
        if self.mark:
            canvas, look = self.canv, self.style
            with canvas.owned_by(self.label):
                canvas.setFillColor(look.bulletColor)
                canvas.setFont(look.bulletFontName, look.bulletFontSize)
                canvas.drawString(look.bulletIndent, self.height - look.fontSize, self.mark)
        super().draw()


class Boxed(Item):
    """Something that may be chosen: its mark stands in a box."""

    def draw(self) -> None:
        """The box, then the mark and the text."""
        if self.mark:
            self.canv.setStrokeColor(MUTED)
            self.canv.setLineWidth(0.9)
            foot = self.height - self.style.fontSize - BOX_FOOT
            self.canv.rect(0.5, foot, BOX, BOX, stroke=1, fill=0)
        super().draw()


class ColumnTitle(Words):
    """A column's title: where a table's titles stand again on the next page, they are not read out again."""

    drawn = False

    def draw(self) -> None:
        """The title."""
        if self.drawn:
            self.element = None
        self.drawn = True
        super().draw()


class Title(Words):
    """A heading that can be reached from the contents and the outline."""

    plain, key, depth = "", "", 0
    once = ("plain", "key", "depth")

    def listed(self, plain: str, key: str, depth: int) -> Self:
        """This heading, to stand in the outline as `plain` and to be reached by `key`."""
        self.plain, self.key, self.depth = plain, key, depth
        return self

    def draw(self) -> None:
        """The heading, with its place marked."""
        if self.plain:
            self.canv.mark(self.key or f"at-{self.canv.getPageNumber()}-{self.plain}", self.plain, self.depth)
        super().draw()


class Picture(Flowable):  # type: ignore[misc]
    """A drawing that belongs to an element of the document's structure, or to none where it is an ornament."""

    def __init__(self, drawn: Drawing, element: Element | None) -> None:
        super().__init__()
        self.drawn, self.element = drawn, element
        self.width, self.height = drawn.width, drawn.height

    def draw(self) -> None:
        """The drawing; its element learns where it stands."""
        canvas = self.canv
        if self.element:
            corners = canvas.absolutePosition(0, 0), canvas.absolutePosition(self.width, self.height)
            self.element.attributes = place_attributes([edge for corner in corners for edge in corner])
        with canvas.owned_by(self.element):
            renderPDF.draw(self.drawn, canvas, 0, 0)


def text(markup: str, look: ParagraphStyle, element: Element, spare: float = 0) -> Words:
    """A paragraph that belongs to the element and leaves `spare` points free at its right."""
    return Words(markup, measured(look, spare)).belonging(element)


def measured(look: ParagraphStyle, spare: float) -> ParagraphStyle:
    """The style with `spare` points free at its right, so that no line is longer than reads well."""
    return look.clone(look.name, rightIndent=spare) if spare > 0 else look


class ContentsLine(Flowable):  # type: ignore[misc]
    """A section's title with the page it begins on; both lead there."""

    def __init__(self, title: str, key: str, entry: Element, look: ParagraphStyle) -> None:
        super().__init__()
        self.key, self.look = key, look
        self.link = Element(LINK, entry, alternative=title)
        self.text = Words(markup(title), look).belonging(self.link)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the title."""
        self.width = width
        _, self.height = self.text.wrap(width - 40, height)
        return width, self.height

    def draw(self) -> None:
        """The title and a number that is filled in when all pages are known."""
        canvas = self.canv
        self.text.drawOn(canvas, 0, 0)
        look = self.look
        with canvas.owned_by(self.link):
            canvas.print_later(
                f"begins-{self.key}",
                (self.width, look.leading - look.fontSize),
                lambda: str(canvas.places[self.key]),
                colour=look.textColor,
                size=look.fontSize,
            )
            canvas.linkRect("", self.key, (0, 0, self.width, self.height))


class NewLeaf(ActionFlowable):  # type: ignore[misc]
    """Leaves a page empty where what follows would stand on the back of what came before."""

    def apply(self, doc: BaseDocTemplate) -> None:
        """The page is a right-hand one."""
        if doc.page % 2 == 0:
            doc.handle_pageBreak()


class Ahead(CondPageBreak):  # type: ignore[misc]
    """Begins a new page where headings would stand at the foot of one without the beginning of what follows."""

    def __init__(self, headings: Sequence[Flowable], following: Flowable) -> None:
        super().__init__(0)
        self.headings, self.following = headings, following

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Breaks the page if the least that may follow does not fit in `height`."""
        headed = sum(self._height(heading, width) for heading in self.headings)
        self.height = headed + self._least(width, headed)
        super().wrap(width, height)
        return 0, 0

    def _height(self, flowable: Flowable, width: float) -> float:
        _, height = flowable.wrapOn(self.canv, width, 0xFFFF)
        return float(height + flowable.getSpaceBefore() + flowable.getSpaceAfter())

    def _least(self, width: float, headed: float) -> float:
        following = self.following
        whole = self._height_of_all(width)
        if isinstance(following, TitledTable):
            following.headed = headed
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
    headed = 0.0
    """Of it, what the headings take that stand on the same page."""

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
        """What must stand together on one page: all of a small table, of others the titles and two rows, or one."""
        heights = [float(height) for height in self._rowHeights]
        room = self.page - self.headed
        wanted = [sum(heights[:rows]) for rows in (3, 2)]
        whole = sum(heights)
        return whole if whole <= SMALL_TABLE * self.page else next((least for least in wanted if least <= room), 0.0)

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
