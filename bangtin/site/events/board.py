"""An edition in; what its noticeboard sheet shows this month, as blocks of a page, out."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bangtin.site.context import View
from bangtin.site.events.calendars import calendar_block
from bangtin.site.goals.cards import target_card
from bangtin.site.markup.html import h
from bangtin.site.slogans.cards import slogan_cards


def board_blocks(view: View) -> list[Element]:
    """The month, its three slogans, its target and the day to remember."""
    year, month = view.edition.board_month
    board = view.edition.catalogue.sheets.board
    shown = next(row for row in board.months if row.month == month)
    return [
        h("p", h("strong", view.title(f"Tháng {month}/{year}")), class_="bt-phu"),
        slogan_cards(view.edition.board_slogans(shown), view),
        target_card([shown.target], view),
        calendar_block(shown.event, view),
    ]
