"""Ways to spoil a good document, one at a time, each with the gates that are known to notice it.

A gate that stops noticing, or begins to, is a change that somebody should know of; so the table is exact.
"""

import re
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

Spoil = Callable[[Pdf], Any]
"""Changes a document; what it gives back, if anything, is how the file is to be locked."""


class Defect(NamedTuple):
    """One thing wrong with an otherwise good document."""

    name: str
    spoil: Spoil
    seen_by: frozenset[str]
    clause: str
    """Where veraPDF must object, if that is promised."""


DEFECTS: list[Defect] = []


def defect(seen_by: str, clause: str = "") -> Callable[[Spoil], Spoil]:
    """The function below becomes a defect, named after it, that these gates and no others notice."""

    def register(spoil: Spoil) -> Spoil:
        DEFECTS.append(Defect(spoil.__name__.replace("_", " "), spoil, frozenset(seen_by.split()), clause))
        return spoil

    return register


# Where to find things


def elements(pdf: Pdf, *kinds: str) -> list[Any]:
    """The structure elements of these types, in no particular order."""
    named = {Name(f"/{kind}") for kind in kinds}
    found = (one for one in pdf.objects if isinstance(one, Dictionary) and "/S" in one and "/P" in one)
    return [one for one in found if one.get("/Type", Name.StructElem) == Name.StructElem and one.S in named]


def with_text(pdf: Pdf, kind: str) -> list[Any]:
    """The elements of this type that hold marked content directly."""
    return [one for one in elements(pdf, kind) if any(isinstance(kid, int) for kid in listed(one))]


def listed(element: Any) -> list[Any]:
    """What an element holds."""
    kids = element.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def annotations(pdf: Pdf, kind: str) -> Iterator[Any]:
    """The annotations of this type, page by page."""
    for page in pdf.pages:
        yield from (one for one in page.obj.get("/Annots", Array()) if one.get("/Subtype") == Name(f"/{kind}"))


def fonts(pdf: Pdf) -> list[Any]:
    """Every font."""
    return [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.Font]


def attachments(pdf: Pdf) -> list[Any]:
    """Every attachment."""
    return [one for one in pdf.objects if isinstance(one, Dictionary) and "/EF" in one]


def recast(pdf: Pdf, index: int, change: Callable[[bytes], bytes]) -> None:
    """A page's content, changed."""
    page = pdf.pages[index]
    page.contents_coalesce()
    page.obj.Contents = pdf.make_stream(change(page.obj.Contents.read_bytes()))


def draw(pdf: Pdf, index: int, more: bytes) -> None:
    """More at the end of a page."""
    recast(pdf, index, lambda content: content + b"\n" + more + b"\n")


def metadata(pdf: Pdf, change: Callable[[bytes], bytes]) -> None:
    """The document's metadata, changed."""
    changed = change(pdf.Root.Metadata.read_bytes())
    pdf.Root.Metadata = pdf.make_stream(changed, Type=Name.Metadata, Subtype=Name.XML)


def remap(pdf: Pdf, meaning: bytes) -> None:
    """The letter e stands for something else in every font."""
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            cmap = font.ToUnicode.read_bytes()
            font.ToUnicode = pdf.make_stream(re.sub(rb"(?i)(<[0-9A-F]{2}>)\s*<0065>", rb"\1 <" + meaning + b">", cmap))


# The document as a whole


@defect("verapdf page own")
def not_marked_as_tagged(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


@defect("verapdf page own")
def tags_called_suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@defect("verapdf page own")
def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@defect("verapdf page own", clause="7.2-")
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@defect("verapdf page own")
def language_that_is_none(pdf: Pdf) -> None:
    pdf.Root.Lang = String("plain English")


@defect("verapdf page own")
def phrase_in_a_language_that_is_none(pdf: Pdf) -> None:
    elements(pdf, "P")[0].Lang = String("as they speak")


@defect("verapdf page own")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@defect("verapdf page own")
def metadata_of_no_standard(pdf: Pdf) -> None:
    metadata(pdf, lambda xml: xml.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


@defect("verapdf page own")
def metadata_without_title(pdf: Pdf) -> None:
    metadata(pdf, lambda xml: re.sub(rb"<dc:title>.*?</dc:title>", b"", xml, flags=re.DOTALL))


@defect("own")
def two_titles(pdf: Pdf) -> None:
    pdf.docinfo.Title = String("Another title")


@defect("own")
def long_without_outline(pdf: Pdf) -> None:
    del pdf.Root.Outlines


@defect("own")
def outline_that_leads_nowhere(pdf: Pdf) -> None:
    del pdf.Root.Outlines.First.Dest


@defect("verapdf own")
def form_of_the_dynamic_sort(pdf: Pdf) -> None:
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")


@defect("verapdf page own")
def locked_to_screen_readers(_: Pdf) -> pikepdf.Encryption:
    rights = pikepdf.Permissions(accessibility=False, extract=False)
    return pikepdf.Encryption(owner="x", user="", R=3, allow=rights, aes=False, metadata=False)


@defect("verapdf page own")
def attachment_without_a_name(pdf: Pdf) -> None:
    del attachments(pdf)[0]["/UF"]


@defect("verapdf own")
def attachment_apart(pdf: Pdf) -> None:
    del pdf.Root.AF


# Fonts


@defect("verapdf page own")
def font_left_out(pdf: Pdf) -> None:
    used = next(font for font in fonts(pdf) if "/FontFile2" in font.get("/FontDescriptor", Dictionary()))
    del used.FontDescriptor["/FontFile2"]


@defect("own")
def unused_font_left_out(pdf: Pdf) -> None:
    bare = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    pdf.pages[0].obj.Resources.Font.Spare = pdf.make_indirect(bare)


@defect("verapdf page own")
def plain_font_without_encoding(pdf: Pdf) -> None:
    for font in fonts(pdf):
        if font.get("/Subtype") == Name.TrueType:
            font.FontDescriptor.Flags = 32
            if "/Encoding" in font:
                del font.Encoding


@defect("verapdf page own")
def codes_without_meaning(pdf: Pdf) -> None:
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            del font.ToUnicode


@defect("verapdf page own")
def letter_that_is_no_character(pdf: Pdf) -> None:
    remap(pdf, b"0000")


@defect("verapdf own")
def letter_of_private_use(pdf: Pdf) -> None:
    remap(pdf, b"E000")


@defect("verapdf own")
def font_without_widths(pdf: Pdf) -> None:
    del next(font for font in fonts(pdf) if "/Widths" in font).Widths


# The structure tree


@defect("verapdf page own")
def no_structure_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


@defect("verapdf page own")
def type_of_our_own(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Fancy


@defect("verapdf page own")
def roles_in_a_circle(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Fancy=Name.Foo, Foo=Name.Fancy)
    elements(pdf, "P")[0].S = Name.Fancy


@defect("verapdf page own")
def standard_type_remapped(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


@defect("verapdf own")
def parent_that_is_not(pdf: Pdf) -> None:
    elements(pdf, "TD")[0].P = elements(pdf, "H1")[0]


@defect("own")
def element_without_content(pdf: Pdf) -> None:
    top = elements(pdf, "Document")[0]
    bare = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=top, K=Array()))
    top.K = Array([*listed(top), bare])


@defect("verapdf page own")
def first_heading_of_level_two(pdf: Pdf) -> None:
    for heading in elements(pdf, "H1"):
        heading.S = Name.H2


@defect("verapdf page own")
def headings_that_skip_a_level(pdf: Pdf) -> None:
    for heading in elements(pdf, "H2"):
        heading.S = Name.H4


@defect("verapdf page own")
def headings_of_two_sorts(pdf: Pdf) -> None:
    elements(pdf, "H3")[0].S = Name.H


@defect("verapdf page own")
def heading_without_text(pdf: Pdf) -> None:
    elements(pdf, "Form")[0].S = Name.H2


@defect("verapdf page own")
def paragraph_as_list_item_body(pdf: Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.P


@defect("own")
def list_item_of_two_labels(pdf: Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.Lbl


@defect("own")
def list_that_does_not_say_how_it_is_labelled(pdf: Pdf) -> None:
    for one in elements(pdf, "L"):
        del one.A


@defect("verapdf page own")
def paragraph_in_the_contents(pdf: Pdf) -> None:
    elements(pdf, "TOCI")[0].S = Name.P


@defect("verapdf page own", clause="7.3-1")
def figure_without_alternative(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0]["/Alt"]


@defect("own")
def figure_called_image(pdf: Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("image")


@defect("own")
def figure_without_its_place(pdf: Pdf) -> None:
    del elements(pdf, "Figure")[0]["/A"]


@defect("own")
def alternative_in_place_of_a_table(pdf: Pdf) -> None:
    elements(pdf, "Table")[0].Alt = String("A table of what there is")


@defect("verapdf page own")
def note_that_cannot_be_found(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Note


@defect("verapdf page own")
def two_notes_of_one_id(pdf: Pdf) -> None:
    for paragraph in elements(pdf, "P")[:2]:
        paragraph.S, paragraph.ID = Name.Note, String("one")


# Tables


@defect("verapdf page own")
def cell_outside_a_row(pdf: Pdf) -> None:
    cell = elements(pdf, "TD")[0]
    table = cell.P
    while str(table.S) != "/Table":
        table = table.P
    table.K = Array([*listed(table), cell])


@defect("verapdf page own", clause="7.5-1")
def header_cells_without_scope(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        if "/A" in cell:
            del cell.A


@defect("verapdf own")
def one_header_cell_without_scope(pdf: Pdf) -> None:
    del elements(pdf, "TH")[0].A


@defect("own")
def table_without_headers(pdf: Pdf) -> None:
    row = next(row for row in elements(pdf, "TR") if all(cell.S == Name.TH for cell in listed(row)))
    for cell in listed(row):
        cell.S = Name.TD
        del cell.A


@defect("verapdf page own")
def cell_that_spans_too_much(pdf: Pdf) -> None:
    elements(pdf, "TD")[0].A = Dictionary(O=Name.Table, ColSpan=2)


@defect("own")
def header_cell_without_text(pdf: Pdf) -> None:
    elements(pdf, "TH")[0].K = Array()


# What the pages draw


@defect("verapdf page own")
def ink_without_a_tag(pdf: Pdf) -> None:
    draw(pdf, 2, b"q 1 0 0 rg 10 10 20 20 re f Q")


@defect("verapdf page own")
def ornament_inside_a_tag(pdf: Pdf) -> None:
    recast(pdf, 2, lambda content: re.sub(rb"(/MCID \d+ *>> *BDC)", rb"\1 /Artifact BMC EMC", content, count=1))


@defect("verapdf page own")
def tags_inside_an_ornament(pdf: Pdf) -> None:
    recast(pdf, 2, lambda content: b"/Artifact BMC\n" + content + b"\nEMC")


@defect("own")
def mark_that_does_not_end(pdf: Pdf) -> None:
    draw(pdf, 2, b"/Artifact BMC")


@defect("own")
def mark_that_never_began(pdf: Pdf) -> None:
    draw(pdf, 2, b"EMC")


@defect("verapdf page own")
def tags_in_a_form_drawn_twice(pdf: Pdf) -> None:
    box = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), StructParents=0)
    form = pdf.make_stream(b"/P <</MCID 0>> BDC 0 0 9 9 re f EMC", box)
    resources = pdf.pages[2].obj.Resources
    resources.XObject = resources.get("/XObject", Dictionary())
    resources.XObject.Twice = form
    draw(pdf, 2, b"/Artifact BMC /Twice Do /Twice Do EMC")


@defect("own")
def number_used_twice(pdf: Pdf) -> None:
    def twice(content: bytes) -> bytes:
        first, second = re.findall(rb"/MCID (\d+)", content)[:2]
        return re.sub(rb"/MCID " + second + rb"\b", b"/MCID " + first, content, count=1)

    recast(pdf, 2, twice)


@defect("own")
def mark_that_belongs_to_nobody(pdf: Pdf) -> None:
    paragraph = with_text(pdf, "P")[5]
    paragraph.K = Array()


@defect("own")
def mark_that_belongs_to_two(pdf: Pdf) -> None:
    first, second = with_text(pdf, "P")[:2]
    first.K = Array([*listed(first), Dictionary(Type=Name.MCR, Pg=second.Pg, MCID=listed(second)[0])])


@defect("own")
def element_of_a_mark_that_is_not(pdf: Pdf) -> None:
    paragraph = with_text(pdf, "P")[0]
    paragraph.K = Array([*listed(paragraph), 9999])


@defect("own")
def index_that_names_another_element(pdf: Pdf) -> None:
    ahead = [pdf.Root.StructTreeRoot.ParentTree]
    while ahead:
        node = ahead.pop()
        ahead += list(node.get("/Kids", Array()))
        for listing in node.get("/Nums", Array()):
            if isinstance(listing, Array) and len(listing) > 4:
                listing[1], listing[3] = listing[3], listing[1]
                return


@defect("own")
def text_off_the_page(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[2].obj.Resources.Font.keys())).encode()
    draw(pdf, 2, b"/Artifact BMC BT %s 12 Tf 1 0 0 1 9000 100 Tm (eee) Tj ET EMC" % font)


@defect("verapdf page own")
def code_that_stands_for_nothing(pdf: Pdf) -> None:
    for font in fonts(pdf):
        if "/ToUnicode" in font:
            cmap = font.ToUnicode.read_bytes()
            font.ToUnicode = pdf.make_stream(re.sub(rb"(?i)<[0-9A-F]{2}>\s*<0065>", b"<FF> <0065>", cmap))


# Links and fields


@defect("verapdf page own")
def annotation_of_another_sort(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 20, 20]), Contents=String("x"), F=4)
    page = pdf.pages[0].obj
    page.Annots = Array([*page.get("/Annots", Array()), pdf.make_indirect(note)])


@defect("verapdf page own")
def tab_order_by_rows(pdf: Pdf) -> None:
    next(page.obj for page in pdf.pages if "/Annots" in page.obj).Tabs = Name.R


@defect("verapdf page own")
def field_outside_a_form_element(pdf: Pdf) -> None:
    elements(pdf, "Form")[0].S = Name.Span


@defect("verapdf page own")
def link_outside_a_link_element(pdf: Pdf) -> None:
    elements(pdf, "Link")[0].S = Name.Span


@defect("verapdf page own")
def link_without_words(pdf: Pdf) -> None:
    del next(annotations(pdf, "Link")).Contents


@defect("own")
def link_that_leads_nowhere(pdf: Pdf) -> None:
    del next(one for one in annotations(pdf, "Link") if "/Dest" in one).Dest


@defect("own")
def link_element_without_text(pdf: Pdf) -> None:
    link = elements(pdf, "Link")[0]
    link.K = Array([kid for kid in listed(link) if not isinstance(kid, int)])


@defect("verapdf page own")
def field_without_words(pdf: Pdf) -> None:
    del next(annotations(pdf, "Widget")).TU


@defect("own")
def fields_that_the_form_does_not_know(pdf: Pdf) -> None:
    pdf.Root.AcroForm.Fields = Array()


@defect("own")
def two_fields_of_one_name(pdf: Pdf) -> None:
    first, second, *_ = annotations(pdf, "Widget")
    second.T = first.T


@defect("verapdf own")
def field_that_is_not_drawn(pdf: Pdf) -> None:
    del next(annotations(pdf, "Widget")).AP


@defect("own")
def field_that_shows_something_else(pdf: Pdf) -> None:
    next(one for one in annotations(pdf, "Widget") if Name.Tx == one.FT).V = String("Somebody else")


@defect("own")
def index_that_mixes_up_two_links(pdf: Pdf) -> None:
    first, second, *_ = annotations(pdf, "Link")
    first.StructParent, second.StructParent = second.StructParent, first.StructParent


@defect("own")
def link_off_the_page(pdf: Pdf) -> None:
    next(annotations(pdf, "Link")).Rect = Array([9000, 9, 9100, 20])


def spoilt(source: Path, wrong: Defect, target: Path) -> None:
    """The document at `source` with one defect, written to `target`."""
    with pikepdf.open(source) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that something is wrong with the form is meant
        pdf.save(target, encryption=wrong.spoil(pdf) or False)
