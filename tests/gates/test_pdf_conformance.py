"""Every PDF that the program writes is PDF/UA-1 and PDF/A-3a: two validators and our own checker find nothing.

Every edition is held to both: a plan that can be filled in is an archive of what stood in it when it was written.
"""

import pytest

from tests.gates.checker import own_checker
from tests.gates.conftest import Documents
from tests.gates.documents import CASES, Case
from tests.gates.findings import Findings, Gate, told
from tests.gates.page_validation import page_validation
from tests.gates.verapdf import verapdf


@pytest.fixture(scope="module")
def engine(documents: Documents) -> Findings:
    """What veraPDF finds, in one run over everything."""
    return verapdf(list(documents.files.values()))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_verapdf_finds_nothing(case: Case, documents: Documents, engine: Findings) -> None:
    findings = engine[documents.file(case)]
    assert not findings, told(findings)


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("gate", [page_validation, own_checker], ids=lambda gate: gate.__name__)
def test_the_others_find_nothing(gate: Gate, case: Case, documents: Documents) -> None:
    [findings] = gate([documents.file(case)]).values()
    assert not findings, told(findings)
