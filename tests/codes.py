"""Answer codes by the hundred, and everything that one slip of a finger can do to one."""

from collections.abc import Iterator
from random import Random
from string import ascii_uppercase, digits
from typing import NamedTuple

from msgspec.structs import replace

from selfassess.assessment import Assessment, carried
from selfassess.errors import BadCode
from selfassess.files.answer_code import answer_code, read_code
from selfassess.questionnaire import Pack
from tests.builders import shipped
from tests.people import somebody

GROUP = 5


class Slip(NamedTuple):
    """A code that one slip was made in."""

    code: str
    groups: set[int]
    """In which of them, from 1."""


def codes(count: int, pack: Pack | None = None) -> Iterator[str]:
    """Random codes of one pack, in one piece without separators."""
    chance = Random(1)
    asked = pack or shipped()
    return (answer_code(asked, somebody(asked, chance)).replace("-", "") for _ in range(count))


def wrong_characters(code: str) -> Iterator[Slip]:
    """Every code with any one character replaced by any other letter or digit."""
    for at, right in enumerate(code):
        for wrong in (*digits, *ascii_uppercase):
            if wrong != right:
                yield Slip(code[:at] + wrong + code[at + 1 :], {at // GROUP + 1})


def swapped_neighbours(code: str) -> Iterator[Slip]:
    """Every code with any two neighbours in each other's place, where that makes a difference."""
    for at in range(len(code) - 1):
        if code[at] != code[at + 1]:
            swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
            yield Slip(swapped, {at // GROUP + 1, (at + 1) // GROUP + 1})


def unnoticed(slips: Iterator[Slip], pack: Pack | None = None) -> list[Slip]:
    """Those that are read all the same, or blamed on another group."""
    asked = pack or shipped()
    return [slip for slip in slips if blamed(slip.code, asked) != slip.groups]


def blamed(code: str, pack: Pack) -> set[int]:
    """The groups that are said to be wrong; empty where none is."""
    try:
        read_code(code, pack)
    except BadCode as error:
        return set(error.groups)
    return set()


def changed_on_the_way(count: int) -> list[Assessment]:
    """Of random assessments, those whose levels, states or tag are not what comes out of their code."""
    chance = Random(2)
    people = (somebody(shipped(), chance) for _ in range(count))
    return [one for one in people if read_code(answer_code(shipped(), one), shipped()) != travelled(one)]


def travelled(assessment: Assessment) -> Assessment:
    """What should come out of an assessment's code."""
    return replace(carried(assessment), source="code")
