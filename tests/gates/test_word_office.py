"""LibreOffice opens the Word documents, and finds in them the headings and the tables that the report has."""

import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from selfassess.assessment import PUBLIC
from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    Block,
    Callout,
    Figure,
    Heading,
    KeepTogether,
    LevelBars,
    LevelDots,
    PracticeMap,
    Report,
    SideBySide,
    Table,
)
from selfassess.report.team_report import team_report
from selfassess.report.text import one_line
from selfassess.report.word import write_word
from tests.builders import TODAY, shipped
from tests.report.examples import empty, full
from tests.report.teams import outcome
from tests.report.word_reading import hostile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

REPORTS: dict[str, Callable[[], Report]] = {
    "full": lambda: plan_report(shipped(), full(), TODAY),
    "public": lambda: plan_report(shipped(), full(), TODAY, PUBLIC),
    "empty": lambda: plan_report(shipped(), empty(), TODAY),
    "team": lambda: team_report(shipped(), outcome(12)),
    "hostile": hostile,
}

Outline = list[tuple[int, str]]


def converted(docx: bytes, folder: Path, kind: str = "odt") -> bytes:
    """What LibreOffice makes of a document, with a profile of its own."""
    source = folder / "plan.docx"
    source.write_bytes(docx)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    # a document that keeps it busy for ever must fail here, not hang the gate
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"plan.{kind}").read_bytes()


def read(odt: bytes) -> ElementTree.Element:
    with ZipFile(BytesIO(odt)) as package:
        return ElementTree.fromstring(package.read("content.xml"))


def headings(content: ElementTree.Element) -> Outline:
    """Every heading with its level, in the order of reading."""
    return [
        (int(one.get(f"{TEXT}outline-level", 0)), " ".join("".join(one.itertext()).split()))
        for one in content.iter(f"{TEXT}h")
    ]


def tables(content: ElementTree.Element) -> list[list[str]]:
    """The titles of each table's columns: what stands in the rows that are said again on each page."""
    return [
        [
            " ".join("".join(cell.itertext()).split())
            for rows in table.iter(f"{TABLE}table-header-rows")
            for cell in rows.iter(f"{TABLE}table-cell")
        ]
        for table in content.iter(f"{TABLE}table")
    ]


def blocks_of(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, those inside others too."""
    for block in blocks:
        yield block
        match block:
            case Callout(_, inside) | KeepTogether(inside):
                yield from blocks_of(inside)
            case SideBySide(parts):
                yield from (inner for part in parts for inner in blocks_of(part))


def outline(report: Report) -> Outline:
    found: Outline = []
    for section in report.sections:
        found.append((1, one_line(section.title)))
        found += [(one.level, one_line(one.text)) for one in blocks_of(section.blocks) if isinstance(one, Heading)]
    return found


def titles(report: Report) -> list[list[str] | int]:
    """The titles of each table; for a figure, how many columns it has at least."""
    found: list[list[str] | int] = []
    for section in report.sections:
        for block in blocks_of(section.blocks):
            match block:
                case Table(columns):
                    found.append([one_line(column.title) for column in columns])
                case Figure(LevelDots(names) | LevelBars(names)):
                    found.append(1 + len(names))
                case Figure(PracticeMap(themes)):
                    found.append(1 + len(themes))
    return found


def missing(report: Report, docx: bytes, folder: Path) -> list[str]:
    """What of the report LibreOffice does not find in the document."""
    content = read(converted(docx, folder))
    heads, grids = headings(content), tables(content)
    lost = [f"heading {said}" for said, found in zip(outline(report), heads, strict=False) if said != found]
    if len(heads) != len(outline(report)):
        lost.append(f"{len(heads)} headings instead of {len(outline(report))}")
    if len(grids) != len(titles(report)):
        lost.append(f"{len(grids)} tables instead of {len(titles(report))}")
    for said, found in zip(titles(report), grids, strict=False):
        if (len(found) < said) if isinstance(said, int) else (found != said):
            lost.append(f"titles {said}: {found}")
    return lost


@pytest.mark.parametrize("name", REPORTS)
def test_office_finds_every_heading_and_every_row_of_titles(name: str, tmp_path: Path) -> None:
    report = REPORTS[name]()
    assert list(islice(missing(report, write_word(report), tmp_path), 5)) == []


@pytest.mark.parametrize("name", ["full", "hostile"])
def test_office_can_print_it(name: str, tmp_path: Path) -> None:
    assert converted(write_word(REPORTS[name]()), tmp_path, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b"<w:tblHeader/>", b""),
        ("word/document.xml", b'<w:pStyle w:val="Heading2"/>', b'<w:pStyle w:val="Lead"/>'),
        ("word/document.xml", b'<w:pStyle w:val="Heading2"/>', b'<w:pStyle w:val="Heading1"/>'),
    ],
)
def test_the_gate_notices_what_is_lost(part: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    report = REPORTS["full"]()
    spoilt = BytesIO()
    with ZipFile(BytesIO(write_word(report))) as whole, ZipFile(spoilt, "w") as package:
        for name in whole.namelist():
            content = whole.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            package.writestr(name, content)
    assert missing(report, spoilt.getvalue(), tmp_path)
