"""What authors write, as frozen models: one class per kind of author file, with the keys they type as aliases.

Keys are Vietnamese without diacritics; attributes are English. Every field says what it means: the JSON Schemas in
`schemas/` are generated from these models, so this page is also the reference for authors.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator


def _nfc(value: Any) -> Any:
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_nfc), Field(min_length=1)]
"""Author text: never empty, always stored composed (NFC)."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id: lower-case ASCII letters, digits and single hyphens."""


class AuthorModel(BaseModel):
    """Base of all author files: unknown keys are refused, values can't be changed after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


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


# --- documents ---


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


# --- targets ---

Number = int | float


class Evidence(AuthorModel):
    """One document's statement of a target."""

    document: Slug = Field(alias="van_ban", description="Mã văn bản.")
    section: Text = Field(alias="muc", description="Số mục.")
    quote: Text = Field(alias="trich", description="Trích nguyên văn.")


class OwnValue(Evidence):
    """The value that one place's plan sets for itself, where it differs from the common one."""

    place: Slug = Field(alias="noi", description="Mã nơi đặt mức này, ví dụ cao-bang.")
    comparator: Comparator = Field(alias="so_sanh", description="Cách so sánh.")
    value: Number | tuple[Number, ...] = Field(alias="gia_tri", description="Con số; it-nhat-tu nhận một hoặc hai số.")
    wording: Text = Field(alias="cach_ghi", description="Mức viết bằng lời, đủ điều kiện, ví dụ: trên 97% dân số.")
    figure: BigFigure | None = Field(None, alias="chu_so", description="Con số lớn trên áp phích.")
    sentence: Text | None = Field(None, alias="cau", description="Câu trên áp phích, trích nguyên văn.")


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


class BigFigure(AuthorModel):
    """The parts of a figure as a poster sets them: qualifier above, number large, unit beside it, label below."""

    qualifier: Text | None = Field(
        None, alias="truoc", description="Chữ đứng trên con số: trên, ít nhất, ít nhất từ, thêm ít nhất."
    )
    number: Text = Field(alias="so", description="Con số, ví dụ 95%, 4–5, 75,5.")
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị đứng cạnh, ví dụ dân số, bác sĩ, tuổi.")
    label: Text = Field(alias="nhan", description="Con số này nói về điều gì, dưới 12 tiếng.")


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
    evidence: tuple[Evidence, ...] = Field(alias="nguon", min_length=1, description="Nơi các văn bản nêu mục tiêu này.")
    own_values: tuple[OwnValue, ...] = Field((), alias="muc_rieng", description="Mức riêng của từng nơi.")
    baselines: tuple[Baseline, ...] = Field((), alias="hien_trang", description="Mức hiện tại, có nơi và thời điểm.")


class TargetTable(AuthorModel):
    """`data/muc-tieu.yml`."""

    targets: tuple[Target, ...] = Field(alias="muc_tieu", description="Các mục tiêu.")


# --- viewpoints and task groups ---


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


# --- words ---


class Abbreviation(AuthorModel):
    """An abbreviation and how to write and read it in full."""

    short: Text = Field(alias="viet_tat", description="Chữ viết tắt.")
    full: Text = Field(alias="day_du", description="Dạng đầy đủ.")
    spoken: Text | None = Field(None, alias="doc", description="Cách đọc trên loa.")
    note: Text | None = Field(None, alias="ghi_chu", description="Ghi chú.")


class AbbreviationTable(AuthorModel):
    """`data/viet-tat.yml`."""

    abbreviations: tuple[Abbreviation, ...] = Field(alias="viet_tat", description="Chữ viết tắt.")


class Province(AuthorModel):
    """A province or city: a scope that may have no edition of its own."""

    id: Slug = Field(alias="ma", description="Mã, ví dụ hai-phong.")
    name: Text = Field(alias="ten", description="Tên, viết như giữa câu: thành phố Hải Phòng.")
    short: Text = Field(alias="ten_ngan", description="Tên ngắn: TP. Hải Phòng.")
    party_committee: Text = Field(alias="cap_uy", description="Cấp ủy: Thành ủy Hải Phòng, Tỉnh ủy Lâm Đồng.")


class ProvinceTable(AuthorModel):
    """`data/tinh-thanh.yml`."""

    provinces: tuple[Province, ...] = Field(alias="tinh_thanh", description="Tỉnh, thành phố.")


# --- localities and slogans ---


class Level(StrEnum):
    NATION = "toan-quoc"
    PROVINCE = "tinh"
    CITY = "thanh-pho"
    WARD = "phuong"
    COMMUNE = "xa"
    SPECIAL_ZONE = "dac-khu"


class ContactPoint(AuthorModel):
    """A way to ask, as the locality itself publishes it."""

    label: Text = Field(alias="ten", description="Tên nơi hỏi, ví dụ: Trạm Y tế phường Kiến An.")
    detail: Text = Field(alias="noi_dung", description="Địa chỉ, số điện thoại, giờ làm việc do địa phương cung cấp.")


class LocalTarget(OwnValue):
    """A value that this locality's own plan sets."""

    target: Slug = Field(alias="ma", description="Mã mục tiêu trong data/muc-tieu.yml.")


class Locality(AuthorModel):
    """`localities/<slug>.yml`: one edition."""

    name: Text = Field(alias="ten", description="Tên riêng, không kèm cấp: Kiến An. Bản toàn quốc: cả nước.")
    level: Level = Field(alias="cap", description="toan-quoc, tinh, thanh-pho, phuong, xa hoặc dac-khu.")
    parent: Slug | None = Field(None, alias="thuoc", description="Mã nơi ngay trên: tỉnh, thành phố hoặc toan-quoc.")
    site_url: Text | None = Field(
        None,
        alias="dia_chi_trang",
        description="Địa chỉ trang thật, bắt đầu bằng https:// và kết thúc bằng /. Để trống: bản mẫu.",
    )
    issuers: tuple[Text, ...] = Field((), alias="co_quan", description="Cơ quan ban hành, mỗi dòng một cơ quan.")
    plan: Slug | None = Field(None, alias="ke_hoach", description="Mã kế hoạch của nơi này trong data/van-ban.yml.")
    neighbourhood_unit: Text | None = Field(
        None, alias="don_vi_dan_cu", description="Tổ dân phố, khu phố, thôn, bản, ấp."
    )
    neighbourhood_head: Text | None = Field(
        None, alias="nguoi_dung_dau", description="Tổ trưởng tổ dân phố, trưởng thôn…"
    )
    contacts: tuple[ContactPoint, ...] = Field(
        (), alias="lien_he", description="Nơi để hỏi; chỉ ghi điều địa phương công bố."
    )
    targets: tuple[LocalTarget, ...] = Field((), alias="muc_tieu", description="Mức riêng của nơi này.")
    updated: date = Field(alias="cap_nhat", description="Ngày cập nhật nội dung, dạng 2026-11-24.")

    @field_validator("issuers")
    @classmethod
    def _no_dash_between_bodies(cls, issuers: tuple[str, ...]) -> tuple[str, ...]:
        for issuer in issuers:
            if any(dash in issuer for dash in (" - ", "–", "—")):
                raise ValueError("không nối hai cơ quan bằng dấu gạch; ghi mỗi cơ quan một dòng")
        return issuers


class SelfWritten(AuthorModel):
    """A message that a body composes itself: it names who issues it instead of a document."""

    issued_by: Text = Field(alias="tu_soan", description="Cơ quan ban hành, ví dụ: Trạm Y tế phường Kiến An.")


class Slogan(AuthorModel):
    """The front matter of `slogans/NN-<id>.md`."""

    number: int = Field(alias="so", ge=1, description="Số của khẩu hiệu trong kế hoạch.")
    text: Text = Field(alias="noi_dung", description="Khẩu hiệu đúng từng chữ, trên một dòng.")
    scope: Slug = Field(alias="pham_vi", description="toan-quoc, mã tỉnh, thành phố hoặc mã địa phương.")
    theme: Slug = Field(alias="chu_de", description="Bộ màu: do-vang, xanh-la, xanh-duong, sen-hong, cam-ngoc.")
    drawing: tuple[Slug, ...] = Field(
        alias="hinh", min_length=1, description="Hình vẽ trong posters/art, từ sau ra trước."
    )
    icons: tuple[Slug, ...] = Field(
        (), alias="bieu_tuong", description="Biểu tượng cho từng vế, khi chia dòng có biểu tượng."
    )
    sources: tuple[Text, ...] | SelfWritten = Field(
        alias="nguon", description="Ghi mã tài liệu và mục, ví dụ kien-an §V.5."
    )
    targets: tuple[Slug, ...] = Field((), alias="muc_tieu", description="Mục tiêu cùng ý.")
    breaks: tuple[Text, ...] = Field((), alias="ngat_dong", description="Cách ngắt dòng bắt buộc, mỗi dòng một mục.")
    call: Text = Field(alias="loi_moi", description="Một câu mời trong tin nhắn Zalo.")


OwnValue.model_rebuild()
LocalTarget.model_rebuild()
