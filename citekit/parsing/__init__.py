"""Raw references → records: tokens, features, labels, fields."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.parsing.parser import parse_entries
    from citekit.parsing.repeated_authors import resolve_repeated_authors
    from citekit.parsing.short_citations import resolve_short_citations

_HOMES = {
    "parse_entries": "citekit.parsing.parser",
    "resolve_repeated_authors": "citekit.parsing.repeated_authors",
    "resolve_short_citations": "citekit.parsing.short_citations",
}
__all__ = ["parse_entries", "resolve_repeated_authors", "resolve_short_citations"]

__getattr__ = lazily(__name__, _HOMES)
