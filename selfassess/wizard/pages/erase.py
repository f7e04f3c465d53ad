"""Erase everything: what will go, what stays, and the word that says it is meant."""

from PySide6.QtWidgets import QWidget

from selfassess.files.erasing import Holdings, holdings
from selfassess.wizard import messages, own_data
from selfassess.wizard.accessibility import announce
from selfassess.wizard.fields import Field
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import SETTINGS
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.shelf import Title
from selfassess.wizard.theme import Appearance
from selfassess.wizard.widgets import Button, Notice, Panel, PathLabel, PlainLabel, heading
from selfassess.wizard.words import SAY, translate


class ErasePage(Page):
    """Nothing goes until the word is written and the button pressed."""

    has_footer = False

    def __init__(self, session: Session, appearance: Appearance, preferences: Preferences) -> None:
        super().__init__(session)
        self.appearance, self.preferences = appearance, preferences

    @property
    def title(self) -> str:
        return translate("Erase", "Erase everything")

    @property
    def word(self) -> str:
        """What is to be written."""
        return translate("Erase", "erase")

    def fill(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        going = self._list(translate("Erase", "What will be erased"), *self._going())
        going.add(PathLabel(self.session.library.folder))
        column.add(going, 0.6)
        column.add(self._list(translate("Erase", "What stays"), *_staying()), 0.4)
        column.add(self._agreeing(), 0.8)
        self.hint = Notice(urgent=True)
        self.hint.hide()
        column.add(self.hint, 0.4)
        go = Button(translate("Erase", "Erase everything"))
        go.clicked.connect(self._erase)
        back = Button(translate("Erase", "Back to Settings"), "link")
        back.clicked.connect(lambda: self.session.move(SETTINGS))
        column.add(row(go, back), 0.4)

    def _list(self, title: str, *lines: str) -> Panel:
        panel = Panel(padding=0.9, gap=0.2)
        panel.add(heading(title, 1.0))
        for line in lines:
            panel.add(PlainLabel(line))
        return panel

    def _going(self) -> tuple[str, ...]:
        entries = self.session.library.entries()
        found = holdings(self.session.library.folder, (len(entries), sum(entry.answered for entry in entries)))
        kept = translate("Erase", "{assessments} with {answers}, their notes and plans").format(
            assessments=SAY.count(len(entries), "assessment", "assessments"),
            answers=SAY.count(_answers(found), "answer", "answers"),
        )
        backups = SAY.count(found.backups if found else 0, "automatic backup", "automatic backups")
        also = translate("Erase", "{backups}, and everything set aside").format(backups=backups)
        where = translate("Erase", "All of it is in this folder:")
        return (kept, also, translate("Erase", "The settings of this program"), where)

    def _agreeing(self) -> QWidget:
        words = translate("Erase", "This cannot be undone. To go on, write the word “{word}”.").format(word=self.word)
        label = PlainLabel(words, strong=True)
        self.line = Title(translate("Erase", "Write the word {word}").format(word=self.word), limit=40)
        self.line.done.connect(self._erase)
        label.setBuddy(self.line)
        return stacked(label, Field(self.line), gap=0.2)

    def _erase(self) -> None:
        if self.line.text().strip().lower() != self.word.lower():
            words = translate("Erase", "Nothing has been erased. Write the word “{word}”, then press the button.")
            self.hint.say(words.format(word=self.word))
            self.hint.show()
            announce(self, self.hint.label.text(), urgent=True)
            self.line.setFocus()
            return
        if own_data.erase(self, self.session, self.preferences, self.appearance):
            said = translate("Erase", "Everything that was kept on this computer is erased.")
            messages.tell(self.window(), said, "\n".join(_staying()))


def _answers(found: Holdings | None) -> int:
    return found.answers if found else 0


def _staying() -> tuple[str, ...]:
    return (
        translate("Erase", "Plans, copies and backup files that you saved yourself: they are where you saved them."),
        translate("Erase", "Copies that your organisation or a backup program made of this computer."),
        translate("Erase", "The program itself."),
    )
