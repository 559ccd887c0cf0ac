"""What the tests of layout measure with: real messages, and the ink of text on a scene in scene units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path as FilePath

from bangtin.content.files import ProblemList
from bangtin.content.loading import load_catalogue
from bangtin.content.raw import RawContent
from bangtin.posters.fonts import ink_boxes
from bangtin.posters.formats import Family, Format
from bangtin.posters.layout.breaking import Words
from bangtin.posters.layout.compose import compose
from bangtin.posters.layout.geometry import Rect
from bangtin.posters.logo import Logo
from bangtin.posters.message import Message
from bangtin.posters.messages import messages
from bangtin.posters.scene import Fill, Path, QrCode, Scene, Stroke, TextLine
from bangtin.posters.shapes import bounds
from bangtin.posters.stock import Stock, StockCheck

ROOT = FilePath(__file__).resolve().parent.parent.parent
SKIN = "#fcc195"
SHEETS = frozenset({Family.PORTRAIT, Family.TWO_COLUMNS, Family.PHONE, Family.SHARE_CARD})
"""Families whose slogans and figures share their recipes; the others have tests of their own."""


@dataclass(frozen=True)
class Materials:
    """Everything that layout needs, read once."""

    messages: dict[str, tuple[Message, ...]]
    stock: Stock
    words: Words
    scenes: dict[tuple[str, str, str | None], Scene] = field(default_factory=dict)

    def message(self, message_id: str, edition: str = "kien-an") -> Message:
        return next(message for message in self.messages[edition] if message.id == message_id)

    @property
    def plain(self) -> tuple[Message, ...]:
        """The ward's slogans and figures."""
        return tuple(message for message in self.messages["kien-an"] if message.content is None)

    @property
    def sheets(self) -> tuple[Format, ...]:
        """The formats of `SHEETS`."""
        return tuple(fmt for fmt in self.stock.formats if fmt.family in SHEETS)

    def format(self, format_id: str) -> Format:
        return next(fmt for fmt in self.stock.formats if fmt.id == format_id)

    def scene(self, message: Message, fmt: Format, theme: str | None = None) -> Scene:
        return self.sides(message, fmt, theme)[0]

    def sides(
        self, message: Message, fmt: Format, theme: str | None = None, logo: Logo | None = None
    ) -> tuple[Scene, ...]:
        return compose(message, fmt, self.stock.themes.by_id[theme or message.theme], self.stock.art, self.words, logo)

    def known_scene(self, message_id: str, format_id: str, theme: str | None = None) -> Scene:
        """The scene of a real message, laid out once."""
        key = (message_id, format_id, theme)
        if key not in self.scenes:
            self.scenes[key] = self.scene(self.message(message_id), self.format(format_id), theme)
        return self.scenes[key]


@cache
def materials() -> Materials:
    stock = StockCheck(ROOT)

    def read_stock(raw: RawContent, problems: ProblemList) -> None:
        stock(raw, problems)

    catalogue = load_catalogue(ROOT, (read_stock,))
    made = {slug: messages(catalogue.edition(slug)) for slug in ("kien-an", "toan-quoc")}
    return Materials(made, stock.stock, Words.of(catalogue))


def texts(scene: Scene, *roles: str) -> tuple[TextLine, ...]:
    found = (item for item in scene.items if isinstance(item, TextLine))
    return tuple(line for line in found if not roles or line.role in roles)


def words_in_place(scene: Scene) -> Scene:
    """The scene, whose words all stand inside the safe area and off each other."""
    frame = Rect(0, 0, scene.width, scene.height).grown(1e-6 - scene.safe)
    lines = texts(scene)
    for line in lines:
        box = ink(line)
        assert frame.x0 <= box.x0 and box.x1 <= frame.x1 and frame.y0 <= box.y0 and box.y1 <= frame.y1, line
    for index, one in enumerate(lines):
        for other in lines[index + 1 :]:
            assert not any(a.meets(b) for a in glyph_boxes(one) for b in glyph_boxes(other)), (one.role, other.role)
    return scene


def laid_out(message: Message, fmt: Format) -> Scene:
    """The first side of a piece, its words in place."""
    return words_in_place(materials().scene(message, fmt))


def glyph_boxes(line: TextLine) -> Iterator[Rect]:
    """The ink of every glyph on the sheet, y downwards."""
    for word in line.words:
        for index, box in enumerate(ink_boxes(word.text, line.face)):
            if box.x1 > box.x0 and box.y1 > box.y0:
                x = word.x + index * line.tracking * line.size
                yield Rect(
                    x + box.x0 * line.size,
                    line.baseline - box.y1 * line.size,
                    x + box.x1 * line.size,
                    line.baseline - box.y0 * line.size,
                )


def ink(line: TextLine) -> Rect:
    return around(glyph_boxes(line))


def around(boxes: Iterator[Rect]) -> Rect:
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return Rect(min(x0), min(y0), max(x1), max(y1))


def code(scene: Scene) -> QrCode | None:
    return next((item for item in scene.items if isinstance(item, QrCode)), None)


def code_box(found: QrCode) -> Rect:
    side = len(found.modules) * found.module
    return Rect(found.x, found.y, found.x + side, found.y + side)


@cache
def _path_box(path: Path) -> Rect:
    return Rect(*bounds([path]))


def shape_box(item: Fill | Stroke) -> Rect:
    """What of a shape is seen: its box, inside of its clip's box."""
    box = _path_box(item.path)
    if item.clip is None:
        return box
    clip = _path_box(item.clip)
    return Rect(max(box.x0, clip.x0), max(box.y0, clip.y0), min(box.x1, clip.x1), min(box.y1, clip.y1))


def faces(scene: Scene) -> tuple[Rect, ...]:
    """Every patch of skin: faces, necks, hands."""
    return tuple(shape_box(item) for item in scene.items if isinstance(item, Fill) and item.paint == SKIN)


def read(scene: Scene, *roles: str) -> str:
    """The words of some lines in the order of the scene, as they are drawn."""
    return " ".join(word.text for line in texts(scene, *roles) for word in line.words)


def as_stored(drawn: str) -> str:
    """Capitals and dashes undone, as far as they can be: for comparing letter by letter."""
    return drawn.replace(" – ", " - ").upper()
