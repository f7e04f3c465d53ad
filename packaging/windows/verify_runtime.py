"""Whether a Python for Windows is what its makers made, whoever handed it on; asked when a lock is written.

- Every program file is signed by the Python Software Foundation, the C runtime by Microsoft, and each signature holds.
- python.cat, signed by the Foundation, names the digests of the sources of Python's own modules.
- Compiled by the signed python.exe itself, those sources give the byte code in python313.zip, module by module.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import steps
from windows import fetch, signatures
from wine import prefix

HERE = Path(__file__).parent
SIGNED = (".dll", ".pyd", ".exe", ".cat")


def main(arguments: list[str]) -> int:
    """`verify-runtime [DIR] [--lib LIB]`: its lock is on standard output, or 1 and what is wrong with it is said."""
    parser = argparse.ArgumentParser(prog="build.py verify-runtime", description=__doc__)
    parser.add_argument("runtime", nargs="?", type=Path, help="the embeddable build, unpacked; else what builds fetch")
    parser.add_argument("--lib", type=Path, help="the folder Lib of a full installation of the same version")
    options = parser.parse_args(arguments)
    steps.need(signatures.TOOLS, "the program that checks signatures")
    work = steps.fresh(steps.BUILD / "verify")
    python = fetch.in_folder(options.runtime) if options.runtime else fetch.carried(fetch.CARRIER)
    steps.write(python, work / "python")
    found = [*wrongly_signed(work / "python"), *unproven_modules(work, options.lib or _sources(work / "lib"))]
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    print("".join(f"{digest}  {name}\n" for name, digest in sorted(fetch.digests(python).items())), end="")
    return 0


def wrongly_signed(folder: Path) -> Iterator[str]:
    """Every file whose signature does not hold, or is not of who should have made it."""
    for file in sorted(path for path in folder.iterdir() if path.suffix in SIGNED):
        maker = "Microsoft" if file.name.startswith("vcruntime") else "Python Software Foundation"
        found = signatures.signature(file)
        if not found.holds or maker not in found.signer:
            yield f"{file.name} should be signed by the {maker}; it is by {found.signer}"


def unproven_modules(work: Path, sources: Path) -> list[str]:
    """Every module of Python's own whose byte code no signed source gives, as its own compiler says."""
    with prefix.windows(work / "prefix") as made:
        ended = made.run(work / "python" / "python.exe", HERE / "verify_code.py", work / "python", sources)
    prefix.forget(work / "prefix")
    *found, summary = ended.said.splitlines() or ["python.exe said nothing"]
    steps.say(summary)
    return found if ended.code == 0 else [*found, summary]


def _sources(folder: Path) -> Path:
    files = fetch.carried(fetch.SOURCES)
    steps.write(
        {name: read for name, read in files.items() if name.startswith("Lib/") and "/site-packages/" not in name},
        folder,
    )
    return folder / "Lib"
