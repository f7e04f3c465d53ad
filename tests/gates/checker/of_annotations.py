"""Checks of links and of fields to fill in."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name

from tests.gates.checker.content import drawn_text
from tests.gates.checker.of_documents import leads_to_a_page
from tests.gates.checker.registry import Fault, check
from tests.gates.checker.tree import Element, Reference, Tagged

KNOWN = ("/Link", "/Widget")


def _holder(document: Tagged, annotation: Any) -> Element | None:
    return next(iter(document.holders.get(Reference(annotation.objgen), [])), None)


def _of(document: Tagged, kind: str) -> Iterator[tuple[str, Any]]:
    for number, annotation in document.annotations:
        if annotation.get("/Subtype") == Name(kind):
            yield f"{kind[1:]} on page {number}", annotation


@check("28-002")
def only_links_and_fields(document: Tagged) -> Iterator[Fault]:
    for number, annotation in document.annotations:
        if str(annotation.get("/Subtype")) not in KNOWN:
            yield f"an annotation of type {annotation.get('/Subtype')}", f"page {number}"


@check("28-008")
def tab_order_follows_the_tree(document: Tagged) -> Iterator[Fault]:
    for number, page, _ in document.pages:
        if page.get("/Annots") and page.get("/Tabs") != Name.S:
            yield "Tabs is not S", f"page {number}"


@check("28-010")
def fields_stand_in_form_elements(document: Tagged) -> Iterator[Fault]:
    yield from _held_by_others(document, "/Widget", "Form")


@check("28-011")
def links_stand_in_link_elements(document: Tagged) -> Iterator[Fault]:
    yield from _held_by_others(document, "/Link", "Link")


def _held_by_others(document: Tagged, kind: str, holder: str) -> Iterator[Fault]:
    for place, annotation in _of(document, kind):
        found = _holder(document, annotation)
        if found is None or found.kind != holder:
            yield f"it belongs to {found.kind if found else 'nothing'}", place


@check("28-012")
def links_are_told_in_words(document: Tagged) -> Iterator[Fault]:
    for place, annotation in _of(document, "/Link"):
        if not str(annotation.get("/Contents", "")).strip():
            yield "a link without Contents", place


@check()
def links_lead_somewhere(document: Tagged) -> Iterator[Fault]:
    for place, annotation in _of(document, "/Link"):
        action = annotation.get("/A", Dictionary())
        outside = str(action.get("/URI", "")).startswith("https://")
        if not outside and not leads_to_a_page(document, annotation.get("/Dest", action.get("/D"))):
            yield "a link that leads nowhere", place


@check()
def link_elements_say_something(document: Tagged) -> Iterator[Fault]:
    for element in document.of_kind("Link"):
        if not document.text(element) or not any(isinstance(kid, Reference) for kid in element.kids):
            yield "a link element without text, or that cannot be followed", document.place(element)


@check("28-005")
def fields_are_told_in_words(document: Tagged) -> Iterator[Fault]:
    for place, annotation in _of(document, "/Widget"):
        if not str(_inherited(annotation, "/TU")).strip():
            yield "a field without a label", place


def _inherited(annotation: Any, key: str) -> Any:
    return annotation.get(key, annotation.get("/Parent", Dictionary()).get(key, ""))


@check()
def fields_belong_to_the_form(document: Tagged) -> Iterator[Fault]:
    fields = document.catalogue.get("/AcroForm", Dictionary()).get("/Fields", Array())
    known = {field.objgen for field in fields} | {kid.objgen for one in fields for kid in one.get("/Kids", Array())}
    for place, annotation in _of(document, "/Widget"):
        if annotation.objgen not in known:
            yield "the form does not know it", place


@check()
def fields_have_names_of_their_own(document: Tagged) -> Iterator[Fault]:
    names = Counter(str(_inherited(annotation, "/T")) for _, annotation in _of(document, "/Widget"))
    for name, count in names.items():
        if not name or count > 1:
            yield f"{count} fields are called “{name}”", "form"


@check()
def fields_are_drawn(document: Tagged) -> Iterator[Fault]:
    if document.catalogue.get("/AcroForm", Dictionary()).get("/NeedAppearances", False):
        yield "fields are left to the reader to draw", "form"
    for place, annotation in _of(document, "/Widget"):
        if "/N" not in annotation.get("/AP", Dictionary()):
            yield "a field without an appearance", place


@check()
def fields_show_what_stands_in_them(document: Tagged) -> Iterator[Fault]:
    for place, annotation in _of(document, "/Widget"):
        look = annotation.get("/AP", Dictionary()).get("/N")
        if annotation.get("/FT") == Name.Tx and look is not None:
            value, shown = str(annotation.get("/V", "")), drawn_text(look)
            if "".join(value.split()) != "".join(shown.split()):
                yield f"“{shown[:40]}” stands for “{value[:40]}”", place


@check()
def index_of_annotations_agrees(document: Tagged) -> Iterator[Fault]:
    for number, annotation in document.annotations:
        holder = _holder(document, annotation)
        listed = document.parents.get(int(annotation.get("/StructParent", -1)))
        if holder and (listed is None or listed.objgen != holder.node.objgen):
            yield "ParentTree names another element", f"annotation on page {number}"


@check()
def annotations_on_the_page(document: Tagged) -> Iterator[Fault]:
    boxes = {number: [float(edge) for edge in page.MediaBox] for number, page, _ in document.pages}
    for number, annotation in document.annotations:
        left, bottom, right, top = map(float, annotation.Rect)
        edges = boxes[number]
        if not (edges[0] <= left < right <= edges[2] and edges[1] <= bottom < top <= edges[3]):
            yield f"an annotation at {left:.0f}, {bottom:.0f}, {right:.0f}, {top:.0f}", f"page {number}"
