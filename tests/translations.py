"""The catalogues of the interface: `python -m tests.translations` brings them up to date with the sources.

Every string that the wizard translates and every sentence of the core and of its errors goes into
`resources/translations/*.ts`, through Qt's own `lupdate`, and from there by `lrelease` into the `.qm` that the program
reads. What translators wrote stays, except for an English sentence that was reworded or is gone. `--check` says what is
out of date and changes nothing.
"""

import argparse
import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, Qt

from selfassess import errors
from selfassess.files.places import bundled
from selfassess.wizard.languages import PREFIX

ROOT = Path(__file__).resolve().parent.parent
WIZARD = ROOT / "selfassess" / "wizard"
COMMANDS = ("cli.py", "commands.py", "team_commands.py")
"""What they say is for whoever writes commands, in English."""
CORE = sorted({*(ROOT / "selfassess").glob("*.py"), *(ROOT / "selfassess" / "files").glob("*.py")})
ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
FOLDER = bundled("resources") / "translations"
LANGUAGES = tuple(sorted(path.stem.removeprefix(PREFIX) for path in FOLDER.glob(f"{PREFIX}*.ts")))
"""Those that a catalogue has been begun in."""


class Message(NamedTuple):
    """One string to be translated."""

    context: str
    source: str
    counted: bool = False


# What the sources say


def messages() -> set[Message]:
    """Every string that a catalogue should hold."""
    return {message for path in sources() for message in _of_wizard(path)} | set(core_messages())


def sources() -> list[Path]:
    """The files of the wizard."""
    return sorted(WIZARD.rglob("*.py"))


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call in a file, from the top."""
    found = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return iter(sorted(found, key=lambda call: (call.lineno, call.col_offset)))


def literal(node: ast.expr) -> str | None:
    """The text of a literal; None for anything else, an f-string too."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _of_wizard(path: Path) -> Iterator[Message]:
    for call in calls(path):
        if ast.unparse(call.func) == "translate" and len(call.args) == 2:
            context, source = map(literal, call.args)
            if context and source:
                yield Message(context, source)


def core_messages() -> list[Message]:
    """The core's sentences, which know nothing of Qt, in the order in which they stand."""
    shown = [path for path in (*CORE, *sources()) if path.name not in COMMANDS]
    found = [message for path in shown for call in calls(path) for message in _said(call)]
    return list(dict.fromkeys(found))


def _said(call: ast.Call) -> Iterator[Message]:
    name = ast.unparse(call.func)
    texts = [literal(argument) for argument in call.args]
    if name in ("say", "self.say", "SAY") and len(texts) == 1:
        yield from (Message("Core", text) for text in texts if text)
    elif name in ("say.count", "self.say.count", "SAY.count", "Count") and texts[-1]:
        yield Message("Core", f"%n {texts[-1]}", counted=True)
    else:
        yield from (Message("Core", text) for text in map(literal, templates_of(call)) if text)


PLACES = {"bad_file": slice(1, 2), "bad_code": slice(0, 1), "Count": slice(1, 3)}
"""Where templates stand in a call that takes something else too."""
TAKERS = {"templates", "Sentence", *PLACES, *ERRORS - {"BadFile", "BadCode"}}


def templates_of(call: ast.Call) -> list[ast.expr]:
    """What is to be a template in a call that makes sentences or an error; nothing of any other call."""
    name = ast.unparse(call.func).rpartition(".")[2]
    return call.args[PLACES.get(name, slice(None))] if name in TAKERS else []


# Files


def update(catalogue: Path, language: str) -> None:
    """The catalogue holds every string of the sources, and no other; translations stay."""
    with TemporaryDirectory() as folder:
        core = Path(folder) / "core.py"
        core.write_text("\n".join(map(_as_call, core_messages())), "utf-8")
        options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en_GB"]
        options += ["-disable-heuristic", "similartext", "-target-language", language]
        _run("lupdate", *options, *map(str, sources()), str(core), "-ts", str(catalogue))


def _as_call(message: Message) -> str:
    more = ', "", 2' if message.counted else ""
    return f"QCoreApplication.translate({message.context!r}, {message.source!r}{more})"


def compile(catalogue: Path, into: Path) -> Path:
    """The compiled catalogue, in the folder `into`."""
    made = into / f"{catalogue.stem}.qm"
    _run("lrelease", "-silent", str(catalogue), "-qm", str(made))
    return made


def _run(tool: str, *arguments: str) -> None:
    """One of Qt's own tools, as the PySide6 of this environment brings it."""
    beside = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
    subprocess.run([beside or f"pyside6-{tool}", *arguments], check=True, cwd=ROOT)


def read(catalogue: Path) -> dict[Message, list[str]]:
    """What a catalogue holds: for each string its translation, or its plural forms; empty texts where there is none."""
    held: dict[Message, list[str]] = {}
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for found in context.iter("message"):
            counted = found.get("numerus") == "yes"
            message = Message(context.findtext("name", ""), found.findtext("source", ""), counted)
            translation = found.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            held[message] = forms if counted else [translation.text or ""]
    return held


# A made-up language


ACCENTS = str.maketrans("AEIOUaeiounscy", "ÀÉÎÖÛàéîöûñšçý")
_PLACE = re.compile(r"(\{\w+\}|%n)")


def pseudo(text: str, backwards: bool = False) -> str:
    """The text between ⟦ and ⟧ with accents and about 40 % longer; what is filled in later stays as it is.

    Where it is to run `backwards`, every letter of it stands from right to left, as letters of Arabic would.
    """
    if len(text) == 1:
        return text.translate(ACCENTS)  # a key on the keyboard
    if text == "unchecked":
        return "checked"
    said = "".join(part if _PLACE.fullmatch(part) else part.translate(ACCENTS) for part in _PLACE.split(text))
    longer = max(2, round(len(text) * 0.4)) - 2
    more = (" ýšçéñ" * (longer // 6 + 1))[: longer + 1].rstrip() if " " in text else "é" * longer
    whole = f"⟦{said}{more}⟧"
    if not backwards:
        return whole
    parts = (part if _PLACE.fullmatch(part) else f"\u202e{part}\u202c" for part in _PLACE.split(whole))
    return f"\u200f{''.join(parts)}"


def make_pseudo(into: Path, language: str) -> Path:
    """A catalogue in which every string is made up, compiled; its language gives it its direction and plural forms."""
    catalogue = into / f"selfassess_{language}.ts"
    update(catalogue, language)
    backwards = QLocale(language).textDirection() == Qt.LayoutDirection.RightToLeft
    tree = ElementTree.parse(catalogue)
    for found in tree.getroot().iter("message"):
        translation = found.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        said = pseudo(found.findtext("source", ""), backwards)
        for form in translation.iter("numerusform"):
            form.text = said
        if found.get("numerus") != "yes":
            translation.text = said
    tree.write(catalogue, "utf-8", xml_declaration=True)
    return compile(catalogue, into)


# The command


def refresh(folder: Path, language: str) -> str:
    """The catalogue of a language is up to date and compiled, begun if there was none; returns how far it has come."""
    catalogue = folder / f"{PREFIX}{language}.ts"
    update(catalogue, language)
    compile(catalogue, folder)
    held = read(catalogue)
    return f"{language}: {sum(all(forms) for forms in held.values())} of {len(held)} strings translated"


def out_of_date(folder: Path, language: str) -> list[str]:
    """What a catalogue lacks, holds for nothing, or was not compiled with; a line each."""
    catalogue = folder / f"{PREFIX}{language}.ts"
    held, wanted = set(read(catalogue)), messages()
    said = [f"{catalogue.name}: lacks {message.source!r} ({message.context})" for message in sorted(wanted - held)]
    said += [f"{catalogue.name}: {message.source!r} is said no more" for message in sorted(held - wanted)]
    with TemporaryDirectory() as fresh:
        compiled, now = folder / f"{catalogue.stem}.qm", compile(catalogue, Path(fresh))
        if not compiled.exists() or compiled.read_bytes() != now.read_bytes():
            said.append(f"{compiled.name}: is not what {catalogue.name} says")
    return said


def check(folder: Path, languages: Sequence[str]) -> int:
    """Says what is out of date; the exit code is 1 if anything is."""
    said = [line for language in languages for line in out_of_date(folder, language)]
    print("\n".join([*said, "Run `python3 dev.py translations`."] if said else ["All translations are up to date."]))
    return 1 if said else 0


def language_code(text: str) -> str:
    """A code that Qt knows a language by."""
    if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", text) or QLocale(text).language() == QLocale.Language.C:
        raise argparse.ArgumentTypeError(f"{text!r} is no language code such as ga or pt_BR")
    return text


def main(arguments: Sequence[str] | None = None) -> int:
    """Bring every catalogue up to date, or one of the other things; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py translations", description=__doc__)
    parser.add_argument("--add", type=language_code, metavar="CODE", help="begin a catalogue in another language")
    parser.add_argument("--check", action="store_true", help="change nothing; say what is out of date")
    parser.add_argument("--pseudo", type=Path, metavar="FOLDER", help="a made-up language (eo), and one from the right")
    chosen = parser.parse_args(arguments)
    if chosen.check:
        return check(FOLDER, LANGUAGES)
    if chosen.pseudo:
        chosen.pseudo.mkdir(parents=True, exist_ok=True)
        print(*(make_pseudo(chosen.pseudo, language) for language in ("eo", "ar")), sep="\n")
        return 0
    FOLDER.mkdir(exist_ok=True)
    for language in sorted({*LANGUAGES, *filter(None, [chosen.add])}):
        print(refresh(FOLDER, language))
    return 0


if __name__ == "__main__":
    sys.exit(main())
