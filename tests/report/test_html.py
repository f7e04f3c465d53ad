"""What every web page promises, whatever report it is written from."""

import hashlib
import re
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.assessment import Assessment
from selfassess.files.places import bundled
from selfassess.report.html import write_html
from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    Callout,
    Column,
    Entry,
    Figure,
    Heading,
    LevelDots,
    LevelMark,
    LevelRow,
    Report,
    Run,
    Table,
    paragraph,
    runs_of,
)
from selfassess.report.text import REPLACEMENT, printable
from tests.builders import TODAY, shipped
from tests.report.everything import everything
from tests.report.examples import EXAMPLES, full
from tests.report.pages import headings, page, read, tags, texts, without, words
from tests.report.reading import squeezed
from tests.report.test_text import HIDDEN, HOSTILE

ATTRIBUTES_THAT_LOAD = {"src", "srcset", "style", "action", "data", "poster", "background", "ping", "xlink:href"}
KNOWN = re.compile(
    "html|head|meta|title|style|body|header|nav|main|section|footer|div|aside|figure|figcaption|blockquote|cite|h[1-5]"
    "|p|ul|ol|li|strong|span|bdi|br|time|a|table|caption|thead|tbody|tr|th|td"
    "|svg|g|circle|ellipse|line|rect|text|path|polygon|polyline"
)
EVERYTHING = "Somebody’s words"


@cache
def plan(example: Callable[[], Assessment]) -> Report:
    return plan_report(shipped(), example(), TODAY)


@cache
def written(example: Callable[[], Assessment]) -> Element:
    return read(write_html(plan(example)))


each_example = pytest.mark.parametrize("example", EXAMPLES)


def below(root: Element, path: str) -> Element:
    found = root.find(path)
    assert found is not None, path
    return found


@each_example
def test_every_text_of_the_tree_is_there_once_in_reading_order(example: Callable[[], Assessment]) -> None:
    for section, shown in zip(plan(example).sections, written(example).findall(".//main/section"), strict=True):
        said = words(without(shown, "h2", "svg", "thead", "caption", "figcaption"))
        quoted = words(below(shown, ".//cite")) if shown.find(".//cite") is not None else ""
        expected = squeezed("".join(printable(run.text) for run in runs_of(section.blocks)))
        assert squeezed(said).replace("“", "").replace("”", "") == (
            expected.replace(squeezed(quoted), "", 1).replace("“", "").replace("”", "")
        )
        assert squeezed(quoted) in expected


@each_example
def test_headings_go_down_one_step_at_a_time_from_the_only_title(example: Callable[[], Assessment]) -> None:
    levels = [int(heading.tag[1]) for heading in headings(written(example))]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_heading_that_skips_a_level_is_brought_up() -> None:
    found = page(Heading(4, "deep"), Heading(4, "deep too"), Callout("set apart", (Heading(4, "inside"),)))
    assert [heading.tag for heading in headings(found)][3:] == ["h3", "h4", "h3", "h4"]


@each_example
def test_contents_lead_to_every_section_by_its_title(example: Callable[[], Assessment]) -> None:
    entries = [(link.get("href"), words(link)) for link in written(example).findall(".//nav//a")]
    assert entries == [(f"#{section.id}", section.title) for section in plan(example).sections]


@each_example
def test_every_section_is_named_by_its_heading(example: Callable[[], Assessment]) -> None:
    for section in written(example).findall(".//main/section"):
        assert section.get("aria-labelledby") == below(section, "h2").get("id")


@each_example
def test_every_link_inside_leads_to_one_place(example: Callable[[], Assessment]) -> None:
    root = written(example)
    places = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert set(places.values()) == {1}
    targets = {link.get("href", "") for link in root.iter("a")}
    assert {target[1:] for target in targets if target.startswith("#")} <= places.keys()


@each_example
def test_tables_say_what_they_hold_and_what_heads_each_cell(example: Callable[[], Assessment]) -> None:
    for table in written(example).iter("table"):
        assert words(table.find("caption")).strip()
        titles = table.findall("thead/tr/th")
        assert all(title.get("scope") == "col" and words(title) for title in titles)
        for row in table.findall("tbody/tr"):
            name, *cells = row
            assert (name.tag, name.get("scope")) == ("th", "row")
            assert words(name)
            assert len(cells) == len(titles) - 1


def test_a_card_repeats_the_title_of_each_cell_only_to_the_eye() -> None:
    columns = (Column("Practice", 3), Column("Level", 1))
    found = page(Table(columns, (((paragraph("one"),), (paragraph("two"),)),), "Rows"))
    cell = below(found, ".//tbody//td")
    assert (cell.get("data-title"), words(cell)) == ("Level", "two")
    assert 'content: attr(data-title) / ""' in sheet()


def test_roles_agree_with_elements() -> None:
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    found = read(write_html(everything(EVERYTHING)))
    assert {element.get("role") for element in found.iter() if element.tag in roles} == set(roles.values())
    for element in found.iter():
        if element.tag in roles:
            assert element.get("role") == roles[element.tag]
        if element.tag == "th":
            assert element.get("role") == {"col": "columnheader", "row": "rowheader"}[element.get("scope", "")]


def test_the_widths_of_columns_are_a_whole_table() -> None:
    columns = tuple(Column(str(width), width) for width in (1.1, 9.7, 3.8, 3.6))
    found = page(Table(columns, (), "Rows"))
    shares = [int(re.sub(r"\D", "", title.get("class", ""))) for title in found.iter("th")]
    assert sum(shares) == 40
    assert all(f".share-{share} {{" in sheet() for share in range(3, 41))


def sheet() -> str:
    return (bundled("resources") / "style" / "report.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("report", [everything(EVERYTHING), plan(full)])
def test_the_page_loads_nothing_and_runs_nothing(report: Report) -> None:
    root = read(write_html(report))
    for element in root.iter():
        assert KNOWN.fullmatch(element.tag)
        assert not ATTRIBUTES_THAT_LOAD & element.attrib.keys()
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.tag == "a" or "href" not in element.attrib
    assert all(re.fullmatch(r"https://[!-~]+|#[a-z0-9-]+", link.get("href", "")) for link in root.iter("a"))
    style = words(root.find(".//style"))
    assert not re.search(r"url\(|@import|@font-face|image-set|</", style)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = below(root, ".//meta[@http-equiv='Content-Security-Policy']").get("content", "")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_colour_that_the_style_sheet_names_is_given() -> None:
    style = words(read(write_html(everything(EVERYTHING))).find(".//style"))
    assert set(re.findall(r"var\((--[a-z-]+)", style)) <= set(re.findall(r"(--[a-z-]+):", style))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element_and_no_attribute(text: str) -> None:
    assert tags(write_html(everything(text))) == tags(write_html(everything("words")))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_was_typed(text: str) -> None:
    assert squeezed(printable(text)) in squeezed(texts(write_html(everything(text))))
    assert words(below(page(paragraph(text, role="note")), ".//p[@class='note']")) == printable(text)


@given(st.text(max_size=300))
def test_any_text_at_all_is_shown_whole(text: str) -> None:
    found = page(paragraph("Note: ", text, role="note"))
    assert words(below(found, ".//p[@class='note']")) == printable(f"Note: {text}")


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_hidden_character_is_seen_everywhere(hidden: str) -> None:
    root = read(write_html(everything(f"a{hidden}b")))
    seen = [words(root)] + [value for element in root.iter() for value in element.attrib.values()]
    assert not any(hidden in value for value in seen)
    assert words(root.find(".//title")).startswith(f"a{REPLACEMENT}b")


def test_an_address_that_may_not_be_followed_is_only_text() -> None:
    for target in (
        "javascript:alert(1)",
        "file:///etc/hostname",
        "http://example.org",
        "https://a b",
        "data:text/html,x",
    ):
        assert below(page(paragraph(Run("words", target=target))), ".//section").find(".//a") is None


def test_a_quotation_mark_in_an_address_does_not_end_it() -> None:
    target = 'https://example.org/"onclick="x'
    link = below(page(paragraph(Run("words", target=target))), ".//section//a")
    assert link.attrib == {"href": target}


def test_the_same_report_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys, hashlib; from tests.builders import TODAY, shipped; from tests.report.examples import full;"
        "from selfassess.report.html import write_html; from selfassess.report.plan_report import plan_report;"
        "print(hashlib.sha256(write_html(plan_report(shipped(), full(), TODAY))).hexdigest())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "SOURCE_DATE_EPOCH": "1"},
    )
    assert said.stdout.strip() == hashlib.sha256(write_html(plan(full))).hexdigest()


def test_a_figure_says_in_words_what_it_shows_and_an_ornament_is_silent() -> None:
    dots = LevelDots(("A", "B"), (LevelRow("Culture", (1, 2), 2, None, 0, 0),))
    found = below(page(Figure(dots, "What it is."), Figure(LevelMark(5, 3))), ".//section")
    first, narrow, mark = found.iter("svg")
    for drawn in (first, narrow):
        assert (drawn.get("role"), drawn.get("aria-label")) == ("img", dots.alternative)
    assert mark.get("aria-hidden") == "true"
    assert words(below(found, ".//figcaption")) == "What it is."


def test_a_note_keeps_its_lines() -> None:
    note = below(page(paragraph("one\n\n  two", role="note")), ".//p[@class='note']")
    assert words(note) == "one\n\n  two"
    assert len(note.findall("br")) == 2


def test_an_entry_shows_its_value_or_its_quiet_words() -> None:
    found = below(page(Entry("a", "Owner", "Priya", "Nobody yet"), Entry("b", "Owner", "", "Nobody yet")), ".//section")
    assert [words(entry) for entry in found.findall("p")] == ["Priya", "Nobody yet"]
    assert below(found, "p/span[@class='quiet']").text == "Nobody yet"


def test_the_page_names_its_language_and_each_change_of_it() -> None:
    found = page(paragraph("In Welsh: ", Run("cynllun", language="cy")))
    assert found.get("lang") == "en-GB"
    assert below(found, ".//p/span[@lang='cy']").text == "cynllun"


def test_text_from_right_to_left_begins_at_its_own_side_and_does_not_turn_what_stands_beside_it() -> None:
    found = below(page(paragraph("שלום עולם"), paragraph("Owner: ", "שלום", " (2)"), paragraph("Owner")), ".//section")
    alone, beside, plain = found.findall("p")
    assert alone.get("dir") == "auto"
    assert beside.get("dir") is None
    assert [words(part) for part in beside.findall("bdi")] == ["שלום"]
    assert plain.attrib == {}


def test_a_paragraph_without_words_is_not_there() -> None:
    found = page(Table((Column("A", 1), Column("B", 1)), (((paragraph("one"),), (paragraph(""),)),), "Rows"))
    assert list(below(found, ".//tbody//td")) == []
