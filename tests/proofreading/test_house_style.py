"""The words of pages, data, programs and guides: how the house writes them, and how long its sentences are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bangtin.__main__ import main
from bangtin.proofreading import code_texts, page_texts
from bangtin.proofreading.report import report_lengths, too_long
from bangtin.proofreading.sentences import MOST, sentences
from bangtin.proofreading.style import against_style
from bangtin.proofreading.texts import Text, every_text, texts_for_readers

THE_RESOLUTION = "Nghị quyết số 72-NQ/TW ngày 09/9/2025"
"""Its full name is the one thing that can't be said in one breath."""


def test_all_prose_keeps_the_house_style(root: Path) -> None:
    assert [str(problem) for problem in against_style(every_text(root))] == []


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Trạm sẽ mở cửa", "sẽ"),
        ("Chào các bạn", "các bạn"),
        ("sức khoẻ", "khoẻ"),
        ("Uỷ ban", "Uỷ"),
        ("tổ chức hàng năm", "hàng năm"),
        ("tỉ lệ tiêm vắc xin", "vắc xin"),
        ("tỉ lệ", "tỉ lệ"),
        ("sự kiện hôm nay", "hôm nay"),
        ("trung tâm y tế huyện", "huyện"),
        ("mở đường link", "đường link"),
    ],
)
def test_a_word_against_the_house_style_is_found(words: str, word: str) -> None:
    found = [problem.message.split('"')[1] for problem in against_style([Text("docs/a.md", 4, words)])]
    assert word in found


def test_what_a_document_says_is_left_to_it() -> None:
    assert list(against_style([Text("docs/a.md", 1, "Bản gốc viết “hàng năm” và “Uỷ ban”.")])) == []


def test_no_sentence_is_longer_than_the_longest_breath(root: Path) -> None:
    found = too_long(sentences(texts_for_readers(root)))
    assert [str(one) for one in found if one.length > 28 and THE_RESOLUTION not in one.words] == []


def test_nearly_every_sentence_can_be_read_in_one_breath(root: Path) -> None:
    every = list(sentences(texts_for_readers(root)))
    assert len(too_long(every)) <= len(every) * 0.07


def _lengths(words: str) -> list[int]:
    return [one.length for one in sentences([Text("docs/a.md", 1, page_texts.prose(words))])]


@pytest.mark.parametrize(
    ("words", "lengths"),
    [
        ("- Khám sức khỏe. Ăn sạch, sống xanh!", [3, 4]),
        ("Đến năm 2030, đạt 75,5 tuổi.", [6]),
        ("Nghị quyết số 72-NQ/TW. Từ 4–5 bác sĩ [@bac-si].", [4, 4]),
        ("- [Trẻ em](tre-em.md) Chiều cao, tiêm chủng", [2, 4]),
        ("“Ai?” Bạn hỏi.", [1, 2]),
        ("{{ muc-tieu: a }}", []),
    ],
)
def test_syllables_are_counted_as_they_are_read(words: str, lengths: list[int]) -> None:
    assert _lengths(words) == lengths


def test_the_report_names_every_page_and_the_longest_sentences_first(root: Path) -> None:
    lines = list(report_lengths(root))
    table, long = lines[: lines.index("")], lines[lines.index("") + 1 :]
    assert {line.split()[0] for line in table} >= {"docs/index.md", "docs/hoi-dap.md", "README.vi.md"}
    counts = [int(line.split(": ")[1].split()[0]) for line in long]
    assert counts == sorted(counts, reverse=True) and all(count > MOST for count in counts)


def test_the_command_prints_the_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    monkeypatch.chdir(root)
    assert main(["do-dai-cau"]) == 0
    assert capsys.readouterr().out.startswith("Tệp ")
    assert main(["do-dai-cau", "thừa"]) == 2


def _words(pieces: Iterator[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(line, " ".join(words.split())) for line, words in pieces if words.strip()]


def test_only_what_people_read_is_taken_from_each_kind_of_file() -> None:
    module = '"""Docs."""\nX = r"\\bmột"\ndef f():\n    """Docs."""\n    return f"Có {n} chỗ"\n'
    assert _words(code_texts.python(module)) == [(5, "Có"), (5, "chỗ")]
    script = "// Không đọc\nconst a = 'Đã sao chép'; /* \"Bỏ\" */\nconst b = `Còn ${n} câu`;\n"
    assert _words(code_texts.script(script)) == [(2, "Đã sao chép"), (3, "Còn câu")]
    template = '{# Ghi chú #}<a title="Đóng" href="x">Mở&nbsp;ra</a>\n<script>var a = "Nghe"</script>{{ "Nói" }}\n'
    assert _words(code_texts.template(template)) == [(2, "Nghe"), (2, "Nói"), (1, "Đóng"), (1, "Mở ra")]
    table = "# Ghi chú\nten: Tên\nmuc: [{trich: 'Nguyên văn', loi: Lời}]\n"
    assert _words(page_texts.yaml_values(table)) == [(1, "Ghi chú"), (2, "Tên"), (3, "Lời")]
    page = "---\ntitle: Tên\n---\n\nMột [liên kết](a.md) [@nguon] {{ muc-tieu: x }}{ .nut }\n"
    assert _words(page_texts.markdown(page)) == [(2, "Tên"), (5, "Một [liên kết]")]
