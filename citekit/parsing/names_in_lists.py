"""Names that the labeller cuts and the rest of the list makes whole: ``Berg, Olaf:`` in each entry.

A given name that no list knows looks like the beginning of a title with a subtitle; where the
other references have a family name, a comma, a given name and a colon, it is none. Nor is a family
name up to a colon, where the others have ``Olaf Berg:`` and ``Ann M. Lind, Olaf Berg:``.
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
_SPOKEN = (
    r"[^\W\d_a-zß-ÿ](?:[\w’'-]+|\.)(?:\s[^\W\d_a-zß-ÿ](?:[\w’'-]+|\.)){0,2}"
    rf"\s{_FAMILY}"
)
_AS_SPOKEN = re.compile(rf"\s*{_SPOKEN}(?:(?:,|\s(?:und|and|u\.|et|y|e))\s{_SPOKEN}){{0,5}}:\s*")
_GIVEN_AND_INITIAL = re.compile(
    rf"\s*(?:{_SPOKEN}(?:,|\s(?:und|and|u\.|et|y|e))\s){{0,5}}[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_]\.){{1,2}}\s*"
)
_FAMILY_AND_COLON = re.compile(rf"{_FAMILY}:\s+(?=\S)")
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
    for form, cut, rest in (
        (_INVERTED, _FAMILY_ALONE, _GIVEN_AND_COLON),
        (_AS_SPOKEN, _GIVEN_AND_INITIAL, _FAMILY_AND_COLON),
    ):
        whole = sum(bool(form.fullmatch(raw, one.start, one.end)) for raw, one in heads)
        if whole >= _LEAST and whole * _SHARE >= len(heads):
            return [
                _with_whole_name(text.raw, pieces, cut, rest)
                for text, pieces in zip(texts, segments, strict=True)
            ]
    return list(segments)


def _with_whole_name(
    raw: str, segments: list[Segment], cut: re.Pattern[str], rest: re.Pattern[str]
) -> list[Segment]:
    """Return segments with the author up to the colon.

    Args:
        raw: the reference.
        segments: of it.
        cut: what the labeller leaves of the author.
        rest: what it takes for the beginning of the title.
    """
    if [one.label for one in segments[:2]] != ["author", "title"]:
        return segments
    author, title = segments[:2]
    found = rest.match(raw, title.start, title.end)
    if found and cut.fullmatch(raw, author.start, author.end):
        return [*meeting_at(author, title, found.end()), *segments[2:]]
    return segments
