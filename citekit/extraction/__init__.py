"""Finding the articles of a document, their reference lists and the entries of those."""

from __future__ import annotations

from citekit.extraction.article import Article, Entry, ReferenceList

TYPE_CHECKING = False  # as good as typing's to type checkers, without the time of importing it
if TYPE_CHECKING:
    from citekit.extraction.articles import extract_articles

__all__ = ["Article", "Entry", "ReferenceList", "extract_articles"]


def __getattr__(name: str) -> object:
    """Import ``extract_articles`` when it is first used: parsing lines needs none of it."""
    if name != "extract_articles":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from citekit.extraction.articles import extract_articles

    return extract_articles
