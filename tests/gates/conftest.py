"""Documents that several gates look at, made once in a run."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.gates.documents import CASES, Case


class Documents(NamedTuple):
    """What was written, and why the rest was not."""

    files: dict[Case, Path]
    failures: dict[Case, Exception]

    def file(self, case: Case) -> Path:
        """The case's document; where it could not be written, what stood in the way is raised."""
        if case in self.failures:
            raise self.failures[case]
        return self.files[case]


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    """Every case, written to a file."""
    folder = tmp_path_factory.mktemp("documents")
    documents = Documents({}, {})
    for case in CASES:
        file = folder / f"{case}.pdf"
        try:
            file.write_bytes(case.pdf())
        except Exception as error:  # one plan that cannot be written says nothing of the others
            documents.failures[case] = error
        else:
            documents.files[case] = file
    return documents
