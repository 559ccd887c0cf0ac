"""Arguments of `build_site.py` in; sites, one line for each, or a list of problems out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bangtin.atomic import clear_leftovers, staging_folder
from bangtin.commands import (
    BAD_CONTENT,
    DONE,
    UsageError,
    VietnameseParser,
    choose_editions,
    exit_status,
    read_part,
    report_sample,
)
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import Edition
from bangtin.content.loading import Check, load_catalogue
from bangtin.site.build import folder_of, in_order, publish
from bangtin.site.crew import Built, Failed, Order, build_sites, listen
from bangtin.site.inputs import Inputs
from bangtin.site.poster_files import POSTERS, PosterError, address_of
from bangtin.site.record import Record, read_record
from bangtin.site.usb.archive import USB, write_usb
from bangtin.site.whole import look_over

MOST = 1_000_000_000
"""What a code host holds for all editions together, in bytes."""
LARGEST = 60_000_000
"""A site's size in bytes above which the build warns."""


def parser() -> VietnameseParser:
    made = VietnameseParser("Dựng trang cho điện thoại từ nội dung đã kiểm tra.")
    add = made.add_argument
    add("--locality", action="append", default=[], metavar="MÃ", help="địa phương (lặp lại được); mặc định: mkdocs.yml")
    add("--all", action="store_true", help="mọi địa phương và bản toàn quốc")
    add("--part", default="1/1", metavar="I/N", help="chỉ các bản của phần I trong N phần, để chia việc cho nhiều máy")
    add("--jobs", type=int, metavar="N", help="số việc làm cùng lúc; mặc định: số nhân của máy")
    add("--force", action="store_true", help="dựng lại cả những bản không có gì thay đổi")
    add("--output", type=Path, metavar="THƯ MỤC", help="nơi ghi; mặc định: site")
    add("--usb", action="store_true", help=f"thêm tệp ZIP chép vào USB, mở được khi không có mạng, ở {USB}")
    add("--check-built", action="store_true", help="xem trang của các bản đã ghép đủ chưa, không dựng gì")
    return made


def main(root: Path, arguments: Sequence[str], also: Sequence[Check] = ()) -> int:
    """Run the command for the project in `root`; the exit status by the contract (0 done, 1 content, 2 usage).

    `also` holds the checks of other rooms that this room knows nothing of, told in the same run.
    """
    return exit_status(lambda: run(root, parser().parse_args(arguments), also), failures=(PosterError,))


def run(root: Path, options: argparse.Namespace, also: Sequence[Check]) -> int:
    listen()
    if options.jobs is not None and options.jobs < 1:
        raise UsageError(f"--jobs {options.jobs} chưa đúng – ghi một số từ 1 trở lên, hoặc bỏ lựa chọn này")
    catalogue = load_catalogue(root, also)
    part = read_part("--part", options.part)
    editions = in_order(choose_editions(catalogue, root, options.locality, options.all, part))
    output = (options.output or root / "site").resolve()
    if options.check_built:
        return check_built(editions, output)
    refuse_foreign_folder(output, root, editions, catalogue.editions)
    clear_leftovers(output)
    clear_leftovers(output.parent, deep=False)
    workers = int(options.jobs or os.cpu_count() or 1)
    if failures := build(root, catalogue, editions, output, workers, force=options.force):
        print("\n".join(dict.fromkeys(failures)), file=sys.stderr)
        return BAD_CONTENT
    # The national site stands around the others: each is packed once all are in their places.
    for edition in editions if options.usb else ():
        print(usb_summary(write_usb(edition, folder_of(edition, output), root / USB), root))
    return DONE


def check_built(editions: Sequence[Edition], output: Path) -> int:
    """Say what is missing of sites that were put together; nothing is written."""
    found = look_over(editions, output)
    if found.lines:
        print("\n".join(found.lines), file=sys.stderr)
        return BAD_CONTENT
    print(f"Đủ {len(editions)} bản; {in_vietnamese(found.bytes / 1e6)} MB")
    if found.bytes > MOST:
        advice = "dựng ít khuôn khổ hơn, hoặc chia ra nhiều kho"
        print(f"  CHÚ Ý: nặng hơn {MOST // 1_000_000_000} GB, nơi chứa trang không nhận – {advice}")
    return DONE


def build(
    root: Path, catalogue: Catalogue, editions: Sequence[Edition], output: Path, workers: int, *, force: bool
) -> list[str]:
    """Build the sites of what has changed, and put each in its place once it is whole; what went wrong with others."""
    inputs = Inputs(root, catalogue)
    failures: list[str] = []
    with staging_folder(output) as staging:
        orders, kept = sorted_out(editions, inputs, output, staging, force=force)
        with closing(build_sites(root, catalogue, tuple(orders.values()), workers, staging)) as results:
            for edition in editions:
                if record := kept.get(edition.slug):
                    print(f"{edition.place_title}: không đổi; {in_words(record)}")
                    remark(root, edition, record)
                    continue
                match next(results):
                    case Failed(why=why):
                        failures.append(why)
                    case Built(record=record, seconds=seconds):
                        publish(edition, orders[edition.slug].folder, output)
                        print(f"{edition.place_title}: {in_words(record)}; {in_vietnamese(seconds)} giây")
                        remark(root, edition, record)
    return failures


def sorted_out(
    editions: Sequence[Edition], inputs: Inputs, output: Path, staging: Path, *, force: bool
) -> tuple[dict[str, Order], dict[str, Record]]:
    """By their slugs: sites to be built, and those of an earlier build that are still as they would become."""
    orders: dict[str, Order] = {}
    kept: dict[str, Record] = {}
    for edition in editions:
        digest, old = inputs.digest(edition), folder_of(edition, output)
        record = None if force else read_record(old)
        if record is not None and record.holds(old, digest):
            kept[edition.slug] = record
        else:
            orders[edition.slug] = Order(edition.slug, staging / edition.slug, old, digest)
    return orders, kept


def remark(root: Path, edition: Edition, record: Record) -> None:
    """What an edition lacks."""
    address = address_of(root / POSTERS / edition.slug)
    if address is None:
        print(f"  chưa có áp phích – chạy: python build_posters.py --locality {edition.slug}")
    elif address != edition.site_url:
        print(f"  CHÚ Ý: áp phích mang địa chỉ cũ – chạy lại: python build_posters.py --locality {edition.slug}")
    if record.bytes > LARGEST:
        room = f"nơi chứa trang chỉ có {MOST // 1_000_000_000} GB cho mọi bản"
        print(f"  CHÚ Ý: bản này nặng hơn {LARGEST // 1_000_000} MB; {room}")
    if edition.sample:
        print(f"  {report_sample(edition, root)}")


def in_words(record: Record) -> str:
    return f"{record.pages} trang; {in_vietnamese(record.bytes / 1e6)} MB"


def in_vietnamese(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def usb_summary(packed: Path, root: Path) -> str:
    """Where a ZIP was left and how much of a stick it takes."""
    return f"USB: {packed.relative_to(root)}; {in_vietnamese(packed.stat().st_size / 1e6)} MB"


def refuse_foreign_folder(output: Path, root: Path, editions: Sequence[Edition], every: Sequence[str]) -> None:
    """Raises UsageError for a folder whose content a build would throw away though it is no built site."""
    if root.resolve().is_relative_to(output):
        raise UsageError(f"--output {output}: thư mục này chứa cả dự án – chọn một thư mục khác")
    own = {output / edition.slug: () for edition in editions if not edition.is_nation}
    for folder, allowed in {output: every, **own}.items():
        if folder.is_dir() and not is_built_site(folder, allowed):
            message = "thư mục không trống và không phải trang đã dựng – chọn một thư mục khác"
            raise UsageError(f"--output {output}: {folder.name}: {message}")


def is_built_site(folder: Path, editions: Sequence[str]) -> bool:
    """Whether a folder holds a built site, the sites of these editions alone, or nothing."""
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    return "sitemap.xml" in names or names <= {*editions, "index.html"}
