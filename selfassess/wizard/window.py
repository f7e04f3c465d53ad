"""The window: side list, the present page, and below it Back, Continue and whether everything is saved."""

from datetime import datetime

from PySide6.QtCore import Qt
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
from selfassess.wizard import opening
from selfassess.wizard.accessibility import announce
from selfassess.wizard.dropping import FileDrop
from selfassess.wizard.focus import Modality, reveal
from selfassess.wizard.layout import Scroll, row
from selfassess.wizard.pages import made
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import HOME, PageName, Place, preceding
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.sidebar import WIDTH, SideList
from selfassess.wizard.theme import Appearance, colours, em
from selfassess.wizard.widgets import Button, Notice, StatusLine
from selfassess.wizard.words import time_of, translate

COLLAPSE = 38
"""Below this width, in em, the side list folds away."""
ROOM_FOR_SAVED = 52
ROOM_FOR_SIDE = 36
"""Below this height, in em, the side list stands closer."""


class Bar(QWidget):
    """A row of buttons above or below the page, with a hairline at its edge."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QHBoxLayout(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().window)
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
        for widget in (self.trouble, self.stack, self._footer()):
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
        session.saved.connect(self._on_saved)
        session.not_saved.connect(self._on_not_saved)
        self.appearance.changed.connect(self._on_appearance_changed)
        self.side.wanted.connect(self._on_wanted)
        self.side_scroll.verticalScrollBar().rangeChanged.connect(self._fit_side)
        self.sections.clicked.connect(self._toggle_side)
        self.back.clicked.connect(self.go_back)
        self.proceed.clicked.connect(self.go_on)
        self.retry.clicked.connect(session.save)
        self.copy.clicked.connect(lambda: opening.save_copy(self, session))
        self._drop.dropped.connect(lambda path: opening.open_file(self, session, path))
        QApplication.instance().focusChanged.connect(lambda _, now: reveal(now))  # type: ignore[union-attr]

    def _add_shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Alt+Right", self.go_on),
            ("Alt+Left", self.go_back),
            ("F6", self.next_pane),
            ("F1", lambda: self._on_wanted(Place("help"))),
            ("Ctrl++", lambda: self.appearance.zoom(1)),
            ("Ctrl+=", lambda: self.appearance.zoom(1)),
            ("Ctrl+-", lambda: self.appearance.zoom(-1)),
            ("Ctrl+0", lambda: self.appearance.choose(self.appearance.scheme, 100)),
        ):
            QShortcut(QKeySequence(keys), self, act)

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
        self._fold_side()
        self.session.move(place)

    def _on_moved(self, place: Place) -> None:
        page = self.present
        page.show_place(place)
        self.stack.setCurrentWidget(page)
        self.footer.setVisible(page.has_footer)
        self.proceed.say(page.proceed_text)
        self.setWindowTitle(f"{page.title} – {APP_NAME}")
        self.side.refresh()
        self._apply_preferences()
        page.focus_first()

    def _apply_preferences(self) -> None:
        from selfassess.wizard.pages.question import QuestionPage

        question = self.pages.get("question")
        if isinstance(question, QuestionPage):
            question.answers.keys_work = self.preferences.answer_keys

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
        if self.present.has_footer:
            self.session.move(preceding(self.session.pack, self.session.place))
        elif self.session.place.page != "home":
            self.session.move(self.session.resume if self.session.is_open else HOME)

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

    def _on_saved(self, when: datetime) -> None:
        self._warned = False
        words = translate("Window", "Saved on this computer at {time}").format(time=time_of(when))
        self.saved.setText(words)
        if not self.trouble.isHidden():  # only whoever heard that it was not saved needs to hear that it is
            announce(self.saved, words)
        self.trouble.hide()

    def _on_not_saved(self, error: SelfAssessError) -> None:
        self.saved.setText(translate("Window", "Not saved"))
        self.trouble.say(error.line)
        self.trouble.show()
        announce(self.trouble, error.line, urgent=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.leaving.emit()
        if self.session.unsaved and not self._warned and not self.session.save():
            self._warned = True
            words = translate("Window", "Close the window once more to leave without it.")
            self.trouble.say(f"{self.session.unsaved.line} {words}")
            announce(self.trouble, words, urgent=True)
            event.ignore()
            return
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
        self.top_bar.setVisible(self._narrow)
        left, down, right = (0.4, 0.15, 0.4) if self._narrow else (1.5, 0.35, 1.2)
        self.footer.rows.setContentsMargins(em(left), em(down), em(right), em(down))
        self._fit_side()
        self.side_scroll.setVisible(not self._narrow)
        self.side.set_low(self.height() < em(ROOM_FOR_SIDE))
        self.main.setVisible(True)
        self.saved.setVisible(self.width() > em(ROOM_FOR_SAVED))
        self.sections.say(translate("Window", "Sections"))

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

    def _on_appearance_changed(self) -> None:
        self.preferences.keep(scheme=self.appearance.scheme, text_size=self.appearance.text_size)
        self.restyle()
        if self.session.place.page in self.pages:
            self._hand_over()
            self.present.show_again()

    def restyle(self) -> None:
        """Follow the font and colours in force."""
        self.footer.rows.setSpacing(em(0.5))
        self.top_bar.rows.setContentsMargins(em(0.4), em(0.2), em(0.4), em(0.2))
        for widget in self.findChildren(QWidget):
            if restyle := getattr(widget, "restyle", None):
                restyle()
        self._fold_side()
