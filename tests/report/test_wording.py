"""What the templates promise."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from selfassess.assessment import Parts
from selfassess.files.places import bundled
from selfassess.report.plan_report import plan_report
from selfassess.report.report import runs_of
from selfassess.report.wording import passage
from tests.builders import TODAY, answered, one_questionnaire

UNWELCOME = re.compile(r"\b(please|sorry|invalid|oops|fail\w*|maturity|best practice)\b|!", re.IGNORECASE)


def test_an_empty_line_begins_a_paragraph_and_line_ends_are_spaces() -> None:
    first, second = passage("plan", "begin")
    assert first.startswith("Nothing is answered yet")
    assert second.startswith("Choose the statement closest")
    assert "\n" not in first


def test_a_value_is_raw_text_and_never_a_template_nor_markup_nor_a_paragraph() -> None:
    (only,) = passage("plan", "remember", today="{{ 7*7 }} <b>&\n\nnext")
    assert "{{ 7*7 }} <b>& next" in only


def test_a_value_that_was_forgotten_is_found_out() -> None:
    with pytest.raises(UndefinedError):
        passage("plan", "remember")


def test_no_template_is_made_of_outside_text_and_none_switches_escaping() -> None:
    package = Path(__file__).parent.parent.parent / "selfassess"
    for file in [*package.rglob("*.py"), *(bundled("resources") / "wording").glob("*.j2")]:
        source = file.read_text(encoding="utf-8")
        assert "from_string" not in source, file
        assert not re.search(r"\|\s*safe\b", source), file


@pytest.mark.parametrize("given", [(), (1, 2, 3), (5,) * 9, ("dk",) * 9, ("na",) * 9])
@pytest.mark.parametrize("public", [False, True])
def test_the_programs_own_words_are_calm(given: tuple[int | str, ...], public: bool) -> None:
    pack = one_questionnaire(9)
    report = plan_report(pack, answered(pack, *given), TODAY, Parts(public=public))
    text = " ".join(run.text for section in report.sections for run in runs_of(section.blocks))
    assert not UNWELCOME.search(text)
