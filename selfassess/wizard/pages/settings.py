"""Settings: how the program looks, speaks and behaves, and the person's own data."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from selfassess.files.moving import can_move
from selfassess.files.places import own_folder
from selfassess.questionnaire import Context
from selfassess.wizard import contexts, opening, own_data
from selfassess.wizard.accessibility import announce
from selfassess.wizard.choices import Tick, radios
from selfassess.wizard.language_choice import language_choice
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.place import Place
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import TEXT_SIZES, Appearance, Scheme
from selfassess.wizard.widgets import Button, Notice, Panel, PathLabel, PlainLabel, heading
from selfassess.wizard.words import translate


class SettingsPage(Page):
    """Everything takes effect at once."""

    has_footer = False

    def __init__(self, session: Session, appearance: Appearance, preferences: Preferences) -> None:
        super().__init__(session)
        self.appearance, self.preferences = appearance, preferences

    @property
    def title(self) -> str:
        return translate("Settings", "Settings")

    def fill(self, column: Column) -> None:
        column.add(heading(translate("Settings", "Settings"), 1.7))
        self._add_looks(column)
        self._add_new_ones(column)
        column.add(heading(translate("Settings", "Your data"), 1.25), 1.2)
        column.add(self._place(), 0.2)
        column.add(self._backups(), 0.6)
        self.made = Notice()
        self.made.hide()
        column.add(self.made, 0.3)
        column.add(self._erasing(), 0.6)
        column.add(heading(translate("Settings", "About"), 1.25), 1.2)
        column.add(row(self._way("about", translate("Settings", "About and licences"))), 0.2)

    # Looks and keys

    def _add_looks(self, column: Column) -> None:
        sizes = tuple((size, translate("Settings", "{size}%").format(size=size)) for size in TEXT_SIZES)
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("system", translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        )
        text_size = translate("Settings", "Text size")
        column.add(radios(text_size, sizes, self.appearance.text_size, self._on_size_chosen), 0.8)
        look = translate("Settings", "Appearance")
        column.add(radios(look, schemes, self.appearance.scheme, self._on_scheme_chosen), 0.8)
        column.add(language_choice(self.preferences), 0.8)
        keys = Tick(translate("Settings", "The keys 1 to 5, D and N choose an answer"))
        keys.setChecked(self.preferences.answer_keys)
        keys.clicked.connect(lambda on: self.preferences.keep(answer_keys=on))
        column.add(stacked(PlainLabel(translate("Settings", "Keyboard"), strong=True), row(keys), gap=0.1), 0.8)

    def _on_size_chosen(self, size: int) -> None:
        self.appearance.choose(self.appearance.scheme, size)

    def _on_scheme_chosen(self, scheme: Scheme) -> None:
        self.appearance.choose(scheme, self.appearance.text_size)

    # New assessments

    def _add_new_ones(self, column: Column) -> None:
        column.add(heading(translate("Settings", "New assessments"), 1.25), 1.2)
        hint = translate("Settings", "What new ones begin with. Each can be changed by itself; those you have stay.")
        column.add(PlainLabel(hint, "quiet"))
        column.add(contexts.nation(lambda: self.session.usual, self._on_usual_chosen), 0.4)
        column.add(contexts.body(lambda: self.session.usual, self._on_usual_chosen), 0.6)
        column.add(row(self._way("packs", translate("Settings", "Sets of questions"))), 0.4)

    def _on_usual_chosen(self, context: Context) -> None:
        self.session.usual = context
        self.preferences.keep(nation=context.nation or "", body=context.body or "")

    # Data

    def _place(self) -> QWidget:
        folder = self.session.library.folder
        panel = Panel(padding=0.9, gap=0.3)
        panel.add(PlainLabel(translate("Settings", "Where it is kept"), strong=True))
        panel.add(PathLabel(folder))
        show = Button(translate("Settings", "Show the folder"))
        show.clicked.connect(lambda: opening.show_outside(self, folder))
        if not can_move(folder):
            named = translate("Settings", "The program was started with this folder, so it cannot be moved from here.")
            panel.add(PlainLabel(named, "quiet"))
            panel.add(row(show, self._copier()))
            return panel
        buttons = [show, self._copier(), self._mover(translate("Settings", "Move to another folder…"), back=False)]
        if folder.resolve() != own_folder().resolve():
            buttons.append(self._mover(translate("Settings", "Move back to the usual folder…"), back=True))
        panel.add(row(*buttons))
        return panel

    def _copier(self) -> Button:
        """Puts the path where it can be pasted from: also by those who can only use the keyboard."""
        button = Button(translate("Settings", "Copy its path"))
        button.clicked.connect(self._copy_path)
        return button

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self.session.library.folder))
        announce(self, translate("Settings", "The path is copied."))

    def _mover(self, words: str, back: bool) -> Button:
        button = Button(words)
        button.clicked.connect(lambda: self._move(back))
        return button

    def _move(self, back: bool) -> None:
        if own_data.move(self, self.session, self.preferences, back):
            self.show_again()

    def _backups(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.3)
        panel.add(PlainLabel(translate("Settings", "Backups"), strong=True))
        words = translate(
            "Settings",
            "A backup file holds every assessment, to keep on another disk or to take to another computer. "
            "Whoever has it can read it.",
        )
        panel.add(PlainLabel(words, "quiet"))
        make = Button(translate("Settings", "Make a backup file…"))
        make.clicked.connect(self._make_backup)
        put_back = Button(translate("Settings", "Put back from a backup file…"))
        put_back.clicked.connect(lambda: own_data.restore_file(self, self.session))
        panel.add(row(make, put_back))
        panel.add(row(self._way("backups", translate("Settings", "Automatic backups"))))
        return panel

    def _make_backup(self) -> None:
        if path := own_data.make_backup(self, self.session):
            words = translate("Settings", "The backup is saved as {name}.").format(name=path.name)
            self.made.say(words)
            self.made.show()
            announce(self, words)

    def _erasing(self) -> QWidget:
        panel = Panel(padding=0.9, gap=0.3)
        panel.add(PlainLabel(translate("Settings", "Erase"), strong=True))
        words = translate(
            "Settings", "Everything that the program keeps on this computer, for good. You first see what."
        )
        panel.add(PlainLabel(words, "quiet"))
        panel.add(row(self._way("erase", translate("Settings", "Erase everything…"))))
        return panel

    def _way(self, page: str, words: str) -> Button:
        button = Button(words, "link")
        button.clicked.connect(lambda: self.session.move(Place(page)))  # type: ignore[arg-type]
        return button
