"""Small pages of our own for the tests of extraction."""

from __future__ import annotations

from citekit.documents import read_document
from citekit.extraction import Article, Entry, ReferenceList, extract_articles

PROSE = (
    "By now it was clear that the whole town had been talking about nothing else since the "
    "spring, and that nobody would stop until the matter had been settled in one way or another, "
    "as everybody hoped it would be."
)
BREAD = "Smith, John. 2001. <em>Bread</em>. London: Penguin."
SALT = "Doe, A. (2003). <em>Salt</em>. Paris: Seuil."
YEAST = "Roe, B. 2010. “Yeast today.” <em>The Guardian</em>, 3 May."
BREAD_RAW = "Smith, John. 2001. Bread. London: Penguin."
SALT_RAW = "Doe, A. (2003). Salt. Paris: Seuil."
YEAST_RAW = "Roe, B. 2010. “Yeast today.” The Guardian, 3 May."


def html_page(body: str) -> str:
    """A page with an article that ends with ``body``."""
    return f"<html><body><article><h1>Food</h1>\n<p>{PROSE}</p>\n{body}\n</article></body></html>"


def articles(text: str, name: str = "page.html") -> list[Article]:
    return extract_articles(read_document(text, name=name))


def lists(text: str, name: str = "page.html") -> list[ReferenceList]:
    return [found for article in articles(text, name) for found in article.lists]


def entries(text: str, name: str = "page.html") -> list[Entry]:
    return [entry for found in lists(text, name) for entry in found.entries]


def raws(text: str, name: str = "page.html") -> list[str]:
    return [entry.raw for entry in entries(text, name)]
