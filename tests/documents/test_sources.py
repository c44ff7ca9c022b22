"""From paths to things to read."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from citekit.documents.sources import Source, article_name, article_path, find_sources
from citekit.errors import UnreadableError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder that is no repository."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.\n", encoding="utf-8")


def names(*paths: str | Path, globs: tuple[str, ...] = ()) -> list[str]:
    return [source.name for source in find_sources(paths, globs=globs)]


def problem(source: Source) -> str:
    with pytest.raises(UnreadableError) as caught:
        source.read()
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_folders_are_read_with_all_in_them_in_order(folder: Path) -> None:
    write(folder, "b.md", "a/z.txt", "a/b/c.HTML", "c.pdf", "d.rmd", "e.py", "f.xhtml", ".g.md")
    assert names(".") == ["a/b/c.HTML", "a/z.txt", "b.md", "d.rmd", "f.xhtml"]


def test_folders_of_tools_are_skipped_unless_they_are_named(folder: Path) -> None:
    kept = "posts/a.md"
    write(folder, kept, *(f"{skipped}/b.md" for skipped in (
        "_site", "public", "node_modules", ".venv", "venv", "build", "dist", ".hidden", "x/_site",
    )))  # fmt: skip
    assert names(".") == [kept]
    assert names("public") == ["public/b.md"]


def test_own_exports_are_skipped(folder: Path) -> None:
    write(folder, "refs/bibliography.html", "refs/library.txt", "refs/articles/bibliography.md")
    assert names(".") == ["refs/articles/bibliography.md"]
    assert names("refs") == ["refs/articles/bibliography.md"]


def test_globs_override_the_rules(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("drafts/\n", encoding="utf-8")
    write(folder, "a.md", "b.rst", "_site/c.html", "drafts/d.md", ".git/e.md")
    assert names(".", globs=("*.rst",)) == ["b.rst"]
    assert names(".", globs=("_site/**",)) == ["_site/c.html"]
    assert names(".", globs=("*.md",)) == ["a.md", "drafts/d.md"]
    assert names(".", globs=("*.md", "!drafts/")) == ["a.md"]


def test_gitignore_is_obeyed_from_the_root_down(folder: Path) -> None:
    (folder / ".git").mkdir()
    write(folder, "posts/a.md", "posts/b.md", "posts/deep/c.md", "posts/deep/d.md", "out/e.md")
    (folder / ".gitignore").write_text("/out\nb.md\nc.md\n", encoding="utf-8")
    (folder / "posts/deep/.gitignore").write_text("!c.md\nd.md\n", encoding="utf-8")
    expected = ["posts/a.md", "posts/deep/c.md"]
    assert names(".") == expected
    assert names("posts") == expected
    assert names("out") == ["out/e.md"], "who names a folder wants it"
    assert names("posts/b.md") == ["posts/b.md"]


def test_files_are_read_once(folder: Path) -> None:
    write(folder, "a.md", "b.md")
    assert names("b.md", ".", "a.md") == ["b.md", "a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_loops_of_links_end(folder: Path) -> None:
    write(folder, "a/b.md")
    (folder / "a/up").symlink_to(folder, target_is_directory=True)
    (folder / "a/self.md").symlink_to("self.md")
    (folder / "a/same.md").symlink_to("b.md")
    assert names(".") == ["a/b.md"]


def test_problems_are_told_and_the_rest_goes_on(folder: Path) -> None:
    write(folder, "a.md", "empty/x.pdf")
    missing, empty, good = find_sources(["nowhere.md", "empty", "a.md"])
    assert "no file or folder nowhere.md" in problem(missing)
    assert "empty holds no articles" in problem(empty)
    assert good.read() == b"Some words.\n"
    assert good.document().name == "a.md"


@pytest.mark.parametrize("path", ["a\0b.md", "x" * 5000, "a.md/b.md"])
def test_impossible_paths_are_problems_too(folder: Path, path: str) -> None:
    write(folder, "a.md")
    assert [problem(source) for source in find_sources([path])]


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "no standard input" in problem(next(find_sources(["-"])))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_files_that_may_not_be_read(folder: Path) -> None:
    write(folder, "a.md")
    (folder / "a.md").chmod(0)
    (source,) = find_sources(["a.md"])
    assert "may not be read" in problem(source)


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# Salt\n\n**Text**\n")))
    (source,) = find_sources(["-"])
    document = source.document()
    assert (document.name, document.format) == ("-", "markdown")


def test_addresses_are_kept_as_they_are() -> None:
    (source,) = find_sources(["https://a.example/x?y=1"])
    assert (source.name, source.url, source.path) == (
        "https://a.example/x?y=1",
        "https://a.example/x?y=1",
        None,
    )


def test_pages_are_fetched_with_their_media_type(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(url: str) -> SimpleNamespace:
        assert url == "https://a.example/x"
        return SimpleNamespace(
            data="## Łódź".encode("iso-8859-2"),
            url="https://a.example/salt",
            media_type="text/markdown",
            charset="iso-8859-2",
        )

    monkeypatch.setattr(import_module("citekit.net.fetch"), "fetch", fetch)
    (source,) = find_sources(["https://a.example/x"])
    document = source.document()
    assert (document.name, document.format) == ("https://a.example/x", "markdown")
    assert document.metadata.url == "https://a.example/salt"
    assert [block.text for block in document.blocks] == ["Łódź"]


def test_article_names(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "clone/posts/a.md", "other/b.md")
    (folder / "clone/.git").mkdir()
    assert article_name("clone/posts/a.md") == "posts/a.md"
    assert article_name("other/b.md") == "other/b.md"
    monkeypatch.chdir(folder / "clone/posts")
    assert article_name("a.md") == "posts/a.md"
    assert article_name("../../other/b.md") == "../../other/b.md"


def test_where_the_article_of_a_name_is(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    library = tmp_path / "refs" / "library.db"
    post = tmp_path / "posts" / "a.md"
    post.parent.mkdir()
    post.write_text("x")
    for folder in (tmp_path, post.parent):
        monkeypatch.chdir(folder)
        assert article_path("posts/a.md", library) == post
    monkeypatch.chdir(tmp_path.parent)
    assert article_path("posts/a.md", library) == post
    assert article_path("posts/gone.md", library) == tmp_path / "posts" / "gone.md"


def test_what_was_named_and_what_was_found(tmp_path):
    (tmp_path / "a.md").write_text("# A\n")
    (tmp_path / "b.md").write_text("# B\n")
    sources = find_sources([tmp_path / "a.md", tmp_path])
    assert [source.is_named for source in sources] == [True, False]
