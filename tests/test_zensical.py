"""The pages that people write build under Zensical too, MkDocs' successor, with our Markdown extension alone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import yaml
from trees import Tree

from bangtin.content.loading import load_catalogue

OURS_ALONE = {"hooks", "extra_css", "nav"}
"""Settings that go with our own frame, which is made for MkDocs; and the pages that its hooks generate."""


def test_every_written_page_builds_under_zensical(tree: Tree) -> None:
    root = tree({})
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    kept = {key: value for key, value in settings.items() if key not in OURS_ALONE}
    kept["theme"] = {"name": "material", "language": "vi", "font": False}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")

    command = [str(Path(sys.executable).with_name("zensical")), "build", "--strict"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    for page in sorted((root / "docs").rglob("*.md")):
        name = page.relative_to(root / "docs").with_suffix("")
        folder = name.parent if name.name == "index" else name
        html = (root / kept["site_dir"] / folder / "index.html").read_text(encoding="utf-8")
        text = re.sub(r"<(script|style).*?</\1>", "", html, flags=re.DOTALL)
        assert "<h1" in text and "{{" not in text and "[@" not in text, name
    edition = load_catalogue(root).edition("kien-an")
    for page, target in (("muc-tieu", "bao-phu-bhyt-2026"), ("quyen-loi/tre-em", "tiem-chung-2030")):
        html = (root / kept["site_dir"] / page / "index.html").read_text(encoding="utf-8")
        assert edition.target(target).value.wording in html.replace("\N{NO-BREAK SPACE}", " ")
        assert "Nguồn: Kiến An" in html.replace("\N{NO-BREAK SPACE}", " ")
