"""The named checks of our own checker, each with its number in the Matterhorn protocol where it has one.

They look for what the two validators do not see as well as for what they do: a document is read here by the third pair
of eyes, and every check is shown a document that it must object to (tests/gates/test_gates_can_fail.py).
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.gates.checker.tree import Tagged

Fault = tuple[str, str]
"""What is wrong, and where."""

Look = Callable[[Tagged], Iterator[Fault]]


class Check(NamedTuple):
    """One thing that must hold in every document."""

    rule: str
    look: Look


CHECKS: list[Check] = []


def check(number: str = "own") -> Callable[[Look], Look]:
    """The function below becomes a check, named after it."""

    def register(look: Look) -> Look:
        CHECKS.append(Check(f"{number} {look.__name__.replace('_', ' ')}", look))
        return look

    return register
