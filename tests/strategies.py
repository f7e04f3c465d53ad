"""Random assessments and odd packs for hypothesis."""

from collections.abc import Sequence
from itertools import product

from hypothesis import strategies as st

from selfassess.assessment import Answer, Assessment, Importance
from selfassess.questionnaire import Effort, Pack, Question
from tests.builders import assessment, pack, question, questionnaire

EFFORTS: tuple[Effort, ...] = ("low", "medium", "high")
THEMES = ("culture", "complexity", "data", "skills")

IMPORTANCE: tuple[Importance, ...] = ("normal", "more", "most")
SHAPES = tuple(product(product((0, 1, 2), repeat=len(THEMES)), product(EFFORTS, repeat=3), (False, False, True)))
"""Weights by theme, efforts of the three steps, and the floor mark."""

PLAIN: tuple[Answer, ...] = tuple(Answer(level=level) for level in range(1, 6))
UNKNOWN = Answer(state="dont-know")
INAPPLICABLE = Answer(state="not-applicable")
RATED: tuple[Answer, ...] = tuple(
    Answer(level=level, evidence=evidence, importance=importance, outside_control=outside, target=target)
    for level, evidence, importance, outside, target in product(
        range(1, 6), range(4), IMPORTANCE, (False, True), (None, 2, 3, 4, 5)
    )
)

answers = st.sampled_from((*PLAIN, UNKNOWN, INAPPLICABLE, *RATED))


@st.composite
def assessments(draw: st.DrawFn, asked: Pack) -> Assessment:
    """Answers drawn from a person's handful of habits, so that straight lines, gaps and extremes come up often."""
    habits = draw(st.lists(st.one_of(answers, st.none()), min_size=1, max_size=6))
    ids = [question.id for question in asked.questions]
    given = draw(st.lists(st.sampled_from(habits), min_size=len(ids), max_size=len(ids)))
    return assessment(asked, {id: said for id, said in zip(ids, given, strict=True) if said is not None})


def shaped(id: str, themes: Sequence[str], weights: Sequence[int], efforts: Sequence[Effort], floor: bool) -> Question:
    """A question with these weights, as far as the pack has the themes; it always points at one."""
    pointing = {theme: weight for theme, weight in zip(THEMES, weights, strict=True) if weight and theme in themes}
    return question(id, pointing or {themes[0]: 1}, efforts, floor=floor, advice="Ask a lawyer." if floor else "")


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack unlike the shipped one: few or many themes, short questionnaires, several or none named after no theme."""
    themes = draw(st.lists(st.sampled_from(THEMES), min_size=1, unique=True))
    ids = draw(st.lists(st.sampled_from((*THEMES, "process", "practice")), min_size=1, max_size=4, unique=True))
    shapes = [draw(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=11)) for _ in ids]
    return pack(
        *(
            questionnaire(id, [shaped(f"{id}-{number}", themes, *shape) for number, shape in enumerate(drawn)])
            for id, drawn in zip(ids, shapes, strict=True)
        ),
        themes=themes,
    )


@st.composite
def packs_answered(draw: st.DrawFn) -> tuple[Pack, Assessment]:
    """An odd pack with answers to it."""
    asked = draw(packs())
    return asked, draw(assessments(asked))
