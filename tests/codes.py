"""Answer codes by the hundred, and everything that one slip of a finger can do to one."""

from collections.abc import Iterator
from functools import reduce
from hashlib import sha256
from random import Random
from string import ascii_uppercase, digits
from typing import Any, NamedTuple

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


def read_by_the_book(code: str, asked: dict[str, Any]) -> dict[str, Any]:
    """A code by docs/formats.md, “Answer code”, and nothing else; the pack as `pack show --json` prints it."""
    alphabet = [one for one in digits + ascii_uppercase if one not in "ILOUBSZ"]
    groups = [[alphabet.index(one) for one in group] for group in code.split("-")]
    for number, (a, b, c, d, check) in enumerate(groups, 1):
        assert check == (2 * a + 3 * b + 4 * c + 5 * d + number) % 29
    ids = [question["id"] for part in asked["questionnaires"] for question in part["questions"]]
    marked = [_by_the_book(text, 29**2) for text in (asked["id"], "\n".join([asked["version"], *ids]))]
    assert [29 * groups[0][0] + groups[0][1], 29 * groups[0][2] + groups[0][3]] == marked
    whole = reduce(lambda number, digit: 29 * number + digit, (one for group in groups[1:] for one in group[:4]))
    bits = f"{whole:0{3 * len(ids) + 39}b}"
    said, tag, seal = bits[: 3 * len(ids)], bits[-39:-7], bits[-7:]
    assert int(seal, 2) == _by_the_book("\n".join([asked["id"], asked["version"], *ids, str(int(bits[:-7], 2))]), 128)
    answers = {id: int(said[3 * at : 3 * at + 3], 2) for at, id in enumerate(ids)}
    return {"tag": f"{int(tag, 2):08x}", "answers": {id: state for id, state in answers.items() if state}}


def _by_the_book(text: str, modulus: int) -> int:
    return int(sha256(text.encode()).hexdigest(), 16) % modulus


def changed_on_the_way(count: int) -> list[Assessment]:
    """Of random assessments, those whose levels, states or tag are not what comes out of their code."""
    chance = Random(2)
    people = (somebody(shipped(), chance) for _ in range(count))
    return [one for one in people if read_code(answer_code(shipped(), one), shipped()) != travelled(one)]


def travelled(assessment: Assessment) -> Assessment:
    """What should come out of an assessment's code."""
    return replace(carried(assessment), source="code")
