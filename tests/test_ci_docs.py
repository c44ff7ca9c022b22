"""The recipes of ``docs/ci.md``: they can be read, and their scripts do what the page says."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from citekit.cli.commands.check import command

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = (REPOSITORY / "docs/ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
SETTINGS = re.findall(
    r"^```toml\n(.*?)^```$",
    (REPOSITORY / "docs/link-checking.md").read_text(encoding="utf-8"),
    re.DOTALL | re.MULTILINE,
)
(SCHEDULED,) = (block for block in BLOCKS if "schedule:" in block)
STEPS = {step.get("name"): step for step in yaml.safe_load(SCHEDULED)["jobs"]["links"]["steps"]}

needs_bash = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs bash"
)


@pytest.mark.parametrize("block", BLOCKS)
def test_recipes_are_yaml(block):
    assert yaml.safe_load(block)


def test_inputs_of_the_action_are_documented():
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    assert set(re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE)) == set(action["inputs"])


def test_options_exist():
    known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    scripts = re.findall(r"citekit check(?:[^\n`]|\\\n)*", PAGE)
    used = {option for script in scripts for option in re.findall(r"(?<= )--[a-z-]+", script)}
    assert {"--after", "--write-baseline"} <= used <= known


@pytest.mark.parametrize("text", SETTINGS)
def test_settings_of_the_page_are_read(text, tmp_path, monkeypatch):
    from click.testing import CliRunner

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("API_TOKEN", "x")
    (tmp_path / "citekit.toml").write_text(text)
    arguments = ["--urls", "-", "--config", "citekit.toml"]
    assert CliRunner().invoke(command, arguments, input="localhost").exit_code == 0


@pytest.fixture
def job(tmp_path, monkeypatch):
    """A clone with a remote, in which steps of the scheduled run are run."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    programs, clone = tmp_path / "programs", tmp_path / "clone"
    programs.mkdir()
    (tmp_path / "temp").mkdir()

    def git(*arguments, where=clone):
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        done = subprocess.run(
            ["git", *named, *arguments], cwd=where, check=True, capture_output=True
        )
        return done.stdout.decode()

    git("init", "--bare", "--initial-branch=main", "remote.git", where=tmp_path)
    git("clone", "remote.git", "clone", where=tmp_path)
    (clone / "refs").mkdir()
    (clone / ".gitattributes").write_text("*.links.jsonl merge=union\n")
    (clone / "refs/library.links.jsonl").write_text("one\n")
    git("add", ".")
    git("commit", "-m", "one")
    git("push", "origin", "HEAD:main")

    def program(name, script):
        (programs / name).write_text(f"#!/bin/bash\n{script}\n")
        (programs / name).chmod(0o755)

    def run(name, **environment):
        fixed = {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(tmp_path / "temp"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "CALLS": str(tmp_path / "calls"),
        }
        bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]]
        done = subprocess.run(
            bash, cwd=clone, env={**os.environ, **environment, **fixed}, check=False
        )
        calls = tmp_path / "calls"
        return done.returncode, calls.read_text() if calls.exists() else ""

    run.folder, run.clone, run.git, run.program = tmp_path, clone, git, program
    return run


@needs_bash
@pytest.mark.parametrize(("code", "ends"), [(0, 0), (1, 0), (3, 3)])
def test_the_scheduled_run_fails_only_when_the_check_does(job, code, ends):
    job.program("pip", "exit 0")
    job.program("citekit", f'if [ "$1" = check ]; then echo "# Report" >"${{!#}}"; exit {code}; fi')
    assert job("Check links")[0] == ends
    if not ends:
        assert (job.folder / "output").read_text() == f"found={code}\n"
        assert (job.folder / "summary").read_text() == "# Report\n"


@needs_bash
def test_the_history_is_committed_when_it_changed(job):
    assert job("Keep the history")[0] == 0
    assert job.git("log", "--format=%s", "origin/main") == "one\n"
    (job.clone / "refs/library.links.jsonl").write_text("one\ntwo\n")
    # Somebody else pushed in the meantime, other lines of the history among them.
    job.git("clone", "remote.git", "other", where=job.folder)
    other = job.folder / "other"
    (other / "refs/library.links.jsonl").write_text("one\nthree\n")
    job.git("commit", "-am", "theirs", where=other)
    job.git("push", where=other)
    assert job("Keep the history")[0] == 0
    job.git("pull", where=other)
    lines = (other / "refs/library.links.jsonl").read_text().split()
    assert sorted(lines) == ["one", "three", "two"]
    assert job.git("log", "--format=%s", "origin/main").startswith("Record link checks\ntheirs\n")


@needs_bash
@pytest.mark.parametrize(
    ("found", "number", "called"),
    [
        ("1", "", "issue create --title Links that are gone --body-file"),
        ("1", "7", "issue edit 7 --body-file"),
        ("0", "7", "issue close 7 --comment"),
        ("0", "", ""),
    ],
)
def test_one_issue_is_kept_up_to_date(job, found, number, called):
    listing = f'if [ "$2" = list ]; then echo "{number}"; else echo "$@" >>"$CALLS"; fi'
    job.program("gh", listing)
    code, calls = job("Keep one issue up to date", FOUND=found)
    assert code == 0
    assert calls.startswith(called)
    assert calls.count("\n") == bool(called)
