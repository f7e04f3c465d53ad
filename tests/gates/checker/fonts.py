"""What the codes of a font stand for and how wide they are: enough to read and measure the text of a page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pikepdf import Array, Dictionary, Name, Object

_BLOCK = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHARACTER = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])")


class Font(NamedTuple):
    """A font of one byte a character."""

    characters: Mapping[int, str]
    widths: Mapping[int, float]
    """In thousandths of the size."""

    def text(self, codes: bytes) -> str:
        """What the codes read as; a code without a meaning is a question mark in a box."""
        return "".join(self.characters.get(code, "⍰") for code in codes)


def read_font(font: Object) -> Font:
    """The font's characters and widths; those of its encoding where it maps none itself."""
    first = int(font.get("/FirstChar", 0))
    widths = {first + index: float(width) for index, width in enumerate(font.get("/Widths", Array()))}
    if "/ToUnicode" in font:
        return Font(dict(unicode_map(font)), widths)
    return Font({code: bytes([code]).decode("cp1252", "replace") for code in range(256)}, widths)


def unicode_map(font: Object) -> Iterator[tuple[int, str]]:
    """Every code that the font's ToUnicode map speaks of, with what it says."""
    for kind, lines in _BLOCK.findall(font.ToUnicode.read_bytes().decode("latin-1")):
        if kind == "bfchar":
            yield from ((int(code, 16), _utf16(value)) for code, value in _CHARACTER.findall(lines))
        else:
            for low, high, start, listed in _RANGE.findall(lines):
                yield from _ranged(int(low, 16), int(high, 16), start, listed)


def _ranged(low: int, high: int, start: str, listed: str) -> Iterator[tuple[int, str]]:
    if listed:
        values = re.findall(r"<([0-9A-Fa-f]+)>", listed)
        yield from zip(range(low, high + 1), map(_utf16, values), strict=False)
        return
    value = _utf16(start)
    for step in range(high - low + 1):
        yield low + step, value[:-1] + chr(ord(value[-1]) + step)


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def fonts_of(objects: Iterable[Object]) -> Iterator[Object]:
    """Every font in the document, used or not; of a font with descendants, only the descendants have programs."""
    for found in objects:
        if isinstance(found, Dictionary) and found.get("/Type") == Name.Font:
            yield found


def has_program(font: Object) -> bool:
    """Whether the glyphs travel with the document."""
    descriptor = font.get("/FontDescriptor", Dictionary())
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
