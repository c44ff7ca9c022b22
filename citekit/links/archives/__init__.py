"""Archives of the web: copies (mementos) of pages that are gone."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.links.archives.finding import find_mementos
    from citekit.links.archives.keeping import Copies
    from citekit.links.archives.lookups import LookUp, Wanted
    from citekit.links.archives.pages import archive_name, is_archived_page

__all__ = ["Copies", "LookUp", "Wanted", "archive_name", "find_mementos", "is_archived_page"]

__getattr__ = lazily(
    __name__,
    {
        "LookUp": "citekit.links.archives.lookups",
        "Wanted": "citekit.links.archives.lookups",
        "find_mementos": "citekit.links.archives.finding",
        "Copies": "citekit.links.archives.keeping",
        "archive_name": "citekit.links.archives.pages",
        "is_archived_page": "citekit.links.archives.pages",
    },
)
