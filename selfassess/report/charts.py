"""The report's figures as vector drawings: direct labels, no legend to decode, nothing told by colour alone."""

from collections.abc import Iterator
from functools import singledispatch
from math import cos, pi, sin, sqrt
from typing import Any, TypeVar

from msgspec.structs import replace
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import Color
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from selfassess.report.bidi import on_one_line
from selfassess.report.design import (
    BODY,
    DEEP,
    DEPTHS,
    EDGE,
    INK,
    MUTED,
    PAPER,
    RING,
    RING_DOT,
    RULE,
    STRONG,
    TINT,
)
from selfassess.report.report import (
    BarRow,
    Boxes,
    BoxRow,
    ChangeRow,
    Chart,
    LevelBars,
    LevelChange,
    LevelDots,
    LevelMark,
    LevelRings,
    LevelRow,
    PracticeMap,
    PracticeRow,
    WritingLines,
)
from selfassess.report.text import label as fitting

T = TypeVar("T")

SMALL = 9.5
LINE = 12.0
LEVEL_HEADER = 30.0
LEVEL_ROW = 28.0
BIGGEST_DOT = 10.5
SMALLEST_DOT = 6.5
LABEL_SHARE = 0.25
BAR_ROW, BAR, BAR_SHARE, HATCH = 46.0, 26.0, 0.52, 3.6
"""A row of bars, the highest bar in it, a bar's share of its column, and from line to line in one."""
CHANGE_ROW = 20.0
CHANGE_SHARE = 0.42
CHANGE_DOT = 5.2
ASIDE_SHARE = 0.15
MAP_HEADER = 28.0
PRACTICE_ROW = 21.5
MARK_WIDTH, MARK_HEIGHT = 62.0, 11.0
BOX_LABEL, BOX_MARK, BOX_ROW_GAP, BOX_GROUP_GAP = 24.0, 13.0, 3.0, 0.5
"""Over a row, over a box, under a row, and between two groups in parts of a box."""
WRITING_LINE = 21.0
RINGS_SIZE = 470.0


def pieces(chart: Chart, height: float) -> list[Chart]:
    """The chart in as many pieces as it takes for none to be drawn higher than `height` points."""
    if isinstance(chart, LevelDots):
        return [replace(chart, rows=rows) for rows in _chunks(chart.rows, height, LEVEL_ROW)]
    if isinstance(chart, LevelBars):
        return [replace(chart, rows=rows) for rows in _chunks(chart.rows, height, BAR_ROW)]
    if isinstance(chart, LevelChange):
        return [replace(chart, rows=rows) for rows in _chunks(chart.rows, height, CHANGE_ROW)]
    if isinstance(chart, PracticeMap):
        return [replace(chart, rows=rows) for rows in _chunks(chart.rows, height, PRACTICE_ROW)]
    if isinstance(chart, Boxes):
        highest = max(_box_row_height(row, chart.size) for row in chart.rows)
        return [replace(chart, rows=rows) for rows in _chunks(chart.rows, height, highest)]
    return [chart]


def _chunks(rows: tuple[T, ...], height: float, row: float) -> list[tuple[T, ...]]:
    size = max(1, int((height - LEVEL_HEADER) / row))
    return [rows[start : start + size] for start in range(0, len(rows), size)]


@singledispatch
def drawing(chart: Chart, width: float) -> Drawing:
    """The chart drawn as wide as `width` points allow."""
    raise TypeError(type(chart).__name__)


def _text(
    canvas: Drawing, x: float, y: float, text: str, *, font: str = BODY, fill: Color = INK, anchor: str = "start"
) -> None:
    name, shown = fitting(text, font)
    canvas.add(String(x, y, on_one_line(shown), fontName=name, fontSize=SMALL, fillColor=fill, textAnchor=anchor))


def _lines(canvas: Drawing, x: float, middle: float, text: str, width: float, **how: Any) -> None:
    """Up to two lines of text, centred on `middle`; the rest is cut, and stands in a table."""
    name, shown = fitting(text, how.get("font", BODY))
    lines = simpleSplit(shown, name, SMALL, width)
    if len(lines) > 2:
        lines = [lines[0], f"{lines[1][:-2]}…"]
    for number, line in enumerate(lines):
        _text(canvas, x, middle - 3.4 + LINE * ((len(lines) - 1) / 2 - number), line, **how)


# --- how many answers stand at each level ---------------------------------------------------------------------------


@drawing.register
def _(chart: LevelDots, width: float) -> Drawing:
    left, right = LABEL_SHARE * width, width - ASIDE_SHARE * width
    height = LEVEL_ROW * len(chart.rows)
    canvas = Drawing(width, height + _header(chart.level_names, right - left))
    columns = _level_columns(canvas, chart.level_names, left, right, height)
    most = max((max(row.counts) for row in chart.rows), default=0)
    for number, row in enumerate(chart.rows):
        _level_row(canvas, row, columns, height - LEVEL_ROW * (number + 0.5), most)
        _aside(canvas, row, width, height - LEVEL_ROW * (number + 0.5))
    return canvas


def _header(names: tuple[str, ...], width: float) -> float:
    """How high the names of levels stand over their lines: in one row, or in two where they would touch."""
    widest = max(stringWidth(shown, font, SMALL) for font, shown in (fitting(name, BODY) for name in names))
    return LEVEL_HEADER if widest < width / len(names) - 4 else LEVEL_HEADER + LINE


def _level_columns(canvas: Drawing, names: tuple[str, ...], left: float, right: float, height: float) -> list[float]:
    """A named line of this height for each level; where they stand."""
    lower = canvas.height - height - LEVEL_HEADER
    step = (right - left) / len(names)
    columns = [left + step * (number + 0.5) for number in range(len(names))]
    for number, (x, name) in enumerate(zip(columns, names, strict=True), 1):
        canvas.add(Line(x, 0, x, height + 1, strokeColor=RULE, strokeWidth=0.5))
        _text(canvas, x, canvas.height - 9, str(number), font=STRONG, anchor="middle")
        room = step - 4 if not lower else 2 * step - 4
        _lines(canvas, x, canvas.height - 18 - (lower if number % 2 == 0 else 0), name, room, anchor="middle")
    return columns


def _level_row(canvas: Drawing, row: LevelRow, columns: list[float], y: float, most: int) -> None:
    _lines(canvas, 0, y, row.label, columns[0] - 30, font=STRONG)
    if row.possible:
        low, high = (columns[level - 1] for level in row.possible)
        reach = BIGGEST_DOT + 3
        canvas.add(
            Rect(
                low - reach,
                y - reach,
                high - low + 2 * reach,
                2 * reach,
                reach,
                reach,
                fillColor=TINT,
                strokeColor=None,
            )
        )
    for level, (x, count) in enumerate(zip(columns, row.counts, strict=True), 1):
        middle = level == row.median
        if not count:
            canvas.add(Circle(x, y, 1.6, fillColor=RULE, strokeColor=None))
            continue
        radius = SMALLEST_DOT + (BIGGEST_DOT - SMALLEST_DOT) * sqrt((count - 1) / max(most - 1, 1))
        canvas.add(Circle(x, y, radius, fillColor=DEEP if middle else PAPER, strokeColor=DEEP if middle else EDGE))
        ink = PAPER if middle else INK
        _text(canvas, x, y - 3.4, str(count), font=STRONG if middle else BODY, fill=ink, anchor="middle")


def _aside(canvas: Drawing, row: LevelRow, width: float, y: float) -> None:
    """What is not among the dots, at the end of the row."""
    words = [f"{row.unknown} not known"] * bool(row.unknown) + [f"{row.left_out} left out"] * bool(row.left_out)
    for number, line in enumerate(words):
        _text(canvas, width, y - 3.4 + LINE * ((len(words) - 1) / 2 - number), line, fill=MUTED, anchor="end")


# --- how several people's answers are spread ------------------------------------------------------------------------


@drawing.register
def _(chart: LevelBars, width: float) -> Drawing:
    left, right = LABEL_SHARE * width, width - ASIDE_SHARE * width
    height = BAR_ROW * len(chart.rows)
    canvas = Drawing(width, height + _header(chart.level_names, right - left))
    columns = _level_columns(canvas, chart.level_names, left, right, height)
    wide = BAR_SHARE * (right - left) / len(columns)
    for number, row in enumerate(chart.rows):
        foot = height - BAR_ROW * (number + 1) + 5
        canvas.add(Line(left, foot, right, foot, strokeColor=EDGE, strokeWidth=0.8))
        _lines(canvas, 0, foot + BAR_ROW / 2 - 7, row.label, left - 8, font=STRONG)
        _lines(canvas, width, foot + BAR_ROW / 2 - 7, row.remark, ASIDE_SHARE * width, fill=MUTED, anchor="end")
        _bars(canvas, row, columns, foot, wide)
    return canvas


def _bars(canvas: Drawing, row: BarRow, columns: list[float], foot: float, wide: float) -> None:
    """The middle answer's bar is solid, the others are hatched; each says its number."""
    for level, (x, count) in enumerate(zip(columns, row.counts, strict=True), 1):
        if not count:
            continue
        middle, high = level in row.middle, BAR * count / max(row.counts)
        left = x - wide / 2
        canvas.add(Rect(left, foot, wide, high, fillColor=DEEP if middle else PAPER, strokeColor=DEEP, strokeWidth=0.8))
        for start, end in [] if middle else _hatching(wide, high):
            canvas.add(
                Line(left + start[0], foot + start[1], left + end[0], foot + end[1], strokeColor=EDGE, strokeWidth=0.8)
            )
        _text(canvas, x, foot + high + 3, str(count), font=STRONG if middle else BODY, anchor="middle")


def _hatching(wide: float, high: float) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Slanting lines that fill a rectangle, from edge to edge."""
    for number in range(1, int((wide + high) / HATCH) + 1):
        along = number * HATCH - high
        yield (max(0.0, along), max(0.0, -along)), (min(wide, along + high), min(high, wide - along))


# --- what has moved ---------------------------------------------------------------------------------------------------


@drawing.register
def _(chart: LevelChange, width: float) -> Drawing:
    left, height = CHANGE_SHARE * width, CHANGE_ROW * len(chart.rows)
    canvas = Drawing(width, height + _header(chart.level_names, width - left))
    columns = _level_columns(canvas, chart.level_names, left, width, height)
    for number, row in enumerate(chart.rows):
        _change_row(canvas, row, columns, height - CHANGE_ROW * (number + 0.5))
    return canvas


def _change_row(canvas: Drawing, row: ChangeRow, columns: list[float], y: float) -> None:
    """From an open dot to a filled one, which an arrow head points at."""
    _lines(canvas, 0, y, row.label, columns[0] - CHANGE_DOT - 14)
    earlier, later = columns[row.earlier - 1], columns[row.later - 1]
    ahead = 1 if later > earlier else -1
    tip = later - ahead * (CHANGE_DOT + 1.5)
    canvas.add(Line(earlier + ahead * CHANGE_DOT, y, tip - ahead * 4, y, strokeColor=DEEP, strokeWidth=1.3))
    canvas.add(Polygon([tip, y, tip - ahead * 6, y + 3, tip - ahead * 6, y - 3], fillColor=DEEP, strokeColor=None))
    canvas.add(Circle(earlier, y, CHANGE_DOT, fillColor=PAPER, strokeColor=DEEP, strokeWidth=1.3))
    canvas.add(Circle(later, y, CHANGE_DOT, fillColor=DEEP, strokeColor=None))


# --- one answer, in a table -------------------------------------------------------------------------------------------


@drawing.register
def _(chart: LevelMark, _: float) -> Drawing:
    canvas = Drawing(MARK_WIDTH, MARK_HEIGHT)
    step, y = MARK_WIDTH / chart.levels, MARK_HEIGHT / 2 - 1
    for level in range(1, chart.levels + 1):
        x = step * (level - 0.5)
        if level == chart.level:
            canvas.add(Circle(x, y, 4.2, fillColor=DEEP, strokeColor=None))
        elif level == chart.supported:
            canvas.add(Circle(x, y, 3.6, fillColor=PAPER, strokeColor=DEEP, strokeWidth=1.3))
        else:
            canvas.add(Circle(x, y, 1.7, fillColor=EDGE, strokeColor=None))
        if level == chart.aim and chart.level is not None:
            canvas.add(Line(x - 4, y - 6, x + 4, y - 6, strokeColor=INK, strokeWidth=1.2))
    return canvas


# --- practices and themes ---------------------------------------------------------------------------------------------


@drawing.register
def _(chart: PracticeMap, width: float) -> Drawing:
    height = MAP_HEADER + PRACTICE_ROW * len(chart.rows)
    canvas = Drawing(width, height)
    left = 0.42 * width
    step = (width - left) / len(chart.themes)
    columns = [left + step * (number + 0.5) for number in range(len(chart.themes))]
    for x, theme in zip(columns, chart.themes, strict=True):
        _lines(canvas, x, height - 11, theme, step - 6, font=STRONG, anchor="middle")
    for number, row in enumerate(chart.rows):
        top = height - MAP_HEADER - PRACTICE_ROW * number
        canvas.add(Line(0, top, width, top, strokeColor=RULE, strokeWidth=0.5))
        _practice_row(canvas, chart, row, columns, top - PRACTICE_ROW / 2)
    canvas.add(Line(0, 0.25, width, 0.25, strokeColor=RULE, strokeWidth=0.5))
    return canvas


def _practice_row(canvas: Drawing, chart: PracticeMap, row: PracticeRow, columns: list[float], y: float) -> None:
    _lines(canvas, 0, y, row.label, columns[0] - 50)
    for x, weight in zip(columns, row.weights, strict=True):
        if not weight:
            continue
        radius = 9.2 if weight > 1 else 6.2
        if row.level is None:
            canvas.add(Circle(x, y, radius, fillColor=PAPER, strokeColor=EDGE, strokeDashArray=[2, 2]))
            _text(canvas, x, y - 3.4, "?", fill=MUTED, anchor="middle")
            continue
        depth = round((row.level - 1) * (len(DEPTHS) - 1) / max(chart.levels - 1, 1))
        canvas.add(Circle(x, y, radius, fillColor=DEPTHS[depth], strokeColor=DEPTHS[1], strokeWidth=0.6))
        ink = PAPER if depth < 2 else INK
        _text(canvas, x, y - 3.4, str(row.level), font=STRONG, fill=ink, anchor="middle")


# --- the cover --------------------------------------------------------------------------------------------------------


@drawing.register
def _(chart: LevelRings, _: float) -> Drawing:
    """Rings for the levels, the highest outside; the answers follow one another round the clock."""
    canvas = Drawing(RINGS_SIZE, RINGS_SIZE)
    centre = RINGS_SIZE / 2
    widths = [centre * (0.26 + 0.72 * number / max(chart.levels - 1, 1)) for number in range(chart.levels)]
    for radius in widths:
        canvas.add(Circle(centre, centre, radius, fillColor=None, strokeColor=RING, strokeWidth=0.8))
    for number, level in enumerate(chart.answers):
        if level is None:
            continue
        angle = 2 * pi * number / len(chart.answers)
        radius = widths[level - 1]
        x, y = centre + radius * sin(angle), centre + radius * cos(angle)
        canvas.add(Line(centre, centre, x, y, strokeColor=RING, strokeWidth=0.5))
        canvas.add(Circle(x, y, 4.2, fillColor=RING_DOT, strokeColor=None))
    return canvas


# --- to write on by hand ----------------------------------------------------------------------------------------------


@drawing.register
def _(chart: Boxes, width: float) -> Drawing:
    """Each row under its label, as wide boxes as the longest row allows."""
    parts = max(sum(map(len, row.groups)) + BOX_GROUP_GAP * (len(row.groups) - 1) for row in chart.rows)
    size = min(chart.size, width / parts)
    heights = [_box_row_height(row, size) for row in chart.rows]
    canvas = Drawing(width, sum(heights))
    top = canvas.height
    for row, height in zip(chart.rows, heights, strict=True):
        _box_row(canvas, row, top, size)
        top -= height
    return canvas


def _box_row_height(row: BoxRow, size: float) -> float:
    return BOX_LABEL * bool(row.label) + BOX_MARK * _is_marked(row) + size + BOX_ROW_GAP


def _is_marked(row: BoxRow) -> bool:
    return any(mark for group in row.groups for mark in group)


def _box_row(canvas: Drawing, row: BoxRow, top: float, size: float) -> None:
    if row.label:
        _text(canvas, 0, top - BOX_LABEL + 5, row.label, font=STRONG, fill=DEEP)
        top -= BOX_LABEL
    top -= BOX_MARK * _is_marked(row)
    x = 0.5
    for group in row.groups:
        for mark in group:
            canvas.add(Rect(x, top - size, size - 1, size, fillColor=PAPER, strokeColor=MUTED, strokeWidth=0.9))
            if mark:
                _text(canvas, x + size / 2, top + 3, mark, anchor="middle")
            x += size
        x += BOX_GROUP_GAP * size


@drawing.register
def _(chart: WritingLines, width: float) -> Drawing:
    canvas = Drawing(width, WRITING_LINE * chart.count)
    for number in range(chart.count):
        y = WRITING_LINE * number + 1
        canvas.add(Line(0, y, width, y, strokeColor=EDGE, strokeWidth=0.6, strokeDashArray=[1, 2]))
    return canvas
