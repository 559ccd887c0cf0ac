"""`data/viet-tat.yml`: abbreviations, and how to write and read them in full."""

from __future__ import annotations

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Text


class Abbreviation(AuthorModel):
    """An abbreviation and how to write and read it in full."""

    short: Text = Field(alias="viet_tat", description="Chữ viết tắt.")
    full: Text = Field(alias="day_du", description="Dạng đầy đủ.")
    spoken: Text | None = Field(None, alias="doc", description="Cách đọc trên loa.")
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú.")


class AbbreviationTable(AuthorModel):
    """`data/viet-tat.yml`."""

    abbreviations: tuple[Abbreviation, ...] = Field(alias="viet_tat", description="Chữ viết tắt.")
