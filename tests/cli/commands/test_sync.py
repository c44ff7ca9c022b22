"""``citekit sync``; what it does is tested in ``tests/library/test_syncing.py``."""

import pytest


def test_nothing_to_sync_is_said(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("sync")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no articles to sync" in result.stderr
    (tmp_path / "empty").mkdir()
    assert run("sync", "empty").exit_code == 0
    assert run("sync", "missing").exit_code == 3
    assert not (tmp_path / "refs").exists()


@pytest.fixture
def folder(tmp_path, monkeypatch, reader):
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / "posts").mkdir(exist_ok=True)
        (tmp_path / "posts" / name).write_text(f"{name} list")
    return tmp_path / "posts"


def test_what_is_done_is_said(run, folder):
    assert run("sync", "posts").stdout.splitlines() == [
        "new      posts/a.md",
        "new      posts/b.md",
        "2 new references.",
    ]
    (folder / "a.md").rename(folder / "c.md")
    (folder / "b.md").write_text("nothing")
    planned = run("sync", "--dry-run").stdout.splitlines()
    assert planned == ["changed  posts/b.md", "removed  posts/a.md"]
    assert run("sync", "posts").stdout.splitlines() == [
        "changed  posts/b.md",
        "renamed  posts/a.md -> posts/c.md",
    ]
    (folder / "c.md").unlink()
    assert run("sync").stdout.splitlines() == [
        "removed  posts/c.md",
        "1 file unchanged.",
        "2 references cited no more.",
    ]
    assert run("export", "--format", "bibtex").stdout == ""
    assert "novak" in run("export", "--format", "bibtex", "--uncited").stdout


def test_what_is_not_there_is_said(run, folder):
    result = run("sync", "nowhere")
    assert (result.exit_code, "no file or folder nowhere" in result.stderr) == (3, True)
