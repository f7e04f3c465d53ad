"""Checks of tables: what stands in them, header cells, and that every row is as wide as the others."""

from collections.abc import Iterator

from tests.gates.checker.of_structure import misplaced
from tests.gates.checker.registry import Fault, check
from tests.gates.checker.tree import Element, Tagged

ROW_GROUPS = {"THead", "TBody", "TFoot"}
KIDS = {"Table": {"TR", "Caption", *ROW_GROUPS}, "TR": {"TH", "TD"}, **{group: {"TR"} for group in ROW_GROUPS}}
PARENTS = {"TR": {"Table", *ROW_GROUPS}, "TH": {"TR"}, "TD": {"TR"}, **{group: {"Table"} for group in ROW_GROUPS}}
SCOPES = {"/Row", "/Column", "/Both"}


@check("09-004")
def tables_nest(document: Tagged) -> Iterator[Fault]:
    yield from misplaced(document, KIDS, PARENTS)


@check("15-003")
def header_cells_say_what_they_head(document: Tagged) -> Iterator[Fault]:
    for cell in document.of_kind("TH"):
        if str(cell.attribute("/Scope")) not in SCOPES:
            yield "a header cell without a scope", document.place(cell)


@check()
def tables_have_headers(document: Tagged) -> Iterator[Fault]:
    for table in document.of_kind("Table"):
        rows = _rows(table)
        if not rows or not any(cell.kind == "TH" for cell in rows[0].elements):
            yield "a table whose first row heads nothing", document.place(table)


@check()
def header_cells_say_something(document: Tagged) -> Iterator[Fault]:
    for cell in document.of_kind("TH"):
        if not document.text(cell):
            yield "a header cell without text", document.place(cell)


@check()
def rows_are_equally_wide(document: Tagged) -> Iterator[Fault]:
    for table in document.of_kind("Table"):
        widths = list(_widths(_rows(table)))
        if len(set(widths)) > 1:
            yield f"rows of {sorted(set(widths))} columns", document.place(table)


def _rows(table: Element) -> list[Element]:
    found = []
    for kid in table.elements:
        found += [kid] if kid.kind == "TR" else [row for row in kid.elements if row.kind == "TR"]
    return found


def _widths(rows: list[Element]) -> Iterator[int]:
    """How many columns each row fills, counting cells that reach down from rows above."""
    reaching: list[tuple[int, int]] = []  # how many rows further, how many columns wide
    for row in rows:
        spans = [(_span(cell, "/RowSpan"), _span(cell, "/ColSpan")) for cell in row.elements]
        yield sum(columns for _, columns in reaching) + sum(columns for _, columns in spans)
        reaching = [(further - 1, columns) for further, columns in (*reaching, *spans) if further > 1]


def _span(cell: Element, name: str) -> int:
    return int(cell.attribute(name) or 1)
