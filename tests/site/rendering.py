"""Markdown in; the tree of the rendered page out, as the site's builder would get it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown import Markdown

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue
from bangtin.site.context import SiteContext, View
from bangtin.site.extension import BangTinExtension
from bangtin.site.posters import Bundle, FormatFacts, PosterFile, PosterRow, Posters

ROOT = Path(__file__).resolve().parents[2]


FORMATS = (
    FormatFacts("a3", "Áp phích A3", 297, 420, "mm", 3, 4, 0.4, 1, "giấy couché 150 g", "in một mặt, xén thành phẩm"),
    FormatFacts("pano-6x3", "Panô 6 × 3 m", 6000, 3000, "mm", 30, 40, 6, 10, "bạt hiflex", "gập mép 30 mm ra sau"),
    FormatFacts("led-192x96", "Màn hình LED 192 × 96", 192, 96, "px"),
    FormatFacts("zalo-1080x1350", "Ảnh Zalo 1080 × 1350", 1080, 1350, "px"),
)
THEMES = (("do-vang", "Đỏ vàng"), ("xanh-la", "Xanh lá"), ("sen-hong", "Sen hồng"))
BUNDLES = (
    Bundle("bo/a3.zip", "a3", 1_200_000),
    Bundle("bo/phieu-dat-in-a3.pdf", "a3", 30_000),
    Bundle("to-xem-thu.pdf", None, 800_000),
)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    return load_catalogue(ROOT)


def context(slug: str = "kien-an", posters: tuple[PosterRow, ...] = ()) -> SiteContext:
    return SiteContext(catalogue().edition(slug), Posters(posters, FORMATS, BUNDLES, THEMES))


def html(body: str, site: SiteContext, page: str = "bai.md") -> str:
    """The page's HTML with the extensions of the project's settings."""
    extensions = ["attr_list", "tables", "toc", "pymdownx.blocks.details", BangTinExtension(site=site, page=page)]
    return Markdown(extensions=extensions).convert(body)


def tree(body: str, site: SiteContext | None = None, page: str = "bai.md") -> Element:
    """The page as a tree."""
    return parse(html(body, site or context(), page))


def parse(text: str) -> Element:
    for void in ("br", "img", "hr", "path"):
        text = text.replace(f"<{void}>", f"<{void}/>")
    closed = "".join(_closed(part) for part in text.split("<"))
    return ElementTree.fromstring(f"<body>{closed[1:]}</body>")


def _closed(part: str) -> str:
    """HTML leaves the elements open that can't hold anything."""
    if part.startswith(("img ", "br", "hr")) and "/>" not in part:
        part = part.replace(">", "/>", 1)
    return f"<{part}"


def text(element: Element) -> str:
    """The element's words, with plain spaces."""
    return " ".join("".join(element.itertext()).replace("\u00a0", " ").split())


def by_class(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter() if name in (each.get("class") or "").split()]


def by_id(element: Element, name: str) -> Element:
    return next(each for each in element.iter() if each.get("id") == name)


def view(slug: str = "kien-an", posters: tuple[PosterRow, ...] = (), page: str = "bai.md") -> View:
    return View(context(slug, posters), page)


def poster(
    message: str, name: str = "a3", words: str = "Một khẩu hiệu - Hai vế!", kind: str = "khau-hieu"
) -> PosterRow:
    """A poster row with a print file, a picture and a preview."""
    files = (
        PosterFile(f"{message}/{name}.pdf", "print", 88_123, 297, 420, "mm"),
        PosterFile(f"{message}/{name}.png", "screen", 1_234_567, 1080, 1350, "px"),
        PosterFile(f"{message}/{name}--xem.webp", "preview", 9_000, 594, 840, "px"),
    )
    return PosterRow(message, kind, name, "do-vang", words, f"khau-hieu/{message}/", 1, files)
