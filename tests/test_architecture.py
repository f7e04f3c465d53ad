"""Who may know whom: the table of docs/architecture.md, held against every import in every file.

Each rule is a function from sources to sentences about what breaks it, and each is shown to bite on a made-up source.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent

LONGEST_FILE = 450
LONGEST_FUNCTION = 40


class Room(NamedTuple):
    """What the modules of one room may import."""

    ours: frozenset[str]
    outside: frozenset[str] = frozenset()
    """Besides the standard library."""


def room(ours: str = "", outside: str = "") -> Room:
    return Room(frozenset(f"selfassess.{name}" for name in ours.split()), frozenset(outside.split()))


CORE = (
    "wording questionnaire assessment scoring plan schedule returning comparison team rounds outcome workshop findings"
)
TABLE: Mapping[str, Room] = {
    "selfassess": room(),
    "selfassess.wording": room(),
    "selfassess.errors": room("wording"),
    "selfassess.questionnaire": room("", "msgspec"),
    "selfassess.assessment": room("questionnaire", "msgspec"),
    "selfassess.scoring": room("questionnaire assessment", "msgspec"),
    "selfassess.plan": room("wording questionnaire assessment scoring", "msgspec"),
    "selfassess.schedule": room("wording questionnaire assessment scoring plan", "msgspec"),
    "selfassess.returning": room("wording questionnaire assessment scoring plan", "msgspec"),
    "selfassess.comparison": room("questionnaire assessment scoring", "msgspec"),
    "selfassess.team": room("questionnaire assessment scoring", "msgspec"),
    "selfassess.rounds": room("questionnaire assessment scoring team", "msgspec"),
    "selfassess.outcome": room("questionnaire assessment scoring team", "msgspec"),
    "selfassess.workshop": room("questionnaire assessment scoring team rounds outcome", "msgspec"),
    "selfassess.findings": room("wording questionnaire assessment scoring plan comparison team", "msgspec"),
    "selfassess.files": room(f"errors {CORE} files", "msgspec platformdirs pypdf openpyxl segno"),
    "selfassess.report.report": room("", "msgspec"),
    "selfassess.report": room(
        f"errors {CORE} files.places files.workbook report", "msgspec reportlab jinja2 bidi docx"
    ),
    "selfassess.outgoing": room(f"errors {CORE} files report", "msgspec"),
    "selfassess.wizard": room(f"errors {CORE} files report outgoing wizard", "msgspec PySide6 shiboken6"),
    "selfassess.commands": room(f"errors {CORE} files report outgoing wizard", "msgspec"),
    "selfassess.team_commands": room(f"errors {CORE} files report outgoing wizard commands", "msgspec"),
    "selfassess.cli": room(f"errors {CORE} files report outgoing wizard commands team_commands", "msgspec"),
    "selfassess.__main__": room(f"errors {CORE} files report outgoing wizard commands team_commands cli", "msgspec"),
}
PURE = tuple(f"selfassess.{name}" for name in CORE.split())

DISK_CLOCK_AND_CHANCE = frozenset(
    [
        "os",
        "pathlib",
        "io",
        "time",
        "random",
        "secrets",
        "uuid",
        "tempfile",
        "shutil",
        "glob",
        "sqlite3",
        "subprocess",
        "threading",
        "sys",
        "logging",
    ]
)
CLOCKS = frozenset({"today", "now", "utcnow", "fromtimestamp"})
NEVER = frozenset(
    [
        "socket",
        "ssl",
        "http",
        "urllib",
        "ftplib",
        "smtplib",
        "imaplib",
        "poplib",
        "telnetlib",
        "xmlrpc",
        "asyncio",
        "socketserver",
        "webbrowser",
        "pickle",
        "marshal",
        "shelve",
        "dbm",
        "ctypes",
        "importlib",
        "runpy",
    ]
)
NEVER_OF_QT = frozenset({"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"})
DYNAMIC = frozenset({"eval", "exec", "compile", "__import__"})

Sources = Mapping[str, str]
Rule = Callable[[Sources], Iterator[str]]


def ours() -> Sources:
    """Every module of the program by its name."""
    found = {}
    for path in sorted((ROOT / "selfassess").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        found[name] = path.read_text(encoding="utf-8")
    return found


# What a source imports


def type_checking_only(tree: ast.AST) -> set[ast.AST]:
    """Everything below `if TYPE_CHECKING:`, which never runs."""
    blocks = (node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    return {inner for block in blocks for statement in block.body for inner in ast.walk(statement)}


def imports(source: str, modules: Sources) -> set[str]:
    """Full names of the modules a source imports anywhere, also inside functions; types alone do not count."""
    tree = ast.parse(source)
    found: set[str] = set()
    for node in set(ast.walk(tree)) - type_checking_only(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            parts = {f"{base}.{alias.name}" for alias in node.names}
            known = parts & modules.keys()
            of_qt = {part for part in parts if base == "PySide6"}
            found |= known | of_qt
            if len(known) < len(parts):
                found.add(base)
    return found


def room_of(module: str, table: Mapping[str, Room] = TABLE) -> Room:
    """The row that names the module most closely."""
    while module not in table:
        module = module.rpartition(".")[0]
    return table[module]


def inside(module: str, names: frozenset[str]) -> bool:
    """Whether a module is one of the named ones, or stands below one."""
    return any(module == name or module.startswith(f"{name}.") for name in names)


# The rules


def knows_only_what_it_may(sources: Sources) -> Iterator[str]:
    for module, source in sources.items():
        allowed = room_of(module)
        for name in imports(source, sources):
            top = name.partition(".")[0]
            if name.startswith("."):
                yield f"{module} imports {name} by a relative name"
            elif top == "selfassess":
                if name != "selfassess" and not inside(name, allowed.ours):
                    yield f"{module} may not know {name}"
            elif not is_standard(top) and top not in allowed.outside:
                yield f"{module} may not use {name}"


def is_standard(name: str) -> bool:
    """Whether a top-level module belongs to Python itself."""
    import sys

    return name in sys.stdlib_module_names


def knows_nothing_else_by_way_of_others(sources: Sources) -> Iterator[str]:
    graph = {module: imports(source, sources) & sources.keys() for module, source in sources.items()}
    for module in sources:
        allowed = room_of(module)
        for name in reachable(graph, module) - {"selfassess", module}:
            if not inside(name, allowed.ours):
                yield f"{module} comes to know {name} by way of others"


def reachable(graph: Mapping[str, set[str]], start: str) -> set[str]:
    """Everything that `start` imports, and what that imports in turn."""
    found: set[str] = set()
    ahead = [start]
    while ahead:
        new = graph[ahead.pop()] - found
        found |= new
        ahead += new
    return found


def never_goes_round_in_a_circle(sources: Sources) -> Iterator[str]:
    graph = {module: imports(source, sources) & sources.keys() - {module} for module, source in sources.items()}
    for module in sources:
        if module in reachable(graph, module):
            yield f"{module} imports itself by way of others"


def keeps_the_core_pure(sources: Sources) -> Iterator[str]:
    for module in PURE:
        tree = ast.parse(sources.get(module, ""))
        for name in imports(sources.get(module, ""), sources):
            if name.partition(".")[0] in DISK_CLOCK_AND_CHANCE:
                yield f"{module} imports {name}"
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called.rpartition(".")[2] in CLOCKS or called in ("open", "input", "print"):
                    yield f"{module}, line {node.lineno}, calls {called}"
            if isinstance(node, ast.Global):
                yield f"{module}, line {node.lineno}, changes a global"


def never_touches_the_network_or_foreign_code(sources: Sources) -> Iterator[str]:
    for module, source in sources.items():
        for name in imports(source, sources):
            if name.partition(".")[0] in NEVER or inside(name, NEVER_OF_QT):
                yield f"{module} imports {name}"
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DYNAMIC:
                yield f"{module}, line {node.lineno}, calls {node.func.id}"


def says_what_it_is_for(sources: Sources) -> Iterator[str]:
    for module, source in sources.items():
        if not ast.get_docstring(ast.parse(source)):
            yield f"{module} has no docstring"


def stays_short(sources: Sources) -> Iterator[str]:
    for module, source in sources.items():
        if (length := source.count("\n")) > LONGEST_FILE:
            yield f"{module} has {length} lines"
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                length = node.end_lineno - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    yield f"{module}.{node.name} has {length} lines"


RULES: tuple[Rule, ...] = (
    knows_only_what_it_may,
    knows_nothing_else_by_way_of_others,
    never_goes_round_in_a_circle,
    keeps_the_core_pure,
    never_touches_the_network_or_foreign_code,
    says_what_it_is_for,
    stays_short,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module(rule: Rule) -> None:
    assert sorted(rule(ours())) == []


BAD: tuple[tuple[Rule, Sources, str], ...] = (
    (
        knows_only_what_it_may,
        {"selfassess.scoring": "from selfassess.plan import make_plan", "selfassess.plan": ""},
        "selfassess.scoring may not know selfassess.plan",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.report.pdf": "def f():\n    from selfassess.files import library", "selfassess.files.library": ""},
        "selfassess.report.pdf may not know selfassess.files.library",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.report.report": "from selfassess.errors import BadFile", "selfassess.errors": ""},
        "selfassess.report.report may not know selfassess.errors",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.files.pack": "import selfassess.wizard.app as a", "selfassess.wizard.app": ""},
        "selfassess.files.pack may not know selfassess.wizard.app",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.report.pdf": "from PySide6.QtGui import QColor"},
        "selfassess.report.pdf may not use PySide6.QtGui",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.wizard.page": "if True:\n    import reportlab.lib"},
        "selfassess.wizard.page may not use reportlab.lib",
    ),
    (
        knows_only_what_it_may,
        {"selfassess.files.pack": "from . import strict"},
        "selfassess.files.pack imports . by a relative name",
    ),
    (
        knows_nothing_else_by_way_of_others,
        {
            "selfassess.report.pdf": "from selfassess.files.places import bundled",
            "selfassess.files.places": "def f():\n    from selfassess.files.library import Library",
            "selfassess.files.library": "",
        },
        "selfassess.report.pdf comes to know selfassess.files.library by way of others",
    ),
    (
        never_goes_round_in_a_circle,
        {
            "selfassess.files.a": "from selfassess.files.b import x",
            "selfassess.files.b": "def f():\n    import selfassess.files.a",
        },
        "selfassess.files.a imports itself by way of others",
    ),
    (keeps_the_core_pure, {"selfassess.plan": "from pathlib import Path"}, "selfassess.plan imports pathlib"),
    (keeps_the_core_pure, {"selfassess.scoring": "import os.path"}, "selfassess.scoring imports os.path"),
    (
        keeps_the_core_pure,
        {"selfassess.plan": "from datetime import date\nx = date.today()"},
        "selfassess.plan, line 2, calls date.today",
    ),
    (keeps_the_core_pure, {"selfassess.findings": "open('x')"}, "selfassess.findings, line 1, calls open"),
    (
        keeps_the_core_pure,
        {"selfassess.assessment": "def f():\n    global x"},
        "selfassess.assessment, line 2, changes a global",
    ),
    (
        never_touches_the_network_or_foreign_code,
        {"selfassess.wizard.app": "from PySide6 import QtNetwork"},
        "selfassess.wizard.app imports PySide6.QtNetwork",
    ),
    (
        never_touches_the_network_or_foreign_code,
        {"selfassess.report.html": "def f():\n    from urllib.request import urlopen"},
        "selfassess.report.html imports urllib.request",
    ),
    (
        never_touches_the_network_or_foreign_code,
        {"selfassess.files.pack": "import pickle"},
        "selfassess.files.pack imports pickle",
    ),
    (
        never_touches_the_network_or_foreign_code,
        {"selfassess.cli": "eval('1')"},
        "selfassess.cli, line 1, calls eval",
    ),
    (says_what_it_is_for, {"selfassess.plan": "x = 1"}, "selfassess.plan has no docstring"),
    (stays_short, {"selfassess.plan": "\n" * 451}, "selfassess.plan has 451 lines"),
    (stays_short, {"selfassess.plan": "def f():\n" + "    x = 1\n" * 40}, "selfassess.plan.f has 41 lines"),
)


@pytest.mark.parametrize(("rule", "sources", "sentence"), BAD, ids=[sentence for _, _, sentence in BAD])
def test_the_rule_bites(rule: Rule, sources: Sources, sentence: str) -> None:
    assert sentence in list(rule(sources))


def test_what_only_types_need_is_no_import() -> None:
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from selfassess.wizard import app\n"
    assert imports(source, {}) == {"typing"}


def test_every_room_of_the_table_is_there() -> None:
    modules = ours()
    assert [name for name in TABLE if name not in modules] == []
