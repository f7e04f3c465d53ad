"""Tables as files: CSV, and a workbook for spreadsheet programs. No cell can ever be taken for a formula."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from typing import Any

from selfassess.questionnaire import LEVELS, Pack
from selfassess.team import Team, Views

Cell = str | int | float | None

FORMULA = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the beginning of something to work out or to run."""
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What a workbook cannot hold."""


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for something to work out or to run."""
    return text.lstrip().startswith(FORMULA) or text[:1] in ("\t", "\r")


def guarded(text: str) -> str:
    """The text; an apostrophe before it where a spreadsheet would not take it for text."""
    return f"'{text}" if is_formula(text) else text


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it."""
    target = StringIO(newline="")
    written = csv.writer(target, lineterminator="\r\n")
    written.writerows([guarded(_seen(cell)) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows as one sheet whose first row stays in sight; text is text, whatever it begins with."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = ""
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for row in rows:
        sheet.append([_place(sheet, cell) for cell in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _place(sheet: Any, value: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value)
    place = WriteOnlyCell(sheet, _seen(value))
    place.data_type, place.quotePrefix = "s", is_formula(value)
    return place


def _seen(text: str) -> str:
    return _NO_XML.sub("�", text)


# A team


_WHAT = ("Questionnaire", "Question", "Practice", "Answers")
_FOUND = ("Median", "Between", "Lowest", "Highest", "Spread in levels", "Spread", "Two camps", "Don’t know")
_LEVELS = tuple(f"Level {level}" for level in range(1, LEVELS + 1))


def team_rows(pack: Pack, team: Team) -> Iterator[tuple[Cell, ...]]:
    """A row of titles and one for each question in the pack's order; empty where too few answered."""
    yield (*_WHAT, *_FOUND, *_LEVELS, "Agenda")
    agenda = {question: place for place, question in enumerate(team.agenda, 1)}
    for questionnaire in pack.questionnaires:
        for question in questionnaire.questions:
            head = (questionnaire.title, question.topic, question.name)
            if views := team.questions.get(question.id):
                yield (*head, *_figures(views), agenda[question.id])
            else:
                yield (*head, team.few.get(question.id), *(None for _ in (*_FOUND, *_LEVELS, agenda)))


def _figures(views: Views) -> Iterator[Cell]:
    yield from (views.n, views.median, " and ".join(map(str, views.between or ())) or None)
    yield from (views.minimum, views.maximum, None if views.spread is None else round(float(views.spread), 4))
    yield from (views.spread_label, None if views.split is None else "yes" if views.split else "no", views.dont_know)
    yield from views.counts or (None,) * LEVELS
