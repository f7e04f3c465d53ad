"""Everything that the program can do, done once: `python -m tests.packaging.journey FOLDER`.

Prints the modules that were loaded and the files that were read, as JSON. It uses nothing of the test kit, so that what
is loaded is what the program itself needs, and so that an installation can be driven by it as well.
"""

import importlib
import json
import os
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_READ: set[str] = set()


def _listen(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        _READ.add(os.fsdecode(arguments[0]))


def commands(folder: Path) -> Iterator[tuple[str, ...]]:
    """Every command, one after the other."""
    from selfassess.files.places import example_assessment, shipped_pack

    example, shared, backup = str(example_assessment()), str(folder / "shared.selfassess"), str(folder / "all.zip")
    plan = ["plan", example, "-o", str(folder / "plan.pdf"), "--date", "2026-11-26", "--since", example]
    others = [f"--{kind}={folder / 'plan'}.{kind}" for kind in ("html", "docx", "ics", "csv")]
    yield (*plan, *others)
    for edition in ("large-print", "fillable"):
        yield ("plan", example, "-o", str(folder / f"{edition}.pdf"), "--edition", edition, "--public")
    yield ("score", example, "--json")
    yield ("share", example, "-o", shared)
    yield ("import", example)
    yield ("import", str(folder / "plan.pdf"))
    code, team = _code_of(Path(example)), str(folder / "team")
    yield ("code", example, "--qr", str(folder / "code.png"))
    yield ("decode", code, "-o", str(folder / "decoded.selfassess"))
    yield ("booklet", "-o", str(folder / "booklet.pdf"), "--date", "2026-11-26")
    _fill_with_people(Path(team), Path(example))
    whole = [f"--{kind}={team}.{kind}" for kind in ("html", "docx", "csv", "xlsx")]
    yield ("team", team, "--json", "-o", f"{team}.pdf", "--date", "2026-11-26", *whole)
    yield ("list", "--json")
    yield ("export", "--last", "-o", str(folder / "last.selfassess"))
    yield ("pack", "show", "--json")
    yield ("pack", "check", str(shipped_pack()))
    yield ("backup", "-o", backup)
    yield ("restore", backup)
    yield ("erase", "--yes")
    yield ("restore", backup)


def _code_of(file: Path) -> str:
    from selfassess.files.answer_code import answer_code
    from selfassess.files.documents import read_assessment
    from selfassess.files.pack import read_pack
    from selfassess.files.places import shipped_pack

    return answer_code(read_pack(shipped_pack()), read_assessment(file))


def _fill_with_people(folder: Path, file: Path) -> None:
    """Eight people's files are in the folder, for a team that figures are told of."""
    folder.mkdir(exist_ok=True)
    document = json.loads(file.read_text("utf-8"))
    for person in range(8):
        one = folder / f"{person}.selfassess"
        one.write_text(json.dumps({**document, "id": f"{person}" * 32}), encoding="utf-8")


def run_commands(folder: Path) -> None:
    """Every command has done what it is for."""
    from selfassess.cli import main

    for command in commands(folder):
        code = main(["--data-dir", str(folder / "data"), *command])
        if code:
            raise SystemExit(f"{command[0]} ended with {code}")


def use_window(folder: Path) -> None:
    """Every page was shown, every language spoken, and one question answered by its level."""
    from typing import get_args

    from PySide6.QtWidgets import QApplication

    from selfassess.files.library import Library
    from selfassess.wizard import languages
    from selfassess.wizard.app import application, first_window
    from selfassess.wizard.calls import Listener
    from selfassess.wizard.choices import Choice
    from selfassess.wizard.place import PageName, Place
    from selfassess.wizard.preferences import Preferences
    from selfassess.wizard.theme import Appearance

    app = application()
    for code in (*languages.available(), languages.ENGLISH):
        languages.use(app, code)
    with Library(folder / "data") as library:
        window = first_window(library, Appearance(app, "light"), Preferences(folder / "data"))
        listener = Listener(window)
        window.show()
        pack = window.session.pack
        for page in get_args(PageName):
            at = {"question": next(pack.questions).id, "importance": pack.questionnaires[0].id}.get(page, "")
            window.session.move(Place(page, at))
            QApplication.processEvents()
            for card in window.present.findChildren(Choice)[1:2]:
                card.click()
        window.grab().save(str(folder / "window.png"))
        listener.stop()
        window.close()


def load_the_rest() -> None:
    """Every module of the program, for what only a fault or a dialogue would load."""
    import selfassess

    for found in pkgutil.walk_packages(selfassess.__path__, "selfassess."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def main() -> None:
    """Do it all, and say what it took."""
    folder = Path(sys.argv[1]).absolute()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.addaudithook(_listen)
    before = set(sys.modules)
    said, sys.stdout = sys.stdout, sys.stderr
    run_commands(folder)
    use_window(folder)
    load_the_rest()
    sys.stdout = said
    loaded = {name: getattr(sys.modules[name], "__file__", None) for name in sorted(set(sys.modules) - before)}
    print(json.dumps({"modules": loaded, "read": sorted(_READ)}))


if __name__ == "__main__":
    main()
