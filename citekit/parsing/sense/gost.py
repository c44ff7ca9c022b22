"""Whether references in the manner of GOST R 7.0.5 are read as it orders them."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment
from citekit.parsing.sense.checks import Pieces, beside, each

_RESPONSIBLE_AND_HOUSE = re.compile(
    r"\s*/\s(?P<names>[^/–—:;]{4,120}?\.)\s[–—-]\s(?P<place>[^:–—]{2,40}\s?:\s)(?P<house>[^:–—]{2,160})"
)
_NUMBER = re.compile(r"\s*№\s?\d+\s*")
_THROUGH = re.compile(r"\s*\(\d{1,4}\)[\s.,]*")
_LANGUAGE_AND_SITE = re.compile(
    r"\s*(?P<said>\((?:англ|нем|фр|рус|исп|ит|яп|кит|укр|польск)\.\)(?:\s\([^()]{4,60}\))?)\.\s"
    r"(?P<site>[^\W\d_][^().:;]{1,60}(?:\.[a-z]{2,4})?)\.?\s*"
)


@each("publisher|container-title")
def house_behind_responsible(raw: str, one: Segment) -> Pieces:
    """``/ N. Oar. – Ulm : Salt Press``: who is responsible, the place, and the house."""
    found = _RESPONSIBLE_AND_HOUSE.fullmatch(raw, one.start, one.end)
    if found is None:
        return None
    return [
        one._replace(label="author", end=found.end("names")),
        one._replace(label="location", start=found.start("place"), end=found.end("place")),
        one._replace(label="publisher", start=found.start("house")),
    ]


@beside("issue", "pages")
def number_from_the_first_issue(raw: str, issue: Segment, through: Segment) -> Pieces:
    """``№4`` and ``(40)``: the bracket counts from the first issue ever, and is no page."""
    if _NUMBER.fullmatch(raw, issue.start, issue.end) and _THROUGH.fullmatch(
        raw, through.start, through.end
    ):
        return [issue._replace(end=through.end)]
    return None


@each("note|medium", without="container-title")
def site_behind_language(raw: str, note: Segment) -> Pieces:
    """``(англ.) (недоступная ссылка). Salt Week``: the site stands behind the remarks."""
    found = _LANGUAGE_AND_SITE.fullmatch(raw, note.start, note.end)
    if found is None:
        return None
    return [
        note._replace(end=found.start("site")),
        note._replace(label="container-title", start=found.start("site")),
    ]


CHECKS = (house_behind_responsible, number_from_the_first_issue, site_behind_language)
"""In the order in which they are tried."""
