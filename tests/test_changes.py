"""What changed since a revision, in repositories made here."""

import subprocess

import pytest

from citekit.changes import Changes
from citekit.errors import CitekitError, UsageError

LINES = "".join(f"line {number}\n" for number in range(1, 21))


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a file ``a.md`` of 20 lines; call it to run git in it."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)

    def git(*arguments):
        named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        done = subprocess.run(
            ["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    git("init", "--initial-branch=main")
    (tmp_path / "a.md").write_text(LINES)
    git("add", ".")
    git("commit", "-m", "one")
    monkeypatch.chdir(tmp_path)
    return git


def edit(path, old, new):
    path.write_text(path.read_text().replace(old, new))


def test_lines(repository, tmp_path):
    edit(tmp_path / "a.md", "line 5\n", "line 5a\nLine 5b\n")
    edit(tmp_path / "a.md", "line 9\n", "")
    edit(tmp_path / "a.md", "line 20\n", "line twenty")
    change = Changes("HEAD").of("a.md")
    assert change.lines == [(5, 6), (20, 20)]
    assert change.added == "line 5a\nline 5b\nline twenty\n"
    assert change.touches(6, 6)
    assert change.touches(1, 5)
    assert change.touches(6, 99)
    assert not change.touches(7, 19)
    assert Changes("HEAD").of("b.md") is None


def test_nothing_changed(repository):
    assert Changes("main").of("a.md") is None


def test_the_comparison_is_with_where_the_branches_parted(repository, tmp_path):
    repository("checkout", "-b", "topic")
    edit(tmp_path / "a.md", "line 5\n", "line 5a\n")
    repository("commit", "-am", "two")
    repository("checkout", "main")
    edit(tmp_path / "a.md", "line 15\n", "line 15a\n")
    repository("commit", "-am", "three")
    repository("checkout", "topic")
    assert Changes("main").of("a.md").lines == [(5, 5)]


def test_renamed_files_are_changed_where_their_text_is(repository, tmp_path):
    repository("mv", "a.md", "b.md")
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "c.md").write_text("quite another\n")
    repository("add", ".")
    repository("commit", "-m", "two")
    edit(tmp_path / "b.md", "line 5\n", "line 5a\n")
    changes = Changes("HEAD~")
    assert changes.of("a.md") is None
    assert changes.of("b.md").lines == [(5, 5)]
    assert changes.of("posts/c.md").touches(1, 1)


@pytest.mark.parametrize("name", ['qu"ote.md', "ümlaut.md", "two\nlines.md", "-dash.md", "a b.md"])
def test_names_of_all_kinds(repository, tmp_path, name):
    (tmp_path / name).write_text("one\n")
    repository("add", ".")
    repository("commit", "-m", "two")
    (tmp_path / name).write_text("one\ntwo\n")
    assert Changes("HEAD").of(name).lines == [(2, 2)]
    assert Changes("HEAD~").of(name).lines == [(1, 2)]


def test_files_that_git_does_not_know_are_new(repository, tmp_path, monkeypatch):
    (tmp_path / ".gitignore").write_text("ignored.md\n")
    (tmp_path / "ignored.md").write_text("x")
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "new.md").write_text("x")
    monkeypatch.chdir(folder)
    changes = Changes("HEAD")
    assert changes.of("new.md").touches(77, 77)
    assert changes.of("posts/new.md").is_new
    assert changes.of("../ignored.md") is None


def test_lines_that_look_like_git(repository, tmp_path):
    text = "diff --git a/x b/x\n@@ -1 +1,9 @@\n+++ b/y\n--- a/y\n"
    (tmp_path / "a.md").write_text(text + LINES)
    change = Changes("HEAD").of("a.md")
    assert change.lines == [(1, 4)]
    assert change.added == text


def test_a_file_that_became_a_link(repository, tmp_path):
    (tmp_path / "b.md").write_text(LINES)
    (tmp_path / "a.md").unlink()
    (tmp_path / "a.md").symlink_to("b.md")
    assert Changes("HEAD").of("b.md").is_new


def test_what_is_set_in_git_does_not_matter(repository, tmp_path):
    for name, value in {
        "diff.noprefix": "true",
        "diff.renames": "false",
        "color.ui": "always",
        "diff.external": "false",
        "diff.interHunkContext": "99",
        "core.quotePath": "true",
        "diff.relative": "true",
    }.items():
        repository("config", name, value)
    edit(tmp_path / "a.md", "line 5\n", "line 5a\n")
    edit(tmp_path / "a.md", "line 9\n", "line 9a\n")
    assert Changes("HEAD").of("a.md").lines == [(5, 5), (9, 9)]


@pytest.mark.parametrize(
    "revision",
    ["nowhere", "", "--output=stolen.txt", "-h", "HEAD\n--output=stolen.txt", "HEAD:a.md", "a..b"],
)
def test_unknown_revisions(repository, tmp_path, revision):
    with pytest.raises(UsageError, match="git knows no revision"):
        Changes(revision)
    assert [path.name for path in tmp_path.iterdir() if path.name != ".git"] == ["a.md"]


def test_before_the_first_commit(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init"], check=True, capture_output=True)
    (tmp_path / "a.md").write_text("one\ntwo\n")
    (tmp_path / "b.md").write_text("one\n")
    subprocess.run(["git", "add", "a.md"], check=True)
    changes = Changes("HEAD")
    assert changes.of("a.md").lines == [(1, 2)]
    assert changes.of("b.md").is_new
    with pytest.raises(UsageError, match="git knows no revision"):
        Changes("main")


def test_no_common_history(repository):
    repository("checkout", "--orphan", "other")
    repository("commit", "-m", "another beginning")
    with pytest.raises(UsageError, match="no commit in common here; fetch more"):
        Changes("main")


def test_no_repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="Only in a git repository"):
        Changes("main")


def test_no_git(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CitekitError, match="git is needed"):
        Changes("main")
