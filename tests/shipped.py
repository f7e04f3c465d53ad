"""The shipped pack as far as it can be read, so that one broken file does not hide what the others promise."""

import tomllib
from collections.abc import Iterable, Iterator

from msgspec import convert

from selfassess.files.pack import MANIFEST
from selfassess.files.places import shipped_pack
from selfassess.files.strict import faults
from selfassess.questionnaire import Pack, Questionnaire


def _loaded() -> Pack:
    """The shipped pack without the questionnaires that cannot be read; `pack_problems` names those."""
    raw = tomllib.loads((shipped_pack() / MANIFEST).read_text(encoding="utf-8"))
    del raw["format"]
    return convert({**raw, "questionnaires": list(_readable(raw["questionnaires"]))}, Pack)


def _readable(names: Iterable[str]) -> Iterator[object]:
    for name in names:
        try:
            raw = tomllib.loads((shipped_pack() / name).read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError):
            continue
        if not faults(Questionnaire, raw, name):
            yield raw


PACK = _loaded()
PARTS = {questionnaire.id: questionnaire for questionnaire in PACK.questionnaires}
