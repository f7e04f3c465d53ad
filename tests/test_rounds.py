"""What a workshop's rounds promise to the people in them: no two figures that can be subtracted from one another."""

from collections.abc import Callable, Sequence
from itertools import combinations_with_replacement
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PackRef, carried, tag, tagged_id
from selfassess.rounds import Rounds, close, standing, with_answers
from selfassess.team import shown, team
from tests.builders import one_questionnaire
from tests.people import crowd

PACK = one_questionnaire(4)
TWELVE = crowd(PACK, 12, seed=12)


def after(*people: Assessment, rounds: Rounds = Rounds()) -> Rounds:  # noqa: B008 - frozen
    """The rounds once these people's answers have come in, one by one."""
    for one in people:
        rounds = with_answers(rounds, one)
    return rounds


# Before a round is closed


def test_nothing_is_found_before_the_round_is_closed() -> None:
    assert after(*TWELVE).closed == ()


def test_a_closed_round_has_what_a_room_may_see_of_everybody_and_nobodys_answers() -> None:
    rounds = close(PACK, after(*TWELVE))
    assert [one.result for one in rounds.closed] == [shown(team(PACK, TWELVE))]
    assert rounds.waiting == ()


@pytest.mark.parametrize("count", [0, 1, 4])
def test_a_round_of_fewer_than_five_cannot_be_closed(count: int) -> None:
    rounds = after(*TWELVE[:count])
    assert not rounds.may_close
    with pytest.raises(ValueError, match="5 people"):
        close(PACK, rounds)


@given(st.permutations(TWELVE), st.lists(st.sampled_from(TWELVE)))
def test_neither_the_order_in_which_answers_come_nor_coming_twice_makes_any_difference(
    order: list[Assessment], again: list[Assessment]
) -> None:
    assert after(*order, *again) == after(*TWELVE)


def test_a_corrected_answer_is_noticed_and_then_counts_in_place_of_the_earlier_one() -> None:
    first = TWELVE[0]
    corrected = replace(first, answers={"q1": Answer(level=5)})
    rounds = after(*TWELVE)
    assert [standing(rounds, one) for one in (first, corrected)] == ["same", "changed"]
    assert standing(after(*TWELVE[1:]), first) == "new"
    assert after(corrected, rounds=rounds) == after(corrected, *TWELVE[1:])


def test_one_persons_file_and_code_are_one_answer() -> None:
    file = replace(
        TWELVE[0],
        answers={
            "q1": Answer(level=4, evidence=2, importance="most"),
            "q2": Answer(state="not-applicable", reason="x"),
        },
        notes={"q1": "private"},
        source="screen",
    )
    rounds = after(file)
    assert standing(rounds, replace(carried(file), source="code")) == "same"
    assert rounds.waiting == (carried(file),)
    assert rounds.waiting[0].notes == {}


# After it


def test_a_closed_round_never_changes_whoever_comes_later() -> None:
    before = close(PACK, after(*TWELVE[:7]))
    changed = replace(TWELVE[0], answers={"q1": Answer(level=1)})
    later = after(*TWELVE[7:], *TWELVE[:7], changed, rounds=before)
    assert later.closed == before.closed
    assert standing(before, changed) == "counted"
    assert [one.id for one in later.waiting] == sorted(carried(one).id for one in TWELVE[7:])


def test_late_answers_wait_until_there_are_five_and_then_have_a_result_of_their_own() -> None:
    rounds = close(PACK, after(*TWELVE[:7]))
    for number, late in enumerate(TWELVE[7:], 1):
        rounds = with_answers(rounds, late)
        assert rounds.may_close == (number == 5)
    rounds = close(PACK, rounds)
    assert rounds.closed[1].result == shown(team(PACK, TWELVE[7:]))
    assert not set(rounds.closed[0].people) & set(rounds.closed[1].people)


def test_an_id_made_of_a_tag_has_that_tag() -> None:
    assert tag(tagged_id("0123abcd")) == "0123abcd"
    assert tag(tagged_id(tag(TWELVE[0].id))) == tag(TWELVE[0].id) != TWELVE[0].id[:8]


# A lead who subtracts

QUESTIONS = one_questionnaire(10)
Seen = Callable[[Sequence[Assessment], Assessment], Any]
"""All that a lead sees when a team's answers come in, then those of one more person."""


def of_the_rounds(people: Sequence[Assessment], late: Assessment) -> Any:
    """The real rounds: closed as soon as they may be, before and after."""
    before = after(*people)
    before = close(QUESTIONS, before) if before.may_close else before
    rounds = after(late, rounds=before)
    rounds = close(QUESTIONS, rounds) if rounds.may_close else rounds
    return [[one.result for one in these.closed] for these in (before, rounds)]


def of_a_screen_that_follows(people: Sequence[Assessment], late: Assessment) -> Any:
    """A program that shows a new figure for every answer."""
    return [team(QUESTIONS, people), team(QUESTIONS, [*people, late])]


def told(seen: Seen, count: int, teams: int = 20) -> float:
    """The share of a late person's answers that the lead can tell: all others would have looked different."""
    chance = Random(count)
    pinned = 0
    for _ in range(teams):
        people = skewed(chance, count - 1)
        late = skewed(chance, 1)[0]
        looks = [seen(people, everywhere(late, level)) for level in range(1, 6)]
        actual = seen(people, late)
        for question in late.answers:
            like = [one for one in looks if of_question(one, question) == of_question(actual, question)]
            pinned += len(like) == 1
    return pinned / (teams * len(list(QUESTIONS.questions)))


def of_question(seen: Any, question: str) -> Any:
    flat = [one for part in seen for one in (part if isinstance(part, list) else [part])]
    return [(one.questions.get(question), one.few.get(question)) for one in flat]


def everywhere(somebody: Assessment, level: int) -> Assessment:
    return replace(somebody, answers={id: Answer(level=level) for id in somebody.answers})


def skewed(chance: Random, count: int) -> list[Assessment]:
    """People with realistic answers: round a low middle."""
    ids = [question.id for question in QUESTIONS.questions]
    return [
        Assessment(
            id=f"{chance.getrandbits(128):032x}",
            pack=PackRef(QUESTIONS.id, QUESTIONS.version),
            answers={id: Answer(level=min(5, max(1, round(chance.gauss(2.8, 1))))) for id in ids},
        )
        for _ in range(count)
    ]


@pytest.mark.parametrize("count", [6, 9, 12, 20])
def test_a_late_persons_answers_cannot_be_told_by_subtracting(count: int) -> None:
    assert told(of_the_rounds, count) == 0


@pytest.mark.parametrize("count", [9, 12, 20])
def test_the_attack_would_tell_every_answer_of_a_program_that_shows_each_change(count: int) -> None:
    assert told(of_a_screen_that_follows, count) == 1


def test_whatever_five_late_people_say_none_of_them_can_be_told_from_both_results() -> None:
    one = one_questionnaire(1)
    first = close(one, after(*crowd(one, 9, seed=9)))
    said: dict[Any, set[int]] = {}
    for levels in combinations_with_replacement(range(1, 6), 5):
        late = [
            Assessment(id=f"{number:032x}", pack=PackRef(one.id, one.version), answers={"q1": Answer(level=level)})
            for number, level in enumerate(levels)
        ]
        results = close(one, after(*late, rounds=first)).closed
        said.setdefault(str(results), set()).update(levels)
    assert all(len(levels) > 1 for levels in said.values())
