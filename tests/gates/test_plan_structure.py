"""What a screen reader meets in the plan of the example, in reading order: held word for word."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.report.plan_report import plan_report
from selfassess.report.report import runs_of
from tests.builders import TODAY, shipped
from tests.gates import documents
from tests.gates.checker.tree import Element, Tagged, open_tagged
from tests.gates.documents import CASES

GOLDEN = Path(__file__).parent.parent / "golden" / "plan_structure.txt"
EXAMPLE = next(case for case in CASES if str(case) == "example-standard")
FIRST_WORDS = 60
TOLD = {
    "holds": "/Summary",
    "Scope": "/Scope",
    "spans": "/ColSpan",
    "reaches": "/RowSpan",
    "numbering": "/ListNumbering",
}


def structure(document: Tagged) -> str:
    """The structure tree as lines: each element under its parent, with its attributes and its first words."""
    return "".join(f"{line}\n" for top in document.tops for line in _lines(document, top, 0))


def _lines(document: Tagged, element: Element, depth: int) -> Iterator[str]:
    facts = [f"{name} {element.attribute(key)}" for name, key in TOLD.items() if element.attribute(key) is not None]
    facts += [f"{name} {element.node[key]}" for name, key in (("in", "/Lang"), ("said", "/Alt")) if key in element.node]
    words = "" if element.elements and not element.contents else document.text(element)[:FIRST_WORDS].rstrip()
    yield f"{'  ' * depth}{' '.join([element.kind, *(f'[{fact}]' for fact in facts), words]).rstrip()}"
    for kid in element.elements:
        yield from _lines(document, kid, depth + 1)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Tagged:
    file = tmp_path_factory.mktemp("structure") / "example.pdf"
    file.write_bytes(EXAMPLE.pdf())
    return open_tagged(file)


def test_a_listener_hears_every_word_of_the_report_whole(example: Tagged) -> None:
    heard = " ".join(map(example.text, example.tops))
    sections = plan_report(shipped(), documents.example(), TODAY).sections
    said = {" ".join(run.text.split()) for section in sections for run in runs_of(section.blocks)}
    assert [text for text in sorted(said) if text not in heard] == []


def test_the_example_is_read_as_it_was(example: Tagged, regenerate: bool) -> None:
    text = structure(example)
    if regenerate:
        GOLDEN.write_text(text, encoding="utf-8")
    assert GOLDEN.exists(), "run `dev.py gates -k read_as_it_was --regenerate`, and read what it wrote"
    assert text == GOLDEN.read_text(encoding="utf-8"), "read the change, then run pytest with --regenerate"
