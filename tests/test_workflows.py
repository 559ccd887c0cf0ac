"""What runs on the code host, as far as it can be known here: rights, names that must agree, and every script, run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from trees import ROOT

from bangtin.content.loading import load_catalogue
from bangtin.posters import cli as posters
from bangtin.posters.layout.compose import takes
from bangtin.posters.messages import messages
from bangtin.posters.stock import StockCheck
from bangtin.publishing.__main__ import COMMANDS, REPORT
from bangtin.publishing.__main__ import run as publishing
from bangtin.site import cli as site
from bangtin.site.record import RECORD

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = sorted((ROOT / ".ci").iterdir())
WRITES = {
    ("trang.yml", "dang", "pages"),
    ("trang.yml", "dang", "id-token"),
    ("phat-hanh.yml", "tao", "contents"),
    ("phat-hanh.yml", "gan", "contents"),
    ("ma-qr.yml", "hoi", "issues"),
}
"""Which job may change what. A further line here is a decision, not a detail."""


def read(path: Path) -> Any:
    # `on` is a word for true in YAML 1.1; as text it stays what the host reads.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def jobs(path: Path) -> Iterator[tuple[str, Any]]:
    yield from read(path)["jobs"].items()


def steps() -> Iterator[tuple[str, Any]]:
    """Every step of every workflow and of our own actions, with where it stands."""
    for path in WORKFLOWS:
        for name, job in jobs(path):
            yield from ((f"{path.name}: {name}", step) for step in job.get("steps", ()))
    for path in sorted((ROOT / ".github" / "actions").glob("*/action.yml")):
        yield from ((path.parent.name, step) for step in read(path)["runs"]["steps"])


def test_only_the_jobs_that_must_may_change_anything() -> None:
    found = {
        (path.name, name, what)
        for path in WORKFLOWS
        for name, job in jobs(path)
        for what, right in job["permissions"].items()
        if right != "read"
    }
    assert found == WRITES


def test_every_workflow_begins_without_rights_and_every_job_names_its_own() -> None:
    for path in WORKFLOWS:
        assert read(path)["permissions"] == {}, path.name
        for name, job in jobs(path):
            assert "permissions" in job, f"{path.name}: {name}"


def test_a_proposal_from_another_repository_runs_without_rights_and_without_secrets() -> None:
    for path in WORKFLOWS:
        assert not {"pull_request_target", "workflow_run"} & set(read(path)["on"]), path.name
        assert "secrets." not in path.read_text(encoding="utf-8"), path.name


def test_no_script_of_a_step_is_put_together_from_what_others_write() -> None:
    for where, step in steps():
        assert "${{" not in step.get("run", ""), f"{where}: hand it over by env"


def test_no_job_that_may_write_runs_code_of_a_proposal() -> None:
    for path in WORKFLOWS:
        on = read(path)["on"]
        for name, job in jobs(path):
            writes = any(right == "write" for right in job["permissions"].values())
            if writes and "pull_request" in on:
                assert job["if"].startswith("github.ref == 'refs/heads/main'"), f"{path.name}: {name}"


def test_credentials_are_not_left_where_a_build_runs() -> None:
    for where, step in steps():
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false", where


def test_one_version_of_each_foreign_action_is_used() -> None:
    used = {step["uses"] for _, step in steps() if not step.get("uses", "./").startswith("./")}
    assert {name.partition("/")[0] for name in used} == {"actions"}
    # The two halves of a hand-over must fit: version 7 of one reads what version 6 of the other writes.
    assert {"actions/upload-artifact@v6", "actions/download-artifact@v7"} <= used
    versions: dict[str, set[str]] = {}
    for name in used:
        versions.setdefault("/".join(name.partition("@")[0].split("/")[:2]), set()).add(name.rpartition("@")[2])
    assert all(len(found) == 1 for found in versions.values()), versions


def test_what_is_handed_over_is_what_is_waited_for() -> None:
    given = [step["with"]["name"] for _, step in steps() if "upload-artifact@" in step.get("uses", "")]
    taken = [step["with"] for _, step in steps() if "download-artifact@" in step.get("uses", "")]
    for wanted in taken:
        name = wanted.get("name") or wanted["pattern"].removesuffix("*")
        assert any(have.startswith(name) for have in given), name
    assert len(given) == len(set(given))


def test_parts_take_along_the_hidden_file_that_tells_whether_a_site_is_whole() -> None:
    (step,) = (s for _, s in steps() if s.get("with", {}).get("name", "").startswith("phan-trang"))
    assert step["with"]["include-hidden-files"] == "true"
    assert RECORD.startswith(".")


def test_what_is_handed_from_part_to_part_carries_the_part_in_its_name() -> None:
    """Two parts that gave one name would stop each other."""
    job = read(ROOT / ".github" / "workflows" / "dung.yml")["jobs"]["phan"]
    names = [s["with"]["name"] for s in job["steps"] if "upload-artifact@" in s.get("uses", "")]
    assert names
    for name in names:
        assert "${{ strategy.job-index }}" in name or "${{ matrix.ten }}" in name, name


def test_every_matrix_takes_the_parts_as_they_are_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert publishing(["shards"]) == 0
    keys = set(json.loads(capsys.readouterr().out)[0])
    for path in WORKFLOWS:
        for name, job in jobs(path):
            used = set(re.findall(r"\bmatrix\.([a-z-]+)", json.dumps(job)))
            if used or "matrix" in job.get("strategy", {}):
                assert used <= keys, f"{path.name}: {name}"
                assert re.fullmatch(
                    r"\$\{\{ fromJSON\(needs\.[a-z-]+\.outputs\.phan\) \}\}", job["strategy"]["matrix"]["include"]
                )


def test_every_command_that_is_called_exists_with_its_options() -> None:
    texts = [step.get("run", "") for _, step in steps()]
    texts += [path.read_text(encoding="utf-8") for path in SCRIPTS]
    called = [re.sub(r"\\\n\s*", "", text) for text in texts]
    known = {
        "build_posters.py": set(posters.parser()._option_string_actions),
        "build_site.py": set(site.parser()._option_string_actions),
    }
    seen = 0
    for line in "\n".join(called).splitlines():
        for program, options in known.items():
            if program in line and not line.lstrip().startswith("#"):
                used = set(re.findall(r" (--[a-z-]+)", line.partition(program)[2].partition("|")[0]))
                assert used <= options, line
                seen += 1
        if found := re.search(r"bangtin\.publishing ([a-z-]+)", line):
            assert found[1] in COMMANDS, line
            seen += 1
        if found := re.search(r"(?:^|[\s(])\.ci/([a-z-]+)", line):
            assert os.access(ROOT / ".ci" / found[1], os.X_OK), line
            seen += 1
    assert seen >= 15
    assert f"build/xem-truoc/{REPORT}" in "\n".join(called)


@pytest.mark.parametrize("text", [step["run"] for _, step in steps() if "run" in step])
def test_the_scripts_of_steps_have_nothing_that_a_shell_checker_objects_to(text: str) -> None:
    checker = Path(sys.executable).with_name("shellcheck")
    done = subprocess.run([checker, "--shell=bash", "-"], input=text, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_weekly_question_builds_a_piece_of_every_message() -> None:
    """Codes are read off pieces: a message in none of the built formats would never be asked for."""
    (command,) = (step["run"] for _, step in steps() if "--output build/ma-qr" in step.get("run", ""))
    check = StockCheck(ROOT)
    catalogue = load_catalogue(ROOT, (check,))
    built = [fmt for fmt in check.stock.formats if fmt.id in re.findall(r"--format (\S+)", command)]
    for slug in catalogue.editions:
        for message in messages(catalogue.edition(slug)):
            assert any(takes(message, fmt) for fmt in built), f"{slug}: {message.id}"


def test_pages_may_be_published_in_fewer_formats_and_a_release_holds_all() -> None:
    own = {path.name: read(path)["jobs"]["dung"] for path in WORKFLOWS if "dung" in read(path)["jobs"]}
    assert own["trang.yml"]["with"] == {"khuon-kho": "${{ vars.KHUON_KHO }}"}
    assert "with" not in own["phat-hanh.yml"]
    for guide in ("README.md", "README.vi.md"):
        assert "`KHUON_KHO`" in (ROOT / guide).read_text(encoding="utf-8"), guide


# --- scripts, with a stand-in for the host's own program ---

GH = """#!/usr/bin/env python3
import json, pathlib, sys
place = pathlib.Path(__file__).parent
with (place / "called").open("a") as log:
    log.write(json.dumps(sys.argv[1:]) + "\\n")
if "--body-file" in sys.argv:
    (place / "body").write_text(pathlib.Path(sys.argv[sys.argv.index("--body-file") + 1]).read_text())
answer = place / "answers" / sys.argv[1]
if not answer.exists():
    sys.exit(1)
print(answer.read_text(), end="")
"""
PYTHON = """#!/usr/bin/env bash
echo "$*" >> "$(dirname "$0")/called"
echo "kien-an: mã k4 (https://a.vn/q/k4/): máy chủ trả lời 404 – đăng lại trang" >&2
exit {status}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with the scripts, and a stand-in for the host's program."""
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "bin" / "answers").mkdir(parents=True)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    program(tmp_path / "bin" / "gh", GH)
    return tmp_path


def program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def run(house: Path, *command: str, **env: str) -> subprocess.CompletedProcess[str]:
    known = {"PATH": f"{house / 'bin'}:{os.environ['PATH']}", "GITHUB_REPOSITORY": "Tram/kho", **env}
    return subprocess.run(command, cwd=house, env={**os.environ, **known}, capture_output=True, text=True, check=False)


def asked(house: Path) -> list[list[str]]:
    """How the host's program was called."""
    path = house / "bin" / "called"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def ours(house: Path) -> None:
    """The project's own Python in the place where the scripts look for it."""
    program(house / ".venv" / "bin" / "python", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')


@pytest.mark.parametrize(
    ("answer", "address"),
    [
        (None, "https://tram.github.io/kho/"),
        ('{"html_url": "http://yte.kienan.gov.vn"}\n', "https://yte.kienan.gov.vn/"),
    ],
)
def test_the_address_is_what_the_host_says_else_the_usual_one(house: Path, answer: str | None, address: str) -> None:
    ours(house)
    if answer is not None:
        (house / "bin" / "answers" / "api").write_text(answer)
    done = run(house, ".ci/dia-chi")
    assert (done.returncode, done.stdout.strip()) == (0, address), done.stderr
    assert asked(house) == [["api", "repos/Tram/kho/pages"]]


def dead_codes(house: Path, status: int, open_issue: str) -> subprocess.CompletedProcess[str]:
    program(house / ".venv" / "bin" / "python", PYTHON.format(status=status))
    (house / "bin" / "answers" / "issue").write_text(open_issue)
    return run(house, ".ci/ma-qr", "build/ma-qr")


@pytest.mark.parametrize(
    ("formats", "options"),
    [
        ("", []),
        ("og-1200x630", ["--format=og-1200x630"]),
        (" zalo-1080x1350  og-1200x630 ", ["--format=zalo-1080x1350", "--format=og-1200x630"]),
        ("*; exit 3 $(exit 4)", ["--format=*;", "--format=exit", "--format=3", "--format=$(exit", "--format=4)"]),
    ],
)
def test_a_part_is_built_in_the_formats_that_the_repository_names(
    house: Path, formats: str, options: list[str]
) -> None:
    (script,) = (step["run"] for _, step in steps() if "FORMATS" in step.get("env", {}))
    log = 'import sys, json; json.dump(sys.argv[1:], open("called", "w"))'
    program(house / ".venv" / "bin" / "python", f"#!/bin/sh\nexec '{sys.executable}' -c '{log}' \"$@\"\n")
    done = run(house, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script, FORMATS=formats, PART="2/6")
    assert done.returncode == 0, done.stderr
    called = json.loads((house / "called").read_text())
    assert called == ["build_posters.py", "--all", "--part", "2/6", *options]


def test_dead_codes_open_one_issue_with_the_list(house: Path) -> None:
    assert dead_codes(house, 1, "").returncode == 1
    listing, made = asked(house)
    assert listing[:2] == ["issue", "list"] and "github-actions" in listing
    assert made[:2] == ["issue", "create"]
    assert "mã k4 (https://a.vn/q/k4/)" in (house / "bin" / "body").read_text(encoding="utf-8")
    assert "--check-live --output build/ma-qr" in (house / ".venv" / "bin" / "called").read_text()


def test_an_open_issue_is_brought_up_to_date_instead_of_opening_another(house: Path) -> None:
    assert dead_codes(house, 1, "17\n").returncode == 1
    assert [call[:3] for call in asked(house)][1:] == [["issue", "edit", "17"]]


def test_the_issue_is_closed_when_all_is_well_again(house: Path) -> None:
    assert dead_codes(house, 0, "17\n").returncode == 0
    assert [call[:3] for call in asked(house)][1:] == [["issue", "close", "17"]]


def test_where_all_is_well_and_no_issue_is_open_none_is_touched(house: Path) -> None:
    assert dead_codes(house, 0, "").returncode == 0
    assert [call[:2] for call in asked(house)] == [["issue", "list"]]


@pytest.mark.parametrize("status", [0, 1])
def test_where_issues_are_off_the_run_alone_tells(house: Path, status: int) -> None:
    program(house / ".venv" / "bin" / "python", PYTHON.format(status=status))
    done = run(house, ".ci/ma-qr", "build/ma-qr")
    assert done.returncode == status
    assert "mã k4" in done.stderr and "Settings, General, Features" in done.stderr


def test_a_check_that_could_not_be_made_opens_nothing(house: Path) -> None:
    assert dead_codes(house, 2, "").returncode == 2
    assert [call[:2] for call in asked(house)] == [["issue", "list"]]


def test_a_failed_content_check_still_writes_its_report(house: Path) -> None:
    ours(house)
    program(house / "build_posters.py", "import sys\nprint('data/a.yml:3: sai', file=sys.stderr)\nsys.exit(1)\n")
    summary = house / "summary"
    done = run(house, ".ci/noi-dung", "https://a.vn/b/", "build/nhan-xet.md", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 1
    assert done.stdout == "::error file=data/a.yml,line=3::sai\n"
    report = (house / "build" / "nhan-xet.md").read_text(encoding="utf-8")
    assert "[`data/a.yml:3`](https://a.vn/b/data/a.yml?plain=1#L3): sai" in report
    assert summary.read_text(encoding="utf-8") == report


def test_the_first_steps_are_told_by_the_script_that_the_workflow_runs() -> None:
    found = ROOT / ".ci" / "bat-dau"
    env = {
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "tram/kho",
        "GITHUB_REF_NAME": "main",
        "HAS_PAGES": "false",
        "PATH": "/usr/bin:/bin",
    }
    done = subprocess.run([str(found)], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "https://github.com/tram/kho/settings/pages" in done.stdout
    assert "https://github.com/tram/kho/new/main/localities" in done.stdout
    assert "dia_chi_trang" not in done.stdout, "the repository's own address is one"
