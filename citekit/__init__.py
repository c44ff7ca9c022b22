"""citekit: reference lists of web articles as a bibliography that lives."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False  # as good as typing's to type checkers, without the time of importing it
if TYPE_CHECKING:
    from citekit.citations import Citation, find_citations
    from citekit.errors import CitekitError
    from citekit.extraction.article import Article, Entry
    from citekit.library import Library
    from citekit.lint.linting import lint
    from citekit.pipeline import find, parse
    from citekit.reference import Reference

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Citation",
    "CitekitError",
    "Entry",
    "Library",
    "Reference",
    "__version__",
    "find",
    "find_citations",
    "lint",
    "parse",
]

_HOMES = {
    "Article": "citekit.extraction.article",
    "Citation": "citekit.citations.citation",
    "CitekitError": "citekit.errors",
    "Entry": "citekit.extraction.article",
    "Library": "citekit.library",
    "Reference": "citekit.reference",
    "find": "citekit.pipeline",
    "find_citations": "citekit.citations.reading",
    "lint": "citekit.lint",
    "parse": "citekit.pipeline",
}


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
