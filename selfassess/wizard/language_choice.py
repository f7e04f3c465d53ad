"""The language of the interface, as Settings offers it."""

from PySide6.QtWidgets import QApplication, QWidget

from selfassess.wizard.choices import radios
from selfassess.wizard.languages import ENGLISH, SYSTEM, available, own_name, use
from selfassess.wizard.layout import stacked
from selfassess.wizard.preferences import Preferences
from selfassess.wizard.widgets import PlainLabel
from selfassess.wizard.words import translate


def language_choice(preferences: Preferences) -> QWidget:
    """As the system, English, or whatever there is a catalogue for, each by its own name; takes effect at once."""
    options = (
        (SYSTEM, translate("Languages", "As the system")),
        *((code, own_name(code)) for code in (ENGLISH, *available())),
    )

    def chosen(code: str) -> None:
        preferences.keep(language=code)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            use(app, code)

    hint = translate(
        "Languages",
        "What is not yet translated is shown in English. So are the plans you save, except what the questions say.",
    )
    title = translate("Languages", "Language")
    return stacked(radios(title, options, preferences.language, chosen), PlainLabel(hint, "quiet"))
