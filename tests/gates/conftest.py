"""Documents and findings that several gates look at, made once in a run."""

from pathlib import Path

import pytest

from tests.gates.documents import CASES, Case


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[Case, Path]:
    """Every case, written to a file."""
    folder = tmp_path_factory.mktemp("documents")
    files = {case: folder / f"{case}.pdf" for case in CASES}
    for case, file in files.items():
        file.write_bytes(case.pdf())
    return files
