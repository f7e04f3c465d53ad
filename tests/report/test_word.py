"""What every Word document promises, whatever report it is written from."""

import re
import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    Column,
    Entry,
    Figure,
    Heading,
    KeepTogether,
    LevelDots,
    LevelMark,
    LevelRow,
    NumberedList,
    PracticeMap,
    PracticeRow,
    Run,
    Section,
    Table,
    paragraph,
)
from selfassess.report.text import one_line, printable
from selfassess.report.word import write_word
from selfassess.report.word_parts import TICKS
from tests.builders import TODAY, shipped
from tests.report.elsewhere import written_elsewhere
from tests.report.examples import empty, full
from tests.report.word_reading import (
    ARABIC,
    EVERYTHING,
    LEVELS,
    document,
    every_block,
    found,
    hostile,
    opened,
    part,
    report_of,
    text,
    value,
    written,
)

TABLE = Table((Column("Practice", 2), Column("Level", 1, "end")), (((paragraph("a"),), (paragraph("2"),)),) * 3, "Said")


@pytest.fixture(scope="module")
def plan() -> bytes:
    return write_word(plan_report(shipped(), full(), TODAY))


# --- the document ---------------------------------------------------------------------------------------------------


def test_the_document_names_itself_its_language_and_its_day_and_nobody(plan: bytes) -> None:
    facts = opened(plan).core_properties
    assert (facts.title, facts.language, facts.author, facts.last_modified_by) == ("Action plan", "en-GB", "", "")
    assert facts.created.isoformat() == facts.modified.isoformat() == "2026-11-23T00:00:00+00:00"
    assert 'w:lang w:val="en-GB"' in part(plan, "word/styles.xml")
    assert "python-docx" not in "".join(part(plan, name) for name in ("docProps/core.xml", "word/settings.xml"))


def test_the_package_holds_nothing_but_the_report(plan: bytes) -> None:
    with ZipFile(BytesIO(plan)) as package:
        names = [re.sub(r"\d+", "", name) for name in package.namelist()]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert sorted(set(names)) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footer.xml",
        "word/header.xml",
        "word/media/image.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_every_style_that_is_used_is_there_under_words_own_name(plan: bytes) -> None:
    read = opened(plan)
    ids = {style.style_id for style in read.styles}
    for kind in ("pStyle", "rStyle", "tblStyle"):
        assert {value(one.getparent(), kind) for one in found(read, kind)} <= ids
    names = {style.name for style in read.styles}
    assert {"Title", "Heading 1", "Heading 4", "List Bullet", "List Number", "Caption", "Hyperlink"} <= names


def test_headings_are_the_reports_in_their_order_and_levels() -> None:
    read = document(Heading(2, "Two"), Heading(3, "Three"), Heading(4, "Four"))
    headings = [(one.style.name, one.text) for one in read.paragraphs if one.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Section"),
        ("Heading 2", "Two"),
        ("Heading 3", "Three"),
        ("Heading 4", "Four"),
    ]


def test_the_contents_stand_there_before_word_is_asked_and_lead_to_every_section(plan: bytes) -> None:
    read = opened(plan)
    entries = [one for one in found(read, "p") if value(one, "pStyle") == "TOC1"]
    titles = [one.text for one in read.paragraphs if one.style.name == "Heading 1"]
    assert list(map(written, entries)) == titles
    assert [one.text for one in found(read, "instrText")] == [' TOC \\o "1-1" \\h \\z \\u ']
    kinds = [one.get(qn("w:fldCharType")) for one in found(read, "fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_every_link_inside_leads_to_a_place_that_is_there(plan: bytes) -> None:
    read = opened(plan)
    places = [one.get(qn("w:name")) for one in found(read, "bookmarkStart")]
    anchors = {anchor for one in found(read, "hyperlink") if (anchor := one.get(qn("w:anchor")))}
    assert len(anchors) > 15
    assert anchors <= set(places)
    assert len(places) == len(set(places))
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", place) for place in places)


def test_every_number_is_given_out_once(plan: bytes) -> None:
    read = opened(plan)
    for kind in ("bookmarkStart", "sdtPr"):
        ids = [one.get(qn("w:id")) or value(one, "id") for one in found(read, kind)]
        assert len(ids) == len(set(ids)) > 5


def test_head_and_foot_say_what_it_is_and_which_page(plan: bytes) -> None:
    assert "Action plan" in part(plan, "word/header1.xml")
    foot = part(plan, "word/footer1.xml")
    assert re.findall(r'w:instr="([^"]*)"', foot) == [" PAGE ", " NUMPAGES "]
    assert opened(plan).sections[0].different_first_page_header_footer


def test_the_sheets_are_a4_and_a_wide_section_lies_on_its_side() -> None:
    sections = [
        Section(str(wide), str(number), (TABLE,), wide) for number, wide in enumerate([False, True, True, False])
    ]
    read = opened(write_word(report_of(*sections)))
    assert [(one.page_width.twips, one.page_height.twips) for one in read.sections] == [
        (11906, 16838),
        (16838, 11906),
        (11906, 16838),
    ]
    assert len({one.header.part.partname for one in read.sections}) == 3
    widths = {int(one.get(qn("w:w"))) for one in found(read, "tblW")}
    assert len(widths) == 2


def test_a_report_that_begins_wide_still_has_an_upright_cover() -> None:
    read = opened(write_word(report_of(Section("A", "a", (), wide=True))))
    assert [one.page_width.twips for one in read.sections] == [11906, 16838]


def test_an_empty_assessment_and_an_empty_report_can_be_written() -> None:
    assert opened(write_word(plan_report(shipped(), empty(), TODAY))).paragraphs
    assert [one.text for one in opened(write_word(report_of())).paragraphs] == [
        "Action plan",
        "A pack",
        "23 November 2026",
    ]


def test_the_same_report_gives_the_same_bytes_in_another_process(plan: bytes) -> None:
    assert written_elsewhere("word.write_word") == plan


# --- tables -----------------------------------------------------------------------------------------------------------


def test_every_table_says_its_titles_again_and_splits_no_row(plan: bytes) -> None:
    tables = found(opened(plan), "tbl")
    assert len(tables) > 15
    for table in tables:
        head, *rows = table.iterchildren(qn("w:tr"))
        assert head.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in rows)
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in (head, *rows))
        look = table.find(f".//{qn('w:tblLook')}")
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")
        assert value(table, "tblDescription")


def test_a_row_that_no_page_can_hold_may_be_cut() -> None:
    rows = tuple(((paragraph(words),),) for words in ("short", "W" * 10_000, "\n\nline" * 30))
    table = document(Table((Column("Titled", 1),), rows, "Rows")).tables[0]
    cut = [row._tr.find(f".//{qn('w:cantSplit')}") is None for row in table.rows]
    assert cut == [False, False, True, True]


def test_columns_share_the_width_and_every_title_has_words(plan: bytes) -> None:
    for table in found(opened(plan), "tbl"):
        grid = [int(one.get(qn("w:w"))) for one in table.iter(qn("w:gridCol"))]
        assert int(table.find(f".//{qn('w:tblW')}").get(qn("w:w"))) == sum(grid)
        head = next(table.iterchildren(qn("w:tr")))
        assert all(written(cell).strip() for cell in head.iterchildren(qn("w:tc")))


def test_something_stands_between_two_tables_and_after_the_last() -> None:
    body = document(TABLE, TABLE).element.body
    kinds = [child.tag.rpartition("}")[2] for child in body]
    assert kinds[-5:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_what_leads_in_to_a_table_stays_with_its_beginning() -> None:
    read = document(Heading(2, "Titled"), paragraph("Leads in."), TABLE)
    before = next(one for one in read.paragraphs if one.text == "Leads in.")
    assert before.paragraph_format.keep_with_next
    assert read.tables[0].rows[0].cells[0].paragraphs[0].paragraph_format.keep_with_next


def test_what_belongs_on_one_page_is_kept_there() -> None:
    read = document(KeepTogether((paragraph("first"), paragraph("second"), paragraph("third"))))
    kept = {one.text: one.paragraph_format.keep_with_next for one in read.paragraphs}
    assert (kept["first"], kept["second"], kept["third"]) == (True, True, None)


def test_an_owner_can_be_written_in_a_control_that_says_what_it_is_for() -> None:
    long = "Owner: " + "bidder 🙂 " * 30
    read = document(Entry("owner-a/step", long, "", "Not named yet"), Entry("owner-b", "Owner: b", "Priya Shah"))
    empty_one, filled = [one for one in found(read, "sdt") if one.find(f".//{qn('w:text')}") is not None]
    assert value(empty_one, "tag") == "owner-a/step"
    assert (value(empty_one, "alias") or "").startswith("Owner: bidder")
    assert len((value(empty_one, "alias") or "").encode("utf-16-le")) <= 128
    assert value(empty_one, "rStyle") == "PlaceholderText"
    assert empty_one.find(f".//{qn('w:showingPlcHdr')}") is not None
    assert filled.find(f".//{qn('w:showingPlcHdr')}") is None
    assert written(filled) == "Priya Shah"


def test_every_action_of_the_plan_has_controls_for_its_day_its_owner_and_its_end(plan: bytes) -> None:
    tags = [value(one, "tag") for one in found(opened(plan), "sdt")]
    tasks = plan_report(shipped(), full(), TODAY).tasks
    wanted = [f"{what}-{task.id}"[:64] for task in tasks for what in ("due", "owner", "done")]
    assert [tag for tag in tags if tag] == wanted


@pytest.mark.parametrize("value", ["", "☑ Done"])
def test_what_is_done_can_be_ticked(value: str) -> None:
    read = document(Entry("done-a", "Done: a", value, "☐ Done", tick=True))
    (box,) = [one for one in found(read, "sdt") if one.find(f".//{{{TICKS}}}checkbox") is not None]
    assert box.find(f".//{{{TICKS}}}checked").get(f"{{{TICKS}}}val") == str(int(bool(value)))
    assert written(box) == (value or "☐ Done")[0]
    assert written(box.getparent()).endswith(" Done")


# --- lists ----------------------------------------------------------------------------------------------------------


def test_each_numbered_list_begins_at_one() -> None:
    items = (paragraph("a"), paragraph("b"))
    read = document(NumberedList(items), NumberedList(items))
    lists = [value(one._p, "numId") for one in read.paragraphs if one.style.name == "List Number"]
    assert lists[0] == lists[1] != lists[2] == lists[3]
    numbering = read.part.numbering_part.element
    for number in (lists[0], lists[2]):
        (own,) = [one for one in numbering.iter(qn("w:num")) if one.get(qn("w:numId")) == number]
        assert value(own, "startOverride") == "1"


# --- figures --------------------------------------------------------------------------------------------------------


def test_the_figure_of_levels_is_a_table_that_can_be_read_aloud() -> None:
    row = LevelRow("Culture", (1, 4, 0, 2, 0), 2, (2, 3), 2, 1)
    figure = LevelDots(LEVELS, (row,))
    (table,) = document(Figure(figure, "How to read it.")).tables
    assert [cell.text for cell in table.rows[0].cells][1:3] == ["1 Not yet", "2 Sometimes"]
    assert [cell.text for cell in table.rows[1].cells] == [
        "Culture", "1", "4\u00a0●", "0", "2", "0", "2 not known\n1 left out"
    ]  # fmt: skip
    shaded = [value(cell._tc, "shd") is not None for cell in table.rows[1].cells]
    assert shaded == [False, False, True, True, False, False, False]
    assert value(table._tbl, "tblDescription") == figure.alternative


def test_the_figure_of_practices_is_a_table_whose_dots_are_darker_the_lower_the_level() -> None:
    rows = (
        PracticeRow("P1", 1, "1", (2, 1, 0)),
        PracticeRow("P2", 5, "5", (1, 0, 2)),
        PracticeRow("P3", None, "?", (2, 0, 0)),
    )
    (table,) = document(Figure(PracticeMap(("A", "B", "C"), 5, rows))).tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == [
        ["P1", "●\u00a01", "•\u00a01", ""],
        ["P2", "•\u00a05", "", "●\u00a05"],
        ["P3", "●\u00a0?", "", ""],
    ]
    dark, light = (value(table.rows[row].cells[1]._tc, "color") for row in (1, 2))
    assert dark and light and int(dark[:2], 16) < int(light[:2], 16)


def test_a_mark_in_a_cell_is_a_picture_that_readers_aloud_pass_over() -> None:
    cells = tuple((Figure(LevelMark(5, level, None, 4)),) for level in (1, 2, 1))
    table = Table((Column("A", 1), Column("B", 1), Column("C", 1)), (cells,), "Marks")
    docx = write_word(report_of(Section("S", "s", (table,))))
    body = part(docx, "word/document.xml")
    assert body.count("<wp:inline") == body.count("adec:decorative ") == body.count("pic:blipFill>") / 2 == 3
    with ZipFile(BytesIO(docx)) as package:
        pictures = [package.read(name) for name in package.namelist() if name.endswith(".png")]
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG\r\n\x1a\n") and len(picture) < 1000 for picture in pictures)


# --- languages and directions -----------------------------------------------------------------------------------------


def test_words_in_another_language_say_so() -> None:
    runs = [
        one for one in found(document(paragraph("plan, ", Run("cynllun", language="cy"))), "r") if one.text == "cynllun"
    ]
    assert [value(one, "lang") for one in runs] == ["cy-GB"]


def test_text_that_runs_from_right_to_left_is_set_so() -> None:
    read = document(paragraph(ARABIC), paragraph(f"In English, with {ARABIC}"), Heading(2, ARABIC))
    arabic, english, heading = [one._p for one in read.paragraphs if "خطة" in one.text]
    assert [one.find(f".//{qn('w:bidi')}") is not None for one in (arabic, english, heading)] == [True, False, True]
    assert all(one.find(f".//{qn('w:rtl')}") is not None for one in (arabic, heading))


# --- hostile text -----------------------------------------------------------------------------------------------------


def test_hostile_text_stands_there_as_it_can_be_seen_everywhere() -> None:
    for words in (EVERYTHING, "]]> <!-- <?xml ?> &lt;w:p/>", "\x00\ud800\ufffe"):
        said = text(document(*every_block(words)))
        assert said.count(printable(words)) >= 8
        assert said.count(one_line(words)) >= 2


def test_no_text_becomes_a_field_a_link_or_a_part_of_the_page() -> None:
    words = 'HYPERLINK "https://x" \\o { INCLUDETEXT "C:\\\\x" } { PAGE }'
    docx = write_word(report_of(Section(words, "s", every_block(words)), title=words))
    body = part(docx, "word/document.xml")
    assert re.findall(r"<w:instrText[^>]*>([^<]*)<", body) == [' TOC \\o "1-1" \\h \\z \\u ']
    assert "fldSimple" not in body
    assert "TargetMode" not in part(docx, "word/_rels/document.xml.rels")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "file:///etc/hostname",
        "http://example.org",
        "\\\\host\\share",
        "https://a b",
        "https://user@[x",
        "https://a/%zz",
        'https://a/"x',
        "https://a/<b>",
        "",
    ],
)
def test_only_a_well_formed_https_address_or_a_place_in_the_report_is_a_link(target: str) -> None:
    read = document(paragraph(Run("text", target=target)))
    assert len(found(read, "hyperlink")) == 1  # the one in the contents
    assert "text" in text(read)


def test_an_https_address_is_a_link_that_says_where_it_leads() -> None:
    read = document(paragraph(Run("text", target="https://example.org/a?b=c&d=%20#e")))
    link = found(read, "hyperlink")[-1]
    assert read.part.rels[link.get(qn("r:id"))].target_ref == "https://example.org/a?b=c&d=%20#e"


@settings(max_examples=40)
@given(st.text(max_size=120))
def test_any_text_at_all_can_be_written_and_read(words: str) -> None:
    assert printable(words) in text(document(*every_block(words)))


WATCHED = """
import sys
from pathlib import Path
import docx
from selfassess.files.places import bundled
from selfassess.report.word import write_word
from tests.report.word_reading import EVERYTHING, every_block, report_of
from selfassess.report.report import Section

write_word(report_of(Section("s", "s", every_block("warm"))))  # what is imported late is imported now
ours = (str(bundled("resources")), str(Path(docx.__file__).resolve().parent / "templates"))
doors = ("open", "os.open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request")
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event in doors else None)
for words in (EVERYTHING, "file:///etc/hostname", "https://example.org/x.png"):
    write_word(report_of(Section(words, "s", every_block(words)), title=words))
open(sys.executable, "rb").close()  # so that a hook that hears nothing is found out
print([name for name in opened if not str(Path(name).resolve()).startswith(ours)])
"""


def test_hostile_text_opens_no_file_and_no_connection() -> None:
    said = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, text=True, check=False, env={"PYTHONPATH": "."}
    )
    assert said.stdout.strip() == str([sys.executable]), said.stderr


def test_a_hostile_report_is_written() -> None:
    read = opened(write_word(hostile()))
    assert read.core_properties.title.startswith("�")
    assert len(read.sections) > 5
