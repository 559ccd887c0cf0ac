"""What every recipe starts from: the message, the format and the materials in; its measures and a Scene out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bangtin.posters.drawing import Drawing
from bangtin.posters.formats import Family, Format
from bangtin.posters.layout.breaking import Words
from bangtin.posters.layout.errors import DoesNotFit
from bangtin.posters.layout.geometry import Rect, rectangle
from bangtin.posters.logo import Logo
from bangtin.posters.message import Message
from bangtin.posters.scene import Fill, Item, Paint, Scene
from bangtin.posters.themes import Theme, contrast

CAPITALS_THEME = "do-vang"
"""The theme whose slogans are set in capitals in every format but screens."""

TEXT_CONTRAST = 7.0

PANEL_CAPTION = 0.098
"""Height of a panel's caption in short sides, from the top of its first to the foot of its last line."""

QUIET_SHARE = 0.14
"""Four modules as a part of the side of a code of 29 modules; larger codes have smaller ones."""


@dataclass(frozen=True)
class Sheet:
    """One side to be laid out. Lengths in the format's unit; `s` is the short side of the trimmed sheet."""

    message: Message
    format: Format
    theme: Theme
    art: Mapping[str, Drawing]
    words: Words
    logo: Logo | None = None
    """The locality's own, which stands before the issuing bodies."""

    @property
    def s(self) -> float:
        return self.format.short

    @property
    def width(self) -> float:
        return self.format.width

    @property
    def height(self) -> float:
        return self.format.height

    @property
    def margin(self) -> float:
        return self.format.margin * self.s

    @property
    def footer_top(self) -> float:
        """The footer has its height by format, more where its contents would else leave the safe area."""
        fmt = self.format
        return self.height - max(fmt.footer * self.height, fmt.safe + self._footer_need)

    @property
    def footer_middle(self) -> float:
        """The middle of what stands in the footer: its own, or higher where the safe area asks."""
        half = PANEL_CAPTION / 2 * self.s if self._is_panel else (self.format.qr_side or 0) / 2
        return min((self.footer_top + self.height) / 2, self.height - self.format.safe - half)

    @property
    def _is_panel(self) -> bool:
        return self.format.family is Family.TWO_COLUMNS

    @property
    def _footer_need(self) -> float:
        """On a panel the caption with its air; else the code with a quiet zone of four modules above it."""
        if self._is_panel:
            return (PANEL_CAPTION + 0.03) * self.s
        return (self.format.qr_side or 0) * (1 + QUIET_SHARE) + 0.012 * self.s

    @property
    def bleed_box(self) -> Rect:
        return Rect(0, 0, self.width, self.height).grown(self.format.bleed)

    @property
    def text_reach(self) -> float:
        """As far right as the ink of a hung dash may go."""
        return min(self.width - self.margin + 0.01 * self.s, self.width - self.format.safe)

    def bleeding(self, x0: float, y0: float, x1: float, y1: float) -> Rect:
        """A box of the sheet, drawn out to the bleed wherever it touches the trim."""
        out = self.format.bleed
        return Rect(
            x0 - out if x0 <= 0 else x0,
            y0 - out if y0 <= 0 else y0,
            x1 + out if x1 >= self.width else x1,
            y1 + out if y1 >= self.height else y1,
        )

    def fill(self, x0: float, y0: float, x1: float, y1: float, paint: Paint) -> Fill:
        """A block of colour, out to the bleed."""
        return Fill(rectangle(self.bleeding(x0, y0, x1, y1)), paint)

    @property
    def loud(self) -> Paint:
        """What the second phrase on ground is drawn in where one may shout: accent if it reads well, else soft."""
        ratio = contrast(self.theme.colour("accent"), self.theme.colour("ground"))
        return "accent" if ratio >= TEXT_CONTRAST else "soft"

    def scene(self, items: Iterable[Item], side: int = 1, seconds: float = 0.0) -> Scene:
        """One side (the first is 1) or, with its seconds, one screen of a sequence."""
        fmt = self.format
        notes = (f"{fmt.name} · {self._scale_words}", *(("BẢN MẪU",) if self.message.sample else ()))
        return Scene(
            width=fmt.width,
            height=fmt.height,
            unit=fmt.unit,
            bleed=fmt.bleed,
            safe=fmt.safe,
            items=tuple(items),
            title=self.message.text,
            notes=notes if fmt.for_print else (),
            folds=fmt.folds[side - 1] if side <= len(fmt.folds) else (),
            seconds=seconds,
        )

    @property
    def _scale_words(self) -> str:
        enlarged = f" – nhà in phóng {self.format.scale} lần" if self.format.scale > 1 else ""
        return f"tỷ lệ 1 : {self.format.scale}{enlarged}"

    def refuse(self, what: str, least_em: float | None = None) -> DoesNotFit:
        """The error that says why the message has no room; the least size is the slogan's unless given."""
        least = f"{least_em or self.format.min_em:.3g}".replace(".", ",")
        return DoesNotFit(f"{what} quá dài, không vừa khuôn khổ này ở cỡ chữ nhỏ nhất {least} {self.format.unit}")
