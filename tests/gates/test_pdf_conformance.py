"""Every PDF that the program writes is PDF/UA-1 and PDF/A-3a: two validators and our own checker find nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gates.checker import own_checker
from tests.gates.documents import CASES, Case
from tests.gates.findings import Findings, told
from tests.gates.page_validation import page_validation
from tests.gates.verapdf import verapdf

Documents = dict[Case, Path]


@pytest.fixture(scope="module")
def engine(documents: Documents) -> Findings:
    """What veraPDF finds, in one run over everything."""
    return verapdf(list(documents.values()))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_verapdf_finds_nothing(case: Case, documents: Documents, engine: Findings) -> None:
    assert not engine[documents[case]], told(engine[documents[case]])


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("gate", [page_validation, own_checker], ids=lambda gate: gate.__name__)
def test_the_others_find_nothing(gate: Callable[[list[Path]], Findings], case: Case, documents: Documents) -> None:
    [findings] = gate([documents[case]]).values()
    assert not findings, told(findings)
