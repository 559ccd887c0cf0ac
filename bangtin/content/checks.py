"""Everything that was read in; what one file says against another out, as problems with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bangtin.content import models
from bangtin.content.catalogue import SLOGAN_SOURCE, Catalogue
from bangtin.content.editions import NATION
from bangtin.content.files import ProblemList, Read
from bangtin.content.links import LONGEST_PATH, MAX_ADDRESS_BYTES
from bangtin.content.markdown_checks import check_markdown
from bangtin.content.raw import RawContent

MAX_SLOGAN_LETTERS = 400

_QUALIFIERS = {
    models.Comparator.MORE_THAN: "trên",
    models.Comparator.AT_LEAST: "ít nhất",
    models.Comparator.AT_LEAST_RANGE: "ít nhất từ",
    models.Comparator.INCREASE: "tăng thêm",
}

Complain = Callable[[Read[models.AuthorModel], tuple[str | int, ...], str], None]


def check(raw: RawContent, catalogue: Catalogue | None, problems: ProblemList) -> None:
    """Note every problem that needs more than one file to see.

    Where a whole table could not be read, only its own problems are told: all others would follow from it.
    """
    _check_slogan_texts(raw, problems)
    _check_localities(raw, problems)
    if catalogue is None:
        return
    _check_passages(raw, catalogue, problems)
    _check_targets(raw, catalogue, problems)
    _check_viewpoints(raw, catalogue, problems)
    _check_slogan_references(raw, catalogue, problems)
    _check_links(raw, catalogue, problems)
    check_markdown(raw, catalogue, problems)


def _doubles(ids: Iterable[str]) -> Iterable[tuple[int, str]]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield index, name
        seen.add(name)


def _check_slogan_texts(raw: RawContent, problems: ProblemList) -> None:
    numbers: dict[int, str] = {}
    texts: dict[str, str] = {}
    for page in raw.slogans.values():
        slogan, line = page.meta, page.lines.of(("noi_dung",))
        if len(slogan.text) > MAX_SLOGAN_LETTERS:
            message = f"khẩu hiệu dài {len(slogan.text)} chữ cái, quá {MAX_SLOGAN_LETTERS} – viết ngắn lại"
            problems.add(page.path, line, message)
        if "\n" in slogan.text:
            problems.add(page.path, line, '"noi_dung" phải nằm trên một dòng – muốn ép ngắt dòng thì dùng "ngat_dong"')
        if slogan.number in numbers:
            message = f"số {slogan.number} đã dùng ở {numbers[slogan.number]} – đổi số"
            problems.add(page.path, page.lines.of(("so",)), message)
        if slogan.text in texts:
            problems.add(page.path, line, f"khẩu hiệu này đã có ở {texts[slogan.text]} – bỏ một tệp")
        if slogan.breaks and " ".join(slogan.breaks) != slogan.text:
            message = '"ngat_dong" ghép lại phải đúng từng chữ như "noi_dung" – chép lại khẩu hiệu rồi chia dòng'
            problems.add(page.path, page.lines.of(("ngat_dong",)), message)
        numbers.setdefault(slogan.number, page.path.name)
        texts.setdefault(slogan.text, page.path.name)


def _check_localities(raw: RawContent, problems: ProblemList) -> None:
    provinces = {p.id for p in raw.provinces.model.provinces} if raw.provinces else set()
    parents = {NATION, *provinces, *raw.localities}
    top_pages = {name.split("/")[0].removesuffix(".md") for name in raw.pages} | {"q", "posters", "assets"}
    if NATION not in raw.localities and not any(p.path.startswith("localities/toan-quoc") for p in problems.found):
        problems.add(raw.root / "localities" / "toan-quoc.yml", None, "thiếu tệp của bản toàn quốc – khôi phục tệp này")
    for slug, read in raw.localities.items():
        parent = read.model.parent
        if slug != NATION and parent not in parents:
            problems.add(read.path, read.lines.of(("thuoc",)), f'không có nơi "{parent}" – {_one_of(parents - {slug})}')
        if slug in top_pages:
            problems.add(read.path, None, f'mã "{slug}" trùng địa chỉ của một trang – đổi tên tệp')
        _check_address(slug, read, problems)
    _check_circles(raw, problems)


def _check_circles(raw: RawContent, problems: ProblemList) -> None:
    for slug, read in raw.localities.items():
        seen = {slug}
        parent = read.model.parent
        while parent is not None and parent in raw.localities and parent not in seen:
            seen.add(parent)
            parent = raw.localities[parent].model.parent
        if parent in seen:
            problems.add(
                read.path,
                read.lines.of(("thuoc",)),
                '"thuoc" đi vòng tròn – ghi nơi ngay trên, ví dụ hai-phong',
            )


def _check_address(slug: str, read: Read[models.Locality], problems: ProblemList) -> None:
    address, line = read.model.site_url, read.lines.of(("dia_chi_trang",))
    if address is None:
        return
    if not address.startswith("https://") or not address.endswith("/") or " " in address or ".." in address:
        message = f'địa chỉ "{address}" chưa đúng – bắt đầu bằng https:// và kết thúc bằng dấu /'
        problems.add(read.path, line, message)
    length = len((address + LONGEST_PATH).encode())
    if length > MAX_ADDRESS_BYTES:
        message = (
            f"địa chỉ trong mã QR dài {length} byte, quá {MAX_ADDRESS_BYTES}: ô vuông của mã nhỏ quá, máy khó đọc – "
            f"dùng tên miền hoặc tên kho ngắn hơn {length - MAX_ADDRESS_BYTES} chữ"
        )
        problems.add(read.path, line, message)


def _one_of(names: Iterable[str]) -> str:
    return f"chọn một trong: {', '.join(sorted(names))}"


def _check_passages(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    seen: dict[str, str] = {target.id: "data/muc-tieu.yml" for target in catalogue.targets}
    for table in raw.passages:
        document = catalogue.documents.get(table.model.document)
        if document is None:
            line = table.lines.of(("van_ban",))
            problems.add(table.path, line, f'không có văn bản "{table.model.document}" – thêm vào data/van-ban.yml')
            continue
        sections = {section.number for section in document.sections}
        for index, passage in enumerate(table.model.passages):
            line = table.lines.of(("doan", index))
            if passage.id in seen:
                problems.add(table.path, line, f'mã "{passage.id}" đã có ở {seen[passage.id]} – đổi mã')
            if sections and passage.section not in sections:
                message = f'văn bản "{document.id}" chưa khai báo mục "{passage.section}" – thêm vào data/van-ban.yml'
                problems.add(table.path, table.lines.of(("doan", index, "muc")), message)
            seen.setdefault(passage.id, problems.name(table.path))
    assert raw.documents
    for index, name in _doubles(document.id for document in raw.documents.model.documents):
        problems.add(
            raw.documents.path,
            raw.documents.lines.of(("van_ban", index)),
            f'mã "{name}" ghi hai lần – đổi mã',
        )
    for index, document in enumerate(raw.documents.model.documents):
        for number, mention in enumerate(document.mentions):
            if mention.document not in catalogue.documents:
                line = raw.documents.lines.of(("van_ban", index, "nhac_den", number))
                problems.add(raw.documents.path, line, f'không có văn bản "{mention.document}" – xem lại mã')


def _check_targets(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    read = raw.targets
    assert read
    for index, name in _doubles(target.id for target in catalogue.targets):
        problems.add(read.path, read.lines.of(("muc_tieu", index)), f'mã "{name}" ghi hai lần – đổi mã')
    scopes = scopes_of(catalogue)
    for index, target in enumerate(catalogue.targets):
        at = ("muc_tieu", index)
        if target.scope not in scopes:
            problems.add(
                read.path,
                read.lines.of((*at, "pham_vi")),
                f'không có nơi "{target.scope}" – {_one_of(scopes)}',
            )
        for message, key in _target_complaints(target):
            problems.add(read.path, read.lines.of((*at, key)), message)
        for key, items in (
            ("nguon", target.evidence),
            ("muc_rieng", target.own_values),
            ("hien_trang", target.baselines),
        ):
            for number, item in enumerate(items):
                if item.document not in catalogue.documents:
                    line = read.lines.of((*at, key, number, "van_ban"))
                    problems.add(read.path, line, f'không có văn bản "{item.document}" – thêm vào data/van-ban.yml')
        for number, own in enumerate(target.own_values):
            if own.place not in scopes:
                line = read.lines.of((*at, "muc_rieng", number, "noi"))
                problems.add(read.path, line, f'không có nơi "{own.place}" – {_one_of(scopes)}')
    _check_local_targets(raw, catalogue, problems)


def _target_complaints(target: models.Target) -> Iterable[tuple[str, str]]:
    worded = target.comparator is models.Comparator.WORDED
    if worded and target.figure is not None:
        yield f'mục tiêu "{target.id}" không có con số thì không có "chu_so" – bỏ "chu_so"', "chu_so"
    if not worded and target.figure is None:
        yield f'mục tiêu "{target.id}" có con số thì cần "chu_so" cho áp phích – thêm "chu_so"', "so_sanh"
    if not worded and target.value is None:
        yield f'mục tiêu "{target.id}" thiếu "gia_tri" – ghi con số', "so_sanh"
    if (target.year is None) != (target.year_kind is None):
        yield f'mục tiêu "{target.id}": "nam" và "moc" phải đi cùng nhau – ghi cả hai hoặc bỏ cả hai', "nam"
    yield from _wording_complaints(target.id, target.comparator, target.wording, target.figure, "cach_ghi")
    for own in target.own_values:
        yield from _wording_complaints(target.id, own.comparator, own.wording, own.figure, "muc_rieng")
    quotes = [" ".join(evidence.quote.split()) for evidence in (*target.evidence, *target.own_values)]
    for sentence, key in [
        (target.sentence, "cau"),
        *((own.sentence, "muc_rieng") for own in target.own_values),
    ]:
        if sentence and not any(" ".join(sentence.split()) in quote for quote in quotes):
            yield (
                f'"cau" của mục tiêu "{target.id}" không trùng đoạn trích nào – chép đúng từng chữ từ "trich"',
                key,
            )


def _wording_complaints(
    name: str, comparator: models.Comparator, wording: str, figure: models.BigFigure | None, key: str
) -> Iterable[tuple[str, str]]:
    qualifier = _QUALIFIERS.get(comparator)
    if qualifier and qualifier not in wording.lower():
        yield f'mục tiêu "{name}": "cach_ghi" mất chữ "{qualifier}" – ghi đủ như văn bản', key
    if qualifier and figure and qualifier not in f"{figure.qualifier or ''} {figure.label}".lower():
        yield f'mục tiêu "{name}": "chu_so" mất chữ "{qualifier}" – ghi vào mục "truoc"', key


def _check_local_targets(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    known = {target.id for target in catalogue.targets}
    for read in raw.localities.values():
        for index, own in enumerate(read.model.targets):
            line = read.lines.of(("muc_tieu", index, "ma"))
            if own.target not in known:
                problems.add(read.path, line, f'không có mục tiêu "{own.target}" – xem mã trong data/muc-tieu.yml')
            if own.document not in catalogue.documents:
                line = read.lines.of(("muc_tieu", index, "van_ban"))
                problems.add(read.path, line, f'không có văn bản "{own.document}" – thêm vào data/van-ban.yml')
        plan = read.model.plan
        if plan is not None and plan not in catalogue.documents:
            message = f'không có văn bản "{plan}" – {_one_of(document.id for document in catalogue.plans)}'
            problems.add(read.path, read.lines.of(("ke_hoach",)), message)


def scopes_of(catalogue: Catalogue) -> set[str]:
    """Every place that a slogan, a target or a value may belong to."""
    return {NATION, *catalogue.place_names}


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
            problems.add(page.path, page.lines.of(("pham_vi",)), f'không có nơi "{slogan.scope}" – {_one_of(scopes)}')
        if slug in targets:
            problems.add(page.path, None, f'mã "{slug}" trùng mã một mục tiêu – đổi tên tệp')
        for index, target in enumerate(slogan.targets):
            if target not in targets:
                line = page.lines.of(("muc_tieu", index))
                problems.add(page.path, line, f'không có mục tiêu "{target}" – xem mã trong data/muc-tieu.yml')
        if isinstance(slogan.sources, models.SelfWritten):
            continue
        for index, source in enumerate(slogan.sources):
            found = SLOGAN_SOURCE.fullmatch(source)
            if not found or found[1] not in catalogue.documents:
                line = page.lines.of(("nguon", index))
                message = f'nguồn "{source}" chưa đúng – ghi mã tài liệu và mục, ví dụ kien-an §V.5'
                problems.add(page.path, line, message)


def _check_links(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    known = {entry.id for entry in catalogue.slogans} | {target.id for target in catalogue.targets if target.figure}
    path = raw.root / "posters" / "links.lock"
    for link in catalogue.links:
        if link.message not in known:
            lost = f'mã "{link.code}" đã phát hành cho "{link.message}" nhưng nội dung đó không còn'
            message = f"{lost} – khôi phục tệp nội dung"
            problems.add(path, None, message)
