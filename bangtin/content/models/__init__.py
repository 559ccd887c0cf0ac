"""What authors write, as frozen models: one class per kind of author file, with the keys they type as aliases.

Keys are Vietnamese without diacritics; attributes are English. Every field says what it means: the JSON Schemas in
`schemas/` are generated from these models, so this page is also the reference for authors.
"""

from __future__ import annotations

from bangtin.content.models.base import SLUG, AuthorModel, Slug, Text
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
from bangtin.content.models.places import ContactPoint, Level, Locality, LocalTarget, Province, ProvinceTable
from bangtin.content.models.slogans import SelfWritten, Slogan
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
from bangtin.content.models.words import Abbreviation, AbbreviationTable

__all__ = [
    "SLUG",
    "Abbreviation",
    "AbbreviationTable",
    "AuthorModel",
    "Baseline",
    "BigFigure",
    "Comparator",
    "ContactPoint",
    "Document",
    "DocumentKind",
    "DocumentTable",
    "Evidence",
    "Level",
    "LocalTarget",
    "Locality",
    "Mention",
    "Number",
    "OfficialWording",
    "OwnValue",
    "Passage",
    "PassageTable",
    "Place",
    "Province",
    "ProvinceTable",
    "Section",
    "SelfWritten",
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
]
