"""What is asked: a pack of questionnaires, their questions, levels and steps.

Everything here is frozen and holds text only: never a template, never code. The types are the schema of the files in
`questionnaires/`; `files/pack.py` reads them and checks what types cannot say.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct
from msgspec.structs import replace

Effort = Literal["low", "medium", "high"]
Who = Literal["individual", "team", "organisation"]
Nation = Literal["england", "wales", "other"]
Body = Literal["council", "nhs", "police", "other"]

QuestionSet = Literal["taster", "short", "full"]
"""Which questions somebody is walked through: one a questionnaire, those marked `short`, or all."""
SETS: tuple[QuestionSet, ...] = get_args(QuestionSet)
"""From the smallest to the largest."""

# Patterns end in (?!\n)$ because a bare $ also matches before a last line break.
Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,63}(?!\n)$")]
Line = Annotated[str, Meta(min_length=1, max_length=400)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]

Language = Annotated[str, Meta(pattern=r"^[a-z]{2}(-[A-Z]{2})?(?!\n)$")]

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
    provider_view: Annotated[str, Meta(max_length=400)] = ""
    """The practice as a provider would see it, a statement; on the provider's card if there is one."""
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


class VariantWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A variant in another language; it is the one for the same nations and bodies."""

    nations: tuple[Nation, ...] = ()
    bodies: tuple[Body, ...] = ()
    text: Line | None = None
    why: Text | None = None
    show: Line | None = None
    escalate: Line | None = None
    free: Line | None = None
    steps: tuple[Line, Line, Line] | None = None


class QuestionWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question in another language. What is absent is shown in the pack's own; nothing but words can differ."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=60)] | None = None
    text: Line | None = None
    look_back: Line | None = None
    levels: tuple[Line, Line, Line, Line, Line] | None = None
    why: Text | None = None
    show: Line | None = None
    escalate: Line | None = None
    advice: Line | None = None
    provider_view: Line | None = None
    free: Line | None = None
    """The title of what is free to read."""
    steps: tuple[Line, Line, Line] | None = None
    variants: tuple[VariantWords, ...] = ()


class QuestionnaireWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A questionnaire in another language."""

    id: Id
    title: Line | None = None
    intro: Text | None = None
    questions: tuple[QuestionWords, ...] = ()


class ThemeWords(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A theme in another language; its quotation stays in the words of who said it."""

    id: Id
    title: Line | None = None
    summary: Text | None = None


class Translation(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A pack's words in another language, all of them or some."""

    language: Language
    title: Line | None = None
    level_names: tuple[Line, Line, Line, Line, Line] | None = None
    themes: tuple[ThemeWords, ...] = ()
    questionnaires: tuple[QuestionnaireWords, ...] = ()


class Pack(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A set of questionnaires with its themes and sources."""

    id: Id
    version: Annotated[str, Meta(pattern=r"^[0-9]+\.[0-9]+(?!\n)$")]
    title: Line
    author: Line
    licence: Line
    language: Language
    level_names: tuple[Line, Line, Line, Line, Line]
    themes: tuple[Theme, ...]
    questionnaires: tuple[Questionnaire, ...]
    sources: tuple[Source, ...]
    translations: tuple[Translation, ...] = ()

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


def on_the_card(pack: Pack) -> tuple[Question, ...]:
    """What a provider is asked, in the order of their card."""
    return tuple(question for question in pack.questions if question.provider_view)


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
    return only(pack, (question.id for one in pack.questionnaires for question in asked(one)))


def only(pack: Pack, questions: Iterable[str]) -> Pack:
    """The pack with these questions only, in its own order; a questionnaire of which none is asked is left out."""
    wanted = frozenset(questions)
    parts = (
        replace(one, questions=tuple(question for question in one.questions if question.id in wanted))
        for one in pack.questionnaires
    )
    return replace(pack, questionnaires=tuple(part for part in parts if part.questions))


def smallest(pack: Pack, questions: Collection[str]) -> Pack:
    """The pack narrowed to the smallest set that has all of these questions, as far as the pack has them."""
    wanted = {question.id for question in pack.questions}.intersection(questions)
    sets = (narrowed(pack, chosen) for chosen in SETS)
    return next(one for one in sets if wanted <= {question.id for question in one.questions})


def in_language(pack: Pack, language: str) -> Pack:
    """The pack in another language, string by string as far as it has one; ids, levels and weights are as before."""
    for translation in pack.translations:
        if language in (translation.language, translation.language.partition("-")[0]):
            return _translated(pack, translation)
    return pack


def _translated(pack: Pack, translation: Translation) -> Pack:
    themes = {words.id: words for words in translation.themes}
    sections = {words.id: words for words in translation.questionnaires}
    return replace(
        pack,
        **_given(translation, "title", "level_names"),
        themes=tuple(replace(theme, **_given(themes.get(theme.id), "title", "summary")) for theme in pack.themes),
        questionnaires=tuple(_questionnaire_in(one, sections.get(one.id)) for one in pack.questionnaires),
    )


def _given(words: Struct | None, *names: str) -> dict[str, object]:
    """The fields of those names that are there."""
    return {name: value for name in names if (value := getattr(words, name, None)) is not None}


def _questionnaire_in(questionnaire: Questionnaire, words: QuestionnaireWords | None) -> Questionnaire:
    if words is None:
        return questionnaire
    known = {one.id: one for one in words.questions}
    questions = (
        _question_in(question, known[question.id]) if question.id in known else question
        for question in questionnaire.questions
    )
    return replace(questionnaire, **_given(words, "title", "intro"), questions=tuple(questions))


def _question_in(question: Question, words: QuestionWords) -> Question:
    variants = {(one.nations, one.bodies): one for one in words.variants}
    said = _given(words, "name", "text", "look_back", "levels", "why", "show", "escalate", "advice", "provider_view")
    return replace(
        question,
        **said,
        steps=_steps_in(question.steps, words.steps),
        free=replace(question.free, title=words.free or question.free.title),
        variants=tuple(_variant_in(one, variants.get((one.nations, one.bodies))) for one in question.variants),
    )


def _variant_in(variant: Variant, words: VariantWords | None) -> Variant:
    """A variant without words of its own in the language keeps those of the pack: they say what is so there."""
    if words is None:
        return variant
    free = replace(variant.free, title=words.free or variant.free.title) if variant.free else None
    steps = _steps_in(variant.steps, words.steps) if variant.steps else None
    return replace(variant, **_given(words, "text", "why", "show", "escalate"), free=free, steps=steps)


def _steps_in(steps: tuple[Step, Step, Step], texts: tuple[str, str, str] | None) -> tuple[Step, Step, Step]:
    if texts is None:
        return steps
    first, second, third = (replace(step, text=text) for step, text in zip(steps, texts, strict=True))
    return first, second, third
