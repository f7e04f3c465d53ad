"""Settings: text size, appearance, language, and whether keys choose answers."""

from selfassess.wizard.choices import Tick, radios
from selfassess.wizard.language_choice import language_choice
from selfassess.wizard.layout import Column, row, stacked
from selfassess.wizard.pages.page import Page
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.session import Session
from selfassess.wizard.theme import TEXT_SIZES, Appearance, Scheme
from selfassess.wizard.widgets import PlainLabel, heading
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
        sizes = tuple((size, translate("Settings", "{size}%").format(size=size)) for size in TEXT_SIZES)
        schemes: tuple[tuple[Scheme, str], ...] = (
            ("system", translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        )
        column.add(heading(translate("Settings", "Settings"), 1.7))
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
