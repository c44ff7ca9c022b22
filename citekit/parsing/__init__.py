"""Raw references → records: tokens, features, labels, fields."""

from __future__ import annotations

from citekit.parsing.parser import parse_entries

__all__ = ["parse_entries"]
