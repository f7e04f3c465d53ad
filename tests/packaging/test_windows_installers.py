"""The installers get every file, in one order and with nothing of the disk, and what they are made of is sound."""

import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image

import shipped
from windows import installers, launcher, sign


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small program."""
    tree = tmp_path / "tree"
    for name in ("selfassess.exe", "lib/b.py", "lib/a b.py", "lib/inner/é.py", "runtime/python313.dll"):
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(name, encoding="utf-8")
    return tree


def test_the_installer_is_told_of_each_file_and_where_it_goes(folder: Path) -> None:
    assert [line.replace(str(folder), "TREE").strip() for line in installers.nsis_lines(folder)] == [
        'SetOutPath "$INSTDIR\\lib"',
        'File "TREE/lib/a b.py"',
        'File "TREE/lib/b.py"',
        'SetOutPath "$INSTDIR\\lib\\inner"',
        'File "TREE/lib/inner/é.py"',
        'SetOutPath "$INSTDIR\\runtime"',
        'File "TREE/runtime/python313.dll"',
        'SetOutPath "$INSTDIR"',
        'File "TREE/selfassess.exe"',
    ]


def test_the_msi_knows_each_file_by_an_id_that_stays(folder: Path) -> None:
    written = installers.wix_files(folder)
    ids = re.findall(r'Guid="([0-9A-F-]{36})"', written)
    assert len(set(ids)) == len(ids) == 5
    assert ids[0] == installers.guid("lib/a b.py")
    assert installers.guid("lib/a b.py") == "D07D0DF4-B1C6-5247-94D2-7FB474039CDF", "an upgrade finds files by it"
    (folder / "lib" / "0.py").touch()
    assert set(ids) < set(re.findall(r'Guid="([0-9A-F-]{36})"', installers.wix_files(folder)))


def test_the_folder_to_carry_is_the_folder_with_its_mark_and_the_same_bytes_at_any_time(
    folder: Path, tmp_path: Path
) -> None:
    first = installers.portable(folder, tmp_path).read_bytes()
    os.utime(folder / "lib" / "b.py", (1, 1))
    assert installers.portable(folder, tmp_path).read_bytes() == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        names = {name.removeprefix(f"{installers.base()}/") for name in packed.namelist()}
    assert names == {*installers.files_in(folder), "portable.txt"}


def test_the_icon_has_every_size_that_windows_asks_for() -> None:
    sizes = Image.open(io.BytesIO(launcher.icon())).info["sizes"]
    assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= sizes


def test_a_version_that_windows_cannot_say_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    assert launcher.numbers() == f"{shipped.version()}.0"
    monkeypatch.setattr(shipped, "version", lambda: "1.0rc1")
    with pytest.raises(SystemExit):
        launcher.numbers()


def test_a_file_is_signed_with_the_key_that_the_surroundings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SIGN_CERT", "SIGN_KEY", "SIGN_PKCS11", "SIGN_TSA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SIGN_CERT", "chain.pem")
    monkeypatch.setenv("SIGN_KEY", "pkcs11:token=ours")
    monkeypatch.setenv("SIGN_PKCS11", "token.so")
    chosen = ["-pkcs11module", "token.so", "-certs", "chain.pem", "-key", "pkcs11:token=ours", "-h", "sha256"]
    assert sign.options(Path("selfassess.exe")) == chosen
    assert sign.options(Path("selfassess.msi")) == [*chosen, "-add-msi-dse"]
