"""Answers as a short code to type, to read out or to scan, and back.

A code is groups of five: four characters that carry something and one that checks them and the group's place. The first
group stands for the pack and the questions asked, so it is the same for everybody in a room; the others hold what was
said to each question in turn, the assessment's tag, and a seal over everything.

There are 29 characters, a prime number, and each place of a group has a weight of its own. So one wrong character
always spoils its group, and so do two neighbours that have changed places. docs/formats.md gives the arithmetic.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import BytesIO
from typing import Literal

from selfassess.assessment import Answer, Assessment, PackRef, tag, tagged_id
from selfassess.errors import BadCode
from selfassess.files.strict import shown
from selfassess.questionnaire import SETS, Pack, narrowed
from selfassess.wording import Sentence

ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
"""Digits and letters without those letters that are taken for one of the others."""
VALUE = {character: value for value, character in enumerate(ALPHABET)}
MISTAKEN = {"O": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "B": "8", "U": "V"}
"""What a code never holds, and what was probably written there."""
SEPARATOR = "-"
BASE = len(ALPHABET)
CARRYING = 4
"""Of the five characters of a group, those that carry something."""
WEIGHTS = (2, 3, 4, 5)

STATE_BITS, TAG_BITS, SEAL_BITS = 3, 32, 7
SAID: tuple[Answer | None, ...] = (
    None,
    *(Answer(level=level) for level in range(1, 6)),
    Answer(state="dont-know"),
    Answer(state="not-applicable"),
)
"""What can be said to a question, in the order of its three bits."""
_LISTED = 5
"""As many wrong groups are named."""
COMPARE = Sentence("Nothing has been changed. Compare it with the original, character by character.")
ELSEWHERE = Sentence("Nothing has been changed. Read it in where those questions are in use.")


# There


def answer_code(pack: Pack, assessment: Assessment) -> str:
    """The levels and states given to the pack's questions, and whose they are by tag only; nothing else travels.

    A pack narrowed to fewer questions gives a shorter code.
    """
    number = 0
    for question in pack.questions:
        number = number << STATE_BITS | _state(assessment.answers.get(question.id))
    number = number << TAG_BITS | int(tag(assessment.id), 16)
    number = number << SEAL_BITS | _seal(pack, number)
    data = mark(pack) + _digits(number, CARRYING * (group_count(pack) - 1))
    parts = [data[at : at + CARRYING] for at in range(0, len(data), CARRYING)]
    return SEPARATOR.join(part + _check(part, place) for place, part in enumerate(parts, 1))


def _state(answer: Answer | None) -> int:
    return SAID.index(Answer(level=answer.level, state=answer.state) if answer else None)


def mark(pack: Pack) -> str:
    """Four characters: two for the pack's id, two for its edition and for which of its questions are asked."""
    edition = "\n".join((pack.version, *(question.id for question in pack.questions)))
    return _digits(_hashed(pack.id, BASE**2), 2) + _digits(_hashed(edition, BASE**2), 2)


def _seal(pack: Pack, number: int) -> int:
    """What makes groups of different codes, or of different packs, not fit together."""
    asked = "\n".join((pack.id, pack.version, *(question.id for question in pack.questions), str(number)))
    return _hashed(asked, 1 << SEAL_BITS)


def _hashed(text: str, below: int) -> int:
    return int.from_bytes(sha256(text.encode()).digest()) % below


def group_count(pack: Pack) -> int:
    """How many groups a code for the pack's questions has."""
    largest, groups = 1 << _bits(pack), 0
    while BASE ** (CARRYING * groups) < largest:
        groups += 1
    return groups + 1


def _bits(pack: Pack) -> int:
    return STATE_BITS * sum(1 for _ in pack.questions) + TAG_BITS + SEAL_BITS


def _digits(number: int, count: int) -> str:
    digits = ""
    for _ in range(count):
        number, digit = divmod(number, BASE)
        digits = ALPHABET[digit] + digits
    return digits


def _check(part: str, place: int) -> str:
    total = sum(weight * VALUE[one] for weight, one in zip(WEIGHTS, part, strict=True))
    return ALPHABET[(total + place) % BASE]


# And back


def read_code(text: str, pack: Pack, others: Iterable[Pack] = ()) -> Assessment:
    """The answers in a code for the pack, or for a set of its questions.

    Raises BadCode, which names the groups that are wrong, or the pack where it is one of the `others`.
    """
    groups = _groups(text)
    marked = [one for one in _narrowed(pack) if mark(one) == groups[0][:CARRYING]]
    if not marked:
        raise _of_another_pack(groups, pack, others)
    fitting = [one for one in marked if group_count(one) == len(groups)]
    if not fitting:
        wanted = group_count(marked[0])
        raise bad_code("This code has {count} groups; it should have {wanted}.", count=len(groups), wanted=wanted)
    number = _number("".join(group[:CARRYING] for group in groups[1:]))
    for one in fitting:
        if number < 1 << _bits(one) and number % (1 << SEAL_BITS) == _seal(one, number >> SEAL_BITS):
            return _assessment(one, number >> SEAL_BITS)
    raise bad_code("Each group of this code fits, but not all of them belong together.")


def _assessment(pack: Pack, number: int) -> Assessment:
    id = tagged_id(f"{number % (1 << TAG_BITS):08x}")
    number >>= TAG_BITS
    answers: dict[str, Answer] = {}
    for question in reversed(tuple(pack.questions)):
        number, state = divmod(number, len(SAID))
        if answer := SAID[state]:
            answers[question.id] = answer
    in_turn = dict(reversed(answers.items()))
    return Assessment(id=id, pack=PackRef.of(pack), answers=in_turn, source="code")


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * BASE + VALUE[digit]
    return number


def _narrowed(pack: Pack) -> Iterator[Pack]:
    return (narrowed(pack, chosen) for chosen in reversed(SETS))


# What can be wrong


def group_fits(group: str, place: int) -> bool:
    """Whether a group of five, in capitals, can stand at this place of a code, from 1."""
    return len(group) == CARRYING + 1 and set(group) <= VALUE.keys() and group[-1] == _check(group[:-1], place)


def _groups(text: str) -> list[str]:
    """The groups of a code, each of which fits; whatever is neither letter nor digit only separates."""
    characters = [character.upper() for character in text if character.isalnum()]
    for at, character in enumerate(characters):
        if character not in VALUE:
            raise _never_there(at // (CARRYING + 1) + 1, character)
    whole = "".join(characters)
    groups = [whole[at : at + CARRYING + 1] for at in range(0, len(whole), CARRYING + 1)]
    wrong = tuple(place for place, group in enumerate(groups, 1) if not group_fits(group, place))
    if len(whole) % (CARRYING + 1) or len(groups) < 2:
        raise _of_wrong_length(len(whole), wrong)
    if wrong:
        raise _not_as_written(wrong, len(groups))
    return groups


def bad_code(text: str, /, *groups: int, advice: Sentence = COMPARE, **values: object) -> BadCode:
    """The error for a code that cannot be read; `groups` are those that are not as they were written."""
    return BadCode(Sentence(text, **values), advice, groups)


def _never_there(place: int, character: str) -> BadCode:
    meant = MISTAKEN.get(character)
    if not meant:
        return bad_code("Group {place} holds a character that no code has.", place, place=place)
    message = Sentence("the letter {letter}, which no code has; perhaps it is {meant}", letter=character, meant=meant)
    return bad_code("Group {place} holds {what}.", place, place=place, what=message)


def _of_wrong_length(count: int, wrong: tuple[int, ...]) -> BadCode:
    if not count:
        return bad_code("There is no code here.", advice=Sentence("Type or paste the groups of letters and digits."))
    advice = COMPARE
    if wrong:
        advice = Sentence("Nothing has been changed. Look at group {place} first.", place=wrong[0])
    return bad_code(
        "A code is several groups of five letters and digits; here are {count} of them.",
        *wrong[:1],
        advice=advice,
        count=count,
    )


def _not_as_written(wrong: tuple[int, ...], total: int) -> BadCode:
    if len(wrong) == 1:
        return bad_code("Group {place} of {total} is not as it was written.", *wrong, place=wrong[0], total=total)
    places = ", ".join([*map(str, wrong[:_LISTED]), *("…" for _ in wrong[_LISTED:][:1])])
    return bad_code("Groups {places} of {total} are not as they were written.", *wrong, places=places, total=total)


def _of_another_pack(groups: list[str], pack: Pack, others: Iterable[Pack]) -> BadCode:
    """Which pack the code belongs to, as far as the packs that are known here can tell."""
    known = (pack, *others)
    first, asked = groups[0][:CARRYING], _named(pack)
    for one in known:
        if any(mark(narrow) == first and group_count(narrow) == len(groups) for narrow in _narrowed(one)):
            return bad_code("This code answers {found}, not {asked}.", advice=ELSEWHERE, found=_named(one), asked=asked)
    if edition := next((one for one in known if mark(one)[:2] == first[:2]), None):
        return bad_code(
            "This code answers {title}, but another edition than {version}, or other questions of it.",
            advice=ELSEWHERE,
            title=shown(edition.title),
            version=edition.version,
        )
    return bad_code(
        "This code answers questions that are not on this computer, and not {asked}.", advice=ELSEWHERE, asked=asked
    )


def _named(pack: Pack) -> str:
    return shown(f"{pack.title} {pack.version}")


# To scan


def square_code(code: str, kind: Literal["png", "svg"]) -> bytes:
    """The code as a picture that a camera reads, black on white with its quiet edge; the same bytes every time."""
    import segno

    picture = BytesIO()
    segno.make_qr(code, error="m").save(picture, kind=kind, scale=8, light="white")
    return picture.getvalue()
