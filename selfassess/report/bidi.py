"""Text that runs from right to left: Arabic letters joined, each line in the order the eye meets it, the speech kept.

ReportLab draws characters one after the other from the left, each with the glyph of its own code. So the letters of
Arabic are put into the shapes that Unicode has for each place in a word before anything is measured; lines are broken
as the text was written, first words first; and a line is turned round only while it is drawn, by the algorithm that
every browser uses.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any
from unicodedata import bidirectional, category, decomposition

from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paragraph import FragLine

from selfassess.report.design import FALLBACK, load

NON_JOINER, JOINER, TATWEEL, LAM = "\u200c\u200d\u0640\u0644"

_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_PLACES = ("<isolated>", "<final>", "<initial>", "<medial>")
_TAGS = tuple(map(chr, range(0xE0020, 0xE0080)))
"""Characters that the algorithm leaves beside the letter they follow, and takes no other notice of."""
_END_LEFT, _END_RIGHT = "\u200f\u200e"
"""Marks with a direction: at the end of a line they change nothing, but hold the last letter's tags to it."""
_MOST_PIECES = len(_TAGS) ** 2


def runs_left(text: str) -> bool:
    """Whether any of the text runs from right to left."""
    return not text.isascii() and bool(_LEFTWARDS.search(text))


def begins_left(text: str) -> bool | None:
    """Whether the first letter with a direction runs from right to left; None if there is no such letter."""
    directions = map(bidirectional, text)
    return next((direction != "L" for direction in directions if direction in {"L", "R", "AL"}), None)


# --- letters that join ------------------------------------------------------------------------------------------------


@cache
def _shapes() -> Mapping[str, Mapping[str, str]]:
    """What a letter, or lam with an alef, looks like in each place of a word, where the spare font can show it."""
    found: dict[str, dict[str, str]] = {}
    for code in chain(range(0xFB50, 0xFE00), range(0xFE70, 0xFF00)):
        place, *letters = decomposition(chr(code)).split() or [""]
        key = "".join(chr(int(letter, 16)) for letter in letters)
        if place in _PLACES and (len(key) == 1 or (len(key) == 2 and key[0] == LAM and key[1] in "آأإا")):
            found.setdefault(key, {})[place] = chr(code)
    drawn = load(FALLBACK)
    whole = {key: shapes for key, shapes in found.items() if all(ord(shape) in drawn for shape in shapes.values())}
    return {**whole, **dict.fromkeys((TATWEEL, JOINER), dict.fromkeys(_PLACES, TATWEEL))}


def join_letters(text: str) -> list[str]:
    """For each character what is drawn for it: a letter's shape in its word, nothing for a joiner or a swallowed alef.

    A letter that stands alone stays itself. A joiner that Arabic is written with does its work and is not seen.
    """
    shapes = _shapes()
    drawn = list(text)
    places = [place for place, character in enumerate(text) if category(character) not in {"Mn", "Me"}]
    letters = [" ", *(text[place] for place in places), " "]
    swallowed = False
    for place, before, letter, after in zip(places, letters, letters[1:], letters[2:], strict=False):
        if letter in {NON_JOINER, JOINER} or swallowed:
            drawn[place], swallowed = "", False
            continue
        swallowed = letter + after in shapes
        follows = _joins(before, "<initial>") and _joins(letter, "<final>")
        leads = not swallowed and _joins(letter, "<initial>") and _joins(after, "<final>")
        if follows or leads or swallowed:
            whole = letter + after if swallowed else letter
            drawn[place] = shapes[whole].get(_PLACES[follows + 2 * leads], letter)
    return drawn


def _joins(letter: str, place: str) -> bool:
    return place in _shapes().get(letter, {})


# --- the order on paper -----------------------------------------------------------------------------------------------


def in_visual_order(pieces: Sequence[str], leftwards: bool) -> Iterator[tuple[int, str]]:
    """The pieces of one line as seen from the left, cut where they must be, each with the number it had."""
    from bidi import get_display  # only here, because few reports need it

    if len(pieces) > _MOST_PIECES:
        yield from enumerate(pieces)
        return
    tags = [first + second for first in _TAGS for second in islice(_TAGS, 1 + len(pieces) // len(_TAGS))]
    tagged = "".join(character + tag for piece, tag in zip(pieces, tags, strict=False) for character in piece)
    if leftwards:
        shown = get_display(tagged + _END_LEFT, base_dir="R")[1:]
    else:
        shown = get_display(tagged + _END_RIGHT, base_dir="L")[:-1]
    numbers = {tag: number for number, tag in enumerate(tags)}
    mirrored = _mirrored()

    def parted() -> Iterator[tuple[int, str]]:
        for start in range(0, len(shown), 3):
            three = shown[start : start + 3]
            if three[0] in _TAGS:
                yield numbers[three[1::-1]], mirrored.get(three[2], three[2])
            else:
                yield numbers[three[1:]], three[0]

    for number, characters in groupby(parted(), key=itemgetter(0)):
        yield number, "".join(character for _, character in characters)


@cache
def _mirrored() -> Mapping[str, str]:
    """Brackets and their like, and what they are where reading goes the other way."""
    from bidi.mirror import MIRRORED

    drawn = load(FALLBACK)
    return {character: other for character, other in MIRRORED.items() if ord(other) in drawn}


def on_one_line(text: str) -> str:
    """The text as it is drawn where it has a line to itself: joined, and in the order the eye meets it."""
    if not runs_left(text):
        return text
    return "".join(piece for _, piece in in_visual_order(["".join(join_letters(text))], bool(begins_left(text))))


class TwoWay(Paragraph):  # type: ignore[misc]
    """A paragraph whose lines may run either way; what runs from right to left begins at the right."""

    spoken = ""
    """The words in the order they are said, where the paper shows them in another; of the whole paragraph, also where
    this is one page's part of it."""

    blPara: Any  # noqa: N815 - ReportLab's
    """The lines, once they are broken."""

    _begun: bool | None = None
    """Which way the line ran that was cut by the end of the page before."""

    def __init__(self, text: str | None, *rest: Any, **more: Any) -> None:
        super().__init__(text, *rest, **more)
        if text and runs_left(text):
            self._join()

    def _join(self) -> None:
        """The letters joined, also across a change of style; and what they were, to be spoken."""
        for fragment in self.frags:
            fragment.written = "\n" if hasattr(fragment, "lineBreak") else fragment.text
        words = "".join(map(written, self.frags))
        self.spoken = words.replace("\u00a0", " ")
        drawn = iter(join_letters(words))
        for fragment in self.frags:
            joined = "".join(islice(drawn, len(fragment.written)))
            fragment.text = joined.removesuffix("\n")

    def split(self, width: float, height: float) -> list[Flowable]:
        """The part that fits and the part that does not; each knows what the whole says."""
        parts: list[Flowable] = super().split(width, height)
        for part in parts:
            part.spoken = self.spoken
        if len(parts) > 1:
            self._lead_on(len(parts[0].blPara.lines), parts[1])
        return parts

    def _lead_on(self, done: int, rest: "TwoWay") -> None:
        """The rest goes on as this one would have after so many lines, but no page begins with an empty one."""
        last = self.blPara.lines[done - 1]
        if self.spoken and not _ends_where_typed(last):
            rest._begun = self._ways()[done - 1]
        while len(rest.frags) > 1 and hasattr(rest.frags[0][1][0], "lineBreak"):
            del rest.frags[0]

    def draw(self) -> None:
        """The lines as the eye meets them. What was measured and split stays in the order it was written in."""
        broken = self.blPara
        if self.spoken and broken.lines:
            lines = list(zip(broken.lines, self._ways(), strict=True))
            self.blPara = broken.clone(lines=[_turned(line, way) for line, way in lines])
            self._offsets = [_spare(line) if way and not self.style.alignment else 0.0 for line, way in lines]
        super().draw()
        self.blPara = broken

    def _ways(self) -> list[bool]:
        """Whether each line runs from right to left: as the first letter does after the last break that was typed."""
        ways: list[bool] = []
        way = bool(self._begun)
        for fresh, together in _typed_lines(self.blPara.lines):
            if fresh or self._begun is None:
                first = begins_left("".join(chain.from_iterable(map(_pieces, together))))
                way = way if first is None else first
            ways += [way] * len(together)
        return ways


def written(fragment: Any) -> str:
    """A fragment's words with the letters that were typed."""
    words: str = getattr(fragment, "written", fragment.text)
    return words


def _typed_lines(lines: Sequence[Any]) -> Iterator[tuple[bool, list[Any]]]:
    """The lines that were one before they were broken to fit; and whether these are not the first."""
    together: list[Any] = []
    fresh = False
    for line in lines:
        together.append(line)
        if _ends_where_typed(line):
            yield fresh, together
            together, fresh = [], True
    if together:
        yield fresh, together


def _ends_where_typed(line: Any) -> bool:
    return isinstance(line, FragLine) and bool(line.lineBreak)


def _spare(line: Any) -> float:
    """The width that a line leaves free."""
    return max(0.0, float(line.extraSpace if isinstance(line, FragLine) else line[0]))


def _pieces(line: Any) -> list[str]:
    """The texts of one line, however ReportLab keeps them."""
    return [word.text for word in line.words] if isinstance(line, FragLine) else [" ".join(line[1])]


def _turned(line: Any, way: bool) -> Any:
    """A line as the eye meets it; what has no text, such as a place to link to, comes before the rest."""
    if not isinstance(line, FragLine):
        spare, words = line
        shown = "".join(piece for _, piece in in_visual_order([" ".join(words)], way))
        return spare, shown.split(" ")
    silent = [word for word in line.words if not word.text]
    spoken = [word for word in line.words if word.text]
    pieces = [word.text for word in spoken[:-1]] + [word.text.rstrip(" ") for word in spoken[-1:]]
    seen = [spoken[number].clone(text=piece) for number, piece in in_visual_order(pieces, way)]
    return line.clone(words=silent + seen)
