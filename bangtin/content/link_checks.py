"""Links and images of Markdown bodies in; dead ones, foreign images and addresses that aren't web pages out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bangtin.content import markup
from bangtin.content.construct_checks import near_id
from bangtin.content.prose_checks import CODE, Complainer

_ADDRESS = re.compile(r"\]\(\s*<?([^)\s>]*)")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^]+\]:\s*<?(\S+?)>?(?:\s|$)", re.MULTILINE)
_IMAGE_BY_NAME = re.compile(r"!\[[^\]]*\](?!\()")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_WEB_PAGE = re.compile(r"https?://[^/]", re.IGNORECASE)
_EXPLICIT_ID = re.compile(r"\{[^{}]*#([A-Za-z0-9_-]+)[^{}]*\}|\bid:\s*([A-Za-z0-9_-]+)")
_SOURCE_PAGES = "nguon/"
"""The pages whose anchors the build makes, one for each passage."""


def anchors_of(body: str) -> frozenset[str]:
    """The places of a page that a link may name: ids given by hand, the cards of targets, and whom to ask."""
    explicit = (found[1] or found[2] for found in _EXPLICIT_ID.finditer(body))
    asking = [markup.WHERE_TO_ASK] if markup.has(body, markup.PLACE_BLOCK) else []
    return frozenset([*explicit, *markup.arguments_of(body, markup.TARGET_CARDS), *asking])


def _addresses(body: str) -> Iterator[tuple[int, str, bool]]:
    """Where each address stands, the address, and whether an image is to be shown from it."""
    for found in _ADDRESS.finditer(body):
        opening = _opening(body, found.start())
        yield found.start(), found[1], body[max(opening - 1, 0) : opening] == "!"
    for found in _DEFINITION.finditer(body):
        yield found.start(1), found[1], False


def _opening(body: str, closing: int) -> int:
    """Where the bracket opens that closes at `closing`: links may hold images."""
    depth = 0
    for index in range(closing, -1, -1):
        depth += {"]": 1, "[": -1}.get(body[index], 0)
        if depth == 0:
            return index
    return 0


@dataclass(frozen=True)
class LinkGoals:
    """What links may lead to: files and pages with their anchors; of `other_pages` no more than the name is known."""

    folders: tuple[Path, ...]
    """Where pictures lie, by their paths beside the pages."""
    anchors: Mapping[str, frozenset[str]]
    other_pages: frozenset[str]

    def check(self, name: str, body: str, first_line: int, complain: Complainer) -> None:
        """Check every link and image of a body that is published as the page of that name."""
        prose = CODE.sub(lambda code: " " * len(code[0]), body)
        for start, address, is_image in _addresses(prose):
            if message := self._complaint(name, address, is_image=is_image):
                complain(first_line + prose.count("\n", 0, start), message)
        for found in _IMAGE_BY_NAME.finditer(prose):
            line = first_line + prose.count("\n", 0, found.start())
            complain(line, "ảnh cần tên tệp đứng ngay sau – viết ![lời tả ảnh](anh/ten-anh.png)")

    def _complaint(self, name: str, address: str, *, is_image: bool) -> str | None:
        target, _, anchor = address.partition("#")
        if _SCHEME.match(address):
            return _foreign_complaint(address, is_image=is_image)
        goal = _join(name, target) if target else name
        if is_image:
            found = not goal.startswith("..") and any((folder / goal).is_file() for folder in self.folders)
            return None if found else f'không có ảnh "{address}" – xem lại tên tệp ảnh'
        known = self.anchors.get(goal)
        if known is None:
            every = [*self.anchors, *self.other_pages]
            advice = near_id(goal, every, "xem lại tên tệp")
            return None if goal in self.other_pages else f'không có trang "{target}" – {advice}'
        if anchor and anchor not in known and not goal.startswith(_SOURCE_PAGES):
            return f'trang "{goal}" không có chỗ "#{anchor}" – {near_id(anchor, known, "xem lại tên chỗ")}'
        return None


def _foreign_complaint(address: str, *, is_image: bool) -> str | None:
    shown = address if len(address) <= 40 else f"{address[:40]}…"
    if is_image:
        return f'ảnh "{shown}" ở trang khác – chép ảnh vào thư mục docs, ghi tên tệp'
    if _WEB_PAGE.match(address):
        return None
    return f'địa chỉ "{shown}" không phải trang web – bắt đầu bằng https://, hoặc ghi tên tệp của trang'


def _join(page: str, target: str) -> str:
    """Resolve a link as MkDocs does: relative to the page, or from the top where it begins with a slash."""
    if target.startswith("/"):
        return target[1:]
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(target).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
