"""The command line: what may be asked for, and how it ends.

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
from typing import Any

from selfassess import APP_NAME, __version__, commands
from selfassess.commands import PROGRAM
from selfassess.errors import SelfAssessError

OPENED = (".selfassess", ".pdf", ".sapack")
"""Files that the window opens without being told to."""
EDITIONS = ("standard", "large-print", "fillable")
LEFT_OUT = ("notes", "answers", "names")


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
    first = _first_named(given)
    if first < len(given) and Path(given[first]).suffix.lower() in OPENED:
        given = [*given[:first], "open", *given[first:]]
    return _without_command(given) or _parser().parse_args(given)


def _without_command(given: list[str]) -> argparse.Namespace | None:
    """What opens the window, without the time that knowing every command takes; None where more is asked for."""
    if not given:
        return argparse.Namespace(data_dir=None, pack=None, run=commands.open_window)
    with suppress(argparse.ArgumentError):
        options, rest = _common(None).parse_known_args(given)
        options.run = commands.open_window
        return None if rest else options
    return None


def _first_named(given: list[str]) -> int:
    """Where the first word stands that is no option and no option's value: a command, or a file to open."""
    at = 0
    while at < len(given) and given[at].startswith("-"):
        takes_value = len(given[at]) > len("--") and any(
            name.startswith(given[at]) for name in ("--data-dir", "--pack")
        )
        at += 2 if takes_value else 1
    return at


def _common(default: Any) -> argparse.ArgumentParser:
    """Options that may stand before or after the command."""
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--data-dir", type=Path, default=default, metavar="DIR", help="where answers are kept")
    parser.add_argument("--pack", type=Path, default=default, metavar="PACK", help="a pack folder or .sapack file")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description=f"{APP_NAME}. Without a command, opens the window.", parents=[_common(None)]
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    parser.set_defaults(run=commands.open_window)
    known = parser.add_subparsers(title="commands", metavar="COMMAND")
    after = _common(argparse.SUPPRESS)

    def command(name: str, run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        found = known.add_parser(name, help=help, description=help, parents=[after])
        found.set_defaults(run=run)
        return found

    _file_commands(command)
    _team_commands(command)
    _library_commands(command)
    _pack_commands(command("pack", commands.pack_needed, "look at, check or hand out a pack of questionnaires"), after)
    return parser


Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]


def _file_commands(command: Command) -> None:
    opened = command("open", commands.open_window, "open the window with an assessment file or a plan")
    opened.add_argument("file", type=Path, metavar="FILE")
    _plan_options(command("plan", commands.plan, "write the action plan of an assessment file, as a PDF and more"))
    score = command("score", commands.score, "what an assessment file comes to")
    score.add_argument("file", type=Path, metavar="FILE")
    score.add_argument("--json", action="store_true", help="as JSON, with priorities")
    share = command("share", commands.share, "write the shareable layer of an assessment file only")
    share.add_argument("file", type=Path, metavar="FILE")
    share.add_argument("-o", "--output", type=Path, required=True, metavar="OUT")


def _plan_options(plan: argparse.ArgumentParser) -> None:
    plan.add_argument("file", type=Path, metavar="FILE")
    plan.add_argument("-o", "--output", dest="pdf", type=Path, required=True, metavar="PDF")
    for name, what in (
        ("html", "a web page of one file"),
        ("docx", "a Word document"),
        ("ics", "the actions for a calendar"),
        ("csv", "the actions as a table"),
    ):
        plan.add_argument(f"--{name}", type=Path, metavar="F", help=f"also {what}")
    plan.add_argument("--edition", choices=EDITIONS, default="standard", help="which PDF, standard where none is named")
    plan.add_argument("--public", action="store_true", help="leave out notes, reasons, flags, names and the title")
    words = ",".join(LEFT_OUT)
    plan.add_argument("--without", type=_left_out, default=(), metavar=words, help="leave these out, one or several")
    plan.add_argument("--since", type=Path, metavar="EARLIER", help="also what has changed since an earlier file")
    plan.add_argument("--language", metavar="CODE", help="the questions in this language, as far as the pack has it")
    plan.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD", help="the plan as of this date")


def _booklet_options(booklet: argparse.ArgumentParser) -> None:
    booklet.add_argument("-o", "--output", type=Path, required=True, metavar="PDF")
    booklet.add_argument("--short", action="store_true", help="the short set of questions, for 90 minutes")
    parts = ("booklet", "facilitator", "cards", "provider")
    booklet.add_argument(
        "--only", choices=parts, help="one part: for each person, for whoever leads, or for a provider"
    )
    booklet.add_argument("--edition", choices=("standard", "large-print"), default="standard", help="which PDF")
    booklet.add_argument("--language", metavar="CODE", help="the questions in this language, as far as the pack has it")
    booklet.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD", help="the day it is printed")


def _team_commands(command: Command) -> None:
    from selfassess import team_commands

    team = command("team", team_commands.team, "what several people's files come to together")
    team.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER|ZIP")
    team.add_argument("-o", "--output", dest="pdf", type=Path, metavar="PDF", help="as a report")
    team.add_argument("--html", type=Path, metavar="F", help="the report as a web page of one file")
    team.add_argument("--docx", type=Path, metavar="F", help="the report as a Word document")
    team.add_argument("--title", default="", help="a line under the report’s title, such as the team’s name")
    team.add_argument("--edition", choices=EDITIONS, default="standard", help="which PDF, standard where none is named")
    team.add_argument("--date", type=_date, default=None, metavar="YYYY-MM-DD", help="the day that people met")
    team.add_argument("--json", action="store_true", help="as JSON")
    team.add_argument("--csv", type=Path, metavar="F", help="as a table")
    team.add_argument("--xlsx", type=Path, metavar="F", help="as a workbook")
    _booklet_options(command("booklet", team_commands.booklet, "what a workshop prints, to answer with a pen"))
    code = command("code", team_commands.code, "the answers of a file as a short code to type or to scan")
    code.add_argument("file", type=Path, metavar="FILE")
    code.add_argument("--qr", type=Path, metavar="F.png", help="also as a picture to scan, .png or .svg")
    decoded = command("decode", team_commands.decode, "write the answers in a code to an assessment file")
    decoded.add_argument("code", nargs="+", metavar="CODE")
    decoded.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")


def _library_commands(command: Command) -> None:
    listing = command("list", commands.list_kept, "the assessments kept on this computer")
    listing.add_argument("--json", action="store_true")
    export = command("export", commands.export, "write an assessment kept on this computer to a file")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", metavar="ID")
    which.add_argument("--last", action="store_true", help="the one changed last")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    taken = command("import", commands.take_in, "keep an assessment file, or the one inside a plan, on this computer")
    taken.add_argument("file", type=Path, metavar="FILE")
    backup = command("backup", commands.backup, "write everything kept on this computer to one file")
    backup.add_argument("-o", "--output", type=Path, required=True, metavar="F.zip")
    restored = command("restore", commands.restore, "put back what a backup file holds, beside what is here")
    restored.add_argument("file", type=Path, metavar="F.zip")
    erased = command("erase", commands.erase, "erase everything that the program keeps on this computer")
    erased.add_argument("--yes", action="store_true", help="without a question")


def _pack_commands(pack: argparse.ArgumentParser, after: argparse.ArgumentParser) -> None:
    known = pack.add_subparsers(title="commands", metavar="COMMAND")
    show = known.add_parser("show", help="the pack as JSON", parents=[after])
    show.add_argument("shown", nargs="?", type=Path, metavar="PACK")
    show.add_argument("--json", action="store_true")
    show.set_defaults(run=commands.show_pack)
    check = known.add_parser("check", help="every problem of a pack, each with file and place", parents=[after])
    check.add_argument("checked", type=Path, metavar="PACK")
    check.set_defaults(run=commands.check_pack)
    build = known.add_parser("build", help="write the pack as one file to hand out", parents=[after])
    build.add_argument("built", type=Path, metavar="DIR")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="F.sapack")
    build.set_defaults(run=commands.build_pack)


def _date(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-23") from None
    if day.year not in range(1900, 3000):
        raise argparse.ArgumentTypeError(f"{text} is too far away to plan for")
    return day


def _left_out(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(","))
    if unknown := [name for name in names if name not in LEFT_OUT]:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(LEFT_OUT)}")
    return names
