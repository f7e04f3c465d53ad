"""Run by the Python that is shipped: `python bytecode.py FOLDER` puts the byte code of every module beside it.

The one compiler that is sure to make what this Python reads, and the same wherever the build runs. The byte code is
never held against its source, so nothing has to be written or looked at when the program starts, and names no folder
but its own.
"""

import importlib._bootstrap_external as external
import importlib.util
import sys
from pathlib import Path, PureWindowsPath


def compile_all(folder: Path) -> int:
    """Every module below the folder has its byte code; how many there are."""
    modules = sorted(folder.rglob("*.py"), key=Path.as_posix)
    for path in modules:
        compile_one(path, str(PureWindowsPath(path.relative_to(folder.parent))))
    return len(modules)


def compile_one(path: Path, called: str) -> None:
    """The module's byte code lies in `__pycache__` beside it, with the name by which a fault will call the module."""
    source = path.read_bytes()
    code = compile(source, called, "exec", dont_inherit=True, optimize=0)
    target = Path(importlib.util.cache_from_source(str(path), optimization=""))
    target.parent.mkdir(exist_ok=True)
    unchecked = external._code_to_hash_pyc(code, importlib.util.source_hash(source), False)  # type: ignore[attr-defined]
    target.write_bytes(unchecked)


if __name__ == "__main__":
    print(compile_all(Path(sys.argv[1])))
