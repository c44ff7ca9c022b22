"""The recipes of the README work as they are pasted."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import citekit
from tests.documented import REPOSITORY
from tests.styling.making import needs_styles

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
MARKED = re.compile(r"^<!-- recipe: (\w+) -->\n```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
RECIPES = dict(MARKED.findall(README))
KEY = "ostrom1990governing"


@pytest.fixture(scope="module")
def paste(tmp_path_factory: pytest.TempPathFactory):
    """Paste a recipe into a shell, in a folder of ``posts`` for which the first one was pasted."""
    if not shutil.which("sh"):
        pytest.skip("needs a shell")
    folder = tmp_path_factory.mktemp("recipes")
    shutil.copytree(REPOSITORY / "refs/articles", folder / "posts")
    programs = folder / "programs"
    programs.mkdir()
    script = programs / "citekit"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m citekit "$@"\n')
    script.chmod(0o755)
    fixed = {"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY)}
    fixed |= {"COLUMNS": "100", "CITEKIT_LIBRARY": ""}

    def run(name: str, *, first: Path = programs) -> str:
        path = f"{first}:{fixed['PATH']}"
        ended = subprocess.run(
            ["sh", "-euc", RECIPES[name]],
            cwd=folder,
            env={**os.environ, **fixed, "PATH": path},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    run.folder = folder
    run("bib")
    return run


def test_there_are_five() -> None:
    assert list(RECIPES) == ["bib", "hook", "action", "author", "pandoc"]


def test_a_folder_becomes_a_bib(paste) -> None:
    written = (paste.folder / "references.bib").read_text(encoding="utf-8")
    assert f"@book{{{KEY}," in written
    assert written == (REPOSITORY / "refs/bibliography.bib").read_text(encoding="utf-8")


def test_an_author_is_found(paste) -> None:
    printed = paste("author")
    assert KEY in printed
    assert printed.count("knuth1984") == 2
    assert "garfield2006" not in printed


@needs_styles
def test_pandoc_takes_the_file(paste) -> None:
    import pypandoc

    paste("pandoc", first=Path(pypandoc.get_pandoc_path()).parent)
    assert any(
        one["id"] == KEY for one in json.loads((paste.folder / "references.json").read_text())
    )
    page = (paste.folder / "paper.html").read_text(encoding="utf-8")
    assert "(Ostrom 1990)" in page
    assert "Governing the Commons" in page


def test_the_hooks_are_offered() -> None:
    manifest = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repository,) = yaml.safe_load(RECIPES["hook"])["repos"]
    assert repository["rev"] == f"v{citekit.__version__}"
    assert {hook["id"] for hook in repository["hooks"]} == {hook["id"] for hook in manifest}


def test_pre_commit_can_read_the_hooks(tmp_path: Path) -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib")
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(RECIPES["hook"])
    assert clientlib.load_config(str(path))


def test_the_action_has_these_inputs() -> None:
    action = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
    workflow = yaml.safe_load(RECIPES["action"])
    used = [
        step
        for job in workflow["jobs"].values()
        for step in job["steps"]
        if step["uses"] == f"OWNER/citekit@v{citekit.__version__}"
    ]
    assert len(used) == 1
    assert set(used[0]["with"]) <= set(action["inputs"])
