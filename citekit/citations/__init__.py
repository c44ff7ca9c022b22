"""In-text citations: where an article's text cites, and which entry of its lists it means."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.citations.bibliographies import Bibliography, read_bibliography
    from citekit.citations.citation import Citation, CitationFinding, CitedPage
    from citekit.citations.reading import citations_in, find_citations, find_citations_many

__all__ = [
    "Bibliography",
    "Citation",
    "CitationFinding",
    "CitedPage",
    "citations_in",
    "find_citations",
    "find_citations_many",
    "read_bibliography",
]

__getattr__ = lazily(
    __name__,
    {
        "Bibliography": "citekit.citations.bibliographies",
        "Citation": "citekit.citations.citation",
        "CitationFinding": "citekit.citations.citation",
        "CitedPage": "citekit.citations.citation",
        "citations_in": "citekit.citations.reading",
        "find_citations": "citekit.citations.reading",
        "find_citations_many": "citekit.citations.reading",
        "read_bibliography": "citekit.citations.bibliographies",
    },
)
