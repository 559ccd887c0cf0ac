"""The posters' folder in; everything that a build takes from it, read once, out; and what is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bangtin.content import models
from bangtin.content.files import Page, ProblemList, Read
from bangtin.content.raw import RawContent
from bangtin.posters.art import load_art
from bangtin.posters.drawing import Drawing
from bangtin.posters.fonts import BLACK, CONDENSED_BLACK, missing
from bangtin.posters.formats import Format, load_formats
from bangtin.posters.icons import has_icon
from bangtin.posters.themes import Themes, load_themes


@dataclass(frozen=True)
class Stock:
    """Formats, themes and drawings."""

    formats: tuple[Format, ...]
    themes: Themes
    art: Mapping[str, Drawing]

    @cached_property
    def fingerprint(self) -> str:
        """Changes when a format, a theme or a drawing does."""
        return hashlib.sha256(repr((self.formats, self.themes, sorted(self.art.items()))).encode()).hexdigest()


def load_stock(root: Path, problems: ProblemList) -> Stock:
    """Read the posters' folder; what is wrong with it is noted."""
    themes = load_themes(root, problems)
    return Stock(load_formats(root, problems), themes, load_art(root, themes.art_paints, problems))


class StockCheck:
    """Holds content against the posters' folder, in the same run as the checks of the content itself.

    Afterwards `stock` is what was read.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self.stock = Stock((), Themes({}, {}), {})

    def __call__(self, raw: RawContent, problems: ProblemList) -> None:
        self.stock = load_stock(self._root, problems)
        for page in raw.slogans.values():
            for line, message in _slogan_complaints(page, self.stock, _drawing_names(self._root)):
                problems.add(page.path, line, message)
        if raw.targets is not None:
            for line, message in _target_complaints(raw.targets, self.stock, _drawing_names(self._root)):
                problems.add(raw.targets.path, line, message)
        for path, line, message in (*_icon_complaints(raw), *_place_complaints(raw)):
            problems.add(path, line, message)


def _icon_complaints(raw: RawContent) -> Iterator[tuple[Path, int, str]]:
    """Icons that viewpoints and task groups name and that the icon set lacks."""
    if raw.viewpoints is not None:
        for index, viewpoint in enumerate(raw.viewpoints.model.viewpoints):
            if viewpoint.icon is not None and not has_icon(viewpoint.icon):
                line = raw.viewpoints.lines.of(("quan_diem", index, "bieu_tuong"))
                yield raw.viewpoints.path, line, _no_icon(viewpoint.icon)
    if raw.groups is not None:
        for index, group in enumerate(raw.groups.model.groups):
            if group.icon is not None and not has_icon(group.icon):
                yield raw.groups.path, raw.groups.lines.of(("nhom", index, "bieu_tuong")), _no_icon(group.icon)


def _place_complaints(raw: RawContent) -> Iterator[tuple[Path, int, str]]:
    """Names of places and bodies with letters that the poster faces can't draw."""
    for locality in raw.localities.values():
        for index, issuer in enumerate(locality.model.issuers):
            if lost := _lost_letters(issuer):
                yield locality.path, locality.lines.of(("co_quan", index)), _lost_message(lost)
        if lost := _lost_letters(locality.model.name):
            yield locality.path, locality.lines.of(("ten",)), _lost_message(lost)


def _drawing_names(root: Path) -> frozenset[str]:
    """Every drawing that exists, drawable or not: a broken one is told once, at its own file."""
    return frozenset(path.stem for path in (root / "posters" / "art").glob("*.svg"))


def _lost_letters(text: str) -> str:
    """Letters that the poster faces can't draw, as written or in capitals."""
    both = f"{text} {text.upper()}"
    return "".join(dict.fromkeys(missing(both, BLACK) + missing(both, CONDENSED_BLACK)))


def _lost_message(letters: str) -> str:
    shown = ", ".join(f'"{letter}" (U+{ord(letter):04X})' for letter in letters)
    return f"phông chữ không có ký tự {shown} – thay bằng chữ thường dùng"


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _slogan_complaints(page: Page[models.Slogan], stock: Stock, drawings: frozenset[str]) -> Iterator[tuple[int, str]]:
    slogan, line = page.meta, page.lines.of
    if lost := _lost_letters(slogan.text):
        yield line(("noi_dung",)), _lost_message(lost)
    if isinstance(slogan.sources, models.SelfWritten) and (lost := _lost_letters(slogan.sources.issued_by)):
        yield line(("nguon", "tu_soan")), _lost_message(lost)
    if stock.themes.by_id and slogan.theme not in stock.themes.by_id:
        yield line(("chu_de",)), f'không có bộ màu "{slogan.theme}" – chọn một trong: {_names(stock.themes.by_id)}'
    for index, name in enumerate(slogan.drawing):
        if name not in drawings:
            yield line(("hinh", index)), f'không có hình "{name}" – chọn một trong: {_names(drawings)}'
    for index, name in enumerate(slogan.icons):
        if not has_icon(name):
            yield line(("bieu_tuong", index)), _no_icon(name)


def _target_complaints(
    read: Read[models.TargetTable], stock: Stock, drawings: frozenset[str]
) -> Iterator[tuple[int, str]]:
    for index, target in enumerate(read.model.targets):
        at = ("muc_tieu", index)
        for key, text in _poster_texts(target):
            if lost := _lost_letters(text):
                yield read.lines.of((*at, key)), _lost_message(lost)
        if target.theme is not None and stock.themes.by_id and target.theme not in stock.themes.by_id:
            yield (
                read.lines.of((*at, "mau")),
                f'không có bộ màu "{target.theme}" – chọn một trong: {_names(stock.themes.by_id)}',
            )
        for number, name in enumerate(target.drawing):
            if name not in drawings:
                line = read.lines.of((*at, "hinh", number))
                yield line, f'không có hình "{name}" – chọn một trong: {_names(drawings)}'
        if target.icon is not None and not has_icon(target.icon):
            yield read.lines.of((*at, "bieu_tuong")), _no_icon(target.icon)


def _poster_texts(target: models.Target) -> Iterator[tuple[str, str]]:
    for figure, key in ((target.figure, "chu_so"), *((own.figure, "muc_rieng") for own in target.own_values)):
        if figure is not None:
            yield key, " ".join(filter(None, (figure.qualifier, figure.number, figure.unit, figure.label)))
    if target.sentence:
        yield "cau", target.sentence
    if target.condition:
        yield "dieu_kien", target.condition


def _no_icon(name: str) -> str:
    return f'không có biểu tượng "{name}" – chọn tên ở bộ Material Design Icons, ví dụ stethoscope'
