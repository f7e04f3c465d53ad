"""A thousand answer codes with every slip of a finger, and a program that we did not write scans them."""

import subprocess
from io import BytesIO
from itertools import chain
from pathlib import Path

from PIL import Image

from selfassess.files.answer_code import read_code, square_code
from tests.builders import shipped
from tests.codes import codes, unnoticed, wrong_characters


def scanned(picture: Path) -> str:
    """What zbar reads in a picture."""
    ended = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)],
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.stdout.strip()


def test_every_wrong_character_of_a_thousand_codes_is_noticed_and_its_group_named() -> None:
    assert unnoticed(chain.from_iterable(map(wrong_characters, codes(1_000)))) == []


def test_zbar_reads_a_hundred_square_codes_and_the_answers_in_them(tmp_path: Path) -> None:
    picture = tmp_path / "code.png"
    for code in codes(100):
        picture.write_bytes(square_code(code, "png"))
        assert scanned(picture) == code
        assert read_code(scanned(picture), shipped()).answers


def test_zbar_reads_nothing_where_half_of_the_square_is_covered(tmp_path: Path) -> None:
    (code,) = codes(1)
    half = Image.open(BytesIO(square_code(code, "png"))).convert("L")
    half.paste(255, (0, 0, half.width // 2, half.height))
    half.save(tmp_path / "half.png")
    assert scanned(tmp_path / "half.png") == ""
