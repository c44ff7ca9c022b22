import os
import sys
from dataclasses import replace

import pytest

from citekit.library import Library
from citekit.library.syncing import file_digest
from tests.documents.exports import Item, export

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


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="all names are text there")
def test_a_file_whose_name_is_no_text_stays(synced, posts):
    odd = posts / os.fsdecode(b"caf\xe9.md")
    odd.write_text(page(ENTRIES[1], title="In a Café"))
    synced.sync([posts])
    for paths in ([posts], []):
        report = synced.sync(paths)
        assert (report.unchanged, report.removed) == (3, [])
    odd.unlink()
    assert synced.sync([posts]).removed == ["posts/caf\\udce9.md"]


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


def test_a_new_article_is_a_removed_one_if_it_has_half_of_its_entries(synced, posts):
    (posts / "a.md").unlink()
    (posts / "y.md").write_text(page(ENTRIES[1], title="A quarter"))
    (posts / "z.md").write_text(page(*ENTRIES[1:3], title="Half"))
    report = synced.sync([posts])
    assert report.renamed == [("posts/a.md", "posts/z.md")]
    assert (report.new, report.removed) == (["posts/y.md"], [])


def test_a_new_article_is_the_removed_one_that_is_most_like_it(synced, posts):
    for name, entries in (("c", ENTRIES[:2]), ("d", ENTRIES[:3]), ("e", ENTRIES[:2])):
        (posts / f"{name}.md").write_text(page(*entries, title=name))
    synced.sync([posts])
    for name in "bcde":
        (posts / f"{name}.md").unlink()
    (posts / "z.md").write_text(page(*ENTRIES[1:3], title="Two thirds of the first three"))
    report = synced.sync([posts])
    assert report.renamed == [("posts/d.md", "posts/z.md")]
    assert report.removed == ["posts/b.md", "posts/c.md", "posts/e.md"]


def test_an_article_without_entries_is_known_by_its_text_only(synced, posts):
    (posts / "c.md").write_text(page(title="C"))
    (posts / "d.md").write_text(page(title="D"))
    synced.sync([posts])
    (posts / "c.md").rename(posts / "y.md")
    (posts / "d.md").unlink()
    (posts / "z.md").write_text(page(title="Z"))
    report = synced.sync([posts])
    assert report.renamed == [("posts/c.md", "posts/y.md")]
    assert (report.new, report.removed) == (["posts/z.md"], ["posts/d.md"])


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
    assert (report.unchanged, report.uncited, report.reports) == (0, 0, [])
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


def test_a_file_that_was_named_and_is_no_more_is_a_removed_one(synced, posts):
    (posts / "a.md").unlink()
    report = synced.sync([posts / "a.md"])
    assert (report.removed, report.unreadable) == (["posts/a.md"], [])
    report = synced.sync([posts / "a.md"])
    assert report.removed == []
    assert report.unreadable == ["There is no file or folder posts/a.md: check the path."]


def test_what_can_not_be_looked_at_is_said_and_not_called_missing(synced, posts):
    report = synced.sync([posts, "x" * 300])
    assert (report.unchanged, report.removed) == (2, [])
    (said,) = report.unreadable
    assert "There is no file or folder" not in said


@pytest.mark.parametrize(
    ("here", "given"), [("posts", ".."), ("posts", None), (".", "."), ("/", None)]
)
def test_the_folder_of_a_repository_is_that_from_wherever(posts, monkeypatch, here, given):
    root = posts.parent
    (root / ".git").mkdir()
    (root / "sub").mkdir()
    (root / "sub" / "c.md").write_text(page(ENTRIES[2]))
    with Library(root / "refs" / "library.db") as library:
        library.sync([root])
        (posts / "a.md").unlink()
        (root / "sub" / "c.md").unlink()
        monkeypatch.chdir(root / here)
        assert library.sync([given or root]).removed == ["posts/a.md", "sub/c.md"]


def test_another_repository_says_nothing_of_this_one(synced, posts, tmp_path):
    other = tmp_path / "other"
    (other / ".git").mkdir(parents=True)
    (other / "o.md").write_text(page(title="Other"))
    report = synced.sync([other])
    assert (report.new, report.removed) == (["o.md"], [])


def test_without_paths_the_articles_beside_the_library_are_meant(posts, tmp_path):
    posts.rename(tmp_path / "articles")
    with Library(tmp_path / "library.db") as library:
        assert library.sync().new == ["articles/a.md", "articles/b.md"]
        assert library.sync().unchanged == 2


@pytest.fixture
def blog(tmp_path, monkeypatch):
    """Writes an export."""
    monkeypatch.chdir(tmp_path)

    def write(*items):
        (tmp_path / "blog.xml").write_text(export(items), encoding="utf-8")

    return write


def post(number, entry, status="publish"):
    text = f"<h2>References</h2>\n<ul>\n<li>{entry}</li>\n<li>{ENTRIES[0]}</li>\n</ul>"
    return Item(text, link=f"https://b.example/{number}", number=number, status=status)


def test_posts_of_an_export_come_and_go(blog, tmp_path):
    one, two, three = (post(number, ENTRIES[number]) for number in (1, 2, 3))
    names = [f"blog.xml#https://b.example/{number}" for number in (1, 2, 3)]
    with Library(tmp_path / "library.db") as library:
        blog(one, two, replace(three, status="draft"))
        assert library.sync(["blog.xml"]).new == names[:2]
        blog(replace(one, status="draft"), two, three)
        report = library.sync()
        assert (report.new, report.changed, report.removed) == (names[2:], names[:1], [])
        assert report.unchanged == 1
        blog(two, three)
        assert library.sync().removed == names[:1]
        broken = (tmp_path / "blog.xml").read_text().replace("https://b.example/3</link>", "</lin>")
        (tmp_path / "blog.xml").write_text(broken)
        report = library.sync()
        assert (report.removed, len(report.unreadable)) == ([], 1)


def test_drafts_are_new_where_they_are_meant(blog, tmp_path):
    blog(post(1, ENTRIES[1]), post(2, ENTRIES[2], "draft"))
    with Library(tmp_path / "library.db") as library:
        assert len(library.sync(["blog.xml"]).new) == 1
        assert library.sync(drafts=True).new == ["blog.xml#https://b.example/2"]
        assert library.sync().unchanged == 2


def test_globs_choose_new_files_and_remove_none(synced, posts):
    (posts / "c.md").write_text(page())
    report = synced.sync([posts], globs=["a.md"])
    assert (report.new, report.removed) == ([], [])


def test_a_digest_changes_with_what_reads(monkeypatch):
    before = file_digest("x")
    monkeypatch.setattr("citekit.library.syncing.reader_version", lambda: "later")
    assert file_digest("x") != before
