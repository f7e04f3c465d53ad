"""The commands. Each imports its part only when it runs, so that the program opens fast and headless commands never
load Qt.

Exit code 0: done. 1: the input is at fault, one line on standard error says what, where and what to do. 2: wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selfassess import APP_NAME, __version__
from selfassess.errors import SelfAssessError

if TYPE_CHECKING:
    from selfassess.assessment import Assessment
    from selfassess.files.library import Entry, Library
    from selfassess.questionnaire import Pack

PLAN = "action-plan.pdf"
PROGRAM = "selfassess"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the wizard where none is named; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        options = _options(given)
        code: int = options.run(options)
        if sys.stdout is not None:  # a window started without a console has none
            sys.stdout.flush()
        return code
    except SelfAssessError as error:
        return _fault(error.line)
    except KeyboardInterrupt:
        return _fault("Stopped. Nothing has been changed.")
    except BrokenPipeError:
        _discard_output()
        return 0
    except Exception as error:
        _discard_output()
        return _fault(_unexpected(error))


def _fault(line: str) -> int:
    print(f"{PROGRAM}: {line}", file=sys.stderr)
    return 1


def _discard_output() -> None:
    """What is still to be printed goes nowhere, so that the interpreter does not stumble over it once more."""
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> str:
    """An error of our own making, by kind and line only: its text could carry an answer."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}" if trace else "an unknown place"
    return f"Something went wrong inside the program ({type(error).__name__}, {place}). Your files are unchanged."


# What may be asked for


def _options(given: list[str]) -> argparse.Namespace:
    if len(given) == 1 and Path(given[0]).suffix == ".selfassess":
        given = ["open", given[0]]
    return _parser().parse_args(given)


def _common(default: Any) -> argparse.ArgumentParser:
    """Options that may stand before or after the command."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help="where answers are kept")
    parser.add_argument("--pack", type=Path, default=default, metavar="PACK", help="a pack folder or .sapack file")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description=f"{APP_NAME}. Without a command, opens the window.", parents=[_common(None)]
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(run=_open)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    after = _common(argparse.SUPPRESS)

    def command(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=help, description=help, parents=[after])
        found.set_defaults(run=run)
        return found

    _file_commands(command)
    _library_commands(command)
    _pack_commands(command("pack", _pack_needed, "look at or check a pack of questionnaires"), after)
    return parser


Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def _file_commands(command: Command) -> None:
    opened = command("open", _open, "open the window with an assessment file")
    opened.add_argument("file", type=Path, metavar="FILE")
    plan = command("plan", _plan, "write the action plan of an assessment file as a PDF")
    plan.add_argument("file", type=Path, metavar="FILE")
    plan.add_argument("-o", "--output", type=Path, required=True, metavar="PDF")
    plan.add_argument("--public", action="store_true", help="leave out notes, reasons, flags, names and the title")
    plan.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD", help="the plan as of this date")
    score = command("score", _score, "what an assessment file comes to")
    score.add_argument("file", type=Path, metavar="FILE")
    score.add_argument("--json", action="store_true", help="as JSON, with priorities")
    share = command("share", _share, "write the shareable layer of an assessment file only")
    share.add_argument("file", type=Path, metavar="FILE")
    share.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")


def _library_commands(command: Command) -> None:
    listing = command("list", _list, "the assessments kept on this computer")
    listing.add_argument("--json", action="store_true")
    export = command("export", _export, "write an assessment kept on this computer to a file")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", metavar="ID")
    which.add_argument("--last", action="store_true", help="the one changed last")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    taken = command("import", _import, "keep an assessment file on this computer")
    taken.add_argument("file", type=Path, metavar="FILE")


def _pack_commands(pack: argparse.ArgumentParser, after: argparse.ArgumentParser) -> None:
    commands = pack.add_subparsers(title="commands", metavar="COMMAND")
    show = commands.add_parser("show", help="the pack as JSON", parents=[after])
    show.add_argument("shown", nargs="?", type=Path, metavar="PACK")
    show.add_argument("--json", action="store_true")
    show.set_defaults(run=_pack_show)
    check = commands.add_parser("check", help="every problem of a pack, each with file and place", parents=[after])
    check.add_argument("checked", type=Path, metavar="PACK")
    check.set_defaults(run=_pack_check)


def _date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-23") from None
    if day.year not in range(1900, 3000):
        raise argparse.ArgumentTypeError(f"{text} is too far away to plan for")
    return day


# What they share


def _the_pack(options: argparse.Namespace) -> Pack:
    from selfassess.files.pack import read_pack
    from selfassess.files.places import shipped_pack

    return read_pack(options.pack or shipped_pack())


def _the_assessment(options: argparse.Namespace, pack: Pack) -> Assessment:
    """The assessment of the file named, in the terms of the pack; answers the pack does not ask are reported."""
    from selfassess.assessment import unknown_answers
    from selfassess.files.documents import read_fitting
    from selfassess.files.strict import shown
    from selfassess.findings import not_asked

    assessment, _ = read_fitting(options.file, [pack])
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


def _open(options: argparse.Namespace) -> int:
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
    from selfassess.files.places import example_assessment
    from selfassess.files.strict import shown

    named: Path | None = getattr(options, "file", None)
    options.file, options.output = named or example_assessment(), Path(PLAN)
    options.public, options.date = False, None
    code = _plan(options)
    print(
        f"{PROGRAM}: there is no screen here, so the window cannot open. "
        f"The action plan of {shown(named.name) if named else 'the example assessment'} was written to {PLAN} instead.",
        file=sys.stderr,
    )
    return code


def _keep_input(options: argparse.Namespace) -> None:
    """Refuse to write the output over the very file that is read: its answers would be lost."""
    with suppress(OSError, ValueError):  # a name that leads to no file is not the other's
        if options.output.samefile(options.file):
            raise SelfAssessError("The output would replace the file that is read.", "Choose another name with -o.")


def _plan(options: argparse.Namespace) -> int:
    from selfassess.files import atomic
    from selfassess.report.pdf import write_pdf
    from selfassess.report.plan_report import plan_report

    _keep_input(options)
    pack = _the_pack(options)
    assessment = _the_assessment(options, pack)
    report = plan_report(pack, assessment, options.date or date.today(), public=options.public)
    atomic.write(options.output, write_pdf(report))
    return 0


def _score(options: argparse.Namespace) -> int:
    from selfassess import findings
    from selfassess.scoring import score

    pack = _the_pack(options)
    assessment = _the_assessment(options, pack)
    profile = score(pack, assessment)
    if options.json:
        _print_json(profile)
        return 0
    print(findings.completeness(pack, assessment))
    for questionnaire in pack.questionnaires:
        rated = profile.questionnaires[questionnaire.id]
        print(f"{questionnaire.title}: {findings.range_sentence(rated)} {findings.counts_sentence(pack, rated)}")
    print(findings.theme_sentence(pack, profile))
    return 0


def _share(options: argparse.Namespace) -> int:
    from selfassess.assessment import shareable
    from selfassess.files import atomic
    from selfassess.files.documents import assessment_bytes, read_assessment

    _keep_input(options)
    atomic.write(options.output, assessment_bytes(shareable(read_assessment(options.file))))
    return 0


def _list(options: argparse.Namespace) -> int:
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


def _export(options: argparse.Namespace) -> int:
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


def _import(options: argparse.Namespace) -> int:
    from selfassess.files.library import keep

    pack = _the_pack(options)
    assessment = _the_assessment(options, pack)
    with _library(options) as library:
        kept = keep(library, assessment, pack)
    if kept != assessment.id:
        print(f"{PROGRAM}: an assessment with that id is kept here already; both are now.", file=sys.stderr)
    print(kept)
    return 0


def _pack_needed(options: argparse.Namespace) -> int:
    print(f"{PROGRAM}: pack needs a command: show or check", file=sys.stderr)
    return 2


def _pack_show(options: argparse.Namespace) -> int:
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


def _pack_check(options: argparse.Namespace) -> int:
    from selfassess.files.pack import pack_problems
    from selfassess.files.strict import shown
    from selfassess.findings import plural

    problems = pack_problems(options.checked)
    for problem in problems:
        print(problem)
    if problems:
        count = plural(len(problems), "problem")
        return _fault(f"{shown(options.checked.resolve().name)} has {count}; mend the places listed, then check again.")
    return 0
