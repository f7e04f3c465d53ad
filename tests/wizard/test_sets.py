"""Taster, short set and all: which questions are walked through. Answers and rules stay the same."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from selfassess.questionnaire import QuestionSet, narrowed
from selfassess.scoring import score
from selfassess.wizard import sets
from selfassess.wizard.place import (
    HOME,
    RESULTS,
    REVIEW,
    Place,
    following,
    journey,
    marked,
    parted,
    preceding,
    walk,
)
from selfassess.wizard.sidebar import SideItem
from tests.builders import answered, one_questionnaire, pack, question, questionnaire, shipped
from tests.wizard.person import Person

PACK = shipped()
ALL = [one.id for one in PACK.questions]
SHORT = [one.id for one in PACK.questions if one.short]
TASTER = [next(one.id for one in part.questions if one.short) for part in PACK.questionnaires]
IDS: dict[QuestionSet, list[str]] = {"taster": TASTER, "short": SHORT, "full": ALL}


# The sets themselves


@pytest.mark.parametrize("chosen", ["taster", "short", "full"])
def test_a_set_is_the_same_every_time_and_in_order(chosen: QuestionSet) -> None:
    assert [one.id for one in narrowed(PACK, chosen).questions] == IDS[chosen]


def test_the_taster_asks_one_question_of_every_questionnaire() -> None:
    assert [len(part.questions) for part in narrowed(PACK, "taster").questionnaires] == [1] * 5


def test_a_pack_without_a_short_set_is_asked_in_full_and_its_taster_is_its_first_questions() -> None:
    plain = pack(*(questionnaire(id, [question(f"{id}-1"), question(f"{id}-2")]) for id in ("culture", "process")))
    assert narrowed(plain, "short") is plain
    assert [one.id for one in narrowed(plain, "taster").questions] == ["culture-1", "process-1"]
    assert [chosen for chosen, _ in sets.offered(plain)] == ["full", "taster"]
    assert sets.caution(plain, "short", answered(plain, 3)) == ""


def test_a_questionnaire_without_short_questions_is_not_in_the_short_set() -> None:
    mixed = pack(
        questionnaire("culture", [question("a", short=True)]), questionnaire("process", [question("b"), question("c")])
    )
    assert [part.id for part in narrowed(mixed, "short").questionnaires] == ["culture"]


# The walk


@pytest.mark.parametrize("chosen", ["taster", "short", "full"])
def test_continue_and_back_go_through_the_set_in_opposite_ways(chosen: QuestionSet) -> None:
    asked = narrowed(PACK, chosen)
    places = [Place("frame")]
    while places[-1] != HOME:
        places.append(following(PACK, places[-1], asked))
    assert tuple(places[:-1]) == walk(PACK, asked)
    assert [place.at for place in places if place.page == "question"] == IDS[chosen]
    for one, ahead in pairwise(places[:-1]):
        assert preceding(PACK, ahead, asked) == one


@pytest.mark.parametrize("place", [place for place in journey(PACK) if place.page in ("question", "importance")])
def test_a_place_beside_the_walk_leads_back_to_it(place: Place) -> None:
    asked = narrowed(PACK, "taster")
    path = journey(PACK)
    for leads in (following(PACK, place, asked), preceding(PACK, place, asked)):
        assert leads in walk(PACK, asked)
    assert path.index(preceding(PACK, place, asked)) < path.index(place) < path.index(following(PACK, place, asked))


def test_what_matters_most_is_asked_where_there_is_something_to_choose_from() -> None:
    assert not [place for place in walk(PACK, narrowed(PACK, "taster")) if place.page == "importance"]
    assert len([place for place in walk(PACK, narrowed(PACK, "short")) if place.page == "importance"]) == 5
    single = one_questionnaire(1)
    assert Place("importance", "culture") in walk(single, narrowed(single, "full"))


# Keeping


@pytest.mark.parametrize("chosen", ["taster", "short", "full"])
@pytest.mark.parametrize("place", [Place("frame"), REVIEW, Place("question", ALL[3])])
def test_set_and_place_are_kept_together(chosen: QuestionSet, place: Place) -> None:
    assert parted(marked(chosen, place)) == (chosen, place.kept)


@pytest.mark.parametrize("kept", ["", "nonsense:review/", "full", ":", "Taster:review/", "early-backing"])
def test_what_names_no_set_is_all_questions(kept: str) -> None:
    assert parted(kept) == ("full", kept)


# In the window


@pytest.fixture
def tasting(asked: Person) -> Person:
    """Someone at the first question of the taster."""
    asked.go(Place("frame"))
    asked.tab_to("All 45")
    asked.press("Up" if asked.focus.accessibleName().startswith("Five") else "Down", "Down", "Ctrl+Enter")
    return asked


def test_the_taster_is_chosen_before_beginning_and_goes_from_subject_to_subject(tasting: Person) -> None:
    session = tasting.window.session
    assert session.set == "taster"
    for number, id in enumerate(TASTER, 1):
        assert session.place == Place("question", id)
        assert any(f"Taster · {part.title} · Question {number} of 5" in tasting.texts for part in PACK.questionnaires)
        tasting.press("3", "Enter")
    assert session.place == REVIEW
    assert list(tasting.assessment.answers) == TASTER


def test_the_results_say_that_it_was_the_taster_and_lead_on(tasting: Person) -> None:
    session = tasting.window.session
    for _ in TASTER:
        tasting.press("3", "Enter")
    tasting.go(RESULTS)
    assert any("a first look only" in text for text in tasting.texts)
    assert "Part-complete: you have answered 5 of 45 questions." in tasting.texts
    tasting.click("Go on with the short set")
    assert session.set == "short"
    assert session.place == Place("question", next(id for id in SHORT if id not in TASTER))
    assert list(tasting.assessment.answers) == TASTER, "every answer stays"


def test_results_that_rest_on_more_than_the_set_are_not_called_a_taster(tasting: Person) -> None:
    for id in ALL[:9]:
        tasting.window.session.choose_level(id, 3)
    tasting.go(RESULTS)
    assert not any("first look" in text for text in tasting.texts)


def test_a_set_changes_no_figure(tasting: Person) -> None:
    tasting.press("3", "Enter", "2")
    before = score(PACK, tasting.assessment)
    assessment = tasting.assessment
    tasting.window.session.choose_set("full")
    assert tasting.assessment == assessment
    assert score(PACK, tasting.assessment) == before
    assert before.questionnaires["culture"].unanswered == 7


def test_the_set_is_kept_and_the_side_list_and_home_count_by_it(tasting: Person, arrive: Callable[[], Person]) -> None:
    tasting.press("3", "Enter")
    tasting.leave()
    again = arrive()
    assert again.window.session.set == "taster"
    assert any(text.startswith("Taster: 1 of 5 questions answered") for text in again.texts)
    names = [item.accessibleName() for item in again.window.findChildren(SideItem) if item.isVisible()]
    assert "Culture, 1 of 1 answered" in names, "one question does not complete a subject"
    assert not any(name.startswith("What matters most") for name in names)
    again.press("Enter")
    assert again.window.session.place == Place("question", TASTER[1])


def test_the_review_holds_what_was_asked_and_everything_answered(tasting: Person) -> None:
    tasting.press("3")
    other = PACK.questionnaires[0].questions[4]
    tasting.window.session.choose_level(other.id, 2)
    tasting.go(REVIEW)
    assert other.name in tasting.texts
    assert PACK.questionnaires[0].questions[5].name not in tasting.texts
    assert "Taster: 40 of the 45 questions are not part of it." in tasting.texts


def test_a_question_beside_the_set_can_be_gone_to_and_answered(tasting: Person) -> None:
    tasting.press("Ctrl+F")
    tasting.write(PACK.questionnaires[0].questions[1].name)
    tasting.press("Enter")
    assert tasting.window.session.place == Place("question", ALL[1])
    assert "Taster · Culture · Question 2 of 8" in tasting.texts
    tasting.press("4", "Enter")
    assert tasting.window.session.place == Place("question", TASTER[1])


def test_going_back_to_all_questions_asks_all(tasting: Person) -> None:
    tasting.window.session.choose_set("full")
    tasting.press("Enter")
    assert tasting.window.session.place == Place("question", ALL[1])
    names = [item.title for item in tasting.window.findChildren(SideItem) if item.isVisible()]
    assert "What matters most" in names
