"""What a message is, as manifests and galleries name it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    SLOGAN = "khau-hieu"
    TARGET = "chi-tieu"
    VIEWPOINTS = "quan-diem"
    TASKS = "nhiem-vu"
    BENEFITS = "quyen-loi"
    EVENT = "su-kien"
    ANNOUNCEMENT = "thong-bao"
    SELF_WRITTEN = "tu-soan"
    BOARD = "bang-tin"


KIND_NAMES: Mapping[str, str] = {
    Kind.ANNOUNCEMENT: "Thông báo",
    Kind.SLOGAN: "Khẩu hiệu",
    Kind.SELF_WRITTEN: "Tự soạn",
    Kind.TARGET: "Mục tiêu",
    Kind.BENEFITS: "Quyền lợi",
    Kind.VIEWPOINTS: "Quan điểm",
    Kind.TASKS: "Nhiệm vụ",
    Kind.EVENT: "Ngày cần nhớ",
    Kind.BOARD: "Bảng tin",
}
"""For readers, in the order in which they look for them."""
