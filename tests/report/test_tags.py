"""What a tagged PDF promises to those who hear it."""

import re
from io import BytesIO
from itertools import groupby, pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from selfassess.report.pdf import Edition, write_pdf
from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    BulletList,
    Callout,
    Column,
    Entry,
    Figure,
    Heading,
    LevelDots,
    LevelMark,
    LevelRow,
    NumberedList,
    Quotation,
    Report,
    Run,
    Section,
    SideBySide,
    Table,
    paragraph,
)
from tests.builders import TODAY, shipped
from tests.report.examples import EXAMPLES, full
from tests.report.reading import document, pages
from tests.report.structure import loose, named, outline, tags

LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")
DOTS = LevelDots(LEVELS, (LevelRow("Culture", (1, 2, 0, 0, 0), 2, None, 0, 0),))


def test_each_kind_of_block_is_told_as_what_it_is() -> None:
    pdf = document(
        paragraph("text"),
        Heading(2, "heading"),
        BulletList((paragraph("item"),)),
        Heading(3, "deeper"),
        NumberedList((paragraph("first"),)),
        Quotation("words", paragraph("origin")),
        Callout("title", (paragraph("aside"),)),
        Figure(DOTS, "caption"),
        Table((Column("A", 1), Column("B", 1)), (((paragraph("a"),), ()),), "summary", "key"),
    )
    assert outline(pdf).split("\n") == [
        "Sect",
        *["  H2", "  P", "  H3", "  L", "    LI", "      Lbl", "      LBody"],
        *["  H4", "  L", "    LI", "      Lbl", "      LBody"],
        *["  BlockQuote", "    P", "    P", "  Div", "    P", "    P", "  Figure", "  P", "  P"],
        *["  Table", "    TR", "      TH", "        P", "      TH", "        P"],
        *["    TR", "      TH", "        P", "      TD"],
    ]


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("edition", ["standard", "large-print", "fillable"])
def test_everything_painted_is_read_out_once_or_is_an_ornament(example: Any, edition: Edition) -> None:
    assert loose(write_pdf(plan_report(shipped(), example(), TODAY), edition)) == []


def test_parts_side_by_side_are_read_one_after_the_other() -> None:
    parts = ((Heading(2, "left"), paragraph("left")), (Heading(2, "right"), BulletList((paragraph("right"),))))
    pdf = document(SideBySide(parts))
    assert outline(pdf).split()[2:] == ["H3", "P", "H3", "L", "LI", "Lbl", "LBody"]


def test_a_table_that_runs_on_is_one_table_whose_titles_are_read_once() -> None:
    rows = tuple(((paragraph(f"row {number}"),), (paragraph("cell"),)) for number in range(90))
    pdf = document(Table((Column("A", 1), Column("B", 1)), rows, "Ninety rows"))
    assert len(pages(pdf)) > 3
    (table,) = named(pdf, "Table")
    assert table.attribute("/Summary") == "Ninety rows"
    scopes = [heading.attribute("/Scope") for heading in named(pdf, "TH")]
    assert scopes == ["/Column", "/Column", *["/Row"] * 90]
    assert len(named(pdf, "TR")) == 91


def test_text_that_runs_on_to_the_next_page_is_one_paragraph() -> None:
    for block in (
        paragraph("word " * 2000),
        paragraph("word " * 2000, role="note"),
        BulletList((paragraph("w " * 5000),)),
    ):
        pdf = document(block)
        assert len(pages(pdf)) > 2
        (whole,) = [tag for tag in tags(pdf) if tag.name in ("P", "LBody") and len(tag.inside) > 1]
        assert set(whole.inside) == {"text"}
        assert len(named(pdf, "Lbl")) == outline(pdf).count("Lbl") <= 1


def test_a_link_is_told_as_a_link_with_its_words_wherever_it_breaks() -> None:
    words = "a link whose words take more than a line " * 4
    pdf = document(
        paragraph("before ", Run(words, target="https://example.org/a"), " after ", Run("all", target="#section"))
    )
    _, first, second = named(pdf, "Link")  # the one before them is in the contents
    assert len(first.annotations) > 1
    assert {str(note["/Contents"]) for note in first.annotations} == {words}
    assert len(second.annotations) == 1
    (told,) = [tag for tag in named(pdf, "P") if "Link" in tag.inside]
    assert [kind for kind, _ in groupby(told.inside)] == ["text", "Link", "text", "Link"]


def test_a_paragraph_that_is_nothing_but_a_link_is_one() -> None:
    pdf = document(paragraph(Run("everything", target="https://example.org/")))
    (_, link) = named(pdf, "Link")
    assert sorted(link.inside) == ["OBJR", "text"]
    assert str(link.annotations[0]["/A"]["/URI"]) == "https://example.org/"


def test_a_figure_says_what_it_shows_and_where_it_is_and_an_ornament_says_nothing() -> None:
    mark = Table((Column("A", 1), Column("B", 1)), (((paragraph("a"),), (Figure(LevelMark(5, 3)),)),), "marks")
    (figure,) = named(document(Figure(DOTS), mark), "Figure")
    assert figure.alternative == DOTS.alternative
    box: Any = figure.attribute("/BBox")
    left, low, right, high = box
    assert 0 < left < right < 596
    assert 0 < low < high < 842


def test_foreign_words_say_their_language() -> None:
    pdf = document(paragraph("The council, ", Run("y cyngor", language="cy"), ", decides."))
    (span,) = named(pdf, "Span")
    assert str(span.element["/Lang"]) == "cy"


def test_a_note_in_another_script_says_which_and_is_read_as_it_was_typed() -> None:
    pdf = document(paragraph("שלום, עולם", role="note"), paragraph("Ordinary"))
    hebrew, latin = named(pdf, "P")[-2:]
    assert (str(hebrew.element["/Lang"]), str(hebrew.element["/ActualText"])) == ("und-Hebr", "שלום, עולם")
    assert "/Lang" not in latin.element
    assert "/ActualText" not in latin.element


def test_the_cover_leads_to_every_section() -> None:
    report = plan_report(shipped(), full(), TODAY)
    entries = named(write_pdf(report), "Link")[: len(report.sections)]
    assert len(named(write_pdf(report), "TOCI")) == len(report.sections)
    assert [str(tag.annotations[0]["/Contents"]) for tag in entries] == [section.title for section in report.sections]


def test_headings_go_down_one_level_at_a_time() -> None:
    for example in EXAMPLES:
        levels = [
            int(tag.name[1]) for tag in tags(write_pdf(plan_report(shipped(), example(), TODAY))) if tag.name[0] == "H"
        ]
        assert levels[0] == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_the_answers_travel_inside_only_when_they_are_given() -> None:
    report = plan_report(shipped(), full(), TODAY)
    inside = PdfReader(BytesIO(write_pdf(report, attached=b'{"a": 1}'))).attachments
    assert inside == {"assessment.selfassess": [b'{"a": 1}']}
    assert PdfReader(BytesIO(write_pdf(report))).attachments == {}


def test_large_print_is_large() -> None:
    sizes: dict[str, float] = {}

    def measured(text: str, user: list[float], _: object, __: object, size: float) -> None:
        sizes[text.strip()] = size * user[0]

    for page in PdfReader(BytesIO(write_pdf(plan_report(shipped(), full(), TODAY), "large-print"))).pages:
        page.extract_text(visitor_text=measured)
    printed = {text: size for text, size in sizes.items() if text and not re.fullmatch(r"[\d ]+|Page \d+ of \d+", text)}
    assert len(printed) > 500
    assert min(printed.values()) >= 16


def test_a_fillable_plan_has_a_named_field_for_each_owner_holding_what_stands_there() -> None:
    report = plan_report(shipped(), full(), TODAY)
    reader = PdfReader(BytesIO(write_pdf(report, "fillable")))
    fields = reader.get_fields() or {}
    assert {f"owner-{task.id}" for task in report.tasks} <= set(fields)
    for task in report.tasks:
        assert fields[f"owner-{task.id}"].get("/V", "") == task.owner
    labels = [str(field.annotations[0]["/TU"]) for field in named(write_pdf(report, "fillable"), "Form")]
    assert all(labels)
    assert not PdfReader(BytesIO(write_pdf(report))).get_fields()


def _fillable(value: str) -> bytes:
    cell = (Entry("owner-1", "Owner", value, "Not named yet"),)
    section = Section("Section", "section", (Table((Column("A", 1),), ((cell,),), "s"),))
    return write_pdf(Report("Action plan", ("A pack",), "today", TODAY, "en-GB", (section,)), "fillable")


def test_a_field_holds_what_can_be_typed_in_it_and_other_words_are_printed_beside_it() -> None:
    typed, other = _fillable("Zoë (lead) \\ 5 €"), _fillable("Siân Ŵyn \u05d0")
    fields = [(PdfReader(BytesIO(pdf)).get_fields() or {})["owner-1"].get("/V") for pdf in (typed, other)]
    assert fields == ["Zoë (lead) \\ 5 €", ""]
    assert "Siân Ŵyn" in pages(other)[1]


def test_a_name_too_long_for_a_field_is_printed_whole() -> None:
    pdf = _fillable("word " * 200)
    assert pages(pdf)[1].count("word") == 200
    assert (PdfReader(BytesIO(pdf)).get_fields() or {})["owner-1"].get("/V") == ""
