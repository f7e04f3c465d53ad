"""A written PDF read back, as a person's reader would."""

import re
from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader

from selfassess.report.pdf import write_pdf
from selfassess.report.report import Block, Report, Section
from tests.builders import TODAY

EDGES = re.compile(r"^Action plan .{1,140}? \d+ \w+ \d{4} Page \d+ of \d+ ?")
"""Head and foot, which are drawn before what stands between them."""


def read(pdf: bytes) -> PdfReader:
    """The document."""
    return PdfReader(BytesIO(pdf))


@lru_cache(maxsize=32)
def pages(pdf: bytes) -> list[str]:
    """The text of each page, with single spaces."""
    return [" ".join((page.extract_text() or "").split()) for page in read(pdf).pages]


def words(pdf: bytes) -> str:
    """All the text between head and foot, with single spaces, so that line and page ends do not matter."""
    return " ".join(EDGES.sub("", page) for page in pages(pdf))


def squeezed(text: str) -> str:
    """The text without any white space: what must survive whatever the line breaks."""
    return re.sub(r"\s+", "", text)


def titles(pdf: bytes) -> list[str]:
    """The outline's entries of the first depth."""
    return [str(entry.title) for entry in read(pdf).outline if not isinstance(entry, list)]


def document(*blocks: Block, wide: bool = False) -> bytes:
    """A PDF of one section with these blocks."""
    section = Section("Section", "section", blocks, wide)
    return write_pdf(Report("Action plan", ("A pack",), "23 November 2026", TODAY, "en-GB", (section,)))
