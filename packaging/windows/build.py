"""Makes the installers for Windows: parts, folder, byte code, signatures, sums, and what is handed out."""

import argparse
from pathlib import Path

import dev
import shipped
import steps
from windows import fetch, installers, signatures, tree
from windows.launcher import launchers
from wine import prefix

HERE = Path(__file__).parent
WORK = steps.BUILD / "windows"
TREE = WORK / "tree"


def main(arguments: list[str]) -> int:
    """The installers lie in the folder that was asked for."""
    options = parsed(arguments)
    steps.need(installers.TOOLS, "the programs that make installers")
    out = options.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    lay_out(options.work, options.runtime, options.sign)
    steps.say("making the installers")
    made = [
        installers.setup(options.work / "tree", options.work, out, options.sign, options.fast),
        installers.portable(options.work / "tree", out),
        installers.msi(options.work / "tree", options.work, out),
    ]
    if options.sign:
        signatures.sign(options.sign, made[-1])  # the first is signed while it is made, and a zip cannot be
    parts = out / f"{installers.base()}-windows.{shipped.SBOM}"
    parts.write_bytes((options.work / "tree" / shipped.SBOM).read_bytes())
    made.append(parts)
    (out / shipped.SUMS).write_bytes(shipped.sums((path.name, path.read_bytes()) for path in made))
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path}")
    return 0


def twice(arguments: list[str]) -> int:
    """`check-repeatable [ARGUMENTS OF windows]`: two builds in two folders give the same bytes; 1 where they do not."""
    sums = []
    for name in ("once", "again"):
        folder = steps.fresh(steps.BUILD / name)
        main([*arguments, "--work", str(folder / "work"), "--out", str(folder / "out")])
        sums.append((folder / "out" / shipped.SUMS).read_text(encoding="utf-8"))
    steps.say("both builds are the same" if len(set(sums)) == 1 else "the builds differ:\n" + "\n".join(sums))
    return 0 if len(set(sums)) == 1 else 1


def parsed(arguments: list[str]) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="build.py windows", description=__doc__)
    add = parser.add_argument
    add("--out", type=Path, default=shipped.ROOT / "dist", help="where the installers go")
    add("--work", type=Path, default=WORK, help="where what lies between two steps goes")
    add("--runtime", type=Path, help="a folder with Python's embeddable build for Windows, listed in a runtime-*.lock")
    add("--sign", default="", metavar="HOOK", help="a command that signs the file it is given, in place")
    add("--fast", action="store_true", help="compress the installer less: for checks, not to be handed out")
    return parser.parse_args(arguments)


def lay_out(work: Path, runtime: Path | None, hook: str) -> None:
    """The folder of the program lies in `tree`, whole, signed and with the list of its sums."""
    python, wheels = fetch.runtime(runtime), fetch.packages()
    steps.say("laying out the program")
    folder = steps.fresh(work / "tree")
    [dll] = [name for name in python if tree.is_python(name)]
    steps.write(tree.tree(python, wheels, launchers(work / "launcher", dll)), folder)
    compile_modules(python, work)
    if hook:
        for name in signatures.unsigned(read(folder)):
            signatures.sign(hook, folder / name)
    machine = [str(HERE), str(dev.VENV), str(work), prefix.shown(work)]
    if found := list(tree.strangers(read(folder), machine)):
        steps.stop("\n".join(["The folder holds what it should not:", *found]))
    (folder / shipped.SUMS).write_bytes(shipped.sums_of(folder))
    steps.settle(folder)


def compile_modules(python: shipped.Files, work: Path) -> None:
    """Every module has its byte code, made by the Python that will read it."""
    steps.say("compiling the modules with the Python that is shipped")
    steps.write(python, steps.fresh(work / "python"))
    with prefix.windows(work / "prefix") as made:
        ended = made.run(work / "python" / "python.exe", HERE / "bytecode.py", work / "tree" / "lib")
    prefix.forget(work / "prefix")
    if ended.code:
        steps.stop(f"The modules could not be compiled.\n{ended.said}")


def read(folder: Path) -> shipped.Files:
    """The files of the folder."""
    return {name: (folder / name).read_bytes() for name in installers.files_in(folder)}
