"""`data/khac-nhau.yml`: where the documents say different things, with the passages of both sides."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text


class Difference(AuthorModel):
    """One point on which documents, or two places of one document, differ. The site never takes a side."""

    id: Slug = Field(alias="ma", description="Mã, ví dụ bhyt-2030.")
    group: Slug = Field(alias="nhom", description="Mã nhóm; trang viết {{ khac-nhau: ma-nhom }} để liệt kê một nhóm.")
    title: Text = Field(alias="ten", max_length=120, description="Khác nhau ở điều gì, một dòng.")
    text: Text = Field(alias="noi_dung", description="Mỗi bên ghi gì; không chọn bên nào.")
    sources: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(
        alias="nguon", description="Đoạn trích của các bên: mã đoạn, mã mục tiêu, hoặc mã mục tiêu/mã văn bản."
    )


class DifferenceTable(AuthorModel):
    """`data/khac-nhau.yml`."""

    differences: tuple[Difference, ...] = Field(alias="khac_nhau", description="Các chỗ khác nhau.")
