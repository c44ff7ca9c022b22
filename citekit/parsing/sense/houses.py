"""Whether publishing houses make sense: those known by name are no places and hold nothing."""

from __future__ import annotations

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has

_AROUND = " \t,;:.–—-()"


def house_is_no_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz. Suhrkamp 2018``, ``Ulm 2018 (Suhrkamp)``: a well-known house published it."""
    if has(segments, "publisher"):
        return segments
    holds = has(segments, "pages", "volume", "issue")
    for i, one in enumerate(segments):
        if one.label not in ("location", "note") and (one.label != "container-title" or holds):
            continue
        if raw[one.start : one.end].strip(_AROUND) in words("organisations", "known_houses"):
            return [*segments[:i], one._replace(label="publisher"), *segments[i + 1 :]]
    return segments
