"""MkDocs' events in; calls of this package's plain functions out. The only file that knows how MkDocs works.

The edition is `extra.dia_phuong` of the settings, unless `bangtin.site.build` has handed in a context. The context
lives in the settings of the Markdown extension, so that it is made once per build.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from bangtin.atomic import write_bytes, write_text
from bangtin.commands import UsageError
from bangtin.content.loading import load_catalogue
from bangtin.content.problems import ContentError
from bangtin.site import (
    announcement_calendar,
    announcement_pages,
    calendars,
    fonts,
    format_pages,
    poster_files,
    prune,
    search_words,
    short_links,
    slogan_pages,
)
from bangtin.site.context import SiteContext, View
from bangtin.site.edition_context import edition_context
from bangtin.site.frame import Frame
from bangtin.site.poster_files import POSTERS, PosterError

log = logging.getLogger("mkdocs.hooks.bangtin")

FONT_CACHE = Path("build") / "fonts"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content, or stop with every problem of it; give the edition's address to the site."""
    settings = config.mdx_configs.setdefault("bangtin", {})
    if "site" not in settings:
        settings["site"] = _read(config)
    if not config.site_url:
        config.site_url = _site(config).edition.site_url
    return config


def _read(config: MkDocsConfig) -> SiteContext:
    root = _root(config)
    try:
        return edition_context(load_catalogue(root), config.extra.get("dia_phuong"), root / POSTERS)
    except (ContentError, UsageError, PosterError) as error:
        raise Abort(str(error)) from None


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _site(config: MkDocsConfig) -> SiteContext:
    site: SiteContext = config.mdx_configs["bangtin"]["site"]
    return site


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every slogan, every announcement and every format of posters."""
    view = View(_site(config), slogan_pages.LIST_PAGE)
    makers = (slogan_pages, announcement_pages, format_pages)
    generated = {path: text for maker in makers for path, text in maker.generated_pages(view).items()}
    for path, text in generated.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Date the page by its content, never by the clock; say how high it stands among what a search finds."""
    page.update_date = _site(config).edition.updated.isoformat()
    boost = search_words.BOOSTS.get(page.meta.get("kieu", ""))
    if boost:
        page.meta["search"] = {"boost": boost}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Complete the pages of slogans, announcements and formats."""
    view = View(_site(config), page.file.src_uri)
    if slogan := slogan_pages.entry_of(view.page, view):
        return slogan_pages.complete(html, slogan, view)
    if announcement := announcement_pages.entry_of(view.page, view):
        return announcement_pages.complete(html, announcement, view)
    if fmt := format_pages.format_of(view.page, view):
        return format_pages.complete(html, fmt, view)
    return html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give the templates their `bt`."""
    env.globals["bt"] = Frame(_site(config))
    return env


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """A sample of the national edition stands at the root of what is served, whatever its pretended address says."""
    edition = _site(config).edition
    if template_name != "404.html" or not (edition.sample and edition.is_nation):
        return output
    return output.replace(f'"{urlsplit(edition.site_url).path}', '"/')


def on_post_build(config: MkDocsConfig) -> None:
    """Write what isn't a page, and delete what nobody asks for."""
    site, target = _site(config), Path(config.site_dir)
    for name, data in fonts.web_fonts(_root(config) / FONT_CACHE).items():
        write_bytes(target / fonts.FONT_FOLDER / name, data)
    for name, text in short_links.short_pages(site).items():
        write_text(target / name, text)
    for event in site.edition.catalogue.sheets.events:
        path = target / site.calendar_folder / calendars.calendar_name(event.id)
        write_bytes(path, calendars.calendar_file(event.id, site.edition))
    for name, data in announcement_calendar.calendar_files(site.edition).items():
        write_bytes(target / site.calendar_folder / name, data)
    search_words.teach(target, site.edition.catalogue.abbreviations)
    _posters(site, _root(config) / POSTERS / site.edition.slug, target)
    prune.prune(target)


def _posters(site: SiteContext, folder: Path, target: Path) -> None:
    try:
        poster_files.copy_posters(folder, target / site.poster_folder)
    except PosterError as error:
        raise Abort(str(error)) from None
    if not site.posters:
        log.info("Chưa có áp phích cho bản này – chạy: python build_posters.py --locality %s", site.edition.slug)


def on_build_error(error: Exception) -> None:
    """Problems of the content that only show while a page is rendered: as a list, without a traceback."""
    if isinstance(error, ContentError):
        raise Abort(str(error)) from None
