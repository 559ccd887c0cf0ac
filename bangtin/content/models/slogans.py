"""The front matter of slogans: one message, its scope, its look and where it comes from."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text


class SelfWritten(AuthorModel):
    """A message that a body composes itself: it names who issues it instead of a document."""

    issued_by: Text = Field(alias="tu_soan", description="Cơ quan ban hành, ví dụ: Trạm Y tế phường Kiến An.")


class OwnSlogan(AuthorModel):
    """The front matter of `localities/<slug>/khau-hieu/NN-<id>.md`: the folder says whose it is."""

    number: int = Field(alias="so", ge=1, description="Số của khẩu hiệu trong kế hoạch.")
    text: Text = Field(alias="noi_dung", description="Khẩu hiệu đúng từng chữ, trên một dòng.")
    theme: Slug = Field(alias="chu_de", description="Bộ màu: do-vang, xanh-la, xanh-duong, sen-hong, cam-ngoc.")
    drawing: tuple[Slug, ...] = Field(
        alias="hinh", min_length=1, description="Hình vẽ trong posters/art, từ sau ra trước."
    )
    icons: tuple[Slug, ...] = Field(
        (), alias="bieu_tuong", description="Biểu tượng cho từng vế, khi chia dòng có biểu tượng."
    )
    sources: Annotated[tuple[Text, ...], Field(min_length=1)] | SelfWritten = Field(
        alias="nguon", description="Ghi mã tài liệu và mục, ví dụ kien-an §V.5."
    )
    targets: tuple[Slug, ...] = Field((), alias="muc_tieu", description="Mục tiêu cùng ý.")
    breaks: tuple[Text, ...] = Field((), alias="ngat_dong", description="Cách ngắt dòng bắt buộc, mỗi dòng một mục.")
    call: Text = Field(alias="loi_moi", description="Một câu mời trong tin nhắn Zalo.")


class Slogan(OwnSlogan):
    """The front matter of `slogans/NN-<id>.md`."""

    scope: Slug = Field(alias="pham_vi", description="toan-quoc, mã tỉnh, thành phố hoặc mã địa phương.")
