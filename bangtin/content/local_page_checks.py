"""The pages and pictures of places' own in; what they may not take away, cover or hold out, as problems with file.

A page of a common page's name stands in its place in the editions of that place. Codes, other pages and shared links
lead to the common page's parts: the new one keeps each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bangtin.content import markup
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import near_id
from bangtin.content.editions import NATION
from bangtin.content.files import Page, ProblemList
from bangtin.content.link_checks import anchors_of
from bangtin.content.local_folders import LOCALITIES, PAGES
from bangtin.content.pages import MADE_FOLDERS, LocalPageMeta, PageMeta
from bangtin.content.problems import one_of
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import Complaint, scopes_of

HEAVIEST_PICTURE = 300_000
"""Bytes. A page opens on a slow line; a photograph as wide as a phone's screen needs a third of this."""

_PICTURE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpg|jpeg|webp)")
_SOURCES = "nguon/"
_INSIDE_SENTENCES = frozenset({"nhan", "noi", "trich", markup.CONDITION, markup.CONDITION_END})
"""Directives that a page may leave out: they belong to its author's own sentences."""


def check_local_pages(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check every place's own pages against the common ones, and the files beside them."""
    scopes = scopes_of(catalogue)
    for folder in sorted((raw.root / LOCALITIES).glob(f"*/{PAGES}")):
        if folder.parent.name not in scopes:
            message = f'không có nơi "{folder.parent.name}" – đổi tên thư mục; {one_of(scopes)}'
            problems.add(folder.parent, None, message)
        for path, message in _file_complaints(folder):
            problems.add(path, None, message)
    for slug, pages in raw.local_pages.items():
        names = {**raw.pages, **pages}
        for name, page in pages.items():
            common = raw.pages.get(name)
            found = (
                _addition(name, page.meta, names)
                if common is None
                else _replacement(page, common, name, slug, catalogue)
            )
            for place, message in found:
                problems.add(page.path, page.lines.of(place) if place else None, message)


def _file_complaints(folder: Path) -> Iterator[tuple[Path, str]]:
    """What lies beside the pages is copied into the site as it is: small pictures only, from this folder alone."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            yield path, "tệp là lối tắt ra nơi khác – chép chính tệp ấy vào đây"
        elif path.is_dir() or path.suffix == ".md":
            continue
        elif not _PICTURE.fullmatch(path.name):
            yield (
                path,
                ("chỉ để trang .md và ảnh .png, .jpg, .webp ở đây, tên tệp chữ thường không dấu – đổi tên hoặc bỏ tệp"),
            )
        elif path.stat().st_size > HEAVIEST_PICTURE:
            size = path.stat().st_size // 1000
            yield path, f"ảnh nặng {size} kB, nhiều nhất {HEAVIEST_PICTURE // 1000} kB – thu nhỏ ảnh rồi tải lại"


def _addition(name: str, meta: LocalPageMeta, names: Mapping[str, object]) -> Iterator[Complaint]:
    """What is wrong with a page that no common page has the name of."""
    top = name.split("/")[0].removesuffix(".md")
    twin = (
        f"{name.removesuffix('/index.md')}.md" if name.endswith("/index.md") else f"{name.removesuffix('.md')}/index.md"
    )
    if top in MADE_FOLDERS or name.startswith(_SOURCES):
        yield (), f'địa chỉ "{top}" dành cho trang do máy làm hoặc trang nguồn – đổi tên tệp'
    if twin in names:
        yield (), f'trùng địa chỉ của trang "{twin}" – đặt đúng tên ấy để thay trang chung, hoặc đổi tên tệp'
    if meta.after is not None and meta.after not in names:
        yield ("sau",), f'không có trang "{meta.after}" – {near_id(meta.after, names, "xem lại tên tệp")}'


def _replacement(
    page: Page[LocalPageMeta], common: Page[PageMeta], name: str, slug: str, catalogue: Catalogue
) -> Iterator[Complaint]:
    """What a page that stands in a common one's place takes away from its readers."""
    if name.startswith(_SOURCES):
        yield (), "trang nguồn là trích nguyên văn, không thay được – bỏ tệp này; sửa văn bản ở data/van-ban.yml"
        return
    chain = catalogue.chain(slug)
    old, new = (markup.keep_for(each.body, chain, NATION) for each in (common, page))
    if page.meta.kind is not common.meta.kind:
        yield ("kieu",), f'trang thay phải cùng kiểu với trang chung – ghi "kieu: {common.meta.kind.value}"'
    if page.meta.after is not None:
        yield ("sau",), 'trang thay giữ chỗ của trang chung trong danh mục – bỏ dòng "sau"'
    if lost := sorted(anchors_of(old) - anchors_of(new)):
        shown = ", ".join(f"#{anchor}" for anchor in lost[:5])
        more = f" và {len(lost) - 5} chỗ nữa" if len(lost) > 5 else ""
        advice = f"mã QR và trang khác dẫn đến đó; chép lại các phần ấy từ docs/{name}"
        yield (), f"trang thay thiếu chỗ {shown}{more} – {advice}"
    for directive in sorted(_directives(old) - _directives(new)):
        yield (), f'trang thay thiếu lệnh "{directive}" của trang chung – chép lại dòng ấy từ docs/{name}'


def _directives(body: str) -> set[str]:
    constructs = (markup.parse(found[1]) for found in markup.PLACEHOLDER.finditer(body))
    named = {construct.name for construct in constructs if isinstance(construct, markup.Directive)}
    return named - _INSIDE_SENTENCES
