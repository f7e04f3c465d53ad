"""Small packs, questions, answers and assessments, with sensible values for whatever a test does not care about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from selfassess.assessment import Answer, Assessment, PackRef
from selfassess.files.pack import read_pack
from selfassess.files.places import shipped_pack
from selfassess.questionnaire import Effort, Pack, Question, Questionnaire, Resource, Source, Step, Theme

TODAY = date(2026, 11, 23)

EASY_TO_HARD: tuple[Effort, Effort, Effort] = ("low", "medium", "high")


@cache
def shipped() -> Pack:
    """The pack that comes with the program, read once."""
    return read_pack(shipped_pack())


def question(
    id: str, themes: Mapping[str, int] | None = None, efforts: Sequence[Effort] = EASY_TO_HARD, **rest: Any
) -> Question:
    """A question whose texts carry its id, so that a test can tell them apart; `rest` replaces any field."""
    first, second, third = (
        Step(text=f"{id}: {when} step.", effort=effort, who="team")
        for when, effort in zip(("first", "second", "third"), efforts, strict=True)
    )
    fields: dict[str, Any] = {
        "topic": id[:2].upper(),
        "name": f"Name of {id}",
        "text": f"How does {id} work?",
        "look_back": "Think of the last 12 months.",
        "levels": tuple(f"{id} at level {level}." for level in range(1, 6)),
        "why": f"Why {id} matters.",
        "sources": (1,),
        "show": f"a record of {id}",
        "steps": (first, second, third),
        "escalate": f"Put the case for {id} to your director.",
        "free": Resource(title="A guide", source=1),
        "themes": themes or {"culture": 2},
    }
    return Question(id=id, **{**fields, **rest})


def questionnaire(id: str, questions: Iterable[Question]) -> Questionnaire:
    """A questionnaire of these questions."""
    return Questionnaire(id=id, title=id.capitalize(), intro=f"About {id}.", questions=tuple(questions))


def pack(*questionnaires: Questionnaire, themes: Sequence[str] = ("culture", "complexity", "data", "skills")) -> Pack:
    """A pack of these questionnaires, called `small`."""
    return Pack(
        id="small",
        version="1.0",
        title="A small pack",
        author="The tests",
        licence="CC0-1.0",
        language="en-GB",
        level_names=("Not yet", "Sometimes", "Usually", "Checked", "Shared"),
        themes=tuple(Theme(id=id, title=id.capitalize(), summary=f"About {id}.") for id in themes),
        questionnaires=questionnaires,
        sources=(Source(id=1, title="A source", publisher="A publisher", year="2020", address="https://example.org/"),),
    )


def one_questionnaire(count: int, id: str = "culture", **rest: Any) -> Pack:
    """A pack of one questionnaire whose questions are called q1, q2 and so on."""
    return pack(questionnaire(id, (question(f"q{number}", **rest) for number in range(1, count + 1))))


def assessment(pack: Pack, answers: Mapping[str, Answer], **rest: Any) -> Assessment:
    """An assessment with these answers; its id is always the same."""
    return Assessment(id="0" * 32, pack=PackRef(pack.id, pack.version), answers=answers, **rest)


def answered(pack: Pack, *given: Answer | int | str | None, **rest: Any) -> Assessment:
    """An assessment that answers the pack's questions in turn: a level, `dk`, `na`, an Answer, or None for none."""
    pairs = zip((question.id for question in pack.questions), map(answer, given), strict=False)
    return assessment(pack, {id: said for id, said in pairs if said is not None}, **rest)


def answer(given: Answer | int | str | None) -> Answer | None:
    """A level, `dk` or `na` as an Answer."""
    if isinstance(given, int):
        return Answer(level=given)
    if isinstance(given, str):
        return Answer(state="dont-know" if given == "dk" else "not-applicable")
    return given


def all_answered(pack: Pack, given: Answer | int | str, **rest: Any) -> Assessment:
    """An assessment that answers every question in the same way."""
    return answered(pack, *(given for _ in pack.questions), **rest)
