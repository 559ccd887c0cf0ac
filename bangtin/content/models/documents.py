"""`data/van-ban.yml` and `data/trich-dan/*.yml`: the documents and their verbatim passages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text


class Place(AuthorModel):
    """Where a document comes from."""

    id: Slug = Field(alias="ma", description="Mã nơi ban hành, ví dụ thanh-dong.")
    name: Text = Field(alias="ten", description="Tên nơi, viết như giữa câu, ví dụ: phường Thành Đông.")


class Section(AuthorModel):
    """A section heading of a document, as printed."""

    number: Text = Field(alias="so", description="Số mục, ví dụ II.2 hoặc Phụ lục, dòng 3.")
    title: Text = Field(alias="ten", description="Tiêu đề mục, đúng như bản gốc.")


class Slip(AuthorModel):
    """A slip of the pen in an original: quoted as it is, noted beside the passage."""

    section: Text = Field(alias="muc", description="Số mục có chỗ viết sai.")
    text: Text = Field(alias="nguyen_van", description="Chữ đúng như bản gốc.")
    note: Text = Field(alias="ghi_chu", description="Lời ghi chú cho người đọc, một câu.")


class Mention(AuthorModel):
    """Where one of the five plans cites this document."""

    document: Slug = Field(alias="van_ban", description="Mã kế hoạch có nhắc đến văn bản này.")
    section: Text = Field(alias="muc", description="Số mục.")
    quote: Text = Field(alias="trich", description="Trích nguyên văn chỗ nhắc đến.")


class DocumentKind(StrEnum):
    PLAN = "ke-hoach"
    CITED = "duoc-nhac-den"


class Document(AuthorModel):
    """A source: one of the plans, or a higher document that a plan cites."""

    id: Slug = Field(alias="ma", description="Mã văn bản, ví dụ kien-an.")
    kind: DocumentKind = Field(
        alias="loai", description="ke-hoach: kế hoạch gốc; duoc-nhac-den: văn bản được nhắc đến."
    )
    title: Text = Field(alias="ten", description="Tên đầy đủ.")
    attribution: Text = Field(
        alias="ghi_nguon",
        description="Cách ghi nguồn dài, ví dụ: Kế hoạch tuyên truyền của Đảng ủy phường Kiến An.",
    )
    short: Text = Field(alias="goi_tat", description="Cách ghi nguồn ngắn, ví dụ: Kiến An.")
    issuer: Text = Field(alias="ban_hanh", description="Cơ quan ban hành.")
    number: Text | None = Field(None, alias="so", description="Số, ký hiệu; để trống nếu bản gốc không ghi.")
    date: Text | None = Field(
        None, alias="ngay", description="Ngày như bản gốc, ví dụ 09/9/2025; để trống nếu không ghi."
    )
    place: Place | None = Field(None, alias="noi", description="Nơi ban hành (chỉ với kế hoạch).")
    sections: tuple[Section, ...] = Field((), alias="muc", description="Các mục được trích, theo thứ tự bản gốc.")
    slips: tuple[Slip, ...] = Field((), alias="dinh_chinh", description="Chỗ viết sai của bản gốc.")
    mentions: tuple[Mention, ...] = Field((), alias="nhac_den", description="Nơi văn bản này được nhắc đến.")
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú cho người đọc.")


class Passage(AuthorModel):
    """A verbatim quotation with its place."""

    id: Slug = Field(alias="ma", description="Mã đoạn trích; trang viết [@ma] để dẫn nguồn.")
    section: Text = Field(alias="muc", description="Số mục trong văn bản.")
    quote: Text = Field(alias="trich", description="Trích nguyên văn, đúng từng chữ.")
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú cho người đọc (ví dụ lỗi của bản gốc).")


class DocumentTable(AuthorModel):
    """`data/van-ban.yml`."""

    documents: tuple[Document, ...] = Field(alias="van_ban", description="Các văn bản.")


class PassageTable(AuthorModel):
    """`data/trich-dan/<van-ban>.yml`: the passages of one document."""

    document: Slug = Field(alias="van_ban", description="Mã văn bản của mọi đoạn trong tệp này.")
    passages: tuple[Passage, ...] = Field(alias="doan", description="Các đoạn trích.")
