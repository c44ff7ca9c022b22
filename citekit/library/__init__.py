"""The library: a SQLite file of articles, entries and references, and the search in it."""

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
