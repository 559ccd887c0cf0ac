"""A Scene in pixels in; the picture of an LED panel out, each lamp off or in one of three pure colours, and the GIF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from PIL import Image

from bangtin.posters.lamp_letters import Lit, stretches_inside, word_lit
from bangtin.posters.painters.polylines import Frame, flatten
from bangtin.posters.scene import Fill, Item, Paint, Scene, TextLine

Rgb = tuple[int, int, int]

LAMP_COLOURS: Mapping[Paint, Rgb] = {
    "black": (0, 0, 0),
    "paper": (255, 255, 255),
    "accent": (255, 212, 0),
    "ground": (176, 0, 0),
}
"""What a panel shows, alike in every theme: mixed colours lose their hue at full brightness. `ground` is for areas."""

_INDEX: Mapping[Paint, int] = {paint: index for index, paint in enumerate(LAMP_COLOURS)}
_PALETTE = [channel for colour in LAMP_COLOURS.values() for channel in colour]
_ONE_TO_ONE = Frame(1, 1)


class NoLampsError(ValueError):
    """A scene holds what a panel can't show. Raised by `render_lamps`."""


def render_lamps(scene: Scene) -> Image.Image:
    """One pixel per lamp, with a palette of the pure colours only. Raises NoLampsError."""
    picture = Image.new("P", (round(scene.width), round(scene.height)), _INDEX["black"])
    picture.putpalette(_PALETTE)
    for item in scene.items:
        paint, lit = _lit(item)
        for row, first, behind in lit:
            picture.paste(_INDEX[paint], (first, row, behind, row + 1))
    return picture


def _lit(item: Item) -> tuple[Paint, tuple[Lit, ...]]:
    """The colour and the lamps of a filled shape or of a line of text; letters stand on whole lamps."""
    match item:
        case Fill(path=path, paint=paint, clip=None) if paint in _INDEX:
            return paint, tuple(stretches_inside([line.points for line in flatten(path.commands, _ONE_TO_ONE)]))
        case TextLine(paint=paint) if paint in _INDEX:
            return paint, tuple(_line_lit(item))
    raise NoLampsError(f"an LED panel can't show {item!r}")


def _line_lit(line: TextLine) -> Iterator[Lit]:
    size, baseline = round(line.size), round(line.baseline)
    for word in line.words:
        x = round(word.x)
        for row, first, behind in word_lit(word.text, line.face, size, round(line.tracking * size)):
            yield Lit(row + baseline, first + x, behind + x)


def encode_gif(frames: Sequence[Image.Image], seconds: Sequence[float]) -> bytes:
    """A GIF that shows the frames in turn for ever, each for its seconds; the same bytes every time."""
    target = BytesIO()
    frames[0].save(
        target,
        "GIF",
        save_all=True,
        append_images=list(frames[1:]),
        duration=[round(1000 * shown) for shown in seconds],
        loop=0,
        disposal=1,
        optimize=False,
    )
    return target.getvalue()
