"""What the rest of a list tells of an entry: the order of day and month, and that of names."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.parsing.normalisation.date_order import is_day_first
from citekit.parsing.normalisation.family_first import are_families_first
from citekit.parsing.segments import ListStyle, MarkedText, Segment
from citekit.reference import CslDate


def list_style(
    texts: Sequence[MarkedText],
    segments_per_text: Sequence[Sequence[Segment]],
    article_date: CslDate | None = None,
) -> ListStyle:
    """Return how the entries of a list are written.

    Args:
        texts: the entries of one list, or of all lists of a page.
        segments_per_text: for each entry its labelled segments.
        article_date: when the citing article was published.
    """
    authors = (
        text.raw[segment.start : segment.end]
        for text, segments in zip(texts, segments_per_text, strict=False)
        for segment in segments
        if segment.label == "author"
    )
    return ListStyle(
        day_first=is_day_first(texts, segments_per_text),
        article_date=article_date,
        families_first=are_families_first(authors),
    )
