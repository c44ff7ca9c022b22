"""Names that the labeller cuts and the rest of the list makes whole: ``Berg, Olaf:`` in each entry.

A given name that no list knows looks like the beginning of a title with a subtitle; where the
other references have a family name, a comma, a given name and a colon, it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.parsing.segments import MarkedText, Segment, meeting_at

_FAMILY = r"(?:(?:von|van|de|der|du|di|al)[\s-]){0,2}[^\W\d_a-zß-ÿ][\w’'-]+"
_GIVEN = r"[^\W\d_a-zß-ÿ](?:[\w’'-]*\.?)(?:[\s-][^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2}"
_INVERTED = re.compile(rf"\s*{_FAMILY},\s{_GIVEN}(?:\s?/[^:]{{3,80}})?(?:\s\([^()]{{2,8}}\))?:\s*")
_FAMILY_ALONE = re.compile(rf"\s*{_FAMILY},\s*")
_GIVEN_AND_COLON = re.compile(rf"{_GIVEN}:\s+(?=\S)")
_LEAST = 3  # references that show the form
_SHARE = 2  # of the references with authors, one in so many has to


def names_as_in_list(
    texts: Sequence[MarkedText], segments: Sequence[list[Segment]]
) -> list[list[Segment]]:
    """Return the segments of each reference, with authors up to their colon where most have one.

    Args:
        texts: the references of one list.
        segments: for each its labelled segments.
    """
    heads = [
        (text.raw, pieces[0])
        for text, pieces in zip(texts, segments, strict=True)
        if pieces and pieces[0].label in ("author", "editor")
    ]
    whole = sum(bool(_INVERTED.fullmatch(raw, one.start, one.end)) for raw, one in heads)
    if whole < _LEAST or whole * _SHARE < len(heads):
        return list(segments)
    return [
        _with_whole_name(text.raw, pieces) for text, pieces in zip(texts, segments, strict=True)
    ]


def _with_whole_name(raw: str, segments: list[Segment]) -> list[Segment]:
    if [one.label for one in segments[:2]] != ["author", "title"]:
        return segments
    author, title = segments[:2]
    found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
    if found and _FAMILY_ALONE.fullmatch(raw, author.start, author.end):
        return [*meeting_at(author, title, found.end()), *segments[2:]]
    return segments
