"""Help: the keys, and where to read more."""

from PySide6.QtWidgets import QWidget

from selfassess.wizard.keys import among_answers, in_lists, on_the_projector, shortcuts, shown
from selfassess.wizard.layout import Column, Line
from selfassess.wizard.pages.page import Page
from selfassess.wizard.widgets import Panel, PathLabel, PlainLabel, heading
from selfassess.wizard.words import translate


class HelpPage(Page):
    """Plain text, no links."""

    has_footer = False

    @property
    def title(self) -> str:
        return translate("Help", "Help")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Help", "Help"), 1.7))
        for words in _paragraphs():
            column.add(PlainLabel(words), 0.3)
        column.add(heading(translate("Help", "Keys"), 1.25), 0.8)
        panel = Panel(padding=0.9, gap=0)
        for key, does in _keys():
            panel.add(_key(key, does))
        column.add(panel, 0.2)
        where = translate("Help", "Your answers are kept in this folder:")
        column.add(PlainLabel(where), 0.8)
        column.add(PathLabel(self.session.library.folder))


def _key(key: str, does: str) -> QWidget:
    return Line(key, "", PlainLabel(does), narrow=22, share=2)


def _paragraphs() -> tuple[str, ...]:
    return (
        translate(
            "Help",
            "Each question describes five levels. Choose the one closest to how you work now, not the one you aim for. "
            "Level 5 is not everyone’s target.",
        ),
        translate(
            "Help",
            "“I don’t know” is an answer too: it is never counted as a low level, and your plan says how to find out. "
            "“This doesn’t apply to us” leaves the question out altogether.",
        ),
        translate("Help", "You can leave any question out, stop at any time, and change every answer later."),
        translate(
            "Help",
            "A backup is made on this computer each day. In Settings you can put one back, save everything in a backup "
            "file, move it to another folder or erase it. What is put back never replaces what is here.",
        ),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    everywhere = ((shown(shortcut.keys), shortcut.does) for shortcut in shortcuts())
    return (*among_answers(), *everywhere, *in_lists(), *on_the_projector())
