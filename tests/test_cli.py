"""Every command does what docs/formats.md says, says it on the right stream, and never shows a traceback."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace

from selfassess import __version__, cli
from selfassess.assessment import Answer, with_answer
from selfassess.cli import main
from selfassess.files.documents import assessment_bytes, parse_assessment, read_assessment
from selfassess.files.library import Library
from selfassess.files.pack import read_pack
from selfassess.files.pack_bytes import pack_bytes
from selfassess.files.places import example_assessment, shipped_pack
from tests.builders import one_questionnaire

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = example_assessment()
SECRET = "ZEBRA-the-note-nobody-may-find"


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """Standard error, which is one line that names the program."""
        assert self.err.endswith("\n"), repr(self.err)
        line = self.err.removesuffix("\n")
        assert line.startswith("selfassess: "), line
        assert line.isprintable(), repr(line)
        return line


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in this process, with a data folder of its own and without a screen."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SELFASSESS_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Ended:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        ended = Ended(code, *capsys.readouterr())
        assert "Traceback" not in ended.err
        return ended

    return run


def process(*arguments: object, screen: Mapping[str, str] = MappingProxyType({}), **settings: Any) -> Ended:
    """Runs a command as a process of its own, with no more of a screen than is named."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in hidden} | {"PYTHONPATH": str(ROOT)}
    environment |= screen
    command = [sys.executable, "-m", "selfassess", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False, **settings)
    assert "Traceback" not in ended.stderr
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def small_pack(folder: Path) -> Path:
    """A small pack as a file."""
    path = folder / "small.sapack"
    document = {"format": "selfassess-pack", "format_version": 1, "pack": json.loads(pack_bytes(one_questionnaire(3)))}
    path.write_text(json.dumps(document))
    return path


# Every command


@pytest.mark.parametrize("where", ["before", "after"])
def test_plan_writes_a_pdf_and_says_nothing(run: Run, tmp_path: Path, where: str) -> None:
    common = ["--pack", shipped_pack(), "--data-dir", tmp_path / "d"]
    command = ["plan", EXAMPLE, "-o", "plan.pdf", "--date", "2026-11-23"]
    assert run(*(common + command if where == "before" else command + common)) == (0, "", "")
    assert Path("plan.pdf").read_bytes().startswith(b"%PDF-")


def test_the_plan_of_a_date_is_the_same_bytes_each_time_and_public_is_another(run: Run) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert run("plan", EXAMPLE, "-o", name, "--date", "2026-11-23") == (0, "", "")
    assert run("plan", EXAMPLE, "-o", "public.pdf", "--date", "2026-11-23", "--public") == (0, "", "")
    assert Path("a.pdf").read_bytes() == Path("b.pdf").read_bytes() != Path("public.pdf").read_bytes()


def test_score_tells_in_words_or_as_json(run: Run) -> None:
    words = run("score", EXAMPLE)
    assert (words.code, words.err) == (0, "")
    assert "45 questions" in words.out
    ended = run("score", EXAMPLE, "--json")
    assert (ended.code, ended.err) == (0, "")
    found = json.loads(ended.out)
    assert set(found) == {"questionnaires", "themes", "leading_theme", "priorities"}
    assert set(found["questionnaires"]) == {"culture", "complexity", "data", "skills", "process"}
    assert all(isinstance(theme["pressure"], float) for theme in found["themes"].values())


def test_share_writes_the_shareable_layer_only(run: Run, tmp_path: Path) -> None:
    whole = replace(read_assessment(EXAMPLE), title=SECRET, notes={"early-backing": SECRET}, flags=("early-backing",))
    whole = with_answer(whole, "trust-with-providers", Answer(state="not-applicable", reason=SECRET))
    Path("mine.selfassess").write_bytes(assessment_bytes(whole))
    assert run("share", "mine.selfassess", "-o", "shared.selfassess") == (0, "", "")
    raw = Path("shared.selfassess").read_bytes()
    assert SECRET.encode() not in raw
    assert parse_assessment(EXAMPLE, raw).answers.keys() == whole.answers.keys()


def test_pack_show_tells_in_words_or_as_json(run: Run, tmp_path: Path) -> None:
    found = json.loads(run("pack", "show", "--json").out)
    assert [questionnaire["id"] for questionnaire in found["questionnaires"]] == [
        "culture",
        "complexity",
        "data",
        "skills",
        "process",
    ]
    question = found["questionnaires"][0]["questions"][0]
    assert {"id", "text", "levels", "themes", "floor", "short", "steps"} <= question.keys()
    assert len(question["levels"]) == 5
    assert [set(step) for step in question["steps"]] == [{"text", "effort", "who"}] * 3
    small = small_pack(tmp_path)
    for arguments in (("show", small), ("show", "--pack", small)):
        ended = run("pack", *arguments)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith("A small pack (small 1.0), The tests, CC0-1.0\n")


def test_a_pack_is_built_into_one_file_that_reads_the_same(run: Run, tmp_path: Path) -> None:
    built = tmp_path / "course.sapack"
    assert run("pack", "build", shipped_pack(), "-o", built) == (0, "", "")
    assert read_pack(built) == read_pack(shipped_pack())


def test_a_pack_with_problems_is_not_built_and_the_old_file_stays(run: Run, tmp_path: Path) -> None:
    built = tmp_path / "course.sapack"
    built.write_text("as it was")
    (tmp_path / "pack.toml").write_text("format = 1")
    ended = run("pack", "build", tmp_path, "-o", built)
    assert (ended.code, built.read_text()) == (1, "as it was")
    assert "pack.toml" in ended.line


def test_pack_check_lists_every_problem_on_standard_output(run: Run, tmp_path: Path) -> None:
    assert run("pack", "check", shipped_pack()) == (0, "", "")
    small = small_pack(tmp_path)
    small.write_text(small.read_text().replace('"low"', '"tiny"'))
    ended = run("pack", "check", small)
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 3
    assert all(line.startswith("small.sapack: questionnaires[1].questions[") for line in ended.out.splitlines())
    assert ended.line == "selfassess: small.sapack has 3 problems; mend the places listed, then check again."
    assert run("pack").code == 2


def test_import_list_and_export_go_round(run: Run) -> None:
    example = read_assessment(EXAMPLE)
    assert run("list") == (0, "", "")
    assert json.loads(run("list", "--json").out) == []
    assert run("import", EXAMPLE) == (0, f"{example.id}\n", "")
    assert run("import", EXAMPLE) == (0, f"{example.id}\n", ""), "the same content is not kept twice"
    Path("changed.selfassess").write_bytes(assessment_bytes(replace(example, title="Changed\x1b[31m\nhere")))
    second = run("import", "changed.selfassess")
    assert second.code == 0
    assert "both are now" in second.line
    listed = run("list").out.splitlines()
    assert [line[:32] for line in listed] == [second.out.strip(), example.id]
    assert listed[0].endswith(" 45 of 45  Changed�[31m�here")
    assert [entry["id"] for entry in json.loads(run("list", "--json").out)] == [second.out.strip(), example.id]
    assert run("export", example.id[:8].upper(), "-o", "out.selfassess") == (0, "", "")
    assert read_assessment(Path("out.selfassess")) == example
    assert run("export", "--last", "-o", "last.selfassess") == (0, "", "")
    assert read_assessment(Path("last.selfassess")).title == "Changed\x1b[31m\nhere"


def test_the_data_folder_is_the_option_before_the_variable(run: Run, tmp_path: Path) -> None:
    run("import", EXAMPLE, "--data-dir", tmp_path / "other")
    assert run("list").out == ""
    assert run("--data-dir", tmp_path / "other", "list").out != ""
    assert (tmp_path / "other" / "assessments.db").is_file()


@pytest.mark.parametrize("arguments", [(), ("open", EXAMPLE), (EXAMPLE,)], ids=["none", "open", "file"])
def test_without_a_screen_the_plan_is_written_with_a_word_on_standard_error(
    tmp_path: Path, arguments: tuple[object, ...]
) -> None:
    ended = process(*arguments, cwd=tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert "there is no screen here" in ended.line
    assert "action-plan.pdf" in ended.line
    assert [path.name for path in tmp_path.iterdir()] == ["action-plan.pdf"]


@pytest.mark.parametrize("display", [":7391", ":7391.0", "unix:7391", "nonsense"])
@pytest.mark.parametrize("more", [{}, {"QT_QPA_PLATFORM": "xcb"}], ids=["display", "platform"])
def test_a_screen_that_is_no_longer_there_is_no_screen(tmp_path: Path, display: str, more: dict[str, str]) -> None:
    ended = process(cwd=tmp_path, screen={"DISPLAY": display, **more})
    assert (ended.code, ended.out) == (0, "")
    assert "there is no screen here" in ended.line


@pytest.mark.parametrize(
    "screen",
    [{"DISPLAY": "elsewhere:10.0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}],
    ids=lambda screen: next(iter(screen)),
)
def test_a_screen_that_may_be_there_is_tried(run: Run, monkeypatch: pytest.MonkeyPatch, screen: dict[str, str]) -> None:
    for name, value in screen.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(sys.modules, "selfassess.wizard.app", None)
    assert "The window cannot open" in run().line


@pytest.mark.parametrize(
    "arguments",
    [
        (EXAMPLE, "--data-dir", "d"),
        (EXAMPLE, "--data-dir=d", "--pack", shipped_pack()),
        ("--data-dir", "d", EXAMPLE),
        ("--data-dir=d", "--pack", shipped_pack(), EXAMPLE),
        ("--data", "d", EXAMPLE),
    ],
    ids=["after", "after, two", "before", "before, two", "shortened"],
)
def test_a_file_is_opened_also_beside_options(run: Run, tmp_path: Path, arguments: tuple[object, ...]) -> None:
    ended = run(*arguments)
    assert ended.code == 0
    assert "The action plan of example.selfassess was written" in ended.line


def test_a_folder_that_is_called_like_a_file_is_still_the_data_folder(run: Run, tmp_path: Path) -> None:
    assert run("--data-dir", tmp_path / "mine.selfassess", "import", EXAMPLE).code == 0
    assert (tmp_path / "mine.selfassess" / "assessments.db").is_file()


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"selfassess {__version__}\n", "")
    for arguments in ((), ("plan",), ("pack",), ("pack", "show"), ("export",)):
        ended = run(*arguments, "--help")
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith("usage: selfassess")


# Wrong usage


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("plan",),
        ("plan", EXAMPLE),
        ("plan", EXAMPLE, "-o"),
        ("plan", EXAMPLE, "-o", "x.pdf", "--date", "23/11/2026"),
        ("plan", EXAMPLE, "-o", "x.pdf", "--unknown"),
        ("plan", EXAMPLE, "-o", "x.pdf", "--edition", "small"),
        ("plan", EXAMPLE, "-o", "x.pdf", "--without", "notes,levels"),
        ("plan", EXAMPLE, "-o", "x.pdf", "--without", ""),
        ("export", "-o", "x"),
        ("export", "abc", "--last", "-o", "x"),
        ("pack", "nonsense"),
        ("--data-dir",),
        ("",),
    ],
)
def test_wrong_usage_exits_with_2_and_writes_nothing(run: Run, tmp_path: Path, arguments: tuple[object, ...]) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "usage: selfassess" in ended.err
    assert list(tmp_path.iterdir()) == []


# The input is at fault


def broken(folder: Path, text: str) -> Path:
    path = folder / "broken.selfassess"
    path.write_text(text)
    return path


@pytest.mark.parametrize("command", ["plan", "score", "share", "import"])
def test_a_bad_file_gives_exit_1_and_one_line_and_leaves_the_output_alone(
    run: Run, tmp_path: Path, command: str
) -> None:
    output = tmp_path / "out"
    output.write_text("as it was")
    more = ["-o", output] if command in ("plan", "share") else []
    cases = {
        tmp_path / "none.selfassess": "none.selfassess: there is no such file. Check the name and the folder.",
        tmp_path: "this is a folder, not a file",
        broken(tmp_path, '{"a": "' + SECRET): "broken.selfassess: line 1, column 7: this is not a file of this program",
    }
    for path, words in cases.items():
        ended = run(command, path, *more)
        assert (ended.code, ended.out) == (1, "")
        assert words in ended.line
        assert SECRET not in ended.err
    assert output.read_text() == "as it was"


def test_a_newer_file_is_refused_kindly(run: Run, tmp_path: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace('"version": 1,', '"version": 2,', 1)
    ended = run("score", broken(tmp_path, text))
    assert ended.code == 1
    assert "made by a newer version of this program. Your file has not been changed." in ended.line


def test_answers_to_another_pack_are_refused_by_name(run: Run, tmp_path: Path) -> None:
    ended = run("score", EXAMPLE, "--pack", small_pack(tmp_path))
    assert ended.code == 1
    assert 'the pack "commissioning", not to "small"' in ended.line
    assert run("score", EXAMPLE, "--pack", tmp_path / "none").code == 1


def test_answers_to_unknown_questions_are_reported_and_do_no_harm(run: Run, tmp_path: Path) -> None:
    example = read_assessment(EXAMPLE)
    for id in ("gone", "gone\x1b[31m\nsecond line"):
        example = with_answer(example, id, Answer(level=1))
    Path("old.selfassess").write_bytes(assessment_bytes(example))
    ended = run("score", "old.selfassess", "--json")
    assert ended.code == 0
    assert "2 answers to questions that this pack does not ask: kept, but not counted (gone, gone�" in ended.line
    assert json.loads(ended.out) == json.loads(run("score", EXAMPLE, "--json").out)


@pytest.mark.parametrize("command", ["plan", "share", "export"])
def test_an_output_that_cannot_be_written_gives_one_line(run: Run, tmp_path: Path, command: str) -> None:
    run("import", EXAMPLE)
    what = "--last" if command == "export" else EXAMPLE
    for output in (tmp_path / "missing" / "x", tmp_path, Path("x" * 300)):
        before = sorted(tmp_path.iterdir())
        ended = run(command, what, "-o", output)
        assert (ended.code, ended.out) == (1, "")
        assert "could not be saved" in ended.line
        assert "Choose another name or folder." in ended.line
        assert sorted(tmp_path.iterdir()) == before


def test_an_unknown_or_doubtful_id_is_said_in_words(run: Run) -> None:
    ended = run("export", "--last", "-o", "x")
    assert (ended.code, ended.line) == (
        1,
        "selfassess: There is no such assessment on this computer. `selfassess list` shows them all.",
    )
    run("import", EXAMPLE)
    Path("b.selfassess").write_bytes(assessment_bytes(replace(read_assessment(EXAMPLE), id="0e" + "0" * 30)))
    run("import", "b.selfassess")
    assert "2 assessments begin with '0e'. Give more of the id." in run("export", "0e", "-o", "x").line
    assert not Path("x").exists()


def test_a_library_in_use_gives_one_line(run: Run, tmp_path: Path) -> None:
    with Library(tmp_path / "data"):
        for arguments in (("list",), ("import", EXAMPLE), ("export", "--last", "-o", "x")):
            ended = run(*arguments)
            assert (ended.code, ended.out) == (1, "")
            assert ended.line.startswith("selfassess: Another copy of this program is already using your answers.")


def test_a_damaged_library_gives_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "assessments.db").write_bytes(b"not a database at all" * 100)
    ended = run("list")
    assert ended.code == 1
    assert "is damaged. Nothing has been changed or deleted." in ended.line


def test_a_data_folder_that_cannot_be_made_gives_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        ended = run("list", "--data-dir", folder)
        assert ended.code == 1
        assert "cannot be written to" in ended.line


# The program is at fault


def test_an_error_inside_the_program_shows_its_kind_and_line_only(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*arguments: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("selfassess.scoring.score", stumble)
    ended = run("score", EXAMPLE)
    assert (ended.code, ended.out) == (1, "")
    assert re.fullmatch(
        r"selfassess: Something went wrong inside the program \(RuntimeError, test_cli.py, line \d+\)\. "
        r"Your files are unchanged\.",
        ended.line,
    )


def test_a_part_of_the_window_that_is_missing_is_said_in_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "selfassess.wizard.app", None)
    ended = run()
    assert ended.code == 1
    assert "The window cannot open: a part of the system is missing" in ended.line


def test_stopping_is_calm(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("selfassess.scoring.score", stopped)
    ended = run("score", EXAMPLE)
    assert (ended.code, ended.line) == (1, "selfassess: Stopped. Nothing has been changed.")


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes of POSIX systems")
def test_a_reader_that_stops_reading_is_no_fault() -> None:
    command = [sys.executable, "-m", "selfassess", "pack", "show", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device of Linux")
@pytest.mark.parametrize("arguments", [("pack", "show", "--json"), ("score", EXAMPLE)], ids=["long", "short"])
def test_an_output_stream_that_is_full_gives_one_line(arguments: tuple[object, ...]) -> None:
    command = [sys.executable, "-m", "selfassess", *map(str, arguments)]
    with open("/dev/full", "w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    assert ended.returncode == 1
    assert Ended(1, "", ended.stderr).line.startswith("selfassess: ")


def test_text_in_any_script_can_be_printed_whatever_the_terminal_says(tmp_path: Path) -> None:
    small = small_pack(tmp_path)
    small.write_text(small.read_text().replace("A small pack", "Asesiad bychan – ŵ مرحبا"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    command = [sys.executable, "-m", "selfassess", "pack", "show", str(small)]
    ended = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert ended.stdout.decode().startswith("Asesiad bychan – ŵ مرحبا (small 1.0)")


# What a command loads

_LOADED = """
import json, sys
sockets = []
sys.addaudithook(lambda event, arguments: sockets.append(event) if event.startswith("socket.") else None)
from selfassess.cli import main
try:
    code = main(json.loads(sys.argv[1]))
except SystemExit as stop:
    code = stop.code
print(json.dumps([code, sockets, sorted(sys.modules)]), file=sys.stderr)
"""

NETWORK = {"socket", "ssl", "http", "http.client", "urllib.request", "ftplib", "smtplib", "asyncio"}
HEAVY = {"PySide6", "pypdf", "reportlab", "jinja2", "msgspec", "sqlite3", "tomllib", "platformdirs"}


def loaded(*arguments: object, folder: Path) -> set[str]:
    """The modules that a command has loaded when it is done; it has opened no socket."""
    given = json.dumps([str(argument) for argument in ("--data-dir", folder / "data", *arguments)])
    command = [sys.executable, "-c", _LOADED, given]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=True)
    code, sockets, modules = json.loads(ended.stderr.splitlines()[-1])
    assert code == 0, ended.stderr
    assert sockets == [], "no command opens a socket, whatever its libraries load"
    return set(modules)


COMMANDS = {
    "plan": ("plan", EXAMPLE, "-o", "plan.pdf"),
    "score": ("score", EXAMPLE, "--json"),
    "share": ("share", EXAMPLE, "-o", "shared"),
    "list": ("list",),
    "import": ("import", EXAMPLE),
    "pack": ("pack", "check", shipped_pack()),
    "team": ("team", EXAMPLE, "--json", "--csv", "t.csv", "--xlsx", "t.xlsx"),
    "report": ("team", EXAMPLE, "-o", "t.pdf"),
    "booklet": ("booklet", "--short", "-o", "b.pdf"),
    "code": ("code", EXAMPLE),
    "picture": ("code", EXAMPLE, "--qr", "code.png"),
}


WRITING = ("plan", "report", "booklet")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_loads_qt_and_none_but_those_that_draw_load_the_network(tmp_path: Path, command: str) -> None:
    modules = loaded(*COMMANDS[command], folder=tmp_path)
    assert not {name for name in modules if name.startswith(("PySide6", "shiboken6", "selfassess.wizard"))}
    if command not in (*WRITING, "picture"):  # reportlab and segno themselves load urllib, for escaping XML
        assert modules & NETWORK == set()
    if command not in WRITING:
        assert "reportlab" not in modules
        assert "jinja2" not in modules


def test_the_version_is_told_without_loading_anything_heavy(tmp_path: Path) -> None:
    modules = loaded("--version", folder=tmp_path)
    assert modules & HEAVY == set()
    assert {name for name in modules if name.startswith("selfassess")} == {
        "selfassess",
        "selfassess.cli",
        "selfassess.commands",
        "selfassess.errors",
        "selfassess.team_commands",
        "selfassess.wording",
    }


def test_today_is_the_date_where_none_is_given(run: Run) -> None:
    today = date.today()
    run("plan", EXAMPLE, "-o", "today.pdf")
    run("plan", EXAMPLE, "-o", "dated.pdf", "--date", today.isoformat())
    assert date.today() != today or Path("today.pdf").read_bytes() == Path("dated.pdf").read_bytes()


@pytest.mark.parametrize("command", ["plan", "share"])
def test_the_file_that_is_read_is_never_written_over(command: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.selfassess"
    before = example_assessment().read_bytes()
    file.write_bytes(before)
    assert main([command, str(file), "-o", str(file)]) == 1
    assert file.read_bytes() == before


# Every format, and what is in it


MORE = ("--html", "plan.html", "--docx", "plan.docx", "--ics", "plan.ics", "--csv", "plan.csv")


def private() -> Path:
    """The example with a secret in every private place."""
    example = read_assessment(EXAMPLE)
    plan = {id: replace(edit, owner=SECRET) for id, edit in example.plan.items()}
    path = Path("private.selfassess")
    path.write_bytes(assessment_bytes(replace(example, title=SECRET, notes={"early-backing": SECRET}, plan=plan)))
    return path


def test_a_plan_is_written_in_every_format_at_once(run: Run, tmp_path: Path) -> None:
    assert run("plan", EXAMPLE, "-o", "plan.pdf", *MORE, "--date", "2026-11-23") == (0, "", "")
    names = {path.name: path.read_bytes() for path in tmp_path.glob("plan.*")}
    assert sorted(names) == ["plan.csv", "plan.docx", "plan.html", "plan.ics", "plan.pdf"]
    assert all(names.values())
    for name, content in names.items():
        (tmp_path / name).unlink()
        assert content
    assert run("plan", EXAMPLE, "-o", "plan.pdf", *MORE, "--date", "2026-11-23") == (0, "", "")
    assert {path.name: path.read_bytes() for path in tmp_path.glob("plan.*")} == names


@pytest.mark.parametrize("edition", ["standard", "large-print", "fillable"])
def test_a_plan_opens_again_wherever_a_file_does(run: Run, edition: str) -> None:
    assert run("plan", EXAMPLE, "-o", "plan.pdf", "--edition", edition, "--date", "2026-11-23") == (0, "", "")
    assert read_assessment(Path("plan.pdf")) == read_assessment(EXAMPLE)
    assert run("import", "plan.pdf") == (0, f"{read_assessment(EXAMPLE).id}\n", "")
    assert run("score", "plan.pdf", "--json") == run("score", EXAMPLE, "--json")
    again = ("plan", "plan.pdf", "-o", "again.pdf", "--edition", edition, "--date", "2026-11-23")
    assert run(*again) == (0, "", "")
    assert Path("again.pdf").read_bytes() == Path("plan.pdf").read_bytes()


@pytest.mark.parametrize("without", ["answers", "notes, answers", "names,answers,notes"])
def test_a_plan_without_answers_does_not_open_again(run: Run, without: str) -> None:
    assert run("plan", EXAMPLE, "-o", "plan.pdf", "--without", without) == (0, "", "")
    assert "this is a PDF without answers in it" in run("score", "plan.pdf").line


def test_a_copy_for_sharing_holds_no_file(run: Run) -> None:
    assert run("plan", private(), "-o", "plan.pdf", "--public") == (0, "", "")
    assert run("import", "plan.pdf").line == (
        "selfassess: plan.pdf: this is a PDF without answers in it. "
        "A copy for sharing carries none; open the full plan instead."
    )


def test_what_a_plan_is_written_without_is_not_in_the_file_inside(run: Run) -> None:
    assert run("plan", private(), "-o", "plan.pdf", "--without", "notes,names") == (0, "", "")
    inside = read_assessment(Path("plan.pdf"))
    assert inside.notes == {}
    assert SECRET not in str(inside.plan)
    assert inside.title == ""


def test_a_plan_may_tell_what_changed_since_an_earlier_one(run: Run) -> None:
    assert run("plan", EXAMPLE, "-o", "earlier.pdf") == (0, "", "")
    assert run("plan", EXAMPLE, "-o", "plan.pdf", "--since", "earlier.pdf") == (0, "", "")
    ended = run("plan", EXAMPLE, "-o", "plan.pdf", "--since", "none.pdf")
    assert (ended.code, "none.pdf: there is no such file" in ended.line) == (1, True)


def test_a_plan_may_ask_its_questions_in_another_language_of_the_pack(run: Run, tmp_path: Path) -> None:
    shutil.copytree(shipped_pack(), tmp_path / "pack")
    manifest = tmp_path / "pack" / "pack.toml"
    manifest.write_text(manifest.read_text("utf-8").replace("\nlevel_names", '\ntranslations = ["cy"]\nlevel_names'))
    words = 'id = "culture"\n[[questions]]\nid = "raising-problems-early"\nname = "Codi problemau’n gynnar"\n'
    (tmp_path / "pack" / "culture.cy.toml").write_text(words, "utf-8")
    asked = ("plan", EXAMPLE, "-o", "plan.pdf", "--html", "plan.html", "--pack", tmp_path / "pack", "--language")
    assert run(*asked, "cy") == (0, "", "")
    assert '<span lang="cy" dir="auto">Codi problemau’n gynnar</span>' in Path("plan.html").read_text("utf-8")
    assert run(*asked, "en") == (0, "", "")
    ended = run(*asked, "fr")
    assert (ended.code, ended.line) == (
        1,
        "selfassess: This pack has nothing in fr. Its languages are: en-GB, cy.",
    )


@pytest.mark.parametrize(
    "more",
    [
        ("--html", "./mine.pdf"),
        ("--html", "new.html", "--csv", "new.html"),
        ("--ics", "mine.selfassess"),
        ("--csv", "link.csv"),
        ("--docx", "earlier.selfassess"),
    ],
)
def test_no_output_is_an_input_or_another_output(run: Run, tmp_path: Path, more: tuple[str, ...]) -> None:
    for name in ("mine.selfassess", "earlier.selfassess"):
        Path(name).write_bytes(EXAMPLE.read_bytes())
    Path("link.csv").symlink_to("mine.selfassess")
    Path("mine.pdf").write_text("as it was")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    ended = run("plan", "mine.selfassess", "-o", "mine.pdf", "--since", "earlier.selfassess", *more)
    assert ended.code == 1
    assert "would" in ended.line
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("at_fault", ["missing/plan.csv", "."])
def test_one_output_that_cannot_be_written_leaves_all_as_they_were(run: Run, tmp_path: Path, at_fault: str) -> None:
    Path("plan.pdf").write_text("as it was")
    ended = run("plan", EXAMPLE, "-o", "plan.pdf", "--html", "plan.html", "--csv", at_fault)
    assert ended.code == 1
    assert "could not be saved" in ended.line
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("plan.pdf", "as it was")]


def test_a_format_that_cannot_be_made_leaves_all_as_they_were(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*arguments: object) -> bytes:
        raise RuntimeError(SECRET)

    monkeypatch.setattr("selfassess.report.actions_csv.write_actions_csv", stumble)
    assert run("plan", EXAMPLE, "-o", "plan.pdf", *MORE).code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_plan_alone_on_the_command_line_is_opened_like_a_file(run: Run) -> None:
    assert run("plan", EXAMPLE, "-o", "Sent.PDF") == (0, "", "")
    ended = run("Sent.PDF")
    assert ended.code == 0
    assert "The action plan of Sent.PDF was written to action-plan.pdf instead." in ended.line


# The person's own data


def test_backup_erase_and_restore_go_round(run: Run, tmp_path: Path) -> None:
    id = run("import", EXAMPLE).out.strip()
    assert run("backup", "-o", "backup.zip") == (0, "", "")
    erased = run("erase", "--yes")
    assert (erased.code, erased.out) == (0, "")
    assert "everything that was kept on this computer is erased" in erased.line
    assert not (tmp_path / "data").exists()
    assert run("restore", "backup.zip") == (0, f"{id}\n", "")
    assert json.loads(run("list", "--json").out)[0]["id"] == id
    assert run("restore", "backup.zip") == (0, f"{id}\n", "")


def test_restore_keeps_what_has_changed_since_and_says_so(run: Run, tmp_path: Path) -> None:
    id = run("import", EXAMPLE).out.strip()
    run("backup", "-o", "backup.zip")
    with Library(tmp_path / "data") as library:
        library.save(replace(library.load(id).assessment, title="Changed"))
    ended = run("restore", "backup.zip")
    assert ended.code == 0
    assert "both states are kept here now" in ended.line
    assert {entry["title"].partition(" (")[0] for entry in json.loads(run("list", "--json").out)} == {
        "Changed",
        "Example: homelessness support, a borough council",
    }


def test_a_bad_backup_gives_one_line_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(EXAMPLE.read_bytes())
    ended = run("restore", "bad.zip")
    assert (ended.code, ended.out) == (1, "")
    assert "bad.zip: this is not a backup of this program" in ended.line
    assert not (tmp_path / "data").exists()


def test_a_backup_is_never_written_into_the_folder_it_is_of(run: Run, tmp_path: Path) -> None:
    run("import", EXAMPLE)
    before = (tmp_path / "data" / "assessments.db").read_bytes()
    for name in ("data/assessments.db", "data/backup.zip", "data/backups/backup.zip"):
        assert run("backup", "-o", name).code == 1
    assert (tmp_path / "data" / "assessments.db").read_bytes() == before


def test_erase_where_nobody_can_be_asked_needs_yes(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", EXAMPLE)
    monkeypatch.setattr(sys, "stdin", StringIO("erase\n"))
    ended = run("erase")
    assert ended.code == 2
    assert "--yes" in ended.line
    assert json.loads(run("list", "--json").out)


class Keyboard(StringIO):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "left"), [("erase\n", 0), ("ERASE \n", 0), ("yes\n", 1), ("\n", 1), ("", 1)])
def test_erase_asks_for_a_word_and_says_before_what_will_go(
    run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, left: int
) -> None:
    run("import", EXAMPLE)
    monkeypatch.setattr(sys, "stdin", Keyboard(typed))
    ended = run("erase")
    assert (ended.code, ended.out) == (left, "")
    assert "1 assessment with 45 answers" in ended.err
    assert "saved elsewhere stay" in ended.err
    assert len(json.loads(run("list", "--json").out)) == left


def test_erase_where_there_is_nothing_is_no_fault(run: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("another program's")
    ended = run("erase", "--yes", "--data-dir", tmp_path)
    assert ended.code == 0
    assert "nothing to erase" in ended.line
    assert (tmp_path / "settings.ini").exists()


@pytest.mark.parametrize("command", [("erase", "--yes"), ("backup", "-o", "b.zip"), ("restore", "b.zip")])
def test_a_library_in_use_is_neither_erased_nor_restored(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    run("import", EXAMPLE)
    run("backup", "-o", "b.zip")
    with Library(tmp_path / "data"):
        ended = process(*command, cwd=tmp_path)
    assert ended.code == 1
    assert "using your answers" in ended.line
    assert json.loads(run("list", "--json").out)
