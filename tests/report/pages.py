"""A written web page read back."""

import re
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, fromstring

from selfassess.report.html import write_html
from selfassess.report.report import Block, Report, Section
from tests.report.everything import DAY

HEADING = re.compile("h[1-6]")


def read(page: bytes) -> Element:
    """The page's elements. It is read as XML, which forgives nothing: every element is closed, every text escaped."""
    return fromstring(page)


def page(*blocks: Block) -> Element:
    """A page of one section with these blocks."""
    section = Section("Section", "section", blocks)
    return read(write_html(Report("Action plan", ("A pack",), "23 November 2026", DAY, "en-GB", (section,))))


def words(element: Element | None) -> str:
    """All the text of an element, with line breaks."""
    assert element is not None
    inside = ("\n" if child.tag == "br" else words(child) for child in element)
    tails = (child.tail or "" for child in element)
    return (element.text or "") + "".join(part for pair in zip(inside, tails, strict=True) for part in pair)


def headings(element: Element) -> list[Element]:
    """Every heading in reading order."""
    return [found for found in element.iter() if HEADING.fullmatch(found.tag)]


def without(element: Element, *selected: str) -> Element:
    """The element without those below it of which the tag, or the tag and class, is selected: `p` or `p.note`."""
    kept = Element(element.tag, element.attrib)
    kept.text, kept.tail = element.text, element.tail
    for child in element:
        if child.tag not in selected and f"{child.tag}.{child.get('class', '')}" not in selected:
            kept.append(without(child, *selected))
    return kept


class _AsBrowsersDo(HTMLParser):
    """Forgives everything, and so sees any tag that a browser might see."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(f"{tag} {' '.join(sorted(name for name, _ in attrs))}")

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")

    def handle_pi(self, data: str) -> None:
        self.tags.append("instruction")


def tags(page: bytes) -> list[str]:
    """Each tag with the names of its attributes; not the ends of lines, of which figures and texts have as many as
    they need."""
    return [tag for tag in _AsBrowsersDo(page).tags if not tag.startswith(("br", "text"))]


def texts(page: bytes) -> str:
    """All that is not a tag."""
    return "".join(_AsBrowsersDo(page).texts)
