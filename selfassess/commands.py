"""What each command does. Each imports its part only when it runs, so that the program opens fast and headless
commands never load Qt.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.errors import SelfAssessError

if TYPE_CHECKING:
    from selfassess.assessment import Assessment, Parts
    from selfassess.files.erasing import Holdings
    from selfassess.files.library import Entry, Library
    from selfassess.outgoing import Format
    from selfassess.questionnaire import Pack

PLAN = "action-plan.pdf"
PROGRAM = "selfassess"
ERASE_WORD = "erase"
"""What the person types to agree."""


# What they share


def the_pack(options: argparse.Namespace) -> Pack:
    """The pack named, or else the one that comes with the program."""
    from selfassess.files.pack import read_pack
    from selfassess.files.places import shipped_pack

    return read_pack(options.pack or shipped_pack())


def the_assessment(file: Path, pack: Pack) -> Assessment:
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

    return Library(the_folder(options))


def the_folder(options: argparse.Namespace) -> Path:
    """The folder of this computer's assessments, once whatever was cut off there is finished."""
    from selfassess.files import places

    folder = places.data_folder(options.data_dir)
    if not places.may_be_unfinished(folder, options.data_dir):
        return folder
    from selfassess.files.moving import opened_folder

    return opened_folder(options.data_dir)


def print_json(value: object) -> None:
    """The value is on standard output, exact fractions as decimals."""
    import msgspec

    encoded = msgspec.json.encode(value, enc_hook=float)
    print(msgspec.json.format(encoded, indent=2).decode())


# The commands


def open_window(options: argparse.Namespace) -> int:
    """The person has worked in the window; without a screen, a plan is written instead."""
    if not _has_screen():
        return _plan_instead(options)
    run = wizard()
    try:
        folder = the_folder(options)
    except SelfAssessError as error:
        from selfassess.wizard.app import refuse

        return refuse(error)
    return run(folder, getattr(options, "file", None), options.pack)


def wizard() -> Callable[[Path, Path | None, Path | None], int]:
    """What runs the window, with everything loaded that it needs.

    Meanwhile no garbage is looked for, nor later in what was loaded: there is none, and looking took a tenth of the
    time to the first page.
    """
    gc.disable()
    try:
        from selfassess.wizard.app import run
    except ImportError as error:
        raise SelfAssessError(
            "The window cannot open: a part of the system is missing ({error}).",
            "From a checkout, `python3 dev.py run` installs it or names the command that does.",
            error=error,
        ) from None
    finally:
        gc.freeze()
        gc.enable()
    return run


def _has_screen() -> bool:
    """Whether a window can open; Qt would end the process over a screen that was there once and is gone."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform in ("win32", "darwin") or platform not in ("", "xcb", "wayland"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _is_there(os.environ.get("DISPLAY", ""))


def _is_there(display: str) -> bool:
    """Whether an X display is to be had: one on this computer, such as `:0` or `unix:0.0`, has a file of its own."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix") or not number:
        return bool(display)
    return Path("/tmp/.X11-unix", f"X{number.partition('.')[0]}").exists()  # noqa: S108  only looked for


def _plan_instead(options: argparse.Namespace) -> int:
    """Without a screen, the main job: the plan of the file named, or of the shipped example, in the current folder."""
    from selfassess.assessment import EVERYTHING
    from selfassess.files import atomic
    from selfassess.files.places import example_assessment
    from selfassess.files.strict import shown
    from selfassess.outgoing import outgoing, written

    named: Path | None = getattr(options, "file", None)
    file, output = named or example_assessment(), Path(PLAN)
    keep_apart([output], [file])
    pack = the_pack(options)
    ready = outgoing(pack, the_assessment(file, pack), date.today(), EVERYTHING)
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
    keep_apart(list(outputs.values()), [file for file in (options.file, options.since, options.pack) if file])
    pack = the_pack(options)
    assessment = the_assessment(options.file, pack)
    since = read_fitting(options.since, [pack])[0] if options.since else None
    ready = outgoing(spoken(pack, options.language), assessment, options.date or date.today(), _parts(options), since)
    atomic.write_all({path: written(ready, format, options.edition) for format, path in outputs.items()})
    return 0


def spoken(pack: Pack, language: str | None) -> Pack:
    """The pack in a language that it has, its own where none is named."""
    from selfassess.files.strict import shown
    from selfassess.questionnaire import in_language

    said = in_language(pack, language) if language else pack
    if language and said is pack and language not in (pack.language, pack.language[:2]):
        others = ", ".join((pack.language, *(one.language for one in pack.translations)))
        raise SelfAssessError(
            "This pack has nothing in {language}.",
            "Its languages are: {others}.",
            language=shown(language, 20),
            others=others,
        )
    return said


def _parts(options: argparse.Namespace) -> Parts:
    from selfassess.assessment import Parts

    kept = {name: name not in options.without for name in ("notes", "answers", "names")}
    return Parts(public=options.public, **kept)


def keep_apart(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Refuse to write over a file that is read, whose answers would be lost, or two outputs into one file."""
    from selfassess.files.strict import shown

    for place, output in enumerate(outputs):
        name = shown(output.name)
        if any(_same(output, file) for file in inputs):
            raise SelfAssessError(
                "{name} would replace a file that is read.", "Choose another name for the output.", name=name
            )
        if any(_same(output, other) for other in outputs[:place]):
            raise SelfAssessError("Two outputs would be one file, {name}.", "Give each its own name.", name=name)


def _same(one: Path, other: Path) -> bool:
    """Whether both lead to one file; a name that leads nowhere is not another's."""
    with suppress(OSError, RuntimeError, ValueError):
        return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))
    return False


def score(options: argparse.Namespace) -> int:
    """What the answers come to is on standard output, in words or as JSON."""
    from selfassess import findings, scoring

    pack = the_pack(options)
    assessment = the_assessment(options.file, pack)
    profile = scoring.score(pack, assessment)
    if options.json:
        print_json(profile)
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

    keep_apart([options.output], [options.file])
    atomic.write(options.output, assessment_bytes(shareable(read_assessment(options.file))))
    return 0


def list_kept(options: argparse.Namespace) -> int:
    """The assessments kept here are on standard output, the one changed last first."""
    from selfassess.files.strict import shown

    with _library(options) as library:
        entries = library.entries()
    if options.json:
        print_json(entries)
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
        raise SelfAssessError("There is no such assessment on this computer.", "`selfassess list` shows them all.")
    if id is not None and len(matching) > 1:
        many = len(matching)
        raise SelfAssessError("{many} assessments begin with {id}.", "Give more of the id.", many=many, id=repr(id))
    return matching[0]


def take_in(options: argparse.Namespace) -> int:
    """The assessment of a file is kept here, and its id on standard output."""
    from selfassess.files.library import keep

    pack = the_pack(options)
    assessment = the_assessment(options.file, pack)
    with _library(options) as library:
        kept = keep(library, assessment, pack)
    if kept != assessment.id:
        print(f"{PROGRAM}: an assessment with that id is kept here already; both are now.", file=sys.stderr)
    print(kept)
    return 0


def backup(options: argparse.Namespace) -> int:
    """Everything kept here is in one file, outside the program's own folder."""
    from datetime import datetime

    from selfassess import __version__
    from selfassess.files import atomic
    from selfassess.files.backup_file import backup_bytes, check_place

    with _library(options) as library:
        check_place(library.folder, options.output)
        content = backup_bytes(library, datetime.now().astimezone(), __version__)
    atomic.write(options.output, content)
    return 0


def restore(options: argparse.Namespace) -> int:
    """What a backup file holds is kept here beside what was, and the ids it is kept under on standard output."""
    from selfassess.files.backup_file import read_backup
    from selfassess.files.own_data import put_back
    from selfassess.findings import plural

    stored = read_backup(options.file)
    with _library(options) as library:
        done = put_back(library, stored)
    if done.beside:
        count = plural(len(done.beside), "assessment")
        print(f"{PROGRAM}: {count} had changed since; both states are kept here now.", file=sys.stderr)
    for id in (*done.added, *done.beside, *done.same):
        print(id)
    return 0


def erase(options: argparse.Namespace) -> int:
    """Nothing of the program's is on this computer any more, if the person agrees; what went is on standard error."""
    from selfassess.files import erasing
    from selfassess.files.database import FILE, check_free

    folder = the_folder(options)
    check_free(folder / FILE)
    found = erasing.holdings(folder)
    if found is None and not erasing.is_missing(folder):
        print(f"{PROGRAM}: there is nothing to erase here.", file=sys.stderr)
        return 0
    if found and not options.yes and (refused := _refused(folder, found)):
        return refused
    erasing.erase(folder)
    print(f"{PROGRAM}: everything that was kept on this computer is erased.", file=sys.stderr)
    return 0


def _refused(folder: Path, found: Holdings) -> int:
    """0 where the person at the keyboard agrees; where nobody can be asked, that is wrong usage."""
    from selfassess.files.strict import shown
    from selfassess.findings import plural

    if sys.stdin is None or not sys.stdin.isatty():
        print(f"{PROGRAM}: erase cannot ask anybody here; say --yes to erase without a question.", file=sys.stderr)
        return 2
    kept = f"{plural(found.assessments, 'assessment')} with {plural(found.answers, 'answer')}"
    also = f"{plural(found.backups, 'automatic backup')} and the settings"
    print(
        f"This erases everything in {shown(str(folder), 200)}: {kept}, {also}. It cannot be undone.\n"
        "Plans, copies and backup files that you saved elsewhere stay.\n"
        f"Type {ERASE_WORD} to go on: ",
        file=sys.stderr,
        end="",
        flush=True,
    )
    if sys.stdin.readline().strip().lower() != ERASE_WORD:
        raise SelfAssessError("Nothing has been erased.")
    return 0


def pack_needed(options: argparse.Namespace) -> int:
    """That `pack` alone does nothing is on standard error."""
    print(f"{PROGRAM}: pack needs a command: show, check or build", file=sys.stderr)
    return 2


def show_pack(options: argparse.Namespace) -> int:
    """The pack is on standard output, in words or as JSON."""
    from selfassess.files.strict import shown

    options.pack = options.shown or options.pack
    pack = the_pack(options)
    if options.json:
        print_json(pack)
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
        raise SelfAssessError("{name} has {count}; mend the places listed, then check again.", name=name, count=count)
    return 0


def build_pack(options: argparse.Namespace) -> int:
    """The pack is in one file to hand out. Raises BadFile with every problem of it, or CannotWrite."""
    from selfassess.files import atomic
    from selfassess.files.pack import read_pack, sapack_bytes

    atomic.write(options.output, sapack_bytes(read_pack(options.built)))
    return 0
