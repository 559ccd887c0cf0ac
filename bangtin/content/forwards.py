"""`data/dia-chi-cu.yml` and `data/dia-chi.lock` in; where old addresses lead, and which lead nowhere, out.

The lock lists the address of every page that people write, one a line: links and printed matter may hold it. A page
that goes or changes its name leaves a line in the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bangtin.content import models
from bangtin.content.files import ProblemList, Read, read_text
from bangtin.content.pages import page_url
from bangtin.content.problems import nearest

TABLE = Path("data") / "dia-chi-cu.yml"
LOCK = Path("data") / "dia-chi.lock"


@dataclass(frozen=True, slots=True)
class Published:
    """An address that was published, and the line of the lock that says so."""

    address: str
    line: int


def read_published(path: Path, problems: ProblemList) -> tuple[Published, ...]:
    """Read the lock; a missing file is an empty one."""
    text = (read_text(path, problems) or "") if path.exists() else ""
    lines = enumerate(text.splitlines(), start=1)
    return tuple(Published(line.strip(), number) for number, line in lines if line.strip() and line[0] != "#")


def unlisted(pages: Iterable[str], published: Iterable[Published]) -> tuple[str, ...]:
    """The addresses of pages that the lock doesn't have yet: the lines to add."""
    known = {each.address for each in published}
    addresses = {page_url(page) for page in pages}
    return tuple(sorted(address for address in addresses if address and address not in known))


def check_forwards(
    root: Path,
    table: Read[models.ForwardTable],
    published: Iterable[Published],
    common: Iterable[str],
    local: Iterable[str],
    problems: ProblemList,
) -> None:
    """Note every line of the table that leads nowhere, and every published address that does.

    An old address leads to a page that every edition has (`common`), so that nobody is sent on twice or in a circle;
    pages of single places (`local`) keep an address alive too.
    """
    targets = {page_url(page) for page in common}
    pages = targets | {page_url(page) for page in local}
    forwards = table.model.forwards
    first: dict[str, int] = {}
    for index, forward in enumerate(forwards):
        for key, message in _complaints(forward, index, first, pages, targets, forwards):
            problems.add(table.path, table.lines.of(("chuyen", index, key)), message)
    for each in published:
        if each.address not in pages and each.address not in first and not _written(root, each.address):
            problems.add(root / LOCK, each.line, _gone(each.address, pages, targets))


def _complaints(
    forward: models.Forward,
    index: int,
    first: dict[str, int],
    pages: set[str],
    targets: set[str],
    forwards: Iterable[models.Forward],
) -> Iterable[tuple[str, str]]:
    if first.setdefault(forward.old, index) != index:
        yield "tu", f'địa chỉ "{forward.old}" ghi hai lần – bỏ dòng thêm sau'
    if forward.old in pages:
        yield "tu", f'"{forward.old}" nay vẫn là một trang – bỏ dòng này, hoặc đổi tên tệp của trang'
    if forward.new not in targets:
        later = next((other.new for other in forwards if other.old == forward.new), None)
        advice = f'viết thẳng nơi cuối cùng: "{later}"' if later in targets else nearest(forward.new, targets, "")
        yield "den", f'"{forward.new}" không phải trang mà bản nào cũng có' + (f" – {advice}" if advice else "")


def _written(root: Path, address: str) -> bool:
    """Whether the page's file is there: what keeps it from being read is told where it is read."""
    page = root / "docs" / address
    return page.with_suffix(".md").is_file() or (page / "index.md").is_file()


def _gone(address: str, pages: set[str], targets: set[str]) -> str:
    parents = [f"{parent}/" for parent in PurePosixPath(address).parents if str(parent) != "."]
    near = next((parent for parent in parents if parent in targets), min(targets - {""}, default=""))
    return (
        f'trang "{address}" đã đăng nhưng nay không còn – khôi phục tệp, hoặc thêm vào {TABLE.as_posix()}: '
        f"- {{tu: {address}, den: {near}}} (sửa nơi đến cho đúng)"
    )


def forward_map(forwards: Iterable[models.Forward], pages: Iterable[str]) -> Mapping[str, str]:
    """Old address -> new one, for an edition with these pages: a page of its own stands in an old one's place."""
    own = {page_url(page) for page in pages}
    return {forward.old: forward.new for forward in forwards if forward.old not in own}
