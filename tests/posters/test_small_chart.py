"""The small chart of a target: in the right place, honest on a cut axis, and only where there is something to draw."""

from __future__ import annotations

import pytest
from layout_tools import materials, shape_box, texts

from bangtin.content.axis import Axis
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.layout.small_chart import HEIGHT, small_chart
from bangtin.posters.message import Chart
from bangtin.posters.scene import Fill, TextLine

M = materials()
BOX = Rect(10, 100, 138, 100 + HEIGHT)


def drawn(chart: Chart) -> list[tuple[str, Rect]]:
    return [(item.paint, shape_box(item)) for item in small_chart(chart, BOX) if isinstance(item, Fill)]


def test_a_bar_begins_at_nothing_and_ends_at_the_value() -> None:
    track, bar = drawn(Chart(Axis(0, 90, "tuổi"), 75.5, False, "đạt 75,5 tuổi"))
    assert track[1].x0 == bar[1].x0 == pytest.approx(BOX.x0)
    assert bar[1].x1 == pytest.approx(BOX.x0 + 75.5 / 90 * BOX.width)


def test_on_a_cut_axis_there_is_a_dot_and_no_bar() -> None:
    line, onwards, dot = drawn(Chart(Axis(94, 98, "% dân số"), 95, True, "trên 95% dân số"))
    assert dot[1].centre[0] == pytest.approx(BOX.x0 + BOX.width / 4)
    assert onwards[1].x0 == pytest.approx(dot[1].centre[0]) and onwards[1].x1 == pytest.approx(line[1].x1)
    assert len(drawn(Chart(Axis(94, 98, "%"), 95, False, "95%"))) == 2


def test_its_words_keep_the_qualifier_and_stay_in_the_box() -> None:
    lines = [item for item in small_chart(M.message("bao-phu-bhyt-2026").chart, BOX) if isinstance(item, TextLine)]  # type: ignore[arg-type] # this target has an axis
    assert [" ".join(word.text for word in line.words) for line in lines if line.role == "chart"] == ["Trên 95% dân số"]
    assert all(BOX.x0 - 1 <= line.words[0].x and line.baseline <= BOX.y1 for line in lines)


def test_a_handbill_shows_it_where_the_target_has_an_axis() -> None:
    sides = M.sides(M.message("tuoi-tho-2030"), M.format("to-roi-a5"))
    assert len(texts(sides[1], "chart")) == 1
    assert M.message("bac-si-tram-y-te-2027").chart is None
