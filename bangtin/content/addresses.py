"""The address that a site is to be published at in; why phones and QR codes couldn't use it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import SplitResult, urlsplit

from bangtin.content.links import LONGEST_PATH, MAX_ADDRESS_BYTES

_NOT_SERVED = re.compile(r"(^|\.)(example(\.(com|net|org|vn))?|test|invalid|localhost)$|^ten-(?:kho|to-chuc)\.")
_PLAIN_PATH = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")
_NAMED_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*")
_NUMBERS = re.compile(r"[\d.]+|\[.*\]")

_MISTAKES: Sequence[tuple[Callable[[str, SplitResult], object], str]] = (
    (lambda address, _: re.search(r"\s", address), "bỏ dấu cách"),
    (lambda address, _: not address.isascii(), "chỉ có chữ không dấu; tên miền tiếng Việt thì ghi dạng xn--"),
    (lambda _, parts: parts.scheme != "https", "bắt đầu bằng https://"),
    (lambda _, parts: parts.query, "bỏ phần từ dấu ? trở đi"),
    (lambda _, parts: parts.fragment, "bỏ phần từ dấu # trở đi"),
    (lambda _, parts: "@" in parts.netloc, "bỏ phần trước dấu @"),
    (lambda _, parts: _NUMBERS.fullmatch(parts.netloc.partition(":")[0]), "ghi tên miền, không ghi dãy số IP"),
    (lambda _, parts: ":" in parts.netloc, "bỏ số cổng sau dấu hai chấm"),
    (lambda _, parts: parts.netloc != parts.netloc.lower(), "viết tên miền bằng chữ thường"),
    (lambda address, _: not address.endswith("/"), "kết thúc bằng dấu /"),
)
"""What authors get wrong most, and how to mend it; the first that holds is told."""


def address_complaints(address: str) -> Iterator[str]:
    """What is wrong with an address; nothing for one that every phone can open and every code can hold."""
    host = _host(address)
    if host is None:
        yield f'địa chỉ "{address}" chưa đúng – {_advice(address)}'
    elif _NOT_SERVED.search(host):
        yield f'"{address}" là địa chỉ ví dụ, không dẫn đến đâu – ghi địa chỉ thật, hoặc bỏ dòng này để làm bản mẫu'
    length = len((address + LONGEST_PATH).encode())
    if length > MAX_ADDRESS_BYTES:
        yield (
            f"địa chỉ trong mã QR dài {length} ký tự, quá {MAX_ADDRESS_BYTES}: ô vuông của mã nhỏ quá, máy khó đọc – "
            f"cần bớt ít nhất {length - MAX_ADDRESS_BYTES} ký tự ở tên miền hoặc tên kho"
        )


def _advice(address: str) -> str:
    try:
        parts = urlsplit(address)
        told: Iterator[str] = (advice for wrong, advice in _MISTAKES if wrong(address, parts))
    except ValueError:
        told = iter(())
    return next(told, "ghi đủ tên miền và thư mục, ví dụ https://yte-kienan.vn/, không có //, .. hay dấu lạ")


def _host(address: str) -> str | None:
    """The host of a well-formed site address, or None."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    path_is_plain = _PLAIN_PATH.fullmatch(parts.path) and "/../" not in parts.path
    # Splitting drops line ends and tabs, and an empty `?` or `#`: the address must be what its parts make up.
    whole = address == f"https://{host}{parts.path}"
    return host if whole and path_is_plain and _NAMED_HOST.fullmatch(host) and address.endswith("/") else None
