"""Report -> PDF that everyone can read: tagged (PDF/UA-1), fit for an archive (PDF/A-3a). The same report always gives
the same bytes.
"""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from io import BytesIO
from itertools import takewhile, zip_longest
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, FrameBreak, KeepTogether, NextPageTemplate, PageBreak, Paragraph, Spacer

from selfassess.report import report as tree
from selfassess.report.charts import drawing, pieces
from selfassess.report.design import CELL_PADDING, CELL_STYLES, COLUMN_STYLES, HEADING_STYLES, MEASURE, set_up, style
from selfassess.report.flowables import (
    Ahead,
    Boxed,
    ColumnTitle,
    ContentsLine,
    Item,
    NewLeaf,
    Picture,
    Ruled,
    Title,
    TitledTable,
    framed,
    measured,
    side_by_side,
    text,
)
from selfassess.report.form import TextField, TickField, typable
from selfassess.report.page import Paper, Sheet
from selfassess.report.report import Align, Block, Report, Section
from selfassess.report.tags import Element, list_attributes, table_attributes
from selfassess.report.text import markup, one_line, runs_markup

Edition = Literal["standard", "large-print", "fillable"]

SHEETS: dict[Edition, Sheet] = {
    "standard": Sheet(),
    "large-print": Sheet(scale=1.73, turned=True, side=10 * mm),
    "fillable": Sheet(),
}
GUTTER = 18.0
FIGURE_ROOM = 100.0
"""Of a page, kept for a figure's heading and caption."""


class Room(Struct, frozen=True):
    """Where blocks are set."""

    width: float
    page: float
    """Height of a whole page."""
    within: Element
    """What they belong to."""
    stacked: bool = False
    """Nothing stands side by side, since the page is too low for it."""
    whole: bool = False
    """Inside what stays together: ReportLab takes anything in it that must stay together once more for too high."""
    cell: bool = False
    """Inside a table, where type is smaller."""
    align: Align = "start"
    fillable: bool = False

    @property
    def spare(self) -> float:
        """Width that running text leaves free, so that its lines are not too long to read."""
        return max(0.0, self.width - float(MEASURE))


def write_pdf(report: Report, edition: Edition = "standard", attached: bytes | None = None) -> bytes:
    """The report as a PDF on A4 paper with embedded fonts, a contents list, an outline and no author.

    Large print has text of 16 points and more; a fillable one can be written in. With `attached`, an assessment file
    travels inside.
    """
    set_up()
    target, sheet, document = BytesIO(), SHEETS[edition], Element("Document")
    story = list(_story(report, sheet, document, edition == "fillable"))
    Paper(target, report, sheet, attached).print(story, document)
    return target.getvalue()


def _story(report: Report, sheet: Sheet, document: Element, fillable: bool) -> Iterator[Flowable]:
    yield from _cover(report, Element("Sect", document), sheet)
    for section in report.sections:
        if not section.runs_on:
            yield NextPageTemplate("wide" if section.wide else "tall")
            yield PageBreak()
        if section.leaf:
            yield NewLeaf()
        room = Room(*sheet.room(section.wide), Element("Sect", document), sheet.turned, fillable=fillable)
        yield from _section(section, room)


def _cover(report: Report, within: Element, sheet: Sheet) -> Iterator[Flowable]:
    lines = [one_line(line) for line in (*report.subtitle, report.date)]
    plain = "plain-" if report.plain else ""
    if report.plain and len(report.sections) == 1:
        yield text(markup(" · ".join([one_line(report.title), *lines])), style("plain-cover"), Element("H1", within))
        return
    yield text(markup(report.title), style(f"{plain}title"), Element("H1", within))
    yield Spacer(1, 12)
    for line in [" · ".join(lines)] if report.plain else lines:
        yield text(markup(line), style(f"{plain}cover"), Element("P", within))
    yield FrameBreak() if sheet.turned and not report.plain else Spacer(1, 30)
    contents = Element("TOC", within)
    for section in report.sections:
        look = style(f"{plain}contents")
        yield ContentsLine(one_line(section.title), section.id, Element("TOCI", contents), look)


def _title(text: str, language: str) -> str:
    return runs_markup((tree.Run(text, language=language),))


def _section(section: Section, room: Room) -> Iterator[Flowable]:
    heading = Title(_title(section.title, section.language), style("h1")).belonging(Element("H2", room.within))
    title = heading.listed(one_line(section.title), section.id, 0)
    blocks = _set(section.blocks, room)
    if section.runs_on and blocks:
        leading = list(takewhile(lambda flowable: isinstance(flowable, Paragraph), blocks[:-1]))
        yield from _led([title, *leading], blocks[len(leading) :])
    else:
        yield from (title, *blocks)


def _led(headings: list[Flowable], flowables: list[Flowable]) -> list[Flowable]:
    """The headings with what they head, which begins on their page."""
    first, *rest = flowables
    if isinstance(first, Ahead):  # it has a leading line of its own
        return [Ahead([*headings, *first.headings], first.following), *headings, *rest]
    return [Ahead(headings, first), *headings, *flowables]


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
        made += _led(heading, flowables) if heading and flowables else flowables
        heading = [] if flowables else heading
    return made + heading


@singledispatch
def _flowables(block: Block, room: Room) -> list[Flowable]:
    raise TypeError(type(block).__name__)


@_flowables.register
def _(block: tree.Paragraph, room: Room) -> list[Flowable]:
    words = runs_markup(block.runs)
    if not (words or block.id):
        return []  # where nothing is said there is nothing for a screen reader to stop at
    if block.id:
        words = f'<a name="{block.id}"/>{words}'
    element = Element("P", room.within)
    if room.cell:
        return [text(words, style(CELL_STYLES[room.align]), element)]
    if block.role == "note":
        return [Ruled(words, measured(style("note"), room.spare)).belonging(element)]
    return [text(words, style(block.role), element, room.spare)]


@_flowables.register
def _(block: tree.Entry, room: Room) -> list[Flowable]:
    shown = tree.Run(block.value) if block.value else tree.Run(block.empty, "quiet")
    if not room.fillable:
        return _flowables(tree.Paragraph((shown,)), room)
    element, label = Element("Form", room.within), one_line(block.label)
    value = one_line(block.value)
    if not block.tick and not typable(value):  # it is printed instead, and the field is for what takes its place
        return [*_flowables(tree.Paragraph((shown,)), room), TextField(block.name, label, element)]
    if not block.tick:
        return [TextField(block.name, label, element, value)]
    words = text(markup(one_line(shown.text)[1:]), style("cell"), Element("P", room.within))
    return [TickField(block.name, label, element, words, ticked=bool(block.value))]


@_flowables.register
def _(block: tree.Heading, room: Room) -> list[Flowable]:
    element = Element(f"H{block.level + 1}", room.within)
    words = _title(block.text, block.language)
    title = Title(words, style(HEADING_STYLES[block.level])).belonging(element)
    return [title.listed(one_line(block.text), block.id, 1) if block.level == 2 else title]


@_flowables.register
def _(block: tree.Quotation, room: Room) -> list[Flowable]:
    quoted = Element("BlockQuote", room.within)
    lines = ((markup(f"“{block.text}”"), "quotation"), (runs_markup(block.source.runs), "quoted"))
    made = [Ruled(words, measured(style(look), room.spare)).belonging(Element("P", quoted)) for words, look in lines]
    return _together(made, room)


@_flowables.register
def _(block: tree.BulletList, room: Room) -> list[Flowable]:
    items = Element("L", room.within, attributes=list_attributes(numbered=False))
    return [_item(item, "•", replace(room, within=items)) for item in block.items]


@_flowables.register
def _(block: tree.NumberedList, room: Room) -> list[Flowable]:
    items = Element("L", room.within, attributes=list_attributes(numbered=True))
    return [_item(item, f"{number}.", replace(room, within=items)) for number, item in enumerate(block.items, 1)]


def _item(item: tree.Paragraph, mark: str, room: Room) -> Item:
    entry = Element("LI", room.within)
    label = Element("Lbl", entry)
    words = Item(runs_markup(item.runs), measured(style("item"), room.spare))
    return words.belonging(Element("LBody", entry)).marked(mark, label)


@_flowables.register
def _(block: tree.Choices, room: Room) -> list[Flowable]:
    items = Element("L", room.within, attributes=list_attributes(numbered=False))
    return [_choice(choice, Element("LI", items), room.spare) for choice in block.items]


def _choice(choice: tree.Choice, entry: Element, spare: float) -> Boxed:
    label = Element("Lbl", entry)
    words = Boxed(runs_markup(choice.text.runs), measured(style("choice"), spare))
    return words.belonging(Element("LBody", entry)).marked(choice.mark, label)


@_flowables.register
def _(block: tree.Figure, room: Room) -> list[Flowable]:
    if room.cell:
        return [_picture(block.chart, room)]
    *whole, last = [_picture(piece, room) for piece in pieces(block.chart, room.page - FIGURE_ROOM)]
    caption = _small(block.caption, room)
    return [*whole, *_together([last, Spacer(1, 3), *caption], room)]


def _small(words: str, room: Room) -> list[Flowable]:
    return [text(markup(words), style("small"), Element("P", room.within), room.spare)] if words else []


def _picture(chart: tree.Chart, room: Room) -> Picture:
    """A chart with what it says in words; one that says nothing is an ornament."""
    alternative = one_line(chart.alternative)
    element = Element("Figure", room.within, alternative=alternative) if alternative else None
    return Picture(drawing(chart, room.width), element)


@_flowables.register
def _(block: tree.Table, room: Room) -> list[Flowable]:
    caption = _small(block.caption, room)
    share = sum(column.width for column in block.columns)
    widths = [room.width * column.width / share for column in block.columns]
    element = Element("Table", room.within, attributes=table_attributes(Summary=one_line(block.summary)))
    titles = [[title] for title in _column_titles(block, Element("TR", element))]
    rows = [_row(row, block, widths, replace(room, within=Element("TR", element))) for row in block.rows]
    table = TitledTable.of([titles, *rows], widths, room.page)
    return [Ahead(caption, table), *caption, table] if caption else [table]


def _column_titles(table: tree.Table, row: Element) -> Iterator[Flowable]:
    for column in table.columns:
        cell = Element("TH", row, attributes=table_attributes(Scope="Column"))
        title = ColumnTitle(markup(column.title), style(COLUMN_STYLES[column.align]))
        yield title.belonging(Element("P", cell))


def _row(row: Sequence[tree.Cell], table: tree.Table, widths: Sequence[float], room: Room) -> list[list[Flowable]]:
    """The cells of a row, the first of which names it."""
    made = []
    for place, (cell, column, width) in enumerate(zip(row, table.columns, widths, strict=True)):
        names = {"tag": "TH", "attributes": table_attributes(Scope="Row")} if place == 0 else {"tag": "TD"}
        element = Element(within=room.within, **names)
        inside = replace(room, width=width - 2 * CELL_PADDING, within=element, cell=True, align=column.align)
        made.append(_set(cell, inside))
    return made


@_flowables.register
def _(block: tree.Callout, room: Room) -> list[Flowable]:
    apart = Element("Div", room.within)
    title = text(markup(block.title), style("callout"), Element("P", apart))
    inside = _set(block.blocks, replace(room, width=room.width - 2 * CELL_PADDING, within=apart, whole=True))
    return _together([framed([title, *inside], room.width)], room)


@_flowables.register
def _(block: tree.KeepTogether, room: Room) -> list[Flowable]:
    return _together(_set(block.blocks, replace(room, whole=True)), room)


def _together(flowables: list[Flowable], room: Room) -> list[Flowable]:
    """The flowables, on one page where that can be."""
    return flowables if room.whole else [KeepTogether(flowables)]


@_flowables.register
def _(block: tree.SideBySide, room: Room) -> list[Flowable]:
    if room.stacked:
        return [flowable for part in block.parts for flowable in _set(part, room)]
    width = (room.width - GUTTER * (len(block.parts) - 1)) / len(block.parts)
    return [side_by_side([_set(part, replace(room, width=width, whole=True)) for part in block.parts], width, GUTTER)]
