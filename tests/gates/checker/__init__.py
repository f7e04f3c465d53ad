"""Our own checker of tagged PDFs: many small checks over one reading of the document."""

from collections.abc import Sequence
from pathlib import Path

from tests.gates.checker import of_annotations, of_content, of_documents, of_structure, of_tables
from tests.gates.checker.registry import CHECKS, Check
from tests.gates.checker.tree import Tagged, open_tagged
from tests.gates.findings import Finding, Findings

__all__ = ["CHECKS", "of_annotations", "of_content", "of_documents", "of_structure", "of_tables", "own_checker"]


def own_checker(files: Sequence[Path]) -> Findings:
    """What our own checks find in each file; every file has an entry."""
    return {file: _findings(open_tagged(file)) for file in files}


def _findings(document: Tagged) -> tuple[Finding, ...]:
    return tuple(finding for check in CHECKS if (finding := _finding(check, document)))


def _finding(check: Check, document: Tagged) -> Finding | None:
    faults = list(check.look(document))
    return Finding(check.rule, *faults[0], len(faults)) if faults else None
