"""A built site in; the same site ready for a slow line out: one small style sheet, short scripts, names that tell
content, a policy on every page, a service worker with its list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import rjsmin

from bangtin.content.editions import SITE_NAME
from bangtin.site.finishing import styles, worker
from bangtin.site.finishing.fingerprints import mark_files, renaming
from bangtin.site.finishing.first_screen import first_rules, with_first_screen
from bangtin.site.finishing.names import names_of
from bangtin.site.finishing.own_classes import own_classes
from bangtin.site.finishing.policy import with_policy
from bangtin.site.page_parts import HOME_NAME

_SHEETS = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')
_TITLE = re.compile(r"<title>(.*?)</title>", re.S)
_BLANK = re.compile(r"\n\s*\n+[ \t]*|\n[ \t]+")
_KEPT_AS_IT_IS = re.compile(r"(<(textarea|pre|script)\b.*?</\2>)", re.S)
_STYLES = "assets/stylesheets"
_SHEET = f"{_STYLES}/bang-tin.css"
_SCRIPTS = "assets/javascripts/*.js"
_FORWARDS = '<meta http-equiv="refresh"'


def finish(site: Path, cache: Path | None = None) -> None:
    """Finish a site in its folder. Nothing else may stand in it yet. `cache` keeps the style sheet between builds."""
    built = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    pages = _with_one_sheet(site, built, cache)
    renamed = dict(mark_files(site, "assets/fonts/*.woff2"))
    for script in (*sorted(site.glob(_SCRIPTS)), site / worker.WORKER):
        script.write_text(rjsmin.jsmin(script.read_text(encoding="utf-8")), encoding="utf-8")
    sheet = site / _SHEET
    rules = renaming(sheet.read_text(encoding="utf-8"), _from_sheet(renamed))
    sheet.write_text(rules, encoding="utf-8")
    renamed.update(mark_files(site, _SHEET))
    renamed.update(mark_files(site, _SCRIPTS))
    first = first_rules(rules)
    for path, page in pages.items():
        short = with_first_screen(_without_blanks(renaming(page, renamed)), first)
        path.write_text(with_policy(short), encoding="utf-8")
    titles = {_address(path, site): _title(page) for path, page in pages.items() if _is_opened(path, page)}
    script = site / worker.WORKER
    script.write_text(
        worker.listed(script.read_text(encoding="utf-8"), site, dict(sorted(titles.items()))), encoding="utf-8"
    )


def _with_one_sheet(site: Path, pages: Mapping[Path, str], cache: Path | None) -> Mapping[Path, str]:
    """Write one style sheet for all that the pages ask for; the pages that ask for it."""
    names = _SHEETS.findall(pages[site / "index.html"])
    scripts = [path.read_text(encoding="utf-8") for path in (*sorted(site.glob(_SCRIPTS)), site / worker.WORKER)]
    sheets = [(site / name).read_text(encoding="utf-8") for name in names]
    for path in site.glob(f"{_STYLES}/*.css"):
        path.unlink()
    named = names_of(pages.values(), scripts)
    used = replace(named, tags=named.tags | own_classes(sheets))
    (site / _SHEET).write_text(styles.kept_sheet(sheets, used, cache), encoding="utf-8")
    return {path: _asking_for_one(page) for path, page in pages.items()}


def _asking_for_one(page: str) -> str:
    head, end, body = page.partition("</head>")
    first = _SHEETS.search(head)
    if first is None:
        return page
    root = first[1].partition(_STYLES)[0]
    rest = _SHEETS.sub("", head)
    return f'{rest[: first.start()]}<link rel="stylesheet" href="{root}{_SHEET}">{rest[first.start() :]}{end}{body}'


def _from_sheet(renamed: Mapping[str, str]) -> Mapping[str, str]:
    """The names as a style sheet writes them: from the folder `assets` on."""
    return {old.removeprefix("assets/"): new.removeprefix("assets/") for old, new in renamed.items()}


def _without_blanks(page: str) -> str:
    """The page without indentation and blank lines, which templates leave; what shows its blanks stays."""
    parts = _KEPT_AS_IT_IS.split(page)
    return "".join(
        _BLANK.sub("\n", part) if number % 3 == 0 else part for number, part in enumerate(parts) if number % 3 != 2
    )


def _address(path: Path, site: Path) -> str:
    folder = path.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"


def _is_opened(path: Path, page: str) -> bool:
    """Whether readers stay on a page of an address of its own: it forwards nobody, and is no page of errors."""
    return path.name == "index.html" and _FORWARDS not in page


def _title(page: str) -> str:
    found = _TITLE.search(page)
    title = unescape(found[1]).strip() if found else ""
    return HOME_NAME if title == SITE_NAME else title.removesuffix(f" · {SITE_NAME}")
