"""An edition is a sample until it has an address and an approval; what it published wrongly it corrects in the open."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import Tree, told

from bangtin.commands import report_sample
from bangtin.content.editions import Edition
from bangtin.content.loading import load_catalogue

FILE = "localities/ben-thu.yml"
WARD = "ten: Bến Thử\ncap: phuong\nthuoc: hai-phong\ncap_nhat: 2026-11-25\n"
ADDRESS = "dia_chi_trang: https://ben-thu.github.io/kho/\n"
APPROVAL = "duyet:\n  co_quan: Đảng ủy phường Bến Thử\n  ngay: 2026-11-20\n"
CORRECTION = "dinh_chinh:\n  - ngay: 2026-11-21\n    trang: hoi-dap.md\n    noi_dung: Câu 3 đã viết thiếu chữ.\n"


def edition(root: Path) -> Edition:
    return load_catalogue(root).edition("ben-thu")


@pytest.mark.parametrize(
    ("more", "lacks", "says"),
    [
        (
            "",
            ("mã QR chưa dẫn về trang thật", "nội dung chưa được duyệt"),
            f'BẢN MẪU: điền "dia_chi_trang" ở {FILE}:4, "duyet" ở {FILE}:4 để bỏ dòng này',
        ),
        (APPROVAL, ("mã QR chưa dẫn về trang thật",), f'BẢN MẪU: điền "dia_chi_trang" ở {FILE}:7 để bỏ dòng này'),
        (
            ADDRESS + "# duyet:\n#   co_quan: x\n# lien_he:\n",
            ("nội dung chưa được duyệt",),
            f'BẢN MẪU: điền "duyet" ở {FILE}:6 để bỏ dòng này',
        ),
    ],
)
def test_a_sample_says_what_it_waits_for_and_where_to_fill_it_in(
    tree: Tree, more: str, lacks: tuple[str, ...], says: str
) -> None:
    root = tree({FILE: WARD + more})
    waiting = edition(root)
    assert waiting.sample and waiting.lacks == lacks
    assert report_sample(waiting, root) == says


def test_an_address_and_an_approval_end_the_sample(tree: Tree) -> None:
    done = edition(tree({FILE: WARD + ADDRESS + APPROVAL}))
    assert not done.sample and done.lacks == ()


@pytest.mark.parametrize(
    ("more", "line", "words"),
    [
        (
            APPROVAL.replace("2026-11-20", "2026-11-26"),
            7,
            'ngày 26/11/2026 sau "cap_nhat" – sửa "cap_nhat" thành 2026-11-26, hoặc sửa ngày này',
        ),
        (
            APPROVAL.replace("2026-11-20", "2025-09-08"),
            7,
            "ngày 08/09/2025 trước ngày ban hành Nghị quyết (09/09/2025) – sửa năm",
        ),
        (
            APPROVAL.replace("2026-11-20", "20/11/2026"),
            7,
            '"ngay" phải là ngày dạng năm-tháng-ngày, không phải "20/11/2026" – ghi ngày duyệt, dạng 2026-11-24.',
        ),
        (
            APPROVAL.replace("Đảng ủy phường Bến Thử", "đồng chí"),
            6,
            '"đồng chí" chưa phải tên một cơ quan – ghi đủ tên, ví dụ Trạm Y tế phường Kiến An',
        ),
        (
            APPROVAL.replace("Thử", "Thử - Ủy ban nhân dân"),
            6,
            "không nối hai cơ quan bằng dấu gạch – ghi mỗi cơ quan một mục",
        ),
        ("duyet: Đảng ủy\n", 5, '"duyet" phải gồm các mục con, mỗi mục một dòng'),
        ("duyet:\n  ngay: 2026-11-20\n", 6, '"co_quan" chưa có – ghi cơ quan duyệt'),
        (
            CORRECTION.replace("hoi-dap.md", "hoi-dp.md"),
            7,
            'không có trang "hoi-dp.md" – có phải "hoi-dap.md"?',
        ),
        (
            CORRECTION.replace("hoi-dap.md", "khau-hieu/khong-co.md"),
            7,
            'không có trang "khau-hieu/khong-co.md" – ',
        ),
        (
            CORRECTION.replace("2026-11-21", "2026-12-01"),
            6,
            'ngày 01/12/2026 sau "cap_nhat" – sửa "cap_nhat" thành 2026-12-01, hoặc sửa ngày này',
        ),
        (
            CORRECTION.replace("thiếu chữ.", "thiếu {{ chữ }}."),
            8,
            '"noi_dung" có "{{" – chỉ viết lời văn; con số, nguồn và lệnh để ở phần giải thích',
        ),
        (
            CORRECTION.replace("thiếu chữ.", "thiếu chữ, hỏi ông Nguyễn Văn An."),
            8,
            '"ông Nguyễn Văn An" là tên người – ghi chức danh hoặc cơ quan, không ghi tên riêng',
        ),
        (CORRECTION.replace("thiếu chữ.", "thiếu " + "chữ " * 120), 8, '"noi_dung" dài quá 400, hiện là '),
    ],
)
def test_what_cannot_be_so_is_told_at_its_line(tree: Tree, more: str, line: int, words: str) -> None:
    problems = told(tree({FILE: WARD + more}))
    assert len(problems) == 1 and problems[0].startswith(f"{FILE}:{line}: {words}"), problems


def test_a_correction_may_say_which_figure_was_wrong(tree: Tree) -> None:
    words = "Câu 3 đã viết 95% dân số; nay đã viết đủ là trên 95% dân số."
    root = tree({FILE: WARD + CORRECTION.replace("Câu 3 đã viết thiếu chữ.", words)})
    assert told(root) == []
    assert [correction.text for correction in edition(root).locality.corrections] == [words]
