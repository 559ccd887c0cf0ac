"""Codes of built editions, asked over HTTP from a server on this machine that answers well, badly and not at all."""

from __future__ import annotations

import http.server
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from trees import ROOT, Tree

from bangtin.content.loading import load_catalogue
from bangtin.posters.cli import main
from bangtin.posters.live import web
from bangtin.posters.live.check import Findings, check_editions, report
from bangtin.posters.live.pages import forwards_to, places
from bangtin.posters.live.promises import Promise, issued, promises
from bangtin.posters.live.web import Limits
from bangtin.posters.manifest import MANIFEST, Manifest, Piece, QrRow, write_manifest

QUICK = Limits(each=0.5, page=0.6, bytes=200_000, tries=2, redirects=3, pause=0, backoff=0.01, longest_wait=1, total=20)
Reply = Callable[[http.server.BaseHTTPRequestHandler], None]


@dataclass
class Server:
    """What is served at which path, and what was asked for."""

    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    root: str = ""


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def _reply(self) -> None:
            state.asked.append((self.command, self.path))
            state.moments.append(time.monotonic())
            state.agents.add(self.headers["User-Agent"])
            state.replies.get(self.path, page(404, "Không có trang này"))(self)

        do_GET = do_HEAD = _reply  # noqa: N815 – the names that the server looks for

        def log_message(self, format: str, *args: object) -> None:
            """Tests print nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as httpd:
        httpd.daemon_threads = True
        thread = threading.Thread(target=httpd.serve_forever, daemon=True)
        thread.start()
        state.root = f"http://127.0.0.1:{httpd.server_port}/"
        yield state
        httpd.shutdown()
        thread.join()


def page(status: int, body: str | bytes, content_type: str = "text/html; charset=utf-8", **headers: str) -> Reply:
    """A whole answer."""
    data = body if isinstance(body, bytes) else body.encode()

    def reply(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(data)

    return reply


def forward(address: str) -> Reply:
    """The small page of a code."""
    return page(200, f'<!doctype html><meta http-equiv="refresh" content="0; url={address}"><p>Khẩu hiệu</p>')


def edition(root: str, goals: dict[str, str], *, slug: str = "kien-an", sample: bool = False) -> Manifest:
    """A manifest with a piece for each code."""
    pieces = (
        Piece(
            f"loi-{code}", "khau-hieu", "a3", "xanh-la", "Sức khỏe là vốn quý", goal, 1, (),
            QrRow(f"{root}q/{code}/", code, 40.0, 1.2, "mm", "M", 4), (), (),
        )
        for code, goal in goals.items()
    )  # fmt: skip
    return Manifest(slug, root, sample, tuple(pieces), ())


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., Findings]:
    """Write manifests and check them."""

    def run(
        *manifests: Manifest, limits: Limits = QUICK, also: tuple[str, ...] = (), issued: tuple[str, ...] = ()
    ) -> Findings:
        for manifest in manifests:
            (tmp_path / manifest.locality).mkdir()
            write_manifest(tmp_path / manifest.locality / MANIFEST, manifest)
        codes = dict.fromkeys([*(manifest.locality for manifest in manifests), *also], issued)
        return check_editions(tmp_path, codes, limits, lambda done, every: None)

    return run


def only_problem(found: Findings) -> str:
    assert len(found.problems) == 1, found.problems
    return found.problems[0]


def test_a_code_that_leads_to_its_page_is_asked_once_and_its_page_by_head_alone(
    server: Server, ask: Callable[..., Findings]
) -> None:
    server.replies = {"/q/k4/": forward("../../khau-hieu/a/"), "/khau-hieu/a/": page(200, "<h1>A</h1>")}
    found = ask(edition(server.root, {"k4": "khau-hieu/a/"}))
    assert found.problems == ()
    assert server.asked == [("GET", "/q/k4/"), ("HEAD", "/khau-hieu/a/")]
    assert [agent for agent in server.agents if "BangTin" in agent and server.root in agent]
    assert list(report(found, {})) == ["Đã hỏi 1 mã QR: 1 mã dẫn đúng trang, 0 mã cần sửa."]


def test_a_page_that_many_codes_lead_to_is_read_once_and_each_place_looked_for(
    server: Server, ask: Callable[..., Findings]
) -> None:
    goals = {"aa": "muc-tieu/#bhyt", "bb": "muc-tieu/#bac-si", "cc": "muc-tieu/#mat"}
    server.replies = {f"/q/{code}/": forward(f"../../{goal}") for code, goal in goals.items()}
    server.replies["/muc-tieu/"] = page(200, '<section id="bhyt"></section><section id="bac-si"></section>')
    found = ask(edition(server.root, goals))
    assert "mã cc" in only_problem(found) and "không có chỗ “#mat”" in only_problem(found)
    assert Counter(server.asked)["GET", "/muc-tieu/"] == 1


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (page(404, "x"), "máy chủ trả lời 404 – đăng lại trang"),
        (page(410, "x"), "máy chủ trả lời 410"),
        (page(200, "<h1>Tên miền này đang rao bán</h1>"), "không phải trang chuyển tiếp của mã"),
        (page(200, b""), "không phải trang chuyển tiếp của mã"),
        (page(200, "\x00\x01 rác <meta http-equiv=refresh content=abc>"), "không phải trang chuyển tiếp"),
        (forward("../../khau-hieu/khac/"), "khau-hieu/khac/, lẽ ra phải là"),
        (forward("https://noi-khac.test/khau-hieu/a/"), "dẫn đến https://noi-khac.test/khau-hieu/a/"),
        (forward("//[::1/"), "dẫn đến //[::1/, lẽ ra phải là"),
        (page(302, "", Location="/q/k4/"), "chuyển đi chuyển lại mãi"),
        (page(302, "", Location="ftp://may/tep"), "không nối được máy chủ"),
        (page(302, "", Location="http://[/"), "không nối được máy chủ"),
        (page(200, "<meta http-equiv='refresh' content='0; url=../../khau-hieu/a/'>".encode("utf-16")), "trang khác"),
    ],
)
def test_each_way_in_which_a_code_fails_is_told_with_the_code_and_its_address(
    server: Server, ask: Callable[..., Findings], reply: Reply, said: str
) -> None:
    server.replies = {"/q/k4/": reply, "/khau-hieu/a/": page(200, ""), "/khau-hieu/khac/": page(200, "")}
    told = only_problem(ask(edition(server.root, {"k4": "khau-hieu/a/"})))
    assert told.startswith(f"kien-an: mã k4 ({server.root}q/k4/): ")
    assert said in told


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [
        ("text/html; charset=utf-16", "utf-16"),
        ("text/html; charset=khong-co-bang-ma-nay", "utf-8"),
        ("text/html", "utf-8"),
        ("", "utf-8"),
    ],
)
def test_a_page_in_an_odd_encoding_is_still_read(
    server: Server, ask: Callable[..., Findings], content_type: str, encoding: str
) -> None:
    text = "<meta http-equiv='Refresh' content='0;URL=\"../../khau-hieu/a/\"'><p>Sức khỏe</p>"
    server.replies = {"/q/k4/": page(200, text.encode(encoding), content_type), "/khau-hieu/a/": page(200, "")}
    assert ask(edition(server.root, {"k4": "khau-hieu/a/"})).problems == ()


def test_a_page_that_is_gone_is_told_with_its_address(server: Server, ask: Callable[..., Findings]) -> None:
    server.replies = {"/q/k4/": forward("../../khau-hieu/a/")}
    told = only_problem(ask(edition(server.root, {"k4": "khau-hieu/a/"})))
    assert f"trang {server.root}khau-hieu/a/: máy chủ trả lời 404" in told


@pytest.mark.parametrize("status", [400, 403, 405, 501])
def test_a_server_that_refuses_head_is_asked_by_get(server: Server, ask: Callable[..., Findings], status: int) -> None:
    def reply(handler: http.server.BaseHTTPRequestHandler) -> None:
        page(status if handler.command == "HEAD" else 200, "có trang")(handler)

    server.replies = {"/q/k4/": forward("../../khau-hieu/a/"), "/khau-hieu/a/": reply}
    assert ask(edition(server.root, {"k4": "khau-hieu/a/"})).problems == ()
    assert ("GET", "/khau-hieu/a/") in server.asked


def test_a_site_that_moved_to_a_domain_of_its_own_still_counts(server: Server, ask: Callable[..., Findings]) -> None:
    server.replies = {
        "/cu/q/k4/": page(301, "", Location=f"{server.root}moi/q/k4/"),
        "/moi/q/k4/": forward("../../khau-hieu/a/"),
        "/moi/khau-hieu/a/": page(200, ""),
    }
    assert ask(edition(f"{server.root}cu/", {"k4": "khau-hieu/a/"})).problems == ()


def test_a_busy_server_is_asked_again_after_the_time_that_it_names(
    server: Server, ask: Callable[..., Findings]
) -> None:
    answers = iter([page(503, "bận", Retry_After="1"), forward("../../khau-hieu/a/")])
    server.replies = {"/q/k4/": lambda handler: next(answers)(handler), "/khau-hieu/a/": page(200, "")}
    assert ask(edition(server.root, {"k4": "khau-hieu/a/"})).problems == ()
    assert server.moments[1] - server.moments[0] >= 0.9


def test_a_server_that_asks_for_an_hour_is_not_waited_for(server: Server, ask: Callable[..., Findings]) -> None:
    server.replies = {"/q/k4/": page(429, "bận", Retry_After="3600")}
    begun = time.monotonic()
    told = only_problem(ask(edition(server.root, {"k4": "khau-hieu/a/"})))
    assert "máy chủ trả lời 429" in told
    assert time.monotonic() - begun < 5


def test_a_server_that_falls_silent_or_drips_is_given_up(server: Server, ask: Callable[..., Findings]) -> None:
    def silent(handler: http.server.BaseHTTPRequestHandler) -> None:
        time.sleep(2)

    def dripping(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(40):
            try:
                handler.wfile.write(b" ")
            except OSError:
                return
            time.sleep(0.1)

    server.replies = {"/q/aa/": silent, "/q/bb/": dripping}
    begun = time.monotonic()
    found = ask(edition(server.root, {"aa": "a/", "bb": "b/"}))
    assert time.monotonic() - begun < 4
    assert "không trả lời kịp" in found.problems[0] and "quá chậm hoặc quá dài" in found.problems[1]


def test_an_endless_page_is_not_read_to_its_end(server: Server, ask: Callable[..., Findings]) -> None:
    sent = 0

    def endless(handler: http.server.BaseHTTPRequestHandler) -> None:
        nonlocal sent
        handler.send_response(200)
        handler.end_headers()
        try:
            while sent < 50_000_000:
                sent += handler.wfile.write(b"x" * 100_000)
        except OSError:
            return

    server.replies = {"/q/k4/": endless}
    assert "quá chậm hoặc quá dài" in only_problem(ask(edition(server.root, {"k4": "a/"})))
    assert sent < 50_000_000


def test_hosts_that_are_not_there_are_told_apart(server: Server, ask: Callable[..., Findings]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        refused = f"http://127.0.0.1:{closed.getsockname()[1]}/"
    found = ask(
        edition(refused, {"aa": "a/"}, slug="mot"),
        edition("http://khong-co.invalid/", {"aa": "a/"}, slug="hai"),
        edition(server.root.replace("http:", "https:"), {"aa": "a/"}, slug="ba"),
    )
    assert "không nối được máy chủ" in found.problems[0]
    assert "không tìm thấy tên miền" in found.problems[1]
    assert "chứng thư bảo mật" in found.problems[2]


def test_what_there_was_no_time_for_is_told_as_not_asked(server: Server, ask: Callable[..., Findings]) -> None:
    goals = {f"a{number}": "khau-hieu/a/" for number in range(6)}
    server.replies = {f"/q/{code}/": forward("../../khau-hieu/a/") for code in goals}
    found = ask(edition(server.root, goals), limits=replace(QUICK, pause=0.2, total=0.5))
    assert len(server.asked) < len(goals)
    assert any("chưa hỏi kịp" in problem for problem in found.problems)


def test_questions_to_one_host_keep_their_distance(server: Server, ask: Callable[..., Findings]) -> None:
    goals = {f"a{number}": "khau-hieu/a/" for number in range(4)}
    server.replies = {f"/q/{code}/": forward("../../khau-hieu/a/") for code in goals}
    server.replies["/khau-hieu/a/"] = page(200, "")
    assert ask(edition(server.root, goals), limits=replace(QUICK, pause=0.1)).problems == ()
    assert server.moments[-1] - server.moments[0] >= 0.35


def test_samples_are_not_asked_and_editions_without_pieces_are_told(
    server: Server, ask: Callable[..., Findings]
) -> None:
    found = ask(edition(server.root, {"k4": "a/"}, sample=True), also=("toan-quoc",))
    assert server.asked == []
    assert list(report(found, {"kien-an": "Phường Kiến An"})) == ["Bản mẫu, không hỏi mã: Phường Kiến An."]
    assert only_problem(found) == ("toan-quoc: chưa có áp phích – chạy: python build_posters.py --locality toan-quoc")


def test_each_code_is_promised_once_whichever_pieces_carry_it() -> None:
    manifest = edition("https://a.vn/", {"k4": "muc-tieu/#b"})
    double = replace(manifest, posters=(*manifest.posters, replace(manifest.posters[0], format="a4")))
    assert promises(double) == (Promise("kien-an", "k4", "https://a.vn/q/k4/", "https://a.vn/muc-tieu/#b"),)


# --- codes that no piece carries any more ---


@pytest.mark.parametrize("goal", ["../../thong-bao/", "../../muc-tieu/#bhyt", "/khau-hieu/cu/"])
def test_a_code_that_is_no_longer_printed_may_lead_to_any_page_of_its_site(
    server: Server, ask: Callable[..., Findings], goal: str
) -> None:
    server.replies = {
        "/q/k4/": forward("../../khau-hieu/a/"),
        "/khau-hieu/a/": page(200, ""),
        "/q/cu/": forward(goal),
        "/thong-bao/": page(200, ""),
        "/muc-tieu/": page(200, '<section id="bhyt">'),
        "/khau-hieu/cu/": page(200, ""),
    }
    found = ask(edition(server.root, {"k4": "khau-hieu/a/"}), issued=("k4", "cu"))
    assert (found.problems, found.asked) == ((), 2)
    assert Counter(server.asked)["GET", "/q/k4/"] == Counter(server.asked)["GET", "/q/cu/"] == 1


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (page(404, "x"), "máy chủ trả lời 404"),
        (page(200, "<h1>Trang khác</h1>"), "không phải trang chuyển tiếp của mã"),
        (forward("../../khong-con/"), "khong-con/: máy chủ trả lời 404"),
        (forward("../../thong-bao/#mat"), "không có chỗ “#mat”"),
        (forward("https://noi-khac.test/"), "dẫn đến https://noi-khac.test/, lẽ ra phải là một trang ở "),
        (forward("//[::1/"), "dẫn đến //[::1/, lẽ ra phải là một trang ở "),
        (forward("../cu/"), "lẽ ra phải là một trang ở "),
        (forward(""), "lẽ ra phải là một trang ở "),
    ],
)
def test_a_code_that_is_no_longer_printed_and_leads_nowhere_is_told(
    server: Server, ask: Callable[..., Findings], reply: Reply, said: str
) -> None:
    server.replies = {"/q/cu/": reply, "/thong-bao/": page(200, "<h1>Thông báo</h1>")}
    told = only_problem(ask(edition(server.root, {}), issued=("cu",)))
    assert told.startswith(f"kien-an: mã cu ({server.root}q/cu/): ") and said in told


def test_the_codes_of_a_sample_are_not_asked_whatever_was_issued(server: Server, ask: Callable[..., Findings]) -> None:
    assert ask(edition(server.root, {}, sample=True), issued=("cu",)).asked == 0
    assert server.asked == []


def test_a_site_that_moved_keeps_the_codes_that_are_no_longer_printed(
    server: Server, ask: Callable[..., Findings]
) -> None:
    server.replies = {
        "/cu/q/aa/": page(301, "", Location=f"{server.root}moi/q/aa/"),
        "/moi/q/aa/": forward("../../thong-bao/"),
        "/moi/thong-bao/": page(200, ""),
    }
    assert ask(edition(f"{server.root}cu/", {}), issued=("aa",)).problems == ()


OVER = """---
tieu_de: Khám sức khỏe
danh_cho: Người dân
bat_dau: 2025-12-12 07:30
dia_diem: Trạm y tế
co_quan: Trạm Y tế phường Kiến An
---
Bạn đến đúng giờ.
"""


def test_what_was_printed_once_is_issued_to_its_places_and_to_no_other(tree: Tree) -> None:
    kien_an = (ROOT / "localities" / "kien-an.yml").read_text(encoding="utf-8")
    lock = (ROOT / "posters" / "links.lock").read_text(encoding="utf-8")
    root = tree(
        {
            "localities/kien-an.yml": f"{kien_an}\nbo_khau_hieu: [suc-khoe-la-von-quy]\n",
            "localities/kien-an/thong-bao/01-da-qua-de-thu.md": OVER,
            "posters/links.lock": f"{lock}zz9  da-qua-de-thu  2026-11-25\n",
        }
    )
    catalogue = load_catalogue(root)
    codes = {link.message: link.code for link in catalogue.links}
    ward, nation = (issued(catalogue.edition(slug)) for slug in ("kien-an", "toan-quoc"))
    assert {"zz9", codes["suc-khoe-la-von-quy"], codes["hai-phong-trung-tam-y-te"], codes["bang-tin"]} <= set(ward)
    assert codes["suc-khoe-la-von-quy"] in nation
    assert not {"zz9", codes["hai-phong-trung-tam-y-te"]} & set(nation)
    assert codes["bao-phu-bhyt-2030-thanh-dong"] not in {*ward, *nation}, "a neighbour's"


def test_the_command_says_what_is_not_built_and_writes_nothing(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    root = tree({})
    before = sorted(root.rglob("*"))
    assert main(root, ["--check-live", "--locality", "kien-an"]) == 1
    assert capsys.readouterr().err == ("kien-an: chưa có áp phích – chạy: python build_posters.py --locality kien-an\n")
    assert sorted(root.rglob("*")) == before


def test_the_command_asks_the_codes_of_the_chosen_editions(
    tree: Tree, server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tree({})
    codes = ["k4", *issued(load_catalogue(root).edition("kien-an"))]
    server.replies = {f"/q/{code}/": forward("../../khau-hieu/a/") for code in codes}
    server.replies["/khau-hieu/a/"] = page(200, "")
    monkeypatch.setattr(web, "Limits", lambda: QUICK)
    for manifest in (
        edition(server.root, {"k4": "khau-hieu/a/"}),
        edition(server.root, {}, slug="toan-quoc", sample=True),
    ):
        (root / "build" / "posters" / manifest.locality).mkdir(parents=True)
        write_manifest(root / "build" / "posters" / manifest.locality / MANIFEST, manifest)
    assert main(root, ["--check-live", "--all"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Bản mẫu, không hỏi mã: Cả nước.",
        f"Đã hỏi {len(codes)} mã QR: {len(codes)} mã dẫn đúng trang, 0 mã cần sửa.",
    ]
    del server.replies["/q/k4/"]
    assert main(root, ["--check-live", "--all"]) == 1
    assert capsys.readouterr().err.startswith(f"kien-an: mã k4 ({server.root}q/k4/): máy chủ trả lời 404")


@pytest.mark.parametrize("content", ["0;url=a/", "0; URL=&quot;a/&quot;", "5 , url = 'a/'", "0;a/", " 0.5; url=a/ "])
def test_a_refresh_is_read_as_browsers_read_it(content: str) -> None:
    assert forwards_to(f'<p>x<META HTTP-EQUIV=Refresh CONTENT="{content}">') == "a/"


def test_a_page_that_only_reloads_itself_forwards_nowhere() -> None:
    assert forwards_to('<meta http-equiv="refresh" content="30">') is None
    assert forwards_to('<meta name="refresh" content="0; url=a/">') is None


def test_places_are_the_ids_of_a_page_and_nothing_else() -> None:
    assert places('<p id="a"><p id=b><p name="c"><p id>') == {"a", "b"}
