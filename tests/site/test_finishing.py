"""The last steps of a build, each by itself: what is unused goes, names tell content, policies know scripts."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from bangtin.site.finishing.fingerprints import mark_files, renaming
from bangtin.site.finishing.names import Names, names_of
from bangtin.site.finishing.policy import policy, with_policy
from bangtin.site.finishing.styles import one_sheet
from bangtin.site.finishing.worker import listed

PAGE = """<html class="js"><body><p class="a b" id="c" data-thu="y z" title="1 > 2"><i hidden></i></p>
<script>document.body.dataset.moiChon = "x"; add("bt-sau")</script></body></html>"""


def _kept(sheet: str) -> str:
    return one_sheet([sheet], names_of([PAGE], ["toggle('bt-rieng')"]))


@pytest.mark.parametrize(
    "rule",
    [
        ".a{color:red}",
        ".js .a.b>i{color:red}",
        "#c{color:red}",
        ".bt-sau{color:red}",
        ".bt-rieng:hover{color:red}",
        "[data-thu~=y]{color:red}",
        "[data-moi-chon~=gi-do]{color:red}",
        "i[hidden]{color:red}",
        ".a:not(.xa){color:red}",
        "@media print{.a{color:red}}",
    ],
)
def test_what_a_page_or_a_script_can_name_stays(rule: str) -> None:
    assert _kept(rule).strip() == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".xa{color:red}",
        ".a .xa{color:red}",
        "#xa{color:red}",
        "table{color:red}",
        "[data-thu=khac]{color:red}",
        "[data-la]{color:red}",
        "@media print{.xa{color:red}}",
        ":root{--bt-thua:red}",
        "@keyframes thua{to{color:red}}",
    ],
)
def test_what_nothing_can_name_goes(rule: str) -> None:
    assert _kept(rule).strip() == ""


def test_of_a_list_only_what_is_named_stays() -> None:
    assert _kept(".xa,.a,.xa .b{color:red}").strip() == ".a{color:red}"


def test_properties_that_only_unread_ones_read_go_too() -> None:
    sheet = ".a{--bt-mot:red;--bt-hai:var(--bt-mot);--bt-ba:blue;color:var(--bt-ba)}"
    assert _kept(sheet).strip() == ".a{--bt-ba:blue;color:var(--bt-ba)}"


def test_a_broken_sheet_stops_the_build() -> None:
    with pytest.raises(ValueError, match="style sheet, line 2"):
        one_sheet(["a{color:red}\n}"], Names(frozenset({"a"}), frozenset()))


def test_a_name_tells_the_content(tmp_path: Path) -> None:
    for name, text in (("bang-tin.js", "1"), ("tim.0123abcd.js", "2")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    mark = hashlib.sha256(b"1").hexdigest()[:8]
    renamed = mark_files(tmp_path, "*.js")
    assert renamed == {"bang-tin.js": f"bang-tin.{mark}.js"}
    assert renaming('<script src="../bang-tin.js">', renamed) == f'<script src="../bang-tin.{mark}.js">'
    assert mark_files(tmp_path, "*.js") == {}


def test_a_policy_names_the_scripts_of_the_page() -> None:
    script = "x = 'ế'"
    others = '<script src="a.js"></script><script type="text/plain">y</script>'
    page = f'<meta charset="utf-8"><script>{script}</script>{others}'
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy(page).endswith(f"script-src 'self' 'sha256-{digest}'")
    assert with_policy(page).startswith('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="')
    with pytest.raises(ValueError, match="charset"):
        with_policy("<p>")


def test_a_worker_s_version_follows_what_it_saves(tmp_path: Path) -> None:
    worker = 'const SITE={version:"",pages:{},shell:[]};'
    (tmp_path / "ngoai-tuyen.html").write_text("x", encoding="utf-8")
    (tmp_path / "index.html").write_text("1", encoding="utf-8")
    titles = {"": "Trang chủ", "la/": "Lạ"}
    first = listed(worker, tmp_path, titles)
    assert '"shell":["ngoai-tuyen.html",""]' in first and '"la/":"Lạ"' in first
    assert listed(worker, tmp_path, titles) == first
    (tmp_path / "index.html").write_text("2", encoding="utf-8")
    assert listed(worker, tmp_path, titles) != first
    with pytest.raises(ValueError, match="no place"):
        listed("const SITE={};", tmp_path, titles)
