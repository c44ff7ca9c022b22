"""The library: a SQLite file of articles, entries and references, and the search in it."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.library.adding import AddReport
    from citekit.library.caring import Trouble
    from citekit.library.checks import CheckLog, StoredCheck
    from citekit.library.deciding import Decision
    from citekit.library.importing import ImportedItem, ImportReport
    from citekit.library.library import Library
    from citekit.library.mementos import MementoLog, StoredMemento
    from citekit.library.opening import DEFAULT_PATH
    from citekit.library.query.errors import QueryError
    from citekit.library.results import Counts, LibraryArticle, LibraryEntry, LibraryReference
    from citekit.library.syncing import SyncReport

__all__ = [
    "DEFAULT_PATH",
    "AddReport",
    "CheckLog",
    "Counts",
    "Decision",
    "ImportReport",
    "ImportedItem",
    "Library",
    "LibraryArticle",
    "LibraryEntry",
    "LibraryReference",
    "MementoLog",
    "QueryError",
    "StoredCheck",
    "StoredMemento",
    "SyncReport",
    "Trouble",
]

__getattr__ = lazily(
    __name__,
    {
        "DEFAULT_PATH": "citekit.library.opening",
        "AddReport": "citekit.library.adding",
        "CheckLog": "citekit.library.checks",
        "Counts": "citekit.library.results",
        "Decision": "citekit.library.deciding",
        "ImportReport": "citekit.library.importing",
        "ImportedItem": "citekit.library.importing",
        "Library": "citekit.library.library",
        "LibraryArticle": "citekit.library.results",
        "LibraryEntry": "citekit.library.results",
        "LibraryReference": "citekit.library.results",
        "MementoLog": "citekit.library.mementos",
        "QueryError": "citekit.library.query.errors",
        "StoredCheck": "citekit.library.checks",
        "StoredMemento": "citekit.library.mementos",
        "SyncReport": "citekit.library.syncing",
        "Trouble": "citekit.library.caring",
    },
)
