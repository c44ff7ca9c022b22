"""What people accepted and corrected, as training data for the parser.

The form is that of docs/model-card.md: the text of an entry, cut into labelled segments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from citekit.library.record import year_of
from citekit.tables import load_table

if TYPE_CHECKING:
    from citekit.library.library import Library
    from citekit.library.results import LibraryEntry, LibraryReference

Span = tuple[int, int]


def training_records(library: Library) -> Iterator[dict[str, Any]]:
    """Yield the entries of references that a person looked at, cut into labelled segments.

    Left out are entries in which a corrected value does not stand: what the text does not say
    can't be learned from it.

    Args:
        library: to take them from.
    """
    for reference in library.looked_at():
        for entry in reference.entries:
            segments = entry.present and _segments(reference, entry)
            if segments:
                language = str(reference.csl.get("language") or "")
                yield {"text": entry.raw, "lang": language, "segments": segments}


def _segments(reference: LibraryReference, entry: LibraryEntry) -> list[list[str]]:
    """Return label and text of each segment; none when a correction does not stand in the entry."""
    if entry.reference is None:
        return []
    labels: dict[str, str] = load_table("library", "training_labels")
    spans: list[tuple[Span, str]] = []
    for name, value in reference.csl.items():
        if name not in labels:
            continue
        evidence = entry.reference.fields.get(name)
        span = evidence.span if evidence else None
        if entry.reference.csl.get(name) != value:
            if reference.sources.get(name) != "person" and span is None:
                continue
            span = _place_of(name, value, entry.raw, span)
            if span is None:
                return []
        if span:
            spans.append((span, labels[name]))
    return _cut(entry.raw, sorted(spans))


def _cut(raw: str, spans: list[tuple[Span, str]]) -> list[list[str]]:
    """Cut a text at the beginnings of spans; what stands behind a field belongs to it."""
    starts: list[tuple[int, str]] = []
    end = 0
    for (start, stop), label in spans:
        if start < end:
            continue
        if not starts or starts[-1][1] != label:
            starts.append((start if starts else 0, label))
        end = stop
    ends = [start for start, _ in starts[1:]] + [len(raw)]
    cut = (
        (label, raw[start:stop].strip()) for (start, label), stop in zip(starts, ends, strict=True)
    )
    return [[label, text] for label, text in cut if text]


def _place_of(name: str, value: Any, raw: str, span: Span | None) -> Span | None:  # noqa: ANN401
    """Return where a corrected value stands in a text."""
    if isinstance(value, list):
        return _place_of_names(value, raw)
    if isinstance(value, dict):
        year = year_of({"issued": value})
        found = [] if year is None else list(re.finditer(rf"(?<!\d){year}(?!\d)", raw))
        if span and year is not None and str(year) in raw[slice(*span)]:
            return span
        return found[0].span() if len(found) == 1 else None
    return _only_place(str(value), raw)


def _only_place(text: str, raw: str) -> Span | None:
    found = list(re.finditer(re.escape(text), raw, re.IGNORECASE))
    return found[0].span() if text and found else None


def _place_of_names(names: list[dict[str, str]], raw: str) -> Span | None:
    """Return from the first to the last word of names, if all of their family names are there."""
    places = []
    for name in names:
        family = _only_place(name.get("family") or name.get("literal") or "", raw)
        if family is None:
            return None
        given = _only_place(name.get("given", ""), raw)
        places += [family] + ([given] if given and abs(given[0] - family[0]) < 100 else [])
    return (min(start for start, _ in places), max(end for _, end in places)) if places else None
