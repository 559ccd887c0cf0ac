"""What a locality's file tells of its plan: who does what, its tasks, sections of its own, each with its passages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bangtin.content.models.base import AuthorModel, Slug, Text

PassageIds = Annotated[tuple[Text, ...], Field(min_length=1)]
"""What a sentence rests on: ids of passages, or `target/document` for the passages of a target."""


class PlanLine(AuthorModel):
    """One sentence of ours that says what the place's own plan says."""

    text: Text = Field(alias="noi_dung", max_length=240, description="Lời dễ hiểu, một hoặc hai câu ngắn.")
    sources: PassageIds = Field(
        alias="nguon",
        description="Mã đoạn trích trong kế hoạch của nơi này; đoạn của mục tiêu thì ghi mã mục tiêu/mã văn bản.",
    )


class Duty(PlanLine):
    """What one body does for residents."""

    body: Text = Field(alias="ai", max_length=120, description="Tên cơ quan, như trong kế hoạch: Trạm Y tế phường.")


class GroupTasks(AuthorModel):
    """What the plan sets to be done within one of the six groups of tasks."""

    group: Slug = Field(alias="nhom", description="Mã nhóm nhiệm vụ trong data/nhom-nhiem-vu.yml.")
    lines: tuple[PlanLine, ...] = Field(alias="y", min_length=1, description="Các việc kế hoạch giao ở nhóm này.")


class PlanSection(AuthorModel):
    """A section that only this place's page has: its channels, its movements, documents that it cites."""

    title: Text = Field(alias="ten", max_length=60, description="Tiêu đề, ví dụ: Kênh thông tin của xã.")
    lines: tuple[PlanLine, ...] = Field(alias="y", min_length=1, description="Các ý, mỗi ý một mục.")
