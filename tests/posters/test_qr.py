"""QR codes: as small as the level allows, and read back by a program that is not ours."""

import pytest
from PIL import Image

from bangtin.posters.qr import QrMatrix, decode, matrix

URL = "https://vi-du.example/kien-an/q/k04/"


def drawn(code: QrMatrix, module: int = 4, quiet: int = 4) -> Image.Image:
    side = len(code.modules)
    picture = Image.new("L", (side + 2 * quiet, side + 2 * quiet), 255)
    for y, row in enumerate(code.modules):
        for x, dark in enumerate(row):
            if dark:
                picture.putpixel((x + quiet, y + quiet), 0)
    return picture.resize((picture.width * module, picture.height * module), Image.Resampling.NEAREST)


@pytest.mark.parametrize(("ecc", "version", "modules"), [("M", 3, 29), ("Q", 4, 33)])
def test_sample_addresses_need_the_versions_of_the_brief(ecc: str, version: int, modules: int) -> None:
    code = matrix(URL, ecc)
    assert (code.version, len(code.modules), len(code.modules[0])) == (version, modules, modules)
    assert decode(drawn(code)) == (URL,)


def test_62_bytes_are_the_most_that_version_4_holds_at_level_m() -> None:
    assert matrix("https://" + "a" * 54, "M").version == 4
    assert matrix("https://" + "a" * 55, "M").version == 5


@pytest.mark.parametrize("ecc", ["L", "M", "Q", "H"])
def test_the_level_is_the_one_asked_for(ecc: str) -> None:
    """Two modules of the format information, below the mask 10 of its standard, say the level."""
    modules = matrix(URL, ecc).modules
    level = (modules[8][0] << 1 | modules[8][1]) ^ 0b10
    assert level == {"L": 1, "M": 0, "Q": 3, "H": 2}[ecc]


def test_no_quiet_zone_is_in_the_matrix() -> None:
    modules = matrix(URL, "M").modules
    assert all(modules[0][:7]) and all(row[0] for row in modules[:7])


def test_the_same_address_gives_the_same_code() -> None:
    first = matrix(URL, "Q")
    matrix.cache_clear()
    assert matrix(URL, "Q") == first


def test_several_codes_are_read_from_the_top_left() -> None:
    one, two = drawn(matrix(URL, "M")), drawn(matrix(URL + "2", "M"))
    page = Image.new("RGB", (one.width + two.width, one.height), "white")
    page.paste(two, (0, 0))
    page.paste(one, (two.width, 0))
    assert decode(page) == (URL + "2", URL)


def test_a_picture_without_a_code_has_none() -> None:
    assert decode(Image.new("RGB", (200, 200), "white")) == ()


def test_an_unknown_level_is_an_error() -> None:
    with pytest.raises(ValueError, match="level X"):
        matrix(URL, "X")


def test_a_text_too_long_for_any_code_is_an_error() -> None:
    with pytest.raises(ValueError, match="no QR code holds"):
        matrix("a" * 3000, "H")
