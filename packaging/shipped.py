"""What an installation holds whichever the system: the program as its wheel lays it out, licences, parts list and sums.

Everything here is a function of what is committed, so that two builds of one state give the same bytes.
"""

import hashlib
import json
import re
import tomllib
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.parser import HeaderParser
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
NAME = "selfassess"
LICENCES = f"{NAME}/licenses"
"""Where licence texts lie in an installation: `places.notices()` looks there."""
SBOM = "sbom.cdx.json"
SUMS = "SHA256SUMS"
EPOCH = int(datetime(2026, 11, 26, tzinfo=UTC).timestamp())
"""The time that every file of a build bears (SOURCE_DATE_EPOCH); moved on with the version."""

Files = Mapping[str, bytes]
"""What lies in a folder, by its path with forward slashes."""

_NOT_SHIPPED = re.compile(r"(^|/)__pycache__/|\.pyc$|\.ts$")
"""Byte code is made anew for the Python that is shipped; a .ts is what translators write and a .qm is made of."""
_LICENCE = re.compile(
    r"\.dist-info/(?:licenses/|sboms/)?((?:.*/)?(?:LICEN[CS]E(?!Ref)|COPYING|NOTICE|AUTHORS)[^/]*)$", re.I
)
_SPDX = re.compile(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*")
_CLASSIFIER = "License :: OSI Approved :: "


# The program itself


@cache
def project() -> dict[str, Any]:
    """pyproject.toml, which says what the wheel holds."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def version() -> str:
    """The program's version."""
    return _said("__version__")


def app_name() -> str:
    """The name people see."""
    return _said("APP_NAME")


@cache
def _said(name: str) -> str:
    """What the program says of itself, in the file from which the wheel takes its version."""
    source = ROOT / project()["tool"]["hatch"]["version"]["path"]
    [value] = re.findall(rf'^{name} = "([^"]+)"$', source.read_text(encoding="utf-8"), re.MULTILINE)
    return str(value)


def program() -> Files:
    """The program's own files, laid out as in the wheel; without what only its making needs."""
    wheel = project()["tool"]["hatch"]["build"]["targets"]["wheel"]
    laid = {package: package for package in wheel["packages"]} | wheel["force-include"]
    found = {target + below: read for source, target in laid.items() for below, read in _below(ROOT / source)}
    return {name: found[name] for name in sorted(found) if not _NOT_SHIPPED.search(name)}


def collected_licences() -> Files:
    """The licence texts and notices that the parts should have brought and did not; kept in packaging/licenses."""
    folder = Path(__file__).parent / "licenses"
    return {LICENCES + below: read for below, read in _below(folder)}


def _below(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each file at or below the path, with what follows the path in its name."""
    if path.is_file():
        yield "", path.read_bytes()
    for file in sorted(path.rglob("*")):
        if file.is_file():
            yield f"/{file.relative_to(path).as_posix()}", file.read_bytes()


# What it stands on


class Component(NamedTuple):
    """A part that others made, as the parts list names it."""

    name: str
    version: str
    licence: str
    purl: str = ""
    sha256: str = ""


def component(metadata: str, sha256: str = "") -> Component:
    """What a package's METADATA says of it, with the digest of the wheel that it came in."""
    said = HeaderParser().parsestr(metadata)
    name, number = said["Name"], said["Version"]
    classifiers = [line.removeprefix(_CLASSIFIER) for line in said.get_all("Classifier", []) if _CLASSIFIER in line]
    declared = said["License-Expression"] or said["License"] or ", ".join(classifiers) or "see its licence text"
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{number}"
    return Component(name, number, declared.splitlines()[0], purl, sha256)


def licences_in(name: str, files: Files) -> Files:
    """The licence texts among the files of a package, at their places in an installation."""
    found = {match[1].replace("/", "-"): read for path, read in files.items() if (match := _LICENCE.search(path))}
    return {f"{LICENCES}/{name.lower()}/{text}": read for text, read in sorted(found.items())}


def sbom(components: Iterable[Component]) -> bytes:
    """The parts list of an installation, as CycloneDX 1.6."""
    parts = [_part(each) for each in sorted(components)]
    itself = {"type": "application", "bom-ref": NAME, "name": NAME, "version": version(), "description": app_name()}
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(EPOCH, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": itself | {"licenses": [{"expression": project()["project"]["license"]}]},
        },
        "components": parts,
        "dependencies": [{"ref": NAME, "dependsOn": [part["bom-ref"] for part in parts]}],
    }
    whole["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(whole, sort_keys=True))}"
    return (json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def _part(each: Component) -> dict[str, Any]:
    licence = {"expression": each.licence} if _SPDX.fullmatch(each.licence) else {"license": {"name": each.licence}}
    part: dict[str, Any] = {"type": "library", "name": each.name, "version": each.version, "licenses": [licence]}
    part["bom-ref"] = each.purl or f"{each.name}@{each.version}"
    if each.purl:
        part["purl"] = each.purl
    if each.sha256:
        part["hashes"] = [{"alg": "SHA-256", "content": each.sha256}]
    return part


# A folder of it


def sums(files: Iterable[tuple[str, bytes]]) -> bytes:
    """The files' digests, as `sha256sum -c` reads them."""
    lines = (f"{hashlib.sha256(read).hexdigest()}  {name}\n" for name, read in sorted(files))
    return "".join(lines).encode()


def sums_of(folder: Path) -> bytes:
    """The digests of everything in a folder but of the list itself."""
    return sums((below[1:], read) for below, read in _below(folder) if below != f"/{SUMS}")


# What must not be in it

_STRANGE = re.compile(
    r"(^|/)(tests?|\.git[^/]*|\.venv|\.mypy_cache|\.pytest_cache|__MACOSX)(/|$)|\.(orig|rej|part|log|db)$"
)


def strangers(files: Files, machine: Collection[str], large: re.Pattern[str], most: int) -> Iterator[str]:
    """Whatever a folder should not hold: tests, caches, names of the building machine, large files nobody knows."""
    if (size := sum(map(len, files.values()))) > most:
        yield f"the folder is too large: {size / 1e6:.1f} MB"
    for name, read in files.items():
        if _STRANGE.search(name):
            yield f"{name} is not part of the program"
        if len(read) > 1_000_000 and not large.fullmatch(name):
            yield f"{name} is large, and not known to be needed"
        yield from (f"{name} names {place!r}" for place in machine if place.encode() in read)
        if name.endswith(".pyc") and name.replace("/__pycache__", "").split(".cpython-")[0] + ".py" not in files:
            yield f"{name} is of no module"
