"""What every author file shares: composed text, ids, and a frozen model that refuses unknown keys."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _nfc(value: Any) -> Any:
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_nfc), Field(min_length=1)]
"""Author text: never empty, always stored composed (NFC)."""

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id as a pattern: lower-case ASCII letters, digits and single hyphens."""

Slug = Annotated[str, Field(pattern=f"^{SLUG}$", max_length=60)]
"""An id as authors write it into a file."""


class AuthorModel(BaseModel):
    """Base of all author files: unknown keys are refused, values can't be changed after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)
