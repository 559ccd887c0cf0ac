"""Localities and provinces in; wrong names, parents and addresses out, as problems with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from bangtin.content import models
from bangtin.content.editions import NATION
from bangtin.content.files import ProblemList, Read
from bangtin.content.links import LONGEST_PATH, MAX_ADDRESS_BYTES
from bangtin.content.logo_files import logo_complaints
from bangtin.content.models import Level
from bangtin.content.problems import one_of
from bangtin.content.raw import RawContent

_NOT_SERVED = re.compile(r"(^|\.)(example(\.(com|net|org|vn))?|test|invalid|localhost)$|^ten-(?:kho|to-chuc)\.")
_OWN_FOLDERS = frozenset({"q", "posters", "assets", "search"})
"""Folders that every site has beside its pages."""


def check_places(raw: RawContent, problems: ProblemList) -> None:
    """Check every locality: its file's name, its level, where it belongs and its address."""
    provinces = {province.id for province in raw.provinces.model.provinces} if raw.provinces else set()
    parents = {NATION, *provinces, *raw.localities}
    if NATION not in raw.localities and not any(p.path.startswith("localities/toan-quoc") for p in problems.found):
        problems.add(raw.root / "localities" / "toan-quoc.yml", None, "thiếu tệp của bản toàn quốc – khôi phục tệp này")
    pages = {name.split("/")[0].removesuffix(".md") for name in raw.pages} | _OWN_FOLDERS
    addresses: dict[str, str] = {}
    for slug, read in raw.localities.items():
        for message in _name_complaints(slug, pages):
            problems.add(read.path, None, message)
        for key, message in _parent_complaints(slug, read.model, parents, bool(raw.provinces)):
            problems.add(read.path, read.lines.of((key,)), message)
        if _goes_round(slug, raw):
            message = '"thuoc" đi vòng tròn – ghi nơi ngay trên, ví dụ hai-phong'
            problems.add(read.path, read.lines.of(("thuoc",)), message)
        _check_address(read, addresses, problems)
        for message in logo_complaints(raw.root / "localities", slug, read.model.logo) if read.model.logo else ():
            problems.add(read.path, read.lines.of(("bieu_trung",)), message)


def _name_complaints(slug: str, pages: set[str]) -> Iterator[str]:
    if not re.fullmatch(models.SLUG, slug):
        yield "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối – ví dụ kien-an.yml"
    if slug in pages:
        yield f'mã "{slug}" trùng địa chỉ của một trang – đổi tên tệp'


def _parent_complaints(
    slug: str, locality: models.Locality, parents: set[str], all_known: bool
) -> Iterator[tuple[str, str]]:
    if (slug == NATION) != (locality.level is Level.NATION):
        yield "cap", 'chỉ tệp toan-quoc.yml có "cap: toan-quoc" – ghi tinh, thanh-pho, phuong, xa hoặc dac-khu'
    if slug == NATION:
        if locality.parent is not None:
            yield "thuoc", 'bản toàn quốc không thuộc nơi nào – bỏ mục "thuoc"'
    elif locality.parent is None:
        yield "thuoc", '"thuoc" chưa có – ghi mã nơi ngay trên, ví dụ hai-phong; tỉnh, thành phố thì ghi toan-quoc'
    elif locality.parent not in parents and all_known:
        yield "thuoc", f'không có nơi "{locality.parent}" – {one_of(parents - {slug})}'


def _goes_round(slug: str, raw: RawContent) -> bool:
    seen = {slug}
    parent = raw.localities[slug].model.parent
    while parent is not None and parent in raw.localities and parent not in seen:
        seen.add(parent)
        parent = raw.localities[parent].model.parent
    return parent in seen


def _check_address(read: Read[models.Locality], addresses: dict[str, str], problems: ProblemList) -> None:
    address, line = read.model.site_url, read.lines.of(("dia_chi_trang",))
    if address is None:
        return
    for message in _address_complaints(address):
        problems.add(read.path, line, message)
    if address in addresses:
        problems.add(read.path, line, f"địa chỉ này đã dùng ở {addresses[address]} – mỗi nơi một địa chỉ")
    addresses.setdefault(address, problems.name(read.path))


def _address_complaints(address: str) -> Iterator[str]:
    host = _host(address)
    if host is None:
        yield (
            f'địa chỉ "{address}" chưa đúng – bắt đầu bằng https://, kết thúc bằng dấu /, chỉ có chữ không dấu, '
            "không có dấu cách, ? hay #"
        )
    elif _NOT_SERVED.search(host):
        yield f'"{address}" là địa chỉ ví dụ, không dẫn đến đâu – ghi địa chỉ thật, hoặc bỏ dòng này để làm bản mẫu'
    length = len((address + LONGEST_PATH).encode())
    if length > MAX_ADDRESS_BYTES:
        yield (
            f"địa chỉ trong mã QR dài {length} ký tự, quá {MAX_ADDRESS_BYTES}: ô vuông của mã nhỏ quá, máy khó đọc – "
            f"cần bớt ít nhất {length - MAX_ADDRESS_BYTES} ký tự ở tên miền hoặc tên kho"
        )


def _host(address: str) -> str | None:
    """The host of a well-formed site address, or None."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    path_is_plain = re.fullmatch(r"/(?:[A-Za-z0-9._~-]+/)*", parts.path) and "/../" not in parts.path
    plain = parts.scheme == "https" and parts.netloc == host and path_is_plain and not (parts.query or parts.fragment)
    named = re.fullmatch(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*", host)
    return host if plain and named and address.endswith("/") else None
