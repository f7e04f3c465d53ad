"""What a drawing promises when it becomes part of a page: the same shapes in the same places."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from reportlab.graphics.shapes import (
    Circle,
    Drawing,
    Ellipse,
    Group,
    Line,
    Path,
    Polygon,
    PolyLine,
    Rect,
    Shape,
    String,
    Wedge,
)

from selfassess.report.design import BODY, DEEP, ITALIC, PAPER, STRONG, set_up
from selfassess.report.svg import svg

set_up()


def drawn(*shapes: Shape) -> Element:
    return fromstring(svg(Drawing(100, 50, *shapes), "What it shows"))


def test_places_count_from_the_top() -> None:
    circle, line, rect = drawn(Circle(10, 40, 5), Line(0, 0, 100, 50), Rect(10, 10, 20, 30, 2, 2))
    assert (circle.get("cx"), circle.get("cy"), circle.get("r")) == ("10", "10", "5")
    assert [line.get(name) for name in ("x1", "y1", "x2", "y2")] == ["0", "50", "100", "0"]
    assert [rect.get(name) for name in ("x", "y", "width", "height", "rx")] == ["10", "10", "20", "30", "2"]


def test_points_and_paths_count_from_the_top_too() -> None:
    path = Path(fillColor=None)
    path.moveTo(0, 0)
    path.lineTo(10, 20)
    path.curveTo(1, 2, 3, 4, 5, 6)
    path.closePath()
    polygon, polyline, outline, ellipse = drawn(
        Polygon([0, 0, 10, 20, 5, 5]), PolyLine([0, 0, 10, 20]), path, Ellipse(10, 40, 5, 3)
    )
    assert polygon.get("points") == "0 50 10 30 5 45"
    assert (polyline.get("points"), polyline.get("fill")) == ("0 50 10 30", "none")
    assert outline.get("d") == "M0 50L10 30C1 48 3 46 5 44Z"
    assert (ellipse.get("cy"), ellipse.get("ry")) == ("10", "3")


def test_colours_and_strokes_are_the_drawing_s_own() -> None:
    filled, dashed, bare = drawn(
        Circle(1, 1, 1, fillColor=DEEP, strokeColor=None),
        Circle(1, 1, 1, fillColor=None, strokeColor=DEEP, strokeWidth=1.5, strokeDashArray=[2, 1]),
        Line(0, 0, 1, 1, strokeColor=PAPER, strokeLineCap=1),
    )
    assert (filled.get("fill"), filled.get("stroke")) == ("#0b3c5d", None)
    assert [dashed.get(f"{name}") for name in ("fill", "stroke", "stroke-width", "stroke-dasharray")] == [
        "none",
        "#0b3c5d",
        "1.5",
        "2 1",
    ]
    assert (bare.get("stroke"), bare.get("stroke-linecap")) == ("#ffffff", "round")


def test_words_keep_their_weight_slope_and_anchor_and_are_escaped() -> None:
    strong, slanted, plain = drawn(
        String(10, 20, "<b> & ]]>", fontName=STRONG, fontSize=9.5, textAnchor="middle"),
        String(0, 0, "x", fontName=ITALIC),
        String(0, 0, "x", fontName=BODY),
    )
    assert strong.text == "<b> & ]]>"
    assert [strong.get(name) for name in ("y", "font-size", "font-weight", "text-anchor")] == [
        "30",
        "9.5",
        "600",
        "middle",
    ]
    assert slanted.get("font-style") == "italic"
    assert not {"font-weight", "font-style", "text-anchor"} & plain.attrib.keys()


def test_a_moved_group_stays_where_it_was_moved() -> None:
    (group,) = drawn(Group(Circle(0, 0, 1), transform=(1, 0, 0, 1, 10, 20)))
    assert group.get("transform") == "matrix(1 0 0 1 10 -20)"
    assert group[0].get("cy") == "50"


def test_a_shape_that_nobody_can_draw_is_found_out() -> None:
    with pytest.raises(TypeError, match="Wedge"):
        drawn(Wedge(0, 0, 1, 0, 90))


def test_an_image_has_a_name_and_an_ornament_has_none() -> None:
    image, ornament = drawn(), fromstring(svg(Drawing(1, 1), ""))
    assert (image.get("role"), image.get("aria-label")) == ("img", "What it shows")
    assert (ornament.get("role"), ornament.get("aria-hidden")) == (None, "true")
    assert image.get("viewBox") == "0 0 100 50"
