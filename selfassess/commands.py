"""What each command does. Each imports its part only when it runs, so that the program opens fast and headless
commands never load Qt.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.errors import SelfAssessError

if TYPE_CHECKING:
    from selfassess.assessment import Assessment, Parts
    from selfassess.files.library import Entry, Library
    from selfassess.outgoing import Format
    from selfassess.questionnaire import Pack

PLAN = "action-plan.pdf"
PROGRAM = "selfassess"


# What they share


def _the_pack(options: argparse.Namespace) -> Pack:
    from selfassess.files.pack import read_pack
    from selfassess.files.places import shipped_pack

    return read_pack(options.pack or shipped_pack())


def _the_assessment(file: Path, pack: Pack) -> Assessment:
    """The assessment in the file, in the terms of the pack; answers the pack does not ask are reported."""
    from selfassess.assessment import unknown_answers
    from selfassess.files.documents import read_fitting
    from selfassess.files.strict import shown
    from selfassess.findings import not_asked

    assessment, _ = read_fitting(file, [pack])
    if unknown := unknown_answers(pack, assessment):
        ids = f"{', '.join(map(shown, unknown[:5]))}{', …' if len(unknown) > 5 else ''}"
        print(f"{PROGRAM}: {not_asked(pack, assessment)} ({ids}).", file=sys.stderr)
    return assessment


def _library(options: argparse.Namespace) -> Library:
    from selfassess.files.library import Library
    from selfassess.files.places import data_folder

    return Library(data_folder(options.data_dir))


def _print_json(value: object) -> None:
    import msgspec

    encoded = msgspec.json.encode(value, enc_hook=float)
    print(msgspec.json.format(encoded, indent=2).decode())


# The commands


def open_window(options: argparse.Namespace) -> int:
    """The person has worked in the window; without a screen, a plan is written instead."""
    from selfassess.files.places import data_folder

    if not _has_screen():
        return _plan_instead(options)
    try:
        from selfassess.wizard.app import run
    except ImportError as error:
        raise SelfAssessError(
            f"The window cannot open: a part of the system is missing ({error}).",
            "From a checkout, `python3 dev.py run` installs it or names the command that does.",
        ) from None
    return run(data_folder(options.data_dir), getattr(options, "file", None), options.pack)


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _plan_instead(options: argparse.Namespace) -> int:
    """Without a screen, the main job: the plan of the file named, or of the shipped example, in the current folder."""
    from selfassess.assessment import EVERYTHING
    from selfassess.files import atomic
    from selfassess.files.places import example_assessment
    from selfassess.files.strict import shown
    from selfassess.outgoing import outgoing, written

    named: Path | None = getattr(options, "file", None)
    file, output = named or example_assessment(), Path(PLAN)
    _keep_apart([output], [file])
    pack = _the_pack(options)
    ready = outgoing(pack, _the_assessment(file, pack), date.today(), EVERYTHING)
    atomic.write(output, written(ready, "pdf"))
    print(
        f"{PROGRAM}: there is no screen here, so the window cannot open. "
        f"The action plan of {shown(named.name) if named else 'the example assessment'} was written to {PLAN} instead.",
        file=sys.stderr,
    )
    return 0


def plan(options: argparse.Namespace) -> int:
    """The plan is in every format asked for. All are made before the first is written: a fault leaves all as it was."""
    from selfassess.files import atomic
    from selfassess.files.documents import read_fitting
    from selfassess.outgoing import FORMATS, outgoing, written

    outputs: dict[Format, Path] = {format: path for format in FORMATS if (path := getattr(options, format))}
    _keep_apart(list(outputs.values()), [file for file in (options.file, options.since, options.pack) if file])
    pack = _the_pack(options)
    assessment = _the_assessment(options.file, pack)
    since = read_fitting(options.since, [pack])[0] if options.since else None
    ready = outgoing(pack, assessment, options.date or date.today(), _parts(options), since)
    atomic.write_all({path: written(ready, format, options.edition) for format, path in outputs.items()})
    return 0


def _parts(options: argparse.Namespace) -> Parts:
    from selfassess.assessment import Parts

    kept = {name: name not in options.without for name in ("notes", "answers", "names")}
    return Parts(public=options.public, **kept)


def _keep_apart(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Refuse to write over a file that is read, whose answers would be lost, or two outputs into one file."""
    from selfassess.files.strict import shown

    for place, output in enumerate(outputs):
        if any(_same(output, file) for file in inputs):
            name = shown(output.name)
            raise SelfAssessError(f"{name} would replace a file that is read.", "Choose another name for the output.")
        if any(_same(output, other) for other in outputs[:place]):
            raise SelfAssessError(f"Two outputs would be one file, {shown(output.name)}.", "Give each its own name.")


def _same(one: Path, other: Path) -> bool:
    """Whether both lead to one file; a name that leads nowhere is not another's."""
    with suppress(OSError, RuntimeError, ValueError):
        return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))
    return False


def score(options: argparse.Namespace) -> int:
    """What the answers come to is on standard output, in words or as JSON."""
    from selfassess import findings, scoring

    pack = _the_pack(options)
    assessment = _the_assessment(options.file, pack)
    profile = scoring.score(pack, assessment)
    if options.json:
        _print_json(profile)
        return 0
    print(findings.completeness(pack, assessment))
    for questionnaire in pack.questionnaires:
        rated = profile.questionnaires[questionnaire.id]
        print(f"{questionnaire.title}: {findings.range_sentence(rated)} {findings.counts_sentence(pack, rated)}")
    print(findings.theme_sentence(pack, profile))
    return 0


def share(options: argparse.Namespace) -> int:
    """The shareable layer of the file is in another."""
    from selfassess.assessment import shareable
    from selfassess.files import atomic
    from selfassess.files.documents import assessment_bytes, read_assessment

    _keep_apart([options.output], [options.file])
    atomic.write(options.output, assessment_bytes(shareable(read_assessment(options.file))))
    return 0


def list_kept(options: argparse.Namespace) -> int:
    """The assessments kept here are on standard output, the one changed last first."""
    from selfassess.files.strict import shown

    with _library(options) as library:
        entries = library.entries()
    if options.json:
        _print_json(entries)
        return 0
    for entry in entries:
        answered = f"{entry.answered:>3} of {entry.total}"
        print(f"{entry.id}  {entry.changed:%Y-%m-%d %H:%M}  {answered}  {shown(entry.title)}".rstrip())
    return 0


def export(options: argparse.Namespace) -> int:
    """An assessment kept here is in a file."""
    from selfassess.files import atomic
    from selfassess.files.documents import assessment_bytes

    with _library(options) as library:
        entry = _chosen(library.entries(), options.id)
        assessment = library.load(entry.id).assessment
    atomic.write(options.output, assessment_bytes(assessment))
    return 0


def _chosen(entries: tuple[Entry, ...], id: str | None) -> Entry:
    """The entry with this id or the only one that begins so; without an id, the one changed last."""
    matching = [entry for entry in entries if id is None or entry.id.startswith(id.lower())]
    if not matching:
        raise SelfAssessError("There is no such assessment on this computer.", f"`{PROGRAM} list` shows them all.")
    if id is not None and len(matching) > 1:
        raise SelfAssessError(f"{len(matching)} assessments begin with {id!r}.", "Give more of the id.")
    return matching[0]


def take_in(options: argparse.Namespace) -> int:
    """The assessment of a file is kept here, and its id on standard output."""
    from selfassess.files.library import keep

    pack = _the_pack(options)
    assessment = _the_assessment(options.file, pack)
    with _library(options) as library:
        kept = keep(library, assessment, pack)
    if kept != assessment.id:
        print(f"{PROGRAM}: an assessment with that id is kept here already; both are now.", file=sys.stderr)
    print(kept)
    return 0


def pack_needed(options: argparse.Namespace) -> int:
    """That `pack` alone does nothing is on standard error."""
    print(f"{PROGRAM}: pack needs a command: show or check", file=sys.stderr)
    return 2


def show_pack(options: argparse.Namespace) -> int:
    """The pack is on standard output, in words or as JSON."""
    from selfassess.files.strict import shown

    options.pack = options.shown or options.pack
    pack = _the_pack(options)
    if options.json:
        _print_json(pack)
        return 0
    print(shown(f"{pack.title} ({pack.id} {pack.version}), {pack.author}, {pack.licence}", 400))
    for questionnaire in pack.questionnaires:
        print(f"\n{shown(questionnaire.title)}")
        for question in questionnaire.questions:
            print(shown(f"  {question.topic:<4}{question.text}", 400))
    return 0


def check_pack(options: argparse.Namespace) -> int:
    """Every problem of the pack is on standard output, and how many there are in the error."""
    from selfassess.files.pack import pack_problems
    from selfassess.files.strict import shown
    from selfassess.findings import plural

    problems = pack_problems(options.checked)
    for problem in problems:
        print(problem)
    if problems:
        name, count = shown(options.checked.resolve().name), plural(len(problems), "problem")
        raise SelfAssessError(f"{name} has {count}; mend the places listed, then check again.")
    return 0
