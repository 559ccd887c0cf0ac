"""From content to walls and phones: real posters of both editions, their codes, their pages and their share cards."""

from __future__ import annotations

import functools
import hashlib
import http.server
import json
import re
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pypdfium2
import pytest
from finished import read_codes
from PIL import Image
from trees import copy_project

from bangtin.content.catalogue import Catalogue
from bangtin.content.loading import load_catalogue
from bangtin.posters.cli import main as build_posters
from bangtin.posters.live.check import check_editions
from bangtin.posters.live.promises import issued
from bangtin.posters.live.web import Limits
from bangtin.site.cli import main as build_site

pytestmark = pytest.mark.first

EDITIONS = {"toan-quoc": "", "kien-an": "kien-an"}
"""Edition -> its folder below the built site."""
READ_BACK = ("a3", "zalo-1080x1350")
CODELESS = ("og-1200x630", "led-192x96")
OTHERS = ("bang-ron-5x08",)
"""One that may have no code."""
NO_CODE = ("og-", "led-", "bang-ron-")
"""Formats of which pieces may carry no code: the card is itself the link, and on a banner the slogan comes first."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with posters and sites of all editions, built as `make site` does, in formats of each kind.

    The nation's messages are all among the ward's: in more formats it would show nothing that the ward's don't.
    """
    copy = copy_project(tmp_path_factory.mktemp("du-an") / "tree", {})
    for slug, formats in (("kien-an", (*READ_BACK, *CODELESS, *OTHERS)), ("toan-quoc", (*READ_BACK, *CODELESS))):
        some = [argument for name in formats for argument in ("--format", name)]
        assert build_posters(copy, ["--locality", slug, *some]) == 0
    assert build_site(copy, ["--all", "--jobs", "1"]) == 0
    return copy


@pytest.fixture(scope="module")
def catalogue(tree: Path) -> Catalogue:
    return load_catalogue(tree)


def manifest(tree: Path, slug: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((tree / "build" / "posters" / slug / "manifest.json").read_text("utf-8"))
    return content


def pieces(tree: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for slug in EDITIONS:
        for piece in manifest(tree, slug)["posters"]:
            yield slug, piece


class _Page(HTMLParser):
    """The ids of a page and what its head says."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.properties: dict[str, str] = {}
        self.refresh = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "meta" and "property" in values:
            self.properties[values["property"]] = values["content"]
        if values.get("http-equiv") == "refresh":
            self.refresh = values["content"].partition("url=")[2]


def page_at(tree: Path, slug: str, url: str, site_url: str) -> Path:
    """The file that a server would send for an address of an edition."""
    assert url.startswith(site_url), url
    path = tree / "site" / EDITIONS[slug] / urlsplit(url.removeprefix(site_url)).path
    return path / "index.html" if url.endswith("/") or path.is_dir() else path


def test_every_code_read_from_a_finished_file_leads_to_a_page_and_a_place_on_it(tree: Path) -> None:
    read = 0
    for slug, piece in pieces(tree):
        if piece["format"] in READ_BACK and not piece["theme"].endswith("-it-muc"):
            name = f"{piece['format']}.{'pdf' if 'module_mm' in piece['qr'] else 'png'}"
            module = piece["qr"].get("module_mm") or piece["qr"]["module_px"]
            path = tree / "build" / "posters" / slug / piece["message"] / name
            assert read_codes(path, module) == [piece["qr"]["url"]], path
            read += 1
    assert read > 100


def test_every_address_in_a_code_leads_to_a_page_and_a_place_on_it(tree: Path) -> None:
    leads: set[tuple[str, str, str]] = set()
    for slug, piece in pieces(tree):
        if piece["qr"] is None:
            assert piece["format"].startswith(NO_CODE), piece["format"]
        else:
            leads.add((slug, piece["qr"]["url"], piece["page"]))
    for slug, url, wanted in leads:
        site_url = manifest(tree, slug)["site_url"]
        goal = urljoin(url, _Page(page_at(tree, slug, url, site_url)).refresh)
        page, _, anchor = goal.partition("#")
        assert page.removeprefix(site_url) == wanted.partition("#")[0]
        assert not anchor or anchor in _Page(page_at(tree, slug, page, site_url)).ids, goal
    assert len(leads) > 55
    assert {slug for slug, _, _ in leads} == set(EDITIONS)


def letters(text: str) -> str:
    """What is the same in a slogan as stored and as set: letters and marks, not capitals, dashes or line ends."""
    return re.sub(r"[\s–-]+", "", text).casefold()


def test_every_slogan_is_on_its_page_and_on_its_poster_letter_for_letter(tree: Path, catalogue: Catalogue) -> None:
    checked = 0
    for slug, folder in EDITIONS.items():
        edition = catalogue.edition(slug)
        for entry in edition.slogans:
            page = (tree / "site" / folder / "khau-hieu" / entry.id / "index.html").read_text(encoding="utf-8")
            message = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
            assert message and message[1].strip().startswith(entry.slogan.text), entry.id
            document = pypdfium2.PdfDocument(tree / "build" / "posters" / slug / entry.id / "a3.pdf")
            words = document[0].get_textpage().get_text_range()
            document.close()
            assert letters(entry.slogan.text) in letters(words), entry.id
            checked += 1
    assert checked == sum(len(catalogue.edition(slug).slogans) for slug in EDITIONS) > 0


def test_a_place_elsewhere_does_not_get_the_slogans_of_a_city(tree: Path, catalogue: Catalogue) -> None:
    national = {piece["message"] for slug, piece in pieces(tree) if slug == "toan-quoc"}
    assert not any(entry.id in national for entry in catalogue.slogans if entry.slogan.scope == "hai-phong")
    # So a ward's files show all that the nation's would.
    assert national <= {piece["message"] for slug, piece in pieces(tree) if slug == "kien-an"}


def test_every_page_shares_a_card_that_exists_at_an_absolute_address(tree: Path) -> None:
    for slug, folder in EDITIONS.items():
        site_url = manifest(tree, slug)["site_url"]
        skipped = {"q", *EDITIONS.values()} - {""}
        for path in sorted((tree / "site" / folder).rglob("index.html")):
            if path.relative_to(tree / "site" / folder).parts[0] in skipped:
                continue
            page = _Page(path)
            card = page_at(tree, slug, page.properties["og:image"], site_url)
            with Image.open(card) as picture:
                assert picture.size == (1200, 630), path
            assert page.properties["og:url"].startswith(site_url)


def test_a_slogan_and_its_page_share_their_own_card(tree: Path, catalogue: Catalogue) -> None:
    for entry in catalogue.edition("kien-an").slogans:
        page = _Page(tree / "site" / "kien-an" / "khau-hieu" / entry.id / "index.html")
        assert f"/{entry.id}/og-1200x630.png" in page.properties["og:image"]


def test_published_files_are_the_built_ones(tree: Path) -> None:
    for slug, folder in EDITIONS.items():
        published = tree / "site" / folder / "posters"
        for piece in manifest(tree, slug)["posters"]:
            for file in piece["files"]:
                data = (published / file["path"]).read_bytes()
                assert hashlib.sha256(data).hexdigest() == file["sha256"]


def test_samples_and_they_alone_say_so_in_the_manifest_and_on_every_page(tree: Path, catalogue: Catalogue) -> None:
    for slug, folder in EDITIONS.items():
        sample = catalogue.edition(slug).sample
        assert manifest(tree, slug)["sample"] is sample
        assert ("BẢN MẪU" in (tree / "site" / folder / "index.html").read_text(encoding="utf-8")) is sample


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


def test_every_code_leads_to_its_page_over_http(tree: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    handler = functools.partial(_Quiet, directory=str(tree / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for slug, folder in EDITIONS.items():
            here = f"http://127.0.0.1:{server.server_port}/{folder}{'/' if folder else ''}"
            text = (tree / "build" / "posters" / slug / "manifest.json").read_text(encoding="utf-8")
            moved = text.replace(manifest(tree, slug)["site_url"], here).replace('"sample": true', '"sample": false')
            (tmp_path / slug).mkdir()
            (tmp_path / slug / "manifest.json").write_text(moved, encoding="utf-8")
        codes = {slug: issued(catalogue.edition(slug)) for slug in EDITIONS}
        found = check_editions(tmp_path, codes, Limits(pause=0), lambda done, every: None)
        server.shutdown()
    assert found.problems == ()
    assert found.asked > 55
