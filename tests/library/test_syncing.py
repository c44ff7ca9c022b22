import os

import pytest

from citekit.library import Library
from citekit.library.syncing import file_digest

ENTRIES = (
    "Okoye, Ada. 2017. “Counting Bridges.” River Daily, May 4. https://river.example/bridges",
    "Berg, Jan. 1999. The Long Dam. Oslo: Havn Press.",
    "Ito, Aya. 2004. “Fords and Weirs.” Journal of Crossings 12 (3): 45–67.",
    "A map of the weirs.",
)


def page(*entries, title="A Town and Its Bridges"):
    listed = "\n".join(f"- {entry}" for entry in entries)
    return f"# {title}\n\nIt has many bridges.\n\n## References\n\n{listed}\n"


@pytest.fixture
def posts(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "a.md").write_text(page(*ENTRIES))
    (folder / "b.md").write_text(page(ENTRIES[0], title="Elsewhere"))
    return folder


@pytest.fixture
def synced(posts, tmp_path):
    with Library(tmp_path / "refs" / "library.db") as library:
        library.sync([posts])
        yield library


def keys(library, **filters):
    return sorted(one.key for one in library.search(**filters))


def test_new_changed_and_unchanged(synced, posts):
    report = synced.sync([posts])
    assert (report.unchanged, report.new, report.changed, report.removed) == (2, [], [], [])
    (posts / "b.md").write_text(page(ENTRIES[0], "Vega, Una. 2011. Locks. Lima: Agua."))
    (posts / "c.md").write_text(page())
    report = synced.sync([posts])
    assert (report.changed, report.new) == (["posts/b.md"], ["posts/c.md"])
    assert "vega2011locks" in keys(synced)


def test_a_removed_article_leaves_its_references_uncited(synced, posts):
    before = keys(synced)
    (posts / "a.md").unlink()
    report = synced.sync([posts])
    assert (report.removed, report.uncited) == (["posts/a.md"], 3)
    assert keys(synced) == ["okoye2017counting"]
    assert keys(synced, include_uncited=True) == before
    assert synced.counts().files == 1
    (posts / "a.md").write_text(page(*ENTRIES))
    assert synced.sync().new == []
    synced.sync([posts])
    assert keys(synced) == before


def test_a_renamed_article_takes_keys_and_corrections_along(synced, posts):
    (chart,) = [one for one in synced.search() if one.entries[0].raw.startswith("A map")]
    synced.set(chart.key, {"note": "about weirs"})
    before = [(one.key, one.csl) for one in synced.search(include_uncited=True)]
    (posts / "sub").mkdir()
    (posts / "a.md").rename(posts / "sub" / "bridges.md")
    report = synced.sync([posts])
    assert report.renamed == [("posts/a.md", "posts/sub/bridges.md")]
    assert report.removed == report.new == []
    assert [(one.key, one.csl) for one in synced.search(include_uncited=True)] == before
    assert synced.get(chart.key).csl["note"] == "about weirs"


def test_an_article_that_was_renamed_and_changed_is_known_by_its_entries(synced, posts):
    (chart,) = [one for one in synced.search() if one.entries[0].raw.startswith("A map")]
    (posts / "a.md").unlink()
    (posts / "z.md").write_text(page(*ENTRIES[1:], title="Rewritten"))
    report = synced.sync([posts])
    assert report.renamed == [("posts/a.md", "posts/z.md")]
    assert synced.get(chart.key).cited


def test_an_article_can_get_the_name_of_one_that_is_no_more(synced, posts):
    (posts / "a.md").unlink()
    synced.sync([posts])
    (posts / "b.md").rename(posts / "a.md")
    report = synced.sync([posts])
    assert report.renamed == [("posts/b.md", "posts/a.md")]
    assert [one.name for one in synced.articles()] == ["posts/a.md"]
    assert [one.name for one in synced.entries("okoye2017counting")] == ["posts/a.md"] * 2
    assert keys(synced) == ["okoye2017counting"]
    report = synced.sync([posts])
    assert (report.unchanged, report.removed) == (1, [])


def test_a_dry_run_says_and_does_nothing(synced, posts):
    log = synced._log.read().lines
    (posts / "a.md").rename(posts / "z.md")
    (posts / "b.md").unlink()
    (posts / "c.md").write_text(page())
    report = synced.sync([posts], dry_run=True)
    assert report.renamed == [("posts/a.md", "posts/z.md")]
    assert (report.removed, report.new) == (["posts/b.md"], ["posts/c.md"])
    assert synced._log.read().lines == log
    assert [one.name for one in synced.articles()] == ["posts/a.md", "posts/b.md"]


def test_a_dry_run_makes_no_library(posts, tmp_path):
    with Library(tmp_path / "new" / "library.db") as library:
        assert library.sync([posts], dry_run=True).new == ["posts/a.md", "posts/b.md"]
    assert not (tmp_path / "new").exists()


def test_an_unreadable_file_is_not_a_removed_one(synced, posts):
    (posts / "a.md").write_bytes(b"\0\1\2" * 100)
    report = synced.sync([posts])
    assert report.removed == []
    assert len(report.unreadable) == 1
    assert len(keys(synced)) == 4


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_may_not_be_entered_is_not_a_removed_one(synced, posts):
    posts.chmod(0)
    try:
        assert synced.sync([posts]).removed == []
    finally:
        posts.chmod(0o755)


def test_what_lies_elsewhere_and_pages_of_the_web_stay(synced, posts, tmp_path):
    from .building import BRIDGES, article

    synced.add("https://press.example/x.html", [article(BRIDGES)], "1")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "o.md").write_text(page(title="Other"))
    synced.sync([tmp_path / "other"])
    (posts / "a.md").unlink()
    assert synced.sync([tmp_path / "other"]).removed == []
    assert synced.sync().removed == ["posts/a.md"]
    assert "https://press.example/x.html" in [one.name for one in synced.articles()]


def test_a_folder_that_went_with_all_that_was_in_it(synced, posts):
    for file in posts.iterdir():
        file.unlink()
    assert synced.sync([posts], dry_run=True).removed == ["posts/a.md", "posts/b.md"]
    posts.rmdir()
    report = synced.sync([posts])
    assert (report.removed, report.unreadable) == (["posts/a.md", "posts/b.md"], [])


def test_globs_choose_new_files_and_remove_none(synced, posts):
    (posts / "c.md").write_text(page())
    report = synced.sync([posts], globs=["a.md"])
    assert (report.new, report.removed) == ([], [])


def test_a_digest_changes_with_what_reads(monkeypatch):
    before = file_digest("x")
    monkeypatch.setattr("citekit.library.syncing.reader_version", lambda: "later")
    assert file_digest("x") != before
