"""Checks of the structure tree: its types, its headings, lists and figures, and that nothing in it is empty."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from tests.gates.checker.registry import Fault, check
from tests.gates.checker.tree import STANDARD, Element, Tagged

NUMBERED_HEADING = re.compile("H[1-6]")
HEADING = re.compile("H[1-6]?")
MAY_BE_EMPTY = frozenset({"TD", "Document", "THead", "TBody", "TFoot", "NonStruct", "Private"})
MAY_HAVE_ALTERNATIVE = frozenset({"Figure", "Formula", "Link", "Form", "Annot", "Span"})

FEWEST_WORDS = 3
"""Of an alternative text that can be more than the word “image”."""

LIST_KIDS = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
LIST_PARENTS = {"LI": {"L"}, "LBody": {"LI"}}
CONTENTS_KIDS = {"TOC": {"TOC", "TOCI", "Caption"}}
CONTENTS_PARENTS = {"TOCI": {"TOC"}}

Kinds = Mapping[str, set[str]]


@check()
def structure_tree_there(document: Tagged) -> Iterator[Fault]:
    if [top.kind for top in document.tops] != ["Document"]:
        yield f"at the top stand {[top.kind for top in document.tops]}", "structure tree"


@check("02-001")
def types_are_standard(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        if element.kind not in STANDARD:
            yield f"{element.kind} is no standard type", document.place(element)


@check("02-003")
def roles_end(document: Tagged) -> Iterator[Fault]:
    for role in document.roles:
        if document.standard(role) not in STANDARD:
            yield f"{role} leads to no standard type", "role map"


@check("02-004")
def standard_types_keep_their_meaning(document: Tagged) -> Iterator[Fault]:
    for role in STANDARD & document.roles.keys():
        yield f"{role} is made {document.roles[role]}", "role map"


@check()
def parents_agree(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        parent = element.parent.node if element.parent else document.root
        if "/P" not in element.node or element.node.P.objgen != parent.objgen:
            yield "P does not lead to the parent", document.place(element)


@check()
def nothing_empty(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        if not element.kids and element.kind not in MAY_BE_EMPTY:
            yield "an element without content", document.place(element)


# Headings


def _headings(document: Tagged) -> list[Element]:
    return [element for element in document.elements if NUMBERED_HEADING.fullmatch(element.kind)]


@check("14-002")
def headings_begin_at_one(document: Tagged) -> Iterator[Fault]:
    for first in _headings(document)[:1]:
        if first.kind != "H1":
            yield f"the first heading is {first.kind}", document.place(first)


@check("14-003")
def headings_skip_no_level(document: Tagged) -> Iterator[Fault]:
    headings = _headings(document)
    for before, after in pairwise(headings):
        if int(after.kind[1]) > int(before.kind[1]) + 1:
            yield f"{before.kind} is followed by {after.kind}", document.place(after)


@check("14-007")
def headings_of_one_sort(document: Tagged) -> Iterator[Fault]:
    plain = list(document.of_kind("H"))
    if plain and _headings(document):
        yield "H stands beside numbered headings", document.place(plain[0])


@check()
def headings_say_something(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        if HEADING.fullmatch(element.kind) and not document.text(element):
            yield "a heading without text", document.place(element)


# What stands in what


def misplaced(document: Tagged, kids: Kinds, parents: Kinds) -> Iterator[Fault]:
    """Elements that stand in, or hold, what they may not."""
    for element in document.elements:
        parent = element.parent.kind if element.parent else ""
        if element.kind not in kids.get(parent, {element.kind}) or parent not in parents.get(element.kind, {parent}):
            yield f"{element.kind} inside {parent or 'nothing'}", document.place(element)


@check("09-005")
def lists_nest(document: Tagged) -> Iterator[Fault]:
    yield from misplaced(document, LIST_KIDS, LIST_PARENTS)


@check("09-006")
def contents_nest(document: Tagged) -> Iterator[Fault]:
    yield from misplaced(document, CONTENTS_KIDS, CONTENTS_PARENTS)


@check()
def list_items_are_whole(document: Tagged) -> Iterator[Fault]:
    for item in document.of_kind("LI"):
        if Counter(kid.kind for kid in item.elements)["LBody"] != 1:
            yield "a list item without one body", document.place(item)


@check()
def labelled_lists_say_how(document: Tagged) -> Iterator[Fault]:
    for one in document.of_kind("L"):
        labelled = any(kid.kind == "Lbl" for item in one.elements for kid in item.elements)
        if labelled and str(one.attribute("/ListNumbering")) in ("None", "/None"):
            yield "labels but no ListNumbering", document.place(one)


# What cannot be read as text


@check("13-004")
def figures_are_told_in_words(document: Tagged) -> Iterator[Fault]:
    for figure in document.of_kind("Figure", "Formula"):
        if not (str(figure.node.get("/Alt", "")).strip() or str(figure.node.get("/ActualText", "")).strip()):
            yield "no alternative text", document.place(figure)


@check()
def alternatives_say_something(document: Tagged) -> Iterator[Fault]:
    for figure in document.of_kind("Figure"):
        if (alternative := str(figure.node.get("/Alt", ""))) and len(alternative.split()) < FEWEST_WORDS:
            yield f"“{alternative}” tells nobody what the figure shows", document.place(figure)


@check()
def figures_have_their_place(document: Tagged) -> Iterator[Fault]:
    for figure in document.of_kind("Figure"):
        box = figure.attribute("/BBox")
        if box is None or not (box[0] < box[2] and box[1] < box[3]):
            yield "no bounding box", document.place(figure)


@check()
def alternatives_hide_nothing(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        if "/Alt" in element.node and element.kind not in MAY_HAVE_ALTERNATIVE:
            yield f"{element.kind} with alternative text: what it holds would not be read", document.place(element)


@check("19-003")
def notes_can_be_found(document: Tagged) -> Iterator[Fault]:
    for note in document.of_kind("Note"):
        if not str(note.node.get("/ID", "")):
            yield "a note without ID", document.place(note)


@check("19-004")
def ids_are_unique(document: Tagged) -> Iterator[Fault]:
    ids = Counter(bytes(element.node.ID) for element in document.elements if "/ID" in element.node)
    for id, count in ids.items():
        if count > 1:
            yield f"{count} elements have the ID {id!r}", "structure tree"
