"""`data/to-in.yml` and what it names in; unknown ids, missing pages and figures typed by hand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from datetime import date

from bangtin.content import models
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.content.files import ProblemList
from bangtin.content.markdown_checks import unread_slogans
from bangtin.content.markup import PLACEHOLDER, Figure, parse
from bangtin.content.prose_checks import typed_figure
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import Complaint
from bangtin.content.yaml_reader import KeyPath

LEAP_YEAR = 2028
"""So that 29/2 counts as a day of the year."""


def check_sheets(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Hold the printed lists, days and the noticeboard against the rest of the content."""
    read = raw.sheets
    assert read
    # Pages that can't be read are told at their own place.
    unread = {problem.path.removeprefix("docs/") for problem in problems.found}
    for place, message in (
        *_id_complaints(catalogue, {*raw.pages, *unread}),
        *_list_complaints(catalogue),
        *_event_complaints(catalogue),
        *_board_complaints(catalogue, unread_slogans(raw, problems)),
    ):
        problems.add(read.path, read.lines.of(place), message)


def _places(catalogue: Catalogue) -> Iterator[tuple[KeyPath, models.Printed]]:
    for index, printed in enumerate(catalogue.sheets.lists):
        yield ("danh_sach", index), printed
    for index, event in enumerate(catalogue.sheets.events):
        yield ("ngay_can_nho", index), event
    yield ("bang_tin",), catalogue.sheets.board


def _id_complaints(catalogue: Catalogue, pages: Set[str]) -> Iterator[Complaint]:
    """A doubled id would share a code; an id without its page would lead nowhere."""
    taken = Counter(printed.id for printed in catalogue.printed)
    others = {entry.id for entry in catalogue.slogans} | {target.id for target in catalogue.targets}
    for place, printed in _places(catalogue):
        if printed.id in others or taken[printed.id] > 1:
            yield (*place, "ma"), f'mã "{printed.id}" ghi hai lần hoặc trùng mã khẩu hiệu, mục tiêu – đổi mã'
        if not {f"{printed.id}.md", f"{printed.id}/index.md"} & pages:
            yield (*place, "ma"), f"không có trang docs/{printed.id}.md để mã QR dẫn về – thêm trang, hoặc sửa mã"


def _list_complaints(catalogue: Catalogue) -> Iterator[Complaint]:
    targets = {target.id: target for target in catalogue.targets}
    for index, printed in enumerate(catalogue.sheets.lists):
        at = ("danh_sach", index)
        if bool(printed.rows) != (printed.kind is models.ListKind.BENEFITS):
            yield at, 'chỉ danh sách "quyen-loi" có "muc"; danh sách khác lấy dòng từ bảng của nó – sửa cho khớp'
        if bool(printed.figures) != (printed.figures_title is not None):
            yield at, '"so_lieu" và "ten_so_lieu" phải đi cùng nhau – ghi cả hai hoặc bỏ cả hai'
        for number, row in enumerate(printed.rows):
            yield from _row_complaints((*at, "muc", number), row, targets)
        for number, target in enumerate(printed.figures):
            if target not in targets or targets[target].figure is None:
                yield (*at, "so_lieu", number), f'không có mục tiêu có con số "{target}" – xem data/muc-tieu.yml'


def _row_complaints(place: KeyPath, row: models.ListRow, targets: dict[str, models.Target]) -> Iterator[Complaint]:
    if row.target not in targets:
        yield (*place, "muc_tieu"), f'không có mục tiêu "{row.target}" – xem mã trong data/muc-tieu.yml'
    if row.title is None:
        return
    if number := typed_figure(PLACEHOLDER.sub("", row.title)):
        yield (*place, "loi"), f'không gõ tay con số ("{number}") – viết {{{{ mã mục tiêu }}}} để lấy con số'
    for found in PLACEHOLDER.finditer(row.title):
        construct = parse(found[1])
        if not (isinstance(construct, Figure) and construct.place is None and construct.id in targets):
            yield (*place, "loi"), f'không có mục tiêu "{found[1]}" – trong câu này chỉ viết {{{{ mã mục tiêu }}}}'


def _event_complaints(catalogue: Catalogue) -> Iterator[Complaint]:
    for index, event in enumerate(catalogue.sheets.events):
        at = ("ngay_can_nho", index)
        if not is_day(event.day):
            yield (*at, "ngay"), f'không có ngày "{event.day}" – viết ngày/tháng, ví dụ 7/4'
        for key, passages in (("trich_ngay", event.day_passages), ("trich_loi_goi", event.call_passages)):
            for number, passage in enumerate(passages):
                if passage not in catalogue.passages:
                    yield (*at, key, number), f'không có đoạn trích "{passage}" – xem data/trich-dan'


def is_day(text: str) -> bool:
    """Whether `7/4` is a day of the year, in the day/month order."""
    day, month = map(int, text.split("/"))
    try:
        date(LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def _board_complaints(catalogue: Catalogue, unread: frozenset[str]) -> Iterator[Complaint]:
    """Slogans whose file can't be read are told at their file, not here."""
    board = catalogue.sheets.board
    slogans = {entry.id for entry in catalogue.slogans if entry.slogan.scope == NATION} | unread
    figures = {target.id for target in catalogue.targets if target.figure and target.scope == NATION}
    events = {event.id for event in catalogue.sheets.events}
    if sorted(month.month for month in board.months) != list(range(1, 13)):
        yield ("bang_tin", "cac_thang"), "phải có đủ mười hai tháng, mỗi tháng một lần – sửa số tháng"
    for index, month in enumerate(board.months):
        at = ("bang_tin", "cac_thang", index)
        yield from _unknown((*at, "khau_hieu"), month.slogans, slogans, "khẩu hiệu chung cả nước")
        yield from _unknown((*at, "muc_tieu"), (month.target,), figures, "mục tiêu chung có con số")
        yield from _unknown((*at, "ngay_nho"), (month.event,), events, "ngày cần nhớ")


def _unknown(place: KeyPath, names: Iterable[str], known: set[str], what: str) -> Iterator[Complaint]:
    for name in names:
        if name not in known:
            yield place, f'không có {what} "{name}" – sửa mã'
