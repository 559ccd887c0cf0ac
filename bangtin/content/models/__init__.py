"""What authors write, as frozen models: one class per kind of author file, with the keys they type as aliases.

Keys are Vietnamese without diacritics; attributes are English. Every field says what it means: the JSON Schemas in
`schemas/` are generated from these models, so this page is also the reference for authors.
"""

from __future__ import annotations

from bangtin.content.models.announcements import Announcement
from bangtin.content.models.base import SLUG, AuthorModel, Slug, Text
from bangtin.content.models.differences import Difference, DifferenceTable
from bangtin.content.models.documents import (
    Document,
    DocumentKind,
    DocumentTable,
    Mention,
    Passage,
    PassageTable,
    Place,
    Section,
    Slip,
)
from bangtin.content.models.forwards import Forward, ForwardTable
from bangtin.content.models.places import (
    Approval,
    ContactPoint,
    Correction,
    Level,
    Locality,
    LocalTarget,
    Province,
    ProvinceTable,
)
from bangtin.content.models.plan_parts import Duty, GroupTasks, PlanLine, PlanSection
from bangtin.content.models.sheets import (
    Board,
    BoardMonth,
    Call,
    ListKind,
    ListRow,
    Printed,
    PrintedList,
    SheetTable,
    YearlyEvent,
)
from bangtin.content.models.slogans import OwnSlogan, SelfWritten, Slogan
from bangtin.content.models.targets import (
    Baseline,
    BigFigure,
    Comparator,
    Evidence,
    Number,
    OwnValue,
    Target,
    TargetTable,
    YearKind,
)
from bangtin.content.models.viewpoints import (
    OfficialWording,
    Statement,
    StatementKind,
    TaskGroup,
    TaskGroupTable,
    Viewpoint,
    ViewpointBasis,
    ViewpointTable,
)
from bangtin.content.models.words import Abbreviation, AbbreviationTable, SearchWord, SearchWordTable

__all__ = [
    "SLUG",
    "Abbreviation",
    "AbbreviationTable",
    "Announcement",
    "Approval",
    "AuthorModel",
    "Baseline",
    "BigFigure",
    "Board",
    "BoardMonth",
    "Call",
    "Comparator",
    "ContactPoint",
    "Correction",
    "Difference",
    "DifferenceTable",
    "Document",
    "DocumentKind",
    "DocumentTable",
    "Duty",
    "Evidence",
    "Forward",
    "ForwardTable",
    "GroupTasks",
    "Level",
    "ListKind",
    "ListRow",
    "LocalTarget",
    "Locality",
    "Mention",
    "Number",
    "OfficialWording",
    "OwnSlogan",
    "OwnValue",
    "Passage",
    "PassageTable",
    "Place",
    "PlanLine",
    "PlanSection",
    "Printed",
    "PrintedList",
    "Province",
    "ProvinceTable",
    "SearchWord",
    "SearchWordTable",
    "Section",
    "SelfWritten",
    "SheetTable",
    "Slip",
    "Slogan",
    "Slug",
    "Statement",
    "StatementKind",
    "Target",
    "TargetTable",
    "TaskGroup",
    "TaskGroupTable",
    "Text",
    "Viewpoint",
    "ViewpointBasis",
    "ViewpointTable",
    "YearKind",
    "YearlyEvent",
]
