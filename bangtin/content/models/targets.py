"""`data/muc-tieu.yml`: goals with their values, qualifiers and every place where a plan states them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text

Number = int | float


class Comparator(StrEnum):
    """How a target's value is to be read. Never dropped, never turned into a sign."""

    MORE_THAN = "tren"
    AT_LEAST = "it-nhat"
    EXACTLY = "dat"
    AT_LEAST_RANGE = "it-nhat-tu"
    INCREASE = "tang-them"
    WORDED = "loi-van"


class YearKind(StrEnum):
    """Whether a target holds from a year on or is to be reached by it."""

    FROM = "tu"
    BY = "den"


class BigFigure(AuthorModel):
    """The parts of a figure as a poster sets them: qualifier above, number large, unit beside it, label below."""

    qualifier: Text | None = Field(
        None, alias="truoc", description="Chữ đứng trên con số: trên, ít nhất, ít nhất từ, thêm ít nhất."
    )
    number: Text = Field(alias="so", description="Con số, ví dụ 95%, 4–5, 75,5.")
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị đứng cạnh, ví dụ dân số, bác sĩ, tuổi.")
    label: Text = Field(alias="nhan", description="Con số này nói về điều gì, dưới 12 tiếng.")


class Evidence(AuthorModel):
    """One document's statement of a target."""

    document: Slug = Field(alias="van_ban", description="Mã văn bản.")
    section: Text = Field(alias="muc", description="Số mục.")
    quote: Text = Field(alias="trich", description="Trích nguyên văn.")


class GoalEvidence(Evidence):
    """One document's statement of a goal; in editions whose plan it is, posters print its sentence."""

    sentence: Text | None = Field(None, alias="cau", description="Câu trên áp phích, trích nguyên văn.")


class OwnValue(GoalEvidence):
    """The value that one place's plan sets for itself, where it differs from the common one."""

    place: Slug = Field(alias="noi", description="Mã nơi đặt mức này, ví dụ cao-bang.")
    comparator: Comparator = Field(alias="so_sanh", description="Cách so sánh.")
    value: Number | tuple[Number, ...] = Field(alias="gia_tri", description="Con số; it-nhat-tu nhận một hoặc hai số.")
    wording: Text = Field(alias="cach_ghi", description="Mức viết bằng lời, đủ điều kiện, ví dụ: trên 97% dân số.")
    figure: BigFigure | None = Field(None, alias="chu_so", description="Con số lớn trên áp phích.")


class Baseline(Evidence):
    """Where things stand, as a plan says it; always with its place and time."""

    place: Text = Field(alias="noi", description="Tên nơi của số liệu, ví dụ: phường Thành Đông.")
    value: Number | None = Field(None, alias="gia_tri", description="Con số; để trống nếu không phải con số.")
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị.")
    wording: Text = Field(alias="cach_ghi", description="Mức hiện tại viết bằng lời.")
    as_of: Text | None = Field(
        None, alias="thoi_diem", description="Thời điểm số liệu; để trống nếu bản gốc không ghi."
    )
    note: Text | None = Field(None, alias="ghi_chu", description="Lời ghi chú đứng cạnh số liệu.")


class Target(AuthorModel):
    """A goal with its value, its qualifier and every place where a plan states it."""

    id: Slug = Field(alias="ma", description="Mã mục tiêu; trang viết {{ ma }} để lấy con số.")
    name: Text = Field(alias="ten", description="Tên mục tiêu, không có con số.")
    scope: Slug = Field(alias="pham_vi", description="toan-quoc, mã tỉnh, thành phố hoặc mã địa phương.")
    year: int | None = Field(None, alias="nam", ge=2025, le=2100, description="Năm; để trống nếu văn bản không ghi.")
    year_kind: YearKind | None = Field(None, alias="moc", description="tu: từ năm …; den: đến năm …")
    comparator: Comparator = Field(alias="so_sanh", description="Cách so sánh; loi-van: không có con số.")
    value: Number | tuple[Number, ...] | None = Field(
        None, alias="gia_tri", description="Con số; loi-van thì để trống."
    )
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị như văn bản, ví dụ: % dân số.")
    wording: Text = Field(alias="cach_ghi", description="Mức viết bằng lời, đủ điều kiện: trên 95% dân số.")
    figure: BigFigure | None = Field(
        None, alias="chu_so", description="Con số lớn trên áp phích; bắt buộc khi có con số."
    )
    sentence: Text | None = Field(None, alias="cau", description="Câu trên áp phích: trích nguyên văn từ một nguồn.")
    condition: Text | None = Field(None, alias="dieu_kien", description="Điều kiện luôn đi kèm, một dòng.")
    condition_owner: Slug | None = Field(
        None, alias="dieu_kien_cua", description="Mã nơi nêu điều kiện, khi chỉ kế hoạch của nơi đó nêu."
    )
    meaning: Text = Field(alias="y_nghia", description="Điều đó nghĩa là gì với người đọc, một hoặc hai câu.")
    open_point: Text | None = Field(None, alias="chua_ro", description="Điều văn bản chưa nói rõ, một câu.")
    differences: tuple[Text, ...] = Field(
        (), alias="khac_nhau", description="Chỗ các văn bản khác nhau, mỗi ý một câu."
    )
    axis: tuple[Number, Number] | None = Field(None, alias="truc", description="Đầu và cuối trục của biểu đồ.")
    theme: Slug | None = Field(None, alias="mau", description="Bộ màu áp phích; để trống thì theo chủ đề.")
    drawing: tuple[Slug, ...] = Field((), alias="hinh", description="Hình vẽ trên áp phích.")
    icon: Slug | None = Field(
        None, alias="bieu_tuong", description="Biểu tượng Material Design Icons, ví dụ stethoscope."
    )
    evidence: tuple[GoalEvidence, ...] = Field(
        alias="nguon", min_length=1, description="Nơi các văn bản nêu mục tiêu này."
    )
    own_values: tuple[OwnValue, ...] = Field((), alias="muc_rieng", description="Mức riêng của từng nơi.")
    baselines: tuple[Baseline, ...] = Field((), alias="hien_trang", description="Mức hiện tại, có nơi và thời điểm.")


class TargetTable(AuthorModel):
    """`data/muc-tieu.yml`."""

    targets: tuple[Target, ...] = Field(alias="muc_tieu", description="Các mục tiêu.")
