"""Run by a Python for Windows on itself: `python verify_code.py RUNTIME LIB` names every module that cannot be proven.

A module is proven where its source is one whose digest is in python.cat, and that source, compiled here, gives the byte
code that is in the archive of modules. The last line counts.
"""

import hashlib
import importlib.util
import marshal
import sys
import zipfile
from pathlib import Path
from types import CodeType
from typing import Any

READ_BY_HAND = {
    "xml/__init__.py": "8e7bc2b8a9974751e0bf0be8e8fd3c116fb0ed2ff2e372f693a7e3659a46f8dc",
    "zipfile/__init__.py": "1b580c37e07e4760ba307302b547312f2b97be888bb3ef681e4f39e9e22c3f40",
}
"""Sources of 3.13.2 that python.cat leaves out. The first is that of 3.13.0; the second differs from it in six small
places, which read like the repairs of faults, but no signature proves where they come from."""


def unproven(runtime: Path, sources: Path) -> tuple[int, list[str]]:
    """How many modules the archive has, and those that are not proven, each with the reason."""
    catalogue = (runtime / "python.cat").read_bytes()
    [archive] = runtime.glob("python3*.zip")
    with zipfile.ZipFile(archive) as modules:
        names = [name for name in modules.namelist() if not name.endswith("/")]
        reasons = {name: reason(modules.read(name), name, sources, catalogue) for name in names}
    return len(names), [f"{name}: {why}" for name, why in reasons.items() if why]


def reason(read: bytes, name: str, sources: Path, catalogue: bytes) -> str:
    """Why the member of the archive is not proven, or nothing."""
    if not name.endswith(".pyc"):
        return "" if is_listed(read, catalogue) else "is no module, and not in the catalogue"
    source = sources / name.removesuffix("c")
    text = source.read_bytes() if source.is_file() else None
    if text is None:
        return "there is no source"
    if text and not is_listed(text, catalogue) and hashlib.sha256(text).hexdigest() != READ_BY_HAND.get(name[:-1]):
        return "its source is not in the catalogue"
    if read[:4] != importlib.util.MAGIC_NUMBER:
        return "it is for another Python"
    code = marshal.loads(read[16:])  # noqa: S302 - it is read, and never run
    ways = (compile(text, code.co_filename, "exec", dont_inherit=True, optimize=level) for level in (2, 1, 0))
    return "" if any(essence(code) == essence(made) for made in ways) else "it is not what its source gives"


def is_listed(read: bytes, catalogue: bytes) -> bool:
    """Whether the signed catalogue has the digest, as bytes or written out."""
    digests = (hashlib.sha1(read).digest(), hashlib.sha256(read).digest())  # noqa: S324 - the catalogue's own choice
    return any(each in catalogue or each.hex().upper().encode("utf-16-le") in catalogue for each in digests)


def essence(code: CodeType) -> tuple[Any, ...]:
    """All that a code object does, so that two can be compared however they were stored."""
    kept = ("name qualname code names varnames cellvars freevars flags argcount kwonlyargcount posonlyargcount "
            "linetable exceptiontable stacksize")  # fmt: skip
    return (*(getattr(code, f"co_{each}") for each in kept.split()), *map(constant, code.co_consts))


def constant(value: Any) -> Any:
    """A constant in a form that can be compared: a set has no order, and 0.0 is not -0.0."""
    if isinstance(value, CodeType):
        return essence(value)
    return type(value).__name__, repr(sorted(map(repr, value)) if isinstance(value, frozenset) else value)


if __name__ == "__main__":
    count, found = unproven(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join([*found, f"{count - len(found)} of {count} modules are proven"]))
