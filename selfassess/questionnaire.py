"""What is asked: a pack of questionnaires, their questions, levels and steps.

Everything here is frozen and holds text only: never a template, never code. The types are the schema of the files in
`questionnaires/`; `files/pack.py` reads them and checks what types cannot say.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

Effort = Literal["low", "medium", "high"]
Who = Literal["individual", "team", "organisation"]
Nation = Literal["england", "wales", "other"]
Body = Literal["council", "nhs", "police", "other"]

QuestionSet = Literal["taster", "short", "full"]
"""Which questions somebody is walked through: one a questionnaire, those marked `short`, or all."""

# Patterns end in (?!\n)$ because a bare $ also matches before a last line break.
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}(?!\n)$")]
Line = Annotated[str, Meta(min_length=1, max_length=400)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]

LEVELS = 5
"""Every question has five described levels, 1 to 5."""


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """A publication that questions refer to by number."""

    id: Annotated[int, Meta(ge=1, le=999)]
    title: Line
    publisher: Line
    year: Line
    """As the publication gives it; `undated` where it gives none."""
    address: Annotated[str, Meta(pattern=r"^https://[^\s]+(?!\n)$", max_length=300)]
    seen: Literal["source", "summary"] = "source"
    """Whether the source itself was opened, or only somebody's summary of it."""
    limit: str = ""
    """What a reader must know before leaning on a figure from it."""


class Quote(Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence in somebody else's words, always printed with its source."""

    text: Line
    source: int


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the reasons why commissioning goes wrong; actions are tied to themes."""

    id: Id
    title: Line
    summary: Text
    quote: Quote | None = None


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to do about a question."""

    text: Line
    effort: Effort
    who: Who


class Resource(Struct, frozen=True, forbid_unknown_fields=True):
    """Something free to read next."""

    title: Line
    source: int


class Variant(Struct, frozen=True, forbid_unknown_fields=True):
    """Other words for one nation or body. Levels and weights never vary, so results stay comparable."""

    nations: tuple[Nation, ...] = ()
    """Empty: any nation."""
    bodies: tuple[Body, ...] = ()
    """Empty: any body."""
    text: Line | None = None
    why: Text | None = None
    show: Line | None = None
    escalate: Line | None = None
    sources: tuple[int, ...] | None = None
    free: Resource | None = None
    steps: tuple[Step, Step, Step] | None = None


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """One practice, described at five levels, with what to do about it."""

    id: Id
    """Permanent: saved answers refer to it. A renamed question lists its old ids in `renamed_from`."""
    topic: Line
    """Short mark printed beside the question, such as `C1`."""
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    """The practice in a few words, for lists and tables."""
    text: Line
    look_back: Line
    levels: tuple[Line, Line, Line, Line, Line]
    why: Text
    sources: tuple[int, ...]
    show: Line
    """What would count as evidence for a high level: a noun phrase without a full stop."""
    steps: tuple[Step, Step, Step]
    """For the next 30 days, the quarter and the year."""
    escalate: Line
    """What to do instead where the person does not control the matter: whom to put the case to."""
    free: Resource
    themes: Mapping[str, Annotated[int, Meta(ge=1, le=2)]]
    """Weight by theme id: 2 main, 1 contributing."""
    floor: bool = False
    """A question that leads the plan whenever its supported level is 2 or below."""
    advice: str = ""
    """Whose advice to take; required of a floor question."""
    short: bool = False
    """Part of the short set for a workshop."""
    renamed_from: tuple[Id, ...] = ()
    variants: tuple[Variant, ...] = ()


class Questionnaire(Struct, frozen=True, forbid_unknown_fields=True):
    """An ordered list of questions on one subject."""

    id: Id
    title: Line
    intro: Text
    questions: tuple[Question, ...]


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of questionnaires with its themes and sources."""

    id: Id
    version: Annotated[str, Meta(pattern=r"^[0-9]+\.[0-9]+(?!\n)$")]
    title: Line
    author: Line
    licence: Line
    language: Annotated[str, Meta(pattern=r"^[a-z]{2}(-[A-Z]{2})?(?!\n)$")]
    level_names: tuple[Line, Line, Line, Line, Line]
    themes: tuple[Theme, ...]
    questionnaires: tuple[Questionnaire, ...]
    sources: tuple[Source, ...]

    @property
    def questions(self) -> Iterator[Question]:
        """All questions, in questionnaire order."""
        return (question for questionnaire in self.questionnaires for question in questionnaire.questions)


class Context(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where the person works: chooses wording, never levels or weights."""

    nation: Nation | None = None
    body: Body | None = None


def main_theme(pack: Pack, question: Question) -> Theme:
    """The theme with the greatest weight; the first in the pack's order where two are equal."""
    return max(pack.themes, key=lambda theme: question.themes.get(theme.id, 0))


def practices(pack: Pack) -> tuple[Question, ...]:
    """The questions that point at themes: those of every questionnaire that is not itself named after a theme."""
    themes = {theme.id for theme in pack.themes}
    return tuple(
        question
        for questionnaire in pack.questionnaires
        if questionnaire.id not in themes
        for question in questionnaire.questions
    )


def _applies(variant: Variant, context: Context) -> bool:
    nation = not variant.nations or context.nation in variant.nations
    body = not variant.bodies or context.body in variant.bodies
    return nation and body


def _reworded(question: Question, variant: Variant) -> Question:
    names = ("text", "why", "show", "escalate", "sources", "free", "steps")
    changes = {name: value for name in names if (value := getattr(variant, name)) is not None}
    return replace(question, **changes)


def worded(pack: Pack, context: Context) -> Pack:
    """The pack in the words of a nation and body; ids, levels and weights are as before. Later variants win."""

    def one(question: Question) -> Question:
        for variant in question.variants:
            if _applies(variant, context):
                question = _reworded(question, variant)
        return question

    return replace(
        pack,
        questionnaires=tuple(
            replace(questionnaire, questions=tuple(one(question) for question in questionnaire.questions))
            for questionnaire in pack.questionnaires
        ),
    )


def narrowed(pack: Pack, chosen: QuestionSet) -> Pack:
    """The pack with the questions of a set only, in the same order; a questionnaire of which none is asked is left out.

    The taster asks the first question of each questionnaire's short set, or its very first. A pack that marks no
    question as short has no short set: all are asked.
    """

    def asked(questionnaire: Questionnaire) -> tuple[Question, ...]:
        short = tuple(question for question in questionnaire.questions if question.short)
        return (short or questionnaire.questions)[:1] if chosen == "taster" else short

    if chosen == "full" or (chosen == "short" and not any(question.short for question in pack.questions)):
        return pack
    parts = (replace(questionnaire, questions=asked(questionnaire)) for questionnaire in pack.questionnaires)
    return replace(pack, questionnaires=tuple(part for part in parts if part.questions))
