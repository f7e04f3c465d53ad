"""The one door through which text enters HTML and SVG: what is typed `Html` is safe, and nothing else gets in.

An element is made from elements and from texts that went through `text` or an attribute, so that neither a page nor a
figure can hold markup that somebody typed. Which characters can be seen is settled for all writers in `text.py`.
"""

from html import escape
from typing import NewType

from selfassess.report.text import one_line, printable

Html = NewType("Html", str)
"""Markup: only this module makes it from text."""

NOTHING = Html("")
_CHILDLESS = frozenset({"meta", "br", "circle", "ellipse", "line", "rect", "path", "polygon", "polyline"})


def text(words: str) -> Html:
    """The words as they were typed, with their line breaks."""
    return Html(escape(printable(words), quote=False).replace("\n", "<br/>"))


def line(words: str) -> Html:
    """The words on one line."""
    return text(one_line(words))


def joined(*parts: Html, between: str = "") -> Html:
    """Elements one after the other."""
    return Html(between.join(filter(None, parts)))


def element(name: str, /, *inside: Html, **attributes: str) -> Html:
    """An element; an attribute without a value is left out. `class_` is `class`, `aria_label` is `aria-label`."""
    opening = "".join(f' {_named(key)}="{escape(one_line(value))}"' for key, value in attributes.items() if value)
    if name in _CHILDLESS:
        return Html(f"<{name}{opening}/>")
    return Html(f"<{name}{opening}>{joined(*inside)}</{name}>")


def _named(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")
