"""What a page draws, in order: every mark that opens, everything that puts ink on paper, and where text falls."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Dictionary, Name, Object

from tests.gates.checker.fonts import Font, read_font

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
PAINTING = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE", "Tj", "TJ", "'", '"'])


class Mark(NamedTuple):
    """Marked content: what the page calls it, and its number where it belongs to the structure tree."""

    tag: str
    mcid: int | None = None


class Opened(NamedTuple):
    """Marked content begins."""

    mark: Mark
    within: tuple[Mark, ...]
    in_form: bool


class Drawn(NamedTuple):
    """Something puts ink on the page."""

    operator: str
    within: tuple[Mark, ...]
    text: str = ""
    ends: tuple[Point, ...] = ()
    """Where the text begins and ends."""


class Unbalanced(NamedTuple):
    """Marked content ends that never began, or never ends."""

    message: str


Event = Opened | Drawn | Unbalanced


class _State(NamedTuple):
    """What `q` keeps and `Q` brings back."""

    matrix: Matrix = IDENTITY
    font: Font | None = None
    size: float = 0
    character: float = 0
    word: float = 0
    scale: float = 1
    leading: float = 0


def events(page: pikepdf.Page) -> list[Event]:
    """Everything that happens on a page."""
    reader = _Reader()
    reader.read(page.obj, page.obj.get("/Resources", Dictionary()))
    return reader.events


def drawn_text(form: Object) -> str:
    """The text of a form that is drawn by itself, such as the look of a field."""
    reader = _Reader()
    reader.read(form, form.get("/Resources", Dictionary()))
    return "".join(event.text for event in reader.events if isinstance(event, Drawn))


def times(first: Matrix, then: Matrix) -> Matrix:
    """One transformation after another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


class _Reader:
    """Follows the operators of a page and of the forms that it draws."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.marks: list[Mark] = []
        self.state = _State()
        self.saved: list[_State] = []
        self.text = self.line = IDENTITY
        self.resources: Any = Dictionary()
        self.depth = 0
        self.fonts: dict[tuple[int, int], Font] = {}

    def read(self, owner: Object, resources: Object) -> None:
        """Follow one content stream to its end."""
        outer, self.resources = self.resources, resources
        before = len(self.marks)
        for instruction in pikepdf.parse_content_stream(owner):
            name = str(instruction.operator)
            if follow := _OPERATORS.get(name):
                follow(self, list(instruction.operands))
            elif name in PAINTING:
                self.events.append(Drawn(name, tuple(self.marks)))
        if len(self.marks) > before:
            self.events.append(Unbalanced("marked content does not end"))
        del self.marks[before:]
        self.resources = outer

    def open(self, operands: Sequence[Any]) -> None:
        properties: Any = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Name):
            properties = self.resources.get("/Properties", Dictionary()).get(properties)
        number = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        mark = Mark(str(operands[0])[1:], None if number is None else int(number))
        self.events.append(Opened(mark, tuple(self.marks), self.depth > 0))
        self.marks.append(mark)

    def close(self, _: Sequence[Any]) -> None:
        if self.marks:
            self.marks.pop()
        else:
            self.events.append(Unbalanced("marked content ends that never began"))

    def save(self, _: Sequence[Any]) -> None:
        self.saved.append(self.state)

    def restore(self, _: Sequence[Any]) -> None:
        if self.saved:
            self.state = self.saved.pop()

    def transform(self, operands: Sequence[Any]) -> None:
        self.state = self.state._replace(matrix=times(_matrix(operands), self.state.matrix))

    def begin(self, _: Sequence[Any]) -> None:
        self.text = self.line = IDENTITY

    def place(self, operands: Sequence[Any]) -> None:
        self.text = self.line = _matrix(operands)

    def move(self, operands: Sequence[Any]) -> None:
        self.text = self.line = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line)

    def move_and_lead(self, operands: Sequence[Any]) -> None:
        self.state = self.state._replace(leading=-float(operands[1]))
        self.move(operands)

    def next_line(self, _: Sequence[Any]) -> None:
        self.move((0, -self.state.leading))

    def choose(self, operands: Sequence[Any]) -> None:
        found = self.resources.get("/Font", Dictionary()).get(operands[0])
        if found is not None:
            font = self.fonts.get(found.objgen) or read_font(found)
            self.fonts[found.objgen] = font
            self.state = self.state._replace(font=font, size=float(operands[1]))

    def show(self, operands: Sequence[Any]) -> None:
        self.put([operands[-1]])

    def show_on_next_line(self, operands: Sequence[Any]) -> None:
        self.next_line(())
        self.put([operands[-1]])

    def show_pieces(self, operands: Sequence[Any]) -> None:
        self.put(list(operands[0]))

    def put(self, pieces: Sequence[Any]) -> None:
        """Text is drawn and the pen moves on behind it."""
        begin, said = self.pen(), []
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                codes = bytes(piece)
                said.append(self.state.font.text(codes) if self.state.font else "")
                self.advance(self.width(codes))
            else:
                self.advance(-float(piece) / 1000 * self.state.size)
        self.events.append(Drawn("Tj", tuple(self.marks), "".join(said), (begin, self.pen())))

    def width(self, codes: bytes) -> float:
        state = self.state
        widths = state.font.widths if state.font else {}
        glyphs = sum(widths.get(code, 0) for code in codes) / 1000 * state.size
        return glyphs + len(codes) * state.character + codes.count(b" ") * state.word

    def advance(self, by: float) -> None:
        self.text = times((1, 0, 0, 1, by * self.state.scale, 0), self.text)

    def pen(self) -> Point:
        """Where on the page the next character begins."""
        return times(self.text, self.state.matrix)[4:]

    def draw(self, operands: Sequence[Any]) -> None:
        self.events.append(Drawn("Do", tuple(self.marks)))
        form = self.resources.get("/XObject", Dictionary()).get(operands[0])
        if form is None or form.get("/Subtype") != Name.Form:
            return
        outer, saved, self.saved = self.state, self.saved, []
        self.state = outer._replace(matrix=times(_matrix(form.get("/Matrix", IDENTITY)), outer.matrix))
        self.depth += 1
        self.read(form, form.get("/Resources", self.resources))
        self.depth -= 1
        self.state, self.saved = outer, saved


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return (a, b, c, d, e, f)


def _setting(name: str, factor: float = 1) -> Callable[[_Reader, Sequence[Any]], None]:
    def follow(reader: _Reader, operands: Sequence[Any]) -> None:
        changed: dict[str, Any] = {name: float(operands[0]) * factor}
        reader.state = reader.state._replace(**changed)

    return follow


_OPERATORS: dict[str, Callable[[_Reader, Sequence[Any]], None]] = {
    "BDC": _Reader.open,
    "BMC": _Reader.open,
    "EMC": _Reader.close,
    "q": _Reader.save,
    "Q": _Reader.restore,
    "cm": _Reader.transform,
    "BT": _Reader.begin,
    "Tm": _Reader.place,
    "Td": _Reader.move,
    "TD": _Reader.move_and_lead,
    "T*": _Reader.next_line,
    "Tf": _Reader.choose,
    "Tc": _setting("character"),
    "Tw": _setting("word"),
    "Tz": _setting("scale", 0.01),
    "TL": _setting("leading"),
    "Tj": _Reader.show,
    "'": _Reader.show_on_next_line,
    '"': _Reader.show_on_next_line,
    "TJ": _Reader.show_pieces,
    "Do": _Reader.draw,
}


def texts(happened: Sequence[Event]) -> Iterator[tuple[int, str]]:
    """The text of each piece of marked content of the structure tree, as it was drawn."""
    for event in happened:
        if isinstance(event, Drawn) and event.text:
            owner = next((mark.mcid for mark in reversed(event.within) if mark.mcid is not None), None)
            if owner is not None:
                yield owner, event.text
