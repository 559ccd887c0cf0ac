"""`posters/formats.yml` in; the sizes that posters come in out. A new size is a new row, no code."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import Field

from bangtin.content.files import ProblemList, read_table
from bangtin.content.kinds import Kind
from bangtin.content.models import AuthorModel, Slug, Text
from bangtin.posters.manifest import FormatRow

ROUNDING_MM = 1.0
"""Tables of sizes give whole millimetres."""


def least_em_mm(reading_m: float) -> float:
    """The least em size in mm for a reading distance in metres: capitals of 1/250 of it, in a face of 0.74 em."""
    return reading_m * 1000 / 185


class Family(StrEnum):
    """How a format is laid out."""

    PORTRAIT = "dung"
    TWO_COLUMNS = "hai-cot"
    PHONE = "man-hinh"
    SHARE_CARD = "the-chia-se"
    BANNER = "bang-ron"
    TALL = "cao"
    LED = "led"
    LEAFLET = "to-gap"
    HANDBILL = "to-roi"
    NOTICEBOARD = "bang-tin"


class Format(AuthorModel):
    """One size. Lengths are in its own unit (mm of the finished piece, or px); `S` is its short side."""

    id: Slug = Field(alias="ma", description="Mã khuôn khổ, ví dụ a3.")
    name: Text = Field(alias="ten", description="Tên cho người đọc, ví dụ: Áp phích A3.")
    width: float = Field(alias="rong", gt=0, le=20000, description="Chiều rộng thành phẩm.")
    height: float = Field(alias="cao", gt=0, le=20000, description="Chiều cao thành phẩm.")
    unit: Literal["mm", "px"] = Field(alias="don_vi", description="mm cho bản in, px cho màn hình.")
    family: Family = Field(alias="ho", description=f"Cách dàn trang: {', '.join(Family)}.")
    margin: float = Field(alias="le", ge=0, lt=0.5, description="Lề, phần của cạnh ngắn.")
    footer: float = Field(alias="chan", ge=0, lt=0.5, description="Chiều cao chân, phần của chiều cao; 0 là không có.")
    bleed: float = Field(0, alias="tran_le", ge=0, description="Phần màu tràn ra ngoài đường xén.")
    safe: float = Field(
        0, alias="an_toan", ge=0, description="Khoảng cách từ đường xén mà chữ và mã không được lấn vào."
    )
    reading_m: float | None = Field(None, alias="xem_cach_m", gt=0, description="Khoảng cách xem, mét.")
    min_em: float = Field(alias="chu_nho_nhat", gt=0, description="Cỡ chữ nhỏ nhất của khẩu hiệu.")
    scan_m: float | None = Field(None, alias="quet_cach_m", gt=0, description="Khoảng cách quét mã, mét.")
    ecc: Literal["L", "M", "Q", "H"] | None = Field(
        None, alias="muc_sua_loi", description="Mức sửa lỗi của mã QR: Q ngoài trời, M trong nhà và trên màn hình."
    )
    qr_side: float | None = Field(
        None, alias="canh_ma", gt=0, description="Cạnh mã QR không kể viền trắng; để trống là không có mã."
    )
    outputs: tuple[Literal["pdf", "png", "gif"], ...] = Field(
        alias="dau_ra", min_length=1, description="Loại tệp: pdf cho bản in; png, gif cho màn hình."
    )
    kinds: tuple[Kind, ...] = Field(
        (), alias="danh_cho", description="Chỉ dành cho loại nội dung nào; để trống là mọi loại."
    )
    scale: int = Field(1, alias="ty_le", ge=1, le=10, description="Nhà in phóng tệp lên bao nhiêu lần, ví dụ 10.")
    folds: tuple[tuple[float, ...], ...] = Field(
        (), alias="nep_gap", description="Nếp gấp của từng mặt, khoảng cách từ mép trái."
    )
    hidden_foot: float = Field(0, alias="khuat_day", ge=0, description="Phần đáy bị khung che.")
    dpi: int | None = Field(
        None, alias="diem_anh_moi_inch", ge=25, le=600, description="Độ phân giải của bản in dạng ảnh."
    )
    low_ink: bool = Field(False, alias="it_muc", description="Có bản ít mực cho máy in văn phòng hay không.")
    tiled: bool = Field(False, alias="ghep_a4", description="Có bản chia thành nhiều tờ A4 để ghép hay không.")
    material: Text | None = Field(None, alias="vat_lieu", description="Vật liệu, ghi trên phiếu đặt in.")
    finishing: Text | None = Field(None, alias="gia_cong", description="Gia công, ghi trên phiếu đặt in.")

    @property
    def short(self) -> float:
        """The short side of the trimmed piece, the `S` of all relative sizes."""
        return min(self.width, self.height)

    @property
    def has_qr(self) -> bool:
        return self.qr_side is not None

    def takes(self, kind: str) -> bool:
        """Whether pieces of this size are made of a kind of message."""
        return not self.kinds or kind in self.kinds

    @property
    def row(self) -> FormatRow:
        """What the manifest says about it."""
        return FormatRow(
            id=self.id,
            name=self.name,
            width=self.width,
            height=self.height,
            unit=self.unit,
            bleed=self.bleed,
            reading_m=self.reading_m,
            scan_m=self.scan_m,
            scale=self.scale,
            material=self.material,
            finishing=self.finishing,
        )

    @property
    def for_print(self) -> bool:
        return self.unit == "mm"


class FormatTable(AuthorModel):
    """`posters/formats.yml`."""

    formats: tuple[Format, ...] = Field(alias="khuon_kho", min_length=1, description="Các khuôn khổ.")


def load_formats(root: Path, problems: ProblemList) -> tuple[Format, ...]:
    """Read the table of formats; what is wrong is noted."""
    read = read_table(root / "posters" / "formats.yml", FormatTable, problems)
    if read is None:
        return ()
    seen: set[str] = set()
    for index, fmt in enumerate(read.model.formats):
        for message in _complaints(fmt, seen):
            problems.add(read.path, read.lines.of(("khuon_kho", index)), message)
        seen.add(fmt.id)
    return read.model.formats


def _complaints(fmt: Format, seen: set[str]) -> Sequence[str]:
    found = []
    if fmt.id in seen:
        found.append(f'mã "{fmt.id}" ghi hai lần – đổi mã')
    if (fmt.qr_side is None) != (fmt.ecc is None):
        found.append(f'khuôn khổ "{fmt.id}": "canh_ma" và "muc_sua_loi" phải đi cùng nhau – ghi cả hai hoặc bỏ cả hai')
    if fmt.scan_m is not None and fmt.qr_side is not None and fmt.qr_side < fmt.scan_m * 100:
        found.append(
            f'khuôn khổ "{fmt.id}": mã QR {fmt.qr_side:g} mm quá nhỏ để quét từ {fmt.scan_m:g} m '
            f"– cần ít nhất {fmt.scan_m * 100:g} mm"
        )
    if fmt.unit == "mm" and fmt.reading_m is not None and fmt.min_em < least_em_mm(fmt.reading_m) - ROUNDING_MM:
        found.append(
            f'khuôn khổ "{fmt.id}": chữ {fmt.min_em:g} mm quá nhỏ để đọc từ {fmt.reading_m:g} m '
            f"– cần ít nhất {least_em_mm(fmt.reading_m):.0f} mm"
        )
    if fmt.for_print != ("pdf" in fmt.outputs) or fmt.for_print == ("png" in fmt.outputs):
        found.append(f'khuôn khổ "{fmt.id}": "dau_ra" là pdf khi đơn vị là mm, png khi đơn vị là px – sửa cho khớp')
    if fmt.family is Family.LEAFLET and [len(side) for side in fmt.folds] != [2, 2]:
        found.append(f'khuôn khổ "{fmt.id}": tờ gấp cần hai nếp ở mỗi mặt – ghi "nep_gap" như [[97, 197], [100, 200]]')
    if any(not 0 < fold < fmt.width for side in fmt.folds for fold in side):
        found.append(f'khuôn khổ "{fmt.id}": "nep_gap" phải nằm giữa hai mép – ghi số lớn hơn 0 và nhỏ hơn "rong"')
    return found
