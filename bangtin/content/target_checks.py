"""Targets and the values that places set for themselves in; unknown ids, lost qualifiers and wrong quotes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bangtin.content import models
from bangtin.content.catalogue import SLOGAN_SOURCE, Catalogue
from bangtin.content.editions import NATION
from bangtin.content.figure_checks import figure_complaints, sentence_complaint
from bangtin.content.files import ProblemList
from bangtin.content.models import Comparator
from bangtin.content.problems import one_of
from bangtin.content.raw import RawContent
from bangtin.content.yaml_reader import KeyPath

_QUALIFIERS = {
    Comparator.MORE_THAN: "trên",
    Comparator.AT_LEAST: "ít nhất",
    Comparator.AT_LEAST_RANGE: "ít nhất từ",
    Comparator.INCREASE: "tăng thêm",
}

Complaint = tuple[KeyPath, str]
"""Where in its file something is wrong, and what."""


def doubles(ids: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Index and id of everything that was there before."""
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield index, name
        seen.add(name)


def scopes_of(catalogue: Catalogue) -> set[str]:
    """Every place that a slogan, a target or a value may belong to."""
    return {NATION, *catalogue.place_names}


def check_targets(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check the table of targets and each locality's own values."""
    read = raw.targets
    assert read
    for index, name in doubles(target.id for target in catalogue.targets):
        problems.add(read.path, read.lines.of(("muc_tieu", index)), f'mã "{name}" ghi hai lần – đổi mã')
    for index, target in enumerate(catalogue.targets):
        for place, message in _target_complaints(target, catalogue):
            problems.add(read.path, read.lines.of(("muc_tieu", index, *place)), message)
    targets = {target.id: target for target in catalogue.targets}
    for slug, locality in raw.localities.items():
        for place, message in _local_complaints(slug, locality.model, targets, catalogue):
            problems.add(locality.path, locality.lines.of(place), message)


def _target_complaints(target: models.Target, catalogue: Catalogue) -> Iterator[Complaint]:
    scopes = scopes_of(catalogue)
    if target.scope not in scopes:
        yield ("pham_vi",), f'không có nơi "{target.scope}" – {one_of(scopes)}'
    if target.condition_owner is not None and target.condition_owner not in scopes:
        yield ("dieu_kien_cua",), f'không có nơi "{target.condition_owner}" – {one_of(scopes)}'
    if target.condition_owner is not None and target.condition is None:
        yield ("dieu_kien_cua",), '"dieu_kien_cua" cần có "dieu_kien" – thêm điều kiện hoặc bỏ dòng này'
    worded = target.comparator is Comparator.WORDED
    if worded and target.figure is not None:
        yield ("chu_so",), f'mục tiêu "{target.id}" không có con số thì không có "chu_so" – bỏ "chu_so"'
    if not worded and target.figure is None:
        yield ("so_sanh",), f'mục tiêu "{target.id}" có con số thì cần "chu_so" cho áp phích – thêm "chu_so"'
    if worded and target.value is not None:
        yield ("gia_tri",), f'mục tiêu "{target.id}" là "loi-van" thì không có "gia_tri" – bỏ dòng này'
    if not worded and target.value is None:
        yield ("so_sanh",), f'mục tiêu "{target.id}" thiếu "gia_tri" – ghi con số'
    if (target.year is None) != (target.year_kind is None):
        message = f'mục tiêu "{target.id}": "nam" và "moc" phải đi cùng nhau – ghi cả hai hoặc bỏ cả hai'
        yield ("nam" if target.year else "moc",), message
    yield from _wording_complaints(target.id, target.comparator, target.wording, target.figure)
    yield from _sentence_complaints(target.id, target.sentence, [evidence.quote for evidence in target.evidence])
    for number, evidence in enumerate(target.evidence):
        for place, message in _sentence_complaints(target.id, evidence.sentence, [evidence.quote]):
            yield ("nguon", number, *place), message
        if complaint := sentence_complaint(target.id, target, evidence.sentence, target.evidence):
            yield ("nguon", number, "cau"), complaint
    yield from figure_complaints(target.id, target, target.evidence)
    for key, items in (("nguon", target.evidence), ("muc_rieng", target.own_values), ("hien_trang", target.baselines)):
        for number, item in enumerate(items):
            for place, message in _evidence_complaints(item, catalogue):
                yield (key, number, *place), message
    for number, own in enumerate(target.own_values):
        if own.place not in scopes:
            yield ("muc_rieng", number, "noi"), f'không có nơi "{own.place}" – {one_of(scopes)}'
        for place, message in (*_own_complaints(target, own), *_owner_complaints(own, catalogue)):
            yield ("muc_rieng", number, *place), message
    for number, name in doubles(own.place for own in target.own_values):
        yield ("muc_rieng", number, "noi"), f'nơi "{name}" đã có mức riêng ở trên – bỏ một mức'


def _local_complaints(
    slug: str, locality: models.Locality, targets: Mapping[str, models.Target], catalogue: Catalogue
) -> Iterator[Complaint]:
    for index, own in enumerate(locality.targets):
        at = ("muc_tieu", index)
        target = targets.get(own.target)
        if target is None:
            yield (*at, "ma"), f'không có mục tiêu "{own.target}" – xem mã trong data/muc-tieu.yml'
        else:
            for place, message in _own_complaints(target, own):
                yield (*at, *place), message
        if own.place != slug:
            yield (*at, "noi"), f'mức riêng ở tệp này phải là của "{slug}", không phải "{own.place}" – sửa "noi"'
        for place, message in (*_evidence_complaints(own, catalogue), *_owner_complaints(own, catalogue)):
            yield (*at, *place), message
    for index, name in doubles(own.target for own in locality.targets):
        yield ("muc_tieu", index, "ma"), f'mục tiêu "{name}" ghi hai lần – bỏ một lần'
    if wrong_plan := plan_complaint(slug, locality, catalogue):
        yield ("ke_hoach",), wrong_plan


def plan_complaint(slug: str, locality: models.Locality, catalogue: Catalogue) -> str | None:
    """What is wrong with the document that a locality names as its own plan, or None."""
    if locality.plan is None:
        return None
    document = catalogue.documents.get(locality.plan)
    if document is None:
        return f'không có văn bản "{locality.plan}" – {one_of(plan.id for plan in catalogue.plans)}'
    if document.place is None or document.place.id != slug:
        whose = document.place.name if document.place else document.issuer
        return f'văn bản "{locality.plan}" là của {whose} – ghi kế hoạch của chính nơi này, hoặc bỏ dòng "ke_hoach"'
    return None


def _owner_complaints(own: models.OwnValue, catalogue: Catalogue) -> Iterator[Complaint]:
    """A place sets a value by a document of its own, or by one of a place above it: no other speaks for it."""
    document = catalogue.documents.get(own.document)
    places = set(catalogue.chain(own.place)) - {NATION}
    if document is not None and (document.place is None or document.place.id not in places):
        whose = document.place.name if document.place else document.issuer
        advice = "mức riêng phải có văn bản của chính nơi này hoặc của tỉnh, thành phố; không có thì bỏ mức riêng"
        yield ("van_ban",), f'văn bản "{own.document}" là của {whose} – {advice}'


def _own_complaints(target: models.Target, own: models.OwnValue) -> Iterator[Complaint]:
    yield from _wording_complaints(target.id, own.comparator, own.wording, own.figure)
    yield from _sentence_complaints(target.id, own.sentence, [own.quote])
    yield from figure_complaints(target.id, own, [own])
    if target.figure is not None and own.figure is None:
        yield (), f'mức riêng của "{target.id}" cần "chu_so" cho áp phích – thêm "chu_so" như ở mức chung'


def _evidence_complaints(item: models.Evidence, catalogue: Catalogue) -> Iterator[Complaint]:
    document = catalogue.documents.get(item.document)
    if document is None:
        yield ("van_ban",), f'không có văn bản "{item.document}" – thêm vào data/van-ban.yml'
    elif message := section_complaint(document, item.section):
        yield ("muc",), message


def section_complaint(document: models.Document, section: str) -> str | None:
    """What is wrong with a section that a document's table doesn't list, or None."""
    if not document.sections or section in {known.number for known in document.sections}:
        return None
    return f'văn bản "{document.id}" chưa khai báo mục "{section}" – sửa số mục hoặc thêm vào data/van-ban.yml'


def source_complaints(sources: Iterable[str], catalogue: Catalogue) -> Iterator[Complaint]:
    """What is wrong with the `nguon` of front matter: documents and sections, such as `kien-an §V.5`."""
    for index, source in enumerate(sources):
        found = SLOGAN_SOURCE.fullmatch(source)
        document = catalogue.documents.get(found[1]) if found else None
        if not found or not document:
            yield ("nguon", index), f'nguồn "{source}" chưa đúng – ghi mã tài liệu và mục, ví dụ kien-an §V.5'
        elif message := section_complaint(document, found[2]):
            yield ("nguon", index), message


def _sentence_complaints(name: str, sentence: str | None, quotes: Iterable[str]) -> Iterator[Complaint]:
    if sentence and not any(" ".join(sentence.split()) in " ".join(quote.split()) for quote in quotes):
        message = f'"cau" của mục tiêu "{name}" không trùng đoạn trích nào – chép đúng từng chữ từ "trich"'
        yield ("cau",), message


def _wording_complaints(
    name: str, comparator: Comparator, wording: str, figure: models.BigFigure | None
) -> Iterator[Complaint]:
    qualifier = _QUALIFIERS.get(comparator)
    if qualifier and qualifier not in wording.lower():
        yield ("cach_ghi",), f'mục tiêu "{name}": "cach_ghi" mất chữ "{qualifier}" – ghi đủ như văn bản'
    if qualifier and figure and qualifier not in f"{figure.qualifier or ''} {figure.label}".lower():
        yield ("chu_so",), f'mục tiêu "{name}": "chu_so" mất chữ "{qualifier}" – ghi vào mục "truoc"'
