"""What a message is to layout and manifest: its words, its kind of contents, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bangtin.content.axis import Axis
from bangtin.content.editions import SITE_NAME
from bangtin.content.models import BigFigure


class Shape(StrEnum):
    """Which recipe lays a message out."""

    SLOGAN = "slogan"
    FIGURE = "figure"
    LIST = "list"
    EVENT = "event"
    ANNOUNCEMENT = "announcement"
    BOARD = "board"


@dataclass(frozen=True)
class ListItem:
    """One row of a list or one call of an event."""

    title: str
    icon: str
    over: str | None = None
    """A short line above the title, e.g. `Từ năm 2026`."""
    detail: str | None = None
    """One or two sentences for sheets that are read in the hand."""


@dataclass(frozen=True)
class FigureLine:
    """A target as one entry of a small list: `trên` `95` `%`, what it measures, and its source."""

    qualifier: str | None
    number: str
    unit: str | None
    label: str
    icon: str


@dataclass(frozen=True)
class Chart:
    """A target's value on its axis."""

    axis: Axis
    value: float
    open_ended: bool
    """Whether more would fulfil it as well: `trên 95%`."""
    words: str
    """The value with its qualifier: `trên 95% dân số`."""


@dataclass(frozen=True)
class ListContent:
    """Rows of equal weight: the five viewpoints, the six groups of tasks, benefits by year."""

    items: tuple[ListItem, ...]
    over_line: str | None = None
    """Above the title, and only the owner of the words: `Kế hoạch của UBND phường Thành Đông`."""
    numbered: bool = False
    figures_title: str | None = None
    figures: tuple[FigureLine, ...] = ()
    """Targets for the flap of a leaflet, under `figures_title`."""
    figures_source: str | None = None


@dataclass(frozen=True)
class EventContent:
    """A day to remember with its calls."""

    day: str
    """`7/4`"""
    repeats: str | None
    """`hằng năm`"""
    place_and_hour: str | None
    """One sentence, where a locality has set them."""
    lead: str
    """What introduces the calls: `Mỗi người hãy:`."""
    calls: tuple[ListItem, ...]


@dataclass(frozen=True)
class Row:
    """A labelled value of an announcement."""

    label: str
    value: str
    icon: str
    stands_out: bool = False
    """The row of the time: its disc has the accent colour."""
    unbroken: bool = False
    """Whether the value must stay on one line: weekday, date and hour do."""


@dataclass(frozen=True)
class AnnouncementContent:
    """What for whom, when, where, and what to bring; empty fields have no row."""

    rows: tuple[Row, ...]
    valid_until: str | None = None
    """Until when it holds, in words."""
    expires: datetime | None = None
    """The first moment when it no longer holds: nothing is printed of it from then on."""


@dataclass(frozen=True)
class BoardContent:
    """The month's sheet: the only one that holds several messages."""

    month: str
    """`Tháng 12/2026`"""
    slogans: tuple[Message, ...]
    figure: Message
    day: EventContent
    day_name: str
    """`Ngày Sức khỏe toàn dân`"""


Content = ListContent | EventContent | AnnouncementContent | BoardContent


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
    updated: date
    """Day of the edition's content: what tells an old print from a new one."""
    figures: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: tuple[str, ...] = ()
    """Paragraphs in plain words, for sides that are read in the hand."""
    content: Content | None = None
    """What lists, events, announcements and boards hold; None for slogans and targets."""
    chart: Chart | None = None
    """A target's value as a drawing, for sides that are read in the hand."""
    footer_lines: tuple[str, ...] = ()
    """What the locality wants to stand in every footer, below the issuing bodies."""
    contacts: tuple[tuple[str, str], ...] = ()
    """Where to ask (name, detail), for leaflets; empty where the locality has published none."""
    logo: str | None = None
    """The locality whose logo stands before the bodies; None where it has none."""
    imprint: str | None = None
    """Body, licence, print run and printer of a leaflet; None where none is configured."""

    @property
    def shape(self) -> Shape:
        """Which recipe lays it out."""
        match self.content:
            case ListContent():
                return Shape.LIST
            case EventContent():
                return Shape.EVENT
            case AnnouncementContent():
                return Shape.ANNOUNCEMENT
            case BoardContent():
                return Shape.BOARD
            case _:
                return Shape.FIGURE if self.figure else Shape.SLOGAN

    @property
    def signature(self) -> tuple[str, ...]:
        """Who speaks: the issuing bodies, or the site's own name where no body issues the edition."""
        return self.issuers or (SITE_NAME,)

    @property
    def short_url(self) -> str:
        """The address as people read it: without `https://` and the final slash."""
        return self.url.removeprefix("https://").removeprefix("http://").rstrip("/")

    @property
    def version(self) -> str:
        """Code and day of the content, small on every piece: `k4 · 25/11/2026`."""
        return f"{self.code} · {self.updated:%d/%m/%Y}"
