"""A sheet for an LED panel in; its screens out, one scene each: what is said, where it is from, and who says it."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.posters.layout.announcement import HOLDS_UNTIL, KIND
from bangtin.posters.layout.led_figure import Figure, figure_screen, figure_screens
from bangtin.posters.layout.led_scene import Screen, screen_scene
from bangtin.posters.layout.led_screens import Panel
from bangtin.posters.layout.led_texts import Told, body_screens, slogan_screens, told_screens
from bangtin.posters.layout.recipe import Recipes
from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import AnnouncementContent, EventContent, ListContent, Shape
from bangtin.posters.scene import Scene

DEFAULT_ICON = "heart-pulse"

MOST_SECONDS = 150.0
"""Nobody waits longer for a panel to begin again."""


def led_slogan(sheet: Sheet) -> tuple[Scene, ...]:
    """Raises DoesNotFit, as all recipes of this module do."""
    panel = Panel.of(sheet)
    return _scenes(sheet, panel, slogan_screens(sheet, panel, sheet.message.text, _icon(sheet)))


def led_figure(sheet: Sheet) -> tuple[Scene, ...]:
    panel = Panel.of(sheet)
    return _scenes(sheet, panel, figure_screens(sheet, panel, _icon(sheet)))


def led_list(sheet: Sheet) -> tuple[Scene, ...]:
    """The title, whose words they are, and every row with its icon."""
    panel = Panel.of(sheet)
    return _scenes(sheet, panel, [*_title(sheet, panel), *_told(sheet, panel, _list_texts(sheet))])


def led_event(sheet: Sheet) -> tuple[Scene, ...]:
    """The day, and every call under what introduces it, so that it doesn't look like the day's programme."""
    content = sheet.message.content
    assert isinstance(content, EventContent)
    panel = Panel.of(sheet)
    day = figure_screen(sheet, panel, Figure(None, content.day, content.repeats), _icon(sheet))
    return _scenes(sheet, panel, [*_title(sheet, panel), day, *_told(sheet, panel, _event_texts(content))])


def led_announcement(sheet: Sheet) -> tuple[Scene, ...]:
    """What it is about, and every row under its label."""
    panel = Panel.of(sheet)
    title = told_screens(sheet, panel, Told(sheet.message.title, "title", "Tiêu đề", _icon(sheet), KIND))
    return _scenes(sheet, panel, [*title, *_told(sheet, panel, _announcement_texts(sheet))])


def _title(sheet: Sheet, panel: Panel) -> list[Screen]:
    return slogan_screens(sheet, panel, sheet.message.title, _icon(sheet), "title")


def _told(sheet: Sheet, panel: Panel, texts: Iterator[Told]) -> list[Screen]:
    return [screen for text in texts for screen in told_screens(sheet, panel, text)]


def _list_texts(sheet: Sheet) -> Iterator[Told]:
    content = sheet.message.content
    assert isinstance(content, ListContent)
    if content.over_line:
        yield Told(content.over_line, "over-line", "Dòng trên tiêu đề")
    for number, item in enumerate(content.items, start=1):
        title = f"{number}. {item.title}" if content.numbered else item.title
        yield Told(title, "item", "Dòng của danh sách", item.icon, item.over)
        if item.over and item.detail:
            yield Told(item.detail, "condition", "Điều kiện", item.icon)


def _event_texts(content: EventContent) -> Iterator[Told]:
    if content.place_and_hour:
        yield Told(content.place_and_hour, "value", "Nơi và giờ", "map-marker")
    for call in content.calls:
        yield Told(call.title, "item", "Lời kêu gọi", call.icon, content.lead)


def _announcement_texts(sheet: Sheet) -> Iterator[Told]:
    content = sheet.message.content
    assert isinstance(content, AnnouncementContent)
    for row in content.rows:
        yield Told(row.value, "value", row.label, row.icon, row.label, row.unbroken)
    if content.valid_until:
        yield Told(f"{HOLDS_UNTIL} {content.valid_until}", "valid-until", "Thời hạn")


def _icon(sheet: Sheet) -> str:
    return next(iter(sheet.message.icons), DEFAULT_ICON)


def _scenes(sheet: Sheet, panel: Panel, screens: list[Screen]) -> tuple[Scene, ...]:
    """Source and signature close every sequence."""
    source = sheet.message.source_line
    if source:
        screens = [*screens, *told_screens(sheet, panel, Told(source, "source", "Dòng nguồn"))]
    screens = [*screens, *body_screens(sheet, panel)]
    if sum(screen.seconds for screen in screens) > MOST_SECONDS:
        raise sheet.refuse("Nội dung")
    return tuple(screen_scene(sheet, panel, screen) for screen in screens)


RECIPES: Recipes = {
    Shape.SLOGAN: led_slogan,
    Shape.FIGURE: led_figure,
    Shape.LIST: led_list,
    Shape.EVENT: led_event,
    Shape.ANNOUNCEMENT: led_announcement,
}
