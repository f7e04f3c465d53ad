"""A small pack, assessments with every field filled, and what tests of files ask about folders."""

import subprocess
import sys
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from selfassess.assessment import Answer, Assessment, PackRef, PlanEdit
from selfassess.files.library import Library
from selfassess.questionnaire import Context
from tests.builders import one_questionnaire
from tests.strategies import INAPPLICABLE, RATED, UNKNOWN

PACK = one_questionnaire(8)
QUESTIONS = tuple(question.id for question in PACK.questions)
SECRET = "ZEBRA-0f3a-the-note-nobody-may-find "

AWKWARD = ("\0", "\x1b[31m", "😀🏳️‍🌈", "مرحبا بالعالم", "\u202eabc", "a\r\nb\tc", "\ufeff", "\U0010ffff", "é" * 10_000)

texts = st.one_of(st.text(max_size=60), st.sampled_from(AWKWARD))
lines = texts.map(lambda text: text[:1000])
question_ids = st.one_of(st.sampled_from(QUESTIONS), st.text(min_size=1, max_size=40))
answers = st.one_of(
    st.sampled_from((*RATED, UNKNOWN, INAPPLICABLE)),
    lines.map(lambda reason: Answer(state="not-applicable", reason=reason)),
)
edits = st.builds(
    PlanEdit,
    chosen=st.none() | st.booleans(),
    text=st.none() | lines,
    owner=lines,
    due=st.none() | st.dates(),
    sphere=st.sampled_from((None, "control", "influence", "outside")),
    status=st.sampled_from(("to-do", "doing", "done", "dropped")),
    status_on=st.none() | st.dates(),
    order=st.none() | st.integers(1, 999),
    theme=lines,
    horizon=st.sampled_from((None, "30-days", "quarter", "year")),
)
action_ids = question_ids.map(lambda id: f"{id}/year") | st.integers(0, 16**8).map(lambda number: f"own/{number:x}")
contexts = st.builds(
    Context,
    nation=st.sampled_from((None, "england", "wales", "other")),
    body=st.sampled_from((None, "council", "nhs", "police", "other")),
)
assessments = st.builds(
    Assessment,
    id=st.uuids().map(lambda id: id.hex),
    pack=st.just(PackRef(PACK.id, PACK.version)),
    answers=st.dictionaries(question_ids, answers, max_size=8),
    context=contexts,
    created=st.none() | st.dates(),
    cohort=lines,
    source=st.sampled_from((None, "screen", "paper", "code")),
    title=lines,
    notes=st.dictionaries(question_ids, texts, max_size=4),
    flags=st.lists(question_ids, max_size=4).map(tuple),
    plan=st.dictionaries(action_ids, edits, max_size=4),
    reviewed=st.none() | st.dates(),
)


def sample(number: int = 1, note: str = "A note of this size is usual. " * 8) -> Assessment:
    """A finished assessment; another number, another one."""
    return Assessment(
        id=f"{number:032x}",
        pack=PackRef(PACK.id, PACK.version),
        answers={id: Answer(level=(number + place) % 5 + 1) for place, id in enumerate(QUESTIONS)},
        created=date(2026, 11, 23),
        title=f"Assessment {number}",
        notes=dict.fromkeys(QUESTIONS, note),
    )


def filled(folder: Path, *kept: Assessment) -> dict[str, Assessment]:
    """A library in `folder` with these assessments, closed again; they are returned by id."""
    with Library(folder) as library:
        for assessment in kept:
            library.add(assessment, PACK)
    return {assessment.id: assessment for assessment in kept}


def content(folder: Path) -> dict[str, Assessment]:
    """Everything in the library in `folder`, by id."""
    with Library(folder) as library:
        return {entry.id: library.load(entry.id).assessment for entry in library.entries()}


_SEARCH = """
import pathlib, sys
for path in pathlib.Path(sys.argv[1]).rglob("*"):
    if path.is_file() and sys.argv[2].encode() in path.read_bytes():
        print(path.name)
"""


def traces(folder: Path, secret: str = SECRET) -> list[str]:
    """Names of the files below `folder` that hold the secret.

    Another process looks: in this one, closing a file that a library has open would drop the library's lock.
    """
    command = [sys.executable, "-c", _SEARCH, str(folder), secret]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
