"""`data/quan-diem.yml` and `data/nhom-nhiem-vu.yml`: the five themes of viewpoints, the six groups of tasks."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text


class StatementKind(StrEnum):
    VERBATIM = "trich-nguyen-van"
    SUMMARY = "tom-luoc"


class Statement(AuthorModel):
    """A sentence of a viewpoint: quoted from a document, or our summary."""

    kind: StatementKind = Field(alias="loai", description="trich-nguyen-van hoặc tom-luoc.")
    text: Text | None = Field(None, alias="noi_dung", description="Lời tóm lược (chỉ với tom-luoc).")
    passage: Slug | None = Field(None, alias="trich", description="Mã đoạn trích (chỉ với trich-nguyen-van).")
    same_in: tuple[Slug, ...] = Field(
        (), alias="giong_o", description="Mã đoạn trích viết giống từng chữ ở văn bản khác."
    )
    similar_in: tuple[Slug, ...] = Field((), alias="gan_giong_o", description="Mã đoạn trích gần giống ở văn bản khác.")


class OfficialWording(AuthorModel):
    """A viewpoint as the published Resolution words it. Empty until somebody fills it in from the text."""

    order: int = Field(alias="thu_tu", ge=1, le=5, description="Thứ tự trong Nghị quyết.")
    text: Text = Field(alias="nguyen_van", description="Nguyên văn.")
    source: Text = Field(alias="nguon", description="Nơi công bố, có ngày.")


class ViewpointBasis(StrEnum):
    STATED = "trich"
    INFERRED = "suy-ra"


class Viewpoint(AuthorModel):
    """A theme of the Resolution's viewpoints, unnumbered until the official wording is filled in."""

    id: Slug = Field(alias="ma", description="Mã chủ đề, cũng là địa chỉ trang.")
    title: Text = Field(alias="ten", description="Tên gọn, không quá 8 tiếng.")
    basis: ViewpointBasis = Field(
        alias="can_cu", description="trich: có câu trong văn bản; suy-ra: suy từ phần yêu cầu, đột phá."
    )
    statements: tuple[Statement, ...] = Field(alias="y", min_length=1, description="Các ý.")
    official: OfficialWording | None = Field(
        None, alias="nguyen_van_chinh_thuc", description="Nguyên văn chính thức, khi có."
    )
    icon: Slug | None = Field(None, alias="bieu_tuong", description="Biểu tượng Material Design Icons.")


class ViewpointTable(AuthorModel):
    """`data/quan-diem.yml`."""

    viewpoints: tuple[Viewpoint, ...] = Field(alias="quan_diem", description="Năm chủ đề.")


class TaskGroup(AuthorModel):
    """One of the six groups of tasks."""

    number: int = Field(alias="so", ge=1, le=6, description="Số thứ tự nhóm.")
    slug: Slug = Field(alias="ma", description="Địa chỉ trang, ví dụ 4-chi-phi-bhyt.")
    title: Text = Field(alias="ten", description="Tên dễ hiểu.")
    short_title: Text = Field(alias="ten_ap_phich", description="Tên ngắn trên áp phích, giữ động từ.")
    official_title: Text = Field(alias="ten_goc", description="Tên trong kế hoạch, đúng từng chữ.")
    passage: Slug = Field(alias="trich", description="Mã đoạn trích có tên gốc.")
    icon: Slug | None = Field(None, alias="bieu_tuong", description="Biểu tượng Material Design Icons.")


class TaskGroupTable(AuthorModel):
    """`data/nhom-nhiem-vu.yml`."""

    groups: tuple[TaskGroup, ...] = Field(alias="nhom", description="Sáu nhóm.")
