"""`data/viet-tat.yml`: abbreviations in full, for eyes and ears; `data/tu-tim.yml`: what residents look for."""

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


class SearchWord(AuthorModel):
    """What residents type, and the words that the pages use for it."""

    typed: Text = Field(alias="go", description="Lời người dân hay gõ.")
    meant: Text = Field(alias="tim", description="Lời mà các trang dùng.")


class SearchWordTable(AuthorModel):
    """`data/tu-tim.yml`."""

    words: tuple[SearchWord, ...] = Field(alias="tu_tim", description="Lời gõ khi tìm.")
    absent: tuple[Text, ...] = Field(
        (), alias="khong_co", description="Điều hay được tìm mà không kế hoạch nào nhắc đến, mỗi dòng một lời."
    )
