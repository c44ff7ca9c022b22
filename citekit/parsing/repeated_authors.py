"""Entries that begin with ``———`` or ``Ders.``: their authors are those of the entry before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from citekit.reference import CslName, FieldEvidence, Reference

REPEATED = "repeated-author"
"""What stands for the authors, under ``custom.citekit``: ``{"as": "———.", "field": "author"}``."""

_OF_ONE = frozenset(("ders", "derselbe", "eadem", "le même", "la même", "el mismo", "lo stesso"))
"""Words for one author; where another is named beside a dash or word, it is for one as well."""


def bare_mark(mark: str) -> str:
    """Return what stands for authors without punctuation, ``""`` for a dash."""
    return mark.strip(" .,:;-‐‑‒–—―_─()[]")


def resolve_repeated_authors(references: Iterable[Reference]) -> None:
    """Give entries of one list the authors that they do not repeat, in place.

    The field's span is that of the dash or word, and the names are those of the entry before: who
    it is by, or who edited it. An entry that follows none keeps its finding.

    Args:
        references: of one reference list, in order.
    """
    before: list[CslName] = []
    sure = 0.0
    for reference in references:
        note = _repeated(reference)
        if note and before:
            _take(reference, note, before, sure)
        before = _lead_names(reference) or before
        sure = _certainty(reference)


def _repeated(reference: Reference) -> dict[str, Any]:
    note = reference.csl.get("custom", {}).get("citekit", {}).get(REPEATED)
    return note if isinstance(note, dict) else {}


def _take(
    reference: Reference, note: dict[str, Any], names: list[CslName], certainty: float
) -> None:
    mark, field = str(note["as"]), str(note["field"])
    start = reference.raw.find(mark)
    span = (start, start + len(mark)) if start >= 0 else None
    written = reference.csl.get(field) or []
    others = [name for name in written if name.get("literal") != bare_mark(mark)]
    if others or bare_mark(mark).casefold() in _OF_ONE:
        names = names[:1]
    reference.csl = {
        field: [*names, *others],
        **{k: v for k, v in reference.csl.items() if k != field},
    }
    reference.fields[field] = FieldEvidence(span, certainty)
    reference.findings = tuple(text for text in reference.findings if mark not in text)
    reference.confidence = min(reference.confidence, certainty)


def _lead_names(reference: Reference) -> list[CslName]:
    return reference.csl.get("author") or reference.csl.get("editor") or []


def _certainty(reference: Reference) -> float:
    """Return how sure the names are that a following entry may take."""
    field = "author" if "author" in reference.csl else "editor"
    evidence = reference.fields.get(field)
    return evidence.confidence if evidence else 0.0
