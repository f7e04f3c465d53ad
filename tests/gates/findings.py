"""What every gate says about a document: which rule, in what words, and where. A document without findings passes."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Finding(NamedTuple):
    """One rule that a document breaks, at the first place where it does."""

    rule: str
    """The profile and the clause, or the number and name of a check of our own."""
    message: str
    place: str
    times: int = 1

    def __str__(self) -> str:
        return f"{self.rule} (×{self.times}): {self.message} [{self.place}]"


Findings = Mapping[Path, tuple[Finding, ...]]
Gate = Callable[[Sequence[Path]], Findings]


def told(findings: Sequence[Finding]) -> str:
    """The findings as lines, for the message of a failing test."""
    return "\n".join(map(str, findings))


def rules(findings: Sequence[Finding]) -> set[str]:
    """Which rules are broken."""
    return {finding.rule for finding in findings}
