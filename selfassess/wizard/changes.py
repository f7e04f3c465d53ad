"""What one change was, in a few words: `level 4 for Openness about decisions`."""

from collections.abc import Mapping
from typing import TypeVar

from selfassess.assessment import Answer, is_own
from selfassess.questionnaire import Pack
from selfassess.wizard.history import Change
from selfassess.wizard.words import translate

V = TypeVar("V")


def what(pack: Pack, change: Change) -> str:
    """The first difference that the person would name; never anything that they wrote."""
    before, after = change.before, change.after
    if id := _differing(before.answers, after.answers):
        was, now = before.answers.get(id), after.answers.get(id)
        return _answer_words(was, now).format(name=_name(pack, id), level=now.level if now else "")
    for id, words in (
        (_differing(before.notes, after.notes), translate("Changes", "note on {name}")),
        (min({*before.flags} ^ {*after.flags}, default=""), translate("Changes", "“come back to” on {name}")),
    ):
        if id:
            return words.format(name=_name(pack, id))
    if id := _differing(before.plan, after.plan):
        return _action_words(id).format(name=_name(pack, id.partition("/")[0]))
    if before.reviewed != after.reviewed:
        return translate("Changes", "going through your plan")
    if before.title != after.title:
        return translate("Changes", "title")
    same_place = before.context == after.context
    return translate("Changes", "last change") if same_place else translate("Changes", "where you work")


def _differing(before: Mapping[str, V], after: Mapping[str, V]) -> str:
    """The first name whose value is not the same; empty where all are."""
    return next((id for id in {**before, **after} if before.get(id) != after.get(id)), "")


def _action_words(id: str) -> str:
    return translate("Changes", "action of your own") if is_own(id) else translate("Changes", "action on {name}")


def _answer_words(before: Answer | None, after: Answer | None) -> str:
    if after is None:
        return translate("Changes", "clearing the answer to {name}")
    if before is None or (before.level, before.state) != (after.level, after.state):
        return _said(after)
    if before.evidence != after.evidence:
        return translate("Changes", "evidence for {name}")
    if before.importance != after.importance:
        return translate("Changes", "how much {name} matters")
    if before.outside_control != after.outside_control:
        return translate("Changes", "“outside my control” for {name}")
    return translate("Changes", "reason for {name}")


def _said(answer: Answer) -> str:
    if answer.level is not None:
        return translate("Changes", "level {level} for {name}")
    if answer.state == "dont-know":
        return translate("Changes", "“I don’t know” for {name}")
    return translate("Changes", "“doesn’t apply” for {name}")


def _name(pack: Pack, question_id: str) -> str:
    named = (question.name for question in pack.questions if question.id == question_id)
    return next(named, translate("Changes", "something of your own"))
