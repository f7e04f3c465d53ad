"""Figures in Word: tables whose marks say what the drawings say, and small dots for the cells of other tables.

A table can be read aloud, edited and copied; a drawing in Word can do none of that. Captions hold for both.
"""

import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from math import hypot
from typing import Any

from docx.oxml.ns import qn

from selfassess.report.design import DEEP, DEPTHS, EDGE, INK, TINT
from selfassess.report.report import (
    Cell,
    Column,
    LevelBars,
    LevelDots,
    LevelMark,
    LevelRow,
    Paragraph,
    PracticeMap,
    PracticeRow,
    Run,
    Table,
    paragraph,
    quiet,
    strong,
)
from selfassess.report.word_parts import Node, node, shade

MARK_WIDTH, MARK_HEIGHT = 60, 12
"""In points."""
FINE = 4
"""Pixels to a point."""
EMU = 12700
"""To a point."""
LARGE_DOT, SMALL_DOT = "●", "•"


def code(colour: Any) -> str:
    """A colour as Word writes it."""
    return str(colour.hexval()[2:]).upper()


DOT_COLOURS = (*map(code, DEPTHS[:2]), "3C78A5", "4C86B1", "5E96BD")
"""As the depths of the drawings, but dark enough to be seen without an outline."""


# --- how many answers stand at each level ---------------------------------------------------------------------------


def level_dots(chart: LevelDots) -> Table:
    """The figure of levels as a table: a dot marks the middle answer, and what is in no level stands at the end."""
    levels = (Column(f"{number} {name}", 2.7) for number, name in enumerate(chart.level_names, 1))
    aside = (Column("Not counted", 2.6),) if any(row.unknown or row.left_out for row in chart.rows) else ()
    rows = tuple(
        (
            (paragraph(strong(row.label)),),
            *(_count(count, level == row.median) for level, count in enumerate(row.counts, 1)),
            *([tuple(_aside(row))] if aside else []),
        )
        for row in chart.rows
    )
    return Table((Column("Questionnaire", 2.9), *levels, *aside), rows, chart.alternative)


def level_bars(chart: LevelBars) -> Table:
    """The figure of several people's answers as a table: a dot marks the middle answer."""
    levels = (Column(f"{number} {name}", 2.7) for number, name in enumerate(chart.level_names, 1))
    aside = (Column("To note", 3.4),) if any(row.remark for row in chart.rows) else ()
    rows = tuple(
        (
            (paragraph(strong(row.label)),),
            *(_count(count, level in row.middle) for level, count in enumerate(row.counts, 1)),
            *([(paragraph(row.remark),)] if aside else []),
        )
        for row in chart.rows
    )
    return Table((Column("Answers to", 5.2), *levels, *aside), rows, chart.alternative)


def _count(count: int, middle: bool) -> Cell:
    if middle:
        return (paragraph(strong(f"{count}\u00a0{LARGE_DOT}")),)
    return (paragraph(str(count) if count else quiet("0")),)


def _aside(row: LevelRow) -> Iterator[Paragraph]:
    if row.unknown:
        yield paragraph(f"{row.unknown} not known")
    if row.left_out:
        yield paragraph(f"{row.left_out} left out")


def tint_possible(chart: LevelDots, table: Node) -> None:
    """A pale band behind the levels at which the middle answer could lie."""
    for row, cells in zip(chart.rows, _cells(table), strict=True):
        if row.possible:
            for cell in cells[row.possible[0] : row.possible[1] + 1]:
                shade(cell, code(TINT))


# --- practices and themes -------------------------------------------------------------------------------------------


def practice_map(chart: PracticeMap) -> Table:
    """The figure of practices as a table: large and small dots under the themes."""
    rows = tuple(((paragraph(row.label),), *(_weight(row, weight) for weight in row.weights)) for row in chart.rows)
    columns = (Column("Practice", 5), *(Column(theme, 2.4) for theme in chart.themes))
    return Table(columns, rows, chart.alternative)


def _weight(row: PracticeRow, weight: int) -> Cell:
    if not weight:
        return ()
    dot = LARGE_DOT if weight > 1 else SMALL_DOT
    return (paragraph(Run(dot), f"\u00a0{row.level or '?'}"),)


def colour_dots(chart: PracticeMap, table: Node) -> None:
    """The lower the level, the darker the dot."""
    for row, cells in zip(chart.rows, _cells(table), strict=True):
        depth = round(((row.level or chart.levels) - 1) * (len(DOT_COLOURS) - 1) / max(chart.levels - 1, 1))
        for cell, weight in zip(cells[1:], row.weights, strict=True):
            if weight:
                size = 26 if weight > 1 else 22
                look = node("rPr", node("color", val=DOT_COLOURS[depth]), node("sz", val=size), node("szCs", val=size))
                next(cell.iter(qn("w:r"))).insert(0, look)


def _cells(table: Any) -> list[list[Any]]:
    """The cells of each row but the first, which holds the titles."""
    return [list(row.iterchildren(qn("w:tc"))) for row in table.iterchildren(qn("w:tr"))][1:]


# --- one answer, in a table -----------------------------------------------------------------------------------------


class _Picture:
    """Dots of colour on nothing, with soft edges."""

    def __init__(self) -> None:
        self.width, self.height = MARK_WIDTH * FINE, MARK_HEIGHT * FINE
        self.rows = [bytearray(4 * self.width) for _ in range(self.height)]

    def ring(self, x: float, y: float, outer: float, inner: float, colour: Any) -> None:
        """A ring round a place in points, or where `inner` is below 0 a dot."""
        x, y, outer, inner = x * FINE, y * FINE, outer * FINE, inner * FINE
        for line in range(max(0, int(y - outer - 1)), min(self.height, int(y + outer + 2))):
            for place in range(max(0, int(x - outer - 1)), min(self.width, int(x + outer + 2))):
                away = hypot(place + 0.5 - x, line + 0.5 - y)
                self._mix(place, line, min(outer - away, away - inner) + 0.5, colour)

    def bar(self, x: float, y: float, length: float, colour: Any) -> None:
        """A line whose middle is at a place in points."""
        for line in range(round((y - 0.6) * FINE), round((y + 0.6) * FINE)):
            for place in range(round((x - length / 2) * FINE), round((x + length / 2) * FINE)):
                self._mix(place, line, 1, colour)

    def _mix(self, place: int, line: int, share: float, colour: Any) -> None:
        if share > 0:
            self.rows[line][4 * place : 4 * place + 4] = bytes([*colour.bitmap_rgb(), round(255 * min(share, 1))])

    def png(self) -> bytes:
        """The picture as a file."""
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 6, 0, 0, 0)
        points_to_a_metre = round(FINE * 72 / 0.0254)
        size = struct.pack(">IIB", points_to_a_metre, points_to_a_metre, 1)
        data = zlib.compress(bytes(chain.from_iterable((0, *row) for row in self.rows)), 9)
        pieces = (b"IHDR", head), (b"pHYs", size), (b"IDAT", data), (b"IEND", b"")
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in pieces)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@lru_cache(maxsize=512)
def mark_picture(mark: LevelMark) -> bytes:
    """One answer on its levels, as the PDF draws it."""
    picture = _Picture()
    step, y = MARK_WIDTH / mark.levels, MARK_HEIGHT / 2 - 1
    for level in range(1, mark.levels + 1):
        x = step * (level - 0.5)
        if level == mark.level:
            picture.ring(x, y, 4.2, -9, DEEP)
        elif level == mark.supported:
            picture.ring(x, y, 4.2, 2.9, DEEP)
        else:
            picture.ring(x, y, 1.7, -9, EDGE)
        if level == mark.aim and mark.level is not None:
            picture.bar(x, y + 6, 8, INK)
    return picture.png()
