"""The language of the interface: which there are, which was chosen, and Qt told of it.

A catalogue that is missing, damaged or half finished does no harm: every string that it lacks is shown in English.
"""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from selfassess.files.places import bundled
from selfassess.wizard.words import translate

SYSTEM = "system"
ENGLISH = "en"
PREFIX = "selfassess_"
CHECKED = "checked"
_OF_ENGLISH = "en_GB"


class _Now:
    """What is in force in this process: Qt, too, keeps one list of catalogues for it."""

    language = ENGLISH
    catalogues: ClassVar[list[QTranslator]] = []


def language() -> str:
    """The language in force, such as `cy`."""
    return _Now.language


def folder() -> Path:
    """Where the catalogues are."""
    return bundled("resources") / "translations"


def available() -> tuple[str, ...]:
    """The languages that there is a catalogue for, beside English."""
    return tuple(sorted(path.stem.removeprefix(PREFIX) for path in folder().glob(f"{PREFIX}*.qm")))


def own_name(code: str) -> str:
    """What its speakers call the language: `Cymraeg`."""
    if code == ENGLISH:
        return "English"  # Qt would say of which country
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] or code


def use(app: QApplication, chosen: str) -> None:
    """The interface speaks the chosen language from now on; English where its catalogue cannot be used.

    Windows hear of it by Qt's own LanguageChange event.
    """
    for catalogue in _Now.catalogues:
        app.removeTranslator(catalogue)
    _Now.language, _Now.catalogues = ENGLISH, []
    code = _of_the_system() if chosen == SYSTEM else chosen
    spoken = None if code == ENGLISH else _catalogue(code)
    if spoken:
        of_qt = QTranslator()  # for what Qt itself says, such as Copy and Paste
        of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _Now.language, _Now.catalogues = code, [of_qt, spoken]
    for known in _Now.catalogues:
        app.installTranslator(known)
    locale = QLocale(_OF_ENGLISH if _Now.language == ENGLISH else _Now.language)
    QLocale.setDefault(locale)  # a screen reader takes its voice from it
    app.setLayoutDirection(locale.textDirection())


def _catalogue(code: str) -> QTranslator | None:
    catalogue = QTranslator()
    return catalogue if code in available() and catalogue.load(str(folder() / f"{PREFIX}{code}.qm")) else None


def _of_the_system() -> str:
    """The first language that the system asks for and that is checked throughout; else English."""
    for wanted in QLocale.system().uiLanguages():
        code = wanted.partition("-")[0]
        if code == ENGLISH:
            return ENGLISH
        if (catalogue := _catalogue(code)) and is_checked(catalogue):
            return code
    return ENGLISH


def is_checked(catalogue: QTranslator) -> bool:
    """Whether its translators say that somebody who speaks the language has been through all of it.

    One that is not is used where the person chooses it, never because the system happens to be set so.
    """
    return catalogue.translate("Languages", "unchecked") == CHECKED


def _mark() -> str:
    """The string by which a catalogue says so; here only to be collected."""
    #: Translate this as “checked” (the English word) once a speaker has been through every page.
    return translate("Languages", "unchecked")
