"""People who answer at random, the same ones in every run."""

from collections.abc import Iterator, Sequence
from random import Random

from selfassess.assessment import Answer, Assessment, PackRef
from selfassess.files.answer_code import SAID
from selfassess.questionnaire import Pack
from tests.builders import answer


def somebody(pack: Pack, chance: Random) -> Assessment:
    """Somebody who says anything to each question, or nothing."""
    return _with_answers(pack, chance, {question.id: chance.choice(SAID) for question in pack.questions})


def crowd(pack: Pack, count: int, seed: int) -> tuple[Assessment, ...]:
    """People of one team: to each question they say one of the few things that are said there."""
    chance = Random(seed)
    heard = {question.id: chance.choices(SAID, k=chance.randint(1, 5)) for question in pack.questions}
    return tuple(
        _with_answers(pack, chance, {id: chance.choice(said) for id, said in heard.items()}) for _ in range(count)
    )


def _with_answers(pack: Pack, chance: Random, said: dict[str, Answer | None]) -> Assessment:
    answers = {id: answer for id, answer in said.items() if answer is not None}
    return Assessment(id=f"{chance.getrandbits(128):032x}", pack=PackRef(pack.id, pack.version), answers=answers)


def saying(pack: Pack, given: Sequence[int | str | None]) -> Iterator[Assessment]:
    """One person for each of these answers to the pack's first question: a level, `dk`, `na` or None."""
    first = next(pack.questions).id
    for number, what in enumerate(given, 1):
        said = answer(what)
        yield Assessment(
            id=f"{number:032x}", pack=PackRef(pack.id, pack.version), answers={first: said} if said else {}
        )
