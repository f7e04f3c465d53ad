"""How the person likes the wizard, kept beside the library. An unknown value counts as its default."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QByteArray, QSettings

from selfassess.wizard.theme import TEXT_SIZES, Scheme


@dataclass
class Preferences:
    """What is kept; every change is written at once."""

    folder: Path

    def __post_init__(self) -> None:
        self._kept = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the system has it."""
        value = str(self._kept.value("scheme", "system"))
        return cast(Scheme, value) if value in get_args(Scheme) else "system"

    @property
    def text_size(self) -> int:
        """Per cent."""
        value = str(self._kept.value("text-size", "100"))
        return int(value) if value in map(str, TEXT_SIZES) else 100

    @property
    def language(self) -> str:
        """The language of the interface: a code such as `cy`, or `system`."""
        return str(self._kept.value("language", "system"))

    @property
    def answer_keys(self) -> bool:
        """Whether 1 to 5, D and N choose an answer."""
        return str(self._kept.value("answer-keys", "on")) != "off"

    @property
    def window(self) -> QByteArray | None:
        """Size and position of the window, as Qt wrote it."""
        value = self._kept.value("window")
        return value if isinstance(value, QByteArray) else None

    def keep(self, **changes: object) -> None:
        """Keep values by name: `scheme`, `text_size`, `language`, `answer_keys`, `window`."""
        for key, value in changes.items():
            written = {True: "on", False: "off"}[value] if isinstance(value, bool) else value
            self._kept.setValue(key.replace("_", "-"), written)
        self._kept.sync()
