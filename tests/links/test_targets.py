"""What there is to check."""

from __future__ import annotations

from dataclasses import replace

from citekit.documents import read_document
from citekit.documents.sources import Source
from citekit.library import Library
from citekit.links.records import Place
from citekit.links.targets import Targets
from citekit.pipeline import Page

from tests.library.building import article, entry, work  # isort: skip


def test_urls_are_taken_literally_and_once():
    targets = Targets()
    lines = ["http://a.example/ x \r\n", "\n", "http://b.example/#\n", "http://a.example/ x "]
    targets.add_urls(lines, "list.txt")
    assert list(targets.links) == ["http://a.example/ x ", "http://b.example/#"]
    assert targets.links["http://a.example/ x "].cited == [
        Place("", "list.txt", 1),
        Place("", "list.txt", 4),
    ]


CITED = entry("x", work("Okoye", 2017, "Bridges", URL="http://a.example/x"), number=1)
AGAIN = entry("y", work("Okoye", 2018, "Rivers", URL="http://a.example/x"), number=2)


def test_links_of_a_page():
    targets = Targets()
    targets.add_page(Page(Source("a.md"), [article(CITED, AGAIN)]))
    targets.add_page(Page(Source("broken.md"), None))
    (link,) = targets.links.values()
    assert link.titles == ["Bridges", "Rivers"]
    assert link.cited == [Place("", "a.md", 11), Place("", "a.md", 12)]


def test_links_of_a_library(tmp_path):
    targets = Targets()
    with Library(tmp_path / "library.db") as library:
        library.add("a.md", [article(CITED, entry("z", work("Ng", 2001, "None"), number=3))], "1")
        targets.add_references(library.search())
    (link,) = targets.links.values()
    (place,) = link.cited
    assert (place.article, place.line) == ("a.md", 11)
    assert place.key.startswith("okoye")


def test_links_of_the_text():
    text = "See [it](http://a.example/x) and [it](http://b.example/y).\n"
    page = Page(Source("a.md"), [article(CITED)], document=read_document(text, name="a.md"))
    targets = Targets()
    targets.add_page(page)
    targets.add_inline(page)
    first, second = targets.links.values()
    assert first.cited == [Place("", "a.md", 11), Place("", "a.md", 1)]
    # What a link is called is no title, but the article's date says when it was seen.
    assert (second.titles, second.seen.rank, second.seen.moment.year) == ([], 2, 2021)
    targets.add_inline(Page(Source("broken.md"), None))
    assert len(targets.links) == 2


def test_a_link_belongs_to_the_article_whose_lines_it_is_in():
    text = "".join(f"[it](http://a{line}.example/)\n\n" for line in (1, 3, 5, 7))
    lines = replace(article(), line_start=3, line_end=5)
    targets = Targets()
    targets.add_inline(Page(Source("a.md"), [lines], document=read_document(text, name="a.md")))
    assert [link.seen is not None for link in targets.links.values()] == [False, True, True, False]


def test_the_surest_date_counts():
    targets = Targets()
    for more in ({}, {"accessed": {"date-parts": [[2019, 2, 3]]}}, {}):
        csl = work("Okoye", 2017, "Bridges", URL="http://a.example/x") | more
        targets.add_item(csl, [Place("k", "a.md", 1)], {"date-parts": [[2021]]})
    seen = targets.links["http://a.example/x"].seen
    assert (seen.rank, seen.moment.year) == (0, 2019)
