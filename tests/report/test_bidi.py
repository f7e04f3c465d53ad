"""What text from right to left promises: joined, in the order the eye meets it, begun at the right, spoken as typed."""

import subprocess
import sys
from collections import Counter
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import pytest
from arabic_reshaper import ArabicReshaper
from bidi import get_display
from bidi.mirror import MIRRORED
from hypothesis import assume, given
from hypothesis import strategies as st
from reportlab.graphics.shapes import String
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from selfassess.report.bidi import TwoWay, begins_left, in_visual_order, join_letters, on_one_line, runs_left
from selfassess.report.charts import drawing
from selfassess.report.design import FALLBACK, load, set_up, style
from selfassess.report.report import LevelDots, LevelRow, Run, paragraph, strong
from selfassess.report.text import markup, runs_markup
from tests.report.reading import document, read, words

set_up()

MIXED = "abc 123 אבג ابت ـ ٠١٢ ۱۲ ()[]{}<>«»+-,.:/%$£€#  \u00a0!?\"'“”…–•\u0300\u05b0\u064b\u0651Ωжก字😀\ufffd=≤≥⟨⟩〈〉"
WIDE = 400.0

LETTERS = [letter for letter in map(chr, range(0x621, 0x6D4)) if ord(letter) in load(FALLBACK)]
RESHAPER = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
"""Another program's view of which shape a letter takes."""


class Line(NamedTuple):
    """A painted line: where it begins, and its characters from left to right."""

    x: float
    text: str


class Sheet(Canvas):  # type: ignore[misc]
    """A canvas that knows what was painted on it."""

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> PDFTextObject:  # noqa: N802 - theirs
        self.text = Told(self, x, y)
        return self.text


class Told(PDFTextObject):  # type: ignore[misc]
    """A text that knows its lines."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.number, self.pieces = 0, list[tuple[int, float, str]]()

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - theirs
        self.pieces.append((self.number, self.getX(), text))
        self.number += bool(TStar)
        super()._textOut(text, TStar)


def painted(drawn: TwoWay, width: float = WIDE) -> list[Line]:
    """The lines of a paragraph as they come to stand on paper."""
    sheet = Sheet(BytesIO())
    drawn.wrapOn(sheet, width, 10_000)
    drawn.drawOn(sheet, 0, 0)
    lines = [list(pieces) for _, pieces in groupby(sheet.text.pieces, key=itemgetter(0))]
    return [Line(line[0][1], "".join(text for _, _, text in line)) for line in lines]


def set_in(text: str, look: ParagraphStyle | None = None) -> TwoWay:
    return TwoWay(markup(text), look or style("body"))


# --- letters that join ------------------------------------------------------------------------------------------------


def base_letters(text: str) -> str:
    """Letters that stand alone may have a shape of their own or not: both look the same."""
    alone = {RESHAPER.letters[letter][0]: letter for letter in RESHAPER.letters}
    return "".join(alone.get(letter, letter) for letter in text)


@given(st.text(st.sampled_from([*LETTERS, *"ليمكتباآأإ" * 4, *" a.\u064e\u0651\u0650"]), max_size=20))
def test_letters_take_the_shapes_that_another_program_gives_them(text: str) -> None:
    shapes = [shape for letter in text for shape in RESHAPER.letters.get(letter, "") if shape]
    assume(all(ord(shape) in load(FALLBACK) for shape in shapes))
    assert base_letters("".join(join_letters(text))) == base_letters(RESHAPER.reshape(text))


@given(st.text(st.sampled_from([*map(chr, range(0x600, 0x700)), "\u200c", "\u200d", " "]), max_size=20))
def test_no_letter_takes_a_shape_that_the_font_lacks(text: str) -> None:
    for letter, shape in zip(text, join_letters(text), strict=True):
        assert shape in ("", letter) or ord(shape) in load(FALLBACK)


def test_lam_and_alef_are_one_letter_and_what_stands_between_them_stays() -> None:
    assert join_letters("لا") == ["ﻻ", ""]
    assert join_letters("سلَام") == ["ﺳ", "ﻼ", "\u064e", "", "م"]


@pytest.mark.parametrize(("joiner", "before"), [("\u200c", "ﻣﯽ"), ("\u200d", "ﻣﯿ")])
def test_joiners_act_and_are_not_seen(joiner: str, before: str) -> None:
    assert "".join(join_letters(f"می{joiner} ")) == f"{before} "


def test_a_word_half_in_bold_is_joined_across_the_change() -> None:
    (line,) = painted(TwoWay(runs_markup([Run("بي"), strong("ت")]), style("body")))
    assert line.text == "ﺖﻴﺑ"


# --- the order on paper -----------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from(MIXED), max_size=40), st.lists(st.integers(0, 40), max_size=6), st.booleans())
def test_however_a_line_is_cut_it_is_seen_as_the_algorithm_says(text: str, cuts: list[int], leftwards: bool) -> None:
    ends = sorted(min(cut, len(text)) for cut in cuts)
    pieces = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    seen = list(in_visual_order(pieces, leftwards))
    shown = get_display(text, base_dir="R" if leftwards else "L")
    assert unmirrored("".join(piece for _, piece in seen)) == unmirrored(shown)
    for number, piece in enumerate(pieces):
        parts = "".join(part for home, part in seen if home == number)
        assert Counter(unmirrored(parts)) == Counter(unmirrored(piece))


def unmirrored(text: str) -> str:
    """The text with all brackets turned one way: the library turns none."""
    return "".join(min(character, MIRRORED.get(character, character)) for character in text)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("שלום (abc)", "(abc) םולש"),
        ("שלום (עולם)!", "!(םלוע) םולש"),
        ("כותרת: ACME (UK) Ltd.", ".ACME (UK) Ltd :תרתוכ"),
        ("abc (שלום) 12", "abc (םולש) 12"),
        ("מחיר 1,250.50 ₪ [3 < 5]", "[5 > 3] ₪ 1,250.50 ריחמ"),
        ("Plan “שלום עולם” agreed.", "Plan “םלוע םולש” agreed."),
        ("العام ٢٠٢٦", "٢٠٢٦ مﺎﻌﻟا"),
    ],
)
def test_digits_stay_names_stay_and_brackets_are_turned(written: str, seen: str) -> None:
    assert on_one_line(written) == seen


def test_points_of_hebrew_are_painted_before_the_letter_they_stand_under_as_the_font_expects() -> None:
    assert on_one_line("שָׁ")[-1] == "ש"


@pytest.mark.parametrize("count", [200, 10_000])
def test_a_line_in_a_great_many_pieces_keeps_every_one(count: int) -> None:
    assert sorted(number for number, _ in in_visual_order(["א"] * count, True)) == list(range(count))


# --- paragraphs -------------------------------------------------------------------------------------------------------

ARABIC = "إذا أردنا أن نشتري خدمات أفضل للناس علينا أن نسألهم أولا عما يحتاجون إليه وأن نستمع إلى ما يقولونه (NHS) لنا"


def seen(text: str) -> str:
    return on_one_line(text)


def test_the_first_words_stand_on_the_first_line_at_the_right() -> None:
    first, *_, last = painted(set_in(ARABIC), 150)
    assert first.text.endswith(seen("إذا أردنا"))
    assert last.text.startswith(seen("لنا"))
    assert first.x > 0
    assert last.x > first.x


@pytest.mark.parametrize("text", [ARABIC, "שלום ACME עולם", "שלוםעולם", "אבג"])
def test_what_begins_from_the_right_ends_at_the_right_edge(text: str) -> None:
    drawn = set_in(text)
    for line, broken in zip(painted(drawn, 200), drawn.blPara.lines, strict=True):
        spare = broken.extraSpace if drawn.blPara.kind else broken[0]
        assert line.x == pytest.approx(max(0, spare))


def test_an_english_paragraph_with_a_few_such_words_begins_at_the_left() -> None:
    (line,) = painted(set_in("The word שלום עולם means peace."))
    assert line == Line(0, "The word םלוע םולש means peace.")


def test_each_typed_line_runs_its_own_way_and_one_without_letters_follows_the_line_before() -> None:
    drawn = painted(set_in("English.\nעברית.\n2026\nEnglish."))
    assert [line.text for line in drawn] == ["English.", ".תירבע", "2026", "English."]
    assert [line.x > 0 for line in drawn] == [False, True, True, False]


def test_a_number_column_stays_at_its_right_edge() -> None:
    drawn = set_in("12 ₪ שלום", style("cell-end"))
    (line,) = painted(drawn)
    assert line.x == pytest.approx(drawn.blPara.lines[0].extraSpace if drawn.blPara.kind else drawn.blPara.lines[0][0])


LONG = [
    " ".join([ARABIC] * 6),
    "שלום " * 120,
    "ש " + "English words in plenty. " * 40,
    f"{ARABIC}\nEnglish.\n" * 6,
    "א" * 400,
]


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("height", [35, 80, 125])
def test_a_paragraph_over_two_pages_has_the_lines_it_would_have_on_one(text: str, height: int) -> None:
    whole = painted(set_in(text), 200)
    drawn = set_in(text)
    drawn.wrap(200, height)
    parts = drawn.split(200, height)
    assert len(parts) == 2
    assert [line for part in parts for line in painted(part, 200)] == whole
    assert {part.spoken for part in parts} == {drawn.spoken}


def test_a_paragraph_drawn_twice_is_the_same_twice() -> None:
    drawn = set_in(LONG[0])
    assert painted(drawn) == painted(drawn)


@pytest.mark.parametrize("height", [35, 50, 65, 80])
def test_a_note_that_runs_on_after_a_typed_line_does_not_begin_the_page_with_an_empty_one(height: int) -> None:
    drawn = set_in("one\ntwo\n\nthree\nfour\nfive\nsix\nseven")
    drawn.wrap(200, height)
    parts = drawn.split(200, height)
    first, rest = ([line.text for line in painted(part)] for part in parts)
    assert rest[0] != ""
    assert [text for text in first + rest if text] == ["one", "two", "three", "four", "five", "six", "seven"]


def test_a_chart_shows_it_as_the_eye_meets_it() -> None:
    chart = LevelDots(("Low", "High"), (LevelRow("שלום (א)", (1, 0), 1, None, 0, 0),))
    labels = [part.text for part in drawing(chart, WIDE).contents if isinstance(part, String)]
    assert "(א) םולש" in labels


# --- what is spoken ---------------------------------------------------------------------------------------------------


def test_what_is_spoken_is_what_was_typed() -> None:
    typed = "می‌خواهیم (NHS) \u0644\u0627\nשלום"
    assert set_in(typed).spoken == typed
    assert set_in("Łódź, café and Ελλάδα").spoken == ""


def test_a_screen_reader_is_told_what_was_typed() -> None:
    pdf = document(paragraph("عقد ", strong("مهم"), Run(" جدا", target="https://example.org/a"), " (NHS)."))
    root: Any = read(pdf).trailer["/Root"]
    root = root["/StructTreeRoot"]
    assert "عقد مهم جدا (NHS)." in list(actual_texts(root["/K"]))


def actual_texts(element: Any) -> Any:
    element = element.get_object() if hasattr(element, "get_object") else element
    for kid in element if isinstance(element, list) else [element.get("/K", [])] if isinstance(element, dict) else []:
        yield from actual_texts(kid)
    if isinstance(element, dict) and "/ActualText" in element:
        yield str(element["/ActualText"])


@given(st.text(st.sampled_from(MIXED), max_size=200))
def test_whatever_is_mixed_can_be_printed_and_says_itself(text: str) -> None:
    assert document(paragraph(text, role="note"))
    drawn = set_in(text)
    assert bool(drawn.spoken) == runs_left(text)


def test_a_word_of_ten_thousand_letters_loses_none() -> None:
    kept = Counter(words(document(paragraph("שב" * 5_000, role="note"))))
    assert kept["ש"] == kept["ב"] == 5_000


def test_the_first_letter_with_a_direction_decides() -> None:
    assert [begins_left(text) for text in ("12 שלום a", "(a) שלום", "12.")] == [True, False, None]


def test_reports_without_such_text_do_not_load_what_it_takes() -> None:
    code = (
        "import sys; from selfassess.report.design import set_up, style; from selfassess.report.bidi import TwoWay;"
        "set_up(); TwoWay('Łódź, Ελλάδα', style('body')).wrap(200, 200); sys.exit('bidi' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
