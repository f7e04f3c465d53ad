"""The one door through which text enters ReportLab: nothing in it can act as markup, hide, or be without a glyph.

ReportLab reads paragraphs as XML that can open files and links. So every text, wherever it comes from, passes through
here once and only once. What cannot be printed is replaced by a visible mark, never dropped.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import category, normalize
from xml.sax.saxutils import escape, quoteattr

from selfassess.report.design import BODY, FALLBACK, LINK, MUTED, load
from selfassess.report.report import Run

REPLACEMENT = "�"

_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")
_EMPTY_LINES = re.compile("\n{4,}")
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and marks that look like nothing."""


def printable(text: str) -> str:
    """The text as it can be seen: composed, with line feeds only; each hidden character is one replacement mark.

    No more than two empty lines follow one another, so that a short text cannot fill a hundred pages.
    """
    lines = _EMPTY_LINES.sub("\n\n\n", _NEWLINES.sub("\n", text)).replace("\t", "    ")
    return normalize("NFC", "".join(map(_visible, lines)))


def _visible(character: str) -> str:
    if "\x20" <= character <= "\x7e" or character == "\n":
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
    own = load(font)
    if all(ord(character) in own for character in text if character != "\n"):
        yield font, text
        return
    spare = load(FALLBACK)

    def home(character: str) -> str:
        return font if character in "\n " or ord(character) in own else FALLBACK

    for name, characters in groupby(text, key=home):
        piece = "".join(characters)
        if name == FALLBACK:
            piece = "".join(character if ord(character) in spare else REPLACEMENT for character in piece)
        yield name, piece


def label(text: str, font: str) -> tuple[str, str]:
    """A font and the text as that font can show it: for a place that takes one font only."""
    shown = one_line(text)
    if all(home == font for home, _ in in_fonts(shown, font)):
        return font, shown
    spare = load(FALLBACK)
    return FALLBACK, "".join(character if ord(character) in spare else REPLACEMENT for character in shown)


def markup(text: str) -> str:
    """Raw text as paragraph markup that shows exactly this text."""
    pieces = []
    spaced = re.sub("(?<![^ \n]) ", "\u00a0", printable(text))  # spaces in a row, or before a line, would run together
    for font, piece in in_fonts(spaced):
        escaped = escape(piece).replace("\n", "<br/>")
        pieces.append(escaped if font == BODY else f'<font name="{font}">{escaped}</font>')
    return "".join(pieces)


def runs_markup(runs: Iterable[Run]) -> str:
    """Runs of raw text as paragraph markup."""
    return "".join(map(_run_markup, runs))


def _run_markup(run: Run) -> str:
    inner = markup(run.text)
    match run.style:
        case "strong":
            inner = f"<b>{inner}</b>"
        case "quiet":
            inner = f'<font color="{_code(MUTED)}">{inner}</font>'
    if not followable(run.target):
        return inner
    underlined = f"<u>{inner}</u>" if run.target.startswith("https:") else inner
    return f'<a href={quoteattr(run.target)} color="{_code(LINK)}">{underlined}</a>'


def followable(target: str) -> bool:
    """Only an https address in plain characters, or a place in this report, becomes a link."""
    return bool(re.fullmatch(r"https://[!-~]+|#[a-z0-9-]+", target))


def _code(colour: object) -> str:
    return f"#{colour.hexval()[2:]}"  # type: ignore[attr-defined]
