"""A sheet in; the back of a handbill out: the title again, what it means, where to read on, who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bangtin.posters.fonts import BOLD, MEDIUM
from bangtin.posters.layout.block import Block, Column, one_line
from bangtin.posters.layout.copy_block import OVER_LINE, over_line
from bangtin.posters.layout.footer import ON_GROUND, SAMPLE, SAMPLE_STYLE
from bangtin.posters.layout.framed_code import CALL_EM, CALL_GAP, framed_code
from bangtin.posters.layout.geometry import Rect, circle, rectangle
from bangtin.posters.layout.handbill_text import LEAST_TEXT, Passage, passages
from bangtin.posters.layout.moving import moved
from bangtin.posters.layout.pictures import has_people, picture
from bangtin.posters.layout.prose import scales, set_texts
from bangtin.posters.layout.scenery import disc, slopes
from bangtin.posters.layout.setting import LetterStyle, text_width
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.layout.signature import Sizes, signature
from bangtin.posters.layout.slogan_block import Range, Room, one_size
from bangtin.posters.layout.small_chart import HEIGHT, small_chart
from bangtin.posters.message import ListContent
from bangtin.posters.scene import Fill, Item, TextLine

CLOSING = "Tờ rơi này không thay cho lời khuyên của thầy thuốc."
READ_ON = "Quét mã ở mặt trước"

HEAD, MOST_HEAD, HEAD_AIR = 38.0, 62.0, 10.0
"""Millimetres: height of the head at least and at most, and what it keeps free above and below its words."""

TITLE, LEAST_TITLE, TITLE_LINES, OVER, OVER_GAP = 9.4, 5.0, 5, 4.2, 4.6
"""Em in mm of the title and of the line over it, the most lines, and the distance between the two."""

STRIP, FOOT = 10.0, 27.0
"""Millimetres: height of the closing line's strip, and of the foot below it."""

CLOSING_EM = 4.3
CALL, LEAST_URL, URL, MARK = 3.7, 2.0, 3.5, 2.8
"""Em in mm of the lines that say where to read on."""

LINE = 5.6
"""Millimetres between their baselines."""

AIR, BETWEEN, ICON, ICON_GAP = 8.0, 5.2, 11.0, 4.0
"""Millimetres: above and below the passages, between two, an icon's disc and its distance from the text."""

LEAST_PICTURE, MOST_PICTURE = 36.0, 64.0
"""Millimetres of height that a picture below the passages needs, and takes at most."""

LEAST_SCALE = 0.78
"""How small passages may become for a picture's sake."""

URL_ROOM, SIDE_GAP = 74.0, 4.0
"""Millimetres: the widest address, and what stays free between it and the bodies."""

SPREAD = 7.0
"""Millimetres by which passages may move apart; where a picture follows, it keeps its own half of what is free."""

BODY = Sizes(0.036, 0.022, 0.0166, 0.0218, 0.0218, wide=False)


def back(sheet: Sheet) -> Iterator[Item]:
    """Raises DoesNotFit."""
    told = passages(sheet)
    title, high = _title(sheet)
    head, foot = max(HEAD, high + 2 * HEAD_AIR), sheet.height - FOOT - STRIP
    yield sheet.fill(0, 0, sheet.width, foot + 1, "tint")
    yield sheet.fill(0, 0, sheet.width, head, "ground")
    yield from moved(title, 0, (head - high) / 2)
    yield from _told(sheet, told, head, foot) if told else _code(sheet, head, foot)
    yield from _closing(sheet, Rect(0, foot, sheet.width, foot + STRIP))
    yield from _foot(sheet, _read_on(sheet) if told else ())


def _over(sheet: Sheet) -> str | None:
    """A goal is never a promise, and who owns a list's words is named with them."""
    message = sheet.message
    if isinstance(message.content, ListContent):
        return message.content.over_line
    return over_line(sheet) if message.figure else None


def _title(sheet: Sheet) -> tuple[tuple[TextLine, ...], float]:
    """The title, with the short line over it where it has one, and the height down to the last baseline."""
    message, column = sheet.message, Column(sheet.margin, sheet.width - sheet.margin)
    over = _over(sheet)
    room = Room(column, MOST_HEAD - 2 * HEAD_AIR, False, ("paper", "soft"), TITLE_LINES)
    block = one_size(message.title, (), sheet.words, room, Range(LEAST_TITLE, TITLE))
    if block is None:
        raise sheet.refuse("Tiêu đề mặt sau", LEAST_TITLE)
    lines = tuple(replace(line, role="title") for line in block.lines)
    if over is None:
        return lines, block.last_baseline
    size = min(OVER, column.width / text_width(over, OVER_LINE))
    drop = 0.74 * size + OVER_GAP
    above = one_line(over, OVER_LINE, size, "accent", column.x0, 0.74 * size, "left", "over-line")
    return (*above, *(replace(line, baseline=line.baseline + drop) for line in lines)), drop + block.last_baseline


# --- between head and foot ---


def _below(sheet: Sheet, room: Rect) -> Iterator[Item]:
    """The target's chart where it has one, else the picture."""
    chart = sheet.message.chart
    if chart is None:
        yield from _picture(sheet, room)
        return
    top = room.y0 + (room.height - HEIGHT) / 2
    yield from small_chart(chart, Rect(sheet.margin, top, sheet.width - sheet.margin, top + HEIGHT))


def _told(sheet: Sheet, told: Sequence[Passage], top: float, foot: float) -> Iterator[Item]:
    """The passages, and the picture in what is left; where that is too little, the passages move apart."""
    room = foot - top - 2 * AIR
    smaller = _blocks(sheet, told, room - LEAST_PICTURE, LEAST_SCALE) if sheet.message.drawings else None
    blocks = smaller or _blocks(sheet, told, room, 0.0)
    if blocks is None:
        raise sheet.refuse("Nội dung mặt sau", LEAST_TEXT)
    spare, pictured = room - _height(told, blocks), smaller is not None
    more = min(SPREAD, (max(0.0, spare - LEAST_PICTURE) / 2 if pictured else spare) / len(told))
    apart = more * (len(told) - 1)
    y = top + AIR + (0.0 if pictured else (spare - apart) / 2)
    if pictured:
        yield from _below(sheet, Rect(0, foot - min(spare - apart, MOST_PICTURE), sheet.width, foot))
    for passage, block in zip(told, blocks, strict=True):
        high = _passage_height(passage, block)
        if passage.icon:
            yield from disc(sheet.margin + ICON / 2, y + ICON / 2, ICON, passage.icon, "ground", "paper")
        yield from block.at(y + (high - block.height) / 2)
        y += high + BETWEEN + more


def _blocks(sheet: Sheet, told: Sequence[Passage], height: float, least: float) -> Sequence[Block] | None:
    """The passages in the largest common scale, no smaller than `least`; None where they have no room."""
    x0, x1 = sheet.margin, sheet.width - sheet.margin
    columns = [Column(x0 + (ICON + ICON_GAP if passage.icon else 0.0), x1) for passage in told]
    every = scales([text for passage in told for text in passage.texts])
    for scale in (scale for scale in every if scale >= least):
        tried = [set_texts(sheet, one.texts, column, scale) for one, column in zip(told, columns, strict=True)]
        blocks = [block for block in tried if block is not None]
        if len(blocks) == len(told) and _height(told, blocks) <= height:
            return blocks
    return None


def _height(told: Sequence[Passage], blocks: Sequence[Block]) -> float:
    high = [_passage_height(passage, block) for passage, block in zip(told, blocks, strict=True)]
    return sum(high) + BETWEEN * (len(told) - 1)


def _passage_height(passage: Passage, block: Block) -> float:
    return max(block.height, ICON) if passage.icon else block.height


def _code(sheet: Sheet, top: float, foot: float) -> Iterator[Item]:
    """The code for messages that say all on their front, and the picture below it."""
    start = top + AIR + CALL_EM + CALL_GAP
    items, end = framed_code(sheet, sheet.width / 2, start, sheet.width - 2 * sheet.margin)
    spare = foot - end - AIR
    if spare >= LEAST_PICTURE and sheet.message.drawings:
        yield from _picture(sheet, Rect(0, foot - min(spare, MOST_PICTURE), sheet.width, foot))
        yield from items
    else:
        yield from moved(items, 0, max(0.0, spare / 2))


def _picture(sheet: Sheet, field: Rect) -> Iterator[Item]:
    """Before half a sun, on slopes that run into the closing strip."""
    names, middle, high = sheet.message.drawings, sheet.width / 2, field.height
    clip = rectangle(sheet.bleeding(*field))
    people = has_people(names)
    yield Fill(circle(middle, field.y1 - 0.25 * high, 0.72 * high), "soft", clip)
    yield Fill(circle(middle, field.y1 - 0.25 * high, 0.58 * high), "accent", clip)
    ground = slopes(sheet.bleeding(field.x0, field.y1 - 0.3 * high, field.x1, field.y1), clip)
    yield from ground
    room = Rect(sheet.margin, field.y0 + 0.12 * high, sheet.width - sheet.margin, field.y1 - (0.0 if people else 2.5))
    yield from picture(names, sheet.art, room, clip)


# --- the foot ---


def _closing(sheet: Sheet, strip: Rect) -> Iterator[Item]:
    """The line that no leaflet on health goes without."""
    yield sheet.fill(*strip, "accent")
    style = LetterStyle(BOLD)
    size = min(CLOSING_EM, (sheet.width - 2 * sheet.margin) / text_width(CLOSING, style))
    yield from one_line(CLOSING, style, size, "ink", sheet.width / 2, strip.centre[1] + 0.3 * size, "centre", "closing")


def _read_on(sheet: Sheet) -> tuple[TextLine, ...]:
    """Sample mark, where the code is, and the address, set right. Raises DoesNotFit."""
    url = sheet.message.short_url
    size = min(URL, URL_ROOM / text_width(url, LetterStyle(MEDIUM)))
    if size < LEAST_URL:
        raise sheet.refuse("Địa chỉ trang", LEAST_URL)
    rows = [(READ_ON, LetterStyle(BOLD), CALL, "caption"), (url, LetterStyle(MEDIUM), size, "url")]
    if sheet.message.sample:
        rows.insert(0, (SAMPLE, SAMPLE_STYLE, MARK, "sample"))
    right = sheet.width - sheet.margin
    y = sheet.height - FOOT / 2 - (len(rows) - 1) / 2 * LINE + 0.35 * CALL
    made: list[TextLine] = []
    for text, style, em, role in rows:
        made += one_line(text, style, em, "paper", right, y, "right", role)
        y += LINE
    return tuple(made)


def _foot(sheet: Sheet, read_on: Sequence[TextLine]) -> Iterator[Item]:
    """The bodies, and beside them where to read on."""
    top = sheet.height - FOOT
    right = min((line.words[0].x for line in read_on), default=sheet.width - sheet.margin + SIDE_GAP)
    yield sheet.fill(0, top, sheet.width, sheet.height, "ground")
    room = right - SIDE_GAP - sheet.margin
    body = signature(sheet, BODY, ON_GROUND, room, FOOT - sheet.format.safe, sheet.message.footer_lines)
    yield from body.at_middle(sheet.margin, min(top + FOOT / 2, sheet.height - sheet.format.safe - body.height / 2))
    yield from read_on
