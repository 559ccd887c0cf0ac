"""A sheet with a list in; the list out."""

from __future__ import annotations

from bangtin.posters.layout.sheet import Sheet
from bangtin.posters.message import ListContent


def list_content(sheet: Sheet) -> ListContent:
    content = sheet.message.content
    assert isinstance(content, ListContent)
    return content
