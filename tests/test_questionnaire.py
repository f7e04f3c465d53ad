"""What is asked: themes of a question, practices of a pack, and words by nation and body."""

from itertools import product

import pytest
from msgspec.structs import replace

from selfassess.files.pack import content_problems
from selfassess.questionnaire import Body, Context, Nation, Pack, Question, Step, Variant, main_theme, practices, worded
from tests.builders import pack, question, questionnaire, shipped

NATIONS: tuple[Nation | None, ...] = ("england", "wales", "other", None)
BODIES: tuple[Body | None, ...] = ("council", "nhs", "police", "other", None)


def with_variants(*variants: Variant) -> Pack:
    return pack(questionnaire("culture", [question("q1", variants=variants)]))


def only(pack: Pack) -> Question:
    (found,) = pack.questions
    return found


def test_the_main_theme_carries_the_greatest_weight() -> None:
    asked = pack(questionnaire("process", [question("q1", {"skills": 2, "culture": 1})]))
    assert main_theme(asked, only(asked)).id == "skills"


def test_of_equal_weights_the_packs_first_theme_is_the_main_one() -> None:
    asked = pack(questionnaire("process", [question("q1", {"skills": 1, "data": 1})]))
    assert main_theme(asked, only(asked)).id == "data"


def test_questions_stand_in_questionnaire_order() -> None:
    asked = pack(questionnaire("data", [question("b"), question("a")]), questionnaire("culture", [question("c")]))
    assert [question.id for question in asked.questions] == ["b", "a", "c"]


def test_practices_are_the_questions_of_questionnaires_not_named_after_a_theme() -> None:
    asked = pack(questionnaire("culture", [question("own")]), questionnaire("process", [question("practice")]))
    assert [question.id for question in practices(asked)] == ["practice"]


def test_the_shipped_pack_has_ten_practices() -> None:
    assert [question.topic for question in practices(shipped())] == [f"P{number}" for number in range(1, 11)]


@pytest.mark.parametrize(
    ("nations", "bodies", "context", "applies"),
    [
        ((), (), Context(), True),
        (("wales",), (), Context(nation="wales"), True),
        (("wales",), (), Context(nation="england"), False),
        (("wales",), (), Context(), False),
        ((), ("nhs",), Context(body="nhs"), True),
        ((), ("nhs",), Context(nation="wales", body="police"), False),
        (("wales",), ("nhs",), Context(nation="wales", body="nhs"), True),
        (("wales",), ("nhs",), Context(nation="wales", body="council"), False),
        (("wales", "other"), (), Context(nation="other"), True),
    ],
)
def test_other_words_are_used_where_both_nation_and_body_match(
    nations: tuple[Nation, ...], bodies: tuple[Body, ...], context: Context, applies: bool
) -> None:
    asked = with_variants(Variant(nations=nations, bodies=bodies, text="Other words?"))
    assert (only(worded(asked, context)).text == "Other words?") is applies


def test_of_several_that_match_the_later_words_win_and_the_rest_stand() -> None:
    asked = with_variants(Variant(text="First?", show="a first record"), Variant(text="Second?"))
    found = only(worded(asked, Context()))
    assert (found.text, found.show, found.why) == ("Second?", "a first record", only(asked).why)


@pytest.mark.parametrize(("nation", "body"), list(product(NATIONS, BODIES)))
def test_nation_and_body_never_change_ids_levels_weights_or_the_order_of_the_plan(
    nation: Nation | None, body: Body | None
) -> None:
    def fixed(pack: Pack) -> list[object]:
        return [
            (question.id, question.levels, question.themes, question.floor, [step.effort for step in question.steps])
            for question in pack.questions
        ]

    assert fixed(worded(shipped(), Context(nation=nation, body=body))) == fixed(shipped())


def test_a_pack_whose_other_words_would_reorder_the_plan_is_refused() -> None:
    first, second, third = question("q1").steps
    harder = Variant(steps=(replace(first, effort="high"), second, third))
    reworded = Variant(steps=(Step("Another first step.", first.effort, "individual"), second, third))
    (problem,) = content_problems(with_variants(reworded, harder), "pack.toml")
    assert problem.place == "questionnaires[1].questions[1].variants[2].steps"
