"""Announcements of a made-up ward: their pages, the list, the strip on the home page, calendar files and the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree.ElementTree import Element

import icalendar
import pytest
import yaml
from built_pages import dead_links
from rendering import by_class, by_id, catalogue, html, parse, poster, text, tree
from trees import without_addresses

from bangtin.content.announcement_times import VIETNAM
from bangtin.content.announcements import AnnouncementEntry
from bangtin.content.models import Announcement
from bangtin.site.cli import main
from bangtin.site.context import SiteContext, View
from bangtin.site.events import announcement_calendar, announcement_pages
from bangtin.site.files import short_links
from bangtin.site.posters import PosterRow, Posters

Make = Callable[[Mapping[str, str | bytes | None]], Path]
ID = "tap-huan-thu"
BODY = "Trạm Y tế phường Thử"
START = datetime(2026, 12, 5, 7, 30, tzinfo=VIETNAM)
BEFORE, AFTER = datetime(2026, 12, 5, 16, 59, tzinfo=UTC), datetime(2026, 12, 5, 17, 0, tzinfo=UTC)
"""A minute before midnight in Vietnam, and midnight."""
FILE = "localities/kien-an/thong-bao/01-tap-huan-thu.md"
TEXT = f"""---
tieu_de: Tập huấn sơ cứu
danh_cho: Người dân Tổ dân phố 3
bat_dau: 2026-12-05 07:30
dia_diem: Nhà văn hóa Tổ dân phố 3
co_quan: {BODY}
---
Bạn đến sớm để nhận chỗ ngồi.
"""


def _entry(name: str = ID, days: int = 0, **changes: object) -> AnnouncementEntry:
    start = START + timedelta(days=days)
    values = {
        "title": "Tập huấn sơ cứu",
        "audience": "Người dân Tổ dân phố 3",
        "start": start,
        "end": start + timedelta(hours=3, minutes=30),
        "place": "Nhà văn hóa Tổ dân phố 3",
        "bring": ("Sổ tay", "thẻ bảo hiểm y tế"),
    }
    announcement = Announcement.model_validate({**values, **changes})
    path = f"localities/kien-an/thong-bao/01-{name}.md"
    return AnnouncementEntry(name, 1, "kien-an", announcement, "Bạn đến sớm.", (BODY,), (), path)


def _view(
    *entries: AnnouncementEntry,
    now: datetime = BEFORE,
    page: str = "thong-bao.md",
    posters: tuple[PosterRow, ...] = (),
) -> View:
    edition = replace(catalogue(), announcements=entries).edition("kien-an")
    return View(SiteContext(edition, Posters(posters), dated=now), page)


def _page(entry: AnnouncementEntry, now: datetime = BEFORE, posters: tuple[PosterRow, ...] = ()) -> Element:
    here = _view(entry, now=now, page=f"thong-bao/{entry.id}.md", posters=posters)
    _, _, body = announcement_pages.markdown(entry).split("---\n", 2)
    return _tree(announcement_pages.complete(html(body, here.site, here.page), entry, here))


def _tree(built: str) -> Element:
    return parse(
        re.sub(r" (hidden|readonly|download|data-(?:chia-se|sao-chep|search-exclude))(?=[ >])", r' \1=""', built)
    )


def _list(*entries: AnnouncementEntry, now: datetime = BEFORE, directive: str = "thong-bao") -> Element:
    return tree(f"# Tên\n\n{{{{ {directive} }}}}\n", _view(*entries, now=now).site, "thong-bao.md")


def test_a_page_says_what_for_whom_when_where_what_to_bring_and_who() -> None:
    page = _page(_entry())
    assert text(next(page.iter("h1"))) == "Tập huấn sơ cứu"
    facts = [text(row) for row in by_class(page, "bt-ai-gi")[0]]
    assert facts == [
        "Dành choNgười dân Tổ dân phố 3",
        "Thời gianThứ Bảy, 05/12/20267 giờ 30 – 11 giờ",
        "Địa điểmNhà văn hóa Tổ dân phố 3",
        "Mang theoSổ tayThẻ bảo hiểm y tế",
        f"Cơ quan ban hành{BODY}",
    ]
    assert "Thông báo này có giá trị đến hết ngày 05/12/2026." in text(page)
    assert "Bạn đến sớm." in text(page)
    message = (by_class(page, "bt-tin")[0].text or "").split("\n")
    assert message[0] == "THÔNG BÁO: Tập huấn sơ cứu"
    assert message[-2:] == [BODY, f"{catalogue().edition('kien-an').site_url}thong-bao/{ID}/"]
    assert [link.get("href") for link in page.iter("a") if (link.get("href") or "").endswith(".ics")] == [
        f"../../lich/{ID}.ics"
    ]


@pytest.mark.parametrize(("now", "over"), [(BEFORE, False), (AFTER, True)])
def test_it_is_over_at_midnight_in_vietnam_and_says_so(now: datetime, over: bool) -> None:
    entry = _entry()
    page = _page(entry, now)
    (facts,) = by_class(page, "bt-thong-bao")
    assert ("bt-qua" in (facts.get("class") or "").split()) is over
    assert facts.get("data-het-han") == "2026-12-06T00:00:00+07:00"
    assert text(by_class(facts, "bt-khi-qua")[0]) == "Đã kết thúc."
    listed = _list(entry, now=now)
    assert bool(by_class(by_id(listed, "da-ket-thuc"), "bt-hang")) is over
    assert bool(by_class(by_id(listed, "sap-toi"), "bt-hang")) is not over
    assert ("hidden" in by_class(listed, "bt-chua-co")[0].attrib) is not over
    strip = by_class(_list(entry, now=now, directive="thong-bao-sap-toi"), "bt-sap-toi")
    assert bool(strip) is not over


def test_the_list_has_the_next_one_first_and_the_latest_of_those_that_are_over() -> None:
    entries = [_entry(name, days) for name, days in (("a", 3), ("b", 1), ("c", -9), ("d", -2))]
    page = _list(*entries)
    rows = [row.get("href") for part in ("sap-toi", "da-ket-thuc") for row in by_class(by_id(page, part), "bt-hang")]
    assert [str(row).split("/")[-1].removesuffix(".md") for row in rows] == ["b", "a", "d", "c"]


def test_without_announcements_the_list_says_so_and_the_home_page_nothing() -> None:
    assert "Chưa có thông báo nào sắp tới." in text(_list())
    assert not by_class(_list(), "bt-hang")
    assert text(_list(directive="thong-bao-sap-toi")) == "Tên"


def test_downloads_and_picture_show_once_they_are_built() -> None:
    assert "Tải về" not in text(_page(_entry()))
    page = _page(_entry(), posters=(poster(ID, kind="thong-bao"),))
    assert any("PDF" in text(row) for row in by_class(by_id(page, "tai-ve"), "bt-hang"))
    assert next(page.iter("img")).get("src") == f"../../posters/{ID}/a3--xem.webp"


def test_words_are_never_read_as_html_or_as_front_matter() -> None:
    hostile = '"<script>alert(1)</script>: # *x*'
    entry = _entry(title=hostile, audience=hostile, place=hostile, bring=(hostile,))
    here = _view(entry, page=f"thong-bao/{ID}.md")
    built = announcement_pages.complete("", entry, here)
    assert "<script" not in built
    assert text(next(_tree(built).iter("h1"))) == hostile
    _, front, _ = announcement_pages.markdown(entry).split("---\n", 2)
    assert yaml.safe_load(front)["title"] == hostile
    event = icalendar.Calendar.from_ical(announcement_calendar.calendar_file(entry, here.edition)).walk("VEVENT")[0]
    assert (str(event["summary"]), str(event["location"])) == (hostile, hostile)


def test_the_calendar_file_holds_one_event_in_vietnams_time_and_stays_the_same() -> None:
    entry, edition = _entry(), _view(_entry()).edition
    data = announcement_calendar.calendar_file(entry, edition)
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["dtstart"].dt.astimezone(UTC) == datetime(2026, 12, 5, 0, 30, tzinfo=UTC)
    assert event["dtend"].dt.astimezone(UTC) == datetime(2026, 12, 5, 4, 0, tzinfo=UTC)
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20261205T073000" in data
    assert event["dtstamp"].dt == datetime.combine(edition.updated, datetime.min.time(), UTC)
    assert str(event["uid"]) == f"{ID}@kien-an.bang-tin"
    assert BODY in str(event["description"])
    assert data == announcement_calendar.calendar_file(_entry(), edition)


def test_a_code_carried_to_another_place_opens_its_list() -> None:
    known = replace(catalogue(), announcements=(_entry(),))
    here, there = (SiteContext(known.edition(slug)) for slug in ("kien-an", "toan-quoc"))
    assert short_links.destination(ID, here) == f"thong-bao/{ID}/"
    assert short_links.destination(ID, there) == "thong-bao/"
    assert short_links.title_of(ID, there.edition) == "Tập huấn sơ cứu"


def test_the_site_holds_the_page_by_the_date_of_its_documents(
    site_tree: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, output = site_tree({**without_addresses(), FILE: TEXT}), tmp_path / "site"
    page = output / "thong-bao" / ID / "index.html"
    over = 'class="bt-muc bt-thong-bao bt-qua"'
    for moment, ended in ((BEFORE, False), (AFTER, True)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
        assert main(root, ["--locality", "kien-an", "--output", str(tmp_path / "site")]) == 0
        site = output / "kien-an"
        page = site / "thong-bao" / ID / "index.html"
        assert (over in page.read_text(encoding="utf-8")) is ended
        assert ("bt-sap-toi" in (site / "index.html").read_text(encoding="utf-8")) is not ended
        assert (site / "lich" / f"{ID}.ics").is_file()
        assert list(dead_links(site)) == []
