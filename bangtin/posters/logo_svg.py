"""A locality's SVG file in; its logo as a drawing whose paints are its own colours out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath

from bangtin.content.files import ProblemList, read_text
from bangtin.posters.drawing import Drawing
from bangtin.posters.svg_profile import SHAPES, Profile

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_ADVICE = "nếu không sửa được thì dùng tệp PNG"


def read_svg(path: FilePath, problems: ProblemList) -> Drawing | None:
    """Read a logo, or note with its line everything that is wrong with it and return None."""
    text = read_text(path, problems)
    if text is None:
        return None
    faults = _Faults()
    profile = Profile(faults)
    found = profile.check(text)
    for line, message in found:
        problems.add(path, line, message)
    if found:
        return None
    drawing = Drawing(path.stem, profile.words["title"].strip(), "", text, faults.paints)
    if not _has_area(drawing):
        problems.add(path, None, f"biểu trưng không có nét nào đo được – xuất lại từ phần mềm vẽ; {_ADVICE}")
        return None
    return drawing


class _Faults:
    """What the painters would draw otherwise than other programs do, and colours that are no flat ones.

    Collects the colours that it accepts.
    """

    def __init__(self) -> None:
        self.paints: dict[str, str] = {}
        self._begun = False

    def __call__(self, name: str, values: Mapping[str, str]) -> Iterator[str]:
        if name == "svg" and self._begun:
            yield f"có <svg> lồng trong <svg> – xuất lại dạng SVG thường; {_ADVICE}"
        self._begun = True
        if values.get("fill-rule", "nonzero") != "nonzero":
            rule = values["fill-rule"]
            yield f'fill-rule="{rule}" không in được – hợp các nét thành một hình rồi xuất lại; {_ADVICE}'
        for key in ("fill", "stroke"):
            yield from self._colour(key, values.get(key, "none"), name)

    def _colour(self, key: str, value: str, name: str) -> Iterator[str]:
        if value == "none":
            return
        if name not in SHAPES:
            yield f'<{name}> có {key}="{value}" – ghi màu ngay trên từng nét, không ghi trên nhóm'
        elif not _HEX.fullmatch(value.lower()):
            yield f'màu "{value}" chưa đúng – chỉ dùng màu phẳng dạng #1f6f3c, không chuyển sắc; {_ADVICE}'
        else:
            digits = value.lower().removeprefix("#")
            self.paints[value.lower()] = "#" + (digits if len(digits) == 6 else "".join(2 * one for one in digits))


def _has_area(drawing: Drawing) -> bool:
    """Whether there is something to draw whose size can be told."""
    try:
        x0, y0, x1, y1 = drawing.box
    except (ValueError, TypeError, IndexError, ArithmeticError):  # what path data may still do to its parser
        return False
    return all(map(math.isfinite, (x0, y0, x1, y1))) and x1 > x0 and y1 > y0
