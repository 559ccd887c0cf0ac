"""What an earlier build made is read where nothing changed, and made again where anything did."""

from __future__ import annotations

from pathlib import Path

from bangtin.site.files.kept import kept, made_by


class Maker:
    """Makes something else each time, and knows how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> bytes:
        self.asked += 1
        return b"made %d" % self.asked


def test_the_same_is_made_once(tmp_path: Path) -> None:
    make = Maker()
    assert kept(tmp_path / "new", ["a", b"b"], make) == kept(tmp_path / "new", ["a", b"b"], make) == b"made 1"
    assert make.asked == 1


def test_anything_that_changes_makes_it_anew(tmp_path: Path) -> None:
    make = Maker()
    for made_from in (["a", "b"], ["a", "c"], ["ab"], ["b", "a"], []):
        kept(tmp_path, made_from, make)
    assert make.asked == 5


def test_without_a_folder_it_is_always_made() -> None:
    make = Maker()
    assert (kept(None, ["a"], make), kept(None, ["a"], make)) == (b"made 1", b"made 2")


def test_another_version_of_the_code_makes_something_else(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("one", encoding="utf-8")
    before = made_by(str(module), "fonttools")
    module.write_text("two", encoding="utf-8")
    assert made_by(str(module), "fonttools") != before
    assert any("fonttools" in str(part) for part in before)
