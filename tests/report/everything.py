"""A report that holds every kind of thing a report can hold, with one text wherever somebody's text can stand."""

from datetime import date

from selfassess.report.report import (
    BarRow,
    Block,
    Boxes,
    BoxRow,
    BulletList,
    Callout,
    Choice,
    Choices,
    Column,
    Entry,
    Figure,
    Heading,
    KeepTogether,
    LevelBars,
    LevelDots,
    LevelMark,
    LevelRings,
    LevelRow,
    NumberedList,
    PracticeMap,
    PracticeRow,
    Quotation,
    Report,
    Run,
    Section,
    SideBySide,
    Table,
    WritingLines,
    paragraph,
    quiet,
    strong,
)

DAY = date(2026, 11, 23)


def everything(text: str, language: str = "") -> Report:
    """The report; `language` is that of the text."""
    words = paragraph("Said: ", Run(text, language=language), quiet(text))
    return Report(
        title=text,
        subtitle=(text, text),
        date="23 November 2026",
        day=DAY,
        language="en-GB",
        sections=(
            Section(text, "first", (*_prose(text), words, *_figures(text))),
            Section(f"{text} again", "second", _tables(text), wide=True),
            Section(f"{text} at last", "third", ()),
        ),
        cover=LevelRings(5, (1, 2, None, 5)),
    )


def _prose(text: str) -> tuple[Block, ...]:
    line = paragraph(text)
    return (
        paragraph(text, role="lead"),
        paragraph(text, Run(text, target="#second"), Run(text, target="https://example.org/a?b=1&c=2")),
        Heading(2, text, "part"),
        paragraph(strong("Your note: "), text, role="note"),
        paragraph(text, role="small", id="small"),
        Heading(3, text),
        Quotation(text, paragraph(text)),
        Heading(4, text),
        BulletList((line, line)),
        NumberedList((paragraph(text, id="item"), line)),
        Choices((Choice("1", line), Choice("D", line))),
        Callout(text, (line, Heading(3, text), BulletList((line,)))),
        KeepTogether((Heading(2, text), line)),
        SideBySide(((Heading(3, text), line), (line,), ())),
        Entry("one", text, text, "Not named yet"),
        Entry("two", text, "", text),
    )


def _figures(text: str) -> tuple[Block, ...]:
    names = (text,) * 5
    level_rows = (LevelRow(text, (1, 0, 3, 2, 0), 3, (2, 4), 2, 1), LevelRow(text, (0,) * 5, None, None, 8, 0))
    practice_rows = (PracticeRow(text, 1, text, (2, 1, 0, 0)), PracticeRow(text, None, text, (0, 0, 2, 1)))
    return (
        Figure(LevelDots(names, level_rows), text),
        Figure(
            LevelBars(names, (BarRow(text, (3, 0, 5, 0, 1), (3,), text), BarRow(text, (0, 4, 4, 0, 0), (2, 3)))), text
        ),
        Figure(Boxes((BoxRow(text, ((text, "C2"), ("",))),), 30)),
        Figure(WritingLines(2)),
        Figure(PracticeMap(names[:4], 5, practice_rows)),
        Figure(LevelMark(5, 4, 3, 4)),
        Figure(LevelMark(5), text),
    )


def _tables(text: str) -> tuple[Block, ...]:
    cell = (paragraph(text),)
    columns = (Column(text, 1, "end"), Column(text, 6), Column("", 2), Column(text, 2, "end"))
    mixed = (cell, (paragraph(text), BulletList((paragraph(text),))), (Figure(LevelMark(5, 2)),), ())
    unnamed = ((), cell, (Entry("three", text, text),), cell)
    return (
        Table(columns, (mixed, unnamed), text, text),
        Table(columns[:1], (), text),
    )
