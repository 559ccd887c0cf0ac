"""Variants for office printers: little ink, the same words in the same places, and everything still readable."""

from __future__ import annotations

import pytest
from layout_tools import materials

from bangtin.posters.low_ink import low_ink
from bangtin.posters.painters.raster import render
from bangtin.posters.scene import Fill, QrCode, Scene, TextLine
from bangtin.posters.themes import Theme, contrast

M = materials()
MESSAGES = (
    "moi-nguoi-dan-khoe-manh",
    "an-sach-song-xanh",
    "tap-the-duc-moi-ngay",
    "bao-phu-bhyt-2026",
    "tuoi-tho-2030",
)


def theme_of(message_id: str) -> Theme:
    return M.stock.themes.by_id[M.message(message_id).theme]


def ink(scene: Scene, theme: Theme) -> float:
    """Mean darkness of the sheet, from 0 (white) to 255."""
    histogram = render(scene, theme, 0.5).convert("L").histogram()
    return sum((255 - value) * count for value, count in enumerate(histogram)) / sum(histogram)


@pytest.mark.parametrize("message_id", MESSAGES)
def test_it_takes_much_less_ink(message_id: str) -> None:
    scene, theme = M.known_scene(message_id, "a3"), theme_of(message_id)
    assert ink(low_ink(scene), theme) < 0.65 * ink(scene, theme)


@pytest.mark.parametrize("message_id", MESSAGES)
def test_words_and_code_stand_where_they_stood(message_id: str) -> None:
    scene = M.known_scene(message_id, "a3")
    plain = [(line.words, line.baseline, line.size) for line in scene.items if isinstance(line, TextLine)]
    light = [(line.words, line.baseline, line.size) for line in low_ink(scene).items if isinstance(line, TextLine)]
    assert plain == light
    assert [item for item in scene.items if isinstance(item, QrCode)] == [
        item for item in low_ink(scene).items if isinstance(item, QrCode)
    ]


@pytest.mark.parametrize("message_id", MESSAGES)
def test_every_word_stands_out_from_what_is_painted_below_it(message_id: str) -> None:
    scene, theme = low_ink(M.known_scene(message_id, "a3")), theme_of(message_id)
    texts = [item for item in scene.items if isinstance(item, TextLine)]
    below = render(Scene(**{**_fields(scene), "items": tuple(i for i in scene.items if i not in texts)}), theme, 1)
    for line in texts:
        x, y = line.words[0].x + 0.3 * line.size, line.baseline - 0.35 * line.size
        red, green, blue = below.getpixel((round(x), round(y)))
        ground = type(theme.colour("ground"))(cmyk=(0, 0, 0, 0), srgb=f"#{red:02x}{green:02x}{blue:02x}")
        assert contrast(theme.colour(line.paint), ground) >= 4.5, (line.role, line.paint, ground.srgb)


def test_no_sliver_of_a_calm_tone_is_left_of_a_whitened_field() -> None:
    for scene in M.sides(M.message("quyen-loi"), M.format("to-gap-a4")):
        painted = {item.paint for item in low_ink(scene).items if isinstance(item, Fill) and not item.drawn}
        assert painted.isdisjoint({"panel", "rays"})


def test_drawings_and_the_white_behind_the_code_keep_their_colours() -> None:
    scene = M.known_scene("an-sach-song-xanh", "a3")
    changed = low_ink(scene)
    drawn = [item for item in scene.items if isinstance(item, Fill) and item.drawn]
    assert drawn == [item for item in changed.items if isinstance(item, Fill) and item.drawn]
    code = next(index for index, item in enumerate(changed.items) if isinstance(item, QrCode))
    card = changed.items[code - 1]
    assert isinstance(card, Fill) and card.paint == "paper"


def _fields(scene: Scene) -> dict[str, object]:
    return {name: getattr(scene, name) for name in Scene.__dataclass_fields__}
