"""`posters/themes.yml` in; the themes, each a colour for every paint that a scene may use, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from bangtin.content.files import ProblemList, Read, read_table
from bangtin.content.models import AuthorModel, Slug, Text

MAX_INK = 280.0
"""Total ink in per cent that coated sheets and vinyl take without trouble."""

LEAST_TEXT_CONTRAST = 7.0
"""WCAG 2.2 success criterion 1.4.6 (AAA): main text must be readable from afar and by tired eyes."""

DRAWN_IN = "cam-ngoc"
"""The theme in whose role colours the drawings are stored."""

Percent = Annotated[float, Field(ge=0, le=100)]
Role = Literal["nen", "dam"]


class Colour(AuthorModel):
    """A colour for paper and for screens."""

    cmyk: tuple[Percent, Percent, Percent, Percent] = Field(description="Bốn mực, phần trăm, ví dụ [20, 100, 100, 32].")
    srgb: str = Field(pattern=r"^#[0-9a-f]{6}$", description="Màu trên màn hình, ví dụ '#921518'.")

    @property
    def ink(self) -> float:
        """Total ink in per cent."""
        return sum(self.cmyk)

    @property
    def rgb(self) -> tuple[int, int, int]:
        return (int(self.srgb[1:3], 16), int(self.srgb[3:5], 16), int(self.srgb[5:7], 16))

    @property
    def luminance(self) -> float:
        """Relative luminance by WCAG 2.2."""
        red, green, blue = (_linear(channel / 255) for channel in self.rgb)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


ROLES = ("ground", "mid", "accent", "soft", "tint", "ink", "rays", "panel")
"""Paints that every theme has a colour of its own for."""

PAPER = Colour(cmyk=(0, 0, 0, 0), srgb="#ffffff")
BLACK = Colour(cmyk=(0, 0, 0, 100), srgb="#231f20")


class ThemeRow(AuthorModel):
    """One theme as authors write it."""

    id: Slug = Field(alias="ma", description="Mã bộ màu, ví dụ do-vang.")
    name: Text = Field(alias="ten", description="Tên bộ màu.")
    ground: Colour = Field(alias="nen", description="Nền sau chữ trắng.")
    mid: Colour = Field(alias="dam", description="Mảng lớn, không đặt chữ lên.")
    accent: Colour = Field(alias="nhan", description="Mặt trời, vạch, một chữ nổi bật.")
    soft: Colour = Field(alias="nhat", description="Vế hai của khẩu hiệu trên nền.")
    tint: Colour = Field(alias="sang", description="Nền sáng.")
    ink: Colour = Field(alias="muc", description="Chữ trên nền sáng hoặc trên màu nhấn.")
    rays: Colour = Field(alias="tia", description="Tông thứ hai của tia nắng.")
    ray_base: Role = Field(alias="tia_tren", description="Tia nằm trên vai nào: nen hoặc dam.")
    panel: Colour = Field(alias="canh", description="Mảng bên của panô.")


Scenery = Literal["la_non", "la", "la_gia", "rom", "than_cay"]

SCENERY: Mapping[Scenery, str] = {
    "la_non": "leaf_light", "la": "leaf", "la_gia": "leaf_dark", "rom": "straw", "than_cay": "trunk",
}  # fmt: skip
"""What an author calls a colour of the scenery -> the paint by which layout knows it."""


class ArtColour(Colour):
    """A colour of drawings that no theme changes."""

    name: Text = Field(alias="ten", description="Màu này vẽ gì.")
    scenery: Scenery | None = Field(
        None, alias="canh_vat", description="Đồi, cây, vầng sáng nào do chương trình vẽ cũng dùng màu này."
    )


class ThemeTable(AuthorModel):
    """`posters/themes.yml`."""

    themes: tuple[ThemeRow, ...] = Field(alias="bo_mau", min_length=1, description="Các bộ màu.")
    art_colours: tuple[ArtColour, ...] = Field(alias="mau_hinh", description="Màu cố định trong hình vẽ.")


@dataclass(frozen=True)
class Theme:
    """A colour for every paint: roles, `paper`, `black`, the scenery's, and the fixed art colours by their sRGB.

    A role of any theme is a paint, too, with the theme before it: `do-vang:ground`.
    """

    id: str
    name: str
    colours: Mapping[str, Colour]
    ray_base: str
    """The role that the rays lie on: `ground` or `mid`."""

    def colour(self, paint: str) -> Colour:
        """The colour of a scene's paint. Raises KeyError for a paint that no theme has."""
        return self.colours[paint.lower()]


@dataclass(frozen=True)
class Themes:
    """All themes, and what the fills of stored drawings mean."""

    by_id: Mapping[str, Theme]
    art_paints: Mapping[str, str]
    """sRGB of a fill in a drawing (lower case) -> the paint that it stands for."""


def load_themes(root: Path, problems: ProblemList) -> Themes:
    """Read the themes; ink over the limit, weak contrast and doubled ids are noted."""
    read = read_table(root / "posters" / "themes.yml", ThemeTable, problems)
    if read is None:
        return Themes({}, {})
    for line, message in _complaints(read):
        problems.add(read.path, line, message)
    fixed = {colour.srgb: Colour(cmyk=colour.cmyk, srgb=colour.srgb) for colour in read.model.art_colours}
    scenery = {SCENERY[c.scenery]: fixed[c.srgb] for c in read.model.art_colours if c.scenery is not None}
    others = {f"{row.id}:{role}": colour for row in read.model.themes for role, colour in _roles(row).items()}
    themes = {row.id: _theme(row, {**fixed, **scenery, **others}) for row in read.model.themes}
    return Themes(themes, _art_paints(themes.get(DRAWN_IN), fixed))


def _theme(row: ThemeRow, fixed: Mapping[str, Colour]) -> Theme:
    base = "ground" if row.ray_base == "nen" else "mid"
    return Theme(row.id, row.name, {**fixed, **_roles(row), "paper": PAPER, "black": BLACK}, base)


def _roles(row: ThemeRow) -> Mapping[str, Colour]:
    return {name: getattr(row, name) for name in ROLES}


def _art_paints(drawn_in: Theme | None, fixed: Mapping[str, Colour]) -> Mapping[str, str]:
    paints = {colour: colour for colour in fixed}
    if drawn_in is not None:
        paints |= {drawn_in.colours[r].srgb: r for r in ("ground", "mid", "accent", "soft", "tint", "ink")}
    return {**paints, PAPER.srgb: "paper"}


def _complaints(read: Read[ThemeTable]) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for index, row in enumerate(read.model.themes):
        at = ("bo_mau", index)
        if row.id in seen:
            yield read.lines.of(at), f'mã "{row.id}" ghi hai lần – đổi mã'
        seen.add(row.id)
        for name, info in ThemeRow.model_fields.items():
            colour = getattr(row, name)
            if isinstance(colour, Colour) and colour.ink > MAX_INK:
                line = read.lines.of((*at, str(info.alias)))
                yield line, f"tổng mực {colour.ink:g}%, quá {MAX_INK:g}% – giảm mực, nếu không bản in lâu khô"
        for text, ground in ((PAPER, row.ground), (row.soft, row.ground), (row.ground, row.tint), (row.ink, row.tint)):
            if contrast(text, ground) < LEAST_TEXT_CONTRAST:
                ratio = f"{contrast(text, ground):.1f}".replace(".", ",")
                message = f"chữ {text.srgb} trên {ground.srgb} chỉ tương phản {ratio}, cần 7 – chọn hai màu cách xa hơn"
                yield read.lines.of(at), f'bộ màu "{row.id}": {message}'
    named = [art.scenery for art in read.model.art_colours if art.scenery is not None]
    for name in SCENERY:
        if named.count(name) != 1:
            yield read.lines.of(("mau_hinh",)), f'cần đúng một màu ghi "canh_vat: {name}", đang có {named.count(name)}'
    for index, art in enumerate(read.model.art_colours):
        if art.ink > MAX_INK:
            line = read.lines.of(("mau_hinh", index))
            yield line, f"tổng mực {art.ink:g}%, quá {MAX_INK:g}% – giảm mực, nếu không bản in lâu khô"
