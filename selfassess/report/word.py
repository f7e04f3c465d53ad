"""Report -> Word (.docx): headings, lists, tables and links of Word's own, to be read by everyone and edited by anyone.

The same report always gives the same bytes. What a figure shows stands in a table; the cover's picture is left out, and
parts that stand side by side on paper follow one another, so that the order of reading is the order of the page.
"""

from collections.abc import Iterable, Sequence
from functools import singledispatch
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn
from msgspec import Struct
from msgspec.structs import replace

from selfassess.report import report as tree
from selfassess.report.bidi import begins_left
from selfassess.report.design import DEEP
from selfassess.report.report import Align, Block, Report, Run, Section, runs_of
from selfassess.report.text import one_line
from selfassess.report.word_figures import (
    EMU,
    MARK_HEIGHT,
    MARK_WIDTH,
    code,
    colour_dots,
    level_bars,
    level_dots,
    mark_picture,
    practice_map,
    tint_possible,
)
from selfassess.report.word_look import blank, new_list, packed, room_on, sheet
from selfassess.report.word_parts import (
    Desk,
    Node,
    contents,
    control,
    keep_with_next,
    line,
    node,
    paragraph,
    runs,
    shade,
    space_before,
    stay_on_page,
)

ROLES = {"body": "Normal", "lead": "Lead", "small": "Small", "note": "Note"}
SMALL_TABLE = 700
"""Characters: a table with no more is kept on one page."""
LONG_CELL = 30
"""Lines: a row with a longer cell may be cut by the end of a page, because no page might hold it."""
LETTER = 110
"""Twips: how wide a letter is, on the safe side."""
AFTER_TABLE, BEFORE_TITLE = 180, 480
"""Twips."""
LOOK = {"firstRow": 1, "lastRow": 0, "firstColumn": 1, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
"""Which parts of a table are titles: its first row, and the first cell of each row."""


class Place(Struct, frozen=True):
    """Where blocks are set."""

    document: Any
    desk: Desk
    width: int
    """In twips."""
    text: str = ""
    """The style of running text, where the place has one of its own."""
    align: Align = "start"

    @property
    def cell(self) -> bool:
        """Inside a table."""
        return self.text == "TableText"


def write_word(report: Report) -> bytes:
    """The report as an accessible Word document on A4 paper, without an author."""
    document = blank(report)
    desk = Desk(document.part)
    parts = [(False, _cover(report, desk)), *((part.wide, _section(part, document, desk)) for part in report.sections)]
    sheets = [(wide, [one for _, nodes in row for one in nodes]) for wide, row in groupby(parts, lambda part: part[0])]
    body = document.element.body
    for number, (wide, nodes) in enumerate(sheets):
        body.extend(nodes)
        properties = sheet(desk, report, wide, first=not number)
        body.append(properties if number == len(sheets) - 1 else _ending(body, properties))
    return packed(document)


def _ending(body: Any, properties: Node) -> Any:
    """The paragraph that ends a run of sheets: the last one, or where that is none a small one of its own."""
    last = body[-1]
    if last.tag != qn("w:p"):
        last = paragraph("Gap")
    last.get_or_add_pPr().append(properties)
    return last


def _cover(report: Report, desk: Desk) -> list[Node]:
    lines = [("Title", report.title), *(("Subtitle", words) for words in (*report.subtitle, report.date))]
    made = [line(style, one_line(words)) for style, words in lines]
    entries = [(one_line(section.title), section.id) for section in report.sections]
    return [*made, contents(desk, "Contents", entries)] if entries else made


def _section(section: Section, document: Any, desk: Desk) -> list[Node]:
    title = _heading(tree.Heading(2, section.title, section.id, section.language), desk, level=1)
    if section.runs_on:
        stay_on_page(title)
        space_before(title, BEFORE_TITLE)
    return _settled([title, *_set(section.blocks, Place(document, desk, room_on(section.wide)))])


def _set(blocks: Iterable[Block], place: Place) -> list[Node]:
    return [made for block in blocks for made in _nodes(block, place)]


def _settled(nodes: Sequence[Node]) -> list[Node]:
    """The pieces with what Word needs round tables: text before one stays with it, and something stands after each."""
    made: list[Node] = []
    for one in nodes:
        before = made[-1] if made else None
        if before is not None and before.tag == qn("w:tbl"):
            if one.tag == qn("w:tbl"):
                made.append(paragraph("Gap"))
            elif not _is_heading(one):
                space_before(one, AFTER_TABLE)
        elif before is not None and one.tag == qn("w:tbl"):
            keep_with_next(before)
        made.append(one)
    return [*made, paragraph("Gap")] if made and made[-1].tag == qn("w:tbl") else made


def _is_heading(one: Any) -> bool:
    return str(one.style).startswith("Heading")


@singledispatch
def _nodes(block: Block, place: Place) -> list[Node]:
    raise TypeError(type(block).__name__)


@_nodes.register
def _(block: tree.Paragraph, place: Place) -> list[Node]:
    return [_paragraph(block, place, place.text or ROLES[block.role])]


def _paragraph(block: tree.Paragraph, place: Place, style: str, numbers: int | None = None) -> Node:
    content = place.desk.placed(block.id, runs(place.desk, block.runs))
    backwards = begins_left("".join(part.text for part in block.runs))
    return paragraph(style, *content, align=place.align, backwards=backwards, numbers=numbers)


@_nodes.register
def _(block: tree.Heading, place: Place) -> list[Node]:
    return [_heading(block, place.desk, block.level)]


def _heading(block: tree.Heading, desk: Desk, level: int) -> Node:
    heading = line(f"Heading{level}", one_line(block.text), language=block.language)
    _, *content = heading
    heading.extend(desk.placed(block.id, content))
    return heading


@_nodes.register
def _(block: tree.Entry, place: Place) -> list[Node]:
    backwards = begins_left(block.value or block.empty)
    return [paragraph(place.text or "Normal", *control(place.desk, block), align=place.align, backwards=backwards)]


@_nodes.register
def _(block: tree.Quotation, place: Place) -> list[Node]:
    words = tree.Paragraph((Run(f"“{block.text}”"),))
    return [_paragraph(words, place, "Quote"), _paragraph(block.source, place, "QuoteSource")]


@_nodes.register
def _(block: tree.BulletList, place: Place) -> list[Node]:
    return [_paragraph(item, place, "ListBullet") for item in block.items]


@_nodes.register
def _(block: tree.NumberedList, place: Place) -> list[Node]:
    numbers = new_list(place.document)
    return [_paragraph(item, place, "ListNumber", numbers) for item in block.items]


@_nodes.register
def _(block: tree.Choices, place: Place) -> list[Node]:
    return [_paragraph(_boxed(choice), place, "ListBullet") for choice in block.items]


def _boxed(choice: tree.Choice) -> tree.Paragraph:
    return replace(choice.text, runs=(Run(f"☐\u00a0{choice.mark}  ", "strong"), *choice.text.runs))


@_nodes.register
def _(block: tree.Figure, place: Place) -> list[Node]:
    caption = [line("Small", block.caption)] if block.caption else []
    return [*_chart(block.chart, place), *caption]


def _chart(chart: tree.Chart, place: Place) -> list[Node]:
    """The figure as a table; where there is none for it, in words."""
    if isinstance(chart, tree.LevelMark) and place.cell:
        return [_mark(chart, place)]
    if isinstance(chart, tree.LevelDots) and not place.cell:
        table = _table(level_dots(chart), place)
        tint_possible(chart, table)
    elif isinstance(chart, tree.LevelBars) and not place.cell:
        table = _table(level_bars(chart), place)
    elif isinstance(chart, tree.PracticeMap) and not place.cell:
        table = _table(practice_map(chart), place)
        colour_dots(chart, table)
    else:
        return [line(place.text or "Normal", chart.alternative)] if chart.alternative else []
    keep_with_next(table)
    return [table]


def _mark(mark: tree.LevelMark, place: Place) -> Node:
    picture = place.desk.image(mark_picture(mark), MARK_WIDTH * EMU, MARK_HEIGHT * EMU)
    return paragraph(place.text, picture)


@_nodes.register
def _(block: tree.Table, place: Place) -> list[Node]:
    caption = [line("Caption", block.caption)] if block.caption else []
    return [*caption, _table(block, place)]


def _table(block: tree.Table, place: Place) -> Node:
    share = sum(column.width for column in block.columns)
    widths = [round(place.width * column.width / share) for column in block.columns]
    table = node("tbl", _table_properties(block, sum(widths)), node("tblGrid", *(node("gridCol", w=w) for w in widths)))
    titles = [[line("TableHeading", one_line(column.title), column.align)] for column in block.columns]
    head = _row(titles, widths, node("cantSplit"), node("tblHeader"))
    for cell in head.iterchildren(qn("w:tc")):
        shade(cell, code(DEEP))
    places = [replace(place, text="TableText", align=column.align) for column in block.columns]
    whole = [not any(map(_is_long, row, widths)) for row in block.rows]
    rows = [
        _row(list(map(_set, row, places)), widths, *([node("cantSplit")] if uncut else []))
        for row, uncut in zip(block.rows, whole, strict=True)
    ]
    table.extend([head, *rows])
    if all(whole):
        keep_with_next(head, *(rows[:-1] if _is_small(block) else rows[-2:-1]))
    return table


def _is_small(block: tree.Table) -> bool:
    cells = (cell for row in block.rows for cell in row)
    return sum(len(part.text) for cell in cells for part in runs_of(cell)) <= SMALL_TABLE


def _is_long(cell: tree.Cell, width: int) -> bool:
    lines = (part.text.count("\n") + len(part.text) * LETTER / width for part in runs_of(cell))
    return sum(lines) > LONG_CELL


def _table_properties(block: tree.Table, width: int) -> Node:
    return node(
        "tblPr",
        node("tblStyle", val="ReportTable"),
        node("tblW", w=width, type="dxa"),
        node("tblLayout", type="fixed"),
        node("tblLook", val="06A0", **LOOK),
        node("tblDescription", val=one_line(block.summary)),
    )


def _row(cells: Sequence[Sequence[Node]], widths: Sequence[int], *properties: Node) -> Node:
    made = node("tr", *([node("trPr", *properties)] if properties else []))
    for content, width in zip(cells, widths, strict=True):
        inside = _settled(content) or [paragraph("TableText")]
        made.append(node("tc", node("tcPr", node("tcW", w=width, type="dxa")), *inside))
    return made


@_nodes.register
def _(block: tree.Callout, place: Place) -> list[Node]:
    title = line("CalloutTitle", one_line(block.title))
    return [title, *_set(block.blocks, replace(place, text="Callout"))]


@_nodes.register
def _(block: tree.KeepTogether, place: Place) -> list[Node]:
    made = _settled(_set(block.blocks, place))
    keep_with_next(*made[:-1])
    return made


@_nodes.register
def _(block: tree.SideBySide, place: Place) -> list[Node]:
    return [made for part in block.parts for made in _set(part, place)]
