"""`python -m bangtin.publishing <command>` in; what the workflows need from one step to the next out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bangtin.atomic import finished_file, write_text
from bangtin.commands import DONE, UsageError, VietnameseParser, exit_status, to_fill_in
from bangtin.content.loading import load_catalogue
from bangtin.publishing import problem_report
from bangtin.publishing.address import site_address
from bangtin.publishing.changes import changes, spread
from bangtin.publishing.contact_sheet import contact_sheet, save
from bangtin.publishing.first_steps import Repository, first_steps
from bangtin.publishing.pictures import keep, pictures
from bangtin.publishing.preview_report import MOST_PICTURES, as_markdown
from bangtin.publishing.shards import shards

REPORT = "nhan-xet.md"
SHEET = "truoc-sau.jpg"


def address(arguments: Sequence[str]) -> int:
    """Print where a repository's site is published; the host's answer about it comes on stdin."""
    made = VietnameseParser("In địa chỉ trang của một kho.")
    made.add_argument("--repository", required=True, metavar="CHỦ/KHO")
    try:
        print(site_address(made.parse_args(arguments).repository, sys.stdin.read()))
    except ValueError as error:
        raise UsageError(str(error)) from None
    return DONE


def parts(arguments: Sequence[str]) -> int:
    """Print, as JSON, the parts that the editions of this folder are built in, each with a name for what it makes."""
    VietnameseParser("In các phần để chia các bản cho nhiều máy dựng.").parse_args(arguments)
    found = shards(load_catalogue(Path.cwd()).editions)
    print(json.dumps([{"so": shard.part, "ten": shard.name} for shard in found]))
    return DONE


def problems(arguments: Sequence[str]) -> int:
    """Turn what a check printed into a report, and into marks beside the lines on stdout."""
    made = VietnameseParser("Viết danh sách lỗi thành báo cáo.")
    made.add_argument("--printed", required=True, type=Path, metavar="TỆP")
    made.add_argument("--files", metavar="ĐỊA CHỈ", help="nơi xem các tệp của kho, kết thúc bằng /")
    made.add_argument("--report", required=True, type=Path, metavar="TỆP")
    options = made.parse_args(arguments)
    found = problem_report.read_problems(options.printed.read_text(encoding="utf-8", errors="replace"))
    write_text(options.report, problem_report.as_markdown(found, options.files))
    for line in problem_report.marks(found):
        print(line)
    return DONE


def keep_pictures(arguments: Sequence[str]) -> int:
    """Keep of a build what the next one's pieces are compared with."""
    options = _folders("Giữ lại hình của các tờ in để lần sau so.", "built", "kept").parse_args(arguments)
    print(f"Đã giữ hình của {keep(options.built, options.kept)} tờ.")
    return DONE


def preview(arguments: Sequence[str]) -> int:
    """Write which pieces look different after a change, as a table and as one picture."""
    options = _folders("So hình các tờ in trước và sau.", "before", "after", "output").parse_args(arguments)
    before = pictures(options.before)
    found = changes(before, pictures(options.after))
    chosen = spread(found, MOST_PICTURES)
    write_text(options.output / REPORT, as_markdown(found, compared=bool(before), shown=len(chosen)))
    if chosen:
        with finished_file(options.output / SHEET) as part:
            save(contact_sheet(chosen), part)
    print(f"{len(found)} tờ đổi hình.")
    return DONE


def tell_first_steps(arguments: Sequence[str]) -> int:
    """Print what the owner of a new repository has to do."""
    made = VietnameseParser("In các bước đầu cho một kho mới.")
    made.add_argument("--repository", required=True, metavar="CHỦ/KHO")
    made.add_argument("--server", default="https://github.com", metavar="ĐỊA CHỈ")
    made.add_argument("--branch", default="main", metavar="NHÁNH")
    made.add_argument("--site", required=True, metavar="ĐỊA CHỈ")
    made.add_argument("--has-pages", choices=("true", "false"), default="false")
    options = made.parse_args(arguments)
    root = Path.cwd()
    catalogue = load_catalogue(root)
    editions = map(catalogue.edition, catalogue.editions)
    samples = [(edition, to_fill_in(edition, root)) for edition in editions if edition.sample]
    where = f"{options.server}/{options.repository}"
    print(first_steps(Repository(where, options.branch, options.site, options.has_pages == "true"), samples))
    return DONE


def _folders(what: str, *names: str) -> argparse.ArgumentParser:
    made = VietnameseParser(what)
    for name in names:
        made.add_argument(f"--{name}", required=True, type=Path, metavar="THƯ MỤC")
    return made


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "address": address,
    "shards": parts,
    "problems": problems,
    "keep": keep_pictures,
    "preview": preview,
    "first-steps": tell_first_steps,
}


def run(arguments: Sequence[str]) -> int:
    """Run one command in the current folder. Raises UsageError for an unknown one."""
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        raise UsageError(f"cách dùng: python -m bangtin.publishing {{{'|'.join(COMMANDS)}}} …")
    return COMMANDS[name](arguments[1:])


if __name__ == "__main__":
    sys.exit(exit_status(lambda: run(sys.argv[1:])))
