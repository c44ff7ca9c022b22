"""Accuracy on the measuring sets that may lie beside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import warm
from tests.accuracy.floors import hold


def score(repository: Path, shared: Path, name: str, folder: Path) -> dict[str, Any]:
    """Return what the sets' own scorer says of ``citekit find`` and ``citekit citations``."""
    pages = sorted((shared / name / "articles").iterdir())
    found = {command: folder / f"{command}.jsonl" for command in ("find", "citations")}
    for command, path in found.items():
        ended = warm.run(
            [command, "--format", "jsonl", *pages], where=folder, environment=os.environ
        )
        assert ended.returncode == 0, ended.stderr
        path.write_text(ended.stdout, encoding="utf-8")
    scorer = [sys.executable, str(shared / "eval/score_articles.py"), str(shared / name)]
    scored = subprocess.run(
        [*scorer, str(found["find"]), "--citations", str(found["citations"]), "--json", "--errors"],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(repository), "PYTHONUTF8": "1"},
    )
    return {**json.loads(scored.stdout), "mistakes": scored.stderr.splitlines()}


@pytest.mark.parametrize("name", ["seed", "articles"])
def test_set(repository: Path, shared: Path, tmp_path: Path, name: str) -> None:
    scored = score(repository, shared, name, tmp_path)
    quiet = scored["quiet"]
    hold(name, "entries", scored["entries"]["f1"], scored["mistakes"])
    hold(name, "quiet", quiet["quiet"] / quiet["articles"] if quiet["articles"] else 1.0)
    hold(name, "citations", scored["citations"]["f1"], scored["mistakes"])
    hold(name, "fields", scored["fields"]["strict"]["micro_f1"], scored["mistakes"])
