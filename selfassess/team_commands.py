"""What the commands for several people do: `team`, `booklet`, `code` and `decode`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selfassess.commands import PROGRAM, keep_apart, print_json, spoken, the_assessment, the_folder, the_pack
from selfassess.errors import SelfAssessError

if TYPE_CHECKING:
    from selfassess.files.gathering import Gathered, Refused
    from selfassess.outgoing import Format
    from selfassess.questionnaire import Pack
    from selfassess.team import Team

REPORTS: tuple[Format, ...] = ("pdf", "html", "docx")
PICTURES = (".png", ".svg")


def team(options: argparse.Namespace) -> int:
    """What several people said is printed, in tables or in a report; what does not count is told one by one."""
    from selfassess import team as teams
    from selfassess.files import atomic
    from selfassess.files.gathering import gather

    outputs = [path for name in ("csv", "xlsx", *REPORTS) if (path := getattr(options, name))]
    keep_apart(outputs, [file for file in (*options.files, options.pack) if file])
    pack = the_pack(options)
    gathered = gather(options.files, pack)
    _check_any(gathered)
    found = teams.team(pack, gathered.assessments)
    atomic.write_all({path: write(pack, found) for path, write in (*_tables(options), *_reports(options))})
    if options.json:
        print_json(_document(pack, found, gathered.refused))
        return 0
    for file, reason in gathered.refused:
        print(f"{PROGRAM}: not counted: {file}: {reason}", file=sys.stderr)
    if not outputs:
        _print_team(pack, found)
    return 0


def _check_any(gathered: Gathered) -> None:
    if gathered.assessments:
        return
    if not gathered.refused:
        raise SelfAssessError("There is no assessment file there.", "Name files, folders or zips that hold some.")
    file, reason = gathered.refused[0]
    count = len(gathered.refused)
    raise SelfAssessError("No file can be counted, of {count}. {file}: {reason}", count=count, file=file, reason=reason)


def _tables(options: argparse.Namespace) -> Iterator[tuple[Path, Callable[[Pack, Team], bytes]]]:
    from selfassess.files.workbook import csv_bytes, team_rows, xlsx_bytes

    if options.csv:
        yield options.csv, lambda pack, found: csv_bytes(team_rows(pack, found))
    if options.xlsx:
        yield options.xlsx, lambda pack, found: xlsx_bytes("Team", team_rows(pack, found))


def _reports(options: argparse.Namespace) -> Iterator[tuple[Path, Callable[[Pack, Team], bytes]]]:
    for format in REPORTS:
        if path := getattr(options, format):
            yield path, partial(_report, options, format)


def _report(options: argparse.Namespace, format: Format, pack: Pack, found: Team) -> bytes:
    """For readers, who are told no more than a room would be."""
    from selfassess.outcome import Outcome
    from selfassess.outgoing import report_bytes
    from selfassess.report.team_report import team_report
    from selfassess.team import shown

    outcome = Outcome(options.title, options.date or date.today(), shown(found))
    return report_bytes(team_report(_asked(pack, found), outcome), format, options.edition)


def _asked(pack: Pack, found: Team) -> Pack:
    """The smallest set that has every question somebody gave a level, so that others are not listed as unanswered."""
    from selfassess.questionnaire import smallest

    return smallest(pack, [*found.questions, *(id for id, count in found.few.items() if count)])


def _document(pack: Pack, found: Team, refused: tuple[Refused, ...]) -> dict[str, Any]:
    """What `team --json` prints (docs/formats.md)."""
    told = [{"file": file, "reason": str(reason)} for file, reason in refused]
    if found.suppressed:
        return {"n": found.n, "suppressed": True, **({"refused": told} if told else {})}
    questions = {
        question.id: found.questions.get(question.id) or {"n": found.few[question.id], "suppressed": True}
        for question in pack.questions
    }
    return {"n": found.n, "suppressed": False, "questions": questions, "agenda": found.agenda, "refused": told}


def _print_team(pack: Pack, found: Team) -> None:
    from selfassess.files.strict import shown
    from selfassess.findings import team_sentence, views_sentence

    asked = {question.id: question for question in pack.questions}
    print(team_sentence(found))
    for id in found.agenda:
        question = asked[id]
        print(f"{shown(question.topic):<4} {shown(question.name)}: {views_sentence(found.questions[id])}")


def booklet(options: argparse.Namespace) -> int:
    """What a workshop prints is in a PDF: all of it, or one part."""
    from selfassess.files import atomic
    from selfassess.report.booklet import PARTS, booklet
    from selfassess.report.pdf import write_pdf

    keep_apart([options.output], [options.pack] if options.pack else [])
    report = booklet(
        spoken(the_pack(options), options.language),
        options.date or date.today(),
        "short" if options.short else "full",
        (options.only,) if options.only else PARTS,
    )
    atomic.write(options.output, write_pdf(report, options.edition))
    return 0


def code(options: argparse.Namespace) -> int:
    """The answer code of a file is on standard output and, where asked for, as a picture to scan."""
    from selfassess.files import atomic
    from selfassess.files.answer_code import answer_code, square_code
    from selfassess.questionnaire import smallest

    picture: Path | None = options.qr
    if picture and picture.suffix.lower() not in PICTURES:
        raise SelfAssessError("A code is drawn as .png or .svg.", "Give the picture a name that ends so.")
    keep_apart([picture] if picture else [], [file for file in (options.file, options.pack) if file])
    pack = the_pack(options)
    assessment = the_assessment(options.file, pack)
    written = answer_code(smallest(pack, assessment.answers), assessment)
    if picture:
        atomic.write(picture, square_code(written, "svg" if picture.suffix.lower() == ".svg" else "png"))
    print(written)
    return 0


def decode(options: argparse.Namespace) -> int:
    """The answers in a code are in an assessment file."""
    from selfassess.files import atomic
    from selfassess.files.answer_code import read_code
    from selfassess.files.documents import assessment_bytes

    keep_apart([options.output], [options.pack] if options.pack else [])
    answers = read_code(" ".join(options.code), the_pack(options), _known_packs(options))
    atomic.write(options.output, assessment_bytes(answers))
    return 0


def _known_packs(options: argparse.Namespace) -> Iterator[Pack]:
    """Every pack on this computer that can be read; only a code of another pack needs them."""
    from selfassess.files.pack import read_pack
    from selfassess.files.packs import beside
    from selfassess.files.places import shipped_pack

    for path in (shipped_pack(), *beside(the_folder(options))):
        with suppress(SelfAssessError):
            yield read_pack(path)
