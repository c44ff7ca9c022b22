"""Raw references → records: tokens, features, labels, fields."""

from __future__ import annotations

from citekit.parsing.parser import parse_entries
from citekit.parsing.repeated_authors import resolve_repeated_authors
from citekit.parsing.short_citations import resolve_short_citations

__all__ = ["parse_entries", "resolve_repeated_authors", "resolve_short_citations"]
