"""A file dropped anywhere on the window opens it and starts the review."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from selfassess.assessment import Assessment, Parts
from selfassess.files.backup_file import backup_bytes
from selfassess.files.documents import assessment_bytes, read_assessment
from selfassess.outgoing import outgoing, written
from selfassess.wizard.place import PLAN, REVIEW
from tests.builders import TODAY, shipped
from tests.wizard.person import Person, box
from tests.wizard.shots import part_answered

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SENT = part_answered(shipped(), 22)


@pytest.fixture(params=["sent.selfassess", "plan.pdf"])
def sent(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same answers as a file and in a plan."""
    path = tmp_path / str(request.param)
    plan = outgoing(shipped(), SENT, TODAY, Parts())
    path.write_bytes(assessment_bytes(SENT) if path.suffix == ".selfassess" else written(plan, "pdf"))
    return path


def drop(person: Person, *urls: QUrl | Path) -> tuple[bool, bool]:
    """Drag over the window and let go; whether each was taken."""
    data = QMimeData()
    data.setUrls([url if isinstance(url, QUrl) else QUrl.fromLocalFile(str(url)) for url in urls])
    data.setText("as a file manager gives it")
    handle = person.window.windowHandle()
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPointF(300, 300).toPoint(), copy, data, button, none)
    over.ignore()
    QApplication.sendEvent(handle, over)
    let_go = QDropEvent(QPointF(300, 300), copy, data, button, none)
    let_go.ignore()
    QApplication.sendEvent(handle, let_go)
    return over.isAccepted(), let_go.isAccepted()


def open_assessment(person: Person) -> Assessment | None:
    person.settle()
    return person.assessment if person.window.session.is_open else None


def test_a_file_or_plan_dropped_on_the_window_is_open_for_review(person: Person, sent: Path) -> None:
    assert drop(person, sent) == (True, True)
    assert open_assessment(person) == SENT
    assert person.window.session.place == REVIEW


def test_a_file_dropped_where_one_writes_is_opened_and_not_written(person: Person, sent: Path) -> None:
    session = person.window.session
    session.take_in(part_answered(shipped(), 9), shipped())
    session.move(PLAN)
    person.tab_to("Who, ")
    before = person.assessment
    with box("Open the one kept here"):
        drop(person, sent)
        person.settle()
    assert person.assessment == before


@pytest.mark.parametrize(
    "urls",
    [(), (QUrl("https://example.org/plan.pdf"),), (Path("a.selfassess"), Path("b.selfassess"))],
    ids=["nothing", "an address", "two files"],
)
def test_what_is_not_one_file_is_not_taken(person: Person, urls: Sequence[QUrl | Path]) -> None:
    drop(person, *urls)
    assert open_assessment(person) is None


def test_a_wrong_file_is_refused_in_the_words_of_the_command_line(
    person: Person, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "shared.pdf"
    path.write_bytes(written(outgoing(shipped(), SENT, TODAY, Parts(public=True)), "pdf"))
    with box("Close") as said:
        drop(person, path)
        person.settle()
    assert said == [
        "shared.pdf: this is a PDF without answers in it.",
        "A copy for sharing carries none; open the full plan instead.",
    ]
    assert open_assessment(person) is None
    from selfassess.cli import main

    assert main(["score", str(path)]) == 1
    assert capsys.readouterr().err == f"selfassess: {' '.join(said)}\n"


def test_the_open_dialog_shows_plans_too(person: Person, sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kinds: list[str] = []

    def choose(parent: object, title: str, folder: str, kind: str) -> tuple[str, str]:
        kinds.append(kind)
        return str(sent), kind

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    person.click("Open a file…")
    assert person.assessment == read_assessment(sent) == SENT
    assert person.window.session.place == REVIEW
    assert kinds == ["Assessments, plans, questionnaires and backups (*.selfassess *.pdf *.sapack *.zip)"]


def test_a_backup_dropped_on_the_window_is_put_back_after_a_question(person: Person, tmp_path: Path) -> None:
    session = person.window.session
    session.take_in(SENT, shipped())
    path = tmp_path / "backup.zip"
    path.write_bytes(backup_bytes(person.library, NOW, "1.0"))
    person.library.delete(SENT.id)
    session.close()
    with box("Put back"), box("Close") as said:
        drop(person, path)
        person.settle()
    assert said[-2] == "Back again: 1 assessment."
    assert person.library.load(SENT.id).assessment == SENT
