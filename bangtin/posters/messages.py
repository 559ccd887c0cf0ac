"""An edition in; the messages that it makes pieces of out, with everything that layout and manifest need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bangtin.content.editions import SITE_NAME, Edition, SloganEntry
from bangtin.content.links import issue
from bangtin.content.models import BigFigure, SelfWritten
from bangtin.content.sources import Source
from bangtin.content.targets import ResolvedTarget, TargetValue

SLOGAN, TARGET, SELF_WRITTEN = "khau-hieu", "chi-tieu", "tu-soan"
DEFAULT_THEME = "cam-ngoc"
DEFAULT_ICON = "heart-pulse"


@dataclass(frozen=True)
class Message:
    """One message of one edition: its words and what goes with them. Texts are as stored."""

    id: str
    kind: str
    text: str
    title: str
    theme: str
    drawings: tuple[str, ...]
    icons: tuple[str, ...]
    breaks: tuple[str, ...]
    figure: BigFigure | None
    sentence: str | None
    condition: str | None
    year_phrase: str | None
    value_words: str | None
    """The target's value with its qualifier, the shortest of its wordings: `trên 95% dân số`."""
    source_line: str | None
    page: str
    url: str
    code: str
    issuers: tuple[str, ...]
    place: str
    """The edition's place as written inside a sentence: issuing bodies break before it."""
    sample: bool
    figures: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def signature(self) -> tuple[str, ...]:
        """Who speaks: the issuing bodies, or the site's own name where no body issues the edition."""
        return self.issuers or (SITE_NAME,)

    @property
    def short_url(self) -> str:
        """The address as people read it: without `https://` and the final slash."""
        return self.url.removeprefix("https://").removeprefix("http://").rstrip("/")


def messages(edition: Edition) -> tuple[Message, ...]:
    """Every message of an edition: slogans by number, then targets in the order of their table."""
    codes = _codes(edition)
    slogans = (_slogan(edition, entry, codes) for entry in edition.slogans)
    targets = (_target(edition, target, codes) for target in edition.targets if target.numeric)
    return (*slogans, *targets)


def _codes(edition: Edition) -> Mapping[str, str]:
    """The issued codes, and for messages that wait for theirs the one that will be issued."""
    catalogue = edition.catalogue
    new = issue(catalogue.links, catalogue.message_ids, edition.updated)
    return {**edition.codes, **{link.message: link.code for link in new}}


def _slogan(edition: Edition, entry: SloganEntry, codes: Mapping[str, str]) -> Message:
    slogan = entry.slogan
    return Message(
        id=entry.id,
        kind=SELF_WRITTEN if isinstance(slogan.sources, SelfWritten) else SLOGAN,
        text=slogan.text,
        title=slogan.text,
        theme=slogan.theme,
        drawings=slogan.drawing,
        icons=slogan.icons,
        breaks=slogan.breaks,
        figure=None,
        sentence=None,
        condition=None,
        year_phrase=None,
        value_words=None,
        source_line=None,
        page=edition.message_page(entry.id),
        url=edition.code_url(codes[entry.id]),
        code=codes[entry.id],
        issuers=edition.signature(slogan),
        place=edition.place_name,
        sample=edition.sample,
        figures=(),
        sources=_documents(entry.sources),
    )


def _target(edition: Edition, resolved: ResolvedTarget, codes: Mapping[str, str]) -> Message:
    target, value = resolved.target, resolved.value
    assert value.figure is not None
    return Message(
        id=target.id,
        kind=TARGET,
        text=value.sentence or f"{target.name}: {value.wording}",
        title=target.name,
        theme=target.theme or DEFAULT_THEME,
        drawings=target.drawing,
        icons=(target.icon or DEFAULT_ICON,),
        breaks=(),
        figure=value.figure,
        sentence=value.sentence or f"{target.name}: {value.wording}",
        condition=target.condition,
        year_phrase=resolved.year_phrase,
        value_words=min(value.wording, figure_words(value.figure), key=len),
        source_line=f"Nguồn: {_source_of(value).long_label}",
        page=edition.message_page(target.id),
        url=edition.code_url(codes[target.id]),
        code=codes[target.id],
        issuers=edition.issuers,
        place=edition.place_name,
        sample=edition.sample,
        figures=(target.id,),
        sources=_documents(value.sources),
    )


def _source_of(value: TargetValue) -> Source:
    """The first source that holds the quoted sentence word for word: plans may state one goal in other words."""
    sentence = " ".join((value.sentence or "").split())
    holding = (source for source in value.sources if sentence in " ".join(source.quote.split()))
    return next(holding, value.sources[0])


def figure_words(figure: BigFigure) -> str:
    """A big figure as it is read: `ít nhất 1 lần/năm`."""
    return " ".join(part for part in (figure.qualifier, figure.number, figure.unit) if part)


def _documents(sources: tuple[Source, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.document.id for source in sources))
