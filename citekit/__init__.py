"""citekit: reference lists of web articles as a bibliography that lives."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as good as typing's to type checkers, without the time of importing it
if TYPE_CHECKING:
    from citekit.errors import CitekitError
    from citekit.extraction.article import Article, Entry
    from citekit.library import Library
    from citekit.pipeline import find, parse
    from citekit.reference import Reference

__version__ = "0.1.0"

__all__ = [
    "Article",
    "CitekitError",
    "Entry",
    "Library",
    "Reference",
    "__version__",
    "find",
    "parse",
]

_HOMES = {
    "Article": "citekit.extraction.article",
    "CitekitError": "citekit.errors",
    "Entry": "citekit.extraction.article",
    "Library": "citekit.library",
    "Reference": "citekit.reference",
    "find": "citekit.pipeline",
    "parse": "citekit.pipeline",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562): ``import citekit`` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
