"""Arguments of `build_site.py` in; sites, one line for each, or a list of problems out."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

from mkdocs.exceptions import Abort, MkDocsException

from bangtin.atomic import clear_leftovers
from bangtin.commands import (
    DONE,
    UsageError,
    VietnameseParser,
    choose_editions,
    exit_status,
    report_sample,
)
from bangtin.content.editions import Edition
from bangtin.content.loading import Check, load_catalogue
from bangtin.site.build import Built, build_edition, in_order
from bangtin.site.edition_context import edition_context
from bangtin.site.poster_files import POSTERS, PosterError, address_of

LARGEST = 60_000_000
"""A site's size in bytes above which the build warns: a code host holds 1 GB for all editions together."""


def parser() -> VietnameseParser:
    made = VietnameseParser("Dựng trang cho điện thoại từ nội dung đã kiểm tra.")
    add = made.add_argument
    add("--locality", action="append", default=[], metavar="MÃ", help="địa phương (lặp lại được); mặc định: mkdocs.yml")
    add("--all", action="store_true", help="mọi địa phương và bản toàn quốc")
    add("--output", type=Path, metavar="THƯ MỤC", help="nơi ghi; mặc định: site")
    return made


def main(root: Path, arguments: Sequence[str], also: Sequence[Check] = ()) -> int:
    """Run the command for the project in `root`; the exit status by the contract (0 done, 1 content, 2 usage).

    `also` holds the checks of other rooms that this room knows nothing of, told in the same run.
    """
    return exit_status(
        lambda: run(root, parser().parse_args(arguments), also), failures=(PosterError, Abort, MkDocsException)
    )


def run(root: Path, options: argparse.Namespace, also: Sequence[Check]) -> int:
    _listen()
    catalogue = load_catalogue(root, also)
    editions = in_order(choose_editions(catalogue, root, options.locality, options.all))
    output = (options.output or root / "site").resolve()
    refuse_foreign_folder(output, root, editions, catalogue.editions)
    clear_leftovers(output)
    clear_leftovers(output.parent, deep=False)
    for edition in editions:
        site = edition_context(catalogue, edition.slug, root / POSTERS)
        built = build_edition(root, site, output)
        print(summary(built))
        if not site.posters:
            print(f"  chưa có áp phích – chạy: python build_posters.py --locality {edition.slug}")
        elif address_of(root / POSTERS / edition.slug) != edition.site_url:
            print(f"  CHÚ Ý: áp phích mang địa chỉ cũ – chạy lại: python build_posters.py --locality {edition.slug}")
        if built.bytes > LARGEST:
            print(f"  CHÚ Ý: bản này nặng hơn {LARGEST // 1_000_000} MB; nơi chứa trang chỉ có 1 GB cho mọi bản")
        if edition.sample:
            print(f"  {report_sample(edition, root)}")
    return DONE


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


def summary(built: Built) -> str:
    size = f"{built.bytes / 1e6:.1f} MB".replace(".", ",")
    seconds = f"{built.seconds:.1f} giây".replace(".", ",")
    return f"{built.edition.place_title}: {built.pages} trang; {size}; {seconds}"


def _listen() -> None:
    """Show the builder's warnings: each of them makes the build fail."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.handlers[:] = [handler]
    logger.propagate = False
