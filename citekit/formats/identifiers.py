"""Identifiers and addresses as fields of bibliographies have them, the same in all formats."""

from __future__ import annotations

import re
from urllib.parse import unquote

_BEFORE_DOI = re.compile(
    r"\s*(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|info:doi/|doi\s*:?\s*)+(?=10\.)", re.IGNORECASE
)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_NEXT_LINK = re.compile(r"[;,]?\s+(?=https?://)")


def bare_doi(text: str) -> str:
    """Return a DOI without the resolver or the ``doi:`` before it, other texts as they are.

    Behind a resolver signs are written as addresses have them (``10.1000%2Fa``).
    """
    stated = text.strip()
    found = _BEFORE_DOI.match(stated)
    if found is None:
        return stated if is_doi(stated) else text
    doi = stated[found.end() :]
    if "/" not in found[0] or "%" not in doi:
        return doi
    plain = unquote(doi)
    return plain if is_doi(plain) and plain.isprintable() and "\ufffd" not in plain else doi


def is_doi(text: str) -> bool:
    """Whether a text is a DOI and nothing else."""
    return _DOI.fullmatch(text) is not None


def divided_links(text: str) -> list[str]:
    """Return the addresses of a field that has several, one behind the other."""
    return _NEXT_LINK.split(text.strip())
