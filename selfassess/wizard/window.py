"""The window: side list, the present page, and below it Back, Continue and whether everything is saved."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from selfassess import APP_NAME
from selfassess.errors import SelfAssessError
from selfassess.wizard import messages, opening
from selfassess.wizard.accessibility import announce
from selfassess.wizard.dropping import FileDrop
from selfassess.wizard.focus import Modality, fill
from selfassess.wizard.history import Change
from selfassess.wizard.keys import Act, shortcuts
from selfassess.wizard.layout import Scroll, lay_out_now, row
from selfassess.wizard.pages import made
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import (
    FIND,
    HOME,
    PARTS_OF_SETTINGS,
    PARTS_OF_WORKSHOPS,
    SETTINGS,
    WORKSHOPS,
    PageName,
    Place,
    preceding,
)
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.sidebar import WIDTH, SideList
from selfassess.wizard.theme import Appearance, colours, em
from selfassess.wizard.widgets import Button, Notice, PlainLabel, StatusLine, inside
from selfassess.wizard.words import line, time_of, translate

COLLAPSE = 38
"""Below this width, in em, the side list folds away."""
ROOM_FOR_SAVED = 16
"""With less than this beside its buttons, in em, the footer says nothing else."""
ROOM_FOR_SIDE = 41
"""Below this height, in em, the side list stands closer."""


class Bar(QWidget):
    """A row of buttons above or below the page, with a hairline at its edge."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QHBoxLayout(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, self.rect(), colours().window)
        painter.setPen(QPen(colours().hairline, 1))
        painter.drawLine(0, 0, self.width(), 0)


class Window(QMainWindow):
    """Shows the place where the session is, and passes on where the person wants to go."""

    def __init__(self, session: Session, appearance: Appearance, preferences: Preferences) -> None:
        super().__init__()
        self.session, self.appearance, self.preferences = session, appearance, preferences
        self.pages: dict[PageName, Page] = {}
        self._warned = False
        self._modality = Modality(self)
        self._drop = FileDrop(self)
        self._build()
        self._connect()
        self._add_shortcuts()
        self.setAnimated(False)
        self.setMinimumSize(320, 256)
        self.setAcceptDrops(True)
        self.restyle()

    # Building

    def _build(self) -> None:
        self.side = SideList(self.session)
        self.side_scroll = Scroll()
        self.side_scroll.setWidget(self.side)
        self.top_bar = Bar()
        self.sections = Button(translate("Window", "Sections"))
        self.top_bar.rows.addWidget(self.sections)
        self.top_bar.rows.addStretch(1)
        self.stack = QStackedWidget()
        self.trouble = Notice(urgent=True)
        self.retry = Button(translate("Window", "Try again"))
        self.copy = Button(translate("Window", "Save a copy somewhere else…"))
        self.trouble.add(row(self.retry, self.copy))
        self.trouble.hide()
        self.main = QWidget()
        column = QVBoxLayout(self.main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.trouble, self.stack, self._told(), self._footer()):
            column.addWidget(widget, int(widget is self.stack))
        centre = QWidget()
        across = QHBoxLayout(centre)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.side_scroll)
        across.addWidget(self.main, 1)
        across.addStretch(0)  # keeps the side list at its side while the page is folded away
        everything = QWidget()
        rows = QVBoxLayout(everything)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(centre, 1)
        self.setCentralWidget(everything)

    def _told(self) -> QWidget:
        """Where the window says what it did by itself, in the place of Saved where that is not shown."""
        self.told = Bar()
        self.told_words = PlainLabel(role="quiet", size=0.92)
        self.told.rows.addWidget(self.told_words)
        self.told.hide()
        return self.told

    def _footer(self) -> QWidget:
        self.footer = Bar()
        self.back = Button(translate("Window", "Back"))
        self.proceed = Button("", "primary")
        self.saved = StatusLine()
        self.footer.rows.addWidget(row(self.back, self.proceed, row_gap=0))
        self.footer.rows.addStretch(1)
        self.footer.rows.addWidget(self.saved, 4)
        return self.footer

    def _connect(self) -> None:
        session = self.session
        session.moved.connect(self._on_moved)
        session.opened.connect(self._on_opened)
        session.assessment_changed.connect(self.side.refresh)
        session.leaving.connect(self._hand_over)
        session.saving.connect(self._on_saving)
        session.saved.connect(self._on_saved)
        session.not_saved.connect(self._on_not_saved)
        session.set_changed.connect(self.side.rebuild)
        session.undone.connect(self._on_undone)
        session.redone.connect(self._on_redone)
        session.not_erased.connect(lambda error: messages.tell_error(self, error))
        self.appearance.changed.connect(self._on_appearance_changed)
        self.side.wanted.connect(self._on_wanted)
        self.side_scroll.verticalScrollBar().rangeChanged.connect(self._fit_side)
        self.side_scroll.verticalScrollBar().rangeChanged.connect(self._show_where)
        self.sections.clicked.connect(self._toggle_side)
        self.back.clicked.connect(self.go_back)
        self.proceed.clicked.connect(self.go_on)
        self.retry.clicked.connect(session.save)
        self.copy.clicked.connect(lambda: opening.save_copy(self, session))
        self._drop.dropped.connect(self._on_dropped)

    def _add_shortcuts(self) -> None:
        acts: dict[Act, Callable[[], object]] = {
            "continue": self.go_on,
            "back": self.go_back,
            "undo": self.take_back,
            "redo": self.make_again,
            "find": self.look_for,
            "pane": self.next_pane,
            "larger": lambda: self.appearance.zoom(1),
            "smaller": lambda: self.appearance.zoom(-1),
            "usual": lambda: self.appearance.choose(self.appearance.scheme, 100),
            "help": lambda: self._on_wanted(Place("help")),
        }
        for shortcut in shortcuts():
            for keys in shortcut.keys:
                QShortcut(QKeySequence(keys), self, acts[shortcut.act])

    def page(self, name: PageName) -> Page:
        """The page of that name, made when it is first needed."""
        if name not in self.pages:
            self.pages[name] = made(name, self.session, self.appearance, self.preferences)
            self.stack.addWidget(self.pages[name])
        return self.pages[name]

    # Moving

    @property
    def present(self) -> Page:
        """The page that is shown."""
        return self.page(self.session.place.page)

    def _on_wanted(self, place: Place) -> None:
        if self.present.keeps_to_itself:
            return
        self._fold_side()
        self.session.move(place)

    def _on_moved(self, place: Place) -> None:
        page = self.present
        page.show_place(place)
        self.stack.setCurrentWidget(page)
        self.footer.setVisible(page.has_footer)
        self._fold_side()
        self.proceed.say(page.proceed_text)
        self._fit_saved()
        self.setWindowTitle(f"{page.title} – {APP_NAME}")
        self.side.refresh()
        self._show_where()
        page.use_answer_keys(self.preferences.answer_keys)
        page.focus_first()

    def _show_where(self) -> None:
        """The line of the present page is in sight, however many there are."""
        if current := self.side.current:
            self.side_scroll.reveal(current)

    def _on_opened(self) -> None:
        self.trouble.hide()
        self.saved.setText("")
        self.side.rebuild()
        self._fold_side()

    def _hand_over(self) -> None:
        if self.session.place.page in self.pages:
            self.present.hand_over()

    def go_on(self) -> None:
        """What Continue does on this page."""
        if self.present.has_footer:
            self.present.proceed()

    def go_back(self) -> None:
        """To the page before, or Home from pages that stand apart."""
        if self.present.go_back():
            return
        if self.present.has_footer:
            session = self.session
            session.move(preceding(session.pack, session.place, session.asked, session.weighs))
        elif self.session.place.page in PARTS_OF_SETTINGS:
            self.session.move(SETTINGS)
        elif self.session.place.page in PARTS_OF_WORKSHOPS:
            self.session.move(WORKSHOPS)
        elif self.session.place.page != "home":
            self.session.move(self.session.resume if self.session.is_open else HOME)

    def take_back(self) -> None:
        """What the page itself can take back, else the last change of the open assessment."""
        if not self.present.take_back():
            self.session.undo()

    def make_again(self) -> None:
        """The change taken back last is made again."""
        if not self.present.keeps_to_itself:
            self.session.redo()

    def _on_dropped(self, paths: tuple[Path, ...]) -> None:
        if not self.present.keeps_to_itself and not self.present.take_files(paths) and len(paths) == 1:
            opening.open_file(self, self.session, paths[0])

    def look_for(self) -> None:
        """To the page where a question can be looked for, if there are questions."""
        if self.session.is_open:
            self._on_wanted(FIND)

    def next_pane(self) -> None:
        """From the page to the buttons to the side list."""
        focused = QApplication.focusWidget()
        if focused and self.stack.isAncestorOf(focused) and self.footer.isVisible():
            self.proceed.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focused and self.side.isAncestorOf(focused):
            self.present.focus_first()
        elif self.side_scroll.isVisible():
            self.side.focus_here()
        else:
            self.present.focus_first()

    # Saving

    def _on_saving(self) -> None:
        """What the person did, and that it is being saved, is on the screen before the disk is waited for."""
        self.saved.setText(translate("Window", "Saving…"))
        lay_out_now()
        self.repaint()

    def _on_saved(self, when: datetime) -> None:
        self._warned = False
        self.told.hide()
        words = translate("Window", "Saved on this computer at {time}").format(time=time_of(when))
        self.saved.setText(words)
        if not self.trouble.isHidden():  # only whoever heard that it was not saved needs to hear that it is
            announce(self.saved, words)
        self.trouble.hide()

    def _on_not_saved(self, error: SelfAssessError) -> None:
        self.saved.setText(translate("Window", "Not saved"))
        self.trouble.say(line(error))
        self.trouble.show()
        announce(self.trouble, line(error), urgent=True)

    # Taking back

    def _on_undone(self, change: Change) -> None:
        self._show_change(change, translate("Window", "Undone: {what}"))

    def _on_redone(self, change: Change) -> None:
        self._show_change(change, translate("Window", "Made again: {what}"))

    def _show_change(self, change: Change, words: str) -> None:
        """The place where the change was made is shown as it now is; what became of it is said quietly."""
        from selfassess.wizard.changes import what

        here, there = self.session.place, change.place
        if (here.page, here.at) == (there.page, there.at):
            self.present.show_change()
        else:
            self._on_wanted(there)
        if self.session.unsaved is None:
            self._tell(words.format(what=what(self.session.pack, change)))

    def _tell(self, words: str) -> None:
        in_footer = self.saved.isVisible()
        self.told.setVisible(not in_footer)
        self.told_words.setText(words)
        if in_footer:
            metrics, width = self.saved.fontMetrics(), self.saved.width() - 8
            self.saved.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            self.saved.setAccessibleName(words)
        announce(self.saved if in_footer else self.told_words, words)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.leaving.emit()
        if self.session.unsaved and not self._warned and not self.session.save():
            self._warned = True
            words = translate("Window", "Close the window once more to leave without it.")
            self.trouble.say(f"{line(self.session.unsaved)} {words}")
            announce(self.trouble, words, urgent=True)
            event.ignore()
            return
        self.session.finish_removing()
        self.preferences.keep(window=self.saveGeometry())
        event.accept()

    # Looks

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if handle := self.windowHandle():
            handle.installEventFilter(self._modality)
            handle.installEventFilter(self._drop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_side()

    @property
    def _narrow(self) -> bool:
        return self.width() < em(COLLAPSE)

    def _fold_side(self) -> None:
        alone = self.present.keeps_to_itself
        self.top_bar.setVisible(self._narrow and not alone)
        left, down, right = (0.4, 0.15, 0.4) if self._narrow else (1.5, 0.35, 1.2)
        self.footer.rows.setContentsMargins(em(left), em(down), em(right), em(down))
        self._fit_side()
        self.side_scroll.setVisible(not self._narrow and not alone)
        self.side.set_low(self.height() < em(ROOM_FOR_SIDE))
        self.main.setVisible(True)
        self._fit_saved()
        self.sections.say(translate("Window", "Sections"))

    def _fit_saved(self) -> None:
        page = self.width() - (0 if self._narrow else em(WIDTH))
        buttons = self.back.sizeHint().width() + self.proceed.sizeHint().width()
        self.saved.setVisible(page - buttons > em(ROOM_FOR_SAVED))

    def _fit_side(self) -> None:
        """The side list has its width beside its scroll bar too, where that is shown."""
        bar = self.side_scroll.verticalScrollBar()
        width = em(WIDTH) + (bar.sizeHint().width() if bar.maximum() else 0)
        self.side_scroll.setFixedWidth(min(width, self.width()))

    def _toggle_side(self) -> None:
        shown = self.side_scroll.isVisible()
        self.side_scroll.setVisible(not shown)
        self.main.setVisible(shown)
        self.sections.say(translate("Window", "Sections") if shown else translate("Window", "Back to the page"))
        if not shown:
            self.side.focus_here()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_again()

    def _say_again(self) -> None:
        """Every word is in the language now in force; Settings, where it is chosen, keeps focus where it is."""
        self._hand_over()
        self.session.say_again()
        for name in [name for name in self.pages if name != "settings"]:
            # Not taken out of the stack: PySide would then think the page its own, and forget what is in it too soon.
            self.pages.pop(name).deleteLater()
        self.back.say(translate("Window", "Back"))
        self.retry.say(translate("Window", "Try again"))
        self.copy.say(translate("Window", "Save a copy somewhere else…"))
        self.saved.setText("")
        if self.session.unsaved:
            self.trouble.say(line(self.session.unsaved))
        self.side.rebuild()
        self._fold_side()
        if self.session.place.page == "settings":
            self.setWindowTitle(f"{self.present.title} – {APP_NAME}")
            self.present.show_again()
        else:
            self._on_moved(self.session.place)

    def _on_appearance_changed(self) -> None:
        self.preferences.keep(scheme=self.appearance.scheme, text_size=self.appearance.text_size)
        self.restyle()
        if self.session.place.page in self.pages:
            self._hand_over()
            self.present.show_again()

    def restyle(self) -> None:
        """Follow the font and colours in force."""
        self.footer.rows.setSpacing(em(0.5))
        self.told.rows.setContentsMargins(em(1.5), em(0.2), em(1.2), em(0.2))
        self.top_bar.rows.setContentsMargins(em(0.4), em(0.2), em(0.4), em(0.2))
        for widget in list(inside(self)):
            if restyle := getattr(widget, "restyle", None):
                restyle()
        self._fold_side()
