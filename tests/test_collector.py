"""Commands in; that their processes, and those that they start, look for circles of dead objects less often out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = 700
"""New objects before Python looks around by itself; newer Pythons wait for some more."""


@pytest.mark.parametrize("command", ["build_site", "build_posters"])
def test_a_command_looks_around_less_often_before_it_loads_anything(command: str) -> None:
    program = (
        f"import gc, sys, {command}\n"
        "before = 'pydantic' in sys.modules\n"
        "sys.argv[1:] = ['--help']\n"
        f"try: {command}.run()\n"
        "except SystemExit: pass\n"
        "print(before, gc.get_threshold()[0])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded, young = done.stdout.splitlines()[-1].split()
    assert loaded == "False"
    assert int(young) > 10 * DEFAULT
