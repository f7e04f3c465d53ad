"""A written Word document read back: by python-docx, and as the XML that it is."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx import Document
from docx.oxml.ns import qn

from selfassess.report.report import (
    Block,
    BulletList,
    Callout,
    Column,
    Entry,
    Figure,
    Heading,
    KeepTogether,
    LevelDots,
    LevelMark,
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
    paragraph,
)
from selfassess.report.word import write_word
from tests.builders import TODAY
from tests.report.test_text import HIDDEN, HOSTILE

ARABIC = "خطة العمل، المرحلة 2"
LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")
EVERYTHING = "".join(HIDDEN) + "\ufffe\uffff" + " ".join(HOSTILE)


def report_of(*sections: Section, title: str = "Action plan", day: date = TODAY) -> Report:
    return Report(title, ("A pack",), "23 November 2026", day, "en-GB", sections)


def document(*blocks: Block) -> Any:
    """The document of one section with these blocks, as python-docx reads it."""
    return opened(write_word(report_of(Section("Section", "section", blocks))))


def opened(docx: bytes) -> Any:
    return Document(BytesIO(docx))


def part(docx: bytes, name: str) -> str:
    with ZipFile(BytesIO(docx)) as package:
        return package.read(name).decode()


def found(document: Any, tag: str) -> list[Any]:
    """Every element of a kind, in the order of reading."""
    return list(document.element.body.iter(qn(f"w:{tag}")))


def value(element: Any, tag: str) -> str | None:
    """The value of the first element of a kind inside another."""
    inner = element.find(f".//{qn(f'w:{tag}')}")
    return None if inner is None else inner.get(qn("w:val"))


def written(element: Any) -> str:
    """What is written in an element, on one line."""
    return "".join(one.text or "" for one in element.iter(qn("w:t")))


def text(document: Any) -> str:
    """All that is written, with the ends of lines and paragraphs as line feeds."""
    kinds = (qn("w:t"), qn("w:br"), qn("w:p"))
    parts = document.element.body.iter(*kinds)
    return "".join((one.text or "") if one.tag == kinds[0] else "\n" for one in parts)


def every_block(words: str) -> tuple[Block, ...]:
    """One block of each kind that says `words`."""
    cell = (paragraph(words), Entry(words, words, words), Figure(LevelMark(5, 3, 2, 4)))
    return (
        Heading(2, words, words),
        paragraph(words, role="note", id=words),
        paragraph(Run(words, "strong", words, words)),
        Entry(words, words, "", words),
        Quotation(words, paragraph(words)),
        BulletList((paragraph(words),)),
        NumberedList((paragraph(words),)),
        Table((Column(words[:40], 1), Column(words[:40], 2, "end")), ((cell, cell), (cell, ())), words, words),
        Figure(LevelDots(LEVELS, (LevelRow(words, (1, 0, 2, 0, 0), 3, (1, 3), 2, 1),)), words),
        Figure(PracticeMap((words[:20],), 5, (PracticeRow(words, None, words, (2,)),)), words),
        Callout(words, (paragraph(words), BulletList((paragraph(words),)))),
        KeepTogether((Heading(3, words), paragraph(words))),
        SideBySide(((paragraph(words),), (Heading(4, words),))),
    )


def hostile() -> Report:
    """A report in which every text is one that should do nothing but stand there."""
    sections = [
        Section(words[:200], f"section-{number}", every_block(words), wide=number % 3 == 1)
        for number, words in enumerate([*HOSTILE, EVERYTHING, ARABIC, "x", "W" * 10_000])
    ]
    return Report(EVERYTHING, (EVERYTHING, ARABIC), ARABIC, TODAY, "en-GB", tuple(sections))
