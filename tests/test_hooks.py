"""The hooks for pre-commit."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from citekit.documents.sources import SUFFIXES

REPOSITORY = Path(__file__).resolve().parent.parent
MANIFEST = REPOSITORY / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}


def test_pre_commit_can_read_them():
    clientlib = pytest.importorskip("pre_commit.clientlib")
    assert len(clientlib.load_manifest(str(MANIFEST))) == len(HOOKS)


def test_files_are_those_that_citekit_reads():
    pattern = re.compile(HOOKS["citekit-check"]["files"])
    assert all(pattern.search(f"posts/a{suffix}") for suffix in (*SUFFIXES, ".bib"))
    assert not pattern.search("posts/a.py")
    pattern = re.compile(HOOKS["citekit-lint"]["files"])
    assert all(pattern.search(f"posts/a{suffix}") for suffix in SUFFIXES)
    assert not pattern.search("posts/a.bib")


def test_the_hook_asks_only_for_what_changed(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from citekit.cli.app import cli

    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    subprocess.run(["git", "init"], check=True, capture_output=True)
    named = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    books = tmp_path / "books.bib"
    books.write_text("@misc{a,\n  url = {http://127.0.0.1:1/a},\n}\n")
    subprocess.run(["git", "add", "."], check=True)
    subprocess.run([*named, "commit", "-m", "one"], check=True, capture_output=True)
    books.write_text(books.read_text() + "@misc{b,\n  url = {http://127.0.0.1:1/b},\n}\n")
    subprocess.run(["git", "add", "."], check=True)
    program, *arguments = shlex.split(HOOKS["citekit-check"]["entry"])
    assert program == "citekit"
    result = CliRunner().invoke(cli, [*arguments, "books.bib"])
    assert result.exit_code == 0
    assert "unsafe: http://127.0.0.1:1/b" in result.stdout
    assert "1 link: 1 unsafe" in result.stdout


def test_the_lint_hook_looks_only_at_what_changed(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from citekit.cli.app import cli

    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    wrong = "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 0-306-40615-3.\n"
    post = tmp_path / "post.txt"
    post.write_text(f"References\n\n{wrong}")
    program, *arguments = shlex.split(HOOKS["citekit-lint"]["entry"])
    assert program == "citekit"
    subprocess.run(["git", "init"], check=True, capture_output=True)
    assert CliRunner().invoke(cli, [*arguments, "post.txt"]).exit_code == 1
    subprocess.run(["git", "add", "."], check=True)
    named = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*named, "commit", "-m", "one"], check=True, capture_output=True)
    assert CliRunner().invoke(cli, [*arguments, "post.txt"]).exit_code == 0
