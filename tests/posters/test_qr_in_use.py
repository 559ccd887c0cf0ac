"""Codes as phones see them: from the distance of the format, out of focus, aslant, squeezed, in the dark.

A phone's camera has about 3000 pixels across 60 degrees. From a distance of d mm it sees 2 · d · tan 30° mm in them, so
3000 / (2 · d · tan 30°) pixels a mm. Screens' pictures are read as they are: a long press reads the picture itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from layout_tools import Materials, code, code_box, materials
from PIL import Image, ImageFilter

from bangtin.posters.formats import Format
from bangtin.posters.layout.compose import takes
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.message import Message
from bangtin.posters.painters.pages import rasterise
from bangtin.posters.painters.pdf import write_pdf
from bangtin.posters.painters.raster import encode_png, render
from bangtin.posters.scene import QrCode, Scene
from bangtin.posters.themes import Theme

STAMP = datetime(2026, 11, 25, tzinfo=UTC)
PIXELS_ACROSS, HALF_VIEW = 3000, math.radians(30)
LONGEST = "https://" + "phuong-kien-an.yte-thanh-pho-hai-phong.vi-du.vn" + "/q/k04/"
"""An address of as many bytes as are allowed; at level Q its code has 41 modules a side instead of 33."""


def pixels_a_mm(distance_m: float) -> float:
    """What a phone sees of a mm from this distance."""
    return PIXELS_ACROSS / (2 * distance_m * 1000 * math.tan(HALF_VIEW))


@dataclass(frozen=True)
class Seen:
    """What a phone's camera takes: the code with as much again around it."""

    picture: Image.Image
    module: float
    """Pixels."""


# --- what happens on the way to the phone ---


Frames = Iterator[Image.Image]
"""What a camera takes one after the other: a reader looks at several a second, and one that it can read is enough."""


def straight(seen: Seen) -> Frames:
    yield seen.picture


def out_of_focus(seen: Seen) -> Frames:
    """So far that a module's edge spreads over half of it on either side."""
    yield seen.picture.filter(ImageFilter.GaussianBlur(seen.module / 4))


def aslant(seen: Seen) -> Frames:
    """From 30 degrees to the side, three times the picture's width away: the near edge is larger than the far one."""
    width, height = seen.picture.size
    distance, turn = 3.0 * width, math.radians(30)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    turned = []
    for x, y in corners - (width / 2, height / 2):
        nearer = distance / (distance + x * math.sin(turn))
        turned.append((x * math.cos(turn) * nearer + width / 2, y * nearer + height / 2))
    change = cv2.getPerspectiveTransform(corners, np.array(turned, np.float32))
    moved = cv2.warpPerspective(np.asarray(seen.picture), change, (width, height), borderValue=(128, 128, 128))
    yield Image.fromarray(moved)


def squeezed(seen: Seen) -> Frames:
    """As chat programs send pictures on."""
    data = BytesIO()
    seen.picture.save(data, "JPEG", quality=40)
    yield Image.open(data).convert("RGB")


def in_the_dark(seen: Seen) -> Frames:
    """An eighth of the light, and grain an eighth as strong as what is left of white, another in each frame."""
    dim = np.asarray(seen.picture, np.float32) / 8
    for frame in range(3):
        grain = np.random.default_rng(frame).normal(0, 255 / 8 / 8, dim.shape)
        yield Image.fromarray(np.clip(dim + grain, 0, 255).astype(np.uint8))


WAYS: tuple[Callable[[Seen], Frames], ...] = (straight, out_of_focus, aslant, squeezed, in_the_dark)


# --- two readers, neither of them ours ---


def with_zxing(picture: Image.Image) -> tuple[str, ...]:
    return tuple(found.text for found in zxingcpp.read_barcodes(picture))


def with_opencv(picture: Image.Image) -> tuple[str, ...]:
    text, *_ = cv2.QRCodeDetector().detectAndDecode(np.asarray(picture.convert("L")))
    return (text,) if text else ()


READERS: Mapping[str, Callable[[Image.Image], tuple[str, ...]]] = {"ZXing": with_zxing, "OpenCV": with_opencv}


# --- pieces ---


@cache
def stock() -> Materials:
    return materials()


def with_code(fmt: Format, address: str | None) -> tuple[Message, Scene, QrCode]:
    """The first message whose piece of this format has a code, and the side that has it."""
    m = stock()
    for message in m.messages["kien-an"]:
        if not takes(message, fmt):
            continue
        asked = replace(message, url=address) if address else message
        try:
            sides = m.sides(asked, fmt)
        except DoesNotFit:
            continue
        for side in sides:
            if found := code(side):
                return asked, side, found
    raise AssertionError(f"no piece of {fmt.id} has a code")


def finished(scene: Scene, found: QrCode, fmt: Format, theme: Theme, folder: Path) -> Seen:
    """The finished file around its code, in a phone's pixels."""
    box = code_box(found).grown(len(found.modules) * found.module / 2)
    if fmt.scan_m is None:
        picture = Image.open(BytesIO(encode_png(render(scene, theme, 1)))).convert("RGB")
        seen = box.x0, box.y0, min(scene.width, box.x1), min(scene.height, box.y1)
        return Seen(picture.crop(seen), found.module)
    path = folder / "ban-in.pdf"
    write_pdf(scene, theme, path, STAMP, fmt.scale)
    scale = pixels_a_mm(fmt.scan_m)
    x0, y0, x1, y1 = (value / fmt.scale for value in box)
    sharp = rasterise(path, 3 * scale * fmt.scale, area=(x0, y0, x1, y1))
    # A camera's pixel takes the mean of what falls on it.
    return Seen(sharp.reduce(3), found.module * scale)


CODED = tuple(fmt.id for fmt in materials().stock.formats if fmt.has_qr)


@pytest.mark.parametrize("address", [None, LONGEST], ids=["usual", "longest"])
@pytest.mark.parametrize("format_id", CODED)
def test_every_code_is_read_from_where_people_stand(format_id: str, address: str | None, tmp_path: Path) -> None:
    fmt = stock().format(format_id)
    message, scene, found = with_code(fmt, address)
    seen = finished(scene, found, fmt, stock().stock.themes.by_id[message.theme], tmp_path)
    unread = [
        (reader, way.__name__)
        for way in WAYS
        for reader, read in READERS.items()
        if {text for frame in way(seen) for text in read(frame)} != {message.url}
    ]
    assert not unread


def test_the_longest_address_is_as_long_as_allowed() -> None:
    assert len(LONGEST.encode()) == 62


def test_a_code_that_is_too_small_for_its_distance_would_be_noticed(tmp_path: Path) -> None:
    fmt = stock().format("a3")
    message, scene, found = with_code(fmt, None)
    far = fmt.model_copy(update={"scan_m": 8 * (fmt.scan_m or 0)})
    seen = finished(scene, found, far, stock().stock.themes.by_id[message.theme], tmp_path)
    assert all(read(seen.picture) == () for read in READERS.values())
