"""About: the version, and what is shipped under which licence; all of it carried with the program."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from selfassess import APP_NAME, __version__
from selfassess.files.places import LICENCES, notices
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import SETTINGS, Place
from selfassess.wizard.widgets import Button, Panel, Passage, PlainLabel, heading
from selfassess.wizard.words import translate


class AboutPage(Page):
    """The parts as a list; each licence text opens below its button."""

    has_footer = False
    column_width = 46

    @property
    def title(self) -> str:
        return translate("About", "About and licences")

    def show_place(self, place: Place) -> None:
        self._open = ""
        super().show_place(place)

    def fill(self, column: Column) -> None:
        parts, *texts = notices()
        column.add(heading(self.title, 1.7))
        said = translate("About", "{program}, version {version}").format(program=APP_NAME, version=__version__)
        column.add(PlainLabel(said).selectable())
        never = translate("About", "It never uses the network. Everything on this page came with the program.")
        column.add(PlainLabel(never, "quiet"))
        back = Button(translate("About", "Back to Settings"), "link")
        back.clicked.connect(lambda: self.session.move(SETTINGS))
        column.add(row(back), 0.2)
        column.add(heading(translate("About", "What is in it, and under which licence"), 1.25), 0.8)
        panel = Panel(padding=0.9, gap=0.45)
        table, after = parted(_read(parts))
        for part, purpose, licence in table:
            panel.add(stacked(PlainLabel(part, strong=True), PlainLabel(f"{purpose} · {licence}", "quiet")))
        column.add(panel, 0.3)
        column.add(PlainLabel(after, "quiet"), 0.3)
        column.add(heading(translate("About", "Licence texts"), 1.25), 0.8)
        for path in texts:
            column.add(self._text(path), 0.2)

    def _text(self, path: Path) -> QWidget:
        words = _called(path)
        button = Button(words, "link")
        text = Passage()
        text.hide()

        def switch() -> None:
            if text.isHidden() and not text.text():
                text.setText(_read(path))
            text.setVisible(text.isHidden())

        button.clicked.connect(switch)
        return stacked(row(button), text)


def _called(path: Path) -> str:
    folder = path.parent.name
    if folder == "questionnaires":
        return translate("About", "Licence of the questionnaires")
    if folder == "fonts":
        return translate("About", "Licence of {part}").format(part=path.stem.removeprefix("LICENCE-"))
    if LICENCES in (folder, path.parent.parent.name):
        return path.stem if folder == LICENCES else f"{folder}: {path.name}"
    return translate("About", "Licence of the program")


def _read(path: Path) -> str:
    """The text, or a word on where it should be: an installation may have left it out."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return translate("About", "This text is missing here: {name}").format(name=path.name)


def parted(text: str) -> tuple[tuple[tuple[str, str, str], ...], str]:
    """The rows of the table in THIRD-PARTY.md, and the words after it, without marks."""
    lines = [line.strip() for line in text.replace("`", "").replace("*", "").splitlines()]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    table = tuple((cells[0], cells[1], cells[2]) for cells in rows[2:] if len(cells) == 3)
    last = max((place for place, line in enumerate(lines) if line.startswith("|")), default=0)
    return table, " ".join(line for line in lines[last:] if line and line[0] not in "|#")
