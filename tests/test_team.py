"""What several people's answers come to: held against a second reading of the method, its own table, and its edges."""

import json
from collections import Counter
from fractions import Fraction
from itertools import combinations_with_replacement
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.assessment import Answer, Assessment
from selfassess.cli import main
from selfassess.files.documents import assessment_bytes
from selfassess.files.pack import sapack_bytes
from selfassess.questionnaire import Pack
from selfassess.team import Team, Views, distribution, proposals, shown, team
from tests import team_oracle
from tests.builders import all_answered, one_questionnaire, pack, question, questionnaire, shipped
from tests.people import crowd, saying

SMALL = one_questionnaire(9)
ONE = one_questionnaire(1)
SHIPPED = shipped()


def views(*given: int | str | None) -> Views:
    """What a team's figures are for one question to which this was said."""
    return team(ONE, list(saying(ONE, given))).questions["q1"]


def printed(value: object) -> Any:
    return json.loads(msgspec.json.encode(value, enc_hook=float))


def expected(pack: Pack, people: tuple[Assessment, ...]) -> Any:
    """What the oracle says `team --json` prints."""
    documents = [json.loads(assessment_bytes(one)) for one in people]
    return json.loads(json.dumps(team_oracle.team(printed(pack), documents), default=float))


# Two readings of the method agree


class Asked:
    """The command, asked for one team after another."""

    def __init__(self, folder: Path, pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.pack, self.capsys = folder, folder / "asked.sapack", capsys
        self.pack.write_bytes(sapack_bytes(pack))

    def says(self, people: tuple[Assessment, ...], number: int) -> Any:
        """What `team --json` prints of these people's files."""
        folder = self.folder / str(number)
        folder.mkdir()
        for one in people:
            (folder / f"{one.id}.selfassess").write_bytes(assessment_bytes(one))
        assert main(["team", str(folder), "--json", "--pack", str(self.pack)]) == 0
        return json.loads(self.capsys.readouterr().out)


def test_a_second_reading_of_the_method_gives_what_the_command_prints_for_hundreds_of_teams(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Asked(tmp_path, SMALL, capsys)
    seen: Counter[object] = Counter()
    sizes = (4, 5, 5, 6, 7, 7, 8, 8, 9, 12)
    for seed in range(300):
        people = crowd(SMALL, 50 if seed % 30 == 0 else sizes[seed % 10], seed)
        said = asked.says(people, seed)
        assert said == expected(SMALL, people), seed
        for row in said.get("questions", {}).values():
            seen.update((row.get("spread_label"), row.get("split"), "suppressed" in row, bool(row.get("counts"))))
    assert all(seen[kind] > 50 for kind in ("close", "some", "wide")), seen
    assert seen[None] > 50, "questions with fewer than five answers come up"


@pytest.mark.parametrize("count", [4, 5, 7, 8, 50])
def test_both_readings_agree_on_the_shipped_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int
) -> None:
    people = crowd(SHIPPED, count, seed=count)
    assert Asked(tmp_path, SHIPPED, capsys).says(people, 0) == expected(SHIPPED, people)


@given(st.lists(st.sampled_from([1, 2, 3, 4, 5, "dk", "na", None]), min_size=5, max_size=30))
def test_both_readings_agree_on_any_answers_to_a_question(given_answers: list[int | str | None]) -> None:
    people = tuple(saying(ONE, given_answers))
    assert printed(team(ONE, people).questions) == {
        id: row for id, row in expected(ONE, people)["questions"].items() if "median" in row
    }


# The method's own table


@pytest.mark.parametrize(
    ("counts", "median", "spread", "split"),
    [
        ((0, 0, 5, 0, 0), 3, "0", False),
        ((0, 2, 3, 0, 0), 3, "0.4", False),
        ((0, 4, 0, 0, 1), 2, "0.6", False),
        ((0, 3, 0, 2, 0), 2, "0.8", True),
        ((1, 0, 3, 0, 1), 3, "0.8", False),
        ((1, 1, 1, 1, 1), 3, "1.2", True),
        ((3, 0, 0, 0, 2), 1, "1.6", True),
    ],
)
def test_the_methods_own_table_comes_out_as_printed_there(
    counts: tuple[int, ...], median: int, spread: str, split: bool
) -> None:
    found = views(*(level for level, count in enumerate(counts, 1) for _ in range(count)))
    assert (found.median, found.spread, found.split) == (median, Fraction(spread), split)


@pytest.mark.parametrize(
    ("given_answers", "label"),
    [
        ((3, 3, 3, 4, 4, 4), "close"),  # exactly one half
        ((2, 2, 2, 2, 3, 4, 4), "some"),
        ((1, 1, 3, 3, 3, 4), "some"),  # exactly five sixths
        ((1, 1, 3, 3, 3, 3, 3, 5, 5), "wide"),
    ],
)
def test_a_spread_is_called_by_exact_fractions(given_answers: tuple[int, ...], label: str) -> None:
    assert views(*given_answers).spread_label == label


def test_where_the_two_middle_answers_differ_both_are_told_and_the_lower_counts() -> None:
    found = views(2, 2, 2, 4, 4, 4)
    assert (found.median, found.between) == (2, (2, 4))
    assert views(2, 2, 2, 2, 4).between is None


def test_thirty_per_cent_on_either_side_of_two_levels_is_a_split_and_less_is_none() -> None:
    assert views(*[2] * 3, *[3] * 4, *[4] * 3).split
    assert not views(*[2] * 3, *[3] * 5, *[4] * 2).split
    assert not views(*[2] * 5, *[3] * 5).split, "neighbouring levels are not two camps"


def test_dont_know_is_counted_apart_and_doesnt_apply_not_at_all() -> None:
    found = views(3, 3, 3, 3, 3, "dk", "dk", "na", None)
    assert (found.n, found.dont_know, found.minimum) == (5, 2, 3)


# What is kept back


def test_four_people_give_no_figure() -> None:
    found = team(SMALL, crowd(SMALL, 4, seed=1))
    assert found.suppressed
    assert (found.questions, found.few, found.agenda) == ({}, {}, ())


def test_a_question_with_four_answers_gives_their_number_only() -> None:
    found = team(ONE, list(saying(ONE, (1, 2, 3, 4, "dk", "dk"))))
    assert (found.questions, found.few, found.suppressed) == ({}, {"q1": 4}, False)


@pytest.mark.parametrize("count", [5, 6, 7])
def test_below_eight_a_room_sees_the_median_the_word_for_the_spread_and_the_dont_knows(count: int) -> None:
    seen = shown(team(ONE, list(saying(ONE, [*[1, 5, 5, 1, 3, 2, 4][:count], "dk"])))).questions["q1"]
    told = {name for name in seen.__struct_fields__ if getattr(seen, name) is not None}
    assert told - {"between"} == {"n", "median", "spread_label", "dont_know"}


def test_from_eight_on_a_room_sees_everything() -> None:
    whole = team(ONE, list(saying(ONE, [1, 2, 3, 4, 5, 5, 5, 5])))
    assert shown(whole) == whole
    assert whole.questions["q1"].counts == (1, 1, 1, 1, 4)


@pytest.mark.parametrize("count", [5, 6, 7])
def test_whatever_up_to_seven_people_say_what_a_room_sees_leaves_open_what_any_of_them_said(count: int) -> None:
    said: dict[Any, set[int]] = {}
    for levels in combinations_with_replacement(range(1, 6), count):
        seen = shown(team(ONE, list(saying(ONE, levels)))).questions["q1"]
        said.setdefault(seen, set()).update(levels)
    assert all(len(levels) > 1 for levels in said.values())


def test_the_order_in_which_a_room_sees_questions_tells_no_split_that_it_may_not_see() -> None:
    asked = one_questionnaire(2)
    people = [
        Assessment(id=f"{number:032x}", pack=one.pack, answers={"q1": Answer(level=2), "q2": one.answers["q1"]})
        for number, one in enumerate(saying(ONE, [3, 3, 3, 5, 5]))
    ]
    whole = team(asked, people)
    assert (whole.questions["q2"].split, whole.questions["q2"].spread_label) == (True, "some")
    assert whole.agenda == ("q2", "q1")
    assert shown(whole).agenda == ("q1", "q2")


# What follows from it


def test_the_agenda_begins_with_what_is_seen_differently_then_the_lowest_then_the_packs_order() -> None:
    asked = one_questionnaire(4)
    rows = {"q1": [4] * 5, "q2": [2] * 5, "q3": [2, 2, 2, 5, 5], "q4": [2] * 5}
    people = [
        Assessment(
            id=f"{number:032x}",
            pack=next(saying(asked, [1])).pack,
            answers={id: Answer(level=row[number]) for id, row in rows.items()},
        )
        for number in range(5)
    ]
    assert team(asked, people).agenda == ("q3", "q2", "q4", "q1")


def test_who_comes_first_makes_no_difference() -> None:
    people = crowd(SHIPPED, 12, seed=3)
    assert team(SHIPPED, people) == team(SHIPPED, people[::-1])


def test_a_questionnaires_distribution_is_that_of_its_visible_questions_so_nothing_is_left_over() -> None:
    asked = one_questionnaire(3)
    found = team(asked, crowd(asked, 20, seed=7))
    seen = [one.counts for one in found.questions.values() if one.counts]
    assert distribution(asked.questionnaires[0], found) == tuple(map(sum, zip(*seen, strict=True)))
    assert distribution(asked.questionnaires[0], team(asked, crowd(asked, 7, seed=7))) is None


def test_the_teams_plan_takes_each_question_at_its_lower_median_and_proposes_five() -> None:
    asked = one_questionnaire(9)
    people = [all_answered(asked, level) for level in (1, 1, 2, 4, 4, 4)]
    found = proposals(asked, team(asked, people))
    assert [one.question for one in found] == ["q1", "q2", "q3", "q4", "q5"]
    assert {one.level for one in found} == {2}


def test_a_low_floor_question_leads_the_teams_plan() -> None:
    asked = pack(
        questionnaire("culture", [question("plain"), question("floor", floor=True, advice="Ask."), question("high")])
    )
    answers = {"plain": Answer(level=1), "floor": Answer(level=2), "high": Answer(level=4)}
    ref = next(saying(asked, [1])).pack
    people = [Assessment(id=f"{number:032x}", pack=ref, answers=answers) for number in range(5)]
    assert [one.question for one in proposals(asked, team(asked, people))] == ["floor", "plain"]


def test_too_few_people_propose_nothing() -> None:
    assert proposals(SMALL, Team(4)) == ()
