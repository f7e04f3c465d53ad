"""Two assessments side by side: what has clearly changed, what has not, what cannot be compared, and nothing else."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QTableWidget

from selfassess.assessment import new_assessment
from selfassess.comparison import compare
from selfassess.findings import changes_headline
from selfassess.wizard import messages
from selfassess.wizard.differences import ChangeChart, ChangeRow
from selfassess.wizard.pages.compare import ComparePage
from selfassess.wizard.pages.save import SavePage
from selfassess.wizard.pick import Pick
from selfassess.wizard.place import COMPARE, HOME, PLAN, RESULTS, SAVE
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import half_a_year_before, part_answered

NOW, THEN = part_answered(shipped(), 22), half_a_year_before(shipped())
COMPARISON = compare(shipped(), THEN, NOW)
NAMES = {question.id: question.name for question in shipped().questions}


@pytest.fixture
def twice(person: Person) -> Person:
    """Someone with an assessment of May and one of November, which is open."""
    session = person.window.session
    session.take_in(THEN, shipped())
    session.take_in(NOW, shipped())
    person.go(RESULTS)
    return person


def page(person: Person) -> ComparePage:
    present = person.window.present
    assert isinstance(present, ComparePage)
    return present


def test_results_and_home_lead_there_where_there_are_two(twice: Person) -> None:
    for place in (RESULTS, HOME):
        twice.go(place)
        twice.tab_to("See what has changed since an earlier one")
        twice.press("Enter")
        assert twice.window.session.place == COMPARE
    twice.press("Alt+Left")
    assert twice.window.session.place == RESULTS
    twice.go(COMPARE)
    twice.press("Ctrl+Enter")
    assert twice.window.session.place == PLAN


def test_with_one_assessment_nothing_is_offered_and_the_page_says_why(person: Person) -> None:
    person.window.session.take_in(NOW, shipped())
    person.go(RESULTS)
    assert "See what has changed since an earlier one" not in person.texts
    person.go(COMPARE)
    assert any("only this one so far" in text for text in person.texts)


def test_it_says_what_the_comparison_comes_to_and_that_levels_may_fall(twice: Person) -> None:
    twice.go(COMPARE)
    assert changes_headline(COMPARISON) in twice.texts
    assert (
        "Then: 4 May 2026, Family support, Northfield. Now: 3 November 2026, Family support, Northfield." in twice.texts
    )
    assert any(text.startswith("Levels may fall because you have learned") for text in twice.texts)


def test_every_question_is_told_once_as_changed_as_not_changed_or_as_not_compared(twice: Person) -> None:
    twice.go(COMPARE)
    chart = page(twice).findChild(ChangeChart)
    assert isinstance(chart, ChangeChart)
    told = [row.title for row in chart.chart_rows]
    for text in twice.texts:
        parts = text.split(" · ")
        if all(part in NAMES.values() for part in parts):
            told += parts
    assert sorted(told) == sorted(NAMES.values())
    assert told[: len(COMPARISON.changed)] == [NAMES[change.question] for change in COMPARISON.changed]


def test_the_figure_and_the_table_say_the_same(twice: Person) -> None:
    twice.go(COMPARE)
    chart = page(twice).findChild(ChangeChart)
    assert isinstance(chart, ChangeChart)
    drawn = [(row.title, row.earlier, row.later) for row in chart.chart_rows if isinstance(row, ChangeRow)]
    spoken = chart.accessibleName()
    twice.click("Show as a table")
    table = page(twice).findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    for line, (title, then, now) in enumerate(drawn):
        header, cells = table.verticalHeaderItem(line), [table.item(line, place) for place in range(3)]
        assert header is not None and header.text() == title
        assert all(cells)
        first, second, moved = (cell.text() for cell in cells if cell)
        assert (str(then) in first, str(now) in second) == (True, True)
        assert moved == f"{abs(now - then)} level{'s' * (abs(now - then) > 1)} {'higher' if now > then else 'lower'}"
        assert f"{title}: {then} then, {now} now, {moved}." in spoken


def test_each_questionnaire_has_its_verdict(twice: Person) -> None:
    twice.go(COMPARE)
    assert [text for text in twice.texts if text in ("No clear change", "Too few to say", "Clearly higher")][1:] == [
        "No clear change",
        "No clear change",
        "Too few to say",
        "Too few to say",
        "Too few to say",
    ]


def test_any_two_can_be_chosen_and_the_one_begun_first_is_then(twice: Person) -> None:
    session = twice.window.session
    between = replace(new_assessment(shipped(), "9" * 32, THEN.created.replace(month=8)), title="Short breaks")  # type: ignore[union-attr]
    session.take_in(between, shipped())
    session.open(NOW.id)
    twice.go(COMPARE)
    picks = page(twice).findChildren(Pick)
    assert [pick.currentText()[:10] for pick in picks] == ["4 May 2026", "3 November"], "the nearest of the same title"
    twice.tab_to("with")
    twice.press("Up")
    assert any("Now: 4 August 2026, Short breaks." in text for text in twice.texts)
    assert "There is nothing to compare yet: no question was given a level both times." in twice.texts
    twice.press("Up")
    assert "Both are the same assessment. Choose another one beside it." in twice.texts
    assert twice.focus is picks[1]


def test_comparing_changes_neither(twice: Person) -> None:
    twice.go(COMPARE)
    twice.go(HOME)
    assert twice.assessment == NOW
    assert twice.library.load(THEN.id).assessment == THEN


# What leaves


def saving(person: Person) -> SavePage:
    person.go(SAVE)
    present = person.window.present
    assert isinstance(present, SavePage)
    return present


def test_what_changed_leaves_only_where_it_is_ticked_and_is_shown_first(
    twice: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.html"
    monkeypatch.setattr(messages, "ask_plan_name", lambda parent, today, format, public: target)
    save = saving(twice)
    save.kind = ("html", "standard")
    assert "What changed since" not in save.within.text()
    twice.press("Ctrl+Enter")
    assert "What changed since" not in target.read_text(encoding="utf-8")
    twice.tab_to("What changed since 4 May 2026")
    twice.press("Space")
    told = f"What changed since 4 May 2026: the level then beside {len(COMPARISON.questions)} levels"
    assert told in save.within.text().splitlines()
    twice.press("Ctrl+Enter")
    assert "What changed since 4 May 2026" in target.read_text(encoding="utf-8")


def test_lists_of_actions_never_hold_what_changed(twice: Person) -> None:
    save = saving(twice)
    save.with_changes = True
    save.kind = ("csv", "standard")
    save._choose(save.parts)
    assert "What changed" not in save.within.text()
    assert not save.changes.isVisible()


def test_without_an_earlier_assessment_it_is_not_offered(person: Person) -> None:
    person.window.session.take_in(NOW, shipped())
    saving(person)
    assert not [text for text in person.texts if text.startswith("What changed")]
