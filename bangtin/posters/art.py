"""`posters/art/*.svg` in; drawings whose every line the profile knows out. Refuses what the drawing profile lacks.

Their fills are those of `themes.yml`; the rest of the profile is in `svg_profile`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath

from bangtin.content.files import ProblemList, read_text
from bangtin.posters.drawing import Drawing
from bangtin.posters.scene import Paint
from bangtin.posters.svg_profile import Faults, Profile


def load_art(root: FilePath, paints: Mapping[str, Paint], problems: ProblemList) -> Mapping[str, Drawing]:
    """Read every drawing; `paints` says what its fills stand for. What the profile lacks is noted with its line."""
    drawings = (read_drawing(path, paints, problems) for path in sorted((root / "posters" / "art").glob("*.svg")))
    return {drawing.id: drawing for drawing in drawings if drawing is not None}


def read_drawing(path: FilePath, paints: Mapping[str, Paint], problems: ProblemList) -> Drawing | None:
    """Read one drawing, or note everything that is wrong with it and return None."""
    text = read_text(path, problems)
    if text is None:
        return None
    profile = Profile(_foreign_colours(paints))
    found = [*profile.check(text), *_missing_words(profile)]
    for line, message in found:
        problems.add(path, line, message)
    if not found and not profile.shapes:
        problems.add(path, None, "hình không có nét nào – vẽ lại hoặc xóa tệp")
    if found or not profile.shapes:
        return None
    return Drawing(path.stem, profile.words["title"].strip(), profile.words["desc"].strip(), text, paints)


def _foreign_colours(paints: Mapping[str, Paint]) -> Faults:
    """Complaints about fills and strokes that no theme has."""

    def faults(_name: str, values: Mapping[str, str]) -> Iterator[str]:
        for key in ("fill", "stroke"):
            value = values.get(key, "none")
            if value != "none" and value.lower() not in paints:
                yield f'màu "{value}" không có trong posters/themes.yml – dùng màu vai hoặc mau_hinh'

    return faults


def _missing_words(profile: Profile) -> Iterator[tuple[int, str]]:
    """Complaints about a drawing that has no name or description, once its file can be read to its end."""
    if not profile.well_formed:
        return
    if not profile.words["title"].strip():
        yield 1, "hình chưa có <title> – thêm tên hình bằng tiếng Việt, người khiếm thị nghe tên này"
    if not profile.words["desc"].strip():
        yield 1, "hình chưa có <desc> – thêm một câu tả hình bằng tiếng Việt"
