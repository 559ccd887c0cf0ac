"""Arguments of `build_posters.py` in; posters, manifests, a list or a list of problems out."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bangtin.atomic import write_text
from bangtin.commands import (
    BAD_CONTENT,
    DONE,
    UsageError,
    VietnameseParser,
    choose_editions,
    document_date,
    exit_status,
    known,
    read_part,
    report_sample,
)
from bangtin.content.catalogue import Catalogue
from bangtin.content.catalogue import build as build_catalogue
from bangtin.content.checks import check_listed
from bangtin.content.editions import Edition
from bangtin.content.files import ProblemList
from bangtin.content.links import LOCK, Link, issue, write_links
from bangtin.content.loading import load_catalogue
from bangtin.content.raw import RawContent
from bangtin.posters.batch import Report, build_editions
from bangtin.posters.crew import Crew
from bangtin.posters.jobs import Delivery, Job, PieceError, Workshop
from bangtin.posters.layout.breaking import Words
from bangtin.posters.messages import messages
from bangtin.posters.planning import Choice, few_at_a_time, plan
from bangtin.posters.room_check import drafts_without_room, layouts_without_room, without_room
from bangtin.posters.stock import StockCheck

OWN_FOLDERS = (
    ".git", ".github", "bangtin", "benchmarks", "data", "docs", "localities", "overrides", "posters", "schemas",
    "slogans", "tests",
)  # fmt: skip
"""Where people write; a build that wrote there would mix its files with theirs and sweep them away."""


def parser() -> VietnameseParser:
    made = VietnameseParser("Làm áp phích, panô và ảnh chia sẻ từ nội dung đã kiểm tra.")
    add = made.add_argument
    add("--locality", action="append", default=[], metavar="MÃ", help="địa phương (lặp lại được); mặc định: mkdocs.yml")
    add("--all", action="store_true", help="mọi địa phương và bản toàn quốc")
    add("--message", action="append", default=[], metavar="MÃ", help="chỉ nội dung này (lặp lại được)")
    add("--format", action="append", default=[], metavar="MÃ", help="chỉ khuôn khổ này (lặp lại được)")
    add("--theme", action="append", default=[], metavar="MÃ", help="bộ màu khác bộ màu riêng (lặp lại được)")
    add("--output", type=Path, metavar="THƯ MỤC", help="nơi ghi; mặc định: build/posters")
    add("--jobs", type=int, metavar="N", help="số việc làm cùng lúc; mặc định: số nhân của máy")
    add("--force", action="store_true", help="làm lại cả những bản không có gì thay đổi")
    add("--part", default="1/1", metavar="I/N", help="chỉ các bản của phần I trong N phần, để chia việc cho nhiều máy")
    add("--shard", default="1/1", metavar="I/N", help="chỉ phần I trong N phần các tờ của mỗi bản")
    add("--outline-text", action="store_true", help="chữ trong bản in thành nét vẽ, cho nhà in không nhận phông")
    add("--print-raster", action="store_true", help="thêm bản in dạng ảnh TIFF 4 màu, cho nhà in chỉ nhận ảnh")
    add("--list", choices=("messages", "formats"), help="liệt kê nội dung (messages) hoặc khuôn khổ (formats)")
    add("--json", action="store_true", help="liệt kê dạng JSON cho máy đọc")
    add("--check", action="store_true", help="kiểm tra mọi nội dung và dàn trang, không ghi gì")
    add("--check-live", action="store_true", help="hỏi từng mã QR của các bản đã dựng, xem có dẫn đúng trang không")
    return made


def main(root: Path, arguments: Sequence[str]) -> int:
    """Run the command for the project in `root`; the exit status by the contract (0 done, 1 content, 2 usage)."""
    return exit_status(lambda: run(root, parser().parse_args(arguments)), failures=(PieceError,))


def run(root: Path, options: argparse.Namespace) -> int:
    shard, part = read_part("--shard", options.shard), read_part("--part", options.part)
    check_options(root, options)
    check = StockCheck(root)
    lock = LinksCheck(root)
    catalogue = load_catalogue(root, (check, lock, check_listed) if options.check else (check,))
    workshop = Workshop(check.stock, Words.of(catalogue))
    editions = choose_editions(catalogue, root, options.locality, options.all or options.check, part)
    if options.check_live:
        return check_live(output_of(root, options), editions)
    new = () if options.check or options.list else new_links(catalogue)
    if new:
        catalogue = with_links(catalogue, new)
        editions = [catalogue.edition(edition.slug) for edition in editions]
    if options.list:
        return list_things(options.list, options.json, editions, workshop)
    choice = read_choice(options, editions, workshop, shard)
    output = output_of(root, options)
    with Crew(workshop, workers_of(options), show_progress) as crew:
        if options.check:
            return check_layouts(editions, workshop, crew)
        drafts = drafts_without_room(catalogue, new, workshop, crew)
        if lines := (*drafts, *without_room(editions, workshop, crew, output, choice)):
            return refuse(lines)
        if new:
            write_text(root / LOCK, write_links(catalogue.links))
            print(f"posters/links.lock: thêm {len(new)} mã QR mới")
        return build(root, editions, workshop, crew, choice, output, force=options.force)


def check_options(root: Path, options: argparse.Namespace) -> None:
    """Raises UsageError for options that say nothing together, or that would write where people do."""
    if options.json and not options.list:
        raise UsageError("--json chỉ dùng cùng --list – ví dụ --list messages --json")
    if options.jobs is not None and options.jobs < 1:
        raise UsageError(f"--jobs {options.jobs} chưa đúng – ghi một số từ 1 trở lên, hoặc bỏ lựa chọn này")
    if options.output is None:
        return
    home, output = root.resolve(), options.output.resolve()
    if output == home or any(output.is_relative_to(home / name) for name in OWN_FOLDERS):
        raise UsageError(
            f'--output "{options.output}" là nơi chứa tệp của dự án – chọn thư mục khác, ví dụ build/posters'
        )


def read_choice(
    options: argparse.Namespace, editions: Sequence[Edition], workshop: Workshop, shard: tuple[int, int]
) -> Choice:
    known(options.message, (m for edition in editions for m in edition.message_ids), "nội dung")
    known(options.format, (fmt.id for fmt in workshop.stock.formats), "khuôn khổ")
    known(options.theme, workshop.theme_ids, "bộ màu")
    return Choice(
        frozenset(options.message),
        frozenset(options.format),
        frozenset(options.theme),
        shard,
        Delivery(options.outline_text, options.print_raster),
    )


# --- links ---


class LinksCheck:
    """Notes, with the exact lines to paste, every message that has no QR code in `posters/links.lock` yet."""

    def __init__(self, root: Path) -> None:
        self._path = root / LOCK

    def __call__(self, raw: RawContent, problems: ProblemList) -> None:
        # A new line belongs below the last one that was read.
        below = max((link.line or 0 for link in raw.links), default=0) + 1
        # References may still be wrong; which messages there are is known all the same.
        for link in new_links(build_catalogue(raw)) if raw.complete else ():
            problems.add(self._path, below, f"thiếu mã QR – thêm dòng: {link}")


def new_links(catalogue: Catalogue) -> tuple[Link, ...]:
    """Codes for messages that have none yet, whichever place they belong to, dated by the youngest content."""
    updated = (locality.updated for locality in catalogue.localities.values())
    return issue(catalogue.links, catalogue.message_ids, max(updated, default=date.min))


def with_links(catalogue: Catalogue, new: Sequence[Link]) -> Catalogue:
    """The catalogue with codes that were issued just now."""
    return replace(catalogue, links=(*catalogue.links, *new))


# --- what the command does ---


def list_things(what: str, as_json: bool, editions: Sequence[Edition], workshop: Workshop) -> int:
    """Print the messages of the chosen editions, or the formats."""
    if what == "formats":
        rows = [
            {"id": f.id, "name": f.name, "width": f.width, "height": f.height, "unit": f.unit, "outputs": f.outputs}
            for f in workshop.stock.formats
        ]
        lines = [f"{f.id:<18} {f.width:g} × {f.height:g} {f.unit:<3} {f.name}" for f in workshop.stock.formats]
    else:
        found = {message.id: message for edition in editions for message in messages(edition)}
        rows = [{"id": m.id, "kind": m.kind, "theme": m.theme, "text": m.text, "page": m.page} for m in found.values()]
        lines = [f"{m.id:<34} {m.kind:<9} {m.theme:<11} {m.text}" for m in found.values()]
    print(json.dumps(rows, ensure_ascii=False, indent=1) if as_json else "\n".join(lines))
    return DONE


def check_layouts(editions: Sequence[Edition], workshop: Workshop, crew: Crew) -> int:
    """Lay out every message in every format; nothing is written."""
    if found := list(layouts_without_room(editions, workshop, crew)):
        return refuse(found)
    print(f"Nội dung và dàn trang đều ổn ({len(editions)} bản).")
    return DONE


def check_live(output: Path, editions: Sequence[Edition]) -> int:
    """Ask every code of the built editions over HTTP; nothing is written."""
    from bangtin.posters.live.check import check_editions, report  # no other run goes on the net
    from bangtin.posters.live.promises import issued
    from bangtin.posters.live.web import Limits

    codes = {edition.slug: issued(edition) for edition in editions}
    found = check_editions(output, codes, Limits(), show_progress)
    for line in report(found, {edition.slug: edition.place_title for edition in editions}):
        print(line)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    return BAD_CONTENT if found.problems else DONE


def output_of(root: Path, options: argparse.Namespace) -> Path:
    """Where pieces are built."""
    return Path(options.output or root / "build" / "posters")


def refuse(lines: Iterable[str]) -> int:
    """Say what fits nowhere, each message once."""
    every = list(dict.fromkeys(lines))
    for line in every:
        print(line, file=sys.stderr)
    print(f"Có {len(every)} chỗ cần sửa. Chưa ghi tệp nào; bản đã dựng trước vẫn còn nguyên.", file=sys.stderr)
    return BAD_CONTENT


def build(
    root: Path,
    editions: Sequence[Edition],
    workshop: Workshop,
    crew: Crew,
    choice: Choice,
    output: Path,
    *,
    force: bool,
) -> int:
    started = time.perf_counter()
    for some in few_at_a_time(editions):
        plans = [(edition, plan(edition, workshop, choice, document_date(edition))) for edition in some]
        chosen = [(edition, [job for job in jobs if choice.takes(job)]) for edition, jobs in plans]
        reports = build_editions(chosen, crew, output, choice, force=force)
        for report, (_, jobs) in zip(reports, chosen, strict=True):
            tell(report, jobs, root)
    print(f"Xong {len(editions)} bản; {time.perf_counter() - started:.1f} giây".replace(".", ","))
    return DONE


def tell(report: Report, jobs: Sequence[Job], root: Path) -> None:
    """What was made of one edition, what was left out of what was asked for, and what it lacks."""
    print(summary(report))
    asked = {(job.message.id, job.format.id) for job in jobs}
    for row in sorted(row for row in report.manifest.left_out if (row.message, row.format) in asked):
        print(f"  bỏ qua {row.message} ở khuôn khổ {row.format}: {row.why}")
    if report.edition.sample:
        print(f"  {report_sample(report.edition, root)}")


def summary(report: Report) -> str:
    made = f"{report.built} bản mới, {report.reused} bản giữ nguyên"
    size = f"{report.manifest.bytes / 1e6:.1f} MB".replace(".", ",")
    return f"{report.edition.place_title}: {made}; {size}"


def workers_of(options: argparse.Namespace) -> int:
    """How many processes work at once."""
    return int(options.jobs or os.cpu_count() or 1)


def show_progress(done: int, every: int) -> None:
    """Say how far a build is, on one line, where somebody watches."""
    if sys.stderr.isatty():
        print(f"\r  {done}/{every}", end="\n" if done == every else "", file=sys.stderr, flush=True)
