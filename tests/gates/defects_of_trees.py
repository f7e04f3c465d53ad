"""Defects of the document as a whole, its fonts, its structure tree and its tables."""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.gates.defects import (
    attachments,
    defect,
    elements,
    fonts,
    listed,
    metadata,
    remap,
)

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
