"""The project's folder in; every author file, valid by itself but not yet held against the others, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bangtin.content import announcements, models
from bangtin.content import forwards as addresses
from bangtin.content.files import M, Page, ProblemList, Read, read_page, read_table, read_text
from bangtin.content.links import LOCK, Link, read_links
from bangtin.content.local_folders import LOCALITIES, PAGES, SLOGANS, place_of
from bangtin.content.pages import LocalPageMeta, PageMeta

SLOGAN_FILE = re.compile(rf"(\d{{2,3}})-({models.SLUG})\.md")


@dataclass(frozen=True)
class RawContent:
    """Everything that was read and is valid by itself, before one file is held against another."""

    root: Path
    documents: Read[models.DocumentTable] | None
    passages: tuple[Read[models.PassageTable], ...]
    targets: Read[models.TargetTable] | None
    viewpoints: Read[models.ViewpointTable] | None
    groups: Read[models.TaskGroupTable] | None
    differences: Read[models.DifferenceTable] | None
    sheets: Read[models.SheetTable] | None
    abbreviations: Read[models.AbbreviationTable] | None
    search_words: Read[models.SearchWordTable] | None
    provinces: Read[models.ProvinceTable] | None
    compounds: frozenset[str]
    line_end_words: frozenset[str]
    localities: Mapping[str, Read[models.Locality]]
    slogans: Mapping[str, Page[models.Slogan]]
    announcements: Mapping[str, Page[models.Announcement]]
    pages: Mapping[str, Page[PageMeta]]
    local_pages: Mapping[str, Mapping[str, Page[LocalPageMeta]]]
    """Place -> the pages of its own, by their paths."""
    links: tuple[Link, ...]
    forwards: Read[models.ForwardTable] | None
    published: tuple[addresses.Published, ...]

    @property
    def complete(self) -> bool:
        """Whether every table could be read: without one, no catalogue can be put together."""
        tables = (
            self.documents,
            self.targets,
            self.viewpoints,
            self.groups,
            self.differences,
            self.sheets,
            self.abbreviations,
            self.search_words,
            self.provinces,
            self.forwards,
        )
        return all(table is not None for table in tables)


def read_all(root: Path, problems: ProblemList) -> RawContent:
    """Read every author file; what can't be read is noted and left out."""
    data = root / "data"
    return RawContent(
        root=root,
        documents=read_table(data / "van-ban.yml", models.DocumentTable, problems),
        passages=_all_passages(data / "trich-dan", problems),
        targets=read_table(data / "muc-tieu.yml", models.TargetTable, problems),
        viewpoints=read_table(data / "quan-diem.yml", models.ViewpointTable, problems),
        groups=read_table(data / "nhom-nhiem-vu.yml", models.TaskGroupTable, problems),
        differences=read_table(data / "khac-nhau.yml", models.DifferenceTable, problems),
        sheets=read_table(data / "to-in.yml", models.SheetTable, problems),
        abbreviations=read_table(data / "viet-tat.yml", models.AbbreviationTable, problems),
        search_words=read_table(data / "tu-tim.yml", models.SearchWordTable, problems),
        provinces=read_table(data / "tinh-thanh.yml", models.ProvinceTable, problems),
        compounds=_words(data / "tu-ghep.txt", problems),
        line_end_words=_words(data / "tu-cuoi-dong.txt", problems),
        localities=_localities(root / LOCALITIES, problems),
        slogans=_slogans(root, problems),
        announcements=_announcements(root / LOCALITIES, problems),
        pages=_pages(root / PAGES, PageMeta, problems),
        local_pages=_local_pages(root / LOCALITIES, problems),
        links=read_links(root / LOCK, problems),
        forwards=read_table(root / addresses.TABLE, models.ForwardTable, problems),
        published=addresses.read_published(root / addresses.LOCK, problems),
    )


def _all_passages(folder: Path, problems: ProblemList) -> tuple[Read[models.PassageTable], ...]:
    tables = (read_table(path, models.PassageTable, problems) for path in sorted(folder.glob("*.yml")))
    return tuple(table for table in tables if table is not None)


def _words(path: Path, problems: ProblemList) -> frozenset[str]:
    text = read_text(path, problems) or ""
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _localities(folder: Path, problems: ProblemList) -> dict[str, Read[models.Locality]]:
    found = {path.stem: read_table(path, models.Locality, problems) for path in sorted(folder.glob("*.yml"))}
    return {slug: read for slug, read in found.items() if read is not None}


def _slogans(root: Path, problems: ProblemList) -> dict[str, Page[models.Slogan]]:
    """The common slogans and the places' own; the folder of a place says whose they are."""
    own = sorted((root / LOCALITIES).glob(f"*/{SLOGANS}/*.md"))

    def read(path: Path) -> Page[models.Slogan] | None:
        place = place_of(root, path)
        return read_page(path, models.Slogan, problems, {"pham_vi": place} if place else {})

    return _numbered((*sorted((root / "slogans").glob("*.md")), *own), SLOGAN_FILE, read, problems)


def _numbered(
    paths: Iterable[Path], form: re.Pattern[str], read: Callable[[Path], Page[M] | None], problems: ProblemList
) -> dict[str, Page[M]]:
    """Files named by number and id, by their ids."""
    found: dict[str, Page[M]] = {}
    for path in paths:
        name = form.fullmatch(path.name)
        if not name:
            problems.add(path, None, "tên tệp phải là số, gạch nối, mã – ví dụ 15-uong-nuoc-sach.md")
        elif name[2] in found:
            problems.add(path, 1, f'mã "{name[2]}" đã có ở {problems.name(found[name[2]].path)} – đổi tên tệp')
        elif page := read(path):
            found[name[2]] = page
    return found


def _announcements(folder: Path, problems: ProblemList) -> dict[str, Page[models.Announcement]]:
    """A place's announcements lie in a folder of its own; a file elsewhere would be left out without a word."""
    rightly = sorted(folder.glob(f"*/{announcements.FOLDER}/*.md"))
    others = {*folder.glob(f"*/{PAGES}/**/*.md"), *folder.glob(f"*/{SLOGANS}/*.md")}
    for path in sorted({*folder.rglob("*.md")} - {*rightly} - others):
        message = (
            "tệp không đúng chỗ – thông báo để trong localities/<mã nơi>/thong-bao, khẩu hiệu riêng trong "
            "khau-hieu, trang riêng trong docs"
        )
        problems.add(path, None, message)
    return _numbered(rightly, announcements.FILE, lambda path: read_page(path, models.Announcement, problems), problems)


def _pages(folder: Path, model: type[M], problems: ProblemList) -> dict[str, Page[M]]:
    found = {
        path.relative_to(folder).as_posix(): read_page(path, model, problems) for path in sorted(folder.rglob("*.md"))
    }
    return {name: page for name, page in found.items() if page is not None}


def _local_pages(folder: Path, problems: ProblemList) -> dict[str, dict[str, Page[LocalPageMeta]]]:
    found = {path.parent.name: _pages(path, LocalPageMeta, problems) for path in sorted(folder.glob(f"*/{PAGES}"))}
    return {slug: pages for slug, pages in found.items() if pages}
