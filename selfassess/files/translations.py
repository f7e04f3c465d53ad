"""A pack's words in other languages: files such as `culture.cy.toml` beside `culture.toml`, read and checked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from selfassess.errors import BadFile, Problem
from selfassess.files.strict import bad_file, shown
from selfassess.files.toml import MEND, read_toml
from selfassess.questionnaire import Pack, Question, Questionnaire, QuestionWords, Translation
from selfassess.wording import Sentence

Found = tuple[str, Sentence]
"""A place, and what is wrong there."""
SAME_LEVEL = Sentence("this level reads the same as an earlier one")

_LANGUAGE = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


def read_translations(
    manifest: Path, languages: object, names: Sequence[str]
) -> tuple[list[dict[str, Any]], dict[str, str], list[Problem]]:
    """The translations that the manifest lists, the file that each place is in, and what is wrong with files.

    A file that is not there is no fault: what it would hold is shown in the pack's own language.
    """
    if not isinstance(languages, list) or not all(
        isinstance(one, str) and _LANGUAGE.fullmatch(one) for one in languages
    ):
        raise bad_file(manifest, 'expected a list of languages such as "cy"', "translations", MEND)
    loaded: list[dict[str, Any]] = []
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for number, language in enumerate(languages, 1):
        place = f"translations[{number}]"
        whole, unread = _overlay(manifest, language)
        problems += unread
        parts = []
        for name in names:
            path = manifest.with_name(name)
            part, unread = _overlay(path, language)
            problems += unread
            if part:
                parts.append(part)
                files[f"{place}.questionnaires[{len(parts)}]"] = _name(path, language)
        loaded.append({**whole, "language": language, "questionnaires": parts})
        files[place] = _name(manifest, language)
        if not (whole or parts or problems):
            text = Sentence("there is no file in {language}", language=language)
            problems.append(Problem(manifest.name, "translations", text))
    return loaded, files, problems


def _name(path: Path, language: str) -> str:
    return f"{path.stem}.{language}.toml"


def _overlay(path: Path, language: str) -> tuple[dict[str, Any], list[Problem]]:
    """What the file beside `path` holds in that language; nothing where there is none."""
    beside = path.with_name(_name(path, language))
    if not beside.exists():
        return {}, []
    try:
        return read_toml(beside), []
    except BadFile as error:
        return {}, list(error.problems)


def translation_problems(pack: Pack) -> Iterator[Found]:
    """What types cannot say: languages once, ids that the pack has, levels that differ."""
    seen = {pack.language}
    for number, translation in enumerate(pack.translations, 1):
        place = f"translations[{number}]"
        if translation.language in seen:
            yield place, Sentence("{language} is there before", language=translation.language)
        seen.add(translation.language)
        yield from _ids(f"{place}.themes", [words.id for words in translation.themes], [one.id for one in pack.themes])
        yield from _of_questionnaires(place, pack, translation)


def _ids(place: str, ids: list[str], known: list[str]) -> Iterator[Found]:
    for id, count in Counter(ids).items():
        if id not in known:
            yield place, Sentence('the pack has no "{id}" here', id=shown(id, 40))
        if count > 1:
            yield place, Sentence('the id "{id}" is used {count} times', id=shown(id, 40), count=count)


def _of_questionnaires(place: str, pack: Pack, translation: Translation) -> Iterator[Found]:
    known = {questionnaire.id: questionnaire for questionnaire in pack.questionnaires}
    ids = [words.id for words in translation.questionnaires]
    yield from _ids(f"{place}.questionnaires", ids, list(known))
    for number, words in enumerate(translation.questionnaires, 1):
        if questionnaire := known.get(words.id):
            yield from _of_questions(f"{place}.questionnaires[{number}].questions", questionnaire, words.questions)


def _of_questions(place: str, questionnaire: Questionnaire, translated: tuple[QuestionWords, ...]) -> Iterator[Found]:
    known = {question.id: question for question in questionnaire.questions}
    yield from _ids(place, [words.id for words in translated], list(known))
    for number, words in enumerate(translated, 1):
        if question := known.get(words.id):
            yield from _of_question(f"{place}[{number}]", question, words)


def _of_question(place: str, question: Question, words: QuestionWords) -> Iterator[Found]:
    levels = words.levels or ()
    for level, text in enumerate(levels, 1):
        if levels.index(text) != level - 1:
            yield f"{place}.levels[{level}]", SAME_LEVEL
    known = [(variant.nations, variant.bodies) for variant in question.variants]
    for number, variant in enumerate(words.variants, 1):
        if (variant.nations, variant.bodies) not in known:
            yield f"{place}.variants[{number}]", Sentence("the question has no variant for these nations and bodies")
