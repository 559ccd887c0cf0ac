"""Each place's own figures stand on its pages and posters, and in another edition only with their owner's name.

All six editions are built once, as `make site` builds them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from shared import built_editions
from trees import ROOT, copy_project, every_locality, told, without_addresses

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue
from bangtin.posters.message import Message
from bangtin.posters.messages import messages
from bangtin.site.cli import main

sys.path.append(str(ROOT / "tests" / "site"))
from built_pages import dead_links

FIGURES = (
    (
        "thanh-dong",
        "bao-phu-bhyt-2026",
        "trên 96% dân số",
        "Đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 96% dân số",
    ),
    ("thanh-dong", "bao-phu-bhyt-2030-thanh-dong", "đạt 98%", "Đạt 98"),
    ("thanh-dong", "ty-le-kham-suc-khoe-2030", "đạt 100%", "100"),
    (
        "cao-bang",
        "bao-phu-bhyt-2026",
        "trên 97% dân số",
        "Tỉnh Cao Bằng mục tiêu đến năm 2026, tỷ lệ bao phủ bảo hiểm y tế đạt trên 97% dân số",
    ),
    (
        "cao-bang",
        "bac-si-tram-y-te-2027",
        "ít nhất từ 4 bác sĩ ở mỗi trạm y tế",
        "đến năm 2027 có ít nhất từ 4 bác sĩ/trạm y tế",
    ),
    ("cao-bang", "tuoi-tho-2030", "đạt 75 tuổi", "Tuổi thọ trung bình đạt 75 tuổi"),
    (
        "cao-bang",
        "so-nam-song-khoe-2030",
        "ít nhất 65 năm sống khỏe mạnh",
        "số năm sống khỏe mạnh đạt tối thiểu 65 năm",
    ),
)
"""Edition, target, its value in words, and what the plan says word for word."""

EDITIONS = ("toan-quoc", "cao-bang", "dong-da", "ham-liem", "kien-an", "thanh-dong")
NAMES = {"thanh-dong": "Thành Đông", "cao-bang": "Cao Bằng"}
BASELINES = ("Phụ lục, dòng 1", *(f"Phụ lục, dòng {row}" for row in range(2, 9)))
BLOCKS = frozenset({"p", "li", "tr", "summary", "h1", "h2", "h3", "title"})
ROWS = frozenset({"bt-bieu-do__hang", "bt-the", "bt-hang"})
QUOTED = frozenset({"bt-nguon__than", "bt-trich", "bt-doan", "bt-trich-nho"})
VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "source", "wbr"})
ENDS_ITSELF = frozenset({"li", "tr", "td", "th", "dt", "dd"})


class Blocks(HTMLParser):
    """The words of a page, block by block; what stands in quotes with their source is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._open: list[tuple[str, bool, int | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        if tag in ENDS_ITSELF:
            self._close_before(tag)
        classes = set((dict(attrs).get("class") or "").split())
        quoted = self._quoted or bool(classes & QUOTED) or tag in {"blockquote", "script", "style", "textarea"}
        begun = None
        if not quoted and (tag in BLOCKS or classes & ROWS or (tag == "div" and not classes)):
            begun = len(self.blocks)
            self.blocks.append("")
        self._open.append((tag, quoted, begun))

    @property
    def _quoted(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _close_before(self, tag: str) -> None:
        """An item ends where the next one begins, whether its end is written or not."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] in {"ul", "ol", "table", "dl"}:
                return
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        if self._quoted:
            return
        for _, _, begun in self._open:
            if begun is not None:
                self.blocks[begun] += data


def blocks(path: Path) -> Iterator[str]:
    """The words of every block of a page; a block that holds others has theirs, too."""
    page = Blocks()
    page.feed(path.read_text(encoding="utf-8"))
    return (" ".join(text.replace("\u00a0", " ").split()) for text in page.blocks)


def smallest(found: list[str], words: str) -> list[str]:
    """The blocks that hold the words and no smaller block that does."""
    holding = [text for text in found if words.lower() in text.lower()]
    return [text for text in holding if not any(other != text and other in text for other in holding)]


def pages_of(folder: Path, slug: str) -> list[Path]:
    own = folder if slug == "toan-quoc" else folder / slug
    others = {"q", "posters", *(name for name in EDITIONS if slug == "toan-quoc")}
    found = sorted(own.rglob("*.html"))
    return [path for path in found if path.relative_to(own).parts[0] not in others and "nguon" not in path.parts]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the shipped places alone, whichever others a copy of it has added, and their sites."""
    return built_editions(tmp_path_factory, EDITIONS)


@pytest.fixture(scope="module")
def every(built: Path) -> Catalogue:
    return load_catalogue(built / "tree")


@pytest.fixture(scope="module")
def site(built: Path) -> Path:
    return built / "site"


def words_of(message: Message) -> str:
    figure = message.figure
    number = (figure.qualifier, figure.number, figure.unit, figure.label) if figure else ()
    texts = (message.text, message.sentence, message.value_words, *number, *message.explanation)
    return " ".join(text for text in texts if text)


def test_the_six_editions_are_those_shipped(every: Catalogue) -> None:
    assert every.editions == EDITIONS


@pytest.mark.parametrize(("slug", "target", "words", "quote"), FIGURES)
def test_a_local_figure_is_the_plan_s_own(every: Catalogue, slug: str, target: str, words: str, quote: str) -> None:
    value = every.edition(slug).target(target).value
    assert value.wording == words
    stating = [source for source in value.sources if quote in source.quote]
    assert stating and all(source.document.id == slug for source in stating)


@pytest.mark.parametrize(("slug", "target", "words", "quote"), FIGURES)
def test_a_local_figure_is_on_its_edition_s_poster_and_on_no_other_s(
    every: Catalogue, slug: str, target: str, words: str, quote: str
) -> None:
    (mine,) = (message for message in messages(every.edition(slug)) if message.id == target)
    assert mine.figure is not None and mine.figure.number in words and mine.source_line is not None
    assert NAMES[slug] in mine.source_line
    for other in set(EDITIONS) - {slug}:
        for message in messages(every.edition(other)):
            if message.figure is not None and message.id == target:
                assert message.figure != mine.figure and words not in words_of(message), other


@pytest.mark.parametrize(("slug", "target", "words", "quote"), FIGURES)
def test_a_local_figure_is_on_its_edition_s_pages(
    site: Path, every: Catalogue, slug: str, target: str, words: str, quote: str
) -> None:
    assert smallest(list(blocks(site / slug / "dia-phuong" / "index.html")), words)
    (mine,) = (message for message in messages(every.edition(slug)) if message.id == target)
    assert mine.value_words is not None and mine.value_words in words
    assert smallest(list(blocks(site / slug / "muc-tieu" / "index.html")), mine.value_words)


@pytest.mark.parametrize("page", ["", "quyen-loi", "muc-tieu", "nhiem-vu/4-chi-phi-bhyt", "hoi-dap", "dia-phuong"])
@pytest.mark.parametrize(("slug", "words"), [("thanh-dong", "trên 96% dân số"), ("cao-bang", "trên 97% dân số")])
def test_the_pages_that_name_the_goal_name_the_local_one(site: Path, slug: str, words: str, page: str) -> None:
    found = list(blocks(site / slug / page / "index.html"))
    assert smallest(found, words)
    for text in smallest(found, "trên 95% dân số"):
        assert "chung" in text.lower() or re.search(r"Kiến An|Cao Bằng|Thành Đông", text), text


# "đạt 100%" tells nobody's figure apart: every plan has goals of so much.
OTHERS = [
    (slug, owner, words) for slug in EDITIONS for owner, _, words, _ in FIGURES if slug != owner and words != "đạt 100%"
]


@pytest.mark.parametrize(("slug", "owner", "words"), OTHERS)
def test_another_place_s_figure_has_its_owner_s_name_beside_it(site: Path, slug: str, owner: str, words: str) -> None:
    for path in pages_of(site, slug):
        for text in smallest(list(blocks(path)), words):
            assert NAMES[owner] in text, f"{path.relative_to(site)}: {text}"


def test_every_indicator_of_the_annex_is_charted_or_told_with_where_things_stand(site: Path, every: Catalogue) -> None:
    page = " ".join(blocks(site / "thanh-dong" / "dia-phuong" / "index.html"))
    edition = every.edition("thanh-dong")
    stated = {
        source.section: (target, baseline)
        for target in edition.targets
        for baseline, source in target.baseline_sources
        if source.document.id == "thanh-dong"
    }
    assert set(stated) == set(BASELINES)
    for target, baseline in stated.values():
        assert baseline.wording in page and target.value.wording in page and target.target.name in page
    assert "Xem bảng số" in page


@pytest.mark.parametrize("slug", ["ham-liem", "cao-bang"])
def test_nothing_speaks_of_a_ward_where_there_is_none(site: Path, slug: str) -> None:
    """A ward may be named, or owned to be another place's; "xã, phường" is the level below a province."""
    named = re.compile(r"[Pp]hường\s+[A-ZĐ]\w+|[Xx]ã,\s+phường|phường,\s+xã")
    for path in pages_of(site, slug):
        for text in smallest(list(blocks(path)), "phường"):
            left = named.sub(" ", text)
            owned = re.search(r"Kiến An|Thành Đông|Đống Đa", text)
            assert "phường" not in left.lower() or owned, f"{path.relative_to(site)}: {text}"


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("dong-da", ("Thủ đô", "đến năm 2035", "không liệt kê 9 nhóm", "Trạm Y tế phường", "không đặt mức riêng")),
        ("kien-an", ("14 khẩu hiệu", "vùng duyên hải Bắc Bộ", "Đảng ủy Ủy ban nhân dân phường")),
        ("ham-liem", ("đối thoại chính sách y tế", "syt.lamdong.gov.vn", "Chỉ thị số 52-CT/TW", "Đài truyền thanh xã")),
        ("thanh-dong", ("Nhiệm vụ của phường Thành Đông", "Đạt 98", "Tổ trưởng các tổ dân phố")),
        ("cao-bang", ("theo gương Bác Hồ vĩ đại", "Chưa xã, phường nào", "Sở Y tế")),
        ("toan-quoc", ("Bảng so sánh các nơi", "Phường Thành Đông", "bằng mức chung", "kế hoạch không nêu")),
    ],
)
def test_a_place_s_page_tells_what_is_its_own(site: Path, slug: str, words: tuple[str, ...]) -> None:
    folder = site if slug == "toan-quoc" else site / slug
    raw = (folder / "dia-phuong" / "index.html").read_text(encoding="utf-8").replace("&nbsp;", " ")
    text = " ".join(re.sub(r"<[^>]+>", " ", raw).replace("\u00a0", " ").split())
    for each in words:
        assert each in text, each


def test_six_editions_link_nowhere_that_is_not(site: Path) -> None:
    assert list(dead_links(site)) == []


@pytest.mark.parametrize("gone", [slug for slug in EDITIONS if slug != "toan-quoc"])
def test_without_any_one_of_the_localities_the_content_is_whole(tmp_path: Path, gone: str) -> None:
    kept = {name: text for name, text in every_locality().items() if name != f"localities/{gone}.yml"}
    tree = copy_project(tmp_path / "tree", kept)
    (tree / f"localities/{gone}.yml").unlink(missing_ok=True)
    assert told(tree) == []


def test_without_a_commune_s_file_the_sites_of_a_ward_a_province_and_the_nation_are_whole(tmp_path: Path) -> None:
    other = {name: text for name, text in every_locality().items() if name == "localities/cao-bang.yml"}
    tree = copy_project(tmp_path / "tree", {**without_addresses(), **other})
    output = tmp_path / "site"
    assert main(tree, ["--all", "--jobs", "1", "--output", str(output)]) == 0
    assert not (output / "ham-liem").exists() and (output / "cao-bang" / "index.html").is_file()
    assert list(dead_links(output)) == []
    # Its plan stays a source: what other pages quote of it is still there to be read.
    assert (output / "nguon" / "ham-liem" / "index.html").is_file()
