"""A page of each kind, for every test that looks at one of each; all pages of a built folder."""

from __future__ import annotations

from pathlib import Path

ARTICLES = (
    "kien-an/",
    "kien-an/quyen-loi/",
    "kien-an/quyen-loi/tre-em/",
    "kien-an/quan-diem/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/nhiem-vu/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/muc-tieu/",
    "kien-an/hoi-dap/",
    "kien-an/ngay-suc-khoe-toan-dan/",
    "kien-an/ap-phich/",
    "kien-an/ap-phich/a3/",
    "kien-an/khau-hieu/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/bang-tin/",
    "kien-an/thong-bao/",
    "kien-an/thong-bao/viec-truoc/",
    "kien-an/nguon/",
    "kien-an/nguon/kien-an/",
    "kien-an/dia-phuong/",
)
"""Pages to read; the list of announcements has two on it."""
UNLIKE = (
    "kien-an/",
    "kien-an/quyen-loi/tre-em/",
    "kien-an/quan-diem/nguoi-dan-trung-tam/",
    "kien-an/nhiem-vu/4-chi-phi-bhyt/",
    "kien-an/muc-tieu/",
    "kien-an/hoi-dap/",
    "kien-an/ngay-suc-khoe-toan-dan/",
    "kien-an/khau-hieu/suc-khoe-la-von-quy/",
    "kien-an/thong-bao/viec-truoc/",
    "kien-an/dia-phuong/",
)
"""Those of them that have little in common beside their head and foot, for what takes long on each."""
HELPERS = ("kien-an/tim/", "kien-an/404.html", "kien-an/ngoai-tuyen.html")
"""Pages that lead on."""
TYPES = (*UNLIKE, "kien-an/ap-phich/a3/", "kien-an/nguon/kien-an/", *HELPERS)
"""The types of pages; what is a list besides has nothing that these don't have."""
NATION = ("dia-phuong/", "thong-bao/")
"""Pages that look otherwise where there is no ward: places side by side, and a list of announcements without any."""
KINDS = (*ARTICLES, *HELPERS, *NATION)


def every_page(site: Path) -> list[str]:
    """The addresses of all pages, those behind QR codes apart."""
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [name.removesuffix("index.html") for name in found if "q" not in Path(name).parts]
