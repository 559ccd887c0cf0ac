"""Every content file on disk passes its checks, and says what the house promises."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from bangtin.__main__ import ALL_SCHEMAS
from bangtin.content import models
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import Ids, construct_complaints
from bangtin.content.loading import load_catalogue
from bangtin.content.schemas import schema_files
from bangtin.posters.cli import LinksCheck
from bangtin.posters.stock import StockCheck


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return load_catalogue(root, (StockCheck(root), LinksCheck(root)))


PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})


def author_files(root: Path) -> list[Path]:
    """What people write; places may put pictures beside it."""
    folders = ("data", "docs", "localities", "slogans", "posters")
    found = (path for folder in folders for path in sorted((root / folder).rglob("*")) if path.is_file())
    return [path for path in found if path.suffix not in PICTURES]


def test_the_catalogue_is_whole(root: Path, catalogue: Catalogue) -> None:
    assert len(catalogue.targets) >= 30
    assert len(catalogue.viewpoints) == 5
    assert [group.number for group in catalogue.task_groups] == [1, 2, 3, 4, 5, 6]
    assert len(catalogue.plans) >= 5
    files = [*(root / "slogans").glob("[0-9]*-*.md"), *(root / "localities").glob("*/khau-hieu/[0-9]*-*.md")]
    assert len(catalogue.slogans) == len(files) > 0


def test_a_place_sees_its_own_chain_of_slogans_only(catalogue: Catalogue) -> None:
    nation, ward = ({entry.id for entry in catalogue.edition(slug).slogans} for slug in ("toan-quoc", "kien-an"))
    assert nation < ward
    assert "hai-phong-trung-tam-y-te" in ward - nation
    assert catalogue.edition("kien-an").chain == ("kien-an", "hai-phong", "toan-quoc")


def test_every_text_is_stored_composed(root: Path) -> None:
    for path in author_files(root):
        text = path.read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), path


def test_schemas_on_disk_are_those_of_the_models(root: Path) -> None:
    for path, text in schema_files(root / "schemas", ALL_SCHEMAS).items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run `make schemas`"


def test_every_author_file_names_a_schema_that_exists(root: Path) -> None:
    for path in author_files(root):
        if path.suffix not in {".yml", ".md"}:
            continue
        found = re.search(r"yaml-language-server: \$schema=(\S+)", path.read_text(encoding="utf-8"))
        assert found, path
        assert (path.parent / found[1]).resolve().is_file(), path


def test_qualifiers_stand_in_every_wording_of_a_figure(catalogue: Catalogue) -> None:
    words = {
        models.Comparator.MORE_THAN: "trên",
        models.Comparator.AT_LEAST: "ít nhất",
        models.Comparator.AT_LEAST_RANGE: "ít nhất từ",
    }
    for slug in catalogue.editions:
        for target in catalogue.edition(slug).all_targets:
            for value in (target.value, target.common, *target.others):
                if value.comparator in words:
                    assert words[value.comparator] in value.wording.lower(), target.id


def test_no_message_promises(root: Path) -> None:
    for path in (*(root / "docs").rglob("*.md"), *(root / "slogans").glob("*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("noi_dung:"):
                continue  # the slogan itself, word for word
            own_words = re.sub("“[^”]*”", "", line)
            assert not re.search(r"\bsẽ\b|khám miễn phí|khám bệnh miễn phí|hôm nay", own_words, re.IGNORECASE), (
                f"{path.name}:{number}: {line}"
            )


def test_no_page_speaks_of_a_district_level(root: Path) -> None:
    for path in (*(root / "docs").rglob("*.md"), *(root / "slogans").glob("*.md")):
        assert not re.search(r"\b(?:cấp huyện|quận|thị trấn|trung tâm y tế huyện)\b", path.read_text(encoding="utf-8"))


def test_no_passage_names_an_official_or_an_e_mail_address(catalogue: Catalogue) -> None:
    for document in catalogue.documents:
        for source in catalogue.passages_of(document):
            assert "@" not in source.quote
            assert not re.search(r"đồng chí\s+[A-ZĐ]\w+\s+[A-ZĐ]|Tổng Bí thư\s+(?!tại)[A-ZĐ]\w+", source.quote)


def test_constructs_shown_in_the_staff_guide_mean_something(root: Path, catalogue: Catalogue) -> None:
    guide = (root / "README.vi.md").read_text(encoding="utf-8")
    shown = [line for line in guide.split("\n") if line.startswith(("| `{{", "| `[@"))]
    assert len(shown) >= 8
    written = "\n".join(found.strip("`") for line in shown for found in re.findall(r"`[^`]+`", line.split("|")[1]))
    assert list(construct_complaints(written, 1, Ids(catalogue))) == []
