"""TOML files of a pack, read within bounds, with every fault in words for people."""

import re
from pathlib import Path
from typing import Any

from selfassess.files.strict import bad_file, decoded, read_bounded, shown
from selfassess.wording import Sentence, templates

MEND = Sentence("Mend these places, then check the pack again.")

_LONGEST_LINE = 10_000
"""Reading a dotted name takes time that grows with the square of its length; this keeps it short."""

templates(
    "Cannot overwrite a value",
    "Expected '=' after a key in a key/value pair",
    "Expected ']' at the end of a table declaration",
    "Expected ']]' at the end of an array declaration",
    "Expected newline or end of document after a statement",
    "Unexpected date or datetime",
    "Unexpected initial character for a key part",
    "Unexpected statement",
    "Unexpected value",
    "Unclosed array",
    "Unclosed inline table",
    "Unescaped '\\' in a string",
    "Unterminated string",
    "end of document",
)  # what the TOML reader says most, in the words that it says it in


def read_toml(path: Path) -> dict[str, Any]:
    """What the file holds; raises BadFile with the place where it cannot be read."""
    text = decoded(path, read_bounded(path))
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > _LONGEST_LINE:
            where, most = Sentence("line {line}", line=number), f"{_LONGEST_LINE:,}"
            raise bad_file(path, "a line is longer than {most} characters", where, MEND, most=most)
    import tomllib  # not at the top: a kept pack is JSON, and the window opens sooner without

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words, _, place = str(error).partition(" (at ")
        raise bad_file(path, shown(_softer(words), 100), _place(place.rstrip(")")), MEND) from None
    except ValueError:  # a whole number of thousands of digits
        raise bad_file(path, "a number is too long", advice=MEND) from None
    except RecursionError:
        raise bad_file(path, "the file is nested too deep", advice=MEND) from None


def _place(words: str) -> Sentence:
    """Where the TOML reader says that it stopped."""
    if match := re.fullmatch(r"line (?P<line>\d+), column (?P<column>\d+)", words):
        return Sentence("line {line}, column {column}", **match.groupdict())
    return Sentence(words)


def _softer(words: str) -> str:
    """What the TOML reader says, without its harshest word."""
    return words.replace("Invalid", "Unexpected").replace("invalid", "unexpected")
