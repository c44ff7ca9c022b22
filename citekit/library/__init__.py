"""The library: a SQLite file of articles, entries and references, and the search in it."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.library.adding import AddReport
    from citekit.library.checks import CheckLog, StoredCheck
    from citekit.library.library import DEFAULT_PATH, Library
    from citekit.library.mementos import MementoLog, StoredMemento
    from citekit.library.results import Counts, LibraryArticle, LibraryEntry, LibraryReference

__all__ = [
    "DEFAULT_PATH",
    "AddReport",
    "CheckLog",
    "Counts",
    "Library",
    "LibraryArticle",
    "LibraryEntry",
    "LibraryReference",
    "MementoLog",
    "StoredCheck",
    "StoredMemento",
]

__getattr__ = lazily(
    __name__,
    {
        "DEFAULT_PATH": "citekit.library.library",
        "AddReport": "citekit.library.adding",
        "CheckLog": "citekit.library.checks",
        "Counts": "citekit.library.results",
        "Library": "citekit.library.library",
        "LibraryArticle": "citekit.library.results",
        "LibraryEntry": "citekit.library.results",
        "LibraryReference": "citekit.library.results",
        "MementoLog": "citekit.library.mementos",
        "StoredCheck": "citekit.library.checks",
        "StoredMemento": "citekit.library.mementos",
    },
)
