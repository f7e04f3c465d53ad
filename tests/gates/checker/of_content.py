"""Checks of what the pages draw against what the structure tree says, and of where text falls."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array

from tests.gates.checker.content import Drawn, Event, Mark, Opened, Point, Unbalanced
from tests.gates.checker.registry import Fault, check
from tests.gates.checker.tree import Content, Element, Tagged

SLACK = 0.5
"""How far outside the page text may end, in points: less than can be seen."""


def _tagged(within: Sequence[Mark]) -> bool:
    return any(mark.mcid is not None for mark in within)


def _ornamental(within: Sequence[Mark]) -> bool:
    return any(mark.tag == "Artifact" for mark in within)


def _opened(document: Tagged) -> Iterator[tuple[int, Opened]]:
    for number, _, happened in document.pages:
        yield from ((number, event) for event in happened if isinstance(event, Opened))


def _drawn(document: Tagged) -> Iterator[tuple[int, Drawn]]:
    for number, _, happened in document.pages:
        yield from ((number, event) for event in happened if isinstance(event, Drawn))


@check("01-003")
def ornaments_outside_tags(document: Tagged) -> Iterator[Fault]:
    for number, event in _opened(document):
        if event.mark.tag == "Artifact" and _tagged(event.within):
            yield "an artifact inside tagged content", f"page {number}"


@check("01-004")
def tags_outside_ornaments(document: Tagged) -> Iterator[Fault]:
    for number, event in _opened(document):
        if event.mark.mcid is not None and _ornamental(event.within):
            yield "tagged content inside an artifact", f"page {number}"


@check("01-005")
def everything_is_tag_or_ornament(document: Tagged) -> Iterator[Fault]:
    for number, event in _drawn(document):
        if not (_tagged(event.within) or _ornamental(event.within)):
            yield f"“{event.text or event.operator}” is neither tagged nor an artifact", f"page {number}"


@check()
def marks_end_where_they_began(document: Tagged) -> Iterator[Fault]:
    for number, _, happened in document.pages:
        yield from ((event.message, f"page {number}") for event in happened if isinstance(event, Unbalanced))


@check("30-002")
def forms_hold_no_tags(document: Tagged) -> Iterator[Fault]:
    for number, event in _opened(document):
        if event.in_form and event.mark.mcid is not None:
            yield "tagged content inside a form that may be drawn twice", f"page {number}"


# The numbers of marked content


def _numbers(happened: Sequence[Event]) -> Counter[int]:
    opened = (event for event in happened if isinstance(event, Opened) and not event.in_form)
    return Counter(event.mark.mcid for event in opened if event.mark.mcid is not None)


@check()
def numbers_used_once(document: Tagged) -> Iterator[Fault]:
    for number, _, happened in document.pages:
        for mcid, count in _numbers(happened).items():
            if count > 1:
                yield f"MCID {mcid} is used {count} times", f"page {number}"


@check()
def marks_belong_to_the_tree(document: Tagged) -> Iterator[Fault]:
    for number, page, happened in document.pages:
        for mcid in _numbers(happened):
            if Content(page.objgen, mcid) not in document.owners:
                yield f"MCID {mcid} belongs to no element", f"page {number}"


@check()
def marks_belong_to_one_element(document: Tagged) -> Iterator[Fault]:
    for content, owners in document.owners.items():
        if len(owners) > 1:
            yield f"MCID {content.mcid} belongs to {len(owners)} elements", document.place(owners[0])


@check()
def tree_points_at_marks(document: Tagged) -> Iterator[Fault]:
    there = {Content(page.objgen, mcid) for _, page, happened in document.pages for mcid in _numbers(happened)}
    for content, owners in document.owners.items():
        if content not in there:
            yield f"there is no MCID {content.mcid}", document.place(owners[0])


@check()
def index_of_marks_agrees(document: Tagged) -> Iterator[Fault]:
    for number, page, happened in document.pages:
        listed = document.parents.get(int(page.get("/StructParents", -1)), Array())
        for mcid in _numbers(happened):
            if not _lists(listed, mcid, document.owners.get(Content(page.objgen, mcid), [])):
                yield f"ParentTree names another element for MCID {mcid}", f"page {number}"


def _lists(listed: Any, mcid: int, owners: list[Element]) -> bool:
    found = listed[mcid] if isinstance(listed, Array) and mcid < len(listed) else None
    return found is not None and (not owners or found.objgen == owners[0].node.objgen)


# Where text falls


@check()
def text_on_the_page(document: Tagged) -> Iterator[Fault]:
    boxes = {number: [float(edge) for edge in page.MediaBox] for number, page, _ in document.pages}
    for number, event in _drawn(document):
        if event.text.strip() and not all(_inside(point, boxes[number]) for point in event.ends):
            yield f"“{event.text[:40]}” runs off the page", f"page {number}"


def _inside(point: Point, box: Sequence[float]) -> bool:
    left, bottom, right, top = box
    return left - SLACK <= point[0] <= right + SLACK and bottom - SLACK <= point[1] <= top + SLACK


@check()
def text_is_readable(document: Tagged) -> Iterator[Fault]:
    """Every code that is drawn stands for a character."""
    for number, event in _drawn(document):
        if "⍰" in event.text:
            yield f"“{event.text[:40]}” holds codes that stand for nothing", f"page {number}"
