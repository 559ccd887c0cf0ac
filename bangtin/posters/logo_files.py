"""The localities' files in; their logos, each checked for print, out; and what is wrong with the others."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from bangtin.content.files import ProblemList
from bangtin.content.logo_files import logo_path
from bangtin.content.problems import why
from bangtin.content.raw import RawContent
from bangtin.posters.logo import Logo, LogoError


def load_logos(raw: RawContent, problems: ProblemList) -> Mapping[str, Logo]:
    """Locality's slug -> its logo. What is wrong is noted: in a drawing at its line, in a picture where it is named.

    Files that may not be opened at all are left to the checks of the content.
    """
    found: dict[str, Logo] = {}
    for slug, place in raw.localities.items():
        name = place.model.logo
        path = logo_path(raw.root / "localities", slug, name) if name else None
        if path is None:
            continue
        try:
            logo = _read(path, problems)
        except LogoError as error:
            problems.add(place.path, place.lines.of(("bieu_trung",)), f'biểu trưng "{name}": {error}')
            continue
        if logo is not None:
            found[slug] = logo
    return found


def _read(path: Path, problems: ProblemList) -> Logo | None:
    """Raises LogoError; None where the problems are noted already."""
    # What reads and paints takes a third of a second to import, and most places have no logo.
    from bangtin.posters.logo_looks import logo_of_drawing, logo_of_pixels
    from bangtin.posters.logo_png import read_png
    from bangtin.posters.logo_svg import read_svg

    try:
        data = path.read_bytes()
    except OSError as error:
        raise LogoError(f"không mở được tệp ({why(error)}) – kiểm tra quyền đọc") from None
    digest = hashlib.sha256(data).hexdigest()
    if path.suffix == ".png":
        return logo_of_pixels(read_png(data), digest)
    drawing = read_svg(path, problems)
    return None if drawing is None else logo_of_drawing(drawing, digest)
