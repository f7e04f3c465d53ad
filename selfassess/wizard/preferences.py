"""How the person likes the wizard, kept beside the library. An unknown value counts as its default."""

import os
from contextlib import suppress
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QByteArray, QSettings

from selfassess.files.places import SETTINGS
from selfassess.questionnaire import Body, Context, Nation
from selfassess.wizard.theme import TEXT_SIZES, Scheme


class Preferences:
    """What is kept; every change is written at once."""

    def __init__(self, folder: Path) -> None:
        self.use(folder)

    def use(self, folder: Path) -> None:
        """What is kept is in the file in that folder from now on, whether there is one yet or not."""
        self.folder = folder
        self._kept = QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)

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
    def usual(self) -> Context:
        """Nation and body of new assessments."""
        nation, body = str(self._kept.value("nation", "")), str(self._kept.value("body", ""))
        return Context(
            nation=cast(Nation, nation) if nation in get_args(Nation) else None,
            body=cast(Body, body) if body in get_args(Body) else None,
        )

    @property
    def window(self) -> QByteArray | None:
        """Size and position of the window, as Qt wrote it."""
        value = self._kept.value("window")
        return value if isinstance(value, QByteArray) else None

    def keep(self, **changes: object) -> None:
        """Keep values by name: `scheme`, `text_size`, `language`, `answer_keys`, `nation`, `body`, `window`."""
        path = self.folder / SETTINGS
        with suppress(OSError):  # Qt would let everybody on the computer read the file
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
            path.chmod(0o600)
        for key, value in changes.items():
            written = {True: "on", False: "off"}[value] if isinstance(value, bool) else value
            self._kept.setValue(key.replace("_", "-"), written)
        self._kept.sync()
