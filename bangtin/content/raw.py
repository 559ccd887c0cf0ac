"""The project's folder in; every author file, valid by itself but not yet held against the others, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bangtin.content import announcements, models
from bangtin.content.files import M, Page, ProblemList, Read, read_page, read_table, read_text
from bangtin.content.links import LOCK, Link, read_links
from bangtin.content.pages import PageMeta

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
    sheets: Read[models.SheetTable] | None
    abbreviations: Read[models.AbbreviationTable] | None
    provinces: Read[models.ProvinceTable] | None
    compounds: frozenset[str]
    line_end_words: frozenset[str]
    localities: Mapping[str, Read[models.Locality]]
    slogans: Mapping[str, Page[models.Slogan]]
    announcements: Mapping[str, Page[models.Announcement]]
    pages: Mapping[str, Page[PageMeta]]
    links: tuple[Link, ...]

    @property
    def complete(self) -> bool:
        """Whether every table could be read: without one, no catalogue can be put together."""
        tables = (
            self.documents,
            self.targets,
            self.viewpoints,
            self.groups,
            self.sheets,
            self.abbreviations,
            self.provinces,
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
        sheets=read_table(data / "to-in.yml", models.SheetTable, problems),
        abbreviations=read_table(data / "viet-tat.yml", models.AbbreviationTable, problems),
        provinces=read_table(data / "tinh-thanh.yml", models.ProvinceTable, problems),
        compounds=_words(data / "tu-ghep.txt", problems),
        line_end_words=_words(data / "tu-cuoi-dong.txt", problems),
        localities=_localities(root / "localities", problems),
        slogans=_numbered(sorted((root / "slogans").glob("*.md")), SLOGAN_FILE, models.Slogan, problems),
        announcements=_announcements(root / "localities", problems),
        pages=_pages(root / "docs", problems),
        links=read_links(root / LOCK, problems),
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


def _numbered(
    paths: Iterable[Path], form: re.Pattern[str], model: type[M], problems: ProblemList
) -> dict[str, Page[M]]:
    """Files named by number and id, by their ids."""
    found: dict[str, Page[M]] = {}
    for path in paths:
        name = form.fullmatch(path.name)
        if not name:
            problems.add(path, None, "tên tệp phải là số, gạch nối, mã – ví dụ 15-uong-nuoc-sach.md")
        elif name[2] in found:
            problems.add(path, 1, f'mã "{name[2]}" đã có ở {problems.name(found[name[2]].path)} – đổi tên tệp')
        elif page := read_page(path, model, problems):
            found[name[2]] = page
    return found


def _announcements(folder: Path, problems: ProblemList) -> dict[str, Page[models.Announcement]]:
    """A place's announcements lie in a folder of its own; a file elsewhere would be left out without a word."""
    rightly = sorted(folder.glob(f"*/{announcements.FOLDER}/*.md"))
    for path in sorted(folder.rglob("*.md")):
        if path not in rightly:
            problems.add(path, None, "tệp không đúng chỗ – thông báo để trong localities/<mã nơi>/thong-bao")
    return _numbered(rightly, announcements.FILE, models.Announcement, problems)


def _pages(folder: Path, problems: ProblemList) -> dict[str, Page[PageMeta]]:
    found = {
        path.relative_to(folder).as_posix(): read_page(path, PageMeta, problems)
        for path in sorted(folder.rglob("*.md"))
    }
    return {name: page for name, page in found.items() if page is not None}
