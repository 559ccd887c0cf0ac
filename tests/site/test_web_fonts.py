"""The fonts of the site: every Vietnamese letter, kerning, a few kilobytes, the same bytes every time."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from bangtin.site.files.fonts import WEIGHTS, font_file, letters, subset, web_fonts


def test_letters_are_ascii_vietnamese_and_the_punctuation_of_prose() -> None:
    every = letters()
    for text in ("Ế Ỗ Ữ Ằ ỵ Đ đ ơ Ư ỷ", "– — “ ” ‘ ’ … ·", "4–5 bác sĩ, 95%", "AZaz09~!"):
        assert set(text) <= set(every)
    assert len(set(every)) == len(every)
    assert unicodedata.is_normalized("NFC", every)
    assert sum(char.isalpha() for char in every) >= 52 + 134


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return dict(web_fonts(tmp_path_factory.mktemp("phong")))


def test_each_weight_is_small_whole_and_kerned(made: dict[str, bytes]) -> None:
    assert list(made) == [f"be-vietnam-pro-{weight}.woff2" for weight in WEIGHTS]
    for data in made.values():
        assert len(data) < 12_000
        font = TTFont(io.BytesIO(data))
        assert font.flavor == "woff2"
        assert {ord(char) for char in letters()} <= set(font.getBestCmap())
        features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
        assert features == {"kern"}
        assert "fpgm" not in font
        font.close()


def test_the_same_font_gives_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    assert subset(font_file("Regular"), letters()) == made["be-vietnam-pro-400.woff2"]
    assert dict(web_fonts(tmp_path)) == made


def test_the_second_build_reads_the_cache(tmp_path: Path) -> None:
    web_fonts(tmp_path)
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(kept) == len(WEIGHTS)
    for path in kept:
        path.write_bytes(b"kept")
    assert set(web_fonts(tmp_path).values()) == {b"kept"}
