"""A drawing -> SVG inside a page: the figures of the PDF, shape for shape, with words for those who hear them."""

from collections.abc import Iterable
from functools import singledispatch

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
)
from reportlab.lib.colors import Color

from selfassess.report.design import HEAD, ITALIC, STRONG
from selfassess.report.elements import Html, element, joined, line

WEIGHTS = {STRONG: "600", HEAD: "700"}
CAPS = ("", "round", "square")
PATH_STEPS = (("M", 2), ("L", 2), ("C", 6), ("Z", 0))
"""Letter and count of numbers of ReportLab's operators, by their number."""


def svg(drawing: Drawing, alternative: str, look: str = "") -> Html:
    """The drawing as an image that says `alternative`; an ornament where that is empty."""
    said = {"role": "img", "aria_label": alternative} if alternative else {"aria_hidden": "true"}
    width, height = _number(drawing.width), _number(drawing.height)
    shapes = _all(drawing.contents, drawing.height)
    return element("svg", shapes, class_=look, viewBox=f"0 0 {width} {height}", width=width, height=height, **said)


def _all(shapes: Iterable[Shape], height: float) -> Html:
    return joined(*(_shape(shape, height) for shape in shapes))


@singledispatch
def _shape(shape: Shape, height: float) -> Html:
    """The shape in coordinates that count from the top, where ReportLab's count from the foot."""
    raise TypeError(type(shape).__name__)


@_shape.register
def _(shape: Group, height: float) -> Html:
    a, b, c, d, e, f = shape.transform
    turned = (a, -b, -c, d, e + c * height, height - d * height - f)
    moved = "" if turned == (1, 0, 0, 1, 0, 0) else f"matrix({_numbers(turned)})"
    return element("g", _all(shape.contents, height), transform=moved)


@_shape.register
def _(shape: Circle, height: float) -> Html:
    place = {"cx": _number(shape.cx), "cy": _number(height - shape.cy), "r": _number(shape.r)}
    return element("circle", **place, **_paint(shape))


@_shape.register
def _(shape: Ellipse, height: float) -> Html:
    place = {"cx": _number(shape.cx), "cy": _number(height - shape.cy)}
    return element("ellipse", **place, rx=_number(shape.rx), ry=_number(shape.ry), **_paint(shape))


@_shape.register
def _(shape: Line, height: float) -> Html:
    start = {"x1": _number(shape.x1), "y1": _number(height - shape.y1)}
    return element("line", **start, x2=_number(shape.x2), y2=_number(height - shape.y2), **_stroke(shape))


@_shape.register
def _(shape: Rect, height: float) -> Html:
    place = {"x": _number(shape.x), "y": _number(height - shape.y - shape.height)}
    size = {"width": _number(shape.width), "height": _number(shape.height)}
    return element("rect", **place, **size, rx=_number(shape.rx), ry=_number(shape.ry), **_paint(shape))


@_shape.register
def _(shape: String, height: float) -> Html:
    place = {"x": _number(shape.x), "y": _number(height - shape.y)}
    look = {
        "font_size": _number(shape.fontSize),
        "font_weight": WEIGHTS.get(shape.fontName, ""),
        "font_style": "italic" if shape.fontName == ITALIC else "",
        "text_anchor": "" if shape.textAnchor == "start" else shape.textAnchor,
    }
    return element("text", line(shape.text), **place, **look, fill=_colour(shape.fillColor))


@_shape.register
def _(shape: PolyLine, height: float) -> Html:
    return element("polyline", points=_points(shape.points, height), **{**_stroke(shape), "fill": "none"})


@_shape.register
def _(shape: Polygon, height: float) -> Html:
    return element("polygon", points=_points(shape.points, height), **_paint(shape))


@_shape.register
def _(shape: Path, height: float) -> Html:
    numbers, steps = iter(shape.points), []
    for operator in shape.operators:
        letter, count = PATH_STEPS[operator]
        steps.append(letter + _points([next(numbers) for _ in range(count)], height))
    return element("path", d="".join(steps), **_paint(shape))


def _points(points: list[float], height: float) -> str:
    return _numbers(
        height - number if odd else number for number, odd in zip(points, [0, 1] * len(points), strict=False)
    )


def _paint(shape: Shape) -> dict[str, str]:
    return {"fill": _colour(shape.fillColor), **_stroke(shape)}


def _stroke(shape: Shape) -> dict[str, str]:
    if shape.strokeColor is None or not shape.strokeWidth:
        return {}
    dashes = shape.strokeDashArray or ()
    return {
        "stroke": _colour(shape.strokeColor),
        "stroke_width": _number(shape.strokeWidth),
        "stroke_dasharray": _numbers(dashes),
        "stroke_linecap": CAPS[shape.strokeLineCap or 0],
    }


def _colour(colour: Color | None) -> str:
    return f"#{colour.hexval()[2:]}" if colour else "none"


def _numbers(numbers: Iterable[float]) -> str:
    return " ".join(map(_number, numbers))


def _number(number: float) -> str:
    """To the hundredth of a point; nobody sees less."""
    digits = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits
