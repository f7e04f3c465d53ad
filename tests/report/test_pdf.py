"""What every PDF promises, whatever report it is written from."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from reportlab import rl_config

from selfassess.report.pdf import write_pdf
from selfassess.report.plan_report import plan_report
from selfassess.report.report import (
    Block,
    BulletList,
    Callout,
    Column,
    Figure,
    Heading,
    KeepTogether,
    LevelDots,
    LevelRow,
    NumberedList,
    PracticeMap,
    PracticeRow,
    Quotation,
    Report,
    Section,
    SideBySide,
    Table,
    paragraph,
)
from tests.builders import TODAY, shipped
from tests.report.examples import full
from tests.report.reading import document, pages, read, squeezed, titles, words

ONE_WORD = "W" * 1000
LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")


@pytest.fixture(scope="module")
def plan() -> bytes:
    return write_pdf(plan_report(shipped(), full(), TODAY))


def test_the_document_names_itself_and_its_language_and_nobody(plan: bytes) -> None:
    pdf = read(plan)
    root: Any = pdf.root_object
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Action plan"
    assert pdf.metadata.author == ""
    assert str(pdf.metadata.creation_date).startswith("2026-11-23")
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_every_font_is_embedded(plan: bytes) -> None:
    resources: list[Any] = [page["/Resources"] for page in read(plan).pages]
    resources += [form.get_object()["/Resources"] for page in resources for form in page.get("/XObject", {}).values()]
    fonts = [font.get_object() for own in resources for font in own.get_object().get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"], font["/BaseFont"]


def test_every_page_but_the_cover_says_which_of_how_many_it_is(plan: bytes) -> None:
    texts = pages(plan)
    for number, text in enumerate(texts[1:], 2):
        assert f"Page {number} of {len(texts)}" in text
    assert "Page" not in texts[0]


def test_contents_outline_and_sections_agree(plan: bytes) -> None:
    pdf, cover = read(plan), pages(plan)[0]
    for entry in pdf.outline:
        if not isinstance(entry, list):
            number = (pdf.get_destination_page_number(entry) or 0) + 1
            assert f"{entry.title} {number}" in cover
            assert str(entry.title) in pages(plan)[number - 1]


def test_the_same_report_gives_the_same_bytes_in_another_process(plan: bytes) -> None:
    code = (
        "import sys, hashlib; from tests.builders import TODAY, shipped; from tests.report.examples import full;"
        "from selfassess.report.pdf import write_pdf; from selfassess.report.plan_report import plan_report;"
        "print(hashlib.sha256(write_pdf(plan_report(shipped(), full(), TODAY))).hexdigest())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": ".", "SOURCE_DATE_EPOCH": "1"},
    )
    assert said.stdout.strip() == hashlib.sha256(plan).hexdigest()
    assert write_pdf(plan_report(shipped(), full(), TODAY)) == plan


WATCHED = """
import sys
from pathlib import Path
from selfassess.files.places import bundled
from selfassess.report.report import Table, Column, Run, paragraph, Heading
from tests.report.reading import document, words
from tests.report.test_text import HOSTILE

def blocks(texts):
    for text in texts:
        yield paragraph(text, role="note")
        yield Heading(2, text)
        yield Table((Column(text[:50], 1),), (((paragraph(Run(text, "strong", text)),),),), "s")

words(document(*blocks(["warm", "\\u05d0"])))  # what is imported late is imported now
resources, opened = str(bundled("resources")), []
doors = ("open", "os.open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request")
sys.addaudithook(lambda event, args: opened.append((event, str(args[0]))) if event in doors else None)
document(*blocks([*HOSTILE, "<img src='//host/x.png'/>", "<onDraw name='save'/>", "<img src='http://localhost/x'/>"]))
open(sys.executable, "rb").close()  # so that a hook that hears nothing is found out
print([entry[1] for entry in opened if not entry[1].startswith(resources)])
"""


def test_hostile_text_opens_no_file_and_no_connection() -> None:
    said = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, text=True, check=False, env={"PYTHONPATH": "."}
    )
    assert said.stdout.strip() == str([sys.executable]), said.stderr


def test_metadata_and_outline_show_hidden_characters() -> None:
    report = Report("A\x00\u202eplan <b>", (), "today", TODAY, "en-GB", (Section("S\x00<i>", "s", ()),))
    pdf = write_pdf(report)
    metadata = read(pdf).metadata
    assert metadata is not None
    assert metadata.title == "A��plan <b>"
    assert titles(pdf) == ["S�<i>"]


def _overfull() -> list[Block]:
    cell = (paragraph(ONE_WORD * 3),)
    return [
        Heading(2, ONE_WORD),
        paragraph(ONE_WORD),
        Heading(3, ONE_WORD),
        Table(tuple(Column(ONE_WORD[:60], width) for width in (1, 9, 3)), ((cell, cell, cell),) * 2, "Overfull"),
        Callout(ONE_WORD, (paragraph(ONE_WORD * 5),)),
        KeepTogether((Heading(2, "Too long"), paragraph(ONE_WORD * 6))),
        SideBySide(((paragraph(ONE_WORD * 4),), (BulletList((paragraph(ONE_WORD),)),))),
        Quotation(ONE_WORD * 5, paragraph(ONE_WORD)),
        NumberedList((paragraph(ONE_WORD * 6),)),
        Figure(LevelDots(LEVELS, (LevelRow(ONE_WORD, (9, 9, 9, 9, 9), 3, (1, 5), 99, 99),) * 60)),
        Figure(PracticeMap((ONE_WORD,) * 9, 5, (PracticeRow(ONE_WORD, 3, "3", (2,) * 9),) * 70), ONE_WORD),
        Heading(2, "The end"),
    ]


@pytest.mark.parametrize("wide", [False, True])
def test_nothing_is_too_big_for_the_paper(wide: bool) -> None:
    pdf = document(*_overfull(), wide=wide)
    assert words(pdf).rstrip().endswith("The end")
    assert squeezed(words(pdf)).count("W") >= 3 * 3 * 2 * 1000 + 6000


def test_no_text_is_drawn_outside_the_page() -> None:
    pdf = document(*_overfull()[:9])
    for page in read(pdf).pages:
        width, height = page.mediabox.width, page.mediabox.height

        def inside(
            text: str, matrix: object, place: list[float], *_: object, w: float = width, h: float = height
        ) -> None:
            assert not text.strip() or (0 <= place[4] <= w and 0 <= place[5] <= h)

        page.extract_text(visitor_text=inside)


def test_a_wide_section_lies_on_its_side() -> None:
    cover, page = read(document(paragraph("text"), wide=True)).pages
    assert cover.mediabox.height > cover.mediabox.width
    assert page.mediabox.width > page.mediabox.height


def test_a_heading_is_never_left_at_the_foot_of_a_page() -> None:
    for lines in range(28, 46):
        filler = paragraph("\n".join("line" for _ in range(lines)))
        table = Table((Column("A", 1),), (((paragraph("first row"),),),) * 40, "Rows")
        for following in (table, paragraph("first row " * 80), BulletList((paragraph("first row"),))):
            texts = pages(document(filler, Heading(2, "A heading"), following))
            assert any("A heading" in text and "first row" in text for text in texts)


def test_a_table_that_runs_on_says_its_titles_again_and_leaves_no_row_alone() -> None:
    for count in range(25, 60):
        rows = tuple(((paragraph(f"row{number}."),),) for number in range(count))
        texts = pages(document(Table((Column("Titled", 1),), rows, "Rows")))[1:]
        assert all("Titled" in text for text in texts)
        assert all(text.count("row") > 1 for text in texts)


def test_an_ordinary_row_is_not_split() -> None:
    tall = "word " * 150
    rows = tuple(((paragraph(f"begins{number} {tall} ends{number}"),),) for number in range(12))
    texts = pages(document(Table((Column("Titled", 1),), rows, "Rows")))
    for number in range(12):
        assert any(f"begins{number} " in text and f"ends{number}" in text for text in texts)


def test_reportlabs_own_doors_are_shut_whatever_its_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("trustedHosts", ["*"]),
        ("trustedSchemes", ["file", "http"]),
        ("toColorCanUse", "rl_safe_eval"),
    ):
        monkeypatch.setattr(rl_config, name, value)
    document(paragraph("text"))
    assert (rl_config.trustedHosts, rl_config.trustedSchemes, rl_config.toColorCanUse) == (None, ["https"], None)


@pytest.mark.parametrize("name", [".reportlab_settings", ".reportlab_mods"])
def test_no_code_is_run_that_lies_in_the_persons_own_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("print('run')")
    alone = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    write = [sys.executable, "-c", "import selfassess.report.pdf; print('written')"]
    done = subprocess.run(write, env=alone, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "written\n"), done.stderr


def test_a_section_that_runs_on_shares_a_page_where_what_it_begins_with_has_room() -> None:
    table = Table((Column("A", 1),), (((paragraph("first row"),),),) * 40, "Rows")
    shared = []
    for lines in range(20, 50):
        before = Section("Before", "before", (paragraph("\n".join(["line"] * lines)),))
        after = Section("What follows", "after", (paragraph("A word ahead."), table), runs_on=True)
        texts = pages(write_pdf(Report("Action plan", (), "today", TODAY, "en-GB", (before, after))))[1:]
        shared.append("What follows" in texts[0])
        assert any(all(part in text for part in ("What follows", "A word ahead", "first row")) for text in texts)
    assert shared[0]
    assert not shared[-1]


def test_what_stays_together_may_hold_what_stays_together() -> None:
    aside = Callout("Aside", (Quotation("said", paragraph("by whom")), KeepTogether((paragraph("within"),))))
    block = KeepTogether((Heading(2, "Title"), aside, KeepTogether((paragraph("more"),))))
    assert len(pages(document(block, block, block))) == 2  # the cover, and all of them
    tall = Callout("Tall", (paragraph("line\n" * 60),))
    assert squeezed(words(document(SideBySide(((tall,), (tall,)))))).count("line") == 120


def test_a_leaf_begins_a_sheet_of_its_own_and_so_does_the_next() -> None:
    for before in range(1, 4):
        first = Section("First", "first", (paragraph("\n".join(["line"] * 45 * before)),))
        leaf = Section("To tear off", "leaf", (paragraph("torn"),), leaf=True)
        last = Section("Last", "last", (paragraph("kept"),), leaf=True)
        texts = pages(write_pdf(Report("Action plan", (), "today", TODAY, "en-GB", (first, leaf, last), plain=True)))
        torn = next(number for number, text in enumerate(texts, 1) if "torn" in text)
        assert torn % 2 == 1
        assert "kept" in texts[torn + 1]
        assert not {"line", "torn", "kept"} & set(texts[torn].split())
