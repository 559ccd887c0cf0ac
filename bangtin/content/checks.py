"""Everything that was read in; what one file says against another out, as problems with file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bangtin.content import models
from bangtin.content.announcement_checks import check_announcements
from bangtin.content.catalogue import Catalogue
from bangtin.content.edition_checks import check_editions
from bangtin.content.files import ProblemList, Read
from bangtin.content.forwards import LOCK as ADDRESSES
from bangtin.content.forwards import check_forwards, unlisted
from bangtin.content.links import LOCK
from bangtin.content.local_page_checks import check_local_pages
from bangtin.content.markdown_checks import check_markdown, unread_announcements, unread_slogans
from bangtin.content.passage_checks import check_passages
from bangtin.content.place_checks import check_places
from bangtin.content.plan_part_checks import check_differences, check_plan_parts
from bangtin.content.problems import one_of
from bangtin.content.prose_checks import typed_figure
from bangtin.content.raw import RawContent
from bangtin.content.search_word_checks import check_search_words
from bangtin.content.sheet_checks import check_sheets
from bangtin.content.slogan_checks import check_slogan_texts
from bangtin.content.sources import document_page
from bangtin.content.target_checks import (
    Complaint,
    check_targets,
    doubles,
    scopes_of,
    section_complaint,
    source_complaints,
)


def check(raw: RawContent, catalogue: Catalogue | None, problems: ProblemList) -> None:
    """Note every problem that needs more than one file to see.

    `catalogue` is None where a whole table could not be read: then most of what could be told would follow from that.
    """
    check_slogan_texts(raw, problems)
    check_places(raw, problems)
    if catalogue is None:
        return
    check_passages(raw, catalogue, problems)
    _check_mentions(raw, catalogue, problems)
    _check_source_pages(raw, problems)
    _check_doubles(raw, problems)
    check_targets(raw, catalogue, problems)
    _check_viewpoints(raw, catalogue, problems)
    check_plan_parts(raw, catalogue, problems)
    check_differences(raw, catalogue, problems)
    check_sheets(raw, catalogue, problems)
    check_search_words(raw, catalogue, problems)
    _check_slogan_references(raw, catalogue, problems)
    check_announcements(raw, catalogue, problems)
    check_editions(raw, catalogue, problems)
    check_local_pages(raw, catalogue, problems)
    _check_links(raw, catalogue, problems)
    _check_addresses(raw, catalogue, problems)
    check_markdown(raw, catalogue, problems)


def _check_mentions(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    read = raw.documents
    assert read
    for index, document in enumerate(read.model.documents):
        for number, mention in enumerate(document.mentions):
            at = ("van_ban", index, "nhac_den", number)
            mentioning = catalogue.documents.get(mention.document)
            if mentioning is None:
                message = f'không có văn bản "{mention.document}" – {one_of(plan.id for plan in catalogue.plans)}'
                problems.add(read.path, read.lines.of((*at, "van_ban")), message)
            elif missing := section_complaint(mentioning, mention.section):
                problems.add(read.path, read.lines.of((*at, "muc")), missing)


def _check_source_pages(raw: RawContent, problems: ProblemList) -> None:
    read = raw.documents
    assert read
    known = {*(f"docs/{name}" for name in raw.pages), *(problem.path for problem in problems.found)}
    for index, document in enumerate(read.model.documents):
        page = f"docs/{document_page(document)}"
        if page not in known:
            message = f'văn bản "{document.id}" chưa có trang nguồn – thêm tệp {page}, theo mẫu docs/nguon/kien-an.md'
            problems.add(read.path, read.lines.of(("van_ban", index)), message)


def _check_doubles(raw: RawContent, problems: ProblemList) -> None:
    assert raw.documents and raw.viewpoints and raw.groups and raw.provinces and raw.search_words
    viewpoints, groups = raw.viewpoints.model.viewpoints, raw.groups.model.groups
    order = [str(view.official.order) if view.official else f"-{index}" for index, view in enumerate(viewpoints)]
    ids: Sequence[tuple[Read[Any], str, Iterable[str]]] = (
        (raw.documents, "van_ban", (document.id for document in raw.documents.model.documents)),
        (raw.provinces, "tinh_thanh", (province.id for province in raw.provinces.model.provinces)),
        (raw.viewpoints, "quan_diem", (view.id for view in viewpoints)),
        (raw.viewpoints, "quan_diem", order),
        (raw.groups, "nhom", (group.slug for group in groups)),
        (raw.groups, "nhom", (str(group.number) for group in groups)),
        (raw.search_words, "tu_tim", (word.typed.lower() for word in raw.search_words.model.words)),
        (raw.search_words, "khong_co", (topic.lower() for topic in raw.search_words.model.absent)),
    )
    for read, key, names in ids:
        for index, name in doubles(names):
            problems.add(read.path, read.lines.of((key, index)), f'mã, số hoặc lời "{name}" ghi hai lần – đổi một chỗ')


def _check_viewpoints(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    read = raw.viewpoints
    assert read and raw.groups
    for index, viewpoint in enumerate(catalogue.viewpoints):
        for number, statement in enumerate(viewpoint.statements):
            line = read.lines.of(("quan_diem", index, "y", number))
            verbatim = statement.kind is models.StatementKind.VERBATIM
            if verbatim != (statement.passage is not None) or verbatim == (statement.text is not None):
                message = 'ý "trich-nguyen-van" cần mục "trich", ý "tom-luoc" cần mục "noi_dung" – sửa cho khớp'
                problems.add(read.path, line, message)
            for passage in (statement.passage, *statement.same_in, *statement.similar_in):
                if passage is not None and passage not in catalogue.passages:
                    problems.add(read.path, line, f'không có đoạn trích "{passage}" – xem data/trich-dan')
    for index, group in enumerate(catalogue.task_groups):
        if group.passage not in catalogue.passages:
            line = raw.groups.lines.of(("nhom", index, "trich"))
            problems.add(raw.groups.path, line, f'không có đoạn trích "{group.passage}" – xem data/trich-dan')


def _check_slogan_references(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    scopes = scopes_of(catalogue)
    targets = {target.id for target in catalogue.targets}
    for slug, page in raw.slogans.items():
        slogan = page.meta
        if slogan.scope not in scopes:
            problems.add(page.path, page.lines.of(("pham_vi",)), f'không có nơi "{slogan.scope}" – {one_of(scopes)}')
        if slug in targets:
            problems.add(page.path, None, f'mã "{slug}" trùng mã một mục tiêu – đổi tên tệp')
        for index, target in enumerate(slogan.targets):
            if target not in targets:
                line = page.lines.of(("muc_tieu", index))
                problems.add(page.path, line, f'không có mục tiêu "{target}" – xem mã trong data/muc-tieu.yml')
        for place, message in _source_complaints(slogan, catalogue):
            problems.add(page.path, page.lines.of(place), message)


def _source_complaints(slogan: models.Slogan, catalogue: Catalogue) -> Iterator[Complaint]:
    if isinstance(slogan.sources, models.SelfWritten):
        if figure := typed_figure(slogan.text):
            yield (
                ("noi_dung",),
                f'nội dung tự soạn không tự đặt mục tiêu ("{figure}") – bỏ con số, hoặc ghi văn bản nguồn',
            )
        return
    yield from source_complaints(slogan.sources, catalogue)


def _check_addresses(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    assert raw.forwards
    local = (page for pages in catalogue.local_pages.values() for page in pages)
    check_forwards(raw.root, raw.forwards, raw.published, catalogue.pages, local, problems)


def check_listed(raw: RawContent, problems: ProblemList) -> None:
    """Note, with the exact line to paste, every page whose address is not in the list of published ones yet."""
    # A new line belongs below the last one that was read.
    below = max((each.line for each in raw.published), default=0) + 1
    pages = (*raw.pages, *(page for own in raw.local_pages.values() for page in own))
    for address in unlisted(pages, raw.published):
        problems.add(raw.root / ADDRESSES, below, f"thiếu địa chỉ của trang mới – thêm dòng: {address}")


def _check_links(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    known = {*catalogue.message_ids, *unread_slogans(raw, problems), *unread_announcements(raw, problems)}
    for link in catalogue.links:
        if link.message not in known:
            message = (
                f'mã QR "{link.code}" đã phát hành cho "{link.message}" nhưng nội dung đó không còn – '
                "khôi phục tệp hoặc mã cũ của nội dung; mã có thể đang treo ngoài đường"
            )
            problems.add(raw.root / LOCK, link.line, message)
