"""What one screen of a panel shows in; its Scene out: a red block with the icon, and rows on black."""

from __future__ import annotations

from dataclasses import dataclass

from bangtin.posters.fonts import BOLD
from bangtin.posters.icons import ICON_BOX, icon
from bangtin.posters.layout.breaking import Line
from bangtin.posters.layout.geometry import Rect, rectangle
from bangtin.posters.layout.led_rows import Row, Run, SetRow, baselines, set_row
from bangtin.posters.layout.led_screens import STRIP, Panel, Side
from bangtin.posters.layout.setting import LetterStyle
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.scene import Fill, Item, Scene
from bangtin.posters.shapes import bounds, transformed

SAMPLE = Line(("BẢN", "MẪU"))
SAMPLE_STYLE = LetterStyle(BOLD, capitals=True, tracking=0.06)
"""Capitals of 9 lamps are too low for the narrow face."""

_SAMPLE_EM, _SAMPLE_FOOT = 12, 7
"""Lamps of a panel that is 96 high: the em, and the dark rows below."""

_LEAST_SECONDS, _MOST_SECONDS = 4.0, 6.0
_SECONDS, _A_WORD = 2.5, 0.4
"""A look at a new screen, and the reading of each word."""


@dataclass(frozen=True)
class Screen:
    """Rows below each other, right of the red block."""

    rows: tuple[Row, ...]
    side: Side = STRIP
    icon: str = ""
    """What stands in the block where it holds an icon."""
    sample: bool = False
    """Whether it says that the whole is a sample."""

    @property
    def words(self) -> int:
        return sum(len(run.line.words) for row in self.rows for run in row)

    @property
    def seconds(self) -> float:
        """How long it stays, in half seconds."""
        wished = _SECONDS + _A_WORD * self.words
        return round(2 * min(_MOST_SECONDS, max(_LEAST_SECONDS, wished))) / 2


def sample_foot(panel: Panel) -> int:
    """Rows that the sample line takes at the end of a screen, its air included."""
    row = _sample_row(panel)
    return panel.lamps(_SAMPLE_FOOT) - row.top


def screen_scene(sheet: Sheet, panel: Panel, screen: Screen) -> Scene:
    """The screen as a scene; all positions are whole lamps."""
    rows = [set_row(row) for row in screen.rows]
    foot = sample_foot(panel) if screen.sample else 0
    tops = _placed(rows, panel, foot)
    left = panel.left(screen.side)
    items: list[Item] = [Fill(rectangle(Rect(0, 0, panel.width, panel.height)), "black"), *_block(panel, screen)]
    for row, baseline in zip(rows, tops, strict=True):
        items += row.at(left, baseline)
    if screen.sample:
        items += _sample_row(panel).at(left, panel.height - panel.lamps(_SAMPLE_FOOT))
    return sheet.scene(items, seconds=screen.seconds)


def _placed(rows: list[SetRow], panel: Panel, foot: int) -> list[int]:
    """Baselines: the capitals in the middle of the height that is free, moved where marks would leave it."""
    found = baselines(rows)
    free = panel.height - foot
    first = (free + rows[0].cap - found[-1]) // 2
    highest = panel.air - rows[0].top
    lowest = free - panel.air - rows[-1].bottom - found[-1]
    first = max(highest, min(first, lowest))
    return [first + baseline for baseline in found]


def _sample_row(panel: Panel) -> SetRow:
    return set_row((Run(SAMPLE, panel.lamps(_SAMPLE_EM), "accent", "sample", SAMPLE_STYLE),))


def _block(panel: Panel, screen: Screen) -> tuple[Item, ...]:
    """The red block with the icon's ink in its middle."""
    wide, tall = panel.lamps(screen.side.block), panel.height
    red = Fill(rectangle(Rect(0, 0, wide, tall)), "ground")
    if not screen.side.icon:
        return (red,)
    scale = panel.lamps(screen.side.icon) / ICON_BOX
    x0, y0, x1, y1 = bounds([icon(screen.icon)])
    dx, dy = wide / 2 - scale * (x0 + x1) / 2, tall / 2 - scale * (y0 + y1) / 2
    return (red, Fill(transformed(icon(screen.icon), scale, round(dx), round(dy)), "accent"))
