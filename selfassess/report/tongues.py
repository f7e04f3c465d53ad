"""What in a report is written in another language than the report says so, for those who hear it.

The program's own words are English. What comes from the pack is marked where the pack, or the translation that it was
asked in, is in another language: whole texts, and texts inside a sentence.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from selfassess.questionnaire import Pack
from selfassess.report.report import Heading, Paragraph, Report, Run, Section

LANGUAGE = "en-GB"
"""What the program itself writes in a report."""

_NO_WORDS = (
    *("id", "topic", "version", "language", "address", "seen", "year", "author", "licence", "publisher", "sources"),
    *("nations", "bodies", "effort", "who", "renamed_from", "translations", "quote"),
)
_MARK = re.compile(r"^\S{1,4}\u00a0")
"""A question's short mark before its name."""


def in_tongues(report: Report, pack: Pack) -> Report:
    """The report with the language of every text of the pack that is not in the report's own."""
    known = tongues(pack)
    if not known:
        return report
    sure = sorted(filter(_is_sure, known), key=len, reverse=True)
    within = re.compile("|".join(map(re.escape, sure))) if sure else None
    sections = tuple(_marked(section, known, within) for section in report.sections)
    return replace(report, sections=sections)


def tongues(pack: Pack) -> dict[str, str]:
    """The language of every text of the pack, in any language that it has, which is not the report's own."""
    known = dict.fromkeys(_texts(pack), pack.language)
    for translation in pack.translations:
        known |= dict.fromkeys(_texts(translation), translation.language)
    return {text: language for text, language in known.items() if language[:2] != LANGUAGE[:2]}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) and value:
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in _NO_WORDS:
                yield from _texts(getattr(value, name))


def _is_sure(text: str) -> bool:
    """Whether it is known even inside a sentence; a single word such as `Data` may be one of two languages."""
    return " " in text


def _marked(value: Any, known: Mapping[str, str], within: re.Pattern[str] | None) -> Any:
    """The same with the languages of its runs and headings."""
    if isinstance(value, Paragraph):
        return replace(value, runs=tuple(part for run in value.runs for part in _parts(run, known, within)))
    if isinstance(value, tuple):
        return tuple(_marked(one, known, within) for one in value)
    if not isinstance(value, Struct):
        return value
    if isinstance(value, Heading):
        return replace(value, language=known.get(_MARK.sub("", value.text), ""))
    changes = {name: _marked(getattr(value, name), known, within) for name in value.__struct_fields__}
    if isinstance(value, Section):
        changes["language"] = known.get(value.title, "")
    return replace(value, **changes)


def _parts(run: Run, known: Mapping[str, str], within: re.Pattern[str] | None) -> Iterator[Run]:
    """The run, in pieces where only some of it is in another language."""
    if run.language or (alone := known.get(run.text.strip())) or within is None:
        yield run if run.language else replace(run, language=alone or "")
        return
    end = 0
    for found in within.finditer(run.text):
        if found.start() > end:
            yield replace(run, text=run.text[end : found.start()])
        yield replace(run, text=found[0], language=known[found[0]])
        end = found.end()
    if end < len(run.text) or not run.text:
        yield replace(run, text=run.text[end:])
