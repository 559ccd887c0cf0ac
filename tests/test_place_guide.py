"""What the staff guide (README.vi.md) says of adding a place works as it is written, in the browser and by command."""

from __future__ import annotations

import html
import re
import shlex
import sys
from pathlib import Path

import pytest
from PIL import Image
from trees import ROOT, Tree, told

from bangtin.content.loading import load_catalogue
from bangtin.content.place_names import slug_of
from bangtin.content.yaml_reader import read_yaml
from bangtin.new_locality.command import main
from bangtin.new_locality.questions import QUESTIONS

GUIDE = (ROOT / "README.vi.md").read_text(encoding="utf-8")
PICTURES = ROOT / ".github" / "anh"
LARGEST_PICTURE = 60_000
FILE = "localities/ben-mau.yml"
ADDRESS = "dia_chi_trang: https://ben-mau.vn/\n"


def block(kind: str, words: str) -> str:
    """The guide's block of this kind that holds these words."""
    (found,) = [text for text in re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL) if words in text]
    return str(found)


def sample() -> str:
    return block("yaml", "ten: Bến Mẫu")


def test_the_sample_passes_the_check_as_it_is_written(tree: Tree) -> None:
    assert f"`{FILE.split('/')[1]}`" in GUIDE and slug_of("Bến Mẫu") == "ben-mau"
    root = tree({FILE: sample()})
    assert told(root) == []
    edition = load_catalogue(root).edition("ben-mau")
    assert edition.place_title == "Phường Bến Mẫu" and len(edition.issuers) == 2 and edition.sample


@pytest.mark.parametrize("key", ["co_quan", "cap_nhat"])
def test_the_lines_that_may_be_left_out_or_changed_may(tree: Tree, key: str) -> None:
    text = sample()
    if key == "co_quan":
        text = re.sub(r"^co_quan:.*\n(?:  - .*\n)+", "", text, flags=re.MULTILINE)
    else:
        text = re.sub(r"^cap_nhat: \S+", "cap_nhat: 2027-01-31", text, flags=re.MULTILINE)
    assert text != sample() and told(tree({FILE: text})) == []


def test_the_approval_as_written_ends_the_sample(tree: Tree) -> None:
    root = tree({FILE: sample() + ADDRESS + block("yaml", "duyet:")})
    assert told(root) == []
    edition = load_catalogue(root).edition("ben-mau")
    assert not edition.sample and edition.locality.approval


def test_the_correction_as_written_is_taken(tree: Tree) -> None:
    root = tree({FILE: sample() + block("yaml", "dinh_chinh:")})
    assert told(root) == []
    assert load_catalogue(root).edition("ben-mau").locality.corrections


def test_the_command_as_written_makes_the_same_place(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    root = tree({})
    python, dash_m, package, name, *options = shlex.split(block("sh", "--ten"))
    assert (python, dash_m, package, name) == ("python", "-m", "bangtin", "new-locality")
    assert main(root, options) == 0
    assert told(root) == []
    written, by_hand = (read_yaml(text).value for text in ((root / FILE).read_text(encoding="utf-8"), sample()))
    assert {key: written[key] for key in ("ten", "cap", "thuoc")} == {
        key: by_hand[key] for key in ("ten", "cap", "thuoc")
    }


def test_the_sample_holds_every_question_of_the_command() -> None:
    for question in QUESTIONS:
        assert re.search(rf"^(?:# )?{question.key}:", sample(), re.MULTILINE), question.key


def test_a_page_of_its_own_as_the_table_says(tree: Tree) -> None:
    page = "---\nkieu: bai\ntitle: Trạm y tế\ndescription: Trạm ở đâu.\nsau: hoi-dap.md\n---\n\n# Trạm y tế\n\nỞ đây.\n"
    assert "`localities/ben-mau/docs`" in GUIDE and "`sau: hoi-dap.md`" in GUIDE
    assert told(tree({FILE: sample(), "localities/ben-mau/docs/tram-y-te.md": page})) == []


def test_a_slogan_of_its_own_as_the_table_says(tree: Tree) -> None:
    slogan = re.sub(r"^pham_vi: .*\n", "", block("markdown", "noi_dung:"), flags=re.MULTILINE)
    slogan = re.sub(r"^# yaml-language.*\n", "", slogan, flags=re.MULTILINE).replace(
        "[nuoc-sach]", "[nuoc-sach, to-lich]"
    )
    assert "`localities/ben-mau/khau-hieu`" in GUIDE
    assert told(tree({FILE: sample(), "localities/ben-mau/khau-hieu/15-uong-nuoc-sach.md": slogan})) == []


def test_a_slogan_is_left_out_as_the_table_says(tree: Tree) -> None:
    (line,) = set(re.findall(r"`(bo_khau_hieu: \[.*?\])`", GUIDE))
    assert told(tree({FILE: f"{sample()}{line}\n"})) == []


def pictures() -> list[tuple[str, str]]:
    """Words and file of each picture of the road."""
    return re.findall(r"!\[([^\]]+)\]\((\.github/anh/them-dia-phuong-\d\.webp)\)", GUIDE)


def test_each_step_has_a_small_picture_with_words() -> None:
    assert [Path(name).stem[-1] for _, name in pictures()] == ["1", "2", "3", "4"]
    for words, name in pictures():
        assert len(words) > 30
        assert (ROOT / name).stat().st_size < LARGEST_PICTURE
        with Image.open(ROOT / name) as picture:
            assert picture.format == "WEBP" and picture.width >= 1200


def test_the_pictures_show_what_the_guide_says() -> None:
    """They are drawn from one page: its words are the sample's and the check's."""
    drawn = html.unescape(re.sub(r"<[^>]+>", "", (PICTURES / "them-dia-phuong.html").read_text(encoding="utf-8")))
    for line in ("ten: Bến Mẫu", "cap: phuong", "thuoc: hai-phong", "cap_nhat: 2026-11-25", "ben-mau.yml"):
        assert line in drawn and line in GUIDE
    for label in ("Add file", "Create new file", "Commit changes"):
        assert label in drawn and f"**{label}**" in GUIDE


def test_the_mistake_in_the_last_picture_is_what_the_check_says(tree: Tree) -> None:
    drawn = (PICTURES / "them-dia-phuong.html").read_text(encoding="utf-8")
    (shown,) = re.findall(r'class="loi">(.*?)</p>', drawn)
    lines = ["ten: Bến Mẫu", "cap: phuong", "thuoc: hai-phog", "cap_nhat: 2026-11-25"]
    assert told(tree({FILE: "\n".join(lines) + "\n"})) == [html.unescape(shown)]


def test_the_form_of_the_third_road_is_there() -> None:
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "them-dia-phuong.yml").read_text(encoding="utf-8")
    (name,) = re.findall(r"^name: (.+)$", form, re.MULTILINE)
    assert f"chọn **{name}**" in GUIDE
