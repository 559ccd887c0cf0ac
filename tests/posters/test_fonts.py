"""Shaping: what layout measures is what painters draw, and no letter of Vietnamese is ever a box."""

import unicodedata

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from bangtin.posters.fonts import (
    BLACK,
    BOLD,
    CONDENSED_BLACK,
    EXTRA_BOLD,
    MEDIUM,
    advance,
    font_file,
    ink_boxes,
    missing,
    outline,
    shape,
)
from bangtin.posters.scene import FontFace

FACES = (BLACK, EXTRA_BOLD, BOLD, MEDIUM, CONDENSED_BLACK)
BASES = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "".join(unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES)
LETTERS = VOWELS + VOWELS.upper() + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_every_vietnamese_letter_has_a_glyph_of_its_own(face: FontFace) -> None:
    assert len(set(VOWELS)) == 72
    assert missing(LETTERS, face) == ""
    glyphs = [shape(letter, face) for letter in LETTERS]
    assert all(len(run) == 1 and run[0].id != 0 for run in glyphs)
    assert len({run[0].id for run in glyphs}) == len(set(LETTERS))


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_punctuation_of_posters_is_there(face: FontFace) -> None:
    assert missing("–-,.!?:;()“”‘’/%0123456789·…≥", face) == ""


def test_missing_letters_are_named_once_in_order() -> None:
    assert missing("sức 健康 khỏe 健", BLACK) == "健康"


def test_spaces_and_line_ends_are_not_letters() -> None:
    assert missing("một\u00a0hai\tba\n", BLACK) == ""


@pytest.mark.parametrize("lost", ["\u00ad", "\u200b", "\ufeff", "\u0303"])
def test_what_nobody_would_see_or_place_is_missing(lost: str) -> None:
    assert missing(f"x{lost}y", BLACK) == lost


def test_kerning_draws_letters_together() -> None:
    assert advance("AV", BLACK) < advance("A", BLACK) + advance("V", BLACK)
    assert advance("HH", BLACK) == pytest.approx(2 * advance("H", BLACK))


def test_no_ligature_swallows_a_letter() -> None:
    assert [glyph.cluster for glyph in shape("ffi", BLACK)] == [0, 1, 2]


def test_decomposed_text_is_composed_first() -> None:
    assert shape(unicodedata.normalize("NFD", "khỏe"), BLACK) == shape("khỏe", BLACK)


def test_ink_boxes_say_how_far_stacked_marks_reach() -> None:
    above, below = ink_boxes("ỖẶ", BLACK)
    assert above.y1 == pytest.approx(1.167)
    assert below.y0 == pytest.approx(-0.26)
    assert below.x0 > above.x0
    (plain,) = ink_boxes("H", BLACK)
    assert (plain.y0, plain.y1) == (0, pytest.approx(0.74))


@pytest.mark.parametrize("letter", ["Ỗ", "g", "Đ", "–"])
def test_ink_boxes_agree_with_another_reader_of_the_font(letter: str) -> None:
    font = TTFont(font_file(BLACK))
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(letter)]].draw(pen)
    assert ink_boxes(letter, BLACK)[0] == pytest.approx([value / 1000 for value in pen.bounds], abs=0.002)


def test_an_outline_stays_inside_its_ink_box() -> None:
    (box,) = ink_boxes("ỗ", BLACK)
    (glyph,) = shape("ỗ", BLACK)
    points = [command[-2:] for command in outline(glyph.id, BLACK) if len(command) > 1]
    assert all(box.x0 - 1e-9 <= x <= box.x1 + 1e-9 and box.y0 - 1e-9 <= y <= box.y1 + 1e-9 for x, y in points)


@pytest.mark.parametrize("name", ["BeVietnamPro-Heavy", "Arial-Black", ""])
def test_an_unknown_face_is_an_error_that_names_it(name: str) -> None:
    with pytest.raises(ValueError, match=f"face {name}"):
        font_file(FontFace(name))
