"""Finding the articles of a document, their reference lists and the entries of those."""

from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.extraction.articles import extract_articles

__all__ = ["Article", "Entry", "ReferenceList", "extract_articles"]
