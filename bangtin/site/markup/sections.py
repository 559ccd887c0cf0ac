"""The flat list of a page's blocks in; `<header>` and `<section>` elements, cards and rows out."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from bangtin.site.markup.html import add_class, append, classes, h, prepend, words
from bangtin.site.markup.icons import icon
from bangtin.site.wording import upper_first

HEADER, SECTION = "bt-dau", "bt-muc"
FIRST = "bt-tom-luoc"
"""The class of a block that stands at the top of its page wherever its directive stands."""
LAST = "bt-muc-cuoi"
"""The class of a section that ends its page wherever its directive stands."""
TIMELINE, ROWS = "moc-thoi-gian", "the-danh-sach"
UNANSWERED = "bt-nhan--khong-co"
ICON_CLASS = "hinh-"
ICON_PATTERN = re.compile(r"\{[^{}]*\.hinh-([a-z0-9-]+)[^{}]*\}")
_SHORT_BUTTON = 12
_LINKLESS = frozenset({"a", "summary", "h1", "h2", "h3", "h4"})
_STARTS = _LINKLESS | {"p", "li"}
_BUTTONS = {"nut": ("bt-nut",), "nut-vien": ("bt-nut", "bt-nut--vien"), "nut-nho": ("bt-chip",)}


def divide(root: Element) -> None:
    """What stands before the first `##` becomes the header; each `##` with what follows becomes a section."""
    blocks = _gist_first(list(root))
    for block in blocks:
        root.remove(block)
    current = h("header", class_=HEADER)
    for block in blocks:
        if block.tag == "section":
            _close(root, current)
            root.append(block)
            current = h("section", class_=SECTION)
            continue
        if block.tag == "h2":
            _close(root, current)
            current = h("section", class_=SECTION)
        current.append(block)
    _close(root, current)
    for section in [block for block in root if LAST in classes(block)]:
        root.remove(section)
        root.append(section)


def _gist_first(blocks: list[Element]) -> list[Element]:
    """The blocks with the page's gist right below its heading."""
    heading = next((number for number, block in enumerate(blocks, 1) if block.tag == "h1"), 0)
    rest = blocks[heading:]
    gist = [block for block in rest if FIRST in classes(block)]
    return [*blocks[:heading], *gist, *(block for block in rest if FIRST not in classes(block))]


def _close(root: Element, current: Element) -> None:
    if len(current):
        current[-1].tail = None
        _finish(current)
        root.append(current)


def _finish(section: Element) -> None:
    heading = section[0]
    if heading.tag == "h2" and heading.get("id"):
        add_class(section, f"{SECTION}--{heading.get('id')}")
    if TIMELINE in classes(heading):
        add_class(section, f"{SECTION}--thoi-gian")
        _timeline(section)
    if ROWS in classes(heading):
        for number, block in enumerate(list(section)):
            if block.tag == "ul" and all(_is_row(item) for item in block):
                section[number] = _rows(block)


def _timeline(section: Element) -> None:
    """Each `###` with what follows becomes a card."""
    card: Element | None = None
    for block in list(section)[1:]:
        if block.tag == "h3":
            card = h("div", class_="bt-the")
            section.insert(list(section).index(block), card)
        if card is not None:
            section.remove(block)
            card.append(block)


def _is_row(item: Element) -> bool:
    """A list item that is a link and perhaps a few words after it."""
    return len(item) > 0 and item[0].tag == "a" and not (item.text or "").strip()


def _rows(block: Element) -> Element:
    """A list of links as rows, each of them one link as a whole."""
    return h("div", (_row(item) for item in block), class_="bt-the bt-danh-sach")


def _row(item: Element) -> Element:
    link = item[0]
    after = (link.tail or "").strip()
    drawings = [child for child in link if child.tag == "svg"]
    label = h("span")
    label.text = link.text
    for child in link:
        if child.tag == "svg":
            append(label, child.tail)
        else:
            label.append(child)
    more = list(item)[1:]
    if after or more:
        label.append(h("span", after or None, more, class_="bt-phu"))
    attributes = {name: value for name, value in link.attrib.items() if name != "class"}
    row = h("a", drawings, label, icon("chevron-right"), class_="bt-hang")
    row.attrib.update(attributes)
    for drawing in drawings:
        drawing.tail = None
    return row


def dress(root: Element) -> None:
    """Turn the authors' classes into the site's: buttons, and an icon before the words."""
    for element in list(root.iter()):
        if element.tag == "summary" or not _BUTTONS.keys().isdisjoint(classes(element)):
            _gather(element)
        for name in classes(element):
            if name in _BUTTONS:
                add_class(element, *_BUTTONS[name])
            elif name.startswith(ICON_CLASS):
                prepend(element, icon(name.removeprefix(ICON_CLASS)))
                add_class(element, "bt-co-hinh")


def _gather(element: Element) -> None:
    """Put the content of a row or button into one element: its layout counts every child as a column."""
    if any(child.tag == "svg" for child in element):
        return
    inside = h("span")
    inside.text, element.text = element.text, None
    for child in list(element):
        element.remove(child)
        inside.append(child)
    element.append(inside)


def group_buttons(root: Element) -> None:
    """A paragraph of buttons alone: short ones side by side, long ones one below the other.

    A link that has a paragraph to itself is as high as a thumb; inside a sentence it is as high as its line.
    """
    for paragraph in root.iter("p"):
        between = (paragraph.text, *(child.tail for child in paragraph))
        bare = len(paragraph) > 0 and not any((text or "").strip() for text in between)
        alone = bare and len(paragraph) > 1
        if bare and not alone and paragraph[0].tag == "a" and not classes(paragraph[0]):
            add_class(paragraph[0], "bt-cham")
            _gather(paragraph[0])
        if alone and all("bt-nut" in classes(child) for child in paragraph):
            short = all(len(words(child)) <= _SHORT_BUTTON for child in paragraph)
            add_class(paragraph, "bt-chips" if short else "bt-luoi")
        elif alone and all("bt-chip" in classes(child) for child in paragraph):
            add_class(paragraph, "bt-chips", "bt-chips--deu")


def mark_unanswered(root: Element) -> None:
    """A question that the plans leave open looks quieter: its answer begins with the tag that says so."""
    for question in root.iter("details"):
        answer = next((block for block in question if block.tag != "summary"), None)
        if answer is not None and len(answer) and UNANSWERED in classes(answer[0]) and not (answer.text or "").strip():
            add_class(question, "hoi--khong")


def settle_figures(root: Element) -> None:
    """A figure inside a link, heading or question loses its own link; at the beginning of a block it gets a capital."""
    for parent in root.iter():
        if parent.tag in _LINKLESS:
            for child in parent.iter("a"):
                if child is not parent and "bt-so" in classes(child):
                    child.tag = "span"
                    child.attrib.pop("href", None)
        if parent.tag in _STARTS:
            _capital(parent)


def _capital(parent: Element) -> None:
    contents = [child for child in parent if child.tag != "svg"]
    if contents and "bt-so" in classes(contents[0]) and not (parent.text or "").strip():
        contents[0].text = AtomicString(upper_first(contents[0].text or ""))
