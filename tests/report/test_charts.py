"""What the figures promise: every number can be read, and nothing hangs on colour."""

from itertools import pairwise

from reportlab.graphics.shapes import Circle, Drawing, String

from selfassess.report.charts import drawing, pieces
from selfassess.report.design import DEEP, DEPTHS, PAPER, set_up
from selfassess.report.report import (
    ChangeRow,
    LevelChange,
    LevelDots,
    LevelMark,
    LevelRings,
    LevelRow,
    PracticeMap,
    PracticeRow,
)

set_up()
LEVELS = ("Not yet", "Sometimes", "Usually", "Checked", "Shared")


def _texts(figure: Drawing) -> list[str]:
    return [shape.text for shape in figure.contents if isinstance(shape, String)]


def _dots(figure: Drawing) -> list[Circle]:
    return [shape for shape in figure.contents if isinstance(shape, Circle)]


def test_every_count_is_printed_and_the_middle_answer_is_the_filled_dot() -> None:
    row = LevelRow("Culture", (1, 2, 4, 0, 3), 3, None, 0, 0)
    figure = drawing(LevelDots(LEVELS, (row,)), 480)
    assert [text for text in _texts(figure) if text in ("1", "2", "3", "4")][-4:] == ["1", "2", "4", "3"]
    assert [dot.fillColor for dot in _dots(figure) if dot.r > 3].count(DEEP) == 1
    filled = next(dot for dot in _dots(figure) if dot.fillColor == DEEP)
    assert filled.r == max(dot.r for dot in _dots(figure))


def test_what_is_not_among_the_dots_stands_beside_them() -> None:
    row = LevelRow("Culture", (0, 0, 1, 0, 0), 3, (1, 5), 2, 4)
    assert {"2 not known", "4 left out"} <= set(_texts(drawing(LevelDots(LEVELS, (row,)), 480)))


def test_the_lower_the_level_the_darker_the_dot_also_in_grey() -> None:
    grey = [0.3 * colour.red + 0.59 * colour.green + 0.11 * colour.blue for colour in DEPTHS]
    assert all(above - below > 0.08 for below, above in pairwise(grey))


def test_each_dot_of_the_map_says_its_level_and_its_size_says_its_weight() -> None:
    rows = (PracticeRow("P1 Payment", 2, "2 Sometimes", (2, 1, 0, 0)), PracticeRow("P2 Asks", None, "?", (0, 2, 0, 0)))
    figure = drawing(PracticeMap(("Culture", "Complexity", "Data and research", "Skills"), 5, rows), 480)
    main, contributing, unknown = _dots(figure)
    assert main.r == unknown.r > contributing.r
    assert _texts(figure).count("2") == 2
    assert _texts(figure).count("?") == 1
    assert unknown.strokeDashArray


def test_a_mark_shows_a_lower_supported_level_as_an_open_dot() -> None:
    open_dot, filled = [dot for dot in _dots(drawing(LevelMark(5, 4, 3, 4), 60)) if dot.r > 3]
    assert (open_dot.fillColor, filled.fillColor) == (PAPER, DEEP)
    assert open_dot.cx < filled.cx


def test_a_change_runs_from_an_open_dot_to_a_filled_one_whichever_way_it_went() -> None:
    rows = (ChangeRow("C1 Raising problems", 2, 4), ChangeRow("C2 Learning", 3, 1))
    rise_from, rise_to, fall_from, fall_to = _dots(drawing(LevelChange(LEVELS, rows), 480))
    assert [dot.fillColor for dot in (rise_from, rise_to, fall_from, fall_to)] == [PAPER, DEEP, PAPER, DEEP]
    assert rise_from.cx < rise_to.cx
    assert fall_from.cx > fall_to.cx


def test_the_cover_has_a_dot_for_each_level_chosen() -> None:
    dots = [dot for dot in _dots(drawing(LevelRings(5, (1, None, 5, 3)), 0)) if dot.fillColor is not None]
    assert len(dots) == 3


def test_a_figure_longer_than_the_page_is_drawn_in_pieces_that_lose_nothing() -> None:
    rows = tuple(LevelRow(f"Q{number}", (1, 0, 0, 0, 0), 1, None, 0, 0) for number in range(50))
    drawn = [drawing(piece, 480) for piece in pieces(LevelDots(LEVELS, rows), 600)]
    assert all(piece.height <= 600 for piece in drawn)
    assert [text for piece in drawn for text in _texts(piece) if text.startswith("Q")] == [row.label for row in rows]
