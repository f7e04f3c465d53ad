"""What the neutral tree promises."""

import subprocess
import sys

from selfassess.report.report import (
    BulletList,
    Callout,
    ChangeRow,
    Choice,
    Choices,
    Column,
    Figure,
    Heading,
    KeepTogether,
    LevelChange,
    LevelDots,
    LevelMark,
    LevelRow,
    NumberedList,
    PracticeMap,
    PracticeRow,
    Quotation,
    Run,
    SideBySide,
    Table,
    bullets,
    paragraph,
    runs_of,
    strong,
)

LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")


def test_the_tree_knows_no_way_of_writing_it() -> None:
    code = "import sys, selfassess.report.report; print({'reportlab', 'jinja2', 'PIL'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"


def test_every_text_of_every_block_is_reached_in_reading_order() -> None:
    def one(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    blocks = (
        paragraph("a", strong("b")),
        Heading(2, "c"),
        Quotation("d", paragraph("e")),
        BulletList((paragraph("f"),)),
        NumberedList((paragraph("g"),)),
        Table((Column("title", 1),), (((paragraph("h"),), (paragraph("i"),)),), "summary"),
        Callout("j", (paragraph("k"),)),
        KeepTogether((paragraph("l"), bullets(["m"]))),
        SideBySide(((paragraph("n"),), (paragraph("o"),))),
        Figure(LevelMark(5)),
        Choices((Choice("1", paragraph("p")), Choice("2", paragraph("q")))),
    )
    assert "".join(run.text for run in runs_of(blocks)) == "abcdefghijklmnopq"


def test_the_figure_of_levels_says_its_counts_and_what_is_unknown() -> None:
    row = LevelRow("Culture", (1, 2, 3, 0, 0), 2, (2, 3), 2, 1)
    assert LevelDots(LEVELS, (row,)).alternative == (
        "Culture: 1 at level 1, 2 at level 2, 3 at level 3; middle answer level 2, Sometimes; 2 not known; "
        "once known the middle answer lies between 2 and 3; 1 left out as not applying."
    )


def test_the_figure_of_levels_says_when_nothing_is_known() -> None:
    row = LevelRow("Culture", (0, 0, 0, 0, 0), None, None, 8, 0)
    assert LevelDots(LEVELS, (row,)).alternative == "Culture: no level chosen; 8 not known."


def test_the_map_of_practices_says_where_each_points() -> None:
    rows = (
        PracticeRow("P1 Payment", 2, "2 Sometimes", (2, 1, 0)),
        PracticeRow("P2 Reports", None, "Don’t know", (0, 0, 0)),
    )
    assert PracticeMap(("Culture", "Complexity", "Skills"), 5, rows).alternative == (
        "P1 Payment, 2 Sometimes: points mainly at Culture, points partly at Complexity. "
        "P2 Reports, Don’t know: points at none."
    )


def test_the_figure_of_changes_says_from_where_to_where() -> None:
    rows = (ChangeRow("C1 Raising problems", 2, 4),)
    assert LevelChange(LEVELS, rows).alternative == "C1 Raising problems: from level 2, Sometimes, to level 4, Checked."


def test_a_mark_beside_its_words_is_silent() -> None:
    assert LevelMark(5, 3).alternative == ""
