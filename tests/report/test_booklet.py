"""What a workshop prints promises: everything is asked, one leaf is handed in, and each page can be used with a pen."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from selfassess.cli import main
from selfassess.errors import SelfAssessError
from selfassess.files.answer_code import group_count
from selfassess.questionnaire import QuestionnaireWords, QuestionSet, QuestionWords, Translation, in_language, narrowed
from selfassess.report.booklet import CARDS, PARTS, STEPS, Part, booklet
from selfassess.report.charts import drawing
from selfassess.report.html import write_html
from selfassess.report.pdf import Edition, write_pdf
from selfassess.report.report import Block, Boxes, Callout, Choices, Figure, KeepTogether, Section, SideBySide, runs_of
from selfassess.report.word import write_word
from tests.builders import TODAY, one_questionnaire, shipped
from tests.report.reading import pages, read, squeezed
from tests.report.structure import loose, named, tags

EDITIONS: tuple[Edition, ...] = ("standard", "large-print")
LONGEST_CODE = 50
BOOKLET: tuple[Part, ...] = ("booklet",)
PROVIDER: tuple[Part, ...] = ("provider",)
PAGE_WIDTH, CARD_WIDTH = 481, 210
EDGES = re.compile(r"(?=.*Printed on 23 November 2026).*Page \d+ of \d+")


@cache
def pdf(chosen: QuestionSet = "full", parts: tuple[Part, ...] = PARTS, edition: Edition = "standard") -> bytes:
    return write_pdf(booklet(shipped(), TODAY, chosen, parts), edition)


def section(id: str, chosen: QuestionSet = "full") -> Section:
    return next(one for one in booklet(shipped(), TODAY, chosen).sections if one.id == id)


def figures(blocks: tuple[Block, ...]) -> Iterator[Boxes]:
    """Every figure of boxes in the blocks."""
    for block in blocks:
        match block:
            case Figure(Boxes() as boxes):
                yield boxes
            case Callout(_, inside) | KeepTogether(inside):
                yield from figures(inside)
            case SideBySide(parts):
                for part in parts:
                    yield from figures(part)


def marks(boxes: Boxes) -> list[str]:
    return [mark for row in boxes.rows for group in row.groups for mark in group]


# For each person


@pytest.mark.parametrize("chosen", ["full", "short"])
def test_every_question_of_the_set_is_there_with_its_look_back_and_its_levels(chosen: QuestionSet) -> None:
    said = squeezed(" ".join(pages(pdf(chosen, ("booklet",)))))
    for question in narrowed(shipped(), chosen).questions:
        for text in (question.topic + question.name, question.text, question.look_back, *question.levels):
            assert squeezed(text) in said, f"{question.id}: {text}"


def test_a_question_offers_five_levels_a_dont_know_and_a_doesnt_apply_in_this_order() -> None:
    assert len(named(pdf(parts=BOOKLET), "Lbl")) == 10 + 45 * 7  # after the rules
    for question in section("questions-data").blocks[1:]:
        assert isinstance(question, KeepTogether)
        (choices,) = [block for block in question.blocks if isinstance(block, Choices)]
        assert "".join(choice.mark for choice in choices.items) == "12345DN"


def test_a_question_stands_on_one_page_with_room_for_a_note() -> None:
    texts = [squeezed(page) for page in pages(pdf(parts=BOOKLET))]
    for question in shipped().questions:
        whole = (question.topic + question.name, question.levels[0], question.levels[4])
        assert any(all(squeezed(text) in page for text in whole) for page in texts), question.id


def test_how_to_answer_takes_ten_lines_on_the_first_page() -> None:
    first = pages(pdf(parts=BOOKLET))[0]
    assert re.findall(r"\b(\d+)\. ?[A-Z]", first) == [str(number) for number in range(1, 11)]
    assert "Your tag" in first


# The answer sheet


@pytest.mark.parametrize("chosen", ["full", "short"])
def test_the_answer_sheet_has_one_box_a_question_in_the_order_of_the_screen(chosen: QuestionSet) -> None:
    answers, tag = figures(section("answer-sheet", chosen).blocks)
    assert marks(answers) == [question.topic for question in narrowed(shipped(), chosen).questions]
    assert marks(tag) == ["", "", "", "", "Correction", "Keyed in", "Checked"]


def test_boxes_stand_in_fives_a_row_a_questionnaire() -> None:
    answers, _ = figures(section("answer-sheet").blocks)
    assert [row.label for row in answers.rows] == [part.title for part in shipped().questionnaires]
    assert [[len(group) for group in row.groups] for row in answers.rows] == [[5, 3], [5, 4], [5, 4], [5, 4], [5, 5]]


def test_the_sheet_names_each_box_on_one_page_and_asks_for_no_name() -> None:
    (sheet,) = [page for page in pages(pdf(parts=BOOKLET)) if "Copy one digit or letter" in page]
    assert re.findall(r"\b[CXDSP]\d+\b", sheet) == [question.topic for question in shipped().questions]
    assert "no name" in sheet


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("chosen", ["full", "short"])
def test_what_is_handed_in_has_nothing_else_on_its_leaf(chosen: QuestionSet, edition: Edition) -> None:
    texts = pages(pdf(chosen, edition=edition))
    begins = next(number for number, text in enumerate(texts, 1) if "Copy one digit or letter" in text)
    ends = next(number for number, text in enumerate(texts, 1) if "For whoever leads" in text and number > begins)
    assert begins % 2 == 1
    assert ends % 2 == 1
    sheet = squeezed(" ".join(texts[begins - 1 : ends - 1]))
    assert [question.id for question in shipped().questions if squeezed(question.levels[4]) in sheet] == []
    if edition == "standard":
        assert ends == begins + 2
        assert EDGES.fullmatch(texts[begins])


# For whoever leads


def test_the_script_fills_ninety_minutes_without_a_gap() -> None:
    said = " ".join(pages(pdf(parts=("facilitator",))))
    times = [(int(begin), int(end)) for begin, end in re.findall(r"\b(\d+)–(\d+)\b", said)]
    assert [end for _, end in times] == [begin for begin, _ in times[1:]] + [90]
    assert times[0][0] == 0
    assert [step.title for step in STEPS if step.title not in said] == []


def test_the_facilitator_is_told_what_the_program_holds_to_and_what_to_do_when_it_goes_otherwise() -> None:
    said = " ".join(pages(pdf(parts=("facilitator",))))
    for told in ("Fewer than 5 people: no figures", "From 8:", "before the round is closed", "what comes late waits"):
        assert told in said
    for title in ("When fewer than five people come", "When the loudest voice wins", "When somebody is upset"):
        assert title in said


def test_eight_code_cards_stand_on_one_page_each_with_room_for_the_longest_code() -> None:
    assert len(read(pdf(parts=("cards",))).pages) == 1
    cards = list(figures(section("cards").blocks))
    assert len(cards) == CARDS
    assert all(len(marks(card)) == LONGEST_CODE for card in cards)
    assert 5 * group_count(shipped()) <= LONGEST_CODE
    assert all(len(group) == 5 for card in cards for row in card.rows for group in row.groups)


# For a provider


def test_the_providers_card_is_one_page_with_each_practice_and_its_box() -> None:
    (page,) = pages(pdf(parts=("provider",)))
    practices = shipped().questionnaires[-1].questions
    assert [one.topic for one in practices if squeezed(one.provider_view) not in squeezed(page)] == []
    assert all(one.provider_view for one in practices)


def test_a_pack_without_a_providers_view_has_no_card() -> None:
    ids = [one.id for one in booklet(one_questionnaire(3), TODAY).sections]
    assert ids == ["how-to-answer", "questions-culture", "answer-sheet", "facilitator", "cards"]


def test_to_print_only_a_card_that_the_pack_does_not_have_is_refused_in_a_sentence() -> None:
    with pytest.raises(SelfAssessError, match="how a provider sees it"):
        booklet(one_questionnaire(3), TODAY, parts=PROVIDER)


# Whatever is printed


@pytest.mark.parametrize("edition", EDITIONS)
def test_everything_painted_is_read_out_once_or_is_an_ornament(edition: Edition) -> None:
    assert loose(pdf("short", edition=edition)) == []


@pytest.mark.parametrize("parts", [PARTS, *((part,) for part in PARTS)])
def test_headings_go_down_one_level_at_a_time(parts: tuple[Part, ...]) -> None:
    levels = [int(tag.name[1]) for tag in tags(pdf(parts=parts)) if tag.name[0] == "H"]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("part", PARTS)
def test_every_box_lies_inside_its_figure_and_every_text_on_the_page(part: Part) -> None:
    for boxes in (found for one in booklet(shipped(), TODAY, parts=(part,)).sections for found in figures(one.blocks)):
        figure = drawing(boxes, CARD_WIDTH if part == "cards" else PAGE_WIDTH)
        for shape in figure.contents:
            left, foot, right, head = shape.getBounds()
            assert min(left, foot) >= 0
            assert head <= figure.height
            assert right <= figure.width
    for page in read(pdf(parts=(part,))).pages:
        width, height = float(page.mediabox.width), float(page.mediabox.height)

        def inside(text: str, _: Any, place: list[float], *__: Any, w: float = width, h: float = height) -> None:
            assert not text.strip() or (0 <= place[4] <= w and 0 <= place[5] <= h)

        page.extract_text(visitor_text=inside)


def test_large_print_is_large() -> None:
    sizes: dict[str, float] = {}

    def measured(text: str, user: list[float], _: object, __: object, size: float) -> None:
        sizes[text.strip()] = size * user[0]

    for page in read(pdf("short", edition="large-print")).pages:
        page.extract_text(visitor_text=measured)
    printed = {text: size for text, size in sizes.items() if text and not re.fullmatch(r"[\d ]+|Page \d+ of \d+", text)}
    assert len(printed) > 200
    assert min(printed.values()) >= 16


def test_no_cover_of_ink_is_printed_and_every_page_says_which_it_is() -> None:
    for number, text in enumerate(pages(pdf()), 1):
        assert f"Page {number} of" in text


def test_the_first_page_says_where_each_part_begins() -> None:
    texts = pages(pdf())
    for title, number in re.findall(r"(For whoever leads: 90 minutes|Code cards|A provider’s view) (\d+)", texts[0]):
        assert title in texts[int(number) - 1]
    assert "A provider’s view" in texts[0]


def test_questions_in_another_script_say_their_language_and_lose_no_answer() -> None:
    words = QuestionWords(id="q1", text="كيف نعمل؟", levels=tuple(f"المستوى {n} هنا." for n in "12345"))  # type: ignore[arg-type]
    translation = Translation(language="ar", questionnaires=(QuestionnaireWords(id="culture", questions=(words,)),))
    arabic = in_language(replace(one_questionnaire(2), translations=(translation,)), "ar")
    report = booklet(arabic, TODAY)
    runs = [run for one in report.sections for run in runs_of(one.blocks)]
    said = [run for run in runs if run.text == words.text or run.text in (words.levels or ())]
    assert [run.language for run in said] == ["ar"] * 6
    assert loose(write_pdf(report)) == []


def test_a_pack_with_many_long_questionnaires_still_has_a_box_for_each_question() -> None:
    many = one_questionnaire(60)
    written = write_pdf(booklet(replace(many, questionnaires=many.questionnaires * 4), TODAY, parts=BOOKLET))
    texts = pages(written)
    begins = next(number for number, text in enumerate(texts) if "Copy one digit" in text)
    assert len(re.findall(r"\bQ[1-9]\b", " ".join(texts[begins:]))) == 240


def test_the_same_booklet_has_the_same_bytes() -> None:
    assert write_pdf(booklet(shipped(), TODAY, "short")) == pdf("short")


def test_other_writers_take_it_too() -> None:
    report = booklet(shipped(), TODAY, "short")
    assert write_html(report).count(b'class="box"') == 18 * 7
    assert write_word(report).startswith(b"PK")


def test_the_command_offers_just_the_parts_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["booklet", "--help"])
    assert f"{{{','.join(PARTS)}}}" in capsys.readouterr().out
