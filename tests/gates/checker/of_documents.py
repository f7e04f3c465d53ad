"""Checks of the document as a whole: what it says it is, its title, language, outline, attachments and fonts."""

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name
from pikepdf.models import OutlineItem

from tests.gates.checker.fonts import fonts_of, has_program, unicode_map
from tests.gates.checker.registry import Fault, check
from tests.gates.checker.tree import Tagged

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
FOR_SCREEN_READERS = 1 << 9
"""The right to take text out for people who cannot see it (ISO 32000-1, table 22)."""

MANY_PAGES = 4
"""A document of more pages than these has an outline."""

TITLE = re.compile(r"<dc:title>.*?<rdf:li[^>]*>([^<]+)</rdf:li>", re.DOTALL)


@check()
def marked_as_tagged(document: Tagged) -> Iterator[Fault]:
    if not document.catalogue.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "MarkInfo does not say that the document is tagged", "catalogue"


@check("01-007")
def nothing_suspect(document: Tagged) -> Iterator[Fault]:
    if document.catalogue.get("/MarkInfo", Dictionary()).get("/Suspects", False):
        yield "MarkInfo says that tags are suspect", "catalogue"


@check("07-002")
def title_shown(document: Tagged) -> Iterator[Fault]:
    if not document.catalogue.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "the window would show the file's name", "catalogue"


@check("11-001")
def language_named(document: Tagged) -> Iterator[Fault]:
    if not LANGUAGE.fullmatch(str(document.catalogue.get("/Lang", ""))):
        yield f"the document's language is {document.catalogue.get('/Lang')!r}", "catalogue"


@check()
def changes_of_language_named(document: Tagged) -> Iterator[Fault]:
    for element in document.elements:
        if "/Lang" in element.node and not LANGUAGE.fullmatch(str(element.node.Lang)):
            yield f"no language: {element.node.Lang!r}", document.place(element)


def _metadata(document: Tagged) -> str:
    if "/Metadata" not in document.catalogue:
        return ""
    return bytes(document.catalogue.Metadata.read_bytes()).decode("utf-8", "replace")


@check("06-001")
def metadata_there(document: Tagged) -> Iterator[Fault]:
    if not _metadata(document):
        yield "no XMP metadata", "catalogue"


@check("06-002")
def metadata_says_which_standard(document: Tagged) -> Iterator[Fault]:
    if not re.search(r"pdfuaid:part(>|=[\"'])1", _metadata(document)):
        yield "the metadata does not say PDF/UA-1", "metadata"


@check("06-003")
def metadata_has_the_title(document: Tagged) -> Iterator[Fault]:
    if not TITLE.search(_metadata(document)):
        yield "the metadata has no title", "metadata"


@check()
def titles_agree(document: Tagged) -> Iterator[Fault]:
    told = TITLE.search(_metadata(document))
    plain = document.pdf.trailer.get("/Info", Dictionary()).get("/Title")
    if told and plain is not None and _unescaped(told[1]) != str(plain):
        yield f"“{plain}” in one place, “{told[1]}” in the other", "metadata"


def _unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


@check()
def long_documents_have_an_outline(document: Tagged) -> Iterator[Fault]:
    if len(document.pages) > MANY_PAGES and not list(_entries(document)):
        yield f"{len(document.pages)} pages without an outline", "catalogue"


@check()
def outline_leads_somewhere(document: Tagged) -> Iterator[Fault]:
    for entry in _entries(document):
        if not entry.title.strip() or not leads_to_a_page(document, entry.destination):
            yield f"“{entry.title}” leads nowhere", "outline"


def _entries(document: Tagged) -> Iterator[OutlineItem]:
    with document.pdf.open_outline() as outline:
        ahead = list(outline.root)
    while ahead:
        entry = ahead.pop(0)
        yield entry
        ahead += entry.children


def leads_to_a_page(document: Tagged, destination: Any) -> bool:
    """Whether a destination, or the one that a name stands for, is a page of the document."""
    if isinstance(destination, Array) and len(destination):
        return getattr(destination[0], "objgen", None) in document.numbers
    names = document.catalogue.get("/Dests", Dictionary())
    return isinstance(destination, Name) and destination in names and leads_to_a_page(document, names[destination])


@check("25-001")
def no_dynamic_form(document: Tagged) -> Iterator[Fault]:
    if "/XFA" in document.catalogue.get("/AcroForm", Dictionary()):
        yield "the form is an XFA form", "catalogue"


@check("26-002")
def open_to_screen_readers(document: Tagged) -> Iterator[Fault]:
    if document.pdf.is_encrypted and not document.pdf.encryption.P & FOR_SCREEN_READERS:
        yield "encryption keeps screen readers out", "trailer"


def _attachments(document: Tagged) -> Iterator[Any]:
    return (found for found in document.pdf.objects if isinstance(found, Dictionary) and "/EF" in found)


@check("21-001")
def attachments_named(document: Tagged) -> Iterator[Fault]:
    for attachment in _attachments(document):
        if not (str(attachment.get("/F", "")) and str(attachment.get("/UF", ""))):
            yield "an attachment without F and UF", f"object {attachment.objgen[0]}"


@check()
def attachments_belong_to_the_document(document: Tagged) -> Iterator[Fault]:
    belonging = {attachment.objgen for attachment in document.catalogue.get("/AF", Array())}
    for attachment in _attachments(document):
        if attachment.objgen not in belonging or "/AFRelationship" not in attachment:
            yield "an attachment that is not associated", f"object {attachment.objgen[0]}"


# Fonts, whether they are used or not


@check("31-009")
def fonts_embedded(document: Tagged) -> Iterator[Fault]:
    for font in fonts_of(document.pdf.objects):
        if font.get("/Subtype") != Name.Type3 and "/DescendantFonts" not in font and not has_program(font):
            yield "the font is not embedded", str(font.get("/BaseFont"))


@check("31-019")
def encodings_named(document: Tagged) -> Iterator[Fault]:
    for font in fonts_of(document.pdf.objects):
        plain = int(font.get("/FontDescriptor", Dictionary()).get("/Flags", 0)) & 32
        if font.get("/Subtype") == Name.TrueType and plain and "/Encoding" not in font:
            yield "a plain font without an encoding", str(font.get("/BaseFont"))


@check("31-027")
def characters_known(document: Tagged) -> Iterator[Fault]:
    known = (Name.WinAnsiEncoding, Name.MacRomanEncoding)
    for font in fonts_of(document.pdf.objects):
        descends = font.get("/Subtype") in (Name.CIDFontType0, Name.CIDFontType2)
        if not descends and "/ToUnicode" not in font and font.get("/Encoding") not in known:
            yield "nobody can tell what its codes stand for", str(font.get("/BaseFont"))


@check("31-028")
def characters_are_characters(document: Tagged) -> Iterator[Fault]:
    yield from _mapped(document, lambda value: value in ("\0", "\ufeff", "\ufffe"))


@check()
def characters_are_not_private(document: Tagged) -> Iterator[Fault]:
    yield from _mapped(document, lambda value: any("\ue000" <= one <= "\uf8ff" or one > "\U000effff" for one in value))


@check()
def text_can_be_measured(document: Tagged) -> Iterator[Fault]:
    """Fonts of two bytes a character would be read wrongly here; none is used."""
    for font in fonts_of(document.pdf.objects):
        if "/DescendantFonts" in font or "/Widths" not in font:
            yield "a font that this checker cannot measure", str(font.get("/BaseFont"))


def _mapped(document: Tagged, wrong: Any) -> Iterator[Fault]:
    for font in fonts_of(document.pdf.objects):
        if "/ToUnicode" in font:
            for code, value in unicode_map(font):
                if wrong(value):
                    yield f"code {code} stands for {value!r}", str(font.get("/BaseFont"))
