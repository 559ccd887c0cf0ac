"""A locality's own pages, slogans, approval and corrections in its built site, and in no other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from built_pages import dead_links
from made_up_ward import SLOGAN
from stand_ins import write_posters
from trees import ROOT, copy_project, without_addresses

from bangtin.content.loading import load_catalogue
from bangtin.site.cli import main as build_site

LEFT_OUT = "tap-the-duc-moi-ngay"
WARD = f"""ten: Bến Thử
cap: phuong
thuoc: hai-phong
dia_chi_trang: https://ben-thu.vn/
bo_khau_hieu: [{LEFT_OUT}]
duyet: {{co_quan: Đảng ủy phường Bến Thử, ngay: 2026-11-20}}
dinh_chinh:
  - {{ngay: 2026-11-21, trang: hoi-dap.md, noi_dung: "Câu 3 đã viết 95% & sai; nay đã viết đủ: trên 95%."}}
  - {{ngay: 2026-11-22, trang: khau-hieu/{LEFT_OUT}.md, noi_dung: Đã sửa một chữ.}}
cap_nhat: 2026-11-25
"""
PAGE = """---
kieu: bai
title: Trạm y tế của phường
description: Trạm ở đâu.
sau: hoi-dap.md
---

# Trạm y tế của phường

Xem [câu hỏi](hoi-dap.md). ![Trạm](anh/tram.png)
"""
QUESTIONS = (ROOT / "docs" / "hoi-dap.md").read_text(encoding="utf-8")
FILES = {
    "localities/ben-thu.yml": WARD,
    "localities/ben-thu/docs/tram-y-te.md": PAGE,
    "localities/ben-thu/docs/anh/tram.png": b"\x89PNG",
    "localities/ben-thu/docs/hoi-dap.md": f"{QUESTIONS}\n## Hỏi thêm ở phường {'{ #hoi-them }'}\n\nGặp trạm y tế.\n",
    "localities/ben-thu/khau-hieu/15-uong-nuoc-sach-thu.md": SLOGAN,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites of the made-up ward and of a neighbour, in one folder."""
    place = tmp_path_factory.mktemp("rieng")
    root = copy_project(place / "tree", {**without_addresses(), **FILES})
    for slug in ("ben-thu", "kien-an"):
        write_posters(root / "build" / "posters", slug)
    assert build_site(root, ["--locality", "ben-thu", "--locality", "kien-an", "--output", str(place / "site")]) == 0
    shutil.rmtree(root / "bangtin")
    return place


def text_of(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8").replace("\xa0", " ").replace("&nbsp;", " ")


def test_an_added_page_stands_in_the_menu_behind_the_page_it_names(built: Path) -> None:
    home = text_of(built / "site" / "ben-thu", "")
    menu = home[home.index('id="cac-trang"') :]
    assert 0 < menu.index("Hỏi đáp</a>") < menu.index("Trạm y tế của phường</a>") < menu.index("Địa phương</a>")
    assert (built / "site" / "ben-thu" / "anh" / "tram.png").read_bytes() == b"\x89PNG"


def test_nothing_of_a_place_reaches_its_neighbour(built: Path) -> None:
    neighbour = built / "site" / "kien-an"
    assert not (neighbour / "tram-y-te").exists() and not (neighbour / "anh").exists()
    assert not (neighbour / "dinh-chinh").exists() and not (neighbour / "khau-hieu" / "uong-nuoc-sach-thu").exists()
    home = text_of(neighbour, "")
    assert "Đính chính" not in home and "Trạm y tế của phường</a>" not in home and "duyệt ngày" not in home
    assert 'id="hoi-them"' not in text_of(neighbour, "hoi-dap")


def test_another_place_is_not_asked_for_a_page_that_this_one_alone_has(built: Path) -> None:
    site = built / "site" / "ben-thu"
    assert "?tu=hoi-dap/" in text_of(site, "hoi-dap")
    assert "?tu=" not in text_of(site, "tram-y-te") + text_of(site, "dinh-chinh")


def test_a_replaced_page_is_the_place_s_own(built: Path) -> None:
    page = text_of(built / "site" / "ben-thu", "hoi-dap")
    assert 'id="hoi-them"' in page and "Gặp trạm y tế." in page


def test_what_a_place_adds_and_leaves_out_breaks_no_link(built: Path) -> None:
    here, neighbour = (set(dead_links(built / "site" / slug)) for slug in ("ben-thu", "kien-an"))
    # The neighbour, a sample, has no address of its own: the way to it leads out of this folder.
    assert {link for link in here - neighbour if not link.endswith("../kien-an/dia-phuong/")} == set()


def test_every_code_still_leads_to_a_page(built: Path) -> None:
    site = built / "site" / "ben-thu"
    links = load_catalogue(built / "tree").links
    code = next(link.code for link in links if link.message == LEFT_OUT)
    assert f"khau-hieu/{LEFT_OUT}/" in (site / "q" / code / "index.html").read_text(encoding="utf-8")
    assert "Khẩu hiệu số" in text_of(site, f"khau-hieu/{LEFT_OUT}")
    for link in links:
        assert (site / "q" / link.code / "index.html").is_file()


def test_a_slogan_left_out_is_on_no_list(built: Path) -> None:
    for page in ("khau-hieu", "bang-tin", ""):
        assert f'khau-hieu/{LEFT_OUT}/"' not in text_of(built / "site" / "ben-thu", page), page
    assert f"{LEFT_OUT}/" in text_of(built / "site" / "kien-an", "khau-hieu")
    assert "uong-nuoc-sach-thu/" in text_of(built / "site" / "ben-thu", "khau-hieu")


def test_corrections_are_listed_with_the_newest_first_and_in_plain_text(built: Path) -> None:
    page = text_of(built / "site" / "ben-thu", "dinh-chinh")
    assert page.index("Ngày 22/11/2026") < page.index("Ngày 21/11/2026")
    assert "Câu 3 đã viết 95% &amp; sai; nay đã viết đủ: trên 95%." in page
    assert "Đính chính</a>" in text_of(built / "site" / "ben-thu", "muc-tieu")


@pytest.mark.parametrize(("page", "day"), [("hoi-dap", "21/11/2026"), (f"khau-hieu/{LEFT_OUT}", "22/11/2026")])
def test_a_corrected_page_says_so_below_its_heading(built: Path, page: str, day: str) -> None:
    text = text_of(built / "site" / "ben-thu", page)
    assert f"Trang này có chỗ đã đính chính ngày {day}." in text
    assert text.index("</h1>") < text.index("đã đính chính") < text.index("<h2")


def test_a_page_without_mistakes_says_nothing_of_corrections(built: Path) -> None:
    assert "có chỗ đã đính chính" not in text_of(built / "site" / "ben-thu", "muc-tieu")


def test_an_approved_site_with_an_address_is_no_sample_and_names_who_approved_it(built: Path) -> None:
    page = text_of(built / "site" / "ben-thu", "muc-tieu")
    assert "Nội dung do Đảng ủy phường Bến Thử duyệt ngày 20/11/2026; cập nhật ngày 25/11/2026." in page
    place = text_of(built / "site" / "ben-thu", "dia-phuong")
    assert place.count("Nội dung do Đảng ủy phường Bến Thử duyệt") == 2 and "Xem đính chính" in place
    assert "BẢN MẪU" not in page and 'content="noindex"' not in page
    sample = text_of(built / "site" / "kien-an", "muc-tieu")
    assert "BẢN MẪU" in sample and 'content="noindex"' in sample


def test_a_place_without_a_plan_says_so_and_blames_no_plan(built: Path) -> None:
    page = text_of(built / "site" / "ben-thu", "dia-phuong")
    assert "Trang này chưa có kế hoạch riêng của phường Bến Thử. Dưới đây là mức chung." in page
    assert "kế hoạch không nêu" not in page and "Kế hoạch của phường Bến Thử" not in page
