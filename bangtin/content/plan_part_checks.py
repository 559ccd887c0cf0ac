"""What localities tell of their plans, and where documents differ, in; unknown or foreign passages, typed figures out.

A sentence on a place's own page rests on that place's own plan: a passage of another place's would be shown as its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangtin.content import markup, models
from bangtin.content.catalogue import Catalogue
from bangtin.content.construct_checks import Ids, construct_complaints
from bangtin.content.files import ProblemList, Read
from bangtin.content.problems import one_of
from bangtin.content.prose_checks import check_line, check_words
from bangtin.content.raw import RawContent
from bangtin.content.target_checks import Complaint, doubles
from bangtin.content.yaml_reader import KeyPath

Line = tuple[KeyPath, models.PlanLine]


def check_plan_parts(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check what every locality's file tells of its plan."""
    ids = Ids(catalogue)
    for read in raw.localities.values():
        for place, message in _complaints(read.model, ids, catalogue):
            problems.add(read.path, read.lines.of(place), message)
        for key, line in _lines(read.model):
            _check_text(read, (*key, "noi_dung"), line.text, ids, problems)
        for index, text in enumerate(read.model.open_points):
            _check_text(read, ("de_ngo", index), text, ids, problems)


def _lines(locality: models.Locality) -> Iterator[Line]:
    for index, duty in enumerate(locality.duties):
        yield ("viec", index), duty
    for index, line in enumerate(locality.asking):
        yield ("noi_hoi", index), line
    for index, group in enumerate(locality.tasks):
        for number, line in enumerate(group.lines):
            yield ("nhiem_vu", index, "y", number), line
    for index, section in enumerate(locality.sections):
        for number, line in enumerate(section.lines):
            yield ("phan_rieng", index, "y", number), line


def _complaints(locality: models.Locality, ids: Ids, catalogue: Catalogue) -> Iterator[Complaint]:
    lines = list(_lines(locality))
    if lines and locality.plan is None:
        yield lines[0][0][:1], f'"{lines[0][0][0]}" nói về kế hoạch của nơi này – ghi mã kế hoạch ở mục "ke_hoach"'
        return
    for key, line in lines:
        for index, name in enumerate(line.sources):
            if message := _foreign(name, locality.plan, ids, catalogue):
                yield (*key, "nguon", index), message
    groups = [group.slug for group in catalogue.task_groups]
    for index, tasks in enumerate(locality.tasks):
        if tasks.group not in groups:
            yield ("nhiem_vu", index, "nhom"), f'không có nhóm nhiệm vụ "{tasks.group}" – {one_of(groups)}'
    for index, name in doubles(tasks.group for tasks in locality.tasks):
        yield ("nhiem_vu", index, "nhom"), f'nhóm "{name}" ghi hai lần – gộp vào một mục'


def _foreign(name: str, plan: str | None, ids: Ids, catalogue: Catalogue) -> str | None:
    """What is wrong with a passage that should be one of the place's own plan."""
    (reference,) = markup.parse_citation(f"@{name}") or (markup.Unreadable(name),)
    if message := ids.complaint_about_reference(reference):
        return message
    assert isinstance(reference, markup.Reference)
    passage = catalogue.passages.get(reference.id)
    document = passage.document.id if passage else reference.document
    if document == plan:
        return None
    if document is None:
        return f'"{name}" là mục tiêu của nhiều văn bản – ghi {name}/{plan}'
    return f'"{name}" là đoạn của văn bản "{document}", không phải "{plan}" – dẫn đoạn trong kế hoạch của nơi này'


def check_differences(raw: RawContent, catalogue: Catalogue, problems: ProblemList) -> None:
    """Check the table of differences: every side's passage exists and no number is typed."""
    read = raw.differences
    assert read
    ids = Ids(catalogue)
    for index, name in doubles(difference.id for difference in read.model.differences):
        problems.add(read.path, read.lines.of(("khac_nhau", index)), f'mã "{name}" ghi hai lần – đổi mã')
    for index, difference in enumerate(read.model.differences):
        at = ("khac_nhau", index)
        for number, name in enumerate(difference.sources):
            for message in _unknown(name, ids):
                problems.add(read.path, read.lines.of((*at, "nguon", number)), message)
        _check_text(read, (*at, "noi_dung"), difference.text, ids, problems)
        _check_text(read, (*at, "ten"), difference.title, ids, problems)


def _unknown(name: str, ids: Ids) -> Iterable[str]:
    found = (ids.complaint_about_reference(reference) for reference in markup.parse_citation(f"@{name}"))
    return (message for message in found if message)


def _check_text(
    read: Read[models.Locality] | Read[models.DifferenceTable],
    key: KeyPath,
    text: str,
    ids: Ids,
    problems: ProblemList,
) -> None:
    line = read.lines.of(key)

    def complain(_: int, message: str) -> None:
        problems.add(read.path, line, message)

    for _, message in construct_complaints(text, 1, ids):
        complain(1, message)
    if markup.CITATION.search(text):
        complain(1, 'không dẫn nguồn trong lời – ghi mã đoạn trích ở mục "nguon"')
    for part in text.split("\n"):
        check_line(part, 1, complain)
    check_words(markup.PLACEHOLDER.sub(" ", text), 1, complain)
    for found in markup.PLACEHOLDER.finditer(text):
        construct = markup.parse(found[1])
        if isinstance(construct, markup.Directive) and construct.name not in _INSIDE_SENTENCES:
            complain(
                1, f'lệnh "{construct.name}" không dùng ở đây – chỉ dùng mã mục tiêu và từ của bản, ví dụ {{{{ cap }}}}'
            )


_INSIDE_SENTENCES = frozenset({"nhan", "noi"})
