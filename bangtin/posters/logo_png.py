"""The bytes of a locality's PNG file in; its logo as pixels in sRGB, cut to what is seen, out."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms

from bangtin.posters.logo import LogoError
from bangtin.posters.pixels import as_pixels
from bangtin.posters.scene import Pixels

LEAST_SIDE, MOST_SIDE = 600, 4000
"""Pixels. On A0, the largest sheet read from nearby, a logo is 92.5 mm: 150 dots an inch need 547 pixels."""

LEAST_SEEN_SIDE = 547
"""Pixels of the longer side without the transparent rim: it is what becomes 92.5 mm."""

KEPT_SIDE = 1200
"""Pixels that are kept of the longer side: 330 dots an inch on A0, and small enough for every piece to carry."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">8s4x4sIIBB")
_COLOURS = {2: "RGB", 6: "RGBA"}
"""The colour types of the PNG standard that are taken."""


def read_png(data: bytes) -> Pixels:
    """Raises LogoError for a file that is no such picture, is too small or too large, or has colours of its own."""
    _check_header(data)
    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as picture:
            picture.load()
            profile = picture.info.get("icc_profile")
            seen = picture.convert("RGBA")
    except (OSError, SyntaxError, ValueError, zlib.error, Image.DecompressionBombError):
        raise LogoError("tệp PNG bị hỏng – xuất lại từ phần mềm vẽ") from None
    if profile and not _is_srgb(profile):
        raise LogoError("ảnh kèm hồ sơ màu riêng, in ra lệch màu – xuất lại PNG hệ màu sRGB, không kèm hồ sơ màu (ICC)")
    box = seen.getchannel("A").getbbox()
    if box is None:
        raise LogoError("ảnh trong suốt hoàn toàn – xuất lại")
    seen = seen.crop(box)
    if max(seen.size) < LEAST_SEEN_SIDE:
        raise LogoError(
            f"phần nhìn thấy chỉ có {seen.width} × {seen.height} điểm ảnh – cạnh dài cần ít nhất {LEAST_SEEN_SIDE}; "
            "cắt bỏ khoảng trong suốt quanh hình rồi xuất lại lớn hơn"
        )
    seen.thumbnail((KEPT_SIDE, KEPT_SIDE), Image.Resampling.LANCZOS)
    return as_pixels(seen)


def _check_header(data: bytes) -> None:
    """Look at the size before anything is unpacked."""
    if len(data) < _HEADER.size:
        raise LogoError("tệp không phải PNG – xuất lại từ phần mềm vẽ, dạng PNG")
    signature, chunk, width, height, depth, colours = _HEADER.unpack_from(data)
    if signature != _SIGNATURE or chunk != b"IHDR":
        raise LogoError("tệp không phải PNG – xuất lại từ phần mềm vẽ, dạng PNG")
    if depth != 8 or colours not in _COLOURS:
        raise LogoError("ảnh phải là RGB hoặc RGBA, 8 bit mỗi màu – xuất lại, không dùng bảng màu hay thang xám")
    if min(width, height) < LEAST_SIDE:
        raise LogoError(
            f"ảnh {width} × {height} điểm ảnh – cạnh ngắn cần ít nhất {LEAST_SIDE} để in A0 vẫn nét; xuất lại lớn hơn"
        )
    if max(width, height) > MOST_SIDE:
        raise LogoError(f"ảnh {width} × {height} điểm ảnh – mỗi cạnh nhiều nhất {MOST_SIDE}; xuất lại nhỏ hơn")


def _is_srgb(profile: bytes) -> bool:
    """Whether an embedded profile says what a file without any means."""
    try:
        return "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile)))
    except (OSError, ImageCms.PyCMSError):
        return False
