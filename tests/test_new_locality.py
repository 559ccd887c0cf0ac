"""`python -m bangtin new-locality`: what it asks and takes, what it refuses, and that its file builds as it stands."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import yaml
from finished import read_codes
from trees import ROOT, Tree, copy_project, told

from bangtin.content.loading import load_catalogue
from bangtin.content.models import Level
from bangtin.content.yaml_reader import read_yaml
from bangtin.new_locality.answers import Answers
from bangtin.new_locality.command import main, parser, run
from bangtin.new_locality.file_text import file_text, scalar
from bangtin.new_locality.questions import QUESTIONS
from bangtin.posters.cli import main as build_posters
from bangtin.site.cli import main as build_site

FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "them-dia-phuong.yml"
PLACE = ["--ten", "Hàm Thử", "--cap", "xã", "--thuoc", "Lâm Đồng", "--cap-nhat", "2026-11-25"]
FILE = "localities/ham-thu.yml"


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """No terminal, whoever runs the tests."""
    monkeypatch.setattr(sys, "stdin", None)


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "localities").glob("*.yml"))}


def asked(root: Path, *lines: str) -> tuple[int, list[str]]:
    """The exit status of `run` and the prompts, with somebody typing these lines."""
    typed, prompts = iter(lines), []

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    nothing: Namespace = parser().parse_args(["--cap-nhat", "2026-11-25"])
    return run(root, nothing, ask), prompts


def test_options_alone_write_a_file_that_passes_the_check_at_once(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree({})
    assert main(root, [*PLACE, "--dia-chi", "https://ham-thu.vn/", "--co-quan", "Đảng ủy xã Hàm Thử"]) == 0
    assert told(root) == []
    edition = load_catalogue(root).edition("ham-thu")
    assert (edition.place_name, edition.parent_name) == ("xã Hàm Thử", "tỉnh Lâm Đồng")
    assert (edition.site_url, edition.issuers) == ("https://ham-thu.vn/", ("Đảng ủy xã Hàm Thử",))
    assert edition.updated == date(2026, 11, 25)
    said = capsys.readouterr().out
    assert f"Đã ghi {FILE}: xã Hàm Thử, tỉnh Lâm Đồng." in said
    line = int(re.findall(rf'"duyet" ở {FILE}:(\d+)', said)[0])
    assert (root / FILE).read_text(encoding="utf-8").splitlines()[line - 1] == "# duyet:"


def test_a_place_that_is_there_is_never_written_over(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree({})
    assert main(root, PLACE) == 0
    before = files(root)
    assert main(root, PLACE) == 2
    assert main(root, [*PLACE, "--ma", "ham-thu"]) == 2
    assert main(root, ["--ten", "Kiến An", "--cap", "phường", "--thuoc", "Hải Phòng"]) == 2
    said = capsys.readouterr().err
    assert f"xã Hàm Thử đã có ở {FILE} – sửa tệp ấy" in said
    assert "phường Kiến An đã có ở localities/kien-an.yml – sửa tệp ấy" in said
    assert files(root) == before


def test_a_file_that_cannot_be_read_is_not_written_over_either(tree: Tree) -> None:
    root = tree({FILE: "ten: [dở dang\n"})
    assert main(root, [*PLACE, "--ma", "ham-thu"]) == 2
    assert (root / FILE).read_text(encoding="utf-8") == "ten: [dở dang\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "thiếu --ten, --cap, --thuoc – ghi thêm, hoặc chạy lệnh trong cửa sổ dòng lệnh"),
        (["--ten", "Xã Hàm Thử"], "thiếu --thuoc – "),
        ([*PLACE[:4]], "thiếu --thuoc – "),
        ([*PLACE[:3], "quận", *PLACE[4:]], '--cap: từ ngày 01/7/2025 không còn cấp "quận" – ghi phường, xã'),
        ([*PLACE[:3], "bản", *PLACE[4:]], '--cap: không có cấp "bản" – chọn một trong: tỉnh, thành phố, phường, xã'),
        ([*PLACE[:5], "Lâm Đòng"], None),
        ([*PLACE[:5], "Lam Dog"], '--thuoc: không có tỉnh, thành phố "Lam Dog" – có phải "tỉnh Lâm Đồng"?'),
        ([*PLACE[:5], "Xyz"], '--thuoc: không có tỉnh, thành phố "Xyz" – ghi tên một trong 34 tỉnh, thành phố'),
        (["--ten", "Phường Hàm Thử", *PLACE[2:]], "--cap: khác cấp đã ghi trước tên – ghi một cấp"),
        (["--ten", "", *PLACE[2:]], "--ten: tên để trống – ghi tên riêng của nơi này"),
        (["--ten", "xã", *PLACE[2:]], "--ten: tên để trống – ghi tên riêng của nơi này"),
        (["--ten", "Hàm 😀", *PLACE[2:]], '--ten: "ten" có ký tự lạ "😀" (U+1F600)'),
        (["--ten", 'Hàm": x', *PLACE[2:]], '--ten: "ten" có ký tự lạ """ (U+0022)'),
        (["--ten", "Hàm #1", *PLACE[2:]], '--ten: "ten" có ký tự lạ "#" (U+0023)'),
        (["--ten", "Hàm\udcff", *PLACE[2:]], "--ten: có ký tự không phải UTF-8"),
        (["--ten", "''", *PLACE[2:]], '--ten: "ten" chưa có chữ cái nào'),
        (["--ten", "Hàm " * 20, *PLACE[2:]], '--ten: "ten" dài 79 chữ cái, quá 60'),
        ([*PLACE, "--dia-chi", "http://ham-thu.vn/"], '--dia-chi: địa chỉ "http://ham-thu.vn/" chưa đúng – bắt đầu bằng https://'),
        ([*PLACE, "--dia-chi", f"https://{'a' * 60}.vn/"], "--dia-chi: địa chỉ trong mã QR dài "),
        ([*PLACE, "--co-quan", "trạm"], '--co-quan: "trạm" chưa phải tên một cơ quan'),
        ([*PLACE, "--co-quan", "Đảng ủy xã - Ủy ban xã"], "--co-quan: không nối hai cơ quan bằng dấu gạch"),
        ([*PLACE, "--co-quan", "Đảng ủy " + "xã " * 60], "--co-quan: tên cơ quan dài "),
        ([*PLACE, "--ma", "Hàm Thử"], "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối"),
        ([*PLACE, "--ma", "../x"], "tên tệp chỉ có chữ thường không dấu, số và dấu gạch nối"),
        ([*PLACE, "--ma", "hoi-dap"], 'mã "hoi-dap" trùng địa chỉ của một trang – đổi tên tệp; chọn mã khác bằng --ma'),
        ([*PLACE, "--ma", "a" * 61], "dài 61 chữ cái, quá 60; chọn mã khác bằng --ma"),
        ([*PLACE[:6], "--cap-nhat", "25/11/2026"], '--cap-nhat: không có ngày "25/11/2026"'),
        (["--ten", "Huế", "--cap", "thành phố", "--thuoc", "Lâm Đồng"], "--thuoc: tỉnh, thành phố thuộc thẳng cả nước"),
        ([*PLACE, "--tinh", "x"], "không có lựa chọn --tinh x"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_wrong_usage_and_writes_nothing(
    tree: Tree, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str | None
) -> None:
    root = tree({})
    before = files(root)
    # Tones are no difference to an id: `Lâm Đòng` still means Lâm Đồng.
    assert main(root, arguments) == (2 if words else 0)
    assert (words or "") in capsys.readouterr().err
    assert (files(root) == before) is bool(words)


def test_a_plan_that_is_not_there_is_a_problem_of_the_file(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree({})
    before = files(root)
    assert main(root, [*PLACE, "--ke-hoach", "khong-co"]) == 1
    assert f'{FILE}:9: không có văn bản "khong-co" – chọn một trong: ' in capsys.readouterr().err
    assert files(root) == before


def test_the_plan_that_waits_for_its_place_is_taken_by_itself(tree: Tree) -> None:
    root = tree({})
    assert main(root, ["--ten", "phường Đống Đa", "--thuoc", "Hà Nội", "--cap-nhat", "2026-11-25"]) == 0
    edition = load_catalogue(root).edition("dong-da")
    assert edition.plan and edition.issuers == (edition.plan.issuer,)


@pytest.mark.parametrize("bodies", [
    "Trạm Y tế: điểm số 1", "Trạm Y tế 'Bến' \"Thử\"", "Trạm Y tế # số 1", "Trạm Y tế {{ x }}", "Trạm Y tế [1], {2}",
    "Ủy ban nhân dân, Đảng ủy", "Trạm Y tế \\n số 1", "Trạm Y tế 😀", "Trạm Y tế\nxã\tHàm Thử", "Ủy ban %TAG & *x !y",
])  # fmt: skip
def test_whatever_stands_in_a_body_s_name_reads_back_as_it_was(tree: Tree, bodies: str) -> None:
    root = tree({})
    assert main(root, [*PLACE, "--co-quan", bodies]) == 0
    assert told(root) == []
    assert load_catalogue(root).edition("ham-thu").issuers == (" ".join(bodies.split()),)


@pytest.mark.parametrize("text", [
    "", " ", "a: b", "#a", "a #b", "'", '"', "- a", "no", "1", "1.5", "1:30", "2026-11-25", "~", "\\", "[", "{a",
    "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "a\tb", "…", "null", "''", "\u0085", "x" * 5000,
])  # fmt: skip
def test_a_text_is_written_so_that_it_reads_back(text: str) -> None:
    assert read_yaml(f"k: {scalar(text)}\n").value == {"k": text}
    assert read_yaml(f"- {scalar(text)}\n").value == [text]
    assert yaml.safe_load(f"k: {scalar(text)}\n") == {"k": text}


def test_a_name_typed_in_parts_or_with_its_level_is_the_same(tree: Tree) -> None:
    root = tree({})
    typed = unicodedata.normalize("NFD", "  Xã  Hàm Thử ")
    assert main(root, ["--ten", typed, "--thuoc", unicodedata.normalize("NFD", "tỉnh Lâm Đồng")]) == 0
    assert "ten: Hàm Thử\ncap: xa\n" in (root / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Hỏi Đáp", "hoi-dap-lam-dong"), ("Cao Bằng", "cao-bang-lam-dong"), ("Kiến An", "kien-an-lam-dong")],
)
def test_an_id_that_is_taken_gets_the_province_behind_it(tree: Tree, name: str, slug: str) -> None:
    root = tree({})
    assert main(root, ["--ten", name, *PLACE[2:]]) == 0
    assert told(root) == [] and (root / f"localities/{slug}.yml").is_file()


def test_a_city_has_the_id_of_the_table(tree: Tree) -> None:
    root = tree({})
    assert main(root, ["--ten", "TP. Hồ Chí Minh"]) == 0
    assert told(root) == []
    assert load_catalogue(root).edition("ho-chi-minh").locality.parent == "toan-quoc"


def test_content_that_cannot_be_read_ends_the_command_with_its_problems(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree({"data/tinh-thanh.yml": "tinh_thanh: [\n"})
    assert main(root, PLACE) == 1
    assert "data/tinh-thanh.yml:" in capsys.readouterr().err
    assert not (root / FILE).exists()


def test_a_mistake_elsewhere_does_not_keep_a_place_out(tree: Tree) -> None:
    root = tree({"slogans/99-do-dang.md": "x"})
    assert main(root, PLACE) == 0


# --- asking ---


def test_what_is_missing_is_asked_until_it_can_be_taken(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree({})
    status, prompts = asked(root, "", "xã Hàm Thử", "phường", "", "Sao Hỏa", "Lâm Đồng", "ham-thu.vn", "", "", "")
    assert status == 0 and told(root) == []
    assert [prompt.split(",")[0].split(" ")[0] for prompt in prompts] == [
        "Tên", "Tên", "Cấp:", "Cấp:", "Thuộc", "Thuộc", "Địa", "Địa", "Cơ", "Mã",
    ]  # fmt: skip
    assert prompts[2].endswith("[xã]: ")
    said = capsys.readouterr().out
    for words in ("tên để trống", "khác cấp đã ghi trước tên", 'không có tỉnh, thành phố "Sao Hỏa"', "chưa đúng"):
        assert words in said


def test_who_goes_away_midway_leaves_nothing_behind(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree({})
    before = files(root)
    with pytest.raises(Exception, match=r"Đã dừng\. Chưa ghi tệp nào\."):
        asked(root, "Hàm Thử", "xã")
    assert files(root) == before


def test_a_real_terminal_is_asked(tree: Tree) -> None:
    root = tree({})
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bangtin", "new-locality", "--cap-nhat", "2026-11-25"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(command, cwd=root, stdin=theirs, stdout=subprocess.PIPE, env=environment) as process:
        os.close(theirs)
        os.write(ours, "xã Hàm Thử\n\nLâm Đồng\n\n\n\n".encode())
        said = process.communicate(timeout=120)[0].decode()
    os.close(ours)
    assert process.returncode == 0 and f"Đã ghi {FILE}" in said and "Thuộc tỉnh, thành phố nào" in said
    assert told(root) == []


# --- the file ---


def uncommented(text: str) -> Iterator[tuple[str, str]]:
    """Each key that the file keeps behind `#`, with its lines as its author would fill them in."""
    for block in re.split(r"\n\n", text):
        lines = block.split("\n")
        start = next((n for n, line in enumerate(lines) if re.fullmatch(r"# [a-z_]+:( \S.*)?", line) and n), None)
        if start is None:
            continue
        kept = [line.removeprefix("# ") if line.startswith("# ") else line[1:] for line in lines[start:]]
        yield kept[0].split(":")[0], "\n".join(kept) + "\n"


@pytest.mark.parametrize("level", [Level.WARD, Level.COMMUNE, Level.SPECIAL_ZONE])
def test_every_key_that_the_file_explains_can_be_filled_in_as_it_stands(tree: Tree, level: Level) -> None:
    text = file_text(Answers("ham-thu", "Hàm Thử", level, "lam-dong", date(2026, 11, 25)), "tỉnh Lâm Đồng")
    keys = dict(uncommented(text))
    ours = {"ke_hoach", "dia_chi_trang", "bieu_trung"}
    assert set(keys) == ours | {"co_quan", "duyet", "don_vi_dan_cu", "lien_he", "bo_khau_hieu", "dinh_chinh"}
    # The plan, the address and the logo are the place's own: the file can only show their form.
    shown = "".join(keys[key] for key in keys if key not in ours)
    assert told(tree({FILE: f"{text}{shown}"})) == []


def test_a_made_up_sixth_place_builds_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_project(tmp_path / "tree", {})
    assert main(root, [*PLACE, "--dia-chi", "https://ham-thu.vn/", "--co-quan", "Đảng ủy xã Hàm Thử"]) == 0
    chosen = ["--message", "tap-the-duc-moi-ngay", "--message", "bao-phu-bhyt-2026", "--format", "a3"]
    assert build_posters(root, ["--locality", "ham-thu", *chosen, "--jobs", "1"]) == 0
    assert build_site(root, ["--locality", "ham-thu"]) == 0
    posters = root / "build" / "posters" / "ham-thu"
    for message in ("tap-the-duc-moi-ngay", "bao-phu-bhyt-2026"):
        path = posters / message / "a3.pdf"
        document = pypdfium2.PdfDocument(path)
        words = " ".join(document[0].get_textpage().get_text_range().upper().split())
        document.close()
        assert "ĐẢNG ỦY XÃ HÀM THỬ" in words and "PHƯỜNG HÀM" not in words
        (code,) = read_codes(path, 1.0)
        short = code.removeprefix("https://ham-thu.vn/")
        assert short != code and (root / "site" / "ham-thu" / short / "index.html").is_file()
    home = (root / "site" / "ham-thu" / "index.html").read_text(encoding="utf-8")
    assert "Xã Hàm Thử" in home.replace("\xa0", " ") and "BẢN MẪU" in home
    assert "BẢN MẪU: điền" in capsys.readouterr().out


# --- the issue form ---


def test_the_form_asks_what_the_command_asks() -> None:
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    fields = {field["id"]: field for field in form["body"] if field["type"] != "markdown"}
    assert [name for name in fields if name != "xac_nhan"] == [question.key for question in QUESTIONS]
    for question in QUESTIONS:
        assert fields[question.key].get("validations", {}).get("required", False) is question.needed


def test_the_form_offers_the_levels_and_provinces_that_there_are() -> None:
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    options = {field["id"]: field["attributes"].get("options") for field in form["body"] if "id" in field}
    provinces = load_catalogue(ROOT).provinces.values()
    assert options["cap"] == ["phường", "xã", "đặc khu", "tỉnh", "thành phố"]
    none, *named = options["thuoc"]
    assert none.startswith("Không thuộc tỉnh nào")
    assert named == [province.name[:1].upper() + province.name[1:] for province in provinces]
