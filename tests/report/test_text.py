"""What the one door for foreign text promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.report.design import BODY, FALLBACK, HEAD, ITALIC, STRONG, load, set_up
from selfassess.report.report import Run, paragraph
from selfassess.report.text import REPLACEMENT, in_fonts, label, markup, one_line, printable, runs_markup
from tests.report.reading import document, squeezed, words

set_up()

HIDDEN = [
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\u200b",
    "\u200e",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\ud800",
    "\ue000",
]
HOSTILE = [
    "<b>bold</b> & <i>",
    "{{7*7}} {% raw %}",
    '<img src="file:///etc/hostname"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<font color="[[[getattr(pow,1)]]]">x</font>',
    "&lt; &amp; &#0; &nosuch;",
    "<para leading=100000>",
    "owner <tbc>",
    "]]> <!-- <?xml ?>",
    "W" * 3000,
    "Łódź, Ŵyn, Ελλάδα, Привет, café",
    "tab\there and  two  spaces",
    "one\ntwo\r\nthree\rfour\u2028five",
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_character_that_cannot_be_seen_becomes_one_visible_mark(hidden: str) -> None:
    assert printable(f"a{hidden}b") == f"a{REPLACEMENT}b"


def test_every_way_to_end_a_line_is_one_line_feed() -> None:
    assert printable("a\r\nb\rc\u2028d\u2029e\x85f\ng") == "a\nb\nc\nd\ne\nf\ng"


def test_a_letter_and_its_accent_become_one_character() -> None:
    assert printable("e\u0301") == "é"


def test_a_title_is_one_line() -> None:
    assert one_line(" A\nplan\t of\x00 ours ") == f"A plan of{REPLACEMENT} ours"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_printed_as_it_was_typed(text: str) -> None:
    assert squeezed(printable(text)) in squeezed(words(document(paragraph(text, role="note"))))


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=300))
def test_any_western_text_is_printed_as_it_was_typed(text: str) -> None:
    assert squeezed(printable(text)) in squeezed(words(document(paragraph(text, role="note"))))


@given(st.text(max_size=400))
def test_any_text_at_all_can_be_printed(text: str) -> None:
    for piece_font, piece in in_fonts(printable(text)):
        assert all(ord(character) in load(piece_font) for character in piece if character != "\n")
    assert document(paragraph(text, role="note"))


@given(st.text(max_size=200))
def test_no_text_ever_becomes_a_tag(text: str) -> None:
    allowed = ("<br/>", f'<font name="{FALLBACK}">', "</font>")
    bare = markup(text)
    for tag in allowed:
        bare = bare.replace(tag, "")
    assert "<" not in bare


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/hostname", "http://example.org", "https://a b", ""]
)
def test_only_a_plain_https_address_or_a_place_in_the_report_is_a_link(target: str) -> None:
    assert "<a " not in runs_markup([Run("text", target=target)])


def test_a_quotation_mark_in_an_address_does_not_end_it() -> None:
    assert document(paragraph(Run("text", target='https://example.org/"onclick="x')))


def test_a_character_nobody_has_is_the_visible_mark_and_others_come_from_the_spare_font() -> None:
    assert list(in_fonts("aא日b")) == [(BODY, "a"), (FALLBACK, f"א{REPLACEMENT}"), (BODY, "b")]


def test_a_label_is_set_in_one_font_that_can_show_it() -> None:
    assert label("Skills", STRONG) == (STRONG, "Skills")
    font, shown = label("Ֆ and a日", STRONG)
    assert (font, shown) == (FALLBACK, f"Ֆ and a{REPLACEMENT}")


def test_all_cuts_of_the_family_have_the_same_characters() -> None:
    assert load(BODY) == load(ITALIC) == load(STRONG) == load(HEAD)


def test_a_thousand_empty_lines_do_not_fill_a_hundred_pages() -> None:
    assert printable("a" + "\n" * 1000 + "b") == "a\n\n\nb"


def test_spaces_in_a_row_stay_apart() -> None:
    assert markup("  a  b") == "\u00a0\u00a0a \u00a0b"


@pytest.mark.parametrize("text", ["W" * 10_000, "<" * 10_000, "a " * 5_000, "\u0301" * 10_000, "x🙂" * 5_000])
def test_the_longest_note_keeps_every_character(text: str) -> None:
    kept = squeezed(words(document(paragraph(text, role="note"))))
    mark = "W<a\u0301x"[["W", "<", "a", "\u0301", "x"].index(printable(text)[0])]
    assert kept.count(mark) >= text.count(mark)
