"""From a document and its articles to the citations in its text."""

from __future__ import annotations

import tracemalloc

import pytest

from citekit.citations import Citation, citations_in, find_citations, find_citations_many
from citekit.documents.sources import find_sources
from citekit.pipeline import find_pages

NUMBERED = """# Harbours

Silt comes with every tide [2], and dredging costs more each year [1].[^tides]

## References

1. Marlow, Ada. (2011). Dredging and its price. Journal of Harbours, 3(4), 5-16.
2. Quist, Per. (2015). Silt and tide. Oslo: Fjord Press.

[^tides]: Ferris, Bo. 2016. "A note about tides." *Coastal Notes*, 3(4).
"""


def test_numbers_and_footnotes_in_order() -> None:
    found = find_citations(NUMBERED.encode())
    assert [(one.line, one.cite, one.entry) for one in found] == [
        (3, "[2]", 2),
        (3, "[1]", 1),
        (3, "[^tides]", 3),
    ]
    first = found[0]
    assert isinstance(first, Citation)
    assert (first.kind, first.column, first.findings) == ("number", 28, ())
    assert NUMBERED[first.start : first.end] == "[2]"


def test_a_path_and_its_bytes_say_the_same(tmp_path):
    path = tmp_path / "harbours.md"
    path.write_text(NUMBERED, encoding="utf-8")
    by_path = [(one.line, one.cite, one.entry) for one in find_citations(path)]
    assert by_path == [(one.line, one.cite, one.entry) for one in find_citations(NUMBERED.encode())]
    assert find_citations(str(path))[0].article == str(path)


@pytest.mark.parametrize("workers", [1, 2])
def test_many_in_order_errors_in_place(tmp_path, workers):
    path = tmp_path / "harbours.md"
    path.write_text(f"{NUMBERED}\n", encoding="utf-8")
    again = tmp_path / "again.md"
    again.write_text(f"{NUMBERED}\n", encoding="utf-8")
    sources = find_sources([str(path), str(tmp_path / "none.md"), str(again)])
    first, second, third = find_citations_many(sources, workers=workers, with_links=True)
    assert [one.cite for one in first.citations] == ["[2]", "[1]", "[^tides]"]
    assert (list(second.citations), second.articles) == ([], [])
    assert second.page.error is not None
    assert [one.start for one in third.citations] == [one.start for one in first.citations]
    assert first.page.document is None


def test_citations_in_the_list_are_none():
    text = NUMBERED.replace(
        "Oslo: Fjord Press.", "Oslo: Fjord Press. Cited by Marlow (2011) and [1]."
    )
    assert [one.cite for one in find_citations(text.encode())] == ["[2]", "[1]", "[^tides]"]


def test_a_page_on_one_line_and_one_without_anything():
    page = (
        "<h1>Piers</h1><p>Long (Ash 2012).</p><h2>References</h2><ul><li>Ash, Ada. 2012. "
        "<i>Piers of the Sound</i>. Leith: Kelp Press.</li></ul>"
    )
    [found] = find_citations(page.encode(), media_type="text/html")
    assert (found.line, found.cite, found.entry) == (1, "Ash 2012", 1)
    assert page[found.start : found.end] == "Ash 2012"
    assert find_citations(b"") == []


@pytest.mark.parametrize(
    "piece",
    ["(", "[", "()", "(2010) ", "(Ash 2010) ", "Ash and ", "[1-9999]", "[1,2,", "[@a2; "],
)
def test_no_text_is_too_strange(piece):
    for text in (piece * 300, f"(Ash {piece * 100} 2012)", f"Ash{piece * 100}(2012)"):
        assert isinstance(find_citations(f"{text}\n\n{NUMBERED}".encode()), list)


@pytest.mark.no_cover
def test_a_line_of_many_citations_takes_little_memory():
    line = "Rivers run (Ash 2012; Elm & Oak 2015, p. 3) and Ash (2012) knew. " * 500
    listed = "- Ash, Amy. 2012. *Of Rivers*. Leeds: Mill Books.\n"
    [(document, articles)] = find_pages(
        f"# Roads\n\n{line}\n\n## References\n\n{listed}".encode(), media_type="text/markdown"
    )
    citations_in(document, articles)  # tables are read once
    tracemalloc.start()
    try:
        found = citations_in(document, articles)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found) == 1500
    assert peak < 65 * len(line)
