"""`data/trich-dan/*.yml` in; unknown documents and sections, doubled ids and sentences that stand twice out."""

from __future__ import annotations

from collections.abc import Iterator

from bangtin.content import models
from bangtin.content.catalogue import Catalogue
from bangtin.content.figure_checks import says
from bangtin.content.files import ProblemList
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import section_complaint


def check_passages(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check every table of passages."""
    seen: dict[str, str] = {target.id: "data/muc-tieu.yml" for target in catalogue.targets}
    quotes = tuple(_target_quotes(catalogue))
    for table in raw.passages:
        document = catalogue.documents.get(table.model.document)
        if document is None:
            line = table.lines.of(("van_ban",))
            problems.add(table.path, line, f'không có văn bản "{table.model.document}" – thêm vào data/van-ban.yml')
            continue
        for index, passage in enumerate(table.model.passages):
            if passage.id in seen:
                line = table.lines.of(("doan", index))
                problems.add(table.path, line, f'mã "{passage.id}" đã có ở {seen[passage.id]} – đổi mã')
            if message := section_complaint(document, passage.section):
                problems.add(table.path, table.lines.of(("doan", index, "muc")), message)
            if target := _stated_by(passage, document.id, quotes):
                message = f'câu này đã có ở mục tiêu "{target}" – bỏ đoạn "{passage.id}", dẫn [@{target}/{document.id}]'
                problems.add(table.path, table.lines.of(("doan", index, "trich")), message)
            seen.setdefault(passage.id, problems.name(table.path))


def _target_quotes(catalogue: Catalogue) -> Iterator[tuple[str, models.Evidence]]:
    for target in catalogue.targets:
        for item in (*target.evidence, *target.own_values, *target.baselines):
            yield target.id, item
    for locality in catalogue.localities.values():
        for own in locality.targets:
            yield own.target, own


def _stated_by(passage: models.Passage, document: str, quotes: tuple[tuple[str, models.Evidence], ...]) -> str | None:
    """The target whose quote from the same section holds a passage: residents would read the sentence twice."""
    same = ((name, item.quote) for name, item in quotes if (item.document, item.section) == (document, passage.section))
    return next((name for name, quote in same if says(quote, passage.quote)), None)
