"""The gates can fail: a good document with one defect is noticed, and it is known by which gate."""

from pathlib import Path

import pikepdf
import pytest

from selfassess.files.documents import assessment_bytes
from selfassess.report.pdf import write_pdf
from tests.gates import defects_of_pages, defects_of_trees
from tests.gates.checker import CHECKS, own_checker
from tests.gates.defects import DEFECTS, Defect, spoilt
from tests.gates.documents import short_report
from tests.gates.findings import Findings, Gate, rules, told
from tests.gates.page_validation import page_validation
from tests.gates.verapdf import verapdf
from tests.report.examples import empty

EVERY_KIND = (defects_of_trees, defects_of_pages)
"""Reading these fills the table of defects."""

GATES: dict[str, Gate] = {
    "verapdf": verapdf,
    # Only PDF/UA: a stream of pikepdf's that happens to end in a carriage return reads as one byte short for PDF/A.
    "page": lambda files: page_validation(files, ["ua1"]),
    "own": own_checker,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The good document and every spoilt one, all saved by the same hand."""
    folder = tmp_path_factory.mktemp("spoilt")
    written, good = folder / "written.pdf", folder / "good.pdf"
    written.write_bytes(write_pdf(short_report(), "fillable", assessment_bytes(empty())))
    with pikepdf.open(written) as pdf:
        pdf.save(good)
    spoilt_files = {wrong.name: folder / f"{wrong.name.replace(' ', '-')}.pdf" for wrong in DEFECTS}
    for wrong in DEFECTS:
        spoilt(good, wrong, spoilt_files[wrong.name])
    return {"": good, **spoilt_files}


@pytest.fixture(scope="module")
def found(files: dict[str, Path]) -> dict[str, Findings]:
    """What each gate finds in each of them."""
    return {name: gate(list(files.values())) for name, gate in GATES.items()}


def name_of(wrong: Defect) -> str:
    return wrong.name.replace(" ", "-")


def promised() -> list[Defect]:
    return [wrong for wrong in DEFECTS if wrong.clause]


@pytest.mark.parametrize("gate", GATES)
def test_the_good_document_passes(gate: str, files: dict[str, Path], found: dict[str, Findings]) -> None:
    assert not found[gate][files[""]], told(found[gate][files[""]])


@pytest.mark.parametrize("wrong", DEFECTS, ids=name_of)
def test_a_defect_is_noticed_by_the_gates_that_are_known_to(
    wrong: Defect, files: dict[str, Path], found: dict[str, Findings]
) -> None:
    assert {gate for gate in GATES if found[gate][files[wrong.name]]} == wrong.seen_by


@pytest.mark.parametrize("wrong", promised(), ids=name_of)
def test_verapdf_itself_objects_where_it_must(
    wrong: Defect, files: dict[str, Path], found: dict[str, Findings]
) -> None:
    broken = rules(found["verapdf"][files[wrong.name]])
    assert any(rule.startswith(f"ua1 {wrong.clause}") for rule in broken), broken


def test_a_missing_alternative_scope_and_language_are_promised() -> None:
    assert {wrong.name for wrong in promised()} == {
        "figure without alternative",
        "header cells without scope",
        "no language",
    }


def test_every_check_of_ours_has_something_to_object_to(found: dict[str, Findings]) -> None:
    bitten = {finding.rule for findings in found["own"].values() for finding in findings}
    assert [check.rule for check in CHECKS if check.rule not in bitten] == []


def test_our_checks_alone_notice_what_both_validators_miss(found: dict[str, Findings]) -> None:
    alone = {wrong.name for wrong in DEFECTS if wrong.seen_by == {"own"}}
    assert {"index that names another element", "mark that belongs to nobody"} <= alone
