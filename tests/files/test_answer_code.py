"""Answer codes: nothing but levels, states and a tag travels, all of it arrives, and a slip never goes unnoticed.

Every wrong character of forty codes is tried here, and of a thousand in tests/gates/test_answer_codes.py.
"""

import hashlib
import json
import re
from io import BytesIO
from itertools import chain
from random import Random

import msgspec
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from selfassess.assessment import Assessment, tag
from selfassess.errors import BadCode
from selfassess.files.answer_code import (
    ALPHABET,
    MISTAKEN,
    answer_code,
    group_count,
    group_fits,
    mark,
    read_code,
    square_code,
)
from selfassess.questionnaire import SETS, QuestionSet, narrowed, smallest
from tests.builders import all_answered, answered, assessment, one_questionnaire, shipped
from tests.codes import (
    changed_on_the_way,
    codes,
    read_by_the_book,
    swapped_neighbours,
    travelled,
    unnoticed,
    wrong_characters,
)
from tests.people import somebody
from tests.strategies import assessments

SHIPPED = shipped()
SMALL = one_questionnaire(9)
(CODE,) = codes(1)


# There and back


def test_levels_states_and_the_tag_arrive_as_they_were() -> None:
    assert changed_on_the_way(10_000) == []


@given(assessments(SHIPPED), st.sampled_from(["", "-", " ", "\n", " – ", "·"]), st.booleans())
def test_however_it_is_written_down_the_same_arrives(one: Assessment, separator: str, small: bool) -> None:
    code = answer_code(smallest(SHIPPED, one.answers), one).replace("-", separator)
    assert read_code(code.lower() if small else code, SHIPPED) == travelled(one)


@pytest.mark.parametrize("chosen", SETS)
def test_a_second_reading_of_the_format_finds_the_same_in_a_code(chosen: QuestionSet) -> None:
    asked, chance = narrowed(SHIPPED, chosen), Random(7)
    for _ in range(50):
        one = somebody(asked, chance)
        found = read_by_the_book(answer_code(asked, one), json.loads(msgspec.json.encode(asked)))
        numbers = {"dont-know": 6, "not-applicable": 7}
        said = {id: answer.level or numbers[answer.state or ""] for id, answer in one.answers.items()}
        assert found == {"tag": hashlib.sha256(one.id.encode()).hexdigest()[:8], "answers": said}


def test_a_code_has_groups_of_five_and_fifty_characters_for_the_shipped_pack() -> None:
    for one in (answered(SHIPPED), all_answered(SHIPPED, "na"), all_answered(SHIPPED, 5)):
        code = answer_code(SHIPPED, one)
        assert re.fullmatch(rf"([{ALPHABET}]{{5}}-){{9}}[{ALPHABET}]{{5}}", code)


def test_no_letter_or_digit_of_a_code_is_one_that_is_mistaken_for_another() -> None:
    assert not set(ALPHABET) & set("ILOUSZB")
    assert set(MISTAKEN.values()) <= set(ALPHABET)


def test_the_same_answers_under_the_same_id_are_the_same_code_and_under_another_another() -> None:
    one = all_answered(SHIPPED, 3)
    assert answer_code(SHIPPED, one) == answer_code(SHIPPED, replace(one, notes={"x": "y"}, title="z"))
    assert answer_code(SHIPPED, one) != answer_code(SHIPPED, replace(one, id="1" * 32))


def test_a_code_of_a_code_is_the_same_code() -> None:
    one = somebody(SHIPPED, Random(5))
    code = answer_code(SHIPPED, one)
    again = read_code(code, SHIPPED)
    assert answer_code(SHIPPED, again) == code
    assert tag(again.id) == tag(one.id)


@pytest.mark.parametrize(("chosen", "characters"), list(zip(SETS, (20, 30, 50), strict=True)))
def test_who_answered_a_smaller_set_has_a_shorter_code_and_nothing_is_lost(
    chosen: QuestionSet, characters: int
) -> None:
    asked = narrowed(SHIPPED, chosen)
    one = all_answered(asked, 4)
    assert smallest(SHIPPED, one.answers) == asked
    code = answer_code(asked, one)
    assert len(code.replace("-", "")) == characters
    assert read_code(code, SHIPPED) == travelled(one)


def test_one_answer_outside_the_short_set_asks_for_the_whole_code() -> None:
    outside = next(question.id for question in SHIPPED.questions if not question.short)
    short = all_answered(narrowed(SHIPPED, "short"), 4)
    one = replace(short, answers={**short.answers, outside: short.answers[next(iter(short.answers))]})
    assert smallest(SHIPPED, one.answers) is not None
    assert read_code(answer_code(smallest(SHIPPED, one.answers), one), SHIPPED) == travelled(one)


def test_a_workshops_own_choice_of_questions_is_read_where_that_choice_is_known_and_nowhere_else() -> None:
    first = SHIPPED.questionnaires[0]
    chosen = replace(SHIPPED, questionnaires=(replace(first, questions=first.questions[3:7]),))
    one = all_answered(chosen, 2)
    assert read_code(answer_code(chosen, one), chosen) == travelled(one)
    with pytest.raises(BadCode, match="other questions of it"):
        read_code(answer_code(chosen, one), SHIPPED)


def test_everybodys_first_group_is_the_same_and_can_be_printed_beforehand() -> None:
    assert {code[:4] for code in codes(50)} == {mark(SHIPPED)}


# Slips


def test_every_wrong_character_is_noticed_and_its_group_named() -> None:
    assert unnoticed(chain.from_iterable(map(wrong_characters, codes(40)))) == []


def test_every_two_neighbours_in_each_others_place_are_noticed_and_their_groups_named() -> None:
    assert unnoticed(chain.from_iterable(map(swapped_neighbours, codes(1_000)))) == []


def test_a_short_code_hides_no_slip_either() -> None:
    short = narrowed(SHIPPED, "short")
    for code in codes(5, short):
        assert unnoticed(wrong_characters(code)) == unnoticed(swapped_neighbours(code)) == []


def test_groups_in_each_others_place_and_a_group_left_out_are_noticed() -> None:
    groups = [CODE[at : at + 5] for at in range(0, 50, 5)]
    for at in range(9):
        swapped = [*groups[:at], groups[at + 1], groups[at], *groups[at + 2 :]]
        with pytest.raises(BadCode) as caught:
            read_code("".join(swapped), SHIPPED)
        assert caught.value.groups == (at + 1, at + 2)
        with pytest.raises(BadCode):
            read_code("".join(groups[:at] + groups[at + 1 :]), SHIPPED)


def test_a_character_too_few_or_too_many_is_noticed_and_the_place_to_look_at_named() -> None:
    for at in range(50):
        for code in (CODE[:at] + CODE[at + 1 :], CODE[:at] + "7" + CODE[at:]):
            with pytest.raises(BadCode) as caught:
                read_code(code, SHIPPED)
            assert caught.value.groups[:1] <= (at // 5 + 2,)
            assert "five" in caught.value.message


def test_groups_of_two_peoples_codes_do_not_fit_together() -> None:
    one, other = codes(2)
    mixed = [one[: 5 * at] + other[5 * at :] for at in range(2, 10)]
    refused = 0
    for code in mixed:
        try:
            read_code(code, SHIPPED)
        except BadCode:
            refused += 1
    assert refused == len(mixed)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "There is no code here."),
        ("---", "There is no code here."),
        (CODE[:7], "here are 7"),
        (CODE[:5], "several groups"),
        (CODE[:45], "has 9 groups; it should have 10"),
        (CODE[:12] + "S" + CODE[13:], "Group 3 holds the letter S, which no code has; perhaps it is 5."),
        (CODE[:12] + "é" + CODE[13:], "Group 3 holds a character that no code has."),
        (CODE[:12] + "ß" + CODE[13:], "Group 3 holds a character that no code has."),
    ],
)
def test_what_is_wrong_is_said(code: str, said: str) -> None:
    with pytest.raises(BadCode, match=re.escape(said)):
        read_code(code, SHIPPED)


def test_a_wrong_code_of_any_length_is_refused_at_once_in_one_line() -> None:
    with pytest.raises(BadCode) as caught:
        read_code("7" * 200_000, SHIPPED)
    assert len(caught.value.line) < 250


def test_what_is_said_of_a_code_never_repeats_what_was_in_it() -> None:
    with pytest.raises(BadCode) as caught:
        read_code(CODE[:20] + CODE[21] + CODE[20] + CODE[22:], SHIPPED)
    assert not any(CODE[at : at + 4] in caught.value.line for at in range(47))


def test_each_group_can_be_checked_as_it_is_typed() -> None:
    groups = [CODE[at : at + 5] for at in range(0, 50, 5)]
    assert all(group_fits(group, place) for place, group in enumerate(groups, 1))
    assert not group_fits(groups[0], 2)
    assert not group_fits(groups[0][:4], 1)
    assert group_count(SHIPPED) == len(groups)


# Other packs


def test_a_code_of_another_pack_that_is_known_here_is_refused_with_its_name() -> None:
    other = replace(SMALL, title="Our own questions")
    code = answer_code(other, assessment(other, {}))
    with pytest.raises(BadCode, match=re.escape(f"answers Our own questions 1.0, not {SHIPPED.title} 1.0")):
        read_code(code, SHIPPED, [other])


def test_a_code_of_another_edition_that_is_known_here_is_refused_with_its_number() -> None:
    newer = replace(SHIPPED, version="1.1")
    with pytest.raises(BadCode, match=re.escape(f"answers {SHIPPED.title} 1.1, not {SHIPPED.title} 1.0")):
        read_code(answer_code(newer, all_answered(newer, 3)), SHIPPED, [newer])


def test_a_code_of_an_edition_that_is_not_here_is_refused_with_the_packs_name() -> None:
    newer = replace(SHIPPED, version="1.1")
    with pytest.raises(BadCode, match=re.escape(f"answers {SHIPPED.title}, but another edition than 1.0")):
        read_code(answer_code(newer, all_answered(newer, 3)), SHIPPED)


def test_a_code_of_a_pack_that_nobody_here_knows_says_so() -> None:
    with pytest.raises(BadCode, match="questions that are not on this computer"):
        read_code(answer_code(SMALL, assessment(SMALL, {})), SHIPPED)


def test_a_pack_that_asks_other_questions_under_the_same_name_and_number_is_another_edition() -> None:
    first = SHIPPED.questionnaires[0]
    turned = replace(
        SHIPPED, questionnaires=(replace(first, questions=first.questions[::-1]), *SHIPPED.questionnaires[1:])
    )
    with pytest.raises(BadCode, match="another edition"):
        read_code(answer_code(turned, all_answered(turned, 3)), SHIPPED)


# To scan


def scanned(picture: Image.Image) -> list[str]:
    """What a decoder that we did not write reads in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def test_a_square_code_is_read_by_another_program() -> None:
    code = answer_code(SHIPPED, all_answered(SHIPPED, 4))
    assert scanned(Image.open(BytesIO(square_code(code, "png")))) == [code]


def test_a_square_code_drawn_with_lines_is_read_by_another_program() -> None:
    code = answer_code(SHIPPED, all_answered(SHIPPED, 2))
    image = QImage(QSize(400, 400), QImage.Format.Format_Grayscale8)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(square_code(code, "svg"))).render(painter)
    painter.end()
    grey = Image.frombytes("L", (400, 400), bytes(image.constBits()), "raw", "L", image.bytesPerLine())
    assert scanned(grey) == [code]


def test_a_square_code_is_small_and_the_same_every_time() -> None:
    code = answer_code(SHIPPED, all_answered(SHIPPED, 4))
    assert square_code(code, "png") == square_code(code, "png")
    assert Image.open(BytesIO(square_code(code, "png"))).size == ((29 + 8) * 8,) * 2, (
        "version 3: 29 modules and an edge"
    )
