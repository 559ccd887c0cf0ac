"""A format of an edition in; its page out: what a shop must know, then every piece with its downloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element

from bangtin.content.kinds import KIND_NAMES
from bangtin.site.context import View, asset_link
from bangtin.site.gallery.formats import FOLDER, bundles_of, facts, made_formats, page_path, rows_of
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.joining import join
from bangtin.site.page_parts import GALLERY_PAGE, as_html, front_matter
from bangtin.site.posters import FormatFacts, PosterFile, PosterRow
from bangtin.site.sharing.parts import where_to_download
from bangtin.site.slogans.cards import halves, preview
from bangtin.site.wording import NBSP, measure, upper_first, weight

_THEME_NAMES = {"chinh": "", "it-muc": "In ít mực", "khac": "Màu khác"}
_PARTS = {"mat-2": "Mặt 2", "ghep-a4": "Ghép từ tờ A4"}


def generated_pages(view: View) -> Mapping[str, str]:
    """Markdown path -> generated page, for every format that pieces were made in."""
    return {page_path(fmt.id): _markdown(fmt) for fmt in made_formats(view)}


def _markdown(fmt: FormatFacts) -> str:
    size = measure(fmt.width, fmt.height, fmt.unit).replace(NBSP, " ")
    use = "tải tệp in" if fmt.unit == "mm" else "tải ảnh"
    meta = {
        "kieu": "ap-phich",
        "title": fmt.name,
        "description": f"{fmt.name}, {size}: chọn nội dung, xem trước, {use}.",
        "cha": GALLERY_PAGE,
    }
    return f"{front_matter(meta)}\n# {fmt.name}\n"


def format_of(page: str, view: View) -> FormatFacts | None:
    """The format that a page is about."""
    if not page.startswith(f"{FOLDER}/"):
        return None
    return next((fmt for fmt in made_formats(view) if page_path(fmt.id) == page), None)


def complete(heading: str, fmt: FormatFacts, view: View) -> str:
    """The whole page as HTML below its rendered heading."""
    messages = rows_of(fmt.id, view)
    pieces = h("div", (_card(rows, view) for rows in messages.values()), class_="bt-luoi bt-luoi--to")
    join(pieces, view.site.joiner)
    body = h(
        "section",
        _facts(fmt, view),
        h("div", bundles_of(fmt.id, view), class_="bt-kho__bo"),
        where_to_download(view),
        _filters(messages.values(), view),
        pieces,
        h("p", h("a", view.title("Cách in cho đẹp"), class_="bt-nut bt-nut--vien", href=f"../{GALLERY_PAGE}#cach-in")),
        h("p", h("a", view.title("Chọn khuôn khổ khác"), class_="bt-nut", href=f"../{GALLERY_PAGE}")),
        class_="bt-muc",
    )
    return f"{heading}\n{as_html(body, view)}"


def _facts(fmt: FormatFacts, view: View) -> Element:
    rows = (h("div", h("dt", name), h("dd", view.site.joiner.body(value))) for name, value in facts(fmt))
    return h("dl", rows, class_="bt-the bt-thong-so", data_search_exclude=True)


def _filters(messages: Iterable[list[PosterRow]], view: View) -> Element | None:
    """With a script, buttons that keep one kind of content and one theme; none where there is nothing to choose."""
    rows = [row for group in messages for row in group]
    kinds, themes = {row.kind for row in rows}, {row.theme for row in rows}
    groups = [
        _buttons("loai", "Nội dung", {kind: name for kind, name in KIND_NAMES.items() if kind in kinds}),
        _buttons("mau", "Màu", {theme: name for theme, name in view.site.made.theme_names if theme in themes}),
    ]
    found = [part for group in groups for part in group]
    if not found:
        return None
    status = h("p", role="status", class_="bt-phu bt-kho__dem")
    return h("div", found, status, class_="bt-kho__loc bt-can-script", data_search_exclude=True)


def _buttons(key: str, title: str, names: Mapping[str, str]) -> list[Element]:
    if len(names) < 2:
        return []
    buttons = (
        h(
            "button",
            name,
            type="button",
            class_="bt-chip",
            data_loc=key,
            data_chon=choice,
            data_cham=True,
            aria_pressed=pressed,
        )
        for choice, name, pressed in (
            ("", "Tất cả", "true"),
            *((choice, name, "false") for choice, name in names.items()),
        )
    )
    return [
        h("p", title, class_="bt-kho__ten", aria_hidden="true"),
        h("div", buttons, class_="bt-chips", role="group", aria_label=title),
    ]


def _truth(value: object) -> str:
    return "true" if value else "false"


def _card(rows: list[PosterRow], view: View) -> Element:
    first = rows[0]
    files = [(row, file) for row in rows for file in row.downloads]
    screens = [(row, file) for row, file in files if (file.part or "").isdigit()]
    whole = [pair for pair in files if pair not in screens]
    return h(
        "div",
        preview(first, view, alt=first.text),
        h("p", h("strong", view.title(_label(first, view))), h("br"), halves(upper_first(first.text), view)),
        (_button(row, file, view) for row, file in whole),
        _screens(screens, view) if screens else None,
        class_="bt-to",
        data_loai=first.kind,
        data_mau=first.theme,
    )


def _label(row: PosterRow, view: View) -> str:
    number = next((entry.slogan.number for entry in view.edition.slogans if entry.id == row.message), None)
    name = KIND_NAMES.get(row.kind, row.kind)
    return f"{name} số {number}" if number else name


def _what(row: PosterRow, file: PosterFile) -> str:
    """What tells a file from the others of its card: `Mặt 2`, `In ít mực`."""
    theme = "chinh" if row.own_theme else "it-muc" if row.low_ink else "khac"
    return ", ".join(filter(None, (_THEME_NAMES[theme], _PARTS.get(file.part or ""))))


def _button(row: PosterRow, file: PosterFile, view: View) -> Element:
    """A download, named for screen readers with its message and size."""
    kind, what = file.suffix.upper(), _what(row, file)
    size = measure(file.width, file.height, file.unit)
    about = f"{what}: " if what else ""
    main = row.own_theme and not file.part
    button = h(
        "a",
        icon("download" if file.role == "print" else "image"),
        h(
            "span",
            f"{about}{kind}" if what else f"Tải{NBSP}{kind}",
            " ",
            h("span", weight(file.bytes), class_="bt-nut__phu"),
        ),
        class_="bt-nut bt-nut--nho" if main and file.role == "print" else "bt-nut bt-nut--vien bt-nut--nho",
        aria_label=f"Tải{NBSP}{kind} {about}{weight(file.bytes)}, {size}: {row.text}",
        download=True,
    )
    return later(button, "href", asset_link(view.page, view.poster_address(file)))


def _screens(files: list[tuple[PosterRow, PosterFile]], view: View) -> Element:
    """The single pictures of a sequence, for panels that play no animation."""
    links = []
    for number, (row, file) in enumerate(files, start=1):
        link = h("a", str(number), aria_label=f"Màn hình {number}/{len(files)}: {row.text}", download=True)
        links.append(later(link, "href", asset_link(view.page, view.poster_address(file))))
    spaced = [part for link in links for part in (" ", link)]
    return h("p", h("span", view.site.joiner.body("PNG từng màn hình:")), *spaced, class_="bt-phu bt-man-hinh")
