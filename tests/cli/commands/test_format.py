"""``citekit format``."""

from __future__ import annotations

import pytest

from citekit.library import Library, StoredMemento
from citekit.styling import processor, styles
from tests.library.test_checks import check
from tests.styling.making import BRIDGES, RIVERS, SALT, markdown, needs_styles

pytestmark = needs_styles

URL = "https://river.example/2011/bridges"
COPY = "https://web.archive.org/web/20120304050607/https://river.example/2011/bridges"


@pytest.fixture
def page(tmp_path, monkeypatch):
    """An article in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "page.md"
    path.write_text(markdown(RIVERS, SALT, BRIDGES), encoding="utf-8")
    return path


def test_prints_the_article(run, page):
    before = page.read_bytes()
    result = run("format", "--style", "apa", page)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# On roads\n\nWe *walked*, see")
    assert "- Ash, A. (2017). *Of Rivers and Roads*. Span Press.\n" in result.stdout
    assert page.read_bytes() == before
    assert run("format", "--style", "apa", "-", input=before).stdout == result.stdout


def test_a_file_of_its_own(run, page, tmp_path):
    out = tmp_path / "out.md"
    run("format", "--style", "apa", page, "-o", out)
    assert out.read_text(encoding="utf-8") == run("format", "--style", "apa", page).stdout


def test_a_patch_writes_nothing(run, page):
    result = run("format", "--style", "apa", "--diff", page)
    assert result.stdout.startswith("--- a/page.md\n+++ b/page.md\n@@")
    assert "3 entries in 1 article would be written otherwise; --in-place" in result.stderr
    assert page.read_text(encoding="utf-8") == markdown(RIVERS, SALT, BRIDGES)


def test_in_place_and_again(run, page):
    result = run("format", "--style", "apa", "--in-place", ".", "--glob", "*.md")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "citekit: Wrote 3 entries in 1 article.\n"
    once = page.read_bytes()
    result = run("format", "--style", "apa", "--in-place", page)
    assert result.stderr == "citekit: Nothing to change.\n"
    assert page.read_bytes() == once


def test_what_stays_is_named_with_its_line(run, page):
    result = run("format", "--style", "apa", "--diff", "--sure", "1", page)
    assert "citekit: page.md:7: left as it stands: it was read with little confidence (" in (
        result.stderr
    )
    assert result.exit_code == 0


def test_copies_of_what_is_gone(run, page, tmp_path):
    library = tmp_path / "refs" / "library.db"
    assert run("add", "--library", library, page).exit_code == 0
    with Library(library) as opened:
        opened.checks.add(
            opened.checks.begin_run("2026-01-02T03:04:05+00:00"), [check(URL, "gone")]
        )
        opened.mementos.keep([StoredMemento(URL, COPY, "2012-03-04T05:06:07+00:00", "")])
    common = ("format", "--style", "apa", "--library", library, page)
    assert COPY not in run(*common).stdout
    assert f"<{URL}>. Archived at <{COPY}>" in run(*common, "--archived", "join").stdout
    assert f"*The River Post*. <{COPY}>" in run(*common, "--archived", "replace").stdout


def test_corrections_win(run, page, tmp_path):
    library = tmp_path / "refs" / "library.db"
    run("add", "--library", library, page)
    with Library(library) as opened:
        key = next(iter(opened.search("rivers"))).key
    run("set", "--library", library, key, "publisher=Weir Press")
    assert "Weir Press" in run("format", "--style", "apa", "--library", library, page).stdout


def test_usage(run, page, tmp_path):
    (tmp_path / "other.md").write_text("x", encoding="utf-8")
    assert run("format", page).exit_code == 2
    assert run("format", "--style", "apa").exit_code == 2
    several = run("format", "--style", "apa", page, "other.md")
    assert several.exit_code == 2
    assert "--diff or --in-place" in several.stderr
    assert run("format", "--style", "apa", "--in-place", "-o", "x", page).exit_code == 2
    assert run("format", "--style", "apa", "--archived", "join", "--diff", page).exit_code == 2


def test_a_missing_article_does_not_stop_the_others(run, page):
    result = run("format", "--style", "apa", "--in-place", "missing.md", page)
    assert result.exit_code == 3
    assert "missing.md" in result.stderr
    assert "Wrote 3 entries" in result.stderr


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.rst", "Roads\n=====\n\nText.\n\nReferences\n----------\n\n- {}\n- {}\n"),
        ("a.adoc", "= Roads\n\nText.\n\n[bibliography]\n== References\n\n* {}\n* {}\n"),
    ],
)
def test_formats_that_are_only_read(run, page, name, text):
    before = text.format(RIVERS, SALT)
    (page.parent / name).write_text(before, encoding="utf-8")
    result = run("format", "--style", "apa", "--in-place", name, page)
    assert result.exit_code == 3
    assert f"citekit: {name} stays as it stands: lists are written in text, Ma" in result.stderr
    assert "Wrote 3 entries in 1 article" in result.stderr
    assert (page.parent / name).read_text(encoding="utf-8") == before


POSTS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<wp:wxr_version>1.2</wp:wxr_version><title>Roads</title>{}</channel></rss>
"""
POST = """<item><title>{0}</title><link>https://span.example/{0}</link>
<content:encoded><![CDATA[<p>Roads.</p>]]></content:encoded><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status></item>"""


def test_what_is_only_read_is_passed_over_in_folders(run, page):
    folder = page.parent
    adoc = f"= Roads\n\nText.\n\n[bibliography]\n== References\n\n* {RIVERS}\n* {SALT}\n"
    (folder / "a.adoc").write_text(adoc, encoding="utf-8")
    posts = POSTS.format("".join(POST.format(name) for name in ("one", "two", "three")))
    (folder / "posts.xml").write_text(posts, encoding="utf-8")
    result = run("format", "--style", "apa", "--in-place", ".")
    assert result.exit_code == 0
    assert result.stderr.count("a.adoc stays as it stands") == 1
    assert result.stderr.count("posts.xml is a WordPress export") == 1
    assert result.stderr.endswith("citekit: Wrote 3 entries in 1 article.\n")
    assert run("format", "--style", "apa", "--in-place", "posts.xml").exit_code == 3
    assert run("format", "--style", "apa", "--in-place", "a.adoc", ".").exit_code == 3


def test_what_failed_is_not_called_unchanged(run, page):
    result = run("format", "--style", "apa", "--in-place", "missing.md", "gone.md")
    assert result.exit_code == 3
    assert "Nothing to change" not in result.stderr
    (page.parent / "empty.md").write_text("# Roads\n", encoding="utf-8")
    result = run("format", "--style", "apa", "--in-place", "missing.md", "empty.md")
    assert result.exit_code == 3
    assert result.stderr.endswith("citekit: Nothing to change.\n")


@pytest.mark.parametrize("module", [styles, processor])
def test_without_the_extra(run, page, monkeypatch, module):
    for cached in (styles._folder, processor.find_pandoc):
        cached.cache_clear()
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    monkeypatch.setattr(processor.shutil, "which", lambda _: None)
    (page.parent / "other.md").write_bytes(page.read_bytes())
    result = run("format", "--style", "apa", "--diff", page, "other.md")
    assert (result.exit_code, result.stdout) == (3, "")
    [said] = result.stderr.splitlines()
    assert "pip install 'citekit[styles]'" in said
    for cached in (styles._folder, processor.find_pandoc):
        cached.cache_clear()


def test_citations_that_a_style_makes_unclear_are_named_with_their_line(run, page):
    daum = "Daum, Jeremy. {} *Law Translate*, {} December 2017."
    entries = (
        daum.format("2017. “China Through a Glass.”", 24),
        daum.format("2017b. “Giving Credit.”", 15),
    )
    text = markdown(*entries, BRIDGES).replace("We *walked*", "Daum (2017) *walked*")
    page.write_text(text, encoding="utf-8")
    result = run("format", "--style", "chicago-author-date", "--in-place", page)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "citekit: page.md:3: “Daum (2017)” is less clear now: "
        "Daum 2017 may mean the entries 1, 2.\n"
        "citekit: Wrote 3 entries in 1 article.\n"
    )
