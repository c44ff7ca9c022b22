"""The citations of pages for people."""

from pathlib import Path

from citekit.citations import Citation, CitationFinding, CitedPage, find_citations_many
from citekit.cli.citation_listing import CitationTally, page_lines
from citekit.documents.sources import Source, find_sources
from citekit.errors import UnreadableError
from citekit.extraction.article import Article
from citekit.links.inline import InlineLink
from citekit.pipeline import Page

SOURCE = Source("a.md", Path("a.md"))
REMARK = CitationFinding("year-differs", "The text says 2019, the list 2018.")


def citation(line: int, cite: str, **more: object) -> Citation:
    return Citation("a.md", line, 1, cite, None, "author-date", 0, 1, **more)  # type: ignore[arg-type]


def test_citations_stand_under_their_articles():
    articles = [Article("One", 1, 9), Article("Two", 10, 20)]
    page = CitedPage(
        Page(SOURCE, articles),
        [citation(3, "Ash 2012"), citation(12, "Elm 2013", findings=(REMARK,))],
        [InlineLink("https://x.example/", 13)],
    )
    lines = list(page_lines(page))
    assert [line for line in lines if "a.md" in line] == ["One  a.md:1", "Two  a.md:10"]
    assert "Ash 2012" in lines[2]
    assert "Elm 2013" in lines[5]
    assert lines[5].endswith(REMARK.message)
    assert "https://x.example/" in lines[7]


def test_a_citation_of_a_short_form_shows_the_work(tmp_path):
    notes = "[^1]: Anna Berg, *Salt* (Oslo: Oar Press, 2003), 45.\n[^2]: Ibid., 53.\n"
    path = tmp_path / "a.md"
    path.write_text(f"# T\n\nText.[^1] More.[^2]\n\n{notes}", encoding="utf-8")
    (page,) = find_citations_many(find_sources([path]))
    first, second = (line.split() for line in list(page_lines(page))[2:4])
    assert first[:3] == ["3", "[^1]", "1"]
    assert second == ["3", "[^2]", "2", *first[3:]]


def test_tally():
    tally = CitationTally()
    unread = Page(SOURCE, None, UnreadableError("a.md cannot be read."))
    tally.count(CitedPage(unread))
    tally.count(CitedPage(Page(SOURCE, [Article("One", 1, 9)]), [citation(3, "Ash 2012")]))
    assert str(tally) == (
        "1 article, 1 citation, 1 of them not in a list, 1 page that could not be read whole."
    )
