"""A slogan of an edition in; its page out: words, poster, message to share, meaning, downloads, neighbours, source.

The page comes in two halves: `markdown` is what the Markdown extension renders (the author's explanation), `complete`
puts everything else around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from bangtin.content.editions import SloganEntry
from bangtin.content.targets import ResolvedTarget
from bangtin.site.context import View, page_url
from bangtin.site.goals.cards import goal_title
from bangtin.site.markup.html import h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import condition_line, tag
from bangtin.site.page_parts import (
    DESCRIPTION,
    as_html,
    downloads,
    front_matter,
    message_box,
    share_button,
    shortened,
)
from bangtin.site.slogans.cards import card_poster, preview
from bangtin.site.sources.quotes import source_box
from bangtin.site.wording import display_slogan

FOLDER = "khau-hieu"
LIST_PAGE = f"{FOLDER}/index.md"
_MEANING = "## Nghĩa là gì? { #nghia-la-gi }"


def page_path(slogan_id: str) -> str:
    """The Markdown path of a slogan's page."""
    return f"{FOLDER}/{slogan_id}.md"


def markdown(entry: SloganEntry) -> str:
    """The generated page: front matter as authors write it, and the explanation under its question."""
    meta = {
        "kieu": "khau-hieu",
        "title": f"Khẩu hiệu số {entry.slogan.number}: {shortened(entry.slogan.text, 60)}",
        "description": shortened(f"{entry.slogan.text} {entry.slogan.call}", DESCRIPTION),
        "anh_chia_se": entry.id,
        "cha": LIST_PAGE,
    }
    return f"{front_matter(meta)}\n{_MEANING}\n\n{entry.body.strip()}\n"


def message(entry: SloganEntry, view: View) -> str:
    """The message for a neighbourhood's group: the slogan as stored, a call, who issues it, the page's address."""
    lines = (entry.slogan.text, entry.slogan.call, *view.edition.signature(entry.slogan))
    return "\n".join((*lines, view.edition.site_url + page_url(page_path(entry.id))))


def complete(meaning: str, entry: SloganEntry, view: View) -> str:
    """The whole page as HTML around the rendered explanation."""
    parts = (_header(entry, view), _poster(entry, view), share_button())
    before = "\n".join(as_html(part, view) for part in parts if part is not None)
    rest = (
        _goals(entry, view),
        message_box(message(entry, view)),
        downloads(entry.id, view),
        _neighbours(entry, view),
        _source(entry, view),
    )
    return "\n".join((before, meaning, *(as_html(part, view) for part in rest if part is not None)))


# --- the parts, in the page's order ---


def _header(entry: SloganEntry, view: View) -> Element:
    number = h("span", f"Khẩu hiệu số {entry.slogan.number}", class_="bt-nhan bt-nhan--ban-duoc")
    heading = h("h1", view.title(display_slogan(entry.slogan.text)), id="khau-hieu")
    return h("header", h("p", number), heading, class_="bt-dau")


def _poster(entry: SloganEntry, view: View) -> Element | None:
    row = card_poster(entry.id, view)
    if row is None:
        return None
    picture = preview(row, view, alt=f"Áp phích: {entry.slogan.text}")
    return h("div", picture, class_="bt-to bt-to--lon")


def _goals(entry: SloganEntry, view: View) -> Element | None:
    targets = [view.edition.target(target_id) for target_id in entry.slogan.targets]
    if not targets:
        return None
    return h(
        "section",
        h("h2", view.title("Mục tiêu cùng ý"), id="muc-tieu-ten", data_search_exclude=True),
        (_goal(target, view) for target in targets),
        class_="bt-muc",
        id="muc-tieu",
        data_search_exclude=True,
    )


def _goal(target: ResolvedTarget, view: View) -> Element:
    """A goal in one sentence with its year, condition and open point; never without the word "mục tiêu"."""
    joined = view.site.joiner.body
    when, _, name = goal_title(target, view.edition).removeprefix("Mục tiêu").partition(": ")
    wording = target.value.wording
    repeated = target.target.name.lower().removeprefix("số ") in wording.lower()
    says = wording if repeated else f"{name} – {wording}"
    href = view.figure_link(target.id)
    open_point = target.target.open_point
    return h(
        "div",
        h(
            "p",
            tag("muc-tieu"),
            h("strong", f"{joined(when).lstrip(',')}:"),
            " ",
            h("a", joined(says), href=href) if href else joined(says),
        ),
        condition_line(target, view),
        h("p", joined(open_point), class_="bt-phu") if open_point else None,
        class_="bt-khung-muc-tieu",
    )


def _neighbours(entry: SloganEntry, view: View) -> Element | None:
    before, after = neighbours(entry, view)
    if before is None and after is None:
        return None
    return h(
        "nav",
        _neighbour(before, view, "prev") if before else None,
        _neighbour(after, view, "next") if after else None,
        class_="bt-truoc-sau bt-truoc-sau--doi",
        aria_label="Khẩu hiệu khác",
        data_search_exclude=True,
    )


def neighbours(entry: SloganEntry, view: View) -> tuple[SloganEntry | None, SloganEntry | None]:
    """The slogans before and after one in the edition's order; none beside one that the edition leaves out."""
    every = view.edition.slogans
    index = next((number for number, each in enumerate(every) if each.id == entry.id), None)
    if index is None:
        return None, None
    return (every[index - 1] if index else None), (every[index + 1] if index + 1 < len(every) else None)


def _neighbour(entry: SloganEntry, view: View, rel: str) -> Element:
    arrow = icon("arrow-left" if rel == "prev" else "arrow-right")
    words = h("span", f"Số {entry.slogan.number}")
    return h(
        "a",
        (arrow, words) if rel == "prev" else (words, arrow),
        class_="bt-nut bt-nut--vien",
        rel=rel,
        href=view.link(page_path(entry.id)),
        aria_label=f"Khẩu hiệu số {entry.slogan.number}: {entry.slogan.text}",
    )


def _source(entry: SloganEntry, view: View) -> Element:
    """Where the slogan is printed; of a message that a body composed itself, who issues it."""
    return h("div", *_source_parts(entry, view), class_="bt-muc", id="nguon", data_search_exclude=True)


def _source_parts(entry: SloganEntry, view: View) -> Iterator[Element]:
    sources = entry.slogan.sources
    if isinstance(sources, tuple):
        own = view.edition.locality.plan
        yield source_box(sorted(entry.sources, key=lambda source: source.document.id != own), view)
    else:
        yield h("p", f"Ban hành: {sources.issued_by}", class_="bt-o-lang")


def generated_pages(view: View) -> Mapping[str, str]:
    """Markdown path -> generated page, for every slogan of the edition; those that it leaves out keep theirs."""
    return {page_path(entry.id): markdown(entry) for entry in view.edition.kept_slogans}


def entry_of(page: str, view: View) -> SloganEntry | None:
    """The slogan that a page is about."""
    return next((entry for entry in view.edition.kept_slogans if page_path(entry.id) == page), None)
