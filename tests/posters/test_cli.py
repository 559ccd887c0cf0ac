"""`build_posters.py` as people and machines call it: exit status, manifest, reuse, shards, interruptions, samples."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from finished import digests, read_codes
from PIL import Image
from trees import addressed, with_formats

from bangtin.atomic import PART
from bangtin.content.loading import load_catalogue
from bangtin.posters.cli import main

Tree = Callable[[Mapping[str, str | bytes | None]], Path]
Output = pytest.CaptureFixture[str]

MESSAGES = ("tap-the-duc-moi-ngay", "bao-phu-bhyt-2026")
SMALL = [argument for name in MESSAGES for argument in ("--message", name)]
ONE = ["--message", "tap-the-duc-moi-ngay", "--format", "og-1200x630", "--jobs", "1"]
FEW = ("a4", "a3", "og-1200x630")
NEW = "slogans/901-khau-hieu-de-thu.md"
SLOGAN = """---
so: 901
noi_dung: {text}
pham_vi: toan-quoc
chu_de: xanh-la
hinh: [hoa-sen, to-lich]
nguon: {{tu_soan: Trạm Y tế phường Kiến An}}
loi_moi: Mời bà con cùng làm.
---
Khẩu hiệu nhắc mỗi người giữ gìn sức khỏe.
"""


def manifest(folder: Path, name: str = "manifest.json") -> dict[str, Any]:
    content = json.loads((folder / "kien-an" / name).read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two messages in every format, built once; tests only look."""
    output = tmp_path_factory.mktemp("built")
    assert main(root, [*SMALL, "--output", str(output), "--jobs", "1"]) == 0
    return output


# --- usage ---


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--message", "tap-the-duc-moi-nga"], 'nội dung "tap-the-duc-moi-nga" – có phải "tap-the-duc-moi-ngay"?'),
        (["--format", "a33"], 'không có khuôn khổ "a33" – có phải "a3"?'),
        (["--theme", "do-van"], 'không có bộ màu "do-van" – có phải "do-vang"?'),
        (["--locality", "kienan"], 'không có địa phương "kienan" – có phải "kien-an"?'),
        (["--locality", "zzz"], 'không có địa phương "zzz" – chọn một trong: '),
        (["--mesage", "x"], "không có lựa chọn --mesage x – có phải --message?"),
        (["--list", "all"], '--list không nhận giá trị "all"'),
        (["--jobs", "hai"], '--jobs không nhận giá trị "hai"'),
        (["--output"], "--output cần một giá trị"),
        (["--shard", "0/2"], '--shard "0/2" chưa đúng – viết I/N, ví dụ 2/3'),
        (["--shard", "3/2"], "chưa đúng"),
        (["--shard", "mot"], "chưa đúng"),
        (["--shard", "²/3"], '--shard "²/3" chưa đúng'),
        (["--part", "0/2"], '--part "0/2" chưa đúng – viết I/N, ví dụ 2/3'),
        (["--json"], "--json chỉ dùng cùng --list"),
        (["--jobs", "0"], "--jobs 0 chưa đúng"),
        (["--jobs", "-2"], "--jobs -2 chưa đúng"),
    ],
)  # fmt: skip
def test_wrong_usage_is_two_with_a_hint(root: Path, capsys: Output, arguments: list[str], words: str) -> None:
    assert main(root, arguments) == 2
    said = capsys.readouterr()
    assert words in said.err and said.out == ""


@pytest.mark.parametrize(
    "place", [".", "docs", "data", "slogans/moi", "localities", "posters", "bangtin", "overrides", "tests", "schemas",
              "build/../docs"]
)  # fmt: skip
def test_an_output_among_what_people_write_is_wrong_usage(tree: Tree, capsys: Output, place: str) -> None:
    copy = tree({})
    before = digests(copy)
    assert main(copy, [*ONE, "--output", str(copy / place)]) == 2
    assert "là nơi chứa tệp của dự án" in capsys.readouterr().err
    assert digests(copy) == before


def test_a_date_that_is_none_is_wrong_usage(
    root: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm qua")
    assert main(root, [*ONE, "--output", str(tmp_path)]) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


def test_help_is_vietnamese_and_is_no_error(root: Path, capsys: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main(root, ["--help"])
    assert left.value.code == 0
    assert "Cách dùng:" in capsys.readouterr().out


@pytest.mark.parametrize(("text", "status"), [("extra:\n  dia_phuong: toan-quoc\n", 0), ("extra: {}\n", 2), (":", 2)])
def test_the_default_edition_comes_from_mkdocs_yml(tree: Tree, capsys: Output, text: str, status: int) -> None:
    copy = tree({"mkdocs.yml": "site_name: !ENV TEN\n" + text})
    assert main(copy, ["--list", "messages", "--json"]) == status
    said = capsys.readouterr()
    if status:
        assert "extra.dia_phuong" in said.err
    else:
        assert "hai-phong-trung-tam-y-te" not in {row["id"] for row in json.loads(said.out)}


# --- lists and checks ---


def test_lists_are_tables_for_people_and_json_for_machines(root: Path, capsys: Output) -> None:
    for what, name in (("messages", "bao-phu-bhyt-2026"), ("formats", "a3")):
        assert main(root, ["--list", what]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert any(line.startswith(f"{name} ") for line in lines)
        assert main(root, ["--list", what, "--json"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert len(rows) == len(lines) and name in {row["id"] for row in rows}


def test_a_check_writes_nothing(tree: Tree, capsys: Output) -> None:
    copy = tree(with_formats("og-1200x630"))
    before = digests(copy)
    assert main(copy, ["--check"]) == 0
    assert digests(copy) == before
    assert "đều ổn" in capsys.readouterr().out


def test_a_check_names_the_lines_that_the_lock_file_lacks_and_a_build_adds_them(tree: Tree, capsys: Output) -> None:
    copy = tree({NEW: SLOGAN.format(text="Uống nước sạch - Giữ sức khỏe!"), **with_formats("og-1200x630")})
    check = ["--check", "--jobs", "1"]
    lock = copy / "posters" / "links.lock"
    before = lock.read_text(encoding="utf-8")
    assert main(copy, check) == 1
    said = capsys.readouterr().err
    assert lock.read_text(encoding="utf-8") == before
    assert main(copy, ["--message", "khau-hieu-de-thu", "--format", "og-1200x630", "--jobs", "1"]) == 0
    added = set(lock.read_text(encoding="utf-8").splitlines()) - set(before.splitlines())
    assert len(added) == 1 and f": thiếu mã QR – thêm dòng: {added.pop()}\n" in said
    assert set(before.splitlines()) <= set(lock.read_text(encoding="utf-8").splitlines())
    assert main(copy, check) == 0


def test_a_message_that_fits_nowhere_stops_a_build_before_anything_is_written(tree: Tree, capsys: Output) -> None:
    copy = tree(with_formats(*FEW))
    assert main(copy, ONE) == 0
    for name, slug, drawing in (("902", "uong-nuoc", "tram-y-te"), ("903", "an-rau", "do-huyet-ap")):
        slogan = SLOGAN.format(text=slug.title() + "nghiêng" * 50).replace("so: 901", f"so: {name}")
        slogan = slogan.replace("to-lich", drawing)
        (copy / "slogans" / f"{name}-{slug}.md").write_text(slogan, encoding="utf-8")
    before = digests(copy)
    alone, said = ["--jobs", "1"], set()
    one = ["--message", "an-rau", "--format", "a3", *alone]
    # Chosen or not, in all formats or in one, in a part of the work: no code is issued for what can't be printed.
    for arguments in (alone, alone, ONE, one, ["--shard", "2/3", *alone], ["--force", "--jobs", "2"]):
        capsys.readouterr()
        assert main(copy, arguments) == 1
        out, err = capsys.readouterr()
        assert digests(copy) == before and out == ""
        assert "Có 2 chỗ cần sửa. Chưa ghi tệp nào" in err and "Traceback" not in err
        said.add(err)
    (told,) = said
    for name in ("902-uong-nuoc", "903-an-rau"):
        assert f"slogans/{name}.md: {name[4:]} không vừa khuôn khổ nào (" in told
    assert told.count("16,2 mm") == 2, "the reason is that of the first format of the table"


def test_a_message_that_fitted_once_and_does_no_longer_leaves_the_last_build_whole(tree: Tree, capsys: Output) -> None:
    copy = tree({NEW: SLOGAN.format(text="Uống nước sạch - Giữ sức khỏe!"), **with_formats(*FEW)})
    arguments = ["--message", "khau-hieu-de-thu", "--jobs", "1"]
    assert main(copy, arguments) == 0
    (copy / NEW).write_text(SLOGAN.format(text="Nghiêng" * 50), encoding="utf-8")
    before = digests(copy)
    capsys.readouterr()
    assert main(copy, arguments) == 1
    assert digests(copy) == before and "khau-hieu-de-thu không vừa khuôn khổ nào (" in capsys.readouterr().err
    assert main(copy, ["--check", "--jobs", "1"]) == 1
    assert "16,2 mm" in capsys.readouterr().err


def test_a_message_too_long_for_some_formats_is_left_out_of_them_with_a_reason(tree: Tree, capsys: Output) -> None:
    copy = tree({})
    clauses = ["chủ động phòng bệnh", "ăn uống điều độ", "tập thể dục đều đặn mỗi ngày", "ngủ đủ giấc", "giữ nhà sạch"]
    made, left, status = [], [], 0
    while clauses and not (made and left):  # how much fits is the layout's business
        text = f"Mỗi người dân hãy {', '.join(clauses)} - Vì gia đình khỏe!"
        (copy / NEW).write_text(SLOGAN.format(text=text), encoding="utf-8")
        capsys.readouterr()
        status = main(copy, ["--message", "khau-hieu-de-thu", "--jobs", "1"])
        content = manifest(copy / "build" / "posters")
        made, left = content["posters"], content["left_out"]
        clauses.pop()
    assert made and left and status == 0
    assert {row["format"] for row in left}.isdisjoint(piece["format"] for piece in made)
    said = capsys.readouterr().out
    assert all(row["why"] in said and row.keys() == {"message", "format", "why"} for row in left)


# --- manifest ---


def test_the_manifest_keeps_its_contract(root: Path, built: Path) -> None:
    content = manifest(built)
    edition = load_catalogue(root).edition("kien-an")
    assert list(content) == ["locality", "site_url", "sample", "posters", "left_out", "bundles", "formats", "themes"]
    assert [content[key] for key in ("locality", "site_url", "sample")] == ["kien-an", edition.site_url, edition.sample]
    keys = ["message", "kind", "format", "theme", "text", "page", "scale", "files", "qr", "figures", "sources"]
    for piece in content["posters"]:
        assert list(piece) == keys
        assert piece["kind"] in ("khau-hieu", "chi-tieu")
        assert piece["sources"] and (piece["figures"] != []) == (piece["kind"] == "chi-tieu")
        for row in piece["files"]:
            unit = "mm" if row["role"] == "print" else "px"
            looked_at = {"preflight"} if row["path"].endswith(".pdf") and "ghep-a4" not in row["path"] else set()
            assert set(row) == {"path", "role", "sha256", "bytes", f"width_{unit}", f"height_{unit}"} | looked_at
            assert not looked_at or (row["preflight"]["passed"] and row["preflight"]["ink_max"] <= 280)
            assert row["role"] in {"print", "screen", "preview"}
        if piece["qr"]:
            unit = "mm" if any(row["role"] == "print" for row in piece["files"]) else "px"
            assert set(piece["qr"]) == {"url", "code", f"size_{unit}", f"module_{unit}", "ecc", "version"}
            assert piece["qr"]["url"] == f"{content['site_url']}q/{piece['qr']['code']}/"
            modules = 17 + 4 * piece["qr"]["version"]
            assert piece["qr"][f"size_{unit}"] == pytest.approx(modules * piece["qr"][f"module_{unit}"], rel=0.01)


def test_the_manifest_is_sorted_and_names_every_file_as_it_is(built: Path) -> None:
    content = manifest(built)
    names = [(piece["message"], piece["format"], piece["theme"]) for piece in content["posters"]]
    assert names == sorted(names) and {name for name, _, _ in names} == set(MESSAGES)
    rows = [row for piece in content["posters"] for row in piece["files"]]
    on_disk = digests(built / "kien-an")
    assert {row["path"]: row["sha256"] for row in rows} == {
        name: digest for name, digest in on_disk.items() if not name.endswith(".json")
    }
    for row in rows:
        path = built / "kien-an" / row["path"]
        assert path.stat().st_size == row["bytes"]
        if path.suffix != ".pdf":
            with Image.open(path) as picture:
                assert picture.size == (row["width_px"], row["height_px"])


def test_another_theme_has_its_own_name_beside_the_first(root: Path, tmp_path: Path) -> None:
    assert main(root, [*ONE, "--output", str(tmp_path)]) == 0
    assert main(root, [*ONE, "--output", str(tmp_path), "--theme", "do-vang"]) == 0
    paths = [row["path"] for piece in manifest(tmp_path)["posters"] for row in piece["files"]]
    assert paths == [f"tap-the-duc-moi-ngay/og-1200x630{end}.png" for end in ("--do-vang", "")]


def test_the_code_of_every_finished_file_leads_to_the_address_in_the_manifest(built: Path) -> None:
    read = 0
    for piece in manifest(built)["posters"]:
        for row in piece["files"]:
            if row["role"] == "preview" or "--ghep-a4" in row["path"]:
                continue
            module = piece["qr"].get("module_mm", 0) / piece["scale"] if piece["qr"] else 1000
            wanted = [piece["qr"]["url"]] if piece["qr"] else []
            found = read_codes(built / "kien-an" / row["path"], module)
            # A sheet with two sides has its code on the one that is seen first, or on both.
            assert found == wanted or (found == [] and "--mat-2" in row["path"]), row["path"]
            read += bool(piece["qr"])
    assert read >= 6


# --- samples ---


def test_an_edition_without_an_address_says_where_to_fill_it_in(tree: Tree, capsys: Output) -> None:
    root = tree(addressed("kien-an", None))
    assert main(root, ONE) == 0
    said = capsys.readouterr().out
    number = int(re.findall(r"localities/kien-an\.yml:(\d+)", said)[0])
    line = (root / "localities" / "kien-an.yml").read_text(encoding="utf-8").splitlines()[number - 1]
    assert "BẢN MẪU" in said and line.lstrip("# ").startswith("dia_chi_trang: https://")


def test_a_real_address_takes_the_sample_mark_away(tree: Tree, capsys: Output) -> None:
    copy = tree(addressed("kien-an", None))
    arguments = ["--message", "tap-the-duc-moi-ngay", "--format", "a3", "--jobs", "1"]
    assert main(copy, arguments) == 0
    marked = pdf_text(copy / "build/posters/kien-an/tap-the-duc-moi-ngay/a3.pdf")
    for name, text in addressed("kien-an", "https://kien-an.github.io/nq72/").items():
        (copy / name).write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(copy, arguments) == 0
    content = manifest(copy / "build" / "posters")
    assert content["sample"] is False
    assert content["posters"][0]["qr"]["url"].startswith("https://kien-an.github.io/nq72/q/")
    assert "BẢN MẪU" not in capsys.readouterr().out
    assert "BẢN MẪU" in marked
    assert "BẢN MẪU" not in pdf_text(copy / "build/posters/kien-an/tap-the-duc-moi-ngay/a3.pdf")


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = document[0].get_textpage().get_text_range()
    document.close()
    return str(text)


# --- again, elsewhere, in parts, interrupted ---


def test_a_second_build_writes_nothing(root: Path, built: Path, capsys: Output) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*")}
    assert main(root, [*SMALL, "--output", str(built), "--jobs", "1"]) == 0
    assert {path: path.stat().st_mtime_ns for path in built.rglob("*")} == before
    assert "0 bản mới" in capsys.readouterr().out


def test_two_builds_are_the_same_byte_for_byte(root: Path, built: Path, tmp_path: Path) -> None:
    assert main(root, [*SMALL, "--output", str(tmp_path), "--jobs", "2"]) == 0
    assert digests(tmp_path) == digests(built)


def test_a_spoilt_file_is_made_again(root: Path, built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "out")
    victim = next((tmp_path / "out").rglob("*.png"))
    victim.write_bytes(b"")
    assert main(root, [*SMALL, "--output", str(tmp_path / "out"), "--jobs", "1"]) == 0
    assert digests(tmp_path / "out") == digests(built)


def test_shards_read_together_equal_the_whole(root: Path, built: Path, tmp_path: Path) -> None:
    for index in (1, 2, 3):
        arguments = [*SMALL, "--output", str(tmp_path), "--jobs", "1", "--shard", f"{index}/3"]
        assert main(root, arguments) == 0
    parts = [manifest(tmp_path, f"manifest-{index}-of-3.json") for index in (1, 2, 3)]
    whole = manifest(built)
    together = [piece for part in parts for piece in part["posters"]]
    assert sorted(together, key=lambda piece: (piece["message"], piece["format"], piece["theme"])) == whole["posters"]
    assert [row for part in parts for row in part["left_out"]] == whole["left_out"]
    pictures = {name: digest for name, digest in digests(built).items() if not name.endswith(".json")}
    assert {name: digest for name, digest in digests(tmp_path).items() if not name.endswith(".json")} == pictures


def test_bad_content_is_told_whole_and_leaves_the_last_build_as_it_was(tree: Tree, capsys: Output) -> None:
    copy = tree({})
    assert main(copy, ONE) == 0
    before = digests(copy / "build")
    (copy / NEW).write_text(SLOGAN.format(text="''").replace("nguon", "nguonn"), encoding="utf-8")
    (copy / "posters" / "art" / "meo.svg").write_text("<svg", encoding="utf-8")
    (copy / "localities" / "sai.yml").write_bytes(b"ten: \xff")
    capsys.readouterr()
    assert main(copy, ONE) == 1
    said = capsys.readouterr().err
    for place in (f"{NEW}:3", f"{NEW}:7", "posters/art/meo.svg:1", "localities/sai.yml:1"):
        assert place in said
    assert "Traceback" not in said and "chỗ cần sửa" in said
    assert digests(copy / "build") == before


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(root: Path, tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "file").write_text("đây là một tệp", encoding="utf-8")
    assert main(root, [*ONE, "--output", str(tmp_path / "file")]) == 1
    assert "không đọc hoặc ghi được" in capsys.readouterr().err


def test_a_kill_in_the_middle_leaves_nothing_that_a_new_build_does_not_mend(
    root: Path, built: Path, tmp_path: Path
) -> None:
    command = [sys.executable, str(root / "build_posters.py"), *SMALL, "--output", str(tmp_path), "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list(tmp_path.rglob("*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=10)
    assert not (tmp_path / "kien-an" / "manifest.json").exists(), "the manifest is the last file of a build"
    assert set(digests(tmp_path)) < set(digests(built)) | {name for name in digests(tmp_path) if PART in name}
    (tmp_path / "kien-an" / f".a3.pdf.abc{PART}").write_bytes(b"half")
    assert main(root, [*SMALL, "--output", str(tmp_path), "--jobs", "1"]) == 0
    assert digests(tmp_path) == digests(built)


def test_a_copy_of_the_tree_builds_itself_from_anywhere(tree: Tree, tmp_path: Path) -> None:
    copy = tree({"slogans/09-tap-the-duc-moi-ngay.md": SLOGAN.format(text="Chữ của bản sao!").replace("901", "9")})
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    command = [sys.executable, str(copy / "build_posters.py"), *ONE]
    assert subprocess.run(command, cwd=elsewhere, capture_output=True, check=False).returncode == 0
    assert list(elsewhere.iterdir()) == []
    assert manifest(copy / "build" / "posters")["posters"][0]["text"] == "Chữ của bản sao!"


def test_outlined_letters_leave_no_font_in_the_print_file(root: Path, tmp_path: Path) -> None:
    chosen = ["--message", "suc-khoe-la-von-quy", "--format", "a3", "--jobs", "1", "--output", str(tmp_path)]
    for extra, embedded in ([], True), (["--outline-text"], False):
        assert main(root, [*chosen, *extra]) == 0
        with pikepdf.open(tmp_path / "kien-an" / "suc-khoe-la-von-quy" / "a3.pdf") as pdf:
            assert bool(pdf.pages[0].Resources.get("/Font")) is embedded


def workers_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes that a build has started for its pieces (Linux)."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
    lines = ((int(pid), Path(f"/proc/{pid}/cmdline").read_bytes()) for pid in children)
    return [pid for pid, line in lines if b"spawn_main" in line]


def test_a_worker_that_the_system_kills_ends_the_build_with_words_and_no_traceback(root: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        str(root / "build_posters.py"),
        "--format",
        "a3",
        "--output",
        str(tmp_path),
        "--jobs",
        "2",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not list(tmp_path.rglob("*.pdf")) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(workers_of(process)[0], signal.SIGKILL)
    said = process.communicate(timeout=120)[1]
    assert process.returncode == 1
    assert "--jobs 1" in said and "Traceback" not in said
    assert not list(tmp_path.rglob("manifest*.json"))


def test_a_reader_that_stops_reading_gets_no_complaint(root: Path) -> None:
    command = f"{sys.executable} {root / 'build_posters.py'} --list messages --all | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1 and done.stderr == ""
