"""Identifiers and addresses as fields of bibliographies have them, the same in all formats."""

from __future__ import annotations

import re

_BEFORE_DOI = re.compile(
    r"\s*(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|info:doi/|doi\s*:?\s*)+(?=10\.)", re.IGNORECASE
)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_NEXT_LINK = re.compile(r"[;,]?\s+(?=https?://)")


def bare_doi(text: str) -> str:
    """Return a DOI without the resolver or the ``doi:`` before it, other texts as they are."""
    found = _BEFORE_DOI.match(text)
    return text[found.end() :] if found else text


def is_doi(text: str) -> bool:
    """Whether a text is a DOI and nothing else."""
    return _DOI.fullmatch(text) is not None


def divided_links(text: str) -> list[str]:
    """Return the addresses of a field that has several, one behind the other."""
    return _NEXT_LINK.split(text.strip())
