"""Several processes at once, kills, and libraries made again by other numbers of workers."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from .processes import add_at_once, kill_while_adding, run

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")


def test_what_many_processes_add_at_once_is_all_there(tmp_path):
    add_at_once(tmp_path / "library.db", 4, 10)


@needs_posix
def test_a_kill_at_any_moment_leaves_a_whole_library(tmp_path):
    kill_while_adding(tmp_path / "kills", 15, articles=15)


@needs_posix
def test_exports_are_equal_whatever_the_order_and_the_workers(tmp_path, repository):
    path = tmp_path / "refs" / "library.db"
    names = sorted(file.name for file in (repository / "refs/articles").iterdir())
    shutil.copytree(repository / "refs/articles", tmp_path / "articles")
    run(path, tmp_path, "add", "articles")
    keys = run(path, tmp_path, "search").split()
    run(path, tmp_path, "set", next(key for key in keys if "garfield" in key), "note=corrected")
    run(path, tmp_path, "key", next(key for key in keys if "knuth" in key), "texbook")
    exports = [export(path, tmp_path, form) for form in ("bibtex", "csl-json", "jsonl")]
    for workers, order in (("1", names[::-1]), ("3", names[3:] + names[:3])):
        path.unlink()
        for leftover in path.parent.glob("library.db-*"):
            leftover.unlink()
        paths = [f"articles/{name}" for name in order]
        run(path, tmp_path, "add", "--workers", workers, *paths)
        again = [export(path, tmp_path, form) for form in ("bibtex", "csl-json", "jsonl")]
        assert again == exports


def export(path, folder, form):
    return run(path, folder, "export", "--uncited", "--format", form)


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_git_knows_how_to_merge_decisions_in_this_repository(repository):
    asked = subprocess.run(
        ["git", "check-attr", "merge", "refs/library.decisions.jsonl"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.strip().endswith("merge: union")
