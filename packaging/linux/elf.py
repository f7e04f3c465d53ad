"""What a program or library of Linux needs, read from the file itself."""

import re
import struct
from collections.abc import Iterable, Iterator

from shipped import Files

_LOADED, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5
_GLIBC = re.compile(rb"\0GLIBC_2\.(\d+)(?=\0)")


def is_elf(content: bytes) -> bool:
    """Whether it is a program or a library."""
    return content.startswith(b"\x7fELF")


def needed(content: bytes) -> list[str]:
    """The libraries that it names, as the system looks for them; none where it is linked with none."""
    segments = list(_segments(content))
    entries = [entry for kind, at, _, size in segments if kind == _DYNAMIC for entry in _entries(content, at, size)]
    addresses = [value for tag, value in entries if tag == _STRINGS]
    if not addresses:
        return []
    strings = next(
        at + addresses[0] - address
        for kind, at, address, size in segments
        if kind == _LOADED and address <= addresses[0] < address + size
    )
    return [_text(content, strings + value) for tag, value in entries if tag == _NEEDED]


def glibc(content: bytes) -> int:
    """The 2.x of the C library that it asks for at most; 0 where it asks for none."""
    return max(map(int, _GLIBC.findall(content)), default=0)


def reached(files: Files, roots: Iterable[str]) -> frozenset[str]:
    """The roots, and every library among the files that they load, directly or through another."""
    places = {name.rpartition("/")[2]: name for name, content in files.items() if is_elf(content)}
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [places[library] for library in needed(files[name]) if library in places]
    return frozenset(found)


def _segments(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Each part that is mapped: its kind, where it stands in the file, where in memory, and its size in the file."""
    start, _, _, _, each, count = struct.unpack_from("<QQIHHH", content, 32)
    for number in range(count):
        kind, _, at, address, _, size = struct.unpack_from("<IIQQQQ", content, start + number * each)
        yield kind, at, address, size


def _entries(content: bytes, at: int, size: int) -> Iterator[tuple[int, int]]:
    """The entries of the dynamic section, a tag and a value each."""
    yield from struct.iter_unpack("<qQ", content[at : at + size - size % 16])


def _text(content: bytes, at: int) -> str:
    return content[at : content.index(b"\0", at)].decode()
