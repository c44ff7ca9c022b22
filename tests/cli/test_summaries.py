"""Articles in words."""

from pathlib import Path

from citekit import find
from citekit.cli.summaries import Tally, article_lines, shown_name
from citekit.documents.sources import Source
from citekit.errors import UnreadableError
from citekit.extraction.article import Article
from citekit.pipeline import Page
from tests.cli.conftest import article


def test_tally():
    tally = Tally()
    source = Source("page.txt")
    tally.count(Page(source, [article(), Article("", 20, 30)]))
    tally.count(Page(source, None, UnreadableError("gone.")))
    assert str(tally) == (
        "2 articles, 1 list, 2 references, 1 of them to look at, 1 page that could not be read."
    )
    assert str(Tally()) == "0 articles, 0 lists, 0 references."


def test_an_article_with_its_list():
    lines = list(article_lines("page.txt", article()))
    assert lines[0] == "Of rivers␛[31m  page.txt:1"
    assert lines[1] == "  by Ada Weir, 2019-02-01"
    assert lines[2] == "  References: 2 entries"
    assert "Novak" in lines[4]
    assert lines[5].split()[:2] == ["?", "12"]


def test_an_article_without_anything():
    assert list(article_lines("-", Article("", 1, 2))) == [
        "(no title)  -:1",
        "  no reference list",
    ]


def test_a_day_without_an_author_and_a_heading_with_its_colon():
    head = "---\ntitle: T\ndate: 2019-02-01\n---\n\n**Sources:**\n\n"
    text = f"{head}- Ash, A. 2012. Light. Oslo: Oar.\n"
    (one,) = find(text.encode(), media_type="text/markdown")
    assert list(article_lines("a.md", one))[1:3] == ["  2019-02-01", "  Sources: 1 entry"]


def test_a_short_form_says_what_it_is_short_for():
    text = "# T\n\n## Notes\n\n1. Anna Berg, *Salt* (Oslo: Oar Press, 2003), 45.\n2. Ibid., 53.\n"
    (one,) = find(text.encode(), media_type="text/markdown")
    assert list(article_lines("a.md", one))[-1].split("  ")[-1] == "as line 5"


def test_names_as_given():
    assert shown_name(Source("docs/a.md", Path("a.md"))) == "a.md"
    assert shown_name(Source("https://a.example", url="https://a.example")) == "https://a.example"
