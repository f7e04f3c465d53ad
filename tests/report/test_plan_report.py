"""What the action plan promises, for every kind of assessment."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from selfassess.assessment import (
    EVERYTHING,
    Answer,
    Assessment,
    Parts,
    PlanEdit,
    with_answer,
    with_flag,
    with_note,
    with_plan_edit,
)
from selfassess.files.documents import read_assessment
from selfassess.files.places import bundled
from selfassess.plan import make_plan
from selfassess.questionnaire import Context, Pack
from selfassess.report.pdf import write_pdf
from selfassess.report.plan_report import plan_report
from selfassess.report.report import Figure, LevelChange, Paragraph, Report, Section, Table, runs_of
from selfassess.report.results import results_of
from selfassess.report.text import printable
from selfassess.scoring import score
from selfassess.wording import date_words
from tests.builders import TODAY, all_answered, answered, one_questionnaire, shipped
from tests.report.examples import (
    EXAMPLES,
    NOTES,
    OWNERS,
    all_high,
    all_low,
    all_unknown,
    empty,
    full,
    none_applies,
    partial,
)
from tests.report.reading import EDGES, pages, read, squeezed, titles, words
from tests.report.test_text import HOSTILE
from tests.strategies import assessments, packs

GOLDEN = Path(__file__).parent.parent / "golden" / "plan_report.txt"
SECTIONS = [
    "Summary",
    "Your action plan",
    "Culture",
    "Complexity",
    "Data and research",
    "Skills",
    "Process: the ten practices",
    "Appendix A: your answers",
    "Appendix B: method and limits",
    "Appendix C: sources",
]
Example = Callable[[], Assessment]


@cache
def pdf_of(example: Example, public: bool = False) -> bytes:
    return write_pdf(plan_report(shipped(), example(), TODAY, Parts(public=public)))


def text_of(report: Report) -> str:
    runs = [run.text for section in report.sections for run in runs_of(section.blocks)]
    return "\n".join([*report.subtitle, *(section.title for section in report.sections), *runs])


def section_pages(pdf: bytes) -> dict[str, int]:
    """On how many pages each section stands."""
    document = read(pdf)
    starts = [
        document.get_destination_page_number(entry) or 0 for entry in document.outline if not isinstance(entry, list)
    ]
    ends = [*starts[1:], len(document.pages)]
    return {title: end - start for title, start, end in zip(titles(pdf), starts, ends, strict=True)}


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_assessment_gives_the_same_sections_in_the_same_order(example: Example) -> None:
    assert titles(pdf_of(example)) == SECTIONS


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_summary_is_one_page(example: Example) -> None:
    assert section_pages(pdf_of(example))["Summary"] == 1


def test_a_reader_of_the_summary_alone_has_the_first_actions_with_owner_and_date() -> None:
    summary = runs_words(plan_report(shipped(), full(), TODAY).sections[0].blocks)
    for action in results_of(shipped(), full(), TODAY).plan.chosen[:3]:
        assert f"by {date_words(action.due)}. Owner: {action.owner}." in summary.replace("\u00a0", " ")
    assert "No owner named yet." in runs_words(plan_report(shipped(), all_low(), TODAY).sections[0].blocks)


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_page_is_empty_or_holds_a_stray_line(example: Example) -> None:
    for number, page in enumerate(pages(pdf_of(example)), 1):
        assert len(EDGES.sub("", page).split()) > 25, f"page {number}"


def shipped_example() -> Assessment:
    return read_assessment(bundled("resources") / "example.selfassess")


@pytest.mark.parametrize("example", [full, shipped_example])
def test_a_full_plan_with_everything_in_it_has_8_to_14_pages(example: Example) -> None:
    assert 8 <= len(pages(pdf_of(example))) <= 14


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_theme_and_the_practices_are_told_on_a_page_each(example: Example) -> None:
    counts = section_pages(pdf_of(example))
    assert [counts[title] for title in SECTIONS[2:7]] == [1, 1, 1, 1, 1]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_action_is_there_with_its_reason_next_step_advice_and_date(example: Example) -> None:
    plan = results_of(shipped(), example(), TODAY).plan
    text = squeezed(words(pdf_of(example)))
    for action in plan.chosen:
        for part in (action.text, action.reason, action.then, action.advice, action.owner):
            assert squeezed(part) in text
    for action in plan.find_out:
        assert squeezed(action.text) in text
    for action in plan.others:
        name = next(question.name for question in shipped().questions if question.id == action.question)
        assert squeezed(name) in text


def test_what_the_person_changed_is_what_is_printed() -> None:
    text = words(pdf_of(full))
    assert "Ask three unsuccessful bidders what they would change, and write it down the same day." in text
    assert "11 December 2026" in text
    assert "Tom Ellis, category lead" in text
    assert "Doing" in text


def test_an_action_set_aside_leaves_the_plan_and_stands_among_the_others() -> None:
    assessment = full()
    first = results_of(shipped(), assessment, TODAY).plan.chosen[0]
    aside = with_plan_edit(assessment, first.id, PlanEdit(chosen=False))
    report = plan_report(shipped(), aside, TODAY)
    actions = next(section for section in report.sections if section.id == "plan")
    text = [run.text for run in runs_of(actions.blocks)]
    others = text.index("If you have room for more")
    name = next(question.name for question in shipped().questions if question.id == first.question)
    assert not any(first.reason in part for part in text[:others])
    assert any(name in part for part in text[others:])


def test_setting_everything_aside_is_said_kindly() -> None:
    assessment = answered(shipped(), 1)
    plan = make_plan(shipped(), assessment, score(shipped(), assessment), TODAY)
    for action in plan.actions:
        assessment = with_plan_edit(assessment, action.id, PlanEdit(chosen=False))
    assert "You have kept none of the actions proposed." in text_of(plan_report(shipped(), assessment, TODAY))


def test_notes_reasons_and_flags_are_printed_as_typed() -> None:
    text = squeezed(words(pdf_of(full)))
    assessment = full()
    for note in assessment.notes.values():
        assert squeezed(note) in text
    assert squeezed("The finance team does this for us.") in text
    assert squeezed("Flagged to come back to.") in text


def _hostile(text: str) -> Assessment:
    question = next(shipped().questions)
    assessment = replace(answered(shipped(), "na", *[1] * 44), title=text[:1000], cohort=text[:1000])
    assessment = with_answer(assessment, question.id, Answer(state="not-applicable", reason=text[:1000]))
    assessment = with_note(assessment, question.id, text)
    action = make_plan(shipped(), assessment, score(shipped(), assessment), TODAY).actions[0]
    return with_plan_edit(assessment, action.id, PlanEdit(text=f"{text[:990]} end", owner=text[:1000]))


@pytest.mark.parametrize("text", [*HOSTILE, "x" * 10_000, "مرحبا 🙂 Z\u0351 \x00\u202e"])
def test_hostile_private_text_is_printed_everywhere_it_belongs(text: str) -> None:
    pdf = write_pdf(plan_report(shipped(), _hostile(text), TODAY))
    kept = squeezed(words(pdf))
    if text in HOSTILE:
        assert kept.count(squeezed(printable(text[:900]))) >= 5  # title, note, reason, action and owner
    assert "Appendix C: sources" in pages(pdf)[0]


def test_the_copy_for_sharing_holds_nothing_private() -> None:
    canary = "CANARY"
    question = next(shipped().questions)
    assessment = replace(full(), title=canary, cohort=canary)
    assessment = with_note(with_flag(assessment, question.id, True), question.id, canary)
    assessment = with_answer(assessment, question.id, Answer(state="not-applicable", reason=canary))
    for action in results_of(shipped(), assessment, TODAY).plan.chosen:
        assessment = with_plan_edit(assessment, action.id, PlanEdit(text=canary, owner=canary, due=date(2031, 5, 17)))
    private, public = (plan_report(shipped(), assessment, TODAY, Parts(public=public)) for public in (False, True))
    assert text_of(private).count(canary) >= 10
    shared = write_pdf(public)
    metadata = read(shared).metadata
    assert metadata is not None
    for trace in (canary, "May 2031", "Your note", "Your reason", "lagged to come back"):
        assert trace not in words(shared) + str(metadata) + pages(shared)[0]
    assert "Copy for sharing: levels only" in pages(shared)[0]
    assert "named yet" not in words(shared)


def test_notes_and_reasons_can_be_left_out() -> None:
    text = text_of(plan_report(shipped(), full(), TODAY, Parts(notes=False)))
    assert not any(note in text for note in full().notes.values())
    assert "Your note" not in text
    assert "The finance team does this for us." not in text
    assert "Priya Shah" in text
    assert "This copy holds owners, but none of your notes." in text


def test_names_can_be_left_out() -> None:
    report = plan_report(shipped(), full(), TODAY, Parts(names=False))
    said = [text_of(report), *report.subtitle, *(task.owner for task in report.tasks)]
    assert not any(name in text for name in (OWNERS[1], OWNERS[3], full().title) for text in said)
    assert NOTES[0] in said[0]
    assert "named yet" not in said[0]
    assert "11 December 2026" in said[0].replace("\u00a0", " ")


def test_the_answers_can_be_left_out_and_the_other_appendices_close_up() -> None:
    report = plan_report(shipped(), full(), TODAY, Parts(answers=False))
    assert titles(write_pdf(report)) == [*SECTIONS[:7], "Appendix A: method and limits", "Appendix B: sources"]
    levels = next(block for block in report.sections[0].blocks if isinstance(block, Figure))
    assert "Appendix A has them as a table." in levels.caption
    assert not any(note in text_of(report) for note in full().notes.values())


def test_the_copy_for_sharing_never_holds_more_for_what_is_to_be_included() -> None:
    fewest = Parts(notes=False, names=False)
    shared = [
        text_of(plan_report(shipped(), full(), TODAY, replace(kept, public=True))) for kept in (EVERYTHING, fewest)
    ]
    assert shared[0] == shared[1]


def test_what_changed_is_told_only_beside_an_earlier_assessment() -> None:
    earlier = replace(partial(), created=date(2026, 5, 4))
    report = plan_report(shipped(), full(), TODAY, since=earlier)
    told = [section.title for section in report.sections]
    assert told == [*SECTIONS[:2], "What changed since 4 May 2026", *SECTIONS[2:]]
    assert "changes" not in {section.id for section in plan_report(shipped(), full(), TODAY).sections}


def test_every_question_is_told_once_as_changed_as_not_changed_or_as_not_compared() -> None:
    changes = plan_report(shipped(), full(), TODAY, since=all_low()).sections[2]
    text = runs_words(changes.blocks)
    for question in shipped().questions:
        assert text.count(f"{question.topic}\u00a0{question.name}") == 1
    assert "A level may be lower because you have learned since then what good looks like" in text


def test_the_figure_of_changes_has_a_table_that_says_the_same() -> None:
    changes = plan_report(shipped(), full(), TODAY, since=all_low()).sections[2]
    charts = [block.chart for block in changes.blocks if isinstance(block, Figure)]
    drawn = [row.label for chart in charts if isinstance(chart, LevelChange) for row in chart.rows]
    table = next(block for block in changes.blocks if isinstance(block, Table))
    assert drawn
    assert drawn == [runs_words(row[0]) for row in table.rows]


def test_two_assessments_with_nothing_in_common_say_so() -> None:
    changes = plan_report(shipped(), full(), TODAY, since=empty()).sections[2]
    assert changes.title == "What changed since last time"
    assert runs_words(changes.blocks).startswith("There is nothing to compare yet")


def test_nothing_answered_says_how_to_begin() -> None:
    text = words(pdf_of(empty))
    assert "How to begin" in text
    assert "answer five of its questions" in text


def test_only_good_answers_give_a_plan_to_keep_and_share() -> None:
    text = words(pdf_of(all_high))
    assert "Nothing you rated lies below the level you aim for." in text
    assert "Keep “" in text


def test_only_unknown_answers_print_the_whole_list_of_things_to_find_out() -> None:
    actions = plan_report(shipped(), all_unknown(), TODAY).sections[1]
    asked = [run.text for run in runs_of(actions.blocks) if run.text.startswith("Find out how this works now")]
    assert len(asked) == 45


def test_what_does_not_apply_is_said_and_not_counted() -> None:
    text = words(pdf_of(none_applies))
    assert "do not apply to you" in text
    assert "You marked all of these questions as not applying to you." in text


def test_part_of_an_assessment_says_that_it_is_part() -> None:
    assert "Part-complete: you have answered 4 of 45 questions." in words(pdf_of(partial))


def test_all_at_the_lowest_level_gives_eight_actions() -> None:
    actions = plan_report(shipped(), all_low(), TODAY).sections[1]
    assert runs_words(actions.blocks).startswith("Eight actions")


def runs_words(blocks: object) -> str:
    return "".join(run.text for run in runs_of(blocks))  # type: ignore[arg-type]


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_score_is_spoken_of_only_where_the_method_is_told(example: Example) -> None:
    for section in plan_report(shipped(), example(), TODAY).sections:
        spoken = re.search(r"\bscor", runs_words(section.blocks), re.IGNORECASE)
        assert bool(spoken) == (section.id == "method"), section.title


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_link_leads_to_a_place_in_the_plan_or_to_a_source(example: Example) -> None:
    document = read(pdf_of(example))
    targets = {page.indirect_reference for page in document.pages}
    addresses = {source.address for source in shipped().sources}
    annotations: list[Any] = [entry.get_object() for page in document.pages for entry in page.get("/Annots", [])]
    inside = [annotation["/Dest"][0] for annotation in annotations if "/Dest" in annotation]
    outside = [annotation["/A"]["/URI"] for annotation in annotations if "/A" in annotation]
    assert len(inside) + len(outside) == len(annotations)
    assert inside
    assert set(inside) <= targets
    assert outside
    assert set(outside) <= addresses


def test_a_citation_leads_to_the_list_of_sources() -> None:
    linked = {
        run.target for section in plan_report(shipped(), full(), TODAY).sections for run in runs_of(section.blocks)
    }
    anchors = {block.id for section in plan_report(shipped(), full(), TODAY).sections for block in _anchored(section)}
    assert {target[1:] for target in linked if target.startswith("#source-")} <= anchors


def _anchored(section: Section) -> list[Paragraph]:
    tables = [block for block in section.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    return [block for cell in cells for block in cell if isinstance(block, Paragraph)]


def test_every_source_cited_is_listed_once_with_what_to_know_about_it() -> None:
    report = plan_report(shipped(), full(), TODAY)
    *body, listed = report.sections
    cited = {run.text for section in body for run in runs_of(section.blocks) if run.target.startswith("#source-")}
    text = runs_words(listed.blocks)
    for source in shipped().sources:
        assert (f"{source.title}. {source.publisher}, {source.year}." in text) == (str(source.id) in cited)
    leading = {run.target for run in runs_of(listed.blocks)}
    assert {source.address for source in shipped().sources if str(source.id) in cited} <= leading
    for source in shipped().sources:
        if source.seen == "summary" and str(source.id) in cited:
            assert re.search(rf"{re.escape(source.title)}.{{1,200}}Seen through ", text)


def test_each_theme_prints_its_quotation_with_name_and_date() -> None:
    text = words(pdf_of(empty))
    for theme in shipped().themes:
        assert theme.quote is not None
        source = next(source for source in shipped().sources if source.id == theme.quote.source)
        assert f"“{theme.quote.text}” {source.title}, {source.publisher}, {source.year}" in text


def test_the_words_are_those_of_the_nation_and_body() -> None:
    there = replace(all_low(), context=Context("wales", "nhs"))
    assert text_of(plan_report(shipped(), there, TODAY)) != text_of(plan_report(shipped(), all_low(), TODAY))


def test_answers_to_questions_of_another_edition_are_reported() -> None:
    stray = with_note(with_answer(partial(), "old-question", Answer(level=2)), "older-question", "An old note.")
    text = text_of(plan_report(shipped(), stray, TODAY))
    assert "Answers kept from another edition" in text
    assert all(part in text for part in ("old-question", "older-question", "An old note."))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_pack_and_any_answers_give_a_document(data: st.DataObject) -> None:
    pack = data.draw(packs())
    assert write_pdf(plan_report(pack, data.draw(assessments(pack)), TODAY)).startswith(b"%PDF")


def test_a_pack_of_hostile_text_is_only_text() -> None:
    nasty = '<b>&"\'</b><img src="file:///etc/hostname"/>{{7*7}} ' + "W" * 60
    pack: Pack = one_questionnaire(9, name=nasty[:60], text=nasty, why=nasty * 9, show=nasty, levels=(nasty,) * 5)
    pack = replace(
        pack,
        title=nasty,
        level_names=(nasty,) * 5,
        themes=tuple(replace(theme, title=nasty, summary=nasty * 9) for theme in pack.themes),
    )
    text = squeezed(words(write_pdf(plan_report(pack, all_answered(pack, 1), TODAY))))
    assert squeezed(nasty) in text
    assert "{{7*7}}" in text


def test_the_example_reads_as_it_did(regenerate: bool) -> None:
    text = "\n\n".join(pages(pdf_of(full))) + "\n"
    if regenerate:
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8"), "read the change, then run pytest with --regenerate"
