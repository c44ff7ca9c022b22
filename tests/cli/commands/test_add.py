"""``citekit add``."""

import pytest

from citekit.library import Library

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(f"{name} has a list", encoding="utf-8")
    (tmp_path / "bare.md").write_text("nothing here", encoding="utf-8")
    return tmp_path


def test_the_summary_says_what_was_read(run, folder):
    result = run("add", ".")
    assert result.exit_code == 0
    assert "2 articles, 2 lists, 4 entries." in result.stdout
    assert "2 new references, 2 known before." in result.stdout
    assert "To look at: 2 references in\n  one.md (1)\n  two.md (1)" in result.stdout
    with Library(folder / "refs" / "library.db") as library:
        assert {article.name for article in library.articles()} == {"one.md", "two.md"}
        assert library.counts().references == 2


def test_what_did_not_change_is_not_read_again(run, folder):
    run("add", ".")
    again = run("add", ".")
    assert again.exit_code == 0
    assert again.stdout == "3 files unchanged since the last time.\n"
    (folder / "one.md").write_text("another list", encoding="utf-8")
    changed = run("add", ".")
    assert "1 article, 1 list, 2 entries." in changed.stdout
    assert "2 files unchanged" in changed.stdout
    assert "2 articles" in run("add", ".", "--reread").stdout


def test_an_unreadable_file_is_reported_and_the_rest_goes_on(run, folder):
    (folder / "film.md").write_bytes(b"\0\1\2" * 50)
    result = run("add", ".")
    assert result.exit_code == 3
    assert "film.md" in result.stderr
    assert "1 page could not be read." in result.stdout
    assert "2 articles" in result.stdout


def test_standard_input_needs_a_name(run, folder):
    assert run("add", "-", input="a list").exit_code == 2
    result = run("add", "-", "--url", "https://a.example/post", input="a list")
    assert result.exit_code == 0
    with Library(folder / "refs" / "library.db") as library:
        assert [article.name for article in library.articles()] == ["https://a.example/post"]


def test_a_library_that_is_none_is_said_in_a_sentence(run, folder):
    (folder / "notes.db").write_text("no database " * 200, encoding="utf-8")
    result = run("add", "one.md", "--library", folder / "notes.db")
    assert result.exit_code == 3
    assert "notes.db" in result.stderr
    assert "Traceback" not in result.stderr
    assert (folder / "notes.db").read_text(encoding="utf-8").startswith("no database")


def test_the_library_may_be_named_in_the_environment(run, folder):
    run("add", "one.md", env={"CITEKIT_LIBRARY": str(folder / "own.db")})
    assert (folder / "own.db").exists()
    assert not (folder / "refs").exists()


def test_a_folder_without_articles(run, tmp_path):
    (tmp_path / "empty").mkdir()
    result = run("add", tmp_path / "empty", "--library", tmp_path / "library.db")
    assert result.exit_code == 3
    assert "holds no articles" in result.stderr
