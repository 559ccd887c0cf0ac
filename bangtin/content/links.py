"""`posters/links.lock` in; the code of every message out. A code is issued once and for ever.

One line a code: `code  message  issued`, sorted by message. Lines are added, never changed or removed: the code may
hang on a wall.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bangtin.content.files import ProblemList, read_text

LOCK = Path("posters") / "links.lock"
"""Where every issued code is listed, from the project's folder."""

ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
MAX_ADDRESS_BYTES = 62
"""What a QR code of version 4, level M, holds; longer ones make modules too small on A4 and on phones."""


_CODE = re.compile(r"[a-z0-9]{2,4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_HEADER = (
    "# Mọi mã QR đã phát hành. Chỉ thêm dòng, không sửa, không xóa: mã có thể đang treo ngoài đường.\n"
    "# mã  nội dung  ngày phát hành\n"
)


CODES = "q/"
"""The folder of all codes' own pages, from a site's root."""


def code_path(code: str) -> str:
    """Where a code leads, from a site's root."""
    return f"{CODES}{code}/"


LONGEST_PATH = code_path("zzzz")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An issued code: what it leads to and since when."""

    message: str
    code: str
    issued: date
    line: int | None = field(default=None, compare=False)
    """Where in the lock file it stands."""

    def __str__(self) -> str:
        return f"{self.code}  {self.message}  {self.issued.isoformat()}"


def read_links(path: Path, problems: ProblemList) -> tuple[Link, ...]:
    """Read the lock file; a missing file is an empty one. Bad and doubled lines are noted."""
    if not path.exists():
        return ()
    text = read_text(path, problems) or ""
    links: list[Link] = []
    codes: set[str] = set()
    messages: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        link = _parse(line, number)
        if link is None:
            problems.add(
                path,
                number,
                'dòng sai – viết "mã  nội dung  năm-tháng-ngày", ví dụ: k4  suc-khoe-la-von-quy  2026-11-24',
            )
        elif link.code in codes or link.message in messages:
            problems.add(
                path,
                number,
                f'mã "{link.code}" hoặc nội dung "{link.message}" ghi hai lần – bỏ dòng thêm sau',
            )
        else:
            links.append(link)
            codes.add(link.code)
            messages.add(link.message)
    return tuple(links)


def _parse(line: str, number: int) -> Link | None:
    parts = line.split()
    if len(parts) != 3 or not _CODE.fullmatch(parts[0]) or not _DAY.fullmatch(parts[2]):
        return None
    try:
        return Link(parts[1], parts[0], date.fromisoformat(parts[2]), number)
    except ValueError:
        return None


def issue(links: Iterable[Link], messages: Iterable[str], day: date) -> tuple[Link, ...]:
    """The new links for messages that have none yet.

    A code follows from the message's id alone (two letters, more where they are taken), so that two people who add the
    same message on two machines get the same line.
    """
    known = list(links)
    taken = {link.code for link in known}
    have = {link.message for link in known}
    new: list[Link] = []
    for message in sorted(set(messages) - have):
        code = next(code for code in _candidates(message) if code not in taken)
        taken.add(code)
        new.append(Link(message, code, day))
    return tuple(new)


def _candidates(message: str) -> Iterator[str]:
    digest = int.from_bytes(hashlib.sha256(message.encode()).digest(), "big")
    letters = ""
    while len(letters) < 40:
        digest, index = divmod(digest, len(ALPHABET))
        letters += ALPHABET[index]
    for length in (2, 3, 4):
        for start in range(len(letters) - length):
            yield letters[start : start + length]


def write_links(links: Iterable[Link]) -> str:
    """The text of the lock file."""
    return _HEADER + "".join(f"{link}\n" for link in sorted(links))
