"""Hand in: what somebody answered for a workshop, as a code to read out or type, to scan, or as a file."""

from msgspec.structs import replace
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfassess.assessment import carried, tag
from selfassess.files import atomic
from selfassess.files.answer_code import SEPARATOR, answer_code, square_code
from selfassess.files.documents import assessment_bytes
from selfassess.wizard import messages, workshops
from selfassess.wizard.accessibility import announce, set_role
from selfassess.wizard.direction import mirrored
from selfassess.wizard.focus import draw_ring
from selfassess.wizard.layout import Column, Flow, row
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME
from selfassess.wizard.theme import colours, em
from selfassess.wizard.widgets import Button, Panel, PlainLabel, heading
from selfassess.wizard.words import shortened, translate

SIDE = 15
"""Of the square code, in em."""


class Groups(QWidget):
    """An answer code, large, group by group; for those who hear it, one stop that spells it."""

    def __init__(self, code: str) -> None:
        super().__init__()
        groups = code.split(SEPARATOR)
        across = Flow(self, gap=0.6)
        for group in groups:
            label = PlainLabel(group, size=1.5, strong=True)
            label.setWordWrap(False)
            label.setContentsMargins(em(0.3), 0, em(0.3), 0)
            across.addWidget(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        spelt = ", ".join(" ".join(group) for group in groups)
        name = translate("HandIn", "Your answer code: {groups}").format(groups=spelt)
        set_role(self, QAccessible.Role.StaticText, name)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            draw_ring(QPainter(self), self, colours().surface)


class Picture(QWidget):
    """A square picture, as large as there is room for; black on white in any colours, or no camera would read it."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__()
        self._pixels = QPixmap()
        self._pixels.loadFromData(content)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, QAccessible.Role.Graphic, name)

    def sizeHint(self) -> QSize:
        return QSize(em(SIDE), em(SIDE))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(width, em(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        left = self.width() - side if mirrored(self) else 0
        QPainter(self).drawPixmap(QRect(left, 0, side, side), self._pixels)


class HandInPage(Page):
    """The code is only what was chosen: no name, no note. It is worked out anew whenever the page is shown."""

    has_footer = False

    @property
    def title(self) -> str:
        return translate("HandIn", "Hand in your answers")

    def fill(self, column: Column) -> None:
        column.add(heading(self.title, 1.7))
        workshop = self.session.workshop if self.session.is_open else None
        if workshop is None:
            column.add(PlainLabel(translate("HandIn", "The assessment that is open is for no workshop."), "quiet"))
            return
        column.add(PlainLabel(shortened(workshops.named(workshop)), "accent", strong=True))
        lead = translate(
            "HandIn",
            "Your levels, and where you don’t know or it doesn’t apply, go to whoever leads the workshop. Your notes "
            "and reasons stay here. Whoever takes the code from you knows whose it is; the program does not.",
        )
        column.add(PlainLabel(lead, "quiet"))
        if missing := self._missing():
            column.add(PlainLabel(missing), 0.3)
        self.code = answer_code(self.session.asked, self.session.assessment)
        column.add(self._code(), 0.6)
        column.add(self._others(), 0.4)
        home = Button(translate("HandIn", "Back to Home"), "link")
        home.clicked.connect(lambda: self.session.move(HOME))
        column.add(row(home), 0.6)

    def _missing(self) -> str:
        answered = self.session.assessment.answers
        return workshops.without_answer([one for one in self.session.asked.questions if one.id not in answered])

    def _code(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(heading(translate("HandIn", "Your answer code"), 1.12))
        panel.add(Groups(self.code))
        copy = Button(translate("HandIn", "Copy the code"), "primary")
        copy.clicked.connect(self._copy)
        file = Button(translate("HandIn", "Save as a file…"))
        file.clicked.connect(self._save)
        panel.add(row(copy, file))
        hint = translate("HandIn", "Read it out or type it, group by group: a slip in a group is noticed at once.")
        panel.add(PlainLabel(hint, "quiet"))
        return panel

    def _others(self) -> QWidget:
        panel = Panel(padding=1.0, gap=0.3)
        panel.add(heading(translate("HandIn", "To scan"), 1.12))
        panel.add(Picture(square_code(self.code, "png"), translate("HandIn", "The same code as a picture to scan")))
        return panel

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code)
        announce(self, translate("HandIn", "The code is copied."))

    def _save(self) -> None:
        """What is in the file is what the lead is given by code, and which workshop it is for."""
        workshop, assessment = self.session.workshop, self.session.assessment
        if workshop is None:
            return
        path = messages.ask_hand_in_name(self, workshops.named(workshop), tag(assessment.id))
        mine = replace(carried(assessment), cohort=workshop.id)
        if path and messages.attempt(self, lambda: atomic.write(path, assessment_bytes(mine))):
            announce(self, translate("HandIn", "Saved as {name}").format(name=path.name))
