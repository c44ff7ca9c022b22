"""Step: what stands behind a double slash holds the work: ``题名[M]//书名``, ``Статья // Журнал``.

GB/T 7714-2015 (4.2) and GOST 7.0.5-2008 (6.4) write it so.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.segments import Segment

_SLASHES = re.compile(r"(?<![:/])\s*//\s*(?=[^\s/])")
_BEFORE = ("title", "genre", "medium", "note")
_HOLDERS = ("container-title", "editor")


def double_slashes(draft: Draft) -> None:
    """Make containers of the parts behind ``//`` that the labeller took for something else."""
    found = _SLASHES.search(draft.raw) if "//" in draft.raw else None
    if found is None or draft.labelled(*_HOLDERS):
        return
    segments: list[Segment] = []
    holder = False
    for segment in draft.segments:
        if segment.label in _BEFORE and segment.start < found.end() < segment.end:
            left = Segment(segment.label, segment.start, found.start(), segment.confidence)
            right = Segment("container-title", found.end(), segment.end, segment.confidence)
            segments += [left, right] if left.start < left.end else [right]
            holder = True
        elif not holder and segment.label in _BEFORE[:1] and segment.start >= found.end():
            segments.append(
                Segment("container-title", segment.start, segment.end, segment.confidence)
            )
            holder = True
        else:
            segments.append(segment)
    draft.segments = tuple(segments)
