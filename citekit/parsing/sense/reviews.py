"""Whether reviews make sense: the book is no review, and its author wrote none."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has, with_head
from citekit.parsing.sense.checks import Pieces, each, whole

_NO_AUTHOR = re.compile(
    r"\W*(?:Rez(?:ension|\.)\s(?:von|zu)|Compte rendu de|Festschrift|Gedenkschrift|Mélanges|"
    r"Hommages?|Studi in onore|Homenaje a|Studies in Honou?r|Essays in Honou?r)\b"
)
_NAMED = ("author", "editor")
_REVIEW = re.compile(r"\s\[(?:Review|Rezension|Compte rendu|Reseña|Recensione)\s[^\[\]]*$")
_REVIEW_BEHIND = re.compile(
    r"(?<=\w):\s(?P<review>\[?(?:Rez|Rezension|Besprechung|Review)\b\.?(?:\]|:|\s(?:zu|von|of)\b:?)\s)"
)
_END_OF_REVIEW = re.compile(r"[^\[\]]{2,160}\]\W*")
_REVIEW_THEN_PAPER = re.compile(
    r"\s*(?:Review|Rev\.|Rez\.|Rezension) (?:of|von|zu) [^.]{3,150}?(?:, by|, von|, edited by) "
    r"(?:[^\W\d_]\.\s?|[^.])+\.\s+(?=[^\W\d_a-zß-ÿ])"
)
_REVIEW_OF = re.compile(r"\W*(?:[Rr]eview|Rev\.|Rezension|Rez\.) (?:of|von|zu)\b")
_BY = re.compile(r"\W*(?:by|von)\s")


@whole("author|editor")
def honoured_or_reviewed_is_no_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Festschrift für Olaf Berg``, ``Rez. von Olaf Berg, Salz``: so a work is called."""
    first = segments[0] if segments else None
    if not first or first.label not in _NAMED or not _NO_AUTHOR.match(raw, first.start, first.end):
        return segments
    rest = segments[1:]
    end = rest[0].end if rest and rest[0].label == "title" else first.end
    behind = rest[1:] if end > first.end else rest
    return [first._replace(label="title", end=end), *behind]


@whole("author|editor title")
def review_behind_its_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, Olaf: [Rez.] Ann Lind (Hg.):`` and ``Salz``: the title is what is reviewed."""
    first, second = segments[:2] if len(segments) > 1 else (None, None)
    if not first or not second or first.label not in _NAMED or second.label != "title":
        return segments
    if found := _REVIEW_BEHIND.search(raw, first.start, first.end):
        cut = found.start("review")
        names = first._replace(label="author", end=cut)
        return [names, second._replace(start=cut), *segments[2:]]
    return segments


@whole("title")
def review_goes_on(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt? [Review of the book Tides`` and ``by A. Lind]``: the bracket is one remark."""
    for i, title in enumerate(segments[:-1]):
        rest = segments[i + 1]
        if title.label != "title" or rest.label not in ("note", "author", "container-title"):
            continue
        found = _REVIEW.search(raw, title.start, title.end)
        if found and _END_OF_REVIEW.fullmatch(raw, rest.start, rest.end):
            return [
                *segments[:i],
                title._replace(end=found.start()),
                rest._replace(label="note", start=found.start()),
                *segments[i + 2 :],
            ]
    return segments


@each("container-title")
def review_before_paper(raw: str, holder: Segment) -> Pieces:
    """``Review of Salt, by Ann Lind. Oar Times``: what is reviewed holds nothing."""
    if found := _REVIEW_THEN_PAPER.match(raw, holder.start, holder.end):
        return with_head(holder, found.end(), "note")
    return None


@whole("author|editor title")
def author_of_what_is_reviewed(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Rev. of Salt,`` and ``by Ann Lind.``: who wrote the book did not write its review."""
    for i, (title, names) in enumerate(itertools.pairwise(segments)):
        if (
            title.label == "title"
            and names.label in ("author", "editor")
            and has(segments[:i], "author")
            and _REVIEW_OF.match(raw, title.start, title.end)
            and _BY.match(raw, names.start, names.end)
        ):
            return [*segments[:i], title._replace(end=names.end), *segments[i + 2 :]]
    return segments
