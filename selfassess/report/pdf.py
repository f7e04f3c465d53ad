"""Report -> PDF. The same report always gives the same bytes."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from io import BytesIO
from itertools import takewhile, zip_longest

from msgspec import Struct
from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, PageBreak, Paragraph, Spacer

from selfassess.report import report as tree
from selfassess.report.charts import drawing, drawings
from selfassess.report.design import CELL_PADDING, CELL_STYLES, COLUMN_STYLES, HEADING_STYLES, MEASURE, set_up, style
from selfassess.report.flowables import (
    Ahead,
    ContentsLine,
    Ruled,
    Title,
    TitledTable,
    framed,
    measured,
    side_by_side,
    text,
)
from selfassess.report.page import Pages, Paper, room_on
from selfassess.report.report import Align, Block, Report, Section
from selfassess.report.text import markup, one_line, runs_markup

GUTTER = 18.0
FIGURE_ROOM = 100.0
"""Of a page, kept for a figure's heading and caption."""


class Room(Struct, frozen=True):
    """Where blocks are set."""

    width: float
    page: float
    """Height of a whole page."""
    cell: bool = False
    """Inside a table, where type is smaller."""
    align: Align = "start"

    @property
    def spare(self) -> float:
        """Width that running text leaves free, so that its lines are not too long to read."""
        return max(0.0, self.width - float(MEASURE))


def write_pdf(report: Report) -> bytes:
    """The report as a PDF on A4 paper with embedded fonts, a contents list, an outline and no author."""
    set_up()
    target = BytesIO()
    Paper(target, report).build(list(_story(report)), canvasmaker=Pages)
    return target.getvalue()


def _story(report: Report) -> Iterator[Flowable]:
    yield from _cover(report)
    for section in report.sections:
        if not section.runs_on:
            yield NextPageTemplate("wide" if section.wide else "tall")
            yield PageBreak()
        yield from _section(section)


def _cover(report: Report) -> Iterator[Flowable]:
    yield text(markup(report.title), style("title"))
    yield Spacer(1, 12)
    for line in (*report.subtitle, report.date):
        yield text(markup(one_line(line)), style("cover"))
    yield Spacer(1, 30)
    for section in report.sections:
        yield ContentsLine(one_line(section.title), section.id)


def _section(section: Section) -> Iterator[Flowable]:
    width, height = room_on(section.wide)
    title = Title(markup(section.title), style("h1")).marked(one_line(section.title), section.id, 0)
    blocks = _set(section.blocks, Room(width, height))
    if section.runs_on and blocks:
        leading = list(takewhile(lambda flowable: isinstance(flowable, Paragraph), blocks[:-1]))
        yield Ahead([title, *leading], blocks[len(leading)])
    yield title
    yield from blocks


def _set(blocks: Sequence[Block], room: Room) -> list[Flowable]:
    """The blocks as flowables; a heading stands on the page on which what it heads begins."""
    made: list[Flowable] = []
    heading: list[Flowable] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        flowables = _flowables(block, room)
        leads_in = isinstance(block, tree.Paragraph) and isinstance(following, tree.Table | tree.Figure)
        if isinstance(block, tree.Heading) or (heading and leads_in):
            heading += flowables
            continue
        if heading and flowables:
            made += [Ahead(heading, flowables[0]), *heading]
            heading = []
        made += flowables
    return made + heading


@singledispatch
def _flowables(block: Block, room: Room) -> list[Flowable]:
    raise TypeError(type(block).__name__)


@_flowables.register
def _(block: tree.Paragraph, room: Room) -> list[Flowable]:
    words = runs_markup(block.runs)
    if block.id:
        words = f'<a name="{block.id}"/>{words}'
    if room.cell:
        return [text(words, style(CELL_STYLES[room.align]))]
    if block.role == "note":
        return [Ruled(words, measured(style("note"), room.spare))]
    return [text(words, style(block.role), room.spare)]


@_flowables.register
def _(block: tree.Entry, room: Room) -> list[Flowable]:
    shown = tree.Run(block.value, "strong") if block.value else tree.Run(block.empty, "quiet")
    return _flowables(tree.Paragraph((shown,)), room)


@_flowables.register
def _(block: tree.Heading, room: Room) -> list[Flowable]:
    title = Title(markup(block.text), style(HEADING_STYLES[block.level]))
    return [title.marked(one_line(block.text), block.id, 1) if block.level == 2 else title]


@_flowables.register
def _(block: tree.Quotation, room: Room) -> list[Flowable]:
    words = Ruled(markup(f"“{block.text}”"), measured(style("quotation"), room.spare))
    return [KeepTogether([words, Ruled(runs_markup(block.source.runs), measured(style("quoted"), room.spare))])]


@_flowables.register
def _(block: tree.BulletList, room: Room) -> list[Flowable]:
    return [_item(item, "•", room) for item in block.items]


@_flowables.register
def _(block: tree.NumberedList, room: Room) -> list[Flowable]:
    return [_item(item, f"{number}.", room) for number, item in enumerate(block.items, 1)]


def _item(item: tree.Paragraph, mark: str, room: Room) -> Paragraph:
    return text(runs_markup(item.runs), style("item"), room.spare, mark)


@_flowables.register
def _(block: tree.Figure, room: Room) -> list[Flowable]:
    if room.cell:
        return [drawing(block.chart, room.width)]
    *whole, last = drawings(block.chart, room.width, room.page - FIGURE_ROOM)
    caption = [text(markup(block.caption), style("small"), room.spare)] if block.caption else []
    return [*whole, KeepTogether([last, Spacer(1, 3), *caption])]


@_flowables.register
def _(block: tree.Table, room: Room) -> list[Flowable]:
    share = sum(column.width for column in block.columns)
    widths = [room.width * column.width / share for column in block.columns]
    titles = [[text(markup(column.title), style(COLUMN_STYLES[column.align]))] for column in block.columns]
    rooms = [
        Room(width - 2 * CELL_PADDING, room.page, cell=True, align=column.align)
        for width, column in zip(widths, block.columns, strict=True)
    ]
    rows = [[_set(cell, place) for cell, place in zip(row, rooms, strict=True)] for row in block.rows]
    table = TitledTable.of([titles, *rows], widths, room.page)
    if not block.caption:
        return [table]
    caption = text(markup(block.caption), style("small"), room.spare)
    return [Ahead([caption], table), caption, table]


@_flowables.register
def _(block: tree.Callout, room: Room) -> list[Flowable]:
    inside = _set(block.blocks, Room(room.width - 2 * CELL_PADDING, room.page))
    return [framed([text(markup(block.title), style("callout")), *inside], room.width)]


@_flowables.register
def _(block: tree.KeepTogether, room: Room) -> list[Flowable]:
    return [KeepTogether(_set(block.blocks, room))]


@_flowables.register
def _(block: tree.SideBySide, room: Room) -> list[Flowable]:
    width = (room.width - GUTTER * (len(block.parts) - 1)) / len(block.parts)
    return [side_by_side([_set(part, Room(width, room.page)) for part in block.parts], width, GUTTER)]
