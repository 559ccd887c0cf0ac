"""The posters of an edition in; the print gallery by format, with every download's type, size and weight, out."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from bangtin.site.assets import later
from bangtin.site.context import PosterFile, PosterRow, View, asset_link
from bangtin.site.html import h
from bangtin.site.icons import icon
from bangtin.site.slogans import halves, preview
from bangtin.site.wording import NBSP, measure, upper_first, weight

_KINDS = {
    "khau-hieu": "Khẩu hiệu",
    "chi-tieu": "Mục tiêu",
    "quan-diem": "Quan điểm",
    "nhiem-vu": "Nhiệm vụ",
    "quyen-loi": "Quyền lợi",
    "su-kien": "Ngày cần nhớ",
    "thong-bao": "Thông báo",
    "tu-soan": "Tự soạn",
    "bang-tin": "Bảng tin",
}
_NONE_YET = "Chưa có mẫu nào cho trang này. Người dựng trang tạo mẫu bằng lệnh dưới đây, rồi dựng lại trang."
_MAKE = "python build_posters.py --locality {slug}"


def gallery(view: View) -> list[Element]:
    """Links to the formats, then each format's posters; complete without any script."""
    formats = _by_format(view)
    if not formats:
        return [h("p", _NONE_YET, h("br"), h("code", _MAKE.format(slug=view.edition.slug)), class_="bt-o-lang")]
    shown = (_format(name, rows, view, number == 0) for number, (name, rows) in enumerate(formats.items()))
    return [h("div", _choices(formats, view), h("div", shown, class_="bt-kho__mau"), class_="bt-kho")]


def _choices(formats: Mapping[str, list[PosterRow]], view: View) -> Element:
    """Links to the formats; with a script, buttons that keep one kind of content."""
    kinds = {row.kind: _KINDS.get(row.kind, row.kind) for rows in formats.values() for row in rows}
    buttons = (
        h("button", name, type="button", class_="bt-chip", data_loai=kind, aria_pressed="false")
        for kind, name in {"": "Tất cả", **kinds}.items()
    )
    return h(
        "div",
        h("p", "Khổ in", class_="bt-kho__ten", aria_hidden="true"),
        h("nav", (_chip(name, view) for name in formats), class_="bt-chips bt-chips--kho", aria_label="Khổ in"),
        h("p", "Nội dung", class_="bt-kho__ten bt-can-script", aria_hidden="true"),
        h("div", buttons, class_="bt-chips bt-can-script", role="group", aria_label="Nội dung"),
        h("p", role="status", class_="bt-phu bt-kho__dem"),
        class_="bt-kho__loc",
    )


def _by_format(view: View) -> Mapping[str, list[PosterRow]]:
    """Format id -> its posters: formats in the order of their table, slogans by number, then the rest."""
    order = [entry.id for entry in view.edition.slogans] + [target.id for target in view.edition.targets]
    rank = {message: number for number, message in enumerate(order)}
    names = dict.fromkeys((*view.site.format_names, *(row.format for row in view.site.posters)))
    found = {name: [row for row in view.site.posters if row.format == name] for name in names}
    return {
        name: sorted(rows, key=lambda row: (rank.get(row.message, len(rank)), not row.own_theme, row.theme))
        for name, rows in found.items()
        if rows
    }


def _chip(name: str, view: View) -> Element:
    return h("a", h("span", view.title(_name(name, view))), class_="bt-chip", href=f"#kho-{name}")


def _name(name: str, view: View) -> str:
    return view.site.format_names.get(name, name)


def _format(name: str, rows: list[PosterRow], view: View, opened: bool) -> Element:
    size = _size(rows)
    told = size.partition(NBSP + "px")[0] in _name(name, view)
    count = f"{len(rows)} mẫu" if told else f"{size} · {len(rows)} mẫu"
    summary = h(
        "summary",
        h("span", view.title(_name(name, view)), " ", h("span", view.site.joiner.body(count), class_="bt-phu")),
        icon("chevron-down", "bt-icon bt-mui"),
    )
    cards = h("div", (_card(row, view) for row in rows), class_="bt-luoi bt-luoi--to")
    return h("details", summary, cards, class_="bt-mau-in", id=f"kho-{name}", open=opened)


def _size(rows: list[PosterRow]) -> str:
    """The size that the files of one format share."""
    files = [file for row in rows for file in row.downloads]
    return next((measure(file.width, file.height, file.unit) for file in files), "")


def _card(row: PosterRow, view: View) -> Element:
    return h(
        "div",
        preview(row, view, alt=row.text),
        h("p", h("strong", view.title(_label(row, view))), h("br"), halves(upper_first(row.text), view)),
        (_button(file, row, view) for file in row.downloads),
        class_="bt-to",
        data_loai=row.kind,
    )


def _label(row: PosterRow, view: View) -> str:
    number = next((entry.slogan.number for entry in view.edition.slogans if entry.id == row.message), None)
    name = _KINDS.get(row.kind, row.kind)
    label = f"{name} số {number}" if number else name
    if row.own_theme:
        return label
    return f"{label}, {'in ít mực' if row.theme.endswith('it-muc') else 'màu khác'}"


def _button(file: PosterFile, row: PosterRow, view: View) -> Element:
    """A download, named for screen readers with its message and size: the finished piece's, which all here share."""
    kind = file.suffix.upper()
    scale = f", tệp tỷ lệ 1:{row.scale}" if row.scale != 1 else ""
    short = f"{weight(file.bytes)}{scale}"
    size = measure(file.width, file.height, file.unit)
    facts = f"{size}{scale} · {weight(file.bytes)}"
    other_size = file.unit != row.downloads[0].unit
    button = h(
        "a",
        icon("download" if file.role == "print" else "image"),
        h("span", f"Tải{NBSP}{kind}", " ", h("span", facts if other_size else short, class_="bt-nut__phu")),
        class_="bt-nut bt-nut--nho" if file.role == "print" else "bt-nut bt-nut--vien bt-nut--nho",
        aria_label=f"Tải{NBSP}{kind} {facts if other_size else f'{short}, {size}'}: {row.text}",
        download=True,
    )
    return later(button, "href", asset_link(view.page, view.poster_address(file)))
