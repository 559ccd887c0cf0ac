"""The front matter of `docs/*.md`: what a page is, what it is called, and where its back link leads."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from bangtin.content.models import AuthorModel, Slug, Text


class PageKind(StrEnum):
    """What a page is; the look follows from it."""

    HOME = "trang-chu"
    BENEFITS = "quyen-loi"
    VIEWPOINT = "quan-diem"
    VIEWPOINTS = "quan-diem-muc"
    TASK = "nhiem-vu"
    TASKS = "nhiem-vu-muc"
    TARGETS = "muc-tieu"
    SLOGAN = "khau-hieu"
    SLOGANS = "khau-hieu-muc"
    GALLERY = "ap-phich"
    EVENT = "su-kien"
    ANNOUNCEMENT = "thong-bao"
    ANNOUNCEMENTS = "thong-bao-muc"
    QUESTIONS = "hoi-dap"
    SOURCE = "nguon"
    SOURCES = "nguon-muc"
    PLACE = "dia-phuong"
    ARTICLE = "bai"


@lru_cache(maxsize=4096)
def page_url(page: str) -> str:
    """The address of a Markdown page from the edition's root: `hoi-dap.md` -> `hoi-dap/`, `index.md` -> ``."""
    path = PurePosixPath(page)
    if path.name == "index.md":
        return "" if path.parent == PurePosixPath() else f"{path.parent}/"
    return f"{path.with_suffix('')}/"


MADE_FOLDERS = frozenset(
    {"khau-hieu", "thong-bao", "ap-phich", "dinh-chinh", "lich", "tim", "q", "posters", "assets", "search"}
)
"""Folders of a site whose pages and files the build makes: no author's page may take their addresses."""

Description = Annotated[Text, Field(max_length=160)]


class PageMeta(AuthorModel):
    """The front matter of a page."""

    kind: PageKind = Field(alias="kieu", description="Kiểu trang, ví dụ bai, hoi-dap, nhiem-vu.")
    title: Text = Field(description="Tên trang, hiện trên thẻ của trình duyệt và khi chia sẻ.")
    description: Description = Field(description="Một câu tóm tắt, không quá 160 ký tự, hiện khi chia sẻ.")
    share_card: Slug | None = Field(None, alias="anh_chia_se", description="Mã nội dung có ảnh chia sẻ cho trang này.")
    parent: Text | None = Field(None, alias="cha", description="Trang mà nút quay lại dẫn về, ví dụ hoi-dap.md.")
    template: Text | None = Field(None, description="Tên mẫu trang; thường để trống.")
    hide: tuple[Text, ...] = Field((), description="Phần của khung trang cần ẩn, ví dụ toc.")


class LocalPageMeta(PageMeta):
    """The front matter of `localities/<slug>/docs/*.md`: a page that one place adds or replaces."""

    after: Text | None = Field(
        None, alias="sau", description="Trang mới đứng sau trang nào trong danh mục, ví dụ hoi-dap.md."
    )
