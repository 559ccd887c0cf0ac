"""`data/dia-chi-cu.yml`: addresses that pages once had, and where their content is read now."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bangtin.content.models.base import SLUG, AuthorModel

Address = Annotated[str, Field(pattern=f"^(?:{SLUG}/)+$", max_length=120)]
"""A page's address from an edition's root, ending in a slash: `quyen-loi/tre-em/`."""


class Forward(AuthorModel):
    """One address that is no page any more."""

    old: Address = Field(alias="tu", description="Địa chỉ cũ, tính từ trang chủ của bản, ví dụ quyen-loi/tre-con/.")
    new: Address = Field(alias="den", description="Địa chỉ của trang nay có nội dung ấy, ví dụ quyen-loi/tre-em/.")


class ForwardTable(AuthorModel):
    """`data/dia-chi-cu.yml`."""

    forwards: tuple[Forward, ...] = Field(alias="chuyen", description="Mỗi địa chỉ cũ một dòng.")
