"""A text with constructs and the catalogue in; what they name that doesn't exist, and how to mend it, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from bangtin.content import markup
from bangtin.content.catalogue import Catalogue
from bangtin.content.editions import NATION
from bangtin.content.markup import Argument
from bangtin.content.problems import nearest, one_of


class Ids:
    """What the constructs may name: the catalogue's ids, and those of slogans whose files could not be read."""

    def __init__(self, catalogue: Catalogue, unread: frozenset[str] = frozenset()) -> None:
        self._catalogue = catalogue
        self._unread = unread

    @cached_property
    def own_places(self) -> Mapping[str, frozenset[str]]:
        """Target id -> the places that set a value of their own for it."""
        local = [
            (own.target, own.place) for locality in self._catalogue.localities.values() for own in locality.targets
        ]
        return {
            target.id: frozenset(
                [
                    *(own.place for own in target.own_values),
                    *(place for name, place in local if name == target.id),
                ]
            )
            for target in self._catalogue.targets
        }

    @cached_property
    def stating_documents(self) -> Mapping[str, frozenset[str]]:
        """Target id -> the documents that state it."""
        local = [own for locality in self._catalogue.localities.values() for own in locality.targets]
        return {
            target.id: frozenset(
                item.document
                for item in (
                    *target.evidence,
                    *target.own_values,
                    *target.baselines,
                    *(own for own in local if own.target == target.id),
                )
            )
            for target in self._catalogue.targets
        }

    @cached_property
    def by_argument(self) -> Mapping[Argument, frozenset[str]]:
        catalogue = self._catalogue
        places = frozenset(catalogue.place_names)
        return {
            Argument.TARGET: frozenset(self.own_places),
            Argument.PASSAGE: frozenset(catalogue.passages),
            Argument.VIEWPOINT: frozenset(viewpoint.id for viewpoint in catalogue.viewpoints),
            Argument.GROUP: frozenset(group.slug for group in catalogue.task_groups),
            Argument.SLOGAN: frozenset(entry.id for entry in catalogue.slogans) | self._unread,
            Argument.DOCUMENT: frozenset(catalogue.documents),
            Argument.PLACE: places,
            Argument.TAG: frozenset(markup.TAGS),
            Argument.EVENT: frozenset(event.id for event in catalogue.sheets.events),
            Argument.DIFFERENCES: frozenset(difference.group for difference in catalogue.differences),
            Argument.SCOPE: places | {NATION, markup.ANY_LOCALITY, markup.NEGATION},
        }

    def complaint_about_figure(self, figure: markup.Figure) -> str | None:
        if figure.id not in self.own_places:
            return f'không có mục tiêu "{figure.id}" – {near_id(figure.id, self.own_places)}'
        if figure.place not in (None, markup.COMMON) and figure.place not in self.own_places[figure.id]:
            return f'nơi "{figure.place}" không có mức riêng cho "{figure.id}" – bỏ "@{figure.place}"'
        return None

    def complaint_about_directive(self, directive: markup.Directive) -> str | None:
        rule = markup.DIRECTIVES.get(directive.name)
        if rule is None:
            return f'không có lệnh "{directive.name}" – {near_id(directive.name, markup.DIRECTIVES)}'
        if not rule.least <= len(directive.arguments) <= rule.most:
            return f'lệnh "{directive.name}" cần từ {rule.least} đến {rule.most} mã – sửa số mã đứng sau dấu hai chấm'
        if rule.argument is None:
            return None
        known = self.by_argument[rule.argument]
        for argument in directive.arguments:
            if argument not in known:
                return f'"{argument}" không phải {rule.argument.value} – {near_id(argument, known)}'
        return None

    def complaint_about_reference(self, reference: markup.Reference | markup.Unreadable) -> str | None:
        if isinstance(reference, markup.Unreadable):
            return f'chỗ dẫn nguồn "{reference.text}" viết chưa đúng – viết [@mã] hoặc [@mã; @mã]'
        passages, targets = self._catalogue.passages, self.own_places
        if reference.id in targets:
            documents = self._catalogue.documents
            if reference.document is None:
                return None
            if reference.document not in documents:
                return f'không có văn bản "{reference.document}" – {near_id(reference.document, documents)}'
            if reference.document not in (stating := self.stating_documents[reference.id]):
                return f'văn bản "{reference.document}" không nêu mục tiêu "{reference.id}" – {one_of(stating)}'
            return None
        if reference.id not in passages:
            return f'không có đoạn trích "{reference.id}" – {near_id(reference.id, [*passages, *targets])}'
        return None


def near_id(name: str, known: Iterable[str], otherwise: str = "xem lại mã") -> str:
    """A hint for an id that nobody knows."""
    return nearest(name, known, otherwise)


def construct_complaints(body: str, first_line: int, ids: Ids) -> Iterator[tuple[int, str]]:
    """What is wrong with the figures, words, directives and citations of a body: the line and a sentence."""
    for number, line in enumerate(body.split("\n"), start=first_line):
        for found in markup.PLACEHOLDER.finditer(line):
            if message := _complaint(markup.parse(found[1]), ids):
                yield number, message
        for found in markup.CITATION.finditer(line):
            for reference in markup.parse_citation(found[1]):
                if message := ids.complaint_about_reference(reference):
                    yield number, message


def _complaint(construct: markup.Construct, ids: Ids) -> str | None:
    if isinstance(construct, markup.Figure):
        return ids.complaint_about_figure(construct)
    if isinstance(construct, markup.Directive):
        return ids.complaint_about_directive(construct)
    if isinstance(construct, markup.Unreadable):
        return f'không hiểu "{{{{ {construct.text} }}}}" – viết mã mục tiêu hoặc lệnh, ví dụ {{{{ tuoi-tho-2030 }}}}'
    return None
