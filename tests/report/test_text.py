"""What the one door for foreign text promises."""

from collections import Counter
from collections.abc import Iterable
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.files.places import bundled, shipped_pack
from selfassess.report.bidi import join_letters, runs_left
from selfassess.report.design import BODY, FALLBACK, FILES, HEAD, ITALIC, STRONG, load, set_up
from selfassess.report.report import Run, paragraph, strong
from selfassess.report.text import (
    REPLACEMENT,
    in_fonts,
    label,
    markup,
    one_line,
    printable,
    runs_markup,
    script_language,
)
from tests.report.reading import document, read, squeezed, words

set_up()

HIDDEN = [
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\u200b",
    "\u200e",
    "\u200c",
    "\u200d",
    "\u200f",
    "\u202e",
    "\u2066",
    "\u2069",
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


@pytest.mark.parametrize("word", ["می\u200cخواهیم", "ه\u200d", "ل\u064e\u200cا", "لا\u200c"])
def test_a_joiner_beside_an_arabic_letter_is_spelling_and_stays(word: str) -> None:
    assert printable(word) == word
    assert REPLACEMENT not in words(document(paragraph(word)))


@pytest.mark.parametrize("hidden", ["\u200c\u200c\u200c", "\u202e", "\u200b"])
def test_nothing_else_hides_among_arabic_letters(hidden: str) -> None:
    assert REPLACEMENT in printable(f"می{hidden}خ")


def test_every_way_to_end_a_line_is_one_line_feed() -> None:
    assert printable("a\r\nb\rc\u2028d\u2029e\x85f\ng") == "a\nb\nc\nd\ne\nf\ng"


def test_a_letter_and_its_accent_become_one_character() -> None:
    assert printable("e\u0301") == "é"


@given(st.text(alphabet=st.characters(max_codepoint=0x2030), max_size=20))
def test_what_is_printed_is_composed_and_printing_it_again_changes_nothing(text: str) -> None:
    once = printable(text)
    assert is_normalized("NFC", once)
    assert printable(once) == once


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


def test_the_spare_font_has_all_that_the_family_has_so_that_no_letter_is_lost_for_its_mark() -> None:
    assert {code for code in load(BODY) - load(FALLBACK) if printable(chr(code)) == chr(code)} == set()


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


def test_a_space_between_two_styles_may_end_a_line() -> None:
    assert "\u00a0" not in runs_markup([Run("as "), strong("we"), Run(" said")])
    assert runs_markup([Run("two "), Run(" spaces")]) == "two \u00a0spaces"


@pytest.mark.parametrize("cluster", ["x\u0302", "W\u0304\u0323", "q\u0323", "א\u05b0"])
def test_a_mark_is_of_the_same_font_as_the_letter_it_stands_upon(cluster: str) -> None:
    pieces = [piece for _, piece in in_fonts(f"abc {cluster}d")]
    assert any(cluster in piece for piece in pieces)


# --- every character is drawn, or is seen to be missing ---------------------------------------------------------------

SAMPLE = {
    "Welsh": "Ŵyn yn y tŷ, ŷd, ïon, dŵr; llwyddiannus",
    "Polish": "Zażółć gęślą jaźń",
    "Greek": "Ελλάδα, πολυτονικό ᾧ ἀρχῇ",
    "Cyrillic": "Привет, Київ, їжак, ўсё, Ђурђевак",
    "Vietnamese": "Nguyễn Thị Hồng; Tiê\u0301ng Viê\u0323t",
    "Yoruba and others without composed letters": "Ọ̀rọ̀ ẹ̀kọ́, m\u0301 x\u0302 W\u0304 t͡ʃ, a\u0301\u0302\u0303\u0304",
    "Arabic": "مُحَمَّدٌ يَكْتُبُ الرِّسَالَةَ، لا إله، ٢٠٢٦",
    "Persian": "می\u200cخواهیم گچ و ژاله",
    "Urdu": "یہ اردو ہے",
    "Hebrew": "שָׁלוֹם עֲלֵיכֶם, ירושלים",
    "Devanagari": "नमस्ते दुनिया",
    "Thai": "สวัสดีชาวโลก",
    "Chinese, Japanese, Korean": "中文 日本語 カタカナ 한국어",
    "Armenian, Georgian, Lao": "Բարեւ გამარჯობა ສະບາຍດີ",
    "emoji": "😀 👩\u200d💻 👍🏽 🇬🇧 ☎\ufe0f ❤\ufe0f 1\ufe0f\u20e3 🏴\U000e0067\U000e0062",
    "mathematics": "∑ ∫ √2 ≤ ≠ ∞ ½ x² → ⇒ ∀ ∈ 𝒜 𝟙 ‰",
    "currency": "£ € $ ¥ ₹ ₪ ₽ ₺ ₿ ﷼ ₴",
    "punctuation": "‘’“”–—…•·§¶†‡«»‹›¡¿",
}
NAMES = {file.removesuffix(".ttf").removesuffix("-Regular"): font for font, file in FILES.items()}
"""Our names of the fonts by those they have in a PDF."""


def drawn(pdf: bytes) -> Iterable[tuple[str, str]]:
    """Every piece of text on the pages after the cover, with the font it is set in."""
    found: list[tuple[str, str]] = []

    def note(text: str, _: object, __: object, font: dict[str, str] | None, ___: float) -> None:
        if font and text.strip():
            found.append((NAMES[font["/BaseFont"].partition("+")[2]], text))

    for page in read(pdf).pages[1:]:
        page.extract_text(visitor_text=note)
    return found


def characters(texts: Iterable[str]) -> Counter[str]:
    return Counter(character for text in texts for character in text if not character.isspace())


AROUND = characters(text for _, text in drawn(document()))


def expected(text: str) -> Counter[str]:
    """What stands on paper for a text: each character itself, its shape in a word, or the mark for it."""
    shown = "".join(piece for _, piece in in_fonts(printable(text)))
    return characters(join_letters(shown) if runs_left(shown) else [shown])


@pytest.mark.parametrize("text", SAMPLE.values(), ids=SAMPLE.keys())
def test_each_character_is_drawn_in_a_font_that_has_it_or_is_a_visible_mark(text: str) -> None:
    pieces = drawn(document(paragraph(text, role="note")))
    for font, piece in pieces:
        assert {
            character for character in piece if not character.isspace() and ord(character) not in load(font)
        } == set()
    assert characters(piece for _, piece in pieces) - AROUND == expected(text)


def test_what_no_font_of_ours_has_is_one_mark_for_each_character() -> None:
    kept = Counter(words(document(paragraph("".join(SAMPLE["Thai"].split()), role="note"))))
    assert kept[REPLACEMENT] == len(SAMPLE["Thai"])


def test_the_program_and_its_pack_are_set_in_the_family_alone_and_lose_nothing() -> None:
    sources = [*shipped_pack().glob("*.toml"), *(bundled("resources") / "wording").glob("*.j2")]
    said = "".join(sorted(set("".join(source.read_text(encoding="utf-8") for source in sources))))
    pieces = drawn(document(paragraph(said)))
    assert FALLBACK not in {font for font, _ in pieces}
    assert characters(piece for _, piece in pieces) - AROUND == characters([said])


# --- what may be said of a language -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", ""),
        ("Plain English, café, Łódź, Nguyễn Thị Hồng", ""),
        ("≤ 3 → “quoted” €", ""),
        ("😀", ""),
        ("العربية", "und-Arab"),
        ("می\u200cخواهیم", "und-Arab"),
        ("שלום (NHS)", "und-Hebr"),
        ("Ελλάδα", "und-Grek"),
        ("Привет", "und-Cyrl"),
        ("नमस्ते", "und-Deva"),
        ("日本語", "und-Hani"),
        ("한국어", "und-Hang"),
        ("An English sentence that quotes the word שלום", ""),
    ],
)
def test_a_script_is_named_and_no_language_guessed(text: str, language: str) -> None:
    assert script_language(text) == language
