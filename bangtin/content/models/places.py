"""`data/tinh-thanh.yml` and `localities/*.yml`: provinces and cities, and the places that have an edition."""

from __future__ import annotations

import datetime
from enum import StrEnum

from pydantic import Field, field_validator

from bangtin.content.models.base import AuthorModel, Slug, Text
from bangtin.content.models.plan_parts import Duty, GroupTasks, PlanLine, PlanSection
from bangtin.content.models.targets import OwnValue


class Province(AuthorModel):
    """A province or city: a scope that may have no edition of its own."""

    id: Slug = Field(alias="ma", description="Mã, ví dụ hai-phong.")
    name: Text = Field(alias="ten", description="Tên, viết như giữa câu: thành phố Hải Phòng.")
    short: Text = Field(alias="ten_ngan", description="Tên ngắn: TP. Hải Phòng.")
    party_committee: Text = Field(alias="cap_uy", description="Cấp ủy: Thành ủy Hải Phòng, Tỉnh ủy Lâm Đồng.")


class ProvinceTable(AuthorModel):
    """`data/tinh-thanh.yml`."""

    provinces: tuple[Province, ...] = Field(alias="tinh_thanh", description="Tỉnh, thành phố.")


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


class Approval(AuthorModel):
    """Who looked over this edition's content and let it out. Without it every piece is marked as a sample."""

    body: Text = Field(alias="co_quan", description="Cơ quan duyệt, ghi đủ tên, ví dụ: Đảng ủy phường Kiến An.")
    date: datetime.date = Field(alias="ngay", strict=True, description="Ngày duyệt, dạng 2026-11-24.")


class Correction(AuthorModel):
    """A mistake that this edition published, and what is right."""

    date: datetime.date = Field(alias="ngay", strict=True, description="Ngày đính chính, dạng 2026-11-24.")
    page: Text = Field(alias="trang", description="Tên tệp của trang có chỗ sai, ví dụ muc-tieu.md.")
    text: Text = Field(alias="noi_dung", max_length=400, description="Đã viết gì, nay sửa thành gì; một hoặc hai câu.")


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
    duties: tuple[Duty, ...] = Field((), alias="viec", description="Cơ quan nào làm gì cho người dân, theo kế hoạch.")
    tasks: tuple[GroupTasks, ...] = Field(
        (), alias="nhiem_vu", description="Việc kế hoạch của nơi này giao ở từng nhóm nhiệm vụ."
    )
    asking: tuple[PlanLine, ...] = Field(
        (), alias="noi_hoi", description="Kế hoạch cho biết hỏi ai, góp ý với ai; chỉ ghi điều kế hoạch nêu."
    )
    sections: tuple[PlanSection, ...] = Field(
        (), alias="phan_rieng", description="Phần chỉ trang của nơi này có: kênh thông tin, phong trào, văn bản."
    )
    open_points: tuple[Text, ...] = Field(
        (), alias="de_ngo", description="Điều kế hoạch của nơi này để ngỏ, ngoài những điều chung; mỗi ý một dòng."
    )
    theme: Slug | None = Field(
        None, alias="mau", description="Bộ màu cho mọi tờ in của nơi này; để trống thì mỗi nội dung có màu riêng."
    )
    footer_lines: tuple[Text, ...] = Field(
        (), alias="dong_chan", max_length=2, description="Dòng nhỏ dưới tên cơ quan ở chân tờ in, nhiều nhất hai dòng."
    )
    logo: Text | None = Field(
        None,
        alias="bieu_trung",
        description="Tên tệp SVG hoặc PNG trong thư mục của nơi này, ví dụ bieu-trung.svg; đứng trước tên cơ quan.",
    )
    imprint: Text | None = Field(
        None, alias="in_an", description="Cơ quan xuất bản, số giấy phép, số lượng, nơi in; in ở chân tờ gấp."
    )
    board_month: str | None = Field(
        None,
        alias="thang_bang_tin",
        pattern=r"^20\d\d-(0[1-9]|1[0-2])$",
        description="Tháng của bảng tin, dạng 2026-12; để trống thì lấy tháng của cap_nhat.",
    )
    left_out_slogans: tuple[Slug, ...] = Field(
        (), alias="bo_khau_hieu", description="Mã khẩu hiệu chung mà nơi này không dùng; mã QR đã in vẫn mở được trang."
    )
    approval: Approval | None = Field(
        None, alias="duyet", description="Cơ quan duyệt nội dung và ngày duyệt. Để trống: mọi tờ in là bản mẫu."
    )
    corrections: tuple[Correction, ...] = Field(
        (), alias="dinh_chinh", description="Những chỗ đã đăng sai và đã sửa; trang Đính chính liệt kê."
    )
    updated: datetime.date = Field(
        alias="cap_nhat", strict=True, description="Ngày cập nhật nội dung, dạng 2026-11-24."
    )

    @field_validator("issuers")
    @classmethod
    def _no_dash_between_bodies(cls, issuers: tuple[str, ...]) -> tuple[str, ...]:
        for issuer in issuers:
            if any(dash in issuer for dash in (" - ", "–", "—")):
                raise ValueError("không nối hai cơ quan bằng dấu gạch; ghi mỗi cơ quan một dòng")
        return issuers
