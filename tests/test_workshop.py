"""What a workshop is: its rules hold from the first answer on, and nothing is told of too few."""

from datetime import date

import pytest
from msgspec.structs import replace

from selfassess.assessment import Answer, Assessment, PackRef, tagged_id
from selfassess.outcome import Decision, TeamAction
from selfassess.questionnaire import narrowed, only
from selfassess.workshop import (
    SAMPLE,
    Record,
    asked,
    closed,
    decision,
    fits,
    new_workshop,
    outcome,
    rehearsed,
    topics,
    with_actions,
    with_decision,
    with_reply,
    with_rules,
)
from tests.builders import shipped

PACK = shipped()
DAY = date(2026, 12, 9)
NEW = new_workshop(PACK, "a" * 32, DAY)
IDS = NEW.questions


def somebody(number: int, level: int = 3, questions: tuple[str, ...] = IDS) -> Assessment:
    answers = {id: Answer(level=level) for id in questions}
    return Assessment(id=tagged_id(f"{number:08x}"), pack=PackRef(PACK.id, PACK.version), answers=answers)


def with_people(count: int, record: Record | None = None) -> Record:
    found = record or Record(NEW)
    for number in range(count):
        found = with_reply(found, somebody(number, 1 + number % 4))
    return found


def test_a_new_workshop_asks_the_short_set_and_shows_nothing_of_fewer_than_five() -> None:
    assert tuple(question.id for question in narrowed(PACK, "short").questions) == IDS
    assert (NEW.least, NEW.minutes, NEW.topics) == (5, 6, 5)


@pytest.mark.parametrize("least", [0, 3, 4])
def test_a_workshop_that_would_show_fewer_than_five_cannot_be_read(least: int) -> None:
    from pathlib import Path

    from selfassess.errors import BadFile
    from selfassess.files.workshop_file import parse_workshop, workshop_bytes

    raw = workshop_bytes(NEW).replace(b'"day"', b'"least": %d, "day"' % least)
    with pytest.raises(BadFile, match="least: must be at least 5"):
        parse_workshop(Path("w.selfassess"), raw)


def test_the_pack_of_a_workshop_has_its_questions_only_in_the_order_of_the_pack() -> None:
    some = only(PACK, (IDS[5], IDS[0]))
    assert [question.id for question in some.questions] == [IDS[0], IDS[5]]
    assert all(questionnaire.questions for questionnaire in some.questionnaires)


def test_another_version_or_a_missing_question_does_not_fit() -> None:
    assert fits(PACK, NEW)
    assert not fits(replace(PACK, version="9.9"), NEW)
    assert not fits(PACK, replace(NEW, questions=(*IDS, "no-such-question")))


def test_the_rules_can_be_changed_until_the_first_answer_is_in_and_then_only_name_and_day() -> None:
    other = replace(NEW, name="Family support", day=None, least=8, questions=IDS[:3], minutes=4, topics=3)
    assert with_rules(Record(NEW), other).workshop == other
    begun = with_rules(with_people(1), other).workshop
    assert begun == replace(NEW, name="Family support", day=None)


def test_what_the_workshop_does_not_ask_is_never_the_leads() -> None:
    full = replace(somebody(1, 4, tuple(question.id for question in PACK.questions)), notes={IDS[0]: "private"})
    (kept,) = with_reply(Record(NEW), full).rounds.waiting
    assert set(kept.answers) == set(IDS)
    assert kept.notes == {}
    assert asked(NEW, somebody(1, 4, ("elsewhere",))).answers == {}


@pytest.mark.parametrize(("least", "people", "closes"), [(5, 4, False), (5, 5, True), (8, 7, False), (8, 8, True)])
def test_a_round_closes_only_with_as_many_people_as_the_workshop_asks_for(
    least: int, people: int, closes: bool
) -> None:
    record = with_people(people, Record(replace(NEW, least=least)))
    assert record.may_close == closes
    if closes:
        assert closed(PACK, record).counted == people
    else:
        with pytest.raises(ValueError, match=f"needs {least} people"):
            closed(PACK, record)


def test_a_question_that_fewer_answered_than_the_workshop_asks_for_has_no_figures() -> None:
    record = Record(replace(NEW, least=8))
    for number in range(9):
        record = with_reply(record, somebody(number, 3, IDS if number < 7 else IDS[1:]))
    result = closed(PACK, record).rounds.closed[0].result
    assert IDS[0] not in result.questions
    assert result.few[IDS[0]] == 7
    assert result.questions[IDS[1]].n == 9


def test_whoever_comes_after_the_round_waits_and_changes_nothing_of_it() -> None:
    first = closed(PACK, with_people(6))
    late = with_reply(first, somebody(99, 5))
    assert late.rounds.closed == first.rounds.closed
    assert not late.may_close
    assert with_reply(first, somebody(0, 5)) == first  # who is in the round already


def test_a_rehearsal_is_the_same_every_time_and_says_that_it_is_one() -> None:
    record = rehearsed(PACK, Record(NEW), 11)
    assert record == rehearsed(PACK, Record(NEW), 11)
    assert record.sample
    assert outcome(record).title.startswith(SAMPLE)
    result = closed(PACK, record).rounds.closed[0].result
    divided = [id for id, views in result.questions.items() if views.divided]
    assert 2 <= len(divided) <= 6
    assert topics(closed(PACK, record))[: len(divided)] == tuple(id for id in result.agenda if id in divided)[:5]


@pytest.mark.parametrize("many", [3, 7])
def test_the_report_tells_of_as_many_topics_as_the_lead_asked_for(many: int) -> None:
    record = closed(PACK, with_people(9))
    asking = replace(record, workshop=replace(record.workshop, topics=many))
    agenda = asking.rounds.closed[-1].result.agenda
    assert outcome(asking).agenda == topics(asking) == agenda[:many]
    assert len(agenda) > many


def test_what_is_said_of_a_question_keeps_its_place_and_nothing_said_is_nothing_kept() -> None:
    record = with_decision(Record(NEW), Decision(IDS[1], 2))
    record = with_decision(record, Decision(IDS[0], None, "Two of us see it daily."))
    record = with_decision(record, Decision(IDS[1], 3))
    assert record.decisions == (Decision(IDS[1], 3), Decision(IDS[0], None, "Two of us see it daily."))
    assert with_decision(record, Decision(IDS[1])).decisions == record.decisions[1:]
    assert decision(record, IDS[7]) == Decision(IDS[7])


def test_a_team_plan_has_at_most_five_actions_and_only_those_with_words_are_told() -> None:
    actions = [TeamAction(text, "", "", DAY) for text in ("one", "", "three", "four", "five", "six")]
    record = with_actions(Record(NEW), actions)
    assert [action.text for action in record.actions] == ["one", "", "three", "four", "five"]
    assert [action.text for action in outcome(record).actions] == ["one", "three", "four", "five"]


def test_comments_are_told_a_line_each_and_before_a_round_there_are_no_figures_to_tell() -> None:
    told = outcome(replace(with_people(9), comments=" It took a year.\n\nAsk us. "))
    assert told.comments == ("It took a year.", "Ask us.")
    assert told.team.suppressed
    assert told.team.questions == {}
