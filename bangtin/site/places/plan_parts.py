"""What a locality's file tells of its plan in; who does what, tasks, whom to ask, own sections and open points out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from bangtin.content.editions import BASIC_LEVELS
from bangtin.content.markup import WHERE_TO_ASK
from bangtin.content.models import GroupTasks, PlanLine
from bangtin.content.sources import HIGHER_DOCUMENTS_PAGE, Source
from bangtin.site.context import View
from bangtin.site.markup.html import Content, h
from bangtin.site.markup.icons import icon
from bangtin.site.markup.inline import tag
from bangtin.site.markup.rich_text import rich_text, with_dash
from bangtin.site.sources.citations import sources_of
from bangtin.site.wording import NBSP

_BODY_ICONS = (
    ("tổ trưởng", "home-group"),
    ("chi, đảng bộ", "home-group"),
    ("tổ chức đảng", "home-group"),
    ("mặt trận", "account-group"),
    ("y tế", "hospital-building"),
    ("giáo dục", "school"),
    ("báo chí", "newspaper-variant-outline"),
    ("dịch vụ sự nghiệp", "bullhorn"),
    ("tài chính", "wallet-outline"),
    ("kinh tế", "wallet-outline"),
    ("xây dựng đảng", "bullhorn"),
)
"""Words of a body's name -> its drawing; the first that fits. The name says everything, the drawing only helps."""


def duties(view: View) -> Element | None:
    """Which body does what, each sentence with the section that says so."""
    found = view.edition.locality.duties
    if not found:
        return None
    bodies = [(name, list(lines)) for name, lines in groupby(found, key=lambda duty: duty.body)]
    rows = (_body(name, lines, view) for name, lines in bodies)
    heading = h("h2", "Ai làm gì?", id="ai-lam-gi")
    return h("section", heading, h("ul", rows, class_="bt-ai-lam-gi"), class_="bt-muc", id="muc-ai-lam-gi")


def _body(name: str, lines: Sequence[PlanLine], view: View) -> Element:
    drawing = next((drawing for word, drawing in _BODY_ICONS if word in name.lower()), "domain")
    words = h(
        "div",
        h("p", h("strong", view.title(with_dash(name)))),
        (h("p", cited_line(line, view)) for line in lines),
    )
    return h("li", h("span", icon(drawing), class_="bt-o bt-o--xanh"), words)


def cited_line(line: PlanLine, view: View) -> Iterator[Content]:
    """A sentence and behind it links to the sections that it rests on."""
    yield rich_text(line.text, view)
    for source in _by_section(line.sources, view):
        yield " "
        yield h("a", source.section_label.replace(" ", NBSP), class_="bt-dan", href=view.link(source.page))


def _by_section(names: Iterable[str], view: View) -> Iterator[Source]:
    sections: set[str] = set()
    for source in sources_of(";".join(f"@{name}" for name in names), view.edition):
        if source.section not in sections:
            sections.add(source.section)
            yield source


def tasks(view: View) -> Element | None:
    """What the plan sets to be done in each of the six groups, one line that opens for each."""
    found = view.edition.locality.tasks
    if not found:
        return None
    return h(
        "section",
        h("h2", view.title(f"Nhiệm vụ của {view.edition.place_name}"), id="nhiem-vu-cua-noi-nay"),
        h("p", view.site.joiner.body("Các việc kế hoạch giao ở từng nhóm nhiệm vụ, giải pháp.")),
        h("div", (_group(group, view) for group in found), class_="bt-the bt-noi-khac"),
        class_="bt-muc",
        id="muc-nhiem-vu",
    )


def _group(found: GroupTasks, view: View) -> Element:
    group = view.edition.catalogue.task_group(found.group)
    title = view.edition.catalogue.pages[f"nhiem-vu/{group.slug}.md"].title
    label = h("span", h("strong", f"{group.number} "), view.title(title), h("span", _counted(found), class_="bt-phu"))
    page = h("a", view.title("Mở trang của nhóm này"), class_="bt-cham", href=view.link(f"nhiem-vu/{group.slug}.md"))
    return h(
        "details",
        h("summary", label, icon("chevron-down", "bt-icon bt-mui")),
        h("div", _task_lines(found, view), h("p", page), class_="bt-nguon__than"),
        class_="bt-nguon",
        id=f"nhom-{group.number}",
    )


def _counted(found: GroupTasks) -> str:
    return f"{len(found.lines)} việc"


def _task_lines(found: GroupTasks, view: View) -> Element:
    return h("ul", (h("li", cited_line(line, view)) for line in found.lines))


def group_tasks(slug: str, view: View) -> list[Element]:
    """On a group's own page: what this edition's plan sets to be done in it."""
    found = next((tasks for tasks in view.edition.locality.tasks if tasks.group == slug), None)
    if found is None:
        return []
    label = h("span", view.title(f"Việc của {view.edition.place_name}"), h("span", _counted(found), class_="bt-phu"))
    box = h(
        "details",
        h("summary", icon("clipboard-list-outline"), label, icon("chevron-down", "bt-icon bt-mui")),
        h("div", _task_lines(found, view), class_="bt-nguon__than"),
        class_="bt-nguon bt-viec-cua-noi",
        id="viec-cua-noi-nay",
    )
    return [box]


def asking(view: View) -> Element:
    """Whom to ask: what the locality publishes, then what its plan says of whom people may turn to."""
    locality = view.edition.locality
    rows = ((h("dt", contact.label), h("dd", contact.detail)) for contact in locality.contacts)
    return h(
        "section",
        h("h2", "Hỏi ở đâu?", id=f"{WHERE_TO_ASK}-ten"),
        h("dl", rows, class_="bt-du-kien") if locality.contacts else _no_contacts(view),
        h("ul", (h("li", cited_line(line, view)) for line in locality.asking)) if locality.asking else None,
        class_="bt-muc",
        id=WHERE_TO_ASK,
    )


def _no_contacts(view: View) -> Iterator[Element]:
    """That there are none, and who knows: whoever looks for the health station can't be sent to it to ask."""
    edition, body = view.edition, view.site.joiner.body
    basic = edition.locality.level in BASIC_LEVELS
    station = f"trạm y tế {edition.place_name}" if basic else "các trạm y tế"
    office = edition.place_name if basic else "xã, phường nơi bạn ở"
    yield h("p", tag("khong-co"), " ", body(f"Địa chỉ, số điện thoại, giờ làm việc của {station}."))
    yield h("p", body(f"Trang này cũng chưa có. Chưa biết trạm ở đâu thì hỏi Ủy ban nhân dân {office}."))


def own_sections(view: View) -> list[Element]:
    """Sections that only this place's page has."""
    return [
        h(
            "section",
            h("h2", view.title(section.title)),
            h("ul", (h("li", cited_line(line, view)) for line in section.lines)),
            class_="bt-muc",
        )
        for section in view.edition.locality.sections
    ]


def open_points(view: View) -> Element | None:
    """What this place's own plan leaves open, beside what all of them do."""
    found = view.edition.locality.open_points
    if not found:
        return None
    return h(
        "section",
        h("h2", view.title("Kế hoạch này còn để ngỏ"), id="con-de-ngo"),
        h("p", tag("khong-co")),
        h("ul", (h("li", view.site.joiner.body(text)) for text in found)),
        class_="bt-muc",
    )


def documents(view: View) -> Element | None:
    """The edition's plan and the documents that it cites, each a row that leads to its page."""
    plan = view.edition.plan
    if plan is None:
        return None
    cited = [
        document
        for document in view.edition.catalogue.documents.values()
        if any(mention.document == plan.id for mention in document.mentions)
    ]
    own = _document_row(plan.attribution, view.edition.catalogue.source_page(plan.id), view)
    rows = (_document_row(item.attribution, f"{HIGHER_DOCUMENTS_PAGE}#{item.id}", view) for item in cited)
    return h(
        "section",
        h("h2", view.title("Văn bản"), id="van-ban-ten"),
        h("p", view.site.joiner.body(f"Kế hoạch của nơi này và {len(cited)} văn bản mà kế hoạch nhắc đến."))
        if cited
        else None,
        h("div", own, rows, class_="bt-the bt-danh-sach"),
        class_="bt-muc",
        id="van-ban",
    )


def _document_row(name: str, page: str, view: View) -> Element:
    words = h("span", view.title(name))
    return h("a", icon("file-document-outline"), words, icon("chevron-right"), class_="bt-hang", href=view.link(page))
