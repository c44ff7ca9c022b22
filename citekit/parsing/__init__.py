"""Raw references → records: tokens, features, labels, fields."""

from __future__ import annotations

from citekit.parsing.parser import parse_entries
from citekit.parsing.repeated_authors import resolve_repeated_authors

__all__ = ["parse_entries", "resolve_repeated_authors"]
