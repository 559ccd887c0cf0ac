"""MkDocs' events in; calls of this package's plain functions out. The only file that knows how MkDocs works.

The edition is `extra.dia_phuong` of the settings, unless `bangtin.site.build` has handed in a context. The context
lives in the settings of the Markdown extension, so that it is made once per build.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from bangtin.atomic import write_bytes, write_text
from bangtin.commands import UsageError
from bangtin.content.loading import load_catalogue
from bangtin.content.problems import ContentError
from bangtin.site import poster_files
from bangtin.site.context import SiteContext, View, page_url
from bangtin.site.edition_context import edition_context
from bangtin.site.events import announcement_calendar, announcement_pages, calendars
from bangtin.site.files import fonts, forwarding, print_paths, short_links, stand_in_fonts, web_manifest
from bangtin.site.finishing import finish, prune
from bangtin.site.frame import Frame
from bangtin.site.gallery import format_pages
from bangtin.site.listening import speech_file
from bangtin.site.places import corrections, local_pages
from bangtin.site.poster_files import POSTERS, PosterError
from bangtin.site.search import index as search_index
from bangtin.site.search import page as search_page
from bangtin.site.search import texts as search_texts
from bangtin.site.search import words as search_words
from bangtin.site.slogans import pages as slogan_pages
from bangtin.site.sources import cited_on

log = logging.getLogger("mkdocs.hooks.bangtin")

KEPT = Path("build") / "kept"
"""What is the same in every edition and takes long to make: fonts, the style sheet, icons."""
TEMPLATE_CACHE = Path("build") / "templates"
"""Compiled templates: they are the same in every edition, and in the next build."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content, or stop with every problem of it; give the edition's address to the site."""
    settings = config.mdx_configs.setdefault("bangtin", {})
    if "site" not in settings:
        settings["site"] = _read(config)
    if not config.site_url:
        config.site_url = _site(config).edition.site_url
    config.nav = local_pages.menu(config.nav, _site(config).edition)
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
    """Lay the places' own pages over the common ones; add a page for what has one by itself, such as each slogan."""
    view = View(_site(config), slogan_pages.LIST_PAGE)
    for path, file in local_pages.local_files(view.edition).items():
        if common := files.get_file_from_path(path):
            files.remove(common)
        files.append(File.generated(config, path, abs_src_path=str(file)))
    makers = (slogan_pages, announcement_pages, format_pages, corrections, search_page)
    generated = {path: text for maker in makers for path, text in maker.generated_pages(view).items()}
    for path, text in generated.items():
        files.append(File.generated(config, path, content=text))
    files.append(
        File.generated(config, stand_in_fonts.SHEET, content=stand_in_fonts.stand_in_sheet(_root(config) / KEPT))
    )
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Date the page by its content, never by the clock."""
    page.update_date = _site(config).edition.updated.isoformat()
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Complete the pages of slogans, announcements and formats; say on every page what was corrected."""
    view = View(_site(config), page.file.src_uri)
    return print_paths.with_paths(corrections.complete(_completed(html, view), view), view.page)


def _completed(html: str, view: View) -> str:
    if slogan := slogan_pages.entry_of(view.page, view):
        return slogan_pages.complete(html, slogan, view)
    if announcement := announcement_pages.entry_of(view.page, view):
        return announcement_pages.complete(html, announcement, view)
    if fmt := format_pages.format_of(view.page, view):
        return format_pages.complete(html, fmt, view)
    return html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give the templates their `bt`; now that every page has its words, make the search's index and the list of all."""
    site = _site(config)
    env.globals["bt"] = Frame(site)
    templates = _root(config) / TEMPLATE_CACHE
    templates.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(templates))
    found = [
        _findable(file.page) for file in files.documentation_pages() if file.page and file.src_uri != search_page.PAGE
    ]
    _link_back(files)
    contents = [file.page.content or "" for file in files.documentation_pages() if file.page]
    spoken = speech_file.speech_script(contents, site.edition.catalogue.abbreviations)
    files.append(File.generated(config, speech_file.SPEECH_FILE, content=spoken))
    catalogue = site.edition.catalogue
    words = search_words.other_words(catalogue.abbreviations, catalogue.search_words)
    words = {**words, **search_words.own_station(site.edition)}
    script = search_index.index_script(found, words, catalogue.absent_words)
    files.append(File.generated(config, search_index.INDEX_FILE, content=script))
    if (listing := files.get_file_from_path(search_page.PAGE)) and listing.page:
        listing.page.content = search_page.listing(found, View(site, search_page.PAGE))
    return env


def _link_back(files: Files) -> None:
    """Say below every passage of the sources which pages lead to it."""
    pages = [file.page for file in files.documentation_pages() if file.page and file.page.content]
    answers = [page for page in pages if not cited_on.is_source_page(page.file.src_uri)]
    cited = cited_on.passages_cited(
        cited_on.Citing(page.file.src_uri, cited_on.short_name(page.meta), page.content or "") for page in answers
    )
    for page in pages:
        if cited_on.is_source_page(page.file.src_uri):
            page.content = cited_on.with_back_links(page.content or "", page.file.src_uri, cited)


def _findable(page: Page) -> search_index.FoundPage:
    texts = search_texts.page_texts(page.content or "")
    return search_index.FoundPage(page_url(page.file.src_uri), page.meta.get("kieu", ""), str(page.title or ""), texts)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Without an address, the national edition stands at the root of what is served, whatever it pretends."""
    edition = _site(config).edition
    if template_name != "404.html" or edition.addressed or not edition.is_nation:
        return output
    return output.replace(f'"{urlsplit(edition.site_url).path}', '"/')


def on_post_build(config: MkDocsConfig) -> None:
    """Write what isn't a page, and delete what nobody asks for."""
    site, target = _site(config), Path(config.site_dir)
    for name, data in fonts.web_fonts(_root(config) / KEPT).items():
        write_bytes(target / fonts.FONT_FOLDER / name, data)
    for name, text in {**short_links.short_pages(site), **forwarding.old_pages(site)}.items():
        write_text(target / name, text)
    for event in site.edition.catalogue.sheets.events:
        path = target / site.calendar_folder / calendars.calendar_name(event.id)
        write_bytes(path, calendars.calendar_file(event.id, site.edition))
    for name, data in announcement_calendar.calendar_files(site.edition).items():
        write_bytes(target / site.calendar_folder / name, data)
    _posters(site, _root(config) / POSTERS / site.edition.slug, target)
    for name, data in web_manifest.app_files(site.edition, _root(config) / KEPT).items():
        write_bytes(target / name, data)
    prune.prune(target)
    if not _is_served(config):
        finish.finish(target, _root(config) / KEPT)


def _is_served(config: MkDocsConfig) -> bool:
    """Whether an author looks at pages while writing: pages come as they are, with MkDocs' own script."""
    return str(config.site_url).startswith(f"http://{config.dev_addr}/")


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
