"""A sheet and a month's contents in; the noticeboard sheet out: three slogans, a target, the next day to remember."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.posters.fonts import BLACK, EXTRA_BOLD
from bangtin.posters.layout.block import Column, one_line
from bangtin.posters.layout.board_figure import FigurePanel, fit_figure_panel
from bangtin.posters.layout.board_slogan import slogan_panel
from bangtin.posters.layout.corner_sun import corner_sun
from bangtin.posters.layout.footer import ON_GROUND, PORTRAIT, footer
from bangtin.posters.layout.geometry import Rect, circle, rectangle, rounded
from bangtin.posters.layout.heading import Heading, fit_heading
from bangtin.posters.layout.pictures import picture
from bangtin.posters.layout.prose import Text, fit_texts
from bangtin.posters.layout.recipe import Recipes, one_side
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import BoardContent, Shape
from bangtin.posters.scene import Fill, Item, Scene

HEAD, TOP, HEAD_FOOT = 0.14, 0.036, 0.036
"""Height of the head in heights of the sheet at least; short sides above and below what stands in it."""

TITLE, LEAST_TITLE, OVER = 0.079, 0.0741, 0.03
"""Em in short sides: the title, which is read from the other side of the road, and the month."""

TITLE_LINES = (1, 2)
TITLE_RIGHT = 0.755
"""How far right the title may reach, in short sides: there the sun rises."""

SUN, SUN_RING, SUN_X = 0.117, 0.168, 0.885
"""Short sides: radii of the sun and of the calm ring around it, and its middle."""

PANEL, LEAST_PANEL, GAP = 0.175, 0.12, 0.0165
"""Short sides: a slogan's panel and the gap between two."""

MORE_GAP = 0.0265
"""Short sides that the head, the target's panel and the footer keep from the slogans and the band."""

BAND, DAY, DAY_GAP = 0.12, 0.085, 0.036
"""Short sides: height of the band, em of its date, from the date to the words."""

DAY_WORDS, LEAST_DAY_WORDS, DAY_RIGHT = 0.0385, 0.0277, 0.03
CORNER, PAD = 0.024, 0.032


def noticeboard(sheet: Sheet) -> Scene:
    """Raises DoesNotFit."""
    content = sheet.message.content
    assert isinstance(content, BoardContent)
    heading = _heading(sheet, content)
    head = max(HEAD * sheet.height, TOP * sheet.s + heading.seen_height + HEAD_FOOT * sheet.s)
    target = fit_figure_panel(sheet, content.figure, sheet.width - 2 * sheet.margin)
    return sheet.scene(
        (
            sheet.fill(0, 0, sheet.width, sheet.footer_top, "tint"),
            *_head(sheet, heading, head),
            *_body(sheet, content, target, head),
            *footer(sheet, PORTRAIT, ON_GROUND),
        )
    )


RECIPES: Recipes = {Shape.BOARD: one_side(noticeboard)}


def _heading(sheet: Sheet, content: BoardContent) -> Heading:
    column = Column(sheet.margin, TITLE_RIGHT * sheet.s)
    height = 0.22 * sheet.height
    found = fit_heading(sheet, column, height, TITLE, content.month, OVER, LEAST_TITLE, TITLE_LINES)
    if found is None:
        raise sheet.refuse("Tiêu đề", LEAST_TITLE * sheet.s)
    return found


def _head(sheet: Sheet, heading: Heading, height: float) -> Iterator[Item]:
    """Month and title; the sun rises behind the board's own picture."""
    s, field = sheet.s, Rect(0, 0, sheet.width, height)
    names = sheet.message.drawings
    yield sheet.fill(*field, "ground")
    clip = rectangle(sheet.bleeding(*field))
    top = (height - heading.seen_height) / 2
    if names:
        yield Fill(circle(SUN_X * s, height, SUN_RING * s), "panel", clip)
        yield Fill(circle(SUN_X * s, height, SUN * s), "accent", clip)
        room = Rect((SUN_X - 0.1) * s, height - 0.104 * s, (SUN_X + 0.1) * s, height - 0.004 * s)
        yield from picture(names, sheet.art, room, clip)
    else:
        yield from corner_sun((sheet.width, 0.0), s, sheet.bleeding(*field), heading.boxes_at(top))
    yield from heading.at(top)


def _body(sheet: Sheet, content: BoardContent, target: FigurePanel, head: float) -> Iterator[Item]:
    """Slogans, target and band below each other; what is left over goes into the larger gaps."""
    s, count = sheet.s, len(content.slogans)
    x0, x1 = sheet.margin, sheet.width - sheet.margin
    fixed = target.height + (BAND + count * GAP + 3 * MORE_GAP) * s
    panel = min(PANEL * s, (sheet.footer_top - head - fixed) / count)
    if panel < LEAST_PANEL * s:
        raise sheet.refuse("Nội dung bảng tin")
    spare = (sheet.footer_top - head - fixed - count * panel) / 3
    y = head + MORE_GAP * s + spare
    for slogan in content.slogans:
        yield from slogan_panel(sheet, slogan, Rect(x0, y, x1, y + panel))
        y += panel + GAP * s
    y += spare + (MORE_GAP - GAP) * s
    yield from target.at(x0, y)
    y += target.height + GAP * s
    yield from _band(sheet, content, Rect(x0, y, x1, y + BAND * s))


def _band(sheet: Sheet, content: BoardContent, box: Rect) -> Iterator[Item]:
    """The date, then the day's name and how often it comes."""
    s, day = sheet.s, content.day
    yield Fill(rounded(box, CORNER * s), "accent")
    style, left = LetterStyle(BLACK), box.x0 + PAD * s
    size = min(DAY * s, 0.4 * box.width / text_width(day.day, style))
    yield from one_line(day.day, style, size, "ink", left, box.centre[1] + 0.36 * size, "left", "day")
    words = (f"{content.day_name},", day.repeats) if day.repeats else (content.day_name,)
    bold, most, least = LetterStyle(EXTRA_BOLD), DAY_WORDS * s, LEAST_DAY_WORDS * s
    texts = [Text(each, bold, most, least, "ink", "day-name", extra=0.0, leading=1.2) for each in words]
    column = Column(left + text_width(day.day, style) * size + DAY_GAP * s, box.x1 - DAY_RIGHT * s)
    block = fit_texts(sheet, texts, column, box.height - 0.03 * s)
    if block is None:
        raise sheet.refuse("Tên ngày cần nhớ", LEAST_DAY_WORDS * s)
    seen = block.last_baseline - block.first_baseline + 0.74 * block.lines[0].size
    yield from block.at(box.centre[1] - seen / 2 + 0.74 * block.lines[0].size - block.first_baseline)
