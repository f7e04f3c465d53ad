"""Assessment file <-> Assessment.

History of the format: version 1 is the first.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from selfassess.assessment import Assessment, reconciled
from selfassess.errors import CannotWrite
from selfassess.files.attached import MAX_PDF, PDF, attached
from selfassess.files.strict import bad_file, build, check_version, either, parse_json, read_bounded, shown
from selfassess.questionnaire import Pack
from selfassess.wording import Sentence

FORMAT = "selfassess-assessment"
VERSION = 1
_OTHER_PACK = Sentence(
    "Nothing has been changed. Name the right pack with --pack, or open the file where that pack is in use."
)


def read_assessment(path: Path) -> Assessment:
    """The assessment in a file, or in a plan that is a PDF; BadFile names every fault with its place, NewerFile a
    newer format.
    """
    return assessment_from(path, read_bounded(path, larger={PDF: MAX_PDF}))


def assessment_from(path: Path, raw: bytes) -> Assessment:
    """The assessment in the content of a file or of a plan; `path` only names the file in messages."""
    return parse_assessment(path, attached(path, raw) if raw.startswith(PDF) else raw)


def parse_assessment(path: Path, raw: bytes) -> Assessment:
    """The assessment in `raw`; `path` only names the file in messages."""
    document = parse_json(path, raw)
    if document.pop("format", None) != FORMAT:
        raise bad_file(path, "this is not an assessment file")
    check_version(path, document.pop("version", None), VERSION)
    return build(Assessment, {**document, **_day(document.get("created"))}, path)


def _day(created: Any) -> dict[str, str]:
    """The day of a moment such as `2026-11-23T09:30:00Z`: a time of day would say more about a person than needed."""
    with suppress(TypeError, ValueError):
        return {"created": datetime.fromisoformat(created).date().isoformat()}
    return {}


def read_fitting(path: Path, packs: Iterable[Pack]) -> tuple[Assessment, Pack]:
    """The assessment in a file, in the terms of the pack that fits it, and that pack. Raises BadFile or NewerFile."""
    assessment = read_assessment(path)
    pack = fitting(path, assessment, packs)
    return reconciled(pack, assessment), pack


def fitting(path: Path, assessment: Assessment, packs: Iterable[Pack]) -> Pack:
    """Of `packs`, the version that the assessment was answered with, or else the first of its other versions.

    Raises BadFile where all of them are other packs; `path` only names the file in the message.
    """
    known = tuple(packs)
    versions = [pack for pack in known if pack.id == assessment.pack.id]
    if not versions:
        raise bad_file(
            path,
            'another set of questions was asked: the answers belong to the pack "{found}", not to {others}',
            "pack.id",
            _OTHER_PACK,
            found=shown(assessment.pack.id),
            others=either([*dict.fromkeys(f'"{shown(pack.id)}"' for pack in known)]),
        )
    return next((pack for pack in versions if pack.version == assessment.pack.version), versions[0])


def assessment_bytes(assessment: Assessment) -> bytes:
    """The assessment as the content of a file: UTF-8 JSON, two spaces, the same bytes for equal assessments.

    Raises CannotWrite for what no file could be read from again.
    """
    try:
        # There and back: msgspec leaves out a default only if it is the very same object.
        plain = msgspec.convert(msgspec.to_builtins(assessment), Assessment)
        document = {"format": FORMAT, "version": VERSION, **msgspec.to_builtins(plain, order="deterministic")}
        document.setdefault("answers", {})  # readers may rely on it, even where nothing is answered yet
        if not document.get("context"):
            document.pop("context", None)
        return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
    except (msgspec.ValidationError, UnicodeError):
        raise CannotWrite(
            "This assessment cannot be written to a file: a text is too long or holds a broken character.",
            "Shorten it or type it again.",
        ) from None
