"""How the wizard looks: every colour by its role, every length in heights of the system font.

Nothing else in the wizard names a colour or a size in pixels. Light and dark are ours; where the person asks their
system for more contrast, the system's own palette is used throughout.
"""

from dataclasses import dataclass, fields
from typing import ClassVar, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

Scheme = Literal["system", "light", "dark"]

TEXT_SIZES = (100, 125, 150, 200)
"""Per cent of the system font."""

SMALLEST_POINTS = 10.5
"""Long statements are read here: where the system font is smaller, this is used; where it is larger, it is followed."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour for every role."""

    window: QColor
    surface: QColor
    hover: QColor
    selected: QColor
    text: QColor
    quiet: QColor
    """Secondary text."""
    hairline: QColor
    """Decoration only; never the sole mark of an edge that matters."""
    outline: QColor
    """Edges of controls."""
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    focus: QColor
    error: QColor
    error_panel: QColor
    track: QColor
    rail: QColor
    key: QColor

    @classmethod
    def of(cls, **roles: str) -> "Colours":
        """Colours from `#rrggbb`."""
        return cls(**{role: QColor(value) for role, value in roles.items()})


LIGHT = Colours.of(
    window="#F4F6F8",
    surface="#FFFFFF",
    hover="#F7FAFB",
    selected="#E3F1F1",
    text="#17212B",
    quiet="#46525F",
    hairline="#C9D1D9",
    outline="#66727F",
    accent="#0B656B",
    accent_hover="#084F54",
    on_accent="#FFFFFF",
    focus="#17212B",
    error="#B3261E",
    error_panel="#FCEEEC",
    track="#DDE3E8",
    rail="#FFFFFF",
    key="#EDF1F4",
)
DARK = Colours.of(
    window="#12171C",
    surface="#1B2229",
    hover="#222A33",
    selected="#12353A",
    text="#E9EEF2",
    quiet="#B3BEC9",
    hairline="#36414C",
    outline="#8B98A5",
    accent="#5CC5C9",
    accent_hover="#7ED6D9",
    on_accent="#06262A",
    focus="#FFE08A",
    error="#FF9C92",
    error_panel="#3A1A18",
    track="#323C46",
    rail="#171D23",
    key="#2A333C",
)


def contrast(one: QColor, other: QColor) -> float:
    """How well two colours can be told apart: the ratio of WCAG 2.2, from 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


READABLE = 4.5
"""The least contrast of text."""


def system_palette() -> QPalette:
    """The platform's own palette, as it is just now."""
    return QPalette()


def contrasting(palette: QPalette) -> Colours:
    """The system's own colours in every role; fills that carry no meaning are left out.

    The system's mark for what is selected need not be readable on its window, or under its own text: then text it is.
    """
    role = QPalette.ColorRole
    window, text = palette.color(role.Window), palette.color(role.WindowText)
    mark, on_mark = palette.color(role.Highlight), palette.color(role.HighlightedText)
    if min(contrast(mark, window), contrast(mark, on_mark)) < READABLE:
        mark, on_mark = text, window
    roles = {field.name: window for field in fields(Colours)}
    roles |= dict.fromkeys(("text", "quiet", "hairline", "outline", "error", "focus"), text)
    roles |= {"accent": mark, "accent_hover": mark, "on_accent": on_mark}
    return Colours(**roles)


class _Now:
    """What is in force in this process, as Qt itself keeps one palette and one font for it."""

    colours = LIGHT
    em = 0
    fonts: ClassVar[dict[tuple[float, bool], QFont]] = {}


def colours() -> Colours:
    """The colours in force."""
    return _Now.colours


def em(times: float = 1.0) -> int:
    """That many heights of the font, in pixels. Kept, because asking the font each time slowed the start."""
    if not _Now.em:
        _Now.em = QFontMetrics(QApplication.font()).height()
    return round(_Now.em * times)


def font(size: float = 1.0, strong: bool = False) -> QFont:
    """The font in force, `size` times as large, and heavier where `strong`."""
    made = _Now.fonts.get((size, strong))
    if made is None:
        made = QFont(QApplication.font())
        made.setPointSizeF(made.pointSizeF() * size)
        if strong:
            made.setWeight(QFont.Weight.DemiBold)
        _Now.fonts[size, strong] = made
    return made


class Appearance(QObject):
    """Keeps colours and text size in step with the person's wishes and their system's."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = "system", text_size: int = 100) -> None:
        super().__init__(app)
        self._app = app
        self.scheme: Scheme = scheme
        self.text_size = text_size
        self._system_font = QFont(app.font())
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._ask_system()
        self._hints.colorSchemeChanged.connect(self.apply)
        self._accessibility.contrastPreferenceChanged.connect(self.apply)
        self.apply()

    @property
    def high_contrast(self) -> bool:
        """Whether the system was asked for more contrast."""
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    @property
    def dark(self) -> bool:
        """Whether the dark colours are due."""
        return self.scheme == "dark" or (self.scheme == "system" and self.system_scheme() == Qt.ColorScheme.Dark)

    def system_scheme(self) -> Qt.ColorScheme:
        """What the system has."""
        return self._hints.colorScheme()

    def choose(self, scheme: Scheme, text_size: int) -> None:
        """Follow the person's wishes from now on."""
        if (scheme, text_size) != (self.scheme, self.text_size):
            self.scheme, self.text_size = scheme, text_size
            self._ask_system()
            self.apply()

    def _ask_system(self) -> None:
        """Title bar and dialogs of the system's own follow the wish too, where the system can."""
        if self.scheme == "system":
            self._hints.unsetColorScheme()
        else:
            self._hints.setColorScheme(Qt.ColorScheme.Dark if self.scheme == "dark" else Qt.ColorScheme.Light)

    def zoom(self, steps: int) -> None:
        """The text `steps` sizes larger or smaller, as far as there are sizes."""
        place = TEXT_SIZES.index(self.text_size) + steps
        self.choose(self.scheme, TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def apply(self) -> None:
        """Put colours and font in force; `changed` follows."""
        self._app.setFont(self._font())
        _Now.em = 0
        _Now.fonts.clear()
        if self.high_contrast:
            self._app.setPalette(system_palette())
            _Now.colours = contrasting(self._app.palette())
        else:
            _Now.colours = DARK if self.dark else LIGHT
            self._app.setPalette(_palette(_Now.colours))
        self.changed.emit()

    def _font(self) -> QFont:
        scaled = QFont(self._system_font)
        scaled.setPointSizeF(max(scaled.pointSizeF(), SMALLEST_POINTS) * self.text_size / 100)
        return scaled


def _palette(colours: Colours) -> QPalette:
    """The palette that makes Qt's own controls and dialogs match."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Light, colours.surface),
        (role.Mid, colours.hairline),
        (role.Dark, colours.outline),
    ):
        palette.setColor(name, colour)
    for name in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.outline)
    return palette
