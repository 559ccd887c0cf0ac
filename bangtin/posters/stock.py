"""The posters' folder in; everything that a build takes from it, read once, out; and what is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from bangtin.content import models
from bangtin.content.files import Page, ProblemList, Read
from bangtin.content.raw import RawContent
from bangtin.posters.art import load_art
from bangtin.posters.drawing import Drawing
from bangtin.posters.formats import Format, load_formats
from bangtin.posters.icons import has_icon
from bangtin.posters.lacking import lost_letters, lost_message, no_drawing, no_icon, no_theme
from bangtin.posters.logo import Logo
from bangtin.posters.logo_files import load_logos
from bangtin.posters.own_pictures import shared_pictures
from bangtin.posters.sheet_stock import announcement_complaints, sheet_complaints
from bangtin.posters.themes import Themes, load_themes


@dataclass(frozen=True)
class Stock:
    """Formats, themes, drawings and the localities' logos."""

    formats: tuple[Format, ...]
    themes: Themes
    art: Mapping[str, Drawing]
    logos: Mapping[str, Logo] = field(default_factory=dict)
    """Locality's slug -> its logo."""

    @cached_property
    def fingerprint(self) -> str:
        """Changes when a format, a theme or a drawing does; a logo changes its own locality's pieces only."""
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
        self.stock = replace(load_stock(self._root, problems), logos=load_logos(raw, problems))
        drawings = _drawing_names(self._root)
        for page in raw.slogans.values():
            for line, message in _slogan_complaints(page, self.stock, drawings):
                problems.add(page.path, line, message)
        if raw.targets is not None:
            for line, message in _target_complaints(raw.targets, self.stock, drawings):
                problems.add(raw.targets.path, line, message)
        if raw.sheets is not None:
            themes = frozenset(self.stock.themes.by_id)
            for line, message in sheet_complaints(raw.sheets, themes, drawings):
                problems.add(raw.sheets.path, line, message)
        for announced in raw.announcements.values():
            themes = frozenset(self.stock.themes.by_id)
            for line, message in announcement_complaints(announced, themes, drawings):
                problems.add(announced.path, line, message)
        shared = shared_pictures(raw, drawings)
        for path, line, message in (*shared, *_icon_complaints(raw), *_place_complaints(raw, self.stock)):
            problems.add(path, line, message)


def _icon_complaints(raw: RawContent) -> Iterator[tuple[Path, int, str]]:
    """Icons that viewpoints and task groups name and that the icon set lacks."""
    if raw.viewpoints is not None:
        for index, viewpoint in enumerate(raw.viewpoints.model.viewpoints):
            if viewpoint.icon is not None and not has_icon(viewpoint.icon):
                line = raw.viewpoints.lines.of(("quan_diem", index, "bieu_tuong"))
                yield raw.viewpoints.path, line, no_icon(viewpoint.icon)
    if raw.groups is not None:
        for index, group in enumerate(raw.groups.model.groups):
            if group.icon is not None and not has_icon(group.icon):
                yield raw.groups.path, raw.groups.lines.of(("nhom", index, "bieu_tuong")), no_icon(group.icon)


def _place_complaints(raw: RawContent, stock: Stock) -> Iterator[tuple[Path, int, str]]:
    """Names of places and bodies with letters that the poster faces can't draw, and themes that don't exist."""
    for locality in raw.localities.values():
        for key, texts in _place_texts(locality.model).items():
            if lost := lost_letters(" ".join(texts)):
                yield locality.path, locality.lines.of((key,)), lost_message(lost)
        if locality.model.theme and stock.themes.by_id and locality.model.theme not in stock.themes.by_id:
            yield locality.path, locality.lines.of(("mau",)), no_theme(locality.model.theme, stock.themes.by_id)
        for index, issuer in enumerate(locality.model.issuers):
            if lost := lost_letters(issuer):
                yield locality.path, locality.lines.of(("co_quan", index)), lost_message(lost)


def _place_texts(place: models.Locality) -> dict[str, tuple[str, ...]]:
    """What of a place's file is printed, by its key."""
    return {
        "ten": (place.name,),
        "dong_chan": place.footer_lines,
        "in_an": (place.imprint or "",),
        "lien_he": tuple(f"{contact.label} {contact.detail}" for contact in place.contacts),
    }


def _drawing_names(root: Path) -> frozenset[str]:
    """Every drawing that exists, drawable or not: a broken one is told once, at its own file."""
    return frozenset(path.stem for path in (root / "posters" / "art").glob("*.svg"))


def _slogan_complaints(page: Page[models.Slogan], stock: Stock, drawings: frozenset[str]) -> Iterator[tuple[int, str]]:
    slogan, line = page.meta, page.lines.of
    if lost := lost_letters(slogan.text):
        yield line(("noi_dung",)), lost_message(lost)
    if isinstance(slogan.sources, models.SelfWritten) and (lost := lost_letters(slogan.sources.issued_by)):
        yield line(("nguon", "tu_soan")), lost_message(lost)
    if stock.themes.by_id and slogan.theme not in stock.themes.by_id:
        yield line(("chu_de",)), no_theme(slogan.theme, stock.themes.by_id)
    for index, name in enumerate(slogan.drawing):
        if name not in drawings:
            yield line(("hinh", index)), no_drawing(name, drawings)
    for index, name in enumerate(slogan.icons):
        if not has_icon(name):
            yield line(("bieu_tuong", index)), no_icon(name)


def _target_complaints(
    read: Read[models.TargetTable], stock: Stock, drawings: frozenset[str]
) -> Iterator[tuple[int, str]]:
    for index, target in enumerate(read.model.targets):
        at = ("muc_tieu", index)
        for key, text in _poster_texts(target):
            if lost := lost_letters(text):
                yield read.lines.of((*at, key)), lost_message(lost)
        if target.theme is not None and stock.themes.by_id and target.theme not in stock.themes.by_id:
            yield read.lines.of((*at, "mau")), no_theme(target.theme, stock.themes.by_id)
        for number, name in enumerate(target.drawing):
            if name not in drawings:
                line = read.lines.of((*at, "hinh", number))
                yield line, no_drawing(name, drawings)
        if target.icon is not None and not has_icon(target.icon):
            yield read.lines.of((*at, "bieu_tuong")), no_icon(target.icon)


def _poster_texts(target: models.Target) -> Iterator[tuple[str, str]]:
    for figure, key in ((target.figure, "chu_so"), *((own.figure, "muc_rieng") for own in target.own_values)):
        if figure is not None:
            yield key, " ".join(filter(None, (figure.qualifier, figure.number, figure.unit, figure.label)))
    if target.sentence:
        yield "cau", target.sentence
    for key, items in (("nguon", target.evidence), ("muc_rieng", target.own_values)):
        yield from ((key, item.sentence) for item in items if item.sentence)
    if target.condition:
        yield "dieu_kien", target.condition
