"""Report -> HTML: one file that loads nothing, for every screen from a telephone's upwards, and for paper.

The same report always gives the same bytes. Headings, lists, tables and figures are what they are called, so that the
page can be heard as well as seen; how it looks stands in `resources/style/report.css`, on the palette of the PDF.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, singledispatch
from hashlib import sha256

from selfassess import APP_NAME
from selfassess.files.places import bundled
from selfassess.report import design
from selfassess.report import report as tree
from selfassess.report.bidi import runs_left
from selfassess.report.charts import RINGS_SIZE, drawing
from selfassess.report.elements import NOTHING, Html, element, joined, line, text
from selfassess.report.report import Block, Cell, Chart, Column, Report, Run, Section
from selfassess.report.svg import svg
from selfassess.report.text import followable

ON_SCREENS, ON_TELEPHONES = 520.0, 340.0
"""Widths for which a figure is drawn, in its own points; the page scales them."""
WHOLE, LEAST = 40, 3
"""The width of a table and of its narrowest column, in the parts in which the style sheet knows widths."""
BRIEF = 10
"""A column that is no wider holds so little that it may stand beside its title."""
PALETTE = {
    "ink": design.INK,
    "muted": design.MUTED,
    "rule": design.RULE,
    "pale": design.PALE,
    "paper": design.PAPER,
    "deep": design.DEEP,
    "link": design.LINK,
    "tint": design.TINT,
    "edge": design.EDGE,
}


class Outline:
    """The level of the latest heading, so that none after it skips one."""

    def __init__(self) -> None:
        self.level = 1

    def heading(self, level: int) -> str:
        """The element for the next heading: as deep as wanted, or one below the latest."""
        self.level = min(level, self.level + 1)
        return f"h{self.level}"


def write_html(report: Report) -> bytes:
    """The report as a page in one file: no script, no address that is loaded, no author."""
    design.set_up()
    page = element("html", _head(report), _body(report), lang=report.language)
    return f"<!DOCTYPE html>\n{page}\n".encode()


# --- the page ---------------------------------------------------------------------------------------------------------


def _head(report: Report) -> Html:
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", line(": ".join([report.title, *report.subtitle[:2][::-1]]))),
        element("style", style),
    )


@cache
def _style() -> Html:
    palette = "".join(f"--{name}:#{colour.hexval()[2:]};" for name, colour in PALETTE.items())
    sheet = (bundled("resources") / "style" / "report.css").read_text(encoding="utf-8")
    return Html(f"\n:root{{{palette}}}\n{sheet}")


def _body(report: Report) -> Html:
    outline = Outline()
    parts = [
        element("a", text("Skip to the report"), class_="skip", href="#main-content"),
        _cover(report),
        _contents(report, outline),
        element("main", *(_section(section, outline) for section in report.sections), id="main-content", tabindex="-1"),
        _foot(),
    ]
    return element("body", joined(NOTHING, *parts, between="\n"), id="top")


def _cover(report: Report) -> Html:
    first, *others = report.subtitle or ("",)
    lines = [
        element("p", line(first), class_="lead", dir=_direction(first)),
        *(element("p", line(other), dir=_direction(other)) for other in others),
        element("p", element("time", line(report.date), datetime=report.day.isoformat())),
    ]
    title = element("h1", line(report.title), dir=_direction(report.title))
    rings = svg(drawing(report.cover, RINGS_SIZE), report.cover.alternative, "rings") if report.cover else NOTHING
    return element("header", element("div", title, *lines), rings)


def _contents(report: Report, outline: Outline) -> Html:
    entries = (element("li", _entry(section)) for section in report.sections)
    title = element(outline.heading(2), text("Contents"), id="contents-title")
    return element("nav", title, element("ol", *entries), aria_labelledby="contents-title")


def _entry(section: Section) -> Html:
    title, direction = line(section.title), _direction(section.title)
    return element("a", title, href=f"#{section.id}", lang=section.language, dir=direction)


def _section(section: Section, outline: Outline) -> Html:
    label = f"{section.id}-title"
    direction, language = _direction(section.title), section.language
    title = element(outline.heading(2), line(section.title), id=label, lang=language, dir=direction)
    look = "wide" if section.wide else ""
    return element("section", title, *_set(section.blocks, outline), id=section.id, class_=look, aria_labelledby=label)


def _foot() -> Html:
    said = f"Made with {APP_NAME}, which works without a network. This page loads nothing and sends nothing."
    return element("footer", element("p", text(said)), element("p", element("a", text("Back to the top"), href="#top")))


# --- what it holds ----------------------------------------------------------------------------------------------------


def _set(blocks: Iterable[Block], outline: Outline) -> Iterator[Html]:
    for block in blocks:
        yield Html("\n")
        yield _html(block, outline)


@singledispatch
def _html(block: Block, outline: Outline) -> Html:
    raise TypeError(type(block).__name__)


@_html.register
def _(block: tree.Paragraph, outline: Outline) -> Html:
    if not block.id and not any(run.text for run in block.runs):
        return NOTHING
    look = "" if block.role == "body" else block.role
    return element("p", *_runs(block.runs), class_=look, id=block.id, dir=_direction_of(block.runs))


@_html.register
def _(block: tree.Heading, outline: Outline) -> Html:
    tag, language = outline.heading(block.level + 1), block.language
    return element(tag, line(block.text), id=block.id, lang=language, dir=_direction(block.text))


@_html.register
def _(block: tree.Entry, outline: Outline) -> Html:
    shown = Run(block.value) if block.value else Run(block.empty, "quiet")
    return element("p", *_runs((shown,)), dir=_direction(shown.text))


@_html.register
def _(block: tree.Quotation, outline: Outline) -> Html:
    words = element("blockquote", element("p", text(f"“{block.text}”")), dir=_direction(block.text))
    source = element("cite", *_runs(block.source.runs))
    origin = element("figcaption", source, dir=_direction_of(block.source.runs))
    return element("figure", words, origin, class_="quotation")


@_html.register
def _(block: tree.BulletList, outline: Outline) -> Html:
    return element("ul", *map(_item, block.items))


@_html.register
def _(block: tree.NumberedList, outline: Outline) -> Html:
    return element("ol", *map(_item, block.items))


@_html.register
def _(block: tree.Choices, outline: Outline) -> Html:
    return element("ul", *map(_choice, block.items), class_="choices")


def _choice(choice: tree.Choice) -> Html:
    mark = element("span", line(choice.mark), class_="box")
    return element("li", mark, text(" "), *_runs(choice.text.runs), dir=_direction_of(choice.text.runs))


def _item(item: tree.Paragraph) -> Html:
    return element("li", *_runs(item.runs), id=item.id, dir=_direction_of(item.runs))


@_html.register
def _(block: tree.Figure, outline: Outline) -> Html:
    drawn = joined(*_drawn(block.chart))
    if not block.chart.alternative and not block.caption:
        return drawn
    caption = element("figcaption", text(block.caption), dir=_direction(block.caption)) if block.caption else NOTHING
    return element("figure", drawn, caption, class_="chart")


def _drawn(chart: Chart) -> Iterator[Html]:
    """The chart for screens and again for narrow ones, of which the style sheet shows one; an ornament only once."""
    if not chart.alternative:
        yield svg(drawing(chart, ON_TELEPHONES), "", "mark")
        return
    yield svg(drawing(chart, ON_SCREENS), chart.alternative, "on-screens")
    yield svg(drawing(chart, ON_TELEPHONES), chart.alternative, "on-telephones")


@_html.register
def _(block: tree.Callout, outline: Outline) -> Html:
    title = element(outline.heading(3), line(block.title), dir=_direction(block.title))
    return element("aside", title, *_set(block.blocks, outline))


@_html.register
def _(block: tree.KeepTogether, outline: Outline) -> Html:
    return element("div", *_set(block.blocks, outline), class_="together")


@_html.register
def _(block: tree.SideBySide, outline: Outline) -> Html:
    return element("div", *(element("div", *_set(part, outline)) for part in block.parts), class_="columns")


# --- tables -----------------------------------------------------------------------------------------------------------
# The roles say again what the elements say: some readers forget it where a small screen shows rows as cards.


@_html.register
def _(block: tree.Table, outline: Outline) -> Html:
    titles = (_title(column, share) for column, share in zip(block.columns, _shares(block), strict=True))
    rows = [_row(row, block, outline) for row in block.rows]
    head = element("thead", element("tr", *titles, role="row"), role="rowgroup")
    body = element("tbody", *rows, role="rowgroup") if rows else NOTHING
    return element("table", _caption(block), head, body, role="table")


def _shares(block: tree.Table) -> list[int]:
    """Parts of the table's width, one for each column; what rounding takes or leaves is the widest column's."""
    whole = sum(column.width for column in block.columns)
    shares = [max(LEAST, round(WHOLE * column.width / whole)) for column in block.columns]
    shares[shares.index(max(shares))] += WHOLE - sum(shares)
    return shares


def _caption(block: tree.Table) -> Html:
    """What the table holds, for those who hear it; then what is said to everybody."""
    summary = element("span", line(f"{block.summary}. " if block.caption else block.summary), class_="heard")
    return element("caption", summary, text(block.caption), dir=_direction(block.caption))


def _title(column: Column, share: int) -> Html:
    look = f"{_look(column)} share-{share}".strip()
    if not column.title:
        return element("td", role="cell", class_=look)
    return element("th", line(column.title), scope="col", role="columnheader", class_=look)


def _row(row: Sequence[Cell], block: tree.Table, outline: Outline) -> Html:
    (first, *others), (naming, *columns) = row, block.columns
    _, *shares = _shares(block)
    cells = (
        _cell(cell, column, share <= BRIEF, outline)
        for cell, column, share in zip(others, columns, shares, strict=True)
    )
    return element("tr", _name(first, naming, outline), *cells, role="row")


def _name(cell: Cell, column: Column, outline: Outline) -> Html:
    """The first cell of a row names the row, if there is anything in it."""
    inside = _inside(cell, outline)
    if not inside:
        return element("td", role="cell")
    look = _look(column)
    return element("th", inside, scope="row", role="rowheader", class_=look, data_title=column.title)


def _cell(cell: Cell, column: Column, brief: bool, outline: Outline) -> Html:
    look = f"{_look(column)} {'brief' if brief else ''}".strip()
    return element("td", _inside(cell, outline), role="cell", class_=look, data_title=column.title)


def _inside(cell: Cell, outline: Outline) -> Html:
    return joined(*(_html(block, outline) for block in cell))


def _look(column: Column) -> str:
    return "end" if column.align == "end" else ""


# --- text -------------------------------------------------------------------------------------------------------------


def _runs(runs: Iterable[Run]) -> Iterator[Html]:
    for number, run in enumerate(runs):
        yield _run(run, first=not number)


def _run(run: Run, first: bool) -> Html:
    inside = text(run.text)
    if run.language:
        inside = element("span", inside, lang=run.language, dir="auto")
    elif not first and _direction(run.text):
        inside = element("bdi", inside)
    match run.style:
        case "strong":
            inside = element("strong", inside)
        case "quiet":
            inside = element("span", inside, class_="quiet")
    return element("a", inside, href=run.target) if followable(run.target) else inside


def _direction_of(runs: Sequence[Run]) -> str:
    return _direction(runs[0].text) if runs else ""


def _direction(words: str) -> str:
    """`auto` where some of the words run from right to left: the first of them then say where a line begins."""
    return "auto" if runs_left(words) else ""
