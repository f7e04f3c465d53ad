"""A pack folder (TOML) or one .sapack file (JSON), read into a Pack; every problem is named with its place."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from selfassess.errors import BadFile, NewerFile, Problem
from selfassess.files.strict import (
    bad_file,
    build,
    faults,
    is_folder,
    parse_json,
    read_json,
    shown,
)
from selfassess.files.toml import MEND, read_toml
from selfassess.files.translations import SAME_LEVEL, Found, read_translations, translation_problems
from selfassess.questionnaire import Pack, Question
from selfassess.wording import Sentence

FORMAT = "selfassess-pack"
FORMAT_VERSION = 1
MANIFEST = "pack.toml"

_SAME_EFFORTS = Sentence("other words keep the effort of each step, which orders the plan")
_PLAIN_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.toml")


def read_pack(path: Path) -> Pack:
    """The pack in a folder or .sapack file; raises BadFile with every problem, NewerFile for a newer format."""
    pack, problems = _read(path)
    if pack is None or problems:
        raise BadFile(tuple(problems), MEND)
    return pack


def pack_problems(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a pack, in the order of its files; empty if it can be used."""
    try:
        return tuple(_read(path)[1])
    except BadFile as error:
        return error.problems


def sapack_bytes(pack: Pack) -> bytes:
    """The pack as the content of a .sapack file."""
    return msgspec.json.encode(
        {"format": FORMAT, "format_version": FORMAT_VERSION, "pack": pack}, order="deterministic"
    )


def parse_sapack(path: Path, raw: bytes) -> Pack:
    """The pack in the content of a .sapack file; `path` only names it in messages. Raises BadFile or NewerFile."""
    fields = _pack_fields(path, parse_json(path, raw))
    pack = build(Pack, fields, path)
    if problems := content_problems(pack, shown(path.name)):
        raise BadFile(tuple(problems), MEND)
    return pack


def _read(path: Path) -> tuple[Pack | None, list[Problem]]:
    if is_folder(path):
        raw, files, unread = _read_folder(path)
        name = MANIFEST
    else:
        raw, files, unread, name = _read_sapack(path), {}, [], shown(path.name)
    problems = [*unread, *(_in_file(problem, files) for problem in faults(Pack, raw, name))]
    if problems:
        return None, problems
    pack = msgspec.convert(raw, Pack)
    return pack, [_in_file(problem, files) for problem in content_problems(pack, name)]


def _read_sapack(path: Path) -> Any:
    return _pack_fields(path, read_json(path))


def _pack_fields(path: Path, raw: dict[str, Any]) -> Any:
    if raw.get("format") != FORMAT:
        raise bad_file(path, "this is not a pack of questionnaires")
    _check_version(path, raw.get("format_version"))
    for name in raw.keys() - {"format", "format_version", "pack"}:
        raise bad_file(path, "this name is not known here", shown(name, 40))
    return raw.get("pack")


def _check_version(path: Path, version: object) -> None:
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise NewerFile(
            "{name} was made for a newer version of this program.",
            "Nothing has been changed. Install the newer version to use it.",
            name=shown(path.name),
        )
    if version != FORMAT_VERSION or isinstance(version, bool):
        raise bad_file(path, "expected format version {version}", version=FORMAT_VERSION)


def _read_folder(folder: Path) -> tuple[dict[str, Any], dict[str, str], list[Problem]]:
    """The manifest with its files put in, the file that each place is in, and what is wrong with other files."""
    manifest = folder / MANIFEST
    raw = read_toml(manifest)
    _check_version(manifest, raw.pop("format", None))
    names = raw.get("questionnaires")
    if not isinstance(names, list) or not all(isinstance(n, str) and _PLAIN_NAME.fullmatch(n) for n in names):
        raise bad_file(manifest, 'expected a list of file names such as "culture.toml"', "questionnaires", MEND)
    loaded: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for name in names:
        if name in loaded:
            problems.append(Problem(MANIFEST, "questionnaires", Sentence("{name} is listed twice", name=shown(name))))
            continue
        try:
            loaded[name] = read_toml(folder / name)
        except BadFile as error:
            problems += error.problems
    files = {f"questionnaires[{number}]": name for number, name in enumerate(loaded, 1)}
    languages = raw.pop("translations", [])
    translations, more, unread = read_translations(manifest, languages, names)
    raw = {**raw, "questionnaires": list(loaded.values()), "translations": translations}
    return raw, {**files, **more}, [*problems, *unread]


def _in_file(problem: Problem, files: dict[str, str]) -> Problem:
    """A place inside `questionnaires[n]` of a folder is a place in the n-th file; those of translations likewise."""
    for place in sorted(files, key=len, reverse=True):
        if problem.place == place or problem.place.startswith(f"{place}."):
            return Problem(files[place], problem.place[len(place) + 1 :], problem.text)
    return problem


def content_problems(pack: Pack, file: str) -> list[Problem]:
    """What types cannot say: ids used once, numbers and names that point at something, complete floor marks."""
    return [Problem(file, place, text) for place, text in _content(pack)]


def _content(pack: Pack) -> Iterator[Found]:
    if not pack.themes or not pack.questionnaires:
        yield "", Sentence("a pack needs at least one theme and one questionnaire")
    yield from _repeated("themes", [theme.id for theme in pack.themes])
    yield from _repeated("questionnaires", [questionnaire.id for questionnaire in pack.questionnaires])
    yield from _repeated("sources", [str(source.id) for source in pack.sources])
    yield from _repeated_questions(pack)
    for number, questionnaire in enumerate(pack.questionnaires, 1):
        if not questionnaire.questions:
            yield f"questionnaires[{number}]", Sentence("a questionnaire needs at least one question")
    sources = {source.id for source in pack.sources}
    for number, theme in enumerate(pack.themes, 1):
        if theme.quote and theme.quote.source not in sources:
            yield f"themes[{number}].quote.source", _no_source(theme.quote.source)
    themes = {theme.id for theme in pack.themes}
    for place, question in _places(pack):
        yield from _question(place, question, themes, sources)
    yield from translation_problems(pack)


def _places(pack: Pack) -> Iterator[tuple[str, Question]]:
    for outer, questionnaire in enumerate(pack.questionnaires, 1):
        for inner, question in enumerate(questionnaire.questions, 1):
            yield f"questionnaires[{outer}].questions[{inner}]", question


def _repeated(place: str, ids: list[str]) -> Iterator[Found]:
    for id, count in Counter(ids).items():
        if count > 1:
            yield place, Sentence('the id "{id}" is used {count} times', id=id, count=count)


def _repeated_questions(pack: Pack) -> Iterator[Found]:
    seen: set[str] = set()
    for place, question in _places(pack):
        for id in (question.id, *question.renamed_from):
            if id in seen:
                yield place, Sentence('the id "{id}" is used before', id=id)
            seen.add(id)


def _question(place: str, question: Question, themes: set[str], sources: set[int]) -> Iterator[Found]:
    if not question.themes:
        yield f"{place}.themes", Sentence("a question points at one theme or more")
    for theme in question.themes:
        if theme not in themes:
            yield f"{place}.themes", Sentence('there is no theme "{theme}"', theme=shown(theme))
    for level, text in enumerate(question.levels, 1):
        if question.levels.index(text) != level - 1:
            yield f"{place}.levels[{level}]", SAME_LEVEL
    if question.floor and not question.advice:
        yield place, Sentence('a floor question needs "advice": whose advice to take')
    efforts = [step.effort for step in question.steps]
    for number, variant in enumerate(question.variants, 1):
        if variant.steps and [step.effort for step in variant.steps] != efforts:
            yield f"{place}.variants[{number}].steps", _SAME_EFFORTS
    for number in _cited(question):
        if number not in sources:
            yield place, _no_source(number)


def _no_source(number: int) -> Sentence:
    return Sentence("there is no source {number}", number=number)


def _cited(question: Question) -> Iterator[int]:
    yield from question.sources
    yield question.free.source
    for variant in question.variants:
        yield from variant.sources or ()
        if variant.free:
            yield variant.free.source
