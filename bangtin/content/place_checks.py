"""Localities and provinces in; wrong names, levels, parents and addresses out, as problems with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bangtin.content import models
from bangtin.content.addresses import address_complaints
from bangtin.content.editions import NATION, place_name
from bangtin.content.files import ProblemList, Read
from bangtin.content.logo_files import logo_complaints
from bangtin.content.models import Level
from bangtin.content.pages import MADE_FOLDERS
from bangtin.content.place_names import name_complaints
from bangtin.content.problems import nearest, one_of
from bangtin.content.raw import RawContent

PROVINCIAL = frozenset({Level.PROVINCE, Level.CITY})
"""The levels directly below the nation; all others stand below one of them (there are no districts since July 2025)."""

Complaints = Iterator[tuple[str, str]]
"""The key of a locality's file and what is wrong there."""


def check_places(raw: RawContent, problems: ProblemList) -> None:
    """Check every locality: its file's name, its level, where it belongs and its address."""
    if NATION not in raw.localities and not any(p.path.startswith("localities/toan-quoc") for p in problems.found):
        problems.add(raw.root / "localities" / "toan-quoc.yml", None, "thiếu tệp của bản toàn quốc – khôi phục tệp này")
    pages, provinces = page_addresses(raw), provinces_of(raw)
    addresses: dict[str, str] = {}
    places: dict[tuple[str, str | None], str] = {}
    for slug, read in raw.localities.items():
        for message in slug_complaints(slug, read.model.level, pages, provinces):
            problems.add(read.path, None, message)
        for key, message in place_complaints(slug, read.model, raw):
            problems.add(read.path, read.lines.of((key,)), message)
        _check_address(read, addresses, problems)
        _check_twins(read, places, problems)
        for message in logo_complaints(raw.root / "localities", slug, read.model.logo) if read.model.logo else ():
            problems.add(read.path, read.lines.of(("bieu_trung",)), message)


def provinces_of(raw: RawContent) -> Mapping[str, models.Province]:
    """The provinces and cities by their ids; none where their table could not be read."""
    return {province.id: province for province in raw.provinces.model.provinces} if raw.provinces else {}


def page_addresses(raw: RawContent) -> frozenset[str]:
    """What a locality's id may not be: its site stands beside the pages and folders of the national one."""
    names = (*raw.pages, *raw.local_pages.get(NATION, ()))
    return MADE_FOLDERS.union(name.split("/")[0].removesuffix(".md") for name in names)


def slug_complaints(
    slug: str, level: Level, pages: frozenset[str], provinces: Mapping[str, models.Province]
) -> Iterator[str]:
    """What is wrong with an id as the name of a locality's file."""
    if not re.fullmatch(models.SLUG, slug):
        yield "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ kien-an.yml"
    elif slug in pages:
        yield f'mã "{slug}" trùng địa chỉ của một trang – đổi tên tệp'
    elif slug in provinces and level not in PROVINCIAL:
        yield f'mã "{slug}" là của {provinces[slug].name} – thêm mã tỉnh vào tên tệp, ví dụ {slug}-hai-phong.yml'


def place_complaints(slug: str, locality: models.Locality, raw: RawContent) -> Complaints:
    """What is wrong with a locality's name, level and parent."""
    for message in name_complaints(locality.name, locality.level):
        yield "ten", message
    if (slug == NATION) != (locality.level is Level.NATION):
        yield "cap", 'chỉ tệp toan-quoc.yml có "cap: toan-quoc" – ghi tinh, thanh-pho, phuong, xa hoặc dac-khu'
    elif slug == NATION:
        if locality.parent is not None:
            yield "thuoc", 'bản toàn quốc không thuộc nơi nào – bỏ mục "thuoc"'
    elif locality.parent is None:
        yield "thuoc", '"thuoc" chưa có – ghi mã nơi ngay trên, ví dụ hai-phong; tỉnh, thành phố thì ghi toan-quoc'
    elif locality.parent not in {NATION, *provinces_of(raw), *raw.localities} and raw.provinces:
        known = set(provinces_of(raw))
        yield "thuoc", f'không có nơi "{locality.parent}" – {nearest(locality.parent, known, one_of(known))}'
    elif _goes_round(slug, locality, raw):
        yield "thuoc", '"thuoc" đi vòng tròn – ghi nơi ngay trên, ví dụ hai-phong'
    elif raw.provinces:
        yield from _level_complaints(slug, locality, provinces_of(raw))


def _level_complaints(slug: str, locality: models.Locality, provinces: Mapping[str, models.Province]) -> Complaints:
    if locality.level not in PROVINCIAL:
        if locality.parent not in provinces:
            yield (
                "thuoc",
                (
                    f'phường, xã, đặc khu thuộc thẳng một tỉnh, thành phố, không thuộc "{locality.parent}" – ghi mã ở '
                    "data/tinh-thanh.yml, ví dụ hai-phong"
                ),
            )
        return
    if locality.parent != NATION:
        yield "thuoc", 'tỉnh, thành phố thuộc thẳng cả nước – ghi "thuoc: toan-quoc"'
    if slug not in provinces:
        advice = nearest(slug, provinces, "xem data/tinh-thanh.yml")
        yield "cap", f'không có tỉnh, thành phố nào mang mã "{slug}" – {advice}; phường, xã thì sửa "cap"'
    elif place_name(locality).casefold() != provinces[slug].name.casefold():
        yield "ten", f'data/tinh-thanh.yml ghi mã "{slug}" là "{provinces[slug].name}" – sửa "ten" và "cap" cho khớp'


def _goes_round(slug: str, locality: models.Locality, raw: RawContent) -> bool:
    # A ward under a province's id is told so; the wards of that province lie in the province all the same.
    wrong = {name for name in provinces_of(raw) if name in raw.localities and not _is_provincial(raw, name)}
    seen = {slug}
    parent = locality.parent
    while parent is not None and parent in raw.localities and parent not in {*seen, *wrong}:
        seen.add(parent)
        parent = raw.localities[parent].model.parent
    return parent in seen - wrong


def _is_provincial(raw: RawContent, slug: str) -> bool:
    return raw.localities[slug].model.level in PROVINCIAL


def _check_twins(read: Read[models.Locality], places: dict[tuple[str, str | None], str], problems: ProblemList) -> None:
    """The same place in two files would be two sites that drift apart."""
    place = (place_name(read.model).casefold(), read.model.parent)
    if place in places:
        message = f"{place_name(read.model)} đã có ở {places[place]} – mỗi nơi một tệp, bỏ một tệp"
        problems.add(read.path, read.lines.of(("ten",)), message)
    places.setdefault(place, problems.name(read.path))


def _check_address(read: Read[models.Locality], addresses: dict[str, str], problems: ProblemList) -> None:
    address, line = read.model.site_url, read.lines.of(("dia_chi_trang",))
    if address is None:
        return
    for message in address_complaints(address):
        problems.add(read.path, line, message)
    if address in addresses:
        problems.add(read.path, line, f"địa chỉ này đã dùng ở {addresses[address]} – mỗi nơi một địa chỉ")
    addresses.setdefault(address, problems.name(read.path))
