"""The neutral tree of a report: headings, paragraphs, lists, tables, figures. PDF, HTML and Word are ways to write it.

Every text in the tree is raw text, exactly as somebody wrote it; a writer escapes it once, at its own door. Figures are
values, not drawings, and say in words what they show. The cover and the contents are the writer's: they follow from the
report's title and its sections.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal

from msgspec import Struct

Style = Literal["plain", "strong", "quiet"]
Role = Literal["body", "lead", "small", "note"]
Align = Literal["start", "end"]


class Run(Struct, frozen=True):
    """A piece of text in one style."""

    text: str
    style: Style = "plain"
    target: str = ""
    """Where it leads: an https address, or `#` and the id of something in the same report."""
    language: str = ""
    """What it is written in, such as `cy`; empty for the report's own language."""


class Paragraph(Struct, frozen=True):
    """Runs of text. A note is somebody's own words, kept with their line breaks."""

    runs: tuple[Run, ...]
    role: Role = "body"
    id: str = ""


class Heading(Struct, frozen=True):
    """A heading inside a section: level 2, 3 or 4, the section's title being level 1."""

    level: Literal[2, 3, 4]
    text: str
    id: str = ""
    language: str = ""
    """As of a run."""


class Entry(Struct, frozen=True):
    """Something the reader may fill in. Where a document cannot be written in, it shows what stands there."""

    name: str
    """Its own in the report."""
    label: str
    """What belongs there, for those who hear it: `Owner of action 2`."""
    value: str = ""
    empty: str = ""
    """What is shown where nothing stands there yet."""
    tick: bool = False
    """A box to tick: filled where there is a value; both texts begin with the box."""


class Quotation(Struct, frozen=True):
    """Somebody else's words with where they come from."""

    text: str
    source: Paragraph


class BulletList(Struct, frozen=True):
    """Items in no order that matters."""

    items: tuple[Paragraph, ...]


class NumberedList(Struct, frozen=True):
    """Items in an order that matters, from 1."""

    items: tuple[Paragraph, ...]


class Choice(Struct, frozen=True):
    """Something that may be chosen, with what is printed in the box before it."""

    mark: str
    text: Paragraph


class Choices(Struct, frozen=True):
    """Of which one may be marked by hand."""

    items: tuple[Choice, ...]


class LevelRow(Struct, frozen=True):
    """The answers to one questionnaire, counted by level."""

    label: str
    counts: tuple[int, ...]
    """Answers at each level, 1 first."""
    median: int | None
    possible: tuple[int, int] | None
    """Between which levels the median will lie once everything is known; None where nothing is unknown."""
    unknown: int
    """Don't knows and unanswered questions."""
    left_out: int
    """Questions that don't apply."""


class LevelDots(Struct, frozen=True):
    """How many answers stand at each level, one row per questionnaire, with the middle answer marked."""

    level_names: tuple[str, ...]
    rows: tuple[LevelRow, ...]

    @property
    def alternative(self) -> str:
        """The figure in words."""
        return " ".join(self._row(row) for row in self.rows)

    def _row(self, row: LevelRow) -> str:
        said = [_counted(row.counts)]
        if row.median:
            said.append(f"middle answer level {row.median}, {self.level_names[row.median - 1]}")
        if row.unknown:
            said.append(f"{row.unknown} not known")
        if row.possible and row.median:
            low, high = row.possible
            reach = f"lies between {low} and {high}" if low < high else f"stays at {low}"
            said.append(f"once known the middle answer {reach}")
        if row.left_out:
            said.append(f"{row.left_out} left out as not applying")
        return f"{row.label}: {'; '.join(said)}."


def _counted(counts: tuple[int, ...]) -> str:
    """How many answers stand at each level, in words."""
    said = [f"{count} at level {level}" for level, count in enumerate(counts, 1) if count]
    return ", ".join(said) or "no level chosen"


class BarRow(Struct, frozen=True):
    """Several people's answers to one question, or to one questionnaire, counted by level."""

    label: str
    counts: tuple[int, ...]
    middle: tuple[int, ...]
    """The level of the middle answer, the two where it lies between them, or none where it is not told."""
    remark: str = ""


class LevelBars(Struct, frozen=True):
    """How several people's answers are spread over the levels."""

    level_names: tuple[str, ...]
    rows: tuple[BarRow, ...]

    @property
    def alternative(self) -> str:
        """The figure in words."""
        return " ".join(self._row(row) for row in self.rows)

    def _row(self, row: BarRow) -> str:
        middle = " and ".join(f"level {level}, {self.level_names[level - 1]}" for level in row.middle)
        said = f"middle answer {'between ' * (len(row.middle) > 1)}{middle}" if middle else ""
        return f"{row.label}: {'; '.join(filter(None, (_counted(row.counts), said, row.remark)))}."


class ChangeRow(Struct, frozen=True):
    """One question at two dates."""

    label: str
    earlier: int
    """The level that the evidence of that date bears out."""
    later: int


class LevelChange(Struct, frozen=True):
    """From which level to which each question has moved."""

    level_names: tuple[str, ...]
    rows: tuple[ChangeRow, ...]

    @property
    def alternative(self) -> str:
        """The figure in words."""
        return " ".join(
            f"{row.label}: from {self._words(row.earlier)}, to {self._words(row.later)}." for row in self.rows
        )

    def _words(self, level: int) -> str:
        return f"level {level}, {self.level_names[level - 1]}"


class LevelMark(Struct, frozen=True):
    """One answer on the five levels. It stands beside the same thing in words, so it has no text of its own."""

    levels: int
    level: int | None = None
    supported: int | None = None
    """Where the evidence reaches, if that is lower."""
    aim: int | None = None

    @property
    def alternative(self) -> str:
        """Empty: the mark repeats what stands beside it."""
        return ""


class PracticeRow(Struct, frozen=True):
    """One practice with its answer and how strongly it points at each theme."""

    label: str
    level: int | None
    answer: str
    """The answer in words."""
    weights: tuple[int, ...]
    """One for each theme: 2 main, 1 contributing, 0 none."""


class PracticeMap(Struct, frozen=True):
    """Which practices point at which themes, and how low each stands."""

    themes: tuple[str, ...]
    levels: int
    rows: tuple[PracticeRow, ...]

    @property
    def alternative(self) -> str:
        """The figure in words."""
        return " ".join(f"{row.label}, {row.answer}: {self._themes(row)}." for row in self.rows)

    def _themes(self, row: PracticeRow) -> str:
        words = {2: "mainly", 1: "partly"}
        pairs = zip(self.themes, row.weights, strict=True)
        return ", ".join(f"points {words[weight]} at {theme}" for theme, weight in pairs if weight) or "points at none"


class LevelRings(Struct, frozen=True):
    """Every answer as a dot on the ring of its level: the cover's picture, an ornament."""

    levels: int
    answers: tuple[int | None, ...]

    @property
    def alternative(self) -> str:
        """Empty: an ornament says nothing that the report does not."""
        return ""


class BoxRow(Struct, frozen=True):
    """Empty boxes in a row, in groups. What stands over a box says what belongs in it."""

    label: str
    groups: tuple[tuple[str, ...], ...]


class Boxes(Struct, frozen=True):
    """Boxes to write one character in by hand."""

    rows: tuple[BoxRow, ...]
    size: float
    """How wide and high each is, in points; narrower where there is no room for that."""

    @property
    def alternative(self) -> str:
        """The figure in words."""
        return " ".join(self._row(row) for row in self.rows)

    def _row(self, row: BoxRow) -> str:
        marks = [mark for group in row.groups for mark in group]
        count = f"{len(marks)} empty {'box' if len(marks) == 1 else 'boxes'}"
        named = ", ".join(mark for mark in marks if mark)
        return f"{': '.join(filter(None, (row.label, count, named)))}."


class WritingLines(Struct, frozen=True):
    """Lines to write on by hand. What stands before them says what for, so they have no text of their own."""

    count: int

    @property
    def alternative(self) -> str:
        """Empty: there is nothing on them."""
        return ""


Chart = LevelDots | LevelBars | LevelChange | LevelMark | PracticeMap | LevelRings | Boxes | WritingLines


class Figure(Struct, frozen=True):
    """A chart with a line of explanation beneath it."""

    chart: Chart
    caption: str = ""


class Column(Struct, frozen=True):
    """One column of a table."""

    title: str
    width: float
    """Its share of the table's width, relative to the other columns."""
    align: Align = "start"


class Table(Struct, frozen=True):
    """Rows under column titles. The first cell of a row names the row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple["Cell", ...], ...]
    summary: str
    """What the table holds, for those who hear it."""
    caption: str = ""


class Callout(Struct, frozen=True):
    """Something set apart from the text around it."""

    title: str
    blocks: tuple["Block", ...]


class KeepTogether(Struct, frozen=True):
    """Blocks that belong on one page."""

    blocks: tuple["Block", ...]


class SideBySide(Struct, frozen=True):
    """Parts that may stand next to each other where there is width; read one after the other."""

    parts: tuple[tuple["Block", ...], ...]


Text = Paragraph | Heading | Quotation | BulletList | NumberedList | Choices | Entry
Block = Text | Figure | Table | Callout | KeepTogether | SideBySide
Cell = tuple[Block, ...]


class Task(Struct, frozen=True):
    """One thing to do by a day, for calendars and lists of actions."""

    id: str
    """Stays the same when the plan is made again."""
    text: str
    due: datetime.date
    theme: str
    practice: str
    """The practice it is about, by mark and name."""
    then: str = ""
    """The step after this one."""
    reason: str = ""
    advice: str = ""
    effort: str = ""
    sphere: str = ""
    owner: str = ""
    status: str = ""
    done: bool = False


class Section(Struct, frozen=True):
    """A part of the report with an entry in its contents; it begins a page unless it runs on."""

    title: str
    id: str
    blocks: tuple[Block, ...]
    wide: bool = False
    """Better read on a page that is wider than high."""
    runs_on: bool = False
    """May follow the section before it on the same page, where there is room."""
    language: str = ""
    """What its title is written in, as of a run."""
    leaf: bool = False
    """Begins a sheet of paper of its own where both sides are printed, so that it can be torn off or left out."""


class Report(Struct, frozen=True):
    """A whole document."""

    title: str
    subtitle: tuple[str, ...]
    """Lines under the title, the first the most important."""
    date: str
    """The day it speaks for, in words."""
    day: datetime.date
    """The same day, for the properties of a file."""
    language: str
    sections: tuple[Section, ...]
    cover: LevelRings | None = None
    tasks: tuple[Task, ...] = ()
    """The actions that the sections tell of, in their order."""
    plain: bool = False
    """To be printed and written on: no cover, the title stands over the first page."""
    key: str = ""
    """The same for every report of one assessment, and says nothing about it."""


def paragraph(*parts: str | Run, role: Role = "body", id: str = "") -> Paragraph:
    """A paragraph of plain texts and runs."""
    return Paragraph(tuple(Run(part) if isinstance(part, str) else part for part in parts), role, id)


def strong(text: str, target: str = "") -> Run:
    """Text that stands out."""
    return Run(text, "strong", target)


def quiet(text: str) -> Run:
    """Text that stands back."""
    return Run(text, "quiet")


def bullets(items: Iterable[str]) -> BulletList:
    """A list of plain sentences."""
    return BulletList(tuple(paragraph(item) for item in items))


def runs_of(report_blocks: Iterable[Block]) -> Iterator[Run]:
    """Every run of text in the blocks, in reading order."""
    for block in report_blocks:
        yield from _runs(block)


def _runs(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph(runs):
            yield from runs
        case Heading(_, text):
            yield Run(text, "strong")
        case Quotation(text, source):
            yield Run(text)
            yield from source.runs
        case BulletList(items) | NumberedList(items):
            yield from runs_of(items)
        case Choices(choices):
            yield from runs_of(choice.text for choice in choices)
        case Entry(value=value, empty=empty):
            yield Run(value) if value else Run(empty, "quiet")
        case Table(_, rows):
            yield from runs_of(chain.from_iterable(chain.from_iterable(rows)))
        case Callout(title, blocks):
            yield Run(title, "strong")
            yield from runs_of(blocks)
        case KeepTogether(blocks):
            yield from runs_of(blocks)
        case SideBySide(parts):
            yield from runs_of(chain.from_iterable(parts))
