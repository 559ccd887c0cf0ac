"""Leading by ink: stacked marks and dots below of neighbouring lines never touch, and lines don't gape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layout_tools import glyph_boxes, materials, texts

from bangtin.posters.fonts import BLACK, Box
from bangtin.posters.formats import Format
from bangtin.posters.layout.block import Column, Part, stack
from bangtin.posters.layout.breaking import Line
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.leading import GAP, LEAST, clearance
from bangtin.posters.layout.setting import LetterStyle

M = materials()
STYLE = LetterStyle(BLACK, capitals=True)
SYLLABLES = ["Ỗ", "Ị", "QUỴ", "NGƯỜI", "HỖ", "TRỢ", "VIỆT", "NAM", "Ặ", "GÌ", "AN"]


def block(*lines: str, size: float = 10.0) -> list[list[Rect]]:
    made = stack([Part(tuple(Line(tuple(line.split())) for line in lines), STYLE, size, "paper")], Column(0, 100))
    return [list(glyph_boxes(line)) for line in made.lines]


def test_stacked_marks_push_lines_apart() -> None:
    plain = stack([Part((Line(("AN",)), Line(("AN",))), STYLE, 10, "paper")], Column(0, 100))
    marked = stack([Part((Line(("Ị",)), Line(("Ỗ",))), STYLE, 10, "paper")], Column(0, 100))
    assert plain.last_baseline - plain.first_baseline == pytest.approx(LEAST * 10)
    assert marked.last_baseline - marked.first_baseline > 14


def test_marks_beside_each_other_do_not_push() -> None:
    """A dot below far to the right of a stacked mark lets the lines close up."""
    apart = stack([Part((Line(("AN", "AN", "AN", "Ị")), Line(("Ỗ", "AN"))), STYLE, 10, "paper")], Column(0, 100))
    assert apart.last_baseline - apart.first_baseline < 13.5


@given(st.lists(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4), min_size=2, max_size=4))
def test_no_inks_touch(lines: list[list[str]]) -> None:
    rows = block(*(" ".join(line) for line in lines))
    for above, below in pairwise(rows):
        assert not any(
            one.grown(0.99 * GAP * 10 / 2).meets(two.grown(0.99 * GAP * 10 / 2)) for one in above for two in below
        )


@pytest.mark.parametrize("fmt", M.sheets, ids=lambda fmt: fmt.id)
def test_lines_of_real_pieces_never_touch(fmt: Format) -> None:
    for message in M.plain:
        rows: dict[float, list[Rect]] = {}
        size = 0.0
        for line in texts(M.scene(message, fmt), "slogan", "sentence"):
            if line.words[0].text != "–":
                rows.setdefault(line.baseline, []).extend(glyph_boxes(line))
                size = min(size or line.size, line.size)
        ordered = [rows[key] for key in sorted(rows)]
        for above, below in pairwise(ordered):
            assert not any(one.grown(0.045 * size).meets(two.grown(0.045 * size)) for one in above for two in below)


def test_clearance_counts_only_inks_that_meet() -> None:
    upper = (Box(0, -0.2, 1, 0.7),)
    assert clearance(upper, (Box(0, 0, 1, 0.7),), 0.1) == pytest.approx(1.0)
    assert clearance(upper, (Box(2, 0, 3, 0.7),), 0.1) == 0.0
