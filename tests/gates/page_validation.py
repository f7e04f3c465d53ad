"""The validator of the package `page-validation`: written in another language by other people than veraPDF."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import page

from tests.gates.findings import Finding, Findings

PROFILES = ("ua1", "3a")


def page_validation(files: Sequence[Path], profiles: Sequence[str] = PROFILES) -> Findings:
    """What the validator finds in each file, in the order of the profiles; every file has an entry."""
    return {file: tuple(_all(file, profiles)) for file in files}


def _all(file: Path, profiles: Sequence[str]) -> Iterator[Finding]:
    for profile in profiles:
        yield from _findings(file, profile)


def _findings(file: Path, profile: str) -> Iterator[Finding]:
    try:
        report = page.validate_pdf(file, profile=profile)
    except page.PageError as error:
        yield Finding(f"{profile} unreadable", str(error), str(file))
        return
    assert report.is_compliant == (not report.failures)
    ordered = sorted(report.failures, key=lambda failure: failure.rule_id)
    for rule, same in groupby(ordered, key=lambda failure: failure.rule_id):
        first, *others = same
        place = f"object {first.object_id.object_number}" if first.object_id else ""
        yield Finding(f"{profile} {rule}", first.message, place, 1 + len(others))
