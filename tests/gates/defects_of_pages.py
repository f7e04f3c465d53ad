"""Defects of what the pages draw, and of links and fields."""

import re

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.gates.defects import (
    annotations,
    defect,
    draw,
    elements,
    fonts,
    listed,
    recast,
    with_text,
)

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
