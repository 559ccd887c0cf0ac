"""What a locality's file says of its logo in; the logo's file, where it may be used, and complaints about it out.

What is inside of the file is looked at by those who draw it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bangtin.content.problems import why

FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png)")

LARGEST = {".svg": 500_000, ".png": 2_000_000}
"""Bytes. Every piece carries the whole drawing; a logo drawn with care takes a tenth of this."""

_FORBIDDEN = (
    "quoc-huy", "quoc-ky", "co-dang", "co-do-sao-vang", "sao-vang", "bua-liem", "huy-hieu-doan", "bo-y-te", "bao-hiem",
    "bhxh", "bhyt", "zalo",
)  # fmt: skip
"""Signs of the state, of the Party and of others: a locality may not print them as its own."""


def logo_path(localities: Path, slug: str, name: str) -> Path | None:
    """Where the logo lies, if it may be read: a plain file of moderate size in the locality's own folder."""
    path = localities / slug / name
    return path if next(logo_complaints(localities, slug, name), None) is None else None


def logo_complaints(localities: Path, slug: str, name: str) -> Iterator[str]:
    """What is wrong with the file that `bieu_trung` names; nothing more is said after the first."""
    folder = localities / slug
    path = folder / name
    if not FORM.fullmatch(name):
        yield (
            f'biểu trưng "{name}" viết chưa đúng – chỉ ghi tên tệp, chữ không dấu, kết thúc bằng .svg hoặc .png, '
            f"và để tệp trong localities/{slug}"
        )
    elif sign := next((sign for sign in _FORBIDDEN if sign in _plain(name)), None):
        yield (
            f'biểu trưng "{name}" có vẻ là "{sign}" – không đặt Quốc huy, Quốc kỳ, cờ Đảng, búa liềm, sao vàng, '
            "huy hiệu Đoàn, biểu trưng của bộ, ngành, bảo hiểm hay Zalo vào tờ in"
        )
    elif path.is_symlink() or not path.resolve().is_relative_to(localities.resolve() / slug):
        yield f'biểu trưng "{name}" là lối tắt ra nơi khác – chép chính tệp ấy vào localities/{slug}'
    elif not path.is_file():
        yield f'không có tệp localities/{slug}/{name} – tải tệp biểu trưng lên thư mục ấy, hoặc bỏ dòng "bieu_trung"'
    else:
        yield from _size_complaints(path)


def _size_complaints(path: Path) -> Iterator[str]:
    most = LARGEST[path.suffix]
    try:
        size = path.stat().st_size
    except OSError as error:
        yield f'không mở được biểu trưng "{path.name}" ({why(error)}) – kiểm tra quyền đọc'
        return
    if size > most:
        yield f'biểu trưng "{path.name}" nặng {size // 1000} kB, nhiều nhất {most // 1000} kB – xuất lại tệp nhỏ hơn'


def _plain(name: str) -> str:
    """A file's name in small letters, whatever parts its words."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower())
