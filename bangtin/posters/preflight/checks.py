"""What a print file is and what it should be in; a judgement on each thing that shops refuse files for out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bangtin.posters.painters.pdfx import LANGUAGE, VERSION
from bangtin.posters.painters.sheet import LONGEST_SIDE, POINTS_PER_MM, Box, PageBoxes
from bangtin.posters.preflight.document import DocumentFacts
from bangtin.posters.preflight.expected import Expected
from bangtin.posters.themes import MAX_INK

_CLOSE = 0.1
"""Millimetres of the file by which a box may be off."""

_HAIR = 0.01
"""Rounding, in the unit at hand."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what, whether it is as it should be, and in a few words what was found."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Readings:
    """What other programs found in the file, page by page."""

    texts: tuple[str, ...]
    codes: tuple[tuple[str, ...], ...]
    """Read around each page's code; nothing for a page that has none."""


def ink_max(document: DocumentFacts) -> float:
    """The most ink that any colour lays down, in per cent."""
    return max((100 * sum(inks) for page in document.pages for inks in page.trace.inks), default=0.0)


def smallest_text(document: DocumentFacts, scale: float) -> float | None:
    """The least em of the letters inside the trim, in mm of the finished piece; None where there are none."""
    sizes = (run.em for page in document.pages for run in page.trace.runs if _holds(page.boxes.trim, run.x, run.y))
    least = min(sizes, default=None)
    return None if least is None else least / POINTS_PER_MM * scale


def font_names(document: DocumentFacts) -> tuple[str, ...]:
    """The faces that the file's pages list."""
    return tuple(sorted({font.name for page in document.pages for font in page.trace.fonts}))


def all_checks(document: DocumentFacts, expected: Expected, readings: Readings) -> tuple[Check, ...]:
    """Judge a file by what it says and paints, and by what other programs read in it."""
    return (
        _pages(document, expected),
        _boxes(document, expected),
        _colours(document),
        _transparency(document),
        _ink(document),
        _fonts(document, expected),
        _text_size(document, expected),
        _text_found(readings, expected),
        _codes(readings, expected),
        _standard(document),
        _description(document, expected),
    )


def _pages(document: DocumentFacts, expected: Expected) -> Check:
    longest = max((side for page in document.pages for side in page.boxes.media), default=0.0)
    right = len(expected.sides)
    detail = f"{len(document.pages)} trang, cần {right}; cạnh dài {longest:.0f} pt, nhiều nhất {LONGEST_SIDE:.0f} pt"
    return Check("số trang", len(document.pages) == right and longest <= LONGEST_SIDE, detail)


def _boxes(document: DocumentFacts, expected: Expected) -> Check:
    size = f"{_number(expected.width / expected.scale)} × {_number(expected.height / expected.scale)} mm"
    faults = (
        f"trang {number}: {fault}"
        for number, page in enumerate(document.pages, start=1)
        for fault in _box_faults(page.boxes, expected)
    )
    return _check("khung trang", faults, f"thành phẩm {size}")


def _box_faults(boxes: PageBoxes, expected: Expected) -> Iterator[str]:
    if boxes.trim == boxes.bleed or not any(boxes.trim):
        yield "không có TrimBox hoặc BleedBox riêng"
        return
    right = (expected.width / expected.scale, expected.height / expected.scale)
    found = tuple((boxes.trim[n + 2] - boxes.trim[n]) / POINTS_PER_MM for n in (0, 1))
    if any(abs(a - b) > _CLOSE for a, b in zip(found, right, strict=True)):
        yield f"TrimBox {_number(found[0])} × {_number(found[1])} mm, cần {_number(right[0])} × {_number(right[1])} mm"
    if _least_gap(boxes.trim, boxes.bleed) < expected.bleed / expected.scale - _CLOSE:
        yield f"BleedBox không chừa đủ {_number(expected.bleed / expected.scale)} mm quanh TrimBox"
    if _least_gap(boxes.bleed, boxes.media) < -_HAIR:
        yield "BleedBox ra ngoài MediaBox"


def _least_gap(inner: Box, outer: Box) -> float:
    """Millimetres from a box to the one around it where they come closest; negative where it juts out."""
    gaps = (inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3])
    return min(gaps) / POINTS_PER_MM


def _colours(document: DocumentFacts) -> Check:
    foreign = sorted({name for page in document.pages for name in page.trace.foreign})
    return _check("hệ màu", [f"có màu ngoài bốn mực CMYK: {', '.join(foreign)}"] if foreign else [], "chỉ có CMYK")


def _transparency(document: DocumentFacts) -> Check:
    found = sorted({name for page in document.pages for name in page.trace.transparent})
    return _check("trong suốt", [", ".join(found)] if found else [], "không có")


def _ink(document: DocumentFacts) -> Check:
    most = ink_max(document)
    return Check("tổng mực", most <= MAX_INK + _HAIR, f"cao nhất {_number(most)}%, nhiều nhất {_number(MAX_INK)}%")


def _fonts(document: DocumentFacts, expected: Expected) -> Check:
    found = {font for page in document.pages for font in page.trace.fonts}
    if expected.outlined:
        return _check(
            "phông chữ", [f"chữ đã thành nét mà còn phông {f.name}" for f in sorted(found)], "chữ đã thành nét"
        )
    bad = [
        f"{f.name} chưa nhúng" if not f.embedded else f"{f.name} nhúng cả phông"
        for f in sorted(found)
        if not f.subset or not f.embedded
    ]
    return _check("phông chữ", bad, "đã nhúng đủ")


def _text_size(document: DocumentFacts, expected: Expected) -> Check:
    least = smallest_text(document, expected.scale)
    if least is None:
        return Check("cỡ chữ", True, "không có chữ")
    detail = f"nhỏ nhất {_number(least)} mm, ít nhất {_number(expected.least_em)} mm"
    return Check("cỡ chữ", least >= expected.least_em - _HAIR, detail)


def _text_found(readings: Readings, expected: Expected) -> Check:
    if expected.outlined:
        left = [text.strip() for text in readings.texts if text.strip()]
        return _check("tìm chữ", ["chữ đã thành nét mà vẫn còn chữ"] if left else [], "chữ đã thành nét")
    lost = [
        line
        for side, text in zip(expected.sides, readings.texts, strict=False)
        for line in side.lines
        if _bare(line) not in _bare(text)
    ]
    return _check("tìm chữ", [f"không tìm thấy “{line}”" for line in lost], "tìm và chép được")


def _codes(readings: Readings, expected: Expected) -> Check:
    """Every code is read, and says what it should."""
    found = [codes for side, codes in zip(expected.sides, readings.codes, strict=False) if side.code]
    wrong = [", ".join(codes) or "không đọc được gì" for codes in found if codes != (expected.url,)]
    fault = [f"đọc ra {', '.join(wrong)}, lẽ ra là {expected.url}"] if wrong else []
    return _check("mã QR", fault, "đọc được" if found else "không có mã")


def _standard(document: DocumentFacts) -> Check:
    faults = []
    if document.version != VERSION:
        faults.append(f"tệp ghi “{document.version}”, cần {VERSION}")
    if not document.condition:
        faults.append("chưa ghi điều kiện in")
    if document.locked:
        faults.append("tệp bị khóa")
    return _check("chuẩn in", faults, f"{VERSION}, {document.condition}")


def _description(document: DocumentFacts, expected: Expected) -> Check:
    faults = []
    if document.title != expected.title:
        faults.append(f"tên “{document.title}”, lẽ ra là “{expected.title}”")
    if document.language != LANGUAGE:
        faults.append(f"ngôn ngữ “{document.language}”, cần “{LANGUAGE}”")
    if document.at_odds:
        faults.append(f"Info và XMP khác nhau: {', '.join(document.at_odds)}")
    return _check("tên và ngôn ngữ", faults, f"{document.title} · {document.language}")


def _check(name: str, faults: Iterable[str], well: str) -> Check:
    found = tuple(faults)
    return Check(name, not found, "; ".join(found) or well)


def _bare(text: str) -> str:
    """Composed letters without spaces: where words lie far apart, programs put spaces and line ends as they like."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
