"""In a language that runs from right to left everything is mirrored; what is drawn by hand is measured."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from selfassess.wizard import languages
from selfassess.wizard.chart import LevelChart
from selfassess.wizard.direction import run_of
from selfassess.wizard.place import RESULTS, REVIEW, Place
from selfassess.wizard.theme import colours, em
from tests.builders import shipped
from tests.wizard.person import Person
from tests.wizard.shots import part_answered

CULTURE = shipped().questionnaires[0]
FIRST, SECOND = (Place("question", question.id) for question in CULTURE.questions[:2])


@pytest.fixture
def mirrored(
    made_up: Path, app: QApplication, monkeypatch: pytest.MonkeyPatch, arrive: Callable[[], Person]
) -> Iterator[Person]:
    """Someone half-way through, in a made-up language from right to left."""
    monkeypatch.setattr(languages, "folder", lambda: made_up)
    languages.use(app, "ar")
    person = arrive()
    person.window.session.take_in(part_answered(shipped(), 22), shipped())
    yield person
    languages.use(app, "en")


def left(widget: QWidget) -> int:
    """Where the widget begins, from the left of its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()


def margins(widget: QWidget, begin: int = 0, end: int = 0) -> tuple[int, int]:
    """How much at the left and at the right of a widget, or a part of it, no letter touches."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    inks = {colours().text.rgb(), colours().quiet.rgb()}
    end = end or picture.width()
    columns = [x for x in range(begin, end) if any(picture.pixel(x, y) in inks for y in range(3, picture.height() - 3))]
    return columns[0] - begin, end - 1 - columns[-1]


def test_the_side_list_stands_at_the_right_and_back_right_of_continue(mirrored: Person) -> None:
    mirrored.go(FIRST)
    window = mirrored.window
    assert left(window.side) > left(window.stack)
    assert left(window.back) > left(window.proceed) > left(window.saved)


@pytest.mark.parametrize("key", ["home", "culture", "review"])
def test_the_words_of_the_side_list_begin_at_the_right(mirrored: Person, key: str) -> None:
    mirrored.go(Place("settings"))
    at_left, at_right = margins(dict(mirrored.window.side._items)[key])
    assert at_right <= em(1.5) < at_left


def test_every_label_begins_at_the_right_whatever_language_its_words_are_in(mirrored: Person) -> None:
    for place in (FIRST, REVIEW, RESULTS):
        mirrored.go(place)
        for label in mirrored.window.present.findChildren(QLabel):
            if label.isVisible() and label.text() and label.visibleRegion().boundingRect() == label.rect():
                assert label.alignment() & Qt.AlignmentFlag.AlignRight, label.text()
    question = mirrored.window.page("question")
    mirrored.go(FIRST)
    label = question.findChildren(QLabel)[1]
    assert margins(label)[1] <= 8


def test_a_card_has_its_mark_and_its_words_at_the_right_and_its_key_at_the_left(mirrored: Person) -> None:
    mirrored.go(SECOND)
    card = mirrored.question.answers.levels[0]
    mark = card.face._pad + card.face._mark + em(0.5)
    assert margins(card, begin=em(3), end=card.width() - mark)[1] <= em(0.4)
    assert margins(card, end=em(3))[0] < em(2), "the key"


def test_english_words_keep_their_full_stop_at_their_end() -> None:
    assert run_of("They first see it. ") == Qt.TextFlag.TextForceLeftToRight
    assert run_of("12 العربية") == Qt.TextFlag.TextForceRightToLeft


def test_the_chart_runs_from_the_right_and_so_do_its_titles(mirrored: Person) -> None:
    mirrored.go(RESULTS)
    chart = mirrored.window.present.findChild(LevelChart)
    assert isinstance(chart, LevelChart)
    assert chart._x(1) > chart._x(5)
    titles = chart.width() - em(9.9)
    assert margins(chart, begin=titles)[1] <= em(0.9)
    assert margins(chart, end=em(7.9))[0] <= em(0.9)


@pytest.mark.parametrize(("key", "step"), [("Left", 1), ("Right", -1), ("Down", 1), ("Up", -1)])
def test_arrows_among_the_answers_go_where_they_point(mirrored: Person, key: str, step: int) -> None:
    mirrored.go(SECOND)
    mirrored.press("3", key)
    assert mirrored.question.answers.group.checkedId() == 2 + step


def test_alt_and_an_arrow_go_where_the_buttons_stand(mirrored: Person) -> None:
    mirrored.go(FIRST)
    mirrored.press("Alt+Left")
    assert mirrored.window.session.place == SECOND
    mirrored.press("Alt+Right")
    assert mirrored.window.session.place == FIRST


def test_back_to_a_language_from_the_left_turns_everything_again(mirrored: Person, app: QApplication) -> None:
    mirrored.go(Place("settings"))
    languages.use(app, "en")
    mirrored.settle()
    window = mirrored.window
    mirrored.go(FIRST)
    assert left(window.side) < left(window.stack)
    assert left(window.back) < left(window.proceed)
    assert margins(dict(window.side._items)["home"])[0] <= em(1.1)
