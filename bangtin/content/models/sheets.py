"""`data/to-in.yml`: what is printed as a list, as a day to remember, or on the month's noticeboard sheet."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text

DAY = r"(?:[1-9]|[12][0-9]|3[01])/(?:[1-9]|1[0-2])"
"""A day of the year as it is printed: `7/4`."""


class ListKind(StrEnum):
    VIEWPOINTS = "quan-diem"
    TASKS = "nhiem-vu"
    BENEFITS = "quyen-loi"


class ListRow(AuthorModel):
    """A row of a list of benefits: a target, told in one line."""

    target: Slug = Field(alias="muc_tieu", description="Mã mục tiêu trong data/muc-tieu.yml.")
    title: Text | None = Field(
        None,
        alias="loi",
        description="Câu ngắn, con số viết bằng {{ mã mục tiêu }}. Để trống thì dùng cách ghi của mục tiêu.",
    )


class Printed(AuthorModel):
    """What every printed message has."""

    id: Slug = Field(alias="ma", description="Mã, cũng là địa chỉ của trang nói về nội dung này.")
    title: Text = Field(alias="tieu_de", description="Tiêu đề, không quá hai dòng trên áp phích.")
    theme: Slug = Field(alias="mau", description="Bộ màu, ví dụ xanh-duong.")
    drawing: tuple[Slug, ...] = Field((), alias="hinh", description="Hình vẽ.")
    icon: Slug = Field(alias="bieu_tuong", description="Biểu tượng Material Design Icons.")


class PrintedList(Printed):
    """A list of equal rows. The rows of viewpoints and tasks are those of their own tables."""

    kind: ListKind = Field(alias="loai", description="quan-diem, nhiem-vu hoặc quyen-loi.")
    over_line: Text | None = Field(
        None, alias="dong_tren", description="Dòng nhỏ trên tiêu đề: chỉ ghi chủ của lời trong danh sách."
    )
    note: Text | None = Field(
        None, alias="ghi_chu", description="Lời ghi sau nguồn, ví dụ: tóm lược, chờ đối chiếu toàn văn."
    )
    rows: tuple[ListRow, ...] = Field((), alias="muc", max_length=7, description="Các dòng (chỉ với quyen-loi).")
    figures_title: Text | None = Field(None, alias="ten_so_lieu", description="Tên bảng số trên tờ gấp.")
    figures: tuple[Slug, ...] = Field(
        (), alias="so_lieu", max_length=4, description="Mã các mục tiêu có con số, in trên tờ gấp."
    )


class Call(AuthorModel):
    """One thing that everybody can do."""

    text: Text = Field(alias="loi", description="Lời gọi, không quá sáu tiếng một dòng.")
    icon: Slug = Field(alias="bieu_tuong", description="Biểu tượng Material Design Icons.")


class YearlyEvent(Printed):
    """A day that comes back every year, with its calls."""

    day: Text = Field(alias="ngay", pattern=f"^{DAY}$", description="Ngày và tháng, ví dụ 7/4.")
    repeats: Text = Field(alias="lap_lai", description="Lặp lại thế nào: hằng năm.")
    lead: Text = Field(alias="loi_dan", description="Lời dẫn vào các lời gọi, ví dụ: Mỗi người hãy:")
    calls: tuple[Call, ...] = Field(alias="loi_goi", min_length=3, max_length=4, description="Ba hoặc bốn lời gọi.")
    day_passages: tuple[Slug, ...] = Field(
        alias="trich_ngay", min_length=1, description="Mã các đoạn trích nói về ngày này; đoạn của nơi mình đứng trước."
    )
    call_passages: tuple[Slug, ...] = Field(
        alias="trich_loi_goi", min_length=1, description="Mã các đoạn trích có lời gọi."
    )


class BoardMonth(AuthorModel):
    """What the noticeboard shows in one month of the year."""

    month: int = Field(alias="thang", ge=1, le=12, description="Tháng.")
    slogans: tuple[Slug, Slug, Slug] = Field(alias="khau_hieu", description="Mã ba khẩu hiệu.")
    target: Slug = Field(alias="muc_tieu", description="Mã một mục tiêu có con số.")
    event: Slug = Field(alias="ngay_nho", description="Mã ngày cần nhớ.")


class Board(Printed):
    """The month's noticeboard sheet."""

    months: tuple[BoardMonth, ...] = Field(
        alias="cac_thang", min_length=12, max_length=12, description="Mười hai tháng."
    )


class SheetTable(AuthorModel):
    """`data/to-in.yml`."""

    lists: tuple[PrintedList, ...] = Field(alias="danh_sach", description="Các danh sách.")
    events: tuple[YearlyEvent, ...] = Field(alias="ngay_can_nho", min_length=1, description="Các ngày cần nhớ.")
    board: Board = Field(alias="bang_tin", description="Bảng tin hằng tháng.")
