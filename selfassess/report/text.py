"""The one door through which text enters ReportLab: nothing in it can act as markup, hide, or be without a glyph.

ReportLab reads paragraphs as XML that can open files and links. So every text, wherever it comes from, passes through
here once and only once. What cannot be printed is replaced by a visible mark, never dropped.

Hidden characters too: what turns the reading order round or leaves a gap in a word can deceive. The one exception is
the joiner or non-joiner beside an Arabic letter. Persian and Urdu are spelt with them, they change only how that letter
is drawn, and a mark in their place would break every second word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from unicodedata import category, normalize
from unicodedata import name as name_of
from xml.sax.saxutils import escape, quoteattr

from selfassess.report.bidi import JOINER, NON_JOINER
from selfassess.report.design import BODY, FALLBACK, LINK, MUTED, load
from selfassess.report.report import Run

REPLACEMENT = "�"

_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")
_EMPTY_LINES = re.compile("\n{4,}")
_ORDINARY = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2015\u2018-\u201f\u2022\u2026]*")
"""Text in which every character is seen and composed; nearly all of it is like this."""
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_ARABIC = "[\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff]"
_LONE_JOINER = re.compile(f"(?<!{_ARABIC})[{NON_JOINER}{JOINER}](?!{_ARABIC})")
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and marks that look like nothing."""

_BEYOND_LATIN = re.compile("[^\0-\u036f\u1e00-\u1eff\u2000-\u2bff]")
_SCRIPTS = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "MYANMAR": "Mymr",
    "NKO": "Nkoo",
    "SINHALA": "Sinh",
    "SYRIAC": "Syrc",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "THAI": "Thai",
    "TIFINAGH": "Tfng",
}
"""Codes of ISO 15924 by the word that Unicode's names of the letters begin with."""


def printable(text: str) -> str:
    """The text as it can be seen: composed, with line feeds only; each hidden character is one replacement mark.

    No more than two empty lines follow one another, so that a short text cannot fill a hundred pages.
    """
    lines = _EMPTY_LINES.sub("\n\n\n", _NEWLINES.sub("\n", text)).replace("\t", "    ")
    if _ORDINARY.fullmatch(lines):
        return lines
    return normalize("NFC", _LONE_JOINER.sub(REPLACEMENT, "".join(map(_visible, lines))))


def _visible(character: str) -> str:
    if "\x20" <= character <= "\x7e" or character == "\n":
        return character
    if character in (NON_JOINER, JOINER):
        return character
    kind = category(character)
    if kind == "Zs":
        return character if character == "\u00a0" else " "
    return REPLACEMENT if kind in _UNPRINTABLE or character in _BLANK else character


def one_line(text: str) -> str:
    """The text as a title or label: printable, on one line."""
    return " ".join(printable(text).split())


def in_fonts(text: str, font: str = BODY) -> Iterator[tuple[str, str]]:
    """Printable text in pieces, each with a font that has its glyphs; what no font has is the replacement mark."""
    if _draws(font, text):
        yield font, text
        return

    def home(cluster: str) -> str:
        return font if _draws(font, cluster) else FALLBACK

    for name, clusters in groupby(_clusters(text), key=home):
        yield name, _drawable("".join(clusters), name)


def _clusters(text: str) -> Iterator[str]:
    """Each character with the marks upon it and the spaces after it, which belong in its font."""
    cluster = ""
    for character in text:
        if cluster and character not in " \u00a0\n" and category(character)[0] != "M":
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _draws(font: str, text: str) -> bool:
    glyphs = load(font)
    return all(ord(character) in glyphs for character in set(text) if character != "\n")


def _drawable(text: str, font: str) -> str:
    return "".join(character if _draws(font, character) else REPLACEMENT for character in text)


def label(text: str, font: str) -> tuple[str, str]:
    """A font and the text as that font can show it: for a place that takes one font only.

    It is in the order it was written in, for measuring and breaking; `on_one_line` gives what is drawn.
    """
    shown = one_line(text)
    return (font, shown) if _draws(font, shown) else (FALLBACK, _drawable(shown, FALLBACK))


def markup(text: str, after: str = "\n") -> str:
    """Raw text as paragraph markup that shows exactly this text, where it follows on the character `after`."""
    pieces = []
    spaced = re.sub("(?<=[ \n]) ", "\u00a0", after + printable(text))[1:]  # or ReportLab would let them run together
    for font, piece in in_fonts(spaced):
        escaped = escape(piece).replace("\n", "<br/>")
        pieces.append(escaped if font == BODY else f'<font name="{font}">{escaped}</font>')
    return "".join(pieces)


def script_language(text: str) -> str:
    """What may honestly be said of the text's language: `und-Arab` and its like; empty where most letters are Latin.

    A script is seen, a language would be guessed: Arabic letters also write Persian and Urdu.
    """
    if not _BEYOND_LATIN.search(text):
        return ""
    scripts = Counter(_script(character) for character in text if character.isalpha())
    most = next((script for script, _ in scripts.most_common(1)), "")
    return f"und-{most}" if most else ""


@cache
def _script(letter: str) -> str:
    return _SCRIPTS.get(name_of(letter, "").partition(" ")[0], "")


def runs_markup(runs: Iterable[Run]) -> str:
    """Runs of raw text as paragraph markup."""
    made, after = [], "\n"
    for run in runs:
        made.append(_run_markup(run, after))
        after = printable(run.text[-1:])[-1:] or after
    return "".join(made)


def _run_markup(run: Run, after: str) -> str:
    inner = markup(run.text, after)
    match run.style:
        case "strong":
            inner = f"<b>{inner}</b>"
        case "quiet":
            inner = f'<font color="{_code(MUTED)}">{inner}</font>'
    if followable(run.target):
        underlined = f"<u>{inner}</u>" if run.target.startswith("https:") else inner
        return f'<a href={quoteattr(run.target)} color="{_code(LINK)}">{underlined}</a>'
    if re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", run.language):
        return f'<onDraw name="speak" label="{run.language}"/>{inner}<onDraw name="speak"/>'
    return inner


def followable(target: str) -> bool:
    """Only an https address in plain characters, or a place in this report, becomes a link."""
    return bool(re.fullmatch(r"https://[!-~]+|#[a-z0-9-]+", target))


def _code(colour: object) -> str:
    return f"#{colour.hexval()[2:]}"  # type: ignore[attr-defined]
