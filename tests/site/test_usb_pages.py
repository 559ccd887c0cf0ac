"""Pages of a built site, changed so that they work from a folder; and the ZIP that they go out in."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bangtin.site.usb.archive import FIRST, write_usb
from bangtin.site.usb.pages import on_stick

FILES = {
    "index.html",
    "muc-tieu/index.html",
    "hoi-dap/index.html",
    "nhiem-vu/4-chi-phi/index.html",
    "assets/javascripts/a.js",
    "posters/bhyt/a3.pdf",
    "lich/ngày 7.ics",
}


def changed(html: str, path: str = "muc-tieu/index.html") -> str:
    return on_stick(html, path, FILES.__contains__)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("../hoi-dap/", "../hoi-dap/index.html"),
        ("../hoi-dap", "../hoi-dap/index.html"),
        ("../hoi-dap/#bhyt", "../hoi-dap/index.html#bhyt"),
        ("../hoi-dap/?h=y+te#bhyt", "../hoi-dap/index.html?h=y+te#bhyt"),
        ("../nhiem-vu/4-chi-phi/", "../nhiem-vu/4-chi-phi/index.html"),
        ("..", "../index.html"),
        ("../.", "../index.html"),
        (".", "index.html"),
        ("./", "index.html"),
        ("../posters/bhyt/a3.pdf", "../posters/bhyt/a3.pdf"),
        ("../lich/ng%C3%A0y%207.ics", "../lich/ng%C3%A0y%207.ics"),
        ("#bhyt", "#bhyt"),
        ("?h=y+te", "?h=y+te"),
        ("", ""),
        ("https://yte.kienan.gov.vn/kien-an/", "https://yte.kienan.gov.vn/kien-an/"),
        ("mailto:tram@kienan.gov.vn", "mailto:tram@kienan.gov.vn"),
        ("//may.vn/a/", "//may.vn/a/"),
    ],
)
def test_a_link_leads_to_a_file(address: str, wanted: str) -> None:
    assert changed(f'<p><a class="x" href="{address}">Xem</a>') == f'<p><a class="x" href="{wanted}">Xem</a>'


@pytest.mark.parametrize("address", ["../../thanh-dong/", "/kien-an/", "../khong-co/", "../../../etc/passwd"])
def test_a_link_to_what_the_copy_does_not_hold_becomes_plain_words(address: str) -> None:
    assert changed(f'<a href="{address}" class="x">Phường khác</a>') == '<a class="x">Phường khác</a>'


def test_forms_and_forwarding_pages_lead_to_files_too() -> None:
    assert changed('<form action="../hoi-dap/" role=search>') == '<form action="../hoi-dap/index.html" role=search>'
    page = '<meta http-equiv="refresh" content="0; url=../../muc-tieu/#a&amp;b">'
    assert changed(page, "q/k4/index.html") == page.replace("muc-tieu/", "muc-tieu/index.html")


def test_the_policy_allows_the_folder_s_own_files_and_still_no_host() -> None:
    policy = "default-src 'none'; script-src 'self' 'sha256-x='; img-src 'self' data:"
    made = changed(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
    assert "script-src 'self' file: 'sha256-x='; img-src 'self' file: data:" in made
    assert "http" not in made.replace("http-equiv", "")


@pytest.mark.parametrize("kind", ["manifest", "preload", "canonical"])
def test_what_only_a_host_can_serve_is_not_asked_for(kind: str) -> None:
    assert (
        changed(f'<head><link rel="{kind}" href="../x.json" crossorigin><title>A</title>') == "<head><title>A</title>"
    )


def test_no_service_worker_is_asked_for() -> None:
    script = '<script src="../assets/javascripts/a.js" defer data-tim="../assets/javascripts/a.js"{}></script>'
    assert changed(script.format(' data-sw="../sw.js"')) == script.format("")


def test_texts_scripts_and_comments_stay_to_the_letter() -> None:
    html = (
        "<!doctype html>\n<!-- <a href='..'> -->\n<script>const a = '<a href=\"../hoi-dap/\">';</script>\n"
        '<textarea>Xem: <a href="../hoi-dap/"></textarea>\n<p>1 &lt; 2 &amp; "ba"</p>\n<svg><path d="M0 0h1"/></svg>\n'
    )
    assert changed(html) == html


@pytest.mark.parametrize("tag", ["<a href=../hoi-dap/>", "<a href='../hoi-dap/'>", '<A HREF = "../hoi-dap/">'])
def test_attributes_are_found_however_they_are_written(tag: str) -> None:
    assert 'href="../hoi-dap/index.html"' in changed(tag).lower()


def test_a_value_that_looks_like_an_attribute_is_no_attribute() -> None:
    html = '<a data-x=" href=../hoi-dap/ " title="a">'
    assert changed(html) == html


@settings(deadline=None)  # machines that run many tests at once are slow at times
@given(st.text(alphabet=st.sampled_from("<>/\"= ahref'!-&;#?.\n[]")))
@example("<![;")
def test_no_markup_however_broken_is_lost_or_fails(text: str) -> None:
    assert isinstance(changed(text), str)


# --- the ZIP ---


@dataclass(frozen=True)
class FakeCatalogue:
    editions: tuple[str, ...] = ("toan-quoc", "kien-an")


@dataclass(frozen=True)
class FakeEdition:
    """As much of an edition as packing asks for."""

    slug: str
    catalogue: FakeCatalogue = FakeCatalogue()

    @property
    def is_nation(self) -> bool:
        return self.slug == "toan-quoc"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    pages = ("index.html", "tim/index.html", "kien-an/index.html", "404.html", "ngoai-tuyen.html")
    for name in (*pages, "sw.js", "manifest.webmanifest", "sitemap.xml", "posters/manifest.json", ".an/tep.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text('<a href="tim/">Tìm</a>', encoding="utf-8")
    return folder


def test_one_folder_holds_one_file_to_open_and_the_site(built: Path, tmp_path: Path) -> None:
    packed = write_usb(FakeEdition("kien-an"), built, tmp_path / "usb")  # type: ignore[arg-type]  # stands in
    assert packed.name == "kien-an.zip"
    with zipfile.ZipFile(packed) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"bang-tin-kien-an"}
        inside = [name.removeprefix("bang-tin-kien-an/") for name in archive.namelist()]
        first = archive.read(f"bang-tin-kien-an/{FIRST}").decode()
        page = archive.read("bang-tin-kien-an/trang/index.html").decode()
    assert inside == [
        FIRST, "trang/index.html", "trang/kien-an/index.html", "trang/posters/manifest.json", "trang/tim/index.html",
    ]  # fmt: skip
    assert 'content="0; url=trang/index.html"' in first and '<a href="trang/index.html">' in first
    assert page == '<a href="tim/index.html">Tìm</a>'


def test_the_national_copy_leaves_out_the_sites_that_stand_inside_its_folder(built: Path, tmp_path: Path) -> None:
    packed = write_usb(FakeEdition("toan-quoc"), built, tmp_path / "usb")  # type: ignore[arg-type]  # stands in
    with zipfile.ZipFile(packed) as archive:
        assert not [name for name in archive.namelist() if "/kien-an/" in name]


def test_two_packings_are_the_same_to_the_byte(built: Path, tmp_path: Path) -> None:
    edition = FakeEdition("kien-an")
    first = write_usb(edition, built, tmp_path / "mot").read_bytes()  # type: ignore[arg-type]  # stands in
    for path in built.rglob("*.html"):
        path.touch()
    assert write_usb(edition, built, tmp_path / "hai").read_bytes() == first  # type: ignore[arg-type]  # stands in
