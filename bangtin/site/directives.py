"""A directive that stands on a line of its own in; the blocks that it puts into the page out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element

from bangtin.content.markup import Directive
from bangtin.site.context import View
from bangtin.site.events import announcements, board, calendars
from bangtin.site.gallery import formats as gallery
from bangtin.site.goals import cards as targets
from bangtin.site.goals import goal_rows
from bangtin.site.places import differences, other_values, plan_parts
from bangtin.site.places import own_place as places
from bangtin.site.slogans import cards as slogans
from bangtin.site.sources import documents, quotes, viewpoints

Render = Callable[[Sequence[str], View], list[Element]]

BLOCKS: Mapping[str, Render] = {
    "muc-tieu": lambda ids, view: [targets.target_card(ids, view)],
    "dong-muc-tieu": lambda ids, view: goal_rows.goal_rows(ids, view),
    "muc-khac": lambda ids, view: other_values.other_values(ids, view),
    "trich": lambda ids, view: (
        [quotes.quote_card(view.edition.catalogue.passages[ids[0]], view, tagged=True)]
        + [quotes.quote_card(view.edition.catalogue.passages[name], view) for name in ids[1:]]
    ),
    "quan-diem": lambda ids, view: viewpoints.viewpoint_statements(ids[0], view),
    "chu-de-khac": lambda ids, view: viewpoints.other_viewpoints(ids[0], view),
    "nhom": lambda ids, view: [viewpoints.official_title(ids[0], view), *plan_parts.group_tasks(ids[0], view)],
    "khau-hieu": lambda ids, view: [slogans.slogan_cards(ids, view)],
    "ap-phich": lambda _, view: gallery.gallery(view),
    "van-ban": lambda ids, view: documents.document_block(ids[0], view),
    "danh-sach-van-ban": lambda _, view: [documents.document_list(view)],
    "khac-nhau": lambda ids, view: differences.difference_list(ids[0], view),
    "dia-phuong": lambda _, view: places.place_block(view),
    "bang-tin": lambda _, view: board.board_blocks(view),
    "thong-bao": lambda _, view: announcements.announcement_list(view),
    "thong-bao-sap-toi": lambda _, view: announcements.next_announcement(view),
    "lich": lambda ids, view: [calendars.calendar_block(ids[0], view)],
}
"""Every directive of the grammar that isn't part of a sentence and isn't a condition."""


def render(directive: Directive, view: View) -> list[Element]:
    """The blocks of a directive. Its name and ids are known to exist."""
    return BLOCKS[directive.name](directive.arguments, view)
