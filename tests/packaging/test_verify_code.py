"""A module of Python's own is proven only by a source that its makers signed for, compiled anew."""

import hashlib
import importlib._bootstrap_external as external
import zipfile
from pathlib import Path

import pytest

from windows.verify_code import unproven

SOURCE = b"def double(number):\n    return number * 2\n"
SIGNED = hashlib.sha256(SOURCE).digest()


def module(source: bytes) -> bytes:
    """The byte code of a module, as an archive of modules has it."""
    made: bytearray = external._code_to_hash_pyc(compile(source, "double.py", "exec", optimize=2), b"x" * 8)  # type: ignore[attr-defined]
    return bytes(made)


@pytest.mark.parametrize(
    ("source", "code", "catalogue", "reason"),
    [
        (SOURCE, module(SOURCE), SIGNED, ""),
        (SOURCE, module(SOURCE), SIGNED.hex().upper().encode("utf-16-le"), ""),
        (SOURCE, module(SOURCE.replace(b"2", b"3")), SIGNED, "it is not what its source gives"),
        (SOURCE, b"abcd" + module(SOURCE)[4:], SIGNED, "it is for another Python"),
        (SOURCE, module(SOURCE), b"", "its source is not in the catalogue"),
        (None, module(SOURCE), SIGNED, "there is no source"),
    ],
)
def test_a_module_is_proven_by_its_signed_source_alone(
    tmp_path: Path, source: bytes | None, code: bytes, catalogue: bytes, reason: str
) -> None:
    (tmp_path / "python.cat").write_bytes(b"..." + catalogue + b"...")
    with zipfile.ZipFile(tmp_path / "python313.zip", "w") as archive:
        archive.writestr("double.pyc", code)
    if source is not None:
        (tmp_path / "double.py").write_bytes(source)
    assert unproven(tmp_path, tmp_path) == (1, [f"double.pyc: {reason}"] if reason else [])


def test_what_is_no_module_must_be_signed_for_itself(tmp_path: Path) -> None:
    (tmp_path / "python.cat").write_bytes(hashlib.sha256(b"good").digest())
    with zipfile.ZipFile(tmp_path / "python313.zip", "w") as archive:
        archive.writestr("good.txt", "good")
        archive.writestr("bad.txt", "bad")
    assert unproven(tmp_path, tmp_path) == (2, ["bad.txt: is no module, and not in the catalogue"])
