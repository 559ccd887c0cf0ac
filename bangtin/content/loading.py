"""The project's folder in; a checked Catalogue out, or every problem of every author file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from bangtin.content.catalogue import Catalogue, build
from bangtin.content.checks import check
from bangtin.content.files import ProblemList
from bangtin.content.problems import ContentError
from bangtin.content.published import published_at, with_addresses
from bangtin.content.raw import RawContent, read_all

Check = Callable[[RawContent, ProblemList], None]
"""A further check of what was read, e.g. that the posters' folder holds every drawing that a slogan names."""


def load_catalogue(root: Path, also: Iterable[Check] = ()) -> Catalogue:
    """Read and check all author files below `root`; `also` adds checks of other rooms to the same run.

    Raises ContentError with every problem of all folders.
    """
    problems = ProblemList(root)
    raw = read_all(root, problems)
    raw = replace(raw, localities=with_addresses(raw.localities, published_at(problems)))
    catalogue = build(raw) if raw.complete else None
    check(raw, catalogue, problems)
    for further in also:
        further(raw, problems)
    if problems.found or catalogue is None:
        raise ContentError(problems.found)
    return catalogue
