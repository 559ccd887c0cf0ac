"""The posters of an edition in; the choice of formats – what each is for, its size, its bundle – out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from bangtin.site.context import View, asset_link
from bangtin.site.markup.assets import later
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.posters import Bundle, FormatFacts, PosterRow
from bangtin.site.slogans.cards import preview
from bangtin.site.wording import NBSP, length, lower_first, measure, upper_first, weight

FOLDER = "ap-phich"
_SHEET = 1200
"""Millimetres: the longest side of what is glued to a wall; larger pieces hang or stand outdoors."""

_NONE_YET = "Chưa có mẫu nào cho trang này. Người dựng trang tạo mẫu bằng lệnh dưới đây, rồi dựng lại trang."
_MAKE = "python build_posters.py --locality {slug}"


def page_path(format_id: str) -> str:
    """The Markdown path of a format's page."""
    return f"{FOLDER}/{format_id}.md"


def gallery(view: View) -> list[Element]:
    """The formats by what they are for, each with a link to its pieces; complete without any script."""
    formats = made_formats(view)
    if not formats:
        return [h("p", _NONE_YET, h("br"), h("code", _MAKE.format(slug=view.edition.slug)), class_="bt-o-lang")]
    groups: dict[str, list[FormatFacts]] = {}
    for fmt in formats:
        groups.setdefault(_use(fmt), []).append(fmt)
    found = [_group(name, members, view) for name, members in groups.items()]
    proof = next((bundle for bundle in view.site.made.bundles if bundle.format is None), None)
    if proof is not None:
        words = "Tờ xem thử: mọi nội dung trên vài trang A4"
        found.append(h("p", bundle_button(proof, words, "file-pdf-box", view)))
    return found


def made_formats(view: View) -> list[FormatFacts]:
    """The formats that pieces were made in, in the order of their table."""
    known = {fmt.id: fmt for fmt in view.site.made.formats}
    made = dict.fromkeys(row.format for row in view.site.posters)
    return [fmt for name, fmt in known.items() if name in made]


def rows_of(format_id: str, view: View) -> dict[str, list[PosterRow]]:
    """Message -> its pieces in a format, its own theme first: slogans by number, then the rest as they are listed."""
    edition = view.edition
    order = [entry.id for entry in edition.announcements]
    order += [entry.id for entry in edition.slogans] + [target.id for target in edition.targets]
    rank = {message: number for number, message in enumerate(order)}
    rows = [row for row in view.site.posters if row.format == format_id]
    rows.sort(key=lambda row: (rank.get(row.message, len(rank)), not row.own_theme, row.theme))
    found: dict[str, list[PosterRow]] = {}
    for row in rows:
        found.setdefault(row.message, []).append(row)
    return found


def facts(fmt: FormatFacts) -> Iterator[tuple[str, str]]:
    """What a shop asks about a format, in its words."""
    yield ("Thành phẩm", measure(fmt.width, fmt.height, fmt.unit))
    if fmt.reading_m:
        yield ("Khoảng cách xem", length(fmt.reading_m, "m"))
    if fmt.scan_m:
        yield ("Khoảng cách quét mã", length(fmt.scan_m, "m"))
    if fmt.bleed:
        yield ("Tràn lề", f"{length(fmt.bleed, 'mm')} mỗi cạnh, đã có trong tệp")
    if fmt.scale != 1:
        yield ("Tỷ lệ tệp", f"1:{fmt.scale}, nhà in phóng lên {fmt.scale} lần")
    if fmt.material:
        yield ("Vật liệu", fmt.material)
    if fmt.finishing:
        yield ("Gia công", fmt.finishing)


def bundle_button(bundle: Bundle, name: str, symbol: str, view: View) -> Element:
    """A link to a bundle with its type and weight."""
    kind = f"{bundle.suffix.upper()}{NBSP}· {weight(bundle.bytes)}"
    link = h(
        "a",
        icon(symbol),
        h("span", view.title(name), " ", h("span", kind, class_="bt-nut__phu")),
        class_="bt-nut bt-nut--vien bt-nut--nho",
        download=True,
    )
    return later(link, "href", asset_link(view.page, view.site.poster_folder + bundle.path))


def bundles_of(format_id: str, view: View) -> list[Element]:
    """The ZIP and the order slip of a format, where they were made."""
    names: Mapping[str, tuple[str, str]] = {
        "zip": ("Tải cả bộ", "folder-zip"),
        "pdf": ("Phiếu đặt in", "clipboard-text"),
    }
    own = [bundle for bundle in view.site.made.bundles if bundle.format == format_id and bundle.suffix in names]
    own.sort(key=lambda bundle: bundle.suffix != "zip")
    return [bundle_button(bundle, *names[bundle.suffix], view) for bundle in own]


def _use(fmt: FormatFacts) -> str:
    if fmt.unit == "px":
        return "Dùng trên màn hình"
    return "Giấy: dán, phát tay" if max(fmt.width, fmt.height) <= _SHEET else "Cỡ lớn: treo, dựng ngoài trời"


def _group(name: str, formats: list[FormatFacts], view: View) -> Element:
    cards = h("div", (_card(fmt, view) for fmt in formats), class_="bt-luoi bt-kho")
    return h("section", h("h2", view.title(name)), cards, class_="bt-muc")


def _card(fmt: FormatFacts, view: View) -> Element:
    messages = rows_of(fmt.id, view)
    first = next(iter(messages.values()))[0]
    picture = preview(first, view, alt="")
    words = h(
        "span",
        h("strong", view.title(fmt.name)),
        h("span", view.site.joiner.body(_short(fmt, len(messages))), class_="bt-phu"),
    )
    shown = h("span", icon("image"), class_="bt-o") if picture is None else picture
    link = h("a", shown, words, icon("chevron-right"), class_="bt-kho__mo", href=view.link(page_path(fmt.id)))
    asked = {"Tràn lề", "Vật liệu", "Gia công"}
    shop = [f"{lower_first(name)}: {value}" for name, value in facts(fmt) if name in asked]
    return h(
        "div",
        link,
        h("p", view.site.joiner.body(upper_first("; ".join(shop))), class_="bt-phu") if shop else None,
        h("div", bundles_of(fmt.id, view), class_="bt-kho__bo"),
        class_="bt-the bt-kho__the",
        id=f"kho-{fmt.id}",
    )


def _short(fmt: FormatFacts, count: int) -> str:
    size = measure(fmt.width, fmt.height, fmt.unit)
    told = size.partition(NBSP + fmt.unit)[0] in fmt.name
    seen = f"xem{NBSP}từ{NBSP}{length(fmt.reading_m, 'm')}" if fmt.reading_m else ""
    return f"{NBSP}· ".join(filter(None, ("" if told else size, seen, f"{count} mẫu")))
