"""`python -m bangtin new-locality` in; one new file below `localities/`, or words on what is missing or wrong, out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from bangtin.commands import DONE, UsageError, VietnameseParser, exit_status, report_sample
from bangtin.content.announcement_times import VIETNAM
from bangtin.content.catalogue import build
from bangtin.content.checks import check
from bangtin.content.editions import Edition
from bangtin.content.files import ProblemList, decoded, read_table_text
from bangtin.content.local_folders import LOCALITIES
from bangtin.content.models import Locality
from bangtin.content.problems import ContentError
from bangtin.content.raw import RawContent, read_all
from bangtin.new_locality.answers import Answers
from bangtin.new_locality.asking import Ask, Interview, answers, still_needed
from bangtin.new_locality.file_text import file_text
from bangtin.new_locality.places import Places
from bangtin.new_locality.questions import QUESTIONS

_GREETING = "Thêm một địa phương. Gõ Enter để nhận câu trả lời trong ngoặc vuông hoặc để trống; Ctrl+C để dừng."


def parser() -> VietnameseParser:
    made = VietnameseParser("Thêm một địa phương: ghi tệp localities/<mã>.yml. Thiếu mục nào thì hỏi mục ấy.")
    made.prog = "python -m bangtin new-locality"
    for question in QUESTIONS:
        made.add_argument(question.option, dest=question.key, metavar="…", help=question.asks)
    made.add_argument("--ma", metavar="MÃ", help="mã của nơi này, cũng là tên tệp; mặc định: từ tên")
    made.add_argument("--cap-nhat", metavar="NGÀY", help="ngày cập nhật, dạng 2026-11-24; mặc định: hôm nay")
    return made


def main(root: Path, arguments: Sequence[str]) -> int:
    """Run the command for the project in `root`; the exit status by the contract (0 done, 1 content, 2 usage)."""
    ask = input if sys.stdin is not None and sys.stdin.isatty() else None
    return exit_status(lambda: run(root, parser().parse_args(arguments), ask))


def run(root: Path, options: argparse.Namespace, ask: Ask | None) -> int:
    """Ask for what the options leave open (all of it, once something needed is missing), check, write.

    Raises UsageError for answers that can't be taken, ContentError where the file would not pass the check.
    """
    problems = ProblemList(root)
    raw = read_all(root, problems)
    if not raw.complete:
        raise ContentError(problems.found)
    interview = _interview(options, ask)
    try:
        given = answers(interview, Places(raw, options.ma), _day(options.cap_nhat))
    except (EOFError, KeyboardInterrupt):
        raise UsageError("\nĐã dừng. Chưa ghi tệp nào.") from None
    path = root / LOCALITIES / f"{given.slug}.yml"
    text = file_text(given, Places(raw).name_of(given.parent))
    edition = _edition(path, text, raw, given)
    _write_new(path, text)
    print(_next_steps(edition, root))
    return DONE


def _interview(options: argparse.Namespace, ask: Ask | None) -> Interview:
    """Whom to ask: nobody where every needed answer was given. Raises UsageError where somebody would have to be."""
    given = {question.key: getattr(options, question.key) for question in QUESTIONS}
    typed = {key: value for key, value in given.items() if value is not None}
    needed = still_needed(typed)
    if needed and ask is None:
        missing = ", ".join(question.option for question in needed)
        raise UsageError(f"thiếu {missing} – ghi thêm, hoặc chạy lệnh trong cửa sổ dòng lệnh để được hỏi từng câu")
    if needed:
        print(_GREETING)
    return Interview(typed, ask if needed else None, print)


def _day(typed: str | None) -> date:
    """The day of the content: as given, else today. Raises UsageError for what is no day."""
    try:
        return date.fromisoformat(typed) if typed is not None else datetime.now(VIETNAM).date()
    except ValueError:
        raise UsageError(f'--cap-nhat: không có ngày "{typed}" – viết năm-tháng-ngày, ví dụ 2026-11-24') from None


def _edition(path: Path, text: str, raw: RawContent, given: Answers) -> Edition:
    """The edition that the file will make. Raises ContentError with what the check would say of the file."""
    problems = ProblemList(raw.root)
    readable = decoded(path, text.encode(), problems) or ""
    read = read_table_text(path, readable, Locality, problems)
    if read is None:
        raise ContentError(problems.found)
    whole = replace(raw, localities={**raw.localities, given.slug: read})
    catalogue = build(whole)
    check(whole, catalogue, problems)
    if mine := [problem for problem in problems.found if problem.path == problems.name(path)]:
        raise ContentError(mine)
    return catalogue.edition(given.slug)


def _write_new(path: Path, text: str) -> None:
    """Write a file that must not be there yet, whole or not at all."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"đã có tệp {LOCALITIES}/{path.name} – sửa tệp ấy, hoặc chọn mã khác bằng --ma") from None
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _next_steps(edition: Edition, root: Path) -> str:
    name = f"{LOCALITIES}/{edition.slug}.yml"
    place = ", ".join(part for part in (edition.place_name, edition.parent_name) if part)
    which = f"--locality {edition.slug}"
    steps = (
        "Việc tiếp theo:",
        f"  1. Mở {name}: mỗi mục có lời giải thích ở trên.",
        "  2. Kiểm tra: python build_posters.py --check",
        f"  3. Dựng: python build_posters.py {which}, rồi python build_site.py {which}",
    )
    sample = (f"  {report_sample(edition, root)}",) if edition.sample else ()
    return "\n".join((f"Đã ghi {name}: {place}.", *steps, *sample))
