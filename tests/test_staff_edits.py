"""What the staff guide (README.vi.md) tells wards to do passes every check, whatever wards have done before."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from trees import ROOT, TARGETS, Tree, addressed, told, with_test_targets

from bangtin.content.links import issue
from bangtin.content.loading import load_catalogue
from bangtin.posters.cli import LinksCheck
from bangtin.posters.stock import StockCheck

GUIDE = (ROOT / "README.vi.md").read_text(encoding="utf-8")
LOCK = "posters/links.lock"
ID = "khau-hieu-de-thu"
ADDRESS = "https://phuong-thu.github.io/kien-an/"


def block(kind: str, words: str) -> str:
    """The guide's block of this kind that holds these words."""
    found = [text for text in re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL) if words in text]
    assert len(found) == 1
    return str(found[0])


def slogan() -> dict[str, str]:
    """The guide's sample, but with a name, number, words and picture that no ward has taken by following the guide."""
    text = block("markdown", "noi_dung:")
    changes = (
        (r"^so: \d+$", "so: 901"),
        ("^noi_dung: ", "noi_dung: Bà con ơi! "),
        (r"^hinh: \[([a-z-]+)\]$", r"hinh: [\1, hoa-sen, to-lich]"),
    )
    for written, ours in changes:
        text, count = re.subn(written, ours, text, flags=re.MULTILINE)
        assert count == 1
    return {f"slogans/901-{ID}.md": text}


def figure() -> dict[str, str]:
    """Another figure in every line that the guide names."""
    head, marker, tail = with_test_targets()[TARGETS].partition("  - ma: thu-bao-phu-bhyt-2026\n")
    common, own, rest = tail.partition("    muc_rieng:\n")
    assert marker and own
    return {TARGETS: head + marker + common.replace("95", "96") + own + rest}


def problems(root: Path) -> list[str]:
    """What `build_posters.py --check` tells, before it lays anything out."""
    return told(root, (StockCheck(root), LinksCheck(root)))


def missing_code(root: Path) -> str:
    """The line that the lock file lacks for the sample slogan."""
    shipped = load_catalogue(ROOT)
    youngest = max(place.updated for place in shipped.localities.values())
    (link,) = issue(shipped.links, [ID], youngest)
    assert ID not in (root / LOCK).read_text(encoding="utf-8")
    return str(link)


@pytest.mark.parametrize("address", [None, ADDRESS])
def test_a_new_slogan_lacks_its_code_alone_and_with_that_line_nothing(tree: Tree, address: str | None) -> None:
    root = tree({**slogan(), **addressed("kien-an", address)})
    lock = root / LOCK
    before = lock.read_text(encoding="utf-8")
    line = missing_code(root)
    below = len(before.rstrip("\n").split("\n")) + 1
    assert problems(root) == [f"{LOCK}:{below}: thiếu mã QR – thêm dòng: {line}"]
    lock.write_text(before.rstrip("\n") + f"\n{line}\n", encoding="utf-8")
    assert problems(root) == []
    assert ID in {entry.id for entry in load_catalogue(root).edition("kien-an").slogans}


def test_the_guide_shows_the_code_of_its_own_sample() -> None:
    code, name, day = block("text", "uong-nuoc-sach  ").split()
    (link,) = issue((), [name], date.fromisoformat(day))
    assert (link.code, f"-{name}.md`") == (code, f"-{link.message}.md`")
    assert re.search(rf"`\d+-{name}\.md`", GUIDE)


def test_an_address_is_filled_in_without_a_complaint(tree: Tree) -> None:
    root = tree(addressed("kien-an", ADDRESS))
    assert problems(root) == []
    edition = load_catalogue(root).edition("kien-an")
    assert (edition.sample, edition.site_url) == (False, ADDRESS)


def test_a_figure_changed_where_the_guide_says_holds_in_every_edition(tree: Tree) -> None:
    root = tree({**figure(), **slogan(), **addressed("kien-an", ADDRESS)})
    assert told(root, (StockCheck(root),)) == []
    catalogue = load_catalogue(root)
    for slug in catalogue.editions:
        assert catalogue.edition(slug).target("thu-bao-phu-bhyt-2026").common.wording == "trên 96% dân số"
