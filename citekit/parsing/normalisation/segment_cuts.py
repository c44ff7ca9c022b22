"""The segments of a draft: those that follow one another, cut, joined, called something else."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.segments import Segment


def relabel(draft: Draft, segment: Segment, label: str) -> None:
    """Call a segment something else."""
    draft.segments = tuple(
        one._replace(label=label) if one is segment else one for one in draft.segments
    )


def join(draft: Draft, one: Segment, following: Segment, *, label: str = "") -> None:
    """Make one segment of two, with the label of the first unless another is given."""
    confidence = min(one.confidence, following.confidence)
    joined = Segment(label or one.label, one.start, following.end, confidence)
    draft.segments = tuple(
        joined if segment is one else segment
        for segment in draft.segments
        if segment is not following
    )


def triples(draft: Draft) -> Iterator[tuple[Segment, Segment, Segment]]:
    """Yield every three segments that follow one another."""
    segments = draft.segments
    yield from zip(segments, segments[1:], segments[2:], strict=False)


def cut(
    draft: Draft, segment: Segment, at: int, left: str, right: str, *, left_out: int | None = None
) -> tuple[Segment, Segment]:
    """Cut a segment ``at`` characters behind its start, up to ``left_out`` where that is given."""
    goes_on = segment.start + (at if left_out is None else left_out)
    halves = (
        Segment(left, segment.start, segment.start + at, segment.confidence),
        Segment(right, goes_on, segment.end, segment.confidence),
    )
    draft.segments = tuple(
        half for one in draft.segments for half in (halves if one is segment else (one,))
    )
    return halves
