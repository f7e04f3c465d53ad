"""TOML files of a pack, read within bounds, with every fault in words for people."""

from pathlib import Path
from typing import Any

from selfassess.files.strict import bad_file, decoded, read_bounded, shown

MEND = "Mend these places, then check the pack again."

_LONGEST_LINE = 10_000
"""Reading a dotted name takes time that grows with the square of its length; this keeps it short."""


def read_toml(path: Path) -> dict[str, Any]:
    """What the file holds; raises BadFile with the place where it cannot be read."""
    text = decoded(path, read_bounded(path))
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > _LONGEST_LINE:
            raise bad_file(path, f"a line is longer than {_LONGEST_LINE:,} characters", f"line {number}", MEND)
    import tomllib  # not at the top: a kept pack is JSON, and the window opens sooner without

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words, _, place = str(error).partition(" (at ")
        raise bad_file(path, shown(_softer(words), 100), place.rstrip(")"), MEND) from None
    except ValueError:  # a whole number of thousands of digits
        raise bad_file(path, "a number is too long", advice=MEND) from None
    except RecursionError:
        raise bad_file(path, "the file is nested too deep", advice=MEND) from None


def _softer(words: str) -> str:
    """What the TOML reader says, without its harshest word."""
    return words.replace("Invalid", "Unexpected").replace("invalid", "unexpected")
