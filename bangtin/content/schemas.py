"""The models of author files in; JSON Schemas for editors out, so that they complete and check while one types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from bangtin.content import models
from bangtin.content.pages import LocalPageMeta, PageMeta

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "van-ban": models.DocumentTable,
    "trich-dan": models.PassageTable,
    "muc-tieu": models.TargetTable,
    "quan-diem": models.ViewpointTable,
    "nhom-nhiem-vu": models.TaskGroupTable,
    "khac-nhau": models.DifferenceTable,
    "to-in": models.SheetTable,
    "viet-tat": models.AbbreviationTable,
    "tu-tim": models.SearchWordTable,
    "tinh-thanh": models.ProvinceTable,
    "dia-chi-cu": models.ForwardTable,
    "dia-phuong": models.Locality,
    "khau-hieu": models.Slogan,
    "khau-hieu-rieng": models.OwnSlogan,
    "thong-bao": models.Announcement,
    "trang": PageMeta,
    "trang-rieng": LocalPageMeta,
}
"""Schema name -> model. An author file names its schema in its first line."""


def schema_text(model: type[BaseModel]) -> str:
    """The JSON Schema (draft 2020-12) of an author file, by the keys that authors type."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def schema_files(folder: Path, schemas: Mapping[str, type[BaseModel]] = SCHEMAS) -> dict[Path, str]:
    """What the files of the schema folder should say."""
    return {folder / f"{name}.schema.json": schema_text(model) for name, model in schemas.items()}
