"""`data/to-in.yml`: what is printed as lists, days and the noticeboard, and what its authors may get wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue
from bangtin.content.problems import ContentError
from bangtin.content.sheet_checks import is_day
from bangtin.content.sources import sources_label

Tree = Callable[[Mapping[str, str | bytes | None]], Path]
SHEETS = "data/to-in.yml"


def changed(root: Path, old: str, new: str) -> dict[str, str]:
    text = (root / SHEETS).read_text(encoding="utf-8")
    assert old in text
    return {SHEETS: text.replace(old, new, 1)}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("- muc_tieu: kham-suc-khoe-mien-phi", "- muc_tieu: kham-rang", 'không có mục tiêu "kham-rang"'),
        ("'Bảo hiểm y tế: {{ bao-phu-bhyt-2026 }}'", "'Bảo hiểm y tế: trên 95%'", "không gõ tay con số"),
        ("{{ tuoi-tho-2045 }}", "{{ tuoi-tho-2045@cao-bang }}", 'không có mục tiêu "tuoi-tho-2045@cao-bang"'),
        ("so_lieu: [tuoi-tho-2030,", "so_lieu: [mien-vien-phi-2030,", 'có con số "mien-vien-phi-2030"'),
        ("    ten_so_lieu: Mục tiêu đến năm 2030\n", "", '"so_lieu" và "ten_so_lieu" phải đi cùng nhau'),
        ("ngay: 7/4", "ngay: 31/4", 'không có ngày "31/4"'),
        ("trich_loi_goi: [hoi-19-cao-bang]", "trich_loi_goi: [hoi-99]", 'không có đoạn trích "hoi-99"'),
        ("{thang: 12,", "{thang: 11,", "phải có đủ mười hai tháng"),
        ("khau_hieu: [suc-khoe-la-von-quy, y-te", "khau_hieu: [hai-phong-trung-tam-y-te, y-te", "chung cả nước"),
        ("ma: bang-tin\n", "ma: bang-tin-thang\n", "không có trang docs/bang-tin-thang.md"),
        ("ma: nhiem-vu\n", "ma: quan-diem\n", 'mã "quan-diem" ghi hai lần'),
        ("    loai: nhiem-vu\n", "    loai: quyen-loi\n", 'chỉ danh sách "quyen-loi" có "muc"'),
    ],
)
def test_a_mistake_is_told_at_its_line(root: Path, tree: Tree, old: str, new: str, told: str) -> None:
    mended = changed(root, old, new)
    line = (root / SHEETS).read_text(encoding="utf-8").partition(old)[0].count("\n") + 1
    with pytest.raises(ContentError) as failed:
        load_catalogue(tree(mended))
    assert told in str(failed.value)
    found = next(row for row in str(failed.value).splitlines() if told in row)
    assert found.startswith(f"{SHEETS}:")
    assert abs(int(found.split(":")[1]) - line) <= 20, found


def test_a_day_of_the_year_is_told_from_one_that_is_not() -> None:
    assert is_day("7/4") and is_day("29/2") and is_day("31/12")
    assert not is_day("31/4") and not is_day("30/2")


def test_passages_of_one_plan_share_its_name(shipped: Catalogue) -> None:
    group = [shipped.passages[group.passage] for group in shipped.task_groups]
    assert sources_label(tuple(group)) == "Kế hoạch của UBND phường Thành Đông, mục III.1–III.6"
    assert sources_label((group[0], group[5])) == "Kế hoạch của UBND phường Thành Đông, mục III.1, III.6"
    assert sources_label((group[0],)) == "Kế hoạch của UBND phường Thành Đông, mục III.1"
    two = (group[0], shipped.passages["hoi-19-cao-bang"])
    assert sources_label(two) == "Thành Đông, mục III.1; Cao Bằng, mục V.4"


def test_the_board_is_that_of_the_month_that_a_place_names(root: Path, tree: Tree) -> None:
    path = "localities/kien-an.yml"
    text = (root / path).read_text(encoding="utf-8")
    edition = load_catalogue(tree({path: text + "\nthang_bang_tin: 2027-04\n"})).edition("kien-an")
    assert edition.board_month == (2027, 4)


def test_a_month_that_does_not_exist_is_refused(root: Path, tree: Tree) -> None:
    path = "localities/kien-an.yml"
    text = (root / path).read_text(encoding="utf-8")
    with pytest.raises(ContentError, match="thang_bang_tin"):
        load_catalogue(tree({path: text + "\nthang_bang_tin: 2027-13\n"}))
