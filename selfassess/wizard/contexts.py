"""Where somebody works and for what kind of body: asked of one assessment, and in Settings of all new ones."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from selfassess.questionnaire import Body, Context, Nation
from selfassess.wizard.choices import radios
from selfassess.wizard.words import translate

Chosen = Callable[[Context], None]
"""Told of a context in which one thing was changed."""


def nation(now: Callable[[], Context], chosen: Chosen) -> QWidget:
    """Asks for the nation; `now` gives the context as it is when something is chosen."""
    options: tuple[tuple[Nation | None, str], ...] = (
        ("england", translate("Frame", "England")),
        ("wales", translate("Frame", "Wales")),
        ("other", translate("Frame", "Somewhere else")),
        (None, translate("Frame", "I’d rather not say")),
    )
    title = translate("Frame", "Where do you work?")
    return radios(title, options, now().nation, lambda nation: chosen(replace(now(), nation=nation)))


def body(now: Callable[[], Context], chosen: Chosen) -> QWidget:
    """Asks for the kind of body."""
    options: tuple[tuple[Body | None, str], ...] = (
        ("council", translate("Frame", "A council")),
        ("nhs", translate("Frame", "The NHS")),
        ("police", translate("Frame", "Police")),
        ("other", translate("Frame", "Another body")),
        (None, translate("Frame", "I’d rather not say")),
    )
    title = translate("Frame", "For what kind of body?")
    return radios(title, options, now().body, lambda body: chosen(replace(now(), body=body)))
